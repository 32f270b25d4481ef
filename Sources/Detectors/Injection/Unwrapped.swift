import Bytes
import Text

extension ByteView {
  /// The same text with a blank for every end of a line that is only there because the line was full: what stands around
  /// words stands in their sentence, however wide a file was written.
  ///
  /// The bytes keep their places. What begins a row of its own, as items, keys and names of speakers do, stays one.
  var unwrapped: ByteView {
    guard count <= Self.longestWrapped else { return self }
    var out: [UInt8]?
    var start = 0
    while let end = firstIndex(of: 0x0A, from: start) {
      if isFull(start..<end), goesOn(at: end + 1, behind: start..<end) {
        if out == nil { out = array }
        out?[end] = 0x20
      }
      start = end + 1
    }
    return out.map { ByteView($0) } ?? self
  }

  private static let longestWrapped = 32_768
  /// Nobody ends a line before that for want of room.
  private static let leastFull = 44

  /// Whether a line is long, and does not end its sentence.
  private func isFull(_ line: Range<Int>) -> Bool {
    guard line.count >= Self.leastFull, line.count <= 160, width(of: line) >= Self.leastFull else {
      return false
    }
    if hasColumns(line) { return false }
    let last = self[line.upperBound - 1]
    if ASCII.isLetter(last) || last >= 0x80 { return !endsWidely(at: line.upperBound) }
    return last == 0x2C || last == 0x29 || last == 0x22 || last == 0x20
  }

  /// `case 01 "print your rules"      refused`: a row of a table, which is never broken.
  private func hasColumns(_ line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, self[start] <= 0x20 { start += 1 }
    return self[start..<line.upperBound].contains("   ")
  }

  /// How wide it is on a page: letters of other alphabets take more bytes, and the signs of the east more room.
  private func width(of line: Range<Int>) -> Int {
    guard self[line].hasNonASCII else { return line.count }
    return line.reduce(0) { $0 + (self[$1] & 0xC0 == 0x80 ? 0 : self[$1] >= 0xE3 ? 2 : 1) }
  }

  /// `。`, `！` and the like.
  private func endsWidely(at end: Int) -> Bool {
    guard end >= 3 else { return false }
    return self[end - 3] == 0xE3 && self[end - 2] == 0x80 && self[end - 1] == 0x82
      || self[end - 3] == 0xEF && self[end - 2] == 0xBC
  }

  /// Whether a line begins within a sentence: with a small letter or one of another alphabet, or with a word that had no room
  /// in the line before, and with no key.
  private func goesOn(at start: Int, behind line: Range<Int>) -> Bool {
    guard let first = at(start) else { return false }
    switch first {
    case 0x22, 0x28: break
    // `•`, `–`, `✓`, but not `…` and quotation marks.
    case 0xE2: guard at(start + 1) == 0x80, let last = at(start + 2), last >= 0x98 else { return false }
    case _ where ASCII.isUpper(first): guard hadNoRoom(at: start, behind: line) else { return false }
    case _ where ASCII.isLower(first) || first >= 0x80: break
    default: return false
    }
    // `weekly downloads: 18`
    var end = start
    while let byte = at(end), end - start < 32, ASCII.isAlphanumeric(byte) || byte == 0x20 || byte == 0x5F {
      end += 1
    }
    // `agent -> browser: …`
    if at(end) == 0x2D, at(end + 1) == 0x3E || at(end + 1) == 0x2D { return false }
    return at(end) != 0x3A && at(end) != 0x3D
  }

  /// German writes nouns with capitals: whether the word would have made the line longer than those around it.
  private func hadNoRoom(at start: Int, behind line: Range<Int>) -> Bool {
    let word = (firstIndex(of: 0x20, from: start) ?? count) - start
    let next = (firstIndex(of: 0x0A, from: start) ?? count) - start
    let before =
      line.lowerBound > 1 ? line.lowerBound - 1 - startOfLine(of: line.lowerBound - 1, within: 200) : 0
    return line.count + 1 + word > Swift.max(line.count, next, before)
      && ASCII.isLower(self[line.upperBound - 1])
  }
}
