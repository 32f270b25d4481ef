import Bytes
import Text
import Verdict

/// Characters of ASCII written in escapes where a compiler reads them and a person does not: the end of a comment, the end
/// of a line in it, letters of a name. `// note \u000a run();`, `\u0065val(x)`.
enum EscapedSource {
  static func finding(in text: ByteView) -> Finding? {
    var from = 0
    var count = 0
    while count < most, let mark = text.firstRange(of: "\\u", from: from) {
      count += 1
      from = mark.upperBound
      // An escaped backslash begins no escape.
      if mark.lowerBound > 0, text[mark.lowerBound - 1] == 0x5C { continue }
      guard let (value, end) = value(at: mark.upperBound, in: text) else { continue }
      let place = mark.lowerBound..<end
      switch value {
      case 0x0A, 0x0D, 0x2028, 0x2029:
        if OddSign.endsComment(place, in: text) {
          return UnicodeRule.hiddenLine.finding(
            at: place, evidence: Evidence(plain: "the end of a line in an escape, and code behind it"))
        }
      case UInt32(UInt8(ascii: "*")):
        if let (other, last) = next(end, in: text), other == UInt32(UInt8(ascii: "/")),
          NamePlace.isInComment(mark.lowerBound, in: text)
        {
          return UnicodeRule.hiddenLine.finding(
            at: mark.lowerBound..<last, evidence: Evidence(plain: "the end of a comment in escapes"))
        }
      case 0x41...0x5A, 0x61...0x7A:
        if NamePlace.isInCode(place, in: text), let name = name(around: place, in: text) {
          return UnicodeRule.homoglyphs.finding(
            at: name, evidence: Evidence(plain: "a name with escapes for letters of it"))
        }
      default: break
      }
      from = end
    }
    return nil
  }

  private static let most = 64

  /// The four digits behind `\u`, or those in braces.
  private static func value(at start: Int, in text: ByteView) -> (UInt32, Int)? {
    var i = start
    // Any number of them begin one escape.
    while text.at(i) == UInt8(ascii: "u"), i - start < 8 { i += 1 }
    let isBraced = text.at(i) == UInt8(ascii: "{")
    if isBraced { i += 1 }
    let first = i
    var value: UInt32 = 0
    while let digit = text.at(i).flatMap({ ASCII.hexValue($0) }), i - first < (isBraced ? 6 : 4) {
      value = value << 4 | UInt32(digit)
      i += 1
    }
    guard isBraced ? i > first && text.at(i) == UInt8(ascii: "}") : i - first == 4 else { return nil }
    return (value, isBraced ? i + 1 : i)
  }

  private static func next(_ place: Int, in text: ByteView) -> (UInt32, Int)? {
    if text.at(place) == UInt8(ascii: "/") { return (UInt32(UInt8(ascii: "/")), place + 1) }
    guard text.at(place) == 0x5C, text.at(place + 1) == UInt8(ascii: "u") else { return nil }
    return value(at: place + 2, in: text)
  }

  /// The name around an escape, if it is one that does something.
  private static func name(around place: Range<Int>, in text: ByteView) -> Range<Int>? {
    var start = place.lowerBound
    while start > 0, ASCII.isWord(text[start - 1]), place.lowerBound - start < 40 { start -= 1 }
    var letters = Array(text[start..<place.lowerBound])
    var i = place.lowerBound
    while letters.count < 40 {
      if let byte = text.at(i), ASCII.isWord(byte) {
        letters.append(byte)
        i += 1
      } else if text.at(i) == 0x5C, text.at(i + 1) == UInt8(ascii: "u"),
        let (value, end) = value(at: i + 2, in: text),
        value < 0x80
      {
        letters.append(UInt8(value))
        i = end
      } else {
        break
      }
    }
    return FoldedName.isTelling(ByteView(letters)) ? start..<i : nil
  }
}
