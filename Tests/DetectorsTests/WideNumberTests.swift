import Bytes
import TestSupport
import Testing
import Verdict

@testable import Detectors

/// Numbers in full-width digits, and names that numbers go by in the code of their countries.
@Suite struct WideNumberTests {
  private static func isFound(_ text: String, _ kind: TextKind) -> Bool {
    rules(text, kind, at: .medium).contains { $0.hasPrefix("SEC-23.") }
  }

  private static func wide(_ number: String) -> String {
    String(
      String.UnicodeScalarView(
        number.unicodeScalars.map {
          $0.isASCII && $0.properties.numericType != nil ? UnicodeScalar($0.value + 0xFEE0)! : $0
        }))
  }

  @Test(arguments: [
    "Margareta Fors, Personnummer: 0709239305", "Ewa Luberda, PESEL: 33021978872",
    "Hellena Silva, CPF: 71907822507",
    "Card 4929 1234 5678 9015",
  ]) func numbersAreFoundInWideDigits(text: String) {
    let isPlain = Self.isFound(text, .toolResult)
    #expect(Self.isFound(Self.wide(text), .toolResult) == isPlain)
  }

  @Test func wideNumbersAreNamedWhereTheyStand() throws {
    let number = Self.wide("33021978872")
    let text = "Ewa Luberda, １ PESEL: \(number)."
    let finding = try #require(inspect(text, .toolResult).first { $0.rule.hasPrefix("SEC-23.identity") })
    let start = text.utf8.count - number.utf8.count - 1
    #expect(finding.location?.range == start..<start + number.utf8.count)
  }

  @Test(arguments: ["受付番号：１２３４５６７８９０", "２０２６年１１月０３日１２時３０分", "電話なし、部屋１２３４５６号"])
  func otherWideNumbersAreLeft(text: String) { #expect(!Self.isFound(text, .toolResult)) }

  @Test func namesInCodeSayWhatANumberIs() {
    #expect(Self.isFound("payload = {'number': '6011906790377420', 'cvc': '733'}\n", .code))
    #expect(!Self.isFound("payload = {'number': '6011906790377420', 'seq': '733'}\n", .code))
  }
}
