import JSON
import Manual
import State
import System
import Verdict

/// What waits for a person.
enum PendingCommand: TabledSubcommand {
  static let manual = Manual(
    "pending", "list the calls that wait for approval",
    about: "sentinel pending lists the calls that wait for a person, the longest first.",
    usage: ["[--json]"], options: [Option("--json", nil, "one JSON list")],
    notes: """
      Answer with `sentinel approve ID` or `sentinel deny ID`. A call that nobody answers in time does \
      not run.
      """,
    exitCodes: [
      ExitMeaning(0, "listed"), ExitMeaning(2, "usage"), ExitMeaning(3, "there is no state folder"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    guard let folder = Person.stateFolder() else { return ExitCode.failure }
    let waiting = HeldCalls(folder).waiting()
    if arguments.has("--json") {
      let line = JSONWriter.line { writer in
        writer.array { list in
          for note in waiting {
            list.object { item in
              item.member("id", note.id)
              item.member("agent", note.agent)
              if let server = note.server { item.member("server", server) }
              if let tool = note.tool { item.member("tool", tool) }
              item.member("severity", note.severity.name)
              item.member("title", note.title)
              item.member("text", note.text)
              item.member("since", Timestamp(milliseconds: note.since).text)
              item.member("until", Timestamp(milliseconds: note.until).text)
            }
          }
        }
      }
      Terminal.output.write(line + [0x0A])
      return ExitCode.success
    }
    if waiting.isEmpty { Terminal.output.print("Nothing waits.") }
    for note in waiting { Terminal.output.print(note.story(Terminal.output) + "\n") }
    return ExitCode.success
  }
}

/// A person's yes to one call that waits.
enum ApproveCommand: TabledSubcommand {
  static let manual = Manual(
    "approve", "let a waiting call run (a person at a terminal)",
    about: "sentinel approve lets one call run that waits for a person. It shows the call, and asks.",
    usage: ["[ID]"], operands: Operands(.other, most: 1),
    notes: """
      ID is what `sentinel pending` shows; it may be left out where only one call waits.

      Only a person can do this: input and output must be a terminal that no agent started.
      """,
    exitCodes: HeldAnswer.exitCodes("approved"))

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    HeldAnswer.run(arguments, approve: true)
  }
}

/// A no, without waiting for the time to run out.
enum DenyCommand: TabledSubcommand {
  static let manual = Manual(
    "deny", "refuse a waiting call", about: "sentinel deny refuses one call that waits for a person.",
    usage: ["[ID] [--reason TEXT]"],
    options: [Option("--reason TEXT", .text, "what the agent is told")],
    operands: Operands(.other, most: 1),
    notes: "ID is what `sentinel pending` shows; it may be left out where only one call waits.",
    exitCodes: HeldAnswer.exitCodes("denied"))

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    HeldAnswer.run(arguments, approve: false)
  }
}

private enum HeldAnswer {
  static func exitCodes(_ done: String) -> [ExitMeaning] {
    [
      ExitMeaning(0, done), ExitMeaning(1, "nothing was: no such call waits, or the answer was no"),
      ExitMeaning(2, "usage"), ExitMeaning(3, "the answer could not be written down"),
    ]
  }

  static func run(_ arguments: Arguments, approve: Bool) -> Int32 {
    let id = arguments.operands.first?.text
    let reason = approve ? nil : arguments["--reason"]
    guard let folder = Person.stateFolder() else { return ExitCode.failure }
    let calls = HeldCalls(folder)
    let waiting = calls.waiting()
    guard let note = id == nil && waiting.count == 1 ? waiting[0] : waiting.first(where: { $0.id == id })
    else {
      let text =
        waiting.isEmpty
        ? "nothing waits"
        : id == nil
          ? "\(waiting.count) calls wait; name one of those that `sentinel pending` shows"
          : "no call waits under that id; `sentinel pending` shows them"
      Terminal.errors.print("sentinel: \(text)")
      return ExitCode.negative
    }
    let terminal = Terminal.output
    terminal.print(note.story(terminal))
    if approve {
      let found = Person.find()
      guard let person = found.person else {
        Terminal.errors.print("sentinel: nothing is approved: \(found.reason)")
        return ExitCode.negative
      }
      guard person.agrees(to: "Let it run?") else {
        terminal.print("It goes on waiting; `sentinel deny \(note.id)` refuses it.")
        return ExitCode.negative
      }
    }
    do throws(SystemError) {
      switch try calls.respond(note.id, approve: approve, reason: reason) {
      case .given: break
      case .unknown:
        Terminal.errors.print("sentinel: it does not wait any more")
        return ExitCode.negative
      case .answeredBefore:
        Terminal.errors.print("sentinel: it was answered already")
        return ExitCode.negative
      }
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
    Person.record(
      approve ? "approve" : "deny", approve ? .allow : .block,
      ["\(note.tool ?? note.event) of \(note.agent): \(note.title)"] + (reason.map { [$0] } ?? []),
      id: note.id)
    terminal.print(approve ? "Approved." : "Denied.")
    return ExitCode.success
  }
}
