import Bytes
import Testing

@testable import Text

/// What a text is said to hold, it may hold, and all that it holds is said.
@Suite struct ForeignPagesTests {
  private static let points: [UInt32] =
    Array(0x80..<0x3400) + Array(0xE000..<0x1_1000) + Array(0x1_D000..<0x2_0000) + Array(0xE_0000..<0xE_0200)
    + Array(stride(from: 0x3400, to: 0xD7B0, by: 61))

  private static func bytes(_ point: UInt32) -> [UInt8] {
    Unicode.Scalar(point).map { Array(String($0).utf8) } ?? []
  }

  @Test func everyCharacterIsToldByItsFirstBytes() {
    for point in Self.points {
      let bytes = Self.bytes(point)
      let text = ByteView([0x61] + bytes + [0x62])
      let pages = ForeignPages(text)
      let name = "U+\(String(point, radix: 16))"
      #expect(pages.mayHold(bytes[0], bytes[1]...bytes[1]), "\(name)")
      #expect(!pages.mayHold(bytes[0] ^ 1), "\(name)")
      if bytes[1] > 0x80 { #expect(!pages.mayHold(bytes[0], 0x80...bytes[1] - 1), "\(name)") }
      if bytes[1] < 0xBF { #expect(!pages.mayHold(bytes[0], bytes[1] + 1...0xBF), "\(name)") }
      #expect(pages.mayHoldOthers || !Invisible.isBesideOthers(in: text), "\(name)")
    }
  }

  @Test(arguments: [0x8B as UInt8, 0x80, 0xBF])
  func generalPunctuationIsToldByItsThirdByte(third: UInt8) {
    let first = ForeignPages(ByteView([0x61, 0xE2, 0x80, third]))
    #expect(first.mayHoldGeneral(third...third))
    #expect(!first.mayHoldFurther(0x80...0xBF))
    #expect(third == 0xBF || !first.mayHoldGeneral(third + 1...0xBF))
    let second = ForeignPages(ByteView([0x61, 0xE2, 0x81, third]))
    #expect(second.mayHoldFurther(third...third))
    #expect(!second.mayHoldGeneral(0x80...0xBF))
  }

  /// Cut off, or in the middle of something else.
  @Test(
    arguments: [
      [0xE2], [0xE2, 0x80], [0xEF, 0xB8], [0xC2], [0xE2, 0x41, 0x41], [0xF3, 0xE2, 0x80, 0x41],
      [0xEF, 0xB8, 0x20],
    ] as [[UInt8]])
  func whatIsBrokenMayBeAnything(bytes: [UInt8]) {
    for pad in [0, 1, 61, 62, 63, 64, 65] {
      let text = ByteView([UInt8](repeating: 0x61, count: pad) + bytes)
      #expect(ForeignPages(text).mayHoldOthers || !Invisible.isBesideOthers(in: text))
    }
  }

  @Test func plainTextsHoldNone() {
    let pages = ForeignPages(ByteView(Array(String(repeating: "plain words ", count: 20).utf8)))
    #expect(!pages.mayHoldOthers)
    for lead in UInt8(0xC2)...0xF4 { #expect(!pages.mayHold(lead)) }
  }

  /// Rows of escapes are undone at once, and each of them leads to where it stands.
  @Test(arguments: [
    ("say %49%67%6e%6f%72%65 all", "%", 3), ("say \\x49\\x67\\x6e\\x6f\\x72\\x65 all", "\\", 4),
    ("say \\111\\147\\156\\157\\162\\145 all", "\\", 4),
  ])
  func everyEscapeOfARowLeadsToItself(text: String, sign: Character, length: Int) throws {
    let bytes = ByteView(Array(text.utf8))
    let read = try #require(Reading(given: bytes).unescaped(depth: 1, limit: bytes.count))
    #expect(read.bytes.string == "say Ignore all")
    for k in 0..<6 {
      let place = read.original(4 + k..<5 + k)
      #expect(place == 4 + k * length..<4 + (k + 1) * length)
      #expect(bytes[place].string.first == sign)
    }
    #expect(bytes[read.original(4..<10)].string.utf8.count == 6 * length)
  }

  /// Where words are turned letters come back in order, whatever stands around them.
  @Test(arguments: 0..<75) func wordsAreTurnedWhereverTheyStand(pad: Int) {
    let given = String(repeating: "-", count: pad) + "erongi é snoitcurtsni,a lla suoiverp\u{AD}x"
    let turned = Reading(given: ByteView(Array(given.utf8))).wordsReversed().bytes.string
    #expect(turned == String(repeating: "-", count: pad) + "ignore é instructions,a all previous\u{AD}x")
  }
}
