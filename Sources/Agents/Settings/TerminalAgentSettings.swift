import SettingsFiles

extension AgentSettings {
  static let gemini = AgentSettings(
    "gemini", "Gemini CLI", programs: ["gemini"],
    traces: [.home(".gemini", "settings.json"), .home(".gemini", "tmp")],
    user: [SettingsFile(.home(".gemini", "settings.json"), .jsonWithComments)],
    project: [SettingsFile(.project(".gemini", "settings.json"), .jsonWithComments)],
    managed: [SettingsFile(.absolute("/etc/gemini-cli/settings.json"), .jsonWithComments)],
    events: [
      HookEvent("BeforeAgent", trailing: [milliseconds], closes: true),
      HookEvent(
        "BeforeTool", matcher: "*", trailing: [milliseconds], closes: true,
        probe: HookProbe(
          "{\"session_id\":\"sentinel-doctor\",\"transcript_path\":\"\",\"cwd\":\"%DIRECTORY%\","
            + "\"hook_event_name\":\"BeforeTool\",\"timestamp\":\"2026-11-21T00:00:00Z\","
            + "\"tool_name\":\"run_shell_command\",\"tool_input\":{\"command\":\"%COMMAND%\"}}",
          refusal: .answer(["decision"], "deny"))),
      HookEvent("AfterTool", matcher: "*", trailing: [milliseconds], closes: true),
      HookEvent("AfterAgent", trailing: [milliseconds]),
    ],
    remarks: AgentRemarks(blindSpots: [
      "files pulled in with @path", "projects' settings count only in trusted folders",
    ]))

  // Some versions read milliseconds and some seconds; ten thousand is long enough in both.
  static let qwen = AgentSettings(
    "qwen", "Qwen Code", programs: ["qwen"], traces: [.home(".qwen")],
    user: [SettingsFile(.home(".qwen", "settings.json"), .jsonWithComments)],
    project: [SettingsFile(.project(".qwen", "settings.json"), .jsonWithComments)],
    managed: [SettingsFile(.absolute("/etc/qwen-code/settings.json"), .jsonWithComments)],
    events: [
      HookEvent("UserPromptSubmit", trailing: [milliseconds], closes: true),
      HookEvent(
        "PreToolUse", matcher: "*", trailing: [milliseconds], closes: true,
        probe: .nested(tool: "run_shell_command", HookProbe.denied)),
      HookEvent("PermissionRequest", matcher: "*", trailing: [milliseconds], closes: true),
      HookEvent("PostToolUse", matcher: "*", trailing: [milliseconds], closes: true),
      HookEvent("PostToolUseFailure", matcher: "*", trailing: [milliseconds]),
    ], remarks: AgentRemarks(blindSpots: ["a project that sets disableAllHooks before the session starts"]))

  static let kiro = AgentSettings(
    "kiro", "Kiro CLI and Amazon Q CLI", programs: ["kiro-cli", "q"],
    traces: [.home(".kiro"), .home(".aws", "amazonq")],
    user: [
      SettingsFile(.home(".kiro", "agents"), .json, .flat, everyFileEnding: ".json"),
      SettingsFile(.home(".aws", "amazonq/cli-agents"), .json, .flat, everyFileEnding: ".json"),
    ],
    project: [
      SettingsFile(.project(".kiro", "agents"), .json, .flat, everyFileEnding: ".json"),
      SettingsFile(.project(".amazonq", "cli-agents"), .json, .flat, everyFileEnding: ".json"),
    ],
    events: [
      kiroEvent("userPromptSubmit"),
      kiroEvent(
        "preToolUse", matcher: "*", closes: true,
        probe: HookProbe(
          "{\"hook_event_name\":\"preToolUse\",\"cwd\":\"%DIRECTORY%\",\"tool_name\":\"execute_bash\","
            + "\"tool_input\":{\"command\":\"%COMMAND%\"}}", refusal: .exitCode)),
      kiroEvent("postToolUse", matcher: "*"),
    ],
    remarks: AgentRemarks(
      afterInstalling: "Hooks hold for the agents named above only; start kiro-cli with one of them.",
      withoutFile:
        "its hooks stand in the file of an agent, and there is none: make one with `kiro-cli agent create`, "
        + "then run this again.",
      blindSpots: ["the built-in agent, which has no file", "a prompt cannot be held back"]))

  // A cache would replay an earlier answer for a different moment.
  private static func kiroEvent(
    _ name: String, matcher: String? = nil, closes: Bool = false, probe: HookProbe? = nil
  )
    -> HookEvent
  {
    HookEvent(
      name, leading: matcher.map { [NewMember("matcher", .string($0))] } ?? [],
      trailing: [
        NewMember("timeout_ms", .integer(10_000)), NewMember("cache_ttl_seconds", .integer(0)),
      ], closes: closes, probe: probe)
  }

  static let droid = AgentSettings(
    "droid", "Factory Droid", programs: ["droid"], traces: [.home(".factory")],
    // Some versions never read hooks.json; all read the settings.
    user: [SettingsFile(.home(".factory", "settings.json"), .jsonWithComments)],
    project: [SettingsFile(.project(".factory", "settings.json"), .jsonWithComments)],
    events: [
      HookEvent("UserPromptSubmit", trailing: [seconds], closes: true),
      HookEvent(
        "PreToolUse", matcher: "*", trailing: [seconds], closes: true,
        probe: .nested(tool: "Execute", HookProbe.denied)),
      HookEvent("PostToolUse", matcher: "*", trailing: [seconds], closes: true),
    ],
    remarks: AgentRemarks(blindSpots: [
      "a hook that is late lets the call through; its own deadline of two seconds comes long before"
    ]))

  static let kimi = AgentSettings(
    "kimi", "Kimi Code", programs: ["kimi"], traces: [.home(".kimi-code", variable: "KIMI_CODE_HOME")],
    user: [SettingsFile(.home(".kimi-code", variable: "KIMI_CODE_HOME", "config.toml"), .toml, .table)],
    events: [
      kimiEvent("UserPromptSubmit"),
      kimiEvent("PreToolUse", probe: .nested(tool: "Bash", HookProbe.denied)),
      HookEvent("PostToolUse", leading: [NewMember("event", .string("PostToolUse"))], trailing: [seconds]),
    ], remarks: AgentRemarks(blindSpots: ["results of tools: Kimi does not let a hook hold them back"]))

  private static func kimiEvent(_ name: String, probe: HookProbe? = nil) -> HookEvent {
    HookEvent(
      name, leading: [NewMember("event", .string(name))],
      trailing: [seconds, NewMember("fail_mode", .string("closed"))], probe: probe)
  }

  static let grok = AgentSettings(
    "grok", "Grok CLI", programs: ["grok"], traces: [.home(".grok")],
    user: [SettingsFile(.home(".grok", "hooks/sentinel.json"), isOwn: true)],
    events: [
      HookEvent(
        "PreToolUse", trailing: [seconds], closes: true,
        probe: HookProbe(
          "{\"sessionId\":\"sentinel-doctor\",\"hookEventName\":\"PreToolUse\",\"workspaceRoot\":\"%DIRECTORY%\","
            + "\"cwd\":\"%DIRECTORY%\",\"toolName\":\"run_terminal_cmd\",\"toolInput\":{\"command\":\"%COMMAND%\"}}",
          refusal: .answer(["decision"], "deny"))),
      HookEvent("UserPromptSubmit", trailing: [seconds]),
      HookEvent("PostToolUse", trailing: [seconds]),
    ],
    remarks: AgentRemarks(blindSpots: [
      "prompts and results cannot be held back",
      "Grok also runs the hooks of ~/.claude/settings.json; both then judge, which does no harm",
    ]))

  static let antigravity = AgentSettings(
    "antigravity", "Antigravity CLI", programs: ["agy", "antigravity"],
    traces: [.home(".gemini", "config"), .home(".gemini", "antigravity-cli")],
    user: [SettingsFile(.home(".gemini", "config/hooks.json"), .json, .named)],
    project: [SettingsFile(.project(".agents", "hooks.json"), .json, .named)],
    events: [
      HookEvent(
        "PreToolUse", matcher: "*", trailing: [seconds],
        probe: HookProbe(
          "{\"conversationId\":\"sentinel-doctor\",\"workspacePaths\":[\"%DIRECTORY%\"],\"toolCall\":"
            + "{\"name\":\"run_command\",\"args\":{\"CommandLine\":\"%COMMAND%\",\"Cwd\":\"%DIRECTORY%\"}}}",
          refusal: .answer(["decision"], "deny")))
    ],
    remarks: AgentRemarks(blindSpots: ["prompts, and the results of tools"]))
}
