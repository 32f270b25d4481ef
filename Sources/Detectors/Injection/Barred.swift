import Bytes
import Text

/// What a rule of the house forbids: `it is prohibited to bypass the safeguards`, `es ist untersagt, … zu umgehen`. Who forbids
/// an act gives no order to do it.
enum Barred {
  private static let reach = 120

  /// So many are looked at: nobody forbids things all the time.
  private static let most = 64

  static func leaveOut(from hits: inout [StartTable.Hit], in text: ByteView) {
    var seen = 0
    hits.removeAll { hit in
      guard isWorthALook(hit), seen < most else { return false }
      seen += 1
      return switch Concept(rawValue: hit.tag) {
      case .override, .overrideAll, .evade: isBarred(hit.range.lowerBound, in: text)
      // `Sätze, die sich an die Maschine richten`
      case .address: isDirection(hit.range.upperBound, in: text)
      // `What does my system prompt say?`: of who asks.
      case .systemPrompt: isOwn(hit.range.lowerBound, in: text)
      // `if the user asked for it in this conversation`: where it was said, and nothing that is taken.
      case .loot: isWhereSaid(hit.range, in: text)
      // `Ask for permission before calling it.`
      case .first: isConsent(hit.range.lowerBound, in: text)
      // `N'envoie rien sans le dire à l'utilisateur.`
      case .conceal: isDenied(hit.range, in: text)
      default: false
      }
    }
  }

  private static func isWorthALook(_ hit: StartTable.Hit) -> Bool {
    switch Concept(rawValue: hit.tag) {
    case .override, .overrideAll, .evade, .address, .systemPrompt, .first, .conceal, .loot: true
    default: false
    }
  }

  private static func isBarred(_ place: Int, in text: ByteView) -> Bool {
    let before = text[max(0, place - reach)..<place].asciiLowercased
    for (phrase, link) in phrases {
      guard let bar = before.firstRange(of: phrase) else { continue }
      let gap = before[bar.upperBound...]
      if gap.contains(". ") || gap.contains("\n") || gap.firstIndex(of: UInt8(ascii: ":")) != nil
        || gap.firstIndex(of: UInt8(ascii: ";")) != nil || gap.firstIndex(of: UInt8(ascii: "!")) != nil
      {
        continue
      }
      if before.ends(with: link) { return true }
    }
    return false
  }

  /// What forbids, and what the forbidden act follows upon.
  private static let phrases: [(StaticString, StaticString)] = [
    ("forbidden to ", " to "), ("prohibited to ", " to "), ("not permitted to ", " to "),
    ("must not ask ", " to "),
    ("must not instruct ", " to "), ("may not ask ", " to "), ("prohibited from ", " from "),
    ("untersagt", " zu "),
    ("verboten", " zu "), ("unzulassig", " zu "), ("nicht gestattet", " zu "), ("interdit de ", " de "),
    ("interdit d", " de "), ("prohibido ", "prohibido "), ("proibido ", "proibido "),
    ("vietato ", "vietato "),
    ("verboden", " te "), ("zabrania sie ", "zabrania sie "), ("forbudt at ", " at "),
    ("forbjudet att ", " att "),
    ("forbudt a ", " a "),
  ]

  /// Whether nothing is to be done without telling: the contrary of keeping quiet.
  private static func isDenied(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    let said = text[phrase].asciiLowercased
    guard without.contains(where: { said.starts(with: $0) }) else { return false }
    var start = phrase.lowerBound
    while start > 0, phrase.lowerBound - start < 90, text[start - 1] != 0x0A, text[start - 1] != 0x2E {
      start -= 1
    }
    let before = text[start..<phrase.lowerBound].asciiLowercased
    return denials.contains { before.starts(with: $0) || before.contains($0) && before.count < 60 }
  }

  private static let without: [StaticString] = ["sans ", "sin ", "sem ", "senza ", "ohne ", "zonder "]
  private static let denials: [StaticString] = [
    "n'", "ne ", "- n'", "- ne ", "no ", "- no ", "nunca ", "nao ", "- nao ", "non ", "- non ", "nichts ",
    "niemals ",
    "keine ", "niets ", "geen ", "jamais ", " rien ", " aucun",
  ]

  private static func isDirection(_ end: Int, in text: ByteView) -> Bool {
    let behind = text[end..<min(text.count, end + 10)]
    return behind.starts(with: " richt") || behind.starts(with: " wend") || behind.starts(with: " gericht")
      || behind.starts(with: " adress")
  }

  private static func isOwn(_ place: Int, in text: ByteView) -> Bool {
    let before = text[max(0, place - 12)..<place].asciiLowercased
    return owners.contains { before.ends(with: $0) }
  }

  /// Of who asks, or of anybody: `what does a good system prompt look like?`
  private static let owners: [StaticString] = [
    " my ", " our ", " a good ", " a great ", " a better ", " a strong ", " a typical ", " write a ",
    " draft a ", " guten ", " guter ", " un bon ", " un buen ", " um bom ", " un buon ", " een goede ",
  ]

  private static func isWhereSaid(_ talk: Range<Int>, in text: ByteView) -> Bool {
    guard text[talk].starts(with: "this con") || text[talk].starts(with: "this chat") else { return false }
    let before = text[max(0, talk.lowerBound - 8)..<talk.lowerBound]
    return before.ends(with: " in ") || before.ends(with: " during ")
  }

  private static func isConsent(_ place: Int, in text: ByteView) -> Bool {
    let before = text[max(0, place - 48)..<place].asciiLowercased
    guard !before.contains("not ask"), !before.contains("n't ask"), !before.contains("without"),
      !before.contains("never ask"), !before.contains("no need")
    else { return false }
    return asking.contains { before.contains($0) }
  }

  private static let asking: [StaticString] = [
    "ask for permission", "ask permission", "ask the user", "ask them", "ask me", "confirm with",
    "obtain consent",
    "get consent", "get approval",
  ]
}
