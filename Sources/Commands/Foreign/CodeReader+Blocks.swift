import Bytes
import ShellMeaning

/// What stands between brackets: lists, objects, blocks of statements.
extension CodeReader {
  mutating func list(closing: String) -> CodeValue {
    let open = i
    let end = partners[open] > open ? partners[open] : tokens.count
    i += 1
    nesting += 1
    defer { nesting -= 1 }
    if let items = comprehended(from: i, to: end) {
      i = min(end + 1, tokens.count)
      return CodeValue(list: items)
    }
    var items: [CodeValue] = []
    var isList = closing == "]"
    var pairs: [(key: String, value: CodeValue)] = []
    while i < end {
      let before = i
      skipNewlines()
      if language == .php, i < end, let key = pairKey() {
        let value: CodeValue = i < end ? expression() : .unknown()
        pairs.append((key, value))
        items.append(value)
        if takes(",") { isList = true }
        continue
      }
      if language == .other, items.count == 1, let selector = name(at: i), isSymbol(i + 1, ":") {
        // `[manager removeItemAtPath:path error:nil]`
        i += 2
        let argument = expression()
        items = [call(member(selector, of: items[0]), [CodeArgument(name: nil, value: argument)])]
        continue
      }
      let item = expression()
      items.append(item)
      if name(at: i) == "for" {
        // `[p for p in folder.rglob("*") if …]`: some of what the listing gives.
        if items.count == 1, item.isChoice, item.role == .path {
          i = min(end + 1, tokens.count)
          return item
        }
        break
      }
      if takes(",") { isList = true }
      if i == before { i += 1 }
    }
    i = min(end + 1, tokens.count)
    if !isList, items.count == 1 { return items[0] }
    var result = CodeValue(list: items)
    result.pairs = pairs
    return result
  }

  private static let farthestLoop = 4096

  func comprehension(from start: Int, to end: Int) -> Int? {
    var k = start
    // A bracket that nothing closes is no comprehension; of thousands each would look through all that follows.
    let end = end == tokens.count ? min(end, start + Self.farthestLoop) : end
    while k < end {
      if partners[k] > k {
        k = partners[k] + 1
        continue
      }
      if tokens[k] == .name("for") { return k }
      k += 1
    }
    return nil
  }

  /// A block or an object: statements, and pairs where a colon or an arrow stands between two values.
  mutating func braces() -> CodeValue {
    let open = i
    let end = partners[open] > open ? partners[open] : tokens.count
    i += 1
    bindBlock()
    if language == .python, let loop = comprehension(from: i, to: end) {
      // `{k: v for k, v in …}`: what the names stand for is told behind.
      let start = i
      i = loop
      readFor()
      i = start
    }
    let outer = nesting
    nesting = 0
    defer { nesting = outer }
    var result = CodeValue.unknown("block")
    var last: CodeValue?
    while i < end {
      let before = i
      skipNewlines()
      guard i < end else { break }
      if let key = shorthand(behind: open, before: end) {
        result.pairs.append((key, lookUp(key)))
        i += 1
      } else if let key = pairKey() {
        skipNewlines()
        let value = i < end ? expression() : .unknown()
        result.pairs.append((key, value))
      } else if case .name(let word) = tokens[i], word == "return" {
        i += 1
        last = i < end ? expression() : nil
      } else if case .name(let word) = tokens[i], word != "for", word != "function", word != "import",
        word != "def"
      {
        bindTrailingLoop()
        last = Self.isStatementWord(word) ? nil : expression()
        if last == nil { statement() }
      } else if case .string = tokens[i] {
        bindTrailingLoop()
        last = expression()
      } else {
        statement()
      }
      if i == before { i += 1 }
    }
    i = min(end + 1, tokens.count)
    if i > open + 2, result.pairs.isEmpty, last == nil {
      result.value = CodeValue.unknown("statements").value
    }
    if result.pairs.isEmpty, let last { return last }
    return result
  }

  static func isStatementWord(_ word: String) -> Bool {
    switch SoughtName(word) {
    case "if", "else", "while", "try", "catch", "switch", "case", "unless", "foreach", "class", "sub": true
    default: false
    }
  }

  /// `key:`, `'key':`, `key =>`; in JavaScript `{key}` alone is left.
  mutating func pairKey() -> String? {
    var key: String?
    switch tokens[i] {
    case .name(let word): key = word
    case .string(let parts): if case .text(let text)? = parts.first { key = text }
    default: return nil
    }
    guard
      isSymbol(i + 1, ":") && !isSymbol(i + 1, "::") || isSymbol(i + 1, "=>") && language != .javascript
        || language == .lua && isSymbol(i + 1, "=")
    else { return nil }
    i += 2
    return key
  }

  /// `|x|` at the start of a block, `x ->`, or what has a name without being given one.
  mutating func bindBlock() {
    if language == .templates || language == .swift, let implicit {
      variables["it"] = implicit
      variables["0"] = implicit
      if name(at: i) != nil, isSymbol(i + 1, "->") || name(at: i + 1) == "in" {
        bindParameters(from: i, to: i + 1)
        i += 2
      }
      return
    }
    guard isSymbol(i, "|") else { return }
    i += 1
    let start = i
    while i < tokens.count, !isSymbol(i, "|") { i += 1 }
    bindParameters(from: start, to: i)
    i += 1
  }
}

extension CodeReader {
  /// `quote do: File.rm_rf!("/")` of Elixir is a tree that nobody runs here.
  static func blankQuoted(_ tokens: inout [CodeToken]) {
    var k = 0
    while k + 2 < tokens.count {
      if case .name("quote") = tokens[k], case .name("do") = tokens[k + 1], case .symbol(":") = tokens[k + 2]
      {
        while k < tokens.count, tokens[k] != .newline, tokens[k] != .symbol(";") {
          tokens[k] = .newline
          k += 1
        }
      }
      k += 1
    }
  }
}
