import Bytes
import Text
import Verdict

/// A password behind the word for it in other languages: `mot de passe : …`, `пароль: …`, `密码：…`.
///
/// Manuals, forms and translations say these words far more often than notes do, and what they give them is a sentence.
/// So the value has to look like a password whatever stands around it.
enum ForeignPassword {
  /// Those that the scanner can look for.
  static let words: StaticString = """
    mot de passe|contraseña|senha|heslo|hasło|wachtwoord|senord|adgangskode|passord|salasana|kata sandi|parola|jelszava\
    |kennwort|lozinka|geslo|parool|palavra-passe
    """

  /// Those that are found by the colon behind them.
  private static let labels: [StaticString] = [
    "пароль", "Пароль", "ПАРОЛЬ", "密码", "密碼", "口令", "パスワード", "비밀번호", "암호", "jelszó", "Jelszó", "şifre",
    "Şifre", "κωδικός", "Κωδικός", "mật khẩu", "Mật khẩu", "كلمة المرور", "كلمة السر", "סיסמה", "סיסמא",
    "पासवर्ड", "รหัสผ่าน", "лозинка", "Лозинка", "парола", "Парола",
  ]

  static func match(_ word: Range<Int>, in text: ByteView) -> NamedCredential? {
    // The rest of a longer word; the scanner knows one word without its beginning.
    let start = word.lowerBound
    if start > 0, ASCII.isAlphanumeric(text[start - 1]) { return nil }
    return given(behind: word.upperBound, in: text)
      ?? ToldPassword.value(behind: word.upperBound, in: text).map { credential($0) }
      ?? qualified(behind: word.upperBound, in: text)
  }

  /// `Senha temporária: …`, `contraseña Alc4chofa_88`: a word or two may stand between, and no colon where the value is no
  /// word of any language.
  private static func qualified(behind end: Int, in text: ByteView) -> NamedCredential? {
    var at = end
    for _ in 0...2 {
      guard text.at(at) == 0x20 else { return nil }
      var stop = at + 1
      while let byte = text.at(stop), byte > 0x20, stop - at < 80, !isNarrowBlank(stop, in: text) {
        stop += 1
      }
      let value = ToldPassword.trimmed(at + 1..<stop, in: text)
      if at == end, ToldPassword.isMadeUp(text[value]), ToldPassword.isSpelled(text[value]) {
        return credential(value)
      }
      guard stop - at <= 16 else { return nil }
      // French has a blank before a colon.
      if text.at(stop) == 0x20 && text.at(stop + 1) == 0x3A || isNarrowBlank(stop, in: text) {
        return given(behind: stop, in: text)
      }
      if text[stop - 1] == 0x3A { return stop - 1 > at + 2 ? given(behind: stop - 1, in: text) : nil }
      guard text[at + 1..<stop].allSatisfy({ ASCII.isLetter($0) || $0 >= 0x80 || $0 == 0x2D }) else {
        return nil
      }
      at = stop
    }
    return nil
  }

  /// A blank that no line is broken at, before a colon.
  private static func isNarrowBlank(_ at: Int, in text: ByteView) -> Bool {
    text.at(at) == 0xC2 && text.at(at + 1) == 0xA0 && text.at(at + 2) == 0x3A
  }

  /// What is given to a word that no scanner looks for, since it has letters of other alphabets.
  static func labelled(in text: ByteView) -> [NamedCredential] {
    var found: [NamedCredential] = []
    for (sign, width) in [(UInt8(0x3A), 1), (0x9A, 3)] {
      var from = 0
      while let place = text.firstIndex(of: sign, from: from) {
        from = place + 1
        var end = place + 1 - width
        guard end > 3, width == 1 || text[end] == 0xEF && text[end + 1] == 0xBC else { continue }
        if text[end - 1] == 0x20 { end -= 1 }
        guard text[end - 1] >= 0x80 || text[end - 1] == 0x65 || text[end - 1] == 0x75,
          labels.contains(where: { text[..<end].ends(with: $0) }),
          let credential = given(behind: end, in: text)
        else { continue }
        found.append(credential)
        if found.count == most { return found }
      }
    }
    return found
  }

  /// The same without a colon, `パスワードは Kitsune-Ud0n88 です`: what comes next is made up, and no more than a particle stands
  /// between. Only in a text that is short enough to be a note.
  static func noted(in text: ByteView) -> [NamedCredential] {
    guard text.count <= longestNote else { return [] }
    var found: [NamedCredential] = []
    for label in labels {
      var from = 0
      while let place = text.firstRange(of: label, from: from), found.count < most {
        from = place.upperBound
        var at = place.upperBound
        while let byte = text.at(at), at - place.upperBound < 24, !ASCII.isAlphanumeric(byte), byte != 0x0A {
          at += 1
        }
        var end = at
        while let byte = text.at(end), byte > 0x20, byte < 0x7F, end - at < 80 { end += 1 }
        let value = ToldPassword.trimmed(at..<end, in: text)
        guard !value.isEmpty, ToldPassword.isMadeUp(text[value]),
          ToldPassword.isSpelled(text[value]) || text[value].contains(where: { !ASCII.isAlphanumeric($0) })
        else { continue }
        found.append(credential(value))
      }
    }
    return found
  }

  private static let longestNote = 16_384
  private static let most = 16

  private static func given(behind end: Int, in text: ByteView) -> NamedCredential? {
    var end = end
    // French has a blank before a colon that no line is broken at.
    if text.at(end) == 0xC2, text.at(end + 1) == 0xA0 { end += 2 }
    if text.at(end) == 0xE2, text.at(end + 1) == 0x80, text.at(end + 2) == 0xAF { end += 3 }
    if let value = ToldPassword.inAngles(behind: end, in: text) { return credential(value) }
    guard let assignment = Assignment(after: end, in: text),
      assignment.relation == .colon || assignment.relation == .equals,
      !ValueJudge.isReference(text[assignment.value], assignment),
      !NamedCredential.isCutShort(at: assignment.value.upperBound, in: text)
    else { return nil }
    let value = ToldPassword.trimmed(assignment.value, in: text)
    return ToldPassword.isMadeUp(text[value]) ? credential(value) : nil
  }

  private static func credential(_ value: Range<Int>) -> NamedCredential {
    NamedCredential(form: .password, value: value, severity: .medium)
  }
}

/// A password that a sentence tells: `the password for the console is …`, `le mot de passe du serveur est …`.
enum ToldPassword {
  /// What is told of a password whose name ends at `end`.
  static func value(behind end: Int, in text: ByteView) -> Range<Int>? {
    guard text.at(end) == 0x20, let second = text.at(end + 1), second >= 0x80 || ASCII.isLetter(second) else {
      return nil
    }
    var from = end + 1
    var words = 0
    while words < mostWords, from - end < longest {
      var stop = from
      while let byte = text.at(stop), byte > 0x20, stop - from < 24 { stop += 1 }
      guard text.at(stop) == 0x20 else { return nil }
      let word = text[from..<stop]
      if copulas.contains(word) {
        if let value = inAngles(behind: stop, in: text) { return value }
        var valueEnd = stop + 1
        while let byte = text.at(valueEnd), byte > 0x20, byte < 0x7F, valueEnd - stop < 80 { valueEnd += 1 }
        let value = trimmed(stop + 1..<valueEnd, in: text)
        return isMadeUp(text[value]) && (isUnlikeWords(text[value]) || isSpelled(text[value])) ? value : nil
      }
      // What a password is of: anything else is said of something that is called after it.
      guard words > 0 || openings.contains(word), let last = word.at(word.count - 1),
        ASCII.isAlphanumeric(last) || last >= 0x80
      else { return nil }
      words += 1
      from = stop + 1
    }
    return nil
  }

  /// What stands between the quotation marks of French and Russian: `« Ch4taigne!brune »`.
  static func inAngles(behind end: Int, in text: ByteView) -> Range<Int>? {
    var at = end
    while let byte = text.at(at), byte == 0x20 || byte == 0x3A, at - end < 4 { at += 1 }
    guard text.at(at) == 0xC2, text.at(at + 1) == 0xAB else { return nil }
    at += 2
    at = blanks(from: at, in: text)
    var stop = at
    while let byte = text.at(stop), byte > 0x20, byte < 0x7F, stop - at < 80 { stop += 1 }
    let behind = blanks(from: stop, in: text)
    guard text.at(behind) == 0xC2, text.at(behind + 1) == 0xBB, isChosen(text[at..<stop]) else { return nil }
    return at..<stop
  }

  /// Blanks, those included that no line is broken at.
  private static func blanks(from start: Int, in text: ByteView) -> Int {
    if text.at(start) == 0x20 { return start + 1 }
    if text.at(start) == 0xC2, text.at(start + 1) == 0xA0 { return start + 2 }
    if text.at(start) == 0xE2, text.at(start + 1) == 0x80, text.at(start + 2) == 0xAF { return start + 3 }
    return start
  }

  /// Made up, or a word with a digit or a sign in it.
  private static func isChosen(_ value: ByteView) -> Bool {
    if isMadeUp(value) { return true }
    guard (6...64).contains(value.count), !Placeholder.isOne(value) else { return false }
    let shape = Randomness(value)
    return shape.digits > 0 && shape.lowers + shape.uppers >= 4 && shape.others > 0 && shape.distinct >= 6
  }

  /// `Alc4chofa_88`, `Quittenbaum_77`: digits inside a word in the place of letters, or a capitalised word with a sign and a
  /// number behind it. No name of a method is long enough.
  static func isSpelled(_ value: ByteView) -> Bool {
    guard value.count >= 8, !methods.contains(where: { value.begins(with: $0) }) else { return false }
    var letters = 0
    var isInside = false
    for i in 0..<value.count {
      let byte = value[i]
      if ASCII.isLetter(byte) { letters += 1 }
      if ASCII.isDigit(byte), i > 1, i + 2 < value.count, ASCII.isLower(value[i - 1]),
        ASCII.isLower(value[i + 1]),
        ASCII.isLower(value[i + 2]) || ASCII.isLower(value[i - 2])
      {
        isInside = true
      }
    }
    guard letters >= 5 else { return false }
    return isInside && value.contains { !ASCII.isLower($0) && !ASCII.isDigit($0) }
      || HumanSecret.isNumberedWord(value)
  }

  private static let mostWords = 7
  private static let longest = 72
  private static let copulas = WordList(" is est es ist lautet è é jest je är er on là adalah ")
  private static let openings = WordList(
    " for of to on at du de des del della do da dos für fürs von vom zum der des voor van til till för ")

  /// A value without what ends a sentence or a bracket behind it.
  static func trimmed(_ value: Range<Int>, in text: ByteView) -> Range<Int> {
    var start = value.lowerBound
    var end = value.upperBound
    while start < end, quotes.contains(text[start]) { start += 1 }
    while end > start, quotes.contains(text[end - 1]) || [0x2E, 0x2C, 0x3B, 0x29].contains(text[end - 1]) {
      end -= 1
    }
    return start..<end
  }

  private static let quotes: [UInt8] = [0x22, 0x27, 0x60]

  /// Letters among digits, of ASCII, and no words: nobody describes a password so.
  static func isMadeUp(_ value: ByteView) -> Bool {
    guard (8...128).contains(value.count), value.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !Placeholder.isOne(value), !value.contains("://"), !value.contains("<"), !value.contains("{"),
      !value.starts(with: "/"), !value.starts(with: "$2")
    else { return false }
    let shape = Randomness(value)
    return shape.digits > 0 && shape.lowers + shape.uppers >= 2 && shape.distinct >= 6 && shape.classes >= 3
      && shape.surprise >= 2.9
  }

  /// `SHA256-based`, `UTF8/NFC`: names of methods are put together with signs that passwords have others beside.
  private static func isUnlikeWords(_ value: ByteView) -> Bool {
    if value.contains(where: { byte in odd.contains(byte) }) { return true }
    return !value.contains { $0 == 0x2D || $0 == 0x5F || $0 == 0x2F || $0 == 0x2E }
      && value.contains(where: ASCII.isLower) && value.contains(where: ASCII.isUpper)
      && !methods.contains(where: { value.begins(with: $0) })
  }

  private static let odd = Array("!#$%&*+=?@^~".utf8)
  private static let methods: [StaticString] = [
    "sha", "md5", "pbkdf", "bcrypt", "argon", "utf", "aes", "base", "hmac",
  ]
}
