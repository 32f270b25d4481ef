import Bytes
import Text

/// Assistants and agents who are people, and parts that nobody plays.
extension Address {
  /// `the assistant manager:`, `asistente social:`
  static func isOfPerson(_ rest: ByteView) -> Bool {
    // What was found may be no more than the stem of the word.
    var blank = 0
    while let byte = rest.at(blank), byte >= 0x80 { blank += 1 }
    // `Hey Claude/Copilot users`
    if rest.contains(" users") || rest.contains("/") && rest.contains("users") { return true }
    guard rest.at(blank) == 0x20 else { return false }
    let next = rest[(blank + 1)...]
    return posts.contains(next[..<endOfLetters(from: 0, in: next)].asciiLowercased)
      || postsElsewhere.contains { next.starts(with: $0) }
  }

  private static let posts = WordIndex(
    " manager managers stage working group groups committee council society club board lab labs institute department ethics director directors professor professors coach coaches teacher teachers nurse nurses chef chefs editor editors referee referees principal secretary at social sociales sociale sociali sanitario dentaire maternelle "
  )

  private static let postsElsewhere: [StaticString] = [
    "кафедр", "лаборатор", "режисс", "преподават", "профессор", "врача", "директор", "стоматолог", "судьи",
    "депутат",
  ]

  /// Whose assistants and agents are people.
  static let professions = WordIndex(
    " reception teaching research dental sales flight office laboratory lab shop store medical physician's legal estate travel ticket insurance personal executive administrative production camera parliamentary station polling booking nursing veterinary pharmacy classroom secret fbi sports literary real "
  )

  /// `You are now about to enter …`, `you are now logged in`: a state that passes, and no part to play.
  static func isPassing(_ role: Range<Int>, in text: ByteView) -> Bool {
    let rest = text[role.upperBound..<min(text.count, role.upperBound + 16)]
    if passing.contains(where: { rest.starts(with: $0) }) { return true }
    // `you are about to enter unrestricted …`
    return text[max(0, role.lowerBound - 9)..<role.lowerBound].asciiLowercased.isSame(as: "about to ")
  }

  private static let passing: [StaticString] = [
    " about to ", " leaving ", " logged ", " root", " connected", " subscribed", " unsubscribed",
    " ready to ", " signed ", " running ", " using ", " registered", " invulnerable",
  ]
}
