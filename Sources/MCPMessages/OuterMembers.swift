import Bytes

/// The outermost members of an object, one after the other, without reading the text as a whole: it may be too deep,
/// hold bytes that are no UTF-8, or be read by somebody else anyway. Looks at every byte once.
package struct OuterMembers {
  private let bytes: UnsafeRawBufferPointer
  private var i = 0
  private var isFirst = true

  /// nil if the text does not begin as an object. The bytes must outlive this value.
  package init?(of bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    skipBlanks()
    guard i < bytes.count, bytes[i] == 0x7B else { return nil }
    i += 1
  }

  /// The next key, quotes included. Its value is to be asked for before the key after it.
  package mutating func nextKey() -> Range<Int>? {
    if !isFirst {
      skipBlanks()
      guard i < bytes.count, bytes[i] == 0x2C else { return nil }
      i += 1
    }
    isFirst = false
    skipBlanks()
    guard let key = string() else { return nil }
    skipBlanks()
    guard i < bytes.count, bytes[i] == 0x3A else { return nil }
    i += 1
    skipBlanks()
    return key
  }

  /// The value of the key that was given last, up to the comma or bracket behind it.
  package mutating func value() -> Range<Int> {
    let start = i
    var depth = 0
    while i < bytes.count {
      switch bytes[i] {
      case 0x22:
        guard string() != nil else { return start..<i }
        continue
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        if depth == 0 { return start..<i }
        depth -= 1
      case 0x2C where depth == 0: return start..<i
      default: if depth == 0, ASCII.isSpace(bytes[i]) { return start..<i }
      }
      i += 1
    }
    return start..<i
  }

  private mutating func skipBlanks() {
    while i < bytes.count, ASCII.isSpace(bytes[i]) { i += 1 }
  }

  private mutating func string() -> Range<Int>? {
    guard i < bytes.count, bytes[i] == 0x22 else { return nil }
    let start = i
    i += 1
    while i < bytes.count, bytes[i] != 0x22 { i += bytes[i] == 0x5C ? 2 : 1 }
    guard i < bytes.count else {
      // A backslash may be the last byte there is.
      i = bytes.count
      return nil
    }
    i += 1
    return start..<i
  }
}
