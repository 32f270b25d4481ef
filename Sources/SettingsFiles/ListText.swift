import Bytes

/// Something between two brackets with commas in it, as it stands in a text: an object, an array, a list of TOML.
/// Putting in and taking out are the same work for all of them, and leave every other byte where it is.
struct ListText {
  /// The file.
  let text: ByteView
  /// The same file with its comments blanked, so that a byte that differs is part of a comment (or a last comma).
  let plain: ByteView
  /// Just behind the opening bracket, and the closing one.
  let open: Int
  let close: Int
  /// The members or elements, in order.
  let items: [Range<Int>]
  let layout: Layout
  /// The comma behind the last item.
  private let lastComma: Int?

  init(text: ByteView, plain: ByteView, open: Int, close: Int, items: [Range<Int>], layout: Layout) {
    self.text = text
    self.plain = plain
    self.open = open
    self.close = close
    self.items = items
    self.layout = layout
    lastComma = items.last.flatMap { Self.comma(in: text, after: $0.upperBound, before: close) }
  }

  typealias Splice = (range: Range<Int>, bytes: [UInt8])

  // MARK: Putting in

  /// `render` is given the indentation its lines begin with, and whether it may use more than one.
  func appending(_ count: Int, render: (_ item: Int, _ indent: [UInt8], _ isMultiLine: Bool) -> [UInt8])
    -> [Splice]
  {
    guard let last = items.last, let first = items.first else { return filling(count, render: render) }
    let isMultiLine = contains(0x0A, in: open..<first.lowerBound)
    let indent = isMultiLine ? layout.indentation(ofLineAt: last.lowerBound, in: text) : []
    let separator = isMultiLine ? layout.newline + indent : layout.gapAfterComma
    var place = lastComma.map { $0 + 1 } ?? last.upperBound
    if isMultiLine { place = endOfRemarks(from: place) }
    var bytes: [UInt8] = []
    for item in 0..<count {
      if item > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += separator + render(item, indent, isMultiLine)
    }
    if lastComma != nil {
      bytes.append(UInt8(ascii: ","))
      return [(place..<place, bytes)]
    }
    if place == last.upperBound { return [(place..<place, [UInt8(ascii: ",")] + bytes)] }
    return [(last.upperBound..<last.upperBound, [UInt8(ascii: ",")]), (place..<place, bytes)]
  }

  private func filling(_ count: Int, render: (Int, [UInt8], Bool) -> [UInt8]) -> [Splice] {
    let outer = layout.indentation(ofLineAt: max(0, open - 1), in: text)
    let inner = outer + layout.unit
    let remarkEnd = (open..<close).last { isRemark($0) }.map { $0 + 1 }
    let start = remarkEnd ?? open
    let hasLineEnd = contains(0x0A, in: start..<close)
    let isMultiLine = layout.isMultiLine || contains(0x0A, in: open..<close)
    var bytes: [UInt8] = []
    for item in 0..<count {
      if item > 0 { bytes.append(UInt8(ascii: ",")) }
      if isMultiLine { bytes += layout.newline + inner } else if item > 0 { bytes += layout.gapAfterComma }
      bytes += render(item, inner, isMultiLine)
    }
    guard !hasLineEnd else { return [(start..<start, bytes)] }
    if isMultiLine { bytes += layout.newline + outer }
    return [(start..<close, bytes)]
  }

  // MARK: Taking out

  func removing(_ isGone: (Int) -> Bool) -> [Splice] {
    let gone = items.indices.filter(isGone)
    guard let lastKept = items.indices.last(where: { !isGone($0) }) else {
      guard !gone.isEmpty else { return [] }
      if !hasRemarksBetweenItems { return [(open..<close, [])] }
      return gone.flatMap { i in pieces(of: i, isFollowed: false) + commaPiece(after: i) }
    }
    return gone.flatMap { i -> [Splice] in
      if i < lastKept || lastComma != nil {
        return pieces(of: i, isFollowed: i < lastKept) + commaPiece(after: i)
      }
      return pieces(of: i, isFollowed: false) + commaPiece(after: i - 1)
    }
  }

  /// The item and the blanks before it.
  private func pieces(of i: Int, isFollowed: Bool) -> [Splice] {
    let item = items[i]
    var start = item.lowerBound
    while start > open, ASCII.isJSONBlank(text[start - 1]) { start -= 1 }
    var end = item.upperBound
    // Behind a remark its line end has to stay, unless another follows at once.
    if start > open, isRemark(start - 1), !endsLine(after: i) { start = item.lowerBound }
    // `[ours, theirs]`: the blank goes with the comma.
    if isFollowed, start == item.lowerBound,
      let comma = Self.comma(in: text, after: end, before: limit(after: i))
    {
      end = comma + 1
      while end < limit(after: i), text[end] == 0x20 || text[end] == 0x09 { end += 1 }
    }
    return [(start..<end, [])]
  }

  private func commaPiece(after i: Int) -> [Splice] {
    guard items.indices.contains(i),
      let comma = Self.comma(in: text, after: items[i].upperBound, before: limit(after: i))
    else { return [] }
    return [(comma..<comma + 1, [])]
  }

  private func limit(after i: Int) -> Int { i + 1 < items.count ? items[i + 1].lowerBound : close }

  /// Whether nothing but a comma stands on the line behind the item.
  private func endsLine(after i: Int) -> Bool {
    var at = items[i].upperBound
    while at < text.count {
      switch text[at] {
      case 0x0A, 0x0D: return true
      case 0x20, 0x09, UInt8(ascii: ","): at += 1
      default: return false
      }
    }
    return true
  }

  // MARK: Looking

  private func contains(_ byte: UInt8, in range: Range<Int>) -> Bool { range.contains { text[$0] == byte } }

  /// Whether the byte belongs to a comment.
  private func isRemark(_ i: Int) -> Bool {
    plain[i] == 0x20 && !ASCII.isJSONBlank(text[i]) && i != lastComma
  }

  private var hasRemarksBetweenItems: Bool {
    var start = open
    for item in items {
      if (start..<item.lowerBound).contains(where: isRemark) { return true }
      start = item.upperBound
    }
    return (start..<close).contains(where: isRemark)
  }

  /// The comma between an item and what follows, comments passed over.
  private static func comma(in text: ByteView, after start: Int, before end: Int) -> Int? {
    var i = start
    while i < end {
      switch text[i] {
      case UInt8(ascii: ","): return i
      case UInt8(ascii: "#"): i = endOfLine(in: text, from: i)
      case UInt8(ascii: "/") where i + 1 < end && text[i + 1] == UInt8(ascii: "/"):
        i = endOfLine(in: text, from: i)
      case UInt8(ascii: "/") where i + 1 < end && text[i + 1] == UInt8(ascii: "*"):
        i += 2
        while i + 1 < end, text[i] != UInt8(ascii: "*") || text[i + 1] != UInt8(ascii: "/") { i += 1 }
        i += 2
      default: i += 1
      }
    }
    return nil
  }

  private static func endOfLine(in text: ByteView, from start: Int) -> Int {
    var i = start
    while i < text.count, text[i] != 0x0A, text[i] != 0x0D { i += 1 }
    return i
  }

  /// Past the remarks that stand behind an item on its line.
  private func endOfRemarks(from start: Int) -> Int {
    var end = start
    var i = start
    while i < close, text[i] != 0x0A, text[i] != 0x0D {
      if isRemark(i) { end = i + 1 } else if !ASCII.isJSONBlank(text[i]), plain[i] != 0x20 { break }
      i += 1
    }
    // A comment that goes on below is no remark on this line.
    if end > start, continuesBelow(from: start, to: end) { return start }
    return end
  }

  private func continuesBelow(from start: Int, to end: Int) -> Bool {
    var i = start
    var isOpen = false
    while i + 1 < end {
      if !isOpen, text[i] == UInt8(ascii: "/"), text[i + 1] == UInt8(ascii: "/") { return false }
      if !isOpen, text[i] == UInt8(ascii: "/"), text[i + 1] == UInt8(ascii: "*") {
        isOpen = true
        i += 2
        continue
      }
      if isOpen, text[i] == UInt8(ascii: "*"), text[i + 1] == UInt8(ascii: "/") {
        isOpen = false
        i += 2
        continue
      }
      i += 1
    }
    return isOpen
  }
}

extension ASCII {
  /// The blanks of JSON, line ends included.
  static func isJSONBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
