import Bytes
import ShellMeaning

/// Loops over lists, and names that get their values from a list or an object.
extension CodeReader {
  /// `for x in list`, `for (const x of list)`, `foreach ($list as $x)`, `for my $x (list)`.
  mutating func readFor() {
    i += 1
    let isOpen = isSymbol(i, "(")
    // `for (list) { … }`: what it is at stands in `$_`.
    if isOpen, language == .perl {
      bindLoop(["_"], to: expression())
      return
    }
    if isOpen { i += 1 }
    var names: [String] = []
    let start = i
    while i < tokens.count {
      if case .name(let word) = tokens[i] {
        i += 1
        if ["my", "const", "let", "var", "our", "val", "final", "auto"].contains(word) { continue }
        if word == "in" || word == "of" {
          bindLoop(names, to: expression())
          return
        }
        names.append(word)
        if names.count > 6 { break }
        continue
      }
      if language.isOther, !names.isEmpty, let list = overList() {
        // `for _, x := range list`, `for (Path p : list)`, `for x <- list`
        bindLoop([names[names.count - 1]], to: list)
        return
      }
      if isSymbol(i, ",") || isSymbol(i, "[") || isSymbol(i, "]")
        || isSymbol(i, "(") && !names.isEmpty && names.count == 1 && language != .perl
      {
        i += 1
        continue
      }
      if isSymbol(i, "("), language == .perl {
        bindLoop(names, to: expression())
        return
      }
      if isSymbol(i, ")"), !isOpen {
        i += 1
        continue
      }
      break
    }
    i = start
    // `foreach ($list as $x)`
    let list = expression()
    if name(at: i) == "as", let variable = name(at: i + 1) {
      i += 2
      bindLoop([variable], to: list)
    }
  }

  private mutating func overList() -> CodeValue? {
    if name(at: i + 1) == "range", isSymbol(i, ":=") || isSymbol(i, "=") {
      i += 2
    } else if isSymbol(i, ":") {
      i += 1
    } else if isSymbol(i, "<"), isSymbol(i + 1, "-") {
      i += 2
    } else {
      return nil
    }
    return expression()
  }

  /// `const {join, resolve: r} = require('path')`
  mutating func readDestructuring() -> Bool {
    guard language == .javascript, isSymbol(i + 1, "{"), partners[i + 1] > i,
      isSymbol(partners[i + 1] + 1, "=")
    else { return false }
    let (start, end) = (i + 2, partners[i + 1])
    i = end + 2
    let module = expression()
    var k = start
    while k < end, k < start + 48 {
      if isSymbol(k, "["), partners[k] > k, isSymbol(partners[k] + 1, ":"),
        let alias = name(at: partners[k] + 2)
      {
        // `{['ex' + 'ec']: run}`
        let close = partners[k]
        i = k
        let key = list(closing: "]")
        i = end + 2
        variables[alias] = member(key.items?.first?.known ?? "?", of: module)
        k = close + 3
      } else if let word = name(at: k) {
        let renames = isSymbol(k + 1, ":") ? name(at: k + 2) : nil
        variables[renames ?? word] = member(word, of: module)
        k += renames == nil ? 1 : 3
      } else {
        k += 1
      }
    }
    return true
  }

  /// The lines on standard input, where `list` is that and not all of it is known.
  private func inputLines(_ list: CodeValue) -> [CodeValue]? {
    switch list.chain {
    case "sys.stdin", "process.stdin", "STDIN", "stdin", "$stdin": break
    default: return nil
    }
    guard let input = invocation.input else { return nil }
    let lines = input.split(where: { $0 == UInt8(ascii: "\n") }, keepingEmpty: false)
    return lines.isEmpty || lines.count > 64 ? nil : lines.map { CodeValue($0) }
  }

  /// `self.rfile` of a server's handler: what whoever calls says, line by line.
  mutating func lines(ofPeer list: CodeValue?) -> CodeValue? {
    guard language == .python, list?.chain?.hasSuffix(".rfile") == true else { return nil }
    hasSocket = true
    return .unknown("received", origins: .network(of: "?"))
  }

  mutating func bindLoop(_ names: [String], to given: CodeValue) {
    let list = lines(ofPeer: given) ?? given
    var item = list
    if let items = list.items, !items.isEmpty {
      item.isChoice = true
    } else if let lines = inputLines(list) {
      item = CodeValue(list: lines)
      item.isChoice = true
    } else if list.value.isKnown || list.chain != nil {
      item = .unknown("item", origins: list.origins)
    }
    item.chain = nil
    for name in names { variables[name] = item }
  }
}
