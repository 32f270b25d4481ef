import Bytes
import Guard
import MCPPins
import MCPTransport
import MachineScene
import Policy
import ShellMeaning
import State
import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `sentinel-mcp`: the words after it, and what they lead to.
package enum ProxyProgram {
  /// Past this a message is refused: what a person or a model will never read.
  static let lineLimit = 128 << 20

  package static func run(_ words: [String]) -> Int32 {
    switch words.first {
    case "proxy": return proxy(Array(words.dropFirst()))
    case "demo":
      if words.contains("--help") || words.contains("-h") { return say(Demo.help) }
      return Demo.run(Array(words.dropFirst()))
    case "--version", "version": return say("sentinel-mcp \(sentinelVersion)\n")
    case "--help", "-h", "help": return say(ProxyHelp.program)
    case nil:
      try? Descriptor.standardError.write(ProxyHelp.program)
      return 2
    case let word?:
      return misuse("\"\(word.shortened(to: 40).escapedForOneLine)\" is no subcommand")
    }
  }

  private static func say(_ text: String) -> Int32 {
    (try? Descriptor.standardOutput.write(text)) == nil ? 1 : 0
  }

  private static func misuse(_ message: String) -> Int32 {
    try? Descriptor.standardError.write(
      "sentinel-mcp: \(message)\nTry `sentinel-mcp --help`.\n")
    return 2
  }

  private static func proxy(_ words: [String]) -> Int32 {
    // Only before the server's own words.
    if let first = words.first, first == "--help" || first == "-h" { return say(ProxyHelp.proxy) }
    let environment = Environment.process
    let options = ProxyOptions(words, environment: environment)
    if let problem = options.problems.first { return misuse(problem) }
    guard let address = options.target else { return misuse("--target is missing") }
    let scene = Scene.ofMachine(environment: environment, directory: nil)
    @Sendable func load() -> Policies {
      var policies = Policies(
        options: options.settings, environment: ProxyOptions.settingsEnvironment(environment),
        prefix: "SENTINEL_MCP_")
      policies.enter(project: scene.project)
      return policies
    }
    let policies = load()
    // Nobody is protected by a policy that cannot be read.
    if let problem = policies.problem { return misuse(problem) }
    let places = PolicyPlaces(of: environment)
    let paths =
      [places.managed].compactMap { $0 } + places.user
      + (scene.project.map { [PolicyPlaces.ofProject($0)] } ?? [])
    let lock = PinLock(project: scene.project)
    if let problem = lock.problem { return misuse(problem) }
    let judge = Judge(profile: options.profile, scene: scene, policies: policies, crew: Crew())
    let session = Session(
      options, environment: environment, judge: judge,
      pins: PinBook(
        identity(address, options, in: scene.directory), folder: StateFolder(environment), lock: lock))
    do throws(SystemError) {
      let signals = try SignalPort()
      var relay = try Relay(
        session, lineLimit: lineLimit, audit: AuditTrail(policies.auditEnvironment),
        policies: PolicyWatch(paths, load: load), signals: signals
      ) { () throws(SystemError) -> any Target in
        try Self.target(address, options)
      }
      let status = relay.run()
      // A thread that still looks for a host must not have the libraries it is in taken down around it.
      if case .url = address { _exit(status) }
      return status
    } catch {
      try? Descriptor.standardError.write(
        LogStyle(isJSON: options.logsJSON).line(LogEntry("session_start", [("error", error.message)])))
      return 127
    }
  }

  private static func target(
    _ address: ProxyOptions.TargetAddress, _ options: ProxyOptions
  ) throws(SystemError) -> any Target {
    switch address {
    case .command(let words): return try ChildTarget.start(words, lineLimit: lineLimit)
    case .url(let text):
      let address: HTTPAddress
      do throws(HTTPAddressError) {
        address = try HTTPAddress(text)
      } catch {
        throw SystemError("use the address", reason: error.message)
      }
      var http = HTTPOptions()
      http.headers = options.headers
      do throws(HTTPAddressError) {
        http.proxy = try ForwardProxy(for: address, in: .process)
      } catch {
        throw SystemError(
          "use http_proxy", reason: "it must name an HTTP proxy, such as http://proxy.example.com:3128")
      }
      if options.sendsAgent { http.agent = options.agent.map { .named($0) } ?? .asClientSays }
      return HTTPTarget(address, options: http)
    }
  }

  private static func withoutQuery(_ address: String) -> String {
    guard let mark = address.firstIndex(of: "?") else { return address }
    let query = SHA256.hex(Array(address[mark...].utf8)).prefix(12)
    return address[..<mark] + "?…" + query
  }

  private static func identity(
    _ address: ProxyOptions.TargetAddress, _ options: ProxyOptions, in folder: String?
  ) -> ServerIdentity {
    switch address {
    case .command(let words):
      ServerIdentity(command: words, in: folder, name: options.server ?? Session.name(of: address))
    case .url(let text):
      // Behind the question mark there may be a key, and another server.
      ServerIdentity(address: withoutQuery(text), name: options.server ?? Session.name(of: address))
    }
  }
}
