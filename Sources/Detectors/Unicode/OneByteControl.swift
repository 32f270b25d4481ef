import Bytes
import Text
import Verdict

/// `CSI` in one character, by which a screen is cleared or a line erased. Terminals know it, filters of escapes do not, and
/// no program of today draws with it.
enum OneByteControl {
  static func findings(in text: ByteView) -> [Finding] {
    var from = 0
    while let sign = text.firstRange(of: "\u{9B}", from: from) {
      from = sign.upperBound
      // A byte of a letter that was read in the wrong encoding stands behind another letter.
      let isAmongLetters = sign.lowerBound > 0 && text[sign.lowerBound - 1] >= 0x80
      guard !isAmongLetters, let end = TerminalSequence.end(of: from, in: text),
        let final = text.at(end - 1),
        final == UInt8(ascii: "J") || final == UInt8(ascii: "K") || final == UInt8(ascii: "H"),
        end - 1 > from || final == UInt8(ascii: "K"),
        hasOnlyNumbers(text[from..<(end - 1)])
      else { continue }
      return [
        UnicodeRule.terminal.finding(
          at: sign.lowerBound..<end,
          evidence: Evidence(plain: "the screen is cleared by a control of one character"), severity: .medium)
      ]
    }
    return []
  }

  private static func hasOnlyNumbers(_ parameters: ByteView) -> Bool {
    for byte in parameters where !ASCII.isDigit(byte) && byte != 0x3B && byte != 0x3F { return false }
    return true
  }
}
