import Bytes
import Text

/// A line that is gone back over just once, to say something else in its place.
enum TakenBack {
  /// What stands before the only move of a text, if that goes back over it to say something else.
  static func find(at move: Int, in text: ByteView) -> Range<Int>? {
    guard text[move] == 0x08 || text[move] == 0x0D else { return nil }
    var next = move
    while text.at(next) == text[move] { next += 1 }
    if let count = count(at: move, next, in: text) { return count }
    if let question = question(at: move, next, in: text) { return question }
    guard text[move] == 0x08 else { return nil }
    return value(at: move, next, in: text) ?? sum(at: move, next, in: text)
  }

  private static let longestLine = 160

  /// Where the line begins that was gone back over, and where what was put in its place ends.
  private static func line(around move: Int, _ next: Int, in text: ByteView) -> (start: Int, end: Int) {
    var start = move
    while start > 0, text[start - 1] >= 0x20, move - start < longestLine { start -= 1 }
    var end = next
    while let byte = text.at(end), byte >= 0x20, end - next < longestLine { end += 1 }
    return (start, end)
  }

  /// `deleted 412 files`, gone back over once, and then `deleted   0 files`: what counts on says a number again and again,
  /// and does not end at none.
  private static func count(at move: Int, _ next: Int, in text: ByteView) -> Range<Int>? {
    let (start, end) = line(around: move, next, in: text)
    let gone = OverwrittenText.words(in: text[start..<move])
    guard gone.contains(where: { harms.contains($0) }),
      OverwrittenText.words(in: text[next..<end]).elementsEqual(gone, by: ==),
      let before = number(in: text[start..<move]), before > 0, number(in: text[next..<end]) == 0
    else { return nil }
    return start..<move
  }

  /// `Would delete … in /home`, gone back over, and `in /tmp` in its place: somebody is asked whether to go on, and has
  /// not seen with what.
  private static func question(at move: Int, _ next: Int, in text: ByteView) -> Range<Int>? {
    let (start, end) = line(around: move, next, in: text)
    let gone = OverwrittenText.words(in: text[start..<move])
    guard gone.contains(where: { OverwrittenText.matters.contains($0) || harms.contains($0) }),
      OverwrittenText.words(in: text[next..<end]).first.map({ gone[0] == $0 }) == true,
      OverwrittenText.words(in: text[next..<end]) != gone,
      questions.contains(where: { text[end..<min(text.count, end + 80)].contains($0) })
    else { return nil }
    return start..<move
  }

  private static let questions = [
    "[y/N]", "[Y/n]", "[y/n]", "(y/n)", "(y/N)", "(Y/n)", "(yes/no)", "[yes/no]",
  ]

  /// `role=admin`, gone back over, and then `role=guest`: whatever works on something says so in words of its own.
  private static func value(at move: Int, _ next: Int, in text: ByteView) -> Range<Int>? {
    var start = move
    while start > 0, ASCII.isAlphanumeric(text[start - 1]) { start -= 1 }
    guard start > 1, move - start >= 3, next - move == move - start else { return nil }
    let sign =
      text[start - 1] == 0x20 && text[start - 2] == 0x3A && text.at(next) == 0x2A ? 0x3A : text[start - 1]
    guard sign == 0x3D || sign == 0x3A || sign == 0x22 || sign == 0x27,
      text.at(next).map({ ASCII.isAlphanumeric($0) || $0 == 0x2A }) == true,
      ASCII.isLetter(text[start]) || sign == 0x3D,
      !(text[next..<min(text.count, next + move - start)] == text[start..<move])
    else { return nil }
    return start..<move
  }

  /// `900 EUR`, gone back over, and then `1 EUR`: what is fetched and what is done is counted in other units.
  private static func sum(at move: Int, _ next: Int, in text: ByteView) -> Range<Int>? {
    let start = max(0, move - (next - move))
    let end = OverwrittenText.endOfLine(from: next, in: text)
    guard OverwrittenText.words(in: text[start..<move]).contains(where: { currencies.contains($0) }),
      let before = number(in: text[start..<move]), let after = number(in: text[next..<end]),
      before != after
    else { return nil }
    return start..<move
  }

  static let currencies = WordList(
    " eur euro euros usd dollar dollars gbp chf sek nok dkk pln inr jpy cny brl aud cad btc eth usdt ")

  /// The only number of a line.
  static func number(in line: ByteView) -> Int? {
    var numbers: [Int] = []
    var i = 0
    while i < line.count {
      let start = i
      while i < line.count, ASCII.isDigit(line[i]), i - start < 9 { i += 1 }
      if i > start { numbers.append(line[start..<i].reduce(0) { $0 * 10 + Int($1 - 0x30) }) } else { i += 1 }
    }
    return numbers.count == 1 ? numbers[0] : nil
  }

  static let harms = WordIndex(
    " exit remove erase overwrite purge leak leaks finding findings threat threats violation violations deleted removed dropped erased wiped overwritten changed modified uploaded sent leaked exposed failed failures errors vulnerabilities secrets warnings infected "
  )
}
