import Bytes
import Testing

@testable import Text

/// Characters are read as UTF-8 has them, and everything else as what it is not.
@Suite struct CodepointTests {
  @Test func everyCharacterIsReadAsItIsWritten() {
    for point in stride(from: UInt32(0x80), through: 0x10FFFF, by: 0x2F) {
      guard let scalar = Unicode.Scalar(point) else { continue }
      let bytes = Array(String(scalar).utf8)
      // At the end of a text, and before something else.
      for rest in [[], [0x61], [0x80, 0x80]] as [[UInt8]] {
        let read = (bytes + rest).withUnsafeBytes { $0.codepoint(at: 0) }
        #expect(read.value == point && read.length == bytes.count, "U+\(String(point, radix: 16))")
      }
    }
  }

  @Test(
    arguments: [
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0xF0, 0x9F, 0x98, 0x41], [0xF0, 0x9F, 0xC0, 0x80], [0xF0, 0x41, 0x80, 0x80],
      [0xF0, 0x9F, 0x41, 0x80], [0xFF, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func brokenOnesAreOneByteEach(bytes: [UInt8]) {
    let read = bytes.withUnsafeBytes { $0.codepoint(at: 0) }
    #expect(read.value == 0xFFFD && read.length == 1)
  }
}
