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
    |kennwort|lozinka|geslo|parool|palavra-passe|contrasenya|nenosiri|slaptažod|slaptazod|zaporka|lykilorð|fjalëkalim\
    |salasõna|kodeord|koden |tilgangskode|pasahitz|parole |parolă|parolei|zugangscode|toegangscode|code d'accès|code d’accès|codi d'accés|codice di accesso|kod dostępu|jelszó
    """

  /// Those that are found by the colon behind them.
  private static let labels: [StaticString] = [
    "пароль", "Пароль", "ПАРОЛЬ", "密码", "密碼", "口令", "パスワード", "비밀번호", "암호", "jelszó", "Jelszó", "şifre",
    "Şifre", "κωδικός", "Κωδικός", "mật khẩu", "Mật khẩu", "كلمة المرور", "كلمة السر", "סיסמה", "סיסמא",
    "पासवर्ड", "รหัสผ่าน", "лозинка", "Лозинка", "парола", "Парола", "лозинку", "Лозинку", "парол", "Парол",
    "κωδικό", "συνθηματικό", "סיסמת", "كلمة مرور", "الرقم السري", "رمز عبور", "گذرواژه", "پاس ورڈ", "পাসওয়ার্ড",
    "பாஸ்வேர்ட்", "கடவுச்சொல்", "પાસવર્ડ", "ਪਾਸਵਰਡ", "పాస్వర్డ్", "პაროლი", "գաղտնաբառ", "құпиясөз", "құпия сөз",
    "нууц үг", "暗証番号", "パスは", "패스워드", "ລະຫັດ", "ពាក្យសម្ងាត់", "лозинката", "шифра", "Шифра",
  ]

  /// The labels whose first byte above ASCII stands in a text: those of other alphabets need not be looked for.
  private static func labels(for text: ByteView) -> [StaticString] {
    var asked = [UInt8: Bool]()
    return labels.filter { label in
      var lead: UInt8 = 0
      for i in 0..<label.utf8CodeUnitCount where label.utf8Start[i] >= 0x80 {
        lead = label.utf8Start[i]
        break
      }
      if let known = asked[lead] { return known }
      let stands = text.firstIndex(of: lead, from: 0) != nil
      asked[lead] = stands
      return stands
    }
  }

  static func match(_ word: Range<Int>, in text: ByteView) -> NamedCredential? {
    // The rest of a longer word; the scanner knows one word without its beginning.
    let start = word.lowerBound
    if start > 0, ASCII.isAlphanumeric(text[start - 1]) { return nil }
    // `parolası`, `passordet`, `hasła`.
    let last = word.upperBound - 1
    let end = text[last] == 0x20 ? last : ToldPassword.endOfWord(word.upperBound, in: text)
    let told =
      given(behind: word.upperBound, in: text)
      ?? ToldPassword.value(behind: word.upperBound, in: text).map { credential($0) }
      ?? qualified(behind: word.upperBound, in: text)
    if let told { return told }
    return
      (ToldPassword.said(behind: end, of: start, isForeign: true, in: text)
      ?? PasswordColumn.value(below: start..<end, in: text)
      ?? typed(behind: word.upperBound, in: text))
      .map { credential($0) }
  }

  /// `page.type('#wachtwoord', '…')`: a string beside the one that ends with the word.
  private static func typed(behind end: Int, in text: ByteView) -> Range<Int>? {
    guard let quote = text.at(end), quote == 0x22 || quote == 0x27,
      let found = Assignment(after: end, in: text),
      found.relation == .argument, found.isQuoted, ChosenPassword.isTold(text[found.value])
    else { return nil }
    return found.value
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
          Self.labels.contains(where: { text[..<end].ends(with: $0) }),
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
    for label in labels(for: text) {
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
        if !value.isEmpty,
          ToldPassword.isMadeUp(text[value])
            && (ToldPassword.isSpelled(text[value])
              || text[value].contains(where: { !ASCII.isAlphanumeric($0) }))
            || ChosenPassword.isTold(text[value])
        {
          found.append(credential(value))
        } else if let said = ToldPassword.said(
          behind: ToldPassword.endOfWord(place.upperBound, in: text), of: place.lowerBound, isForeign: true,
          in: text)
        {
          found.append(credential(said))
        }
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
    let value = ChosenPassword.core(of: assignment.value, in: text)
    guard ToldPassword.isMadeUp(text[value]) || ChosenPassword.isTold(text[value]) else { return nil }
    return credential(value)
  }

  private static func credential(_ value: Range<Int>) -> NamedCredential {
    NamedCredential(form: .password, value: value, severity: .medium)
  }
}
