import Bytes
import Text
import Verdict

/// A credential without a form of its own, told by the name in front of it and by how random it is.
struct NamedCredential {
  /// What it is said to be. Small, for there are many candidates and few findings.
  enum Form: UInt8 { case password, token, header }

  var form: Form
  var value: Range<Int>
  /// nil: a value, but no credential.
  var severity: Severity?

  private static func rule(_ id: StaticString, _ title: StaticString) -> Rule {
    Rule(
      id: id, severity: .medium, category: "secrets", title: title,
      why: "A value in the text is in its history, in logs and in every copy of it.",
      instead: "Read it from an environment variable or a secret store, and change it if it was real.")
  }

  var rule: Rule {
    switch form {
    case .password: Self.password
    case .token: Self.token
    case .header: Self.header
    }
  }

  var kind: String {
    switch form {
    case .password: "password"
    case .token: "secret"
    case .header: "authorization header"
    }
  }

  static let password = rule("SEC-02.password", "Contains a password")
  static let token = rule("SEC-02.generic-secret", "Contains what looks like a secret")
  static let header = rule(
    "SEC-02.authorization-header", "Contains an authorization header with a credential")

  /// What the name at `word` is given.
  static func match(
    _ name: CredentialName, _ word: Range<Int>, in text: ByteView, _ survey: ByteSurvey
  ) -> NamedCredential? {
    if name == .program {
      return PasswordOption.password(behind: word, in: text).map {
        NamedCredential(
          form: .password, value: $0, severity: ValueJudge.isForTrying(text[$0]) ? .low : .medium)
      }
    }
    if name == .foreign { return ForeignPassword.match(word, in: text) }
    if name == .code {
      return RecoveryCode.match(word, in: text).map {
        NamedCredential(form: .token, value: $0, severity: .medium)
      }
    }
    // `pw: …`, which the scanner knows with the sign behind it.
    var word = word
    if name == .password, reads("pw", at: word.lowerBound..<word.lowerBound + 2, in: text),
      !ASCII.isLetter(text[word.lowerBound + 2])
    {
      word = word.lowerBound..<word.lowerBound + 2
      if word.lowerBound > 0, ASCII.isLetter(text[word.lowerBound - 1]) { return nil }
    }
    if let found = authorization(at: word, in: text) ?? flag(at: word, in: text) { return found }
    if text[word.upperBound - 1] == UInt8(ascii: "(") { return signIn(word, in: text) }
    if name == .flag { return SpokenLogin.match(word, in: text) }
    let start = identifierStart(before: word.lowerBound, in: text)
    // The name of a service is a word, or begins one.
    if name == .service, word.lowerBound > 0, ASCII.isAlphanumeric(text[word.lowerBound - 1]) { return nil }
    guard startsWord(name, word, in: text) else { return nil }
    // `getpass=`: a function that asks for one.
    if name == .password, text[start..<word.lowerBound] == "get" || text[..<word.lowerBound].ends(with: "ask")
    {
      return nil
    }
    if name == .password, let value = ToldPassword.value(behind: word.upperBound, in: text) {
      return NamedCredential(form: .password, value: value, severity: .medium)
    }
    if name == .password, let value = SpokenLogin.value(of: word, from: start, in: text) {
      return NamedCredential(form: .password, value: value, severity: .medium)
    }
    if name == .key || name == .token, let value = KeyBytes.value(behind: word, from: start, in: text) {
      return NamedCredential(form: .token, value: value, severity: .medium)
    }
    let found = assigned(name, word, from: start, in: text)
    let mayBeLabelled =
      (found?.severity ?? .none) < .medium && LabelledValue.mayStand(after: word.upperBound, in: survey)
    let value = mayBeLabelled ? labelled(name, word, from: start, in: text) : nil
    // Most names are followed by nothing at all, so what makes them harmless is asked last.
    guard found != nil || value != nil,
      !CredentialName.isHarmless(prefix: text[start..<word.lowerBound]) || reads("salt", at: word, in: text)
        || text[start..<word.lowerBound].ends(with: "administrator")
    else {
      return nil
    }
    guard !isPublic(start, in: text), !isSealed(value ?? found?.value ?? 0..<0, in: text),
      !Placeholder.isCalledOne(value ?? found?.value ?? 0..<0, in: text),
      !isCountedExample(value ?? found?.value ?? 0..<0, from: start, in: text)
    else { return nil }
    // `releaseManagerKey`, `maintainer_key`: whose key signs what is published, by its fingerprint.
    if name == .key, let found, found.value.count == 16 || found.value.count == 40,
      text[found.value].allSatisfy({ ASCII.hexValue($0) != nil }),
      signers.contains(where: { text[start..<word.lowerBound].firstRange(of: $0) != nil })
    {
      return nil
    }
    guard let value else { return found }
    return NamedCredential(form: .token, value: value, severity: .medium)
  }

  /// What a sign, a bracket or white space gives to the name at `word`.
  private static func assigned(
    _ name: CredentialName, _ word: Range<Int>, from start: Int, in text: ByteView
  ) -> NamedCredential? {
    if name == .label { return nil }
    var end = word.upperBound
    while let byte = text.at(end), end - word.upperBound < 40,
      ASCII.isWord(byte) || byte == 0x2D || byte == 0x2E
    {
      // `--token-file`, but `token->value` and `token - 1`.
      if byte == 0x2D, text.at(end + 1) == 0x3E { break }
      end += 1
    }
    while end > word.upperBound, text[end - 1] == 0x2E { end -= 1 }
    if name != .password, isProse(after: end, in: text) { return nil }
    // Most names are given nothing, which shows sooner than what they are about.
    guard var assignment = Assignment(after: end, in: text) else { return nil }
    // `password 0 Sw1tchR4um`: written out, say routers.
    if assignment.relation == .space, assignment.value.count == 1, text[assignment.value.lowerBound] == 0x30,
      let next = Assignment(after: assignment.value.upperBound, in: text), next.relation == .space,
      ToldPassword.isMadeUp(text[next.value])
    {
      return NamedCredential(form: .password, value: next.value, severity: .medium)
    }
    if name == .password, assignment.relation == .space, assignment.isQuoted,
      isOfAccount(from: start, until: assignment.value.upperBound + 1, in: text)
    {
      assignment.relation = .equals
    }
    // `it lets corrections pass:` above `AssertionError: …`
    if assignment.relation != .argument, !assignment.isQuoted, !assignment.value.isEmpty,
      text[assignment.value.upperBound - 1] == 0x3A,
      text[end..<assignment.value.lowerBound].contains("\n")
    {
      return nil
    }
    if name != .service, end > word.upperBound {
      guard CredentialName.isAbout(text[word.upperBound..<end]) else { return nil }
    }
    // Prose: the next word is a value only if it has a digit, or is longer than words are.
    if assignment.relation == .space, !assignment.isQuoted, assignment.value.count < 20,
      !text[assignment.value].contains(where: ASCII.isDigit),
      name != .password || !isLoginLine(before: start, in: text)
    {
      return nil
    }
    if isNoAssignment(assignment, of: start..<end, word, in: text) { return nil }
    switch assignment.relation {
    case .comparison: guard assignment.isQuoted else { return nil }
    case .argument:
      // `setPassword("…")` and `("password", "…")`, but not `pass("First test")`.
      guard assignment.isQuoted, text.at(end) != 0x28 || isSetter(text[start..<end]) || name == .token else {
        return nil
      }
    case .space:
      guard name != .password || word.count >= 6 || reads("pwd", at: word, in: text) else {
        return nil
      }
      // `getent passwd deploy01`, `sudo passwd deploy01`: whose entry, and whose password.
      if name == .password, text[..<start].ends(with: "getent ") || text[..<start].ends(with: "sudo ") {
        return nil
      }
    default: break
    }
    let severity = ValueJudge.severity(
      of: text[assignment.value], as: name, assignment,
      ValueJudge.Surroundings(
        name: text[start..<end],
        isLoginLine: name == .password && assignment.relation == .space
          && isLoginLine(before: start, in: text),
        isOption: isOption(start, in: text), isCutShort: isCutShort(at: assignment.value.upperBound, in: text)
      ))
    return NamedCredential(
      form: name == .password ? .password : .token, value: assignment.value, severity: severity)
  }

  /// `--password=…`, `user=foto pass=…`: words of a command line, which has no members of anything.
  private static func isOption(_ start: Int, in text: ByteView) -> Bool {
    // The dashes belong to the name.
    if text[start...].starts(with: "--") { return true }
    guard start > 1, text[start - 1] == 0x20 else { return false }
    return text[max(0, start - 60)..<start].contains(" user=")
  }

  /// Blanks and a word of letters, and no sign behind it: how nearly every name in prose goes on.
  private static func isProse(after end: Int, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      var at = end
      while at < bytes.count, ASCII.isBlank(bytes[at]), at &- end < 8 { at &+= 1 }
      let start = at
      while at < bytes.count, ASCII.isLetter(bytes[at]), at &- start < 20 { at &+= 1 }
      guard start > end, at > start, at &- start < 20, at &+ 1 < bytes.count else { return false }
      // A type may stand there, and strings have letters in front.
      if ASCII.isBlank(bytes[at]) {
        return bytes[at &+ 1] != 0x3D && bytes[at &+ 1] != 0x3A && !ASCII.isBlank(bytes[at &+ 1])
      }
      return bytes[at] == 0x0A || bytes[at] == 0x2E && ASCII.isSpace(bytes[at &+ 1])
        || bytes[at] == 0x2C && ASCII.isSpace(bytes[at &+ 1])
    }
  }

  /// A value that speaks for itself behind a word that says what it is.
  private static func labelled(
    _ name: CredentialName, _ word: Range<Int>, from start: Int, in text: ByteView
  ) -> Range<Int>? {
    // `tokenizer.json`
    if text[word.upperBound...].starts(with: "iz") { return nil }
    // `authenticity`, `author`
    if text[word].ends(with: "auth"),
      text[word.upperBound...].starts(with: "enti")
        || text[word.upperBound...].starts(with: "or")
    {
      return nil
    }
    switch name {
    case .password, .flag, .program, .foreign, .code: return nil
    // `client_id` and `session` name what may be seen.
    case .key:
      guard word.count <= 4, text[word.upperBound - 1] | 0x20 != UInt8(ascii: "d") else { return nil }
    case .token, .label, .service: break
    }
    guard
      let value = LabelledValue.range(after: word.upperBound, in: text, mostWords: name == .service ? 0 : 3)
    else { return nil }
    // An id by itself names things; behind the name of a service and `key` it opens them.
    if value.count == 36, text[value.lowerBound + 8] == 0x2D, name == .key || name == .service,
      start == word.lowerBound
    {
      return nil
    }
    guard !isCutShort(at: value.upperBound, in: text), !Placeholder.isOne(text[value]),
      !isOpenEnded(value, in: text)
    else { return nil }
    if isPublicNumber(text[value], as: name) || isNameOfThing(text[value]) || isNameOfFile(text[value])
      || isMember(text[value]) || isCalled(value, in: text) || isIDOfThing(value, in: text)
    {
      return nil
    }
    // `KeychainAccess: 9e557e6d…`: the digest of what is called so.
    if name == .label, value.count == 40, text.at(word.upperBound) == 0x3A,
      text.at(word.upperBound + 1) == 0x20,
      text[value].allSatisfy({ ASCII.hexValue($0) != nil })
    {
      return nil
    }
    // `signing_key_id`, `keyid`: which key it is.
    if name == .token || name == .key, isID(text[word.upperBound...]) { return nil }
    if text[word.upperBound...].starts(with: "_site_key") { return nil }
    let shape = Randomness(text[value])
    return shape.distinct >= 4 && (shape.longestRepeat < 6 || value.count >= 60 && shape.distinct >= 16)
      ? value : nil
  }

  private static let signers: [StaticString] = [
    "anager", "aintainer", "MANAGER", "MAINTAINER", "gpg", "GPG", "pgp", "PGP",
  ]

  private static func isID(_ rest: ByteView) -> Bool {
    var end = 0
    while let byte = rest.at(end), ASCII.isWord(byte) { end += 1 }
    return ids.contains(rest[..<end])
  }

  private static let ids = WordList(" id _id ")

  /// `public key: …`, and the names that clouds give to secrets: `arn:aws:secretsmanager:…:secret:prod/db`.
  private static func isPublic(_ start: Int, in text: ByteView) -> Bool {
    guard start > 0 else { return false }
    if text[start - 1] == 0x20 {
      return text[max(0, start - 7)..<start - 1].ends(with: "public")
        || otherKeys.contains { text[max(0, start - 12)..<start - 1].ends(with: $0) }
    }
    guard text[start - 1] == 0x3A else { return false }
    if text[max(0, start - 4)..<start].starts(with: "did:") { return true }
    var at = start
    while at > 0, start - at < 120, text[at - 1] == 0x3A || text[at - 1] == 0x2D || ASCII.isWord(text[at - 1])
    {
      at -= 1
    }
    return text[at...].starts(with: "arn:")
  }

  /// `SECRET_KEY=1234567890abcdef`: a value that counts up, behind a name that says nothing of whose it is.
  private static func isCountedExample(_ value: Range<Int>, from start: Int, in text: ByteView) -> Bool {
    guard value.count >= 12 else { return false }
    var end = start
    while let byte = text.at(end), ASCII.isWord(byte) || byte == 0x2D, end < value.lowerBound { end += 1 }
    // `KEY_A`, `KEY_2`: one of several.
    let isOneOfMany = end - start > 2 && text[end - 2] == 0x5F
    guard anybodys.contains(text[start..<end]) || isOneOfMany && anybodys.contains(text[start..<end - 2]),
      Placeholder.isCounted(text[value])
    else { return false }
    // A word before it may be a service's.
    var before = start
    while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x22 || text[before - 1] == 0x27 {
      before -= 1
    }
    guard before > 0, ASCII.isAlphanumeric(text[before - 1]) else { return true }
    var from = before
    while from > 0, ASCII.isLetter(text[from - 1]) { from -= 1 }
    return declarations.contains(text[from..<before])
  }

  private static let declarations = WordList(" export const let var final val static set def ")

  private static let anybodys = WordIndex(
    " secret secret_key secretkey secret-key api_key apikey api-key token api_token apitoken access_token accesstoken auth_token authtoken password db_password client_secret clientsecret key encryption_key jwt_secret session_secret app_secret "
  )

  /// What else is called a key.
  private static let otherKeys: [StaticString] = [
    "partition", "primary", "foreign", "cache", "sort", "shard", "routing", "object", "idempotency",
  ]

  /// What a cluster can open and nobody else: `encryptedData:` of a `SealedSecret`.
  private static func isSealed(_ value: Range<Int>, in text: ByteView) -> Bool {
    guard value.count >= 100, text[value.lowerBound] == UInt8(ascii: "A"),
      text[value.lowerBound + 1] == UInt8(ascii: "g")
    else { return false }
    return text[max(0, value.lowerBound - 4_096)..<value.lowerBound].contains("encryptedData")
  }

  /// `abc123...`, `abc123<your-token>`, `abc123${TOKEN}`: the rest is to be filled in.
  private static func isOpenEnded(_ value: Range<Int>, in text: ByteView) -> Bool {
    if text[value.upperBound - 1] == 0x2E, value.count > 1, text[value.upperBound - 2] == 0x2E { return true }
    guard let next = text.at(value.upperBound) else { return false }
    return next == 0x24 || next == 0x7B || next == 0x3C && text.at(value.upperBound + 1) != 0x2F
  }

  /// Where the identifier begins that ends at `end`.
  private static func identifierStart(before end: Int, in text: ByteView) -> Int {
    var start = end
    while start > 0, end - start < 40, ASCII.isWord(text[start - 1]) || text[start - 1] == 0x2D { start -= 1 }
    return start
  }

  /// Short names are parts of other words too: `compass`, `keyboard`, `inside`.
  private static func startsWord(_ name: CredentialName, _ word: Range<Int>, in text: ByteView) -> Bool {
    let length = word.count
    guard length <= 5, word.lowerBound > 0 else { return true }
    let before = text[word.lowerBound - 1]
    guard ASCII.isLetter(before) else { return true }
    // `dbPass`, `apiKey`, `DB_PASS`; also `dbpass` for names long enough.
    if ASCII.isLower(before), ASCII.isUpper(text[word.lowerBound]) { return true }
    if ASCII.isUpper(before), ASCII.isUpper(text[word.lowerBound]) { return true }
    return name == .token || length >= 4 && name == .password && before != 0x6D && before != 0x79
  }

  private static func isSetter(_ name: ByteView) -> Bool {
    name.begins(with: "set") || name.begins(with: "with") || name.begins(with: "basic")
  }

  /// `machine … login … password …`: the lines of `.netrc`.
  private static func isLoginLine(before end: Int, in text: ByteView) -> Bool {
    let near = text[max(0, end - 160)..<end]
    guard near.contains("machine "), var login = near.firstRange(of: "login ") else { return false }
    while let next = near.firstRange(of: "login ", from: login.upperBound) { login = next }
    // A name, and perhaps a port: `uses a login password, so password authentication …` is a sentence.
    let between = near[login.upperBound...]
    return !between.contains(where: { $0 == 0x2C || $0 == 0x28 || $0 == 0x3B })
      && between.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) } <= 8 && !between.starts(with: "anonymous")
  }

  /// `abc...`, `abc####`: only the beginning is shown.
  static func isCutShort(at end: Int, in text: ByteView) -> Bool {
    guard let first = text.at(end), first == 0x2E || first == 0x2A || first == 0x23 || first == 0xE2 else {
      return false
    }
    return first == 0xE2 ? text.at(end + 1) == 0x80 && text.at(end + 2) == 0xA6 : text.at(end + 1) == first
  }
}

extension ByteView {
  /// Where `needle` stands among so many bytes from `start` on.
  func firstIndex(of needle: UInt8, from start: Int, within limit: Int) -> Int? {
    var i = start
    while i < count, i - start < limit {
      if self[i] == needle { return i }
      i += 1
    }
    return nil
  }
}
