import Bytes
import Text

/// Whose machine a host is.
enum Host {
  /// Whether a host that begins here is anybody's but one's own or that of the keys' own service.
  static func isForeign(at start: Int, in text: ByteView) -> Bool {
    var end = start
    var dots = 0
    while end < text.count, end - start < 120,
      ASCII.isAlphanumeric(text[end]) || text[end] == 0x2E || text[end] == 0x2D || text[end] == 0x40
    {
      if text[end] == 0x2E { dots += 1 }
      end += 1
    }
    // One number for all four, as only who hides writes it.
    if dots == 0, end - start >= 8, end - start <= 10, text[start..<end].allSatisfy({ ASCII.isDigit($0) }) {
      return true
    }
    guard dots >= 1, end - start >= 4, ASCII.isAlphanumeric(text[start]) else { return false }
    let host = text[start..<end]
    if ASCII.isDigit(host[0]), let address = InternetAddress.four(at: 0, in: host) {
      return address.scope == .public || address.scope == .example
    }
    return !homes.contains { host.contains($0) } && !networks.contains { host.ends(with: $0) }
  }

  /// Names that are given only at home and in an office.
  private static let networks: [StaticString] = [".lan", ".home.arpa", ".intranet", ".localdomain", ".corp"]

  /// One's own, and those that the keys are for.
  private static let homes = [
    "localhost", ".local", ".internal", "amazonaws.com", "googleapis.com", "npmjs.org", "pypi.org",
    "docker.io",
    "docker.com", "api.github.com", "gitlab.com", "kubernetes", "azure.com", "microsoftonline.com", ".svc",
  ]
}
