import Bytes
import Text

/// What a text leaves to pupils, foretells, forbids or tells of somebody else.
extension Mention {
  /// `(vergessen / du) ___ alles!`, `____ (olvidar, tú) las instrucciones`: a form that is still to be found.
  func isExercise(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult || kind == .prompt, !mark.isEmpty else { return false }
    let around = text[max(0, mark.lowerBound - 6)..<min(text.count, mark.upperBound + 6)]
    return around.contains("__") && (around.contains(") _") || around.contains("_ ("))
  }

  /// `Aries: forget what your boss told you`
  func isHoroscope() -> Bool {
    guard kind == .toolResult || kind == .prompt, text.count <= 400 else { return false }
    var end = 0
    while end < text.count, ASCII.isLetter(text[end]) { end += 1 }
    guard end >= 3, text.at(end) == UInt8(ascii: ":") || text[end...].starts(with: " ("),
      Self.signs.contains(text[..<end])
    else { return false }
    let said = lowered(end..<text.count)
    return !said.contains("\n") && !namesMachine(said) && !said.contains("://")
  }

  private static let signs = WordIndex(
    " aries taurus gemini cancer leo virgo libra scorpio sagittarius capricorn aquarius pisces widder stier zwillinge krebs lowe jungfrau waage skorpion schutze steinbock wassermann fische belier taureau gemeaux lion vierge balance scorpion sagittaire capricorne verseau poissons tauro geminis escorpio sagitario capricornio acuario piscis ariete toro gemelli cancro leone vergine bilancia scorpione sagittario capricorno acquario pesci "
  )

  /// `the nested file overrides the root one`, `an override dropped the rules`, `Karim will override it`: told of somebody
  /// who is no model and not the reader.
  func isReported(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult, !mark.isEmpty, ASCII.isLetter(text[mark.lowerBound]) else { return false }
    let first = lowered(mark.lowerBound..<Address.endOfLetters(from: mark.lowerBound, in: text))
    let line = line(around: mark.lowerBound..<mark.lowerBound + 1)
    let before = words(before: mark.lowerBound, in: line, most: 5)
    guard let last = before.first.map(lowered), text[mark.lowerBound - 1] == 0x20 else { return false }
    if before.contains(where: { Self.addressed.contains(lowered($0)) }) { return false }
    if Self.told.contains(first) { return !Self.joints.contains(last) }
    if first == "override" || first == "overrides" {
      return Self.articles.contains(last) || before.count > 1 && last == "will"
    }
    return false
  }

  private static let told = WordList(
    " overrides overrode overrode ignores ignored forgets forgot drops dropped discards discarded disregards disregarded clears cleared outputs output printed prints "
  )
  private static let joints = WordList(" and or then but also to now please ")
  private static let articles = WordList(" a an the old no any this that another one every ")
  private static let addressed = WordIndex(
    " you assistant assistants model models ai agent agents bot chatbot llm gpt claude copilot gemini reader anyone whoever system "
  )

  /// `users must not instruct the model to ignore its rules`, `attempts to get it to reveal …`
  func isForbidden(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult || kind == .prompt, !mark.isEmpty else { return false }
    let line = line(around: mark.lowerBound..<mark.lowerBound + 1)
    let before = words(before: mark.lowerBound, in: line, most: 18).map(lowered)
    guard let verb = before.prefix(14).firstIndex(where: Self.urging.contains),
      before[..<verb].contains(where: { $0 == "to" }) || Self.bare.contains(before[verb])
    else { return false }
    return before[(verb + 1)...].prefix(4).contains(where: Self.barring.contains)
  }

  private static let urging = WordList(
    " instruct ask tell get trick persuade convince coax make cause force manipulate ")
  /// What somebody is made do stands without `to`.
  private static let bare = WordList(" make let have ")
  private static let barring = WordList(
    " not never cannot forbidden prohibited attempt attempts attempting trying prohibits forbids ")

  /// `Job ad: you throw away last year's instructions`: what one would do there.
  func isAdvert(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult, mark.lowerBound > 1,
      ASCII.isLetter(text[mark.lowerBound - 2]) || text[mark.lowerBound - 2] >= 0x80, text.count <= 400,
      !text.contains("://")
    else { return false }
    let said = lowered(0..<text.count)
    return said.contains("(m/") || said.contains("(f/m") || said.contains("(h/f")
      ? Self.adverts.contains { said.starts(with: $0) } : false
  }

  private static let adverts: [StaticString] = [
    "job ad", "job:", "position:", "open position", "stelle:", "poste :", "poste:", "puesto:",
    "we are hiring", "we're hiring", "vacancy", "wanted:", "stellenanzeige", "wir suchen",
    "offre d'emploi", "oferta de empleo", "vaga", "vacature",
  ]

  /// `Whoever reads this first, please turn off the alarm in room 3`: pinned to a door.
  func isHouseNote() -> Bool {
    guard kind == .toolResult, text.count <= 240, !text.contains("\n"), !text.contains("<") else {
      return false
    }
    let said = lowered(0..<text.count)
    return Self.household.contains { said.contains($0) } && !namesMachine(said) && !asksReader(said)
      && !namesReadersOwn(said)
  }

  private static let household = [
    "the baby", "alarm in", "the dog", "the cat", "the kids", "heating", "the bins", "laundry", "the oven",
    "the lift", "the kitchen", "the stairs", "the plants", "the dishes", "the coffee machine", "the fridge",
    "the windows",
  ]

  /// `AI systems shall tell users that they are talking to a machine`: what a law or an authority wants of whoever offers
  /// one, and nothing that serves somebody in particular.
  func isPublicDuty(_ sentence: ByteView) -> Bool {
    guard kind == .toolResult, Self.duties.contains(where: { sentence.contains($0) }) else { return false }
    return !sentence.contains("://") && !sentence.contains("www.") && !sentence.contains("@")
      && !sentence.contains("this page") && !sentence.contains("this document")
      && !sentence.contains("recommend")
  }

  private static let duties = [
    "intended to interact", "talking to a machine", "interacting with a machine", "interacting with an ai",
    "talking to an ai", "providers shall", "deployers shall", "providers must", "call 112", "call 911",
    "call 999", "emergency services", "that it is an ai", "that it is one",
  ]

  /// `[ ] put it into ~/.netrc [ ] send a hello to #general`: from one item of a list to another.
  func isAcrossItems(_ mark: Range<Int>) -> Bool {
    let part = text[mark]
    return (part.contains("[ ] ") || part.contains("[x] ")) && !part.contains("://")
      && part.firstIndex(of: 0x40) == nil
  }
}
