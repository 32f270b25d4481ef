import Bytes
import Text
import Verdict

/// `scheme://user:password@host`.
enum URLCredential {
  static let rule = Rule(
    id: "SEC-02.url-credentials", severity: .high, category: "secrets",
    title: "Contains a URL with a password in it",
    why: "URLs end up in logs, histories and error messages, and this one signs its reader in.",
    instead:
      "Take the password from an environment variable or a secret store, and change it if it was shown.")

  /// The password of a URL whose `://` stands at `mark`.
  static func match(at mark: Int, in text: ByteView) -> (range: Range<Int>, severity: Severity)? {
    guard mark > 1, ASCII.isAlphanumeric(text[mark - 1]) else { return nil }
    let start = mark + 3
    var end = start
    var lastAt: Int?
    var colon: Int?
    text.withBytes { bytes in
      let limit = min(bytes.count, start &+ 256)
      while end < limit, !isEnd(bytes[end]) {
        if bytes[end] == 0x3A, colon == nil { colon = end }
        if bytes[end] == 0x40 { lastAt = end }
        end &+= 1
      }
    }
    guard let colon, let lastAt, colon < lastAt,
      colon > start || isPasswordOnly(text[mark - 5 < 0 ? 0..<mark : mark - 5..<mark])
    else { return nil }
    let password = text[colon + 1..<lastAt]
    guard password.count >= 3, !isTemplate(password), !Placeholder.isOne(password) else { return nil }
    let user = text[start..<colon]
    // `http://Benutzer:Passwort@Server`, `fred:fredpassword@…`: names of what belongs there.
    if words.contains(password.asciiLowercased)
      || password.count > user.count && password.ends(with: "password") && password.starts(with: user.string)
    {
      return (colon + 1..<lastAt, .low)
    }
    var host = text[(lastAt + 1)..<end]
    if let port = host.firstIndex(of: 0x3A) { host = host[..<port] }
    return (colon + 1..<lastAt, severity(of: password, user: user, at: host))
  }

  private static func isEnd(_ b: UInt8) -> Bool {
    switch b {
    case 0x2F, 0x3C, 0x3E, 0x22, 0x27, 0x60, 0x5C, 0x2C, 0x3F, 0x29, 0x5D, 0x7C: true
    default: b <= 0x20
    }
  }

  /// Redis has passwords without users.
  private static func isPasswordOnly(_ scheme: ByteView) -> Bool {
    scheme.contains("redis") || scheme.contains("ediss")
  }

  /// `$PASS`, `%s`, `{password}`, `***`.
  private static func isTemplate(_ password: ByteView) -> Bool {
    guard let first = password.at(0) else { return true }
    if first == 0x24 || first == 0x7B || first == 0x3C || first == 0x5B || first == 0x2A || first == 0x28 {
      return true
    }
    if first == 0x25, password.count <= 3 { return true }
    return password.contains("${") || password.contains("{{") || password.contains("%s")
      || password.contains("#{")
  }

  private static func severity(of password: ByteView, user: ByteView, at host: ByteView) -> Severity {
    let shape = Randomness(password)
    let lower = password.string.asciiLowercased
    let isWeak = password == user || weak.contains(lower) || password.count < 6
    let isPlain = shape.classes < 2 && shape.surprise < 4.2
    let name = host.string.asciiLowercased
    let isLocal =
      locals.contains(name) || host.firstIndex(of: 0x2E) == nil || name.hasSuffixBytes(".local")
      || host.at(0) == 0x25
      || name.hasSuffixBytes(".example.com") || name.hasSuffixBytes(".test")
      || name.hasSuffixBytes(".invalid")
      || name.hasSuffixBytes(".example") || host.starts(with: "192.168.") || host.starts(with: "10.")
      || host.starts(with: "$")
      || host.starts(with: "{")
    if isLocal { return isWeak || isPlain && password.count < 6 ? .low : .medium }
    return isWeak ? .low : (isPlain || shape.longestSequence >= 6 ? .medium : .high)
  }

  private static let locals: Set<String> = [
    "localhost", "127.0.0.1", "0.0.0.0", "[::1]", "host.docker.internal", "example.com", "example.org",
    "example.net", "::1",
  ]

  private static let words = WordList(
    " passwort kennwort wachtwoord contrasena senha motdepasse haslo heslo salasana adgangskode passord parola "
  )

  private static let weak: Set<String> = [
    "password", "passwd", "pass", "pwd", "secret", "postgres", "root", "admin", "test", "user", "guest",
    "mysql", "redis", "password1", "password123", "pass123", "pw", "changeme", "hunter2", "top_secret",
    "rootpass", "example", "mypassword", "123456", "12345678", "s3cr3t", "secret123", "passw0rd", "p@ssw0rd",
    "p4ssw0rd", "mongo", "rabbitmq", "minio", "sa",
  ]
}
