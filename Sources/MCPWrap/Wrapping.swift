import Bytes
import JSON
import SettingsFiles
import System
import Wiring

/// Puts the proxy in front of every server of a settings file, or takes it away again. All other bytes stay.
package struct Wrapping {
  /// What becomes of one server.
  package enum Outcome: Sendable, Equatable {
    case wrapped
    case unwrapped
    /// It is as it should be.
    case unchanged(String)
    /// It cannot be changed; why.
    case left(String)
  }

  package private(set) var outcomes: [(server: String, outcome: Outcome)] = []
  /// What a person should know of servers that were changed.
  package private(set) var warnings: [(server: String, text: String)] = []
  package private(set) var result: [UInt8]
  private var splice: JSONSplice
  /// The proxy as the settings name it.
  private let proxy: String
  /// Options for it, as words.
  private let options: [String]

  package static func wrap(
    _ text: ByteView, proxy: String, options: [String] = [], only names: [String] = []
  ) throws(SettingsProblem) -> Wrapping {
    try Wrapping(text, proxy, options, names) { $0.wrap($1) }
  }

  package static func unwrap(_ text: ByteView, only names: [String] = []) throws(SettingsProblem) -> Wrapping
  {
    try Wrapping(text, "", [], names) { $0.unwrap($1) }
  }

  /// What stands there, comments included.
  private func written(_ value: JSONValue) -> ByteView { splice.source[value.span] }

  private init(
    _ text: ByteView, _ proxy: String, _ options: [String], _ names: [String],
    _ change: (inout Wrapping, ServerList.Entry) -> Outcome
  ) throws(SettingsProblem) {
    let list = try ServerList(text)
    self.proxy = proxy
    self.options = options
    splice = JSONSplice(text)
    result = text.array
    for entry in list.entries where names.isEmpty || names.contains(entry.name) {
      outcomes.append((entry.name, change(&self, entry)))
    }
    for name in names where !list.entries.contains(where: { $0.name == name }) {
      outcomes.append((name, .left("there is no server of that name")))
    }
    do throws(JSONSplice.Conflict) {
      result = try splice.result()
    } catch {
      throw SettingsProblem("two changes meet in one place", at: error.range.lowerBound, in: text)
    }
  }

  package var isChange: Bool { outcomes.contains { $0.outcome == .wrapped || $0.outcome == .unwrapped } }

  // MARK: Wrapping

  private static let mark = "sentinel-mcp"

  /// Whether a command is the proxy, wherever it lies.
  private static func isProxy(_ command: String) -> Bool {
    command.split(separator: "/").last.map { $0 == mark } ?? false
  }

  private mutating func wrap(_ entry: ServerList.Entry) -> Outcome {
    let server = entry.value
    if let command = server["command"] {
      guard let program = command.string else { return .left("its command is no text") }
      if Self.isProxy(program) {
        guard RealPath.destination(program) == RealPath.destination(proxy) else {
          return .left("it runs a program called \(Self.mark) that is not this one: \(program)")
        }
        let words = server["args"]?.elements.compactMap(\.string) ?? []
        let options = words.dropFirst().prefix { $0 != "--server" && $0 != "--target" }
        return .unchanged(
          "it runs behind the proxy already"
            + (options.isEmpty ? "" : ", with " + options.joined(separator: " ")))
      }
      return wrap(command: command, of: server, named: entry.name)
    }
    if let (key, address) = Self.address(of: server) {
      return wrap(address, under: key, of: server, entry.name)
    }
    return .left("it has neither a command nor an address")
  }

  private static func address(of server: JSONValue) -> (key: String, value: JSONValue)? {
    for key in ["url", "serverUrl", "httpUrl"] {
      if let value = server[key], value.isString { return (key, value) }
    }
    return nil
  }

  /// A socket, a pipe: what the proxy would take for the name of a program. A name that the host fills in may be
  /// anything.
  private static func isForeign(_ address: String) -> Bool {
    let lowered = address.asciiLowercased
    return !lowered.hasPrefix("http://") && !lowered.hasPrefix("https://") && !lowered.hasPrefix("${")
  }

  /// The words before the server's own: `proxy … --server NAME --target`.
  private func words(_ name: String) -> [String] { ["proxy"] + options + ["--server", name, "--target"] }

  private mutating func wrap(command: JSONValue, of server: JSONValue, named name: String) -> Outcome {
    let arguments = server["args"]
    if let arguments, !arguments.isArray || arguments.elements.contains(where: { !$0.isString }) {
      return .left("its args are no list of texts")
    }
    var inserted = (words(name) + ["--"]).map(Self.quoted).joined(separator: ", ") + ", "
    inserted += command.raw.string
    if server.all("command").count > 1 || server.all("args").count > 1 {
      return .left("it names its command or its args twice")
    }
    if let arguments {
      let place = arguments.span.lowerBound + 1
      splice.replace(place..<place, with: Array((inserted + (arguments.count > 0 ? ", " : "")).utf8))
    } else {
      let place = command.span.upperBound
      splice.replace(place..<place, with: Array((Self.ownList + inserted + "]").utf8))
    }
    splice.replace(command.span, with: Array(Self.quoted(proxy).utf8))
    return .wrapped
  }

  /// An address becomes a program: the proxy, which speaks to it. What else the entry says stays as it is, and the
  /// whole entry is kept in it, to be put back.
  private mutating func wrap(_ address: JSONValue, under key: String, of server: JSONValue, _ name: String)
    -> Outcome
  {
    if Self.isForeign(address.string ?? "") { return .left("its address is not one of http or https") }
    var pairs: [String] = []
    for header in server["headers"]?.members.map({ $0 }) ?? [] {
      // What the proxy sets itself for every request.
      if Self.ofTheProxy.contains(header.key.string.asciiLowercased) { continue }
      let shown = BytePath(Array(header.key.string.utf8)).display
      guard let value = header.value.string else { return .left("its header \"\(shown)\" is no text") }
      guard !value.utf8.contains(0x3B), !header.key.string.utf8.contains(where: { $0 == 0x3B || $0 == 0x3D })
      else {
        return .left(
          "its header \"\(shown)\" cannot be handed on: a semicolon, or an equals sign in its name")
      }
      pairs.append(header.key.string + "=" + value)
    }
    let entry = JSONWriter.line { writer in
      writer.object { object in
        object.member("command", proxy)
        object.member("args", words(name) + [address.string ?? ""])
        object.member(
          "env",
          object: { environment in
            for member in server["env"]?.members.map({ $0 }) ?? [] {
              environment.key(member.key.string)
              environment.value(member.value)
            }
            if !pairs.isEmpty {
              environment.member("SENTINEL_MCP_HTTP_HEADERS", pairs.joined(separator: ";"))
            }
            environment.member(Self.kept, written(server))
          })
        for member in server.members where !Self.replaced.contains(member.key.string) && member.key != key {
          object.key(member.key.string)
          object.value(member.value)
        }
      }
    }
    splice.replace(server.span, with: entry)
    if !hasCredentials(server) {
      warnings.append(
        (
          name,
          "if the host logs in to it in a browser (OAuth), that ends here: the host sees a program now, and calls will "
            + "be answered with what the server says to strangers. Put a token into headers first, or leave it out "
            + "(unwrap --only)."
        ))
    }
    return .wrapped
  }

  /// Whether the settings themselves hold what the server wants to see.
  private func hasCredentials(_ server: JSONValue) -> Bool {
    for header in server["headers"]?.members.map({ $0 }) ?? [] {
      let name = header.key.string.asciiLowercased
      if name == "authorization" || name.hasSuffix("key") || name.hasSuffix("token") { return true }
    }
    return false
  }

  private static let ofTheProxy: Set<String> = [
    "accept", "content-type", "content-length", "host", "connection", "accept-encoding", "user-agent",
  ]
  private static let kept = "SENTINEL_MCP_WRAPPED"
  /// A list that was not there before: nobody else's begins with a blank and `proxy`.
  private static let ownList = ", \"args\": [ "
  private static let replaced: Set<String> = ["type", "transport", "headers", "env", "command", "args"]

  // MARK: Unwrapping

  private mutating func unwrap(_ entry: ServerList.Entry) -> Outcome {
    let server = entry.value
    guard let command = server["command"], let program = command.string, Self.isProxy(program) else {
      return .unchanged("it does not run behind the proxy")
    }
    if let original = server["env"]?[Self.kept]?.text {
      guard let root = try? JSONSettings(original, allowingComments: true).root, root.isObject else {
        return .left("what it was before cannot be read")
      }
      splice.replace(server.span, with: original.array)
      return .unwrapped
    }
    guard let arguments = server["args"], arguments.isArray else { return .left("it has no args") }
    let words = Array(arguments.elements)
    // A flag that the proxy's words end with, and the server's own begin behind.
    guard
      let end = words.indices.first(where: {
        words[$0].string == "--" && $0 > 0 && words[$0 - 1].string == "--target"
      }),
      end + 1 < words.count
    else { return .left("it was not wrapped by `sentinel-mcp wrap`; its args have no `--target --`") }
    splice.replace(command.span, with: words[end + 1].raw.array)
    let isLast = end + 2 == words.count
    if isLast, command.span.upperBound < arguments.span.lowerBound {
      let between = command.span.upperBound..<arguments.span.upperBound
      if splice.source[between].starts(with: Self.ownList) {
        splice.replace(between, with: [])
        return .unwrapped
      }
    }
    let start = arguments.span.lowerBound + 1
    var stop = words[end + 1].span.upperBound
    // The comma and the blank that came with us, and no more: others were there before.
    if !isLast {
      let next = words[end + 2].span.lowerBound
      if stop < next, splice.source[stop] == 0x2C { stop += 1 }
      if stop < next, splice.source[stop] == 0x20 { stop += 1 }
    }
    splice.replace(start..<stop, with: [])
    return .unwrapped
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return writer.string
  }
}
