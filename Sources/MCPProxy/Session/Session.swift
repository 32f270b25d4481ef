import Audit
import Bytes
import JSON
import MCPMessages
import MCPPins
import Policy
import ShellMeaning
import State
import System
import Verdict

/// One client and one server, and everything between them: which message goes on, which is changed, which is
/// answered here. Does no I/O on the wire: messages come in, an outbox comes out.
struct Session {
  let options: ProxyOptions
  let environment: Environment
  let serverName: String
  let log: LogStyle
  var judge: Judge
  var pins: PinBook
  var traffic: TrafficRules

  var asked: OpenRequests
  /// What the server asked the client.
  var askedBack: [RequestKey: String] = [:]
  var held: [HeldRequest] = []
  var delayed = DelayedCalls()
  var ownRequests: [RequestKey: OwnRequest] = [:]
  var lostSession = LostSession()
  var ownCount = 0
  /// What the client said of itself.
  var client = ClientFacts()
  var state: StateFolder?
  var stop = StopWatch()
  /// How many calls that went through are written down each by itself.
  private var quiet = TokenBucket(calls: 20, seconds: 1, burst: 100, now: .now)
  /// Types of resources that were passed on unread, each said once.
  var unreadTypes: Set<String> = []

  init(_ options: ProxyOptions, environment: Environment, judge: Judge, pins: PinBook) {
    self.options = options
    self.environment = environment
    self.judge = judge
    self.pins = pins
    asked = OpenRequests(patience: options.requestSeconds.map { Int($0 * 1000) })
    traffic = TrafficRules(judge.policies, options, server: options.server ?? Self.name(of: options.target))
    serverName = options.server ?? Self.name(of: options.target)
    log = LogStyle(isJSON: options.logsJSON)
    state = StateFolder(environment)
  }

  /// `server-git` for `/opt/bin/server-git --repo x`, the host for an address.
  static func name(of target: ProxyOptions.TargetAddress?) -> String {
    switch target {
    case .command(let words): return ServerName.of(words)
    case .url(let text):
      let rest = text.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
      return String(rest.split(separator: "@").last ?? rest)
    case nil: return ""
    }
  }

  /// The caller as policies and the log know it.
  var agent: String { options.agent ?? client.name ?? "mcp" }

  func event(
    _ method: String, _ moment: Event.Moment, tool: String? = nil, contents: [Content] = []
  ) -> Event {
    Event(
      agent: agent, name: method, moment: moment, session: nil,
      tool: tool.map { ToolName($0, server: serverName) }, directory: judge.scene.directory,
      project: judge.scene.project, contents: contents)
  }

  /// Other policies hold from the next message on. A client that has seen the tools hears that there are others now.
  mutating func adopt(_ policies: Policies, _ out: inout Outbox) {
    judge.adopt(policies)
    // Without a session nothing may be said that was not asked for.
    if traffic.adopt(policies), client.initialized != nil {
      out.answerClient(Reply.notification(method: "notifications/tools/list_changed") { _ in })
    }
  }

  /// What a person stopped of it. A server that is stopped is so for everything that is asked of it, not only for its
  /// tools.
  mutating func stopped(_ event: Event, _ now: Instant) -> Finding? {
    guard let folder = state else { return nil }
    let position = stop.position(state, now: now)
    if case .running = position { return nil }
    var event = event
    if event.tool == nil { event.tool = ToolName("", server: serverName) }
    return StopRule.finding(position, for: event, path: StopSwitch(folder).path)
  }

  /// Whether a person stopped anybody at all.
  mutating func isHeldUp(_ now: Instant) -> Bool {
    if case .running = stop.position(state, now: now) { false } else { true }
  }

  // MARK: Writing down

  mutating func note(
    _ decision: Decision, about event: Event, since start: Instant, basis: [String] = [], to out: inout Outbox
  ) {
    if decision.action > .allow || judge.policies.settings.isVerbose {
      out.log.append(entry(decision, event))
    }
    if decision.action > .allow || event.moment == .beforeTool && event.name == "tools/call" {
      // What was stopped, asked about or warned of is always written. Of calls that went through, so many a second are.
      if decision.action == .allow, decision.findings.isEmpty, basis.isEmpty, quiet.take(start) != nil {
        out.unwritten += 1
        return
      }
      out.audit.append(
        AuditRecord(
          door: "mcp", event: event, decision: decision,
          latencyMicroseconds: Instant.now.microseconds(since: start), basis: basis))
    }
  }

  func entry(_ decision: Decision, _ event: Event, as action: String? = nil) -> LogEntry {
    var fields: [(key: String, value: String)] = [("decision", action ?? decision.action.title)]
    if let worst = decision.findings.first {
      fields.append(("detector", Self.detector(worst.rule)))
      fields.append(("severity", worst.severity.title))
      fields.append(("rule", worst.rule))
    }
    if let tool = event.tool { fields.append(("tool", tool.name)) }
    fields.append(("server", serverName))
    fields.append(("agent", agent + (options.agent == nil && client.name != nil ? " (unverified)" : "")))
    if !decision.id.isEmpty { fields.append(("id", decision.id)) }
    return LogEntry(event.name, fields)
  }

  /// `SEC-01` of `SEC-01.override`; the family of a command's rule.
  private static func detector(_ rule: String) -> String {
    rule.firstIndex(of: ".").map { String(rule[..<$0]) } ?? rule
  }

  /// The id of a request of our own. Clients may not use such ids.
  mutating func ownID() -> String {
    ownCount += 1
    return Self.ownMark + secret + ":\(ownCount)"
  }

  /// How such an id begins on the wire.
  static let ownMark = "sentinel-mcp:"
  /// Nobody outside can know the rest.
  private let secret = StateID.fresh() + StateID.fresh()
}

/// A request that we asked for ourselves.
enum OwnRequest: Sendable {
  /// Of the client: may this held call go on?
  case approval(of: String)
  /// Of the server: the handshake again, after it was started anew.
  case handshake
  /// Of the server: its tools, to compare them with their pins.
  case tools

  var isOfServer: Bool {
    if case .approval = self { false } else { true }
  }
}

/// What the client said of itself, unverified.
struct ClientFacts: Sendable {
  var name: String?
  var takesElicitation = false
  /// The messages that began the session, to begin it again with a restarted server.
  var initialize: ByteView?
  var initialized: ByteView?

  mutating func read(_ frame: Frame) {
    let method = frame.method
    if method == "initialize" {
      name = frame.params?["clientInfo"]?["name"]?.string ?? name
      // An empty object means forms; one that names only addresses does not.
      let elicitation = frame.params?["capabilities"]?["elicitation"]
      takesElicitation = elicitation.map { $0.isObject && ($0.count == 0 || $0.has("form")) } ?? false
      initialize = ByteView(Array(frame.bytes.array))
    } else if method == "notifications/initialized" {
      initialized = ByteView(Array(frame.bytes.array))
    } else if let info = frame.meta?[Meta.clientInfo] {
      name = info["name"]?.string ?? name
    }
  }
}

/// Looks whether a person stopped something, not more often than one could notice.
struct StopWatch: Sendable {
  private var position = StopSwitch.Position.running
  private var nextLook: Instant?

  mutating func position(_ folder: StateFolder?, now: Instant) -> StopSwitch.Position {
    if let nextLook, now < nextLook { return position }
    nextLook = now.adding(milliseconds: 20)
    position = folder.map { StopSwitch($0).position } ?? .running
    return position
  }
}
