import Bytes

/// The phrases of some concepts, in any number of languages, and where they stand in a text.
///
/// A concept is written as text: phrases separated by ` | ` or line breaks, in lower case and without
/// accents, a space for any gap between words, and `*` at the end for "and anything the word goes on with".
package struct Lexicon: Sendable {
  private let table: StartTable

  /// Each text lists phrases of the concept numbered `tag`; a concept may have several.
  package init(_ entries: [(tag: Int, phrases: StaticString)]) {
    var bytes = 0
    for entry in entries { bytes += entry.phrases.utf8CodeUnitCount }
    table = StartTable(phrases: bytes / 6 + 8, bytes: bytes) { filing in
      for entry in entries { Self.file(entry.phrases, tag: entry.tag, in: &filing) }
    }
  }

  private static func file(_ text: StaticString, tag: Int, in filing: inout StartTable.Filing) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let base = filing.load(bytes)
    var start = 0
    while start < bytes.count {
      while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x0A { start &+= 1 }
      let end = separator(from: start, in: bytes)
      var last = end
      if last < bytes.count, bytes[last] == 0x7C { last &-= 1 }
      while last > start, bytes[last &- 1] == 0x20 { last &-= 1 }
      let isOpen = last &- start > 1 && bytes[last &- 1] == 0x2A
      if isOpen { last &-= 1 }
      filing.file(
        start..<max(start, last), of: bytes, at: base, tag: tag,
        isOpen ? .looseSpaces : [.wordEnd, .looseSpaces])
      start = end &+ 1
    }
  }

  /// The next line break, or bar with blanks around it: chat markers have bars inside. Eight bytes at a time,
  /// since this is most of what making a lexicon costs.
  @inline(__always)
  private static func separator(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(bytes)
    var i = start
    while i < bytes.count {
      if i &+ 8 <= bytes.count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        let lines = word ^ (ones &* 0x0A)
        let bars = word ^ (ones &* 0x7C)
        let found = ((lines &- ones) & ~lines | (bars &- ones) & ~bars) & (ones &* 0x80)
        if found == 0 {
          i &+= 8
          continue
        }
        i &+= found.trailingZeroBitCount / 8
      }
      if bytes[i] == 0x0A { return i }
      if bytes[i] == 0x7C, i > 0, bytes[i &- 1] == 0x20, i &+ 1 == bytes.count || bytes[i &+ 1] == 0x20 {
        return i
      }
      i &+= 1
    }
    return bytes.count
  }

  /// Where concepts are named, in order. `tag` is the number of the concept.
  package func hits(in text: ByteView) -> [StartTable.Hit] { table.hits(in: text) }

  /// Where concepts are named in `part` of a text.
  package func hits(in text: ByteView, startingIn part: Range<Int>) -> [StartTable.Hit] {
    table.hits(in: text, startingIn: part)
  }
}
