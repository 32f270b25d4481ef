import Bytes
import Verdict

/// What a tool does. Agents differ in what they call their tools and what those take, hardly in what the tools
/// do: a dialect says which name is which kind, and `ToolInput` knows the arguments by all their names.
enum ToolKind: Sendable {
  case shell
  case powershell
  /// Creates, changes or deletes a file.
  case write
  /// The same by a patch text, which names its files itself.
  case patch
  case read
  /// Looks for files, or in files.
  case search
  case fetch
  case webSearch
  /// Words for another agent, or for this one at a later time.
  case prompt
  /// Anything else: every text may leave the machine, and some of them will run.
  case other
}

/// How a dialect's tools are called.
protocol ToolNames {
  /// nil: not known here.
  static func kind(of tool: String) -> ToolKind?
  /// The name with the server it belongs to, for tools of MCP servers.
  static func name(of tool: String) -> ToolName
}

extension ToolNames {
  /// `mcp__server__tool`, as most agents write it.
  static func name(of tool: String) -> ToolName { ToolName(qualified: tool) }

  /// What stands between `prefix` and the next `separator`.
  static func serverName(in tool: String, after prefix: StaticString, upTo separator: String) -> String? {
    let text = ByteView(tool)
    let start = prefix.utf8CodeUnitCount
    guard text.starts(with: prefix), let end = text.firstRange(of: separator, from: start)?.lowerBound,
      end > start
    else { return nil }
    return text[start..<end].string
  }
}
