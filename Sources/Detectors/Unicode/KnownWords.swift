import Bytes

/// The words of a text, read once: of many writes each asks for those behind it.
struct KnownWords {
  private let text: ByteView
  private var read = 0..<0
  private var words: [(range: Range<Int>, mark: UInt64)] = []
  /// The first that stood behind what was asked for last.
  private var first = 0

  init(_ text: ByteView) { self.text = text }

  private static let most = 80
  private static let stretch = 4_096

  /// Whether most of these words come again in a part of the text.
  mutating func say(_ wanted: [ByteView], in part: Range<Int>) -> Bool {
    readOn(over: part)
    while first < words.count, words[first].range.lowerBound < part.lowerBound { first += 1 }
    while first > 0, words[first - 1].range.lowerBound >= part.lowerBound { first -= 1 }
    // Most are told apart by a bit.
    var marks: UInt64 = 0
    for word in wanted { marks |= Self.mark(of: word) }
    var said: UInt64 = 0
    func isMost() -> Bool { said.nonzeroBitCount * 2 >= wanted.count }
    for (range, mark) in words[first...].prefix(Self.most) {
      guard range.upperBound <= part.upperBound else { break }
      guard marks & mark != 0 else { continue }
      for (i, other) in wanted.enumerated() where said & 1 << UInt64(i) == 0 && other == text[range] {
        said |= 1 << UInt64(i)
      }
      if isMost() { return true }
    }
    return isMost()
  }

  private mutating func readOn(over part: Range<Int>) {
    if part.lowerBound < read.lowerBound || part.lowerBound > read.upperBound {
      read = part.lowerBound..<part.lowerBound
      words.removeAll(keepingCapacity: true)
      first = 0
    }
    while read.upperBound < part.upperBound {
      let from = read.upperBound
      let end = min(text.count, from + Self.stretch)
      OverwrittenText.eachWord(of: text[from..<end], most: .max) { place in
        let range = from + place.lowerBound..<from + place.upperBound
        words.append((range, Self.mark(of: text[range])))
      }
      read = read.lowerBound..<end
      // The last one may go on.
      if end < text.count, let last = words.last, last.range.upperBound == end, last.range.lowerBound > from {
        words.removeLast()
        read = read.lowerBound..<last.range.lowerBound
      }
    }
  }

  private static func mark(of word: ByteView) -> UInt64 {
    1 << UInt64((Int(word[0]) &* 7 &+ Int(word[1]) &* 31 &+ word.count) & 63)
  }
}
