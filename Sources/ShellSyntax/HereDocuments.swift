import Bytes

/// A here-document whose body has not been reached yet.
struct PendingHereDocument {
  /// Its place in `Parser.bodies`.
  var number: Int
  /// The delimiter as it stands on the closing line.
  var delimiter: [UInt8]
  /// The delimiter was quoted: nothing in the body is expanded.
  var isQuoted: Bool
  /// `<<-`
  var strips: Bool
}

extension Parser {
  /// Notes a here-document. The body cannot be read before the line ends, when the command may long be part of
  /// something larger, so that a marker with its number stands in the tree until `placeBodies`.
  mutating func awaitBody(delimiter place: Range<Int>, strips: Bool) -> Word {
    var (delimiter, isQuoted) = Self.unquoted(UnsafeRawBufferPointer(rebasing: bytes[place]))
    // To bash a carriage return is part of the delimiter, and of the line that must match it.
    if at(p) == .carriageReturn { delimiter.append(.carriageReturn) }
    let number = bodies.count
    if wordDepth > 0 { hasBodiesInWords = true }
    grow(4)
    bodies.append(nil)
    pending.append(
      PendingHereDocument(number: number, delimiter: delimiter, isQuoted: isQuoted, strips: strips))
    return Word(parts: [], range: number..<number)
  }

  /// A word with its quotes removed and nothing expanded.
  static func unquoted(_ word: UnsafeRawBufferPointer) -> (text: [UInt8], wasQuoted: Bool) {
    var text: [UInt8] = []
    var wasQuoted = false
    var i = 0
    func close(_ quote: UInt8, from start: Int) -> Int {
      var j = start
      while j < word.count, word[j] != quote {
        j += word[j] == .backslash && quote == .doubleQuote ? 2 : 1
      }
      return min(j, word.count)
    }
    while i < word.count {
      switch word[i] {
      case .backslash where i + 1 < word.count && word[i + 1] == .newline:
        i += 2
      case .backslash where i + 1 < word.count:
        wasQuoted = true
        text.append(word[i + 1])
        i += 2
      case .singleQuote:
        wasQuoted = true
        let end = close(.singleQuote, from: i + 1)
        if text.last == .dollar {
          var stop = i + 1
          while stop < word.count, word[stop] != .singleQuote { stop += word[stop] == .backslash ? 2 : 1 }
          stop = min(stop, word.count)
          text.removeLast()
          text += decodeAnsi(UnsafeRawBufferPointer(rebasing: word[i + 1..<stop]))
          i = stop + 1
        } else {
          text += word[i + 1..<end]
          i = end + 1
        }
      case .doubleQuote:
        wasQuoted = true
        if text.last == .dollar { text.removeLast() }
        let end = close(.doubleQuote, from: i + 1)
        var j = i + 1
        while j < end {
          if word[j] == .backslash, j + 1 < end {
            switch word[j + 1] {
            case .newline:
              j += 2
              continue
            case .dollar, .backquote, .doubleQuote, .backslash: j += 1
            default: break
            }
          }
          text.append(word[j])
          j += 1
        }
        i = end + 1
      default:
        text.append(word[i])
        i += 1
      }
    }
    return (text, wasQuoted)
  }

  /// The bodies that begin here, at the start of a line.
  mutating func readHereDocuments() {
    let waiting = pending
    pending = []
    for document in waiting {
      guard !isAborted else { return }
      let (body, behind) = bodyExtent(of: document)
      bodies[document.number] = parseBody(document, body)
      p = isAborted ? end : behind
    }
  }

  /// The bytes of a body that starts here, and where reading goes on. Without its end it goes to the end of
  /// the text.
  private func bodyExtent(of document: PendingHereDocument) -> (body: Range<Int>, behind: Int) {
    var line = p
    var tolerant: (body: Range<Int>, behind: Int)?
    while line < end {
      if let i = delimiterEnd(document, at: line) {
        if i == end { return (p..<line, end) }
        if bytes[i] == .newline { return (p..<line, i + 1) }
        if isInSubstitution, closesOnThisLine(i, joins: !document.isQuoted) { return (p..<line, i) }
        if tolerant == nil, isLineEnd(i) { tolerant = (p..<line, min(i + 2, end)) }
      }
      line = nextLine(from: line, joins: !document.isQuoted)
    }
    // Only when no line matches exactly is one that differs in its carriage return taken for the end.
    return tolerant ?? (p..<end, end)
  }

  /// The place behind the delimiter, if the line that starts at `line` starts with it.
  private func delimiterEnd(_ document: PendingHereDocument, at line: Int) -> Int? {
    var i = line
    let joins = !document.isQuoted
    if document.strips {
      if joins { i = past(i) }
      while at(i) == .tab { i = joins ? next(i) : i + 1 }
    }
    if joins { i = past(i) }
    for byte in document.delimiter {
      guard i < end, bytes[i] == byte, byte != .newline else { return nil }
      i = joins ? next(i) : i + 1
    }
    return i
  }

  /// bash ends a here-document inside `$( … )` at a line like `EOF)` as well.
  private func closesOnThisLine(_ start: Int, joins: Bool) -> Bool {
    var i = joins ? past(start) : start
    while i < end, bytes[i] != .newline {
      if bytes[i] == .rightParen { return true }
      i = joins ? next(i) : i + 1
    }
    return false
  }

  /// The start of the line behind the one at `start`; with `joins`, a backslash at its end continues it.
  private func nextLine(from start: Int, joins: Bool) -> Int {
    guard joins else { return index(of: .newline, from: start).map { $0 + 1 } ?? end }
    var i = start
    while i < end {
      if bytes[i] == .newline { return i + 1 }
      i += bytes[i] == .backslash ? 2 : 1
    }
    return end
  }

  private mutating func parseBody(_ document: PendingHereDocument, _ body: Range<Int>) -> Word {
    let whole = range(body.lowerBound, body.upperBound)
    guard !body.isEmpty, descend() else { return Word(parts: [], range: whole) }
    let outer = enter(body.lowerBound, body.upperBound)
    let joins = !document.isQuoted && hasContinuation()
    if document.strips || joins { readAsLines(strips: document.strips, joins: joins) }
    var parts: [WordPart]
    if document.isQuoted {
      parts = p < end ? [WordPart(.literal(text(p, end)), range: range(p, end))] : []
    } else {
      parts = parseQuotedParts(.hereDocument)
    }
    leave(outer, to: body.upperBound)
    depth -= 1
    endLine(&parts, at: whole.upperBound)
    return Word(parts: parts, range: whole)
  }

  /// A body that the end of the text cuts off has a line end all the same.
  private func endLine(_ parts: inout [WordPart], at place: Int) {
    if case .literal(let text)? = parts.last?.form {
      if text.utf8.last != .newline { parts[parts.count - 1].form = .literal(text + "\n") }
    } else {
      parts.append(WordPart(.literal("\n"), range: place..<place))
    }
  }

  /// A backslash stands before a line end of the current stretch.
  private func hasContinuation() -> Bool {
    var i = p
    while let backslash = index(of: .backslash, from: i) {
      if at(backslash + 1) == .newline { return true }
      i = backslash + 2
    }
    return false
  }

  /// Makes of the current stretch what a shell makes of a body before it looks for anything in there: lines that a
  /// backslash continues are one, in quotes as well, and with `<<-` none of them begins with a tab.
  private mutating func readAsLines(strips: Bool, joins: Bool) {
    var kept: [UInt8] = []
    var places: [Int] = []
    var i = p
    var isLineStart = strips
    func keep(_ i: Int) {
      kept.append(bytes[i])
      places.append(place(i))
    }
    while i < end {
      let byte = bytes[i]
      if joins, byte == .backslash, i + 1 < end {
        if bytes[i + 1] != .newline {
          keep(i)
          keep(i + 1)
          isLineStart = false
        }
        i += 2
        continue
      }
      if !isLineStart || byte != .tab {
        keep(i)
        isLineStart = strips && byte == .newline
      }
      i += 1
    }
    read(kept, from: places)
    p = 0
  }

  /// At the `)` of a substitution whose here-documents have no body yet: bash takes those from the lines
  /// behind the current one and goes on here. So does this, by reading on in a copy without those lines.
  mutating func takeBodiesOutOfTurn() {
    guard let newline = index(of: .newline, from: p) else {
      pending = []
      return
    }
    let here = p
    p = newline + 1
    readHereDocuments()
    guard !isAborted else { return }
    let behind = p
    var kept = Array(bytes[0...newline])
    kept.append(contentsOf: bytes[behind..<end])
    var places: [Int] = []
    places.reserveCapacity(kept.count)
    for i in 0...newline { places.append(place(i)) }
    for i in behind..<end { places.append(place(i)) }
    read(kept, from: places)
    if !isAborted { p = here }
  }
}
