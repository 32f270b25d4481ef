import Bytes
import ShellSyntax

/// `declare`, `export`, `local`, `unset`, `set`, `shift`.
extension Reader {
  mutating func declare(_ invocation: Invocation, local: Bool, traits given: Variable.Traits = []) {
    emit(invocation)
    var traits = given
    var isLocal = local && !calls.isEmpty
    var isFunctions = false
    var removed: Variable.Traits = []
    for argument in named(by: invocation) {
      guard let text = argument.value.known, let first = text.utf8.first, first == 0x2D || first == 0x2B,
        text.utf8.count > 1
      else {
        declare(argument, local: isLocal, traits: traits, removing: removed, areFunctions: isFunctions)
        continue
      }
      for letter in text.utf8.dropFirst() {
        switch letter {
        case 0x66, 0x46: isFunctions = true
        case 0x67: isLocal = false
        case 0x6E where given.contains(.exported): removed.insert(.exported)
        default:
          guard let trait = Self.trait(letter) else { continue }
          if first == 0x2D { traits.insert(trait) } else { removed.insert(trait) }
        }
      }
    }
  }

  /// Names that one command declares, as many as anyone looks at.
  private static let mostNames = 1 << 15

  private mutating func named(by invocation: Invocation) -> ArraySlice<Invocation.Argument> {
    guard invocation.arguments.count > Self.mostNames else { return invocation.arguments[...] }
    reportLimit("too many names", invocation.range)
    return invocation.arguments.prefix(Self.mostNames)
  }

  /// The array in `declare -A name=(…)`, which stands among the command's assignments.
  mutating func declareArray(_ assignment: Assignment, _ invocation: Invocation) {
    var traits: Variable.Traits = invocation.program.value.equals("export") ? .exported : []
    for argument in invocation.arguments {
      guard let text = argument.value.known, text.utf8.first == 0x2D else { continue }
      for letter in text.utf8 { if let trait = Self.trait(letter) { traits.insert(trait) } }
    }
    let isLocal = !calls.isEmpty && !invocation.program.value.equals("export")
    if isLocal {
      hide(assignment.name, Variable(.list([]), traits: traits))
    } else if traits.contains(.associative), state.variables[assignment.name] == nil {
      set(assignment.name, Variable(.list([]), traits: traits))
    }
    assign(assignment)
  }

  private static func trait(_ letter: UInt8) -> Variable.Traits? {
    switch letter {
    case 0x78: .exported
    case 0x41: .associative
    case 0x69: .integer
    case 0x6C: .lowercase
    case 0x75: .uppercase
    case 0x6E: .reference
    default: nil
    }
  }

  private mutating func declare(
    _ argument: Invocation.Argument, local: Bool, traits: Variable.Traits, removing: Variable.Traits,
    areFunctions: Bool
  ) {
    if areFunctions {
      guard traits.contains(.exported), let name = argument.value.known, let records = state.functions[name]
      else {
        return
      }
      state.functions[name] = records.map {
        var record = $0
        record.isExported = true
        return record
      }
      return
    }
    guard let (written, value) = argument.value.assignment else {
      guard let name = argument.value.known else { return bringIn(argument.value) }
      guard Self.isName(name) else { return }
      if local {
        hide(name, Variable(.unset, traits: traits))
      } else if var variable = state.variables[name] {
        variable.traits.formUnion(traits)
        variable.traits.subtract(removing)
        set(name, variable)
        if removing.contains(.exported) {
          state.variables[name]?.traits.remove(.exported)
          state.exported.remove(name)
        } else if case .scalar(let value) = variable.content, traits.contains(.exported) {
          noteMeaningful(name, value, range: argument.range)
        }
      } else if traits.contains(.associative) {
        set(name, Variable(.list([]), traits: traits))
      }
      return
    }
    let appends = written.utf8.last == 0x2B
    let name = appends ? String(written.dropLast()) : written
    guard Self.isName(name) else { return }
    if local { hide(name, Variable(.unset, traits: traits)) }
    assign(name, value, appends: appends, traits: traits, range: argument.range)
  }

  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, ASCII.isNameStart(first) else { return false }
    return text.utf8.allSatisfy(ASCII.isWord)
  }

  mutating func runUnset(_ invocation: Invocation) {
    emit(invocation)
    var functionsOnly = false
    for argument in named(by: invocation) {
      guard let text = argument.value.known else { continue }
      if text.utf8.first == 0x2D {
        functionsOnly = text.utf8.contains(0x66)
        continue
      }
      if functionsOnly {
        state.functions[text] = nil
      } else if let open = text.utf8.firstIndex(of: 0x5B), text.utf8.last == 0x5D {
        runSubscript(in: argument.value, range: argument.range)
        removeElement(String(text[..<open]), key: String(text[text.index(after: open)...].dropLast()))
      } else {
        if state.variables[text] == nil, state.functions[text] != nil { state.functions[text] = nil }
        state.variables[text] = Variable(.unset)
        state.exported.remove(text)
        if text == "IFS" { state.separators = .standard }
      }
      touch()
    }
  }

  private mutating func removeElement(_ name: String, key: String) {
    guard var variable = state.variables[name], case .list(var elements) = variable.content else { return }
    elements.removeAll { $0.key == key }
    variable.content = .list(elements)
    state.variables[name] = variable
  }

  mutating func runSet(_ invocation: Invocation) {
    emit(invocation)
    let arguments = invocation.arguments
    var index = 0
    while index < arguments.count {
      guard let text = arguments[index].value.known, let first = text.utf8.first,
        first == 0x2D || first == 0x2B, text != "-"
      else { break }
      index += 1
      if text == "--" {
        state.positional = arguments[index...].map(\.value)
        touch()
        return
      }
      let turnsOn = first == 0x2D
      for letter in text.utf8.dropFirst() {
        switch letter {
        case 0x61: state.exportsAll = turnsOn
        case 0x66: state.keepsGlobs = turnsOn
        case 0x75: state.refusesUnset = turnsOn
        case 0x6F where index < arguments.count:
          switch arguments[index].value.known {
          case "allexport": state.exportsAll = turnsOn
          case "noglob": state.keepsGlobs = turnsOn
          case "nounset": state.refusesUnset = turnsOn
          default: break
          }
          index += 1
        default: break
        }
      }
      touch()
    }
    guard index < arguments.count else { return }
    state.positional = arguments[index...].map(\.value)
    touch()
  }

  mutating func runShift(_ invocation: Invocation) {
    emit(invocation)
    guard let positional = state.positional else { return }
    let count = invocation.arguments.first.map { $0.value.known.flatMap { Int($0.utf8) } ?? 1 } ?? 1
    state.positional = Array(positional.dropFirst(count))
    touch()
  }

  mutating func runGetopts(_ invocation: Invocation) {
    emit(invocation)
    guard invocation.arguments.count > 1, let name = invocation.arguments[1].value.known else { return }
    set(name, Variable(.scalar(Value(hole: Value.Hole(name: name, kind: .input)))))
    let values = state.positional ?? [unknownPositional("@")]
    var origins = Origins()
    for value in values { origins.formUnion(value.origins) }
    let known = values.filter { !$0.starts(with: "-") }
    switch known.count {
    case 0:
      set(
        "OPTARG", Variable(.scalar(Value(hole: Value.Hole(name: "OPTARG", kind: .input, origins: origins)))))
    case 1: set("OPTARG", Variable(.scalar(known[0])))
    default: set("OPTARG", Variable(.choices(Array(known.prefix(Variable.mostChoices)))))
    }
  }
}
