import Bytes

/// What stays as it is.
extension Folder {
  /// Small letters of Cyrillic and Greek without accents.
  static func endOfSmallLetters(from start: Int, to end: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var i = start
    while i &+ 1 < end {
      let next = bytes[i &+ 1]
      switch bytes[i] {
      case 0xD0: guard (0xB0...0xBF).contains(next) else { return i }
      case 0xD1: guard (0x80...0x8F).contains(next) else { return i }
      case 0xCE: guard (0xB1...0xBF).contains(next) else { return i }
      case 0xCF: guard (0x80...0x89).contains(next) else { return i }
      default: return i
      }
      i &+= 2
    }
    return i
  }

  @inline(__always)
  static func endOfASCII(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var i = start
    while i &+ 16 <= bytes.count {
      let foreign = ByteBlock.tops(bytes.loadUnaligned(fromByteOffset: i, as: ByteBlock.Vector.self))
      if foreign != 0 { return i &+ foreign.trailingZeroBitCount }
      i &+= 16
    }
    while i < bytes.count, bytes[i] < 0x80 { i &+= 1 }
    return i
  }

  /// Where the first character stands from `start` on that could read as another: ASCII stays as it is, and so do
  /// Chinese, Japanese, Korean, the scripts of India and South-East Asia, and private characters.
  static func endOfVerbatim(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var i = start
    while i < bytes.count {
      let lead = bytes[i]
      if lead < 0x80 {
        // Between words there is a blank and nothing else.
        i = i &+ 1 < bytes.count && bytes[i &+ 1] >= 0x80 ? i &+ 1 : endOfASCII(from: i, in: bytes)
        continue
      }
      if lead &- 0xD8 < 4 {
        let end = ForeignWalk.endOfArabic(from: i, in: bytes)
        if end > i {
          i = end
          continue
        }
      }
      if lead < 0xE0 {
        guard i &+ 1 < bytes.count, isVerbatim(lead, bytes[i &+ 1]) else { return i }
        i &+= 2
        continue
      }
      guard i &+ 2 < bytes.count, bytes[i &+ 1] & 0xC0 == 0x80, bytes[i &+ 2] & 0xC0 == 0x80 else { return i }
      switch lead {
      case 0xE4...0xE9, 0xEB, 0xEC, 0xEE: break
      case 0xE0: guard bytes[i &+ 1] >= 0xA4 else { return i }
      case 0xE3: guard bytes[i &+ 1] >= 0x81, bytes[i &+ 1] != 0x85 else { return i }
      default: return i
      }
      i &+= 3
    }
    return i
  }

  /// Whether a character that begins so may be one of these: from 0xD6 to 0xE0, and from 0xE3 to 0xEE but for 0xEA and
  /// 0xED, a bit for each.
  @inline(__always)
  static func mayBeVerbatim(_ lead: UInt8) -> Bool {
    lead >= 0xC0 && (0x0000_5BF9_FFC0_0000 as UInt64) &>> UInt64(lead & 0x3F) & 1 != 0
  }

  /// Hebrew, Arabic and their relatives, but for what Arabic is drawn out and vowelled with.
  @inline(__always)
  static func isVerbatim(_ lead: UInt8, _ next: UInt8) -> Bool {
    guard next & 0xC0 == 0x80 else { return false }
    switch lead {
    case 0xD6: return next >= 0x90
    case 0xD8: return next != 0x9C
    case 0xD9: return next != 0x80 && !(0x8B...0x92).contains(next)
    case 0xD7, 0xDA...0xDF: return true
    default: return false
    }
  }
}
