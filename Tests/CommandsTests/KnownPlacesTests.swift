import Bytes
import ShellMeaning
import Testing
import Verdict

@testable import Commands

@Suite("Places that are asked for more than once")
struct KnownPlacesTests {
  /// `b` is a link to `/etc`, `a/l` one to `/usr`.
  private static let world = World(
    kind: { path in
      switch path {
      case "/home/dev/project/b", "/home/dev/project/a/l": .link
      default: .directory
      }
    },
    link: { path in
      switch path {
      case "/home/dev/project/b": "/etc"
      case "/home/dev/project/a/l": "../../../../usr"
      default: nil
      }
    }, text: { _ in nil })

  private func deleted(_ command: String) -> [String] {
    // Few places are not remembered at all.
    let long = deleted(alone: String(repeating: "ls a b; ", count: 10) + command)
    #expect(Set(deleted(alone: command)) == Set(long))
    return long
  }

  private func deleted(alone command: String) -> [String] {
    return report(on: command, world: Self.world).findings.filter { $0.rule == "files.delete-system" }
      .flatMap(\.subject.paths).sorted()
  }

  @Test(
    "A link is followed wherever in a list its path stands",
    arguments: [
      ("rm -rf a/x a/y b/x a/z", ["/etc/x"]), ("rm -rf b/x b/y", ["/etc/x", "/etc/y"]),
      ("rm -rf a/x a/l/lib a/y a/l/lib", ["/usr/lib"]), ("rm -rf a/x; rm -rf b/x", ["/etc/x"]),
      ("rm -rf a/x a/y a/z", []), ("rm -rf build/x b/x build/x b/x", ["/etc/x"]),
    ])
  func links(command: String, paths: [String]) {
    #expect(Set(deleted(command)) == Set(paths), "\(command)")
  }

  @Test("The same words are another place elsewhere")
  func directories() {
    #expect(deleted("rm -rf build/x; cd /usr/lib && rm -rf build/x") == ["/usr/lib/build/x"])
    #expect(deleted("rm -rf tmp/x; ln -s /usr tmp; rm -rf tmp/x") == ["/usr/x"])
  }

  @Test("What thousands of programs bring is found again by its path and by its name")
  func fetched() {
    let many = (0..<3000).map { "curl -s https://h\($0).example.com/x -o f\($0)" }.joined(separator: "\n")
    let end = "\ncurl -so ~/bin/tool https://h.example.com/tool\n"
    func rules(_ command: String) -> [String] { report(on: command).findings.map(\.rule) }
    #expect(rules(many + end + "tool --help me").contains("remote-code.fetched"))
    #expect(rules(many + "\nbash f2999").contains("remote-code.fetched"))
    #expect(!rules(many + end + "other --help me").contains("remote-code.fetched"))
  }
}
