import Bytes

/// Which characters a text holds that are no ASCII, by the first two bytes of each, and by the third where many ask for it:
/// one pass, so that whoever looks for a few of them need not go through a text that has none.
package struct ForeignPages: Sendable {
  /// For each first byte a bit for every second one. What is no UTF-8 may set bits of other characters, but clears none.
  /// Behind them the same for what begins with E2, and with EF: for each second byte a bit for every third one.
  private let table: [UInt64]
  /// Whether any character is cut off or no UTF-8 at all.
  private let isBroken: Bool

  private static let general = 64
  private static let special = 128

  package init(_ text: ByteView) {
    /// Its highest bits: bytes that should go on with a character and do not.
    var broken: UInt8 = 0
    table = [UInt64](unsafeUninitializedCapacity: 192) { table, count in
      table.initialize(repeating: 0)
      broken = text.withBytes { Self.read($0, into: table) }
      count = 192
    }
    isBroken = broken > 0x3F
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, into table: UnsafeMutableBufferPointer<UInt64>
  ) -> UInt8 {
    var broken: UInt8 = 0
    for base in stride(from: 0, to: bytes.count, by: ByteBlock.size) {
      let block = ByteBlock(bytes, at: base)
      guard block.hasForeign else { continue }
      var leads = block.bits { ByteClass.between($0, 0xC0, 0xFF) }
      let isInside = base &+ ByteBlock.size &+ 2 <= bytes.count
      while leads != 0 {
        let i = base &+ leads.trailingZeroBitCount
        leads &= leads &- 1
        let lead = bytes[i]
        let second = isInside || i &+ 1 < bytes.count ? bytes[i &+ 1] : 0
        table[Int(lead & 0x3F)] |= bit(second)
        broken |= second ^ 0x80
        guard lead == 0xE2 || lead == 0xEF else { continue }
        let third = isInside || i &+ 2 < bytes.count ? bytes[i &+ 2] : 0
        table[(lead == 0xE2 ? general : special) &+ Int(second & 0x3F)] |= bit(third)
        broken |= third ^ 0x80
      }
    }
    return broken
  }

  @inline(__always)
  private static func bit(_ byte: UInt8) -> UInt64 { 1 &<< UInt64(byte & 0x3F) }

  /// A bit for each byte of a range.
  @inline(__always)
  private static func bits(_ range: ClosedRange<UInt8>) -> UInt64 {
    (~0 &>> UInt64(63 &- (range.upperBound &- range.lowerBound))) &<< UInt64(range.lowerBound & 0x3F)
  }

  /// Whether characters may stand in the text that begin so.
  package func mayHold(_ lead: UInt8, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    table[Int(lead & 0x3F)] & Self.bits(range) != 0
  }

  /// The same of characters from U+2000 to U+203F, by their third byte; and from U+2040 to U+207F.
  package func mayHoldGeneral(_ thirds: ClosedRange<UInt8>) -> Bool {
    table[Self.general] & Self.bits(thirds) != 0
  }

  package func mayHoldFurther(_ thirds: ClosedRange<UInt8>) -> Bool {
    table[Self.general + 1] & Self.bits(thirds) != 0
  }

  /// Whether a text may hold any character but those of ASCII, what no screen shows, private ones and pictures: one that
  /// could be a letter in disguise, or pass for a sign.
  package var mayHoldOthers: Bool {
    if isBroken { return true }
    for lead in 0xC0..<0x100 {
      let own = table[lead & 0x3F]
      if own == 0 { continue }
      let known: UInt64
      switch lead {
      case 0xC2: known = Self.bit(0xAD)
      case 0xE2:
        if table[Self.general] & ~(Self.bits(0x8B...0x8F) | Self.bits(0xAA...0xAE)) != 0 { return true }
        if table[Self.general + 1] & ~Self.bits(0xA0...0xAF) != 0 { return true }
        known = Self.bits(0x80...0x81)
      case 0xEE: known = ~0
      case 0xEF:
        if table[Self.special + 0x38] & ~Self.bits(0x80...0x8F) != 0 { return true }
        known = Self.bits(0x80...0xA3) | Self.bit(0xB8)
      case 0xF0: known = Self.bit(0x9F)
      case 0xF3: known = Self.bit(0xA0)
      default: known = 0
      }
      if own & ~known != 0 { return true }
    }
    // Of pictures there are other kinds.
    return mayHold(0xF0)
  }
}

extension ByteView {
  /// The first place from `start` on where a character that is no ASCII begins, and its first three bytes pass a test.
  @inlinable @inline(__always)
  package func firstForeign(
    from start: Int, _ test: (ByteClass.Vector, ByteClass.Vector, ByteClass.Vector) -> ByteClass.Mask
  ) -> Int? {
    withBytes { bytes in
      var base = start
      while base < bytes.count {
        let block = ByteBlock(bytes, at: base)
        if block.hasForeign {
          let here = block.bits(with: ByteBlock(bytes, at: base &+ 1), ByteBlock(bytes, at: base &+ 2), test)
          if here != 0 { return base &+ here.trailingZeroBitCount }
        }
        base &+= ByteBlock.size
      }
      return nil
    }
  }
}
