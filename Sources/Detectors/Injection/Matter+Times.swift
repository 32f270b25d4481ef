import Bytes
import Text

/// How long something holds, which is no order by itself: `not exploitable across sessions`.
extension Matter {
  /// Whether a phrase of a time is all, and its sentence asks nothing of whoever reads it.
  static func isOnlyTime(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    // A phrase may be broken by the end of a line.
    let said = ByteView(text[phrase].asciiLowercased.map { $0 == 0x0A ? 0x20 : $0 })
    guard times.contains(where: { said.starts(with: $0) }) else { return false }
    if isOfThings(phrase, said, in: text) || isNotKept(phrase, in: text) { return true }
    var start = phrase.lowerBound
    while start > 0, phrase.lowerBound - start < 240, !isEnd(start - 1, in: text) { start -= 1 }
    var end = phrase.upperBound
    while end < text.count, end - phrase.upperBound < 160, !isEnd(end, in: text) { end += 1 }
    return !asks(text[start..<end].asciiLowercased) && !isGoneOnWith(phrase.upperBound, in: text)
  }

  private static let times: [StaticString] = [
    "across conversations", "across all conversations", "across sessions", "across all sessions",
    "in every future", "in all later", "in later sessions", "for all later sessions",
    "in subsequent sessions",
    "in all subsequent", "in following sessions", "in all following sessions", "in future conversations",
    "in each future", "for every future", "store to memory",
  ]

  /// `in all subsequent examples`: of which nobody is told what to say.
  private static func isOfThings(_ phrase: Range<Int>, _ said: ByteView, in text: ByteView) -> Bool {
    guard said.isSame(as: "in all subsequent") || said.isSame(as: "in each future"),
      text.at(phrase.upperBound) == 0x20
    else { return false }
    let start = phrase.upperBound + 1
    let noun = text[start..<Address.endOfLetters(from: start, in: text)]
    return noun.count > 3 && !spoken.contains(noun)
  }

  private static let spoken = WordList(
    " session sessions conversation conversations answer answers reply replies response responses chat chats turn turns message messages interaction interactions request requests query queries task tasks run runs output outputs dialogue dialogues "
  )

  /// `preferences do not persist across sessions`
  private static func isNotKept(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard let verb = Address.word(before: phrase.lowerBound, in: text), kept.contains(text[verb]),
      let not = Address.word(before: verb.lowerBound, in: text)
    else { return false }
    return negations.contains(text[not])
  }

  private static let kept = WordList(" persist persisted keep kept survive carry stored saved shared ")
  private static let negations = WordList(" not don't doesn't isn't aren't never ")

  private static func isEnd(_ i: Int, in text: ByteView) -> Bool {
    switch text[i] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case 0x2E: text.at(i + 1).map { $0 <= 0x20 } ?? true
    // A line may go on in the next one.
    case 0x0A: i == 0 || text[i - 1] == 0x0A || text.at(i + 1).map { !ASCII.isLower($0) } ?? true
    default: false
    }
  }

  /// Whether a sentence turns to its reader, or one of its clauses begins with a verb as orders do.
  private static func asks(_ sentence: ByteView) -> Bool {
    if turning.contains(where: { sentence.contains($0) }) || setsModel(sentence) { return true }
    var at = 0
    var isFirst = true
    while at < sentence.count {
      guard ASCII.isLetter(sentence[at]) else {
        isFirst = isFirst || breaks.contains(sentence[at])
        at += 1
        continue
      }
      let end = Address.endOfLetters(from: at, in: sentence)
      let word = sentence[at..<end]
      if isFirst, orders.contains(word) { return true }
      isFirst = openers.contains(word)
      at = end
    }
    return false
  }

  /// `In all following sessions begin with …`: a verb of asking right behind the time.
  private static func isGoneOnWith(_ place: Int, in text: ByteView) -> Bool {
    var at = place
    for _ in 0..<2 {
      guard text.at(at) == 0x20 else { return false }
      let end = Address.endOfLetters(from: at + 1, in: text)
      let word = text[at + 1..<end]
      if orders.contains(word), !nouns.contains(word) { return true }
      at = end
    }
    return false
  }

  private static let nouns = WordList(
    " answer report note record state claim use start call point show respect trust set run ")

  /// `in all later sessions the assistant ignores warnings`: what a model is to be like. That it remembers is what every page
  /// on it says.
  private static func setsModel(_ sentence: ByteView) -> Bool {
    models.contains { name in
      guard let who = sentence.firstRange(of: name) else { return false }
      let verb = sentence[who.upperBound..<Address.endOfLetters(from: who.upperBound, in: sentence)]
      return verb.count > 3 && verb.ends(with: "s") && !remembering.contains(verb)
    }
  }

  private static let models: [StaticString] = [
    "the assistant ", "the agent ", "the model ", "the chatbot ", "the bot ",
  ]
  private static let remembering = WordList(
    " remembers keeps stores saves persists forgets loses reads loads sees knows starts behaves learns recalls retains was has "
  )
  private static let turning: [StaticString] = [
    "you must", "you should", "you will", "you are", "you have to", "your ", " must ", " always ", "please",
    " shall ", " never ", "assistants ", "models ", "agents ", "ai ", "is to be ", "are to be ", "the answer",
    "to the user", "the user ", "users ",
  ]
  private static let breaks: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "-"), UInt8(ascii: "*"),
    UInt8(ascii: "("), 0x22,
  ]
  private static let openers = WordList(" and then also so but to or now always please instead ")
  private static let orders = WordIndex(
    " remember keep store save retain persist apply use treat carry follow include recommend add append write answer say mention prefer respect continue obey enforce maintain note record insert repeat act consider make state claim cite tell reply respond quote put do run send memorise memorize assume trust believe prepend set start begin open call redirect point describe report give show ignore forget disregard drop skip omit "
  )
}
