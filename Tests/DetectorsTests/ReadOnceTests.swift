import Bytes
import Testing
import Verdict

@testable import Detectors

/// What is asked of a whole text is asked once, however often it matters.
@Suite struct ReadOnceTests {
  private static func evidence(_ text: String) -> [String] {
    Detectors.inspect(ByteView(Array(text.utf8)), as: .toolResult).compactMap { $0.evidence.map { "\($0)" } }
  }

  /// A flood of what ends pasting was looked for from the beginning of the text each time.
  @Test func manyEndsOfPastingAreReadOnce() {
    var text = ""
    for number in 0..<40_000 { text += "\u{1B}[201~line \(number) " }
    let clock = ContinuousClock()
    let time = clock.measure {
      let found = Detectors.inspect(ByteView(Array(text.utf8)), as: .toolResult)
      #expect(found.contains { $0.evidence.map { "\($0)" }?.contains("the end of what is pasted") == true })
    }
    #expect(time < .seconds(20))
    let framed = "\u{1B}[200~words are pasted here \u{1B}[201~ and more is said behind it"
    #expect(
      !Detectors.inspect(ByteView(Array(framed.utf8)), as: .toolResult).contains {
        $0.evidence.map { "\($0)" }?.contains("the end of what is pasted") == true
      })
  }

  /// Whether a talk was kept was asked for every turn of it.
  @Test func manyTurnsOfATalkAreReadOnce() {
    var text = ""
    for number in 0..<20_000 {
      text += "Word \(number) of it.\nassistant: line \(number &* 7_919 % 10_007)\n"
    }
    let clock = ContinuousClock()
    #expect(clock.measure { _ = Self.evidence(text) } < .seconds(20))
  }
}
