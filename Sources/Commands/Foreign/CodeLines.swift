import Bytes

/// The lines of a long code, and which of them are the same.
///
/// A line that begins where no text and no comment is open is cut into the same tokens wherever it stands, so that
/// what is met again need not be cut up again.
struct CodeLines {
  struct Line {
    /// The tokens of the line, without the newline behind them.
    var first: Int32
    var end: Int32
    /// Equal for equal lines; negative where a token goes on behind the line.
    var wording: Int32
  }

  private struct Known {
    var start: Int
    var count: Int
    var line: Int
  }

  /// Shorter texts are read as they stand.
  private static let shortest = 1 << 14
  private static let slotCount = 4096
  private static let longestLine = 4096

  /// In the order of the text; none of a short text.
  private(set) var lines: [Line] = []
  /// The last line with this hash; negative: none.
  private var slots: [Int32] = []
  private var known: [Known] = []
  private var slot = 0
  private var count = 0

  init(_ text: [UInt8]) {
    guard text.count >= Self.shortest else { return }
    slots = [Int32](repeating: -1, count: Self.slotCount)
  }

  /// Whether lines are compared at all.
  var isKept: Bool { !slots.isEmpty }

  /// The tokens of an equal line before the one that begins at `start`, and how many bytes it has.
  mutating func known(_ text: [UInt8], at start: Int) -> (tokens: Range<Int>, count: Int)? {
    count = text.withUnsafeBytes { bytes in
      var hash: UInt64 = 0
      var i = start
      let limit = min(bytes.count, start &+ Self.longestLine)
      let end = bytes.firstIndex(of: 0x0A, from: start, to: limit) ?? limit
      while i &+ 8 <= end {
        hash = (hash ^ bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 31
        i &+= 8
      }
      while i < end {
        hash = (hash ^ UInt64(bytes[i])) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 31
        i &+= 1
      }
      slot = Int(truncatingIfNeeded: hash >> 20) & (Self.slotCount &- 1)
      return i &- start
    }
    let place = Int(slots[slot])
    guard place >= 0, known[place].count == count,
      text[start..<start + count].elementsEqual(text[known[place].start..<known[place].start + count])
    else { return nil }
    let line = lines[known[place].line]
    return (Int(line.first)..<Int(line.end), count)
  }

  /// Notes that the line at `start`, which was asked for last, became `tokens`, up to `end` in the text.
  mutating func add(_ tokens: Range<Int>, of start: Int, upTo end: Int, isKnown: Bool) {
    var wording: Int32 = -1
    if isKnown {
      wording = slots[slot]
    } else if end == start + count {
      wording = Int32(truncatingIfNeeded: known.count)
      known.append(Known(start: start, count: count, line: lines.count))
      slots[slot] = wording
    }
    lines.append(
      Line(
        first: Int32(truncatingIfNeeded: tokens.lowerBound),
        end: Int32(truncatingIfNeeded: tokens.upperBound),
        wording: wording))
  }
}

/// Passes over lines of code that would only do again what they have done.
///
/// A line that left everything as it found it will do so again, as long as everything is as it was then.
struct KnownLines {
  private let lines: [CodeLines.Line]
  /// How everything stood when the line of each wording was read last and changed nothing of it.
  private var unchanged: [CodeReader.Situation?] = []
  private var next = 0

  init(_ lines: CodeLines) { self.lines = lines.lines }

  /// The line whose first token is `token`, if it stands alone.
  mutating func line(at token: Int) -> CodeLines.Line? {
    while next < lines.count, lines[next].first < token { next += 1 }
    // Empty lines begin where the next one does.
    while next < lines.count, lines[next].first == token, lines[next].end == token { next += 1 }
    guard next < lines.count, lines[next].first == token, lines[next].wording >= 0 else { return nil }
    return lines[next]
  }

  func isDone(_ line: CodeLines.Line, _ situation: CodeReader.Situation) -> Bool {
    let wording = Int(line.wording)
    return wording < unchanged.count && unchanged[wording] == situation
  }

  mutating func note(_ line: CodeLines.Line, _ situation: CodeReader.Situation) {
    let wording = Int(line.wording)
    while unchanged.count <= wording { unchanged.append(nil) }
    unchanged[wording] = situation
  }
}
