import Bytes

extension Reading {
  /// What is written in characters that no screen shows: tag characters and private ones laid out like
  /// ASCII, variation selectors as bytes, zero-width characters as bits; and `concealed`, what a terminal does not
  /// show. nil when there is nothing that could be read.
  package static func hidden(in text: ByteView, _ concealed: [Range<Int>] = []) -> Reading? {
    var channels = Channels()
    ForeignParts.visit(text) { point in
      channels.take(point)
    }
    return channels.reading(limit: text.count, concealed, in: text)
  }
}

/// Each way of hiding has its own stream, since they may be interleaved with each other and with the text.
private struct Channels {
  struct Stream {
    var bytes: [UInt8] = []
    private var places: [UInt64] = []

    /// Where in the text the byte at `i` comes from; in one word, since a text may be made of such characters.
    func origin(_ i: Int) -> Range<Int> {
      let start = Int(places[i] &>> 24)
      return start..<start &+ Int(places[i] & 0xFF_FFFF)
    }

    mutating func append(_ byte: UInt8, from origin: Range<Int>) {
      bytes.append(byte)
      let start = UInt64(truncatingIfNeeded: origin.lowerBound)
      places.append(start &<< 24 | UInt64(min(origin.count, 0xFF_FFFF)))
    }
  }

  var tags = Stream()
  var selectors = Stream()
  /// For each selector whether it stands behind a Latin letter, which has no forms to select.
  var followsLetter: [Bool] = []
  var previous: UInt32 = 0
  var bits = Stream()
  var oneBit: UInt32?
  var zeroBit: UInt32?

  mutating func take(_ point: ForeignParts.Codepoint) {
    if let byte = Invisible.tagByte(point.value) { tags.append(byte, from: point.range) }
    if let byte = Invisible.selectorByte(point.value) {
      // U+FE0F alone follows every other emoji; a payload has neighbours.
      selectors.append(byte, from: point.range)
      followsLetter.append(previous < 0x250 && previous > 0x40)
      previous = 0
      return
    }
    previous = point.value
    switch point.value {
    case 0x200B...0x200F, 0x2060...0x2064, 0x180E, 0x34F, 0xFEFF:
      // The first two different characters of the stream are its two digits, whichever they are.
      if zeroBit == nil || zeroBit == point.value {
        zeroBit = point.value
        bits.append(0, from: point.range)
      } else if oneBit == nil || oneBit == point.value {
        oneBit = point.value
        bits.append(1, from: point.range)
      }
    default: break
    }
  }

  func reading(limit: Int, _ concealed: [Range<Int>], in text: ByteView) -> Reading? {
    var out: [UInt8] = []
    var map = OffsetMap()
    func emit(_ stream: Stream) {
      if !out.isEmpty { out.append(0x0A) }
      for (i, byte) in stream.bytes.enumerated() {
        map.replace(derived: out.count, original: stream.origin(i))
        out.append(byte)
      }
    }
    if tags.bytes.count >= 4 { emit(tags) }
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
    for i in selectors.bytes.indices {
      let origin = selectors.origin(i)
      let follows = i > 0 && selectors.origin(i - 1).upperBound == origin.lowerBound
      let leads =
        i + 1 < selectors.bytes.count && selectors.origin(i + 1).lowerBound == origin.upperBound
      if follows || leads || followsLetter[i] { payload.append(selectors.bytes[i], from: origin) }
    }
    guard payload.bytes.count >= 4 else { return nil }
    if Legible.isText(payload.bytes) { return payload }
    // Those who number the further selectors from zero.
    for i in payload.bytes.indices { payload.bytes[i] &-= 16 }
    return Legible.isText(payload.bytes) ? payload : nil
  }

  private func bitPayload(flipped: Bool) -> Stream? {
    guard oneBit != nil, bits.bytes.count >= 32 else { return nil }
    for width in [8, 7] {
      if let payload = bitPayload(width, flipped), Legible.isText(payload.bytes) { return payload }
    }
    return nil
  }

  /// So many bits a byte; nil as soon as one of them stands in no text, which is soon where there is none.
  private func bitPayload(_ width: Int, _ flipped: Bool) -> Stream? {
    var payload = Stream()
    var i = 0
    while i + width <= bits.bytes.count {
      var byte: UInt8 = 0
      for bit in bits.bytes[i..<i + width] { byte = byte << 1 | (flipped ? 1 - bit : bit) }
      guard Legible.mayHold(byte) else { return nil }
      payload.append(byte, from: bits.origin(i).lowerBound..<bits.origin(i + width - 1).upperBound)
      i += width
    }
    return payload
  }
}
