import Bytes
import Text

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

  /// The end of a word that `end` may stand within: `passordet`, `парольді`.
  static func endOfWord(_ end: Int, in text: ByteView) -> Int {
    var at = end
    while let byte = text.at(at), at - end < 14, ASCII.isLower(byte) || (0x80..<0xE2).contains(byte) {
      if byte == 0xC2 { break }
      at += 1
    }
    return at
  }

  /// The same of a password that nobody could take for anything else, whatever is said of it before: right behind the word, a
  /// colon, or `is` in any language, and in the same clause.
  static func said(behind end: Int, of start: Int, isForeign: Bool, in text: ByteView) -> Range<Int>? {
    var at = end
    var words = 0
    var isDirect = true
    var mayFollow = true
    if text.at(at) == 0x3A { at += 1 }
    if text.at(at) == 0xEF, text.at(at + 1) == 0xBC, text.at(at + 2) == 0x9A { at += 3 }
    while words <= 9, at - end < 120 {
      let blank = at
      while let byte = text.at(at), byte == 0x20 || byte == 0xC2 && text.at(at + 1) == 0xA0, at - blank < 4 {
        at += byte == 0x20 ? 1 : 2
      }
      guard at > blank else { return nil }
      let from = at
      while let byte = text.at(at), byte > 0x20, at - from < 80 { at += 1 }
      guard at > from else { return nil }
      if mayFollow, isForeign, words >= 2, let phrase = quoted(from: from, in: text) { return phrase }
      if mayFollow {
        let value = ChosenPassword.core(of: from..<at, in: text)
        if ChosenPassword.isTold(text[value]), text.at(value.upperBound) != 0x28,
          isForeign || !isDirect || ChosenPassword.isOdd(text[value]) || namesUser(before: start, in: text)
        {
          return value
        }
      }
      let word = text[from..<at]
      guard let last = word.at(word.count - 1) else { return nil }
      switch last {
      case 0x3A: mayFollow = true
      case 0x2E, 0x2C, 0x21, 0x3F, 0x3B, 0x28, 0x29, 0x7B, 0x7D, 0x3D: return nil
      default: mayFollow = copulas.contains(word) || isForeign && furtherCopulas.contains(word)
      }
      if !isForeign, words == 0, !mayFollow, !openings.contains(word), !furtherOpenings.contains(word) {
        return nil
      }
      isDirect = false
      words += 1
    }
    return nil
  }

  /// `"Brynza pod Kriváňom"`: a phrase in quotation marks behind a sentence about what it opens.
  private static func quoted(from start: Int, in text: ByteView) -> Range<Int>? {
    guard text[start] == 0x22, let end = text.firstIndex(of: 0x22, from: start + 1, within: 64) else {
      return nil
    }
    let value = text[start + 1..<end]
    let words = value.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
    guard (3...7).contains(words), value.count >= 12, let first = value.at(0), ASCII.isUpper(first),
      value.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == 0x20 || $0 >= 0x80 }), !Placeholder.isOne(value),
      !ValueJudge.isDescriptive(value)
    else { return nil }
    // A label says the word once more.
    let label = text[start + 1..<end].asciiLowercased
    return [
      "hesl", "haslo", "hasło", "senha", "contra", "mot de", "pass", "parol", "wacht", "geslo", "lozin",
      "kod",
    ]
    .contains { label.contains($0) } ? nil : start + 1..<end
  }

  /// `utente magazzino e password …`: somebody is named beside it.
  static func namesUser(before start: Int, in text: ByteView) -> Bool {
    let near = text[max(0, start - 48)..<start].asciiLowercased
    return users.contains { near.contains($0) }
  }

  private static let users = [
    "user", "login", "utente", "usuario", "usuário", "benutzer", "utilisateur", "gebruiker", "bruker",
    "bruger",
    "användar", "konto", "account", "utilizador", "użytkownik", "felhasznál", "логин", "користувач",
    "kullanıcı",
    "utilizator", "korisnik", "kasutaja", "uživatel", "pengguna",
  ]

  private static let furtherOpenings = WordList(
    " at in there here now again today still currently then you we i again will should must everywhere ")
  private static let furtherCopulas = WordList(
    " është to on és este bude ir yra ni je là er är היא הוא זה это είναι है 是 为 為 هي هو је е ir da são são être "
  )

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
  private static let copulas = WordList(" is was est es ist lautet è é jest je är er on là adalah wäre ")
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
