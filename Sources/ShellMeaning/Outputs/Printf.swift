import Bytes

/// `printf FORMAT ARGUMENTS`
enum Printf {
  static func format(_ arguments: [Value], _ reader: inout Reader, range: Range<Int>) -> Value {
    var arguments = arguments[...]
    // `printf -- FORMAT`
    if let first = arguments.first, first.equals("--") { arguments.removeFirst() }
    guard let first = arguments.first else { return Value() }
    guard let format = first.known else {
      return Value.joined(Array(arguments), by: " ").asHole("printf")
    }
    let bytes = Array(format.utf8)
    var rest = arguments.dropFirst()[...]
    var result = Value()
    repeat {
      let before = rest.count
      guard reader.spend(bytes.count / 16 + 1, bytes: result.knownByteCount / 16, at: range) else { break }
      if apply(bytes, &rest, &result) { return result }
      // The format is used again as long as it takes arguments.
      if rest.count == before { break }
    } while !rest.isEmpty
    return result
  }

  /// One pass over the format; true if `\c` ended the output.
  private static func apply(_ format: [UInt8], _ rest: inout ArraySlice<Value>, _ result: inout Value) -> Bool
  {
    var i = 0
    var start = 0
    func flush(_ end: Int, _ result: inout Value) -> Bool {
      guard end > start else { return false }
      let (text, isEnd) = Escapes.decode(String(decoding: format[start..<end], as: UTF8.self), .printf)
      result.append(text)
      return isEnd
    }
    while i < format.count {
      if format[i] == 0x5C {
        i += 2
        continue
      }
      guard format[i] == 0x25 else {
        i += 1
        continue
      }
      if flush(i, &result) { return true }
      i += 1
      var flags: [UInt8] = []
      while i < format.count, ASCII.isDigit(format[i]) || "-+ #0.*'hlLjzt".utf8.contains(format[i]) {
        flags.append(format[i])
        i += 1
      }
      guard i < format.count else {
        start = i
        break
      }
      if format[i] == 0x28, let close = format[i...].firstIndex(of: 0x29), close + 1 < format.count {
        // `%(format)T`: the time.
        result.append(Value.Hole(name: "printf time", kind: .output))
        rest = rest.dropFirst()
        i = close + 2
        start = i
        continue
      }
      if convert(format[i], flags, &rest, &result) { return true }
      i += 1
      start = i
    }
    return flush(format.count, &result)
  }

  private static func convert(
    _ letter: UInt8, _ given: [UInt8], _ rest: inout ArraySlice<Value>, _ result: inout Value
  ) -> Bool {
    if letter == 0x25 {
      result.append("%")
      return false
    }
    var flags = given
    while let star = flags.firstIndex(of: 0x2A) {
      let width = rest.popFirst()?.known ?? "0"
      flags.replaceSubrange(star...star, with: Array(width.utf8))
    }
    let argument = rest.popFirst() ?? Value()
    switch letter {
    case 0x73: result.append(padded(argument, flags))
    case 0x62:
      guard let known = argument.known else {
        result.append(argument)
        return false
      }
      let (text, isEnd) = Escapes.decode(known, .echo)
      result.append(padded(Value(text), flags))
      return isEnd
    case 0x63:
      if let known = argument.known {
        result.append(known.first.map(String.init) ?? "")
      } else {
        result.append(argument)
      }
    case 0x71: result.append(argument)
    case 0x64, 0x69, 0x75, 0x78, 0x58, 0x6F:
      guard let number = number(argument) else {
        if argument.isKnown { result.append("0") } else { result.append(argument.asHole("printf number")) }
        return false
      }
      let radix = letter == 0x6F ? 8 : (letter | 0x20 == 0x78 ? 16 : 10)
      result.append(padded(Value(String(number, radix: radix, uppercase: letter == 0x58)), flags))
    default: result.append(argument)
    }
    return false
  }

  private static func number(_ value: Value) -> Int? {
    guard let text = value.known else { return nil }
    if text.isEmpty { return 0 }
    // `'A` is the code of A.
    if let first = text.utf8.first, first == 0x27 || first == 0x22 {
      return text.unicodeScalars.dropFirst().first.map { Int($0.value) }
    }
    if text.hasASCIIPrefix("0x") || text.hasASCIIPrefix("0X") { return Int(text.dropFirst(2), radix: 16) }
    if text.utf8.first == 0x30, text.utf8.count > 1 { return Int(text, radix: 8) }
    return Int(text)
  }

  /// Width and precision.
  private static func padded(_ value: Value, _ flags: [UInt8]) -> Value {
    guard !flags.isEmpty, var text = value.known else { return value }
    let parts = flags.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    let widthDigits = parts[0].drop { !ASCII.isDigit($0) || $0 == 0x30 }.prefix(while: ASCII.isDigit)
    if parts.count > 1, let precision = Int(parts[1].prefix(while: ASCII.isDigit)) {
      text = String(text.prefix(precision))
    }
    if let width = Int(widthDigits), width > text.utf8.count, width < 4096 {
      let fill = String(repeating: parts[0].first == 0x30 ? "0" : " ", count: width - text.utf8.count)
      text = parts[0].contains(0x2D) ? text + fill : fill + text
    }
    return Value(text)
  }
}
