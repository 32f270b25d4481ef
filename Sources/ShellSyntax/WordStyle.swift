/// Where a word stands decides what ends it and what is special in it.
struct WordStyle {
  enum Tildes { case none, start, assignment }

  /// Bytes that end the word when they stand unquoted.
  var stops: ByteSet
  /// Bytes that are not simply part of the word.
  var special: ByteSet
  var tildes: Tildes = .none
  var expandsBraces = false
  var hasGlobs = true
  /// Parentheses that match belong to the word: `@(a(b)c)`, `=~ ^(a|b)$`.
  var countsParens = false
  /// zsh: `*.(c|h)`.
  var allowsGroups = false

  /// The first word of a command.
  static var command: WordStyle {
    WordStyle(stops: .metacharacters, special: .inWord, tildes: .start, expandsBraces: true)
  }

  /// Any other word of a command, a loop's list, an array.
  static var argument: WordStyle {
    WordStyle(
      stops: .metacharacters, special: .inWord, tildes: .start, expandsBraces: true, allowsGroups: true)
  }

  static var assignedValue: WordStyle {
    WordStyle(stops: .metacharacters, special: .inWord, tildes: .assignment)
  }

  /// A `case` subject or pattern, an operand in `[[ … ]]`, a here-string.
  static var pattern: WordStyle {
    WordStyle(stops: .metacharacters, special: .inWord, tildes: .start)
  }

  /// Behind `=~`.
  static var regex: WordStyle {
    WordStyle(
      stops: ByteSet(low: 0x5800_0241_0000_0600, high: 0), special: .inRegex, hasGlobs: false,
      countsParens: true)
  }

  /// `${x-word}`
  static var parameterWord: WordStyle {
    WordStyle(stops: ByteSet(low: 0, high: 0x2000_0000_0000_0000), special: .inParameterWord, tildes: .start)
  }

  /// `${x/pattern/`
  static var replacedPattern: WordStyle {
    WordStyle(
      stops: ByteSet(low: 0x0000_8000_0000_0000, high: 0x2000_0000_0000_0000), special: .inReplacedPattern,
      tildes: .start)
  }

  /// `${x:offset:`
  static var slice: WordStyle {
    WordStyle(
      stops: ByteSet(low: 0x0400_0000_0000_0000, high: 0x2000_0000_0000_0000), special: .inSlice,
      countsParens: true)
  }

  /// `${x:offset:length`
  static var lastSlice: WordStyle {
    WordStyle(stops: ByteSet(low: 0, high: 0x2000_0000_0000_0000), special: .inSlice, countsParens: true)
  }

  /// `${x[index]`
  static var index: WordStyle {
    WordStyle(stops: ByteSet(low: 0, high: 0x2000_0000_2000_0000), special: .inIndex)
  }

  /// `x[index]=`: all of the stretch.
  static var `subscript`: WordStyle {
    WordStyle(stops: ByteSet(low: 0, high: 0), special: .inIndex)
  }

  /// `@(one|`
  static var alternative: WordStyle {
    WordStyle(
      stops: ByteSet(low: 0x0000_0200_0000_0000, high: 0x1000_0000_0000_0000), special: .inAlternative,
      countsParens: true)
  }

  /// A text that is nothing but this word.
  static var wholeText: WordStyle {
    WordStyle(
      stops: ByteSet(low: 0, high: 0), special: .inWholeText, tildes: .start, expandsBraces: true)
  }
}
