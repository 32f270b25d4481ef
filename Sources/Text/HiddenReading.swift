import Bytes

extension Reading {
  /// What is written in characters that no screen shows: tag characters and private ones laid out like
  /// ASCII, variation selectors as bytes, zero-width characters as bits; and `concealed`, what a terminal does not
  /// show. nil when there is nothing that could be read.
  package static func hidden(in text: ByteView, _ concealed: [Range<Int>] = []) -> Reading? {
    var channels = Channels()
    text.withBytes { bytes in
      ForeignWalk.visit(bytes) {
      } ascii: { row in
        channels.previous = UInt32(bytes[row.upperBound &- 1])
      } foreign: { point in
        // What can be seen carries nothing.
        if point.traits.hidden != nil || point.traits.contains(.isPrivate) {
          channels.take(point)
        } else {
          channels.previous = point.value
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
  var previous: UInt32 = 0
  var bits = Stream()
  var oneBit: UInt32?
  var zeroBit: UInt32?

  mutating func take(_ point: ForeignWalk.Character) {
    if let byte = Invisible.tagByte(point.value) { tags.append(byte, from: point.range) }
    if let byte = Invisible.selectorByte(point.value) {
      // U+FE0F alone follows every other emoji; a payload has neighbours.
      let followsLetter = previous < 0x250 && previous > 0x40
      selectors.append(byte, from: point.range, isMarked: followsLetter)
      previous = 0
      return
    }
    previous = point.value
    guard point.traits.contains(.isBit) else { return }
    // The first two different characters of the stream are its two digits, whichever they are.
    if zeroBit == nil || zeroBit == point.value {
      zeroBit = point.value
      bits.append(0, from: point.range)
    } else if oneBit == nil || oneBit == point.value {
      oneBit = point.value
      bits.append(1, from: point.range)
    }
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
    var payload = Stream()
    var end = -1
    for i in 0..<selectors.count {
      let origin = selectors.origin(i)
      let leads = i + 1 < selectors.count && selectors.origin(i + 1).lowerBound == origin.upperBound
      if leads || end == origin.lowerBound || selectors.isMarked(i) {
        payload.append(selectors.byte(i), from: origin)
      }
      end = origin.upperBound
    }
    guard payload.count >= 4 else { return nil }
    if Legible.isText(payload.bytes) { return payload }
    // Those who number the further selectors from zero.
    payload.lower(by: 16)
    return Legible.isText(payload.bytes) ? payload : nil
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
