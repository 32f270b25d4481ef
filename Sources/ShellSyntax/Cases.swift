import Bytes

extension Parser {
  /// `case word in … esac`
  mutating func parseCase(_ token: ReservedToken) -> Command.Form {
    let start = p
    p = token.end
    skipBlanks()
    var choice = CaseOf(subject: parseWord(.pattern), arms: [])
    if choice.subject.isEmpty { fail(.unexpected(tokenText()), p, p + 1) }
    skipLineBreaks()
    // zsh: `case word { … }`
    let isBraced = isZsh && take(.openBrace)
    if !isBraced, !take(.inWord) { missing("in", from: start) }
    while true {
      skipLineBreaks()
      if take(isBraced ? .closeBrace : .esac) { break }
      guard p < end, !(bytes[p] == .rightParen && expected.contains(.paren)) else {
        failUnterminated("case", from: start, to: token.end)
        break
      }
      choice.arms.append(parseArm(until: isBraced ? [.arm, .brace, .looseBrace] : [.arm, .esac]))
    }
    return .caseOf(choice)
  }

  private mutating func parseArm(until closers: Closers) -> CaseOf.Arm {
    let before = p
    grow(4)
    if at(p) == .leftParen {
      p += 1
      skipBlanks()
    }
    var patterns: [Word] = []
    while p < end {
      let word = parseWord(.pattern)
      patterns.append(word)
      skipBlanks()
      if at(p) == .pipe {
        p += 1
        skipBlanks()
        continue
      }
      if at(p) == .rightParen {
        if word.isEmpty { fail(.unexpected(")"), p, p + 1) }
        p += 1
        break
      }
      missing(")", from: before)
      // Another word may still be a pattern; anything else begins the commands.
      if p == end || ByteSet.metacharacters.contains(bytes[p]) { break }
    }
    let body = parseScript(until: closers)
    var ending = CaseOf.Ending.leave
    if let mark = armEnding() {
      ending = mark.ending
      p = mark.end
    } else if p == before {
      failUnexpected(to: p + 1)
    }
    return CaseOf.Arm(patterns: patterns, body: body, ending: ending)
  }
}
