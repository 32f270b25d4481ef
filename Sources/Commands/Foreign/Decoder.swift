import Bytes

/// Encodings that code hides text in.
enum Decoder {
  static func isName(_ codec: String) -> Bool {
    switch codec.asciiLowercased {
    case "base64", "hex", "rot13", "rot_13", "base64_codec", "hex_codec", "zlib", "bz2": true
    default: false
    }
  }

  static func isPlain(_ codec: String) -> Bool {
    switch codec.asciiLowercased {
    case "utf8", "utf-8", "ascii", "latin1", "binary", "utf-16", "": true
    default: false
    }
  }

  /// The text, if it can be decoded and is text.
  static func decode(_ text: String, _ codec: String) -> String? {
    let bytes: [UInt8]?
    switch codec.asciiLowercased {
    case "base64", "base64url", "base64_codec": bytes = base64(text)
    case "hex", "hex_codec": bytes = hex(text)
    case "rot13", "rot_13":
      bytes = text.utf8.map { byte in
        guard ASCII.isLetter(byte) else { return byte }
        let base: UInt8 = ASCII.isLower(byte) ? 0x61 : 0x41
        return (byte - base + 13) % 26 + base
      }
    default: return nil
    }
    guard let bytes else { return nil }
    let view = ByteView(bytes)
    guard view.firstInvalidUTF8 == nil else { return nil }
    return view.string
  }

  static func base64(_ text: String) -> [UInt8]? {
    var out: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in text.utf8 {
      let digit: UInt32
      switch byte {
      case 0x41...0x5A: digit = UInt32(byte - 0x41)
      case 0x61...0x7A: digit = UInt32(byte - 0x61 + 26)
      case 0x30...0x39: digit = UInt32(byte - 0x30 + 52)
      case 0x2B, 0x2D: digit = 62
      case 0x2F, 0x5F: digit = 63
      case 0x3D: continue
      case _ where ASCII.isSpace(byte): continue
      default: return nil
      }
      buffer = (buffer << 6 | digit) & 0xFF_FFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        out.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    return out
  }

  static func hex(_ text: String) -> [UInt8]? {
    var out: [UInt8] = []
    var high: UInt8?
    for byte in text.utf8 where !ASCII.isSpace(byte) {
      guard let digit = ASCII.hexValue(byte) else { return nil }
      if let first = high {
        out.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return high == nil ? out : nil
  }
}
