import Bytes
import Text

/// Secrets in the labels of a name that is to be looked up: `$(base64 ~/.aws/credentials).x.example.net`,
/// `<hex of the key>.x.example.net`. Whoever answers for the domain reads them.
enum NameLabel {
  private static let longest = 8_192
  private static let most = 64

  static func range(in text: ByteView) -> Range<Int>? {
    guard text.count <= longest else { return nil }
    var at = 0
    var count = 0
    while count < most, let dot = text.firstIndex(of: 0x2E, from: at) {
      at = dot + 1
      guard dot > 0, let host = host(behind: dot, in: text) else { continue }
      count += 1
      guard let open = opening(of: dot - 1, in: text) else { continue }
      let label = text[open..<dot].asciiLowercased
      if text[open] == 0x24 {
        if files.contains(where: { label.contains($0) }) { return open..<host.upperBound }
      } else if words.contains(where: { label.contains($0) }), isLookedUp(open, in: text) {
        return open..<host.upperBound
      }
    }
    return nil
  }

  /// `x.example.net`
  private static func host(behind dot: Int, in text: ByteView) -> Range<Int>? {
    let last = text[dot - 1]
    guard last == 0x29 || last == 0x3E || last == 0x7D else { return nil }
    var end = dot + 1
    var dots = 0
    while let byte = text.at(end), ASCII.isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E {
      if byte == 0x2E, text.at(end + 1).map(ASCII.isAlphanumeric) != true { break }
      if byte == 0x2E { dots += 1 }
      end += 1
    }
    return dots >= 1 ? dot + 1..<end : nil
  }

  /// Where `$(`, `<` or `{` opens what is closed at `close`.
  private static func opening(of close: Int, in text: ByteView) -> Int? {
    let sign: UInt8 = text[close] == 0x29 ? 0x28 : text[close] == 0x3E ? 0x3C : 0x7B
    var open = close
    var depth = 0
    while open > 0, close - open < 200, text[open] != 0x0A {
      open -= 1
      if text[open] == text[close] { depth += 1 }
      guard text[open] == sign else { continue }
      if depth > 0 {
        depth -= 1
        continue
      }
      guard sign == 0x28 else { return isOfAddress(open, in: text) ? nil : open }
      return open > 0 && text[open - 1] == 0x24 ? open - 1 : nil
    }
    return nil
  }

  /// `https://<tenant>.example.com`: the name of a page.
  private static func isOfAddress(_ open: Int, in text: ByteView) -> Bool {
    open >= 3 && text[open - 3..<open].ends(with: "://")
  }

  private static func isLookedUp(_ open: Int, in text: ByteView) -> Bool {
    let before = text[max(0, open - 120)..<open].asciiLowercased
    return asking.contains { before.contains($0) }
  }

  private static let files: [StaticString] = [
    ".aws/", ".ssh/", "id_rsa", "id_ed25519", "cat .env", "/.env", "/etc/shadow", "/etc/passwd", "printenv",
    ".netrc", ".npmrc", ".kube/config", ".git-credentials", "_token", "_secret", "password", ".pgpass",
  ]
  private static let words: [StaticString] = [
    "api key", "api_key", "secret", "password", "credential", "cookie", "private key", "conversation",
    "contents of", "content of", "environment", "user's", "access token", "session token",
  ]
  private static let asking: [StaticString] = [
    "look up", "lookup", "resolve", "query", "ping ", "dns", "dig ", "nslookup", "host ",
  ]
}
