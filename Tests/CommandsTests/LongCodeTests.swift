import ShellMeaning
import Testing
import Verdict

@testable import Commands

@Suite("Long code in other languages")
struct LongCodeTests {
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
