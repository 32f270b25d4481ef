import Bytes
import Chance
import Testing
import Text
import Verdict

@testable import Detectors

/// What floods are made of is gone through in loops of its own, which find what is found one character after the other.
@Suite struct FloodPassTests {
  private static let words = [
    "همه", "دستورهای", "قبلی", "را", "تجاهل", "جميع", "می\u{200C}خواهم", "ك\u{640}ل", "سَلام", "٣٤", "؛",
  ]
  private static let privates = [
    "\u{E0B0}", "\u{E069}\u{E067}", "\u{F015}", "\u{E069}", "\u{F8FF}", "\u{E000}", "\u{F900}",
    "\u{E069}\u{E067}\u{E06E}\u{E06F}",
  ]
  private static let others = [
    "a", "bc", "раy", "\u{200B}", "\u{AD}", "\u{2003}", "1", "/", "://x", "_", "é", "ᴀ", "\u{E0041}",
    "\u{202E}", "\u{FE0F}",
  ]
  private static let gaps = [" ", " ", " ", " ", "  ", "\n", "", ".", "\u{2003}", "a "]

  private static func text(_ seed: UInt64, _ main: [String]) -> ByteView {
    var dice = Dice(seed: seed)
    var text = ""
    for _ in 0..<200 {
      text += dice.roll(12) == 0 ? others[dice.roll(others.count)] : main[dice.roll(main.count)]
      text += gaps[dice.roll(dice.roll(4) == 0 ? gaps.count : 4)]
    }
    return ByteView(Array(text.utf8))
  }

  private func lines(_ findings: [Finding]) -> [String] {
    findings.map {
      let place = $0.location?.range.map { "\($0)" } ?? ""
      return "\($0.rule) \($0.severity) \(place) \($0.evidence.map { "\($0)" } ?? "")"
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>, [words, privates])
  func hiddenOnesAreTheSame(seed: UInt64, main: [String]) {
    let text = Self.text(seed, main)
    for kind in [TextKind.code, .toolResult] {
      let inspection = Inspection(text: text, kind: kind, layers: Layers(text))
      var fast = InvisibleScan(kind: kind)
      fast.run(text)
      var slow = InvisibleScan(kind: kind)
      slow.passesFloods = false
      slow.run(text)
      #expect(lines(fast.findings(in: inspection)) == lines(slow.findings(in: inspection)))
      #expect(fast.hasRightToLeft == slow.hasRightToLeft && fast.hasBraille == slow.hasBraille)
      #expect(fast.worstPrivateUse.count == slow.worstPrivateUse.count)
      #expect(fast.lastVisible == slow.lastVisible && fast.hasEastAsian == slow.hasEastAsian)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>, [words, privates])
  func lettersAreTheSame(seed: UInt64, main: [String]) {
    let text = Self.text(seed, main)
    for kind in [TextKind.code, .toolResult] {
      let inspection = Inspection(text: text, kind: kind, layers: Layers(text))
      var fast = LetterScan(kind: kind)
      text.withBytes { fast.run($0) }
      var slow = LetterScan(kind: kind)
      slow.passesFloods = false
      text.withBytes { slow.run($0) }
      #expect(lines(fast.findings(in: inspection)) == lines(slow.findings(in: inspection)))
      #expect(fast.foreignPoints == slow.foreignPoints && fast.signs == slow.signs)
      #expect(fast.hasFarLetters == slow.hasFarLetters && fast.isInAddress == slow.isInAddress)
      #expect(
        fast.seen.intersection([.isRightToLeftBySigns, .isEasternBySigns])
          == slow.seen.intersection([.isRightToLeftBySigns, .isEasternBySigns]))
    }
  }

  /// Those that are passed by their first two bytes are letters and nothing else.
  @Test func lettersOfArabicTellNothing() {
    for point in UInt32(0x600)...0x6FF {
      let bytes = Array(String(Unicode.Scalar(point)!).utf8)
      guard ForeignWalk.isArabicLetter(bytes[0], bytes[1]) else { continue }
      let traits = CharacterTraits(of: point)
      let name = "U+\(String(point, radix: 16))"
      #expect(traits.sort == .far && traits.hidden == nil, "\(name)")
      #expect(traits.isDisjoint(with: LetterScan.rare.subtracting(.isLiving)), "\(name)")
      #expect(
        traits.isDisjoint(with: [.isBlank, .isOdd, .isPrivate, .isBraille, .isControl, .isEasternLetter]),
        "\(name)")
    }
  }

  @Test func wordsOfArabicArePassedUpToTheLast() {
    func last(_ text: String) -> Int {
      ByteView(Array((text + String(repeating: "x", count: 20)).utf8)).withBytes {
        ForeignWalk.lastArabicWord(from: 0, in: $0).place
      }
    }
    #expect(last("همه قبلی را") == "همه قبلی ".utf8.count)
    #expect(last("همه") == 0)
    #expect(last("همه  را") == 0)
    #expect(last("همه a را") == 0)
    #expect(last("همه را\u{200C}را") == "همه ".utf8.count)
  }
}
