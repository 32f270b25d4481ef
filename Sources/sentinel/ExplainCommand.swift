import Bytes
import Commands
import Guard
import HookRuntime
import JSON
import MachineScene
import Manual
import Policy
import ShellMeaning
import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Everything the guard makes of a command: what it would run, what is wrong with it, and what would happen.
enum ExplainCommand: TabledSubcommand {
  static let manual = Manual(
    "explain", "show what a command would do and how it is judged (nothing is run)",
    about: """
      sentinel explain shows the whole reasoning about a command: how it was read, the programs it \
      would start once variables are filled in and wrappers taken off, what each of them would do, \
      what was found, and the decision, by the policies and the environment of here. Nothing is run.
      """,
    usage: ["[options] COMMAND", "[options] [-]        (the command on standard input)"],
    options: [
      Option("--cwd DIR", .folder, "judge it as if it were run there (default: here)"),
      Option("--json", nil, "one JSON object"),
    ],
    operands: Operands(.other), endsAtOperand: true,
    notes: """
      Put the command in quotes, or your own shell takes it apart first.

        sentinel explain 'git push --force origin main'
        sentinel explain --cwd / 'rm -rf *'
        pbpaste | sentinel explain -
      """,
    exitCodes: [
      ExitMeaning(0, "it would run"), ExitMeaning(1, "it would be blocked"), ExitMeaning(2, "usage"),
      ExitMeaning(3, "standard input cannot be read"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let directory = try arguments.absolutePath("--cwd")
    var command = ByteView(Array(arguments.operands.map(\.bytes).joined(separator: [0x20])))
    // Somebody who pipes a command in has said where it is; a terminal would only wait.
    if arguments.operands.isEmpty ? isatty(0) == 0 : command == "-" {
      do throws(StandardInput.Failure) {
        command = ByteView(try StandardInput.readAll(limit: HookRun.inputLimit, until: .distantFuture))
      } catch {
        Terminal.errors.print("sentinel: standard input cannot be read")
        return ExitCode.failure
      }
    }
    if arguments.operands.isEmpty, command.isEmpty {
      throw Arguments.Misuse("explain needs a command (in quotes)")
    }
    let scene = Scene.ofMachine(environment: .process, directory: directory)
    let explanation = Explanation(of: command, in: scene)
    if arguments.has("--json") {
      Terminal.output.write(explanation.json + [0x0A])
    } else {
      explanation.print(to: .output)
    }
    if let problem = explanation.problem {
      Terminal.errors.print("sentinel: hooks block everything until this is corrected: " + problem)
    }
    return explanation.decision.action == .block ? ExitCode.negative : ExitCode.success
  }
}

extension Arguments {
  /// The folder that an option names.
  func absolutePath(_ option: String) throws(Misuse) -> String? {
    guard let path = self[option] else { return nil }
    guard path.hasPrefix("/") else { throw Misuse("\(option) takes an absolute path") }
    return path
  }
}

/// What `explain` shows, in both of its forms.
struct Explanation {
  let command: ByteView
  let meaning: Meaning
  let decision: Decision
  /// Why a hook would block everything, whatever this says.
  let problem: String?

  init(of command: ByteView, in scene: Scene) {
    self.command = command
    let field = Field(path: FieldPath("command"), text: command)
    let event = Event(
      agent: "person", name: "explain", moment: .beforeTool, tool: ToolName("Bash"),
      directory: scene.directory,
      project: scene.project, contents: [.command(field, .shell)])
    meaning = CommandClassifier.judge(command, language: .shell, in: scene).meaning
    var policies = Policies(options: [:], environment: .process)
    policies.enter(project: scene.project)
    problem = policies.problem
    let acts = policies.asksForActs ? Guard.acts(of: event, in: scene) : []
    decision = policies.decide(Guard.judge(event, in: scene), about: event, acts: acts)
  }

  // MARK: For people

  func print(to terminal: Terminal) {
    let tree = TreeOutline(of: command)
    if tree.lines.count > 1 {
      terminal.print(terminal.styled("read as", .bold))
      for line in tree.lines {
        let mark = line.mark.isEmpty ? "" : terminal.styled(line.mark, .magenta) + " "
        terminal.print("  " + String(repeating: "  ", count: line.depth) + mark + line.text)
      }
      if tree.isCut { terminal.print(terminal.styled("  …", .dim)) }
      terminal.print()
    }
    terminal.print(terminal.styled("would run", .bold))
    if meaning.invocations.isEmpty { terminal.print("  nothing") }
    let shown = meaning.invocations.prefix(Self.shownInvocations)
    for (i, invocation) in shown.enumerated() {
      terminal.print("  \(i + 1)  \(Self.line(invocation))")
      for note in Self.notes(invocation) { terminal.print("     " + terminal.styled(note, .dim)) }
      for finding in effects[i] ?? [] {
        terminal.print(
          "     " + terminal.styled("→ " + finding.title, Self.style(of: finding.severity))
            + " (\(finding.severity.name))")
      }
    }
    if meaning.invocations.count > shown.count {
      terminal.print("  … and \(meaning.invocations.count - shown.count) more")
    }
    terminal.print()
    terminal.print(terminal.styled("findings", .bold))
    if decision.findings.isEmpty { terminal.print("  none") }
    for finding in decision.findings { print(finding, to: terminal) }
    terminal.print()
    let style: Terminal.Style =
      switch decision.action {
      case .allow: .green
      case .warn: .yellow
      case .ask: .magenta
      case .block: .red
      }
    terminal.print(
      terminal.styled("verdict", .bold) + "  " + terminal.styled(decision.action.name, style)
        + " (\(decision.severity.name))")
    if let would = decision.would {
      terminal.print("  the policy only watches; otherwise it would be: \(would.name)")
    }
    for rule in decision.policy { terminal.print("  by the rule " + rule.shownOnOneLine) }
  }

  private func print(_ finding: Finding, to terminal: Terminal) {
    terminal.print(
      "  " + terminal.styled(finding.severity.name, Self.style(of: finding.severity)) + "  " + finding.title
        + "  "
        + terminal.styled(finding.rule, .cyan))
    if let range = finding.location?.range, let (line, carets) = excerpt(range) {
      terminal.print("    " + line)
      terminal.print("    " + terminal.styled(carets, Self.style(of: finding.severity)))
    }
    if !finding.why.isEmpty { terminal.print("    why: " + finding.why) }
    if !finding.instead.isEmpty { terminal.print("    instead: " + finding.instead) }
  }

  private static let shownInvocations = 100

  private static func style(of severity: Severity) -> Terminal.Style {
    severity >= .high ? .red : severity == .medium ? .yellow : .plain
  }

  /// What each program would do, as far as it was found worth a word: by the place that a finding points at.
  private var effects: [Int: [Finding]] {
    var found: [Int: [Finding]] = [:]
    for finding in decision.findings {
      guard let range = finding.location?.range else { continue }
      // The innermost program, and of the rounds of a loop the first: the same words are reported once.
      let around = meaning.invocations.indices.filter { index in
        let own = meaning.invocations[index].range
        return own.lowerBound <= range.lowerBound && range.upperBound <= own.upperBound
      }
      let owner = around.min { meaning.invocations[$0].range.count < meaning.invocations[$1].range.count }
      if let owner { found[owner, default: []].append(finding) }
    }
    return found
  }

  /// The line of the command in which `range` begins, with carets under it. Shown escaped, and masked as any
  /// other evidence is.
  private func excerpt(_ range: Range<Int>) -> (String, String)? {
    guard range.upperBound <= command.count, !range.isEmpty else { return nil }
    var start = range.lowerBound
    while start > 0, command[start - 1] != 0x0A { start -= 1 }
    start = max(start, range.lowerBound - 60)
    while start < range.lowerBound, command[start] & 0xC0 == 0x80 { start += 1 }
    var end = range.lowerBound
    while end < command.count, command[end] != 0x0A, end - start < 120 { end += 1 }
    let before = command[start..<range.lowerBound].string.shownOnOneLine
    let marked = command[range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))].string
      .shownOnOneLine
    let after = command[min(range.upperBound, end)..<end].string.shownOnOneLine
    let line = before + marked + after
    let masked = Redaction.mask(line)
    // Masking moves what stands behind it; carets then would point at the wrong place.
    guard masked == line else { return (masked, "") }
    let spaces = String(repeating: " ", count: before.unicodeScalars.count)
    return (line, spaces + String(repeating: "^", count: max(1, marked.unicodeScalars.count)))
  }

  private static func line(_ invocation: Invocation) -> String {
    ([invocation.program] + invocation.arguments)
      .map { Redaction.mask($0.value.display.shortened(to: 120)).shownOnOneLine }
      .map { $0.isEmpty ? "''" : $0 }
      .joined(separator: " ")
  }

  private static func notes(_ invocation: Invocation) -> [String] {
    var notes: [String] = []
    let directory = invocation.directory.display
    if !directory.isEmpty { notes.append("in " + directory.shortened(to: 100).shownOnOneLine) }
    if let input = invocation.input {
      notes.append("reads " + Redaction.mask(input.display.shortened(to: 100)).shownOnOneLine)
    }
    for redirect in invocation.redirects where redirect.kind != .duplicate && redirect.kind != .text {
      let verb = redirect.kind == .read ? "reads " : "writes "
      notes.append(verb + redirect.target.display.shortened(to: 100).shownOnOneLine)
    }
    for wrapper in invocation.wrappers { notes.append(describe(wrapper)) }
    return notes
  }

  private static func describe(_ wrapper: Invocation.Wrapper) -> String {
    switch wrapper {
    case .elevated(let by, let user): "as \(user ?? "root"), by \(by)"
    case .container(let by, let name, let mounts, _):
      "in \(name.map { "the container " + $0 } ?? "a container"), by \(by)"
        + (mounts.isEmpty ? "" : ", with " + mounts.map { $0.host }.joined(separator: ", "))
    case .remote(let by, let host): "on \(host), by \(by)"
    case .repeated(let by): "again and again, by \(by)"
    case .deferred(let by): "later, by \(by)"
    case .script(let by): "from text given to \(by)"
    }
  }

  // MARK: For programs

  var json: [UInt8] {
    JSONWriter.line { writer in
      writer.object { root in
        root.member("action", decision.action.name)
        root.member("severity", decision.severity.name)
        root.member(
          "invocations",
          array: { list in
            for invocation in meaning.invocations {
              list.object { item in
                item.member("program", Redaction.mask(invocation.program.value.display))
                item.member("arguments", invocation.arguments.map { Redaction.mask($0.value.display) })
                item.member("directory", invocation.directory.display)
                item.member("wrappers", invocation.wrappers.map(Self.describe))
                item.member(
                  "range",
                  array: { pair in
                    pair.int(invocation.range.lowerBound)
                    pair.int(invocation.range.upperBound)
                  })
              }
            }
          })
        root.member(
          "findings",
          array: { list in
            for finding in decision.findings { Judge.write(finding, to: &list) }
          })
      }
    }
  }
}
