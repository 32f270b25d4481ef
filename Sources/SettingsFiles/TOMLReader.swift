import Bytes

/// Where everything stands in a TOML text: tables, pairs, values, list elements. What a value means is read only
/// where it is a string, a list or an inline table; the rest is passed over.
struct TOMLReader {
  let text: ByteView
  private var at = 0
  private(set) var statements: [TOMLStatement] = []
  /// The comments, to be blanked.
  private(set) var remarks: [Range<Int>] = []

  private static let depthLimit = 64

  init(_ text: ByteView) throws(SettingsProblem) {
    self.text = text
    if text.starts(with: "\u{FEFF}") { at = 3 }
    while true {
      skipBlankLines()
      guard at < text.count else { break }
      statements.append(try text[at] == UInt8(ascii: "[") ? header() : pair())
      try endLine()
    }
  }

  private func fail(_ message: String, at offset: Int? = nil) -> SettingsProblem {
    SettingsProblem("this is no TOML: \(message)", at: offset ?? at, in: text)
  }

  // MARK: Statements

  private mutating func header() throws(SettingsProblem) -> TOMLStatement {
    let start = at
    at += 1
    let isList = text.at(at) == UInt8(ascii: "[")
    if isList { at += 1 }
    skipBlanks()
    let path = try keyPath()
    skipBlanks()
    for _ in 0..<(isList ? 2 : 1) {
      guard text.at(at) == UInt8(ascii: "]") else { throw fail("a table's name needs its closing bracket") }
      at += 1
    }
    return TOMLStatement(kind: isList ? .listTable : .table, path: path, span: start..<at, value: nil)
  }

  private mutating func pair() throws(SettingsProblem) -> TOMLStatement {
    let start = at
    let path = try keyPath()
    skipBlanks()
    guard text.at(at) == UInt8(ascii: "=") else { throw fail("a key needs = and a value") }
    at += 1
    skipBlanks()
    let value = try value(depth: 0)
    return TOMLStatement(kind: .pair, path: path, span: start..<at, value: value)
  }

  private mutating func endLine() throws(SettingsProblem) {
    skipBlanks()
    guard let byte = text.at(at) else { return }
    if byte == UInt8(ascii: "#") { try remark() }
    guard let byte = text.at(at) else { return }
    if byte == 0x0D, text.at(at + 1) == 0x0A {
      at += 2
    } else if byte == 0x0A {
      at += 1
    } else {
      throw fail("one line holds one pair or table")
    }
  }

  // MARK: Keys

  private mutating func keyPath() throws(SettingsProblem) -> [String] {
    var path: [String] = []
    while true {
      skipBlanks()
      switch text.at(at) {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): path.append(try string().text)
      default:
        let start = at
        while let byte = text.at(at), ASCII.isWord(byte) || byte == UInt8(ascii: "-") { at += 1 }
        guard at > start else { throw fail("a key is expected here") }
        path.append(text[start..<at].string)
      }
      let end = at
      skipBlanks()
      guard text.at(at) == UInt8(ascii: ".") else {
        at = end
        return path
      }
      at += 1
    }
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(SettingsProblem) -> TOMLValue {
    guard depth < Self.depthLimit else { throw fail("lists are nested too deeply") }
    let start = at
    switch text.at(at) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let read = try string()
      return TOMLValue(span: start..<at, content: .string(read.text))
    case UInt8(ascii: "["):
      at += 1
      var elements: [TOMLValue] = []
      while true {
        try skipBlanksAndLines()
        if text.at(at) == UInt8(ascii: "]") { break }
        elements.append(try value(depth: depth + 1))
        try skipBlanksAndLines()
        if text.at(at) == UInt8(ascii: ",") {
          at += 1
        } else if text.at(at) != UInt8(ascii: "]") {
          throw fail("a list needs a comma or its closing bracket here")
        }
      }
      at += 1
      return TOMLValue(span: start..<at, content: .list(elements))
    case UInt8(ascii: "{"):
      at += 1
      var members: [TOMLValue.Member] = []
      while true {
        try skipBlanksAndLines()
        if text.at(at) == UInt8(ascii: "}") { break }
        let path = try keyPath()
        skipBlanks()
        guard text.at(at) == UInt8(ascii: "=") else { throw fail("a key needs = and a value") }
        at += 1
        skipBlanks()
        members.append(TOMLValue.Member(path: path, value: try value(depth: depth + 1)))
        try skipBlanksAndLines()
        if text.at(at) == UInt8(ascii: ",") {
          at += 1
        } else if text.at(at) != UInt8(ascii: "}") {
          throw fail("an inline table needs a comma or its closing brace here")
        }
      }
      at += 1
      return TOMLValue(span: start..<at, content: .table(members))
    default:
      while let byte = text.at(at), Self.isScalar(byte) { at += 1 }
      // A date may have a blank in the middle.
      if at == start + 10, text.at(at) == 0x20, let next = text.at(at + 1), ASCII.isDigit(next) {
        at += 1
        while let byte = text.at(at), Self.isScalar(byte) { at += 1 }
      }
      guard at > start else { throw fail("a value is expected here") }
      return TOMLValue(span: start..<at, content: .scalar(text[start..<at].string))
    }
  }

  private static func isScalar(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":")
  }

  // MARK: Strings

  private mutating func string() throws(SettingsProblem) -> (text: String, isLong: Bool) {
    let quote = text[at]
    let start = at
    let isLong = text.at(at + 1) == quote && text.at(at + 2) == quote
    let isLiteral = quote == UInt8(ascii: "'")
    at += isLong ? 3 : 1
    if isLong, text.at(at) == 0x0D, text.at(at + 1) == 0x0A { at += 1 }
    if isLong, text.at(at) == 0x0A { at += 1 }
    var bytes: [UInt8] = []
    while let byte = text.at(at) {
      if byte == quote {
        if !isLong {
          at += 1
          return (String(decoding: bytes, as: UTF8.self), false)
        }
        var run = 0
        while run < 5, text.at(at + run) == quote { run += 1 }
        if run >= 3 {
          bytes += [UInt8](repeating: quote, count: run - 3)
          at += run
          return (String(decoding: bytes, as: UTF8.self), true)
        }
        bytes += [UInt8](repeating: quote, count: run)
        at += run
      } else if byte == UInt8(ascii: "\\"), !isLiteral {
        try escape(isLong: isLong, into: &bytes)
      } else if byte == 0x0A, !isLong {
        break
      } else {
        bytes.append(byte)
        at += 1
      }
    }
    throw fail("a string needs its closing quote", at: start)
  }

  private mutating func escape(isLong: Bool, into bytes: inout [UInt8]) throws(SettingsProblem) {
    let start = at
    guard let byte = text.at(at + 1) else { throw fail("a string needs its closing quote") }
    at += 2
    switch byte {
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "e"): bytes.append(0x1B)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "x"):
      let digits = byte == UInt8(ascii: "u") ? 4 : byte == UInt8(ascii: "x") ? 2 : 8
      guard at + digits <= text.count, let code = UInt32(text[at..<at + digits].string, radix: 16),
        let scalar = Unicode.Scalar(code)
      else { throw fail("an escape is not understood", at: start) }
      bytes += Array(String(scalar).utf8)
      at += digits
    default:
      // In a long string a backslash swallows the line end and the blanks after it.
      guard isLong, ASCII.isJSONBlank(byte) else { throw fail("an escape is not understood", at: start) }
      while let next = text.at(at), ASCII.isJSONBlank(next) { at += 1 }
    }
  }

  // MARK: Blanks

  private mutating func skipBlanks() {
    while let byte = text.at(at), byte == 0x20 || byte == 0x09 { at += 1 }
  }

  private mutating func skipBlankLines() {
    while let byte = text.at(at) {
      if ASCII.isJSONBlank(byte) {
        at += 1
      } else if byte == UInt8(ascii: "#") {
        takeRemark()
      } else {
        return
      }
    }
  }

  private mutating func skipBlanksAndLines() throws(SettingsProblem) {
    skipBlankLines()
    if at >= text.count { throw fail("the file ends in the middle of a value") }
  }

  private mutating func remark() throws(SettingsProblem) { takeRemark() }

  private mutating func takeRemark() {
    let start = at
    while let byte = text.at(at), byte != 0x0A, byte != 0x0D { at += 1 }
    // A carriage return by itself is part of the comment.
    if text.at(at) == 0x0D, text.at(at + 1) != 0x0A, at < text.count {
      at += 1
      remarks.append(start..<at)
      takeRemark()
      return
    }
    remarks.append(start..<at)
  }
}

/// One header or pair of a TOML file.
struct TOMLStatement: Sendable {
  enum Kind: Sendable { case table, listTable, pair }
  let kind: Kind
  let path: [String]
  let span: Range<Int>
  let value: TOMLValue?
}

package struct TOMLValue: Sendable {
  package struct Member: Sendable {
    package let path: [String]
    package let value: TOMLValue
  }

  package enum Content: Sendable {
    case string(String)
    case list([TOMLValue])
    case table([Member])
    /// A number, a date or a truth value, as it is spelled.
    case scalar(String)
  }

  package let span: Range<Int>
  package let content: Content

  package var string: String? {
    if case .string(let text) = content { return text }
    return nil
  }

  package var elements: [TOMLValue]? {
    if case .list(let elements) = content { return elements }
    return nil
  }

  /// The members of an inline table whose names have one part.
  package var members: [String: TOMLValue]? {
    guard case .table(let members) = content else { return nil }
    return Dictionary(members.filter { $0.path.count == 1 }.map { ($0.path[0], $0.value) }) { $1 }
  }
}

extension NewValue {
  /// Whether `value` says the same.
  package func isSame(as value: TOMLValue) -> Bool {
    switch (self, value.content) {
    case (.string(let a), .string(let b)): return a == b
    case (.integer(let a), .scalar(let b)): return String(a) == b
    case (.bool(let a), .scalar(let b)): return (a ? "true" : "false") == b
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.table(let a), .table(let b)):
      guard a.count == b.count, let members = value.members else { return false }
      return a.allSatisfy { member in members[member.key].map { member.value.isSame(as: $0) } ?? false }
    default: return false
    }
  }
}
