import Bytes
import JSON
import Verdict

extension Argument {
  /// A value of a message as what a tool is called with. The reader's depth limit bounds the recursion.
  init(_ value: JSONValue, at path: FieldPath) {
    switch value.kind {
    case .string:
      self = .text(Field(path: path, text: value.text ?? .empty, source: value.span))
    case .array:
      var items: [Argument] = []
      items.reserveCapacity(value.count)
      for element in value.elements { items.append(Argument(element, at: path.appending(items.count))) }
      self = .list(path, items)
    case .object:
      self = Argument(members: value, besides: [], at: path)
    default:
      self = .scalar(Field(path: path, text: value.raw, source: value.span))
    }
  }

  /// An object without some of its members.
  init(members value: JSONValue, besides left: [StaticString], at path: FieldPath) {
    var members: [(key: Field, value: Argument)] = []
    for member in value.members {
      let text = member.key.text
      if left.contains(where: { text.isSame(as: $0) }) { continue }
      let key = Field(path: path, text: text, source: member.key.span)
      members.append((key: key, value: Argument(member.value, at: path.appending(text.string))))
    }
    self = .object(path, members)
  }

  /// Every text in it, and the keys that are long enough to say something.
  var wordsAndKeys: [Field] {
    switch self {
    case .text(let field): field.text.count < 16 ? [] : [field]
    case .scalar: []
    case .list(_, let items): items.flatMap(\.wordsAndKeys)
    case .object(_, let members):
      members.flatMap { key, value in (key.text.count < 24 ? [] : [key]) + value.wordsAndKeys }
    }
  }
}
