import Bytes
import Text

/// The column of a table that is headed by the word for a password, in Markdown or with semicolons or tabs between its cells.
enum PasswordColumn {
  private static let mostRows = 24
  private static let reach = 600

  /// The first password below the cell that the word at `word` is alone in.
  static func value(below word: Range<Int>, in text: ByteView) -> Range<Int>? {
    var start = word.lowerBound
    while start > 0, isShell(text[start - 1]) { start -= 1 }
    var end = word.upperBound
    while let byte = text.at(end), isShell(byte) { end += 1 }
    guard let mark = mark(start > 0 ? text[start - 1] : 0x0A, text.at(end) ?? 0) else { return nil }
    var head = start
    while head > 0, text[head - 1] != 0x0A, start - head < reach { head -= 1 }
    let index = count(mark, from: head, to: start, in: text)
    var line = end
    var names = 0
    while let byte = text.at(line), byte != 0x0A, line - end < reach { line += 1 }
    names = count(mark, from: head, to: line, in: text)
    guard names > 0, text.at(line) == 0x0A else { return nil }
    line += 1
    for _ in 0..<mostRows {
      var at = line
      var seen = 0
      while seen < index, let byte = text.at(at), byte != 0x0A {
        if byte == mark { seen += 1 }
        at += 1
      }
      guard seen == index else { return nil }
      while let byte = text.at(at), isShell(byte) { at += 1 }
      let from = at
      while let byte = text.at(at), byte != mark, byte > 0x20, byte != 0x22, byte != 0x60, at - from < 80 {
        at += 1
      }
      let cell = from..<at
      while let byte = text.at(at), isShell(byte) { at += 1 }
      let isWhole = text.at(at) == nil || text[at] == mark || text[at] == 0x0A || text[at] == 0x0D
      if isWhole, ChosenPassword.isGiven(text[cell]) { return cell }
      while let byte = text.at(at), byte != 0x0A { at += 1 }
      guard at < text.count, at > line else { return nil }
      line = at + 1
      guard line < text.count else { return nil }
    }
    return nil
  }

  /// What divides the cells, if the word fills one.
  private static func mark(_ before: UInt8, _ behind: UInt8) -> UInt8? {
    func isMark(_ byte: UInt8) -> Bool { byte == 0x7C || byte == 0x3B || byte == 0x09 }
    if isMark(before) { return behind == before || behind == 0x0A || behind == 0x0D ? before : nil }
    return before == 0x0A && (behind == 0x3B || behind == 0x09) ? behind : nil
  }

  private static func isShell(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x22 || byte == 0x60 || byte == 0x2A
  }

  private static func count(_ mark: UInt8, from start: Int, to end: Int, in text: ByteView) -> Int {
    text[start..<end].reduce(0) { $0 + ($1 == mark ? 1 : 0) }
  }
}
