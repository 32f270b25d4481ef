import Bytes

/// Splits SQL into tokens. Comments and white space vanish; strings and quoted names come out whole, so that
/// nothing inside them can be taken for a keyword. Linear, and never fails: an open quote runs to the end.
package struct Tokenizer {
  /// More tokens than this nobody types or reads.
  static let limit = 400_000

  private let text: ByteView
  private let dialect: Dialect
  private var position = 0
  private var tokens: [Token] = []
  /// Inside `/*! … */`, whose end is then only a mark.
  private var isInsideMarkedComment = false
  /// Nothing but white space since the line began.
  private var isAtLineStart = true

  private init(_ text: ByteView, _ dialect: Dialect) {
    self.text = text
    self.dialect = dialect
  }

  package static func tokens(of text: ByteView, _ dialect: Dialect) -> TokenList {
    var tokenizer = Tokenizer(text, dialect)
    while tokenizer.position < text.count, tokenizer.tokens.count < limit { tokenizer.step() }
    return TokenList(
      text: text, dialect: dialect, tokens: tokenizer.tokens,
      isTruncated: tokenizer.position < text.count)
  }

  private mutating func step() {
    let byte = text[position]
    if ASCII.isSpace(byte) {
      if byte == UInt8(ascii: "\n") { isAtLineStart = true }
      position += 1
      return
    }
    if skipComment(byte) { return }
    let startsLine = isAtLineStart
    isAtLineStart = false
    if takeClientLine(byte, startsLine) { return }
    switch byte {
    case UInt8(ascii: "'"): takeQuoted(.string, from: position, escapes: dialect.escapesWithBackslash)
    case UInt8(ascii: "\""):
      takeQuoted(
        dialect.doubleQuotesAreText ? .string : .name, from: position,
        escapes: dialect.escapesWithBackslash)
    case UInt8(ascii: "`"): takeQuoted(.name, from: position, escapes: false)
    case UInt8(ascii: "[") where dialect.hasBracketNames: takeBracketed()
    case UInt8(ascii: "$"): takeDollar()
    case UInt8(ascii: "("): take(.open)
    case UInt8(ascii: ")"): take(.close)
    case UInt8(ascii: ","): take(.comma)
    case UInt8(ascii: ";"): take(.semicolon)
    case UInt8(ascii: "?"): take(.parameter)
    case UInt8(ascii: "@"), UInt8(ascii: ":"): takeSigil()
    case UInt8(ascii: "."):
      if let next = text.at(position + 1), ASCII.isDigit(next) { takeNumber() } else { take(.dot) }
    case UInt8(ascii: "#") where dialect == .mssql: takeWord()
    case _ where ASCII.isDigit(byte): takeNumber()
    case _ where ASCII.isNameStart(byte) || byte >= 0x80: takeWord()
    default: takeSigns()
    }
  }

  private mutating func take(_ kind: Token.Kind, to end: Int? = nil) {
    let end = Swift.min(end ?? position + 1, text.count)
    tokens.append(Token(kind, position..<end))
    position = end
  }

  // MARK: Comments

  private mutating func skipComment(_ byte: UInt8) -> Bool {
    let next = text.at(position + 1)
    switch (byte, next) {
    case (UInt8(ascii: "-"), UInt8(ascii: "-")):
      if dialect.needsSpaceAfterDashes, let third = text.at(position + 2), !ASCII.isSpace(third) {
        return false
      }
      skipLine()
    case (UInt8(ascii: "#"), _) where dialect.hasHashComments: skipLine()
    case (UInt8(ascii: "/"), UInt8(ascii: "*")): skipBlock()
    case (UInt8(ascii: "*"), UInt8(ascii: "/")) where isInsideMarkedComment:
      isInsideMarkedComment = false
      position += 2
    default: return false
    }
    return true
  }

  private mutating func skipLine() {
    position = text.firstIndex(of: UInt8(ascii: "\n"), from: position) ?? text.count
  }

  private mutating func skipBlock() {
    var i = position + 2
    if dialect.runsMarkedComments {
      if text.at(i) == UInt8(ascii: "M") { i += 1 }
      if text.at(i) == UInt8(ascii: "!") {
        i += 1
        while let digit = text.at(i), ASCII.isDigit(digit) { i += 1 }
        isInsideMarkedComment = true
        position = i
        return
      }
      i = position + 2
    }
    var depth = 1
    while i < text.count, depth > 0 {
      if text[i] == UInt8(ascii: "*"), text.at(i + 1) == UInt8(ascii: "/") {
        depth -= 1
        i += 2
      } else if dialect.nestsComments, text[i] == UInt8(ascii: "/"), text.at(i + 1) == UInt8(ascii: "*") {
        depth += 1
        i += 2
      } else {
        i += 1
      }
    }
    position = i
  }

  // MARK: Client lines

  /// psql's and mysql's `\x`, sqlite's `.x`, sqlcmd's `GO`, `:x` and `!!x`. A backslash means nothing in SQL
  /// itself, so it is the client's wherever it stands.
  private mutating func takeClientLine(_ byte: UInt8, _ startsLine: Bool) -> Bool {
    switch dialect {
    case .postgres, .standard:
      guard byte == UInt8(ascii: "\\") else { return false }
    case .mysql:
      guard byte == UInt8(ascii: "\\") else { return false }
      // `\G` and `\g` only end the statement; the rest of the line is SQL again.
      if let next = text.at(position + 1), next | 0x20 == UInt8(ascii: "g") {
        take(.semicolon, to: position + 2)
        return true
      }
    case .sqlite:
      guard byte == UInt8(ascii: "."), startsLine,
        tokens.last.map({ $0.kind == .semicolon || $0.kind == .client }) ?? true
      else { return false }
    case .mssql:
      guard startsLine else { return false }
      let isCommand =
        byte == UInt8(ascii: ":") || (byte == UInt8(ascii: "!") && text.at(position + 1) == byte)
      guard isCommand || isGo() else { return false }
    }
    take(.client, to: text.firstIndex(of: UInt8(ascii: "\n"), from: position) ?? text.count)
    return true
  }

  private func isGo() -> Bool {
    guard let g = text.at(position), let o = text.at(position + 1) else { return false }
    guard g | 0x20 == UInt8(ascii: "g"), o | 0x20 == UInt8(ascii: "o") else { return false }
    return text.at(position + 2).map(ASCII.isSpace) ?? true
  }

  // MARK: Pieces

  private mutating func takeQuoted(_ kind: Token.Kind, from start: Int, escapes: Bool) {
    let quote = text[start]
    var i = start + 1
    while i < text.count {
      let byte = text[i]
      if escapes, byte == UInt8(ascii: "\\") {
        i += 2
      } else if byte == quote {
        guard text.at(i + 1) == quote else {
          i += 1
          break
        }
        i += 2
      } else {
        i += 1
      }
    }
    take(kind, to: i)
  }

  private mutating func takeBracketed() {
    var i = position + 1
    while i < text.count {
      if text[i] == UInt8(ascii: "]") {
        guard text.at(i + 1) == UInt8(ascii: "]") else { break }
        i += 1
      }
      i += 1
    }
    take(.name, to: i + 1)
  }

  private mutating func takeDollar() {
    if let next = text.at(position + 1), ASCII.isDigit(next) {
      var i = position + 1
      while let digit = text.at(i), ASCII.isDigit(digit) { i += 1 }
      take(.parameter, to: i)
      return
    }
    guard dialect.hasDollarQuotes else { return takeSigns() }
    var i = position + 1
    while let byte = text.at(i), ASCII.isWord(byte) { i += 1 }
    guard text.at(i) == UInt8(ascii: "$") else { return takeSigns() }
    let mark = text[position..<i + 1].string
    let end = text.firstRange(of: mark, from: i + 1)?.upperBound ?? text.count
    take(.string, to: end)
  }

  private mutating func takeSigil() {
    var i = position + 1
    // `::` is a cast, `:=` an assignment.
    if text[position] == UInt8(ascii: ":"), let next = text.at(i), !ASCII.isNameStart(next) {
      return take(.sign, to: next == UInt8(ascii: ":") || next == UInt8(ascii: "=") ? i + 1 : i)
    }
    if text.at(i) == UInt8(ascii: "@") { i += 1 }
    while let byte = text.at(i), ASCII.isWord(byte) { i += 1 }
    take(i == position + 1 ? .sign : .parameter, to: i)
  }

  private mutating func takeNumber() {
    var i = position
    while let byte = text.at(i), ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: ".") {
      let isExponent = byte | 0x20 == UInt8(ascii: "e")
      i += 1
      if isExponent, let sign = text.at(i), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { i += 1 }
    }
    take(.number, to: i)
  }

  private mutating func takeWord() {
    var i = position + 1
    while let byte = text.at(i),
      ASCII.isWord(byte) || byte >= 0x80 || byte == UInt8(ascii: "$")
        || (byte == UInt8(ascii: "#") && dialect == .mssql)
    {
      i += 1
    }
    // E'…', N'…', B'…', X'…', U&'…' are strings; a word before a quote is otherwise a word.
    if let next = text.at(i), next == UInt8(ascii: "'"), i - position == 1 {
      let letter = text[position] | 0x20
      if "enbxr".utf8.contains(letter) {
        let escapes = letter == UInt8(ascii: "e") || dialect.escapesWithBackslash
        return takeQuoted(.string, from: i, escapes: escapes)
      }
    }
    take(.word, to: i)
  }

  private mutating func takeSigns() {
    var i = position + 1
    // A run of comparison signs is one operator; everything else stands alone, so that `*/` and `--` are
    // still seen for what they are.
    if Self.isComparison(text[position]) {
      while let byte = text.at(i), Self.isComparison(byte) { i += 1 }
    }
    take(.sign, to: i)
  }

  private static func isComparison(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "^"):
      true
    default: false
    }
  }
}
