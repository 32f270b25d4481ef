import Audit
import Bytes
import JSON
import MCPMessages
import MCPPins
import MachineScene
import Policy
import ShellMeaning
import System
import Verdict

/// `sentinel-mcp demo`: messages from standard input, judged as the proxy judges them. Nothing is sent, kept or
/// written down.
enum Demo {
  static let help = """
    Judges messages as the proxy would, and says what would become of each. Nothing is sent anywhere.

    usage: sentinel-mcp demo [options] < MESSAGES

    MESSAGES are JSON-RPC messages of MCP, one a line, or one JSON array of them. Requests count as the client's
    unless only a server makes them; results count as the server's. Options are those of `proxy`.

    Try: echo '{"id":1,"method":"tools/call","params":{"name":"sh","arguments":{"command":"rm -rf ~"}}}' |
           sentinel-mcp demo

    """

  static func run(_ words: [String]) -> Int32 {
    var options = ProxyOptions(words + ["--target", "demo"], environment: .process)
    if let problem = options.problems.first {
      try? Descriptor.standardError.write("sentinel-mcp: \(problem)\n")
      return 2
    }
    options.server = options.server ?? "demo"
    guard let bytes = try? Descriptor.standardInput.readToEnd() else {
      try? Descriptor.standardError.write("sentinel-mcp: standard input cannot be read\n")
      return 3
    }
    let scene = Scene.ofMachine(environment: .process, directory: nil)
    var policies = Policies(
      options: options.settings, environment: ProxyOptions.settingsEnvironment(.process),
      prefix: "SENTINEL_MCP_")
    policies.enter(project: scene.project)
    if let problem = policies.problem {
      try? Descriptor.standardError.write("sentinel-mcp: \(problem)\n")
      return 2
    }
    // An environment without a home: there is nowhere to keep anything.
    let nowhere = Environment { _ in nil }
    var session = Session(
      options, environment: nowhere,
      judge: Judge(profile: options.profile, scene: scene, policies: policies),
      pins: PinBook(ServerIdentity(command: ["demo"], name: "demo"), folder: nil, lock: PinLock()))
    var stopped = 0
    for (i, line) in messages(in: ByteView(bytes)).enumerated() {
      let (text, wasStopped) = judge(line, number: i + 1, &session)
      if wasStopped { stopped += 1 }
      try? Descriptor.standardOutput.write(text)
    }
    return stopped > 0 ? 1 : 0
  }

  private static func messages(in text: ByteView) -> [ByteView] {
    if let document = try? JSONDocument(text, limits: Frame.limits) {
      guard document.root.isArray else { return [ByteView(JSONWriter.line { $0.value(document.root) })] }
      return document.root.elements.map { value in ByteView(JSONWriter.line { $0.value(value) }) }
    }
    return text.array.split(separator: 0x0A).map { ByteView(Array($0)) }.filter { !$0.trimmed().isEmpty }
  }

  private static let ofServers: Set<String> = [
    "sampling/createMessage", "elicitation/create", "roots/list", "notifications/message",
    "notifications/resources/updated", "notifications/tools/list_changed",
    "notifications/prompts/list_changed", "notifications/resources/list_changed",
  ]

  private static func judge(
    _ line: ByteView, number: Int, _ session: inout Session
  ) -> (text: String, wasStopped: Bool) {
    let frame = try? Frame(line)
    let isOfServer =
      frame.map { $0.kind == .result || $0.kind == .failure || ofServers.contains($0.method ?? "") } ?? false
    var out = Outbox()
    let now = Instant.now
    if isOfServer {
      session.receive(fromServer: line, now: now, &out)
    } else {
      session.receive(fromClient: line, now: now, &out)
    }
    let onward = isOfServer ? out.toClient.first : out.toServer.first?.bytes
    let outcome =
      onward == nil ? "stopped" : onward == line ? "passes" : isAnswer(onward) ? "stopped" : "changed"
    let name = frame?.method ?? (isOfServer ? "result" : "message")
    var text = "\(number)  \(name.shortened(to: 60).escapedForOneLine)  \(outcome)\n"
    for record in out.audit where !record.decision.findings.isEmpty {
      for finding in record.decision.findings.prefix(4) {
        let place = finding.location.map { " at " + $0.path.description } ?? ""
        text += "     \(finding.severity.name)  \(finding.rule)  \(finding.title)\(place)\n".onOneLine
      }
    }
    let answer = isOfServer ? (outcome == "passes" ? nil : onward) : out.toClient.first
    if let answer { text += "     answer  \(answer.string.shortened(to: 600).shownOnOneLine)\n" }
    return (text, outcome == "stopped")
  }

  /// A refusal in place of a result.
  private static func isAnswer(_ line: ByteView?) -> Bool {
    guard let line, let frame = try? Frame(line) else { return false }
    return frame.error?["code"]?.int == Reply.Code.blocked.rawValue
  }
}

extension String {
  /// As it stands, but on one line.
  fileprivate var onOneLine: String {
    (hasSuffix("\n") ? String(dropLast()) : self).shownOnOneLine + "\n"
  }
}
