import Bytes
import Testing
import Verdict

@testable import Detectors

@Suite struct CatalogueTests {
  @Test func everyExampleDoesWhatItSays() {
    for example in DetectorExample.all {
      let findings = Detectors.inspect(ByteView(example.text), as: example.kind)
      if example.fires {
        #expect(
          findings.contains { $0.rule.hasPrefix(example.rule) },
          "\(example.rule) is silent on \(example.text): \(findings.map(\.rule))")
      } else {
        let found = findings.filter { $0.severity >= .medium }
        #expect(found.isEmpty, "\(example.rule) wants to pass: \(example.text): \(found.map(\.rule))")
      }
    }
  }

  @Test func everyExampleBelongsToARule() {
    let ids = Set(Detectors.catalogue.map(\.id))
    for example in DetectorExample.all { #expect(ids.contains(example.rule), "\(example.rule)") }
  }

  @Test func everyRuleShowsWhatItFindsAndWhatItLeavesAlone() {
    for card in Detectors.catalogue where card.forms.isEmpty {
      #expect(!card.fires.isEmpty && !card.passes.isEmpty, "\(card.id)")
    }
  }

  @Test func aCardSaysEverything() {
    let cards = Detectors.catalogue
    #expect(cards.count > 250)
    #expect(Set(cards.map(\.id)).count == cards.count)
    for card in cards {
      #expect(!card.title.isEmpty && !card.why.isEmpty && !card.instead.isEmpty, "\(card.id)")
      #expect(card.id.hasPrefix("SEC-"), "\(card.id)")
    }
    let token = cards.first { $0.id == "SEC-02.aws-access-key" }
    #expect(token?.forms.contains("AKIA%U{16}") == true)
    #expect(token?.severity == .high)
  }
}
