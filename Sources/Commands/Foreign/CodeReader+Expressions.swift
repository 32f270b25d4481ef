import Bytes
import ShellMeaning

/// Expressions: operators, literals, function literals, lists and blocks.
extension CodeReader {
  mutating func expression() -> CodeValue {
    guard context.descend(depth, of: Self.deepest) else {
      skipBracket()
      return .unknown()
    }
    depth += 1
    defer { depth -= 1 }
    if nesting == 0, let others = severalTargets() {
      var value = expression()
      // `files, err := filepath.Glob(pattern)`: what is found is one of both.
      let isFound = value.isChoice && value.role == .path
      value.isChoice = false
      variables[others[0]] = value
      var rest = CodeValue.unknown("value", origins: value.origins)
      rest.role = value.role
      for (k, other) in others.enumerated().dropFirst() {
        variables[other] = value.items.flatMap { k < $0.count ? $0[k] : nil } ?? rest
      }
      if !isFound, let first = value.items?.first { variables[others[0]] = first }
      return value
    }
    // `name = value`; the name must not be looked up.
    if let target = assignmentTarget() {
      if handed == nil, isFunction(i) || name(at: i) == "async" {
        // `const wipe = (p) => …`
        let known = handedOver(to: target, count: 4)
        if known.contains(where: { $0 != nil }) { handed = known.map { $0 ?? .unknown("argument") } }
      }
      let sign = symbol(at: i - 1)
      var value = expression()
      if sign == "+=" || sign == ".=" || sign == "<<", let before = variables[target] {
        value = concatenated(before, value)
      }
      value.isChoice = false
      value = value.bounded
      variables[target] = value
      return value
    }
    if let set = assignedProperty() { return set }
    var left = operand()
    // `{execSync: run} = require('child_process')`
    if !left.pairs.isEmpty, case .symbol("=")? = peek() {
      let names = left.pairs
      i += 1
      let module = expression()
      for (key, value) in names { if let alias = value.chain { variables[alias] = member(key, of: module) } }
      return module
    }
    while let token = peek(), !ends(token) {
      switch token {
      case .symbol("...") where language == .other: i += 1
      case .symbol("..") where language == .other && isSymbol(i + 1, "."):
        // `args...` of Go: its items, one by one.
        i += 2
      case .symbol("+"), .symbol(".."):
        i += 1
        let right = operand()
        if let sum = calculated("+", left, right) { left = sum } else { append(right, to: &left) }
      case .symbol("<<") where language == .ruby && left.value.isKnown && left.chain == nil:
        i += 1
        left = concatenated(left, operand())
      case .symbol("=") where isSymbol(i + 1, "~"):
        // `$x =~ s/a/b/`
        i += 2
        if i < tokens.count, case .edit(let edit) = tokens[i] {
          left = edited(left, by: edit, named: edited(before: i - 2))
          i += 1
        } else {
          _ = operand()
          left = .unknown("match")
        }
      case .symbol(".") where language.dotJoins:
        i += 1
        left = concatenated(left, operand())
      case .symbol("/") where left.role == .path || left.value.origins.isEmpty && language == .python:
        i += 1
        left = joined([left, operand()])
        left.role = .path
      case .name("in")
      where nesting > 0 && (name(at: i + 1) == "process" || name(at: i + 1) == "os")
        && (i < 2 || name(at: i - 2) != "for"):
        // `'X' in os.environ`: whether it is set, not what it is.
        i += 1
        _ = operand()
        left = .unknown("answer")
      case .symbol("|>"):
        i += 1
        piped = left
        let result = operand()
        left =
          piped == nil || result.chain == nil ? result : call(result, [CodeArgument(name: nil, value: left)])
        piped = nil
      case .symbol("^") where language.isOther && !left.isNumber,
        .symbol("&") where language.isOther && !left.isNumber && left.chain == nil,
        .symbol("*") where language == .julia && !left.isNumber:
        // Of OCaml, of Nim, of Julia.
        i += 1
        left = concatenated(left, operand())
      case .symbol("<") where language.isOther && isSymbol(i + 1, ">"):
        // `<>` of Elixir and Haskell.
        i += 2
        left = concatenated(left, operand())
      case .symbol("%") where language == .python || language == .ruby:
        i += 1
        left = formatted(left, operand())
      case .symbol("||"), .symbol("??"), .symbol("//"):
        i += 1
        let right = operand()
        if !left.value.isKnown, left.value.origins.isEmpty, left.items == nil { left = right }
      case .symbol("?"):
        // `a ? b : c` may be either.
        i += 1
        let first = expression()
        guard takes(":") else { return first }
        let second = expression()
        left = CodeValue(list: [first, second])
        left.isChoice = true
      case .symbol("=") where namesMethod(left):
        // `request.Method = "DELETE"`, `r.get_method = lambda: "DELETE"`
        i += 1
        let value = expression()
        setMethod(of: left, to: value)
        left = value
      case .symbol("=") where namesVariable(left): left = setVariable(left)
      case .symbol("=") where namesScripts(left) || scriptName(of: left) != nil:
        let target = left
        i += 1
        left = expression()
        keepScripts(left, of: target)
      case .symbol("=>"), .symbol("&&"), .symbol("=="), .symbol("!="), .symbol("<="), .symbol(">="),
        .symbol("**"), .symbol("*"), .symbol("-"),
        .symbol("<<"), .symbol(">>"), .symbol("<"), .symbol(">"), .symbol("|"), .symbol("&"),
        .symbol("^"):
        if isSymbol(i, "<"), isSymbol(i + 1, "-"), language == .r || language == .functional { return left }
        i += 1
        if dropsList() { continue }
        let right = operand()
        if case .symbol(let sign) = token, let result = calculated(sign, left, right) {
          left = result
          continue
        }
        var origins = left.origins
        origins.formUnion(right.origins)
        left = .unknown("expression", origins: origins)
      case .name("as"):
        if let variable = name(at: i + 1) {
          variables[variable] = left
          i += 2
        } else {
          i += 1
        }
      case .name("and"), .name("or"):
        i += 1
        let right = operand()
        if !left.value.isKnown { left = right }
      case .string
      where left.value.isKnown && left.chain == nil
        && (language == .python || language.isOther && language != .functional || language == .ruby):
        left = concatenated(left, operand())
      default: return left
      }
    }
    return left
  }

  /// `Dir.glob('*') - ['.']`: what is left is nearly all of it.
  private mutating func dropsList() -> Bool {
    guard language == .ruby, isSymbol(i - 1, "-"), isSymbol(i, "[") else { return false }
    _ = operand()
    return true
  }

  /// The variable in front of `=~`: `$x`, `(my $x = …)`.
  private func edited(before mark: Int) -> String? {
    if let name = name(at: mark - 1) { return name }
    guard isSymbol(mark - 1, ")"), partners[mark - 1] >= 0 else { return nil }
    let first = name(at: partners[mark - 1] + 1)
    return first == "my" || first == "our" ? name(at: partners[mark - 1] + 2) : first
  }

  mutating func assignmentTarget() -> String? {
    var k = i
    while let word = name(at: k), Self.declares(word) { k += 1 }
    guard let target = name(at: k) else { return nil }
    if isSymbol(k + 1, "="), isSymbol(k + 2, "~"), language == .perl { return nil }
    if language == .ruby, isSymbol(k + 1, "<<"), let before = variables[target], before.chain == nil,
      before.items == nil
    {
      i = k + 2
      return target
    }
    switch symbol(at: k + 1) {
    case "=", "+=", ".=", ":=":
      i = k + 2
      return target
    default: break
    }
    if language == .r || language == .functional, isSymbol(k + 1, "<"), isSymbol(k + 2, "-") {
      i = k + 3
      return target
    }
    guard language.isOther || language == .javascript else { return nil }
    return typedTarget(from: k)
  }

  private static func declares(_ word: String) -> Bool {
    switch SoughtName(word) {
    case "my", "let", "const", "var", "local", "our": true
    default: false
    }
  }

  /// `let p: PathBuf = …`, `String home = …`, `char *h = …`, `fs::path p = …`, `auto d = …`.
  private mutating func typedTarget(from start: Int) -> String? {
    var k = start + 1
    let isColon = isSymbol(k, ":")
    guard isColon || language.isOther, i < tokens.count else { return nil }
    var last = start
    while k < tokens.count, k < start + 16 {
      switch tokens[k] {
      case .name:
        last = k
        k += 1
      case .number: k += 1
      case .symbol("="):
        guard k > last, isColon || last > start else { return nil }
        // `x.y = …` is a property.
        if !isColon, isSymbol(last - 1, ".") { return nil }
        i = k + 1
        return name(at: isColon ? start : last)
      case .symbol("::"), .symbol("."), .symbol("*"), .symbol("&"), .symbol("<"), .symbol(">"), .symbol("["),
        .symbol("]"), .symbol("?"), .symbol(":"):
        k += 1
      default: return nil
      }
    }
    return nil
  }

  /// `p.executableURL = …` and `p.arguments = …`: a program put together before it is started. Once both are
  /// known it is taken to run.
  private mutating func assignedProperty() -> CodeValue? {
    guard language.isOther || language == .javascript, let object = name(at: i), isSymbol(i + 1, "."),
      let property = name(at: i + 2), isSymbol(i + 3, "="), !isSymbol(i + 4, "=")
    else { return nil }
    switch SoughtName(property) {
    case "executableURL", "launchPath", "FileName", "arguments", "Arguments": break
    default: return nil
    }
    i += 4
    let value = expression()
    variables[object + "." + property] = value
    let program =
      variables[object + ".executableURL"] ?? variables[object + ".launchPath"]
      ?? variables[object + ".FileName"]
    guard let program, let words = variables[object + ".arguments"] ?? variables[object + ".Arguments"] else {
      return value
    }
    if let items = words.items { return run([program] + items) }
    var line = program.value
    line.append(" ")
    line.append(words.value)
    return runShell(line)
  }

  /// `a, b = …`, `local a, b = …`, `c, _ := …`
  mutating func severalTargets() -> [String]? {
    guard language == .lua || language == .python || language == .ruby || language.isOther else {
      return nil
    }
    var k = i
    if name(at: k) == "local" { k += 1 }
    guard name(at: k) != nil, isSymbol(k + 1, ",") else { return nil }
    var names: [String] = []
    while let word = name(at: k), names.count < 8 {
      names.append(word)
      k += 1
      if isSymbol(k, "=") || isSymbol(k, ":=") {
        guard names.count > 1, !isSymbol(k + 1, "=") else { return nil }
        i = k + 1
        return names
      }
      guard isSymbol(k, ",") else { return nil }
      k += 1
    }
    return nil
  }

  // MARK: Scripts of packages

  /// `p.scripts.build = …`, `p["scripts"]["build"] = …`: the name of the script.
  func scriptName(of value: CodeValue) -> String? {
    guard let chain = value.chain, let name = chain.lastMember.map(String.init) else { return nil }
    return chain.dropLast(name.count).hasSuffix("scripts.") ? name : nil
  }

  /// `p.scripts = {...p.scripts, build: …}`
  func namesScripts(_ value: CodeValue) -> Bool { value.chain?.lastMember == "scripts" }

  /// Keeps what is assigned to the scripts of a package.
  mutating func keepScripts(_ value: CodeValue, of target: CodeValue) {
    if let name = scriptName(of: target) {
      if let text = value.known { context.keep(script: text, named: name) }
      return
    }
    for (name, script) in value.pairs.prefix(16) {
      if let text = script.known { context.keep(script: text, named: name) }
    }
  }
}
