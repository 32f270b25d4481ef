import Bytes

/// Text as the inside of a JSON string on one line.
package enum JSONEscape {
  /// `text` between quotes that are not there.
  package static func inside(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return bytes
  }

  static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), to: &out) }
  }

  static func append(_ text: ByteView, to out: inout [UInt8]) {
    if text.firstInvalidUTF8 == nil {
      text.withBytes { append($0, to: &out) }
    } else {
      append(text.string, to: &out)
    }
  }

  /// `text` is valid UTF-8. Escaped are quotes, backslashes, control characters (DEL and the C1 range too)
  /// and U+2028/2029: all that some reader takes for the end of a line, or a terminal for a command.
  private static func append(_ text: UnsafeRawBufferPointer, to out: inout [UInt8]) {
    var run = 0
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte &- 0x23 < 0x39 || byte &- 0x5D < 0x22 || byte &- 0x20 < 2
        || byte > 0x7F && byte != 0xC2 && byte != 0xE2
      {
        i &+= 1
        continue
      }
      let (scalar, length) = special(text, at: i)
      guard length > 0 else {
        i &+= 1
        continue
      }
      out.append(contentsOf: text[run..<i])
      appendEscape(scalar, to: &out)
      i &+= length
      run = i
    }
    out.append(contentsOf: text[run..<text.count])
  }

  /// The code point at `i` if it must be escaped, and its length; a length of 0 otherwise.
  private static func special(_ text: UnsafeRawBufferPointer, at i: Int) -> (UInt32, length: Int) {
    let byte = text[i]
    if byte < 0x80 { return (UInt32(byte), 1) }
    if byte == 0xC2, i &+ 1 < text.count, text[i &+ 1] < 0xA0 { return (UInt32(text[i &+ 1]), 2) }
    if byte == 0xE2, i &+ 2 < text.count, text[i &+ 1] == 0x80, text[i &+ 2] | 1 == 0xA9 {
      return (0x2000 | UInt32(text[i &+ 2] & 0x3F), 3)
    }
    return (0, 0)
  }

  private static func appendEscape(_ scalar: UInt32, to out: inout [UInt8]) {
    out.append(0x5C)
    switch scalar {
    case 0x22, 0x5C: out.append(UInt8(scalar))
    case 0x08: out.append(0x62)
    case 0x09: out.append(0x74)
    case 0x0A: out.append(0x6E)
    case 0x0C: out.append(0x66)
    case 0x0D: out.append(0x72)
    default:
      out.append(0x75)
      for shift in [UInt32(12), 8, 4, 0] {
        out.append(ASCII.hexDigits[Int(scalar >> shift & 15)])
      }
    }
  }
}
