import Bytes
import CPlatform

/// What kinds of bytes a text holds: they decide which readings are worth making at all, so that ordinary source
/// code pays for nothing but a survey.
package struct ByteTraits: Sendable {
  package let hasNonASCII: Bool
  /// ESC, backspace or a carriage return: bytes that move a terminal's cursor.
  package let hasTerminalControl: Bool
  /// `<!`, which comments of documents begin with.
  package let hasMarkup: Bool

  static let none = ByteTraits(0)

  init(_ flags: UInt32) {
    hasNonASCII = flags & UInt32(SENTINEL_SURVEY_FOREIGN) != 0
    hasTerminalControl = flags & UInt32(SENTINEL_SURVEY_CONTROL) != 0
    hasMarkup = flags & UInt32(SENTINEL_SURVEY_MARKUP) != 0
  }
}

extension ByteView {
  /// Whether any byte is no ASCII.
  package var hasNonASCII: Bool {
    withBytes { bytes in
      var at = 0
      while at < bytes.count {
        if ByteBlock(bytes, at: at).hasForeign { return true }
        at &+= ByteBlock.size
      }
      return false
    }
  }
}
