import Bytes
import Text

/// What a tool is to run: `"command": "…"` in what it is called with.
enum CommandValue {
  private static let reach = 240

  /// Where the command begins that a place stands in.
  static func start(before place: Int, in text: ByteView) -> Int? {
    var start = place
    while start > 0, place - start < reach, text[start - 1] != 0x0A {
      start -= 1
      guard text[start] == 0x22, start == 0 || text[start - 1] != 0x5C else { continue }
      var end = start
      while end > 0, text[end - 1] == 0x20 { end -= 1 }
      guard end > 2, text[end - 1] == 0x3A, text[end - 2] == 0x22,
        let key = Address.word(before: end - 2, in: text)
      else { return nil }
      return keys.contains(text[key]) ? start + 1 : nil
    }
    return nil
  }

  private static let keys = WordList(" command cmd script shell commandline ")
}
