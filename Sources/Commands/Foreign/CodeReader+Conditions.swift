import Bytes
import ShellMeaning

/// Conditions that pick some of what a listing gives: `if name.endswith(".orig")`, `files.filter(f =>
/// f.endsWith(".log"))`. What is done behind them is done to these alone.
extension CodeReader {
  /// `if` of Python and JavaScript over a listing: behind the word. False: nothing is picked, nothing was read.
  mutating func readCondition() -> Bool {
    guard language == .python || language == .javascript else { return false }
    let start = i
    let end: Int
    if language == .javascript {
      guard isSymbol(i, "("), partners[i] > i else { return false }
      end = partners[i]
    } else {
      var k = i
      while k < tokens.count, k < i + 48, !isSymbol(k, ":"), tokens[k] != .newline {
        k = partners[k] > k ? partners[k] + 1 : k + 1
      }
      guard isSymbol(k, ":") else { return false }
      end = k
    }
    guard let (name, listing) = picked(from: start, to: end, of: nil) else { return false }
    _ = expression()
    i = max(i, end + 1)
    let isBlock = i < tokens.count && tokens[i] == .newline
    skipNewlines()
    switch self.name(at: i) {
    case "continue", "break", "return", "pass": return true
    default: break
    }
    // One statement, or a block between braces: where an indented block ends is not known here.
    let before = variables[name]
    variables[name] = listing
    // A module that is loaded there is for what follows.
    while isBlock, language == .python, ["import", "from"].contains(self.name(at: i)) {
      let start = i
      statement()
      skipNewlines()
      if i == start { break }
    }
    if language == .javascript, isSymbol(i, "{") { _ = braces() } else { statement() }
    variables[name] = before
    return true
  }

  /// The variable that the tokens from `start` to `end` ask about, and what is left of its listing; or what is
  /// left of `list`, whose items go by any name in there.
  func picked(from start: Int, to end: Int, of list: CodeValue?) -> (name: String, listing: CodeValue)? {
    guard start < end, end <= tokens.count, end - start < 64 else { return nil }
    for k in start..<end {
      switch tokens[k] {
      case .name("or"), .name("not"), .symbol("||"), .symbol("!"), .symbol("!="), .symbol("?"): return nil
      default: break
      }
    }
    for k in start..<end {
      guard let variable = name(at: k), !isSymbol(k - 1, "."),
        let whole = list ?? variables[variable], whole.role == .path, whole.chain == nil,
        let items = whole.items, !items.isEmpty, let endings = endings(behind: k, before: end)
      else { continue }
      var picked: [CodeValue] = []
      for item in items.prefix(8) {
        for (ending, isName) in endings {
          var path = item.value
          guard case .hole(let last)? = path.pieces.last, last.kind == .glob else { return nil }
          path.append(isName ? "/" + ending : ending)
          var value = CodeValue(path)
          value.role = .path
          value.isPicked = true
          picked.append(value)
        }
      }
      var result = CodeValue(list: picked)
      result.isChoice = true
      result.role = .path
      result.isPicked = true
      return (variable, result)
    }
    return nil
  }

  /// What the name at `k` is to end in: `.endswith(".x")`, `.suffix == ".x"`, `== "name"`.
  private func endings(behind k: Int, before end: Int) -> [(text: String, isName: Bool)]? {
    var k = k + 1
    var isName = true
    while k < end, isSymbol(k, "."), let member = name(at: k + 1) {
      switch SoughtName(member) {
      case "name": k += 2
      case "suffix":
        isName = false
        k += 2
      case "endswith", "endsWith":
        guard isSymbol(k + 2, "("), partners[k + 2] > k else { return nil }
        let texts = (k + 3..<partners[k + 2]).compactMap { stringText(at: $0) }
        guard !texts.isEmpty, texts.allSatisfy(Self.isTelling) else { return nil }
        return texts.map { ($0, false) }
      default: return nil
      }
    }
    guard isSymbol(k, "==") || isSymbol(k, "==="), k + 1 < end, let text = stringText(at: k + 1),
      Self.isTelling(text)
    else { return nil }
    return [(text, isName)]
  }

  /// An ending that says more than that there is one.
  private static func isTelling(_ text: String) -> Bool {
    text.utf8.count > 1 && !text.utf8.contains(UInt8(ascii: "/")) && text != ".."
  }
}
