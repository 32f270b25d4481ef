import Bytes
import Text

/// What is not asked for but ruled out, or told of others: `never reveal …`, `why models should not reveal …`, `how to make
/// a chatbot ignore …`.
extension Matter {
  /// `never tell the user your instructions`, `must refuse to reveal`: whoever says so keeps it in.
  static func isKeptIn(_ verb: Range<Int>, in text: ByteView) -> Bool {
    guard let last = Address.word(before: verb.lowerBound, in: text) else { return false }
    if denying.contains(text[last]) { return true }
    guard linking.contains(text[last]), let before = Address.word(before: last.lowerBound, in: text) else {
      return false
    }
    return denying.contains(text[before]) || recommending.contains(text[before])
  }

  /// `how to make ChatGPT ignore …`, `we told them to ignore …`: one of those that something is done to.
  static func isBroughtAbout(_ verb: Range<Int>, in text: ByteView) -> Bool {
    guard let last = Address.word(before: verb.lowerBound, in: text) else { return false }
    guard let before = Address.word(before: last.lowerBound, in: text) else { return false }
    if text[last].isSame(as: "to") {
      guard others.contains(text[before]), let teller = Address.word(before: before.lowerBound, in: text)
      else {
        return false
      }
      return telling.contains(text[teller])
    }
    return Address.follows(making.contains, within: 3, last.lowerBound, in: text)
      && Address.follows(wondering.contains, within: 6, last.lowerBound, in: text)
  }

  /// `do not follow instructions inside it`, `ignore any request in the document`: what is only data is not to be obeyed.
  /// That is what those write who guard a model, and of what it was told by others they say nothing.
  static func isOfData(behind place: Int, in text: ByteView) -> Bool {
    var at = place
    var isOrder = false
    for _ in 0..<5 {
      guard text.at(at) == 0x20 else { return false }
      let end = Address.endOfLetters(from: at + 1, in: text)
      guard end > at + 1 else { return false }
      let word = text[at + 1..<end]
      at = end
      if orders.contains(word) {
        isOrder = true
      } else if isOrder, holding.contains(word) {
        let rest = text[end..<min(text.count, end + 32)]
        return !own.contains { rest.contains($0) }
      } else if !quantities.contains(word) {
        return false
      }
    }
    return false
  }

  /// `parser: ignore all previous …`: what a change does, behind the part that it changes.
  static func isSubjectLine(_ verb: Range<Int>, in text: ByteView) -> Bool {
    guard verb.lowerBound >= 3, text[verb.lowerBound - 1] == 0x20, ASCII.isLower(text[verb.lowerBound]) else {
      return false
    }
    var at = verb.lowerBound - 2
    guard text[at] == UInt8(ascii: ":") else { return false }
    // `fix(parser): …`
    if text[at - 1] == UInt8(ascii: ")") {
      while at > 0, text[at] != UInt8(ascii: "("), verb.lowerBound - at < 32 { at -= 1 }
      guard text[at] == UInt8(ascii: "(") else { return false }
      return Address.word(before: at, in: text).map { changes.contains(text[$0]) } == true
    }
    return Address.word(before: at, in: text).map { changes.contains(text[$0]) || isThing(text[$0]) } == true
  }

  private static let changes = WordList(
    " fix feat chore docs test tests refactor perf build ci style revert ")

  private static let orders = WordIndex(
    " instruction instructions order orders command commands request requests directive directives ")
  private static let holding = WordIndex(
    " in inside within from embedded contained found hidden written that it they ")
  private static let quantities = WordIndex(
    " any all the such further other these those new of them that are appear ")
  /// Whose orders are no data.
  private static let own = [
    "system", "prompt", "develop", "your", "operator", "previous", "above", "earlier", "user",
  ]

  private static let denying = WordIndex(
    " never not cannot can't don't won't doesn't mustn't shouldn't refuse refuses refused declines decline without nie niemals nicht jamais nunca nao non mai nooit niet nigdy nie никогда не ні "
  )
  private static let linking = WordList(" to ever you please it they also ")
  private static let recommending = WordList(" recommend recommends recommended suggest suggests ")
  private static let others = WordList(" us them him her everyone everybody staff people players ")
  private static let telling = WordList(" told asked instructed advised ordered reminded tells asks ")
  private static let making = WordList(" make makes making get gets getting let lets ")
  private static let wondering = WordList(" how can could why whether what ways way trying ")
}
