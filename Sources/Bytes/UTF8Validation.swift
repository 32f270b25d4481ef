extension ByteView {
  /// The offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and values past
  /// U+10FFFF included), or nil if all of it is.
  package var firstInvalidUTF8: Int? {
    withBytes { bytes in
      var i = 0
      let n = bytes.count
      while i < n {
        // Eight ASCII bytes at a time: the common case by far.
        if i &+ 8 <= n,
          bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          i &+= 8
          continue
        }
        let b = bytes[i]
        if b < 0x80 {
          i &+= 1
          continue
        }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch b {
        case 0xC2...0xDF: length = 2
        case 0xE0:
          length = 3
          low = 0xA0
        case 0xE1...0xEC, 0xEE, 0xEF: length = 3
        case 0xED:
          length = 3
          high = 0x9F
        case 0xF0:
          length = 4
          low = 0x90
        case 0xF1...0xF3: length = 4
        case 0xF4:
          length = 4
          high = 0x8F
        default: return i
        }
        guard i &+ length <= n, bytes[i &+ 1] >= low, bytes[i &+ 1] <= high else { return i }
        var k = 2
        while k < length {
          guard bytes[i &+ k] & 0xC0 == 0x80 else { return i }
          k &+= 1
        }
        i &+= length
      }
      return nil
    }
  }
}

extension UInt32 {
  /// Appends this code point as UTF-8. The caller has made sure it is one (no surrogate, in range).
  package func appendUTF8(to bytes: inout [UInt8]) {
    switch self {
    case 0..<0x80:
      bytes.append(UInt8(self))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | self >> 6))
      bytes.append(UInt8(0x80 | self & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | self >> 12))
      bytes.append(UInt8(0x80 | self >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | self & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | self >> 18 & 0x07))
      bytes.append(UInt8(0x80 | self >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | self >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | self & 0x3F))
    }
  }
}
