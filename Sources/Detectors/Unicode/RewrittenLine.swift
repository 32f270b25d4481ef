import Bytes
import Text

/// A line that a terminal shows with another content than it had, told by what both have in common: the same label with
/// another name, a line of a difference, the same words and a word that reassures.
enum RewrittenLine {
  /// `lost`: what is gone from the screen; `next`: where the first letter behind the moves stands.
  static func isFound(_ write: Screen.Write, moves: Int, in text: ByteView) -> Bool {
    guard moves <= 4, write.gone >= 3, let lost = write.lost else { return false }
    let old = line(around: lost.lowerBound, to: write.range.upperBound, in: text)
    guard let start = CommandLine.endOfMoves(from: endOfWrite(write, in: text), in: text) else {
      return false
    }
    var end = start
    while let byte = text.at(end), byte >= 0x20, byte != 0x7F, end - start < 160 { end += 1 }
    let new = text[start..<end]
    let whole = line(around: lost.lowerBound, to: endOfWrite(write, in: text), in: text)
    if isGivenAnother(write, lost, start, in: text) || isOtherName(write, lost, start, in: text) {
      return true
    }
    if isRelabelled(old, new) || isCountedAway(whole, new) || isOtherSum(whole, new) { return true }
    if isDifference(old), isDifference(new), write.gone >= 4, !(old[1...] == new[1...]) { return true }
    if isDifference(new), !isTurning(old), isAmongDifferences(text) { return true }
    return isReassured(old, new)
  }

  private static func line(around start: Int, to end: Int, in text: ByteView) -> ByteView {
    var first = start
    while first > 0, text[first - 1] >= 0x20, start - first < 160 { first -= 1 }
    return text[first..<max(end, first)]
  }

  private static func endOfWrite(_ write: Screen.Write, in text: ByteView) -> Int {
    var end = write.range.upperBound
    while let byte = text.at(end), byte >= 0x20, byte != 0x7F, end - write.range.upperBound < 80 { end += 1 }
    return end
  }

  /// `Author: eve`, `Author: alice`.
  private static func isRelabelled(_ old: ByteView, _ new: ByteView) -> Bool {
    guard let colon = new.firstIndex(of: 0x3A, from: 0), colon >= 2, colon < 24 else { return false }
    let label = new[..<colon]
    guard labels.contains(label), let before = old.firstRange(of: label.string) else { return false }
    return !(old[before.upperBound...] == new[colon...])
  }

  private static let labels = WordList(
    " author committer from owner user signer signed-off-by approved-by reviewed-by sender maintainer publisher issuer fingerprint sha256 checksum digest role verdict signature recipient payee iban amount signed-by reviewer approver permissions "
  )

  /// `Author: eve`, and `alice` in the place of the name alone.
  private static func isGivenAnother(
    _ write: Screen.Write, _ lost: Range<Int>, _ next: Int, in text: ByteView
  )
    -> Bool
  {
    var place = lost.lowerBound
    while place > 0, text[place - 1] == 0x20, lost.lowerBound - place < 4 { place -= 1 }
    guard place > 1, text[place - 1] == 0x3A, goesBack(from: lost.upperBound, to: next, in: text) else {
      return false
    }
    let line = line(around: place - 1, to: place - 1, in: text)
    return labels.contains(line)
  }

  /// `evil.test`, and `corp.test` over it.
  private static func isOtherName(_ write: Screen.Write, _ lost: Range<Int>, _ next: Int, in text: ByteView)
    -> Bool
  {
    guard goesBack(from: lost.upperBound, to: next, in: text) else { return false }
    let old = name(around: lost.lowerBound, in: text)
    var first = next
    while text.at(first) == 0x20, first - next < 4 { first += 1 }
    let new = name(around: first, in: text)
    guard let ending = ending(of: old), let other = self.ending(of: new), ending == other else {
      return false
    }
    return !(old == new)
  }

  /// Whether the cursor goes back on its line, and does not begin it anew as reports of progress do.
  private static func goesBack(from start: Int, to next: Int, in text: ByteView) -> Bool {
    guard start < next else { return false }
    let moves = text[start..<next]
    guard !moves.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return false }
    if moves.contains(where: { $0 == 0x08 }) { return true }
    var from = start
    while let escape = text.next(0x1B, from: from), escape < next {
      from = escape + 1
      guard text.at(from) == 0x5B, let end = TerminalSequence.end(of: from + 1, in: text) else { continue }
      if text[end - 1] == UInt8(ascii: "D") { return true }
    }
    return false
  }

  private static func name(around place: Int, in text: ByteView) -> ByteView {
    func isPart(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D }
    var start = place
    while start > 0, isPart(text[start - 1]), !isParameter(start - 1, in: text), place - start < 80 {
      start -= 1
    }
    var end = place
    while let byte = text.at(end), isPart(byte), end - place < 80 { end += 1 }
    return text[start..<end]
  }

  /// Whether a letter is the end of a sequence.
  private static func isParameter(_ place: Int, in text: ByteView) -> Bool {
    var i = place
    while i > 0, place - i < 8, text[i - 1] != 0x1B { i -= 1 }
    return i > 0 && text[i - 1] == 0x1B && text[i] == 0x5B
      && TerminalSequence.end(of: i + 1, in: text) == place + 1
  }

  /// What stands behind the last point, with letters on both sides.
  private static func ending(of name: ByteView) -> ByteView? {
    guard let point = name.indices.last(where: { name[$0] == 0x2E }), point >= 3, name.count - point >= 3,
      name[(point + 1)...].allSatisfy(ASCII.isLower), name[..<point].contains(where: ASCII.isLetter)
    else { return nil }
    return name[(point + 1)...]
  }

  /// `WARN 3 leaks found`, `OK 0 leaks found`.
  private static func isCountedAway(_ old: ByteView, _ new: ByteView) -> Bool {
    guard let before = TakenBack.number(in: old), before > 0, TakenBack.number(in: new) == 0 else {
      return false
    }
    let words = OverwrittenText.words(in: old)
    let later = OverwrittenText.words(in: new)
    return words.contains { word in TakenBack.harms.contains(word) && later.contains { $0 == word } }
  }

  /// `transfer 9000 EUR`, `transfer 9 EUR`.
  private static func isOtherSum(_ old: ByteView, _ new: ByteView) -> Bool {
    guard let before = TakenBack.number(in: old), let after = TakenBack.number(in: new), before != after
    else {
      return false
    }
    let words = OverwrittenText.words(in: old)
    let later = OverwrittenText.words(in: new)
    return words.first == later.first && words.count == later.count
      && words.contains { word in TakenBack.currencies.contains(word) && later.contains { $0 == word } }
  }

  /// A line that was put in or taken out: `+ eval(x)`.
  private static func isDifference(_ line: ByteView) -> Bool {
    guard let sign = line.at(0), sign == 0x2B || sign == 0x2D, let next = line.at(1) else { return false }
    return next == 0x20 && line.count > 4 && !(line.at(2) ?? 0x20 == 0x20 && line.at(3) ?? 0x20 == 0x2D)
      || ASCII.isLetter(next) || next == 0x2F
  }

  /// `| wait`, `/ wait`, `- wait`: a line turns while something goes on.
  private static func isTurning(_ line: ByteView) -> Bool {
    guard let first = line.at(0) else { return true }
    return first == 0x7C || first == 0x2F || first == 0x5C || first == 0x2D
  }

  private static func isAmongDifferences(_ text: ByteView) -> Bool {
    text.contains("diff") || text.contains("@@") || text.contains("\n+") || text.starts(with: "+")
  }

  /// The same words, and then that all is well with them.
  private static func isReassured(_ old: ByteView, _ new: ByteView) -> Bool {
    let before = OverwrittenText.words(in: old)
    let after = OverwrittenText.words(in: new)
    guard let first = before.first, after.first.map({ $0 == first }) == true,
      let word = after.last, assuring.contains(word), new.at(new.count - 1) == 0x29
    else { return false }
    return !before.contains { $0 == word }
  }

  private static let assuring = WordList(
    " verified safe trusted signed approved reviewed clean harmless official checked secure authentic ")
}
