import Bytes
import MCPMessages
import MCPPins
import MCPTransport
import Policy
import ShellMeaning
import State
import System
import Verdict

/// The proxy's judgement without its loop: for hosts that carry the messages of a client and a server themselves.
///
/// One value stands for one client and one server. Give it every message of either, in order; send on what it answers.
public struct MessageFilter {
  /// What a message leads to.
  public struct Outcome: Sendable {
    /// Messages for the server, each without a line end.
    public var toServer: [[UInt8]] = []
    /// Messages for the client.
    public var toClient: [[UInt8]] = []
    /// What happened, one line each, as the proxy writes it to standard error.
    public var log: [String] = []
  }

  private var session: Session

  /// `server` is its name in policies, `identity` the command or address that its tools are pinned under. Options are
  /// those of `sentinel-mcp proxy`. The policy of the project `directory` holds beside the person's own. With
  /// `keepsPins` tools are held against what they were in earlier sessions, in the state folder; without, only within
  /// this one. What cannot be used is thrown.
  public init(
    server: String, identity: String, options: [String] = [], directory: String? = nil, home: String? = nil,
    keepsPins: Bool = false
  ) throws(MessageFilterError) {
    var parsed = ProxyOptions(options + ["--server", server, "--target", identity], environment: .process)
    if let problem = parsed.problems.first { throw MessageFilterError(problem) }
    parsed.server = server
    var policies = Policies(
      options: parsed.settings, environment: ProxyOptions.settingsEnvironment(.process),
      prefix: "SENTINEL_MCP_")
    policies.enter(project: directory)
    if let problem = policies.problem { throw MessageFilterError(problem) }
    let lock = PinLock(project: directory)
    if let problem = lock.problem { throw MessageFilterError(problem) }
    let scene = Scene(directory: directory, home: home, project: directory)
    session = Session(
      parsed, environment: .process,
      judge: Judge(profile: parsed.profile, scene: scene, policies: policies),
      pins: PinBook(
        ServerIdentity(command: [identity], name: server),
        folder: keepsPins ? StateFolder(.process) : nil, lock: lock))
  }

  public mutating func receiveFromClient(_ message: [UInt8]) -> Outcome {
    var out = Outbox()
    session.receive(fromClient: ByteView(message), now: .now, &out)
    return outcome(out)
  }

  public mutating func receiveFromServer(_ message: [UInt8]) -> Outcome {
    var out = Outbox()
    session.receive(fromServer: ByteView(message), now: .now, &out)
    return outcome(out)
  }

  /// Looks whether held calls were answered, or wait in vain; to be asked a few times a second while some do.
  public mutating func tick() -> Outcome {
    var out = Outbox()
    session.lookAfterHeld(.now, &out)
    return outcome(out)
  }

  public var holdsCalls: Bool { !session.held.isEmpty || !session.delayed.isEmpty }

  private func outcome(_ out: Outbox) -> Outcome {
    Outcome(
      toServer: out.toServer.map(\.bytes.array), toClient: out.toClient.map(\.array),
      log: out.log.map { entry in
        String(decoding: session.log.line(entry).dropLast(), as: UTF8.self)
      })
  }
}

/// What is wrong with how a filter was set up, in words for people.
public struct MessageFilterError: Error, Sendable {
  public let message: String

  init(_ message: String) { self.message = message }
}
