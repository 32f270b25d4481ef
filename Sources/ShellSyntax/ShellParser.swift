import Bytes

/// How much the parser takes on. What lies beyond is not read, and the tree says so with `.limit`.
package struct ParserLimits: Sendable, Equatable {
  /// Bytes of text.
  package var bytes: Int
  /// Levels of nesting: `$(`, `${`, `(`, `{`, `if`, quotes within those.
  package var depth: Int
  /// How many times its own length the text may cost in repeated looks (`((` that may be arithmetic or a
  /// subshell, here-documents in odd places, text behind a quote that never ends).
  package var work: Int
  /// How large the tree may become, a plain word being one. A text of ordinary length never comes near it; one of a
  /// megabyte that is nothing but syntax is not read to its end, so that it takes no longer than others.
  package var nodes: Int
  /// Words of one program, which no system starts with so many.
  package var words: Int

  package init(
    bytes: Int = 4 << 20, depth: Int = 200, work: Int = 32, nodes: Int = 640_000, words: Int = 1 << 18
  ) {
    self.bytes = bytes
    self.depth = depth
    self.work = work
    self.nodes = nodes
    self.words = words
  }

  package static let standard = ParserLimits()
}

/// A tree, and every error in it.
package struct ParsedScript: Sendable, Equatable {
  package var script: Script
  /// The same errors stand in the tree as commands of the form `.error`, near the place they belong to.
  package var errors: [SyntaxError]

  package init(script: Script, errors: [SyntaxError]) {
    self.script = script
    self.errors = errors
  }
}

package struct ParsedWord: Sendable, Equatable {
  package var word: Word
  package var errors: [SyntaxError]

  package init(word: Word, errors: [SyntaxError]) {
    self.word = word
    self.errors = errors
  }
}

package struct ParsedArithmetic: Sendable, Equatable {
  package var arithmetic: Arithmetic
  package var errors: [SyntaxError]

  package init(arithmetic: Arithmetic, errors: [SyntaxError]) {
    self.arithmetic = arithmetic
    self.errors = errors
  }
}

/// From text to tree. Never fails and never traps: what is no shell is in the tree as an error, with
/// everything recognisable around and inside it read as usual. In doubt it reads as bash does.
package struct ShellParser {
  /// A whole script. What bash refuses and zsh does not (`{ a }`, `if (( x )) a`, `for f in *; a`) is read
  /// again as zsh reads it; texts that long are files, and say in which language they are.
  package static func parse(_ text: ByteView, limits: ParserLimits = .standard) -> ParsedScript {
    let parsed = parse(text, limits, isZsh: false)
    guard !parsed.errors.isEmpty, text.count <= 1 << 16 else { return parsed }
    let other = parse(text, limits, isZsh: true)
    return other.errors.isEmpty ? other : parsed
  }

  private static func parse(_ text: ByteView, _ limits: ParserLimits, isZsh: Bool) -> ParsedScript {
    reading(text, limits, isZsh: isZsh) { parser in
      var script = parser.parseProgram()
      parser.placeBodies(&script)
      script.range = 0..<text.count
      return ParsedScript(script: script, errors: parser.errors)
    }
  }

  /// A text as one unquoted word, blanks included: `a{b,c} $x`.
  package static func parseWord(_ text: ByteView, limits: ParserLimits = .standard) -> ParsedWord {
    word(text, limits) { parser in parser.parseWord(.wholeText).parts }
  }

  /// A text as it would stand between double quotes: expansions work, nothing splits, `"` is a plain byte.
  package static func parseQuoted(_ text: ByteView, limits: ParserLimits = .standard) -> ParsedWord {
    word(text, limits) { parser in parser.parseQuotedParts(.text) }
  }

  /// A text as the body of a here-document with an unquoted delimiter.
  package static func parseHereDocument(_ text: ByteView, limits: ParserLimits = .standard) -> ParsedWord {
    word(text, limits) { parser in parser.parseQuotedParts(.hereDocument) }
  }

  /// A text as arithmetic: the substitutions in it.
  package static func parseArithmetic(_ text: ByteView, limits: ParserLimits = .standard) -> ParsedArithmetic
  {
    reading(text, limits) { parser in
      let parts = parser.parseArithmeticParts()
      var word = Word(parts: parts, range: 0..<text.count)
      parser.placeBodies(&word)
      let arithmetic = Arithmetic(text: text.string, parts: word.parts)
      return ParsedArithmetic(arithmetic: arithmetic, errors: parser.errors)
    }
  }

  private static func word(
    _ text: ByteView, _ limits: ParserLimits, _ parts: (inout Parser) -> [WordPart]
  ) -> ParsedWord {
    reading(text, limits) { parser in
      var word = Word(parts: parts(&parser), range: 0..<text.count)
      parser.placeBodies(&word)
      return ParsedWord(word: word, errors: parser.errors)
    }
  }

  private static func reading<Result>(
    _ text: ByteView, _ limits: ParserLimits, isZsh: Bool = false, _ body: (inout Parser) -> Result
  ) -> Result {
    text.withBytes { bytes in
      var parser = Parser(bytes, limits: limits, isZsh: isZsh)
      parser.takeOutNulls()
      if parser.end > limits.bytes {
        parser.refuse(from: max(0, limits.bytes))
      }
      return body(&parser)
    }
  }
}

extension Parser {
  /// Shells drop NUL bytes from what they read, so `r\0m` is `rm`.
  mutating func takeOutNulls() {
    guard index(of: 0, from: 0) != nil else { return }
    var kept: [UInt8] = []
    var places: [Int] = []
    kept.reserveCapacity(end)
    for i in 0..<end where bytes[i] != 0 {
      kept.append(bytes[i])
      places.append(i)
    }
    read(kept, from: places)
  }

  /// Reads only the first `size` bytes and says so.
  mutating func refuse(from size: Int) {
    fail(.limit("longer than \(size) bytes"), size, end)
    end = size
  }
}
