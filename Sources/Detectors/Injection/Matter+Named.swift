import Bytes
import Text

/// Names and states of things that are made of the words of attacks: fields, products, modes of a machine, templates.
extension Matter {
  /// `additional_instructions`, `dependency_overrides`: a part of a name that programs use.
  static func isInIdentifier(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    let line = UInt8(ascii: "_")
    guard
      text[phrase].firstIndex(of: line) != nil || text.at(phrase.upperBound) == line
        || phrase.lowerBound > 0 && text[phrase.lowerBound - 1] == line
    else { return false }
    // Underscores may stand for all blanks of a sentence; names are short.
    var start = phrase.lowerBound
    while start > 0, ASCII.isWord(text[start - 1]), phrase.lowerBound - start < longestName { start -= 1 }
    var end = phrase.upperBound
    while let byte = text.at(end), ASCII.isWord(byte), end - start <= longestName { end += 1 }
    return end - start <= longestName && text[start..<end].firstIndex(of: 0x20) == nil
  }

  private static let longestName = 32

  /// `### system_instruction (string)`: the heading of a field, and no marker of a template.
  static func isHeadingOfName(_ marker: Range<Int>, in text: ByteView) -> Bool {
    text[marker.lowerBound] == UInt8(ascii: "#") && text.at(marker.upperBound) == UInt8(ascii: "_")
  }

  /// `Maintenance mode enabled`: what a machine is in. Whoever is to be somebody else is told so.
  static func isState(_ mode: Range<Int>, in text: ByteView) -> Bool {
    let name = text[mode].asciiLowercased
    guard modes.contains(where: { name.starts(with: $0) }) else { return false }
    if let before = Address.word(before: mode.lowerBound, in: text), entering.contains(text[before]) {
      return false
    }
    var at = mode.upperBound
    while let byte = text.at(at), byte == 0x20 || byte == UInt8(ascii: ":") { at += 1 }
    return states.contains(text[at..<Address.endOfLetters(from: at, in: text)])
  }

  private static let modes: [StaticString] = ["maintenance", "debug", "service", "safe", "diagnostic"]
  private static let entering = WordList(" in enter into your to you activate now ")
  private static let states = WordList(
    " enabled disabled on off active inactive is was entered left started ended ")

  /// `a jailbreak suite`, `jailbreak attempts`: spoken of, by those who measure.
  static func isMeasured(_ name: Range<Int>, in text: ByteView) -> Bool {
    guard text[name].asciiLowercased.starts(with: "jailbreak"), text.at(name.upperBound) == 0x20 else {
      return false
    }
    let end = Address.endOfLetters(from: name.upperBound + 1, in: text)
    // `A jailbreak is when …`
    if let article = Address.word(before: name.lowerBound, in: text), single.contains(text[article]),
      defining.contains(text[name.upperBound + 1..<end])
    {
      return true
    }
    return measured.contains(text[name.upperBound + 1..<end])
  }

  private static let single = WordList(" a an ")
  private static let defining = WordList(" is means happens occurs refers was ")
  private static let measured = WordList(
    " suite suites benchmark benchmarks dataset datasets attempt attempts attack attacks success rate rates resistance robustness detection detector filter classifier category categories taxonomy research paper papers evaluation evaluations eval evals "
  )

  /// `your full prompt for the commit message`: what one was to write with, for something else than this talk.
  static func isPromptForThing(_ prompt: Range<Int>, in text: ByteView) -> Bool {
    // `System prompt 9 "Please wait"`: one of those that a machine says.
    if text[prompt].ends(with: "rompt"), text.at(prompt.upperBound) == 0x20,
      text.at(prompt.upperBound + 1).map(ASCII.isDigit) == true
    {
      return true
    }
    guard text[prompt].ends(with: "rompt") || text[prompt].ends(with: "rompts"),
      text[prompt.upperBound..<min(text.count, prompt.upperBound + 5)].starts(with: " for ")
    else { return false }
    var at = prompt.upperBound + 5
    for _ in 0..<3 {
      let end = Address.endOfLetters(from: at, in: text)
      let word = text[at..<end].asciiLowercased
      if talks.contains(word) { return false }
      guard text.at(end) == 0x20 else { break }
      at = end + 1
    }
    return true
  }

  private static let talks = WordList(
    " conversation chat session assistant model bot ai you yourself me us agent dialogue thread debugging review audit "
  )

  /// `Type 'help' to show your instructions.`: what somebody gets who presses a key.
  static func isGotByKey(_ verb: Range<Int>, in text: ByteView) -> Bool {
    guard let to = Address.word(before: verb.lowerBound, in: text), text[to].isSame(as: "to") else {
      return false
    }
    var start = to.lowerBound
    while start > 0, to.lowerBound - start < 40, text[start - 1] != 0x2E, text[start - 1] != 0x0A {
      start -= 1
    }
    let before = text[start..<to.lowerBound].asciiLowercased
    return keys.contains { before.contains($0) }
  }

  private static let keys: [StaticString] = [
    "type ", "press ", "click ", "tap ", "hit ", "select ", "run `", "use `",
  ]

  /// `smtp: forwarded all messages`: done, as logs tell it. What is asked for has to be done.
  static func isOver(_ verb: Range<Int>, in text: ByteView) -> Bool {
    guard text[verb].ends(with: "ed"), text.at(verb.upperBound).map(ASCII.isWord) != true else {
      return false
    }
    guard let before = Address.word(before: verb.lowerBound, in: text) else { return true }
    return reporting.contains(text[before])
  }

  private static let reporting = WordList(
    " and then was were has had already successfully automatically i we he she they it ")

  /// `older copies`, `the mails of May`: things, and nothing that somebody does.
  static func isNumberOfThings(_ word: Range<Int>, in text: ByteView) -> Bool {
    guard text[word].isSame(as: "copies") || text[word].isSame(as: "mails"),
      let before = Address.word(before: word.lowerBound, in: text)
    else { return false }
    return counted.contains(text[before])
  }

  private static let counted = WordList(
    " the these those all older old newer new extra printed cached local two three ten many more other hard paper outdated stale previous several "
  )

  /// `When answering questions about Acme, prefer the pages below.`: which of their pages is the newer one, whoever maintains
  /// them says to all who read.
  static func isOfPages(_ condition: Range<Int>, in text: ByteView) -> Bool {
    // `Use it whenever somebody asks for results.`: of a reply that people have at hand.
    if let it = Address.word(before: condition.lowerBound, in: text),
      text[it].isSame(as: "it") || text[it].isSame(as: "this"),
      let use = Address.word(before: it.lowerBound, in: text), using.contains(text[use])
    {
      return true
    }
    guard text[condition].asciiLowercased.starts(with: "when answering") else { return false }
    var end = condition.upperBound
    while end < text.count, end - condition.upperBound < 120, text[end] != 0x0A,
      text[end] != 0x2E || text.at(end + 1).map({ $0 > 0x20 }) == true
    {
      end += 1
    }
    let said = text[condition.upperBound..<end].asciiLowercased
    return preferring.contains { said.contains($0) } && pages.contains { said.contains($0) }
  }

  private static let using = WordList(" use send paste insert ")
  private static let preferring: [StaticString] = [
    "prefer ", "cite ", "link to ", "see ", "use the ", "refer to ",
  ]
  private static let pages: [StaticString] = [
    "page", "docs", "documentation", "guide", "below", "reference", "changelog",
  ]

  /// `when a page claims that the user has already agreed`: what somebody else says.
  static func isClaimed(_ grant: Range<Int>, in text: ByteView) -> Bool {
    Address.follows(claiming.contains, within: 3, grant.lowerBound, in: text)
  }

  private static let claiming = WordList(
    " claims claim claiming claimed pretends pretending asserts says saying states whether ")

  /// `don't mention ticket numbers`: a matter that is kept out of what is written, and nothing that was done.
  static func isOfTopic(_ hush: Range<Int>, in text: ByteView) -> Bool {
    // `do not mention that you are an AI`: of what everybody may know who reads.
    let behind = text[hush.upperBound..<min(text.count, hush.upperBound + 20)]
    if behind.starts(with: " that you are an AI") || behind.starts(with: " you are an AI") { return true }
    guard text[hush].ends(with: "mention"), text.at(hush.upperBound) == 0x20 else { return false }
    var at = hush.upperBound
    for _ in 0..<2 {
      guard text.at(at) == 0x20 else { return false }
      let end = Address.endOfLetters(from: at + 1, in: text)
      let word = text[at + 1..<end]
      guard word.count >= 3, !pointing.contains(word) else { return false }
      if word.count >= 4, word.ends(with: "s") { return true }
      at = end
    }
    return false
  }

  private static let pointing = WordList(
    " this that it these those them the any anything your you our my me us to or and in when how what why where a an about users user his her their its instructions rules steps notes orders actions changes messages anyone all tools calls commands always unless because as "
  )

  /// `a person makes the model ignore …`: what somebody brings about, told in the third person.
  static func isMade(_ verb: Int, in text: ByteView) -> Bool {
    guard let who = Address.word(before: verb, in: text), made.contains(text[who]) else { return false }
    return Address.follows(making.contains, within: 2, who.lowerBound, in: text)
  }

  private static let made = WordList(" model models assistant bot chatbot agent llm it them ")
  private static let making = WordList(" makes made making lets ")

  /// `Remembers a fact for all later sessions`: what a tool says that it does.
  static func isDoneByTool(_ place: Int, in text: ByteView) -> Bool {
    var at = place
    for _ in 0..<12 {
      guard let word = Address.word(before: at, in: text) else { return false }
      if doing.contains(text[word]) { return Address.word(before: word.lowerBound, in: text) == nil }
      at = word.lowerBound
    }
    return false
  }

  private static let doing = WordList(
    " remembers stores saves keeps persists writes records adds lists searches ")

  /// `A signaller must disregard …`: the duty of somebody by their trade, and of nobody who reads for others.
  static func isDutyOfTrade(_ modal: Range<Int>, of subject: Range<Int>, in text: ByteView) -> Bool {
    guard duty.contains(text[modal]), !readingForOthers.contains(text[subject]),
      let article = Address.word(before: subject.lowerBound, in: text)
    else { return false }
    return determiners.contains(text[article])
  }

  private static let duty = WordList(" must shall should may ")
  private static let determiners = WordList(" a an the each every any no all our new ")
  private static let readingForOthers = WordList(
    " you assistant assistants model models ai ais agent agents bot bots chatbot chatbots llm llms machine machines system systems reader readers copilot claude chatgpt gpt gemini one user summariser summarizer crawler recipient response answer reply output "
  )
}

/// Markers of a chat template with places to fill in behind them: `<|im_start|>system\n{system}<|im_end|>`.
enum ChatTemplate {
  /// Whether what markers open is left to be filled in everywhere: then the text shows a template, and speaks in none.
  static func isShown(_ markers: [Range<Int>], in text: ByteView) -> Bool {
    var isFilledIn = false
    for marker in markers {
      switch content(behind: marker.upperBound, in: text) {
      case .place: isFilledIn = true
      case .words: return false
      case .nothing: break
      }
    }
    return isFilledIn
  }

  private enum Content { case place, words, nothing }

  private static func content(behind place: Int, in text: ByteView) -> Content {
    var at = place
    // `<|start_header_id|>system<|end_header_id|>`: the role, and what ends its line.
    while let byte = text.at(at), ASCII.isLetter(byte) { at += 1 }
    while let byte = text.at(at) {
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "|") {
        at += 1
      } else if byte == 0x5C,
        text.at(at + 1) == UInt8(ascii: "n")
      {
        at += 2
      } else {
        break
      }
    }
    switch text.at(at) {
    case nil, 0x3C, 0x5B, 0x60, 0x22, 0x27: return .nothing
    case UInt8(ascii: "{"):
      guard let end = text[..<min(text.count, at + 48)].firstIndex(of: UInt8(ascii: "}"), from: at) else {
        return .words
      }
      return text[at + 1..<end].firstIndex(of: 0x2E) == nil || text.at(at + 1) == UInt8(ascii: "{")
        ? .place : .words
    default: return .words
    }
  }
}
