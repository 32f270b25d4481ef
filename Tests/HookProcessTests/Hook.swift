import Bytes
import Foundation
import JSON
import TestSupport

/// `sentinel-hook` in a home of its own.
struct Hook {
  let folder = ScratchFolder()
  var program: Program
  var home: String { folder.path + "/home" }
  var log: String { home + "/.local/state/sentinel/audit.ndjson" }

  init(_ environment: [String: String] = [:]) {
    program = Program("sentinel-hook", environment: .home(folder.path + "/home", environment))
    _ = folder.makeFolder("home/project")
  }

  static let arguments = ["--agent", "claude", "--event", "PreToolUse"]

  func payload(_ command: String) -> String { bash(["command": command]) }

  func bash(_ input: [String: String]) -> String { event("PreToolUse", tool: "Bash", input) }

  func event(_ name: String, tool: String, _ input: [String: String]) -> String {
    let line = JSONWriter.line { writer in
      writer.object { event in
        event.member("session_id", "session-1")
        event.member("cwd", home + "/project")
        event.member("hook_event_name", name)
        event.member("tool_name", tool)
        event.member(
          "tool_input",
          object: { object in
            for (key, value) in input.sorted(by: { $0.key < $1.key }) { object.member(key, value) }
          })
      }
    }
    return String(decoding: line, as: UTF8.self) + "\n"
  }

  func run(_ text: String, _ arguments: [String] = Hook.arguments) -> Program.Result {
    program.run(arguments, text)
  }

  /// The records of the log.
  var records: [JSONValue] {
    let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").compactMap { try? JSONDocument(ByteView(String($0))).root }
  }
}

extension Program.Result {
  /// The object on standard output. nil if there is none, or anything beside it.
  var object: JSONValue? {
    guard !output.isEmpty, let root = try? JSONDocument(ByteView(output)).root, root.isObject else {
      return nil
    }
    return root
  }

  /// What Claude Code makes of it for a tool call.
  var permission: String? { object?["hookSpecificOutput"]?["permissionDecision"]?.string }
  var reason: String { object?["hookSpecificOutput"]?["permissionDecisionReason"]?.string ?? "" }

  /// Claude Code would not run the tool.
  var isRefusal: Bool { permission == "deny" || exitCode == 2 }
}
