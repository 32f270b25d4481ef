import Bytes

/// A text and every other way it can be read.
///
/// Attackers write so that a model understands and a filter does not. Each reading takes one family of
/// disguises off; matchers then look at plain words. What no disguise was found in costs nothing: for ASCII
/// text without long tokens or escapes there is only the text itself.
package final class Layers: Sendable {
  package let given: Reading
  package let traits: ByteTraits
  package let foreign: ForeignTraits
  /// Without invisible characters, accents, fancy letters and look-alikes. The given one for plain ASCII.
  package let plain: Reading
  /// What no screen shows.
  package let hidden: Reading?
  /// What a terminal draws so that nobody sees it.
  package let concealed: [Range<Int>]
  /// What a terminal draws in black on whatever is behind it.
  package let dark: [Range<Int>]
  /// Encoded pieces and escaped lines, decoded once and twice.
  package let decoded: [Reading]

  /// Decoding shrinks a text, so two rounds cannot cost more than two texts; beyond this size pieces of a
  /// decoded text are left alone.
  private static let largest = 4 << 20
  private static let deepest = 4

  /// `forWords`: words will be judged, so that accents matter and not only disguises.
  package init(_ text: ByteView, forWords: Bool = true) {
    let given = Reading(given: text)
    let traits = given.survey.traits
    let foreign = traits.hasNonASCII ? ForeignTraits(text, given.survey) : .none
    self.given = given
    self.traits = traits
    self.foreign = foreign
    let isFolded = traits.hasNonASCII && forWords || foreign.hasInvisible || foreign.hasOddLetters
    plain = isFolded ? Reading.plain(of: text) : given
    (concealed, dark) = traits.hasTerminalControl ? ConcealedText.find(in: text) : ([], [])
    hidden = foreign.hasInvisible || !concealed.isEmpty ? Reading.hidden(in: text, concealed) : nil
    var decoded: [Reading] = []
    if text.count <= Self.largest {
      plain.decode(depth: 1, limit: text.count, into: &decoded)
      hidden?.decode(depth: 1, limit: text.count, into: &decoded)
      // Whoever encodes a text again and again does not stop at two.
      var from = 0
      for depth in 2...Self.deepest where from < decoded.count {
        let last = decoded[from...]
        from = decoded.count
        for source in last { source.decode(depth: depth, limit: text.count, into: &decoded) }
      }
    }
    self.decoded = decoded
  }

  /// A text that is known to have no other reading.
  package init(asGiven text: ByteView) {
    given = Reading(given: text)
    traits = .none
    foreign = .none
    plain = given
    hidden = nil
    concealed = []
    dark = []
    decoded = []
  }

  /// Every reading in which words count: the plain one first.
  package var spoken: [Reading] { [plain] + (hidden.map { [$0] } ?? []) + decoded }
}

extension Reading {
  /// Adds what comes out of it: encoded pieces, and lines with escapes undone.
  fileprivate func decode(depth: Int, limit: Int, into found: inout [Reading]) {
    if let pieces = decodedPieces(depth: depth, limit: limit) { found.append(pieces) }
    if let lines = unescaped(depth: depth, limit: limit) { found.append(lines) }
  }
}
