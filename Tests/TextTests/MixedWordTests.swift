import Bytes
import Chance
import Testing

@testable import Text

/// Words that mix alphabets read alike wherever they stand: alone, or in a flood of their like.
@Suite struct MixedWordTests {
  private static let letters = Array("аеорсхукіѕԁαορνaeopcxyklmtABCg").map(String.init)
  private static let others = ["п", "й", "é", "\u{200B}", "λ", "中", "“", "7", "_"]

  /// Nearly all of them mix alphabets; some are longer than is read at once.
  private static func words(_ dice: inout Dice) -> [String] {
    (0..<400).map { _ in
      let count = dice.roll(40) == 0 ? 300 + dice.roll(400) : 1 + dice.roll(9)
      return (0..<count).map { _ in
        let isOther = dice.roll(30) == 0
        return isOther ? others[dice.roll(others.count)] : letters[dice.roll(letters.count)]
      }.joined()
    }
  }

  @Test(arguments: UInt64(1)...12) func whatAWordReadsDoesNotDependOnItsNeighbours(seed: UInt64) {
    var dice = Dice(seed: seed)
    let words = Self.words(&dice)
    var text: [UInt8] = []
    var read: [UInt8] = []
    var places: [(derived: Int, original: Range<Int>)] = []
    for word in words {
      let alone = Reading.plain(of: ByteView(Array(word.utf8)))
      for i in 0..<alone.bytes.count {
        let origin = alone.original(i..<i + 1)
        let place = text.count + origin.lowerBound..<text.count + origin.upperBound
        places.append((read.count + i, place))
      }
      text += Array(word.utf8) + [0x20]
      read += alone.bytes.array + [0x20]
    }
    let whole = Reading.plain(of: ByteView(text))
    #expect(whole.bytes.array == read)
    for (derived, original) in places { #expect(whole.original(derived..<derived + 1) == original) }
  }

  @Test func whatIsDrawnLikeALatinLetterIsOneLookAway() {
    #expect(LookAlikes.latin(0x430) == UInt8(ascii: "a"))
    #expect(LookAlikes.latin(0x585) == UInt8(ascii: "o"))
    #expect(LookAlikes.latin(0x43F) == nil)
    #expect(LookAlikes.latin(0x61) == nil)
    for sign in [0x37E, 0x387, 0x482] as [UInt32] { #expect(!LookAlikes.isForeignLetter(sign)) }
    for letter in [0x370, 0x58F, 0x43F] as [UInt32] { #expect(LookAlikes.isForeignLetter(letter)) }
    for other in [0x36F, 0x590] as [UInt32] { #expect(!LookAlikes.isForeignLetter(other)) }
  }
}
