import Bytes

extension Parser {
  /// Whatever a `$` starts; nil where it is a plain byte.
  mutating func parseDollar(isQuoted: Bool) -> WordPart? {
    let start = p
    let i = next(p)
    guard i < end else { return nil }
    let byte = bytes[i]
    switch byte {
    case .leftBrace: return parseBracedParameter(from: start, inside: i + 1, isQuoted: isQuoted)
    case .leftParen: return parseDollarParen(from: start, open: i)
    case .leftBracket: return parseOldArithmetic(from: start, open: i)
    case .singleQuote:
      if isQuoted { return nil }
      p = i
      return parseAnsiQuoted(from: start)
    case .doubleQuote:
      if isQuoted { return nil }
      p = i
      return parseLocaleQuoted(from: start)
    default:
      let nameEnd: Int
      if ASCII.isNameStart(byte) {
        nameEnd = self.nameEnd(from: i)
      } else if ASCII.isDigit(byte) || isSpecialParameter(byte) {
        nameEnd = i + 1
      } else {
        return nil
      }
      p = nameEnd
      grow(1)
      return WordPart(.parameter(Parameter(name: joinedText(i, nameEnd))), range: range(start, p))
    }
  }

  /// Behind the letters, digits and underscores that start at `i`, and not behind a line continuation after
  /// them.
  func nameEnd(from i: Int) -> Int {
    var i = i
    var last = i
    while i < end, ASCII.isWord(bytes[i]) {
      last = i + 1
      i = next(i)
    }
    return last
  }

  func isSpecialParameter(_ byte: UInt8) -> Bool {
    switch byte {
    case .at, .star, .hash, .question, .minus, .dollar, .bang: true
    default: false
    }
  }

  /// `${ … }`; `inside` is behind the brace.
  private mutating func parseBracedParameter(from start: Int, inside: Int, isQuoted: Bool) -> WordPart? {
    p = past(inside)
    grow(4)
    guard descend() else { return WordPart(.literal("${"), range: range(start, end)) }
    defer { depth -= 1 }
    if p < end, ByteSet.startsFunctionSubstitution.contains(bytes[p]) {
      return parseFunctionSubstitution(from: start)
    }
    var parameter = Parameter(name: "", isBraced: true)
    if parseParameterName(&parameter) {
      parseIndex(&parameter)
      if case .plain = parameter.operation {
        parameter.operation = parseOperation(&parameter, isQuoted: isQuoted) ?? .other("")
      }
    } else {
      parameter.operation = .other("")
    }
    if p < end && at(p) != .rightBrace || isOther(parameter.operation) {
      parseRest(&parameter, inside: inside, isQuoted: isQuoted)
    }
    if at(p) == .rightBrace {
      p += 1
    } else {
      failUnterminated("${", from: start, to: inside, resuming: true)
    }
    return WordPart(.parameter(parameter), range: range(start, p))
  }

  private func isOther(_ operation: Parameter.Operation) -> Bool {
    if case .other = operation { true } else { false }
  }

  /// Something between the braces is not known here: it is kept as written, and its substitutions are read,
  /// because a shell that does know it would run them.
  private mutating func parseRest(_ parameter: inout Parameter, inside: Int, isQuoted: Bool) {
    var found = parameter.index?.parts ?? []
    found += words(of: parameter.operation).flatMap(\.parts)
    found += isQuoted ? parseQuotedParts(.parameterWord) : parseWord(.parameterWord).parts
    parameter = Parameter(name: parameter.name, isIndirect: parameter.isIndirect, isBraced: true)
    parameter.operation = .other(text(inside, max(inside, min(p, end))))
    parameter.substitutions = found.filter(\.isSubstitution)
    if !bodies.isEmpty { parameter.bodyPlaces = bodyPlaces(in: parameter.substitutions, from: inside) }
  }

  private func bodyPlaces(in parts: [WordPart], from inside: Int) -> [Int?] {
    var search = HereDocumentSearch()
    for part in parts { search.visit(part) }
    return search.found.map { redirection in
      // The marker that holds its number.
      let number = redirection.body?.range.lowerBound ?? 0
      guard let body = bodies[number] else { return p - inside }
      let behind = index(ofPlace: body.range.lowerBound)
      if behind > p { return p - inside }
      return place(behind) == body.range.lowerBound ? nil : behind - 1 - inside
    }
  }

  private func words(of operation: Parameter.Operation) -> [Word] {
    switch operation {
    case .fallback(_, let word), .trim(_, let word): [word]
    case .replace(_, let pattern, let with): [pattern] + (with.map { [$0] } ?? [])
    case .slice(let offset, let length): [offset] + (length.map { [$0] } ?? [])
    case .letterCase(_, let word): word.map { [$0] } ?? []
    case .plain, .length, .transform, .namesWithPrefix, .other: []
    }
  }

  /// Reads `name`, `!name`, `#name`; false if nothing like a name stands here.
  private mutating func parseParameterName(_ parameter: inout Parameter) -> Bool {
    guard p < end else { return false }
    let byte = bytes[p]
    let after = next(p)
    if byte == .hash || byte == .bang, at(after) != .rightBrace {
      let following = at(after)
      let isName = ASCII.isWord(following) || following == .at || following == .star
      let isSpecial = isSpecialParameter(following) && at(next(after)) == .rightBrace
      if isName || isSpecial {
        p = after
        takeName(&parameter)
        if byte == .hash {
          parameter.operation = .length
        } else {
          parameter.isIndirect = true
          takePrefixStar(&parameter)
        }
        return true
      }
    }
    guard ASCII.isWord(byte) || isSpecialParameter(byte) else { return false }
    takeName(&parameter)
    return true
  }

  private mutating func takeName(_ parameter: inout Parameter) {
    let start = p
    if ASCII.isDigit(bytes[p]) {
      while p < end, ASCII.isDigit(bytes[p]) { p = next(p) }
    } else if ASCII.isNameStart(bytes[p]) {
      p = past(nameEnd(from: p))
    } else {
      p = next(p)
    }
    parameter.name = joinedText(start, p)
  }

  /// `${!prefix*}`, `${!prefix@}`
  private mutating func takePrefixStar(_ parameter: inout Parameter) {
    guard at(p) == .star || at(p) == .at, at(next(p)) == .rightBrace,
      let first = parameter.name.utf8.first, ASCII.isNameStart(first)
    else { return }
    parameter.operation = .namesWithPrefix(text(p, p + 1))
    p = next(p)
  }

  private mutating func parseIndex(_ parameter: inout Parameter) {
    guard at(p) == .leftBracket else { return }
    p += 1
    let start = p
    if at(p) == .star || at(p) == .at, at(p + 1) == .rightBracket {
      p += 1
      parameter.index = Word(
        parts: [WordPart(.literal(text(start, p)), range: range(start, p))], range: range(start, p))
    } else {
      parameter.index = parseWord(.index)
    }
    if at(p) == .rightBracket {
      p = next(p)
    } else {
      parameter.operation = .other("")
    }
  }
}

extension ByteSet {
  /// `${ command; }` and `${|command; }`
  static var startsFunctionSubstitution: ByteSet {
    ByteSet(low: 0x0000_0001_0000_0600, high: 0x1000_0000_0000_0000)
  }
}

extension Word {
  /// Something in it is more than plain or quoted text.
  var hasSubstitution: Bool { literal == nil && parts.contains(where: \.isSubstitution) }
}

extension WordPart {
  /// Anything but plain or quoted text.
  var isSubstitution: Bool {
    switch form {
    case .literal, .escaped, .singleQuoted, .ansiQuoted, .tilde, .glob, .braceRange: false
    case .doubleQuoted(let parts), .localeQuoted(let parts): parts.contains(where: \.isSubstitution)
    case .extendedGlob(_, let words), .braces(let words):
      words.contains(where: \.hasSubstitution)
    case .parameter, .command, .backquoted, .arithmetic, .process: true
    }
  }
}
