import Agents
import Audit
import Bytes
import Guard
import JSON
import MachineScene
import Policy
import ShellMeaning
import State
import System
import Verdict

/// One event, from standard input to the answer. Guard, read, judge, decide, answer, record: once each, in
/// that order, and nothing that goes wrong on the way leads to silence where a refusal could be heard.
package struct HookRun {
  private let options: HookOptions
  private let environment: Environment
  private var policies: Policies
  private let limits: SessionLimits
  private let problems: [String]
  private let started: Instant

  /// A payload this large is no tool call but an attack on the guard, or a mistake.
  package static let inputLimit = 32 << 20

  package static func main() -> Int32 {
    let started = Instant.now
    FaultGuard.install()
    let options = HookOptions(
      Array(CommandLine.arguments.dropFirst()), program: CommandLine.arguments.first ?? "")
    switch options.request {
    case .help: return print(HookOptions.help)
    case .version: return print("sentinel-hook \(sentinelVersion)\n")
    case .recordFault(let words): return FaultSuccessor.run(words, environment: .process)
    case .judge:
      var run = HookRun(options, .process, started)
      return run.run()
    }
  }

  private static func print(_ text: String) -> Int32 {
    (try? Descriptor.standardOutput.write(text)) == nil ? 2 : 0
  }

  private init(_ options: HookOptions, _ environment: Environment, _ started: Instant) {
    self.options = options
    self.environment = environment
    self.started = started
    policies = Policies(options: options.settings, environment: environment)
    let (limits, misread) = SessionLimits.load(environment)
    self.limits = limits
    problems = options.problems + policies.settingProblems.map(\.message) + misread
  }

  private var settings: Settings { policies.settings }

  private mutating func run() -> Int32 {
    let named = options.agent.flatMap(Dialects.named)
    var dialect: any Dialect.Type = named ?? UnknownAgent.self
    let registered = options.event.map(dialect.event(spelled:))
    var event = Event(agent: options.agent ?? dialect.name, name: registered ?? "", moment: .other)
    let limit = min(
      settings.deadlineMilliseconds,
      dialect.contract(of: event.name)?.limitMilliseconds.map { $0 / 2 } ?? .max)
    let prepared = event.name
    prepareFaultAnswers(dialect, event)
    FaultGuard.setDeadline(milliseconds: limit)

    var document: JSONDocument?
    var state = HookState(environment, limits: limits, patience: limit / 4)
    let decision: Decision
    do throws(HookFailure) {
      let bytes = try readInput(limit)
      Memory.prepare(forText: bytes.count)
      let parsed = try parse(bytes)
      document = parsed
      if let named {
        dialect = named.speaker(of: parsed.root)
      } else if options.agent == nil, let recognised = Dialects.recognising(parsed.root) {
        dialect = recognised
      }
      let isGuest = named != nil && dialect != named
      try settle(&event, dialect, parsed, isGuest: isGuest)
      guard let contract = dialect.contract(of: event.name), contract.moment != .other else { return 0 }
      if event.name != prepared || named == nil || isGuest { prepareFaultAnswers(dialect, event) }
      event = try read(parsed, dialect, event)
      FaultSuccessor.note(event)
      if let problem = problems.first { throw HookFailure.setting(problem) }
      if options.agent != nil, named == nil {
        throw HookFailure.setting("--agent names no agent known here; it takes \(Dialects.names)")
      }
      let scene = self.scene(of: &event)
      try obey(projectOf: event, dialect)
      let acts = policies.asksForActs ? Guard.acts(of: event, in: scene) : []
      let judged = event
      decision = state.decide(event, in: scene) { findings in
        policies.decide(findings, about: judged, acts: acts)
      }
    } catch {
      // An event that nobody can stop and nobody judges passes, whatever is wrong with it.
      let contract = dialect.contract(of: event.name)
      if let contract, contract.moment == .other { return 0 }
      if let contract { event.moment = contract.moment }
      decision = state.stopped(event) ?? error.decision(settings.onError)
    }
    return finish(decision, dialect, AnswerRequest(event: event, document: document), &state)
  }

  // MARK: Reading

  private func readInput(_ limit: Int) throws(HookFailure) -> [UInt8] {
    if let payload = options.payload { return Array(payload.utf8) }
    do throws(StandardInput.Failure) {
      // A little before the signal that ends the process, so that this ending can be recorded in full.
      let early = min(50, limit / 4)
      return try StandardInput.readAll(
        limit: Self.inputLimit, until: started.adding(milliseconds: limit - early))
    } catch {
      switch error {
      case .tooLarge(let limit): throw .input("it is larger than \(limit >> 20) MiB")
      case .timedOut: throw .late(limit)
      case .unreadable(let reason): throw .input("standard input: \(reason)")
      }
    }
  }

  private func parse(_ bytes: [UInt8]) throws(HookFailure) -> JSONDocument {
    guard !bytes.isEmpty else { throw .input("standard input is empty") }
    do throws(JSONError) {
      return try JSONDocument(ByteView(bytes))
    } catch {
      throw .input("it is not valid JSON: \(error.description)")
    }
  }

  /// Makes sure which event it is: the arguments say it, the payload confirms it. A guest is a program that
  /// runs the hooks of the agent they were registered for.
  private func settle(
    _ event: inout Event, _ dialect: any Dialect.Type, _ document: JSONDocument, isGuest: Bool
  ) throws(HookFailure) {
    if options.agent == nil || isGuest { event.agent = dialect.name }
    let told = dialect.eventName(in: document.root)
    let registered = options.event.map(dialect.event(spelled:))
    // The agent understands an answer to the event it sent, so the payload's name stands in every answer.
    if let told {
      event.name = told
    } else if let registered, dialect.contract(of: registered) != nil {
      event.name = registered
    } else if let implied = dialect.impliedEvent(of: document.root) {
      event.name = implied
    }
    guard !event.name.isEmpty else { throw .input("it does not name its event") }
    guard let registered else { return }
    if told == nil, dialect.contract(of: event.name) == nil {
      throw .setting(
        "--event \(registered.shortened(to: 40).escapedForOneLine) is no event of \(dialect.name)")
    }
    // A guest has names of its own for the events of its host.
    if let told, !isGuest, dialect.event(spelled: told) != registered {
      throw .setting(
        "the hook is registered for \(registered.shortened(to: 40).escapedForOneLine), "
          + "but the event is \(told.shortened(to: 40).escapedForOneLine)")
    }
  }

  private func read(
    _ document: JSONDocument, _ dialect: any Dialect.Type, _ event: Event
  ) throws(HookFailure) -> Event {
    do throws(DialectError) {
      var read = try dialect.read(document, event: event.name)
      read.agent = event.agent
      return read
    } catch {
      throw .input(error.message)
    }
  }

  /// Takes the project's policy into account, and makes sure that every policy can be obeyed.
  private mutating func obey(projectOf event: Event, _ dialect: any Dialect.Type) throws(HookFailure) {
    let before = settings.onError
    policies.enter(project: event.project)
    if settings.onError != before { prepareFaultAnswers(dialect, event) }
    if let problem = policies.fileProblems.first { throw .policy(problem.message) }
  }

  private func scene(of event: inout Event) -> Scene {
    let scene = Scene.ofMachine(environment: environment, directory: event.directory)
    event.project = scene.project
    return scene
  }

  // MARK: Answering

  private func finish(
    _ judged: Decision, _ dialect: any Dialect.Type, _ request: AnswerRequest, _ state: inout HookState
  ) -> Int32 {
    var decision = judged
    decision.isPermissible = state.isPermissible(decision, request.event)
    var answer = dialect.answer(decision, to: request)
    do throws(SystemError) {
      if !answer.output.isEmpty { try Descriptor.standardOutput.write(answer.output) }
    } catch {
      // Nobody hears the object. Exit code 2 and standard error are heard by every agent that waits.
      if decision.action >= .ask {
        let reason = decision.findings.first.map { "\($0.title) [\($0.rule)]" } ?? "blocked"
        answer = Answer(errors: "Sentinel blocked this: \(reason)\n", exitCode: 2)
      }
    }
    let remark = "[sentinel-hook] audit: no record within 3 s, the log is locked\n"
    FaultGuard.markAnswered(exitCode: answer.exitCode, remark: remark)
    FaultGuard.setDeadline(milliseconds: 3000)
    var errors = answer.errors
    state.remember(decision, request.event)
    if let failure = record(decision, request.event, state.basis) {
      errors += "[sentinel-hook] audit: \(failure)\n"
    }
    for remark in state.remarks { errors += "[sentinel-hook] \(remark.escapedForOneLine)\n" }
    if settings.isVerbose { errors += verboseLine(decision, request.event) }
    if !errors.isEmpty { try? Descriptor.standardError.write(errors) }
    return answer.exitCode
  }

  /// Appends the record; says what went wrong if it could not. A log that cannot be written never changes
  /// what was decided.
  private func record(_ decision: Decision, _ event: Event, _ basis: [String]) -> String? {
    switch AuditLocation.choose(policies.auditEnvironment) {
    case .off: return nil
    case .nowhere(let reason): return reason
    case .at(let location):
      let failure = decision.findings.first.flatMap { $0.category == "guard" ? $0.title : nil }
      let record = AuditRecord(
        door: "hook", event: event, decision: decision,
        latencyMicroseconds: Instant.now.microseconds(since: started), basis: basis, error: failure)
      do throws(SystemError) {
        try AuditLog(at: location).append(record)
        return nil
      } catch {
        return error.message.escapedForOneLine
      }
    }
  }

  private func verboseLine(_ decision: Decision, _ event: Event) -> String {
    func word(_ text: String?) -> String {
      guard let text, !text.isEmpty else { return "-" }
      let bytes = text.shortened(to: 80).escapedForOneLine.utf8.map { $0 == 0x20 ? 0x5F : $0 }
      return String(decoding: bytes, as: UTF8.self)
    }
    return "[sentinel-hook] event=\(word(event.name)) decision=\(decision.action.title) "
      + "rule=\(word(decision.findings.first?.rule)) severity=\(decision.severity.title) session=\(word(event.session))\n"
  }

  // MARK: Faults

  /// Lays out what is said if the process dies from here on.
  private func prepareFaultAnswers(_ dialect: any Dialect.Type, _ event: Event) {
    FaultGuard.prepare(
      crash: lastAnswer(dialect, event, FaultSuccessor.crashed),
      deadline: lastAnswer(dialect, event, FaultSuccessor.outOfTime))
  }

  private func lastAnswer(_ dialect: any Dialect.Type, _ event: Event, _ fault: FaultSuccessor.Fault)
    -> FaultGuard.Answer
  {
    let answer = dialect.lastAnswer(settings.onError, to: event.name, reason: fault.reason)
    return FaultGuard.Answer(
      output: answer.output, errors: answer.errors, exitCode: answer.exitCode,
      successor: FaultSuccessor.arguments(
        fault, event: event, action: settings.onError, exitCode: answer.exitCode),
      signalSlot: FaultSuccessor.signalSlot)
  }
}
