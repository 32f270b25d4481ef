import Bytes
import Text

/// Places of a document that its readers do not see.
enum HiddenMarkup {
  /// What is shorter gives no orders.
  static let shortest = 24

  /// How Markdown that has no comments of its own writes one: a link named `//` or `comment` that leads nowhere.
  static let comment: StaticString = "<!--"
  static let definition: StaticString = "]: # "

  /// `isCode`: what stands in a string of the code is shown by whatever shows the string, and what is never closed is
  /// no comment.
  static func ranges(in text: ByteView, isCode: Bool = false) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var at = 0
    while let open = text.firstRange(of: comment, from: at) {
      let close = text.firstRange(of: "-->", from: open.upperBound)
      if !isCode || close != nil && !isInString(open.lowerBound, in: text) {
        ranges.append(open.lowerBound..<(close?.upperBound ?? text.count))
      }
      guard let close else { break }
      at = close.upperBound
    }
    return isCode ? ranges : ranges + definitions(in: text) + unseen(in: text)
  }

  /// More are read together where nothing but white space stands between them: each for itself asks for the words around.
  static let mostAlone = 256
  private static let longestJoined = 4_096

  static func joined(_ ranges: [Range<Int>], in text: ByteView) -> [Range<Int>] {
    guard ranges.count > mostAlone else { return ranges }
    var joined: [Range<Int>] = []
    for range in ranges {
      if let last = joined.last, range.lowerBound >= last.upperBound,
        range.upperBound - last.lowerBound <= longestJoined,
        text[last.upperBound..<range.lowerBound].allSatisfy({ ASCII.isSpace($0) })
      {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// What keeps an element off the screen, without blanks.
  private static let styles = [
    "display:none", "visibility:hidden", "font-size:0", "opacity:0;", "opacity:0\"",
  ]
  /// What all of them need.
  private static let style = "style="
  private static let mostUnseen = 64

  static func hasStyle(_ text: ByteView) -> Bool { text.contains(style) }

  /// The words of elements that their own style hides: up to the next end of an element.
  private static func unseen(in text: ByteView) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var at = 0
    var close = -1
    while ranges.count < mostUnseen, let mark = text.firstRange(of: style, from: at) {
      at = mark.upperBound
      // Where the element ends is looked for once, however many begin before.
      if close < mark.upperBound {
        close = text.firstIndex(of: UInt8(ascii: ">"), from: mark.upperBound) ?? text.count
      }
      let end = close
      guard end < text.count, end - mark.upperBound <= 240 else { continue }
      var declared: [UInt8] = []
      for i in mark.upperBound..<end where text[i] != 0x20 && text[i] != 0x5C {
        declared.append(ASCII.lowercased(text[i]))
      }
      at = end
      let view = ByteView(declared)
      guard styles.contains(where: { view.contains($0) }) else { continue }
      let last = text.firstRange(of: "</", from: end)?.lowerBound ?? text.count
      if last - end >= shortest { ranges.append(end..<last) }
      at = last
    }
    return ranges
  }

  private static func definitions(in text: ByteView) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var at = 0
    while let mark = text.firstRange(of: definition, from: at) {
      var start = mark.lowerBound
      while start > 0, mark.lowerBound - start < 16, text[start - 1] != 0x0A { start -= 1 }
      let end = text.firstIndex(of: 0x0A, from: mark.upperBound) ?? text.count
      if text[start] == UInt8(ascii: "[") { ranges.append(mark.upperBound..<end) }
      at = end
    }
    return ranges
  }

  /// Whether quotation marks on the line before this place are left open.
  static func isInString(_ place: Int, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      var quotes = 0
      var end = place
      let least = max(0, place &- 400)
      while end > least {
        let base = max(least, end &- 64)
        let block = ByteBlock(bytes, at: base)
        var inside: UInt64 = end &- base == 64 ? ~0 : 1 &<< UInt64(end &- base) &- 1
        let breaks = block.bits { ByteClass.equal($0, 0x0A) } & inside
        if breaks != 0 { inside &= ~0 &<< UInt64(63 &- breaks.leadingZeroBitCount) }
        let marks = block.bits { ByteClass.equal($0, 0x22) } & inside
        if marks != 0 {
          let isEscaped: UInt64 = base > 0 && bytes[base &- 1] == 0x5C ? 1 : 0
          let escapes = block.bits { ByteClass.equal($0, 0x5C) } &<< 1 | isEscaped
          quotes &+= (marks & ~escapes).nonzeroBitCount
        }
        if breaks != 0 { break }
        end = base
      }
      return quotes & 1 == 1
    }
  }
}

extension Inspection {
  /// Whether the text has places that its readers do not see: HTML and Markdown comments, and elements that are kept off
  /// the screen, which in code are templates and styles of all kinds.
  var mayHideProse: Bool {
    let given = layers.given.bytes
    let traits = layers.given.survey.traits
    if traits.hasShellSign,
      signs.contains(.comment) && given.contains(HiddenMarkup.comment)
        || kind != .code && HiddenMarkup.hasStyle(given)
    {
      return true
    }
    return signs.contains(.definition) && given.contains(HiddenMarkup.definition)
  }
}
