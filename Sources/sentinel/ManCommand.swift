import HookRuntime
import Manual
import System
import Verdict

/// Manual pages, from the same tables as `--help`.
enum ManCommand: TabledSubcommand {
  static let manual = Manual(
    "man", "print a manual page, or write all of them into a folder",
    about: """
      sentinel man prints the manual page of sentinel or of one subcommand in the form that man \
      formats. install.sh puts all pages where man finds them: man sentinel, man sentinel-log.
      """,
    usage: ["[SUBCOMMAND]", "--write DIR"],
    options: [
      Option("--write DIR", .folder, "write every page into DIR (sentinel.1, sentinel-log.1 …)"),
      Option("--list", nil, "only name the pages"),
    ],
    operands: Operands(.subcommands, most: 1),
    notes: """
      To read a page without installing it:

        sentinel man log | man -l -
      """,
    exitCodes: [
      ExitMeaning(0, "printed or written"), ExitMeaning(2, "usage"),
      ExitMeaning(3, "a page cannot be written"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    if arguments.has("--list") {
      for page in pages { Terminal.output.print(page.name) }
      return ExitCode.success
    }
    if let folder = arguments.word("--write") {
      guard arguments.operands.isEmpty else { throw Arguments.Misuse("--write writes every page") }
      return write(into: BytePath(folder.bytes))
    }
    guard let word = arguments.operands.first?.text else {
      Terminal.output.write(Array(overview.text.utf8))
      return ExitCode.success
    }
    // `man sentinel-log` is what the page is called elsewhere.
    let wanted = pages.first { $0.name == word || $0.name == "sentinel-" + word }
    guard let wanted else {
      throw Arguments.Misuse(
        "there is no page about \"\(word.shownOnOneLine)\"", word: word,
        known: Sentinel.subcommands.map { $0.name })
    }
    Terminal.output.write(Array(wanted.page().text.utf8))
    return ExitCode.success
  }

  private static func write(into folder: BytePath) -> Int32 {
    for page in pages {
      do throws(SystemError) {
        try folder.appending(Array((page.name + ".1").utf8)).replace(with: Array(page.page().text.utf8))
      } catch {
        Terminal.errors.print("sentinel: \(error.message)")
        return ExitCode.failure
      }
    }
    return ExitCode.success
  }

  /// Every page, by the name it is looked up under.
  private static var pages: [(name: String, page: () -> ManPage)] {
    var all: [(name: String, page: () -> ManPage)] = [("sentinel", { overview })]
    for subcommand in Sentinel.subcommands {
      all.append(
        (
          "sentinel-" + subcommand.name,
          { ManPage.page(of: subcommand.manual, version: sentinelVersion, related: ["sentinel"]) }
        ))
    }
    all.append(
      (
        "sentinel-hook",
        {
          ManPage.page(
            ofProgram: "sentinel-hook", "judge one event of a coding agent", help: HookOptions.help,
            version: sentinelVersion)
        }
      ))
    return all
  }

  private static var overview: ManPage {
    ManPage.overview(
      Sentinel.subcommands.map { $0.manual },
      about: """
        Sentinel stands beside a coding agent and judges every prompt and every tool call before it \
        happens. The guard itself is sentinel-hook, which the agent starts for every event. sentinel is \
        for the person: it shows how the guard judges, what it decided, and what it would decide.

        Every subcommand explains itself with --help and has a page of its own.
        """,
      sections: [
        (
          "EXIT STATUS",
          [
            ("0", "It worked, and the answer is yes or there was none to give."),
            ("1", "It worked, and the answer is no: a log is not whole, a command would be blocked."),
            ("2", "The command line is not understood."), ("3", "Something could not be read or written."),
          ]
        ),
        (
          "ENVIRONMENT",
          [
            ("SENTINEL_AUDIT", "The audit log: an absolute path, or off."),
            ("SENTINEL_HOOK_ON_CRITICAL, _ON_HIGH, _ON_MEDIUM, _ON_LOW", "What a finding leads to."),
            ("NO_COLOR", "Set to anything: no colours."),
          ]
        ),
        (
          "FILES",
          [
            (
              "$XDG_STATE_HOME/sentinel/audit.ndjson",
              "The log of every decision (default ~/.local/state; macOS: ~/Library/Application Support)."
            )
          ]
        ),
      ], version: sentinelVersion,
      related: Sentinel.subcommands.map { "sentinel-" + $0.name } + ["sentinel-hook"])
  }
}
