import Bytes

extension Parser {
  /// `$'…'`, at its quote; `start` is its dollar.
  mutating func parseAnsiQuoted(from start: Int) -> WordPart {
    let open = p
    let close = closingQuote(from: p + 1, backslashes: true)
    p = close.map { $0 + 1 } ?? end
    if close == nil { failUnterminated("$'", from: start, to: open + 1, resuming: true) }
    let decoded = Self.decodeAnsi(
      UnsafeRawBufferPointer(rebasing: bytes[open + 1..<max(open + 1, close ?? end)]))
    return WordPart(.ansiQuoted(String(decoding: decoded, as: UTF8.self)), range: range(start, p))
  }

  /// What the escapes stand for. A NUL ends the text, as it does in bash.
  static func decodeAnsi(_ raw: UnsafeRawBufferPointer) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(raw.count)
    var i = 0
    while i < raw.count {
      guard raw[i] == .backslash, i + 1 < raw.count else {
        decoded.append(raw[i])
        i += 1
        continue
      }
      i += 2
      guard let value = decodeEscape(raw, &i) else {
        decoded.append(.backslash)
        decoded.append(raw[i - 1])
        continue
      }
      if value & ~scalarFlag == 0 { break }
      append(value, &decoded)
    }
    return decoded
  }

  /// What one escape stands for: a byte, or a scalar marked with `scalarFlag`. `i` is behind its letter.
  private static func decodeEscape(_ raw: UnsafeRawBufferPointer, _ i: inout Int) -> UInt32? {
    switch raw[i - 1] {
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "e"), UInt8(ascii: "E"): return 0x1B
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "v"): return 0x0B
    case .backslash: return 0x5C
    case .singleQuote: return 0x27
    case .doubleQuote: return 0x22
    case .question: return 0x3F
    case 0x30...0x37:
      i -= 1
      return digits(raw, &i, atMost: 3, radix: 8).map { $0 & 0xFF }
    case UInt8(ascii: "x"):
      if i < raw.count, raw[i] == .leftBrace {
        var j = i + 1
        guard let value = digits(raw, &j, atMost: 16, radix: 16) else { return nil }
        if j < raw.count, raw[j] == .rightBrace { j += 1 }
        i = j
        return value & 0xFF
      }
      return digits(raw, &i, atMost: 2, radix: 16)
    case UInt8(ascii: "u"):
      return digits(raw, &i, atMost: 4, radix: 16).map { $0 | scalarFlag }
    case UInt8(ascii: "U"):
      return digits(raw, &i, atMost: 8, radix: 16).map { $0 & 0x1F_FFFF | scalarFlag }
    case UInt8(ascii: "c"):
      guard i < raw.count else { return nil }
      i += 1
      return UInt32(ASCII.uppercased(raw[i - 1]) & 0x1F)
    default: return nil
    }
  }

  private static let scalarFlag: UInt32 = 0x8000_0000

  private static func digits(
    _ raw: UnsafeRawBufferPointer, _ i: inout Int, atMost count: Int, radix: UInt32
  ) -> UInt32? {
    var value: UInt32 = 0
    var read = 0
    while read < count, i < raw.count, let digit = ASCII.hexValue(raw[i]), UInt32(digit) < radix {
      value = value &* radix &+ UInt32(digit)
      read += 1
      i += 1
    }
    return read > 0 ? value : nil
  }

  private static func append(_ value: UInt32, _ decoded: inout [UInt8]) {
    guard value & scalarFlag != 0 else {
      decoded.append(UInt8(truncatingIfNeeded: value))
      return
    }
    let scalar = Unicode.Scalar(value & ~scalarFlag) ?? "\u{FFFD}"
    decoded.append(contentsOf: Array(String(Character(scalar)).utf8))
  }
}
