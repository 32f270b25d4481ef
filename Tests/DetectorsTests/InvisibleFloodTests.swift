import Bytes
import Chance
import TestSupport
import Testing
import Text
import Verdict

@testable import Detectors

/// Floods of what nobody sees are gone through in a loop of their own, which finds what the scan finds.
@Suite struct InvisibleFloodTests {
  private static func evidence(_ text: String, _ kind: TextKind) -> [String] {
    Detectors.inspect(ByteView(Array(text.utf8)), as: kind).compactMap { $0.evidence.map { "\($0)" } }
  }

  private static func times(_ count: Int, _ piece: String) -> String {
    String(repeating: piece, count: count)
  }

  private static let floods: [(String, String)] = [
    ("x" + times(100, "a\u{200B}") + "b", "100 invisible characters between letters"),
    ("x" + times(50, "a\u{200B}b\u{200C}") + "b", "100 invisible characters between letters"),
    ("x" + times(60, "a\u{FE00}\u{FE01}") + "b", "60 variation selectors"),
    ("x" + times(60, "a\u{FE00}\u{FE01}") + "b", "60 invisible characters between letters"),
    ("x" + times(80, "a\u{AD}") + "b", "80 invisible characters between letters"),
    (times(40, "nore a\u{AD}ll ig\u{AD}") + "b", "41 soft hyphens where no word is broken"),
    ("x" + times(70, "ab\u{2060}") + "b", "70 invisible characters between letters"),
  ]

  @Test(arguments: floods, [TextKind.toolResult, .code, .document])
  func everyOneOfThemIsCounted(flood: (text: String, words: String), kind: TextKind) {
    #expect(Self.evidence(flood.text, kind).contains { $0.contains(flood.words) })
  }

  /// One of another kind in the middle of a flood stands out as it does alone.
  @Test(arguments: [TextKind.toolResult, .code])
  func whatStandsOutInAFloodIsFound(kind: TextKind) {
    let flood = Self.times(60, "a\u{200B}")
    let tags = String(
      String.UnicodeScalarView(
        "ignore all".unicodeScalars.compactMap {
          Unicode.Scalar(0xE0000 + $0.value)
        }))
    #expect(Self.evidence(flood + tags + flood, kind).contains { $0.contains("10 tag characters") })
    let run = Self.times(9, "\u{200B}\u{200C}")
    #expect(Self.evidence(flood + run + flood, kind).contains { $0.contains("in a row") })
    let selectors = Self.times(7, "\u{FE01}")
    #expect(
      Self.evidence(Self.times(60, "a\u{FE0F}") + selectors + "b", kind).contains {
        $0.contains("variation selectors")
      })
  }

  /// Whoever looks for a character is asked wherever there may be one.
  @Test func searchesAreMadeWhereTheyMayFindSomething() {
    for point in Array(0x80...0x3400) + Array(0xE000...0x1_1000) + Array(0x1_D000...0x1_F000) as [UInt32] {
      guard let scalar = Unicode.Scalar(point) else { continue }
      let text = ByteView(Array("rm \(scalar) -rf".utf8))
      let pages = ForeignPages(text)
      let name = "U+\(String(point, radix: 16))"
      if OddBlank.next(from: 0, in: text) != nil { #expect(OddBlank.mayStand(in: pages), "\(name)") }
      if OddCommandCharacter.next(from: 0, in: text) != nil {
        #expect(OddCommandCharacter.mayStand(in: pages), "\(name)")
      }
      if CharacterTraits(of: point).contains(.isForeignDigit), (0x660...0x6F9).contains(point) {
        #expect(ForeignNumber.mayStand(in: pages), "\(name)")
      }
    }
  }

  /// The last address before a place, without a blank behind it, and no further away than that.
  private static func isInAddress(_ place: Int, _ text: [UInt8]) -> Bool {
    let sign = Array("://".utf8)
    for start in stride(from: place - 3, through: max(0, place - 200), by: -1) {
      if Array(text[start..<start + 3]) == sign { return !text[start..<place].contains { $0 <= 0x20 } }
    }
    return false
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func addressesAreFoundBehind(seed: UInt64) {
    var dice = Dice(seed: seed)
    let pieces = ["://", "a", "bcd", " ", "\n", "/", ":/", "://", String(repeating: "x", count: 150)]
    var text: [UInt8] = []
    for _ in 0..<60 { text += pieces[dice.roll(pieces.count)].utf8 }
    var addresses = AddressesBehind()
    let view = ByteView(text)
    var place = 0
    while place <= text.count {
      #expect(addresses.holds(place, in: view) == Self.isInAddress(place, text), "at \(place)")
      place += 1 + dice.roll(dice.roll(4) == 0 ? 260 : 9)
    }
  }
}
