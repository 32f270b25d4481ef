import Audit
import HookRuntime
import JSON
import MachineScene
import Manual
import Policy
import ShellMeaning
import System
import Verdict

/// Every setting, its value, and where that comes from.
enum ConfigCommand: TabledSubcommand {
  static let manual = Manual(
    "config", "show every setting, its value and where it comes from",
    about: """
      sentinel config shows what holds for a hook that starts here with this environment: the settings, \
      which file, variable or default each of them comes from, and the policy files.
      """,
    usage: ["[--project DIR] [--json]"],
    options: [
      Option(
        "--project DIR", .folder, "the project whose policy counts (default: the one this folder is in)"),
      Option("--json", nil, "one JSON object"),
    ],
    notes: "Options of the hook's own command line (--on-high …) come on top of this.",
    exitCodes: [
      ExitMeaning(0, "all is understood"),
      ExitMeaning(1, "a policy file or a variable is not, and hooks block until it is mended"),
      ExitMeaning(2, "usage"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let json = arguments.has("--json")
    let directory = try arguments.absolutePath("--project")
    var policies = Policies(options: [:], environment: .process)
    let project = directory ?? Scene.ofMachine(environment: .process, directory: nil).project
    policies.enter(project: project)
    if json {
      Terminal.output.write(object(policies, project) + [0x0A])
    } else {
      print(policies, project, to: .output)
    }
    return policies.problem == nil ? ExitCode.success : ExitCode.negative
  }

  private static func auditPlace(_ policies: Policies) -> (value: String, origin: String) {
    let environment = policies.auditEnvironment
    let origin = environment.nonEmpty("SENTINEL_AUDIT") == nil ? "default" : "SENTINEL_AUDIT"
    return switch AuditLocation.choose(environment) {
    case .off: ("off", origin)
    case .nowhere(let reason): (reason, origin)
    case .at(let location): (location.log, origin)
    }
  }

  private static func rows(_ policies: Policies) -> [(name: String, value: String, origin: String)] {
    var rows = policies.report.map { ($0.name, $0.value, $0.origin.description) }
    let (profile, source) = policies.profile
    rows.append(("profile", profile.rawValue, source.description))
    let (word, origin) = policies.environmentRule
    rows.append(("environment", word, origin.description))
    let audit = auditPlace(policies)
    rows.append(("audit", audit.value, audit.origin))
    return rows.map { (name: $0.0, value: $0.1, origin: $0.2) }
  }

  // MARK: For people

  private static func print(_ policies: Policies, _ project: String?, to terminal: Terminal) {
    let rows = rows(policies)
    let width = rows.map { $0.name.utf8.count }.max() ?? 0
    let values = rows.map { min(24, $0.value.utf8.count) }.max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    }
    for row in rows {
      terminal.print(
        padded(row.name, width) + "  " + terminal.styled(padded(row.value.shownOnOneLine, values), .bold)
          + "  "
          + terminal.styled(row.origin.shownOnOneLine, .dim))
    }
    for setting in policies.report {
      guard let ignored = setting.ignored else { continue }
      terminal.print()
      terminal.print(
        "\(ignored) is set and does not count: it would loosen, and the policy says tighten-only.")
    }
    terminal.print()
    for looked in policies.lookedFor(project: project) {
      let state = looked.file.map(contents) ?? (isBroken(looked.path, policies) ? "cannot be obeyed" : "none")
      terminal.print(
        padded(looked.layer.rawValue, 7) + "  " + looked.path.shownOnOneLine + "  "
          + terminal.styled(state, .dim))
    }
    for problem in policies.settingProblems {
      terminal.print(terminal.styled("mistake", .red) + "  " + problem.message)
    }
    for problem in policies.fileProblems {
      terminal.print(terminal.styled("mistake", .red) + "  " + problem.message)
    }
  }

  private static func contents(_ file: PolicyFile) -> String {
    func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
    return count(file.rules.count, "rule") + ", " + count(file.overrides.count, "override")
  }

  private static func isBroken(_ path: String, _ policies: Policies) -> Bool {
    policies.fileProblems.contains { $0.file == path }
  }

  // MARK: For programs

  private static func object(_ policies: Policies, _ project: String?) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { line in
        line.member("ok", policies.problem == nil)
        line.member(
          "settings",
          array: { list in
            for row in rows(policies) {
              list.object { item in
                item.member("name", row.name)
                item.member("value", row.value)
                item.member("from", row.origin)
              }
            }
          })
        line.member("ignored", policies.report.compactMap(\.ignored))
        line.member(
          "policies",
          array: { list in
            for looked in policies.lookedFor(project: project) {
              list.object { item in
                item.member("layer", looked.layer.rawValue)
                item.member("path", looked.path)
                item.member("found", looked.file != nil || isBroken(looked.path, policies))
                if let file = looked.file {
                  item.member("rules", file.rules.count)
                  item.member("overrides", file.overrides.count)
                }
              }
            }
          })
        let mistakes = policies.settingProblems.map(\.message) + policies.fileProblems.map(\.message)
        line.member("mistakes", mistakes)
      }
    }
  }
}
