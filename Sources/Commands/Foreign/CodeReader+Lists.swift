import Bytes
import ShellMeaning

/// Lists made by what is done with each item, functions that are called where they are written, and the
/// arithmetic and editing that texts are hidden behind.
extension CodeReader {
  /// More items than this are taken for one of them.
  private static let mostItems = 256
  /// Longer code, in tokens, is not read again for each item.
  private static let longestRepeated = 96

  /// What the code from `start` to `end` gives for each item; nil where that would take too long.
  private mutating func repeated(
    _ items: [CodeValue], from start: Int, to end: Int, _ evaluate: (inout CodeReader, CodeValue) -> CodeValue
  ) -> [CodeValue]? {
    guard !isRepeating, !items.isEmpty, items.count <= min(repeats, Self.mostItems),
      end - start <= Self.longestRepeated
    else { return nil }
    isRepeating = true
    defer { isRepeating = false }
    repeats -= items.count
    var results: [CodeValue] = []
    for item in items {
      i = start
      results.append(evaluate(&self, item))
    }
    return results
  }

  // MARK: Each item

  /// `[f(x) for x in list]` of Python over a known list: what comes out for each. Over any other the variable is
  /// bound, and the expression, which stands in front, is left to be read.
  mutating func comprehended(from start: Int, to end: Int) -> [CodeValue]? {
    guard language == .python, let loop = comprehension(from: start, to: end) else { return nil }
    guard let variable = name(at: loop + 1), name(at: loop + 2) == "in", !isFiltered(from: loop + 3, to: end)
    else {
      i = loop
      readFor()
      if let (name, listing) = picked(from: min(i + 1, end), to: end, of: nil),
        name == self.name(at: loop + 1)
      {
        variables[name] = listing
      }
      i = start
      return nil
    }
    i = loop + 3
    let list = expression()
    let results = elements(of: list).flatMap { items in
      repeated(items, from: start, to: loop) { reader, item in
        reader.variables[variable] = item
        return reader.expression()
      }
    }
    if results == nil {
      bindLoop([variable], to: list)
      i = start
    }
    return results
  }

  /// A condition or another loop follows.
  private func isFiltered(from start: Int, to end: Int) -> Bool {
    var k = start
    while k < end {
      if name(at: k) == "if" || name(at: k) == "for" { return true }
      k = partners[k] > k ? partners[k] + 1 : k + 1
    }
    return false
  }

  /// The items of a list, the characters of a text.
  private func elements(of list: CodeValue) -> [CodeValue]? {
    if let items = list.items { return items.isEmpty || items.count > Self.mostItems ? nil : items }
    guard list.chain == nil, list.role == .plain, !list.isNumber, let text = list.known, !text.isEmpty,
      text.utf8.count <= Self.mostItems
    else { return nil }
    return text.unicodeScalars.map { CodeValue(String($0)) }
  }

  /// `list.map(x => …)`: what the function gives for each item. At the function, inside the parentheses.
  mutating func mapped(by callee: CodeValue, to end: Int) -> CodeValue? {
    guard language == .javascript, callee.chain?.lastMember == "map",
      let items = callee.receiver.first?.items, isFunction(i)
    else { return nil }
    let outer = implicit
    defer { implicit = outer }
    let results = repeated(items, from: i, to: end) { reader, item in
      reader.implicit = item
      return reader.expression()
    }
    guard let results else { return nil }
    i = end
    return CodeValue(list: results)
  }

  /// `list.map { |c| … }` of Ruby: at the brace.
  mutating func collected(_ value: CodeValue) -> CodeValue? {
    guard language == .ruby, let name = value.chain?.lastMember,
      name == "map" || name == "collect",
      let items = value.receiver.first?.items, partners[i] > i
    else { return nil }
    let outer = implicit
    defer { implicit = outer }
    return repeated(items, from: i, to: partners[i]) { reader, item in
      reader.implicit = item
      return reader.braces()
    }.map { CodeValue(list: $0) }
  }

  /// `map { … } list` of Perl: behind the word. `grep` keeps the items as they are.
  mutating func mapped(keeps: Bool) -> CodeValue? {
    guard isSymbol(i, "{"), partners[i] > i else { return nil }
    let block = i
    i = partners[i] + 1
    let given = bareArguments()
    let behind = i
    let list = given.count == 1 ? given[0].value : CodeValue(list: given.map(\.value))
    let outer = variables["_"]
    let items = list.isChoice ? [] : list.items ?? []
    let results = repeated(items, from: block, to: partners[block]) { reader, item in
      reader.variables["_"] = item
      return reader.braces()
    }
    if results == nil {
      bindLoop(["_"], to: list)
      i = block
      let each = braces()
      if !keeps, each.origins.environment {
        variables["_"] = outer
        i = behind
        return each
      }
      if !keeps, list.isChoice, !each.value.isEmpty {
        variables["_"] = outer
        i = behind
        var results = CodeValue(list: [each])
        results.isChoice = true
        results.role = .path
        return results
      }
    }
    variables["_"] = outer
    i = behind
    return keeps ? list : results.map { CodeValue(list: $0) } ?? .unknown("list", origins: list.origins)
  }

  // MARK: Functions called where they stand

  /// `(lambda x: …)(value)`, `(function (x) { … })(value)`; `end` closes what holds the function.
  mutating func calledAtOnce(_ end: Int) -> CodeValue? {
    guard end > i, isSymbol(end + 1, "("), partners[end + 1] > end, isFunction(i + 1) else { return nil }
    let start = i + 1
    i = end + 1
    let arguments = list(closing: ")")
    let behind = i
    handed = arguments.items ?? [arguments]
    i = start
    nesting += 1
    let result = expression()
    nesting -= 1
    handed = nil
    i = behind
    return result
  }

  /// A function literal begins there.
  func isFunction(_ k: Int) -> Bool {
    if let word = name(at: k) {
      return word == "lambda" || word == "function" || word == "async" || isSymbol(k + 1, "=>")
    }
    return isSymbol(k, "(") && partners[k] > k && isSymbol(partners[k] + 1, "=>")
  }

  // MARK: Numbers and edits

  /// What a sign makes of two numbers.
  func calculated(_ sign: CodeSymbol, _ a: CodeValue, _ b: CodeValue) -> CodeValue? {
    // `mode | stat.S_ISUID`: whatever it was before, it has that bit then.
    if sign == "|", b.known?.hasPrefix("0o") == true, a.number == nil, a.origins.isEmpty { return b }
    guard let x = a.number, let y = b.number else { return nil }
    switch sign {
    case "+": return x.addingReportingOverflow(y).overflow ? nil : CodeValue(number: x &+ y)
    case "-": return x.subtractingReportingOverflow(y).overflow ? nil : CodeValue(number: x &- y)
    case "*": return x.multipliedReportingOverflow(by: y).overflow ? nil : CodeValue(number: x &* y)
    case "^": return language == .lua || language == .r ? nil : CodeValue(number: x ^ y)
    case "&": return CodeValue(number: x & y)
    case "|":
      guard a.known?.hasPrefix("0o") == true || b.known?.hasPrefix("0o") == true else {
        return CodeValue(number: x | y)
      }
      // Of modes: it stays one.
      var mode = CodeValue("0o" + String(x | y, radix: 8))
      mode.isNumber = true
      return mode
    default: return nil
    }
  }

  /// What `s/a/b/` or `tr/a/b/` makes of a variable.
  mutating func edited(_ value: CodeValue, by edit: CodeToken.Edit, named name: String?) -> CodeValue {
    // The replacement of `s///e` is code.
    if edit.flags.utf8.contains(UInt8(ascii: "e")) {
      let runs = edit.flags.utf8.filter { $0 == UInt8(ascii: "e") }.count > 1
      let result = self.value(of: edit.to)
      if runs { runCode(result) }
      if let name { variables[name] = .unknown("text", origins: value.origins) }
      return .unknown("text", origins: value.origins)
    }
    var result: String?
    if let text = value.known {
      result =
        edit.isTransliteration
        ? TextEdit.transliterated(text, from: edit.from, to: edit.to)
        : TextEdit.substituted(
          text, edit.from, with: edit.to, everywhere: edit.flags.utf8.contains(UInt8(ascii: "g")),
          ignoresCase: edit.flags.utf8.contains(UInt8(ascii: "i")))
    }
    let changed = result.map { CodeValue($0) } ?? .unknown("text", origins: value.origins)
    if edit.flags.utf8.contains(UInt8(ascii: "r")) { return changed }
    if let name { variables[name] = changed }
    return changed
  }
}
