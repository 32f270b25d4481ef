/// `read`, `mapfile` and `printf -v`: variables filled from text.
extension Reader {
  mutating func readLine(_ invocation: Invocation) {
    emit(invocation)
    var names: [String] = []
    var array: String?
    var delimiter: UInt8 = 0x0A
    var count: Int?
    var source = invocation.input ?? state.descriptors[0]
    var fromDescriptor: Int?
    var isRaw = false
    var scan = OptionScan(invocation.arguments, short: "apdnNtui", long: "")
    while let option = scan.next() {
      switch option.name {
      case "a", "A": array = option.value?.known
      case "d": delimiter = option.value?.known?.utf8.first ?? 0
      case "n", "N", "k": count = option.value?.known.flatMap { Int($0.utf8) }
      case "r": isRaw = true
      case "u":
        guard let number = option.value?.known.flatMap({ Int($0.utf8) }) else { continue }
        fromDescriptor = number
        source = state.descriptors[number]
      default: break
      }
    }
    names = scan.rest.compactMap { argument in
      // zsh writes the prompt behind a question mark.
      argument.value.known.map { String($0.prefix { $0 != "?" }) }
    }
    guard let source else {
      lastVerdict = nil
      let hole = Value(hole: Value.Hole(name: array ?? names.first ?? "REPLY", kind: .input))
      fill(names, array, [hole])
      return
    }
    var (line, rest) = source.cut(at: delimiter)
    if let count, let known = line.known {
      line = Value(String(known.unicodeScalars.prefix(count).map(Character.init)))
      rest = source.dropping(line.knownByteCount)
    }
    if !isRaw, let known = line.known, known.utf8.contains(0x5C) {
      line = Value(known.split(separator: "\\", omittingEmptySubsequences: false).joined())
    }
    lastVerdict = source.isEmpty ? false : (source.soleHole != nil ? nil : true)
    if let fromDescriptor {
      state.descriptors[fromDescriptor] = rest
    } else if source.soleHole == nil {
      around.input = rest
    }
    if source.isEmpty { return }
    if names.isEmpty, array == nil {
      set("REPLY", Variable(.scalar(itemValue(line))))
      return
    }
    var separators = state.separators
    if let given = invocation.environment.last(where: { $0.name == "IFS" })?.value.known {
      separators = Separators(bytes: Array(given.utf8))
    }
    fill(names, array, splitFields(line, at: separators, most: array == nil ? names.count : Int.max))
  }

  /// The fields of a line; the last takes what is left.
  private func splitFields(_ line: Value, at separators: Separators, most: Int) -> [Value] {
    if most == 1 { return [separators == .standard ? line.trimmingBlanks() : line] }
    if line.soleHole != nil { return [line] }
    let all = line.split(where: { separators.contains($0) }, keepingEmpty: separators != .standard)
    guard all.count > most else { return all }
    let joint = separators == .standard ? " " : separators.joint
    return Array(all[..<(most - 1)]) + [Value.joined(all[(most - 1)...], by: joint)]
  }

  private mutating func fill(_ names: [String], _ array: String?, _ values: [Value]) {
    if let array {
      let elements = values.enumerated().map {
        Variable.Element(index: $0.offset, key: String($0.offset), value: itemValue($0.element))
      }
      state.variables[array] = nil
      set(array, Variable(.list(elements)))
      return
    }
    for (index, name) in names.enumerated() where Self.isName(name) {
      // One hole is the whole line: any part of it may be in any of the variables.
      let value =
        values.count == 1 && values[0].soleHole != nil
        ? values[0] : (index < values.count ? values[index] : Value())
      assign(name, itemValue(value), range: 0..<0)
    }
  }

  mutating func readLines(_ invocation: Invocation) {
    emit(invocation)
    var scan = OptionScan(invocation.arguments, short: "dnOsuCc", long: "")
    var keepsNewlines = true
    var callback: Invocation.Argument?
    while let option = scan.next() {
      if option.name == "t" { keepsNewlines = false }
      if option.name == "C", let value = option.value {
        callback = Invocation.Argument(value: value, range: option.range)
      }
    }
    let name = scan.rest.first?.value.known ?? "MAPFILE"
    guard Self.isName(name) else { return }
    guard let source = invocation.input ?? state.descriptors[0] else {
      set(name, Variable(.scalar(Value(hole: Value.Hole(name: name, kind: .input)))))
      return
    }
    guard spend(source.knownByteCount / 16, at: invocation.range) else { return }
    let elements = source.lines.enumerated().map { index, line in
      var text = itemValue(line)
      if keepsNewlines, text.soleHole == nil { text.append("\n") }
      return Variable.Element(index: index, key: String(index), value: text)
    }
    state.variables[name] = nil
    set(name, Variable(.list(elements)))
    if let callback { _ = runText(callback.value, carrier: callback.range, in: .script(by: "mapfile")) }
  }

  mutating func runPrintf(_ invocation: Invocation) -> Value {
    let arguments = invocation.arguments
    guard arguments.count > 2, arguments[0].value.equals("-v"), let name = arguments[1].value.known else {
      return printed(invocation, by: emit(invocation))
    }
    emit(invocation)
    runSubscript(in: arguments[1].value, range: arguments[1].range)
    let text = Printf.format(arguments.dropFirst(2).map(\.value), &self, range: invocation.range)
    if let open = name.utf8.firstIndex(of: 0x5B), name.utf8.last == 0x5D {
      let key = String(name[name.index(after: open)...].dropLast())
      setElement(String(name[..<open]), index: Int(key.utf8), key: key, text)
    } else {
      assign(name, text, range: invocation.range)
    }
    return Value()
  }
}

extension Value {
  /// The text up to the first `delimiter`, and what follows it.
  func cut(at delimiter: UInt8) -> (Value, Value) {
    var first = Value()
    for (index, piece) in pieces.enumerated() {
      guard case .text(let text) = piece, let place = text.utf8.firstIndex(of: delimiter) else {
        first.append(piece)
        continue
      }
      first.append(String(text[..<place]))
      var rest = Value(String(decoding: text.utf8[text.utf8.index(after: place)...], as: UTF8.self))
      for piece in pieces[(index + 1)...] { rest.append(piece) }
      return (first, rest)
    }
    return (first, Value())
  }

  func trimmingBlanks() -> Value {
    guard let known else { return self }
    guard let first = known.utf8.first, let last = known.utf8.last,
      first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09
    else { return self }
    let bytes = Array(known.utf8)
    var lower = 0
    var upper = bytes.count
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x09 { lower += 1 }
    while upper > lower, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
    return Value(String(decoding: bytes[lower..<upper], as: UTF8.self))
  }
}
