import Bytes
import Text
import Verdict

/// Whether a value next to a credential's name is a credential: not a variable, not code, not a word of the
/// interface, not something to fill in, and random enough for what the name promises.
enum ValueJudge {
  /// What stands around a value.
  struct Surroundings {
    var name: ByteView
    var isLoginLine = false
    /// An option of a command line.
    var isOption = false
    var isCutShort = false
  }

  static func severity(
    of value: ByteView, as name: CredentialName, _ assignment: Assignment, _ around: Surroundings
  ) -> Severity? {
    // `abc123...`: only the beginning is shown.
    if around.isCutShort
      || value.count > 2 && value[value.count - 1] == 0x2E && value[value.count - 2] == 0x2E
    {
      return nil
    }
    let word = around.name
    let least = name == .password ? 4 : (name == .token ? 8 : 16)
    if name == .password, around.isOption, !assignment.isQuoted, assignment.isTight,
      assignment.relation == .equals, ChosenPassword.isGiven(value)
    {
      return isForTrying(value) ? .low : .medium
    }
    guard value.count >= least, value.count <= 400, !isReference(value, assignment),
      !Placeholder.isColour(value),
      !Placeholder.isOne(value) || HumanSecret.isOfDjango(value),
      !isKnownWord(value, word)
    else { return nil }
    // `"password": "Пароль"`: a label in another language, and no sign that keyboards have for all.
    if assignment.isQuoted, value.allSatisfy({ $0 >= 0x80 || $0 == 0x20 }) { return nil }
    let shape = Randomness(value)
    // Those of an alphabet, in their order.
    if value.count >= 60, shape.longestSequence >= 20 { return nil }
    if shape.distinct < 4 || shape.longestRepeat >= 6 || isAllDigitsOfHex(value) || isAllBytes(value) {
      return nil
    }
    switch name {
    case .password:
      if assignment.relation == .space, around.isLoginLine, shape.distinct >= 4 { return .medium }
      return password(value, shape, assignment)
    case .token: return token(value, shape, assignment, named: word)
    case .key, .service, .flag, .label, .program, .foreign, .code:
      if word.count <= 12, word.ends(with: "salt") || word.ends(with: "pepper"), assignment.isQuoted,
        HumanSecret.isSeasoned(value, shape)
      {
        return .medium
      }
      return key(value, shape, assignment)
    }
  }

  /// Whether a string that is given where a password belongs is one.
  static func isPassword(_ value: ByteView) -> Bool {
    guard value.count >= 5, value.count <= 128, !Placeholder.isOne(value), !isKnownWord(value, .empty),
      !isDescriptive(value), spaces(value) == 0
    else { return false }
    if let first = value.at(0), first == 0x24 || first == 0x7B || first == 0x25 || first == 0x3C {
      return false
    }
    let shape = Randomness(value)
    return shape.distinct >= 4 && (shape.classes >= 2 || value.count >= 12)
  }

  /// Whether a password is one that many have, or that tests are run with.
  static func isForTrying(_ value: ByteView) -> Bool { isTrial(value) || isWellKnown(value) }

  // MARK: By kind

  private static func password(_ value: ByteView, _ shape: Randomness, _ a: Assignment) -> Severity? {
    if let hash = passwordHash(value) { return hash }
    if value.starts(with: "0x"), value[2...].allSatisfy({ ASCII.hexValue($0) != nil }) { return nil }
    if a.relation == .argument && !a.isPaired || a.relation == .comparison,
      isIdentifier(value) || value.firstIndex(of: 0x2F) != nil,
      shape.digits < 2 || shape.surprise < 3.8
    {
      return a.relation == .comparison && value.count >= 5 ? .low : nil
    }
    // `{"label": "Password", "value": "Enter it"}`
    if a.isPaired, shape.digits == 0 || spaces(value) > 0 { return nil }
    if HumanSecret.isAppPassword(value), a.isQuoted { return .medium }
    if a.isQuoted, a.isTight, a.relation == .equals, HumanSecret.isPhrase(value) { return .medium }
    if spaces(value) > 1 { return HumanSecret.isOfManySigns(value, shape) && a.isQuoted ? .medium : nil }
    if !a.isQuoted {
      if a.relation == .equals || a.relation == .element, ChosenPassword.isTold(value), !isForTrying(value),
        ChosenPassword.isOdd(value) || a.isTight
      {
        return .medium
      }
      // Prose and code: `password: then`, `password = getPassword`.
      if a.relation == .space {
        guard shape.digits > 0, shape.lowers + shape.uppers > 0, value.count >= 6, isWrittenOut(value) else {
          return nil
        }
        return shape.surprise >= 3.6 || HumanSecret.isNumberedWord(value) ? .medium : .low
      }
      if isIdentifier(value), shape.digits == 0 || shape.surprise < 3.4 {
        if a.relation == .colon, HumanSecret.isNumberedWord(value) { return .medium }
        guard a.isTight, a.relation == .equals, value.count >= 6, !value.contains(".") else { return nil }
        return isTrial(value) || shape.uppers == value.count ? .low : .medium
      }
    }
    if isDescriptive(value) { return nil }
    if isHashOrID(value), value.count > 36 { return .low }
    if shape.longestSequence >= 6, shape.classes == 1 { return .low }
    if isWellKnown(value) || isNumberedTest(value) { return .low }
    if shape.classes >= 3, value.count >= 7 { return .medium }
    if shape.classes == 2, shape.digits + shape.others > 0, value.count >= 8, shape.surprise >= 3.4 {
      return .medium
    }
    if isTrial(value) { return .low }
    if shape.classes == 2, shape.others > 0, shape.digits == 0, isIdentifier(value), !a.isTight {
      return .low
    }
    if value.count >= 10, shape.surprise >= 4.2 { return .medium }
    // A word in quotes, or in an `.env` file: people choose such passwords, and manuals show others.
    if value.count >= 5, a.isQuoted && a.relation != .space || a.isTight && a.relation == .equals {
      return .medium
    }
    return value.count >= 5 || shape.classes > 1 ? .low : nil
  }

  private static func token(
    _ value: ByteView, _ shape: Randomness, _ a: Assignment, named word: ByteView
  ) -> Severity? {
    if isWellKnown(value) { return nil }
    if isUUID(value) {
      return a.relation == .space ? nil : .medium
    }
    if HumanSecret.isOfManySigns(value, shape) || HumanSecret.isOfDjango(value) { return .medium }
    if spaces(value) > 0 || isDescriptive(value) { return nil }
    if a.isQuoted, a.relation != .space, HumanSecret.isChosen(value, shape) { return .medium }
    if isIdentifier(value), shape.digits == 0, shape.surprise < 4.2 { return nil }
    let strong = isStrong(value, shape)
    if a.relation == .space {
      return strong && !a.isQuoted || a.isQuoted && strong ? .medium : nil
    }
    if strong { return .medium }
    if value.count >= 16, shape.surprise >= 3.9, shape.classes >= 2, shape.digits + shape.others > 0 {
      return .medium
    }
    guard a.isQuoted || a.isTight else { return nil }
    if shape.classes >= 3, value.count >= 8, shape.surprise >= 3.7 { return .medium }
    if shape.classes >= 2, value.count >= 8, shape.surprise >= 4 {
      return value.count >= 12 && shape.digits >= 3 ? .medium : .low
    }
    return nil
  }

  private static func key(_ value: ByteView, _ shape: Randomness, _ a: Assignment) -> Severity? {
    if HumanSecret.isOfManySigns(value, shape) || HumanSecret.isOfDjango(value) { return .medium }
    guard spaces(value) == 0, isStrong(value, shape), !isDescriptive(value),
      !isHashOrID(value) || a.relation != .space, !NamedCredential.isNameOfThing(value)
    else { return nil }
    // `m->getKey = keysManagerGetKey`, `gitlab:user/project#semver:^5.0`
    if !a.isQuoted,
      shape.digits == 0 && !a.isTight && value.count <= 36 && isIdentifier(value)
        || value.contains("#") && value.contains("/")
    {
      return nil
    }
    if a.relation == .space, !a.isQuoted, value.count < 20 || shape.digits < 3 { return nil }
    return isHashOrID(value) && (a.relation == .space || isUUID(value)) ? .low : .medium
  }

  /// Long and surprising enough that no person made it up.
  static func isStrong(_ value: ByteView, _ shape: Randomness) -> Bool {
    guard value.count >= 16, shape.distinct >= 8, shape.lowers + shape.uppers >= 3 else { return false }
    if shape.digits >= 2, shape.surprise >= 3.9 { return true }
    return value.count >= 20 && shape.surprise >= 4.4
  }

  /// `test1`, `testpass`, `123456`, `abc123`: what tests sign in with.
  private static func isTrial(_ value: ByteView) -> Bool {
    let lower = value.string.asciiLowercased
    if lower.hasPrefixBytes("test") || lower.hasPrefixBytes("abc12") || lower.hasSuffixBytes("test") {
      // `test4scram`: of a length that somebody signs in with.
      return value.count < 10 || !value.contains(where: ASCII.isDigit)
    }
    return value.count < 12 && value.allSatisfy { ASCII.isDigit($0) }
  }

  /// `P@ssw0rd1!`, `welcome1`: a word that every list of passwords begins with, with the usual signs for letters and
  /// the usual numbers behind.
  private static func isWellKnown(_ value: ByteView) -> Bool {
    guard value.count <= 20 else { return false }
    var end = value.count
    while end > 0, !ASCII.isLetter(value[end - 1]) { end -= 1 }
    var letters: [UInt8] = []
    for i in 0..<end { letters.append(plainLetter(value[i])) }
    guard letters.count >= 4 else { return false }
    return commonPasswords.contains(ByteView(letters))
  }

  /// `000102030405`: the bytes in their order, as in the examples of every standard.
  private static func isAllBytes(_ value: ByteView) -> Bool {
    guard value.count >= 16, value.count % 2 == 0 else { return false }
    for i in 0..<value.count / 2 {
      guard let high = ASCII.hexValue(value[i * 2]), let low = ASCII.hexValue(value[i * 2 + 1]),
        Int(high) * 16 + Int(low) == i & 0xFF
      else { return false }
    }
    return true
  }

  /// `0123456789abcdef0123`: the digits in their order, again and again.
  private static func isAllDigitsOfHex(_ value: ByteView) -> Bool {
    guard value.count >= 12, let first = value.at(0), first == 0x30 || first == 0x31 else { return false }
    let digits: StaticString = first == 0x30 ? "0123456789abcdef" : "1234567890abcdef"
    for i in 0..<value.count where ASCII.lowercased(value[i]) != digits.utf8Start[i % 16] { return false }
    return true
  }

  /// `test1234`.
  private static func isNumberedTest(_ value: ByteView) -> Bool {
    value.count < 10 && value.begins(with: "test") && value[4...].allSatisfy(ASCII.isDigit)
  }

  private static func plainLetter(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "1"), UInt8(ascii: "!"): UInt8(ascii: "i")
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
    case UInt8(ascii: "7"): UInt8(ascii: "t")
    default: ASCII.lowercased(byte)
    }
  }

  private static let commonPasswords = WordIndex(
    " password passwort pass passwd mypassword admin adminadmin administrator testtest testpass testpassword tester demo default dev devpass welcome letmein changeme trustno trustnoi iloveyou monkey dragon master username guest root toor example foobar hello helloworld sample secretpassword adminpass adminpassword userpass haslo heslo passwort wachtwoord senha contrasena opensesame swordfish vagrant testkey mykey myapikey devdev dev testing docker sekret dbpass dbpassword temp temppass postgres mysql "
  )

  // MARK: Shapes of values

  private static func spaces(_ value: ByteView) -> Int { value.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) } }

  /// Letters, digits, `_`, `-` and dots only: could be a name in code.
  private static func isIdentifier(_ value: ByteView) -> Bool {
    value.allSatisfy { ASCII.isWord($0) || $0 == 0x2E || $0 == 0x2D }
  }

  /// A value with a closing bracket or sentence mark in it is code or prose.
  private static func isWrittenOut(_ value: ByteView) -> Bool {
    value.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x28 && $0 != 0x29 && $0 != 0x7B }
  }

  /// `mysql_native_password`, `PBKDF2PasswordHasher`, `smtp_password`: says what it is instead of being it.
  static func isDescriptive(_ value: ByteView) -> Bool {
    let lower = value.string.asciiLowercased
    let bytes = ByteView(lower)
    for word in [
      "password", "passwd", "passphrase", "secret", "token", "apikey", "api_key", "api-key", "credential",
      "private", "public",
    ] {
      guard let range = bytes.firstRange(of: word) else { continue }
      // The rest may be numbers that somebody thought would help, but not much of them.
      let rest = bytes.count - range.count
      if range.upperBound == bytes.count, range.lowerBound > 0,
        !ASCII.isAlphanumeric(bytes[range.lowerBound - 1])
      {
        return true
      }
      let digits = value.reduce(0) { $0 + (ASCII.isDigit($1) ? 1 : 0) }
      if digits <= 1 || digits * 3 < rest { return true }
    }
    return false
  }

  /// A digest or a UUID: names things far more often than it opens them.
  private static func isHashOrID(_ value: ByteView) -> Bool {
    let isHex = value.allSatisfy { ASCII.hexValue($0) != nil || $0 == 0x2D }
    guard isHex else { return false }
    return [32, 36, 40, 64, 128].contains(value.count)
  }

  private static func isUUID(_ value: ByteView) -> Bool {
    guard value.count == 36 else { return false }
    for (i, byte) in value.enumerated() {
      let isDash = i == 8 || i == 13 || i == 18 || i == 23
      guard isDash ? byte == 0x2D : ASCII.hexValue(byte) != nil else { return false }
    }
    return true
  }

  /// A password that was hashed: worth knowing, but nobody can sign in with it.
  private static func passwordHash(_ value: ByteView) -> Severity? {
    guard value.at(0) == 0x24, value.count > 20, let second = value.firstIndex(of: 0x24, from: 1), second <= 8
    else { return nil }
    return .low
  }
}
