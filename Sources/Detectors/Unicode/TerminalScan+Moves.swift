import Bytes
import Text

/// Sequences that move the cursor or the window, by what is said behind them and how far they go.
extension TerminalScan {
  /// Whether the first line that is written behind moves of the cursor turns to the model.
  static func tellsAgent(behind place: Int, in text: ByteView) -> Bool {
    guard let start = CommandLine.endOfMoves(from: place, in: text) else { return false }
    let line = text[start..<OverwrittenText.endOfLine(from: start, in: text)]
    return Sentence.isSpoken(line) && Sentence.namesListener(line)
  }

  /// `1;1`: the first line of the screen.
  static func isAtTop(_ parameters: ByteView) -> Bool {
    parameters.isEmpty || parameters == "1" || parameters.starts(with: "1;") || parameters.starts(with: ";")
  }

  /// Whether anything is wiped, as whoever draws a screen of their own does first.
  static func erases(_ text: ByteView) -> Bool {
    var from = 0
    while let next = text.next(0x1B, from: from) {
      from = next + 1
      guard text.at(from) == 0x5B, let end = TerminalSequence.end(of: from + 1, in: text) else { continue }
      if [UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "h"), UInt8(ascii: "l")].contains(text[end - 1])
      {
        return true
      }
    }
    return false
  }

  /// `8;1;1`, `2`: one line and one column, or an icon.
  static func hidesWindow(_ parameters: ByteView) -> Bool {
    // So far away that it stands on no screen.
    if parameters.starts(with: "3;") {
      return parameters[2...].split(separator: 0x3B).contains { $0.count >= 4 }
    }
    guard parameters.starts(with: "8;") else { return parameters == "2" }
    let sizes = parameters[2...].split(separator: 0x3B).map { $0.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) } }
    return sizes.count == 2 && sizes.contains { (1...4).contains($0) }
  }
}
