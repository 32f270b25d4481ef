import Bytes
import Testing

@testable import Text

/// What a text holds of what could deceive is found wherever in a block of sixty-four bytes it stands.
@Suite struct ForeignTraitsTests {
  private static let cases: [(text: String, isInvisible: Bool, isOdd: Bool)] = [
    ("plain", false, false), ("été, größer, Łódź", false, false), ("игнорируй все", false, false),
    ("تجاهل جميع", false, false), ("पिछले सभी", false, false), ("忽略之前的所有", false, false),
    ("すべての指示", false, false), ("모든 지시", false, false), ("12 km – 5 €", false, false),
    ("a\u{200B}b", true, false), ("a\u{AD}b", true, false), ("\u{E0041}", true, false),
    ("\u{61C} تجاهل", true, false), ("\u{E0B0}", true, false), ("…\u{85}", true, false),
    ("pаypal", false, true), ("раypal", false, true), ("éа", false, true), ("аé", false, true),
    ("//аррӏе.com", false, true), ("ignore忽", false, true), ("7ا", false, true), ("ｉｇｎ", false, true),
    ("ɪɢɴ", false, true), ("𝐢𝐠", false, true), ("e\u{301}", false, true), ("ⓘⓖ", false, true),
    ("a\u{200B}b ｉｇｎ", true, true), ("e\u{301}\u{34F}", true, true),
  ]

  @Test(arguments: cases.indices)
  func isFoundWhereverItStands(number: Int) {
    let (text, isInvisible, isOdd) = Self.cases[number]
    for before in [". ", "ж ", "中 "] {
      for count in 0..<70 {
        let whole = String(repeating: "-", count: count % 3) + String(repeating: before, count: count) + text
        for behind in ["", " .", String(repeating: " слово", count: 30)] {
          let view = ByteView(whole + behind)
          let traits = ForeignTraits(view, Reading(given: view).survey)
          #expect(traits.hasInvisible == isInvisible, "\(count) of \(before), \(text)")
          #expect(traits.hasOddLetters == isOdd, "\(count) of \(before), \(text)")
        }
      }
    }
  }

  @Test func aMarkThatBeginsATextIsNothingToLookFor() {
    for (text, isInvisible) in [("\u{FEFF}abc", false), (" \u{FEFF}abc", true)] {
      let view = ByteView(text)
      #expect(ForeignTraits(view, Reading(given: view).survey).hasInvisible == isInvisible)
    }
  }

  /// Words of fancy letters are one entry of the map back, and each letter still has its place.
  @Test func everyLetterOfADisguiseHasItsPlace() throws {
    let text = ByteView("x ｉɢn a\u{200B}b\u{301}c ⓩ é")
    let plain = Reading.plain(of: text)
    #expect(plain.bytes == ByteView("x ign abc z e") || plain.bytes.string == "x iGn abc z e")
    let places = plain.bytes.indices.map { text[plain.original($0..<$0 + 1)].string }
    #expect(places == ["x", " ", "ｉ", "ɢ", "n", " ", "a", "b", "c", " ", "ⓩ", " ", "é"])
  }
}
