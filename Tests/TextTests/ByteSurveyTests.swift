import Bytes
import CPlatform
import Chance
import Testing

@testable import Text

@Suite struct ByteSurveyTests {
  /// Bytes of every class beside each other, at every length.
  private var texts: [[UInt8]] {
    var dice = Dice(seed: 2)
    let pieces =
      Array("aZz09_-.+/:@%&\\$<! pwAUcrKEidivss \n\r{(|>`BTe".utf8) + [0, 0x7F, 0x80, 0xC3, 0xFF, 0x1B]
    return (0..<200).map { length in (0..<length).map { _ in pieces[dice.roll(pieces.count)] } }
  }

  private let pairs = ["pw", "au", "cr", "ke", "iv", "id", "ss"].map { pair in
    pair.utf8.reduce(0) { $0 << 8 | UInt16($1) }
  }

  @Test func digitsAreCountedFromAnyPlaceOn() {
    for text in texts {
      let survey = ByteSurvey(ByteView(text))
      for start in 0...text.count {
        let count = text[start..<min(text.count, start + 128)].count { ASCII.isDigit($0) }
        #expect(count == 0 || survey.holdsDigits(count, from: start))
        #expect(!survey.holdsDigits(count + 1, from: start))
        #expect(
          survey.digits(from: start) == text[start..<min(text.count, start + 64)].count { ASCII.isDigit($0) })
      }
    }
  }

  @Test func theLastDigitIsTheNearest() {
    for text in texts {
      let survey = ByteSurvey(ByteView(text))
      for end in 0...text.count {
        for reach in [0, 1, 7, 64, 90, 200] {
          let expected = text[max(0, end - reach)..<end].lastIndex { ASCII.isDigit($0) }
          #expect(survey.lastDigit(before: end, within: reach) == expected)
        }
      }
    }
  }

  @Test func everyBitSaysWhatItsByteIs() {
    for text in texts {
      let survey = ByteSurvey(ByteView(text))
      func isEncoding(_ b: UInt8) -> Bool { ASCII.isAlphanumeric(b) || "+/-_".utf8.contains(b) }
      survey.withBlocks { blocks in
        #expect(blocks.count == (text.count + 63) / 64)
        var wrong: [Int] = []
        for i in 0..<blocks.count * 64 {
          let block = blocks[i / 64]
          func bit(_ word: UInt64) -> Bool { word >> UInt64(i % 64) & 1 == 1 }
          let byte = i < text.count ? text[i] : 0
          let before = i > 0 && i <= text.count ? text[i - 1] : 0
          let next = i + 1 < text.count ? text[i + 1] : 0
          func isKnown(_ k: Int) -> Bool {
            if i % 64 + k > 63 { return true }
            let byte = i + k < text.count ? text[i + k] : 0
            return ASCII.isAlphanumeric(byte) || "_-.+/".utf8.contains(byte)
          }
          let isWord =
            ASCII.isLetter(byte) && !ASCII.isLetter(before) || ASCII.isUpper(byte)
            || ASCII.isDigit(byte) && !ASCII.isAlphanumeric(before)
          let isStart = isKnown(1) && (":-$".utf8.contains(byte) || isWord && isKnown(2))
          let pair = UInt16(byte | 0x20) << 8 | UInt16(next | 0x20)
          let isAhead = isEncoding(next) || next == 0x3A || i % 64 == 63
          let isMark = byte == 0x40 || byte == 0x3A && isEncoding(before) && isAhead
          let expected = [
            isStart, pairs.contains(pair),
            ASCII.isAlphanumeric(byte) || "_-.".utf8.contains(byte), isEncoding(byte), ASCII.isDigit(byte),
            isMark, "%\\&".utf8.contains(byte), isEncoding(byte) && !"/-_".utf8.contains(byte),
          ]
          let found = [
            bit(block.starts), bit(block.pairs), bit(block.token), bit(block.encoding), bit(block.digits),
            bit(block.marks), bit(block.escapes), bit(block.plain),
          ]
          if found != expected { wrong.append(i) }
        }
        #expect(wrong.isEmpty, "\(text)")
      }
    }
  }

  @Test func traitsAreThoseOfTheWholeText() {
    for text in texts {
      let traits = ByteSurvey(ByteView(text)).traits
      #expect(traits.hasNonASCII == text.contains { $0 >= 0x80 })
      #expect(ByteView(text).hasNonASCII == traits.hasNonASCII)
      #expect(traits.hasTerminalControl == text.contains { $0 == 0x1B || $0 == 0x0D || $0 == 0x08 })
      #expect(traits.hasShellSign == text.contains { "|`$<>@".utf8.contains($0) })
      #expect(traits.hasPlus == text.contains(UInt8(ascii: "+")))
      let pairs = Array(zip(text, text.dropFirst()))
      func holds(_ first: (UInt8) -> Bool, _ second: String) -> Bool {
        pairs.contains { first($0.0) && second.utf8.contains($0.1) }
      }
      #expect(traits.hasCall == holds(ASCII.isWord, "("))
      #expect(traits.hasOption == holds({ $0 <= 0x27 }, "-"))
      #expect(traits.hasCopy == holds({ "cp".utf8.contains($0) }, " "))
      #expect(traits.hasDash == holds({ $0 == 0x2D }, " "))
    }
  }
}
