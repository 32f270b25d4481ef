import Chance
import TestSupport
import Testing

@testable import Policy

@Suite("Patterns")
struct GlobTests {
  @Test(
    "Words",
    arguments: [
      ("git push*", "git push --force", true), ("git push*", "git pull", false), ("*", "", true),
      ("*", "a/b", true),
      ("a*c", "abc", true), ("a*c", "ab", false), ("a?c", "abc", true), ("a?c", "aéc", true),
      ("a?c", "ac", false),
      ("a??c", "aéc", false), ("?", "é", true), ("?", "ab", false), ("", "", true),
      ("*a*b*", "xxaxxbxx", true),
      ("*a*b*", "xxbxxaxx", false), ("Git", "git", false), ("a\\*b", "a*b", true), ("a\\*b", "axb", false),
      ("**", "a/b", true), ("*é", "aé", true), ("?*", "", false),
    ])
  func words(pattern: String, text: String, fits: Bool) {
    #expect(Glob(pattern, .words).matches(text) == fits, "\(pattern) on \(text)")
  }

  @Test("Names are compared without case")
  func names() {
    #expect(Glob("mcp__*", .names).matches("MCP__github__create"))
    #expect(Glob("Bash", .names).matches("bash"))
  }

  @Test(
    "Paths: a star stays in its folder, two cross",
    arguments: [
      ("/etc/*", "/etc/hosts", true), ("/etc/*", "/etc/ssh/config", false),
      ("/etc/**", "/etc/ssh/config", true),
      ("/etc/**", "/etcetera", false), ("/a/**/b", "/a/b", true), ("/a/**/b", "/a/x/y/b", true),
      ("/a/**/b", "/ax/b", false), ("/a/**/b", "/a/xb", false), ("**/.env", "/home/dev/p/.env", true),
      ("**/.env", "/home/dev/p/x.env", false), ("**/.env*", "/p/.env.local", true),
      ("/a/*.key", "/a/b.key", true),
      ("/a/*.key", "/a/b/c.key", false), ("**", "/anything/at/all", true), ("/a/*/c", "/a/b/c", true),
      ("/a/*/c", "/a/b/b/c", false), ("/**/x/**/y", "/x/y", true), ("/**/x/**/y", "/q/x/r/s/y", true),
    ])
  func paths(pattern: String, path: String, fits: Bool) {
    #expect(Glob(pattern, .paths).matches(path) == fits, "\(pattern) on \(path)")
  }

  @Test("A folder's pattern is the folder as well")
  func folder() {
    #expect(PathPattern.matches(Glob("/etc/**", .paths), "/etc"))
    #expect(!PathPattern.matches(Glob("/etc/*", .paths), "/etc"))
  }

  @Test("A long text and a hostile pattern are answered at once")
  func linear() {
    let text = String(repeating: "a", count: 200_000)
    let time = work {
      #expect(!Glob(String(repeating: "*a", count: 30) + "*b", .words).matches(text))
    }
    #expect(time < .seconds(20))
  }

  @Test("What matches agrees with the plain definition")
  func againstDefinition() {
    /// By trying everything.
    func fits(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
      guard let first = pattern.first else { return text.isEmpty }
      if first == UInt8(ascii: "*") {
        return fits(pattern.dropFirst(), text) || (!text.isEmpty && fits(pattern, text.dropFirst()))
      }
      guard let head = text.first else { return false }
      return (first == UInt8(ascii: "?") || first == head) && fits(pattern.dropFirst(), text.dropFirst())
    }
    let patternLetters = ["a", "b", "*", "?"]
    var dice = Dice(seed: 11)
    for _ in 0..<3000 {
      let pattern = (0..<dice.roll(6)).map { _ in patternLetters[dice.roll(4)] }.joined()
      let text = (0..<dice.roll(7)).map { _ in patternLetters[dice.roll(2)] }.joined()
      #expect(
        Glob(pattern, .words).matches(text) == fits(Array(pattern.utf8)[...], Array(text.utf8)[...]),
        "\(pattern) on \(text)")
    }
  }
}
