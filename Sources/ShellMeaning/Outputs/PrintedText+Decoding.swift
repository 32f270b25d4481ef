import Bytes

/// What the decoders of many languages make of a text.
extension PrintedText {
  enum Decoder {
    case base64, hex, rot13, reverse, character, buffer, same, lower, upper, packed
  }

  static func decode(_ text: String, _ decoder: Decoder, _ encoding: String) -> String? {
    func string(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
    switch decoder {
    case .base64: return string(BaseDecoding.base64(Array(text.utf8)))
    case .hex: return string(BaseDecoding.hex(Array(text.utf8)))
    case .reverse: return String(text.reversed())
    case .same: return text
    case .lower: return text.lowercased()
    case .upper: return text.uppercased()
    case .rot13:
      if encoding == "base64" { return string(BaseDecoding.base64(Array(text.utf8))) }
      if encoding == "hex" { return string(BaseDecoding.hex(Array(text.utf8))) }
      return String(decoding: text.utf8.map(rotated), as: UTF8.self)
    case .buffer:
      switch encoding {
      case "base64": return string(BaseDecoding.base64(Array(text.utf8)))
      case "hex": return string(BaseDecoding.hex(Array(text.utf8)))
      default: return text
      }
    case .character, .packed: return nil
    }
  }

  private static func rotated(_ byte: UInt8) -> UInt8 {
    guard ASCII.isLetter(byte) else { return byte }
    let base: UInt8 = ASCII.isUpper(byte) ? 0x41 : 0x61
    return base + (byte - base + 13) % 26
  }

  /// `a-z` means all of them.
  static func exchanged(_ text: String, _ from: String, _ to: String) -> String? {
    func letters(_ set: String) -> [UInt8] {
      let bytes = Array(set.utf8)
      var all: [UInt8] = []
      var i = 0
      while i < bytes.count {
        if i + 2 < bytes.count, bytes[i + 1] == 0x2D, bytes[i] < bytes[i + 2] {
          all += bytes[i]...bytes[i + 2]
          i += 3
        } else {
          all.append(bytes[i])
          i += 1
        }
      }
      return all
    }
    let (olds, news) = (letters(from), letters(to))
    guard !news.isEmpty, olds.count <= 256 else { return nil }
    var table = (0...255).map { UInt8($0) }
    for (place, old) in olds.enumerated().reversed() { table[Int(old)] = news[min(place, news.count - 1)] }
    let changed = text.utf8.map { table[Int($0)] }
    return String(decoding: changed, as: UTF8.self)
  }
}
