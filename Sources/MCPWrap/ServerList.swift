import Bytes
import JSON
import SettingsFiles

/// The MCP servers that a host's settings name, wherever that host keeps them.
struct ServerList {
  struct Entry {
    let name: String
    let value: JSONValue
  }

  let text: ByteView
  let entries: [Entry]

  /// Strict or with comments: hosts differ, and a file that is read here is written by splices.
  init(_ text: ByteView) throws(SettingsProblem) {
    self.text = text
    let settings = try JSONSettings(text, allowingComments: true)
    var entries: [Entry] = []
    if let root = settings.root {
      for group in Self.groups(in: root) {
        for member in group.members where member.value.isObject {
          entries.append(Entry(name: member.key.string, value: member.value))
        }
      }
    }
    self.entries = entries
  }

  /// `mcpServers` (Claude, Cursor, Windsurf, Gemini, Cline), `servers` (VS Code's mcp.json), `mcp.servers` (its
  /// settings), `context_servers` (Zed), and those of single projects in `~/.claude.json`.
  private static func groups(in root: JSONValue) -> [JSONValue] {
    var groups: [JSONValue] = []
    func add(_ value: JSONValue?) {
      if let value, value.isObject { groups.append(value) }
    }
    add(root["mcpServers"])
    add(root["servers"])
    add(root["mcp"]?["servers"])
    add(root["mcp.servers"])
    add(root["context_servers"])
    for project in root["projects"]?.members.map({ $0 }) ?? [] { add(project.value["mcpServers"]) }
    return groups
  }
}
