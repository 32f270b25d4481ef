import Bytes
import ShellSyntax
import Testing

@Suite("Trees that would grow beyond measure")
struct GrowthTests {
  private func reachesLimit(_ text: String) -> Bool {
    ShellParser.parse(ByteView(text)).errors.contains { error in
      if case .limit = error.reason { true } else { false }
    }
  }

  private static func many(_ unit: String, _ bytes: Int = 1 << 20) -> String {
    String(repeating: unit, count: bytes / unit.utf8.count)
  }

  @Test(
    "A megabyte of nothing but syntax is not read to its end, and says so",
    arguments: [
      "echo " + many("$x"), "echo \"" + many("$x") + "\"", many("a|") + "a", "echo " + many("${x#a}"),
      "x " + many("<a "),
      "case x in " + many("a) b;; ") + "esac", "cat <<E\n" + many("$x ") + "\nE", many("a=1 "),
      "echo $((1" + many("+$b") + "))", "echo " + many("\"$(a)\" "), "[[ a" + many("&&b") + " ]]",
    ])
  func tooMuch(text: String) {
    #expect(reachesLimit(text))
  }

  @Test(
    "A megabyte of words, of data or of the same lines is read",
    arguments: [
      "git add " + many("src/file.c "), "echo " + many("a "),
      "cat > x <<'E'\n" + many("$x `y` \"z\"\n") + "E",
      "cat > x <<E\n" + many("a line of text, and a quote ' in it\n") + "E", "x=(" + many("word ") + ")",
      "echo '" + many("$x") + "'", many("echo a b c\n"), many("(a; b);"), many("f() { a; };"),
      many("make -j4 all > log 2>&1 & "),
      many("# a remark\n"), many("\n"),
    ])
  func ordinary(text: String) {
    #expect(!reachesLimit(text))
  }

  @Test(
    "No program is started with hundreds of thousands of words; the shell's own commands take them",
    arguments: [
      ("git add ", true), ("sudo ls ", true), ("x=1 cat ", true), ("echo ", false), ("set -- ", false),
    ])
  func words(start: String, isTooMany: Bool) {
    #expect(reachesLimit(start + Self.many("a ")) == isTooMany)
    #expect(!reachesLimit(start + Self.many("a ", 1 << 18)))
  }

  @Test("What stands in front of the limit is in the tree")
  func beginning() {
    let parsed = ShellParser.parse(ByteView("rm -rf a; echo " + Self.many("$x")))
    #expect(ShellPrinter.print(Script(statements: [parsed.script.statements[0]], range: 0..<9)) == "rm -rf a")
  }

  @Test(
    "Statements end at a separator, whatever stands behind it",
    arguments: [
      "(a);", "a; ", "f(){ :;};", "a& ", "a&b;", "{ a; }\n", "a &!b;", "a; b ;c;",
    ])
  func separators(unit: String) {
    let text = String(repeating: unit, count: 3000)
    let whole = ShellParser.parse(ByteView(text)).script.statements
    #expect(whole.contains { $0.wording != nil })
    let once = ShellParser.parse(ByteView(unit + unit)).script.statements
    let printed = { (statements: ArraySlice<Statement>) in
      ShellPrinter.print(Script(statements: Array(statements), range: 0..<0))
    }
    #expect(whole.count == once.count * 1500)
    #expect(printed(whole.prefix(once.count)) == printed(once[...]))
    #expect(printed(whole.suffix(once.count)) == printed(once[...]))
  }
}
