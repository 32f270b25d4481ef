import Bytes

/// SQL, XPath and the like that begin in the middle: the value of one quotation is ended, and what comes behind it changes
/// the query around it.
enum QueryPayload {
  /// Whether a whole value, in lower case, is one.
  static func isValue(_ low: ByteView) -> Bool {
    guard low.count <= 700 else { return false }
    let text = plain(low)
    guard !text.startsWithAny(of: statements) else {
      return text.count < 200 && text.holdsAny(of: "select(sleep( now()=sysdate()")
    }
    // The value that was expected, then marks that end it.
    let head = text.end(from: 0) {
      ASCII.isWord($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x40 || $0 == 0x25 || $0 == 0x2A
    }
    guard head <= 32 else { return false }
    let marks = text.end(from: head) { $0 == 0x27 || $0 == 0x22 || $0 == 0x60 || $0 == 0x29 || $0 == 0x5C }
    let isQuoted = text[head..<marks].array.contains { $0 == 0x27 || $0 == 0x22 || $0 == 0x60 }
    let rest = text[text.end(from: marks, while: ASCII.isSpace)...]
    if isQuoted, isComment(rest) { return head > 0 || marks - head < 4 && text.count >= 3 }
    if isStacked(rest, isQuoted: isQuoted, head: text[..<head]) { return true }
    if isUnion(rest, hasHead: isQuoted || isNumber(text[..<head])) { return true }
    if isUnion(text, hasHead: false) { return true }
    if isQuoted || isNumber(text[..<head]) || head == 0 {
      if rest.startsWithAny(of: "and or xor || && + - , ; ( ] having rlike procedure order group limit"),
        text.holdsAny(of: probes) || isQuoted && low.holdsAny(of: probes)
      {
        return true
      }
      if isQuoted || head > 0, rest.startsWithAny(of: "order group having"), endsInComment(rest) {
        return true
      }
    }
    if text.holdsAny(
      of: "now()=sysdate() dbms_pipe.receive_message( utl_inaddr.get_host_address( select(sleep(")
    {
      return true
    }
    return holdsTautology(text)
  }

  private static let statements: StaticString =
    "select with insert update create explain alter (select -- /* drop delete merge grant truncate"

  private static let probes: StaticString =
    "sleep( pg_sleep( benchmark( waitfor extractvalue( updatexml( load_file( ascii(substr ascii(mid substring(@@ substr(@@ mid(@@ substring((select substr((select ascii((select dbms_ utl_http utl_inaddr randomblob( sysobjects sqlite_master information_schema.  @@version version()) xp_ char(65)+ chr(65)|| concat(0x group_concat( analyse(extract count(*),concat( ctxsys. sys.database_name row_count( json_keys( gtid_subset( st_latfromgeohash( name(.) string-length(name( count(/ //user"

  /// Comments read as blanks, versions of them as what they hold, and a plus where an address has it for a blank.
  private static func plain(_ low: ByteView) -> ByteView {
    let isOneWord = low.firstIndex(of: 0x20) == nil && low.firstIndex(of: 0x2B) != nil
    guard isOneWord || low.contains("/*") else { return low }
    var out: [UInt8] = []
    var i = 0
    while i < low.count {
      if low[i] == 0x2F, low.at(i + 1) == 0x2A {
        if low.at(i + 2) == 0x21 {
          i = low.end(from: i + 3, while: ASCII.isDigit)
          continue
        }
        guard let close = low.firstRange(of: "*/", from: i + 2) else {
          out += [0x2D, 0x2D]
          break
        }
        // Inside of a word it only takes the word apart.
        let isInside =
          out.last.map(ASCII.isLetter) == true && low.at(close.upperBound).map(ASCII.isLetter) == true
          && isPart(out, low[close.upperBound...])
        if !isInside { out.append(0x20) }
        i = close.upperBound
      } else if low[i] == 0x2A, low.at(i + 1) == 0x2F {
        i += 2
      } else {
        out.append(isOneWord && low[i] == 0x2B ? 0x20 : low[i])
        i += 1
      }
    }
    return ByteView(out)
  }

  /// Whether letters before and behind a comment make a word of the language only together.
  private static func isPart(_ before: [UInt8], _ behind: ByteView) -> Bool {
    let start = before.lastIndex { !ASCII.isLetter($0) }.map { $0 + 1 } ?? 0
    let end = behind.end(from: 0, while: ASCII.isLetter)
    var word = Array(before[start...]) + behind[..<end].array
    // What follows may be taken apart, too.
    if word.count > 9 { word = Array(word[..<9]) }
    return ["union", "select", "order", "where", "having", "sleep", "benchmark", "concat", "from", "and"]
      .contains { whole in
        before[start...].count < whole.utf8.count && whole.utf8.starts(with: before[start...])
          && (whole.utf8.starts(with: word) || word.starts(with: whole.utf8))
      }
  }

  private static func isNumber(_ word: ByteView) -> Bool {
    !word.isEmpty && word.array.allSatisfy { ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x2E }
  }

  /// Nothing but the beginning of a comment, which takes the rest of the query away.
  private static func isComment(_ rest: ByteView) -> Bool {
    guard rest.count <= 12, rest.startsWithAny(of: "-- # /* ;-- ;# ;%00") else { return false }
    return !rest.holdsLetters(moreThan: 2)
  }

  private static func endsInComment(_ text: ByteView) -> Bool {
    let tail = text[max(0, text.count - 8)...]
    return tail.holdsAny(of: "-- # /*")
  }

  private static func isStacked(_ rest: ByteView, isQuoted: Bool, head: ByteView) -> Bool {
    guard rest.at(0) == 0x3B, isQuoted || head.isEmpty || isNumber(head) else { return false }
    let next = rest[1...].trimmed()
    let end = next.end(from: 0, while: ASCII.isLetter)
    guard end >= 4, next.at(end).map({ ASCII.isSpace($0) || $0 == 0x28 || $0 == 0x2D || $0 == 0x3B }) ?? true
    else {
      return false
    }
    switch next[..<end].string {
    case "drop", "alter", "create", "truncate":
      return next.holdsAny(of: "table database schema user login procedure function role view index")
    case "insert": return next.contains(" into ")
    case "delete": return next.contains(" from ")
    case "update": return next.contains(" set ")
    case "select": return next.contains("(") || next.contains(" from ") || next.contains("@@")
    case "exec", "execute": return next.holdsAny(of: "xp_ sp_ master ( @")
    case "declare": return next.contains("@")
    case "waitfor": return true
    case "shutdown": return next.count <= 24
    case "copy": return next.holdsAny(of: "program /")
    default: return false
    }
  }

  /// `union select` and columns: a sentence about it has words there.
  private static func isUnion(_ text: ByteView, hasHead: Bool) -> Bool {
    guard text.starts(with: "union") else { return false }
    var i = text.end(from: 5) { ASCII.isSpace($0) || $0 == 0x28 }
    for word: StaticString in ["all", "distinct", "distinctrow"] where text[i...].starts(with: word) {
      i = text.end(from: i + word.utf8CodeUnitCount) { ASCII.isSpace($0) || $0 == 0x28 }
      break
    }
    guard i > 5, text[i...].starts(with: "select") else { return false }
    let columns = text[(i + 6)...].trimmed()
    if hasHead { return true }
    guard let first = columns.at(0) else { return false }
    if !ASCII.isLetter(first) { return true }
    let end = columns.end(from: 0) { ASCII.isWord($0) || $0 == 0x2E }
    let next = columns.at(columns.end(from: end, while: ASCII.isSpace))
    return columns[..<end] == "null" || next == 0x2C || columns.at(end) == 0x28 && endsInComment(columns)
  }

  /// `or` and a comparison of two values, behind the end of a third or where a condition cannot begin.
  private static func holdsTautology(_ text: ByteView) -> Bool {
    var i = 0
    while i < text.count {
      let rest = text[i...]
      let isJoint =
        rest.startsWithAny(of: "or and xor not") && (i == 0 || !ASCII.isWord(text[i - 1]))
        || rest.startsWithAny(of: "|| &&")
      guard isJoint else {
        i += 1
        continue
      }
      let word = ASCII.isLetter(rest[0]) ? rest.end(from: 0, while: ASCII.isLetter) : 2
      if word <= 3, isOpened(text[..<i]), isComparison(rest[word...]) { return true }
      i += word
    }
    return false
  }

  /// Whether a value ends here that began before the text did.
  private static func isOpened(_ before: ByteView) -> Bool {
    let before = before.trimmed()
    guard let last = before.at(before.count - 1) else { return true }
    let ends = last == 0x27 || last == 0x22 || last == 0x29 || last == 0x60 || last == 0x5D
    if ends {
      // One mark more than pairs have, or a bracket that nothing opened.
      let marks = before.array.filter { $0 == 0x27 || $0 == 0x22 }.count
      let open = before.array.filter { $0 == 0x28 }.count
      return marks % 2 == 1 || before.array.filter { $0 == 0x29 }.count > open
    }
    return before.count <= 24 && before.array.allSatisfy { ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x2E }
  }

  /// Two values and what compares them, however many brackets there are around each.
  private static func isComparison(_ text: ByteView) -> Bool {
    var i = text.end(from: 0) { ASCII.isSpace($0) || $0 == 0x28 }
    if text[i...].starts(with: "not ") { i += 4 }
    guard i > 0 || !ASCII.isLetter(text.at(i) ?? 0x61), let end = endOfValue(text, at: i) else {
      return false
    }
    i = text.end(from: end) { ASCII.isSpace($0) || $0 == 0x29 }
    let rest = text[i...]
    let isWord = text[(end - min(end, 4))..<end].array.allSatisfy(ASCII.isLetter)
    if rest.isEmpty || rest.startsWithAny(of: "-- # /* ;") { return isWord || !rest.isEmpty }
    var length = 0
    for sign: StaticString in [
      "like", "rlike", "regexp", "<=>", "<>", "!=", "<=", ">=", "=", "<", ">", "is", "in",
    ]
    where rest.starts(with: sign) {
      length = sign.utf8CodeUnitCount
      break
    }
    if rest.at(length) == 0x3D { length += 1 }
    guard length > 0 else { return false }
    i = rest.end(from: length) { ASCII.isSpace($0) || $0 == 0x28 }
    return endOfValue(rest, at: i) != nil
  }

  /// The end of a number, a quotation (the query around it may close it) or a truth value.
  private static func endOfValue(_ text: ByteView, at start: Int) -> Int? {
    guard let first = text.at(start) else { return nil }
    if first == 0x27 || first == 0x22 {
      return text.firstIndex(of: first, from: start + 1).map { $0 + 1 }
        ?? (text.count - start < 24 ? text.count : nil)
    }
    let end = text.end(from: start) { ASCII.isAlphanumeric($0) || $0 == 0x2E }
    if ASCII.isDigit(first) {
      let isNumber = text[start..<end].array.allSatisfy {
        ASCII.hexValue($0) != nil || $0 == 0x2E || $0 == 0x78
      }
      return isNumber ? end : nil
    }
    return text[start..<end].isAny(of: "true false null") ? end : nil
  }
}

extension ByteView {
  fileprivate func holdsLetters(moreThan limit: Int) -> Bool {
    array.lazy.filter(ASCII.isLetter).count > limit
  }
}
