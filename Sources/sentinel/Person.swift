import Audit
import State
import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Somebody at a terminal. What loosens the guard is done by a person and not by the agent that it guards: they sit
/// at a terminal of their own, are shown what they permit, and answer with a word.
struct Person {
  private let terminal: Int32

  /// nil where no person can be told from a program; the text says why.
  static func find() -> (person: Person?, reason: String) {
    if let variable = agentVariable {
      return (nil, "this runs inside a coding agent (\(variable) is set). Use a terminal of your own.")
    }
    guard isatty(0) == 1, isatty(1) == 1 else {
      return (nil, "this needs a person at a terminal: input and output must not be redirected.")
    }
    let number = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard number >= 0 else { return (nil, "this needs a person at a terminal, and there is none.") }
    guard tcgetpgrp(number) == getpgrp() else {
      close(number)
      return (nil, "this runs in the background. Run it in the foreground of a terminal.")
    }
    return (Person(terminal: number), "")
  }

  /// Variables that agents set for the programs they start.
  private static var agentVariable: String? {
    let names = [
      "CLAUDECODE", "CLAUDE_CODE_ENTRYPOINT", "CLAUDE_CODE_CHILD_SESSION", "CODEX_SANDBOX",
      "CODEX_SANDBOX_NETWORK_DISABLED", "CODEX_THREAD_ID", "GEMINI_CLI", "QWEN_CODE", "CURSOR_AGENT",
      "COPILOT_CLI", "COPILOT_AGENT_SESSION_ID", "CLINE_ACTIVE", "AUGMENT_AGENT", "OPENCODE",
      "GOOSE_TERMINAL", "AMP_THREAD_ID", "KIRO_AGENT_PATH", "AI_AGENT",
    ]
    return names.first { Environment.process.nonEmpty($0) != nil }
  }

  /// Asks; only `yes`, typed after the question stands there, is a yes.
  func agrees(to question: String) -> Bool {
    let tty = Descriptor(borrowing: terminal)
    // What was typed or pasted before the question was there answers another one.
    tcflush(terminal, TCIFLUSH)
    try? tty.write(question + " Type yes: ")
    var line: [UInt8] = []
    var byte: [UInt8] = [0]
    while line.count < 64 {
      guard let n = try? tty.read(into: &byte), n == 1 else { return false }
      if byte[0] == 0x0A || byte[0] == 0x0D { break }
      line.append(byte[0])
    }
    return line == Array("yes".utf8)
  }

  /// Writes down what a person did. What they did stands, whether the log takes it or not.
  static func record(_ what: String, _ action: Action, _ basis: [String], id: String = "") {
    guard case .at(let location) = AuditLocation.choose(.process) else { return }
    let event = Event(agent: "person", name: what, moment: .other)
    let record = AuditRecord(
      door: "person", event: event, decision: Decision(action: action, findings: [], id: id),
      latencyMicroseconds: 0, basis: basis)
    do throws(SystemError) {
      try AuditLog(at: location).append(record)
    } catch {
      Terminal.errors.print("sentinel: audit: \(error.message)")
    }
  }

  /// The folder where state is kept; says so where there is none.
  static func stateFolder() -> StateFolder? {
    if let folder = StateFolder(.process) { return folder }
    Terminal.errors.print(
      "sentinel: neither XDG_STATE_HOME nor HOME names an absolute folder; set HOME and try again")
    return nil
  }
}

extension CallNote {
  /// Everything a person needs to see before they permit it.
  func story(_ terminal: Terminal) -> String {
    let place = directory.map { " in " + $0.escapedForOneLine } ?? ""
    let who = [agent, server, tool].compactMap { $0?.escapedForOneLine }.joined(separator: ", ")
    var lines = [terminal.styled("\(id)  \(since.clock)  \(who)\(place)", .bold)]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).prefix(60) {
      lines.append("    " + String(line).shownOnOneLine)
    }
    if hidden > 0 {
      lines.append(
        terminal.styled(
          "    (\(hidden) \(hidden == 1 ? "part is" : "parts are") hidden: they look like secrets)", .dim))
    }
    if isCut { lines.append(terminal.styled("    (there is more of it than is shown here)", .yellow)) }
    lines.append(
      "  " + terminal.styled("\(title.escapedForOneLine) (\(severity.name))", .red) + "  "
        + rules.map(\.escapedForOneLine).joined(separator: ", "))
    return lines.joined(separator: "\n")
  }
}

extension Int64 {
  /// `2026-11-21 14:03 UTC`, of milliseconds since 1970.
  var clock: String {
    let text = Timestamp(milliseconds: self).text
    return String(text.prefix(10)) + " " + String(text.dropFirst(11).prefix(5)) + " UTC"
  }
}
