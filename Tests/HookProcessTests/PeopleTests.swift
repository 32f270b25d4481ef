import Bytes
import Foundation
import JSON
import TestSupport
import Testing

extension RealProcesses {
  @Suite("What a person asks of sentinel")
  struct PeopleTests {
    private func run(_ arguments: String..., environment: [String: String] = [:]) -> Program.Result {
      let folder = ScratchFolder()
      return Program("sentinel", environment: .home(folder.path, environment)).run(arguments)
    }

    @Test("The demo judges a dozen actions, in plain text where there is no terminal")
    func demo() {
      let result = run("demo")
      #expect(result.exitCode == 0)
      #expect(!result.output.contains("\u{1B}"))
      for line in [
        "silent  cat README.md", "block   rm -rf ~/Documents", "block   git push --force origin main",
        "block   psql prod -c 'DROP TABLE users'", "block   reads a web page", "block   writes config.json",
      ] {
        #expect(result.output.contains(line), "\(line)")
      }
      #expect(result.output.contains("13 actions judged in "))
      #expect(run("demo", "twice").exitCode == 2)
    }

    @Test("Every subcommand explains itself, and its options are in its completion and its page")
    func help() {
      let list = run("--help").output
      let completion = run("completions", "bash").output
      for name in run("man", "--list").output.split(separator: "\n").map(String.init) {
        let page = run("man", name)
        #expect(page.exitCode == 0 && page.output.hasPrefix(".TH"), "\(name)")
        guard name.hasPrefix("sentinel-"), name != "sentinel-hook" else { continue }
        let subcommand = String(name.dropFirst(9))
        #expect(list.contains("  " + subcommand + " "), "\(subcommand)")
        #expect(completion.contains("    " + subcommand + ")"), "\(subcommand)")
        let help = run(subcommand, "--help")
        #expect(help.exitCode == 0 && help.output.contains("usage: sentinel \(subcommand)"), "\(subcommand)")
      }
    }

    @Test("What is not understood is named with what was meant")
    func misuse() {
      for (words, hint) in [
        (["lgo"], "did you mean log?"), (["log", "--sicne", "2h"], "did you mean --since?"),
        (["log", "--decision", "blok"], "did you mean block?"), (["audit", "verfy"], "did you mean verify?"),
        (["rules", "git.push-forse"], "did you mean git.push-force?"),
        (["completions", "zhs"], "did you mean zsh?"), (["log", "--since", "soon"], "2026-11-01"),
      ] {
        let result = Program("sentinel", environment: .home("/proc/nonexistent")).run(words)
        #expect(result.exitCode == 1 || result.exitCode == 2, "\(words)")
        #expect(result.errors.contains(hint), "\(words): \(result.errors)")
        #expect(result.output.isEmpty)
      }
    }

    @Test("Rules are listed, shown with examples, and given to programs")
    func rules() throws {
      let all = run("rules")
      #expect(all.exitCode == 0)
      #expect(all.output.contains("git.push-force") && all.output.contains("SEC-01.injection"))
      let one = run("rules", "git.push-force").output
      for word in ["why ", "instead ", "finds", "leaves alone", "git push --force"] {
        #expect(one.contains(word), "\(word)")
      }
      #expect(run("rules", "SEC-02.aws-access-key").output.contains("AKIA"))
      let json = run("rules", "--json").output.split(separator: "\n")
      #expect(json.count > 300)
      for line in json {
        let root = try JSONDocument(ByteView(String(line))).root
        #expect(root["id"]?.string?.isEmpty == false && root["severity"]?.string != nil)
      }
      #expect(run("rules", "--names", "--category", "git").output.contains("git.push-force\n"))
      #expect(run("rules", "--category", "gti").exitCode == 2)
    }

    @Test("Manual pages are written for man")
    func pages() {
      let folder = ScratchFolder()
      #expect(run("man", "--write", folder.path).exitCode == 0)
      #expect(folder.read("sentinel.1").contains(".SH SUBCOMMANDS"))
      #expect(folder.read("sentinel-log.1").contains("\\-\\-since"))
      #expect(folder.read("sentinel-hook.1").contains("\\-\\-agent"))
      #expect(run("man", "--write", folder.path + "/none").exitCode == 3)
    }
  }

  @Suite("The log, as a person reads it")
  struct LogTests {
    private let hook: Hook
    private let sentinel: Program

    init() {
      hook = Hook(["SENTINEL_AUDIT_MAX_BYTES": "4096", "TZ": "UTC"])
      for i in 0..<12 { _ = hook.run(hook.payload("echo \(i)")) }
      _ = hook.run(hook.payload("rm -rf ~"))
      _ = hook.run(hook.payload("git push --force origin main"))
      sentinel = Program("sentinel", environment: hook.program.environment)
    }

    private func lines(_ arguments: String...) -> [String] {
      sentinel.run(["log"] + arguments).output.split(separator: "\n").map(String.init)
    }

    @Test("It filters by time, decision, rule, agent, session and tool, across set-aside files")
    func filters() {
      #expect(lines().count == 14)
      #expect(lines("--since", "1h").count == 14)
      #expect(lines("--until", "1h").isEmpty)
      #expect(lines("--since", "2001-01-01", "--until", "2002-01-01").isEmpty)
      #expect(lines("--decision", "block").count == 2)
      #expect(lines("--decision", "block", "--decision", "allow").count == 14)
      #expect(lines("--rule", "git.").count == 1)
      #expect(lines("--agent", "claude", "--session", "session").count == 14)
      #expect(lines("--session", "other").isEmpty && lines("--tool", "Write").isEmpty)
      #expect(lines("--min-severity", "critical").count == 1)
      #expect(lines("-n", "3").count == 3)
      #expect(sentinel.run(["log", "--tool", "Write"]).exitCode == 1)
    }

    @Test("For programs it gives the records as they are stored")
    func json() throws {
      let records = lines("--json", "--since", "today")
      #expect(records.count == 14)
      let last = try JSONDocument(ByteView(records[13])).root
      #expect(last["action"]?.string == "block")
    }

    @Test("A broken line is shown as such, and the rest is read")
    func broken() {
      let file = FileHandle(forWritingAtPath: hook.log)!
      file.seekToEndOfFile()
      file.write(Data("{\"half\u{1B}[2J\n".utf8))
      file.write(Data([UInt8](repeating: 0x61, count: 3 << 20) + [0x0A]))
      _ = hook.run(hook.payload("ls"))
      let result = sentinel.run(["log"])
      #expect(result.exitCode == 0)
      #expect(result.output.contains("broken line  {\\\"half"), "\(result.output)")
      #expect(!result.output.contains("\u{1B}"))
      #expect(result.errors.contains("2 lines are no record"), "\(result.errors)")
      #expect(lines("--decision", "block").count == 2)
      #expect(sentinel.run(["audit", "verify"]).exitCode == 1)
    }

    @Test("It follows what comes, through a rotation")
    func follow() {
      var follower = sentinel
      follower.signal = (SIGTERM, 4)
      let hook = hook
      let thread = Thread {
        usleep(800_000)
        for i in 0..<8 { _ = hook.run(hook.payload("echo follow \(i)")) }
      }
      thread.start()
      let result = follower.run(["log", "--follow", "-n", "2"])
      #expect(result.output.split(separator: "\n").count == 10, "\(result.output)")
    }

    @Test("A report is one page that needs nothing else")
    func report() {
      let folder = ScratchFolder()
      let page = folder.path + "/report.html"
      let result = sentinel.run(["report", "-o", page])
      #expect(result.exitCode == 0 && result.output.contains("14 decisions"), "\(result)")
      let html = folder.read("report.html")
      #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("git.push-force"))
      #expect(sentinel.run(["report", "--decision", "block"]).output.contains("only decision block"))
      #expect(sentinel.run(["report", "-o", folder.path + "/none/x.html"]).exitCode == 3)
    }
  }
}
