import Bytes
import ShellMeaning

/// What stands behind a value: members, calls, indices, and the arguments of calls.
extension CodeReader {
  mutating func postfix(_ start: CodeValue) -> CodeValue {
    var value = start
    while i < tokens.count {
      if nesting > 0 { skipNewlines() }
      // `.then(…)` on a line of its own.
      if i < tokens.count, tokens[i] == .newline {
        var k = i
        while k < tokens.count, tokens[k] == .newline { k += 1 }
        guard k < tokens.count, tokens[k] == .symbol(".") || tokens[k] == .symbol("?."), !language.dotJoins
        else { return value }
        i = k
      }
      guard i < tokens.count else { return value }
      switch tokens[i] {
      case .symbol("."), .symbol("?."), .symbol("->"), .symbol("::"), .symbol("&."):
        if language.dotJoins, isSymbol(i, ".") { return value }
        if let member = name(at: i + 1) {
          i += 2
          value = self.member(member, of: value)
        } else if isSymbol(i + 1, "(") || isSymbol(i + 1, "[") {
          i += 1
        } else {
          return value
        }
      case .symbol(":") where language == .lua && name(at: i + 1) != nil && isSymbol(i + 2, "("):
        let member = name(at: i + 1) ?? ""
        i += 2
        value = self.member(member, of: value)
      case .symbol("("):
        if value.chain == nil, value.items == nil, value.value.isKnown { return value }
        let given = arguments(for: value)
        value = call(value, given)
        if isSymbol(i, "{"), language == .ruby { runBlock(value) }
        if name(at: i) == "do", language == .ruby { runBlock(value) }
      case .symbol("["): value = indexed(value)
      case .symbol("{") where language == .ruby && value.chain != nil && isSymbol(i + 1, "|"): runBlock(value)
      case .name("do") where language == .ruby && isSymbol(i + 1, "|"): runBlock(value)
      case .string, .command:
        guard isBareCall(value) else { return value }
        value = call(value, bareArguments())
      case .symbol("<<") where language == .ruby && value.chain != nil: return value
      case .name(let next):
        guard isBareCall(value), !Self.isConnector(next) else { return value }
        value = call(value, bareArguments())
      default: return value
      }
    }
    return value
  }

  static func isConnector(_ word: String) -> Bool {
    switch word {
    case "if", "unless", "and", "or", "in", "do", "as", "for", "while", "until", "then", "is", "not", "else",
      "rescue", "x", "eq", "ne", "of":
      true
    default: false
    }
  }

  func isBareCall(_ value: CodeValue) -> Bool {
    guard let chain = value.chain else { return false }
    return language.callsBare
      || language == .other && ["shell-command", "exec", "callCommand", "system"].contains(chain)
  }

  mutating func runBlock(_ value: CodeValue) {
    let outer = implicit
    implicit =
      value.items.map { items in
        var item = CodeValue(list: items)
        item.isChoice = !items.isEmpty
        return item
      } ?? value
    if isSymbol(i, "{") {
      _ = braces()
    } else {
      i += 1
      bindBlock()
    }
    implicit = outer
  }

  mutating func arguments(for callee: CodeValue) -> [CodeArgument] {
    let open = i
    let end = partners[open] > open ? partners[open] : tokens.count
    i += 1
    nesting += 1
    let outer = implicit
    implicit = callee.receiver.first
    var given: [CodeArgument] = []
    if language == .python, let loop = comprehension(from: i, to: end) {
      let start = i
      i = loop
      readFor()
      i = start
    }
    while i < end {
      let before = i
      skipNewlines()
      var key: String?
      if let word = name(at: i), isSymbol(i + 1, "="), !isSymbol(i + 2, "="),
        language == .python || language == .r || language == .php || language == .julia
      {
        key = word
        i += 2
      } else if let word = name(at: i), isSymbol(i + 1, ":"),
        language == .ruby || language == .php || language == .other
      {
        key = word
        i += 2
      }
      if i >= end { break }
      let value = expression()
      given.append(CodeArgument(name: key, value: value))
      // What a request hands to its callback came from the network.
      if given.count == 1, let fetched = fetches(callee, value) { implicit = fetched }
      if name(at: i) == "for" { break }
      _ = takes(",")
      if takes("=>"), i < end {
        given.append(CodeArgument(name: given.last?.value.known, value: expression()))
      }
      if i == before { i += 1 }
    }
    i = min(end + 1, tokens.count)
    implicit = outer
    nesting -= 1
    return given
  }

  mutating func bareArguments() -> [CodeArgument] {
    var given: [CodeArgument] = []
    while i < tokens.count, tokens[i] != .newline, !isSymbol(i, ";"), !isSymbol(i, "}"), !isSymbol(i, ")") {
      let before = i
      var key: String?
      if let word = name(at: i), isSymbol(i + 1, ":"), language == .ruby {
        key = word
        i += 2
      }
      given.append(CodeArgument(name: key, value: expression()))
      guard takes(",") || takes("=>") else { break }
      if i == before { i += 1 }
    }
    return given
  }

  mutating func indexed(_ value: CodeValue) -> CodeValue {
    let end = partners[i] > i ? partners[i] : tokens.count
    // `[::-1]` reads a text backwards.
    if end == i + 5, isSymbol(i + 1, ":"), isSymbol(i + 2, ":"),
      isSymbol(i + 3, "-") || isSymbol(i + 1, "::"), let text = value.known
    {
      i = end + 1
      return CodeValue(String(text.reversed()))
    }
    if end == i + 4, isSymbol(i + 1, "::"), isSymbol(i + 2, "-"), let text = value.known {
      i = end + 1
      return CodeValue(String(text.reversed()))
    }
    let start = i
    let inside = list(closing: "]")
    i = max(i, min(end + 1, tokens.count))
    guard end > start, let key = inside.items?.first?.known ?? inside.known else {
      return .unknown("item", origins: value.origins)
    }
    if let items = value.items, let index = Int(key), index >= 0, index < items.count { return items[index] }
    if let pair = value.pair(key) { return pair }
    return member(key, of: value)
  }
}
