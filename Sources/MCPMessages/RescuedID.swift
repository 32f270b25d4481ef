import Bytes
import JSON

/// The id of a message that cannot be read as a whole: too deep, or with bytes that are no UTF-8. Whoever waits for
/// the answer should not wait for ever.
package enum RescuedID {
  /// The raw id among the outermost members, if what is written there is a number or a string; nil where the text
  /// is no object at all. Looks at every byte once.
  package static func find(in line: ByteView) -> ByteView? {
    guard let range = line.withBytes({ find($0) }) else { return nil }
    let raw = line[range]
    // It becomes a part of our answer as it stands.
    guard let value = try? JSONDocument(raw).root, value.isString || value.kind == .number else { return nil }
    return raw
  }

  private static func find(_ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    var i = 0
    skipBlanks(bytes, &i)
    guard i < bytes.count, bytes[i] == 0x7B else { return nil }
    i += 1
    while i < bytes.count {
      skipBlanks(bytes, &i)
      guard let key = string(bytes, &i) else { return nil }
      skipBlanks(bytes, &i)
      guard i < bytes.count, bytes[i] == 0x3A else { return nil }
      i += 1
      skipBlanks(bytes, &i)
      let start = i
      skipValue(bytes, &i)
      if bytes[key].elementsEqual("\"id\"".utf8) {
        return start < i ? start..<i : nil
      }
      skipBlanks(bytes, &i)
      guard i < bytes.count, bytes[i] == 0x2C else { return nil }
      i += 1
    }
    return nil
  }

  private static func skipBlanks(_ bytes: UnsafeRawBufferPointer, _ i: inout Int) {
    while i < bytes.count, ASCII.isSpace(bytes[i]) { i += 1 }
  }

  private static func string(_ bytes: UnsafeRawBufferPointer, _ i: inout Int) -> Range<Int>? {
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

  /// To the comma or bracket behind the value.
  private static func skipValue(_ bytes: UnsafeRawBufferPointer, _ i: inout Int) {
    var depth = 0
    while i < bytes.count {
      switch bytes[i] {
      case 0x22:
        guard string(bytes, &i) != nil else { return }
        continue
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        if depth == 0 { return }
        depth -= 1
      case 0x2C where depth == 0: return
      default: if depth == 0, ASCII.isSpace(bytes[i]) { return }
      }
      i += 1
    }
  }
}
