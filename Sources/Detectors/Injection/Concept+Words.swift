import Text

extension Concept {
  /// The English words that ideas are named with: what a text is looked through for whose words were run together or
  /// misspelled.
  static let words = CommonWords(
    and: lists.flatMap { list in
      allCases.filter { $0 != .rotated && $0 != .reversed && $0 != .chatMarker }.map { $0[keyPath: list] }
    })

  private static var lists: [KeyPath<Concept, StaticString>] {
    [
      \.english, \.englishOnPretence, \.englishOnForgery, \.englishOnSecrecy, \.englishOnLimits,
      \.englishOnOrders,
    ]
  }
}
