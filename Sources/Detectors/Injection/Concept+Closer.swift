import Bytes
import Text

/// Words that everybody uses, and where they are looked for.
extension Concept {
  /// Whether words that everybody uses are worth a look near this idea.
  private var callsForCloserLook: Bool {
    switch self {
    case .reader, .address, .fakeTurn, .conceal, .hush, .authority, .fakeSystem, .decodeAndObey, .againstUser,
      .chatMarker, .plantedAnswer, .grant, .givenYou, .onBehalf:
      true
    default: false
    }
  }

  /// How far from a telling word others count.
  private static let reach = 400

  static func closeReading(
    of text: ByteView, in part: Range<Int>, around hits: [StartTable.Hit]
  ) -> [StartTable.Hit] {
    var found: [StartTable.Hit] = []
    var pending: Range<Int>?
    for hit in hits where Concept(rawValue: hit.tag)?.callsForCloserLook == true {
      let start = max(part.lowerBound, hit.range.lowerBound - reach)
      let end = min(part.upperBound, hit.range.upperBound + reach)
      if let open = pending, open.upperBound >= start {
        pending = open.lowerBound..<max(open.upperBound, end)
      } else {
        if let open = pending { found += closer.hits(in: text, startingIn: open) }
        pending = start..<max(start, end)
      }
    }
    guard let open = pending else { return [] }
    found += closer.hits(in: text, startingIn: open)
    // `will forward the`, `cannot delete the`: told, not asked.
    found.removeAll { hit in
      switch Concept(rawValue: hit.tag) {
      case .act:
        Address.isTold(hit.range.lowerBound, in: text) || Matter.isOfBuild(hit.range, in: text)
          || Matter.isDenied(hit.range, in: text)
      case .deed: !Address.isAsked(hit.range.lowerBound, in: text)
      default: false
      }
    }
    return found
  }
}
