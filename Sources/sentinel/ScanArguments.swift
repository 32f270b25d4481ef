import Detectors
import Manual
import Scan
import System
import Verdict

/// The command line of `sentinel scan`.
struct ScanArguments {
  enum Target {
    case paths([BytePath])
    case git(GitChanges.Kind)
  }

  static let options = [
    Option("--git-staged", nil, "what would be committed now, in place of files"),
    Option("--git-diff RANGE", .text, "the lines that `git diff RANGE` adds: main...HEAD"),
    Option(
      "--format FORMAT", .choice(ScanFormat.allCases.map(\.rawValue)),
      "text, json, ndjson, sarif or github (default: text)"),
    Option(
      "--min-severity LEVEL", .choice(levels.map(\.name)),
      "low, medium, high or critical: what counts (default: medium)"),
    Option(
      "--profile PROFILE", .choice(["security", "all"]),
      "security, or all: useless model output as well (default: security)"),
    Option("--baseline FILE", .file, "leave out what this file lists"),
    Option("--write-baseline FILE", .file, "list everything found in this file, and report nothing"),
    Option("--no-exceptions", nil, "heed no ignore files and no sentinel:allow"),
    Option("--threads N", .number(1...256), "how many to use (default: one a processor)"),
    Option("--stats", nil, "numbers about the scan, on standard error"),
  ]

  private static var levels: [Severity] { Severity.allCases.filter { $0 > .none } }

  private(set) var options = ScanOptions()
  let format: ScanFormat
  let baseline: BytePath?
  let writtenBaseline: BytePath?
  let showsStats: Bool
  let target: Target

  init(_ arguments: Arguments) throws(Arguments.Misuse) {
    let paths = arguments.operands.map { BytePath($0.bytes) }
    if arguments.has("--git-staged"), arguments.has("--git-diff") {
      throw Arguments.Misuse("--git-staged and --git-diff exclude each other")
    }
    if let range = arguments["--git-diff"] {
      guard !range.hasPrefix("-") else {
        throw Arguments.Misuse("--git-diff takes a range such as main...HEAD")
      }
      target = .git(.range(range))
    } else if arguments.has("--git-staged") {
      target = .git(.staged)
    } else {
      target = .paths(paths.isEmpty ? [BytePath(".")] : paths)
    }
    if case .git = target, !paths.isEmpty {
      throw Arguments.Misuse("paths and --git-staged or --git-diff exclude each other")
    }
    format = arguments.choice("--format").flatMap { ScanFormat(rawValue: $0) } ?? .text
    baseline = arguments.word("--baseline").map { BytePath($0.bytes) }
    writtenBaseline = arguments.word("--write-baseline").map { BytePath($0.bytes) }
    showsStats = arguments.has("--stats")
    options.heedsExceptions = !arguments.has("--no-exceptions")
    options.countsAllows = showsStats
    if let level = Self.levels.first(where: { $0.name == arguments.choice("--min-severity") }) {
      options.threshold = level
    }
    options.profile = arguments.choice("--profile") == "all" ? .all : .security
    if let threads = arguments.number("--threads") { options.threads = threads }
  }
}
