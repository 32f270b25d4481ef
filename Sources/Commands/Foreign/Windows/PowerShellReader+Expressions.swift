import Bytes
import ShellMeaning

/// Values: texts joined, members, variables, and what types do with them.
extension PowerShellReader {
  /// Terms joined by `+`, `-join`, `-f` and `-replace`.
  mutating func expression() -> Value {
    guard context.descend(depth, of: Self.deepest) else { return Value() }
    depth += 1
    defer { depth -= 1 }
    var value = term()
    while true {
      let start = i
      skipSpace(lines: false)
      if at(0) == 0x2B {
        i += 1
        skipSpace(lines: true)
        value.append(term())
      } else if at(0) == 0x2C {
        i += 1
        skipSpace(lines: true)
        value.append(term())
      } else if at(0) == 0x2D, ASCII.isLetter(at(1)) {
        i += 1
        let name = identifier().asciiLowercased
        skipSpace(lines: true)
        var right = i < text.count && text[i] != 0x3B && text[i] != 0x7C ? term() : Value()
        if name == "f" {
          value = formatted(value, &right)
          continue
        }
        switch SoughtName(name) {
        case "join", "split", "creplace", "ireplace": break
        case "replace": break
        default:
          value = Value(
            hole: Value.Hole(name: "-" + name, kind: .output, origins: value.origins.union(right.origins)))
        }
      } else {
        i = start
        return value
      }
    }
  }

  /// `"{0} {1}" -f first, second`; behind the first.
  private mutating func formatted(_ format: Value, _ first: inout Value) -> Value {
    let given = listed(behind: first, most: 16)
    guard var text = format.known else {
      return Value(hole: Value.Hole(name: "-f", kind: .output, origins: .decodedText))
    }
    for (k, argument) in given.enumerated() where text.contains(bytes: "{\(k)}") {
      guard let known = argument.known else {
        return Value(hole: Value.Hole(name: "-f", kind: .output, origins: .decodedText))
      }
      text = text.replacingBytes("{\(k)}", with: known)
    }
    return Value(text)
  }

  /// One value with its members and indices.
  mutating func term() -> Value {
    guard i < text.count, context.descend(depth, of: Self.deepest) else { return Value() }
    depth += 1
    defer { depth -= 1 }
    var value: Value
    switch text[i] {
    case 0x27: value = quoted()
    case 0x22: value = doubleQuoted()
    case 0x24 where at(1) == 0x28:
      i += 2
      value = statements(until: 0x29)
      i += 1
    case 0x24:
      i += 1
      value = variable(identifier())
      if at(0) == 0x2F || at(0) == 0x5C, !ASCII.isSpace(at(1)), at(1) != 0x24 { value.append(bareWord()) }
    case 0x28:
      i += 1
      value = statements(until: 0x29)
      i += 1
    case 0x40 where at(1) == 0x28 || at(1) == 0x7B:
      let close: UInt8 = at(1) == 0x28 ? 0x29 : 0x7D
      i += 2
      value = (close == 0x7D ? tableValue() : nil) ?? statements(until: close)
      i += 1
    case 0x40 where at(1) == 0x22 || at(1) == 0x27: value = hereString()
    case 0x5B: value = typeName()
    default: value = bareWord()
    }
    while i < text.count {
      if text[i] == 0x2E, ASCII.isNameStart(at(1)) || at(1) == 0x27 || at(1) == 0x22 {
        i += 1
        let name =
          at(0) == 0x27 || at(0) == 0x22
          ? (at(0) == 0x27 ? quoted() : doubleQuoted()).known ?? "" : identifier()
        value = member(name, of: value)
      } else if text[i] == 0x2E, at(1) == 0x28 {
        // `$client.('Down' + 'loadString')`
        i += 2
        let name = statements(until: 0x29)
        i += 1
        value = member(name.known ?? "", of: value)
      } else if text[i] == 0x2E, at(1) == 0x24, ASCII.isNameStart(at(2)) {
        i += 2
        let name = variable(identifier())
        value = member(name.known ?? "", of: value)
      } else if text[i] == 0x3A, at(1) == 0x3A {
        i += 2
        let name = identifier()
        value = member(name, of: value)
      } else if text[i] == 0x5B, !value.isEmpty {
        i += 1
        _ = statements(until: 0x5D)
        i += 1
      } else {
        return value
      }
    }
    return value
  }

  /// What the values of `{ key = value; … }` are together, behind the brace; nil where it is no table.
  private mutating func tableValue() -> Value? {
    let start = i
    var all = Value()
    while true {
      skipSpace(lines: true)
      while at(0) == 0x3B {
        i += 1
        skipSpace(lines: true)
      }
      guard i < text.count, text[i] != 0x7D, context.spend() else { return all }
      if ASCII.isNameStart(at(0)) {
        _ = identifier()
      } else if at(0) == 0x27 || at(0) == 0x22 {
        _ = at(0) == 0x27 ? quoted() : doubleQuoted()
      }
      skipSpace(lines: false)
      guard at(0) == 0x3D, at(1) != 0x3D else {
        i = start
        return nil
      }
      i += 1
      skipSpace(lines: false)
      let before = i
      if !all.isEmpty { all.append(" ") }
      all.append(pipeline())
      if i == before { i += 1 }
    }
  }

  /// `(114, 109, …)` behind `[char[]]`: the text of these characters.
  private mutating func characters() -> Value? {
    guard at(0) == 0x28 else { return nil }
    var k = i + 1
    var result = ""
    var number: UInt32?
    while k < text.count, k < i + 8192 {
      let c = text[k]
      k += 1
      if ASCII.isDigit(c) {
        let (ten, high) = (number ?? 0).multipliedReportingOverflow(by: 10)
        guard !high, ten < 0x20_0000 else { return nil }
        number = ten + UInt32(c - 0x30)
        continue
      }
      if ASCII.isSpace(c) { continue }
      guard c == 0x2C || c == 0x29, let code = number, let scalar = Unicode.Scalar(code) else { return nil }
      result.unicodeScalars.append(scalar)
      number = nil
      if c == 0x29 {
        i = k
        return Value(result)
      }
    }
    return nil
  }

  mutating func member(_ name: String, of value: Value) -> Value {
    var arguments: [Value] = []
    if at(0) == 0x28 {
      i += 1
      while i < text.count, text[i] != 0x29 {
        skipSpace(lines: true)
        if at(0) == 0x29 { break }
        let before = i
        arguments.append(sum())
        skipSpace(lines: true)
        if at(0) == 0x2C { i += 1 }
        if i == before { i += 1 }
      }
      i += 1
    }
    if name.asciiLowercased == "create", isOnlyParsed(value) { return Value() }
    let call = Call(
      name: "." + name.asciiLowercased, words: ([value] + arguments).map { Word(parameter: nil, value: $0) },
      input: nil, redirects: [])
    return perform(call, &context)
  }

  /// `$null = [ScriptBlock]::Create(…)`, `[void][ScriptBlock]::Create(…)`: whether it is well formed, and nothing more.
  private mutating func isOnlyParsed(_ type: Value) -> Bool {
    guard let start = throwsAway, type.prefix.asciiLowercased.contains(bytes: "scriptblock") else {
      return false
    }
    throwsAway = nil
    var k = i
    while k < text.count, ASCII.isBlank(text[k]) { k += 1 }
    let isAlone = k >= text.count || [0x3B, 0x0A, 0x0D, 0x7D].contains(text[k])
    let opening = String(decoding: text[start..<min(text.count, start + 14)], as: UTF8.self).asciiLowercased
    return isAlone && (opening.hasPrefix("[scriptblock]:") || opening.hasPrefix("[management.au"))
  }

  /// Terms joined by `+` alone, as an argument of a method.
  mutating func sum() -> Value {
    var value = term()
    while true {
      let start = i
      skipSpace(lines: true)
      guard at(0) == 0x2B else {
        i = start
        return value
      }
      i += 1
      skipSpace(lines: true)
      value.append(term())
    }
  }

  /// `[Convert]`, `[char]65`, `[string]'x'`.
  mutating func typeName() -> Value {
    let start = i
    i += 1
    var nested = 1
    while i < text.count, nested > 0 {
      if text[i] == 0x5B { nested += 1 }
      if text[i] == 0x5D { nested -= 1 }
      i += 1
    }
    let name = String(decoding: text[start..<min(i, text.count)], as: UTF8.self).asciiLowercased
    skipSpace(lines: false)
    guard at(0) != 0x3A, i < text.count,
      at(0) == 0x24 || at(0) == 0x22 || at(0) == 0x27 || at(0) == 0x28 || ASCII.isDigit(at(0))
    else {
      return Value(name)
    }
    if name == "[char[]]", let text = characters() { return text }
    let value = term()
    if name == "[char]", let number = value.known.flatMap({ UInt32($0) }), let scalar = Unicode.Scalar(number)
    {
      return Value(String(scalar))
    }
    if name == "[char[]]" || name == "[char]" {
      return Value(hole: Value.Hole(name: "characters", kind: .output, origins: .decodedText))
    }
    return value
  }

  func variable(_ written: String) -> Value {
    let name = written.asciiLowercased
    if let value = variables[name] { return value }
    switch SoughtName(name) {
    case "home", "env:userprofile", "env:home", "env:homepath": return home
    case "env:temp", "env:tmp", "env:tmpdir": return Value(hole: Value.Hole(name: "TEMP", kind: .temporary))
    case "env:systemroot", "env:windir": return Value("C:/Windows")
    case "env:systemdrive", "env:homedrive": return Value("C:")
    case "env:programfiles", "env:programdata": return Value("C:/ProgramData")
    case "env:appdata", "env:localappdata":
      var value = home
      value.append("/AppData/Roaming")
      return value
    case "psscriptroot": return scriptFolder
    case "pwd": return Value(hole: Value.Hole(name: "PWD", kind: .input))
    case "true", "false", "null": return Value("$" + name)
    case "profile":
      var value = home
      value.append("/Documents/PowerShell/Microsoft.PowerShell_profile.ps1")
      return value
    default: return Value(hole: Value.Hole(name: written, kind: name.hasPrefix("env:") ? .unset : .input))
    }
  }
}
