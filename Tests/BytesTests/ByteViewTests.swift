import Bytes
import Testing

@Suite("Views of bytes")
struct ByteViewTests {
  @Test("A part of a view counts from its own start")
  func partsCountFromZero() {
    let view = ByteView("0123456789")[2..<8]
    #expect(view.count == 6)
    #expect(view[0] == UInt8(ascii: "2"))
    #expect(view[1..<3] == "34")
    #expect(view.at(6) == nil)
    #expect(view.at(-1) == nil)
    #expect(view == ByteView("234567"))
    #expect(view.hashValue == ByteView("234567").hashValue)
  }

  @Test("Text is found where it stands, and nowhere else")
  func search() {
    let view = ByteView("one two one")[4...]
    #expect(view.firstRange(of: "one") == 4..<7)
    #expect(view.firstRange(of: "two") == 0..<3)
    #expect(view.firstRange(of: "two", from: 1) == nil)
    #expect(view.firstRange(of: "") == 0..<0)
    #expect(!ByteView.empty.contains("x"))
    #expect(view.firstIndex(of: UInt8(ascii: " ")) == 3)
  }

  @Test("Needles of every length are found wherever they stand, and first where they stand twice")
  func searchEverywhere() {
    for length in 1...20 {
      let needle = String((0..<length).map { $0 % 3 == 2 ? Character("b") : Character("a") })
      for place in 0..<70 {
        // What goes before nearly is the needle, again and again.
        let before = String(repeating: "a", count: place)
        let text = before + needle + needle.dropLast() + needle
        let naive = (0...text.utf8.count - length).first {
          text.utf8.dropFirst($0).prefix(length).elementsEqual(needle.utf8)
        }
        #expect(ByteView(text).firstRange(of: needle)?.lowerBound == naive, "\(length) at \(place)")
        #expect(ByteView(before + needle.dropLast()).firstRange(of: needle + "c") == nil)
      }
    }
  }

  @Test("A control character is found at any place")
  func controls() {
    for place in 0..<140 {
      var bytes = (0..<150).map { UInt8(ascii: $0 % 3 == 0 ? "\t" : $0 % 3 == 1 ? "\n" : "a") }
      #expect(bytes.withUnsafeBytes { $0.endOfWriting } == bytes.count)
      for control in [0x00, 0x08, 0x0B, 0x0D, 0x1F, 0x7F] as [UInt8] {
        bytes[place] = control
        #expect(bytes.withUnsafeBytes { $0.endOfWriting } == place)
      }
    }
  }

  @Test("White space is taken off both ends")
  func trimming() {
    #expect(ByteView(" \t\r\n a b \n").trimmed() == "a b")
    #expect(ByteView(" \n").trimmed().isEmpty)
  }

  @Test(
    "Ill-formed UTF-8 is found at its first byte",
    arguments: [
      ([0x61, 0xC3, 0xA9], nil), ([0xC0, 0x80], 0), ([0x61, 0xE0, 0x80, 0x80], 1), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x9F, 0x98, 0x80], nil), ([0x61, 0x62, 0xC3], 2), ([0x80], 0),
      ([0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0xFF], 8), ([0xEF, 0xBF, 0xBF], nil),
    ] as [([UInt8], Int?)])
  func validation(bytes: [UInt8], firstInvalid: Int?) {
    #expect(ByteView(bytes).firstInvalidUTF8 == firstInvalid)
  }

  @Test("Every code point survives encoding")
  func encoding() {
    for value: UInt32 in [0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF] {
      var bytes: [UInt8] = []
      value.appendUTF8(to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value == value)
    }
  }
}

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "The digests are those of the standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func standardVectors(text: String, digest: String) {
    #expect(SHA256.hex(Array(text.utf8)) == digest)
  }

  @Test("A text in pieces has the digest of the whole, at every length around a block")
  func pieces() {
    for length in [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1000] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      var hasher = SHA256()
      for byte in bytes { hasher.update([byte]) }
      #expect(hasher.finish() == SHA256.hash(bytes))
    }
  }

  @Test("A million times the letter a")
  func long() {
    #expect(
      SHA256.hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
