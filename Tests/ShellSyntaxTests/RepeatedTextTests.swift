import Bytes
import Chance
import ShellTexts
import Testing

@testable import ShellSyntax

@Suite("Long scripts that repeat themselves")
struct RepeatedTextTests {
  /// Lines of one statement each, and more that end otherwise than at their line's end.
  private static let pool = [
    "echo a b", "A=1", "rm -rf ./build", "echo \"$A\" > out.txt", "cd src && make", "a; b; c", "a ;b",
    "ls | grep x", "if a; then b; fi", "for x in 1 2; do echo $x; done", "f() { echo f; }", "echo 'a\nb'",
    "sleep 1 &", "cat <<E\nbody $A\nE", "echo a # a remark", "x=(1 2 3)", "case $1 in a) b;; esac",
    "echo a\\\n  b", "(a; b)", "[[ -f x ]]", "((i++))", "echo {a,b}", "! true", "echo \\;",
    "find . -exec x {} \\;",
    "echo [a", "echo a]", "time ls", "a&&b", "a;;b",
  ]

  private func script(_ count: Int, from pool: [String]) -> String {
    var dice = Dice(seed: 2026)
    return (0..<count).map { _ in dice.pick(pool) + "\n" }.joined()
  }

  private func printed(_ statements: some Sequence<Statement>) -> [String] {
    statements.map { ShellPrinter.print(Script(statements: [$0], range: $0.range)) }
  }

  @Test("They are read as their lines are, one by one")
  func same() {
    let pool = Self.pool.filter { $0 != "a;;b" }
    let text = script(6000, from: pool)
    let whole = ShellParser.parse(ByteView(text))
    #expect(whole.errors.isEmpty)
    #expect(whole.script.statements.contains { $0.wording != nil })
    // The same in pieces that are too short for anything to be compared.
    var parts: [Statement] = []
    var random = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while !random.isEmpty {
      let lines = pool.map { $0.split(separator: "\n") }
      var count = 0
      while count < 200,
        let next = lines.filter({ random.dropFirst(count).starts(with: $0) }).max(by: { $0.count < $1.count })
      {
        count += next.count
      }
      if count == 0 { count = 1 }
      let piece = random.prefix(count).joined(separator: "\n") + "\n"
      parts += ShellParser.parse(ByteView(piece)).script.statements
      random = random.dropFirst(count)
    }
    let expected = printed(parts)
    let found = printed(whole.script.statements)
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { $0 == $1 })
  }

  @Test("Whatever a script is made of, its parts are read as they are alone")
  func generated() {
    var generator = Generator(seed: 40_961)
    var compared = 0
    for round in 0..<3 {
      var pool: [String] = []
      while pool.count < 40 {
        let text = generator.script(depth: 1 + pool.count % 2) + "\n"
        let parsed = ShellParser.parse(ByteView(text + "echo behind\n"))
        // Nothing of it may reach into what comes behind.
        guard parsed.errors.isEmpty, parsed.script.statements.count > 1,
          printed(parsed.script.statements.suffix(1)) == ["echo behind"]
        else { continue }
        pool.append(text)
      }
      let alone = pool.map { printed(ShellParser.parse(ByteView($0)).script.statements) }
      var dice = Dice(seed: UInt64(round))
      var text = ""
      var expected: [String] = []
      while expected.count < 3000 {
        let choice = dice.roll(pool.count)
        text += pool[choice]
        expected += alone[choice]
      }
      let whole = ShellParser.parse(ByteView(text))
      guard whole.errors.isEmpty else { continue }
      let found = printed(whole.script.statements)
      compared += whole.script.statements.count { $0.wording != nil }
      #expect(found.count == expected.count)
      for (a, b) in zip(found, expected) where a != b {
        Issue.record("\(a.debugDescription) is not \(b.debugDescription)")
        break
      }
    }
    #expect(compared > 1000)
  }

  @Test("Statements with one wording are the same bytes, each in its own place")
  func places() {
    let text = script(6000, from: Self.pool.filter { $0 != "a;;b" })
    let bytes = Array(text.utf8)
    var texts: [Int32: [UInt8]] = [:]
    var end = 0
    for statement in ShellParser.parse(ByteView(text)).script.statements {
      #expect(statement.range.lowerBound >= end)
      end = statement.range.upperBound
      guard let wording = statement.wording else { continue }
      let own = Array(bytes[statement.range])
      if let first = texts[wording] { #expect(first == own) }
      texts[wording] = own
    }
  }

  @Test("A script with an error in it is read word for word")
  func broken() {
    let text = "a;;b\n" + script(3000, from: ["echo a", "echo b"])
    let parsed = ShellParser.parse(ByteView(text))
    #expect(!parsed.errors.isEmpty)
    #expect(parsed.script.statements.allSatisfy { $0.wording == nil })
  }

  @Test("Short scripts have every node in its place")
  func short() {
    let parsed = ShellParser.parse(ByteView(script(1000, from: ["echo a", "echo b"])))
    #expect(parsed.script.statements.allSatisfy { $0.wording == nil })
  }
}
