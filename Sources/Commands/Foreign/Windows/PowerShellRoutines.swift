import Bytes
import ShellMeaning

/// Functions and blocks of PowerShell that are called by name, with what they are given.
extension PowerShellReader {
  /// Behind `function NAME`, or where a block begins: keeps it under that name, and reads no further.
  mutating func keepRoutine(_ name: String) {
    guard !name.isEmpty, routines.count < 64 else { return }
    let outer = i
    defer { i = outer }
    skipSpace(lines: true)
    var parameters = at(0) == 0x28 ? readParameters() : []
    skipSpace(lines: true)
    guard at(0) == 0x7B else { return }
    i += 1
    let start = i
    skipSpace(lines: true)
    // `[CmdletBinding()]`
    while at(0) == 0x5B, let end = text[i...].firstIndex(of: 0x5D) {
      i = end + 1
      skipSpace(lines: true)
    }
    let word = text[i...].prefix(6)
    if word.prefix(5).elementsEqual("param".utf8) || word.prefix(5).elementsEqual("Param".utf8) {
      i += 5
      skipSpace(lines: true)
      if at(0) == 0x28 { parameters = readParameters() }
    }
    guard !parameters.isEmpty else { return }
    routines[name.asciiLowercased] = Routine(parameters: parameters, start: start)
  }

  /// `([string]$Path, $Depth = 3)`: the names. Moves behind the bracket.
  private mutating func readParameters() -> [String] {
    var names: [String] = []
    var level = 0
    var takesName = true
    while i < text.count, context.spend() {
      switch text[i] {
      case 0x28, 0x5B: level += 1
      case 0x29, 0x5D:
        level -= 1
        if level == 0 {
          i += 1
          return names
        }
      case 0x2C: if level == 1 { takesName = true }
      case 0x24 where takesName && level == 1:
        i += 1
        names.append(identifier().asciiLowercased)
        takesName = false
        continue
      default: break
      }
      i += 1
    }
    return names
  }

  /// `[string]$root = …`: the type in front of a variable.
  mutating func skipType() {
    guard at(0) == 0x5B, let end = text[i...].prefix(80).firstIndex(of: 0x5D), end + 1 < text.count,
      text[end + 1] == 0x24, text[(i + 1)..<end].allSatisfy({ ASCII.isWord($0) || $0 == 0x2E })
    else { return }
    let start = i
    i = end + 1
    if assignment() == nil { i = start } else { i = end + 1 }
  }

  /// `param([string]$Path = $HOME, …)`, behind the word: what is not given is what stands here.
  mutating func readDefaults() {
    // Where a function is written down nobody has called it yet; while it is called it stands in no list.
    let place = i
    let isDefinition = routines.values.contains { routine in
      routine.start < place && place - routine.start < 64
        && !text[routine.start..<place].contains { $0 == 0x3B || $0 == 0x7D }
    }
    skipSpace(lines: true)
    guard at(0) == 0x28 else { return }
    i += 1
    while i < text.count, context.spend() {
      skipSpace(lines: true)
      switch at(0) {
      case 0x29:
        i += 1
        return
      case 0x5B:
        // `[Parameter(Mandatory)]`, `[string]`
        var level = 0
        while i < text.count {
          if text[i] == 0x5B { level += 1 }
          if text[i] == 0x5D { level -= 1 }
          i += 1
          if level == 0 { break }
        }
      case 0x24:
        i += 1
        let name = identifier().asciiLowercased
        skipSpace(lines: true)
        guard at(0) == 0x3D else { break }
        i += 1
        skipSpace(lines: true)
        let value = term()
        if variables[name] == nil, !isDefinition { variables[name] = value }
      default: i += 1
      }
    }
  }

  /// Reads the code of a routine with what it is given; nil if there is none of that name.
  mutating func callRoutine(_ name: String, _ words: [Word]) -> Value? {
    guard let routine = routines[name.asciiLowercased] else { return nil }
    let outer = (i, variables)
    // It may call itself, and would without an end.
    routines[name.asciiLowercased] = nil
    var left = routine.parameters
    var k = 0
    while k < words.count {
      let word = words[k]
      k += 1
      if let given = word.parameter?.asciiLowercased {
        guard let place = left.firstIndex(where: { $0.hasPrefix(given) }) else { continue }
        let isAttached = !word.list.isEmpty
        let next =
          isAttached ? word.value : k < words.count && words[k].parameter == nil ? words[k].value : nil
        if !isAttached, next != nil { k += 1 }
        variables[left.remove(at: place)] = next ?? Value("$true")
      } else if !left.isEmpty {
        variables[left.removeFirst()] = word.value
      }
    }
    for name in left { variables[name] = nil }
    i = routine.start
    let value = statements(until: 0x7D)
    (i, variables) = outer
    routines[name.asciiLowercased] = routine
    return value
  }
}
