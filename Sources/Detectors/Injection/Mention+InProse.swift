import Bytes
import Text

/// Whether a sentence or a list of phrases brings an order up in quotation marks, whatever it says of it.
extension Mention {
  /// `Hidden instructions in documents ("ignore all …") are a known attack`, `「…」と書く`, `1. "ignore all …"`.
  ///
  /// It says nothing of what the order is for, so it makes no order harmless; but what is quoted so is hardly ever one, and to
  /// stop at it would stop everybody who reads about attacks. Values of fields stand in quotation marks, too, and are not
  /// meant: those have a colon or a comma before them.
  func isBroughtUp(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult, !mark.isEmpty else { return false }
    let last = mark.upperBound - 1..<mark.upperBound
    let line = line(around: last)
    if mark.lowerBound < line.lowerBound {
      // From one phrase of a list into the next.
      let first = mark.lowerBound..<mark.lowerBound + 1
      guard quotation(around: first, in: self.line(around: first)) != nil else { return false }
    }
    guard let quote = quotation(around: last, in: line), quote.upperBound - quote.lowerBound <= 160 else {
      return false
    }
    // Pointed ones are of prose alone.
    if text[quote.lowerBound] >= 0x80 { return true }
    var before = quote.lowerBound
    if before > line.lowerBound, text[before - 1] == UInt8(ascii: "(") { return true }
    guard before > line.lowerBound, text[before - 1] == 0x20 else { return false }
    while before > line.lowerBound, text[before - 1] == 0x20 { before -= 1 }
    guard before > line.lowerBound else { return false }
    let sign = text[before - 1]
    if ASCII.isLetter(sign) || sign >= 0x80 || sign == UInt8(ascii: ")") { return true }
    // `1. "…"`, `- "…"`, and nothing else before it on its line.
    let start = text[line.lowerBound..<before]
    return (sign == 0x2E || sign == 0x2D || sign == 0x2A) && start.count <= 6
      && start.allSatisfy { !ASCII.isLetter($0) }
  }
}
