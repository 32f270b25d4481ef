import Bytes
import Text

/// Whether a line of a file reaches a machine that is not said to be one's own.
enum Strangers {
  /// Whether a line of a file names an address on the web, the bare number of a machine, or what anybody can read. What
  /// every account of a machine may read counts for nothing there.
  static func areGiven(_ source: Range<Int>, by line: Range<Int>, in text: ByteView) -> Bool {
    if text[source] == "/etc/passwd" || text[source] == "history |" { return false }
    if Outflow(text: text).holdsAddress(line) { return true }
    let line = text[line]
    return line.contains("gist create") || line.contains("acl public-read") || holdsNumber(line)
  }

  /// Whether what is read ends an address: `https://…/?e=$(…)`, whatever program it is for.
  static func areAsked(at head: ByteView) -> Bool {
    var start = head.count
    while start > 0, head[start - 1] > 0x20, head[start - 1] != 0x22 { start -= 1 }
    let last = head[start...]
    return last.contains("://") && last.contains("=")
  }

  /// `203.0.113.7`
  private static func holdsNumber(_ line: ByteView) -> Bool {
    var at = 1
    while at + 6 < line.count {
      defer { at += 1 }
      guard ASCII.isDigit(line[at]), !ASCII.isWord(line[at - 1]), line[at - 1] != 0x2E,
        let address = InternetAddress.four(at: at, in: line)
      else { continue }
      if address.scope == .public || address.scope == .example { return true }
    }
    return false
  }
}
