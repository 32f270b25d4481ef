import Bytes

/// Alphabets of encodings, and the bytes they stand for.
enum Encodings {
  /// The six bits of a base64 character, standard or URL-safe; 0xFF for any other byte.
  static let base64: [UInt8] = {
    var table = [UInt8](repeating: 0xFF, count: 256)
    for i in 0..<26 {
      table[0x41 + i] = UInt8(i)
      table[0x61 + i] = UInt8(26 + i)
    }
    for i in 0..<10 { table[0x30 + i] = UInt8(52 + i) }
    table[0x2B] = 62
    table[0x2D] = 62
    table[0x2F] = 63
    table[0x5F] = 63
    return table
  }()

  /// The bytes that base64 characters stand for, without padding; nil as soon as it is clear that they are
  /// no text.
  static func decodeBase64(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8]? {
    let count = range.count
    guard count >= 4, count % 4 != 1 else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(count / 4 * 3 + 2)
    var buffer: UInt32 = 0
    var held = 0
    for i in range {
      buffer = buffer << 6 | UInt32(base64[Int(bytes[i])] & 0x3F)
      held += 6
      if held >= 8 {
        held -= 8
        out.append(UInt8(truncatingIfNeeded: buffer >> UInt32(held)))
      }
      if out.count == 12, i & 3 == 3, !couldBeText(out) { return nil }
    }
    return text(out)
  }

  static func decodeBase32(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(range.count * 5 / 8 + 1)
    var buffer: UInt32 = 0
    var held = 0
    for i in range {
      let b = bytes[i]
      guard ASCII.isUpper(b) || (b >= 0x32 && b <= 0x37) else { return nil }
      buffer = buffer << 5 | UInt32(ASCII.isUpper(b) ? b - 0x41 : b - 0x32 + 26)
      held += 5
      if held >= 8 {
        held -= 8
        out.append(UInt8(truncatingIfNeeded: buffer >> UInt32(held)))
      }
    }
    return text(out)
  }

  static func decodeHex(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8]? {
    guard range.count % 2 == 0 else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(range.count / 2)
    var i = range.lowerBound
    while i < range.upperBound {
      guard let high = ASCII.hexValue(bytes[i]), let low = ASCII.hexValue(bytes[i + 1]) else { return nil }
      out.append(high << 4 | low)
      i += 2
    }
    return text(out)
  }

  /// The bytes if they read as text, also where every second one is zero (UTF-16, as PowerShell wants it).
  private static func text(_ bytes: [UInt8]) -> [UInt8]? {
    if Legible.isText(bytes) { return bytes }
    guard bytes.count >= 8, bytes.count % 2 == 0 else { return nil }
    var narrow: [UInt8] = []
    narrow.reserveCapacity(bytes.count / 2)
    for i in stride(from: 0, to: bytes.count, by: 2) {
      guard bytes[i + 1] == 0 else { return nil }
      narrow.append(bytes[i])
    }
    return Legible.isText(narrow) ? narrow : nil
  }

  private static func couldBeText(_ bytes: [UInt8]) -> Bool {
    var strange = 0
    for byte in bytes where ASCII.isControl(byte) && !ASCII.isSpace(byte) && byte != 0 { strange += 1 }
    return strange == 0
  }
}
