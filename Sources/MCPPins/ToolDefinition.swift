import Bytes
import JSON
import MCPMessages
import Verdict

/// A tool as its server describes it, in a form that is the same however the server writes it: members sorted,
/// numbers as their text.
package struct ToolDefinition: Sendable, Equatable {
  package let name: String
  /// What is pinned: every text and schema of it.
  package let canonical: String

  /// The parts that a model or a client goes by. What a server counts or dates elsewhere is no part of the tool.
  private static let parts = [
    "annotations", "description", "inputSchema", "name", "outputSchema", "title",
  ]

  package init(_ tool: JSONValue) {
    name = tool["name"]?.string ?? ""
    var writer = JSONWriter()
    writer.beginObject()
    for part in Self.parts {
      guard let value = tool[part] else { continue }
      writer.key(part)
      writer.canonical(value)
    }
    writer.endObject()
    let whole = writer.string
    guard whole.utf8.count > Self.most else {
      canonical = whole
      return
    }
    // What is that long is kept as its digest, and as much of it as a person would read.
    var short = JSONWriter()
    short.beginObject()
    short.member("description", (tool["description"]?.string ?? "").shortened(to: 2000))
    short.member("digest", SHA256.hex(Array(whole.utf8)))
    short.member("name", name.shortened(to: 200))
    short.endObject()
    canonical = short.string
  }

  private static let most = 32 << 10

  /// As it was kept.
  init(name: String, canonical: String) {
    self.name = name
    self.canonical = canonical
  }

  package var digest: String { SHA256.hex(Array(canonical.utf8)) }

  /// Without its name: what stays the same when a tool is renamed.
  var body: String {
    guard let document = try? JSONDocument(ByteView(canonical), limits: JSONLimits(depth: 1024)) else {
      return canonical
    }
    var writer = JSONWriter()
    writer.beginObject()
    for member in document.root.members where member.key != "name" && member.key != "title" {
      writer.key(member.key.string)
      writer.value(member.value)
    }
    writer.endObject()
    return writer.string
  }
}
