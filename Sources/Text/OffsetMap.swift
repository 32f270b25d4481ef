/// Where each byte of a derived text came from.
///
/// A list of stretches in ascending order. Inside a verbatim stretch bytes correspond one to one; the bytes
/// of any other stretch stand for its origin as a whole, since half of an escape sequence means nothing.
package struct OffsetMap: Sendable {
  struct Stretch: Sendable {
    var derived: Int
    var original: Int
    /// How many original bytes it stands for.
    var length: Int
    var isVerbatim: Bool
  }

  private(set) var stretches: [Stretch] = []
  private let isIdentity: Bool

  /// The map of a text onto itself.
  package static let identity = OffsetMap(isIdentity: true)

  init() { isIdentity = false }

  private init(isIdentity: Bool) { self.isIdentity = isIdentity }

  /// From `derived` on, bytes are those from `original` on. Calls come in ascending order.
  mutating func copy(derived: Int, original: Int) {
    if let last = stretches.last, last.isVerbatim, derived - last.derived == original - last.original {
      return
    }
    stretches.append(Stretch(derived: derived, original: original, length: 0, isVerbatim: true))
  }

  /// From `derived` on, bytes stand for `original` as a whole.
  mutating func replace(derived: Int, original: Range<Int>) {
    stretches.append(
      Stretch(derived: derived, original: original.lowerBound, length: original.count, isVerbatim: false))
  }

  /// The original bytes that `range` of the derived text came from.
  package func original(_ range: Range<Int>) -> Range<Int> {
    if isIdentity { return range }
    guard !stretches.isEmpty else { return 0..<0 }
    let first = place(range.lowerBound)
    guard !range.isEmpty else { return first.start..<first.start }
    let last = place(range.upperBound - 1)
    // A text read backwards ends where it started.
    return min(first.start, last.start)..<max(first.end, last.end)
  }

  private func place(_ offset: Int) -> (start: Int, end: Int) {
    // The last stretch that begins at or before the offset.
    var low = 0
    var high = stretches.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if stretches[middle].derived <= offset { low = middle } else { high = middle }
    }
    let stretch = stretches[low]
    guard stretch.isVerbatim else {
      return (stretch.original, stretch.original + stretch.length)
    }
    let at = stretch.original + max(0, offset - stretch.derived)
    return (at, at + 1)
  }
}
