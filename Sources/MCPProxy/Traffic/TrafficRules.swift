import Bytes
import Guard
import JSON
import MCPMessages
import MCPPins
import Policy
import State
import System
import Verdict

/// What policies say of calls as such: who may call what, how often, in which form. Asked before a call is judged.
struct TrafficRules: Sendable {
  struct Refusal {
    let finding: Finding
    let code: Reply.Code
    let retryAfter: Int?
  }

  private var rules: [MCPRules]
  private let isReadOnly: Bool
  private let server: String
  private var buckets: [String: TokenBucket] = [:]
  private var repeats = RepeatCounter()
  private var breaker: CircuitBreaker?
  /// What the server said of its tools, by name.
  private var known: [String: KnownTool] = [:]
  /// What the breaker has to say to the log.
  private(set) var news: [String] = []

  private struct KnownTool: Sendable {
    var isReadOnly: Bool
    var schema: JSONValue?
  }

  init(_ policies: Policies, _ options: ProxyOptions, server: String) {
    rules = policies.files.compactMap(\.mcp)
    isReadOnly = options.isReadOnly
    self.server = server
    breaker = rules.lazy.compactMap(\.breaker).first.map(CircuitBreaker.init)
  }

  /// Other files hold from now on; what was counted stays counted. Answers whether other tools are shown than before.
  mutating func adopt(_ policies: Policies) -> Bool {
    let before = shownTools
    rules = policies.files.compactMap(\.mcp)
    let wanted = rules.lazy.compactMap(\.breaker).first
    if wanted == nil || breaker == nil { breaker = wanted.map(CircuitBreaker.init) }
    return shownTools != before
  }

  /// Of the tools that the server has listed, those that are shown.
  private var shownTools: Set<String> {
    Set(known.filter { offers(tool: $0.key, isReadOnly: $0.value.isReadOnly) }.keys)
  }

  private var refusesWriting: Bool { isReadOnly || rules.contains(where: \.isReadOnly) }

  // MARK: Lists

  /// Keeps what the server says of its tools, a page at a time.
  mutating func learn(_ tools: JSONValue) {
    // Also where no policy asks for it now: one may in a minute.
    for tool in tools.elements {
      guard let name = tool["name"]?.string, known.count < 10_000 else { continue }
      known[name] = KnownTool(
        isReadOnly: tool["annotations"]?["readOnlyHint"]?.bool ?? false,
        schema: tool["inputSchema"])
    }
  }

  /// Whether a tool is shown at all.
  func offers(tool: String, _ definition: JSONValue) -> Bool {
    offers(tool: tool, isReadOnly: definition["annotations"]?["readOnlyHint"]?.bool == true)
  }

  private func offers(tool: String, isReadOnly: Bool) -> Bool {
    rules.allSatisfy { $0.permits(tool: tool, of: server) } && (isReadOnly || !refusesWriting)
  }

  // MARK: Calls

  mutating func refuse(call frame: Frame, of tool: String, by client: String, now: Instant) -> Refusal? {
    if !rules.allSatisfy({ $0.permits(tool: tool, of: server) }) {
      return refusal(
        "mcp.tool-forbidden", "The policy does not permit the tool \(shown(tool))")
    }
    if refusesWriting, known[tool]?.isReadOnly != true {
      return refusal(
        "mcp.read-only",
        "Only tools that just read may be called now, and \(shown(tool)) is not known to be one")
    }
    guard !rules.isEmpty else { return nil }
    if let refusal = rest(now) { return refusal }
    if let refusal = limit(tool, client, now) ?? repeated(frame, tool, now) { return refusal }
    return invalid(frame, tool) ?? statement(frame)
  }

  private mutating func limit(_ tool: String, _ client: String, _ now: Instant) -> Refusal? {
    for (i, file) in rules.enumerated() {
      for (j, rate) in file.rates.enumerated() where rate.covers(tool: tool, of: server) {
        let counted =
          switch rate.per {
          case .tool: "t" + tool
          case .client: "c" + client
          case .server: "s"
          }
        let key = "\(i).\(j)." + counted
        if buckets.count > 4096, buckets.count % 256 == 0 {
          buckets = buckets.filter { !$0.value.isFull(now) }
        }
        var bucket =
          buckets[key] ?? TokenBucket(calls: rate.calls, seconds: rate.seconds, burst: rate.burst, now: now)
        let wait = bucket.take(now)
        buckets[key] = bucket
        guard let wait else { continue }
        return refusal(
          "mcp.rate-limit",
          "More than \(rate.calls) calls in \(Self.text(rate.seconds)) (\(rate.per.rawValue) limit)",
          instead: "Wait \(Self.text(Double(wait) / 1000)) and try again.",
          code: .tooMany, retryAfter: wait)
      }
    }
    return nil
  }

  private mutating func repeated(_ frame: Frame, _ tool: String, _ now: Instant) -> Refusal? {
    guard let limit = rules.lazy.compactMap(\.repeats).min(by: { $0.stopAfter < $1.stopAfter }) else {
      return nil
    }
    let key = tool + "\n" + (frame.params?["arguments"]?.raw.string ?? "")
    guard repeats.count(key, within: limit.seconds, now) > limit.stopAfter else { return nil }
    return refusal(
      "mcp.repeats",
      "The same call more than \(limit.stopAfter) times in \(Self.text(limit.seconds))",
      code: .tooMany, retryAfter: Int(limit.seconds * 1000))
  }

  /// Arguments that the server's own schema does not permit.
  private func invalid(_ frame: Frame, _ tool: String) -> Refusal? {
    guard rules.contains(where: \.validatesArguments) else { return nil }
    guard let schema = known[tool]?.schema else {
      return refusal(
        "mcp.unknown-schema",
        "The schema of \(shown(tool)) is not known, and the policy wants arguments held against it",
        code: .invalidParams)
    }
    guard let problem = SchemaCheck.problem(of: frame.params?["arguments"], with: schema) else { return nil }
    return refusal(
      "mcp.invalid-arguments", "The arguments do not fit the tool's own schema: \(problem)",
      code: .invalidParams)
  }

  private func statement(_ frame: Frame) -> Refusal? {
    let kinds = Set(rules.flatMap(\.sql))
    guard !kinds.isEmpty, let arguments = frame.params?["arguments"] else { return nil }
    for visit in arguments.walk where !visit.isKey {
      guard let text = visit.value.text,
        let kind = StatementGuard.refused(text, kinds)
      else { continue }
      return refusal("mcp.sql." + kind.rawValue)
    }
    return nil
  }

  // MARK: The server's health

  /// Why nothing goes to the server now; nil if it does.
  func rest(_ now: Instant) -> Refusal? {
    guard case .wait(let time)? = breaker?.ask(now) else { return nil }
    return refusal(
      "mcp.circuit-open", instead: "Wait \(Self.text(Double(time) / 1000)) and try again.", code: .resting,
      retryAfter: time)
  }

  /// A call goes to the server.
  mutating func begin(_ now: Instant) { breaker?.begin(now) }

  /// How a call ended: what the server refuses is an answer, what breaks is not.
  mutating func note(answer frame: Frame, to request: AskedRequest?, now: Instant) {
    guard breaker != nil, request?.method == "tools/call" else { return }
    let code = frame.error?["code"]?.int
    // What the server refuses as wrong is an answer.
    let failed = frame.kind == .failure && ![-32600, -32601, -32602].contains(code)
    note(failed: failed, now: now)
  }

  mutating func note(failed: Bool, now: Instant) {
    if let change = breaker?.note(failed: failed, now) { news.append(change) }
  }

  mutating func takeNews() -> [String] {
    defer { news = [] }
    return news
  }

  // MARK: Words

  private func refusal(
    _ rule: String, _ title: String? = nil, instead: String? = nil, code: Reply.Code = .blocked,
    retryAfter: Int? = nil
  ) -> Refusal {
    Refusal(finding: ProxyRules.finding(rule, title, instead: instead), code: code, retryAfter: retryAfter)
  }

  private func shown(_ tool: String) -> String {
    "\"" + Redaction.mask(tool.shortened(to: 60)).escapedForOneLine + "\""
  }

  private static func text(_ seconds: Double) -> String {
    if seconds < 1 { return "\(max(1, Int(seconds * 1000))) ms" }
    let whole = Int(seconds.rounded(.up))
    return whole == 1 ? "1 second" : "\(whole) seconds"
  }
}

/// How often the same call came lately.
struct RepeatCounter: Sendable {
  private var times: [Int: [Instant]] = [:]

  mutating func count(_ call: String, within seconds: Double, _ now: Instant) -> Int {
    let key = call.hashValue
    let microseconds = Int(seconds * 1_000_000)
    if times.count > 1024 {
      times = times.filter { now.microseconds(since: $0.value.last ?? now) < microseconds }
      if times.count > 1024 { times = [:] }
    }
    var lately = (times[key] ?? []).filter { now.microseconds(since: $0) < microseconds }
    lately.append(now)
    if lately.count > 10_000 { lately.removeFirst(5000) }
    times[key] = lately
    return lately.count
  }
}
