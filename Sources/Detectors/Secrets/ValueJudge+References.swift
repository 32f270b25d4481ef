import Bytes
import Text

/// What stands where a value would and is none: references to one, types, defaults and the name itself.
extension ValueJudge {
  /// A variable, a template, a call, a path, a URL, a reference to a secret store.
  static func isReference(_ value: ByteView, _ a: Assignment) -> Bool {
    guard let first = value.at(0) else { return true }
    switch first {
    case 0x24:
      // `$NAME`, `${…}`, `$(…)`; but `$2a$…` and `$ecret1!` may be values.
      guard let next = value.at(1) else { return true }
      if next == 0x7B || next == 0x28 { return true }
      if ASCII.isNameStart(next),
        value[1...].allSatisfy({ ASCII.isWord($0) || $0 == 0x2D || $0 == 0x3E || $0 == 0x5B || $0 == 0x2E })
      {
        return true
      }
    case 0x25, 0x3C, 0x7B, 0x5B, 0x28, 0x2F, 0x7E, 0x3D, 0x3E, 0x3A, 0x2C, 0x29, 0x20, 0x7C: return true
    case 0x40: return !a.isQuoted
    // `\fBFILE\fR`: marks of a manual.
    case 0x5C: if !a.isQuoted { return true }
    case 0x2E, 0x26, 0x2A, 0x21, 0x2D: if !a.isQuoted || first == 0x2E { return true }
    default: break
    }
    // `token=[A-Za-z0-9._-]+`: a class of an expression.
    if !a.isQuoted, value.starts(with: "A-Z") || value.starts(with: "a-z") || value.starts(with: "0-9") {
      return true
    }
    let hasSigns = hasSigns(value)
    if hasSigns {
      if !a.isQuoted, value.firstIndex(of: 0x28) != nil || value.firstIndex(of: 0x5B) != nil { return true }
      if value.contains("${") || value.contains("{{") || value.contains("://") || value.contains("$(") {
        return true
      }
      if value.contains("%s") || value.contains("%v") || value.contains("#{") || value.contains("<%") {
        return true
      }
    }
    if hasReferencePrefix(value) || isPublicKey(value) { return true }
    // `'user[:passwd]@host', 'host[:port]'`: what a program is given, and in which order.
    if a.relation == .argument, hasSigns, value.contains("[:") { return true }
    if !a.isQuoted {
      if isConstant(value) { return true }
      if hasSigns, value.contains("::") || value.contains("->") { return true }
      // `config.password`, `c.Token`: names with dots and no digits.
      if value.firstIndex(of: 0x2E) != nil,
        value.allSatisfy({ ASCII.isLetter($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x3F })
      {
        return true
      }
    }
    return false
  }

  /// `TLS_CIPHER_CHACHA20_POLY1305_KEY_SIZE`, `%NL80211_ATTR_MLO_LINK_ID`: the name of a constant. Every part begins with a
  /// letter and has its digits at its end, or is a short number.
  static func isConstant(_ value: ByteView) -> Bool {
    var letters = 0
    var digits = 0
    var parts = 0
    func isPart() -> Bool { letters > 0 && digits <= 5 || letters == 0 && digits <= 4 }
    for (i, byte) in value.enumerated() {
      switch byte {
      case 0x5F:
        guard isPart() else { return false }
        if letters + digits > 0 { parts += 1 }
        (letters, digits) = (0, 0)
      case _ where ASCII.isUpper(byte):
        // `B64B`
        guard digits == 0 || letters == 0 && digits <= 2 else { return false }
        letters += 1
      case _ where ASCII.isDigit(byte): digits += 1
      case 0x25 where i == 0: break
      default: return false
      }
    }
    guard isPart(), letters + digits > 0 else { return false }
    return parts >= 1 && value.contains(where: ASCII.isLetter)
  }

  /// Whether there is any sign without which no template, call or address is written: most values have none.
  private static func hasSigns(_ value: ByteView) -> Bool {
    value.withBytes { bytes in
      for base in stride(from: 0, to: bytes.count, by: ByteBlock.size) {
        let signs = ByteBlock(bytes, at: base).bits {
          ByteClass.between($0, 0x23, 0x28) .| ByteClass.equal($0, 0x3A) .| ByteClass.equal($0, 0x3C)
            .| ByteClass.equal($0, 0x3E) .| ByteClass.equal($0, 0x5B) .| ByteClass.equal($0, 0x7B)
        }
        if signs != 0 { return true }
      }
      return false
    }
  }

  /// A public key as DER has it: of a curve, RSA of several lengths, Ed25519.
  static func isPublicKey(_ value: ByteView) -> Bool {
    value.at(0) == UInt8(ascii: "M") && publicKeys.contains { value.starts(with: $0) }
  }

  private static let publicKeys: [StaticString] = [
    "MFkwEwYHKoZIzj0", "MHYwEAYHKoZIzj0", "MIGbMBAGByqGSM49", "MIGfMA0GCSqGSIb3DQEBAQUAA4GN",
    "MIIBIjANBgkqhkiG9w0B", "MIIBojANBgkqhkiG9w0B", "MIICIjANBgkqhkiG9w0B", "MCowBQYDK2VwAyEA",
  ]

  static func hasReferencePrefix(_ value: ByteView) -> Bool {
    guard let first = value.at(0) else { return false }
    var candidates = referencesByFirst[Int(first & 31)]
    while candidates != 0 {
      if value.starts(with: references[candidates.trailingZeroBitCount]) { return true }
      candidates &= candidates - 1
    }
    // No ending is longer.
    var dot = value.count - 1
    while dot > 0, value.count - dot <= longestEnding, value[dot] != 0x2E { dot -= 1 }
    guard dot > 0, value[dot] == 0x2E else { return false }
    let ending = value[dot...]
    return fileEndings.contains { ending == $0 }
  }

  /// Which references begin with a byte, a bit for each, by its last five bits.
  private static let referencesByFirst: [UInt64] = {
    var found = [UInt64](repeating: 0, count: 32)
    for (i, prefix) in references.enumerated() {
      if let first = prefix.utf8.first { found[Int(first & 31)] |= 1 << UInt64(i) }
    }
    return found
  }()

  private static let longestEnding = 6

  private static let references: [String] = [
    "process.env", "os.environ", "os.getenv", "getenv", "env.", "env:", "ENV[", "env(", "secrets.", "vault:",
    "vault ", "arn:", "ssm:", "op:", "file:", "sha1-", "sha256-", "sha384-", "sha512-", "sha1:", "sha256:",
    "sha512:", "h1:", "md5:", "data:", "urn:", "ENC[", "enc:", "kms:", "projects/", "var.", "local.",
    "module.", "config.", "settings.", "self.", "this.", "System.", "ssh-rsa ", "ssh-ed25519 ", "ecdsa-",
    "AAAA", "pk_live", "pk_test", "keyring", "credentials/", "aws:",
  ]

  private static let fileEndings: [String] = [
    ".pem", ".key", ".json", ".txt", ".crt", ".yml", ".yaml", ".env", ".p12", ".pub", ".js", ".ts", ".py",
    ".go", ".html", ".md", ".creds", ".xml", ".png", ".com", ".conf", ".sh",
  ]

  /// Types, constants, defaults, and the name itself.
  static func isKnownWord(_ value: ByteView, _ word: ByteView) -> Bool {
    if value.count <= longestWord, words.contains(value.string.asciiLowercased) { return true }
    return value.withBytes { value in
      word.withBytes { word in
        var i = 0
        var k = 0
        while true {
          while i < value.count, !ASCII.isAlphanumeric(value[i]) { i &+= 1 }
          while k < word.count, !ASCII.isAlphanumeric(word[k]) { k &+= 1 }
          guard i < value.count, k < word.count else { return i == value.count && k == word.count }
          guard ASCII.lowercased(value[i]) == ASCII.lowercased(word[k]) else { return false }
          i &+= 1
          k &+= 1
        }
      }
    }
  }

  /// In bytes, however the accents of one are written.
  private static let longestWord = 32

  private static let words: Set<String> = [
    "true", "false", "null", "none", "nil", "undefined", "string", "str", "bool", "boolean", "int", "integer",
    "number", "object", "text", "varchar", "char", "bytes", "yes", "no", "required", "optional", "password",
    "passwd", "pass", "pwd", "secret", "token", "apikey", "api_key", "api-key", "username", "user", "test",
    "admin", "root", "default", "hidden", "input", "value", "empty", "changeit", "postgres", "mysql", "guest",
    "foobar", "letmein", "self", "this", "const", "var", "let", "any", "unknown", "void", "auto", "basic",
    "bearer", "plain", "digest", "oauth", "oauth2", "local", "mypassword", "my_password", "my-password",
    "mysecret", "my-secret", "my_secret", "mytoken", "my-token", "my_token", "testing", "tests", "temp",
    "some", "somepassword", "password1", "new_password", "newpassword", "current-password", "new-password",
    "off", "enabled", "disabled", "public", "private", "readonly", "write", "read", "name", "field", "fields",
    "data", "body", "header", "headers", "credentials", "authorization", "insecure", "notset", "not-set",
    "not_set", "unset", "n/a", "todo", "tbd", "pending", "geheim", "wachtwoord", "passwort", "haslo", "heslo",
    "contrasena", "contraseña", "senha", "motdepasse", "пароль", "パスワード", "密码", "비밀번호", "şifre", "parola",
    "palavra-passe", "hasło", "mật khẩu", "kata sandi", "sandi", "κωδικός", "mot de passe", "mot-de-passe",
    "clave",
    "kennwort", "lozinka", "geslo", "parool", "slaptažodis", "jelszó", "contrasenya", "parole", "парола",
    "лозинка",
    "รหัสผ่าน", "पासवर्ड", "סיסמה", "كلمة المرور", "密碼", "口令", "암호",
    "lösenord", "losenord", "salasana", "adgangskode", "passord", "jelszo", "vagrant", "swordfish",
    "opensesame", "keyboard-cat", "keyboard cat", "sekret", "ignored", "unused", "correct", "incorrect",
    "wrong", "prompt", "ignore", "inherit", "never", "always", "file", "path", "url", "host", "port",
  ]
}
