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
    var event = session.event(method, .beforeTool)
    switch method {
    case "tools/call":
      event.tool = ToolName(params?["name"]?.string ?? "", server: session.serverName)
      guard let params else { return event }
      if let arguments = params["arguments"] {
        event.contents.append(.arguments(Argument(arguments, at: Self.arguments)))
      } else {
        event.contents.append(.arguments(.object(Self.arguments, [])))
      }
      let rest = Argument(members: params, besides: Self.readOfCalls, at: Self.parameters)
      if case .object(_, let members) = rest, !members.isEmpty { event.contents.append(.arguments(rest)) }
    case "resources/read", "resources/subscribe", "resources/unsubscribe":
      guard let uri = params?["uri"], let text = uri.text else { return event }
      event.contents = [
        resource(Field(path: Self.parameters.appending("uri"), text: text, source: uri.span))
      ]
      if let params {
        let rest = Argument(members: params, besides: Self.readOfResources, at: Self.parameters)
        if case .object(_, let members) = rest, !members.isEmpty { event.contents.append(.arguments(rest)) }
      }
    case _ where silent.contains(method): break
    default:
      guard let params, params.count > 0 else { return event }
      if params.isObject {
        let tree = Argument(members: params, besides: Self.readOfOthers, at: Self.parameters)
        if case .object(_, let members) = tree, members.isEmpty { return event }
        event.contents = [.arguments(tree)]
      } else {
        event.contents = [.arguments(Argument(params, at: Self.parameters))]
      }
    }
    return event
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
