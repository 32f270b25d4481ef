import Bytes

/// From tree to text. The text means the same and, read again, gives the same tree but for the offsets; forms
/// that have several spellings (`` `x` `` aside, which stays) come out in one. Errors leave nothing behind.
package struct ShellPrinter {
  package static func print(_ script: Script) -> String {
    var printer = ShellPrinter()
    printer.list(script, isClosed: false)
    printer.endLineForBodies()
    if printer.out.last == .carriageReturn { printer.out.append(.space) }
    return String(decoding: printer.out, as: UTF8.self)
  }

  package static func print(_ word: Word) -> String {
    var printer = ShellPrinter()
    printer.word(word)
    return String(decoding: printer.out, as: UTF8.self)
  }

  var out: [UInt8] = []
  /// Here-documents whose bodies follow at the next line end.
  private var waiting: [(delimiter: [UInt8], body: Word, isQuoted: Bool)] = []

  init() {}

  mutating func put(_ text: String) { out.append(contentsOf: text.utf8) }

  // MARK: Lists

  /// Statements with what separates them; with `isClosed` the last one is ended as well, because a reserved
  /// word follows.
  mutating func list(_ script: Script, isClosed: Bool) {
    let statements = script.statements.filter { !Self.isError($0) }
    for (i, statement) in statements.enumerated() {
      put(statement)
      if statement.inBackground { put(" &") }
      let isLast = i == statements.count - 1
      if !waiting.isEmpty {
        if !isLast || isClosed { newline() }
      } else if !isLast || isClosed {
        put(statement.inBackground ? " " : "; ")
      }
    }
  }

  private static func isError(_ statement: Statement) -> Bool {
    if case .error = statement.first.commands.first?.form { true } else { false }
  }

  /// Ends the line and writes the bodies that begin behind it.
  private mutating func newline() {
    if out.last == .carriageReturn { out.append(.space) }
    out.append(.newline)
    let documents = waiting
    waiting = []
    for document in documents {
      if document.isQuoted {
        for case .literal(let text) in document.body.parts.map(\.form) { put(text) }
      } else {
        quotedParts(document.body.parts, in: .hereDocument)
      }
      // A delimiter of two lines is never met: such a body runs to the end.
      guard !document.delimiter.contains(.newline) else { continue }
      out.append(contentsOf: document.delimiter)
      out.append(.newline)
    }
  }

  /// Something that is no separator follows, which must stand behind the bodies.
  mutating func endLineForBodies() {
    if !waiting.isEmpty { newline() }
  }

  private mutating func put(_ statement: Statement) {
    put(statement.first)
    for link in statement.rest {
      put(link.joint == .and ? " && " : " || ")
      put(link.pipeline)
    }
  }

  private mutating func put(_ pipeline: Pipeline) {
    if pipeline.isNegated { put("! ") }
    if pipeline.isTimed { put("time ") }
    for (i, command) in pipeline.commands.enumerated() {
      if i > 0 { put(i - 1 < pipeline.errorsToo.count && pipeline.errorsToo[i - 1] ? " |& " : " | ") }
      if i == 0, pipeline.isTimed, case .simple(let simple) = command.form, simple.assignments.isEmpty,
        case .literal(let text)? = simple.words.first?.parts.first?.form, text.utf8.first == .minus
      {
        put("-- ")
      }
      put(command)
    }
  }

  /// Commands between brackets of some kind: their here-documents end in there as well.
  mutating func enclosed(_ script: Script, _ open: String, _ close: String) {
    let outer = waiting
    waiting = []
    put(open)
    let start = out.count
    list(script, isClosed: false)
    endLineForBodies()
    // `((` would be arithmetic.
    if start < out.count, out[start] == .leftParen { out.insert(.space, at: start) }
    waiting = outer
    put(close)
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
    word(redirection.target)
    let isDuplicate = redirection.operator == .duplicateInput || redirection.operator == .duplicateOutput
    let isNumber = start < out.count && (ASCII.isDigit(out[start]) || out[start] == .minus)
    if !(isDuplicate && isNumber) { out.insert(.space, at: start) }
    if redirection.operator == .hereDocument || redirection.operator == .hereDocumentStripped {
      let text = Array(out[min(start + 1, out.count)...])
      let (delimiter, isQuoted) = text.withUnsafeBytes { Parser.unquoted($0) }
      let body = redirection.body ?? Word(parts: [], range: redirection.range)
      waiting.append((delimiter, body, isQuoted))
    }
  }
}
