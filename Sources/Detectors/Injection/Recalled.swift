import Bytes
import Text

/// What somebody wants to hear again of their own: `what did I say at the start of this conversation, word for word?`
enum Recalled {
  private static let reach = 40

  /// Whether what opened a conversation is what the person said in it.
  static func isOwn(_ opening: Range<Int>, in text: ByteView) -> Bool {
    let before = text[max(0, opening.lowerBound - reach)..<opening.lowerBound].asciiLowercased
    return sayings.contains { before.contains($0) }
  }

  private static let sayings: [StaticString] = [
    "i say ", "i said ", "i ask ", "i asked ", "i write ", "i wrote ", "i tell ", "i told ", "i sent ",
    "we said ",
    "we discussed ", "we agreed ", "ich gesagt", "ich geschrieben", "j'ai dit", "j'ai ecrit", "dije ",
    "escribi ",
    "ho detto", "ho scritto", "eu disse",
  ]
}
