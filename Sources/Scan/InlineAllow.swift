import Bytes

/// `sentinel:allow RULE reason`, in a comment of whatever kind, on the line of a finding or on the one before.
struct InlineAllow: Sendable, Equatable {
  /// Rule ids, or the part of one before its dot.
  var rules: [String]
  var hasReason: Bool

  static let mark = "sentinel:allow"

  /// The mark that begins at `offset` of `text`.
  init?(_ text: ByteView, at offset: Int) {
    let line = text[offset..<text.lineEnd(at: offset, limit: 1000)]
    guard line.starts(with: Self.mark) else { return nil }
    var i = Self.mark.utf8.count
    guard let gap = line.at(i), ASCII.isBlank(gap) else { return nil }
    while let byte = line.at(i), ASCII.isBlank(byte) { i += 1 }
    let start = i
    while let byte = line.at(i), Self.isRuleByte(byte) { i += 1 }
    rules = line[start..<i].string.asciiLowercased.split(separator: ",").map(String.init)
    guard !rules.isEmpty else { return nil }
    // A reason is a word at least; what closes the comment is none.
    var letters = 0
    for byte in line[i...] where ASCII.isLetter(byte) || byte >= 0x80 { letters += 1 }
    hasReason = letters >= 3
  }

  func covers(_ rule: String) -> Bool {
    let rule = rule.asciiLowercased
    return rules.contains { rule == $0 || rule.hasPrefix($0 + ".") }
  }

  private static func isRuleByte(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == 0x2D || byte == 0x2E || byte == 0x2C
  }

  /// The allows on the line of `offset` and on the one before, with their places.
  static func near(_ offset: Int, in text: ByteView) -> [(at: Int, allow: InlineAllow)] {
    let line = text.lineStart(at: offset, limit: reach)
    let before = line > 0 ? text.lineStart(at: line - 1, limit: reach) : line
    let end = text.lineEnd(at: offset, limit: reach)
    var found: [(at: Int, allow: InlineAllow)] = []
    var from = before
    while let hit = text[before..<end].firstRange(of: mark, from: from - before) {
      if let allow = InlineAllow(text, at: before + hit.lowerBound) {
        found.append((before + hit.lowerBound, allow))
      }
      from = before + hit.upperBound
    }
    return found
  }

  /// How far along a line it is looked for.
  private static let reach = 4000

  /// The places of all of them, for counting.
  static func places(in text: ByteView, _ range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var from = range.lowerBound
    while let hit = text.firstRange(of: mark, from: from), hit.lowerBound < range.upperBound {
      if InlineAllow(text, at: hit.lowerBound) != nil { found.append(hit.lowerBound) }
      from = hit.upperBound
    }
    return found
  }
}
