import HookRuntime

/// The program for people: one subcommand a file.
enum Sentinel {
  /// In the order in which `--help` lists them. A new subcommand is a new file and one line here.
  static let subcommands: [any Subcommand.Type] = [
    DemoCommand.self, InstallCommand.self, UninstallCommand.self, ScanCommand.self, ExplainCommand.self,
    JudgeCommand.self, AuditCommand.self, PolicyCommand.self, ConfigCommand.self,
  ]

  static func run(_ arguments: [String]) -> Int32 {
    guard let name = arguments.first else {
      Terminal.errors.print(help)
      return ExitCode.usage
    }
    switch name {
    case "--help", "-h", "help": return help(for: arguments.dropFirst().first)
    case "--version", "version":
      Terminal.output.print("sentinel \(sentinelVersion)")
      return ExitCode.success
    default: break
    }
    guard let subcommand = subcommands.first(where: { $0.name == name }) else {
      return misuse(
        "\"\(name)\" is no subcommand", nearest: name, among: subcommands.map { $0.name }, of: nil)
    }
    let rest = Array(arguments.dropFirst())
    if rest.contains("--help") || rest.contains("-h") { return help(for: name) }
    return subcommand.run(rest)
  }

  private static func help(for name: String?) -> Int32 {
    guard let name else {
      Terminal.output.print(help)
      return ExitCode.success
    }
    guard let subcommand = subcommands.first(where: { $0.name == name }) else {
      return misuse(
        "\"\(name)\" is no subcommand", nearest: name, among: subcommands.map { $0.name }, of: nil)
    }
    Terminal.output.print(subcommand.help)
    return ExitCode.success
  }

  private static var help: String {
    let width = subcommands.map { $0.name.utf8.count }.max() ?? 0
    let lines = subcommands.map { subcommand in
      "  " + subcommand.name + String(repeating: " ", count: width - subcommand.name.utf8.count + 3)
        + subcommand.summary
    }
    return """
      sentinel guards what coding agents do with your rights.

      usage: sentinel SUBCOMMAND [options]      sentinel SUBCOMMAND --help

      \(lines.joined(separator: "\n"))

      The guard itself is sentinel-hook, which an agent starts for every event.
      """
  }

  /// Says what was wrong with the command line, and what was probably meant.
  static func misuse(
    _ message: String, nearest word: String? = nil, among known: [String] = [],
    of subcommand: (any Subcommand.Type)?
  ) -> Int32 {
    var text = "sentinel: " + message
    if let word, let near = known.min(by: { distance($0, word) < distance($1, word) }),
      distance(near, word) <= 3
    {
      text += " (did you mean \(near)?)"
    }
    Terminal.errors.print(text)
    Terminal.errors.print("Try: sentinel \(subcommand.map { $0.name + " " } ?? "")--help")
    return ExitCode.usage
  }

  /// How many letters must change to make one word of the other.
  private static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.utf8.prefix(64))
    let b = Array(b.utf8.prefix(64))
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}

protocol Subcommand: Sendable {
  static var name: String { get }
  /// One line for the list.
  static var summary: String { get }
  static var help: String { get }
  static func run(_ arguments: [String]) -> Int32
}

enum ExitCode {
  static let success: Int32 = 0
  /// The command worked, and the answer is no: the log does not verify, the command would be blocked.
  static let negative: Int32 = 1
  static let usage: Int32 = 2
  /// Something could not be read or written.
  static let failure: Int32 = 3
}
