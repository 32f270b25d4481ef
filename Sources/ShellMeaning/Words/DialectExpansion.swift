import Bytes

/// zsh's own expansions: `${(U)name}`, `${name:h}`, `${=name}`. The common ones are followed; any other gives
/// the variable itself, which is what most of them are about.
extension Reader {
  mutating func dialectExpansion(_ text: String, _ parsedName: String, _ range: Range<Int>) -> Expansion {
    var rest = Substring(text)
    var flags: [UInt8] = []
    var joint = " "
    if rest.utf8.first == 0x28, let close = rest.utf8.firstIndex(of: 0x29) {
      (flags, joint) = Self.flags(rest[rest.utf8.index(after: rest.startIndex)..<close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    while let byte = rest.utf8.first, byte == 0x3D || byte == 0x7E || byte == 0x5E || byte == 0x23 {
      rest = rest.dropFirst()
    }
    let nameEnd = rest.utf8.firstIndex { !ASCII.isWord($0) } ?? rest.endIndex
    var name = String(rest[..<nameEnd])
    rest = rest[nameEnd...]
    if name.isEmpty { name = parsedName }
    guard !name.isEmpty else { return .one(Value(hole: Value.Hole(name: text, kind: .input))) }
    var values = list(named: name)
    if flags.contains(0x50), let next = values.first?.known { values = list(named: next) }
    if flags.contains(0x55) { values = values.map { transform($0, "U") } }
    if flags.contains(0x4C) { values = values.map { transform($0, "L") } }
    if flags.contains(0x66) { values = values.flatMap(\.lines) }
    if flags.contains(0x73), let separator = joint.utf8.first {
      values = values.flatMap { $0.split(where: { $0 == separator }, keepingEmpty: false) }
    }
    if flags.contains(0x6A) { values = [Value.joined(values, by: joint)] }
    while rest.utf8.first == 0x3A, let modifier = rest.utf8.dropFirst().first {
      values = values.map { modify($0, modifier) }
      rest = rest.dropFirst(2)
    }
    return values.count == 1 ? .one(values[0]) : .list(values)
  }

  private mutating func list(named name: String) -> [Value] {
    if case .list(let elements)? = state.variables[name]?.content { return elements.map(\.value) }
    return [plain(name)]
  }

  /// The letters, and what stands between the marks of `j:…:` or `s:…:`.
  private static func flags(_ text: Substring) -> ([UInt8], String) {
    var letters: [UInt8] = []
    var joint = " "
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      letters.append(byte)
      guard byte == 0x6A || byte == 0x73, let mark = rest.popFirst() else { continue }
      let end = rest.firstIndex(of: mark) ?? rest.endIndex
      joint = String(Substring(rest[..<end]))
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
    }
    return (letters, joint)
  }

  private mutating func modify(_ value: Value, _ modifier: UInt8) -> Value {
    guard let known = value.known else { return value }
    switch modifier {
    case 0x75: return Value(known.uppercased())
    case 0x6C: return Value(known.lowercased())
    case 0x68: return Value(Paths.parent(of: known))
    case 0x74: return Value(String(known.lastPathComponent))
    case 0x61, 0x41: return Paths.join(directory(), value)
    case 0x72:
      guard let dot = known.utf8.lastIndex(of: 0x2E) else { return value }
      return Value(String(known[..<dot]))
    default: return value
    }
  }
}
