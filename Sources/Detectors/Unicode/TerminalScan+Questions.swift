import Bytes
import Text

/// What makes a terminal type an answer, as if whoever sits before it did.
extension TerminalScan {
  /// Who it is, where its cursor stands, what it can do.
  static func isQuestion(_ final: UInt8, _ parameters: ByteView) -> Bool {
    switch final {
    case UInt8(ascii: "c"): parameters.isEmpty || parameters == ">" || parameters == "=" || parameters == "0"
    case UInt8(ascii: "n"): parameters == "6" || parameters == "5" || parameters == "?6"
    case UInt8(ascii: "q"): parameters == ">" || parameters == ">0"
    case UInt8(ascii: "y"): parameters.at(parameters.count - 1) == UInt8(ascii: "*")
    case UInt8(ascii: "u"): parameters == "?"
    // Parts of the screen are filled, wiped or copied.
    case UInt8(ascii: "z"), UInt8(ascii: "x"), UInt8(ascii: "v"):
      parameters.at(parameters.count - 1) == UInt8(ascii: "$")
    case UInt8(ascii: "h"):
      // The keyboard is locked, or every move of the mouse is typed.
      parameters == "2" || parameters == "4" || parameters == "?1003" || parameters == "?1002"
        || parameters == "?1000"
    // What was shown is scrolled away, pushed aside, or said many times over.
    case UInt8(ascii: "S"), UInt8(ascii: "T"), UInt8(ascii: "@"), UInt8(ascii: "b"): !parameters.isEmpty
    default: false
    }
  }

  /// The same of what only programs that draw ask, all at once when they begin.
  static func isRareQuestion(_ final: UInt8, _ parameters: ByteView) -> Bool {
    switch final {
    case UInt8(ascii: "n"): ["?15", "?25", "?26", "?53", "?75"].contains(parameters.string)
    case UInt8(ascii: "t"): ["11", "13", "14", "15", "16", "18", "19"].contains(parameters.string)
    case UInt8(ascii: "p"), UInt8(ascii: "w"), UInt8(ascii: "{"):
      parameters.at(parameters.count - 1) == UInt8(ascii: "$")
    case UInt8(ascii: "h"): ["?1004", "?1006", "?9001", "?38"].contains(parameters.string)
    // Letters of another kind of terminal.
    case UInt8(ascii: "l"): parameters == "?2"
    default: false
    }
  }

  /// Nothing but questions, and more than two: whoever draws says something, too.
  static func isOnlyQuestions(_ text: ByteView) -> Bool {
    guard text.count <= 200 else { return false }
    var questions = 0
    var i = 0
    while i < text.count {
      guard text[i] == 0x1B else { return false }
      if text.at(i + 1) == 0x5B, let end = TerminalSequence.end(of: i + 2, in: text) {
        guard isQuestion(text[end - 1], text[(i + 2)..<(end - 1)]) else { return false }
        i = end
      } else if text.at(i + 1) == 0x50, let length = terminator(in: text[(i + 2)...]) {
        i += 2 + length + (text.at(i + 2 + length) == 0x07 ? 1 : 2)
      } else {
        return false
      }
      questions += 1
    }
    return questions >= 3
  }

  /// Words with questions among them, and nothing else that a terminal is told: who asks in order to draw draws, too.
  static func asksAmongWords(_ text: ByteView) -> Bool {
    var questions = 0
    var from = 0
    while let start = text.next(0x1B, from: from) {
      var end = start + 2
      switch text.at(start + 1) {
      case 0x5B:
        guard let close = TerminalSequence.end(of: end, in: text) else { return false }
        let parameters = text[end..<(close - 1)]
        guard asks(text[close - 1], parameters) else { return false }
        end = close
      case 0x50, 0x5D:
        let body = text[end..<min(text.count, end + 200)]
        guard let length = terminator(in: body),
          text[start + 1] == 0x5D
            ? isSetting(body[..<length]) && (body.starts(with: "50;") || body[..<length].ends(with: "?"))
            : body.starts(with: "$q") || body.starts(with: "+q")
        else { return false }
        end += length + (text.at(end + length) == 0x07 ? 1 : 2)
      default: return false
      }
      questions += 1
      from = end
      if questions > mostQuestions { return false }
    }
    return questions >= 2 && OverwrittenText.words(in: text).count >= 2
  }

  private static let mostQuestions = 8

  /// Who it is and where its cursor stands: what else `isQuestion` knows is no question.
  private static func asks(_ final: UInt8, _ parameters: ByteView) -> Bool {
    switch final {
    case UInt8(ascii: "c"), UInt8(ascii: "n"), UInt8(ascii: "q"):
      isQuestion(final, parameters) || isRareQuestion(final, parameters)
    default: false
    }
  }

  /// A question about the terminal in the middle of words. Editors ask before they draw, and say nothing meanwhile.
  static func isLoneQuestion(_ start: Int, in text: ByteView) -> Bool {
    guard text.at(start + 2) == UInt8(ascii: "$") || text.at(start + 2) == UInt8(ascii: "+"),
      text.at(start + 3) == UInt8(ascii: "q"),
      let length = terminator(in: text[(start + 4)..<min(text.count, start + 200)])
    else { return false }
    return isAlone(start, to: start + 4 + length + (text.at(start + 4 + length) == 0x07 ? 1 : 2), in: text)
  }
}
