import Bytes
import Foundation
import JSON
import TestSupport
import Testing

extension RealProcesses {
  /// Policy files in front of the real executables.
  @Suite("Policy files are obeyed")
  struct PolicyProcessTests {
    private func write(_ text: String, to hook: Hook, project: Bool = false) {
      hook.folder.write(
        project ? "home/project/.sentinel/policy.json" : "home/.config/sentinel/policy.json", text)
    }

    private func sentinel(_ hook: Hook, _ arguments: [String]) -> Program.Result {
      var program = Program("sentinel")
      program.environment = hook.program.environment.merging(["CLAUDE_PROJECT_DIR": hook.home + "/project"]) {
        $1
      }
      return program.run(arguments)
    }

    @Test("A rule stops a call in which nothing is found, in the person's words")
    func forbids() {
      let hook = Hook()
      write(
        """
        {
          // infrastructure is somebody else's
          "rules": [
            {"name": "no terraform", "action": "block", "match": {"program": ["terraform", "tofu"]},
             "reason": "Infrastructure goes through the pipeline."},
          ],
        }
        """, to: hook)
      #expect(hook.run(hook.payload("ls")).output.isEmpty)
      for command in [
        "terraform plan", "cd infra && env A=1 /usr/local/bin/tofu plan", "sh -c 'terraform plan'",
      ] {
        let result = hook.run(hook.payload(command))
        #expect(result.permission == "deny", "\(command): \(result)")
        #expect(result.reason.contains("no terraform"))
        #expect(result.reason.contains("Infrastructure goes through the pipeline."))
        #expect(result.reason.contains(".config/sentinel/policy.json:4"))
      }
      // What is only spoken of is not done.
      #expect(hook.run(hook.payload("grep -r 'terraform plan' docs")).output.isEmpty)
      let record = hook.records.first { $0["action"]?.string == "block" }
      #expect(record?["findings"]?[0]?["rule"]?.string == "policy.no terraform")
      #expect(record?["policy"]?[0]?.string == "user/no terraform")
    }

    @Test("Paths and hosts are those that are meant")
    func resolved() {
      let hook = Hook()
      write(
        """
        {"rules": [
          {"name": "vault", "action": "block", "match": {"path": "~/vault/"}},
          {"name": "net", "action": "ask", "match": {"host": "*.example.net"}}
        ]}
        """, to: hook)
      symlink(hook.home + "/vault", hook.home + "/project/v")
      for command in ["cat ../vault/a", "cat v/a", "D=~/vault; ls $D", "tee x < ~/vault/a"] {
        #expect(hook.run(hook.payload(command)).permission == "deny", "\(command)")
      }
      #expect(hook.run(hook.payload("ls vault")).output.isEmpty)
      #expect(
        hook.run(hook.event("PreToolUse", tool: "Read", ["file_path": hook.home + "/vault/a"])).permission
          == "deny")
      #expect(hook.run(hook.payload("curl -s https://api.example.net/x")).permission == "ask")
      #expect(
        hook.run(
          hook.event("PreToolUse", tool: "WebFetch", ["url": "https://a.example.net/", "prompt": "p"])
        ).permission
          == "ask")
      #expect(hook.run(hook.payload("curl -s https://example.org/x")).output.isEmpty)
    }

    @Test("A person may permit what they name, and no more")
    func permits() {
      let hook = Hook()
      write(
        "{\"rules\": [{\"name\": \"mine\", \"action\": \"allow\", \"match\": {\"command\": \"git push --force origin my-*\", \"severity\": \"high\"}}]}",
        to: hook)
      #expect(hook.run(hook.payload("git push --force origin my-branch")).permission != "deny")
      #expect(hook.run(hook.payload("git push --force origin main")).permission == "deny")
      #expect(
        hook.run(hook.payload("git push --force origin my-branch; git push --force origin main")).permission
          == "deny")
    }

    @Test("A project can ask for more and not for less")
    func project() {
      let hook = Hook()
      write(
        "{\"severity\": {\"critical\": \"allow\", \"high\": \"allow\"}, \"rules\": [{\"name\": \"r\", \"action\": \"block\", \"tools\": \"WebFetch\"}]}",
        to: hook, project: true)
      #expect(hook.run(hook.payload("git push --force")).permission == "deny")
      let fetch = hook.run(
        hook.event("PreToolUse", tool: "WebFetch", ["url": "https://example.org/", "prompt": "p"]))
      #expect(fetch.permission == "deny")
      #expect(fetch.reason.contains("project policy"))
    }

    @Test(
      "A broken policy blocks, and names file, line, column, cause and way out",
      arguments: [
        ("{\"severity\": {\"high\": \"ask\"}", ":1:"),
        ("{\n  \"seveirty\": {}\n}", ":2:3: the key \"seveirty\" is not known (did you mean"),
        ("{\"profile\": 1}", ":1:13: "), ("", ":1:1: "), ("null", ":1:1: a policy is an object"),
      ])
    func broken(text: String, cause: String) {
      for project in [false, true] {
        let hook = Hook(["SENTINEL_HOOK_ON_ERROR": project ? "block" : "allow"])
        write(text, to: hook, project: project)
        let result = hook.run(hook.payload("ls"))
        #expect(result.permission == "deny", "\(result)")
        #expect(result.reason.contains("policy.json\(cause)"), "\(result.reason)")
        #expect(result.reason.contains("Correct the file"))
        #expect(hook.records.first?["findings"]?[0]?["rule"]?.string == "guard.bad-policy")
      }
    }

    @Test("A policy that others could have written blocks")
    func untrusted() {
      let hook = Hook()
      write("{}", to: hook)
      chmod(hook.home + "/.config/sentinel/policy.json", 0o646)
      #expect(hook.run(hook.payload("ls")).reason.contains("anybody may write to it"))
    }

    @Test("The dry run stops nothing and records what it would have done")
    func audit() {
      let hook = Hook()
      write("{\"profile\": \"audit\"}", to: hook)
      let result = hook.run(hook.payload("rm -rf ~"))
      #expect(result.exitCode == 0)
      #expect(result.output.isEmpty)
      #expect(hook.records.first?["action"]?.string == "allow")
      #expect(hook.records.first?["would"]?.string == "block")
      #expect(hook.records.first?["severity"]?.string == "critical")
    }

    @Test("Where variables may only tighten, a project's environment cannot loosen")
    func environment() {
      let hook = Hook([
        "SENTINEL_HOOK_ON_HIGH": "allow", "SENTINEL_AUDIT": "off", "SENTINEL_HOOK_ON_LOW": "warn",
      ])
      #expect(hook.run(hook.payload("git push --force")).permission == nil)
      write("{\"environment\": \"tighten-only\"}", to: hook)
      #expect(hook.run(hook.payload("git push --force")).permission == "deny")
      #expect(hook.records.count == 1)
    }

    @Test("check says what is wrong, test runs cases, config says where things come from")
    func commands() {
      let hook = Hook(["SENTINEL_HOOK_ON_LOW": "warn"])
      write(
        "{\"profile\": \"strict\", \"rules\": [{\"name\": \"tf\", \"action\": \"block\", \"match\": {\"program\": \"terraform\"}}]}",
        to: hook)
      let check = sentinel(hook, ["policy", "check"])
      #expect(check.exitCode == 0)
      #expect(check.output.contains("no mistakes"))
      let config = sentinel(hook, ["config", "--json"])
      #expect(config.exitCode == 0)
      let rows =
        config.object?["settings"]?.elements.map { ($0["name"]?.string ?? "", $0["from"]?.string ?? "") }
        ?? []
      let origins = Dictionary(rows) { a, _ in a }
      #expect(origins["on-low"] == "SENTINEL_HOOK_ON_LOW")
      #expect(origins["on-medium"]?.hasPrefix("profile strict of the user policy") == true)
      #expect(origins["deadline-ms"] == "default")
      #expect(sentinel(hook, ["config"]).output.contains("on-critical"))

      hook.folder.write(
        "cases.json",
        """
        {"cases": [
          {"command": "terraform apply", "expect": "block", "rule": "tf"},
          {"command": "ls", "expect": "allow"},
          {"tool": "Read", "input": {"file_path": "README.md"}, "expect": "allow"},
          {"prompt": "hello", "expect": "allow"}
        ]}
        """)
      let passed = sentinel(hook, ["policy", "test", hook.folder.path + "/cases.json"])
      #expect(passed.exitCode == 0, "\(passed)")
      hook.folder.write(
        "cases.json", "{\"cases\": [{\"name\": \"c\", \"command\": \"ls\", \"expect\": \"block\"}]}")
      let failed = sentinel(hook, ["policy", "test", hook.folder.path + "/cases.json"])
      #expect(failed.exitCode == 1)
      #expect(failed.output.contains("c (line 1): expected block, got allow"))
      #expect(sentinel(hook, ["policy", "test", hook.folder.path + "/none.json"]).exitCode == 3)
      hook.folder.write("cases.json", "{\"cases\": [{\"comand\": \"ls\", \"expect\": \"block\"}]}")
      let odd = sentinel(hook, ["policy", "test", hook.folder.path + "/cases.json"])
      #expect(odd.exitCode == 3)
      #expect(odd.errors.contains("did you mean \"command\"?"))
      #expect(sentinel(hook, ["policy", "tets"]).exitCode == 2)

      write("{\"seveirty\": 1, \"x\": 2}", to: hook)
      let broken = sentinel(hook, ["policy", "check"])
      #expect(broken.exitCode == 1)
      #expect(broken.output.contains("policy.json:1:2: "))
      #expect(broken.output.contains("2 mistakes"))
      #expect(sentinel(hook, ["config"]).exitCode == 1)
    }

    @Test("An import is a policy that check accepts")
    func imports() {
      let hook = Hook()
      hook.folder.write(
        "theirs.json",
        "[{\"name\": \"a\", \"mode\": \"require_approval\", \"toolNamePattern\": \"mcp__*\", \"priority\": 1}, {\"name\": \"b\", \"mode\": \"?\"}]"
      )
      let result = sentinel(hook, ["policy", "import", hook.folder.path + "/theirs.json"])
      #expect(result.exitCode == 1)
      #expect(result.errors.contains("\"b\" was left out"))
      hook.folder.write("ours.json", result.output)
      #expect(sentinel(hook, ["policy", "check", hook.folder.path + "/ours.json"]).exitCode == 0)
    }
  }
}
