import Bytes
import Chance
import Foundation

extension Dice {
  mutating func id() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return "\"" + String((0..<12).map { _ in letters[roll(26)] }) + "\""
  }

  private static let tokens = [
    "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "\\u0000", "\\ud800", "\"id\":1,",
    "\"method\":\"ping\",",
    "\"result\":{},", "\"error\":{},", "\u{17F}", "\u{2028}", "1e999", "-", "//", " ", "\t", "\r",
    "\"params\":{},",
    "\"ID\":2,",
  ]

  /// A few bytes of it are something else.
  mutating func mutated(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...roll(3) {
      let i = roll(bytes.count)
      switch roll(6) {
      case 0: if i < bytes.count { bytes[i] = UInt8(truncatingIfNeeded: next()) }
      case 1: bytes.removeSubrange(i..<min(bytes.count, i + 1 + roll(8)))
      case 2: bytes.insert(contentsOf: Dice.tokens[roll(Dice.tokens.count)].utf8, at: i)
      case 3:
        let slice = Array(bytes[i..<min(bytes.count, i + roll(60))])
        bytes.insert(contentsOf: slice, at: roll(bytes.count + 1))
      case 4: bytes.removeLast(min(bytes.count, roll(20)))
      default: if i < bytes.count { bytes[i] ^= 1 << UInt8(roll(8)) }
      }
    }
    // One line is one message.
    return bytes.filter { $0 != 0x0A }
  }
}
