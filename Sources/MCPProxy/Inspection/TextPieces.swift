import Bytes
import JSON
import Verdict

/// A text of a message that somebody will read, or a window of a long one.
struct TextPiece {
  let field: Field
  /// The string it is (a part of); for cutting pieces out of it.
  let string: JSONString
  /// Where in the decoded string the piece begins.
  let offset: Int
}

/// Finds the texts of a message, in order. What is no text for anybody is left out by its place, never by how it
/// looks: pictures and sounds, blobs, the protocol's own marks.
struct TextPieces {
  private(set) var pieces: [TextPiece] = []
  /// Types that were passed on unread.
  private(set) var unread: [String] = []
  private let window: Int
  private let types: [String]
  /// A phrase that is cut by the end of a window lies whole in the next.
  private static let overlap = 4096
  /// Nothing shorter says anything.
  private static let shortest = 4

  init(window: Int, types: [String]) {
    self.window = window
    self.types = types
  }

  /// Everything below `value`, keys that say something included.
  mutating func collectAll(_ value: JSONValue, at path: FieldPath) {
    switch value.kind {
    case .string: if let string = value.asString { add(string, path) }
    case .array:
      var i = 0
      for element in value.elements {
        collectAll(element, at: path.appending(i))
        i += 1
      }
    case .object:
      for member in value.members {
        // A name of some length is a place for words like any other.
        if member.key.span.count > 24 { add(member.key, path) }
        collectAll(member.value, at: path.appending(member.key.string))
      }
    default: break
    }
  }

  /// A result, a notification's parameters, an item of a list: all but the protocol's own marks and what is binary.
  mutating func collect(_ value: JSONValue, at path: FieldPath, besides left: [String] = []) {
    guard value.isObject else { return collectAll(value, at: path) }
    for member in value.members {
      let name = member.key.string
      if Self.marks.contains(name) || left.contains(name) { continue }
      let place = path.appending(name)
      switch name {
      case "content", "contents", "messages": collectBlocks(member.value, at: place)
      case "structuredContent", "data": collectAll(member.value, at: place)
      case "result" where member.value.isObject: collect(member.value, at: place)
      default: collectAll(member.value, at: place)
      }
    }
  }

  /// What the protocol reads and no model does.
  private static let marks: Set<String> = [
    "_meta", "requestState", "nextCursor", "cursor", "progressToken", "resultType", "protocolVersion",
    "capabilities", "cacheScope",
  ]

  private mutating func collectBlocks(_ value: JSONValue, at path: FieldPath) {
    guard value.isArray else { return collectBlock(value, at: path) }
    var i = 0
    for element in value.elements {
      collectBlock(element, at: path.appending(i))
      i += 1
    }
  }

  private mutating func collectBlock(_ block: JSONValue, at path: FieldPath) {
    guard block.isObject else { return collectAll(block, at: path) }
    let kind = block["type"]?.string
    let isPicture = kind == "image" || kind == "audio"
    let isRead = isRead(block)
    for member in block.members {
      let name = member.key.string
      let place = path.appending(name)
      switch name {
      case "_meta", "type", "mimeType", "role": continue
      case "data" where isPicture: continue
      case "blob" where member.value.isString && block.has("uri"): continue
      case "text" where !isRead: continue
      case "content", "resource": collectBlocks(member.value, at: place)
      default:
        if member.key.span.count > 24 { add(member.key, path) }
        collectAll(member.value, at: place)
      }
    }
  }

  /// Whether the text of a resource is of a type that is read; one without a type is. Other blocks have no type that
  /// anybody would go by.
  private mutating func isRead(_ block: JSONValue) -> Bool {
    guard block.has("uri"), block.has("text"), block["type"]?.string != "text",
      let type = block["mimeType"]?.string?.asciiLowercased
    else { return true }
    if types.contains(where: type.hasPrefix) { return true }
    unread.append(type)
    return false
  }

  private mutating func add(_ string: JSONString, _ path: FieldPath) {
    guard string.inside.count >= Self.shortest else { return }
    let text = string.text
    guard text.count > window else {
      pieces.append(
        TextPiece(field: Field(path: path, text: text, source: string.span), string: string, offset: 0))
      return
    }
    var start = 0
    while true {
      let end = min(text.count, start + window)
      pieces.append(
        TextPiece(
          field: Field(path: path, text: text[start..<end], source: string.span), string: string,
          offset: start))
      if end == text.count { return }
      start = end - min(Self.overlap, window / 2)
      // Not in the middle of a character.
      while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    }
  }
}
