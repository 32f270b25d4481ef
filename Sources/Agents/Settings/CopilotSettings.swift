import SettingsFiles

extension AgentSettings {
  private static let version = [NewMember("version", .integer(1))]

  static let copilot = AgentSettings(
    "copilot", "GitHub Copilot CLI", programs: ["copilot"],
    traces: [.home(".copilot", variable: "COPILOT_HOME")],
    user: [
      SettingsFile(
        .home(".copilot", variable: "COPILOT_HOME", "hooks/sentinel.json"), .json, .flat, isOwn: true,
        preamble: version)
    ],
    project: [
      SettingsFile(.project(".github/hooks", "sentinel.json"), .json, .flat, isOwn: true, preamble: version)
    ],
    events: [
      copilotEvent("userPromptSubmitted"),
      copilotEvent(
        "preToolUse",
        probe: HookProbe(
          "{\"sessionId\":\"sentinel-doctor\",\"timestamp\":1,\"cwd\":\"%DIRECTORY%\",\"toolName\":\"bash\","
            + "\"toolArgs\":{\"command\":\"%COMMAND%\"}}", refusal: .answer(["permissionDecision"], "deny"))),
      copilotEvent("permissionRequest"), copilotEvent("postToolUse"),
    ],
    remarks: AgentRemarks(blindSpots: [
      "hooks of a repository load in -p only where the folder is trusted",
      "since 1.0.67 a hook that is late lets the call through",
      "newer versions may ignore a refused prompt",
    ]))

  // No matcher: here "*" matches nothing, and none matches everything.
  private static func copilotEvent(_ name: String, probe: HookProbe? = nil) -> HookEvent {
    HookEvent(name, commandKey: "bash", trailing: [NewMember("timeoutSec", .integer(10))], probe: probe)
  }

  static let vscode = AgentSettings(
    "vscode", "VS Code", programs: ["code", "code-insiders"], traces: [.configuration("Code")],
    user: [
      SettingsFile(.home(".config", "sentinel/vscode-hooks.json"), .json, .flat, isOwn: true),
      SettingsFile(
        .configuration("Code", "User/settings.json"), .jsonWithComments,
        .pointer(key: "chat.hookFilesLocations")),
    ],
    events: [
      HookEvent("UserPromptSubmit", trailing: [seconds], closes: true),
      HookEvent(
        "PreToolUse", trailing: [seconds], closes: true,
        probe: HookProbe(
          "{\"timestamp\":\"2026-11-21T00:00:00.000Z\",\"cwd\":\"%DIRECTORY%\",\"sessionId\":\"sentinel-doctor\","
            + "\"hookEventName\":\"PreToolUse\",\"tool_name\":\"run_in_terminal\",\"tool_use_id\":\"t\","
            + "\"tool_input\":{\"command\":\"%COMMAND%\"}}", refusal: HookProbe.denied)),
      HookEvent("PostToolUse", trailing: [seconds], closes: true),
    ],
    remarks: AgentRemarks(blindSpots: [
      "this covers the Local harness; sessions with Copilot, Claude or Codex use the hooks of those",
      "a hook that is late lets the call through; its own deadline of two seconds comes long before",
    ]))
}
