import Bytes

extension ShellPrinter {
  mutating func word(_ word: Word, in style: QuotedStyle? = nil) {
    if let style {
      quotedParts(word.parts, in: style)
    } else {
      for part in word.parts { put(part, isQuoted: false) }
    }
  }

  private mutating func put(_ part: WordPart, isQuoted: Bool) {
    switch part.form {
    case .literal(let text), .glob(let text): putLines(text)
    case .escaped(let text): putLines("\\" + text)
    case .singleQuoted(let text): putLines("'\(text)'")
    case .ansiQuoted(let text): putAnsi(text)
    case .doubleQuoted(let parts):
      put("\"")
      quotedParts(parts, in: .string)
      put("\"")
    case .localeQuoted(let parts):
      put("$\"")
      quotedParts(parts, in: .string)
      put("\"")
    case .parameter(let parameter): put(parameter, isQuoted: isQuoted)
    case .command(let script): enclosed(script, "$(", ")")
    case .backquoted(let script): putBackquoted(script)
    case .arithmetic(let arithmetic): put(arithmetic)
    case .process(let direction, let script): enclosed(script, direction.rawValue + "(", ")")
    case .tilde(let user): put("~" + user)
    case .extendedGlob(let prefix, let words):
      put(prefix + "(")
      join(words, "|")
      put(")")
    case .braces(let words):
      put("{")
      join(words, ",")
      put("}")
    case .braceRange(let text): put("{\(text)}")
    }
  }

  private mutating func join(_ words: [Word], _ separator: String) {
    for (i, word) in words.enumerated() {
      if i > 0 { put(separator) }
      self.word(word)
    }
  }

  /// Parts where only expansions and backslashes are special.
  mutating func quotedParts(_ parts: [WordPart], in style: QuotedStyle) {
    var isPlain = false
    for (i, part) in parts.enumerated() {
      guard case .literal(let text) = part.form else {
        put(part, isQuoted: true)
        continue
      }
      if style == .parameterWord, text == "'" {
        // What follows, up to the partner of this quote, is read without regard to `"` and `}`.
        isPlain.toggle()
        put(text)
        continue
      }
      var next: String?
      if i + 1 < parts.count, case .literal(let text) = parts[i + 1].form { next = text }
      putQuoted(text, in: isPlain ? .text : style, isBeforeQuote: next == "'")
    }
  }

  private mutating func putQuoted(_ text: String, in style: QuotedStyle, isBeforeQuote: Bool) {
    let bytes = Array(text.utf8)
    for (i, byte) in bytes.enumerated() {
      let following = i + 1 < bytes.count ? bytes[i + 1] : 0
      switch byte {
      case .dollar:
        // `$'` in `"${x-$'…'}"` changes where the quote ends.
        if !(style == .parameterWord && isBeforeQuote && i == bytes.count - 1) { out.append(.backslash) }
      case .backslash:
        let isInParameter = style == .parameterWord || style == .text
        if !(isInParameter && following == .singleQuote) { out.append(.backslash) }
      case .backquote: out.append(.backslash)
      case .doubleQuote: if style == .string || style == .parameterWord { out.append(.backslash) }
      case .rightBrace: if style == .parameterWord { out.append(.backslash) }
      default: break
      }
      putInLines(byte)
    }
  }

  private mutating func putAnsi(_ text: String) {
    put("$'")
    for byte in text.utf8 {
      switch byte {
      case .newline: put("\\n")
      case .tab: put("\\t")
      case .backslash, .singleQuote:
        out.append(.backslash)
        out.append(byte)
      case 0..<0x20, 0x7F:
        out.append(.backslash)
        for shift: UInt8 in [6, 3, 0] { out.append(0x30 + (byte >> shift & 7)) }
      default: out.append(byte)
      }
    }
    put("'")
  }

  /// Between backquotes every backslash and backquote gets one more backslash.
  private mutating func putBackquoted(_ script: Script) {
    var inner = ShellPrinter()
    inner.outerDelimiters = outerDelimiters
    inner.bracketedDelimiters = bracketedDelimiters
    inner.isInBody = isInBody
    inner.isInPlainBody = isInPlainBody
    inner.isInMetDelimiter = isInMetDelimiter
    inner.end = script.range.upperBound
    inner.enclosed(script, " ", "", isSubstitution: false)
    // At the end of a text a carriage return is part of its line's end.
    if inner.out.last == .carriageReturn { inner.out.append(.space) }
    out.append(.backquote)
    for byte in inner.out.dropFirst() {
      if byte == .backslash || byte == .backquote { out.append(.backslash) }
      putInLines(byte)
    }
    out.append(.backquote)
  }

  private mutating func put(_ arithmetic: Arithmetic) {
    // A parenthesis might end the line's here-document.
    if !outerDelimiters.isEmpty, !arithmetic.text.utf8.contains(where: ByteSet.brackets.contains) {
      putLines("$[\(arithmetic.text)]")
      return
    }
    let text = ByteView(arithmetic.text + "))")
    let isWhole = text.withBytes { bytes in
      var parser = Parser(bytes, limits: .standard)
      return parser.arithmeticEnd(from: 0) == bytes.count - 2
    }
    // What stood between `$[` and `]` may have parentheses that do not match.
    putLines(isWhole ? "$((\(arithmetic.text)))" : "$[\(arithmetic.text)]")
  }

  // MARK: Parameters

  private mutating func put(_ parameter: Parameter, isQuoted: Bool) {
    guard parameter.isBraced else {
      put("$" + parameter.name)
      return
    }
    put("${")
    if case .other(let text) = parameter.operation {
      putAsWritten(text, with: parameter)
    } else {
      if case .length = parameter.operation { put("#") }
      if parameter.isIndirect { put("!") }
      put(parameter.name)
      if let index = parameter.index {
        put("[")
        word(index)
        put("]")
      }
      put(parameter.operation, isQuoted: isQuoted)
    }
    put("}")
  }

  /// The bodies of here-documents in there that were taken out of it go where they stood.
  private mutating func putAsWritten(_ text: String, with parameter: Parameter) {
    let bytes = Array(text.utf8)
    var written = 0
    var search = HereDocumentSearch()
    for part in parameter.substitutions { search.visit(part) }
    for (redirection, place) in zip(search.found, parameter.bodyPlaces) {
      guard let place else { continue }
      while written < min(place, bytes.count) {
        putInLines(bytes[written])
        written += 1
      }
      awaitBody(
        of: redirection, delimiter: Array(Self.print(redirection.target).utf8), isLeftOver: true)
    }
    for byte in bytes[written...] { putInLines(byte) }
  }

  private mutating func put(_ operation: Parameter.Operation, isQuoted: Bool) {
    switch operation {
    case .plain, .length, .other: break
    case .fallback(let sign, let word):
      put(sign)
      self.word(word, in: isQuoted ? .parameterWord : nil)
    case .trim(let sign, let word):
      put(sign)
      self.word(word)
    case .replace(let sign, let pattern, let with):
      put(sign)
      word(pattern)
      if let with {
        put("/")
        word(with)
      }
    case .slice(let offset, let length):
      put(":")
      word(offset)
      if let length {
        put(":")
        word(length)
      }
    case .letterCase(let sign, let pattern):
      put(sign)
      if let pattern { word(pattern) }
    case .transform(let letter): put("@" + letter)
    case .namesWithPrefix(let sign): put(sign)
    }
  }
}
