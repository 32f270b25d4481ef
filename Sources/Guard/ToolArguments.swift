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
    switch tree {
    case .text, .scalar: break
    case .list(_, let items): for item in items { commands(in: item) }
    case .object(_, let members):
      for (key, value) in members {
        if Self.commandKeys.contains(key.text.string.asciiLowercased) { run(value) }
        commands(in: value)
      }
    }
  }

  /// A command as a text, or as the list of its words.
  private mutating func run(_ value: Argument) {
    switch value {
    case .text(let field): command(field, .shell)
    case .list(_, let items):
      guard let line = value.commandLine else { return }
      command(line, .shell)
      // `["bash", "-c", …]` is read there; a list of whole commands is read here.
      for case .text(let field) in items where field.text.firstIndex(of: UInt8(ascii: " ")) != nil {
        command(field, .shell)
      }
    case .object, .scalar: break
    }
  }
}
