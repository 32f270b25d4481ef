import Bytes

/// A `{` that may turn out to open a brace expansion. Until it is closed, the marks stand among the parts as
/// plain text, so that nothing has to be read again when it never is.
struct OpenBrace {
  /// The index of the `{` among the parts of the word.
  var part: Int
  var start: Int
  /// The indices of its commas.
  var commas: [Int] = []

  init(part: Int, start: Int) {
    self.part = part
    self.start = start
  }
}

extension Parser {
  /// Puts the mark at the current place among the parts as a text of its own.
  mutating func markBrace(_ run: inout LiteralRun, _ parts: inout [WordPart]) {
    parts.append(WordPart(.literal(text(p, p + 1)), range: range(p, p + 1)))
    grow(1)
    p = min(p + 1, end)
    run = LiteralRun(at: p)
  }

  /// At the `}` that closes `brace`: makes an expansion of the parts behind it, if they are one.
  mutating func closeBrace(_ brace: OpenBrace, _ run: inout LiteralRun, _ parts: inout [WordPart]) {
    let whole = parts[brace.part].range.lowerBound..<range(p, p + 1).upperBound
    if brace.commas.isEmpty {
      guard parts.count == brace.part + 2, case .literal(let text) = parts[brace.part + 1].form,
        isBraceRange(text)
      else {
        markBrace(&run, &parts)
        return
      }
      parts.removeLast(2)
      parts.append(WordPart(.braceRange(text), range: whole))
    } else {
      var alternatives: [Word] = []
      alternatives.reserveCapacity(brace.commas.count + 1)
      var from = brace.part
      for to in brace.commas + [parts.count] {
        let lower = parts[from].range.upperBound
        let upper = to < parts.count ? parts[to].range.lowerBound : range(p, p).lowerBound
        let inside = joiningLiterals(parts[from + 1..<to])
        alternatives.append(Word(parts: inside, range: lower..<max(lower, upper)))
        from = to
      }
      parts.removeLast(parts.count - brace.part)
      parts.append(WordPart(.braces(alternatives), range: whole))
    }
    p += 1
    run = LiteralRun(at: p)
  }

  /// `1..9`, `a..e`, either with a step: two numbers or two letters.
  private func isBraceRange(_ text: String) -> Bool {
    var fields: [(isNumber: Bool, isLetter: Bool)] = []
    var bytes = Array(text.utf8)[...]
    while true {
      var length = 0
      while length < bytes.count, bytes[bytes.startIndex + length] != .dot { length += 1 }
      let field = bytes.prefix(length)
      let digits = field.first == .minus || field.first == .plus ? field.dropFirst() : field
      fields.append(
        (
          isNumber: !digits.isEmpty && digits.allSatisfy(ASCII.isDigit),
          isLetter: field.count == 1 && field.allSatisfy(ASCII.isLetter)
        ))
      bytes = bytes.dropFirst(length)
      if bytes.isEmpty { break }
      guard bytes.count >= 2, bytes[bytes.startIndex + 1] == .dot, fields.count < 3 else { return false }
      bytes = bytes.dropFirst(2)
    }
    guard fields.count == 2 || fields.count == 3 && fields[2].isNumber else { return false }
    return fields[0].isNumber && fields[1].isNumber || fields[0].isLetter && fields[1].isLetter
  }
}
