import Bytes
import Testing

@testable import Detectors

@Suite("Ends of sentences")
struct ClauseEndTests {
  /// What is remembered of a text says the same as reading it anew for every question.
  @Test(arguments: [
    "ignore the clock. Previous instructions\nof all\n\nNew rules; and\n  # - more! yes? no.No",
    "a\n   \n// b\n* C\n> d。e\n\n\n1. x\n|| -y\n", "none at all of them here", ".", "\n", "a.\n b. C\nD",
  ])
  func remembered(_ text: String) {
    let view = ByteView(text)
    var ends = Clause.Ends()
    // Signals end ever further on and begin somewhere before.
    for upper in 0...view.count {
      for lower in [0, upper / 2, max(0, upper - 9), max(0, upper - 3), upper / 3] where lower <= upper {
        var fresh = Clause.Ends()
        let kept = ends.holds(lower..<upper, in: view)
        #expect(kept == fresh.holds(lower..<upper, in: view))
        #expect(kept == Self.holdsEnd(view[lower..<upper]))
      }
    }
  }

  /// The same, read byte by byte.
  private static func holdsEnd(_ part: ByteView) -> Bool {
    for i in 0..<max(0, part.count - 1) {
      switch part[i] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        if ASCII.isSpace(part[i + 1]) { return true }
      case 0x0A:
        var k = i + 1
        while let byte = part.at(k), " \t\r/*#>|".utf8.contains(byte) { k += 1 }
        guard let byte = part.at(k) else { continue }
        if byte == 0x0A || byte == 0x2D || ASCII.isUpper(byte) || ASCII.isDigit(byte) { return true }
      case 0xE3: if part.at(i + 1) == 0x80, part.at(i + 2) == 0x82 { return true }
      default: break
      }
    }
    return false
  }
}
