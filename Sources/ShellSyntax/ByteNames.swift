// The bytes that mean something to a shell, by name, so that the parser reads as what it does.
extension UInt8 {
  static var tab: UInt8 { 0x09 }
  static var newline: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var space: UInt8 { 0x20 }
  static var bang: UInt8 { 0x21 }
  static var doubleQuote: UInt8 { 0x22 }
  static var hash: UInt8 { 0x23 }
  static var dollar: UInt8 { 0x24 }
  static var percent: UInt8 { 0x25 }
  static var ampersand: UInt8 { 0x26 }
  static var singleQuote: UInt8 { 0x27 }
  static var leftParen: UInt8 { 0x28 }
  static var rightParen: UInt8 { 0x29 }
  static var star: UInt8 { 0x2A }
  static var plus: UInt8 { 0x2B }
  static var comma: UInt8 { 0x2C }
  static var minus: UInt8 { 0x2D }
  static var dot: UInt8 { 0x2E }
  static var slash: UInt8 { 0x2F }
  static var colon: UInt8 { 0x3A }
  static var semicolon: UInt8 { 0x3B }
  static var less: UInt8 { 0x3C }
  static var equals: UInt8 { 0x3D }
  static var greater: UInt8 { 0x3E }
  static var question: UInt8 { 0x3F }
  static var at: UInt8 { 0x40 }
  static var leftBracket: UInt8 { 0x5B }
  static var backslash: UInt8 { 0x5C }
  static var rightBracket: UInt8 { 0x5D }
  static var caret: UInt8 { 0x5E }
  static var backquote: UInt8 { 0x60 }
  static var leftBrace: UInt8 { 0x7B }
  static var pipe: UInt8 { 0x7C }
  static var rightBrace: UInt8 { 0x7D }
  static var tilde: UInt8 { 0x7E }
}

/// A set of ASCII bytes in two words: membership is a shift, and a constant needs no start-up.
struct ByteSet: Equatable {
  var low: UInt64
  var high: UInt64

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let half = byte & 0x40 == 0 ? low : high
    return byte < 0x80 && (half &>> UInt64(byte & 0x3F)) & 1 != 0
  }

  func union(_ other: ByteSet) -> ByteSet {
    ByteSet(low: low | other.low, high: high | other.high)
  }
}

// Written as numbers because an initializer over text would run for every word; a test spells each out.
extension ByteSet {
  /// What ends an unquoted word: space, tab, newline and `;&|()<>`.
  static var metacharacters: ByteSet { ByteSet(low: 0x5800_0341_0000_0600, high: 0x1000_0000_0000_0000) }
  /// `,` and `}`, which matter while a brace expansion is open.
  static var braceMarks: ByteSet { ByteSet(low: 0x0000_1000_0000_0000, high: 0x2000_0000_0000_0000) }
  /// What a parser has to look at in an unquoted word: the metacharacters, carriage return, and ``\'"`$*?[{~``.
  static var inWord: ByteSet { ByteSet(low: 0xD800_07D5_0000_2600, high: 0x5800_0001_1800_0000) }
  /// In `${x-word}`: ``}\'"`$*?[~<>(``.
  static var inParameterWord: ByteSet { ByteSet(low: 0xD000_0594_0000_0000, high: 0x6000_0001_1800_0000) }
  /// In `${x/pattern`: the same and `/`.
  static var inReplacedPattern: ByteSet { ByteSet(low: 0xD000_8594_0000_0000, high: 0x6000_0001_1800_0000) }
  /// In `${x:offset`: ``:}\'"`$*?[<>(``.
  static var inSlice: ByteSet { ByteSet(low: 0xD400_0594_0000_0000, high: 0x2000_0001_1800_0000) }
  /// In `${x[index`: ``]}\'"`$*?[<>(``.
  static var inIndex: ByteSet { ByteSet(low: 0xD000_0594_0000_0000, high: 0x2000_0001_3800_0000) }
  /// In `@(a|b)`: ``|)\'"`$*?[<>(``.
  static var inAlternative: ByteSet { ByteSet(low: 0xD000_0794_0000_0000, high: 0x1000_0001_1800_0000) }
  /// Behind `=~`: blanks, line ends, `&;<>()` and ``\'"`$``.
  static var inRegex: ByteSet { ByteSet(low: 0x5800_03D5_0000_2600, high: 0x0000_0001_1000_0000) }
  /// In a text that is all one word: ``\'"`$*?[{~<>(``.
  static var inWholeText: ByteSet { ByteSet(low: 0xD000_0594_0000_0000, high: 0x4800_0001_1800_0000) }
  /// Between double quotes and in a here-document: ``"$`\``.
  static var inQuotes: ByteSet { ByteSet(low: 0x0000_0014_0000_0000, high: 0x0000_0001_1000_0000) }
  /// `()[]`
  static var brackets: ByteSet { ByteSet(low: 0x0000_0300_0000_0000, high: 0x0000_0000_2800_0000) }
  /// What opens something, or keeps the next byte from it: a line end, `(` and ``\'"`$``.
  static var nests: ByteSet { ByteSet(low: 0x0000_0194_0000_0400, high: 0x0000_0001_1000_0000) }
  /// In `"${x-word}"`: ``"$`\}'``.
  static var inQuotedParameterWord: ByteSet {
    ByteSet(low: 0x0000_0094_0000_0000, high: 0x2000_0001_1000_0000)
  }
}
