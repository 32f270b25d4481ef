import Bytes

/// Backslash escapes as the various printers know them.
enum Escapes {
  enum Style {
    /// `echo -e`: octal as `\0NNN`, and `\c` ends the output.
    case echo
    /// The format of `printf`: octal as `\NNN`.
    case printf
    /// `$'…'` and `${x@E}`
    case dollarQuote
    case awk
  }

  /// The text with its escapes taken as what they stand for; and whether `\c` ended it.
  static func decode(_ text: String, _ style: Style) -> (text: String, isEnd: Bool) {
    guard text.utf8.contains(0x5C) else { return (text, false) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      guard bytes[i] == 0x5C, i + 1 < bytes.count else {
        result.append(bytes[i])
        i += 1
        continue
      }
      let letter = bytes[i + 1]
      i += 2
      switch letter {
      case 0x6E: result.append(0x0A)
      case 0x74: result.append(0x09)
      case 0x72: result.append(0x0D)
      case 0x61: result.append(0x07)
      case 0x62: result.append(0x08)
      case 0x66: result.append(0x0C)
      case 0x76: result.append(0x0B)
      case 0x65, 0x45: result.append(0x1B)
      case 0x5C: result.append(0x5C)
      case 0x63:
        if style == .echo || style == .printf { return (String(decoding: result, as: UTF8.self), true) }
        if i < bytes.count {
          result.append(bytes[i] & 0x1F)
          i += 1
        }
      case 0x78: number(bytes, &i, radix: 16, most: 2, &result)
      case 0x75: scalar(bytes, &i, most: 4, &result)
      case 0x55: scalar(bytes, &i, most: 8, &result)
      case 0x30...0x37:
        if style != .echo || letter != 0x30 { i -= 1 }
        number(bytes, &i, radix: 8, most: 3, &result)
      case 0x22, 0x27, 0x3F:
        if style == .echo { result.append(0x5C) }
        result.append(letter)
      default:
        if style != .awk { result.append(0x5C) }
        result.append(letter)
      }
    }
    return (String(decoding: result, as: UTF8.self), false)
  }

  private static func digits(_ bytes: [UInt8], _ i: inout Int, radix: UInt32, most: Int) -> UInt32? {
    var value: UInt32 = 0
    var count = 0
    while count < most, i < bytes.count, let digit = ASCII.hexValue(bytes[i]), UInt32(digit) < radix {
      value = value &* radix &+ UInt32(digit)
      count += 1
      i += 1
    }
    return count > 0 ? value : nil
  }

  private static func number(
    _ bytes: [UInt8], _ i: inout Int, radix: UInt32, most: Int, _ result: inout [UInt8]
  ) {
    if let value = digits(bytes, &i, radix: radix, most: most) {
      result.append(UInt8(truncatingIfNeeded: value))
    } else {
      result += [0x5C, 0x78]
    }
  }

  private static func scalar(_ bytes: [UInt8], _ i: inout Int, most: Int, _ result: inout [UInt8]) {
    guard let value = digits(bytes, &i, radix: 16, most: most), let scalar = Unicode.Scalar(value) else {
      return
    }
    result += Array(String(Character(scalar)).utf8)
  }
}
