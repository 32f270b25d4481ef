import Bytes
import Detectors
import Verdict

extension Desk {
  /// Names under which tools of every maker take shell text.
  private static let commandKeys: Set<String> = [
    "command", "cmd", "commands", "script", "shell", "shell_command", "bash", "sh", "command_line",
    "commandline",
    "exec", "run",
  ]

  /// The arguments of a tool nobody knows: every text may leave the machine, and some of them will run.
  mutating func arguments(_ tree: Argument, of tool: ToolName?) {
    for field in tree.texts { text(field, as: .arguments) }
    commands(in: tree)
  }

  private mutating func commands(in tree: Argument) {
    for field in Self.commands(in: tree) { command(field, .shell) }
  }

  /// What in these arguments a shell will run.
  static func commands(in tree: Argument) -> [Field] {
    switch tree {
    case .text, .scalar: return []
    case .list(_, let items): return items.flatMap { commands(in: $0) }
    case .object(_, let members):
      return members.flatMap { key, value in
        let own = commandKeys.contains(key.text.string.asciiLowercased) ? lines(of: value) : []
        return own + commands(in: value)
      }
    }
  }

  /// A command as a text, or as the list of its words.
  private static func lines(of value: Argument) -> [Field] {
    switch value {
    case .text(let field): return [field]
    case .list(_, let items):
      guard let line = value.commandLine else { return [] }
      var lines = [line]
      // `["bash", "-c", …]` is read there; a list of whole commands is read here.
      for case .text(let field) in items where field.text.firstIndex(of: UInt8(ascii: " ")) != nil {
        lines.append(field)
      }
      return lines
    case .object, .scalar: return []
    }
  }
}
