import Bytes
import Text

/// Patterns of a filter: `r"(reveal|print|show) (your|the) system prompt",`.
extension Mention {
  /// Whether a line is a string alone with words to choose from in brackets, as searches have them and sentences do not.
  func isPattern(_ line: Range<Int>) -> Bool {
    guard line.count <= 200 else { return false }
    var at = line.lowerBound
    while at < line.upperBound, [0x20, 0x09, 0x2D, 0x72].contains(text[at]) { at += 1 }
    guard let sign = text.at(at), sign == 0x22 || sign == 0x27 || sign == 0x2F || sign == 0x60 else {
      return false
    }
    var open: Int?
    var choices = 0
    for i in at..<line.upperBound {
      switch text[i] {
      case UInt8(ascii: "("): open = i
      case UInt8(ascii: ")"):
        if let start = open, text[start..<i].firstIndex(of: UInt8(ascii: "|"), from: 0) != nil {
          choices += 1
        }
        open = nil
      default: break
      }
    }
    return choices >= 1 && !wantsSomething(lowered(line))
  }
}
