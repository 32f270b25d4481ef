import Bytes

/// The header fields of a message, in order; names compare without case.
package struct HTTPFields: Sendable {
  package struct Line: Sendable, Equatable {
    package let name: String
    package let value: String
  }

  package private(set) var lines: [Line] = []

  package init() {}

  package mutating func add(_ name: String, _ value: String) { lines.append(Line(name: name, value: value)) }

  package mutating func set(_ name: String, _ value: String) {
    remove(name)
    add(name, value)
  }

  package mutating func remove(_ name: String) {
    lines.removeAll { Self.areSame($0.name, name) }
  }

  package mutating func add(_ others: HTTPFields) { lines += others.lines }

  /// The value of the first field of this name.
  package subscript(name: String) -> String? {
    lines.first { Self.areSame($0.name, name) }?.value
  }

  /// Every value of this name.
  package func all(_ name: String) -> [String] {
    var values: [String] = []
    for line in lines where Self.areSame(line.name, name) { values.append(line.value) }
    return values
  }

  /// Whether one of the comma-separated words of a field is `word`, which is given in lower case.
  package func has(_ word: String, in name: String) -> Bool {
    for value in all(name) {
      for part in value.utf8.split(separator: 0x2C) {
        if ByteView(Array(part)).trimmed().string.asciiLowercased == word { return true }
      }
    }
    return false
  }
}

extension HTTPFields {
  /// Whether `name` can be a field's name: a token.
  package static func isName(_ name: some Collection<UInt8>) -> Bool {
    !name.isEmpty && name.allSatisfy(isTokenByte)
  }

  /// Whether two names name the same field, without making new ones of them.
  static func areSame(_ a: String, _ b: String) -> Bool {
    guard a.utf8.count == b.utf8.count else { return false }
    var others = b.utf8.makeIterator()
    for byte in a.utf8 {
      guard let other = others.next(), ASCII.lowercased(byte) == ASCII.lowercased(other) else { return false }
    }
    return true
  }

  static func isTokenByte(_ byte: UInt8) -> Bool {
    if ASCII.isAlphanumeric(byte) { return true }
    switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: return true
    default: return false
    }
  }

  /// Whether `value` can be a field's value as it stands: visible ASCII, spaces and tabs only.
  package static func isValue(_ value: some Collection<UInt8>) -> Bool {
    value.allSatisfy { $0 == 0x09 || $0 >= 0x20 && $0 < 0x7F }
  }
}
