import Bytes
import CPlatform

/// What kinds of bytes a text holds: they decide which readings are worth making at all, so that ordinary source
/// code pays for nothing but a survey.
package struct ByteTraits: Sendable {
  package let hasNonASCII: Bool
  /// ESC, backspace or a carriage return: bytes that move a terminal's cursor.
  package let hasTerminalControl: Bool
  /// A dash before a blank, as code made of dots and dashes has it.
  package let hasDash: Bool
  /// One of `|`, `` ` ``, `$`, `<`, `>` and `@`, which join the parts of a command.
  package let hasShellSign: Bool
  /// A bracket right behind a word, as functions are called: prose leaves a blank before its brackets.
  package let hasCall: Bool
  /// A dash behind a blank or a quote, as options of programs begin.
  package let hasOption: Bool
  package let hasPlus: Bool
  /// A word that ends as `cp` and `rsync` do.
  package let hasCopy: Bool

  static let none = ByteTraits(0)

  init(_ flags: UInt32) {
    hasNonASCII = flags & UInt32(SENTINEL_SURVEY_FOREIGN) != 0
    hasTerminalControl = flags & UInt32(SENTINEL_SURVEY_CONTROL) != 0
    hasDash = flags & UInt32(SENTINEL_SURVEY_DASH) != 0
    hasShellSign = flags & UInt32(SENTINEL_SURVEY_SHELL) != 0
    hasCall = flags & UInt32(SENTINEL_SURVEY_CALL) != 0
    hasOption = flags & UInt32(SENTINEL_SURVEY_OPTION) != 0
    hasPlus = flags & UInt32(SENTINEL_SURVEY_PLUS) != 0
    hasCopy = flags & UInt32(SENTINEL_SURVEY_COPY) != 0
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
