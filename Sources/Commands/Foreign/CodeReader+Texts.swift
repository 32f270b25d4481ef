import Bytes
import ShellMeaning

/// Texts put together from pieces.
extension CodeReader {
  mutating func text(_ parts: [CodeToken.Part]) -> Value {
    var result = Value()
    for part in parts {
      switch part {
      case .text(let text): result.append(text)
      case .code(let code):
        // `$HOME` that is no variable of the code is one of the shell's.
        if language == .templates || language == .julia, code.utf8.first == 0x24,
          variables[String(code.dropFirst())] == nil
        {
          result.append(code)
        } else {
          let value = spelled(code) ?? value(of: code).value
          if Self.isFolder(result, of: value) { result = value } else { result.append(value) }
        }
      }
    }
    return result
  }

  /// `{114:c}` of Python: the character with that number.
  private mutating func spelled(_ code: String) -> Value? {
    guard language == .python, code.hasSuffix(":c") else { return nil }
    let number = value(of: String(code.dropLast(2)))
    return number.isNumber ? CodeValue(characters: [number]).value : nil
  }

  /// Whether `folder` is only put in front of what a listing of that very folder gave: what is listed is known
  /// by its whole path here.
  static func isFolder(_ folder: Value, of path: Value) -> Bool {
    guard let text = folder.known, text.utf8.count > 1, text.utf8.last == UInt8(ascii: "/"),
      case .text(let start)? = path.pieces.first
    else { return false }
    return start.hasPrefix(text) && !path.isKnown
  }

  func concatenated(_ a: CodeValue, _ b: CodeValue) -> CodeValue {
    var joined = a
    append(b, to: &joined)
    return joined
  }

  /// The same without a copy of what stands before, which may have been put together from thousands of texts.
  func append(_ b: CodeValue, to a: inout CodeValue) {
    if !a.isChoice, !b.isChoice, a.items == nil || b.items == nil, !Self.isFolder(a.value, of: b.value) {
      var value = a.value
      a = CodeValue("")
      value.append(b.value)
      a.value = value
      if value.mayBeTooLong { a = a.bounded }
    } else {
      a = joined(a, b)
    }
  }

  private func joined(_ a: CodeValue, _ b: CodeValue) -> CodeValue {
    if let each = eachOf([a, b], { self.concatenated($0[0], $0[1]) }) { return each }
    if let x = a.items, let y = b.items, !b.isChoice { return CodeValue(list: x + y) }
    if Self.isFolder(a.value, of: b.value) { return b }
    var value = a.value
    value.append(b.value)
    return CodeValue(value).bounded
  }

  /// What `make` makes of each of the values that one of `parts` may be, where one is a choice of known texts.
  private func eachOf(_ parts: [CodeValue], _ make: ([CodeValue]) -> CodeValue) -> CodeValue? {
    guard let k = parts.firstIndex(where: { $0.isChoice }), let items = parts[k].items, items.count > 1,
      items.count <= 16, items.allSatisfy({ $0.value.isKnown && !$0.isChoice }),
      parts.allSatisfy({ $0.value.knownSize < 4096 })
    else { return nil }
    var results: [CodeValue] = []
    for item in items {
      var parts = parts
      parts[k] = item
      let made = make(parts)
      results += made.isChoice ? made.items ?? [] : [made]
      if results.count > 64 { break }
    }
    var choice = CodeValue(list: results)
    choice.isChoice = true
    choice.role = results.first?.role ?? .plain
    return choice
  }

  /// A text between quotes with the values of its expressions; one of them may be a choice.
  mutating func interpolated(_ parts: [CodeToken.Part]) -> CodeValue {
    guard parts.count > 1 || parts.count == 1 && !isLiteral(parts[0]) else { return CodeValue(text(parts)) }
    for part in parts {
      guard case .code(let code) = part else { continue }
      let bare = code.utf8.first == 0x24 ? String(code.dropFirst()) : code
      guard let choice = variables[bare], choice.isChoice, let items = choice.items, items.count > 1,
        items.count <= 16, items.allSatisfy({ $0.value.isKnown })
      else { continue }
      var results: [CodeValue] = []
      for item in items {
        variables[bare] = item
        results.append(CodeValue(text(parts)))
      }
      variables[bare] = choice
      var all = CodeValue(list: results)
      all.isChoice = true
      return all
    }
    return CodeValue(text(parts))
  }

  private func isLiteral(_ part: CodeToken.Part) -> Bool { if case .text = part { true } else { false } }

  /// Parts of a path; one that is absolute starts it anew.
  func joined(_ parts: [CodeValue]) -> CodeValue {
    // Each of these is known by its whole path.
    if let last = parts.last, last.isPicked { return last }
    if var each = eachOf(parts, { self.joined($0) }) {
      // `os.path.join(root, name)` of a walk is any file below, unless something chooses among them.
      if parts.contains(where: \.isDeep), !tokens.contains(.name("if")) { each.isDeep = true }
      return each
    }
    var value = Value()
    for part in parts {
      let start = part.value.prefix
      if start.hasPrefix("/") || value.isEmpty {
        value = part.value
      } else {
        if !value.suffix.hasSuffix("/") { value.append("/") }
        value.append(part.value)
      }
    }
    var result = CodeValue(value)
    result.role = .path
    result.isDeep = parts.contains(where: \.isDeep)
    return result
  }

  /// `"{}/{name}".format(x, name=y)`, `format!("{h}/x")`: names stand for arguments or for variables.
  mutating func braced(_ format: String, _ given: [CodeArgument]) -> CodeValue {
    var values = given.filter { $0.name == nil }[...]
    let all = Array(values)
    var value = Value()
    for (k, part) in format.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard k > 0, let close = part.firstIndex(of: "}") else {
        value.append(String(part))
        continue
      }
      let pieces = part[..<close].split(separator: ":", omittingEmptySubsequences: false)
      let name = pieces.first ?? ""
      if pieces.count == 2, pieces[1] == "c", let number = name.isEmpty ? values.popFirst()?.value : nil,
        number.isNumber
      {
        value.append(CodeValue(characters: [number]).value)
        value.append(String(part[part.index(after: close)...]))
        continue
      }
      if name.isEmpty {
        value.append(values.popFirst()?.value.value ?? Value())
      } else if let index = Int(name) {
        value.append(all.indices.contains(index) ? all[index].value.value : Value())
      } else if let named = given.first(where: { $0.name.map { $0 == name } ?? false }) {
        value.append(named.value.value)
      } else {
        value.append(lookUp(String(name)).value)
      }
      value.append(String(part[part.index(after: close)...]))
    }
    return CodeValue(value)
  }

  /// `'%s' % x`, `'%s %s' % (x, y)`.
  func formatted(_ format: CodeValue, _ given: CodeValue) -> CodeValue {
    guard let text = format.known else { return .unknown("text", origins: given.origins) }
    var values = (given.items ?? [given])[...]
    var result = Value()
    var plain: [UInt8] = []
    let bytes = Array(text.utf8)
    var k = 0
    while k < bytes.count {
      guard bytes[k] == 0x25, k + 1 < bytes.count else {
        plain.append(bytes[k])
        k += 1
        continue
      }
      k += 1
      if bytes[k] == 0x25 {
        plain.append(0x25)
        k += 1
        continue
      }
      // Width, precision and flags.
      let flags = k
      while k < bytes.count, ASCII.isDigit(bytes[k]) || bytes[k] == 0x2D || bytes[k] == 0x2E { k += 1 }
      guard k < bytes.count, k - flags < 8 else { continue }
      if let value = values.popFirst() {
        result.append(String(decoding: plain, as: UTF8.self))
        plain = []
        let isCharacter = bytes[k] == UInt8(ascii: "c") && value.number != nil
        result.append(isCharacter ? CodeValue(characters: [value]).value : value.value)
      }
      k += 1
    }
    result.append(String(decoding: plain, as: UTF8.self))
    return CodeValue(result)
  }
}
