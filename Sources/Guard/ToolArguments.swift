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
    case .list(let path, let items):
      let words = items.compactMap { item -> String? in
        if case .text(let field) = item { field.text.string } else { nil }
      }
      guard !words.isEmpty, words.count == items.count else { return }
      // The words are what the program gets: quoting them keeps each in one piece.
      let line = words.map(Self.quoted).joined(separator: " ")
      command(Field(path: path, text: ByteView(line)), .shell)
      // `["bash", "-c", …]` is read there; a list of whole commands is read here.
      for case .text(let field) in items where field.text.firstIndex(of: UInt8(ascii: " ")) != nil {
        command(field, .shell)
      }
    case .object, .scalar: break
    }
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      ASCII.isAlphanumeric(byte) || "_-./=:,+@%".utf8.contains(byte)
    }
    if plain && !word.isEmpty { return word }
    var quoted = "'"
    for scalar in word.unicodeScalars { quoted += scalar == "'" ? "'\\''" : String(scalar) }
    return quoted + "'"
  }
}
