import Bytes

/// Lets a text with holes be parsed as code.
///
/// `bash -c "cd $DIR && make"` is mostly known. The hole goes into the text to be parsed as a marker of
/// noncharacters, which is an ordinary word byte to the parser wherever it stands (quoted, bare, in a
/// here-document), and comes out as the value again when the word is expanded.
struct Splices {
  private(set) var values: [Value] = []

  var isEmpty: Bool { values.isEmpty }

  private static let opening: [UInt8] = [0xEF, 0xB7, 0x90]
  private static let closing: [UInt8] = [0xEF, 0xB7, 0x91]

  /// The text of `value` with its holes as markers.
  mutating func code(for value: Value) -> String {
    if let known = value.known { return known }
    var text = ""
    for piece in value.pieces {
      switch piece {
      case .text(let known): text += known
      case .hole(let hole): text += marker(for: Value(hole: hole))
      }
    }
    return text
  }

  mutating func marker(for value: Value) -> String {
    // Looked for among the last few only, so that a thousand of them do not cost a million looks.
    let index = values.suffix(16).firstIndex(of: value) ?? values.count
    if index == values.count { values.append(value) }
    return String(decoding: Self.opening + Array(String(index).utf8) + Self.closing, as: UTF8.self)
  }

  /// `text` with its markers as values again; nil if it has none.
  func restore(_ text: String) -> Value? {
    guard !values.isEmpty, text.utf8.contains(0xEF) else { return nil }
    let bytes = Array(text.utf8)
    var result = Value()
    var start = 0
    var i = 0
    var found = false
    while i + 3 <= bytes.count {
      guard bytes[i] == 0xEF, Array(bytes[i..<i + 3]) == Splices.opening,
        let (index, end) = index(in: bytes, at: i + 3)
      else {
        i += 1
        continue
      }
      result.append(String(decoding: bytes[start..<i], as: UTF8.self))
      result.append(values[index])
      found = true
      i = end
      start = end
    }
    guard found else { return nil }
    result.append(String(decoding: bytes[start...], as: UTF8.self))
    return result
  }

  private func index(in bytes: [UInt8], at start: Int) -> (Int, Int)? {
    var i = start
    var index = 0
    while i < bytes.count, ASCII.isDigit(bytes[i]), i - start < 7 {
      index = index * 10 + Int(bytes[i] - 0x30)
      i += 1
    }
    guard i > start, i + 3 <= bytes.count, Array(bytes[i..<i + 3]) == Splices.closing, index < values.count
    else { return nil }
    return (index, i + 3)
  }
}
