import JSON
import State
import System
import Verdict

/// What waits for a person.
enum PendingCommand: Subcommand {
  static let name = "pending"
  static let summary = "list the calls that wait for approval"
  static let help = """
    sentinel pending lists the calls that wait for a person, the longest first.

    usage: sentinel pending [--json]

    Answer with `sentinel approve ID` or `sentinel deny ID`. A call that nobody answers in time
    does not run.
    """

  static func run(_ arguments: [String]) -> Int32 {
    for word in arguments where word != "--json" {
      return Sentinel.misuse("\"\(word)\" is not understood", nearest: word, among: ["--json"], of: self)
    }
    guard let folder = Person.stateFolder() else { return ExitCode.failure }
    let waiting = HeldCalls(folder).waiting()
    if arguments.contains("--json") {
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
enum ApproveCommand: Subcommand {
  static let name = "approve"
  static let summary = "let a waiting call run (a person at a terminal)"
  static let help = """
    sentinel approve lets one call run that waits for a person. It shows the call, and asks.

    usage: sentinel approve [ID]

      ID   as `sentinel pending` shows it; may be left out where only one call waits

    Only a person can do this: input and output must be a terminal that no agent started.
    """

  static func run(_ arguments: [String]) -> Int32 {
    HeldAnswer.run(arguments, approve: true, of: self)
  }
}

/// A no, without waiting for the time to run out.
enum DenyCommand: Subcommand {
  static let name = "deny"
  static let summary = "refuse a waiting call"
  static let help = """
    sentinel deny refuses one call that waits for a person.

    usage: sentinel deny [ID] [--reason TEXT]

      ID              as `sentinel pending` shows it; may be left out where only one call waits
      --reason TEXT   what the agent is told
    """

  static func run(_ arguments: [String]) -> Int32 {
    HeldAnswer.run(arguments, approve: false, of: self)
  }
}

private enum HeldAnswer {
  static func run(_ arguments: [String], approve: Bool, of subcommand: any Subcommand.Type) -> Int32 {
    var id: String?
    var reason: String?
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--reason", !approve {
        guard let text = rest.popFirst() else {
          return Sentinel.misuse("--reason needs a text", of: subcommand)
        }
        reason = text
      } else if !word.hasPrefix("-"), id == nil {
        id = word
      } else {
        return Sentinel.misuse(
          "\"\(word)\" is not understood", nearest: word, among: approve ? [] : ["--reason"], of: subcommand)
      }
    }
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
