import Bytes
import Commands
import Detectors
import Verdict

/// What was found out about an event.
package struct Review: Sendable {
  package var findings: [Finding]
  package var traffic: Traffic
}

extension Guard {
  /// Judges an event and says what it brings in and sends out, for a door that remembers what came before.
  package static func review(_ event: Event, in grounds: Grounds, profile: Profile = .security) -> Review {
    var desk = Desk(grounds: grounds, profile: profile)
    desk.notesTraffic = true
    for content in event.contents { desk.judge(content, of: event) }
    for content in event.contents { desk.traffic.add(content, of: event.tool) }
    return Review(findings: desk.findings, traffic: desk.traffic)
  }
}

extension Traffic {
  fileprivate mutating func add(_ content: Content, of tool: ToolName?) {
    switch content {
    case .fetch(let url):
      let address = url.text.string
      guard !NetworkHosts.isNear(address) else { return }
      let host = NetworkHosts.host(of: address)
      sources.append(host)
      if NetworkHosts.saysMuch(address) { receivers.append(host) }
    case .webSearch: sources.append("a web search")
    case .arguments:
      guard let tool else { return }
      if Self.isLook(tool.name) { isWaiting = true }
      guard let server = Self.server(of: tool) else { return }
      sources.append("the server " + server)
      if Self.sends(tool.name) { receivers.append("the server " + server) }
    default: break
    }
  }

  private static func server(of tool: ToolName) -> String? {
    if let server = tool.server { return server }
    guard tool.name.hasPrefix("mcp__") else { return nil }
    let rest = ByteView(tool.name)[5...]
    return rest.firstRange(of: "__").map { rest[..<$0.lowerBound].string }
  }

  /// Looks after what runs in the background.
  private static func isLook(_ name: String) -> Bool {
    switch name {
    case "BashOutput", "TaskOutput", "TaskGet", "TaskList", "AgentOutput", "read_bash", "wait_agent",
      "write_stdin", "Sleep":
      true
    default: false
    }
  }

  /// Tools that carry words to other people say so: `send_email`, `slack_post_message`, `createGist`.
  private static func sends(_ name: String) -> Bool {
    var word: [UInt8] = []
    func isVerb() -> Bool {
      switch String(decoding: word, as: UTF8.self) {
      case "send", "post", "publish", "upload", "email", "mail", "share", "reply", "comment", "message",
        "forward", "tweet", "gist", "paste", "webhook":
        true
      default: false
      }
    }
    let bytes = ByteView(name)
    // Behind the server's own name.
    let start = name.hasPrefix("mcp__") ? bytes[5...].firstRange(of: "__").map { $0.upperBound + 5 } ?? 0 : 0
    var previous: UInt8 = 0
    for i in start..<bytes.count {
      let byte = bytes[i]
      if !ASCII.isLetter(byte) || ASCII.isUpper(byte) && ASCII.isLower(previous) {
        if isVerb() { return true }
        word.removeAll()
      }
      if ASCII.isLetter(byte) { word.append(ASCII.lowercased(byte)) }
      previous = byte
    }
    return isVerb()
  }
}
