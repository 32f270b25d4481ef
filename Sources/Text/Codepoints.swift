import Bytes

/// A code point and how many bytes it took. Bytes that are no UTF-8 count as U+FFFD, one at a time.
@usableFromInline package struct Codepoint {
  @usableFromInline package var value: UInt32
  @usableFromInline package var length: Int

  @inlinable @inline(__always)
  init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}

extension UnsafeRawBufferPointer {
  /// The code point that starts at `i`, which must be inside.
  @inlinable @inline(__always)
  package func codepoint(at i: Int) -> Codepoint {
    let lead = self[i]
    if lead < 0x80 { return Codepoint(value: UInt32(lead), length: 1) }
    // Nearly all others take two bytes or three, and are what their lead says.
    if lead &- 0xE1 < 0x0F, lead != 0xED, i &+ 2 < count {
      let a = self[i &+ 1] ^ 0x80
      let b = self[i &+ 2] ^ 0x80
      if a | b < 0x40 {
        return Codepoint(value: UInt32(lead & 0x0F) &<< 12 | UInt32(a) &<< 6 | UInt32(b), length: 3)
      }
    }
    if lead &- 0xC2 < 0x1E, i &+ 1 < count, self[i &+ 1] & 0xC0 == 0x80 {
      return Codepoint(value: UInt32(lead & 0x1F) &<< 6 | UInt32(self[i &+ 1] & 0x3F), length: 2)
    }
    return multibyte(at: i, lead: lead)
  }

  @usableFromInline
  func multibyte(at i: Int, lead: UInt8) -> Codepoint {
    // Nearly all that come here are of four bytes.
    if lead &- 0xF0 < 5, i &+ 4 <= count {
      let word = UInt32(littleEndian: loadUnaligned(fromByteOffset: i, as: UInt32.self)) ^ 0x8080_80F0
      let value =
        (word & 0x07) &<< 18 | (word & 0x3F00) &<< 4 | (word & 0x3F_0000) &>> 10 | word &>> 24
      if word & 0xC0C0_C000 == 0, value &- 0x1_0000 < 0x10_0000 { return Codepoint(value: value, length: 4) }
    }
    let invalid = Codepoint(value: 0xFFFD, length: 1)
    // The six bits of a byte that goes on with a character; more of any other, and behind the end.
    @inline(__always) func tail(_ k: Int) -> UInt32 {
      i &+ k < count ? UInt32(self[i &+ k] ^ 0x80) : 0xFF
    }
    let a = tail(1)
    guard lead >= 0xC2, lead <= 0xF4, a < 0x40 else { return invalid }
    if lead < 0xE0 { return Codepoint(value: UInt32(lead & 0x1F) &<< 6 | a, length: 2) }
    let b = tail(2)
    guard b < 0x40 else { return invalid }
    if lead < 0xF0 {
      let value = UInt32(lead & 0x0F) &<< 12 | a &<< 6 | b
      guard value >= 0x800, value &>> 11 != 0xD800 &>> 11 else { return invalid }
      return Codepoint(value: value, length: 3)
    }
    let c = tail(3)
    let value = UInt32(lead & 0x07) &<< 18 | a &<< 12 | b &<< 6 | c
    guard c < 0x40, value >= 0x10000, value <= 0x10FFFF else { return invalid }
    return Codepoint(value: value, length: 4)
  }
}

/// The parts of a text that are not plain ASCII, each with some of what stands around it. Whoever looks for
/// strange characters need not look at the rest.
@usableFromInline package enum ForeignParts {
  @usableFromInline package struct Codepoint: Sendable {
    @usableFromInline package var value: UInt32
    @usableFromInline package var range: Range<Int>

    @inlinable @inline(__always)
    package init(value: UInt32, range: Range<Int>) {
      self.value = value
      self.range = range
    }
  }

  /// How much ASCII in a row ends a part, and how much of it is seen before one.
  @inlinable static var margin: Int { 32 }

  /// Calls `body` for every code point of every part, in order, and `gap` where text was left out.
  @inlinable @inline(__always)
  package static func visit(_ text: ByteView, gap: () -> Void = {}, _ body: (Codepoint) -> Void) {
    text.withBytes { bytes in
      var done = 0
      while let foreign = nextForeign(from: done, in: bytes) {
        var i = max(done, foreign - margin)
        if i > done { gap() }
        var ascii = 0
        while i < bytes.count {
          let byte = bytes[i]
          if byte < 0x80 {
            body(Codepoint(value: UInt32(byte), range: i..<i &+ 1))
            i &+= 1
            ascii &+= 1
            // Up to the first foreign byte all of it is margin.
            if ascii > margin, i > foreign { break }
            continue
          }
          ascii = 0
          let point = bytes.codepoint(at: i)
          body(Codepoint(value: point.value, range: i..<i &+ point.length))
          i &+= point.length
        }
        done = i
      }
      if done < bytes.count { gap() }
    }
  }

  /// Calls `body` for every code point, ASCII or not.
  @inlinable @inline(__always)
  package static func visitAll(_ text: ByteView, _ body: (Codepoint) -> Void) {
    text.withBytes { bytes in
      var i = 0
      while i < bytes.count {
        let point = bytes.codepoint(at: i)
        body(Codepoint(value: point.value, range: i..<i &+ point.length))
        i &+= point.length
      }
    }
  }

  /// The next byte that is no ASCII, looked for eight at a time.
  @usableFromInline
  package static func nextForeign(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var i = start
    while i &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return i &+ high.trailingZeroBitCount &>> 3 }
      i &+= 8
    }
    while i < bytes.count {
      if bytes[i] >= 0x80 { return i }
      i &+= 1
    }
    return nil
  }
}
