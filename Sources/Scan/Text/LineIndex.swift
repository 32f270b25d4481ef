import Bytes

/// Counts lines and columns while a text goes by: only forwards, so that all places of a text together cost one
/// pass, and only as far as somebody asks.
struct LineCounter: Sendable {
  /// From 1.
  private(set) var line = 1
  /// Code points since the line began; stray bytes count as one each.
  private(set) var column = 1

  /// Passes over `range` of `text`.
  mutating func pass(_ text: ByteView, _ range: Range<Int>) {
    text.withBytes { bytes in
      // From the end, so that the rest is only counted.
      var lineStart = range.upperBound
      while lineStart > range.lowerBound, bytes[lineStart &- 1] != 0x0A { lineStart &-= 1 }
      let newlines = Self.newlines(bytes, range.lowerBound..<lineStart)
      if newlines > 0 {
        line += newlines
        column = 1
      }
      var i = lineStart
      while i < range.upperBound {
        if bytes[i] & 0xC0 != 0x80 { column &+= 1 }
        i &+= 1
      }
    }
  }
}

extension LineCounter {
  /// So many bytes at a time that one byte holds their count: the compiler makes vectors of that.
  private static func newlines(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var total = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let end = min(range.upperBound, i &+ 128)
      var few: UInt8 = 0
      while i < end {
        few &+= bytes[i] == 0x0A ? 1 : 0
        i &+= 1
      }
      total &+= Int(few)
    }
    return total
  }
}

/// A place in a text, as people count: from 1, columns in code points.
package struct TextPlace: Sendable, Equatable {
  package var line: Int
  package var column: Int
}

/// Places in one window, asked for in any order: the offsets are sorted and counted in one pass.
struct LineIndex {
  private var places: [Int: TextPlace] = [:]

  /// `counter` stands at the beginning of `text` and is left where it was.
  init(_ text: ByteView, offsets: [Int], from counter: LineCounter) {
    var counter = counter
    var at = 0
    for offset in Set(offsets).sorted() where offset <= text.count {
      counter.pass(text, at..<offset)
      at = offset
      places[offset] = TextPlace(line: counter.line, column: counter.column)
    }
  }

  subscript(offset: Int) -> TextPlace { places[offset] ?? TextPlace(line: 1, column: 1) }
}

extension ByteView {
  /// Where the line with the byte at `offset` begins; at most `limit` bytes back.
  func lineStart(at offset: Int, limit: Int = .max) -> Int {
    var i = Swift.min(offset, count)
    let stop = limit == .max ? 0 : Swift.max(0, i - limit)
    while i > stop, self[i - 1] != 0x0A { i -= 1 }
    return i
  }

  /// Where it ends, before the line feed; at most `limit` bytes on.
  func lineEnd(at offset: Int, limit: Int = .max) -> Int {
    var i = Swift.min(offset, count)
    let stop = limit == .max ? count : Swift.min(count, i + limit)
    while i < stop, self[i] != 0x0A { i += 1 }
    return i
  }
}
