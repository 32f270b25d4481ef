import Bytes
import ShellSyntax

/// What an expansion gives: a text, or a list that may become several fields.
enum Expansion {
  case one(Value)
  case list([Value])
}

/// What a name stands for.
enum Found {
  case set(Value)
  /// Not set in this text; `certain` if it is surely unset and not merely unknown.
  case unset(certain: Bool)

  var value: Value? { if case .set(let value) = self { value } else { nil } }
}

extension Reader {
  // MARK: Names

  mutating func lookUp(_ written: String) -> Found {
    let name = state.variables.isEmpty ? written : target(of: written)
    if let variable = state.variables[name] {
      switch variable.content {
      case .unset: return .unset(certain: true)
      case .scalar(let value): return .set(value)
      case .choices(let values): return .set(pick(name, values))
      case .list(let elements):
        return (elements.first { $0.key == "0" } ?? elements.first).map { .set($0.value) }
          ?? .unset(certain: true)
      }
    }
    return special(name)
  }

  /// Follows `declare -n`.
  func target(of name: String) -> String {
    var name = name
    for _ in 0..<8 {
      guard let variable = state.variables[name], variable.traits.contains(.reference),
        case .scalar(let value) = variable.content, let next = value.known, next != name
      else { return name }
      name = next
    }
    return name
  }

  /// What a shell has without being told.
  private mutating func special(_ name: String) -> Found {
    func input() -> Found { .set(Value(hole: Value.Hole(name: name, kind: .input))) }
    func known(_ text: String?) -> Found { text.map { .set(Value($0)) } ?? .unset(certain: false) }
    guard let first = name.utf8.first else { return .unset(certain: true) }
    if ASCII.isDigit(first) { return positional(name) }
    // None of the names below.
    if ASCII.isLower(first) { return .unset(certain: false) }
    switch name {
    case "HOME": return known(scene.home)
    case "PWD": return .set(directory())
    case "OLDPWD": return state.previousDirectory.map { .set($0) } ?? .unset(certain: false)
    case "TMPDIR": return known(scene.temporary)
    case "USER", "LOGNAME": return known(scene.user ?? scene.home.map { String($0.lastPathComponent) })
    case "SHELL", "BASH": return known("/bin/bash")
    case "IFS": return .set(Value(String(decoding: state.separators.bytes, as: UTF8.self)))
    case "PATH":
      var value = Value("/")
      value.append(Value.Hole(name: name, kind: .input))
      return .set(value)
    case "#":
      guard let count = state.positional?.count else { return input() }
      return .set(Value(String(count)))
    case "_": return state.lastArgument.map { .set($0) } ?? input()
    case "BASH_SOURCE", "ZSH_ARGZERO": return .set(state.scriptName)
    case "FUNCNAME": return calls.last.map { .set(Value($0.name)) } ?? .unset(certain: true)
    case "?", "$", "!", "-", "RANDOM", "SECONDS", "LINENO", "HOSTNAME", "UID", "EUID", "PPID", "BASHPID",
      "BASH_VERSION", "ZSH_VERSION", "HOSTTYPE", "OSTYPE", "MACHTYPE", "COLUMNS", "LINES", "EPOCHSECONDS",
      "REPLY", "OPTARG", "OPTIND", "SRANDOM", "GROUPS", "PIPESTATUS":
      return input()
    default: return .unset(certain: false)
    }
  }

  private mutating func positional(_ name: String) -> Found {
    guard name != "0" else { return .set(state.scriptName) }
    guard let positional = state.positional else { return .set(unknownPositional(name)) }
    guard let number = Int(name.utf8), number >= 1, number <= positional.count else {
      return .unset(certain: true)
    }
    return .set(positional[number - 1])
  }

  func unknownPositional(_ name: String) -> Value { Value(hole: Value.Hole(name: name, kind: .input)) }

  /// The hole for a variable that nobody has set.
  func unset(_ name: String) -> Value {
    let broughtIn = state.broughtIn
    let origins = broughtIn.files.isEmpty || !Self.namesSecret(name) ? Origins() : broughtIn
    return Value(hole: Value.Hole(name: name, kind: state.refusesUnset ? .input : .unset, origins: origins))
  }

  // MARK: Expansion

  mutating func expansion(of parameter: Parameter, range: Range<Int>, isQuoted: Bool) -> Expansion {
    guard spend(at: range) else { return .one(Value()) }
    if case .plain = parameter.operation, parameter.index == nil, !parameter.isIndirect,
      parameter.name != "@", parameter.name != "*"
    {
      return .one(plain(parameter.name))
    }
    // More than a look at a variable.
    guard spend(2 * surcharge, at: range) else { return .one(Value()) }
    if case .namesWithPrefix = parameter.operation {
      let names = state.variables.names.filter { $0.hasASCIIPrefix(parameter.name) }.sorted()
      return .list(names.map { Value($0) })
    }
    if case .other(let text) = parameter.operation { return dialectExpansion(text, parameter.name, range) }
    if parameter.isIndirect { return indirect(parameter, range: range, isQuoted: isQuoted) }
    return expansion(named: parameter.name, parameter, range: range, isQuoted: isQuoted)
  }

  private mutating func expansion(
    named name: String, _ parameter: Parameter, range: Range<Int>, isQuoted: Bool
  ) -> Expansion {
    if let whole = wholeList(name, parameter.index) {
      let joins = isQuoted && whole.isJoined
      let result = apply(parameter.operation, toList: whole.values, name: name, range: range)
      guard joins, case .list(let values) = result else { return result }
      return .one(Value.joined(values, by: state.separators.joint))
    }
    let found = parameter.index.map { element(of: name, at: $0, range: range) } ?? lookUp(name)
    return .one(apply(parameter.operation, to: found, name: name, range: range))
  }

  /// What `$name` stands for.
  mutating func plain(_ name: String) -> Value {
    // In two steps: as an argument of another method, looking up would have the whole reader copied first.
    let found = lookUp(name)
    return plain(found, name)
  }

  func plain(_ found: Found, _ name: String) -> Value {
    switch found {
    case .set(let value): value
    case .unset(let certain): certain ? Value() : unset(name)
    }
  }

  /// All elements, for `@`, `*`, `name[@]` and `name[*]`; nil for anything else.
  private mutating func wholeList(_ name: String, _ index: Word?) -> (values: [Value], isJoined: Bool)? {
    if name == "@" || name == "*" {
      return (state.positional ?? [unknownPositional("@")], name == "*")
    }
    guard let index, let key = index.soleText, key == "@" || key == "*" else { return nil }
    let name = target(of: name)
    switch state.variables[name]?.content {
    case .list(let elements): return (elements.map(\.value), key == "*")
    case .unset: return ([], key == "*")
    case nil, .scalar, .choices: return ([plain(name)], key == "*")
    }
  }

  private mutating func element(of name: String, at index: Word, range: Range<Int>) -> Found {
    let name = target(of: name)
    guard let variable = state.variables[name] else { return lookUp(name) }
    guard case .list(let elements) = variable.content else {
      return value(of: index).known == "0" ? lookUp(name) : .unset(certain: true)
    }
    if variable.traits.contains(.associative) {
      guard let key = value(of: index).known else { return .set(anyOf(elements, name)) }
      return elements.last { $0.key == key }.map { .set($0.value) } ?? .unset(certain: true)
    }
    guard let number = number(of: index, range: range) else { return .set(anyOf(elements, name)) }
    let position = number < 0 ? (elements.last?.index ?? -1) + 1 + number : number
    if position >= 0, position < elements.count, elements[position].index == position {
      return .set(elements[position].value)
    }
    return elements.last { $0.index == position }.map { .set($0.value) } ?? .unset(certain: true)
  }

  /// Some element, it cannot be known which.
  private mutating func anyOf(_ elements: [Variable.Element], _ name: String) -> Value {
    if elements.count <= Variable.mostChoices { return pick("\(name)[?]", elements.map(\.value)) }
    var origins = Origins()
    for element in elements { origins.formUnion(element.value.origins) }
    return Value(hole: Value.Hole(name: name, kind: .input, origins: origins))
  }

  /// `${!name}`: the variable that the variable names; `${!name[@]}`: its keys.
  private mutating func indirect(_ parameter: Parameter, range: Range<Int>, isQuoted: Bool) -> Expansion {
    if let key = parameter.index?.soleText, key == "@" || key == "*" {
      guard case .list(let elements)? = state.variables[target(of: parameter.name)]?.content else {
        return .list([])
      }
      return .list(elements.map { Value($0.key) })
    }
    var direct = parameter
    direct.isIndirect = false
    direct.operation = .plain
    guard case .one(let named) = expansion(of: direct, range: range, isQuoted: true) else { return .list([]) }
    guard let text = named.known else {
      return .one(Value(hole: Value.Hole(name: "!\(parameter.name)", kind: .input, origins: named.origins)))
    }
    guard !text.isEmpty else { return .one(Value()) }
    var final = parameter
    final.isIndirect = false
    final.index = nil
    if let open = text.utf8.firstIndex(of: 0x5B), text.utf8.last == 0x5D {
      let index = String(text[text.index(after: open)...].dropLast())
      final.index = Word(literal: index, range: range)
      return expansion(named: String(text[..<open]), final, range: range, isQuoted: isQuoted)
    }
    return expansion(named: text, final, range: range, isQuoted: isQuoted)
  }
}

extension Word {
  /// Its text, if it is one plain piece.
  var soleText: String? {
    guard parts.count == 1 else { return nil }
    switch parts[0].form {
    case .literal(let text), .glob(let text), .singleQuoted(let text): return text
    case .doubleQuoted(let inner):
      if inner.count == 1, case .literal(let text) = inner[0].form { return text }
      return nil
    default: return nil
    }
  }
}
