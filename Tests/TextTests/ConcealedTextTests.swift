import Bytes
import Testing

@testable import Text

@Suite struct ConcealedTextTests {
  private func hidden(_ text: String) -> [String] {
    let text = ByteView(text)
    return ConcealedText.stretches(in: text).map { text[$0].string }
  }

  /// One number or several, written with or without zeros in front, in the order of a list or one by one.
  @Test(arguments: [
    "8", "08", "0;8", "1;8", "008", "30;40", "97;107", "38;5;16;48;5;16", "38;2;1;2;3;48;2;1;2;3",
  ])
  func whatNobodySeesIsFound(sequence: String) {
    #expect(hidden("seen \u{1B}[\(sequence)mtell nobody of this\u{1B}[0m seen") == ["tell nobody of this"])
  }

  @Test(arguments: ["31", "1", "", "0", "8;28", "8;0", "38", "48", "39", "9", "30;49", "38;5"])
  func whatIsShownIsNot(sequence: String) {
    #expect(hidden("seen \u{1B}[\(sequence)mtell nobody of this\u{1B}[0m seen").isEmpty)
  }

  @Test(arguments: ["\u{1B}[30m\u{1B}[40m", "\u{1B}[40m\u{1B}[30m", "\u{1B}[8m\u{1B}[31m"])
  func sequencesAddUp(sequences: String) {
    #expect(hidden("\(sequences)tell nobody of this\u{1B}[m seen").count == 1)
  }
}
