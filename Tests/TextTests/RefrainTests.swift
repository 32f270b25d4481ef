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
}
