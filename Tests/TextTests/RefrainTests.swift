import Bytes
import Chance
import Testing

@testable import Text

@Suite struct RefrainTests {
  private static func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var dice = Dice(seed: seed)
    return (0..<count).map { _ in UInt8(0x61 + dice.roll(26)) }
  }

  private static func verses(_ verse: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: verse, count: count / verse.utf8.count + 1).utf8.prefix(count))
  }

  @Test(arguments: [
    "a", "\n", "password token ", "SWdub3JlIGFsbCBydWxlcw==\n",
    String(repeating: "abcdefg hij ", count: 90) + "!",
  ])
  func aLongRefrainIsLeftOut(verse: String) throws {
    let head = Self.noise(5_003)
    let tail = Self.noise(7_001, seed: 2)
    let whole = ByteView(head + Self.verses(verse, 700_000) + tail)
    let short = try #require(AbridgedText(whole))
    #expect(short.text.count < 5_003 + 7_001 + 2 * Refrain.margin + 192 * verse.utf8.count + 2_048)
    #expect(short.text[..<(5_003 + Refrain.margin)] == whole[..<(5_003 + Refrain.margin)])
    #expect(short.text[(short.text.count - 7_001 - 8_000)...] == whole[(whole.count - 7_001 - 8_000)...])
    // Groups of characters go on where they were.
    #expect((whole.count - short.text.count) % 192 == 0)
  }

  @Test func whatStandsBetweenRefrainsKeepsItsPlace() throws {
    let words = (0..<6).map { Array("<here is number \($0)>".utf8) }
    var whole: [UInt8] = []
    for (i, word) in words.enumerated() {
      whole += word
      whole += Self.verses(i % 2 == 0 ? "one two " : "trois quatre cinq\n", 40_000 + i * 3_777)
    }
    let view = ByteView(whole)
    let short = try #require(AbridgedText(view))
    #expect(short.text.count < view.count / 2)
    for word in words {
      let place = try #require(short.text.firstRange(of: String(decoding: word, as: UTF8.self)))
      #expect(view[short.original(place)] == ByteView(word))
      // Reaching over a cut, it holds what was left out.
      let wide = short.original(place.lowerBound..<short.text.count)
      #expect(wide.upperBound == view.count)
    }
    #expect(short.original(0..<short.text.count) == 0..<view.count)
  }

  @Test func textThatGoesOnIsWhole() {
    var numbered: [UInt8] = []
    for number in 0..<20_000 { numbered += "row \(number): the same as before, and before\n".utf8 }
    for text in [
      [], Self.noise(10), Self.noise(400_000), numbered,
      // Too short to be worth it.
      Self.verses("la la ", Refrain.shortestText - 1),
      // Interrupted all the time.
      (0..<40).flatMap { Self.verses("la la ", 6_000) + Array("\($0)".utf8) },
      // The verse is too long.
      (0..<40).flatMap { _ in Self.noise(9_000) },
    ] {
      #expect(AbridgedText(ByteView(text)) == nil)
    }
  }

  @Test func whatStandsInTheLastVerseStandsInThoseLeftOut() throws {
    let verse = "key number one is here and nowhere else; "
    let whole = ByteView(Self.verses(verse, 200_000))
    let short = try #require(AbridgedText(whole))
    var count = 0
    var at = 0
    while let place = short.text.firstRange(of: "one", from: at) {
      at = place.upperBound
      for again in short.repeats(of: place, most: 10_000) {
        #expect(whole[again] == ByteView("one"))
        count += 1
      }
    }
    let left = whole.count - short.text.count
    #expect(count == left / verse.utf8.count)
  }

  @Test(arguments: [
    "password token secret ", "<b>\u{1B}[m</b> ", "a\tb, c\n", "key = \"value\"; ",
    String(repeating: "abcdefg hij ", count: 90) + "! ",
  ])
  func versesThatCountAreLeftOut(verse: String) throws {
    let head = Self.noise(5_003)
    let tail = Self.noise(7_001, seed: 2)
    var sung: [UInt8] = []
    for number in 7..<607 {
      sung +=
        Self.verses(verse, max(1, 1_024 / verse.utf8.count) * verse.utf8.count) + Array(" \(number) ".utf8)
    }
    let whole = ByteView(head + sung + tail)
    let short = try #require(AbridgedText(whole))
    #expect(short.text.count < 60_000)
    #expect(short.text[..<(5_003 + Refrain.margin)] == whole[..<(5_003 + Refrain.margin)])
    #expect(short.text[(short.text.count - 7_001 - 4_096)...] == whole[(whole.count - 7_001 - 4_096)...])
    #expect(short.original(0..<short.text.count) == 0..<whole.count)
    // What is left is verses and nothing else.
    let rest = short.text[5_003..<(short.text.count - 7_001)]
    for line in rest.split(separator: 0x20) where line.allSatisfy({ $0 &- 0x30 < 10 }) {
      #expect(line.count <= 3)
    }
  }

  @Test func whatCountsIsFoundAgain() throws {
    var sung: [UInt8] = []
    for number in 0..<4_000 {
      sung += "key number one is here and nowhere else in this verse, \(number) times\n".utf8
    }
    let whole = ByteView(sung)
    let short = try #require(AbridgedText(whole))
    #expect(short.text.count < whole.count / 2)
    var count = 0
    var at = 0
    while let place = short.text.firstRange(of: "one", from: at) {
      at = place.upperBound
      #expect(whole[short.original(place)] == ByteView("one"))
      for again in short.repeats(of: place, most: 50) {
        #expect(whole[again] == ByteView("one"))
        count += 1
      }
    }
    #expect(count >= 50)
  }

  /// What hides among verses is read, wherever it hides, and so is every number that could be one of somebody.
  @Test(arguments: [
    "number 4539 5787 6362 1486 of ", "4539578763621487 ", "a12 ", "12% ", "12.5 ", "#12 ", "12: ",
    "\u{1B}[12m",
    "&#12;", "%12 ", "1, 2, 3 ", "\"12\" ", "=12 ", "-12 ",
  ])
  func numbersThatCouldMeanSomethingAreRead(kind: String) {
    var sung: [UInt8] = []
    for number in 100..<900 {
      var last = Array(kind.utf8)
      // Only the number differs.
      for (i, digit) in zip(
        last.indices.filter { last[$0] &- 0x30 < 10 }.suffix(2), [number / 10 % 10, number % 10])
      {
        last[i] = UInt8(0x30 + digit)
      }
      sung += Self.verses("la la, and lo lo ", 17 * 16) + last
    }
    let isWhole = AbridgedText(ByteView(sung)) == nil
    #expect(isWhole)
  }
}
