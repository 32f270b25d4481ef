import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// A home, a project and a model for one agent, with the guard put in by `sentinel install` as it is for people.
final class Stage {
  let client: RealClient
  let model: FakeModel
  private let folder = ScratchFolder()
  var home: String { folder.path + "/home" }
  var project: String { folder.path + "/project" }
  private var log: String { folder.path + "/audit.ndjson" }
  private(set) var said = ""
  /// Whether Codex is told to run hooks that nobody trusted: here is nobody to trust them.
  var bypassesTrust = true

  /// How the guard comes to stand there.
  enum Way {
    case settings
    /// Claude's plugin from the marketplace that a clone is, and one that is named for a single session.
    case plugin, pluginFolder
  }

  private let way: Way
  private static let clone =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  init(
    _ client: RealClient, _ calls: [FakeModel.Call], sub: [FakeModel.Call] = [],
    files: [String: String] = [:], by way: Way = .settings
  ) throws {
    self.client = client
    self.way = way
    model = try FakeModel(["main": calls, "sub": sub])
    _ = folder.makeFolder("home")
    _ = folder.makeFolder("tmp")
    folder.write("project/.git/HEAD", "ref: refs/heads/main\n")
    for (name, text) in files { folder.write("project/" + name, text) }
    folder.write("stub.sh", Self.stub)
    switch client {
    case .claude: setUpClaude()
    case .codex: setUpCodex()
    case .copilot, .copilotPascal: setUpCopilot()
    }
    switch way {
    case .settings where client == .copilotPascal: registerInPascalCase()
    case .settings: try install()
    case .plugin:
      try command(["plugin", "marketplace", "add", Self.clone])
      try command(["plugin", "install", "sentinel@sentinel"])
    case .pluginFolder: break
    }
  }

  deinit { model.stop() }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: project + "/" + name) }

  /// The records that the hook wrote.
  var records: String { folder.read("audit.ndjson") }

  // MARK: Running

  enum Beginning { case anew, again, withPlan }

  func run(
    _ prompt: String = "please go on", _ beginning: Beginning = .anew, _ more: [String] = []
  ) {
    var program = Program(path: client.program ?? "", environment: environment)
    program.directory = project
    program.limit = 90
    let result = program.run(arguments(prompt, beginning) + more)
    if result.signal == SIGKILL { said += "[ended after 90 s] " }
    said += result.output + result.errors
  }

  private func arguments(_ prompt: String, _ beginning: Beginning) -> [String] {
    switch client {
    case .claude:
      let how: [Beginning: [String]] = [.again: ["--continue"], .withPlan: ["--permission-mode", "plan"]]
      return [
        "-p", prompt, "--output-format", "stream-json", "--verbose", "--model", "claude-sonnet-4-5",
        "--mcp-config", folder.path + "/mcp.json", "--strict-mcp-config", "--allowedTools",
        "Bash,Monitor,Write,Agent,mcp__stub__touch",
      ] + (how[beginning] ?? []) + (way == .pluginFolder ? ["--plugin-dir", Self.clone] : [])
    case .codex:
      return ["exec", "--json", "--skip-git-repo-check", "-s", "danger-full-access"]
        + (bypassesTrust ? ["--dangerously-bypass-hook-trust"] : [])
        + (beginning == .again ? ["resume", "--last"] : []) + [prompt]
    case .copilot, .copilotPascal:
      let how: [Beginning: [String]] = [.again: ["--continue"], .withPlan: ["--mode", "plan"]]
      return [
        "-p", prompt, "--output-format", "json", "--no-auto-update", "--additional-mcp-config",
        "@" + folder.path + "/mcp.json", "--allow-all-tools", "--allow-all-paths",
      ] + (how[beginning] ?? [])
    }
  }

  /// Nothing of this goes anywhere but to the model above: the keys are made up, and what could speak with
  /// its maker is switched off.
  private var environment: [String: String] {
    var environment = [
      // A plugin looks for the guard there.
      "PATH": Program.folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "HOME": home,
      "TMPDIR": folder.path + "/tmp", "LANG": "C.UTF-8",
      // What would speak with the world meets a closed door at once; some wait for it a long time.
      "HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9",
      "ALL_PROXY": "http://127.0.0.1:9", "no_proxy": "127.0.0.1,localhost",
      "NO_PROXY": "127.0.0.1,localhost",
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

  /// The settings that people get.
  private func install() throws {
    let sentinel = Program("sentinel", environment: environment)
    let result = sentinel.run(["install", client.agent, "--user", "--yes"])
    guard result.exitCode == 0 else { throw NotInstalled(said: result.output + result.errors) }
  }

  /// One of the agent's own commands.
  private func command(_ words: [String]) throws {
    let result = Program(path: client.program ?? "", environment: environment).run(words)
    guard result.exitCode == 0 else { throw NotInstalled(said: result.output + result.errors) }
  }

  /// Lets Codex say what the digests of its hooks are, and writes down that they are trusted, as `/hooks` does.
  func trustHooksOfCodex() {
    let requests: [[String: Any]] = [
      ["id": 1, "method": "initialize", "params": ["clientInfo": ["name": "stage", "version": "1"]]],
      ["method": "initialized"], ["id": 2, "method": "hooks/list", "params": ["cwds": [project]]],
    ]
    var shell = Program(path: "/bin/sh", environment: environment)
    shell.directory = project
    // It leaves when its input ends, whatever it was asked.
    let result = shell.run(
      ["-c", "{ cat; sleep 5; } | \"$1\" app-server", "sh", client.program ?? ""],
      requests.map { json($0) + "\n" }.joined())
    var records = ""
    for line in result.output.split(separator: "\n") {
      let answer = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
      let list = (answer?["result"] as? [String: Any])?["data"] as? [[String: Any]]
      for hook in list?.first?["hooks"] as? [[String: Any]] ?? [] {
        records += "[hooks.state.\"\(hook["key"] ?? "")\"]\ntrusted_hash = \"\(hook["currentHash"] ?? "")\"\n"
      }
    }
    folder.write("home/.codex/config.toml", folder.read("home/.codex/config.toml") + records)
  }

  /// What the doctor says about this agent here.
  func doctor() -> Program.Result {
    var doctor = Program("sentinel", environment: environment)
    doctor.directory = project
    return doctor.run(["doctor", client.agent])
  }

  struct NotInstalled: Error { let said: String }

  private func setUpClaude() {
    _ = folder.makeFolder("home/.claude")
    folder.write("mcp.json", json(["mcpServers": ["stub": ["command": "/bin/sh", "args": stubArguments]]]))
  }

  private func setUpCodex() {
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

  /// The other of Copilot's two dialects, which people get who bring Claude's names along.
  private func registerInPascalCase() {
    var hooks: [String: Any] = [:]
    for event in ["PreToolUse", "PostToolUse", "UserPromptSubmit"] {
      let line = "'\(Program.folder)/sentinel-hook' --agent copilot --event \(event)"
      hooks[event] = [["type": "command", "command": line]]
    }
    folder.write("project/.github/hooks/sentinel.json", json(["version": 1, "hooks": hooks]))
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
