import Bytes
import JSON

/// A value to be written into a settings file, in the words of both JSON and TOML.
package indirect enum NewValue: Sendable, Equatable {
  case string(String)
  case integer(Int)
  case bool(Bool)
  case list([NewValue])
  case table([NewMember])

  package static func table(_ members: KeyValuePairs<String, NewValue>) -> NewValue {
    .table(members.map { NewMember($0.key, $0.value) })
  }

  package var members: [NewMember] {
    if case .table(let members) = self { return members }
    return []
  }

  package subscript(key: String) -> NewValue? { members.first { $0.key == key }?.value }
}

package struct NewMember: Sendable, Equatable {
  package var key: String
  package var value: NewValue

  package init(_ key: String, _ value: NewValue) {
    self.key = key
    self.value = value
  }
}

extension NewValue {
  /// Whether `value` says the same, however it is laid out and in whatever order its members stand.
  package func isSame(as value: JSONValue) -> Bool {
    switch self {
    case .string(let text): return value.string == text
    case .integer(let number): return value.kind == .number && value.raw == String(number)
    case .bool(let flag): return value.bool == flag
    case .list(let elements):
      guard value.isArray, value.count == elements.count else { return false }
      return zip(elements, value.elements).allSatisfy { $0.isSame(as: $1) }
    case .table(let members):
      guard value.isObject, value.count == members.count else { return false }
      return members.allSatisfy { member in value[member.key].map { member.value.isSame(as: $0) } ?? false }
    }
  }
}
