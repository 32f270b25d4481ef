import Bytes

/// One way to read a text: its bytes as given, or what they become once a disguise is taken off.
///
/// An object, since every detector is handed it: a copy of its parts would count three references.
package final class Reading: Sendable {
  /// What had to be done to read it this way.
  package enum Origin: Sendable, Equatable {
    /// Nothing.
    case given
    /// Invisible characters dropped, accents and letter forms folded, look-alikes replaced.
    case plain
    /// Text that no screen shows: tag characters, variation selectors, zero-width bits.
    case hidden
    /// Escapes, base64, hex and the like undone, so many times over.
    case decoded(depth: Int)
    /// Letters put back in order: spaced out, reversed, shifted, written with digits.
    case disguised
    /// Words that anybody reads as they stand: misspelled, run together.
    case mended
  }

  package let origin: Origin
  package let bytes: ByteView
  /// Whether letters came out that the text as given does not have: then tokens may have, too.
  package let undidDisguise: Bool
  /// What bytes it holds.
  package let survey: ByteSurvey
  private let map: OffsetMap
  let limit: Int
  /// The reading whose bytes the map leads to; nil: those of the text as given.
  private let source: Reading?

  init(
    origin: Origin, bytes: ByteView, map: OffsetMap, limit: Int, undidDisguise: Bool = false,
    of source: Reading? = nil
  ) {
    self.source = source
    self.origin = origin
    self.bytes = bytes
    self.undidDisguise = undidDisguise
    // In a disguise words are looked for, and nothing else.
    survey = origin == .disguised || origin == .mended ? .none : ByteSurvey(bytes)
    self.map = map
    self.limit = limit
  }

  convenience init(given text: ByteView) {
    self.init(origin: .given, bytes: text, map: .identity, limit: text.count)
  }

  /// Whether its letters are those of the text, in another order or as they were meant.
  package var isRespelled: Bool { origin == .disguised || origin == .mended }

  /// Whether it says something: three words or more, and hardly anything but words.
  package var isProse: Bool { Legible.isProse(bytes) }

  /// The bytes of the text as given that `range` of this reading came from. Always inside that text.
  package func original(_ range: Range<Int>) -> Range<Int> {
    let found = map.original(range)
    if let source { return Self.original(found, of: source) }
    return min(found.lowerBound, limit)..<min(found.upperBound, limit)
  }

  /// Apart, since nearly all readings have no other between them and the text.
  @inline(never)
  private static func original(_ range: Range<Int>, of source: Reading) -> Range<Int> {
    source.original(range)
  }
}
