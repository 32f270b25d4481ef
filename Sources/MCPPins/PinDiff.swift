import Bytes
import JSON
import Verdict

/// What is different between two versions of a tool, for people.
package struct PinDiff: Sendable {
  package struct Line: Sendable, Equatable {
    /// `description`, `inputSchema.properties.path.description`
    package let path: String
    package let old: String?
    package let new: String?
  }

  package let lines: [Line]

  package init(_ old: ToolDefinition, _ new: ToolDefinition) {
    let before = Self.leaves(of: old.canonical)
    let after = Self.leaves(of: new.canonical)
    var lines: [Line] = []
    for path in Set(before.keys).union(after.keys).sorted() where before[path] != after[path] {
      lines.append(Line(path: path, old: before[path], new: after[path]))
    }
    self.lines = lines
  }

  /// Which parts, the outermost names only.
  package var parts: [String] {
    var parts: [String] = []
    for line in lines {
      let part = String(line.path.prefix { $0 != "." && $0 != "[" })
      if !parts.contains(part) { parts.append(part) }
    }
    return parts
  }

  private static func leaves(of canonical: String) -> [String: String] {
    guard let root = try? JSONDocument(ByteView(canonical), limits: JSONLimits(depth: 1024)).root else {
      return [:]
    }
    var leaves: [String: String] = [:]
    for visit in root.walk where !visit.isKey && (visit.value.isScalar || visit.value.count == 0) {
      var path = ""
      for step in visit.path {
        switch step {
        case .key(let key): path += path.isEmpty ? key : "." + key
        case .index(let i): path += "[\(i)]"
        }
      }
      leaves[path.escapedForOneLine] = visit.value.string ?? visit.value.raw.string
    }
    return leaves
  }
}
