import Bytes
import Testing

@testable import Detectors

/// What is kept of words and digits is what they are.
@Suite struct ShortNameTests {
  @Test func shortNamesAreToldAsLongOnesAre() {
    var names = ShortNames()
    let words = [
      "id", "DNI", "cnh", "CNH", "x", "mrn", "the", "pan", "nif", "sin", "tel", "NIK", "cpr", "ab", "bsn", "",
    ]
    for _ in 0..<3 {
      for word in words + words.reversed() {
        let bytes = ByteView(Array(word.utf8))
        #expect(
          names.namePaper(bytes) == RecordFields(named: bytes, strippingEnds: true).contains(.paper),
          "\(word)")
      }
    }
  }

  @Test func digitsAreValuesHoweverTheyAreKept() {
    var seed: UInt64 = 7
    for count in 1...32 {
      let digits = (0..<count).map { _ -> UInt8 in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1
        return UInt8(seed >> 60) % 3
      }
      var kept = Digits()
      for digit in digits { kept.append(digit) }
      for start in 0..<count {
        for n in 0...min(18, 32 - start) {
          let expected = (start..<start + n).reduce(0) { $0 * 10 + ($1 < count ? Int(digits[$1]) : 0) }
          #expect(kept.value(start, n) == expected)
        }
      }
      var longest = 1
      var run = 1
      for i in 1..<max(1, count) {
        run = digits[i] == digits[i - 1] ? run + 1 : 1
        longest = max(longest, run)
      }
      #expect(kept.longestRepeat == longest)
    }
  }
}
