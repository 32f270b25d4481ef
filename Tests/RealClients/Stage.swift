import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// A home, a project and a model for one agent, with the hook registered as it is for people: for every
/// event that can be judged, and for every tool.
final class Stage {
  let client: RealClient
  let model: FakeModel
  private let folder = ScratchFolder()
  var home: String { folder.path + "/home" }
  var project: String { folder.path + "/project" }
  private var log: String { folder.path + "/audit.ndjson" }
  private(set) var said = ""

  private static let events = ["PreToolUse", "PostToolUse", "UserPromptSubmit"]

  init(
    _ client: RealClient, _ calls: [FakeModel.Call], sub: [FakeModel.Call] = [], files: [String: String] = [:]
  )
    throws
  {
    self.client = client
    model = try FakeModel(["main": calls, "sub": sub])
    _ = folder.makeFolder("home")
    _ = folder.makeFolder("project/.git")
    _ = folder.makeFolder("tmp")
    folder.write("project/.git/HEAD", "ref: refs/heads/main\n")
    for (name, text) in files {
      if let slash = name.lastIndex(of: "/") { _ = folder.makeFolder("project/" + name[..<slash]) }
      folder.write("project/" + name, text)
    }
    folder.write("stub.sh", Self.stub)
    switch client {
    case .claude: setUpClaude()
    case .codex: setUpCodex()
    case .copilot, .copilotPascal: setUpCopilot()
    }
  }

  deinit { model.stop() }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: project + "/" + name) }

  /// The records that the hook wrote.
  var records: String { folder.read("audit.ndjson") }

  // MARK: Running

  func run(_ prompt: String = "please go on", _ more: [String] = []) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: client.program ?? "")
    process.arguments = arguments(prompt) + more
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: project)
    process.standardInput = FileHandle.nullDevice
    // A file, not a pipe: servers that outlive their agent would hold a pipe open.
    folder.write("said", "")
    let output = FileHandle(forWritingAtPath: folder.path + "/said")
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let deadline = Date() + 90
    while process.isRunning && Date() < deadline { usleep(20_000) }
    if process.isRunning {
      kill(process.processIdentifier, SIGKILL)
      said += "[ended after 90 s] "
    }
    process.waitUntilExit()
    try output?.close()
    said += folder.read("said")
  }

  private func arguments(_ prompt: String) -> [String] {
    switch client {
    case .claude:
      [
        "-p", prompt, "--output-format", "stream-json", "--verbose", "--model", "claude-sonnet-4-5",
        "--mcp-config", folder.path + "/mcp.json", "--strict-mcp-config", "--allowedTools",
        "Bash,Write,Agent,mcp__stub__touch",
      ]
    case .codex:
      [
        "exec", "--json", "--skip-git-repo-check", "--dangerously-bypass-hook-trust", "-s",
        "danger-full-access", prompt,
      ]
    case .copilot, .copilotPascal:
      [
        "-p", prompt, "--output-format", "json", "--no-auto-update", "--additional-mcp-config",
        "@" + folder.path + "/mcp.json", "--allow-all-tools", "--allow-all-paths",
      ]
    }
  }

  /// Nothing of this goes anywhere but to the model above: the keys are made up, and what could speak with
  /// its maker is switched off.
  private var environment: [String: String] {
    var environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home,
      "TMPDIR": folder.path + "/tmp", "LANG": "C.UTF-8", "no_proxy": "127.0.0.1,localhost",
      "SENTINEL_AUDIT": log, "SENTINEL_HOOK_DEADLINE_MS": "20000",
    ]
    let address = "http://127.0.0.1:\(model.port)"
    let own: [String: String] =
      switch client {
      case .claude:
        [
          "CLAUDE_CONFIG_DIR": home + "/.claude", "CLAUDE_CODE_TMPDIR": folder.path + "/tmp",
          "ANTHROPIC_BASE_URL": address, "ANTHROPIC_API_KEY": "not-a-key",
          "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1", "DISABLE_AUTOUPDATER": "1",
          "DISABLE_TELEMETRY": "1", "DISABLE_ERROR_REPORTING": "1", "ENABLE_TOOL_SEARCH": "false",
        ]
      case .codex: ["CODEX_HOME": home + "/.codex", "MODEL_KEY": "not-a-key"]
      case .copilot, .copilotPascal:
        [
          "COPILOT_AUTO_UPDATE": "false", "COPILOT_OFFLINE": "true", "COPILOT_PROVIDER_BASE_URL": address,
          "COPILOT_PROVIDER_TYPE": "anthropic", "COPILOT_PROVIDER_API_KEY": "not-a-key",
          "COPILOT_MODEL": "claude-sonnet-4",
        ]
      }
    environment.merge(own) { $1 }
    return environment
  }

  // MARK: Settings

  private func hook(_ event: String) -> String {
    "'\(Program.folder)/sentinel-hook' --agent \(client.agent) --event \(event)"
  }

  private func setUpClaude() {
    var hooks: [String: Any] = [:]
    for event in Self.events {
      let entry = ["type": "command", "command": hook(event), "onFailure": "block"]
      hooks[event] = [["hooks": [entry]]]
    }
    _ = folder.makeFolder("home/.claude")
    folder.write("home/.claude/settings.json", json(["hooks": hooks]))
    folder.write("mcp.json", json(["mcpServers": ["stub": ["command": "/bin/sh", "args": stubArguments]]]))
  }

  private func setUpCodex() {
    var hooks: [String: Any] = [:]
    for event in Self.events { hooks[event] = [["hooks": [["type": "command", "command": hook(event)]]]] }
    _ = folder.makeFolder("home/.codex")
    folder.write("home/.codex/hooks.json", json(["hooks": hooks]))
    folder.write(
      "home/.codex/config.toml",
      """
      model = "gpt-5.5"
      model_provider = "stage"
      check_for_update_on_startup = false
      [model_providers.stage]
      name = "stage"
      base_url = "http://127.0.0.1:\(model.port)/v1"
      wire_api = "responses"
      env_key = "MODEL_KEY"
      request_max_retries = 0
      stream_max_retries = 0
      [analytics]
      enabled = false
      [mcp_servers.stub]
      command = "/bin/sh"
      args = ["\(stubArguments[0])", "\(stubArguments[1])"]
      default_tools_approval_mode = "approve"

      """)
  }

  private func setUpCopilot() {
    let names = [
      "PreToolUse": "preToolUse", "PostToolUse": "postToolUse", "UserPromptSubmit": "userPromptSubmitted",
    ]
    var hooks: [String: Any] = [:]
    for event in Self.events {
      // Whatever `--event` says, the payload's shape counts.
      hooks[client == .copilot ? names[event] ?? event : event] = [
        ["type": "command", "command": hook(event)]
      ]
    }
    _ = folder.makeFolder("project/.github/hooks")
    folder.write("project/.github/hooks/sentinel.json", json(["version": 1, "hooks": hooks]))
    _ = folder.makeFolder("home/.copilot")
    folder.write("home/.copilot/config.json", json(["trustedFolders": [project]]))
    folder.write(
      "mcp.json",
      json([
        "mcpServers": [
          "stub": ["type": "local", "command": "/bin/sh", "args": stubArguments, "tools": ["touch"]]
            as [String: Any]
        ]
      ]))
  }

  private var stubArguments: [String] { [folder.path + "/stub.sh", project] }

  /// A server of one tool, which makes a file: a call that got through leaves a trace.
  private static let stub = """
    while IFS= read -r line; do
      id=$(printf '%s' "$line" | sed -n 's/.*"id" *: *\\([0-9][0-9]*\\).*/\\1/p')
      version=$(printf '%s' "$line" | sed -n 's/.*"protocolVersion" *: *"\\([^"]*\\)".*/\\1/p')
      case $line in
        *'"initialize"'*) result='{"protocolVersion":"'$version'","capabilities":{"tools":{}},"serverInfo":{"name":"stub","version":"1"}}' ;;
        *'"tools/list"'*) result='{"tools":[{"name":"touch","description":"makes a file","inputSchema":{"type":"object","properties":{"note":{"type":"string"}}}}]}' ;;
        *'"tools/call"'*) : > "$1/server.marker"; result='{"content":[{"type":"text","text":"touched"}]}' ;;
        *) result='{}' ;;
      esac
      if [ -n "$id" ]; then printf '{"jsonrpc":"2.0","id":%s,"result":%s}\\n' "$id" "$result"; fi
    done

    """
}
