import Bytes

/// A simple reading of a Makefile: variables, rules, and the recipe lines that building a target would run.
struct Makefile {
  private struct Rule {
    var prerequisites: [String]
    var recipe: [String]
  }

  private var variables: [String: String]
  private var rules: [String: Rule] = [:]
  private var first: String?
  /// Shell text that reading the file runs: `$(shell …)`, `!=`.
  private(set) var immediate: [String] = []

  init(_ text: String, given: [String: String]) {
    variables = given
    let lines = Self.logicalLines(text)
    var current: [String] = []
    var defined: (name: String, lines: [String])?
    for line in lines {
      if let open = defined {
        // `define name` … `endef`
        if line.hasASCIIPrefix("endef") {
          variables[open.name] = open.lines.joined(separator: "\n")
          defined = nil
        } else {
          defined?.lines.append(line)
        }
        continue
      }
      if line.hasASCIIPrefix("define "), let name = line.dropFirst(7).split(separator: " ").first {
        defined = (String(name), [])
        continue
      }
      if line.utf8.first == 0x09 {
        for target in current { rules[target]?.recipe.append(String(line.dropFirst())) }
        continue
      }
      let trimmed = ByteView(line).trimmed().string
      if trimmed.isEmpty || trimmed.utf8.first == 0x23 { continue }
      noteShell(in: trimmed)
      if let (name, value, op) = Self.assignment(trimmed) {
        current = []
        assign(name, value, op, isGiven: given[name] != nil)
        continue
      }
      guard let colon = trimmed.utf8.firstIndex(of: 0x3A) else { continue }
      var rest = String(trimmed[trimmed.index(after: colon)...])
      var recipe: [String] = []
      if let semicolon = rest.utf8.firstIndex(of: 0x3B) {
        recipe = [String(rest[rest.index(after: semicolon)...])]
        rest = String(rest[..<semicolon])
      }
      current = expand(String(trimmed[..<colon]), 0).split(separator: " ").map(String.init)
      let prerequisites = expand(rest, 0).split(separator: " ").map(String.init).filter {
        $0 != "|" && $0 != ":"
      }
      for target in current {
        if first == nil, target.utf8.first != 0x2E { first = target }
        var rule = rules[target] ?? Rule(prerequisites: [], recipe: [])
        rule.prerequisites += prerequisites
        rule.recipe += recipe
        rules[target] = rule
      }
    }
  }

  /// Lines with their continuations joined.
  private static func logicalLines(_ text: String) -> [String] {
    var result: [String] = []
    var pending = ""
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var line = String(Substring(line))
      if line.utf8.last == 0x0D { line.removeLast() }
      if line.utf8.last == 0x5C {
        pending += line.dropLast() + " "
        continue
      }
      result.append(pending + line)
      pending = ""
    }
    if !pending.isEmpty { result.append(pending) }
    return result
  }

  private static func assignment(_ line: String) -> (name: String, value: String, op: String)? {
    guard let equals = line.utf8.firstIndex(of: 0x3D) else { return nil }
    var nameEnd = equals
    var op = "="
    while nameEnd > line.startIndex {
      let before = line.utf8.index(before: nameEnd)
      guard
        let scalar = String(line.utf8[before...before].map { Unicode.Scalar($0) }.map(Character.init)).first,
        scalar == ":" || scalar == "?" || scalar == "+" || scalar == "!"
      else { break }
      op = String(scalar) + "="
      nameEnd = before
    }
    var name = ByteView(String(line[..<nameEnd])).trimmed().string
    for word in ["export ", "override ", "private "] where name.hasASCIIPrefix(word) {
      name = String(name.dropFirst(word.utf8.count))
    }
    guard !name.isEmpty, name.utf8.allSatisfy({ ASCII.isWord($0) || $0 == 0x2D || $0 == 0x2E }) else {
      return nil
    }
    return (name, ByteView(String(line[line.index(after: equals)...])).trimmed().string, op)
  }

  private mutating func assign(_ name: String, _ value: String, _ op: String, isGiven: Bool) {
    guard !isGiven else { return }
    switch op {
    case "?=": if variables[name] == nil { variables[name] = value }
    case "+=": variables[name] = variables[name].map { $0 + " " + value } ?? value
    case ":=": variables[name] = expand(value, 0)
    case "!=": immediate.append(expand(value, 0))
    default: variables[name] = value
    }
  }

  /// Collects the commands in `$(shell …)`.
  private mutating func noteShell(in line: String) {
    let view = ByteView(line)
    var start = 0
    while let hit = view.firstRange(of: "(shell ", from: start) {
      var level = 1
      var end = hit.upperBound
      while end < view.count {
        if view[end] == 0x28 { level += 1 }
        if view[end] == 0x29 { level -= 1 }
        if level == 0 { break }
        end += 1
      }
      immediate.append(expand(view[hit.upperBound..<end].string, 0))
      start = end
    }
  }

  /// `$(NAME)`, `${NAME}`, `$X`, `$$`. What is not known stays as a shell variable of that name.
  private func expand(_ text: String, _ depth: Int, target: String = "") -> String {
    guard depth < 8, text.utf8.contains(0x24), text.utf8.count < 1 << 16 else { return text }
    let bytes = Array(text.utf8)
    var result = ""
    var i = 0
    var start = 0
    while i < bytes.count {
      guard bytes[i] == 0x24, i + 1 < bytes.count else {
        i += 1
        continue
      }
      result += String(decoding: bytes[start..<i], as: UTF8.self)
      let opening = bytes[i + 1]
      if opening == 0x24 {
        result += "$"
        i += 2
      } else if opening == 0x28 || opening == 0x7B {
        let closing: UInt8 = opening == 0x28 ? 0x29 : 0x7D
        var level = 0
        var end = i + 1
        while end < bytes.count {
          if bytes[end] == opening { level += 1 }
          if bytes[end] == closing { level -= 1 }
          if level == 0 { break }
          end += 1
        }
        let name = String(decoding: bytes[min(i + 2, end)..<min(end, bytes.count)], as: UTF8.self)
        result += reference(name, depth)
        i = min(end + 1, bytes.count)
      } else {
        switch opening {
        case 0x40: result += target
        case 0x3C, 0x5E, 0x2A, 0x3F, 0x2B: result += "\"$MAKE_FILES\""
        default: result += reference(String(decoding: [opening], as: UTF8.self), depth)
        }
        i += 2
      }
      start = i
    }
    return result + String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self)
  }

  private func reference(_ name: String, _ depth: Int) -> String {
    if name == "MAKE" { return "make" }
    if name == "CURDIR" || name == "PWD" { return "$PWD" }
    if let value = variables[name] { return expand(value, depth + 1) }
    if name.hasASCIIPrefix("shell ") { return "$(" + expand(String(name.dropFirst(6)), depth + 1) + ")" }
    if name.hasASCIIPrefix("call ") {
      var parts = name.dropFirst(5).split(separator: ",", omittingEmptySubsequences: false).map { part in
        ByteView(String(part)).trimmed().string
      }
      guard let body = variables[parts.removeFirst()], body.utf8.count < 1024, depth < 6 else {
        return "$MAKE_TEXT"
      }
      // The arguments stand for `$(1)`, `$(2)`.
      var inner = self
      for (k, part) in parts.enumerated().prefix(9) {
        inner.variables[String(k + 1)] = expand(part, depth + 3)
      }
      return inner.expand(body, depth + 3)
    }
    if name.utf8.allSatisfy(ASCII.isWord) { return "${\(name)}" }
    return "$MAKE_TEXT"
  }

  /// The lines that building `targets` (or the first one) runs, prerequisites first.
  func recipe(for targets: [String]) -> [String] {
    var done: Set<String> = []
    var lines: [String] = []
    func build(_ target: String, _ depth: Int) {
      guard depth < 32, lines.count < 512, done.insert(target).inserted else { return }
      guard let rule = rules[target] ?? pattern(for: target) else { return }
      for prerequisite in rule.prerequisites { build(prerequisite, depth + 1) }
      for line in rule.recipe {
        var code = ByteView(line).trimmed().string
        while let byte = code.utf8.first, byte == 0x40 || byte == 0x2D || byte == 0x2B { code.removeFirst() }
        if !code.isEmpty { lines.append(expand(code, 0, target: target)) }
      }
    }
    for target in targets.isEmpty ? [first].compactMap(\.self) : targets { build(target, 0) }
    return lines
  }

  private func pattern(for target: String) -> Rule? {
    for (name, rule) in rules {
      guard let percent = name.utf8.firstIndex(of: 0x25) else { continue }
      let head = String(name[..<percent])
      let tail = String(name[name.index(after: percent)...])
      if target.hasASCIIPrefix(head), target.hasASCIISuffix(tail) { return rule }
    }
    return nil
  }
}

/// A simple reading of a justfile: the lines of a recipe and of those it depends on.
struct Justfile {
  private struct Recipe {
    var dependencies: [String]
    var lines: [String] = []
  }

  private var recipes: [String: Recipe] = [:]
  private var first: String?
  private var variables: [String: String] = [:]

  init(_ text: String) {
    var current: String?
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(Substring(line))
      if let byte = line.utf8.first, byte == 0x20 || byte == 0x09 {
        if let current { recipes[current]?.lines.append(ByteView(line).trimmed().string) }
        continue
      }
      let trimmed = ByteView(line).trimmed().string
      if trimmed.isEmpty || trimmed.utf8.first == 0x23 || trimmed.utf8.first == 0x5B { continue }
      if let assign = ByteView(trimmed).firstRange(of: ":=") {
        let view = ByteView(trimmed)
        let name = view[..<assign.lowerBound].trimmed().string
        let value = view[assign.upperBound...].trimmed().string
        variables[name] =
          Self.environmentName(value).map { "${\($0)}" } ?? value.without("\"'")
        continue
      }
      guard let colon = trimmed.utf8.firstIndex(of: 0x3A) else { continue }
      let header = trimmed[..<colon].split(separator: " ")
      guard var name = header.first.map(String.init) else { continue }
      if name.utf8.first == 0x40 { name.removeFirst() }
      let dependencies = trimmed[trimmed.index(after: colon)...].split(separator: " ").map(String.init)
      recipes[name] = Recipe(dependencies: dependencies.filter { $0 != "&&" })
      if first == nil { first = name }
      current = name
    }
  }

  /// `env_var("HOME")`, `env('HOME', '/tmp')`, `home_directory()`
  private static func environmentName(_ value: String) -> String? {
    guard let open = value.utf8.firstIndex(of: 0x28) else { return nil }
    switch value[..<open] {
    case "home_directory", "home_dir": return "HOME"
    case "env_var", "env", "env_var_or_default":
      let inside = value[value.index(after: open)...].utf8.drop { !ASCII.isNameStart($0) }
      let name = inside.prefix { ASCII.isWord($0) }
      return name.isEmpty ? nil : String(Substring(name))
    default: return nil
    }
  }

  func recipe(_ name: String?) -> [String] {
    var done: Set<String> = []
    var lines: [String] = []
    func add(_ name: String, _ depth: Int) {
      guard depth < 16, lines.count < 512, done.insert(name).inserted, let recipe = recipes[name] else {
        return
      }
      for dependency in recipe.dependencies { add(dependency, depth + 1) }
      // A recipe with an interpreter of its own is one script.
      if let shebang = recipe.lines.first, shebang.hasASCIIPrefix("#!") {
        let isShell = ByteView(shebang).contains("sh")
        let code = recipe.lines.dropFirst().map(expand).joined(separator: "\n")
        if isShell {
          lines.append(code)
        } else if let program = shebang.split(separator: "/").last?.split(separator: " ").last,
          program.utf8.allSatisfy({ ASCII.isWord($0) || $0 == 0x2E })
        {
          lines.append(program + " - <<'JUST_RECIPE'\n" + code + "\nJUST_RECIPE")
        }
        return
      }
      for line in recipe.lines {
        var code = line
        while let byte = code.utf8.first, byte == 0x40 || byte == 0x2D { code.removeFirst() }
        if !code.isEmpty { lines.append(expand(code)) }
      }
    }
    if let name = name ?? first { add(name, 0) }
    return lines
  }

  /// `{{name}}` with its value, or as a shell variable that nobody sets.
  private func expand(_ line: String) -> String {
    let view = ByteView(line)
    var result = ""
    var start = 0
    while let open = view.firstRange(of: "{{", from: start),
      let close = view.firstRange(of: "}}", from: open.upperBound)
    {
      result += view[start..<open.lowerBound].string
      let name = view[open.upperBound..<close.lowerBound].trimmed().string
      result +=
        variables[name] ?? (name.utf8.allSatisfy(ASCII.isWord) && !name.isEmpty ? "${\(name)}" : "$JUST_TEXT")
      start = close.upperBound
    }
    return result + view[start...].string
  }
}
