import Bytes

extension Reading {
  /// What is written in characters that no screen shows: tag characters and private ones laid out like
  /// ASCII, variation selectors as bytes, zero-width characters as bits; and `concealed`, what a terminal does not
  /// show. nil when there is nothing that could be read.
  package static func hidden(in text: ByteView, _ concealed: [Range<Int>] = []) -> Reading? {
    var channels = Channels()
    text.withBytes { bytes in
      for base in stride(from: 0, to: bytes.count, by: ByteBlock.size) {
        let block = ByteBlock(bytes, at: base)
        guard block.hasForeign else { continue }
        var places = channels.places(in: block, at: base, of: bytes)
        while places != 0 {
          channels.look(at: base &+ places.trailingZeroBitCount, in: bytes)
          places &= places &- 1
        }
      }
    }
    return channels.reading(limit: text.count, concealed, in: text)
  }
}

/// Each way of hiding has its own stream, since they may be interleaved with each other and with the text.
private struct Channels {
  /// Bytes and where each of them comes from, in one word: a text may be made of such characters.
  struct Stream {
    private var words: [UInt64] = []

    var count: Int { words.count }
    var bytes: [UInt8] { words.map { UInt8(truncatingIfNeeded: $0) } }

    @inline(__always)
    func byte(_ i: Int) -> UInt8 { UInt8(truncatingIfNeeded: words[i]) }

    /// Whether the byte at `i` was marked.
    @inline(__always)
    func isMarked(_ i: Int) -> Bool { words[i] & 0x100 != 0 }

    /// Where in the text the byte at `i` comes from.
    @inline(__always)
    func origin(_ i: Int) -> Range<Int> {
      let start = Int(words[i] &>> 32)
      return start..<start &+ Int(words[i] &>> 9 & 0x7F_FFFF)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8, from origin: Range<Int>, isMarked: Bool = false) {
      let start = UInt64(UInt32(clamping: origin.lowerBound))
      let count = UInt64(min(origin.count, 0x7F_FFFF))
      words.append(start &<< 32 | count &<< 9 | (isMarked ? 0x100 : 0) | UInt64(byte))
    }

    /// Every byte by so much lower.
    mutating func lower(by difference: UInt8) {
      for i in words.indices { words[i] = words[i] & ~0xFF | UInt64(byte(i) &- difference) }
    }
  }

  var tags = Stream()
  /// Marked are those behind a Latin letter, which has no forms to select.
  var selectors = Stream()
  /// Where the last character ends that was taken, and whether it is a selector.
  private var end = -1
  private var isBehindSelector = false
  var bits = Stream()
  private var digits = BitDigits()
  private var oneBit: UInt32?
  private var zeroBit: UInt32?

  /// Where a character begins in a block that may carry something. What belongs to a stream that spells no text any more is
  /// left out; it would change nothing for what stands behind it either.
  @inline(__always)
  func places(in block: ByteBlock, at base: Int, of bytes: UnsafeRawBufferPointer) -> UInt64 {
    typealias B = ByteClass
    let second = ByteBlock(bytes, at: base &+ 1)
    let selectors = block.bits(with: second) { a, b in B.equal(a, 0xEF) .& B.equal(b, 0xB8) }
    guard digits.areOver else {
      // Private characters but for those that are laid out like ASCII.
      let others = block.bits(with: second) { a, b in
        B.equal(a, 0xEE) .& .!B.between(b, 0x80, 0x81) .| B.equal(a, 0xEF) .& B.between(b, 0x80, 0xA3)
      }
      return Invisible.places(in: block, at: base, of: bytes)
        & ~(selectorsAreOver ? others | selectors : others)
    }
    let tags = block.bits(with: second) { a, b in
      B.equal(a, 0xEE) .& B.between(b, 0x80, 0x81) .| B.equal(a, 0xF3)
        .& (B.equal(b, 0xA0) .| B.equal(b, 0xB0))
        .| B.equal(a, 0xF4) .& B.equal(b, 0x80)
    }
    return selectorsAreOver ? tags : tags | selectors
  }

  /// Takes the character at a place if it may carry something: what can be seen carries nothing.
  @inline(__always)
  mutating func look(at place: Int, in bytes: UnsafeRawBufferPointer) {
    let point = bytes.codepoint(at: place)
    let traits = CharacterTraits(of: point.value)
    guard traits.hidden != nil || traits.contains(.isPrivate) else { return }
    let range = Range(uncheckedBounds: (place, place &+ point.length))
    if let byte = Invisible.tagByte(point.value) { tags.append(byte, from: range) }
    if let byte = Invisible.selectorByte(point.value) {
      // U+FE0F alone follows every other emoji; a payload has neighbours.
      let isMarked =
        place == end ? !isBehindSelector && followsLetter : Self.isLetter(before: place, in: bytes)
      if !selectorsAreOver {
        if place == end, isBehindSelector { judge(selectors.byte(selectors.count &- 1)) }
        if isMarked || place == end && isBehindSelector { judge(byte) }
        selectors.append(byte, from: range, isMarked: isMarked)
        if selectorsAreOver { selectors = Stream() }
      }
      isBehindSelector = true
    } else {
      isBehindSelector = false
      followsLetter = point.value < 0x250 && point.value > 0x40
      if traits.contains(.isBit), !digits.areOver { takeBit(point.value, from: range) }
    }
    end = range.upperBound
  }

  /// A selector that counts: nearly always a few of them show that they spell nothing.
  @inline(__always)
  private mutating func judge(_ byte: UInt8) {
    mayBeText = mayBeText && Legible.mayStand(byte)
    mayBeLowered = mayBeLowered && Legible.mayStand(byte &- 16)
  }

  /// Whether the selectors may spell a text; and one that is numbered from zero.
  private var mayBeText = true
  private var mayBeLowered = true
  private var selectorsAreOver: Bool { !mayBeText && !mayBeLowered }

  /// Whether the last character that was taken counts as a letter itself, as a soft hyphen does.
  private var followsLetter = false

  /// Whether what can be seen before a place is a letter of Latin or a sign of that part of the table.
  private static func isLetter(before place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard place > 0 else { return false }
    let last = bytes[place &- 1]
    if last < 0x80 { return last > 0x40 }
    return place > 1 && last < 0xC0 && bytes[place &- 2] &- 0xC2 < 0x07
      || place > 1 && last < 0x90 && bytes[place &- 2] == 0xC9
  }

  private mutating func takeBit(_ value: UInt32, from range: Range<Int>) {
    // The first two different characters of the stream are its two digits, whichever they are.
    if zeroBit == nil || zeroBit == value {
      zeroBit = value
      bits.append(0, from: range)
      digits.take(0)
    } else if oneBit == nil || oneBit == value {
      oneBit = value
      bits.append(1, from: range)
      digits.take(1)
    }
    if digits.areOver { bits = Stream() }
  }

  func reading(limit: Int, _ concealed: [Range<Int>], in text: ByteView) -> Reading? {
    var out: [UInt8] = []
    var map = OffsetMap()
    func emit(_ stream: Stream) {
      if !out.isEmpty { out.append(0x0A) }
      out.reserveCapacity(out.count + stream.count)
      for i in 0..<stream.count {
        map.replace(derived: out.count, original: stream.origin(i))
        out.append(stream.byte(i))
      }
    }
    if tags.count >= 4 { emit(tags) }
    if let payload = selectorPayload() { emit(payload) }
    for flip in [false, true] {
      if let payload = bitPayload(flipped: flip) { emit(payload) }
    }
    for stretch in concealed {
      if !out.isEmpty { out.append(0x0A) }
      map.copy(derived: out.count, original: stretch.lowerBound)
      out.append(contentsOf: text[stretch])
    }
    guard !out.isEmpty else { return nil }
    return Reading(origin: .hidden, bytes: ByteView(out), map: map, limit: limit)
  }

  /// Selector bytes that stand next to each other, if they read as text.
  private func selectorPayload() -> Stream? {
    guard !selectorsAreOver else { return nil }
    var payload = Stream()
    eachSelector { i in payload.append(selectors.byte(i), from: selectors.origin(i)) }
    guard payload.count >= 4 else { return nil }
    if Legible.isText(payload.bytes) { return payload }
    // Those who number the further selectors from zero.
    payload.lower(by: 16)
    return Legible.isText(payload.bytes) ? payload : nil
  }

  /// Calls `body` for every selector that has a neighbour or stands behind a letter.
  @inline(__always)
  private func eachSelector(_ body: (Int) -> Void) {
    var end = -1
    for i in 0..<selectors.count {
      let origin = selectors.origin(i)
      let leads = i + 1 < selectors.count && selectors.origin(i + 1).lowerBound == origin.upperBound
      if leads || end == origin.lowerBound || selectors.isMarked(i) { body(i) }
      end = origin.upperBound
    }
  }

  private func bitPayload(flipped: Bool) -> Stream? {
    guard oneBit != nil, bits.count >= 32 else { return nil }
    for width in [8, 7] {
      if let payload = bitPayload(width, flipped), Legible.isText(payload.bytes) { return payload }
    }
    return nil
  }

  /// So many bits a byte; nil as soon as one of them stands in no text, which is soon where there is none.
  private func bitPayload(_ width: Int, _ flipped: Bool) -> Stream? {
    var payload = Stream()
    var i = 0
    while i + width <= bits.count {
      var byte: UInt8 = 0
      for k in i..<i + width { byte = byte << 1 | (flipped ? 1 - bits.byte(k) : bits.byte(k)) }
      guard Legible.mayHold(byte) else { return nil }
      payload.append(byte, from: bits.origin(i).lowerBound..<bits.origin(i + width - 1).upperBound)
      i += width
    }
    return payload
  }
}

/// Bits as they come, to see soon that they spell no text however many of them make a byte.
private struct BitDigits {
  private var seven = (count: 0, byte: UInt8(0), isText: true, isFlippedText: true)
  private var eight = (count: 0, byte: UInt8(0), isText: true, isFlippedText: true)

  var areOver: Bool {
    !(seven.isText || seven.isFlippedText || eight.isText || eight.isFlippedText)
  }

  @inline(__always)
  mutating func take(_ bit: UInt8) {
    seven.byte = seven.byte &<< 1 | bit
    seven.count &+= 1
    if seven.count == 7 {
      seven.isText = seven.isText && Legible.mayHold(seven.byte)
      seven.isFlippedText = seven.isFlippedText && Legible.mayHold(~seven.byte & 0x7F)
      (seven.count, seven.byte) = (0, 0)
    }
    eight.byte = eight.byte &<< 1 | bit
    eight.count &+= 1
    if eight.count == 8 {
      eight.isText = eight.isText && Legible.mayHold(eight.byte)
      eight.isFlippedText = eight.isFlippedText && Legible.mayHold(~eight.byte)
      (eight.count, eight.byte) = (0, 0)
    }
  }
}
