import Bytes

/// Text with its percent escapes resolved as often as they were put on, also the forms that lax readers take: `%u002e`, a
/// percent sign that is an escape itself, and bytes too long for their character.
enum PercentReading {
  /// Nil where nothing is escaped, or the text is too long for a value.
  static func of(_ text: ByteView) -> ByteView? {
    guard text.count <= 4_096, let sign = text.firstIndex(of: 0x25), sign + 2 < text.count else { return nil }
    var bytes = text.array
    var hasChanged = false
    for _ in 0..<4 {
      guard let next = resolved(bytes) else { break }
      bytes = next
      hasChanged = true
    }
    return hasChanged ? ByteView(bytes) : nil
  }

  private static func resolved(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var count = 0
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x25, i + 2 < bytes.count {
        if let high = ASCII.hexValue(bytes[i + 1]), let small = ASCII.hexValue(bytes[i + 2]) {
          out.append(high << 4 | small)
          i += 3
          count += 1
          continue
        }
        if bytes[i + 1] | 0x20 == 0x75, i + 5 < bytes.count,
          let number = Int(String(decoding: bytes[i + 2..<i + 6], as: UTF8.self), radix: 16), number < 0x80
        {
          out.append(UInt8(number))
          i += 6
          count += 1
          continue
        }
      }
      out.append(bytes[i])
      i += 1
    }
    guard count > 0 else { return nil }
    return shortened(out)
  }

  /// Characters of ASCII that were written in more bytes than they need.
  private static func shortened(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0xC0 || $0 == 0xC1 || $0 == 0xE0 }) else { return bytes }
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0xC0 || bytes[i] == 0xC1, i + 1 < bytes.count {
        // The second byte is often written without its own mark.
        let byte = (bytes[i] & 1) << 6 | bytes[i + 1] & 0x3F
        out.append(
          bytes[i + 1] & 0x80 != 0 || byte == 0x2F || byte == 0x2E || byte == 0x5C ? byte : bytes[i + 1])
        i += 2
      } else if bytes[i] == 0xE0, i + 2 < bytes.count, bytes[i + 1] < 0xA0, bytes[i + 1] >= 0x80 {
        out.append((bytes[i + 1] & 1) << 6 | bytes[i + 2] & 0x3F)
        i += 3
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return out
  }
}
