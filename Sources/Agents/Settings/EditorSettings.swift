import SettingsFiles

extension AgentSettings {
  static let cursor = AgentSettings(
    "cursor", "Cursor", programs: ["cursor", "cursor-agent"], traces: [.home(".cursor")],
    user: [
      SettingsFile(
        .home(".cursor", "hooks.json"), .json, .flat, preamble: [NewMember("version", .integer(1))])
    ],
    project: [
      SettingsFile(
        .project(".cursor", "hooks.json"), .json, .flat, preamble: [NewMember("version", .integer(1))])
    ],
    managed: [
      SettingsFile(.absolute("/etc/cursor/hooks.json"), .json, .flat),
      SettingsFile(.absolute("/Library/Application Support/Cursor/hooks.json"), .json, .flat),
    ],
    events: [
      cursorEvent("beforeSubmitPrompt"), cursorEvent("preToolUse"),
      cursorEvent("beforeShellExecution", probe: cursorProbe), cursorEvent("beforeMCPExecution"),
      cursorEvent("beforeReadFile"), cursorEvent("beforeTabFileRead"), cursorEvent("subagentStart"),
      HookEvent("postToolUse", leading: [], trailing: [seconds]),
    ],
    remarks: AgentRemarks(blindSpots: [
      "what Tab writes: it is told afterwards", "results of tools, which reach the model whole",
    ]))

  private static func cursorEvent(_ name: String, probe: HookProbe? = nil) -> HookEvent {
    HookEvent(name, leading: [], trailing: [seconds, NewMember("failClosed", .bool(true))], probe: probe)
  }

  private static let cursorProbe = HookProbe(
    "{\"conversation_id\":\"sentinel-doctor\",\"generation_id\":\"g\",\"cursor_version\":\"1\","
      + "\"hook_event_name\":\"beforeShellExecution\",\"workspace_roots\":[\"%DIRECTORY%\"],"
      + "\"command\":\"%COMMAND%\",\"cwd\":\"%DIRECTORY%\"}", refusal: .answer(["permission"], "deny"))

  static let windsurf = AgentSettings(
    "windsurf", "Windsurf", programs: ["windsurf"],
    traces: [.home(".codeium", "windsurf"), .home(".windsurf")],
    user: [SettingsFile(.home(".codeium", "windsurf/hooks.json"), .json, .flat)],
    project: [SettingsFile(.project(".windsurf", "hooks.json"), .json, .flat)],
    managed: [SettingsFile(.absolute("/etc/windsurf/hooks.json"), .json, .flat)],
    events: [
      windsurfEvent("pre_user_prompt"), windsurfEvent("pre_run_command", probe: windsurfProbe),
      windsurfEvent("pre_write_code"), windsurfEvent("pre_read_code"), windsurfEvent("pre_mcp_tool_use"),
      HookEvent("post_mcp_tool_use", leading: [], trailing: [NewMember("show_output", .bool(true))]),
    ],
    remarks: AgentRemarks(blindSpots: [
      "results of tools: Cascade shows them to hooks only when it is too late to hold them back"
    ]))

  private static func windsurfEvent(_ name: String, probe: HookProbe? = nil) -> HookEvent {
    HookEvent(
      name, leading: [], trailing: [NewMember("show_output", .bool(true))], closes: true, probe: probe)
  }

  private static let windsurfProbe = HookProbe(
    "{\"agent_action_name\":\"pre_run_command\",\"trajectory_id\":\"sentinel-doctor\",\"execution_id\":\"e\","
      + "\"timestamp\":\"2026-11-21T00:00:00Z\",\"tool_info\":{\"command_line\":\"%COMMAND%\","
      + "\"cwd\":\"%DIRECTORY%\"}}", refusal: .exitCode)

  static let cline = AgentSettings(
    "cline", "Cline", programs: ["cline"], traces: [.home("Documents", "Cline"), .home(".cline")],
    user: [SettingsFile(.home("Documents", "Cline/Hooks"), .scripts, .scripts)],
    project: [SettingsFile(.project(".clinerules", "hooks"), .scripts, .scripts)],
    events: [
      HookEvent(
        "PreToolUse", trailing: [], closes: true,
        probe: HookProbe(
          "{\"clineVersion\":\"3\",\"hookName\":\"PreToolUse\",\"timestamp\":\"1\",\"taskId\":\"sentinel-doctor\","
            + "\"workspaceRoots\":[\"%DIRECTORY%\"],\"userId\":\"u\",\"preToolUse\":{\"toolName\":"
            + "\"execute_command\",\"parameters\":{\"command\":\"%COMMAND%\"}}}", refusal: .flag(["cancel"]))),
      HookEvent("UserPromptSubmit", trailing: [], closes: true),
      HookEvent("TaskStart", trailing: [], closes: true), HookEvent("PostToolUse", trailing: []),
    ],
    remarks: AgentRemarks(
      afterInstalling: "Turn hooks on in Cline's settings (Features, Enable Hooks): they are off at first.",
      blindSpots: ["anything while hooks are turned off in Cline's settings, which no file here shows"]))
}
