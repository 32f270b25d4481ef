import Testing
import Wiring

/// The digests were told by `hooks/list` of Codex CLI 0.163.0 (`codex app-server`).
@Suite("Trust of Codex's hooks")
struct CodexTrustTests {
  private static let file = "/h/.codex/hooks.json"
  private static let command = "'/x/sentinel-hook' --agent codex --event PreToolUse"
  private static let digest = "sha256:23bfea0043b442924a64420cf61b43f4d742517e630f78d20eb822f2f085e644"

  private func hooks(_ more: String = "", _ command: String = command, matcher: String = "*") -> String {
    #"{"hooks":{"PreToolUse":[{"matcher":"\#(matcher)","hooks":[{"type":"command","command":"\#(command)","timeout":10\#(more)}]}]}}"#
  }

  private func record(_ digest: String, _ more: String = "", key: String = "pre_tool_use:0:0") -> String {
    "[hooks.state.\"\(Self.file):\(key)\"]\ntrusted_hash = \"\(digest)\"\n\(more)\n"
  }

  private func trust(_ hooks: String, _ config: String, at path: String = file) -> CodexTrust {
    CodexTrust(hooks: Array(hooks.utf8), at: path, config: Array(config.utf8))
  }

  private func only(_ standing: CodexTrust.Standing) -> CodexTrust { .entries([("PreToolUse", standing)]) }

  @Test("An entry is trusted if its digest is the one that is recorded")
  func digest() {
    #expect(trust(hooks(), record(Self.digest)) == only(.trusted))
    #expect(trust(hooks(), "") == only(.missing))
    #expect(trust(hooks(), record("sha256:0")) == only(.changed))
    #expect(trust(hooks(matcher: "Bash"), record(Self.digest)) == only(.changed))
    #expect(trust(hooks("", Self.command + " --on-medium Ask"), record(Self.digest)) == only(.changed))
    #expect(trust(hooks(), record(Self.digest, "enabled = false")) == only(.disabled))
    #expect(trust(hooks(), record(Self.digest, key: "pre_tool_use:1:0")) == only(.missing))
    #expect(trust(hooks(",\"additionalContextLimit\":5"), record(Self.digest)) == only(.recorded))
    #expect(trust(hooks(",\"async\":false,\"commandWindows\":\"x\""), record(Self.digest)) == only(.trusted))
  }

  @Test("The same entry has the same digest in TOML, counted among those of others")
  func toml() {
    let path = "/h/.codex/config.toml"
    let entry = """
      [[hooks.PreToolUse]]
      matcher = "Bash"
      [[hooks.PreToolUse.hooks]]
      type = "command"
      command = "another"
      [[hooks.PreToolUse]]
      matcher = "*"
      [[hooks.PreToolUse.hooks]]
      type = "command"
      command = "another"
      [[hooks.PreToolUse.hooks]]
      type = "command"
      command = "\(Self.command)"
      timeout = 10

      """
    let state = "[hooks.state.\"\(path):pre_tool_use:1:1\"]\ntrusted_hash = \"\(Self.digest)\"\n"
    #expect(trust(entry, entry + state, at: path) == only(.trusted))
  }

  @Test("The matcher of a prompt does not count, and an entry without a limit has 600 seconds")
  func others() {
    let hooks = """
      {"hooks":{"UserPromptSubmit":[{"matcher":"*","hooks":[{"type":"command","command":"sentinel-hook","timeout":0}]}],
      "PostToolUse":[{"hooks":[{"type":"command","command":"b"},{"type":"command","command":"sentinel-hook \\"q\\" ü \\u0001 / <&>","statusMessage":"hm"}]}]}}
      """
    let config =
      record(
        "sha256:07ce85f04562ac72e3792e6daa1130b92040a60a390cd76c558f54a53701e081",
        key: "user_prompt_submit:0:0")
      + record(
        "sha256:c07cb399b7f850a60af98c0254b64b01c59f2f44cac6fe37d23e7d8ebbba49e0", key: "post_tool_use:0:1")
    #expect(
      trust(hooks, config) == .entries([("UserPromptSubmit", .trusted), ("PostToolUse", .trusted)]))
  }

  @Test("Hooks can be switched off altogether")
  func off() {
    #expect(trust(hooks(), "[features]\nhooks = false\n") == .off)
    #expect(trust(hooks(), "features.codex_hooks = false\n") == .off)
    #expect(trust(hooks(), "[features]\nhooks = true\n" + record(Self.digest)) == only(.trusted))
  }
}
