/// `head`, `tail`, `sort`, `uniq`, `paste`, `rev`
extension Reader {
  mutating func headOutput(_ invocation: Invocation, fromEnd: Bool) -> Value {
    var scan = OptionScan(invocation.arguments, short: "nc", long: "lines bytes")
    var count: String = "10"
    var bytes: String?
    var files: [Value] = []
    while true {
      while let option = scan.next() {
        switch option.name {
        case "n", "lines": count = option.value?.known ?? "?"
        case "c", "bytes": bytes = option.value?.known ?? "?"
        default:
          // `head -3`
          if Int(option.name.utf8) != nil { count = option.name }
        }
      }
      guard let operand = scan.skip() else { break }
      files.append(operand.value)
    }
    let text = text(ofFiles: files, invocation)
    if text.soleHole != nil { return text }
    if let bytes { return clipped(text, bytes, fromEnd, invocation) }
    let lines = text.lines
    // A pattern is a line for each that fits: some of them are left.
    if lines.contains(where: \.isPattern) { return text }
    guard let number = Int(count.utf8.drop { $0 == 0x2B || $0 == 0x2D }) else {
      return lostText(text, invocation)
    }
    let chosen: ArraySlice<Value>
    if fromEnd {
      chosen = count.utf8.first == 0x2B ? lines.dropFirst(max(0, number - 1)) : lines.suffix(number)
    } else {
      chosen = count.utf8.first == 0x2D ? lines.dropLast(number) : lines.prefix(number)
    }
    return Reader.unlines(Array(chosen))
  }

  private func clipped(_ text: Value, _ count: String, _ fromEnd: Bool, _ invocation: Invocation) -> Value {
    guard let known = text.known, let number = Int(count.utf8.drop { $0 == 0x2B || $0 == 0x2D }) else {
      return lostText(text, invocation)
    }
    let all = known.utf8
    let chosen: Substring.UTF8View
    if fromEnd {
      chosen = count.utf8.first == 0x2B ? all.dropFirst(max(0, number - 1)) : all.suffix(number)
    } else {
      chosen = count.utf8.first == 0x2D ? all.dropLast(number) : all.prefix(number)
    }
    return Value(String(decoding: chosen, as: UTF8.self))
  }

  mutating func sortOutput(_ invocation: Invocation) -> Value {
    let options = invocation.arguments.compactMap(\.value.known).filter { $0.utf8.first == 0x2D }
    let isReversed = options.contains { $0.utf8.contains(0x72) }
    let isUnique = options.contains { $0.utf8.contains(0x75) }
    let isNumeric = options.contains { $0.utf8.contains(0x6E) }
    return linesOutput(invocation, valued: "kotTS") { lines in
      let known = lines.compactMap(\.known)
      guard known.count == lines.count else { return lines }
      var sorted =
        isNumeric ? known.sorted { Self.leadingNumber($0) < Self.leadingNumber($1) } : known.sorted()
      if isUnique { sorted = sorted.reduce(into: []) { if $0.last != $1 { $0.append($1) } } }
      if isReversed { sorted.reverse() }
      return sorted.map { Value($0) }
    }
  }

  private static func leadingNumber(_ text: String) -> Int {
    Int(text.utf8.drop { $0 == 0x20 }.prefix { $0 &- 0x30 < 10 }) ?? 0
  }

  mutating func uniqOutput(_ invocation: Invocation) -> Value {
    linesOutput(invocation) { lines in lines.reduce(into: []) { if $0.last != $1 { $0.append($1) } } }
  }

  /// `paste -s -d ''`: the lines side by side.
  mutating func pasteOutput(_ invocation: Invocation) -> Value {
    var scan = OptionScan(invocation.arguments, short: "d", long: "delimiters")
    var joint = "\t"
    var isSerial = false
    while let option = scan.next() {
      if option.name == "d" || option.name == "delimiters" { joint = option.value?.known ?? "\t" }
      if option.name == "s" || option.name == "serial" { isSerial = true }
    }
    let files = scan.rest.map(\.value)
    let text = text(ofFiles: files, invocation)
    if text.soleHole != nil { return text }
    if !isSerial, files.count > 1 { return pasted(files, joint, invocation) ?? lostText(text, invocation) }
    guard isSerial, files.count < 2 else { return lostText(text, invocation) }
    joint = joint == "\\0" ? "" : Escapes.decode(joint, .echo).text
    var result = Value.joined(text.lines, by: String(joint.prefix(1)))
    result.append("\n")
    return result
  }

  /// `paste a b`: line by line.
  private mutating func pasted(_ files: [Value], _ delimiters: String, _ invocation: Invocation) -> Value? {
    let columns = files.prefix(16).map { text(ofFiles: [$0], invocation).lines }
    guard columns.allSatisfy({ $0.allSatisfy(\.isKnown) }) else { return nil }
    let joint = delimiters == "\\0" ? "" : String(Escapes.decode(delimiters, .echo).text.prefix(1))
    let count = columns.map(\.count).max() ?? 0
    return Reader.unlines(
      (0..<count).map { row in Value.joined(columns.map { row < $0.count ? $0[row] : Value() }, by: joint) })
  }

  mutating func revOutput(_ invocation: Invocation) -> Value {
    linesOutput(invocation) { lines in
      lines.map { line in
        let encoded = EncodedText(line)
        return encoded.decode(encoded.scalars.reversed())
      }
    }
  }
}

extension Value {
  /// It stands for the names of many files.
  var isPattern: Bool { holes.contains { $0.kind == .glob } }
}
