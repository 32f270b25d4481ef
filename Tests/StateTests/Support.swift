import Bytes
import Foundation
import State
import TestSupport
import Verdict

/// Events and findings for tests.
func call(
  _ command: String, tool: String = "Bash", directory: String = "/home/dev/project", mark: String? = nil,
  moment: Event.Moment = .beforeTool, agent: String = "claude"
) -> Event {
  var event = Event(
    agent: agent, name: "PreToolUse", moment: moment, session: "s", tool: ToolName(tool),
    directory: directory,
    contents: [
      .command(Field(path: FieldPath("tool_input", "command"), text: ByteView(command)), .shell)
    ])
  event.call = mark
  return event
}

func result(_ tool: String = "Bash", mark: String? = nil) -> Event {
  var event = Event(
    agent: "claude", name: "PostToolUse", moment: .afterTool, session: "s", tool: ToolName(tool),
    contents: [.result([Field(path: FieldPath("tool_response"), text: ByteView("ok"))])])
  event.call = mark
  return event
}

func finding(
  _ rule: String, _ severity: Severity, category: String = "", paths: [String] = []
) -> Finding {
  Finding(
    rule: rule, severity: severity, category: category, title: "Does something", why: "It matters.",
    instead: "Do something else.", subject: Subject(paths: paths))
}

/// A state folder of its own.
struct ScratchState {
  let scratch = ScratchFolder()
  var folder: StateFolder { StateFolder(scratch.path + "/state/sentinel") }

  init() { _ = scratch.makeFolder("state") }

  func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  func put(_ text: String, at path: String) {
    let parent = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
