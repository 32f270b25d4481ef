import Bytes
import Text

extension Outflow {
  /// `curl -d "$KEY" https://…`, `Invoke-RestMethod -Uri https://… -Body $c`
  func isOnCommandLine(_ use: Range<Int>) -> Bool {
    guard use.lowerBound > 0, text[use.lowerBound - 1] == 0x24 || text[use.lowerBound - 1] == 0x7B else {
      return false
    }
    var start = use.lowerBound
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != UInt8(ascii: ";"),
      text[start - 1] != 0x7C, text[start - 1] != 0x26, use.lowerBound - start < 300
    {
      start -= 1
    }
    let line = start..<endOfLine(use.upperBound)
    let before = text[start..<use.lowerBound]
    if Self.isLogin(before) || before.contains("-H ") || before.contains("-u ") { return false }
    if before.contains("dig ") || before.contains("nslookup ") || before.contains("host ") {
      return text.at(use.upperBound) == 0x2E || text.at(use.upperBound + 1) == 0x2E
    }
    if Self.clients.contains(where: { before.contains($0) }), holdsAddress(line) { return true }
    // `printf %s "$KEY" | nc …`
    let behind = text[use.upperBound..<line.upperBound]
    guard before.contains("echo ") || before.contains("printf "),
      Self.pipes.contains(where: { behind.contains($0) })
    else { return false }
    return holdsAddress(line) || Strangers.holdsNumber(behind) || Strangers.holdsHost(behind)
  }

  private static let pipes = ["| nc ", "| ncat ", "| curl ", "| socat ", "| telnet ", "| openssl s_client"]
  private static let clients = [
    "curl ", "wget ", "Invoke-RestMethod ", "Invoke-WebRequest ", "irm ", "iwr ", "http ", "xh ",
  ]

  // MARK: Addresses

  /// Whether an address of somebody else's machine stands there.
  /// `alsoBare`: styles write addresses without quotes, `url(//…)`.
  func holdsAddress(_ part: Range<Int>, alsoBare: Bool = false) -> Bool {
    let part = max(0, part.lowerBound)..<min(text.count, part.upperBound)
    var from = part.lowerBound
    while from + 2 < part.upperBound, let slash = text[..<part.upperBound].firstIndex(of: 0x2F, from: from) {
      from = slash + 1
      guard text.at(slash + 1) == 0x2F, slash > 0 else { continue }
      let before = text[slash - 1]
      guard before == 0x3A || before == 0x22 || before == 0x27 || before == 0x60 || alsoBare && before == 0x28
      else { continue }
      if Host.isForeign(at: slash + 2, in: text) { return true }
    }
    return false
  }

  /// `'.q.somewhere.net'`, `%s.somewhere.net`: something is put before the name of a host.
  func holdsDottedText(_ part: Range<Int>) -> Bool {
    var i = part.lowerBound
    while i + 2 < part.upperBound {
      defer { i += 1 }
      guard text[i] == 0x2E, ASCII.isAlphanumeric(text[i + 1]), i > 0 else { continue }
      let before = text[i - 1]
      guard before == 0x27 || before == 0x22 || before == 0x7D || before == 0x73 && text[i - 2] == 0x25 else {
        continue
      }
      var end = i + 1
      var dots = 0
      while end < part.upperBound, ASCII.isAlphanumeric(text[end]) || text[end] == 0x2E || text[end] == 0x2D {
        if text[end] == 0x2E { dots += 1 }
        end += 1
      }
      if dots >= 1, end < text.count, text[end] == 0x27 || text[end] == 0x22 || text[end] == 0x60 {
        return true
      }
    }
    return false
  }
}
