import Bytes

/// Programs that print a format they are given, with something of their own in the place of each directive. A text
/// that begins with a directive says nothing, and stays what the program prints.
extension Reader {
  /// `date +TEXT`
  func dateOutput(_ invocation: Invocation) -> Value {
    let format = invocation.arguments.lazy.compactMap(\.value.known).first { $0.utf8.first == 0x2B }
    return formatted(format.map { String($0.dropFirst()) }, invocation)
      ?? Value(hole: Value.Hole(name: commandLine(invocation), kind: .output))
  }

  /// `stat -c 'TEXT %n' FILE`
  mutating func statOutput(_ invocation: Invocation) -> Value {
    var scan = OptionScan(invocation.arguments, short: "cft", long: "format printf cached")
    var format: String?
    var file: Value?
    while true {
      while let option = scan.next() {
        if ["c", "format", "printf"].contains(option.name) { format = option.value?.known }
      }
      guard let operand = scan.skip() else { break }
      file = file ?? operand.value
    }
    return formatted(format, invocation, file) ?? unknownOutput(of: invocation)
  }

  /// `git log --format=TEXT`, `git for-each-ref --format TEXT`
  func formattedByGit(_ words: [String], _ invocation: Invocation) -> Value? {
    for (i, word) in words.enumerated()
    where word.hasASCIIPrefix("--format") || word.hasASCIIPrefix("--pretty") {
      var format = word.utf8.firstIndex(of: 0x3D).map { String(Substring(word.utf8[$0...].dropFirst())) }
      if format == nil, i + 1 < words.count { format = words[i + 1] }
      for start in ["format:", "tformat:"] {
        if let text = format, text.hasASCIIPrefix(start) { format = String(text.dropFirst(start.utf8.count)) }
      }
      return formatted(format, invocation)
    }
    return nil
  }

  /// `sqlite3 :memory: "select 'TEXT'"`
  func selectedText(_ invocation: Invocation) -> Value? {
    guard let query = invocation.arguments.last?.value.known, query.utf8.count < 4096 else { return nil }
    let view = ByteView(query).trimmed()
    guard view.count > 9, view[..<6].string.asciiLowercased == "select", ASCII.isSpace(view[6]) else {
      return nil
    }
    let rest = view[7...].trimmed()
    guard rest.at(0) == 0x27, let end = rest.firstIndex(of: 0x27, from: 1) else { return nil }
    let behind = rest[(end + 1)...].trimmed()
    return behind.isEmpty || behind.string == ";" ? Value(rest[1..<end].string + "\n") : nil
  }

  /// What a format comes to; nil where it begins with a directive or is one word, as a date in a file's name is.
  func formatted(_ format: String?, _ invocation: Invocation, _ name: Value? = nil) -> Value? {
    guard let format, format.utf8.count < 4096, let first = format.utf8.first, first != 0x25,
      format.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 })
    else { return nil }
    let unknown = Value.Hole(name: commandLine(invocation), kind: .output)
    var result = Value()
    var text: [UInt8] = []
    var bytes = Array(format.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == 0x25 else {
        text.append(byte)
        continue
      }
      result.append(String(decoding: text, as: UTF8.self))
      text = []
      // Flags and widths, up to the letter that says what it is.
      while let next = bytes.first, ASCII.isDigit(next) || next == 0x2E || next == 0x2D {
        bytes.removeFirst()
      }
      let letter = bytes.popFirst()
      if letter == 0x28, let end = bytes.firstIndex(of: 0x29) { bytes = bytes[(end + 1)...] }
      if letter == UInt8(ascii: "n"), let name { result.append(name) } else { result.append(unknown) }
    }
    result.append(String(decoding: text, as: UTF8.self) + "\n")
    return result
  }
}
