import Bytes
import Text

/// Letters of a line that were put in, taken out and pushed aside after it was written. Programs that edit a line do so
/// behind a prompt, and those that own the screen do it all the time.
enum EditedLine {
  /// More sequences than this, and something is drawn.
  private static let mostEscapes = 6

  /// Whether a sequence puts in or takes out letters or lines, repeats one, or goes to a column or a tab of its own.
  static func isEdit(_ final: UInt8, _ parameters: ByteView) -> Bool {
    switch final {
    case UInt8(ascii: "@"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "L"), UInt8(ascii: "`"),
      UInt8(ascii: "Z"), UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "M"):
      parameters.allSatisfy(ASCII.isDigit)
    // Letters are pushed aside from now on.
    case UInt8(ascii: "h"): parameters == "4"
    // Lines are kept from scrolling, and are not those of the whole screen.
    case UInt8(ascii: "r"): isOddRegion(parameters)
    default: false
    }
  }

  static func isOddRegion(_ parameters: ByteView) -> Bool {
    let numbers = TerminalSequence.numbers(parameters)
    guard numbers.count == 2, !parameters.starts(with: "?") else { return false }
    return numbers[0] > 1 || numbers[1] < 10 && numbers[1] >= 0
  }

  /// Whether a sequence stands behind words that are no command somebody types, and hardly any other does.
  static func isOdd(_ start: Int, in text: ByteView) -> Bool {
    var escapes = 0
    var from = 0
    while let next = text.next(0x1B, from: from), escapes <= mostEscapes {
      escapes += 1
      from = next + 1
    }
    guard escapes <= mostEscapes, !isBehindPrompt(start, in: text) else { return false }
    return !OverwrittenText.words(in: text[max(0, start - 80)..<start]).isEmpty
  }

  /// A number of six digits: screens are smaller.
  static func isBeyondMeasure(_ final: UInt8, _ parameters: ByteView) -> Bool {
    // Those that go to the end of a line or of the screen stop there.
    guard parameters.count >= 6, "@LMPSTXbI".utf8.contains(final) else { return false }
    return parameters.allSatisfy(ASCII.isDigit)
  }

  /// Three backspaces in a row in a file of code, and letters behind them.
  static func backspaces(in text: ByteView) -> Range<Int>? {
    var from = 0
    while let start = text.firstRange(of: "\u{8}\u{8}\u{8}", from: from) {
      var end = start.upperBound
      while text.at(end) == 0x08 { end += 1 }
      if TerminalScan.saysMore(behind: end, in: text) { return start.lowerBound..<end }
      from = end
    }
    return nil
  }

  /// `$ ls`, on the line of a place or on one before it.
  static func isBehindPrompt(_ place: Int, in text: ByteView) -> Bool {
    var i = place
    while i > 0, place - i < 400 {
      i -= 1
      guard text[i] == 0x20, i > 0 else { continue }
      switch text[i - 1] {
      case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: ">"):
        // `50 %` and `->` are no prompts.
        if i == 1
          || text[i - 2] != 0x20 && text[i - 2] != 0x2D && text[i - 2] != 0x3D
            && !ASCII.isDigit(text[i - 2])
        {
          return true
        }
      default: break
      }
    }
    return false
  }
}

/// What a terminal is told to be from now on, at the very end of a text: whoever draws takes that back.
enum ModeLeftOn {
  static func find(in text: ByteView, as kind: TextKind) -> Range<Int>? {
    guard kind != .code, let last = lastEscape(in: text) else { return nil }
    // Whoever opens another screen may go to its first place before anything is said.
    let start = text[..<last].ends(with: "\u{1B}[?1049h") ? last - 8 : last
    guard text.at(start + 1) == 0x5B, let end = TerminalSequence.end(of: start + 2, in: text)
    else { return nil }
    let parameters = text[(start + 2)..<(end - 1)]
    let isAtEnd = text[end...].allSatisfy { $0 <= 0x20 }
    guard isMode(text[end - 1], parameters, isAtEnd: isAtEnd), isFirst(start, in: text),
      !EditedLine.isBehindPrompt(start, in: text),
      !OverwrittenText.words(in: text[max(0, start - 80)..<start]).isEmpty
    else { return nil }
    return start..<end
  }

  private static func isMode(_ final: UInt8, _ parameters: ByteView, isAtEnd: Bool) -> Bool {
    switch final {
    case UInt8(ascii: "h"):
      if others.contains(parameters.string) { return true }
      return isAtEnd && ["?1000", "?1002", "?1003", "?1004", "?5"].contains(parameters.string)
    case UInt8(ascii: "l"): return isAtEnd && ["?25", "?2004", "?7"].contains(parameters.string)
    case UInt8(ascii: "r"): return isAtEnd && EditedLine.isOddRegion(parameters)
    default: return false
    }
  }

  /// The second screen.
  private static let others = ["?1049", "?1047", "?47"]

  private static func lastEscape(in text: ByteView) -> Int? {
    var i = text.count
    let first = max(0, text.count - 400)
    while i > first {
      i -= 1
      if text[i] == 0x1B { return i }
    }
    return nil
  }

  private static func isFirst(_ start: Int, in text: ByteView) -> Bool { text.next(0x1B, from: 0) == start }
}
