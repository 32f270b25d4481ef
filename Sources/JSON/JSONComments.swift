import Bytes

/// JSON with comments, as people write settings: `// …`, `/* … */`, and for some readers a comma behind the last
/// member or element.
///
/// What is no JSON becomes spaces, so that every byte stays where it was: a place in the blanked text is the same
/// place in the file, for an error as for an edit.
package enum JSONComments {
  /// `text` with its comments blanked; with `trailingCommas` also a comma that only `}` or `]` follows, and a byte
  /// order mark at the start.
  ///
  /// Only what is surely meant is taken away. A comment that never ends and commas that follow nothing (`[,]`,
  /// `[1,,]`) stay, and the reader of the result says where they are.
  package static func blanked(_ text: ByteView, trailingCommas: Bool = true) -> ByteView {
    var blanker = Blanker(bytes: text.array)
    if trailingCommas, text.starts(with: "\u{FEFF}") { blanker.blank(0..<3) }
    blanker.run(trailingCommas: trailingCommas)
    return ByteView(blanker.bytes)
  }

  private struct Blanker {
    var bytes: [UInt8]

    /// Line ends stay: they keep the count of lines, and end a line for every reader alike.
    mutating func blank(_ range: Range<Int>) {
      for i in range where bytes[i] != 0x0A && bytes[i] != 0x0D { bytes[i] = 0x20 }
    }

    mutating func run(trailingCommas: Bool) {
      var i = 0
      /// A comma behind a value, with nothing but blanks and comments since.
      var comma: Int?
      /// The last byte that was neither blank nor comment.
      var last: UInt8 = 0
      while i < bytes.count {
        let byte = bytes[i]
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D:
          i += 1
          continue
        case UInt8(ascii: "/"):
          if let end = commentEnd(at: i) {
            blank(i..<end)
            i = end
            continue
          }
          i += 1
        case UInt8(ascii: "\""): i = stringEnd(at: i)
        case UInt8(ascii: ","):
          let follows = last != 0 && last != UInt8(ascii: ",") && last != UInt8(ascii: ":")
          comma = follows && last != UInt8(ascii: "[") && last != UInt8(ascii: "{") ? i : nil
          last = byte
          i += 1
          continue
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if trailingCommas, let comma { bytes[comma] = 0x20 }
          i += 1
        default: i += 1
        }
        comma = nil
        last = byte
      }
    }

    /// Where the comment at `start` is over; nil if there is none, or if it never ends.
    private func commentEnd(at start: Int) -> Int? {
      var i = start + 2
      guard i <= bytes.count else { return nil }
      switch bytes[start + 1] {
      case UInt8(ascii: "/"):
        while i < bytes.count, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
        return i
      case UInt8(ascii: "*"):
        while i + 1 < bytes.count {
          if bytes[i] == UInt8(ascii: "*"), bytes[i + 1] == UInt8(ascii: "/") { return i + 2 }
          i += 1
        }
        return nil
      default: return nil
      }
    }

    private func stringEnd(at start: Int) -> Int {
      var i = start + 1
      while i < bytes.count, bytes[i] != UInt8(ascii: "\"") { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
      return min(i + 1, bytes.count)
    }
  }
}

extension JSONDocument {
  /// Reads a text that may hold comments. Every span is one of `text`, whose bytes the blanked ones replace in
  /// `bytes`: what must be kept byte for byte is cut out of `text` itself.
  package init(
    withComments text: ByteView, trailingCommas: Bool = true, limits: JSONLimits = .standard
  ) throws(JSONError) {
    try self.init(JSONComments.blanked(text, trailingCommas: trailingCommas), limits: limits)
  }
}

extension ByteView {
  /// The line and column of a byte, both from 1, the column in code points: how people and editors count.
  package func lineAndColumn(ofByte offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for i in 0..<Swift.min(offset, count) {
      let byte = self[i]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
