import Agents
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

/// Judges many events: one JSON object a line in, one out.
enum JudgeCommand: TabledSubcommand {
  static let manual = Manual(
    "judge", "judge events given as JSON lines, for scripts and tests",
    about: """
      sentinel judge reads hook payloads from standard input, one JSON object a line, each with an \
      optional "id", and writes one line for each, in order:

        {"id":1,"action":"block","severity":"critical","findings":[{"rule":"…","severity":"…",
         "category":"…","title":"…","path":"…","evidence":"…"}],"elapsed_us":12}

      A line can also be a text by itself, with what it is for (prompt, tool_result, code, file, \
      description, arguments or message):

        {"id":1,"kind":"tool_result","text":"…"}

      A line that cannot be read gives {"id":…,"error":"…"} and the next one is read.
      """,
    usage: ["[--agent NAME] < EVENTS.ndjson"],
    options: [
      Option(
        "--agent NAME", .choice(Dialects.all.map { $0.name }),
        "whose payloads they are (default: told from each payload)")
    ],
    notes: """
      Each line is judged by itself: nothing is recorded, no session is remembered, and policy files \
      and allowances do not count. The actions are those of the defaults and of the SENTINEL_HOOK_ON_… \
      variables. HOME and CLAUDE_PROJECT_DIR from the environment and "cwd" from each event set the \
      scene.

      What policies make of a call: sentinel explain. Cases for policies: sentinel policy test.
      """,
    exitCodes: [ExitMeaning(0, "every line was answered"), ExitMeaning(2, "usage")])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let agent = arguments.choice("--agent").flatMap(Dialects.named)
    let (settings, problems) = Settings.load(options: [:], environment: .process)
    if let problem = problems.first { return Sentinel.misuse(problem.message, of: nil) }
    Memory.keep(most: 64 << 20)
    var input = LineReader(.standardInput, limit: HookRun.inputLimit)
    var output: [UInt8] = []
    var judge = Judge(agent: agent, settings: settings)
    while let line = try? input.next() {
      switch line {
      case .tooLong:
        Judge.fail(id: nil, "the line is longer than \(HookRun.inputLimit >> 20) MiB", to: &output)
      case .text(let bytes):
        guard !ByteView(bytes).trimmed().isEmpty else { continue }
        judge.answer(bytes, to: &output)
      }
      output.append(0x0A)
      // Whoever sends one line and waits gets its answer.
      if output.count > 64 * 1024 || !input.hasLine {
        Terminal.output.write(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    Terminal.output.write(output)
    return ExitCode.success
  }
}

/// Answers payloads, each with a line.
struct Judge {
  let agent: (any Dialect.Type)?
  let settings: Settings
  // Most streams stay in one folder, and finding the project looks at the disk.
  private var grounds: [String: Grounds] = [:]
  private var last: (directory: String?, grounds: Grounds)?
  // Most streams hold one kind of payload.
  private var stencil: CallStencil?

  init(agent: (any Dialect.Type)?, settings: Settings) {
    self.agent = agent
    self.settings = settings
  }

  mutating func answer(_ bytes: [UInt8], to output: inout [UInt8]) {
    let started = Instant.now
    let line = ByteView(bytes)
    Memory.prepare(forText: bytes.count)
    if let call = stencil?.read(line) {
      return answer(call.event, id: call.mark, since: started, to: &output)
    }
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(line)
    } catch {
      return Self.fail(id: nil, "not valid JSON: \(error.description)", to: &output)
    }
    let id = document.root["id"]?.raw
    do throws(DialectError) {
      let event = try read(document)
      stencil = CallStencil(document, event, mark: "id") ?? stencil
      answer(event, id: id, since: started, to: &output)
    } catch {
      Self.fail(id: id, error.message, to: &output)
    }
  }

  private mutating func answer(
    _ event: Event, id: ByteView?, since started: Instant, to output: inout [UInt8]
  ) {
    let findings = Guard.judge(event, in: grounds(of: event.directory))
    let decision = Decision(findings: findings, settings: settings)
    Self.write(id: id, decision, microseconds: Instant.now.microseconds(since: started), to: &output)
  }

  private func read(_ document: JSONDocument) throws(DialectError) -> Event {
    if agent == nil, let event = PlainText.event(of: document.root) { return event }
    let dialect = agent ?? Dialects.recognising(document.root) ?? UnknownAgent.self
    guard let name = dialect.eventName(in: document.root) else {
      throw DialectError("it does not name its event")
    }
    guard dialect.contract(of: name) != nil else { throw DialectError("the event is not known") }
    return try dialect.read(document, event: name)
  }

  private mutating func grounds(of directory: String?) -> Grounds {
    if let last, last.directory == directory { return last.grounds }
    let found = grounds[directory ?? ""] ?? newGrounds(directory)
    last = (directory, found)
    return found
  }

  private mutating func newGrounds(_ directory: String?) -> Grounds {
    let new = Grounds(Scene.ofMachine(environment: .process, directory: directory))
    if grounds.count > 1000 { grounds.removeAll() }
    grounds[directory ?? ""] = new
    return new
  }

  private static func write(
    id: ByteView?, _ decision: Decision, microseconds: Int, to output: inout [UInt8]
  ) {
    if decision.findings.isEmpty, decision.action == .allow, id.map(isScalar) ?? true {
      return writeNothing(id: id, microseconds: microseconds, to: &output)
    }
    JSONWriter.append(to: &output) { writer in
      writer.object { line in
        line.key("id")
        if let id { line.raw(id) } else { line.null() }
        line.member("action", decision.action.name)
        line.member("severity", decision.severity.name)
        line.member(
          "findings",
          array: { list in
            for finding in decision.findings { write(finding, to: &list) }
          })
        line.member("elapsed_us", microseconds)
      }
    }
  }

  /// Neither object nor array, which may be spread over lines.
  private static func isScalar(_ json: ByteView) -> Bool {
    json.at(0) != UInt8(ascii: "{") && json.at(0) != UInt8(ascii: "[")
  }

  /// What nearly every line of a long stream says, put together from its pieces.
  private static func writeNothing(id: ByteView?, microseconds: Int, to output: inout [UInt8]) {
    append(#"{"id":"#, to: &output)
    if let id {
      id.withBytes { output.append(contentsOf: $0) }
    } else {
      append("null", to: &output)
    }
    append(#","action":"allow","severity":"none","findings":[],"elapsed_us":"#, to: &output)
    append(microseconds, to: &output)
    output.append(UInt8(ascii: "}"))
  }

  private static func append(_ text: StaticString, to output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static func append(_ number: Int, to output: inout [UInt8]) {
    guard number >= 10 else { return output.append(UInt8(ascii: "0") + UInt8(clamping: number)) }
    append(number / 10, to: &output)
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  static func write(_ finding: Finding, to list: inout JSONWriter) {
    list.object { item in
      item.member("rule", finding.rule)
      item.member("severity", finding.severity.name)
      item.member("category", finding.category)
      item.member("title", finding.title)
      if let path = finding.location?.path.description { item.member("path", path) }
      if let evidence = finding.evidence { item.member("evidence", evidence.text) }
    }
  }

  static func fail(id: ByteView?, _ message: String, to output: inout [UInt8]) {
    JSONWriter.append(to: &output) { writer in
      writer.object { line in
        line.key("id")
        if let id { line.raw(id) } else { line.null() }
        line.member("error", message)
      }
    }
  }
}
