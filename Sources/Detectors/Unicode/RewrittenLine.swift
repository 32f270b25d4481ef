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
