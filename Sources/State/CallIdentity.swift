import Bytes
import Verdict

/// What makes a call the same call, whichever agent makes it and however it names its tools: what would be done,
/// with which words, and where.
package struct CallIdentity: Sendable {
  /// All of it in a row, each part behind its length, so that no two different calls read the same.
  private var bytes: [UInt8] = []

  package init(_ event: Event) {
    add(event.directory ?? "")
    if let server = event.tool?.server { add(server) }
    for content in event.contents { add(content, of: event.tool) }
  }

  /// SHA-256, for what a person permits.
  package var digest: String { SHA256.hex(bytes) }

  /// A quick one, for counting. Whoever made two calls collide would gain nothing but a warning.
  package var key: UInt64 { QuickHash.of(bytes) }

  /// How much there is of it.
  package var size: Int { bytes.count }

  private mutating func add(_ content: Content, of tool: ToolName?) {
    switch content {
    case .command(let field, let language): add(language.rawValue, field)
    case .prompt(let field): add("prompt", field)
    case .fileWrite(let path, let texts):
      add("write")
      add(path)
      count(texts.count)
      for text in texts { add(text) }
    case .fileRead(let path): add("read", path)
    case .fileSearch(let path, let pattern):
      add("search")
      add(path)
      add(pattern)
    case .fetch(let url): add("fetch", url)
    case .webSearch(let query): add("web-search", query)
    case .arguments(let tree):
      add("tool")
      add(tool?.name ?? "")
      add(tree, depth: 0)
    case .result, .description, .message, .settings, .instructions:
      for field in content.fields { add(field) }
    }
  }

  private mutating func add(_ tree: Argument, depth: Int) {
    // Deeper than any reader here goes.
    guard depth < 256 else { return }
    switch tree {
    case .text(let field): add("s", field)
    case .scalar(let field): add("v", field)
    case .list(_, let items):
      add("l")
      count(items.count)
      for item in items { add(item, depth: depth + 1) }
    case .object(_, let members):
      add("o")
      count(members.count)
      // Two objects are the same whatever the order of their members.
      let sorted = members.enumerated().sorted { a, b in
        a.element.key.text == b.element.key.text
          ? a.offset < b.offset : a.element.key.text.string < b.element.key.text.string
      }
      for (_, member) in sorted {
        add(member.key)
        add(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func add(_ kind: String, _ field: Field) {
    add(kind)
    add(field)
  }

  private mutating func add(_ field: Field?) {
    guard let field else { return count(-1) }
    count(field.text.count)
    field.text.withBytes { bytes.append(contentsOf: $0) }
  }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { part in
      count(part.count)
      bytes.append(contentsOf: UnsafeRawBufferPointer(part))
    }
  }

  private mutating func count(_ number: Int) {
    var rest = UInt32(truncatingIfNeeded: number)
    for _ in 0..<4 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}

/// Sixty-four bits that stand for some bytes, eight of them at a time. No protection against anybody.
enum QuickHash {
  static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { of($0) } }

  static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var i = 0
    while i + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      i += 8
    }
    var rest: UInt64 = 0
    while i < bytes.count {
      rest = rest << 8 | UInt64(bytes[i])
      i += 1
    }
    return mixed(mixed(hash ^ rest))
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word &* 0xFF51_AFD7_ED55_8CCD
    word ^= word >> 32
    return word
  }
}
