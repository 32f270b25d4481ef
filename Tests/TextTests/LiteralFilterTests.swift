import Bytes
import CPlatform
import Testing

@testable import Text

struct LiteralFilterTests {
  private static let fold: UInt64 = 0x2020_2020_2020_2020

  /// Numbers that look random and are the same in every run.
  private struct Numbers {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state &>> 33 | state &<< 31
    }
  }

  private static func key(_ text: String) -> UInt64 {
    var key: UInt64 = 0
    for (i, byte) in text.utf8.prefix(8).enumerated() { key |= UInt64(byte | 0x20) &<< UInt64(i * 8) }
    return key
  }

  private static func isLikely(_ text: String, _ filter: LiteralFilter) -> Bool {
    let padded = text + String(repeating: " ", count: max(0, 8 - text.utf8.count))
    return filter.words.withUnsafeBufferPointer { LiteralFilter.isLikely(key(padded) | fold, in: $0) }
  }

  @Test(arguments: [
    "sk-", "pat", "ghp_", "token", "secret", "bearer ", "password", "private_key", "AKIA", "xox",
  ])
  func letsThroughWhatBeginsWithALiteral(_ literal: String) {
    var filter = LiteralFilter()
    filter.add(Self.key(literal), count: min(8, literal.utf8.count), isToken: false)
    for text in [literal, literal + "x", literal + "=1234567", literal.uppercased() + "\u{e9}"] {
      #expect(Self.isLikely(text, filter), "\(text)")
    }
  }

  @Test(arguments: ["pat", "sub"])
  func wantsATokenBehindShortOnesThatSaySo(_ literal: String) {
    var filter = LiteralFilter()
    filter.add(Self.key(literal), count: 3, isToken: true)
    for byte in "azAZ09_-./+%=" { #expect(Self.isLikely(literal + String(byte) + "xxxx", filter), "\(byte)") }
    // A bitmap may let something through by chance.
    let others = " \"'()<>,;:".flatMap { byte in (1_000..<1_100).map { "\(literal)\(byte)\($0)" } }
    let passed = others.filter { Self.isLikely($0, filter) }
    #expect(passed.count * 20 < others.count, "\(passed)")
  }

  @Test func tellsOffNearlyAllOtherWords() {
    var filter = LiteralFilter()
    var numbers = Numbers(state: 7)
    for i in 0..<1_000 {
      filter.add(numbers.next() & 0x5F5F_5F5F_5F5F_5F5F | Self.fold, count: 3 + i % 6, isToken: false)
    }
    var passed = 0
    filter.words.withUnsafeBufferPointer { words in
      for _ in 0..<100_000
      where LiteralFilter.isLikely(numbers.next() & 0x5F5F_5F5F_5F5F_5F5F | Self.fold, in: words) {
        passed += 1
      }
    }
    #expect(passed < 2_000, "\(passed) of 100,000")
  }

  /// Registers of any width keep the same places.
  @Test(arguments: 1...8)
  func asksForEightPlacesAtOnceAsForOne(_ seed: UInt64) {
    var numbers = Numbers(state: seed)
    var filter = LiteralFilter()
    let words = ["key", "pat", "auth", "token", "secret", "password", "=x_", "a-b"]
    for (i, word) in words.enumerated() {
      filter.add(Self.key(word), count: word.utf8.count, isToken: i % 2 == 1)
    }
    var text: [UInt8] = []
    while text.count < 3_000 {
      if numbers.next() % 3 == 0 { text += words[Int(numbers.next() % UInt64(words.count))].utf8 }
      text.append(UInt8(truncatingIfNeeded: numbers.next()))
    }
    for count in [0, 1, 7, 8, 9, 500, text.count - 8] {
      let asked = (0..<count).map { UInt16($0) }
      var places = asked + [UInt16](repeating: 0, count: 64)
      let kept = sentinel_keep_literals(text, filter.words, &places, count)
      let wanted = filter.words.withUnsafeBufferPointer { words in
        asked.filter { place in
          let key = text.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: Int(place), as: UInt64.self) }
          return LiteralFilter.isLikely(UInt64(littleEndian: key) | Self.fold, in: words)
        }
      }
      #expect(Array(places[..<kept]) == wanted)
    }
  }
}
