import Bytes

/// The phrases of some concepts, in any number of languages, and a scanner for all of them.
///
/// A concept is written as text: phrases separated by ` | ` or line breaks, in lower case and without accents,
/// a space for any gap between words, and `*` at the end for "and anything the word goes on with".
package struct Lexicon: Sendable {
  private var scanner = LiteralScanner()

  /// Each text lists phrases of the concept numbered `tag`; a concept may have several.
  package init(_ entries: [(tag: Int, phrases: StaticString)]) {
    scanner.reserve(literals: entries.count * 40, bytes: entries.count * 500)
    for entry in entries { add(entry.phrases, tag: entry.tag) }
  }

  private mutating func add(_ text: StaticString, tag: Int) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var i = 0
    while i < bytes.count {
      var end = i
      while end < bytes.count, !Self.separates(bytes, end) { end += 1 }
      var from = i
      var to = end
      while from < to, bytes[from] == 0x20 { from += 1 }
      while to > from, bytes[to - 1] == 0x20 { to -= 1 }
      var options: LiteralScanner.Options = [.wordStart, .wordEnd, .looseSpaces]
      if to - from > 1, bytes[to - 1] == 0x2A {
        to -= 1
        options.remove(.wordEnd)
      }
      if to - from >= 3 {
        scanner.add(UnsafeBufferPointer(rebasing: bytes[from..<to]), tag: tag, options)
      }
      i = end + 1
    }
  }

  /// A line break, or a bar with blanks around it: chat markers have bars inside.
  private static func separates(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    if bytes[i] == 0x0A { return true }
    guard bytes[i] == 0x7C else { return false }
    return i > 0 && bytes[i - 1] == 0x20 && (i + 1 == bytes.count || bytes[i + 1] == 0x20)
  }

  /// Where concepts are named, in order. `tag` is the number of the concept.
  package func hits(in text: ByteView) -> [LiteralScanner.Hit] { scanner.hits(in: text) }
}
