import Bytes
import Verdict

/// The line a finding is in, fit to be shown: secrets masked, control characters as escapes, cut to a readable
/// length.
package struct Excerpt: Sendable, Equatable {
  package var line = ""
  /// Columns of a terminal before the marked part, and in it.
  package var indent = 0
  package var width = 1

  /// `secrets`: every range of `text` that must not be shown, whoever found it.
  init(_ text: ByteView, marking range: Range<Int>, secrets: [Range<Int>]) {
    let range = range.clamped(to: 0..<text.count)
    var start = text.lineStart(at: range.lowerBound, limit: Self.before + 1)
    let isCutBefore = range.lowerBound - start > Self.before
    if isCutBefore {
      start = range.lowerBound - Self.before
      while start < range.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
    }
    while !isCutBefore, start < range.lowerBound, ASCII.isBlank(text[start]) { start += 1 }
    var end = text.lineEnd(at: range.lowerBound, limit: Self.length)
    let isCutBehind = end < text.count && text[end] != 0x0A
    while isCutBehind, end > range.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
    if !isCutBehind, end > start, text[end - 1] == 0x0D { end -= 1 }
    end = max(end, range.lowerBound)
    let hidden = Self.hidden(in: text, start..<end, secrets: secrets)
    var line = isCutBefore ? "…" : ""
    line += Self.shown(text, start..<range.lowerBound, hidden)
    indent = line.displayWidth
    let marked = Self.shown(
      text, range.lowerBound..<max(range.lowerBound, min(range.upperBound, end)), hidden)
    width = max(1, marked.displayWidth)
    line += marked + Self.shown(text, min(max(range.lowerBound, range.upperBound), end)..<end, hidden)
    if isCutBehind { line += "…" }
    self.line = line
  }

  init() {}

  private static let before = 60
  private static let length = 120
  /// How far around the shown part is looked for what must be masked: a token that is cut off at the edge still
  /// is one.
  private static let margin = 200

  /// What is not to be shown of `part`: what was found to be secret but for its public beginning, and whatever
  /// else looks like a credential. In order, apart from each other.
  static func hidden(in text: ByteView, _ part: Range<Int>, secrets: [Range<Int>]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for secret in secrets where secret.overlaps(part) && secret.upperBound <= text.count {
      let shown = Redaction.publicPrefix(of: text[secret])
      ranges.append((secret.lowerBound + shown)..<secret.upperBound)
    }
    let around = max(0, part.lowerBound - margin)..<min(text.count, part.upperBound + margin)
    for range in Redaction.hidden(in: text[around].array) {
      ranges.append((around.lowerBound + range.lowerBound)..<(around.lowerBound + range.upperBound))
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var merged: [Range<Int>] = []
    for range in ranges {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  static func shown(_ text: ByteView, _ part: Range<Int>, _ hidden: [Range<Int>]) -> String {
    var result = ""
    var i = part.lowerBound
    for range in hidden where range.overlaps(part) {
      if range.lowerBound > i { result += text[i..<range.lowerBound].string.shownInLine }
      result += Redaction.veil
      i = min(range.upperBound, part.upperBound)
    }
    if i < part.upperBound { result += text[i..<part.upperBound].string.shownInLine }
    return result
  }
}

extension String {
  /// One line, a tab as two spaces.
  fileprivate var shownInLine: String {
    guard utf8.contains(0x09) else { return shownOnOneLine }
    return split(separator: "\t", omittingEmptySubsequences: false).map { String($0).shownOnOneLine }
      .joined(separator: "  ")
  }

  /// How many columns of a terminal it takes.
  var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      guard scalar.value >= 0x300 else {
        width += 1
        continue
      }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: continue
      default: width += scalar.isWide ? 2 : 1
      }
    }
    return width
  }
}

extension Unicode.Scalar {
  /// East Asian scripts and pictures take two columns.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
