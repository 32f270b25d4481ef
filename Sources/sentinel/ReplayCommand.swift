import Guard
import HookRuntime
import JSON
import MachineScene
import Manual
import Policy
import Replay
import ShellMeaning
import System
import Verdict

/// What today's rules would have said to what agents did before.
enum ReplayCommand: TabledSubcommand {
  static let manual = Manual(
    "replay", "run past sessions through today's rules: what would have been stopped",
    about: """
      sentinel replay reads transcripts of Claude Code and Codex and judges every prompt, call and \
      result in them by today's rules and settings. What it shows was done, by your agents, in your \
      work: each line is something the guard would have saved you from, or a false alarm. What a \
      resumed session repeats counts once. Nothing is run, recorded or changed.
      """,
    usage: ["[options] [FILE or FOLDER…]"],
    options: [
      Option("--since WHEN", .text, "only what happened from then on: 3d, 2026-11-01"),
      Option("-n COUNT", .number(1...100_000), "how many different findings to show (default 20)"),
      Option("--warnings", nil, "show what would have been a warning as well"),
      Option(
        "--json", nil, "one JSON object for each event that would not have passed, then one with the counts"),
    ],
    operands: Operands(.files),
    notes: """
      Without files it reads ~/.claude/projects and ~/.codex/sessions (CLAUDE_CONFIG_DIR and CODEX_HOME \
      are followed). Events are judged as they stand: nothing is asked of the disk, since it was \
      another day, and no session is remembered.

        sentinel replay
        sentinel replay --since 1w --warnings
        sentinel replay ~/.claude/projects/-home-you-project
      """,
    exitCodes: [
      ExitMeaning(0, "nothing would have been stopped"), ExitMeaning(1, "something would have been"),
      ExitMeaning(2, "usage"), ExitMeaning(3, "a transcript cannot be read, or there is none"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let environment = Environment.process
    let policies = PoliciesOfPlaces(environment)
    if let problem = policies.problem {
      Terminal.errors.print("sentinel: \(problem)")
      return ExitCode.failure
    }
    var places = arguments.operands.map { BytePath($0.bytes) }
    if places.isEmpty { places = usual(environment) }
    guard !places.isEmpty else {
      Terminal.errors.print("sentinel: there are no sessions in ~/.claude/projects or ~/.codex/sessions")
      Terminal.errors.print("Try: sentinel replay FOLDER")
      return ExitCode.failure
    }
    let isJSON = arguments.has("--json")
    let least: Action = arguments.has("--warnings") ? .warn : .ask
    var replay = Replay(
      since: try AuditQuery.moment(arguments, "--since"),
      scene: { Scene.ofMachine(environment: environment, directory: $0) },
      decide: { policies.decide($0, about: $1, in: $2) })
    var findings = ReplayFindings()
    var output: [UInt8] = []
    var failures = 0
    for place in places {
      TranscriptFiles.each(under: place) { file, isNamed in
        do throws(SystemError) {
          let isTranscript = try replay.read(file) { noticed in
            if isJSON {
              output.append(contentsOf: json(noticed) + [0x0A])
            } else if noticed.decision.action >= least {
              findings.add(noticed)
            }
          }
          if !isTranscript, isNamed {
            Terminal.errors.print("sentinel: \(file.display): no transcript of Claude Code or Codex")
            failures += 1
          }
        } catch {
          Terminal.errors.print("sentinel: \(file.display): \(error.reason)")
          failures += 1
        }
        Terminal.output.write(output)
        output = []
      } problem: { path, reason in
        Terminal.errors.print("sentinel: \(path.display): \(reason)")
        failures += 1
      }
    }
    let totals = replay.totals
    if isJSON {
      Terminal.output.write(json(totals) + [0x0A])
    } else {
      findings.print(to: .output, most: arguments.number("-n") ?? 20)
      print(totals, to: .output)
    }
    if totals.blocked + totals.asked > 0 { return ExitCode.negative }
    return failures > 0 || totals.files == 0 ? ExitCode.failure : ExitCode.success
  }

  /// Where agents keep their sessions.
  private static func usual(_ environment: Environment) -> [BytePath] {
    let home = environment.home
    let claude = environment.nonEmpty("CLAUDE_CONFIG_DIR") ?? home.map { $0 + "/.claude" }
    let codex = environment.nonEmpty("CODEX_HOME") ?? home.map { $0 + "/.codex" }
    return [claude.map { $0 + "/projects" }, codex.map { $0 + "/sessions" }]
      .compactMap { $0 }.map { BytePath($0) }
      .filter { FileStatus.of($0)?.kind == .directory }
  }

  private static func print(_ totals: Replay.Totals, to terminal: Terminal) {
    terminal.print(
      "\(totals.judged) events in \(totals.files) \(totals.files == 1 ? "transcript" : "transcripts"): "
        + "\(totals.calls) calls, \(totals.results) results, \(totals.prompts) prompts.")
    let stopped = totals.blocked + totals.asked
    terminal.print(
      "Would have been " + terminal.styled("blocked", .red) + " \(totals.blocked), "
        + terminal.styled("asked", .magenta) + " \(totals.asked), " + terminal.styled("warned", .yellow)
        + " \(totals.warned)" + (totals.judged > 0 ? "; stopped \(share(stopped, of: totals.judged))." : "."))
    if totals.repeated > 0 {
      terminal.print("\(totals.repeated) more were told again by sessions that go on with earlier ones.")
    }
    if totals.brokenLines > 0 { terminal.print("\(totals.brokenLines) lines could not be read.") }
    if totals.files == 0 { terminal.print("No transcript was found.") }
  }

  /// `3 of 1000 (0.3 %)`
  private static func share(_ part: Int, of whole: Int) -> String {
    let hundredths = part * 10_000 / max(1, whole)
    let fraction = hundredths % 100
    return "\(part) of \(whole) (\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) %)"
  }

  // MARK: For programs

  private static func json(_ noticed: Replay.Noticed) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { line in
        line.member("file", noticed.file.string)
        line.member("line", noticed.line)
        if let time = noticed.time { line.member("time", time) }
        line.member("agent", noticed.event.agent)
        if let session = noticed.event.session { line.member("session", session) }
        line.member("event", noticed.event.name)
        if let tool = noticed.event.tool { line.member("tool", tool.name) }
        line.member("what", noticed.shown)
        line.member("action", noticed.decision.action.name)
        line.member("severity", noticed.decision.severity.name)
        line.member(
          "findings",
          array: { list in
            for finding in noticed.decision.findings.prefix(16) { Judge.write(finding, to: &list) }
          })
      }
    }
  }

  private static func json(_ totals: Replay.Totals) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { line in
        line.member("files", totals.files)
        line.member("calls", totals.calls)
        line.member("results", totals.results)
        line.member("prompts", totals.prompts)
        line.member("blocked", totals.blocked)
        line.member("asked", totals.asked)
        line.member("warned", totals.warned)
        line.member("repeated", totals.repeated)
        line.member("broken_lines", totals.brokenLines)
      }
    }
  }
}

/// The policies of this person, with that of the project an event happened in.
private final class PoliciesOfPlaces {
  private let own: Policies
  private var last: (project: String?, policies: Policies)?
  private var complaints: Set<String> = []

  init(_ environment: Environment) { own = Policies(options: [:], environment: environment) }

  var problem: String? { own.problem }

  func decide(_ findings: [Finding], about event: Event, in scene: Scene) -> Decision {
    let policies = policies(of: scene.project)
    let acts = policies.asksForActs ? Guard.acts(of: event, in: scene) : []
    return policies.decide(findings, about: event, acts: acts)
  }

  private func policies(of project: String?) -> Policies {
    if let last, last.project == project { return last.policies }
    var policies = own
    policies.enter(project: project)
    if let problem = policies.problem {
      // A hook would block everything there until it is mended; that says nothing about what was done.
      if complaints.insert(problem).inserted {
        Terminal.errors.print("sentinel: \(problem) (left out here; hooks block until it is mended)")
      }
      policies = own
    }
    last = (project, policies)
    return policies
  }
}

/// What a replay found, the same things together, in memory bounded by how many different ones are told apart.
struct ReplayFindings {
  private struct Kind: Hashable {
    let rule: String
    let shown: String
  }

  private struct Entry {
    let noticed: Replay.Noticed
    var count = 1
  }

  private var entries: [Kind: Entry] = [:]
  private var order: [Kind] = []
  private var untold = 0
  private static let most = 20_000

  mutating func add(_ noticed: Replay.Noticed) {
    let kind = Kind(rule: noticed.decision.findings.first?.rule ?? "", shown: noticed.shown)
    if entries[kind] != nil {
      entries[kind]?.count += 1
    } else if order.count < Self.most {
      entries[kind] = Entry(noticed: noticed)
      order.append(kind)
    } else {
      untold += 1
    }
  }

  /// The worst first, and of those the most frequent.
  func print(to terminal: Terminal, most: Int) {
    let sorted = order.compactMap { entries[$0] }.sorted { a, b in
      (a.noticed.decision.action, a.noticed.decision.severity, a.count)
        > (b.noticed.decision.action, b.noticed.decision.severity, b.count)
    }
    for entry in sorted.prefix(most) {
      let decision = entry.noticed.decision
      let style = Terminal.style(of: decision.action)
      let times = entry.count > 1 ? terminal.styled("  \(entry.count) times", .bold) : ""
      terminal.print(
        terminal.styled(decision.action.name, style)
          + String(repeating: " ", count: 7 - decision.action.name.utf8.count)
          + entry.noticed.shown.shortened(to: 160) + times)
      if let worst = decision.findings.first {
        terminal.print(
          "       " + worst.title.shownOnOneLine + " (\(worst.severity.name))  "
            + terminal.styled(worst.rule, .cyan))
      }
      terminal.print(
        terminal.styled("       \(entry.noticed.file.display):\(entry.noticed.line)", .dim))
    }
    let more = sorted.count - most + untold
    if more > 0 { terminal.print("… and \(more) more; -n shows them.") }
    if !sorted.isEmpty { terminal.print() }
  }
}
