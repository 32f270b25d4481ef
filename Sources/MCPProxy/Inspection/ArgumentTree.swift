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
    if left.isEmpty { members.reserveCapacity(value.count) }
    for member in value.members {
      if left.contains(where: member.key.isSame) { continue }
      let text = member.key.text
      let key = Field(path: path, text: text, source: member.key.span)
      members.append((key: key, value: Argument(member.value, at: path.appending(text.string))))
    }
    self = .object(path, members)
  }

  /// All that a reader would hear one after the other, where that is more than one text: what is cut in pieces over
  /// values or over names is whole again here.
  var joined: Field? {
    // Most calls say one thing, under a few short names.
    var lengths = (texts: JoinedLength(), names: JoinedLength())
    gather(into: &lengths.texts, names: &lengths.names)
    let most = lengths.texts.most + lengths.names.most + Self.joint.count
    guard most >= Self.shortestJoined else { return nil }
    var texts = JoinedTexts()
    var names = JoinedTexts()
    gather(into: &texts, names: &names)
    // One alone is read as it is.
    var bytes = texts.count > 1 ? texts.bytes : []
    if names.count > 1 { bytes += Self.joint + names.bytes }
    guard bytes.count >= Self.shortestJoined else { return nil }
    return Field(path: path, text: ByteView(bytes))
  }

  private static let shortestJoined = 16
  private static let joint = Array(" … ".utf8)

  private var path: FieldPath {
    switch self {
    case .text(let field), .scalar(let field): field.path
    case .list(let path, _), .object(let path, _): path
    }
  }

  /// The texts in it, and the names of all that it holds.
  private func gather(into texts: inout some TextJoining, names: inout some TextJoining) {
    switch self {
    case .scalar: break
    case .text(let field): texts.add(field.text)
    case .list(_, let items): for item in items { item.gather(into: &texts, names: &names) }
    case .object(_, let members):
      for (name, value) in members {
        names.add(name.text)
        // A name of several words is no name: it is read with what it stands before.
        if name.text.firstIndex(of: 0x20) != nil { texts.add(name.text) }
        value.gather(into: &texts, names: &names)
      }
    }
  }
}

/// What takes texts one after the other.
private protocol TextJoining {
  mutating func add(_ text: ByteView)
}

extension JoinedTexts: TextJoining {}

/// How long texts are when they are joined, at most.
private struct JoinedLength: TextJoining {
  private var bytes = 0
  private var count = 0

  /// One alone is not joined to anything.
  var most: Int { count > 1 ? bytes : 0 }

  mutating func add(_ text: ByteView) {
    bytes += text.count + 1
    if !text.isEmpty { count += 1 }
  }
}
