import Bytes
import ShellMeaning

/// Functions that the code defines and calls: what they are called with is what their parameters stand for.
///
/// A body is read once, where it stands. Before that the calls behind and before it are looked up, and their
/// arguments computed; several calls make a choice. What nobody calls with something known stays unknown.
extension CodeReader {
  /// Calls looked at in one text, and of one function.
  private static let mostSites = 64
  private static let mostOfOne = 8

  /// `def name(p, q)`, `fn name(p: &str)`, `func name(p string)`: at the bracket; goes behind its partner.
  mutating func define(_ name: String?) {
    guard isSymbol(i, "("), partners[i] > i else { return }
    let (open, end) = (i, partners[i])
    if let name {
      indexSites()
      let parameters = parameters(from: open + 1, to: end)
      let values = parameters.isEmpty ? [] : handedOver(to: name, count: parameters.count)
      for (parameter, value) in zip(parameters, values) { if let value { variables[parameter] = value } }
      bindRest(parameters, of: name, from: open + 1, to: end)
    }
    i = end + 1
  }

  /// `def run(*words)`, `function run(...words)`: all that the first call hands over from there on.
  private mutating func bindRest(_ parameters: [String], of name: String, from start: Int, to end: Int) {
    guard let last = parameters.last,
      let place = (start..<end).first(where: { self.name(at: $0) == last }),
      isSymbol(place - 1, "*") || isSymbol(place - 1, "...") || isSymbol(place - 1, "&") && language == .ruby
    else { return }
    for site in callSites(of: name) {
      let rest = values(at: site).dropFirst(parameters.count - 1)
      guard !rest.isEmpty, rest.allSatisfy({ $0.value.isKnown && $0.chain == nil }) else { continue }
      variables[last] = CodeValue(list: Array(rest))
      return
    }
  }

  /// What the calls of `name` hand to each parameter; nil where nothing is known.
  mutating func handedOver(to name: String, count: Int) -> [CodeValue?] {
    var found = [[CodeValue]](repeating: [], count: count)
    for site in callSites(of: name) {
      for (k, value) in values(at: site).prefix(count).enumerated()
      where value.value.isKnown && value.chain == nil || value.role == .path || value.isChoice {
        found[k] += value.isChoice ? value.items ?? [] : [value]
      }
    }
    return found.map { values in
      guard values.count > 1 else { return values.first }
      var choice = CodeValue(list: values)
      choice.isChoice = true
      choice.role = values[0].role
      return choice
    }
  }

  /// Where `name` is called, or handed to something that calls it for every item of a list.
  private mutating func callSites(of name: String) -> ArraySlice<Int> {
    indexSites()
    guard let found = sites?[name] else { return [] }
    return found.prefix(Self.mostOfOne)
  }

  private mutating func indexSites() {
    if sites == nil {
      var all: [String: [Int]] = [:]
      definesWithWord = false
      for (k, token) in tokens.enumerated() {
        guard case .name(let word) = token else { continue }
        // `func main()`, `fn main()`: parameters begin with their names there.
        if word == "func" || word == "fn" { definesWithWord = true }
        guard isSymbol(k + 1, "(") || isSymbol(k + 1, ")") else { continue }
        all[word, default: []].append(k)
      }
      sites = all
    }
  }

  /// The arguments of the call whose name is at `site`.
  private mutating func values(at site: Int) -> [CodeValue] {
    guard siteLooks < Self.mostSites, context.descend(depth, of: Self.deepest) else { return [] }
    siteLooks += 1
    let outer = (i, nesting, implicit, handed)
    defer { (i, nesting, implicit, handed) = outer }
    implicit = nil
    handed = nil
    if isSymbol(site + 1, "(") {
      // The definition itself is no call.
      let end = partners[site + 1]
      guard end > site, !isSymbol(end + 1, "{"), !isDefinition(site), end - site < 200 else { return [] }
      i = site + 1
      let list = list(closing: ")")
      return end == site + 2 ? [] : list.items.map { list.isChoice ? [list] : $0 } ?? [list]
    }
    // `["a", "b"].forEach(name)`
    guard isSymbol(site - 1, "("), isSymbol(site - 3, "."), isSymbol(site - 4, "]"), partners[site - 4] >= 0,
      let verb = self.name(at: site - 2), ["forEach", "each", "map"].contains(verb)
    else { return [] }
    i = partners[site - 4]
    var list = list(closing: "]")
    list.isChoice = list.items?.isEmpty == false
    return [list]
  }

  private func isDefinition(_ site: Int) -> Bool {
    switch name(at: site - 1) {
    case "def", "function", "func", "fn", "fun", "sub", "void", "new": true
    default: false
    }
  }

  /// The names of the parameters between two brackets.
  private func parameters(from start: Int, to end: Int) -> [String] {
    var names: [String] = []
    var k = start
    while k < end, names.count < 8 {
      var last: String?
      var first: String?
      var typed: String?
      while k < end, !isSymbol(k, ",") {
        if partners[k] > k {
          k = partners[k] + 1
          continue
        }
        if isSymbol(k, ":"), typed == nil { typed = last }
        if isSymbol(k, "=") {
          while k < end, !isSymbol(k, ",") { k = partners[k] > k ? partners[k] + 1 : k + 1 }
          break
        }
        if let word = name(at: k), typed == nil, word != "mut", word != "final", word != "const" {
          if first == nil { first = word }
          last = word
        }
        k += 1
      }
      k += 1
      // `name: Type`, `Type name`; Go has the name in front.
      let isTyped = language == .csharp || language == .templates || language == .other && !definesWithWord
      guard let word = typed ?? (isTyped ? last : first), word != "self", word != "this", word != "cls" else {
        continue
      }
      names.append(word)
    }
    return names
  }

  /// `void del(File f) {`: the name is read, the bracket is next.
  func startsDefinition() -> Bool {
    guard language.isOther, isSymbol(i, "("), partners[i] > i, i > 1 else { return false }
    let end = partners[i]
    guard isSymbol(end + 1, "{") || name(at: end + 1) == "throws" || name(at: end + 1) == "async" else {
      return false
    }
    if let before = name(at: i - 2) {
      switch before {
      case "return", "else", "new", "await", "try", "in", "do", "case", "throw", "and", "or", "not":
        return false
      default: return true
      }
    }
    return isSymbol(i - 2, "*") || isSymbol(i - 2, "]") || isSymbol(i - 2, ">")
  }
}
