import Bytes
import Text

/// Where the words stand that take something back, if nothing more is said: an order begins its sentence and is in nobody's
/// quotation marks.
extension Witness {
  /// `the words "ignore all previous instructions"`, `tells staff to ignore the instructions above`: a part of a sentence
  /// about them, and no further order beside them.
  func isOnlyNamed(_ signals: [Int], at place: Range<Int>, in text: ByteView) -> Bool {
    guard !place.isEmpty, signals.allSatisfy({ Self.isBare(Signal.all[$0]) }) else { return false }
    return isQuoted(place, in: text) || isInSentence(place, in: text)
  }

  private static func isBare(_ signal: Signal) -> Bool {
    guard signal.first == .override || signal.first == .overrideAll else { return false }
    return isBare(signal.second) && isBare(signal.third)
  }

  private static func isBare(_ concept: Concept) -> Bool {
    switch concept {
    case .override, .overrideAll, .target, .former, .prior, .all, .yours, .systemPrompt, .givenYou: true
    default: false
    }
  }

  /// Whether the same sign stands on both sides in one line, and a sentence goes on around them.
  private func isQuoted(_ place: Range<Int>, in text: ByteView) -> Bool {
    let start = text.startOfLine(of: place.lowerBound, within: 160)
    var end = place.upperBound
    while end < text.count, text[end] != 0x0A, end - place.upperBound < 160 { end += 1 }
    for (open, close) in Self.marks {
      guard let first = last(of: open, in: start..<place.lowerBound, of: text),
        let second = text[..<end].firstRange(of: close, from: place.upperBound),
        second.lowerBound - first.upperBound <= place.count + 40, !isValue(first.lowerBound, in: text)
      else { continue }
      // Marks in pairs before it are others'.
      if open.utf8CodeUnitCount == 1, count(of: open, in: start..<place.lowerBound, of: text) % 2 == 0 {
        continue
      }
      // What is all of a line or of a value is no part of a sentence.
      if hasWord(start..<first.lowerBound, in: text) || hasWord(second.upperBound..<end, in: text) {
        return true
      }
    }
    return false
  }

  private static let marks: [(StaticString, StaticString)] = [
    ("\"", "\""), ("`", "`"), ("«", "»"), ("「", "」"), ("„", "“"), ("“", "”"), ("'", "'"), ("<kbd>", "</kbd>"),
    ("<code>", "</code>"), ("<samp>", "</samp>"),
  ]

  private func last(of sign: StaticString, in part: Range<Int>, of text: ByteView) -> Range<Int>? {
    var found: Range<Int>?
    var from = part.lowerBound
    while let next = text[..<part.upperBound].firstRange(of: sign, from: from) {
      from = next.upperBound
      // An apostrophe.
      if sign.utf8CodeUnitCount == 1, next.lowerBound > 0, text[next.lowerBound] == 0x27,
        ASCII.isLetter(text[next.lowerBound - 1])
      {
        continue
      }
      found = next
    }
    return found
  }

  private func count(of sign: StaticString, in part: Range<Int>, of text: ByteView) -> Int {
    var count = 0
    var from = part.lowerBound
    while let next = text[..<part.upperBound].firstRange(of: sign, from: from) {
      from = next.upperBound
      let isApostrophe =
        text[next.lowerBound] == 0x27 && next.lowerBound > 0 && ASCII.isLetter(text[next.lowerBound - 1])
      if !isApostrophe { count += 1 }
    }
    return count
  }

  /// `user_agent="…"`, `"comment": "…"`: all of what stands under a name.
  private func isValue(_ mark: Int, in text: ByteView) -> Bool {
    let before = text[max(0, mark - 3)..<mark]
    return before.ends(with: "=") || before.ends(with: "\": ") || before.ends(with: "\":")
  }

  /// Whether at least two words of a sentence stand there: a name of a field is one, with a colon behind it.
  private func hasWord(_ part: Range<Int>, in text: ByteView) -> Bool {
    var words = 0
    var at = part.lowerBound
    while at < part.upperBound {
      let start = at
      while at < part.upperBound, ASCII.isLetter(text[at]) || text[at] >= 0x80 { at += 1 }
      if at - start >= 2 { words += 1 }
      if at == start { at += 1 }
    }
    return words >= 2
  }

  /// `tells staff to ignore …`, `containing ignore …`: English, behind a word that no order begins behind.
  private func isInSentence(_ place: Range<Int>, in text: ByteView) -> Bool {
    guard place.lowerBound > 1, text[place.lowerBound - 1] == 0x20,
      ASCII.isLetter(text[place.lowerBound - 2]),
      Self.verbs.contains(text[place.lowerBound..<Address.endOfLetters(from: place.lowerBound, in: text)]),
      let before = Address.word(before: place.lowerBound, in: text)
    else { return false }
    guard Self.inside.contains(text[before]) else { return false }
    // `you have to ignore`, `we need you to ignore`
    var at = before.lowerBound
    for _ in 0..<6 {
      guard let word = Address.word(before: at, in: text) else { return true }
      if Self.readersOwn.contains(text[word]) { return false }
      at = word.lowerBound
    }
    return true
  }

  private static let verbs = WordList(
    " ignore ignores ignored ignoring forget forgets forgetting disregard disregards disregarded disregarding override overrides overriding discard drop "
  )
  private static let inside = WordList(
    " to of that with like as by for from when if the a an contains containing says said say or how about phrase words string text pattern matched called named "
  )
  private static let readersOwn = WordList(
    " you ai assistant assistants model models agent agents bot bots llm chatbot must required instructed ordered supposed please "
  )
}
