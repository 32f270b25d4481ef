import Bytes
import JSON
import System
import Verdict

/// Pins that a project commits: `.sentinel/mcp.lock`. It may say which version of a tool is meant, and never that
/// another one may be used.
///
///     {"servers": {"github": {"tools": {"create_issue": "sha256…"}}}}
package struct PinLock: Sendable {
  private var digests: [String: [String: String]] = [:]
  /// Why the file cannot be used, where it cannot.
  package private(set) var problem: String?

  package init() {}

  package static func path(inProject folder: String) -> String { folder + "/.sentinel/mcp.lock" }

  package init(project folder: String?) {
    guard let folder else { return }
    let path = Self.path(inProject: folder)
    do throws(SystemError) {
      guard let bytes = try OwnFile.readIfPresent(path, limit: 4 << 20) else { return }
      read(ByteView(bytes), path)
    } catch {
      problem = error.message
    }
  }

  package init(_ text: ByteView, path: String) { read(text, path) }

  private mutating func read(_ text: ByteView, _ path: String) {
    guard let root = try? JSONDocument(withComments: text).root, let servers = root["servers"],
      servers.isObject
    else {
      problem = "\(path.escapedForOneLine) holds no \"servers\", so none of its pins count"
      return
    }
    for server in servers.members {
      for tool in server.value["tools"]?.members.map({ $0 }) ?? [] {
        guard let digest = tool.value.string else { continue }
        digests[server.key.string, default: [:]][tool.key.string] = digest.asciiLowercased
      }
    }
  }

  package func digest(of tool: String, on server: ServerIdentity) -> String? {
    digests[server.name]?[tool] ?? digests[server.text]?[tool]
  }
}
