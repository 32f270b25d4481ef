import ShellMeaning
import TestSupport
import Testing
import Verdict

@testable import Commands

@Suite("Long code in other languages")
struct LongCodeTests {
  private func rules(_ interpreter: String, _ code: String) -> [String] {
    report(on: "\(interpreter) <<'EOF'\n\(code)\nEOF\n").findings.filter { $0.severity >= .medium }.map(
      \.rule)
  }

  private static let python = String(repeating: "print(\"hello world\")\n", count: 3000)
  private static let javascript = String(repeating: "console.log(1, 'a')\n", count: 3000)

  @Test("Lines that repeat are passed over, and nothing else is")
  func repeated() {
    #expect(rules("python3 -", Self.python).isEmpty)
    #expect(
      rules("python3 -", Self.python + "import shutil\nshutil.rmtree('/')").contains("files.delete-system"))
    #expect(
      rules("node", Self.javascript + "require('fs').rmSync('/', {recursive: true})").contains(
        "files.delete-system"))
  }

  @Test("Calls that depend on what else the code names do not go through all of it each time")
  func manyRequests() {
    let code = (0..<12_000).map { "new Request(u\($0));\n" }.joined()
    #expect(work { _ = rules("node", code) } < .seconds(20))
  }

  @Test("A line that means something else by now is read again")
  func changed() {
    let line = "shutil.rmtree(x)\n"
    let before = "import shutil\nx = 'build'\n" + String(repeating: line, count: 2000)
    #expect(!rules("python3 -", before).contains("files.delete-system"))
    #expect(rules("python3 -", before + "x = '/'\n" + line).contains("files.delete-system"))
    #expect(rules("python3 -", before + "x = '/et'\nx += 'c'\n" + line).contains("files.delete-system"))
    #expect(
      rules("python3 -", before + "for x in ['/', '/etc']:\n  pass\n" + line).contains("files.delete-system"))
    #expect(
      rules("python3 -", before + "import os\nos.chdir('/')\nx = 'etc'\n" + line).contains(
        "files.delete-system"))
  }

  @Test("A text put together line by line is put together whole")
  func assembled() {
    let lines = "rm -rf /".map { "s += '\($0)'\n" }.joined()
    let code = "import os\ns = ''\n" + Self.python + lines + "os.system(s)\n"
    #expect(rules("python3 -", code).contains("files.delete-system"))
  }

  @Test("A line is cut up as a line only where it is one")
  func lines() {
    let filler = String(repeating: "x = 1\n", count: 4000)
    // The same bytes inside of a long text are no code.
    let quoted = filler + "import shutil\n\"\"\"\nshutil.rmtree('/')\n\"\"\"\n"
    #expect(rules("python3 -", quoted).isEmpty)
    #expect(rules("python3 -", quoted + "shutil.rmtree('/')\n").contains("files.delete-system"))
    let called = filler + "import shutil\nf = shutil.rmtree\nf(\n'/'\n)\n"
    #expect(rules("python3 -", called).contains("files.delete-system"))
    let chained = Self.javascript + "const fs = require('fs')\nfs\n.rmSync('/', {recursive: true})\n"
    #expect(rules("node", chained).contains("files.delete-system"))
  }

  @Test("Code that nobody has steps left for is said to be too much")
  func tooMuch() {
    let scene = Scene(directory: "/home/dev/project", home: "/home/dev")
    let range = 0..<1
    let invocation = Invocation(
      program: Invocation.Argument(value: Value("python3"), range: range),
      directory: Value("/home/dev/project"),
      range: range)
    var context = Judgement(grounds: Grounds(scene), category: "shell")
    ForeignCodeJudge.judge(Value("print(1)"), language: "python", for: invocation, &context)
    #expect(context.findings.isEmpty)
    while context.spend() {}
    ForeignCodeJudge.judge(Value("import shutil"), language: "python", for: invocation, &context)
    #expect(context.findings.map(\.rule) == ["shell.too-complex"])
  }
}
