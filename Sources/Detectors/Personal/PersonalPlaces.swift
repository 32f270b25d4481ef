import Bytes
import Text

/// Where data about a person could stand: digits that are not alone, at signs, and the colons of addresses.
/// A block of bytes at a time, since most of what a text holds is neither.
struct PersonalPlaces {
  private var base = -64
  private var digits: UInt64 = 0
  private var following: UInt64 = 0
  /// At signs and colons.
  private var marks: UInt64 = 0

  /// The next place from `start` on.
  mutating func next(from start: Int, in text: ByteView) -> Int? {
    text.withBytes { next(from: start, in: $0) }
  }

  private mutating func next(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var at = start
    while at < bytes.count {
      let wanted = at & ~63
      if wanted != base { read(wanted, in: bytes) }
      var places = (digits | marks) & (~0 &<< UInt64(at &- base))
      while places != 0 {
        let k = UInt64(places.trailingZeroBitCount)
        let place = base &+ Int(k)
        if marks &>> k & 1 != 0 {
          if Self.isMark(at: place, in: bytes) { return place }
          places &= places &- 1
          continue
        }
        // Nothing that is about a person has fewer than four digits within two dozen bytes.
        let near = (digits &>> k | (k == 0 ? 0 : following &<< (64 &- k))) & 0xFF_FFFF
        if near.nonzeroBitCount >= 4 { return place }
        // None behind it in the same row can be the beginning of more.
        let row = (~digits &>> k).trailingZeroBitCount
        places = row &+ Int(k) >= 64 ? 0 : places & (~0 &<< (k &+ UInt64(row)))
      }
      at = base &+ 64
    }
    return nil
  }

  private mutating func read(_ wanted: Int, in bytes: UnsafeRawBufferPointer) {
    let block = ByteBlock(bytes, at: wanted)
    digits = wanted == base &+ 64 && base >= 0 ? following : block.bits(ByteClass.digits)
    marks = block.bits { ByteClass.equal($0, 0x40) .| ByteClass.equal($0, 0x3A) }
    following = wanted &+ 64 < bytes.count ? ByteBlock(bytes, at: wanted &+ 64).bits(ByteClass.digits) : 0
    base = wanted
  }

  /// An at sign between a name and a host, or the first colon of an address of a machine.
  private static func isMark(at i: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard i > 0, i &+ 1 < bytes.count else { return false }
    let before = bytes[i &- 1]
    let after = bytes[i &+ 1]
    if bytes[i] == 0x40 { return ASCII.isAlphanumeric(after) && before > 0x20 }
    guard ASCII.hexValue(before) != nil, after == 0x3A || ASCII.hexValue(after) != nil else { return false }
    // Two and two digits of a hardware address, or up to four that begin with the only digits in use.
    if i &+ 3 < bytes.count, bytes[i &+ 3] == 0x3A { return true }
    var start = i
    while start > 0, i &- start < 4, ASCII.hexValue(bytes[start &- 1]) != nil { start &-= 1 }
    return bytes[start] == 0x32 || bytes[start] == 0x33
  }

  /// Three numbers with a point behind each, and another digit.
  static func mayBeAddress(at start: Int, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      var at = start
      for _ in 0..<3 {
        let from = at
        while at < bytes.count, at &- from < 4, ASCII.isDigit(bytes[at]) { at &+= 1 }
        guard at > from, at &- from < 4, at < bytes.count, bytes[at] == 0x2E else { return false }
        at &+= 1
      }
      return at < bytes.count && ASCII.isDigit(bytes[at])
    }
  }
}
