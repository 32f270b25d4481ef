import Bytes

extension Parser {
  /// One redirection, if one stands here. `extra` takes the word that is an argument to bash and a target to
  /// zsh (behind `>!`).
  mutating func parseRedirection(_ redirections: inout [Redirection], extra: inout [Word]) -> Bool {
    guard p < end else { return false }
    let start = p
    var i = p
    var descriptor: Redirection.Descriptor?
    switch bytes[p] {
    case .less, .greater, .ampersand: break
    case 0x30...0x39:
      guard let (number, behind) = descriptorNumber() else { return false }
      descriptor = .number(number)
      i = behind
    case .leftBrace:
      guard let (name, behind) = descriptorVariable() else { return false }
      descriptor = .variable(name)
      i = behind
    default: return false
    }
    guard let (kind, behind) = redirectionOperator(at: i, hasDescriptor: descriptor != nil) else {
      return false
    }
    if descriptor != nil, bytes[i] == .ampersand { return false }
    var isZshClobber = false
    p = behind
    if at(p) == .bang || at(p) == .pipe && kind != .output, Self.takesMark(kind) {
      isZshClobber = takesZshMark()
    }
    skipBlanks()
    var redirection = Redirection(
      descriptor: descriptor, operator: isZshClobber && kind == .output ? .clobber : kind,
      target: Word(parts: [], range: 0..<0), range: 0..<0)
    let place = p
    if canStartTarget() {
      redirection.target = parseWord(kind == .hereString ? .pattern : .argument)
    } else {
      redirection.target = Word(parts: [], range: range(p, p))
      fail(.unexpected(tokenText()), p, p + 1)
    }
    // Behind nothing, bash would read `>! x=1` as an assignment, which does no harm.
    if isZshClobber, place > behind + 1, !extra.isEmpty || !bytes[place..<p].contains(.equals) {
      extra.append(redirection.target)
    }
    if kind == .hereDocument || kind == .hereDocumentStripped, p > place {
      redirection.body = awaitBody(delimiter: place..<p, strips: kind == .hereDocumentStripped)
    }
    redirection.range = range(start, max(start, p))
    redirections.append(redirection)
    grow(3)
    return true
  }

  private func canStartTarget() -> Bool {
    guard p < end, !isLineEnd(p), bytes[p] != .hash else { return false }
    return !ByteSet.metacharacters.contains(bytes[p]) || isProcessSubstitution(p)
  }

  private static func takesMark(_ kind: Redirection.Operator) -> Bool {
    switch kind {
    case .output, .append, .outputAndErrors, .appendOutputAndErrors, .duplicateOutput: true
    default: false
    }
  }

  /// `>!`, `>>|`, `&>!` … with a target behind: zsh writes whatever may forbid it.
  private mutating func takesZshMark() -> Bool {
    var i = p + 1
    while i < end, ASCII.isBlank(bytes[i]) { i += 1 }
    guard i < end, !ByteSet.metacharacters.contains(bytes[i]), !isLineEnd(i), bytes[i] != .hash else {
      return false
    }
    p += 1
    return true
  }

  /// Digits right in front of `<` or `>`. More than fits a descriptor is an ordinary word to bash.
  private func descriptorNumber() -> (Int, Int)? {
    var i = p
    var number = 0
    while i < end, ASCII.isDigit(bytes[i]) {
      number = number * 10 + Int(bytes[i] - 0x30)
      guard number <= Int(Int32.max) else { return nil }
      i = next(i)
    }
    guard i < end, bytes[i] == .less || bytes[i] == .greater, !isProcessSubstitution(i) else { return nil }
    return (number, i)
  }

  /// `{name}` right in front of `<` or `>`.
  private func descriptorVariable() -> (String, Int)? {
    let start = next(p)
    var i = start
    guard i < end, ASCII.isNameStart(bytes[i]) else { return nil }
    while i < end, ASCII.isWord(bytes[i]) { i = next(i) }
    guard at(i) == .rightBrace else { return nil }
    let behind = next(i)
    guard behind < end, bytes[behind] == .less || bytes[behind] == .greater, !isProcessSubstitution(behind)
    else { return nil }
    return (joinedText(start, i), behind)
  }

  private func redirectionOperator(at i: Int, hasDescriptor: Bool) -> (Redirection.Operator, Int)? {
    let second = next(i)
    let byte = at(second)
    switch at(i) {
    case .less:
      switch byte {
      case .less:
        let third = next(second)
        if at(third) == .less { return (.hereString, third + 1) }
        if at(third) == .minus { return (.hereDocumentStripped, third + 1) }
        return (.hereDocument, second + 1)
      case .ampersand: return (.duplicateInput, second + 1)
      case .greater: return (.readWrite, second + 1)
      case .leftParen: return nil
      default: return (.input, i + 1)
      }
    case .greater:
      switch byte {
      case .greater:
        // zsh: `>>&`
        let third = next(second)
        return at(third) == .ampersand && !hasDescriptor
          ? (.appendOutputAndErrors, third + 1) : (.append, second + 1)
      case .ampersand: return (.duplicateOutput, second + 1)
      case .pipe: return (.clobber, second + 1)
      case .leftParen: return nil
      default: return (.output, i + 1)
      }
    case .ampersand:
      guard byte == .greater else { return nil }
      let third = next(second)
      return at(third) == .greater ? (.appendOutputAndErrors, third + 1) : (.outputAndErrors, second + 1)
    default: return nil
    }
  }
}
