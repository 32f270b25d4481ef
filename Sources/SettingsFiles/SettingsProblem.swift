import Bytes

/// Why a settings file cannot be changed, and where in it the reason stands. Never quotes what the file holds:
/// settings carry keys.
package struct SettingsProblem: Error, Sendable, Equatable {
  /// From 1; nil where the whole file is meant.
  package let line: Int?
  package let column: Int?
  package let message: String

  package init(_ message: String, line: Int? = nil, column: Int? = nil) {
    self.message = message
    self.line = line
    self.column = column
  }

  package init(_ message: String, at offset: Int, in text: ByteView) {
    let place = TextPlace(of: offset, in: text)
    self.init(message, line: place.line, column: place.column)
  }

  /// `line 3, column 7: "hooks" is a list`
  package var description: String {
    guard let line, let column else { return message }
    return "line \(line), column \(column): \(message)"
  }
}

/// A place in a text as editors count it: from 1, columns in code points.
struct TextPlace {
  var line = 1
  var column = 1

  init(of offset: Int, in text: ByteView) {
    for i in 0..<Swift.min(offset, text.count) {
      let byte = text[i]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
