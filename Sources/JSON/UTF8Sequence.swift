/// How long the well-formed UTF-8 sequence of two to four bytes at `i` is, or 0 if there is none.
///
/// `ByteView.firstInvalidUTF8` answers for a whole text; the reader asks while it looks for the end of a
/// string, so that every byte is touched once.
@inline(__always)
func sequenceLength(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Int {
  let left = bytes.count &- i
  guard left >= 2 else { return 0 }
  let first = bytes[i]
  let second = bytes[i &+ 1]
  switch first {
  case 0xC2...0xDF:
    return second & 0xC0 == 0x80 ? 2 : 0
  case 0xE0...0xEF:
    guard left >= 3, second & 0xC0 == 0x80, bytes[i &+ 2] & 0xC0 == 0x80 else { return 0 }
    // E0 80..9F would be overlong, ED A0..BF a surrogate.
    if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
    return 3
  case 0xF0...0xF4:
    guard left >= 4, second & 0xC0 == 0x80, bytes[i &+ 2] & 0xC0 == 0x80, bytes[i &+ 3] & 0xC0 == 0x80
    else { return 0 }
    if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
    return 4
  default:
    return 0
  }
}

/// The code point at `i`, if the bytes there are well-formed and not ASCII.
func decodeScalar(_ bytes: UnsafeRawBufferPointer, at i: Int) -> UInt32? {
  switch sequenceLength(bytes, at: i) {
  case 2:
    return UInt32(bytes[i] & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F)
  case 3:
    return UInt32(bytes[i] & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
  case 4:
    let high = UInt32(bytes[i] & 0x07) << 18 | UInt32(bytes[i + 1] & 0x3F) << 12
    return high | UInt32(bytes[i + 2] & 0x3F) << 6 | UInt32(bytes[i + 3] & 0x3F)
  default:
    return nil
  }
}
