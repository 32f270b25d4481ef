import Bytes

/// A few dozen words in one text, in lower case, with a blank before and behind each: ` root admin test `.
///
/// A set would have to be filled first, which costs more than all the questions that a process of a millisecond asks.
package struct WordList: Sendable {
  private let text: StaticString

  package init(_ text: StaticString) { self.text = text }

  /// Every word, in order.
  package func eachWord(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let all = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let raw = UnsafeRawBufferPointer(all)
    var start = 0
    for base in stride(from: 0, to: raw.count, by: ByteBlock.size) {
      var blanks = ByteBlock(raw, at: base).bits { ByteClass.equal($0, 0x20) }
      while blanks != 0 {
        let blank = base &+ blanks.trailingZeroBitCount
        blanks &= blanks &- 1
        if blank > start { body(UnsafeBufferPointer(rebasing: all[start..<blank])) }
        start = blank &+ 1
      }
    }
  }

  /// Whether `word` is one of them, in any case.
  package func contains(_ word: ByteView) -> Bool { word.withBytes { contains($0) } }

  /// The same of bytes that are in no text.
  package func contains(_ word: UnsafeRawBufferPointer) -> Bool {
    guard let first = word.first else { return false }
    return any(after: 0x20, ASCII.lowercased(first)) { list, blank in
      let start = blank &+ 1
      guard start &+ word.count < list.count, list[start &+ word.count] == 0x20 else { return false }
      for k in 0..<word.count where ASCII.lowercased(word[k]) != list[start &+ k] { return false }
      return true
    }
  }

  /// Whether `text` ends with one of them, in any case.
  package func holdsEnd(of text: ByteView) -> Bool {
    guard let last = text.at(text.count - 1) else { return false }
    return text.withBytes { text in
      any(after: ASCII.lowercased(last), 0x20) { list, end in
        var k = 0
        while k < text.count, list[end &- k] == ASCII.lowercased(text[text.count &- 1 &- k]) { k &+= 1 }
        return list[end &- k] == 0x20
      }
    }
  }

  /// Whether `text` begins with one of them, in any case.
  package func holdsStart(of text: ByteView) -> Bool {
    guard let first = text.at(0) else { return false }
    return text.withBytes { text in
      any(after: 0x20, ASCII.lowercased(first)) { list, blank in
        var k = 0
        while k < text.count, list[blank &+ 1 &+ k] == ASCII.lowercased(text[k]) { k &+= 1 }
        return list[blank &+ 1 &+ k] == 0x20
      }
    }
  }

  /// Whether one of them stands in the last bytes of `text`, as part of whatever word.
  package func endsNear(_ text: ByteView, within reach: Int) -> Bool {
    var end = text.count
    while end > 0, text.count - end < reach {
      if text[end - 1] >= 0x80, holdsEnd(of: text[..<end]) { return true }
      end -= 1
    }
    return false
  }

  /// Whether `test` holds for any place where these two bytes stand. The list begins with a blank.
  ///
  /// Sixteen bytes at a time, the last of them seen twice: most lists are short, and what has to be copied to make a block
  /// full costs more than to look at it.
  @inline(__always)
  private func any(
    after first: UInt8, _ second: UInt8, _ test: (UnsafeRawBufferPointer, Int) -> Bool
  ) -> Bool {
    let list = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    typealias Vector = ByteBlock.Vector
    guard list.count >= 17 else {
      var i = 0
      while i &+ 1 < list.count {
        if list[i] == first, list[i &+ 1] == second, test(list, i) { return true }
        i &+= 1
      }
      return false
    }
    var base = 0
    while true {
      let here = list.loadUnaligned(fromByteOffset: base, as: Vector.self)
      let next = list.loadUnaligned(fromByteOffset: base &+ 1, as: Vector.self)
      var places = ByteBlock.tops(
        unsafeBitCast(ByteClass.equal(here, first) .& ByteClass.equal(next, second), to: Vector.self))
      while places != 0 {
        if test(list, base &+ places.trailingZeroBitCount) { return true }
        places &= places &- 1
      }
      guard base &+ 17 < list.count else { return false }
      base = min(base &+ 16, list.count &- 17)
    }
  }
}

/// A list of words that every word of a line is asked of: how they begin, how they end and how long they are tells
/// nearly all others off. For lists that are looked at again and again, since it has to be made first.
@usableFromInline package struct WordIndex: Sendable {
  private let list: WordList
  @usableFromInline var known = SIMD4<UInt64>()
  /// The same for their last two bytes.
  private var ends = SIMD4<UInt64>()

  package init(_ text: StaticString) {
    list = WordList(text)
    var known = known
    var ends = ends
    list.eachWord { word in
      let end = Self.mark(word[max(0, word.count &- 2)], word[word.count &- 1], 0)
      if word.count > 1 { ends[end &>> 6] |= 1 &<< UInt64(end & 63) } else { ends = ~SIMD4() }
      let mark = Self.mark(word[0], word[word.count &- 1], word.count)
      known[mark &>> 6] |= 1 &<< UInt64(mark & 63)
    }
    self.known = known
    self.ends = ends
  }

  @inlinable @inline(__always)
  static func mark(_ first: UInt8, _ last: UInt8, _ count: Int) -> Int {
    (Int(first) &* 31 &+ Int(last) &* 7 &+ count) & 255
  }

  /// Whether a word may be one of them that begins and ends with these bytes, in any case, and is so long.
  @inlinable @inline(__always)
  package func mayHold(_ first: UInt8, _ last: UInt8, _ count: Int) -> Bool {
    let mark = Self.mark(ASCII.lowercased(first), ASCII.lowercased(last), count)
    return known[mark &>> 6] &>> UInt64(mark & 63) & 1 != 0
  }

  /// Whether `text` ends with one of them, in any case.
  package func holdsEnd(of text: ByteView) -> Bool {
    guard let last = text.at(text.count - 1) else { return false }
    return mayEnd(text, last) && list.holdsEnd(of: text)
  }

  private func mayEnd(_ text: ByteView, _ last: UInt8) -> Bool {
    guard text.count > 1 else { return true }
    let mark = Self.mark(ASCII.lowercased(text[text.count - 2]), ASCII.lowercased(last), 0)
    return ends[mark &>> 6] &>> UInt64(mark & 63) & 1 != 0
  }

  /// Whether `word` is one of them, in any case.
  package func contains(_ word: ByteView) -> Bool {
    guard let first = word.at(0), let last = word.at(word.count - 1) else { return false }
    return mayHold(first, last, word.count) && mayEnd(word, last) && list.contains(word)
  }
}
