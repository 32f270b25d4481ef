import Bytes
import Text

extension InjectionJudge {
  /// A page of text at most: what is longer says more than one thing.
  private static let longestOpening = 2 << 10
  /// `Ignore all previous instructions and …` as the first thing that a short file says, with nothing around it that
  /// quotes it or tells of it: whoever reads the file next is meant, and no person ever is. What has a heading is about
  /// something.
  ///
  /// Only what would be stopped in a tool's answer counts; a file is warned of, since it may be a specimen.
  func opening() -> Range<Int>? {
    let reading = inspection.layers.plain
    let text = reading.bytes
    guard inspection.kind == .document, text.count <= Self.longestOpening else { return nil }
    let isForeign = inspection.layers.given.survey.traits.hasNonASCII
    var score = InjectionScore(text, in: 0..<text.count, isForeign: isForeign)
    guard score.isWorthALook else { return nil }
    score.leaveOutMentions(in: text, as: .toolResult)
    let heaviest = score.heaviest([.injection, .addressed], window: Signal.Family.injection.window)
    guard Self.isFirst(heaviest.range.lowerBound, in: text) else { return nil }
    let spread = score.spread(of: heaviest.signals, at: heaviest.range, in: text)
    guard spread.weight >= InjectionScore.stopping, spread.grounds.areFirm, spread.grounds.asksForMore,
      Witness(kind: .toolResult, given: inspection.text).speaks(
        for: heaviest.signals, of: .injection, at: heaviest.range, taken: heaviest.taken, in: reading)
    else { return nil }
    return heaviest.range
  }

  /// Whether nothing but blanks and quotes stands before a place.
  private static func isFirst(_ place: Int, in text: ByteView) -> Bool {
    !text[..<place].contains { $0 > 0x22 || $0 == 0x21 }
  }
}
