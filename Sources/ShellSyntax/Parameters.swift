import Bytes

extension Parser {
  /// `${ … }`, at the brace.
  mutating func parseBraced(from start: Int, isQuoted: Bool) -> WordPart {
    let open = p
    p = next(p)
    guard descend() else { return WordPart(.literal("${"), range: range(start, start)) }
    var parameter = parseParameterName()
    if parameter.name.isEmpty {
      parameter.operation = .other(skipRaw())
    } else if case .length = parameter.operation {
      // Nothing may follow a length but the brace.
    } else {
      parameter.operation = parseOperation(parameter, isQuoted)
    }
    parameter.isBraced = true
    depth -= 1
    if at(p) == .rightBrace {
      p += 1
    } else if case .other = parameter.operation, p < end {
      parameter.operation = .other(skipRaw())
      if at(p) == .rightBrace { p += 1 }
    } else if !isAborted {
      failUnterminated("${", from: start, to: open + 1, resuming: !isQuoted)
    }
    return WordPart(.parameter(parameter), range: range(start, min(p, end)))
  }

  /// The name with what stands before it (`!`, `#`) and its index.
  private mutating func parseParameterName() -> Parameter {
    var parameter = Parameter(name: "")
    let first = at(past(p))
    if first == .hash, isNameOrSpecial(next(p)), !(at(next(p)) != .rightBrace && lengthIsName(next(p))) {
      parameter.operation = .length
      p = next(p)
    } else if first == .bang, isNameOrSpecial(next(p)) {
      parameter.isIndirect = true
      p = next(p)
    }
    p = past(p)
    let start = p
    if ASCII.isNameStart(at(p)) {
      while p < end, ASCII.isWord(bytes[p]) { p = next(p) }
    } else if ASCII.isDigit(at(p)) {
      while p < end, ASCII.isDigit(bytes[p]) { p = next(p) }
    } else if p < end, isSpecialParameter(bytes[p]) {
      p += 1
    }
    parameter.name = joinedText(start, min(p, end))
    if at(p) == .leftBracket, !parameter.name.isEmpty {
      p += 1
      parameter.index = parseWord(.index)
      if at(p) == .rightBracket { p += 1 }
    }
    return parameter
  }

  private func isNameOrSpecial(_ i: Int) -> Bool {
    let byte = at(i)
    return ASCII.isWord(byte) || isSpecialParameter(byte)
  }

  /// `${#-x}`, `${#?…}`, `${##x}`: operators on `$#`, not the length of a special parameter.
  private func lengthIsName(_ i: Int) -> Bool {
    isSpecialParameter(at(i)) && at(next(i)) != .rightBrace && at(i) != .at && at(i) != .star
  }

  private mutating func parseOperation(_ parameter: Parameter, _ isQuoted: Bool) -> Parameter.Operation {
    p = past(p)
    guard p < end else { return .plain }
    let byte = bytes[p]
    let second = at(next(p))
    switch byte {
    case .rightBrace: return .plain
    case .colon:
      switch second {
      case .minus, .equals, .plus, .question:
        let name = ":" + String(decoding: [second], as: UTF8.self)
        p = next(p) + 1
        return .fallback(name, operand(isQuoted))
      default: return parseSlice()
      }
    case .minus, .equals, .plus, .question:
      p += 1
      return .fallback(String(decoding: [byte], as: UTF8.self), operand(isQuoted))
    case .hash, .percent:
      let isDouble = second == byte
      let name = String(decoding: isDouble ? [byte, byte] : [byte], as: UTF8.self)
      p = isDouble ? next(p) + 1 : p + 1
      // Quotes around the expansion do not reach into its pattern.
      return .trim(name, parseWord(.parameterWord))
    case .slash: return parseReplacement(second)
    case .caret, .comma, .tilde:
      let isDouble = second == byte
      let name = String(decoding: isDouble ? [byte, byte] : [byte], as: UTF8.self)
      p = isDouble ? next(p) + 1 : p + 1
      let pattern = at(p) == .rightBrace ? nil : parseWord(.parameterWord)
      return .letterCase(name, pattern)
    case .at, .star:
      if parameter.isIndirect, second == .rightBrace {
        p += 1
        return .namesWithPrefix(String(decoding: [byte], as: UTF8.self))
      }
      if byte == .at, ASCII.isLetter(second) {
        let from = next(p)
        var i = from
        while ASCII.isLetter(at(i)) { i += 1 }
        p = i
        return .transform(text(from, i))
      }
      return .other(skipRaw())
    default: return .other(skipRaw())
    }
  }

  private mutating func operand(_ isQuoted: Bool) -> Word {
    let start = p
    if isQuoted { return Word(parts: parseQuotedParts(.parameterWord), range: range(start, p)) }
    return parseWord(.parameterWord)
  }

  private mutating func parseSlice() -> Parameter.Operation {
    p += 1
    let offset = parseWord(.slice)
    guard at(p) == .colon else { return .slice(offset: offset, length: nil) }
    p += 1
    return .slice(offset: offset, length: parseWord(.slice))
  }

  private mutating func parseReplacement(_ second: UInt8) -> Parameter.Operation {
    var name = "/"
    p += 1
    if second == .slash || second == .hash || second == .percent {
      name += String(decoding: [second], as: UTF8.self)
      p += 1
    }
    let pattern = parseWord(.replacedPattern)
    guard at(p) == .slash else { return .replace(name, pattern: pattern, with: nil) }
    p += 1
    return .replace(name, pattern: pattern, with: parseWord(.parameterWord))
  }

  /// Everything up to the brace that closes, as written: zsh flags and other people's operators.
  private mutating func skipRaw() -> String {
    let start = p
    var level = 0
    while p < end {
      switch bytes[p] {
      case .leftBrace: level += 1
      case .rightBrace:
        if level == 0 { return text(start, p) }
        level -= 1
      case .backslash: p += 1
      case .newline where level == 0: return text(start, p)
      default: break
      }
      p += 1
    }
    p = min(p, end)
    return text(start, p)
  }
}
