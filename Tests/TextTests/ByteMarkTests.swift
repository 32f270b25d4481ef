import Bytes
import Chance
import Testing

@testable import Text

@Suite struct ByteMarkTests {
  private func dice(_ seed: Int) -> Dice { Dice(seed: UInt64(seed)) }

  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 200, 4_095, 4_096, 4_097, 9_000])
  func everyMarkIsSaid(length: Int) {
    var dice = dice(length)
    let alphabet = Array("ab;|&\n x".utf8) + [0, 0xEF, 0xFF]
    let bytes = (0..<length).map { _ in alphabet[dice.roll(alphabet.count)] }
    let first: [UInt8] = [0x3B, 0x7C, 0xEF]
    let second: [UInt8] = [0x0A, 0]
    for lower in [0, 1, 7, 64] where lower <= length {
      var found: [Int] = []
      var others: [Int] = []
      bytes.withUnsafeBytes { raw in
        raw.visitMarks(in: lower..<length, first, second) { base, some, more in
          for k in 0..<64 {
            if some >> UInt64(k) & 1 == 1 { found.append(base + k) }
            if more >> UInt64(k) & 1 == 1 { others.append(base + k) }
          }
          return true
        }
      }
      #expect(found == (lower..<length).filter { first.contains(bytes[$0]) })
      #expect(others == (lower..<length).filter { second.contains(bytes[$0]) })
    }
  }

  @Test(arguments: 0..<200) func shortWordsAreFoundWhereverTheyStand(pad: Int) {
    let before = String(repeating: ".", count: pad)
    for behind in ["", " ", "; more of it, and longer than any block of sixty-four bytes could ever be"] {
      for (word, isWord) in [("ai", true), ("KI", true), ("aid", false), ("aj", false)] {
        let bytes = Array((before + word + behind).utf8)
        bytes.withUnsafeBytes {
          #expect($0.holdsWord(ofTwo: "aiki", in: 0..<bytes.count) == isWord)
        }
      }
      let within = Array((before + "maize" + behind).utf8)
      within.withUnsafeBytes { #expect(!$0.holdsWord(ofTwo: "aiki", in: 0..<within.count)) }
    }
  }

  @Test(arguments: 0..<40) func literalsAreFoundAsOneByOne(seed: Int) {
    let literals = [
      "abc", "/etc/shadow", "'key", ".value", "exec(", "| sh", "xn--", "[value", "getpass", "id_rsa", "é-",
      "sh -c",
    ]
    var scanner = LiteralScanner(literals: 16, bytes: 200)
    for (tag, literal) in literals.enumerated() {
      Array(literal.utf8).withUnsafeBufferPointer { scanner.file($0, tag: tag, .anywhere) }
    }
    scanner.group()
    var dice = dice(seed)
    var bytes: [UInt8] = []
    for _ in 0..<dice.roll(1_200) {
      let literal = Array(literals[dice.roll(literals.count)].utf8)
      switch dice.roll(6) {
      case 0: bytes += literal.map { ASCII.isLower($0) ? $0 & 0xDF : $0 }
      case 1: bytes += literal
      case 2: bytes += literal.prefix(1 + dice.roll(literal.count))
      default: bytes.append(UInt8(dice.roll(256)))
      }
    }
    var expected: [LiteralScanner.Hit] = []
    let lowered = ByteView(bytes).asciiLowercased
    for start in 0..<bytes.count {
      for (tag, literal) in literals.enumerated() where lowered[start...].starts(with: literal) {
        expected.append(LiteralScanner.Hit(tag: tag, range: start..<start + literal.utf8.count))
      }
    }
    let found = scanner.hits(in: ByteView(bytes))
    #expect(found.map(\.word).sorted() == expected.map(\.word).sorted())
  }
}
