import Bytes
import Text

/// Rows that have nothing to do with each other: messages of a chat, lines of a log, rows of a table.
extension Mention {
  /// Whether a mark is put together from rows that somebody else wrote each: `[02:14] piet: …`, `| menu | Sia | … |`. Who gives
  /// an order gives it in one message.
  func isAcrossRows(_ mark: Range<Int>, of signal: Signal) -> Bool {
    guard kind == .toolResult, !mark.isEmpty, !Self.fakes(signal),
      let end = text[..<mark.upperBound].firstIndex(of: 0x0A, from: mark.lowerBound)
    else { return false }
    let start = text.startOfLine(of: mark.lowerBound, within: 400)
    guard let own = lead(of: start) else { return false }
    var next = end + 1
    while next < mark.upperBound {
      guard let other = lead(of: next) else { return false }
      if own.isSameKind(as: other) { return true }
      guard let line = text[..<mark.upperBound].firstIndex(of: 0x0A, from: next) else { return false }
      next = line + 1
    }
    return false
  }

  /// A turn that somebody fakes is a row of its own.
  private static func fakes(_ signal: Signal) -> Bool {
    switch signal.first {
    case .fakeTurn, .chatMarker, .fakeSystem: true
    default: false
    }
  }

  private enum Lead {
    case bar, bracket, clock, name

    func isSameKind(as other: Lead) -> Bool { self == other }
  }

  /// What a line begins with that only rows begin with.
  private func lead(of start: Int) -> Lead? {
    guard let first = text.at(start) else { return nil }
    if first == 0x7C { return .bar }
    if first == UInt8(ascii: "[") {
      guard let close = text[..<min(text.count, start + 28)].firstIndex(of: 0x5D, from: start) else {
        return nil
      }
      let inside = text[start + 1..<close]
      let isStamp = inside.at(0) == 0x23 || inside.contains(where: { ASCII.isDigit($0) })
      return isStamp && text.at(close + 1) == 0x20 ? .bracket : nil
    }
    if ASCII.isDigit(first) {
      return text.at(start + 2) == UInt8(ascii: ":") && text.at(start + 3).map(ASCII.isDigit) == true
        ? .clock : nil
    }
    // `Q: …`, `A: …`
    if ASCII.isUpper(first), text.at(start + 1) == UInt8(ascii: ":"), text.at(start + 2) == 0x20 {
      return .name
    }
    guard ASCII.isLower(first) || first == UInt8(ascii: "<") else { return nil }
    var end = start + 1
    while let byte = text.at(end), end - start < 20, ASCII.isWord(byte) || byte == 0x2E || byte == 0x2D {
      end += 1
    }
    let name = text[start..<end]
    if first == UInt8(ascii: "<") { return text.at(end) == 0x3E && text.at(end + 1) == 0x20 ? .name : nil }
    guard text.at(end) == UInt8(ascii: ":"), text.at(end + 1) == 0x20 else { return nil }
    return Self.roles.contains(name) ? nil : .name
  }

  /// Whoever plants a talk calls them so.
  private static let roles = WordList(
    " system user assistant human ai note important instruction instructions developer tool model bot agent admin urgent "
  )
}
