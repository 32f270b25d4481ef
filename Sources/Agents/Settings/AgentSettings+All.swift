import SettingsFiles

extension AgentSettings {
  package static let all: [AgentSettings] = [
    claude, codex, copilot, vscode, cursor, gemini, qwen, windsurf, cline, kiro, droid, kimi, grok,
    antigravity,
  ]

  /// The guard answers within two seconds; the rest is for a machine that is busy.
  static let seconds = NewMember("timeout", .integer(10))
  static let milliseconds = NewMember("timeout", .integer(10_000))
}

extension HookProbe {
  /// Claude Code's payload, which many took over.
  static func nested(
    tool: String, session: String = "\"session_id\":\"sentinel-doctor\",", _ refusal: Refusal
  )
    -> HookProbe
  {
    HookProbe(
      "{\(session)\"cwd\":\"%DIRECTORY%\",\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"\(tool)\","
        + "\"tool_input\":{\"command\":\"%COMMAND%\"}}", refusal: refusal)
  }

  static let denied = Refusal.answer(["hookSpecificOutput", "permissionDecision"], "deny")
}
