import Bytes

/// Whether bytes read as text. What decodes to noise was never encoded.
enum Legible {
  /// Whether this byte stands in texts.
  static func mayHold(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte >= 0x09 && byte <= 0x0D
  }

  /// The same, where bytes that are no part of any character count, too.
  static func mayStand(_ byte: UInt8) -> Bool {
    mayHold(byte) && byte < 0xF5 && byte != 0xC0 && byte != 0xC1
  }

  /// Nearly all of it printable, well-formed UTF-8, and most of it letters or spaces.
  static func isText(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4 else { return false }
    var letters = 0
    var isForeign = false
    let isClean = bytes.withUnsafeBytes { raw in
      var base = 0
      while base < raw.count {
        let block = ByteBlock(raw, at: base)
        let inside: UInt64 = raw.count &- base >= 64 ? ~0 : 1 &<< UInt64(raw.count &- base) &- 1
        let strange = block.bits { v in
          (v .< ByteBlock.Vector(repeating: 0x20)) .& .!ByteClass.between(v, 0x09, 0x0D)
            .| ByteClass.equal(v, 0x7F)
        }
        if strange & inside != 0 { return false }
        isForeign = isForeign || block.hasForeign
        letters &+=
          block.bits {
            ByteClass.letters($0) .| ByteClass.equal($0, 0x20) .| ByteClass.foreign($0)
          }.nonzeroBitCount
        base &+= 64
      }
      return true
    }
    guard isClean, letters * 10 >= bytes.count * 5 else { return false }
    return !isForeign || ByteView(bytes).firstInvalidUTF8 == nil
  }

  /// Whether it says something: three words or more, and hardly anything but words.
  static func isProse(_ text: ByteView) -> Bool {
    var letters = 0
    var words = 0
    var length = 0
    for i in 0..<text.count {
      let isLetter = ASCII.isLetter(text[i]) || text[i] >= 0x80
      if isLetter {
        letters += 1
        length += 1
        if length == 2 { words += 1 }
      } else {
        length = 0
      }
    }
    return words >= 3 && letters >= 12 && letters * 10 >= text.count * 7
  }
}
