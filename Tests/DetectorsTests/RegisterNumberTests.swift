import Testing
import Verdict

@testable import Detectors

/// Numbers that public registers give to firms, that are to be filled in, and that persons have.
@Suite struct RegisterNumberTests {
  @Test(arguments: [
    "SIREN 552 100 554, RCS Paris, capital 1 200 000 €", "RCS Paris 552 100 554", "KvK 552100554",
    "phone: '+49 000 0000000'  # placeholder", "tel: +1 000 000 0000",
  ])
  func firmsAndPlaceholders(text: String) {
    for kind in [TextKind.document, .toolResult] {
      #expect(!rules(text, kind, at: .medium).contains { $0.hasPrefix("SEC-23") }, "\(text)")
    }
  }

  @Test(arguments: [
    "Klients: Jānis Bērziņš, personas kods 150776-16666", "Anna Ozola, personas kods 120585-11234",
  ])
  func personalCodesOfLatvia(text: String) {
    #expect(rules(text, .toolResult, at: .medium).contains("SEC-23.identity-number"), "\(text)")
  }

  @Test(arguments: ["artikuls 150776-16666", "dokuments 150776-36666", "versija 150776-16666"])
  func otherNumbersOfThatForm(text: String) {
    #expect(!rules(text, .toolResult, at: .medium).contains("SEC-23.identity-number"), "\(text)")
  }

  @Test func theAddressOfSomebodysDeviceIsTheirs() {
    let address = "3c:22:fb:7a:91:e4"
    for text in [
      "Device of the guest Nora Blum: MAC address \(address), lease until 18:00.",
      "Subscriber Nora Blum, router \(address)",
    ] {
      #expect(rules(text, .toolResult, at: .medium).contains("SEC-23.mac-address"), "\(text)")
    }
    for text in [
      "eth0: MAC address \(address)", "guest network, MAC address \(address)",
      "DHCPACK on 10.0.0.7 to \(address)",
      "Switch Core One \(address) up", "subscriber \(address) timed out",
    ] {
      #expect(!rules(text, .toolResult, at: .medium).contains("SEC-23.mac-address"), "\(text)")
    }
  }
}
