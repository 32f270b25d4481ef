import HookRuntime
import Manual
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program for people: one subcommand a file.
enum Sentinel {
  /// In the order in which `--help` lists them. A new subcommand is a new file and one line here.
  static let subcommands: [any Subcommand.Type] = [
    DemoCommand.self, InstallCommand.self, UninstallCommand.self, DoctorCommand.self, ScanCommand.self,
    ExplainCommand.self, JudgeCommand.self, RulesCommand.self, LogCommand.self, ReportCommand.self,
    ReplayCommand.self, AuditCommand.self, AllowCommand.self, PendingCommand.self, ApproveCommand.self,
    DenyCommand.self, StopCommand.self, ResumeCommand.self, PolicyCommand.self, ConfigCommand.self,
    MCPCommand.self, CompletionsCommand.self, ManCommand.self,
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
    // One with a table knows which words are options.
    let reads = subcommand is any TabledSubcommand.Type
    if !reads, rest.contains("--help") || rest.contains("-h") { return help(for: name) }
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
    if let word, let near = Spelling.nearest(to: word, among: known) { text += " (did you mean \(near)?)" }
    Terminal.errors.print(text)
    Terminal.errors.print("Try: sentinel \(subcommand.map { $0.name + " " } ?? "")--help")
    return ExitCode.usage
  }
}

protocol Subcommand: Sendable {
  static var name: String { get }
  /// One line for the list.
  static var summary: String { get }
  static var help: String { get }
  /// Its options and the rest, for completion and the man page.
  static var manual: Manual { get }
  static func run(_ arguments: [String]) -> Int32
}

extension Subcommand {
  static var manual: Manual { Manual(name, summary, text: help) }
}

/// A subcommand whose help and parsing come from its table.
protocol TabledSubcommand: Subcommand {
  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32
}

extension TabledSubcommand {
  static var name: String { manual.name }
  static var summary: String { manual.summary }
  static var help: String { manual.help }

  static func run(_ words: [String]) -> Int32 {
    do throws(Arguments.Misuse) {
      let arguments = try Arguments(words, raw: CommandLine.bytes(ofLast: words.count), for: manual)
      if arguments.asksForHelp {
        Terminal.output.print(help)
        return ExitCode.success
      }
      return try run(arguments)
    } catch {
      return Sentinel.misuse(error.message, nearest: error.word, among: error.known, of: self)
    }
  }
}

extension CommandLine {
  /// The last words as they came: a file name need not be UTF-8.
  fileprivate static func bytes(ofLast count: Int) -> [[UInt8]] {
    let all = Int(argc)
    guard count <= all else { return [] }
    return (all - count..<all).map { i in
      guard let word = unsafeArgv[i] else { return [] }
      return UnsafeRawBufferPointer(start: word, count: strlen(word)).map { $0 }
    }
  }
}

enum ExitCode {
  static let success: Int32 = 0
  /// The command worked, and the answer is no: the log does not verify, the command would be blocked.
  static let negative: Int32 = 1
  static let usage: Int32 = 2
  /// Something could not be read or written.
  static let failure: Int32 = 3
}
