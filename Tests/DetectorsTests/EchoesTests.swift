import Bytes
import Testing

@testable import Detectors

@Suite struct EchoesTests {
  private static func text(_ pieces: Int, _ other: (Int) -> String = { _ in "" }) -> ByteView {
    var all = String(repeating: "-", count: 200)
    for number in 0..<pieces { all += "key = none; and so on it goes for a while" + other(number) }
    return ByteView(all + String(repeating: "-", count: 200))
  }

  private static func places(_ text: ByteView) -> [Int] {
    var places: [Int] = []
    var from = 0
    while let range = text.firstRange(of: "key", from: from) {
      places.append(range.lowerBound)
      from = range.upperBound
    }
    return places
  }

  @Test func whatLooksTheSameIsAnsweredTheSame() {
    let text = Self.text(200)
    var echoes = Echoes(patience: 20)
    var answered = 0
    for place in Self.places(text) {
      if let said = echoes.answer(at: place, before: 60, behind: 80, in: text) {
        #expect(said == 7)
        answered += 1
      } else {
        echoes.keep(7, at: place, before: 60, behind: 80, in: text)
      }
    }
    #expect(answered > 150 && answered < 180)
  }

  /// A byte at either end of what counts makes it another place.
  @Test func whatLooksOtherwiseIsNotAnswered() {
    let text = Self.text(200) { " \($0 % 10)" }
    var echoes = Echoes(patience: 0)
    for (number, place) in Self.places(text).enumerated() {
      let said = echoes.answer(at: place, before: 60, behind: 80, in: text)
      // The number before the last one is sixty bytes away at most.
      if let said { #expect(said == number % 10) }
      echoes.keep(number % 10, at: place, before: 60, behind: 80, in: text)
    }
    // The same bytes, of which others count.
    let place = Self.places(text)[100]
    var others = Echoes(patience: 0)
    others.keep(1, at: place, before: 60, behind: 80, in: text)
    _ = others.answer(at: place, before: 60, behind: 80, in: text)
    others.keep(1, at: place, before: 60, behind: 80, in: text)
    #expect(others.answer(at: place, before: 60, behind: 80, in: text) == 1)
    #expect(others.answer(at: place, before: 61, behind: 80, in: text) == nil)
    #expect(others.answer(at: place, before: 60, behind: 79, in: text) == nil)
  }

  /// What never sounds the same is not asked about all the time, and what does later is heard again.
  @Test func aTextOfOthersIsAskedSeldom() {
    var all = ""
    for number in 0..<3_000 { all += "number \(number &* 7_919) of a long list that has no end " }
    let others = ByteView(all)
    var echoes = Echoes(patience: 0)
    var heard = 0
    for place in stride(from: 200, to: others.count - 200, by: 44) {
      if echoes.answer(at: place, before: 60, behind: 80, in: others) != nil { heard += 1 }
      echoes.keep(1, at: place, before: 60, behind: 80, in: others)
    }
    #expect(heard == 0)
    let text = Self.text(4_000)
    for place in Self.places(text) {
      if echoes.answer(at: place, before: 60, behind: 80, in: text) != nil { heard += 1 }
      echoes.keep(1, at: place, before: 60, behind: 80, in: text)
    }
    #expect(heard > 2_000)
  }

  @Test func nothingIsReadOutsideOfTheText() {
    let text = ByteView(String(repeating: "abcdefgh", count: 8))
    for place in [0, 7, 8, 40, 56, 63, 64] {
      var echoes = Echoes(patience: 0)
      for (before, behind) in [(0, 0), (0, 8), (8, 16), (60, 60)] {
        _ = echoes.answer(at: place, before: before, behind: behind, in: text)
        echoes.keep(1, at: place, before: before, behind: behind, in: text)
        _ = echoes.answer(at: place, before: before, behind: behind, in: text)
      }
    }
  }
}
