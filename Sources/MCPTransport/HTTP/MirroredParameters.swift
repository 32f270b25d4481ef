import Bytes
import JSON

/// Which arguments of which tool travel in `Mcp-Param-…` fields as well, as the server's own list of tools says
/// (`x-mcp-header`).
struct MirroredParameters: Sendable {
  private struct Parameter: Sendable {
    /// The keys that lead to the value.
    let path: [String]
    let field: String
  }

  private static let mostTools = 4096
  private static let mostParameters = 64
  private static let mostDepth = 16

  private var tools: [String: [Parameter]] = [:]

  /// Takes note of an answer to `tools/list`.
  mutating func learn(from answer: ByteView) {
    // A tool whose annotations are gone must be forgotten.
    guard !tools.isEmpty || answer.contains("x-mcp-header") else { return }
    guard let list = try? JSONDocument(answer).root["result"]?["tools"] else { return }
    for tool in list.elements {
      guard let name = tool["name"]?.string else { continue }
      var found: [Parameter] = []
      if let schema = tool["inputSchema"] { Self.collect(schema, path: [], into: &found) }
      let isKnown = tools[name] != nil
      if found.isEmpty {
        if isKnown { tools[name] = nil }
      } else if isKnown || tools.count < Self.mostTools {
        tools[name] = found
      }
    }
  }

  private static func collect(_ schema: JSONValue, path: [String], into found: inout [Parameter]) {
    guard path.count < mostDepth, let properties = schema["properties"], properties.isObject else { return }
    for member in properties.members where member.value.isObject {
      guard found.count < mostParameters else { return }
      let inner = path + [member.key.string]
      if let field = member.value["x-mcp-header"]?.string, field.utf8.count <= 128,
        HTTPFields.isName(field.utf8)
      {
        let isTaken = found.contains { $0.field.asciiLowercased == field.asciiLowercased }
        if !isTaken { found.append(Parameter(path: inner, field: field)) }
      }
      collect(member.value, path: inner, into: &found)
    }
  }

  func knows(_ tool: String) -> Bool { tools[tool] != nil }

  /// The fields for a call. A value that is absent, null or no scalar has none.
  func fields(tool: String, arguments: JSONValue?) -> HTTPFields {
    var fields = HTTPFields()
    guard let parameters = tools[tool], let arguments else { return fields }
    for parameter in parameters {
      let steps = parameter.path.map { JSONStep.key($0) }
      guard let value = arguments.value(at: steps), value.isScalar, !value.isNull else { continue }
      let text = value.text ?? value.raw
      guard text.count <= 4096 else { continue }
      fields.add("Mcp-Param-" + parameter.field, HeaderText.encoded(text))
    }
    return fields
  }
}
