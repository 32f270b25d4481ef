import Bytes
import TestSupport
import Testing

@testable import ShellMeaning

@Suite("Statements that a long script repeats")
struct RepeatedStatementTests {
  private func programs(_ script: String) -> [String] {
    Meaning(of: ByteView(script), in: Scene(directory: "/home/dev/project", home: "/home/dev")).invocations
      .map { ([$0.program.value] + $0.arguments.map(\.value)).map(\.display).joined(separator: " ") }
  }

  @Test("A statement that changes nothing is read a few times and no more")
  func pure() {
    let found = programs(String(repeating: "A=1; touch a; echo b\n", count: 5000))
    #expect(found.count < 20)
    #expect(Set(found) == ["touch a", "echo b"])
  }

  @Test("What stands behind a hundred thousand of them is still read")
  func end() {
    #expect(programs(String(repeating: "echo ok\n", count: 100_000) + "rm -rf /").last == "rm -rf /")
  }

  @Test(
    "Where something has changed in between, it is read again",
    arguments: [
      ("X=/", "rm -rf $X", "rm -rf /"), (": /etc", "rm -rf $_", "rm -rf /etc"),
      ("cd /etc", "rm -rf ./ssh", "rm -rf ./ssh"), ("f() { rm -rf /; }", "f", "rm -rf /"),
      ("echo 'rm -rf /' > a.sh", "sh a.sh", "rm -rf /"), ("alias ok='rm -rf /'", "ok", "rm -rf /"),
      ("set -- /", "rm -rf \"$1\"", "rm -rf /"), ("exec 3<<< 'rm -rf /'", "sh <&3", "rm -rf /"),
    ])
  func changed(change: String, statement: String, effect: String) {
    let filler = String(repeating: "echo ok\n", count: 200)
    let script = statement + "\n" + filler + statement + "\n" + change + "\n" + statement + "\n"
    let found = programs(script)
    #expect(found.contains(effect))
    #expect(found.filter { $0 == effect }.count >= (change.hasPrefix("cd") ? 3 : 1), "\(found.suffix(5))")
  }

  @Test(
    "The same holds where the parser has told which statements are the same",
    arguments: [
      ("X=/", "rm -rf $X", "rm -rf /"), (": /etc", "rm -rf $_", "rm -rf /etc"),
      ("f() { rm -rf /; }", "f", "rm -rf /"),
      ("cd /etc", "rm -rf ./ssh", "rm -rf ./ssh"), ("echo 'rm -rf /' > a.sh", "sh a.sh", "rm -rf /"),
      ("alias ok='rm -rf /'", "ok", "rm -rf /"), ("exec 3<<< 'rm -rf /'", "sh <&3", "rm -rf /"),
    ])
  func numbered(change: String, statement: String, effect: String) {
    let filler = String(repeating: "echo ok; ls > list.txt\n", count: 1200)
    let script =
      filler + statement + "\n" + filler + statement + "\n" + change + "\n" + statement + "\n" + filler
    let found = programs(script)
    #expect(found.contains(effect))
    #expect(found.filter { $0 == effect }.count >= (change.hasPrefix("cd") ? 3 : 1), "\(found.suffix(5))")
  }

  @Test("Writing what a file holds already changes nothing")
  func writesTheSame() {
    #expect(programs(String(repeating: "echo a > a.txt; sort b > c.txt\n", count: 3000)).count < 20)
    let script =
      "echo ls > a.sh\n" + String(repeating: "sh a.sh\n", count: 200) + "echo 'rm -rf /' > a.sh\nsh a.sh\n"
    #expect(programs(script).contains("rm -rf /"))
  }

  @Test("A file that is written a hundred thousand times costs no more than its lines")
  func writes() {
    let lines = (0..<20_000).map { "echo line\($0) >> out.txt" }.joined(separator: "\n")
    let time = work { _ = programs(lines) }
    #expect(time < .seconds(20), "quadratic: \(time)")
  }
}
