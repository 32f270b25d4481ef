import Bytes
import Foundation

/// The same numbers every time.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  mutating func below(_ count: Int) -> Int { count > 0 ? Int(next() % UInt64(count)) : 0 }

  mutating func id() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return "\"" + String((0..<12).map { _ in letters[below(26)] }) + "\""
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
    for _ in 0...below(3) {
      let i = below(bytes.count)
      switch below(6) {
      case 0: if i < bytes.count { bytes[i] = UInt8(truncatingIfNeeded: next()) }
      case 1: bytes.removeSubrange(i..<min(bytes.count, i + 1 + below(8)))
      case 2: bytes.insert(contentsOf: Dice.tokens[below(Dice.tokens.count)].utf8, at: i)
      case 3:
        let slice = Array(bytes[i..<min(bytes.count, i + below(60))])
        bytes.insert(contentsOf: slice, at: below(bytes.count + 1))
      case 4: bytes.removeLast(min(bytes.count, below(20)))
      default: if i < bytes.count { bytes[i] ^= 1 << UInt8(below(8)) }
      }
    }
    // One line is one message.
    return bytes.filter { $0 != 0x0A }
  }
}
