import Bytes

extension String {
  var capitalizedFirst: String {
    guard let first = utf8.first, ASCII.isLower(first) else { return self }
    return String(decoding: [ASCII.uppercased(first)] + utf8.dropFirst(), as: UTF8.self)
  }

  /// The text with everything that could forge a line or drive a terminal written as an escape: control
  /// characters, bidirectional overrides, invisible and tag characters, line and paragraph separators.
  package var escapedForOneLine: String { escaped(quoted: true) }

  /// The same for a line of its own, where quotes and backslashes mean themselves: a command shown as it was
  /// written.
  package var shownOnOneLine: String { escaped(quoted: false) }

  private func escaped(quoted: Bool) -> String {
    var plain = true
    for byte in utf8
    where byte < 0x20 || byte >= 0x7F || quoted && (byte == 0x22 || byte == 0x5C) {
      plain = false
      break
    }
    if plain { return self }
    var out = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: out += "\\n"
      case 0x0D: out += "\\r"
      case 0x09: out += "\\t"
      case 0x22 where quoted: out += "\\\""
      case 0x5C where quoted: out += "\\\\"
      case 0..<0x20, 0x7F..<0xA0: out += "\\x" + scalar.value.hex(2)
      case _ where scalar.isDeceptive: out += "\\u{" + scalar.value.hex(4) + "}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension Unicode.Scalar {
  /// Invisible, or able to change how other text is shown.
  package var isDeceptive: Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB,
      0xE000...0xF8FF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF:
      true
    default: false
    }
  }
}

extension UInt32 {
  func hex(_ digits: Int) -> String {
    let text = String(self, radix: 16)
    return String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
  }
}
