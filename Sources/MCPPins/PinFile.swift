import Bytes
import JSON
import State
import System
import Verdict

/// The pins of one server: a file in the person's own state folder.
package struct PinFile: Sendable {
  package let server: ServerIdentity
  package var pins: [Pin]

  package init(_ server: ServerIdentity, pins: [Pin] = []) {
    self.server = server
    self.pins = pins
  }

  private static let largest = 1 << 30

  package static func path(of server: ServerIdentity, in folder: StateFolder) -> String {
    // Of who runs what, the command or the address is the whole story.
    folder.path + "/mcp-pins/" + String(SHA256.hex(Array(server.text.utf8)).prefix(32)) + ".json"
  }

  /// nil if this server was never seen.
  package static func load(_ server: ServerIdentity, in folder: StateFolder) throws(SystemError) -> PinFile? {
    try load(path(of: server, in: folder))
  }

  package static func load(_ path: String) throws(SystemError) -> PinFile? {
    guard let bytes = try OwnFile.readIfPresent(path, limit: largest) else { return nil }
    guard let root = try? JSONDocument(ByteView(bytes)).root, root.isObject,
      let text = root["server"]?.string, let name = root["name"]?.string, let tools = root["tools"],
      tools.isArray
    else {
      throw SystemError(
        "read \(path)", reason: "is not what Sentinel wrote; remove it to trust the server anew")
    }
    var file = PinFile(ServerIdentity(text: text, name: name))
    for tool in tools.elements {
      guard let name = tool["name"]?.string, let trusted = tool["trusted"]?.string else {
        throw SystemError("read \(path)", reason: "holds a pin that nobody wrote this way")
      }
      var pin = Pin(
        ToolDefinition(name: name, canonical: trusted), since: Int64(tool["since"]?.int ?? 0))
      if let pending = tool["pending"]?.string {
        pin.pending = ToolDefinition(name: name, canonical: pending)
        pin.pendingSince = Int64(tool["pendingSince"]?.int ?? 0)
      }
      file.pins.append(pin)
    }
    return file
  }

  /// Every server that was ever seen.
  package static func all(in folder: StateFolder) -> [PinFile] {
    let place = folder.path + "/mcp-pins"
    guard let entries = try? FolderEntry.list(BytePath(place)) else { return [] }
    return entries.map { String(decoding: $0.name, as: UTF8.self) }
      .filter { $0.hasSuffix(".json") }.sorted()
      .compactMap { try? load(place + "/" + $0) }
  }

  package func save(in folder: StateFolder) throws(SystemError) {
    try OwnFile.prepareFolder(folder.path)
    try OwnFile.prepareFolder(folder.path + "/mcp-pins")
    try OwnFile.replace(Self.path(of: server, in: folder), with: bytes, isLasting: false)
  }

  private var bytes: [UInt8] {
    let line = JSONWriter.line { writer in
      writer.object { file in
        file.member("version", 1)
        file.member("server", server.text)
        file.member("name", server.name)
        file.member(
          "tools",
          array: { list in
            for pin in pins {
              list.object { tool in
                tool.member("name", pin.tool)
                tool.member("digest", pin.trusted.digest)
                tool.member("since", Int(pin.since))
                tool.member("trusted", pin.trusted.canonical)
                if let pending = pin.pending {
                  tool.member("pending", pending.canonical)
                  tool.member("pendingSince", Int(pin.pendingSince ?? 0))
                }
              }
            }
          })
      }
    }
    return line + [0x0A]
  }

  // MARK: A person's side

  /// Trusts what the tool is now. False if nothing of that name waits.
  package mutating func approve(_ tool: String, now: Int64 = Timestamp.now.milliseconds) -> Bool {
    guard let i = pins.firstIndex(where: { $0.tool == tool }), let pending = pins[i].pending else {
      return false
    }
    pins[i].trusted = pending
    pins[i].since = now
    pins[i].pending = nil
    pins[i].pendingSince = nil
    return true
  }
}
