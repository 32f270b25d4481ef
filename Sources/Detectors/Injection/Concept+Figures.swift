import Text

extension Concept {
  /// `An AI named so` is a part for the reader only where a reader is spoken to; novels are full of them.
  static func castFigures(in hits: inout [StartTable.Hit]) {
    guard hits.contains(where: { $0.tag == Concept.figure.rawValue }) else { return }
    let isCast = hits.contains { hit in
      switch Concept(rawValue: hit.tag) {
      case .yours, .role, .refusal, .comply, .doubleAnswer, .persona: true
      default: false
      }
    }
    for i in hits.indices where hits[i].tag == Concept.figure.rawValue && isCast {
      hits[i].tag = Concept.role.rawValue
    }
  }
}
