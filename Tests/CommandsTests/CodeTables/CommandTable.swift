/// Commands in one text, between lines of `%%`: most have quotes of every kind in them, and many have several lines.
enum CommandTable {
  static func commands(in text: String) -> [String] {
    var commands: [String] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "%%" {
        commands.append(lines.joined(separator: "\n"))
        lines = []
      } else {
        lines.append(line)
      }
    }
    commands.append(lines.joined(separator: "\n"))
    return commands
  }
}
