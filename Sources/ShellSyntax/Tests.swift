import Bytes

extension Parser {
  /// `[[ … ]]`. What it compares is of no interest, so that words and operators are kept in a row; the form is
  /// checked all the same, because text behind a broken one runs.
  mutating func parseTest(_ token: ReservedToken) -> Command.Form {
    let start = p
    p = token.end
    var test = Test(words: [])
    var clause = TestClause()
    while true {
      skipBlanks()
      guard p < end else {
        failUnterminated("[[", from: start, to: token.end)
        break
      }
      if isLineEnd(p) || bytes[p] == .hash {
        guard clause.allowsNewline else {
          missing("]]", from: start)
          break
        }
        skipLineBreaks()
        guard clause.words == 0 || continuesTest() else {
          missing("]]", from: start)
          break
        }
        continue
      }
      // `[[ $x =~ (a|b) ]]`: that opens a group of the expression, not of the condition.
      if !(clause.awaitsRegex && bytes[p] == .leftParen), let mark = testOperator() {
        if !clause.isComplete, mark.joins { fail(.unexpected(mark.text), p, mark.end) }
        grow(1)
        test.words.append(
          Word(parts: [WordPart(.literal(mark.text), range: range(p, mark.end))], range: range(p, mark.end)))
        p = mark.end
        if mark.joins || mark.text == "(" { clause = TestClause() } else { clause.take(mark.text) }
        continue
      }
      if ByteSet.metacharacters.contains(bytes[p]), !isProcessSubstitution(p),
        !(clause.awaitsRegex && bytes[p] == .leftParen)
      {
        missing("]]", from: start)
        break
      }
      let before = p
      let word = clause.awaitsPattern && at(p) == .leftParen ? parseGroupPattern() : parseWord(clause.style)
      // The beginning tells a long one from every operator.
      let plain = joinedText(before, min(p, before + 16))
      if plain == "]]" {
        if !clause.isComplete, !test.words.isEmpty { fail(.unexpected("]]"), before, p) }
        break
      }
      if clause.words == 0, plain == "!" {
        clause = TestClause()
      } else {
        clause.take(plain)
        if clause.isOverfull { fail(.unexpected(plain), before, p) }
      }
      test.words.append(word)
    }
    return .test(test)
  }

  /// Something that goes on with the expression, or ends it.
  private func continuesTest() -> Bool {
    guard p < end else { return false }
    if bytes[p] == .rightParen { return true }
    if bytes[p] == .ampersand || bytes[p] == .pipe { return at(next(p)) == bytes[p] }
    return at(p) == .rightBracket && at(next(p)) == .rightBracket
  }

  /// `&&`, `||`, `(`, `)`, `<`, `>`.
  private func testOperator() -> (text: String, end: Int, joins: Bool)? {
    let second = next(p)
    switch bytes[p] {
    case .ampersand: return at(second) == .ampersand ? ("&&", second + 1, true) : nil
    case .pipe: return at(second) == .pipe ? ("||", second + 1, true) : nil
    case .leftParen: return ("(", p + 1, false)
    case .rightParen: return (")", p + 1, false)
    case .less: return at(second) == .leftParen ? nil : ("<", p + 1, false)
    case .greater: return at(second) == .leftParen ? nil : (">", p + 1, false)
    default: return nil
    }
  }

  private mutating func parseGroupPattern() -> Word {
    let start = p
    let part = parseAlternatives(prefix: "", from: p)
    return Word(parts: [part], range: range(start, p))
  }
}

/// How far one condition between `&&` and `||` has come.
private struct TestClause {
  var words = 0
  private var isUnary = false
  private var comparesPattern = false
  private var comparesRegex = false
  private var isClosed = false
  private var isBroken = false

  /// Whole enough for something to follow.
  var isComplete: Bool {
    switch words {
    case 0: isClosed
    case 1: !isUnary
    case 2: isUnary
    default: true
    }
  }

  /// Only a finished comparison may be followed by a line end, a lone word may not.
  var allowsNewline: Bool { words == 0 || words == 2 && isUnary || words >= 3 }
  var isOverfull: Bool { isBroken || words > 3 }
  var awaitsPattern: Bool { words == 2 && comparesPattern }
  var awaitsRegex: Bool { words == 2 && comparesRegex }
  var style: WordStyle {
    if awaitsRegex { return .regex }
    var style = WordStyle.pattern
    // zsh: `[[ x == *.(c|h) ]]`
    style.allowsGroups = awaitsPattern
    return style
  }

  mutating func take(_ word: String) {
    if word == ")" {
      // What is in parentheses is a condition of its own.
      isClosed = true
      words = 0
      return
    }
    words += 1
    switch words {
    case 1: isUnary = isFileTest(word)
    case 2 where !isUnary:
      comparesPattern = word == "==" || word == "!=" || word == "="
      comparesRegex = word == "=~"
      isBroken = !isComparison(word)
    default: isBroken = isUnary && words > 2
    }
  }

  /// `-f`, `-z` …: whatever follows is its operand.
  private func isFileTest(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count == 2, bytes[0] == .minus else { return false }
    switch bytes[1] {
    case UInt8(ascii: "a")...UInt8(ascii: "h"), UInt8(ascii: "k"), UInt8(ascii: "n")...UInt8(ascii: "p"),
      UInt8(ascii: "r")...UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "G"), UInt8(ascii: "L"),
      UInt8(ascii: "N"), UInt8(ascii: "O"), UInt8(ascii: "R"), UInt8(ascii: "S"):
      return true
    default: return false
    }
  }

  private func isComparison(_ word: String) -> Bool {
    switch word {
    case "==", "!=", "=", "=~", "<", ">": true
    default: word.utf8.count > 2 && word.utf8.first == .minus
    }
  }
}
