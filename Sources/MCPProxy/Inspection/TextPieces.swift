import Bytes
import Detectors
import JSON
import Verdict

/// A text of a message that somebody will read, or a window of a long one.
struct TextPiece {
  let field: Field
  /// The string it is (a part of), for cutting pieces out of it; nil where it is put together of several.
  let string: JSONString?
  /// Where in the decoded string the piece begins.
  let offset: Int
}

/// Finds the texts of a message, in order. What is no text for anybody is left out by its place, never by how it
/// looks: pictures and sounds, blobs, the protocol's own marks.
struct TextPieces {
  private(set) var pieces: [TextPiece] = []
  /// How many bytes there are in all of them.
  private(set) var count = 0
  /// Types that were passed on unread.
  private(set) var unread: [String] = []
  /// There are more texts than are read; whoever asks must refuse the message.
  private(set) var isTooMuch = false
  private let window: Int
  private let types: [String]
  /// Where we are. Deeper steps are left out of what findings name.
  private var steps: [FieldPath.Step] = []
  private var depth = 0
  /// Texts of lists and objects, which are read one after the other.
  private var strewn = JoinedTexts()

  /// Nothing shorter says anything.
  private static let shortest = 4
  private static let mostPieces = 200_000
  private static let mostSteps = 24
  /// `result.content[0].text` is as deep as most.
  private static let usualSteps = 6
  init(window: Int, types: [String]) {
    self.window = window
    self.types = types
  }

  /// A result, a notification's parameters, an item of a list: all but the protocol's own marks and what is binary.
  mutating func collect(_ value: JSONValue, at path: FieldPath, besides left: [String] = []) {
    steps.reserveCapacity(Self.usualSteps)
    steps += path.steps
    depth = steps.count
    collectMessage(value, besides: left)
    append(strewn)
    strewn = JoinedTexts()
  }

  private mutating func collectMessage(_ value: JSONValue, besides left: [String] = []) {
    guard value.isObject else { return collectAll(value) }
    for member in value.members {
      let key = member.key
      // Numbers and the like say nothing.
      if member.value.isScalar, !member.value.isString { continue }
      let isOfBlocks = Self.blocks.contains(where: key.isSame)
      if left.contains(where: { key == $0 }) || !isOfBlocks && Self.isMark(key, member.value) { continue }
      step(.key(key.string)) { all in
        if isOfBlocks {
          all.collectBlocks(member.value)
        } else if key.isSame(as: "result"), member.value.isObject {
          all.collectMessage(member.value)
        } else {
          all.collectAll(member.value)
        }
      }
    }
  }

  /// What the protocol reads and no model does; words in such a place are words all the same.
  private static func isMark(_ key: JSONString, _ value: JSONValue) -> Bool {
    if key.isSame(as: "_meta") || key.isSame(as: "requestState") { return true }
    if key.isSame(as: "capabilities") { return value.isObject }
    return tokens.contains(where: key.isSame) && (!value.isString || isToken(value))
  }

  private static let blocks: [StaticString] = ["content", "contents", "messages"]
  private static let tokens: [StaticString] = [
    "nextCursor", "cursor", "progressToken", "resultType", "protocolVersion", "cacheScope",
  ]

  /// One word without blanks: no sentence.
  private static func isToken(_ value: JSONValue) -> Bool {
    guard let text = value.text else { return true }
    return text.count < 256 && text.firstIndex(of: 0x20) == nil
  }

  // MARK: Blocks

  private mutating func collectBlocks(_ value: JSONValue) {
    guard value.isArray else { return collectBlock(value) }
    var i = 0
    for element in value.elements {
      step(.index(i)) { $0.collectBlock(element) }
      i += 1
    }
    if i > 1 { joinSeams(of: value) }
  }

  /// A model reads neighbouring blocks as one text: what is cut in two between them is whole again there.
  private mutating func joinSeams(of blocks: JSONValue) {
    guard !isTooMuch else { return }
    var joined = JoinedTexts(separator: [], most: window)
    for block in blocks.elements where !joined.isFull {
      if let text = block["text"]?.text { joined.add(text) }
    }
    append(joined)
  }

  private mutating func append(_ joined: JoinedTexts) {
    guard joined.count > 1, !isTooMuch else { return }
    let field = Field(path: FieldPath(steps), text: ByteView(joined.bytes))
    count += field.text.count
    pieces.append(TextPiece(field: field, string: nil, offset: 0))
  }

  private mutating func collectBlock(_ block: JSONValue) {
    guard block.isObject else { return collectAll(block) }
    let kind = block["type"]?.string
    let isPicture = kind == "image" || kind == "audio"
    let isRead = isRead(block)
    for member in block.members {
      let key = member.key
      if key.isSame(as: "text") {
        if !isRead { continue }
      } else if Self.kinds.contains(where: key.isSame) {
        if Self.isToken(member.value) { continue }
      } else if key.isSame(as: "_meta") || isPicture && key.isSame(as: "data") {
        continue
      } else if key.isSame(as: "blob"), member.value.isString, block.has("uri") {
        continue
      }
      if key.span.count > 24 { add(key) }
      step(.key(key.string)) { all in
        if key.isSame(as: "content") || key.isSame(as: "resource") {
          all.collectBlocks(member.value)
        } else {
          all.collectAll(member.value)
        }
      }
    }
  }

  private static let kinds: [StaticString] = ["type", "mimeType", "role"]

  /// Whether the text of a resource is of a type that is read; one without a type is. Other blocks have no type that
  /// anybody would go by.
  private mutating func isRead(_ block: JSONValue) -> Bool {
    guard block.has("uri"), block.has("text"), block["type"]?.string != "text",
      let type = block["mimeType"]?.string?.asciiLowercased
    else { return true }
    if types.contains(where: type.hasPrefix) { return true }
    // `image/svg+xml` is XML, where XML is read.
    for kind in ["json", "xml", "yaml"] where ByteView(type).contains("+" + kind) {
      if types.contains(where: { $0.hasSuffix("/" + kind) }) { return true }
    }
    unread.append(type)
    return false
  }

  // MARK: Everything

  /// Everything below `value`, keys that say something included. The reader's depth limit bounds the recursion.
  private mutating func collectAll(_ value: JSONValue) {
    switch value.kind {
    case .string: if let string = value.asString { add(string) }
    case .array:
      var i = 0
      for element in value.elements {
        if let text = element.asString { strew(text) }
        if !element.isScalar || element.isString { step(.index(i)) { $0.collectAll(element) } }
        i += 1
      }
    case .object:
      // Where one name is made of words, the others may go on with what it says.
      let speaks = value.members.contains { $0.key.text.firstIndex(of: 0x20) != nil }
      for member in value.members {
        // A name of some length is a place for words like any other.
        if member.key.span.count > 24 { add(member.key) }
        if speaks { strew(member.key) }
        let inner = member.value
        if let text = inner.asString { strew(text) }
        if !inner.isScalar || inner.isString { step(.key(member.key.string)) { $0.collectAll(inner) } }
      }
    default: break
    }
  }

  private mutating func strew(_ string: JSONString) {
    if !strewn.isFull { strewn.add(string.text) }
  }

  private mutating func step(_ step: FieldPath.Step, _ body: (inout TextPieces) -> Void) {
    let isNamed = depth < Self.mostSteps
    if isNamed { steps.append(step) }
    depth += 1
    body(&self)
    depth -= 1
    if isNamed { steps.removeLast() }
  }

  private mutating func add(_ string: JSONString) {
    guard string.inside.count >= Self.shortest else { return }
    guard pieces.count < Self.mostPieces else {
      isTooMuch = true
      return
    }
    let text = string.text
    let path = FieldPath(steps)
    count += text.count
    for part in text.windows(of: window) {
      pieces.append(
        TextPiece(
          field: Field(path: path, text: text[part], source: string.span), string: string,
          offset: part.lowerBound))
    }
  }
}
