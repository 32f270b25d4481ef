import Bytes
import Text
import Verdict

/// What the weights of hints are fitted to: which pairs of ideas stand near each other in a text, and whether the rules say
/// something of it without them.
package struct HintSample: Sendable {
  /// Two ideas, in the order of their numbers; the same one twice for one that is named alone.
  package struct Pair: Hashable, Comparable, Sendable {
    package let first: Int
    package let second: Int

    package static func < (a: Pair, b: Pair) -> Bool { (a.first, a.second) < (b.first, b.second) }

    /// As they are written in Swift.
    package var names: (first: String, second: String) {
      ("\(Concept.allCases[first])", "\(Concept.allCases[second])")
    }
  }

  package let pairs: Set<Pair>
  /// Whether the rules speak without any hint.
  package let isFound: Bool
  /// Whether hints would be heard at all: they bring nothing back that was told off.
  package let isOpen: Bool

  /// - Parameter kind: A prompt or a tool's answer: hints count in nothing else.
  package init(of text: ByteView, as kind: TextKind) {
    let layers = Layers(text, forWords: true)
    let inspection = Inspection(text: text, kind: kind, layers: layers)
    let judge = InjectionJudge(inspection: inspection, countsHints: false)
    isFound = judge.findings().contains { $0.severity >= .medium }
    let plain = layers.plain.bytes
    let mention = Mention(text: plain.unwrapped, kind: kind)
    isOpen =
      !judge.suspicions().0.contains(where: judge.isToldOff)
      && !InjectionScore.ignoresHints(mention)
    pairs = isOpen ? Self.pairs(in: plain, mention, layers.given.survey.traits.hasNonASCII) : []
  }

  private static func pairs(in text: ByteView, _ mention: Mention, _ isForeign: Bool) -> Set<Pair> {
    var found: Set<Pair> = []
    let hits = Concept.hits(in: text, startingIn: 0..<text.count, isForeign: isForeign)
    let game = mention.game
    var told: [Range<Int>: Bool] = [:]
    func isTold(_ range: Range<Int>) -> Bool {
      if let known = told[range] { return known }
      let answer = mention.isTold(range) || mention.isAnswered(range)
      told[range] = answer
      return answer
    }
    func take(_ pair: Pair, _ range: Range<Int>) {
      guard !found.contains(pair) else { return }
      let signal = Signal.hint(
        (Concept.allCases[pair.first], Concept.allCases[pair.second], 1), .hintInPrompt)
      guard !isTold(range), !mention.isMentioned(range, of: signal),
        game.map({ mention.isPlayed(range, in: $0) }) != true
      else { return }
      found.insert(pair)
    }
    for (place, hit) in hits.enumerated() {
      take(Pair(first: hit.tag, second: hit.tag), hit.range)
      for other in hits[(place + 1)...] {
        guard other.range.upperBound - hit.range.lowerBound <= Signal.reach else { break }
        guard other.tag != hit.tag, !other.range.overlaps(hit.range) else { continue }
        take(
          Pair(first: min(hit.tag, other.tag), second: max(hit.tag, other.tag)),
          hit.range.lowerBound..<other.range.upperBound)
      }
    }
    return found
  }
}
