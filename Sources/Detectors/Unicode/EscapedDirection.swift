import Bytes
import Text
import Verdict

/// An override written out in a value of JSON, in the middle of a name: `"offer\\u202efdp.js"` is shown as `offersj.pdf` by
/// whatever reads the value. Those who write about such characters put them between brackets and quotes.
enum EscapedDirection {
  static func findings(in text: ByteView) -> [Finding] {
    var from = 0
    while let mark = text.firstRange(of: "\\u202", from: from) {
      from = mark.upperBound
      guard let last = text.at(from), last | 0x20 == UInt8(ascii: "e") || last | 0x20 == UInt8(ascii: "d"),
        mark.lowerBound > 0, isPart(text[mark.lowerBound - 1]), text.at(from + 1).map(isPart) == true
      else { continue }
      return [
        UnicodeRule.direction.finding(
          at: mark.lowerBound..<from + 1, evidence: Evidence(plain: "an escaped override inside a name"))
      ]
    }
    return []
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D
  }
}
