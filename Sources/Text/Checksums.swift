import Bytes

/// Checksums that make a number or token provably well formed.
package enum Checksums {
  /// The CRC-32 of zip, PNG and GitHub's tokens.
  package static func crc32(_ bytes: ByteView) -> UInt32 {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
    return ~crc
  }

  /// Whether the last six characters are the CRC-32 of the `body` before them in base 62.
  package static func endsWithBase62CRC(_ token: ByteView, after prefix: Int) -> Bool {
    guard token.count > prefix + 6 else { return false }
    let body = token[prefix..<token.count - 6]
    var value: UInt64 = 0
    for byte in token[(token.count - 6)...] {
      guard let digit = base62(byte) else { return false }
      value = value * 62 + UInt64(digit)
    }
    return value == UInt64(crc32(body))
  }

  private static func base62(_ b: UInt8) -> UInt8? {
    if ASCII.isDigit(b) { return b - 0x30 }
    if ASCII.isUpper(b) { return b - 0x41 + 10 }
    if ASCII.isLower(b) { return b - 0x61 + 36 }
    return nil
  }
}
