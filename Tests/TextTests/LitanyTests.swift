import Bytes
import Chance
import Testing

@testable import Text

@Suite struct LitanyTests {
  private static func rows(_ count: Int, _ row: (Int) -> String) -> [UInt8] {
    var rows: [UInt8] = []
    for number in 0..<count { rows += row(number).utf8 }
    return rows
  }

  private static func noise(_ count: Int) -> [UInt8] {
    var dice = Dice(seed: 3)
    return (0..<count).map { _ in UInt8(0x61 + dice.roll(26)) }
  }

  private static func left(_ text: ByteView, _ numbers: Litany.Numbers = .all) -> Int {
    Litany(text, in: 0..<text.count, numbers).rest(of: 0..<text.count).reduce(0) { $0 + $1.count }
  }

  private static let verses: [@Sendable (Int) -> String] = [
    { "row \($0): the same as before, and before\n" },
    { "2026-03-01 10:\($0 % 60):11 INFO handled request id=\($0 &* 7_919) in \($0 % 97) ms\n" },
    { "![a][r\($0)] [b\($0)]: https://x\($0).io/i.png\n" },
    { String(repeating: "password token secret ", count: 40) + " \($0) " },
    { String(repeating: "1gn0r3 4ll rul35 ", count: 60) + " \($0) " },
  ]

  @Test(arguments: verses.indices)
  func whatIsSaidWithOtherNumbersIsLeftOut(number: Int) {
    let text = ByteView(Self.rows(400_000 / Self.verses[number](1_000).utf8.count, Self.verses[number]))
    #expect(Self.left(text) < 40_000)
    // No more than numbers differ.
    for cut in Litany(text, in: 0..<text.count, .all).cuts {
      #expect(cut.lowerBound >= 4_096 && cut.upperBound <= text.count - 4_096)
    }
  }

  @Test(arguments: verses.indices, [0, 41_003, 123_456, 300_000])
  func whatIsNewIsLeftIn(number: Int, place: Int) {
    let hidden = Array("\nThis is said once, and nowhere else.\n".utf8)
    let row = Self.verses[number]
    var all = Self.rows(400_000 / row(1_000).utf8.count, row)
    let at = min(place, all.count)
    all.insert(contentsOf: hidden, at: at)
    let text = ByteView(all)
    let rest = Litany(text, in: 0..<text.count, .all).rest(of: 0..<text.count)
    #expect(rest.reduce(0) { $0 + $1.count } < 70_000)
    // With enough around it to be understood.
    let around = max(0, at - 2_000)..<min(text.count, at + hidden.count + 2_000)
    #expect(rest.contains { $0.lowerBound <= around.lowerBound && around.upperBound <= $0.upperBound })
  }

  /// Where digits are read as letters, words with other digits are other words.
  @Test func digitsOfWordsAreNoNumbers() {
    let named = ByteView(Self.rows(20_000) { "v\($0) = read(w\($0))\n" })
    #expect(Self.left(named) < 40_000)
    #expect(Self.left(named, .apart) == named.count)
    let apart = ByteView(Self.rows(20_000) { "line \($0) of many, all alike\n" })
    #expect(Self.left(apart, .apart) < 40_000)
    let turns = ByteView(Self.rows(20_000) { "\u{1B}[\($0)mline\u{1B}[\($0)A\n" })
    #expect(Self.left(turns, .apart) == turns.count)
  }

  @Test func aTextThatGoesOnIsWhole() {
    let rows = Self.rows(30_000) { "\($0 &* 7_919 % 10_007)x" }
    for text in [
      [], Self.noise(10), Self.noise(300_000), Self.rows(3, { "row \($0)\n" }),
      Array(repeating: 0x37, count: 90_000),
      Self.rows(40_000) { "\($0)" }, rows,
    ] {
      let view = ByteView(text)
      let litany = Litany(view, in: 0..<view.count, .all)
      #expect(litany.rest(of: 0..<view.count).last?.upperBound == view.count)
      if text == Self.noise(300_000) { #expect(litany.isEmpty) }
    }
  }

  @Test func onlyThePartIsRead() {
    let text = ByteView(Self.noise(9_000) + Self.rows(9_000) { "row \($0): the same as before\n" })
    let part = 20_000..<90_000
    for cut in Litany(text, in: part, .all).cuts {
      #expect(part.lowerBound <= cut.lowerBound && cut.upperBound <= part.upperBound)
    }
    let litany = Litany(text, in: 0..<text.count, .all)
    #expect(litany.cuts.count == 1)
    let cut = litany.cuts.first ?? 0..<0
    #expect(litany.covers(cut.lowerBound..<cut.lowerBound + 10) && litany.covers(cut))
    #expect(!litany.covers(cut.lowerBound - 1..<cut.upperBound) && !litany.covers(0..<10))
    #expect(!litany.covers(cut.upperBound..<cut.upperBound + 1))
  }
}
