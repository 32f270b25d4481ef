import Bytes

/// A here-document whose body has not begun yet.
struct PendingHereDocument {
  /// Its number among `bodies`.
  var number: Int
  var delimiter: [UInt8]
  var isQuoted: Bool
  var stripsTabs: Bool
  var start: Int
  var inSubstitution: Bool
}

extension Parser {
  /// A redirection, if one stands here.
  mutating func parseRedirection() -> Redirection? {
    guard p < end else { return nil }
    let start = p
    var i = p
    var descriptor: Redirection.Descriptor?
    if ASCII.isDigit(bytes[i]) {
      while i < end, ASCII.isDigit(bytes[i]) { i = next(i) }
      guard at(i) == .less || at(i) == .greater else { return nil }
      descriptor = .number(Int(joinedText(start, i)) ?? Int.max)
    } else if bytes[i] == .leftBrace {
      var j = i + 1
      guard ASCII.isNameStart(at(j)) else { return nil }
      while ASCII.isWord(at(j)) { j += 1 }
      guard at(j) == .rightBrace, at(j + 1) == .less || at(j + 1) == .greater else { return nil }
      descriptor = .variable(text(i + 1, j))
      i = j + 1
    } else if bytes[i] == .ampersand {
      guard at(next(i)) == .greater else { return nil }
    } else if bytes[i] != .less && bytes[i] != .greater && bytes[i] != .backslash {
      return nil
    }
    guard let (op, behind) = redirectionOperator(past(i)) else { return nil }
    // `<(…)` and `>(…)` are words.
    if descriptor == nil, op == .input || op == .output, at(behind) == .leftParen, behind == next(past(i)) {
      return nil
    }
    p = behind
    if op == .hereDocument || op == .hereDocumentStripped {
      return parseHereDocumentStart(op, descriptor, from: start)
    }
    skipBlanks()
    let before = p
    let target = parseWord(op == .hereString ? .pattern : .argument)
    if p == before { fail(.unexpected(op.rawValue), start, p) }
    return Redirection(descriptor: descriptor, operator: op, target: target, range: range(start, p))
  }

  private func redirectionOperator(_ i: Int) -> (Redirection.Operator, Int)? {
    let second = next(i)
    let third = next(second)
    switch at(i) {
    case .less:
      switch at(second) {
      case .less:
        if at(third) == .less { return (.hereString, next(third)) }
        if at(third) == .minus { return (.hereDocumentStripped, next(third)) }
        return (.hereDocument, third)
      case .ampersand: return (.duplicateInput, third)
      case .greater: return (.readWrite, third)
      default: return (.input, second)
      }
    case .greater:
      switch at(second) {
      case .greater:
        // zsh: `>>|` and `>>!` are `>>` for us.
        return (.append, at(third) == .pipe || at(third) == .bang ? next(third) : third)
      case .ampersand: return (.duplicateOutput, third)
      case .pipe: return (.clobber, third)
      case .bang where ASCII.isBlank(at(third)): return (.clobber, third)
      default: return (.output, second)
      }
    case .ampersand where at(second) == .greater:
      return at(third) == .greater ? (.appendOutputAndErrors, next(third)) : (.outputAndErrors, third)
    default: return nil
    }
  }

  // MARK: Here-documents

  private mutating func parseHereDocumentStart(
    _ op: Redirection.Operator, _ descriptor: Redirection.Descriptor?, from start: Int
  ) -> Redirection {
    skipBlanks()
    let wordStart = p
    let target = parseWord(.pattern)
    if p == wordStart { fail(.unexpected("<<"), start, p) }
    let (delimiter, isQuoted) = delimiter(wordStart, p)
    let number = bodies.count
    bodies.append(nil)
    pending.append(
      PendingHereDocument(
        number: number, delimiter: delimiter, isQuoted: isQuoted, stripsTabs: op == .hereDocumentStripped,
        start: start, inSubstitution: isInSubstitution))
    // The number stands in for the body until all bodies are known.
    let placeholder = Word(parts: [], range: number..<number)
    return Redirection(
      descriptor: descriptor, operator: op, target: target, body: placeholder, range: range(start, p))
  }

  /// The delimiter with its quotes taken off, and whether it had any. Nothing in it is expanded.
  private func delimiter(_ from: Int, _ to: Int) -> (bytes: [UInt8], isQuoted: Bool) {
    var delimiter: [UInt8] = []
    var isQuoted = false
    var quote: UInt8 = 0
    var i = from
    while i < to {
      let byte = bytes[i]
      if quote != 0 {
        if byte == quote {
          quote = 0
        } else if byte == .backslash, quote == .doubleQuote, i + 1 < to {
          i += 1
          delimiter.append(bytes[i])
        } else {
          delimiter.append(byte)
        }
      } else if byte == .singleQuote || byte == .doubleQuote {
        quote = byte
        isQuoted = true
      } else if byte == .backslash, i + 1 < to {
        i += 1
        if bytes[i] != .newline {
          isQuoted = true
          delimiter.append(bytes[i])
        }
      } else if byte == .dollar, i + 1 < to, bytes[i + 1] == .singleQuote || bytes[i + 1] == .doubleQuote {
        isQuoted = true
      } else {
        delimiter.append(byte)
      }
      i += 1
    }
    return (delimiter, isQuoted)
  }

  /// Behind a line end: the bodies of all here-documents that were begun on the line.
  mutating func readPendingBodies() {
    guard !pending.isEmpty else { return }
    let waiting = pending
    pending = []
    for document in waiting where !isAborted { readBody(document) }
  }

  /// At the end of a text: documents whose line never ended have empty bodies, as in bash.
  mutating func closePendingBodies() {
    for document in pending { fail(.unterminated("<<"), document.start, document.start + 2) }
    pending = []
  }

  private mutating func readBody(_ document: PendingHereDocument) {
    let bodyStart = p
    var lineStart = p
    var bodyEnd = end
    var behind = end
    var found = false
    // A line that is continued by a backslash is one line, unless the delimiter was quoted.
    var isContinued = false
    while lineStart < end {
      var lineEnd = lineStart
      while lineEnd < end, bytes[lineEnd] != .newline { lineEnd &+= 1 }
      if !isContinued, let stop = delimiterEnd(document, lineStart, lineEnd) {
        bodyEnd = lineStart
        behind = stop
        found = true
        break
      }
      var slashes = 0
      while !document.isQuoted, lineEnd - slashes > lineStart, bytes[lineEnd - slashes - 1] == .backslash {
        slashes += 1
      }
      isContinued = slashes % 2 == 1
      lineStart = min(end, lineEnd + 1)
    }
    if !found { fail(.unterminated("<<"), document.start, document.start + 2) }
    bodies[document.number] = parseBody(document, bodyStart, bodyEnd)
    p = behind
    if p < end, bytes[p] == .newline { p += 1 }
  }

  /// The place behind the delimiter, if this line is it.
  private func delimiterEnd(_ document: PendingHereDocument, _ lineStart: Int, _ lineEnd: Int) -> Int? {
    var i = lineStart
    if document.stripsTabs { while i < lineEnd, bytes[i] == .tab { i += 1 } }
    var lineEnd = lineEnd
    if lineEnd > i, bytes[lineEnd - 1] == .carriageReturn, document.delimiter.last != .carriageReturn {
      lineEnd -= 1
    }
    let count = document.delimiter.count
    guard lineEnd - i >= count else { return nil }
    for k in 0..<count where bytes[i + k] != document.delimiter[k] { return nil }
    if lineEnd - i == count { return lineEnd }
    return document.inSubstitution && bytes[i + count] == .rightParen ? i + count : nil
  }

  private mutating func parseBody(_ document: PendingHereDocument, _ from: Int, _ to: Int) -> Word {
    let whole = range(from, to)
    let outer = enter(from, to)
    defer { leave(outer, to: outer.end) }
    if document.stripsTabs { stripTabs(from, to) }
    if document.isQuoted {
      let body = text(p, end)
      return Word(parts: body.isEmpty ? [] : [WordPart(.literal(body), range: whole)], range: whole)
    }
    return Word(parts: parseQuotedParts(.hereDocument), range: whole)
  }

  private mutating func stripTabs(_ from: Int, _ to: Int) {
    var kept: [UInt8] = []
    var places: [Int] = []
    var atLineStart = true
    for i in from..<to {
      if atLineStart, bytes[i] == .tab { continue }
      atLineStart = bytes[i] == .newline
      kept.append(bytes[i])
      places.append(place(i))
    }
    guard kept.count < to - from else { return }
    read(kept, from: places)
    p = 0
  }
}
