import Bytes
import Guard
import JSON
import MCPMessages
import Verdict

extension Session {
  /// What a message of the client's does, for the brain. Known methods by what they are, unknown ones by their shape:
  /// everything they carry may run, or leave.
  static func event(of frame: Frame, in session: Session) -> Event {
    let method = frame.method ?? ""
    let params = frame.params
    let tool = method == "tools/call" ? params?["name"]?.string ?? "" : nil
    return session.event(method, .beforeTool, tool: tool, contents: contents(of: params, method))
  }

  private static func contents(of params: JSONValue?, _ method: String) -> [Content] {
    switch method {
    case "tools/call":
      guard let params else { return [] }
      let given = params["arguments"].map { Argument($0, at: arguments) } ?? .object(arguments, [])
      guard let rest = further(params, besides: readOfCalls) else { return [.arguments(given)] }
      return [.arguments(given), .arguments(rest)]
    case "resources/read", "resources/subscribe", "resources/unsubscribe":
      guard let params, let uri = params["uri"], let text = uri.text else { return [] }
      let name = Field(path: parameters.appending("uri"), text: text, source: uri.span)
      guard let rest = further(params, besides: readOfResources) else { return [resource(name)] }
      return [resource(name), .arguments(rest)]
    case _ where silent.contains(method): return []
    default:
      guard let params, params.count > 0 else { return [] }
      guard params.isObject else { return [.arguments(Argument(params, at: parameters))] }
      return further(params, besides: readOfOthers).map { [.arguments($0)] } ?? []
    }
  }

  /// What else the parameters hold.
  private static func further(_ params: JSONValue, besides read: [StaticString]) -> Argument? {
    guard params.members.contains(where: { member in !read.contains(where: member.key.isSame) }) else {
      return nil
    }
    return Argument(members: params, besides: read, at: parameters)
  }

  private static let parameters = FieldPath("params")
  private static let arguments = FieldPath("params", "arguments")

  /// The parameters that are read for what they are, by the kind of request.
  private static let readOfCalls: [StaticString] = ["name", "arguments", "_meta", "requestState", "task"]
  private static let readOfResources: [StaticString] = ["uri", "_meta", "requestState"]
  private static let readOfOthers: [StaticString] = ["_meta", "cursor", "requestState"]

  /// Messages that only move the protocol along.
  private static let silent: Set<String> = [
    "initialize", "ping", "server/discover", "notifications/initialized", "notifications/cancelled",
    "notifications/roots/list_changed", "notifications/progress", "logging/setLevel", "tools/list",
    "prompts/list", "resources/list", "resources/templates/list", "roots/list", "tasks/list", "tasks/get",
    "tasks/result", "tasks/cancel",
  ]

  /// A resource is a file or an address, by the scheme of its name; what has a scheme of the server's own is the
  /// server's affair.
  private static func resource(_ uri: Field) -> Content {
    if let path = Guard.filePath(of: uri.text) {
      return .fileRead(path: Field(path: uri.path, text: decoded(path), source: uri.source))
    }
    return .arguments(
      .object(Self.parameters, [(key: Field(path: uri.path, text: ByteView("uri")), value: .text(uri))]))
  }

  /// `%2e%2e` stands for what it stands for.
  private static func decoded(_ text: ByteView) -> ByteView {
    guard text.firstIndex(of: 0x25) != nil else { return text }
    var out: [UInt8] = []
    var i = 0
    while i < text.count {
      if text[i] == 0x25, let high = text.at(i + 1).flatMap(ASCII.hexValue),
        let low = text.at(i + 2).flatMap(ASCII.hexValue)
      {
        out.append(UInt8(high) << 4 | UInt8(low))
        i += 3
      } else {
        out.append(text[i])
        i += 1
      }
    }
    return ByteView(out)
  }
}
