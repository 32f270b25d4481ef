import Foundation
import TestSupport
import Testing

/// A real agent's program, as its maker ships it in a Python wheel.
enum RealClient: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case claude, codex, copilot
  case copilotPascal = "copilot-pascal"

  var testDescription: String { rawValue }

  /// What `--agent` says.
  var agent: String { self == .copilotPascal ? "copilot" : rawValue }

  /// Where the program lies inside of a virtual environment, and the wheel that brings it.
  private var place: (path: String, wheel: String) {
    switch self {
    case .claude: ("claude_agent_sdk/_bundled/claude", "claude-agent-sdk==0.2.186")
    case .codex: ("codex_cli_bin/bin/codex", "openai-codex-cli-bin==0.163.0")
    // The last one with the program inside.
    case .copilot, .copilotPascal: ("copilot/bin/copilot", "github-copilot-sdk==1.0.2")
    }
  }

  /// The program, found in the virtual environment that `SENTINEL_REAL_CLIENTS` names.
  var program: String? {
    guard let folder = ProcessInfo.processInfo.environment["SENTINEL_REAL_CLIENTS"] else { return nil }
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/lib")) ?? []
    return versions.map { "\(folder)/lib/\($0)/site-packages/\(place.path)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// All of them, or those that `SENTINEL_REAL_ONLY` names.
  static var installed: [RealClient] {
    let only = ProcessInfo.processInfo.environment["SENTINEL_REAL_ONLY"]?.split(separator: ",").map(
      String.init)
    return allCases.filter { $0.program != nil && (only?.contains($0.rawValue) ?? true) }
  }

  static let howToInstall =
    "no agent's program is installed. To test with the real ones: python3 -m venv DIR && "
    + "DIR/bin/pip install --no-deps "
    + RealClient.allCases.prefix(3).map { $0.place.wheel }.joined(separator: " ")
    + " && chmod +x DIR/lib/python3*/site-packages/{claude_agent_sdk/_bundled/claude,"
    + "codex_cli_bin/bin/codex,copilot/bin/copilot}, then set SENTINEL_REAL_CLIENTS=DIR"

  // MARK: Calls

  func shell(_ command: String, inBackground: Bool = false) -> FakeModel.Call {
    var input: [String: Any] = ["command": command, "description": "scripted"]
    switch self {
    case .claude:
      input["run_in_background"] = inBackground
      return FakeModel.Call(tool: "Bash", input: json(input))
    case .codex:
      input = ["cmd": command]
      if inBackground { input.merge(["tty": true, "yield_time_ms": 250]) { $1 } }
      return FakeModel.Call(tool: "exec_command", input: json(input))
    case .copilot, .copilotPascal:
      if inBackground { input.merge(["mode": "async", "shellId": "behind"]) { $1 } }
      return FakeModel.Call(tool: "bash", input: json(input))
    }
  }

  /// Claude's tool that watches what a command says.
  func monitor(_ command: String) -> FakeModel.Call {
    FakeModel.Call(tool: "Monitor", input: json(["command": command, "description": "scripted"]))
  }

  func write(_ path: String, _ text: String) -> FakeModel.Call {
    switch self {
    case .claude: return FakeModel.Call(tool: "Write", input: json(["file_path": path, "content": text]))
    case .codex:
      let lines = text.split(separator: "\n").map { "+\($0)\n" }.joined()
      return FakeModel.Call(
        tool: "apply_patch", input: "*** Begin Patch\n*** Add File: \(path)\n\(lines)*** End Patch",
        isText: true)
    case .copilot, .copilotPascal:
      return FakeModel.Call(tool: "create", input: json(["path": path, "file_text": text]))
    }
  }

  func server(_ arguments: [String: String]) -> FakeModel.Call {
    switch self {
    case .claude: FakeModel.Call(tool: "mcp__stub__touch", input: json(arguments))
    case .codex: FakeModel.Call(tool: "touch", input: json(arguments), namespace: "mcp__stub")
    case .copilot, .copilotPascal: FakeModel.Call(tool: "stub-touch", input: json(arguments))
    }
  }

  /// Hands a task to a sub-agent, and waits for it.
  var subAgent: [FakeModel.Call] {
    let task = "[[script:sub]] do what the script says"
    switch self {
    case .claude:
      let input: [String: Any] = [
        "description": "sub", "prompt": task, "subagent_type": "general-purpose", "run_in_background": false,
      ]
      return [FakeModel.Call(tool: "Agent", input: json(input))]
    case .codex:
      // It works beside its master, who would end before it.
      let spawn = FakeModel.Call(
        tool: "spawn_agent", input: json(["message": task]), namespace: "multi_agent_v1")
      return [spawn, shell("sleep 3")]
    case .copilot, .copilotPascal:
      let input = [
        "agent_type": "general-purpose", "prompt": task, "description": "sub", "name": "sub", "mode": "sync",
      ]
      return [FakeModel.Call(tool: "task", input: json(input))]
    }
  }

  /// Whether it can be started in a mode that only makes plans.
  var hasPlans: Bool { self != .codex }
}

func json(_ object: [String: Any]) -> String {
  let options: JSONSerialization.WritingOptions = [.withoutEscapingSlashes, .sortedKeys]
  let data = try? JSONSerialization.data(withJSONObject: object, options: options)
  return String(decoding: data ?? Data(), as: UTF8.self)
}
