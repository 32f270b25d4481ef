import Bytes

// Where the bodies of here-documents go: behind the next line end, if they can.

extension ShellPrinter {
  struct Waiting {
    var delimiter: [UInt8]
    var body: Word
    var isQuoted: Bool
    /// `<<-`
    var strips: Bool
    /// The body as it will be written, but for tabs.
    var text: [UInt8] = []
    /// Its lines are written with a tab, which `<<-` takes away and no here-document around it does: none of them is
    /// the end of one of those.
    var isIndented = false

    /// The line that ended it had a carriage return, and its end may be written like that.
    var endsInReturn = false
    /// Where its body was read from.
    var place = Place.inside

    enum Place {
      /// From no line: none came behind its own.
      case nowhere
      /// From the lines before what closes its substitution.
      case inside
      /// From those behind.
      case behind
    }

    /// No line is its end, nor has it any.
    var isNothing: Bool { delimiter.isEmpty && body.isEmpty }

    /// It has two lines, or one that `<<-` leaves nothing of: no line is that, and the body goes on to the end.
    var isNeverMet: Bool { delimiter.contains(.newline) || strips && delimiter.first == .tab }

    /// A line of the body begins with the delimiter and goes on to a `)`: between `$(` and `)` that ends it.
    var hasEarlyEnd: Bool {
      text.split(separator: .newline).contains { line in
        let bare = strips ? line.drop { $0 == .tab } : line
        return bare.starts(with: delimiter) && bare.dropFirst(delimiter.count).contains(.rightParen)
      }
    }

    /// The line that ends it, `mark` and all.
    func end(behind mark: UInt8? = nil) -> [UInt8] {
      (isIndented ? [.tab] : []) + delimiter + (mark.map { [$0] } ?? []) + [.newline]
    }

    /// The lines of the body.
    var lines: [UInt8] {
      guard isIndented else { return text }
      var lines: [UInt8] = []
      var isLineStart = true
      for byte in text {
        if isLineStart { lines.append(.tab) }
        lines.append(byte)
        isLineStart = byte == .newline
      }
      return lines
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
    document.isIndented = strips && isInPlainBody
    if body.range.isEmpty, body.range.lowerBound == redirection.range.upperBound {
      document.place = .nowhere
    } else if body.range.lowerBound >= closing {
      document.place = .behind
    }
    document.text = Self.text(of: document, inside: self)
    document.endsInReturn = endsInReturn(document)
    if isLeftOver { leftOver.append(document) } else { waiting.append(document) }
  }

  /// Without it the line would have ended a here-document around it.
  private func endsInReturn(_ document: Waiting) -> Bool {
    guard endsAnother(document), !mayEndAtBracket(document) else { return false }
    let stop = document.body.range.upperBound
    return switch document.place {
    case .nowhere: false
    case .inside: closing < .max && stop + document.delimiter.count < closing
    case .behind: stop < end
    }
  }

  /// Ends the line and writes the bodies that begin behind it; with `endsText` the last of them ends with the text,
  /// with `endsAtBracket` at the bracket that closes their substitution.
  mutating func newline(endsText: Bool = false, endsAtBracket: Bool = false) {
    var bodies: [UInt8] = []
    var endsInReturn = false
    // A body that runs to the end leaves nothing to those that would come behind it.
    let documents = leftOver.contains(where: mustWait) ? [] : waiting
    waiting = []
    let lastThing = documents.lastIndex { !$0.isNothing } ?? -1
    for (i, document) in documents.enumerated() {
      // It can only have its own delimiter as a line if that had a carriage return behind it.
      let hasReturn = Self.hasLine(document.delimiter, in: document.text)
      if hasReturn { endsInReturn = true }
      bodies += document.lines
      // Such a body runs to the end, and others have none.
      if endsAtBracket, endsAnother(document) || i > lastThing {
        bodies += document.delimiter
        continue
      }
      guard !mustWait(for: document), !endsText || i < documents.count - 1 else { break }
      bodies += document.end(behind: hasReturn || document.endsInReturn ? .carriageReturn : nil)
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
    let isBracketed = outer.isInSubstitution && document.place == .inside
    let bracketed = outer.bracketedDelimiters + (isBracketed ? [document.delimiter] : [])
    let isInPlainBody = (!outer.isInBody || outer.isInPlainBody) && !document.strips
    func text(within delimiters: [[UInt8]], _ bracketed: [[UInt8]]) -> [UInt8] {
      Self.text(of: document, within: delimiters, bracketed, isInPlainBody: isInPlainBody)
    }
    if outer.isInHardBody { return text(within: delimiters, bracketed) }
    let body = text(within: [], [])
    // A substitution in there may end a here-document of its own with the same delimiter; one that has no body
    // at all can do without its end.
    var written = document
    written.text = body
    let endsEarly = hasLine(document.delimiter, in: body) || isBracketed && written.hasEarlyEnd
    return endsEarly ? text(within: delimiters, bracketed) : body
  }

  private static func text(
    of document: Waiting, within delimiters: [[UInt8]], _ bracketed: [[UInt8]], isInPlainBody: Bool
  ) -> [UInt8] {
    var printer = ShellPrinter()
    printer.isInBody = true
    printer.isInPlainBody = isInPlainBody
    printer.end = document.body.range.upperBound
    printer.outerDelimiters = delimiters
    printer.bracketedDelimiters = bracketed
    if document.isQuoted {
      for case .literal(let text) in document.body.parts.map(\.form) { printer.put(text) }
    } else {
      printer.quotedParts(document.body.parts, in: .hereDocument)
    }
    return printer.out
  }

  private static func hasLine(_ line: [UInt8], in text: [UInt8]) -> Bool {
    text.split(separator: .newline, omittingEmptySubsequences: false).dropLast().contains {
      $0[...] == line[...]
    }
  }

  /// Something that is no separator follows, which must stand behind the bodies.
  mutating func endLineForBodies() {
    if isInHardBody { waiting.removeAll(where: needsNoEnd) }
    if !waiting.isEmpty || !leftOver.isEmpty { newline() }
  }

  /// It has no body, and nothing follows that could become one.
  func needsNoEnd(_ document: Waiting) -> Bool {
    switch document.place {
    case .nowhere: true
    case .inside: false
    case .behind: document.body.isEmpty && document.body.range.upperBound >= end
    }
  }

  /// The bodies that end where the text between backquotes does, which is an end for the last of them.
  mutating func endText() {
    guard isInHardBody, leftOver.isEmpty, let last = waiting.last,
      last.text.dropLast().last != .carriageReturn
    else { return endLineForBodies() }
    newline(endsText: true)
    // An empty line at its end is one of the body.
    if out.last == .newline, last.text != [.newline], last.text.suffix(2) != [.newline, .newline] {
      out.removeLast()
    }
  }

  /// At the start of a line.
  mutating func putLeftOver() {
    let documents = leftOver
    leftOver = []
    for document in documents {
      out += document.lines
      // Such a body runs to the end, and others have none.
      guard !mustWait(for: document) else { break }
      out += document.end(behind: document.endsInReturn ? .carriageReturn : nil)
    }
  }

  // MARK: Where no line end may be

  /// What follows must not come behind a line end: a delimiter of two lines is never met, and some bodies can
  /// only stand behind the substitution that they belong to.
  var mustWait: Bool {
    isInMetDelimiter || hasEarlyEnd || waiting.contains(where: mustWait) || leftOver.contains(where: mustWait)
  }

  private func mustWait(for document: Waiting) -> Bool {
    document.isNeverMet || endsAnother(document)
  }

  /// The line that ends it would end a here-document around it.
  private func endsAnother(_ document: Waiting) -> Bool {
    !document.isIndented && !document.endsInReturn && outerDelimiters.contains(document.delimiter)
  }

  /// The line that ends it can only be one that goes on to the bracket of its substitution.
  private func mayEndAtBracket(_ document: Waiting) -> Bool {
    guard isInSubstitution, !document.isNeverMet, !document.hasEarlyEnd,
      !bracketedDelimiters.contains(document.delimiter)
    else { return false }
    return document.place == .inside || document.place == .behind && document.body.range.upperBound < end
  }

  /// Such a here-document waits, and so can end. Behind another one stands a body with a bracket in its first line.
  var endsAtBracket: Bool {
    guard isInHardBody, !hasEarlyEnd, waiting.contains(where: endsAnother) else { return false }
    for (i, document) in waiting.enumerated() where mustWait(for: document) {
      guard mayEndAtBracket(document) else { return false }
      let rest = waiting[(i + 1)...].drop(while: \.isNothing)
      guard let next = rest.first else { continue }
      let line = next.text.prefix { $0 != .newline }
      guard line.contains(.rightParen) || next.text.isEmpty && endsAnother(next) else { return false }
    }
    return true
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
