import Bytes
import Text

/// What many weak signs add up to.
extension InjectionScore {
  /// More of them nobody mentions, and not all of them are looked at.
  private static let mostHints = 256

  /// The hints of a text that weigh enough together, and where they stand: nil if they do not.
  ///
  /// They count by themselves. What the rules weigh is not added: a text that says something outright needs no hints, and
  /// nothing that is told off there should come back here.
  func hinted(in text: ByteView, as kind: TextKind) -> (weight: Int, range: Range<Int>, signals: [Int])? {
    let family: Signal.Family
    switch kind {
    case .prompt: family = .hintInPrompt
    case .toolResult: family = .hintInResult
    default: return nil
    }
    guard mayWeighEnough(family) else { return nil }
    var kept = hints
    if hints.count * timesSaid <= Self.mostHints {
      let mention = Mention(text: text.unwrapped, kind: kind)
      if Self.ignoresHints(mention) { return nil }
      let told = hints.filter { mention.isTold($0.range) || mention.isAnswered($0.range) }.map(\.range)
      let game = mention.game
      kept.removeAll { hint in
        told.contains { $0.overlaps(hint.range) }
          || mention.isMentioned(hint.range, of: Signal.all[hint.signal])
          || game.map { mention.isPlayed(hint.range, in: $0) } == true
      }
    }
    let heaviest = heaviest([family], window: family.window, among: kept)
    return heaviest.weight >= Signal.enoughHints ? (heaviest.weight, heaviest.range, heaviest.signals) : nil
  }

  /// Whether it is a text of a sort that is full of hints and means nobody.
  static func ignoresHints(_ mention: Mention) -> Bool {
    mention.kind == .toolResult && mention.isOfLetterToPeople()
      || mention.isHoroscope() || mention.isHouseNote() || mention.isDeed()
  }

  /// Whether all that was seen could be enough.
  private func mayWeighEnough(_ family: Signal.Family) -> Bool {
    var weight = 0
    for mark in hints where Signal.all[mark.signal].family == family {
      weight += Signal.all[mark.signal].weight
      if weight >= Signal.enoughHints { return true }
    }
    return false
  }
}
