import Bytes
import JSON
import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Something a person stopped: everything, or what one agent, tool or server does.
package struct Stop: Sendable, Equatable {
  package var agent: String?
  package var tool: String?
  package var server: String?
  package var reason: String?
  /// Milliseconds since 1970.
  package var since: Int64

  package init(
    agent: String? = nil, tool: String? = nil, server: String? = nil, reason: String? = nil,
    since: Int64 = Timestamp.now.milliseconds
  ) {
    self.agent = agent
    self.tool = tool
    self.server = server
    self.reason = reason
    self.since = since
  }

  package func covers(_ event: Event) -> Bool {
    if let agent, agent.asciiLowercased != event.agent.asciiLowercased { return false }
    if let tool, tool != event.tool?.name { return false }
    if let server, server != event.tool?.serverName { return false }
    return true
  }

  package func hasSameScope(as other: Stop) -> Bool {
    agent == other.agent && tool == other.tool && server == other.server
  }

  /// `everything`, `the agent codex`, `the tool Bash of the agent claude`.
  package var scope: String {
    var parts: [String] = []
    if let tool { parts.append("the tool " + tool.shortened(to: 60).escapedForOneLine) }
    if let server { parts.append("the server " + server.shortened(to: 60).escapedForOneLine) }
    if let agent { parts.append("the agent " + agent.shortened(to: 60).escapedForOneLine) }
    return parts.isEmpty ? "everything" : parts.joined(separator: " of ")
  }

  var line: [UInt8] {
    JSONWriter.line { writer in
      writer.object { line in
        if let agent { line.member("agent", agent) }
        if let tool { line.member("tool", tool) }
        if let server { line.member("server", server) }
        if let reason { line.member("reason", reason) }
        line.member("since", Int(since))
      }
    }
  }

  init?(_ value: JSONValue) {
    guard value.isObject, let since = value["since"]?.int else { return nil }
    // A scope that cannot be read must not become a wider one or none.
    for key in ["agent", "tool", "server"] {
      if let member = value[key], !member.isString { return nil }
    }
    self.init(
      agent: value["agent"]?.string, tool: value["tool"]?.string, server: value["server"]?.string,
      reason: value["reason"]?.string, since: Int64(since))
  }
}

extension ToolName {
  /// The server, whether the agent says it apart or as part of the name: `mcp__SERVER__tool`.
  package var serverName: String? {
    if let server { return server }
    guard name.hasPrefix("mcp__") else { return nil }
    let rest = ByteView(String(name.dropFirst(5)))
    guard let end = rest.firstRange(of: "__") else { return nil }
    return rest[..<end.lowerBound].string
  }
}

/// The switch that makes every door say no. While its file is there, what it names is refused; a file that is there
/// and cannot be read stops everything.
package struct StopSwitch: Sendable {
  private let folder: StateFolder
  private static let limit = 64 * 1024

  package init(_ folder: StateFolder) { self.folder = folder }

  package enum Position: Sendable, Equatable {
    case running
    case stopped([Stop])
    /// It is there, and nobody can tell what it says.
    case unreadable(String)
    /// Nobody can tell whether it is there.
    case outOfSight(String)
  }

  /// One failed `open` where nothing is stopped.
  package var position: Position {
    do throws(SystemError) {
      guard let bytes = try OwnFile.readIfPresent(folder.stops, limit: Self.limit) else { return .running }
      guard let stops = Self.stops(in: bytes) else { return .unreadable("is not what `sentinel stop` wrote") }
      return .stopped(stops)
    } catch {
      if OwnFile.status(ofLink: folder.stops) != nil { return .unreadable(error.reason) }
      return .outOfSight(error.message)
    }
  }

  package var path: String { folder.stops }

  private static func stops(in bytes: [UInt8]) -> [Stop]? {
    var stops: [Stop] = []
    for line in bytes.split(separator: 0x0A) {
      guard let root = try? JSONDocument(ByteView(Array(line))).root, let stop = Stop(root) else {
        return nil
      }
      stops.append(stop)
    }
    return stops.isEmpty ? nil : stops
  }

  /// Adds a stop to those that are in force. One that cannot be read is left in force as it is.
  package func add(_ stop: Stop) throws(SystemError) {
    try folder.prepare()
    try folder.locked(beside: folder.stops) { () throws(SystemError) in
      var stops: [Stop] = []
      switch position {
      case .stopped(let there): stops = there
      case .running: break
      case .unreadable, .outOfSight:
        throw SystemError("write \(folder.stops)", reason: "it stops everything already, and cannot be read")
      }
      stops.removeAll { $0.hasSameScope(as: stop) }
      // The last of too many: a list that grew past what is read would stop everything.
      stops = Array(stops.suffix(99)) + [stop]
      try write(stops)
    }
  }

  /// Takes away the stops that `isLifted` names, and says which. What cannot be read goes whole.
  package func lift(_ isLifted: (Stop) -> Bool) throws(SystemError) -> [Stop] {
    try folder.prepare()
    var lifted: [Stop] = []
    try folder.locked(beside: folder.stops) { () throws(SystemError) in
      switch position {
      case .running: break
      case .unreadable:
        try OwnFile.remove(folder.stops)
        lifted = [Stop(reason: "a file that could not be read")]
      case .outOfSight(let reason): throw SystemError("remove \(folder.stops)", reason: reason)
      case .stopped(let stops):
        let kept = stops.filter { !isLifted($0) }
        lifted = stops.filter(isLifted)
        if kept.isEmpty { try OwnFile.remove(folder.stops) } else if !lifted.isEmpty { try write(kept) }
      }
    }
    return lifted
  }

  private func write(_ stops: [Stop]) throws(SystemError) {
    var bytes: [UInt8] = []
    for stop in stops { bytes += stop.line + [0x0A] }
    try OwnFile.replace(folder.stops, with: bytes)
  }
}

extension StateFolder {
  /// Does something while nobody else changes the file at `path`.
  func locked(
    beside path: String, within milliseconds: Int = 3000, _ body: () throws(SystemError) -> Void
  ) throws(SystemError) {
    let file = try OwnFile.open(path + ".lock", flags: O_RDWR)
    guard try file.lock(within: milliseconds) else {
      throw SystemError("lock \(path)", reason: "somebody else keeps it locked")
    }
    try body()
    flock(file.number, LOCK_UN)
  }
}
