import Bytes

/// From tree to text. The text means the same and, read again, gives the same tree but for the offsets; forms
/// that have several spellings come out in one, on one line where here-documents allow it.
package struct ShellPrinter {
  /// A tree without errors. Of a tree that has some, what could be recognised: errors leave nothing behind, and
  /// what was never closed is closed.
  package static func print(_ script: Script) -> String {
    var printer = ShellPrinter()
    printer.end = script.range.upperBound
    printer.list(script, isClosed: false)
    printer.endLineForBodies()
    if printer.out.last == .carriageReturn { printer.out.append(.space) }
    return String(decoding: printer.out, as: UTF8.self)
  }

  /// A tree that may hold errors: from the line on in which the first of them stands, the text is `source`'s
  /// own, because what a shell refuses has no other spelling.
  package static func print(_ parsed: ParsedScript, of source: ByteView) -> String {
    guard let broken = parsed.errors.map(\.range.lowerBound).min() else { return print(parsed.script) }
    let statements = parsed.script.statements
    var sound = 0
    var rest = 0
    source.withBytes { bytes in
      for (i, statement) in statements.enumerated() where i > 0 && !Self.isError(statement) {
        let start = statement.range.lowerBound
        let before = statements[i - 1].range.upperBound
        guard start <= broken, before <= start, start <= bytes.count else { break }
        // Only a line end makes sure that nothing of the line before still matters, and behind a backslash it is none.
        let endsLine = (before..<start).contains {
          bytes[$0] == .newline && ($0 == 0 || bytes[$0 - 1] != .backslash)
        }
        if endsLine { (sound, rest) = (i, start) }
      }
    }
    var script = parsed.script
    script.statements.removeSubrange(sound...)
    let recognised = sound > 0 ? print(script) : ""
    let isEnded = recognised.isEmpty || recognised.utf8.last == .newline
    return recognised + (isEnded ? "" : "\n") + source[rest..<source.count].string
  }

  package static func print(_ word: Word) -> String {
    var printer = ShellPrinter()
    printer.word(word)
    return String(decoding: printer.out, as: UTF8.self)
  }

  var out: [UInt8] = []
  /// Here-documents whose bodies follow at the next line end.
  var waiting: [Waiting] = []
  /// Those whose substitution has been closed already: their bodies follow at the next line end of any kind, even one
  /// between quotes.
  var leftOver: [Waiting] = []

  /// What is written now stands in the body of a here-document that one in there might end.
  var isInHardBody: Bool { !outerDelimiters.isEmpty }

  /// Lines that would end a here-document around what is written now. One in there with the same delimiter can
  /// only end at the very bracket of its substitution.
  var outerDelimiters: [[UInt8]] = []

  /// Those of them that stand between `$(` and `)` themselves, where a bracket behind the line ends nothing less: one
  /// in there with the same delimiter has no end at all.
  var bracketedDelimiters: [[UInt8]] = []

  /// What is written now stands in the body of a here-document.
  var isInBody = false

  /// And no such body around it takes tabs away.
  var isInPlainBody = false

  /// What is written now stands between `$(` and `)`.
  var isInSubstitution = false

  /// Where what is written now was closed in the source, if it stands between brackets.
  private(set) var closing = Int.max

  /// What is written now is the subscript of an assignment.
  private var isInSubscript = false

  /// What is written now is a delimiter that a line was equal to, and has none of its own line ends for that.
  var isInMetDelimiter = false

  /// Where the text ended that the tree was read from, or the body in it.
  var end = 0

  init() {}

  mutating func put(_ text: String) { out.append(contentsOf: text.utf8) }

  /// Text that may have several lines.
  mutating func putLines(_ text: String) {
    if leftOver.isEmpty { put(text) } else { for byte in text.utf8 { putInLines(byte) } }
  }

  @inline(__always)
  mutating func putInLines(_ byte: UInt8) {
    out.append(byte)
    if byte == .newline, !leftOver.isEmpty { putLeftOver() }
  }

  // MARK: Lists

  /// Statements with what separates them; with `isClosed` the last one is ended as well, because a reserved
  /// word follows.
  mutating func list(_ script: Script, isClosed: Bool) {
    let statements = script.statements.filter { !Self.isError($0) }
    for (i, statement) in statements.enumerated() {
      let start = out.count
      put(statement)
      if statement.inBackground { put(" &") }
      guard i < statements.count - 1 || isClosed else { break }
      // At the start of a line what follows might be the end of a here-document around it.
      if !waiting.isEmpty, !mustWait, !isInHardBody {
        newline()
      } else {
        separate(statement.inBackground ? " " : "; ", from: start)
      }
    }
  }

  /// Puts something between the text that begins at `start` and what follows: a newline where a bracket might
  /// take what follows for a part of its subscript, which a line end bounds.
  mutating func separate(_ separator: String, from start: Int) {
    if hasOpenBracket(from: start), !mustWait {
      if separator.utf8.first != .semicolon { put(String(separator.dropLast())) }
      newline()
    } else {
      put(separator)
    }
  }

  /// A bracket that is not closed between `start` and here, as the parser looks for what closes a subscript.
  private func hasOpenBracket(from start: Int) -> Bool {
    let written = out[min(start, out.count)...]
    guard written.contains(.leftBracket) else { return false }
    return written.withUnsafeBytes { bytes in
      var parser = Parser(bytes, limits: .standard)
      for i in bytes.indices where bytes[i] == .leftBracket {
        let close = parser.matching(.rightBracket, opening: .leftBracket, from: i + 1, onOneLine: true)
        if close == nil { return true }
      }
      return false
    }
  }

  private static func isError(_ statement: Statement) -> Bool {
    if case .error = statement.first.commands.first?.form { true } else { false }
  }

  private mutating func put(_ statement: Statement) {
    var start = out.count
    put(statement.first)
    for link in statement.rest {
      separate(link.joint == .and ? " && " : " || ", from: start)
      start = out.count
      put(link.pipeline)
    }
  }

  private mutating func put(_ pipeline: Pipeline) {
    if pipeline.isNegated { put("! ") }
    if pipeline.isTimed { put("time ") }
    let prefixed = out.count
    var start = prefixed
    for (i, command) in pipeline.commands.enumerated() {
      if i > 0 { separate(pipeline.errorsToo.dropFirst(i - 1).first == true ? " |& " : " | ", from: start) }
      start = out.count
      if i == 0, pipeline.isTimed, case .simple(let simple) = command.form, simple.assignments.isEmpty,
        let text = simple.words.first?.leadingLiteral, text.utf8.first == .minus
      {
        put("-- ")
      }
      put(command)
      if i == 0 { endPrefix(at: prefixed, of: pipeline) }
    }
  }

  /// A pipeline may be nothing but its prefix; one without even that was negated twice.
  private mutating func endPrefix(at place: Int, of pipeline: Pipeline) {
    guard out.count == place else { return }
    if !pipeline.isNegated, !pipeline.isTimed { put("! ! ") }
    if out.last == .space { out.removeLast() }
  }

  /// Commands between brackets of some kind: their here-documents end in there as well.
  mutating func enclosed(_ script: Script, _ open: String, _ close: String, isSubstitution: Bool = true) {
    let outer = (
      waiting: waiting, isInSubstitution: isInSubstitution, isInSubscript: isInSubscript, closing: closing
    )
    // What still waits around it does not wait in there.
    waiting = []
    isInSubstitution = isSubstitution
    closing = script.range.upperBound
    let endsSubscripts = open.utf8.first != .dollar && !isInSubscript && mayEndSubscript(script)
    isInSubscript = false
    put(open)
    if endsSubscripts { put("\n") }
    let start = out.count
    list(script, isClosed: false)
    let hasOpenEnd = isInHardBody && waiting.contains(where: needsNoEnd)
    if hasOpenEnd { waiting.removeAll(where: needsNoEnd) }
    // What ends behind the bracket cannot begin before it.
    if isSubstitution, !hasOpenEnd {
      if endsAtBracket {
        newline(endsAtBracket: true)
      } else if !waiting.isEmpty, !mustWait {
        endLineForBodies()
      }
    }
    // What closes it would be taken into the subscript, were it not for the line end.
    if !isInMetDelimiter, waiting.isEmpty, leftOver.isEmpty, out.last != .carriageReturn,
      hasOpenBracket(from: start), !hasHereDocument(from: start)
    {
      put("\n")
    }
    if isSubstitution, bracketMayEndBody { put("\n") }
    // `((` would be arithmetic.
    if start < out.count, out[start] == .leftParen { out.insert(.space, at: start) }
    if isSubstitution { leftOver += waiting } else { endText() }
    waiting = outer.waiting
    isInSubstitution = outer.isInSubstitution
    isInSubscript = outer.isInSubscript
    closing = outer.closing
    put(close)
  }

  /// The line begins with the delimiter of a here-document that a bracket behind it would end.
  var bracketMayEndBody: Bool {
    guard !bracketedDelimiters.isEmpty, !isInMetDelimiter, waiting.isEmpty, leftOver.isEmpty else {
      return false
    }
    let line = out[(out.lastIndex(of: .newline).map { $0 + 1 } ?? 0)...]
    return bracketedDelimiters.contains { line.starts(with: $0) }
  }

  /// `[<(]=)`: to whoever looks for the end of a subscript, the brackets of `<(…)` are none.
  private func mayEndSubscript(_ script: Script) -> Bool {
    guard !isInMetDelimiter, !script.statements.isEmpty, leftOver.isEmpty else { return false }
    // As far as anybody looks back.
    let near = out.suffix(4096)
    return hasOpenBracket(from: near.lastIndex(of: .newline).map { $0 + 1 } ?? near.startIndex)
      || reachesHere(near)
  }

  /// A bracket in `written` that no line end bounds, those in quotes and substitutions not being any: one that stood
  /// right behind would close it.
  private func reachesHere(_ written: ArraySlice<UInt8>) -> Bool {
    guard written.contains(.leftBracket), written.contains(.newline) else { return false }
    return (written + [.rightBracket]).withUnsafeBytes { bytes in
      var parser = Parser(bytes, limits: .standard)
      for i in bytes.indices where bytes[i] == .leftBracket {
        let close = parser.matching(.rightBracket, opening: .leftBracket, from: i + 1, onOneLine: true)
        if close == bytes.count - 1 { return true }
      }
      return false
    }
  }

  /// The subscript of an assignment.
  mutating func putSubscript(_ index: Word) {
    let outer = isInSubscript
    isInSubscript = true
    put("[")
    word(index)
    put("]")
    isInSubscript = outer
  }

  // MARK: Redirections

  mutating func put(_ redirection: Redirection) {
    switch redirection.descriptor {
    case .number(let number): put(String(number))
    case .variable(let name): put("{\(name)}")
    case nil: break
    }
    put(redirection.operator.rawValue)
    let start = out.count
    let hasLeftOver = !leftOver.isEmpty
    let outer = isInMetDelimiter
    isInMetDelimiter = outer || isMet(redirection)
    word(redirection.target)
    isInMetDelimiter = outer
    let isDuplicate = redirection.operator == .duplicateInput || redirection.operator == .duplicateOutput
    let isNumber = start < out.count && (ASCII.isDigit(out[start]) || out[start] == .minus)
    if !(isDuplicate && isNumber) { out.insert(.space, at: start) }
    if redirection.operator == .hereDocument || redirection.operator == .hereDocumentStripped {
      let written = Array(out[min(start + 1, out.count)...])
      // A delimiter of two lines may have bodies between them.
      let isSplit = hasLeftOver && leftOver.isEmpty
      awaitBody(
        of: redirection, delimiter: isSplit ? Array(Self.print(redirection.target).utf8) : written)
    }
  }
}
