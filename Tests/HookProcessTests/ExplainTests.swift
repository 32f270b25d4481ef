import JSON
import TestSupport
import Testing

extension RealProcesses {
  @Suite("sentinel explain, as a person sees it")
  struct ExplainTests {
    private func explain(_ arguments: String..., input: String = "") -> Program.Result {
      explain(arguments, input: input)
    }

    private func explain(_ arguments: [String], input: String) -> Program.Result {
      let folder = ScratchFolder()
      return Program("sentinel", environment: .home(folder.path)).run(["explain"] + arguments, input)
    }

    @Test("It draws what belongs together, and puts what would happen under the program that does it")
    func tree() {
      let result = explain("--cwd", "/", "for d in a b; do rm -rf \"/srv/$d\" | cat; done && ls $(pwd)")
      #expect(result.exitCode == 1)
      #expect(
        result.output.hasPrefix(
          """
          read as
            for d in a b
              rm -rf "/srv/$d"
                | cat
            && ls $(pwd)
              $( … )
                pwd

          would run
            1  rm -rf /srv/a
               in /
               → Deletes /srv/a, outside the project (critical)

          """), "\(result.output)")
    }

    @Test("A command is shown as it was written, without anything that could drive a terminal")
    func display() {
      let result = explain(input: "")
      #expect(result.exitCode != 0)
      let shown = explain("rm -rf \"C:\\x\" 'a\u{1B}[2Jb'").output
      #expect(shown.contains("\"C:\\x\""), "\(shown)")
      #expect(!shown.utf8.contains(0x1B))
    }

    @Test(
      "Standard input is read for a dash or for no command at all, and harmless commands end well",
      arguments: [["-"], []])
    func input(_ dash: [String]) {
      let result = explain(dash, input: "echo hello\n")
      #expect(result.exitCode == 0)
      #expect(result.output.contains("verdict  allow (none)"))
    }

    @Test("Its object names the decision")
    func object() throws {
      let root = try #require(explain("--json", "rm -rf /").object)
      #expect(root["action"]?.string == "block")
      #expect(root["severity"]?.string == "critical")
    }
  }
}
