import Agents
import System
import Wiring

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `install` and `uninstall` as a person sees them: the changes, the question, and what was done.
struct WiringRun {
  private let wiring: Wiring
  private let options: WiringOptions
  private let isInstalling: Bool
  private var changes: [Wiring.Change] = []
  private var refusals = 0
  private var leftToDo = 0

  init(_ wiring: Wiring, _ options: WiringOptions, isInstalling: Bool) {
    self.wiring = wiring
    self.options = options
    self.isInstalling = isInstalling
  }

  mutating func run(_ agents: [AgentSettings], outcome: (AgentSettings) -> Wiring.Outcome) -> Int32 {
    guard !options.has("--dry-run"), let receipts = wiring.receipts else {
      return runAlone(agents, outcome: outcome)
    }
    do throws(SystemError) {
      return try receipts.locked { runAlone(agents, outcome: outcome) }
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
  }

  private mutating func runAlone(_ agents: [AgentSettings], outcome: (AgentSettings) -> Wiring.Outcome)
    -> Int32
  {
    var silent = 0
    for agent in agents {
      switch outcome(agent) {
      case .already(let files):
        if files.isEmpty { silent += 1 } else { say("already wired", .green, agent, shown(files)) }
      case .manual(let text):
        leftToDo += 1
        say("by hand", .yellow, agent, text)
      case .refused(let path, let reason):
        refusals += 1
        say("unchanged", .red, agent, "\(wiring.machine.shown(path)): \(reason)")
      case .changes(let new):
        for change in new where !changes.contains(where: { $0.state.path == change.state.path }) {
          changes.append(change)
          show(change)
        }
      }
    }
    guard !changes.isEmpty else {
      if silent == agents.count { Terminal.output.print("Sentinel stands in none of these settings.") }
      return code
    }
    if options.has("--dry-run") {
      Terminal.output.print("Nothing was changed (--dry-run).")
      return code
    }
    guard isAgreed() else { return ExitCode.negative }
    makeChanges()
    return code
  }

  private var code: Int32 {
    refusals > 0 ? ExitCode.failure : leftToDo > 0 ? ExitCode.negative : ExitCode.success
  }

  // MARK: Showing

  private func say(_ word: String, _ style: Terminal.Style, _ agent: AgentSettings, _ text: String) {
    let terminal = Terminal.output
    terminal.print("\(terminal.styled(word, style))  \(agent.title): \(text)")
  }

  private func shown(_ files: [String]) -> String {
    files.map(wiring.machine.shown).joined(separator: ", ")
  }

  private func show(_ change: Wiring.Change) {
    let terminal = Terminal.output
    let path = wiring.machine.shown(change.named)
    let isNew = change.state.bytes == nil
    let isGone = change.after == nil
    terminal.print(terminal.styled("--- \(isNew ? "/dev/null" : path)", .bold))
    terminal.print(terminal.styled("+++ \(isGone ? "/dev/null" : path)", .bold))
    for line in UnifiedDiff(from: change.state.bytes ?? [], to: change.after ?? []).lines {
      switch line {
      case .header: terminal.print(terminal.styled(line.shown, .cyan))
      case .same: terminal.print(line.shown)
      case .gone: terminal.print(terminal.styled(line.shown, .red))
      case .new: terminal.print(terminal.styled(line.shown, .green))
      }
    }
    if change.state.path != change.named {
      terminal.print(terminal.styled("(a link to \(wiring.machine.shown(change.state.path)))", .dim))
    }
    terminal.print()
  }

  // MARK: Asking

  private func isAgreed() -> Bool {
    if options.has("--yes") { return true }
    let files = changes.count == 1 ? "this file" : "these \(changes.count) files"
    guard isatty(0) == 1, isatty(1) == 1 else {
      Terminal.output.print("Nothing was changed: there is no terminal to ask at. Run it again with --yes.")
      return false
    }
    Terminal.output.write(Array("Change \(files)? [y/N] ".utf8))
    let answer = readLine() ?? ""
    guard ["y", "yes", "Y", "Yes"].contains(answer) else {
      Terminal.output.print("Nothing was changed.")
      return false
    }
    return true
  }

  // MARK: Doing

  private mutating func makeChanges() {
    var done: [AgentSettings] = []
    // Backwards on the way out: what made a folder goes last, and takes it along.
    for change in isInstalling ? changes : changes.reversed() {
      do throws(SystemError) {
        try wiring.apply(change, installing: isInstalling)
        let word = isInstalling ? "wired" : change.after == nil ? "removed" : "cleared"
        say(word, .green, change.agent, wiring.machine.shown(change.named))
        if !done.contains(where: { $0.name == change.agent.name }) { done.append(change.agent) }
      } catch {
        refusals += 1
        say("unchanged", .red, change.agent, error.message)
      }
    }
    guard isInstalling else { return }
    for agent in done {
      if let text = agent.remarks.afterInstalling { say("still to do", .yellow, agent, text) }
    }
    Terminal.output.print(
      "What the files were is kept in \(wiring.receipts.map { wiring.machine.shown($0.folder) } ?? "memory only")."
    )
    if !done.isEmpty {
      Terminal.output.print("See it at work: sentinel doctor")
    }
  }
}
