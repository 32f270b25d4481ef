import SettingsFiles

extension AgentSettings {
  static let claude = AgentSettings(
    "claude", "Claude Code", programs: ["claude"],
    traces: [.home(".claude", variable: "CLAUDE_CONFIG_DIR")],
    user: [SettingsFile(.home(".claude", variable: "CLAUDE_CONFIG_DIR", "settings.json"))],
    // The path in the entry is one of this machine, so it goes into the file that is not committed.
    project: [
      SettingsFile(.project(".claude", "settings.local.json")),
      SettingsFile(.project(".claude", "settings.json"), isSecondChoice: true),
    ],
    managed: [
      SettingsFile(.absolute("/etc/claude-code/managed-settings.json")),
      SettingsFile(.absolute("/Library/Application Support/ClaudeCode/managed-settings.json")),
    ],
    events: [
      closing("UserPromptSubmit"), closing("UserPromptExpansion"),
      closing(
        "PreToolUse", matcher: "*",
        probe: .nested(
          tool: "Bash",
          session: "\"session_id\":\"sentinel-doctor\",\"prompt_id\":\"p\",\"permission_mode\":\"default\",",
          HookProbe.denied)),
      closing("PostToolUse", matcher: "*"),
      closing("PostToolUseFailure", matcher: "*"),
      closing("SubagentStop"),
      closing("Stop"),
      closing("ConfigChange"),
      closing("InstructionsLoaded"),
      closing("Elicitation"),
      closing("ElicitationResult"),
    ],
    remarks: AgentRemarks(blindSpots: [
      "files that a prompt pulls in with @path, and lines with ! in slash commands",
      "sessions started with --bare, --safe-mode or --settings '{\"disableAllHooks\":true}'",
      "projects whose own .claude/settings.json sets disableAllHooks before the session starts",
    ]))

  /// The guard missing or late is a refusal here, not permission.
  private static func closing(_ name: String, matcher: String? = nil, probe: HookProbe? = nil) -> HookEvent {
    HookEvent(
      name, matcher: matcher, trailing: [seconds, NewMember("onFailure", .string("block"))], probe: probe)
  }
}
