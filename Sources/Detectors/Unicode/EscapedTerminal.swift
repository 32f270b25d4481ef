import Bytes
import Text
import Verdict

/// What would happen on a terminal if a value of JSON were shown on it: there escapes are written out.
enum EscapedTerminal {
  static func findings(in text: ByteView) -> [Finding] {
    guard isJSON(text), text.count <= most,
      let first = text.firstRange(of: "\\u001b") ?? text.firstRange(of: "\\u001B")
        ?? text.firstRange(of: "\\u009b") ?? text.firstRange(of: "\\u009d") ?? goingBack(in: text)
    else { return [] }
    return TerminalScan.findings(in: ByteView(unescaped(text)), as: .toolResult).map {
      var finding = $0
      finding.location?.range = first
      return finding
    }
  }

  private static let most = 1 << 20

  /// A carriage return that ends no line, or a backspace.
  private static func goingBack(in text: ByteView) -> Range<Int>? {
    var from = 0
    while let back = text.firstRange(of: "\\r", from: from) {
      from = back.upperBound
      if text.at(from) == 0x5C, text.at(from + 1) == UInt8(ascii: "n") { continue }
      if text.at(from) != 0x22, back.lowerBound == 0 || text[back.lowerBound - 1] != 0x5C { return back }
    }
    return text.firstRange(of: "\\b\\b")
  }

  private static func isJSON(_ text: ByteView) -> Bool {
    var i = 0
    while let byte = text.at(i), ASCII.isSpace(byte) { i += 1 }
    return text.at(i) == 0x7B || text.at(i) == 0x5B
  }

  private static func unescaped(_ text: ByteView) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      guard text[i] == 0x5C, let next = text.at(i + 1) else {
        out.append(text[i])
        i += 1
        continue
      }
      i += 2
      switch next {
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "u"):
        var value = 0
        for k in i..<i + 4 { value = value << 4 | Int(ASCII.hexValue(text.at(k) ?? 0) ?? 0) }
        // What begins and ends sequences has a form of one character, too.
        if value >= 0x80, value <= 0x9F {
          out += [0x1B, UInt8(value - 0x40)]
        } else {
          out.append(value < 0x80 ? UInt8(value) : 0x3F)
        }
        i += 4
      default: out.append(next)
      }
    }
    return out
  }
}
