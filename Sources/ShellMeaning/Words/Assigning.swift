import Bytes
import ShellSyntax

/// Assignments, and what some variables mean to the shell and to the programs it starts.
extension Reader {
  /// Those of one command, which is paid for as if each but the first were another.
  mutating func assign(_ assignments: [Assignment]) {
    var isFirst = true
    for assignment in assignments {
      guard isFirst || spend(surcharge, at: assignment.range) else { return }
      isFirst = false
      assign(assignment)
    }
  }

  mutating func assign(_ assignment: Assignment) {
    let name = target(of: assignment.name)
    switch assignment.content {
    case .scalar(let word):
      let value = value(of: word)
      if let index = assignment.index {
        assignElement(name, index, value, appends: assignment.appends, range: assignment.range)
      } else {
        assign(name, value, appends: assignment.appends, range: assignment.range)
      }
    case .array(let elements):
      assign(name, elements, appends: assignment.appends, range: assignment.range)
    }
  }

  /// `name=value` as text: `export A=b`, `declare A=b`, `env A=b`.
  mutating func assign(
    _ name: String, _ given: Value, appends: Bool = false, traits: Variable.Traits = [], range: Range<Int>
  ) {
    let before = state.variables[name]
    let all = traits.union(before?.traits ?? [])
    var value = given
    if all.contains(.integer), let text = value.known, let number = evaluate(text, range: range) {
      value = Value(String(number))
    }
    if appends {
      if case .list(let elements)? = before?.content {
        let first = elements.first { $0.index == 0 }?.value ?? Value()
        setElement(name, index: 0, key: "0", first.appending(value.pieces))
        return
      }
      if all.contains(.integer), let a = numericValue(name, nil, range),
        let b = value.known.flatMap({ Int($0) })
      {
        value = Value(String(a &+ b))
      } else {
        value = plain(name).appending(value.pieces)
      }
    }
    if all.contains(.lowercase) { value = transform(value, "L") }
    if all.contains(.uppercase) { value = transform(value, "U") }
    guard spend(bytes: value.size / 4, at: range) else { return }
    set(name, Variable(.scalar(value), traits: traits))
    noteMeaningful(name, value, range: source.outer(range))
  }

  private mutating func assignElement(
    _ name: String, _ index: Word, _ value: Value, appends: Bool, range: Range<Int>
  ) {
    let isAssociative = state.variables[name]?.traits.contains(.associative) ?? false
    let number = isAssociative ? nil : number(of: index, range: range)
    let key = number.map { String($0) } ?? self.value(of: index).display
    var value = value
    if appends, case .list(let elements)? = state.variables[name]?.content,
      let before = elements.last(where: { $0.key == key })
    {
      value = before.value.appending(value.pieces)
    }
    setElement(name, index: number, key: key, value)
  }

  mutating func setElement(_ name: String, index: Int?, key: String, _ value: Value) {
    var variable = state.variables[name] ?? Variable(.list([]))
    var elements: [Variable.Element] = []
    switch variable.content {
    case .list(let existing): elements = existing
    case .scalar(let first): elements = [Variable.Element(index: 0, key: "0", value: first)]
    case .choices(let values): elements = [Variable.Element(index: 0, key: "0", value: values[0])]
    case .unset: break
    }
    variable.content = .unset
    state.variables[name] = variable
    guard spend(elements.count / 16, at: 0..<0) else { return }
    let element = Variable.Element(index: index, key: key, value: value)
    if let place = elements.firstIndex(where: { $0.key == key }) {
      elements[place] = element
    } else if let index, let place = elements.firstIndex(where: { ($0.index ?? -1) > index }) {
      elements.insert(element, at: place)
    } else {
      elements.append(element)
    }
    variable.content = .list(elements)
    if case .list(let elements) = variable.content, elements.count > 256 {
      _ = spend(elements.count / 16, at: 0..<0)
    }
    state.variables[name] = variable
    touch()
  }

  private mutating func assign(
    _ name: String, _ given: [Assignment.Element], appends: Bool, range: Range<Int>
  ) {
    let isAssociative = state.variables[name]?.traits.contains(.associative) ?? false
    var elements: [Variable.Element] = []
    if appends {
      switch state.variables[name]?.content {
      case .list(let before)?: elements = before
      case .scalar(let value)?: elements = [Variable.Element(index: 0, key: "0", value: value)]
      default: break
      }
    }
    var next = (elements.last?.index ?? -1) + 1
    for element in given {
      guard spend(at: range) else { break }
      guard let index = element.index else {
        for field in fields(of: [element.value]) {
          elements.append(Variable.Element(index: next, key: String(next), value: field.value))
          next += 1
        }
        continue
      }
      let value = value(of: element.value)
      if !isAssociative, let number = number(of: index, range: range) {
        elements.append(Variable.Element(index: number, key: String(number), value: value))
        next = min(number, 1 << 30) + 1
      } else {
        let key = self.value(of: index).display
        elements.append(Variable.Element(index: nil, key: key, value: value))
      }
    }
    set(name, Variable(.list(elements), traits: isAssociative ? .associative : []))
  }

  /// The value of `NAME=value` in front of a command.
  mutating func prefixValue(of assignment: Assignment) -> Value {
    guard case .scalar(let word) = assignment.content else { return Value() }
    let value = value(of: word)
    guard assignment.appends else { return value }
    return plain(assignment.name).appending(value.pieces)
  }

  /// Puts `variable` in the state. Traits that it had stay.
  mutating func set(_ name: String, _ variable: Variable) {
    var variable = variable
    let before = state.variables[name]
    if let before {
      variable.traits.formUnion(before.traits.subtracting(.reference))
      if case .list(var elements) = before.content, case .scalar(let value) = variable.content,
        !before.traits.contains(.associative)
      {
        // A plain assignment to an array sets its first element.
        let first = Variable.Element(index: 0, key: "0", value: value)
        if elements.first?.index == 0 { elements[0] = first } else { elements.insert(first, at: 0) }
        variable.content = .list(elements)
      }
    }
    if state.exportsAll { variable.traits.insert(.exported) }
    if variable.traits.contains(.exported), !state.exported.contains(name) { state.exported.append(name) }
    // Nothing has changed, and whoever looks for changes need not look here.
    guard before != variable else { return }
    if case .list(let elements) = variable.content, elements.count > 256 {
      _ = spend(elements.count / 16, at: 0..<0)
    }
    state.variables[name] = variable
    touch()
    switch name {
    case "IFS":
      if case .scalar(let value) = variable.content, let text = value.known {
        state.separators = Separators(bytes: Array(text.utf8))
      }
    case "PATH": state.searchesOwnFiles = true
    default: break
    }
  }
}
