import Bytes
import Text

/// All secrets of a workflow in one variable, `ALL: ${{ toJSON(secrets) }}`, which is then written where others read it: a
/// comment, a public note, a request. What only counts their names, or hands them to an action, does neither.
enum SecretsDump {
  private static let longest = 65_536
  static let source: StaticString = "(secrets)"
  private static let reach = 2_000

  static func range(in inspection: Inspection) -> Range<Int>? {
    let text = inspection.text
    guard text.count <= longest, inspection.signs.contains(.dump),
      let source = text.firstRange(of: Self.source), source.lowerBound >= 6,
      text[source.lowerBound - 6..<source.lowerBound].asciiLowercased.starts(with: "tojson")
    else { return nil }
    var start = source.lowerBound
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    while let byte = text.at(start), byte == 0x20 || byte == 0x2D || byte == 0x22 { start += 1 }
    var end = start
    while let byte = text.at(end), ASCII.isWord(byte) { end += 1 }
    guard end > start, text.at(end) == UInt8(ascii: ":") else { return nil }
    let name = text[start..<end].string
    let limit = min(text.count, source.upperBound + reach)
    var from = source.upperBound
    for _ in 0..<8 {
      guard let use = text[..<limit].firstRange(of: name, from: from) else { return nil }
      from = use.upperBound
      if isRead(use, in: text), isShown(around: use, in: text) { return start..<use.upperBound }
    }
    return nil
  }

  /// `$ALL`, `${ALL}`, `process.env.ALL`, `os.environ["ALL"]`
  private static func isRead(_ use: Range<Int>, in text: ByteView) -> Bool {
    if let next = text.at(use.upperBound), ASCII.isWord(next) { return false }
    let before = text[max(0, use.lowerBound - 12)..<use.lowerBound]
    return before.ends(with: "$") || before.ends(with: "${") || before.contains("env")
      || before.contains("ENV")
  }

  /// Whether the statement writes it down for others, and in no header.
  private static func isShown(around use: Range<Int>, in text: ByteView) -> Bool {
    var start = use.lowerBound
    var lines = 0
    while start > 0, use.lowerBound - start < 400 {
      if text[start - 1] == 0x0A {
        lines += 1
        if lines > 4 { break }
      }
      start -= 1
    }
    var end = use.upperBound
    while end < text.count, text[end] != 0x0A { end += 1 }
    let before = text[start..<use.lowerBound]
    if before.contains("eaders") || before.contains("uthorization") { return false }
    return ways.contains { text[start..<end].contains($0) }
  }

  private static let ways: [StaticString] = [
    "reateComment", "issues.create", "gists.create", "gh gist", "gh issue", "gh pr comment", "curl ", "wget ",
    "fetch(", ".post(", "request(", "nc ", "base64", "dig ", "nslookup ", "createOrUpdateFile",
    "GITHUB_STEP_SUMMARY", "axios", "releases.", "| rev", "xxd",
  ]
}
