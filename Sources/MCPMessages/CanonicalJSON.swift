import Bytes
import JSON

extension JSONWriter {
  /// A value in a form that is the same however it is written: members sorted by key, strings with one spelling,
  /// numbers as their text. The reader's depth limit bounds the recursion.
  package mutating func canonical(_ value: JSONValue) {
    switch value.kind {
    case .object:
      beginObject()
      var members: [(key: String, value: JSONValue)] = []
      members.reserveCapacity(value.count)
      for member in value.members { members.append((member.key.string, member.value)) }
      for member in members.sorted(by: { $0.key < $1.key }) {
        key(member.key)
        canonical(member.value)
      }
      endObject()
    case .array:
      beginArray()
      for element in value.elements { canonical(element) }
      endArray()
    case .string: string(value.text ?? .empty)
    default: self.value(value)
    }
  }

  package static func canonical(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.canonical(value)
    return writer.string
  }
}
