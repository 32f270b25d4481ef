import ShellMeaning
import Testing
import Verdict

@testable import Commands

@Suite("Commands of more words than can be looked at")
struct ManyWordsTests {
  private func findings(_ command: String) -> [String] {
    report(on: command).findings.filter { $0.severity >= .high }.map(\.rule)
  }

  @Test("They are said to be too large, whatever else is found in them")
  func many() {
    let names = (0..<20_000).map { "build/f\($0)" }.joined(separator: " ")
    #expect(findings("rm -f \(names)") == ["shell.too-complex"])
    #expect(findings("rm -rf /etc \(names)").contains("files.delete-system"))
    #expect(findings("rm -rf \(names) /etc").contains("files.delete-system"))
    // More is found than is ever reported.
    let sources = (0..<20_000).map { "src\($0)" }.joined(separator: " ")
    #expect(findings("rm -rf \(sources)").contains("shell.too-complex"))
    #expect(findings("ls " + String(repeating: "> log ", count: 5000)).contains("shell.too-complex"))
  }

  @Test("Thousands of words are still looked at, and what is only printed in any number")
  func ordinary() {
    let names = (0..<5000).map { "build/f\($0)" }.joined(separator: " ")
    #expect(findings("rm -f \(names)").isEmpty)
    #expect(findings("git add \(names)").isEmpty)
    #expect(findings("rm -rf \(names) ~ \(names.prefix(8000))").contains { $0.hasPrefix("files.delete") })
    #expect(findings("echo " + String(repeating: "word ", count: 50_000)).isEmpty)
    #expect(findings("printf '%s\\n' " + String(repeating: "word ", count: 50_000)).isEmpty)
  }
}
