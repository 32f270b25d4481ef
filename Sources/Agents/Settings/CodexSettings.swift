import SettingsFiles

extension AgentSettings {
  static let codex = AgentSettings(
    "codex", "Codex CLI", programs: ["codex"], traces: [.home(".codex", variable: "CODEX_HOME")],
    user: [
      SettingsFile(.home(".codex", variable: "CODEX_HOME", "hooks.json")),
      SettingsFile(.home(".codex", variable: "CODEX_HOME", "config.toml"), .toml, isSecondChoice: true),
    ],
    project: [
      SettingsFile(.project(".codex", "hooks.json")),
      SettingsFile(.project(".codex", "config.toml"), .toml, isSecondChoice: true),
    ],
    events: [
      HookEvent("UserPromptSubmit", trailing: [seconds], closes: true),
      HookEvent(
        "PreToolUse", matcher: "*", trailing: [seconds], closes: true,
        probe: .nested(
          tool: "Bash",
          session:
            "\"session_id\":\"sentinel-doctor\",\"turn_id\":\"t\",\"transcript_path\":null,\"model\":\"m\",",
          HookProbe.denied)),
      HookEvent("PermissionRequest", matcher: "*", trailing: [seconds], closes: true),
      HookEvent("PostToolUse", matcher: "*", trailing: [seconds], closes: true),
    ],
    remarks: AgentRemarks(
      afterInstalling:
        "Start codex, type /hooks and trust the entries: Codex skips new and changed hooks without a word.",
      blindSpots: [
        "bytes typed into a running shell (write_stdin)",
        "hooks that were not trusted in /hooks are skipped, and a changed entry has to be trusted again",
        "a hook that is late lets the call through; its own deadline of two seconds comes long before",
      ]))
}
