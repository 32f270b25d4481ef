/// One word as written: parts that stand without a space between them.
package struct Word: Sendable, Equatable {
  /// Most words are plain text and nothing else, and need no list for it.
  private enum Content: Sendable, Equatable {
    case literal(String)
    case parts([WordPart])
  }

  private var content: Content
  package var range: Range<Int>

  package init(parts: [WordPart], range: Range<Int>) {
    self.range = range
    content = Self.content(parts, range)
  }

  package init(literal: String, range: Range<Int>) {
    content = .literal(literal)
    self.range = range
  }

  package var parts: [WordPart] {
    get {
      switch content {
      case .literal(let text): [WordPart(.literal(text), range: range)]
      case .parts(let parts): parts
      }
    }
    set { content = Self.content(newValue, range) }
  }

  private static func content(_ parts: [WordPart], _ range: Range<Int>) -> Content {
    if parts.count == 1, case .literal(let text) = parts[0].form, parts[0].range == range {
      return .literal(text)
    }
    return .parts(parts)
  }

  /// The text of a word that is plain text and nothing else.
  package var literal: String? {
    switch content {
    case .literal(let text): return text
    case .parts(let parts):
      guard parts.count == 1, case .literal(let text) = parts[0].form else { return nil }
      return text
    }
  }

  /// The only part of a word that is not plain text.
  package var onlyPart: WordPart? {
    guard case .parts(let parts) = content, parts.count == 1 else { return nil }
    return parts[0]
  }

  /// The plain text that the word begins with.
  package var leadingLiteral: String? {
    switch content {
    case .literal(let text): return text
    case .parts(let parts):
      guard case .literal(let text)? = parts.first?.form else { return nil }
      return text
    }
  }

  package var isEmpty: Bool { content == .parts([]) }
}

package struct WordPart: Sendable, Equatable {
  // Text lies inline, for it is most of what there is; the bulky cases live behind a pointer.
  package enum Form: Sendable, Equatable {
    /// Plain unquoted text, without glob characters, backslashes already taken off it.
    case literal(String)
    /// One character behind a backslash: literal and, unlike `literal`, never special.
    case escaped(String)
    /// `'…'`
    case singleQuoted(String)
    /// `"…"`: literals, parameters, command and arithmetic substitutions.
    case doubleQuoted([WordPart])
    /// `$'…'`, decoded; bytes that are no UTF-8 come as U+FFFD.
    case ansiQuoted(String)
    /// `$"…"`
    case localeQuoted([WordPart])
    indirect case parameter(Parameter)
    /// `$( … )`
    indirect case command(Script)
    /// `` ` … ` ``
    indirect case backquoted(Script)
    /// `$(( … ))` and the old `$[ … ]`
    indirect case arithmetic(Arithmetic)
    /// `<( … )`, `>( … )`, zsh's `=( … )`
    indirect case process(ProcessDirection, Script)
    /// `~`, `~user`, `~+`, `~-` at the start of a word (or behind `=` and `:` in an assignment).
    case tilde(String)
    /// `*`, `?`, or a bracket expression `[…]`, as written.
    case glob(String)
    /// `@(a|b)`, `!(a)` …: the character before the parenthesis and the alternatives.
    indirect case extendedGlob(String, [Word])
    /// `{a,b,c}`: the alternatives, each a word of its own.
    case braces([Word])
    /// `{1..9}`, `{a..z..2}`, as written between the braces.
    case braceRange(String)
  }

  package enum ProcessDirection: String, Sendable, Equatable {
    case read = "<"
    case write = ">"
    case file = "="
  }

  package var form: Form
  package var range: Range<Int>

  package init(_ form: Form, range: Range<Int>) {
    self.form = form
    self.range = range
  }
}

/// `$name`, `${name}` and `${name OPERATOR word}`.
package struct Parameter: Sendable, Equatable {
  package indirect enum Operation: Sendable, Equatable {
    case plain
    /// `${#name}`
    case length
    /// `:-`, `-`, `:=`, `=`, `:+`, `+`, `:?`, `?`
    case fallback(String, Word)
    /// `#`, `##`, `%`, `%%`
    case trim(String, Word)
    /// `/`, `//`, `/#`, `/%`
    case replace(String, pattern: Word, with: Word?)
    /// `:offset` and `:offset:length`
    case slice(offset: Word, length: Word?)
    /// `^`, `^^`, `,`, `,,`, `~`, `~~`
    case letterCase(String, Word?)
    /// `@U`, `@Q`, `@P` …
    case transform(String)
    /// `${!prefix*}`, `${!prefix@}`
    case namesWithPrefix(String)
    /// Anything else between the braces (zsh flags and modifiers), as written.
    case other(String)
  }

  /// A name, a digit string, or one of `@ * # ? - $ ! 0`.
  package var name: String
  /// `${!name}`
  package var isIndirect: Bool
  /// `[…]` behind the name; `@` and `*` come as literal words.
  package var index: Word?
  package var operation: Operation
  /// Written with braces (only matters for printing).
  package var isBraced: Bool
  /// For `.other`: the expansions that stand anywhere between the braces, in order. A shell that knows the
  /// form runs them.
  package var substitutions: [WordPart]
  /// For `.other`: for each here-document in `substitutions`, in order, where the line end stands in the text behind
  /// which its body was taken out, or where the text ends; nil where the body is still in there.
  var bodyPlaces: [Int?] = []

  package init(
    name: String, isIndirect: Bool = false, index: Word? = nil, operation: Operation = .plain,
    isBraced: Bool = false, substitutions: [WordPart] = []
  ) {
    self.name = name
    self.isIndirect = isIndirect
    self.index = index
    self.operation = operation
    self.isBraced = isBraced
    self.substitutions = substitutions
  }
}
