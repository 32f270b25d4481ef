import Bytes

extension Parser {
  /// What stands between the name and the closing brace; nil if it is nothing that bash knows.
  mutating func parseOperation(_ parameter: inout Parameter, isQuoted: Bool) -> Parameter.Operation? {
    guard p < end else { return .plain }
    let byte = bytes[p]
    switch byte {
    case .rightBrace: return .plain
    case .colon:
      let after = next(p)
      switch at(after) {
      case .minus, .equals, .plus, .question:
        let sign = ":" + text(after, after + 1)
        p = next(after)
        return .fallback(sign, parseParameterWord(isQuoted: isQuoted))
      default:
        p = after
        return parseSlice()
      }
    case .minus, .equals, .plus, .question:
      let sign = text(p, p + 1)
      p = next(p)
      return .fallback(sign, parseParameterWord(isQuoted: isQuoted))
    case .hash, .percent:
      return .trim(takeSign(), parseWord(.parameterWord))
    case .caret, .comma, .tilde:
      let sign = takeSign()
      let pattern = parseWord(.parameterWord)
      return .letterCase(sign, pattern.isEmpty ? nil : pattern)
    case .slash:
      return parseReplacement()
    case .at:
      let letter = next(p)
      guard ASCII.isLetter(at(letter)), at(next(letter)) == .rightBrace else { return nil }
      p = next(letter)
      return .transform(text(letter, letter + 1))
    default:
      return nil
    }
  }

  /// One sign, or the same sign twice.
  private mutating func takeSign() -> String {
    let first = p
    p = next(p)
    guard at(p) == bytes[first] else { return text(first, first + 1) }
    let sign = text(first, first + 1)
    p = next(p)
    return sign + sign
  }

  /// Between double quotes the word of `-`, `=`, `+` and `?` is quoted as well.
  private mutating func parseParameterWord(isQuoted: Bool) -> Word {
    guard isQuoted else { return parseWord(.parameterWord) }
    let start = p
    let parts = parseQuotedParts(.parameterWord)
    return Word(parts: parts, range: range(min(start, p), p))
  }

  private mutating func parseSlice() -> Parameter.Operation {
    let offset = parseWord(.slice)
    guard at(p) == .colon else { return .slice(offset: offset, length: nil) }
    p += 1
    return .slice(offset: offset, length: parseWord(.lastSlice))
  }

  private mutating func parseReplacement() -> Parameter.Operation {
    var sign = "/"
    p = next(p)
    switch at(p) {
    case .slash, .hash, .percent:
      sign += text(p, p + 1)
      p = next(p)
    default: break
    }
    let pattern = parseWord(.replacedPattern)
    guard at(p) == .slash else { return .replace(sign, pattern: pattern, with: nil) }
    p += 1
    return .replace(sign, pattern: pattern, with: parseWord(.parameterWord))
  }
}
