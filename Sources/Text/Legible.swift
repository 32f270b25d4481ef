import Bytes

/// Whether bytes read as text. What decodes to noise was never encoded.
enum Legible {
  /// Nearly all of it printable, well-formed UTF-8, and most of it letters or spaces.
  static func isText(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4 else { return false }
    var letters = 0
    var strange = 0
    for byte in bytes {
      if ASCII.isLetter(byte) || byte == 0x20 || byte >= 0x80 { letters += 1 }
      if ASCII.isControl(byte), !ASCII.isSpace(byte) { strange += 1 }
    }
    guard strange == 0, letters * 10 >= bytes.count * 5 else { return false }
    return ByteView(bytes).firstInvalidUTF8 == nil
  }
}
