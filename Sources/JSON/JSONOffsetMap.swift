import Bytes

/// From places in a decoded string to places in the source. One pass to build, then each question costs a
/// short walk, however long the string is.
package struct JSONOffsetMap: Sendable {
  private struct Checkpoint {
    var decoded: Int
    var source: Int
  }

  private let source: ByteView
  private let inside: Range<Int>
  private var checkpoints: [Checkpoint]
  /// How long the decoded text is.
  package let count: Int

  private static let stride = 256

  init(_ string: JSONString) {
    source = string.tree.bytes
    inside = string.inside
    checkpoints = [Checkpoint(decoded: 0, source: string.inside.lowerBound)]
    guard string.hasEscapes else {
      count = string.inside.count
      return
    }
    var decoded = 0
    var found: [Checkpoint] = checkpoints
    let end = inside.upperBound
    var i = inside.lowerBound
    source.withBytes { bytes in
      var due = i + Self.stride
      while i < end {
        if i >= due {
          found.append(Checkpoint(decoded: decoded, source: i))
          due = i + Self.stride
        }
        let unit = Self.unit(bytes, at: i, end: end)
        decoded += unit.decoded
        i += unit.source
      }
    }
    checkpoints = found
    count = decoded
  }

  /// The byte of the source where what makes the decoded byte at `offset` begins: the byte itself or the
  /// backslash of its escape. The closing quote for the end of the text. Offsets outside are drawn in.
  package func sourceOffset(ofDecoded offset: Int) -> Int {
    locate(offset).start
  }

  /// The bytes of the source that make `range` of the decoded text, never half an escape and never half a
  /// character: whatever replaces them leaves a string behind.
  package func sourceRange(ofDecoded range: Range<Int>) -> Range<Int> {
    var lower = locate(range.lowerBound).start
    while isInsideCharacter(lower) { lower -= 1 }
    guard range.upperBound > Swift.max(0, range.lowerBound), range.lowerBound < count else {
      return lower..<lower
    }
    var upper = Swift.max(lower, locate(Swift.min(range.upperBound, count) - 1).end)
    while isInsideCharacter(upper) { upper += 1 }
    return lower..<upper
  }

  private func isInsideCharacter(_ i: Int) -> Bool {
    i > inside.lowerBound && i < inside.upperBound && source[i] & 0xC0 == 0x80
  }

  /// The stretch of source that makes the decoded byte at `offset`.
  private func locate(_ offset: Int) -> (start: Int, end: Int) {
    let wanted = Swift.max(0, offset)
    guard wanted < count else { return (inside.upperBound, inside.upperBound) }
    if checkpoints.count == 1, count == inside.count {
      return (inside.lowerBound + wanted, inside.lowerBound + wanted + 1)
    }
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if checkpoints[middle].decoded <= wanted { low = middle } else { high = middle }
    }
    var decoded = checkpoints[low].decoded
    var i = checkpoints[low].source
    let end = inside.upperBound
    return source.withBytes { bytes in
      while i < end {
        let unit = Self.unit(bytes, at: i, end: end)
        if decoded + unit.decoded > wanted { return (i, i + unit.source) }
        decoded += unit.decoded
        i += unit.source
      }
      return (end, end)
    }
  }

  private static func unit(
    _ bytes: UnsafeRawBufferPointer, at i: Int, end: Int
  ) -> (source: Int, decoded: Int) {
    guard bytes[i] == 0x5C else { return (1, 1) }
    let escape = Unescape.escape(bytes, at: i, end: end)
    let length = escape.scalar < 0x80 ? 1 : escape.scalar < 0x800 ? 2 : escape.scalar < 0x10000 ? 3 : 4
    return (escape.end - i, length)
  }
}

extension JSONString {
  /// For many questions about one string.
  package var offsets: JSONOffsetMap { JSONOffsetMap(self) }

  /// For a single one; see `JSONOffsetMap`.
  package func sourceOffset(ofDecoded offset: Int) -> Int { offsets.sourceOffset(ofDecoded: offset) }

  package func sourceRange(ofDecoded range: Range<Int>) -> Range<Int> {
    offsets.sourceRange(ofDecoded: range)
  }
}
