import Bytes

// Where the bodies of here-documents go: behind the next line end, if they can.

extension ShellPrinter {
  struct Waiting {
    var delimiter: [UInt8]
    var body: Word
    var isQuoted: Bool
    /// `<<-`
    var strips: Bool
    /// The body as it will be written.
    var text: [UInt8] = []

    /// It has two lines, or one that `<<-` leaves nothing of: no line is that, and the body goes on to the end.
    var isNeverMet: Bool { delimiter.contains(.newline) || strips && delimiter.first == .tab }

    /// A line of the body begins with the delimiter and goes on to a `)`: between `$(` and `)` that ends it.
    var hasEarlyEnd: Bool {
      text.split(separator: .newline).contains { line in
        let bare = strips ? line.drop { $0 == .tab } : line
        return bare.starts(with: delimiter) && bare.dropFirst(delimiter.count).contains(.rightParen)
      }
    }

    /// Breaks such lines before the `)`, where nothing but letters stands between: a line continuation says nothing.
    mutating func breakEarlyEnds() {
      guard !isQuoted, hasEarlyEnd else { return }
      let lines = text.split(separator: .newline, omittingEmptySubsequences: false).map { line in
        let bare = strips ? line.drop { $0 == .tab } : line
        let rest = bare.dropFirst(delimiter.count)
        guard bare.starts(with: delimiter), let end = rest.firstIndex(of: .rightParen), end > rest.startIndex,
          rest[..<end].allSatisfy(ASCII.isWord)
        else { return Array(line) }
        return Array(line[..<end]) + [.backslash, .newline] + Array(line[end...])
      }
      text = Array(lines.joined(separator: [.newline]))
    }
  }

  // MARK: Bodies

  /// A here-document with a line that ended it, which one of two lines never has.
  func isMet(_ redirection: Redirection) -> Bool {
    guard let body = redirection.body?.range else { return false }
    return body.lowerBound > redirection.range.upperBound && body.upperBound < end
  }

  mutating func awaitBody(
    of redirection: Redirection, delimiter word: [UInt8], isLeftOver: Bool = false
  ) {
    let (delimiter, isQuoted) = word.withUnsafeBytes { Parser.unquoted($0) }
    let body = redirection.body ?? Word(parts: [], range: redirection.range)
    let strips = redirection.operator == .hereDocumentStripped
    var document = Waiting(delimiter: delimiter, body: body, isQuoted: isQuoted, strips: strips)
    document.text = Self.text(of: document, inside: self)
    document.breakEarlyEnds()
    if isLeftOver { leftOver.append(document) } else { waiting.append(document) }
  }

  /// Ends the line and writes the bodies that begin behind it.
  mutating func newline() {
    var bodies: [UInt8] = []
    var endsInReturn = false
    // A body that runs to the end leaves nothing to those that would come behind it.
    let documents = leftOver.contains(where: mustWait) ? [] : waiting
    waiting = []
    for document in documents {
      var delimiter = document.delimiter
      let body = document.text
      // It can only have its own delimiter as a line if that had a carriage return behind it.
      if Self.hasLine(delimiter, in: body) {
        delimiter.append(.carriageReturn)
        endsInReturn = true
      }
      bodies += body
      // Such a body runs to the end, and others have none.
      guard !document.isNeverMet else { break }
      bodies += delimiter
      bodies.append(.newline)
    }
    if endsInReturn {
      out.append(.carriageReturn)
    } else if out.last == .carriageReturn {
      out.append(.space)
    }
    putInLines(.newline)
    out += bodies
  }

  private static func text(of document: Waiting, inside outer: ShellPrinter) -> [UInt8] {
    // Once an outer document does without, all inside it do: trying both at every depth would double the work
    // with each.
    let delimiters = outer.outerDelimiters + [document.delimiter]
    let bracketed = outer.bracketedDelimiters + (outer.isInSubstitution ? [document.delimiter] : [])
    if outer.omitsEmptyBodies { return text(of: document, within: delimiters, bracketed) }
    let body = text(of: document, within: [], [])
    // A substitution in there may end a here-document of its own with the same delimiter; one that has no body
    // at all can do without its end.
    var written = document
    written.text = body
    let endsEarly = hasLine(document.delimiter, in: body) || outer.isInSubstitution && written.hasEarlyEnd
    return endsEarly ? text(of: document, within: delimiters, bracketed) : body
  }

  private static func text(
    of document: Waiting, within delimiters: [[UInt8]], _ bracketed: [[UInt8]]
  ) -> [UInt8] {
    var printer = ShellPrinter()
    printer.end = document.body.range.upperBound
    printer.omitsEmptyBodies = !delimiters.isEmpty
    printer.outerDelimiters = delimiters
    printer.bracketedDelimiters = bracketed
    if document.isQuoted {
      for case .literal(let text) in document.body.parts.map(\.form) { printer.put(text) }
    } else {
      printer.quotedParts(document.body.parts, in: .hereDocument)
      if document.strips { return keepingTabs(printer.out) }
    }
    return printer.out
  }

  /// A tab that begins a line stays one behind a line continuation.
  private static func keepingTabs(_ body: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var isLineStart = true
    var isEscaped = false
    for byte in body {
      if byte == .tab, isLineStart { kept += [.backslash, .newline] }
      kept.append(byte)
      isLineStart = byte == .newline && !isEscaped
      isEscaped = byte == .backslash && !isEscaped
    }
    return kept
  }

  private static func hasLine(_ line: [UInt8], in text: [UInt8]) -> Bool {
    text.split(separator: .newline, omittingEmptySubsequences: false).dropLast().contains {
      $0[...] == line[...]
    }
  }

  /// Something that is no separator follows, which must stand behind the bodies.
  mutating func endLineForBodies() {
    if omitsEmptyBodies, waiting.allSatisfy({ $0.body.isEmpty }) { waiting = [] }
    if !waiting.isEmpty || !leftOver.isEmpty { newline() }
  }

  /// At the start of a line.
  mutating func putLeftOver() {
    let documents = leftOver
    leftOver = []
    for document in documents {
      out += document.text
      // Such a body runs to the end, and others have none.
      guard !mustWait(for: document) else { break }
      out += document.delimiter
      out.append(.newline)
    }
  }

  // MARK: Where no line end may be

  /// What follows must not come behind a line end: a delimiter of two lines is never met, and some bodies can
  /// only stand behind the substitution that they belong to.
  var mustWait: Bool {
    isInMetDelimiter || hasEarlyEnd || waiting.contains(where: mustWait) || leftOver.contains(where: mustWait)
  }

  private func mustWait(for document: Waiting) -> Bool {
    document.isNeverMet || outerDelimiters.contains(document.delimiter)
  }

  var endsAtBracket: Bool {
    guard let delimiter = waiting.last?.delimiter else { return false }
    return outerDelimiters.contains(delimiter) && !bracketedDelimiters.contains(delimiter)
      && !delimiter.contains(.newline) && !hasEarlyEnd
  }

  private var hasEarlyEnd: Bool { isInSubstitution && waiting.contains(where: \.hasEarlyEnd) }

  /// `<<`, which `<<<`, a here-string, is not.
  func hasHereDocument(from start: Int) -> Bool {
    var run = 0
    for byte in out[start...] {
      if byte == .less {
        run += 1
      } else {
        if run % 3 == 2 { return true }
        run = 0
      }
    }
    return run % 3 == 2
  }
}
