import Bytes

/// When readers that ignore case take two keys for one.
///
/// Besides the ASCII letters there are two code points that simple case folding maps to one: U+017F, the long
/// s, and U+212A, the Kelvin sign. Readers that fold by Unicode (Go's, for one) take `"tool_reſult"` for
/// `"tool_result"`. Other letters beyond ASCII are told apart: no protocol has keys made of them.
enum KeyFold {
  /// Folds `text` in place.
  static func fold(_ text: inout [UInt8]) {
    var to = 0
    var from = 0
    let count = text.count
    while from < count {
      let byte = text[from]
      if byte == 0xC5, from + 1 < count, text[from + 1] == 0xBF {
        text[to] = 0x73
        from += 2
      } else if byte == 0xE2, from + 2 < count, text[from + 1] == 0x84, text[from + 2] == 0xAA {
        text[to] = 0x6B
        from += 3
      } else {
        text[to] = ASCII.lowercased(byte)
        from += 1
      }
      to += 1
    }
    text.removeLast(count - to)
  }

  static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes = Array(text)
    fold(&bytes)
    return bytes
  }
}
