import Bytes
import Text
import Verdict

/// A token whose issuer gave it a form of its own, so that it can be told without any context.
struct ProviderToken: Sendable {
  enum Check: Sendable {
    case random
    /// Ends with a CRC-32 in base 62. A wrong one is still shown as a token: formats drift, and a made-up
    /// token in a test costs one question while a real one costs the account.
    case base62CRC
    case jwt
    /// Words and small numbers are to be expected in it: only obvious placeholders are left out.
    case loose
  }

  let id: StaticString
  let name: StaticString
  let shape: TokenShape
  let severity: Severity
  let check: Check

  init(
    _ id: StaticString, _ name: StaticString, _ pattern: StaticString, _ severity: Severity = .high,
    _ check: Check = .random
  ) {
    self.id = id
    self.name = name
    shape = TokenShape(pattern)
    self.severity = severity
    self.check = check
  }

  /// How bad the token at `start` is, or nil if there is none.
  func match(at start: Int, in text: ByteView) -> (range: Range<Int>, severity: Severity)? {
    guard let found = shape.match(at: start, in: text) else { return nil }
    if NamedCredential.isCutShort(at: found.token.upperBound, in: text) { return nil }
    let token = text[found.token]
    let body = text[found.body]
    switch check {
    case .loose:
      return Placeholder.isOne(body) ? nil : (found.token, severity)
    case .jwt:
      return JSONWebToken.isReal(token) ? (found.token, severity) : nil
    case .base62CRC:
      if Checksums.endsWithBase62CRC(token, after: token.count - body.count) {
        return (found.token, .critical)
      }
      fallthrough
    case .random:
      switch Placeholder.judge(body) {
      case .placeholder: return nil
      case .doubtful: return (found.token, min(severity, .medium))
      case .plausible: return (found.token, severity)
      }
    }
  }
}
