import Bytes

/// One lexical piece of SQL, by where it stands.
package struct Token: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    /// A bare word: a keyword or a name.
    case word
    /// A name in quotes, which is never a keyword.
    case name
    /// A text literal, dollar-quoted ones included.
    case string
    case number
    /// `$1`, `?`, `:id`, `@x`: a value that somebody else fills in.
    case parameter
    case open, close, comma, dot, semicolon
    /// Any other sign or run of signs: `=`, `<>`, `||`, `*`.
    case sign
    /// A line for the client and not for the server: `\! ls`, `.shell ls`, `GO`.
    case client
  }

  package let kind: Kind
  /// Bytes of the text, quotes included.
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A text and the tokens found in it; what the rest of the room passes around.
package struct TokenList: Sendable {
  package let text: ByteView
  package let dialect: Dialect
  package let tokens: [Token]
  /// The text was longer than anybody would read: its end has no tokens.
  package let isTruncated: Bool
  /// For every opening parenthesis the token that closes it (their number, if none does); so that stepping
  /// over one costs nothing however deep it is.
  let partners: [Int]

  init(text: ByteView, dialect: Dialect, tokens: [Token], isTruncated: Bool) {
    self.text = text
    self.dialect = dialect
    self.tokens = tokens
    self.isTruncated = isTruncated
    var partners: [Int] = []
    var open: [Int] = []
    if tokens.contains(where: { $0.kind == .open }) {
      partners = Array(repeating: tokens.count, count: tokens.count)
      for (i, token) in tokens.enumerated() {
        if token.kind == .open {
          open.append(i)
        } else if token.kind == .close, let partner = open.popLast() {
          partners[partner] = i
        }
      }
    }
    self.partners = partners
  }

  /// The parenthesis that closes the one at `open`, or `end` if that comes first.
  func closing(_ open: Int, before end: Int) -> Int {
    guard open < partners.count else { return end }
    return Swift.min(partners[open], end)
  }

  /// Whether token `index` is the bare word `keyword` (given in lower case), in any case.
  func isWord(_ index: Int, _ keyword: StaticString) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return false }
    return matches(tokens[index].range, keyword)
  }

  /// Whether the bytes of `range` are `keyword` (given in lower case), in any case.
  func matches(_ range: Range<Int>, _ keyword: StaticString) -> Bool {
    guard range.count == keyword.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count {
      if ASCII.lowercased(text[range.lowerBound + offset]) != keyword.utf8Start[offset] { return false }
    }
    return true
  }

  func isSign(_ index: Int, _ sign: StaticString) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .sign else { return false }
    return matches(tokens[index].range, sign)
  }

  func kind(_ index: Int) -> Token.Kind? {
    index >= 0 && index < tokens.count ? tokens[index].kind : nil
  }

  /// What token `index` says, as written.
  func written(_ index: Int) -> String { text[tokens[index].range].string }

  /// A name without its quotes, a string without its delimiters; escapes are left as they are.
  func unquoted(_ index: Int) -> String { text[contents(index)].string }

  /// The bytes between a token's delimiters.
  func contents(_ index: Int) -> Range<Int> {
    let range = tokens[index].range
    guard tokens[index].kind == .name || tokens[index].kind == .string, range.count >= 2 else { return range }
    var from = range.lowerBound
    // A letter before the quote: E'…', N'…', X'…', U&'…'.
    while from < range.upperBound, !isQuote(text[from]) { from += 1 }
    guard from < range.upperBound else { return range }
    if text[from] == UInt8(ascii: "$") {
      guard let second = text.firstIndex(of: UInt8(ascii: "$"), from: from + 1) else { return range }
      let mark = second - from + 1
      let upper = range.upperBound - mark
      return second + 1 <= upper ? second + 1..<upper : range
    }
    let last = text[range.upperBound - 1]
    let close: UInt8 = text[from] == UInt8(ascii: "[") ? UInt8(ascii: "]") : text[from]
    let isClosed = range.upperBound - from >= 2 && last == close
    return from + 1..<(isClosed ? range.upperBound - 1 : range.upperBound)
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "$"): true
    default: false
    }
  }
}
