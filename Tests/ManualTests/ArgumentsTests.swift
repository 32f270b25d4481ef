import Testing

@testable import Manual

let sample = Manual(
  "sample", "show it's all there",
  about: "It is a sample. It has 'quotes' and a [bracket]: both hard to quote.",
  usage: ["[options] [FILE…]"],
  options: [
    Option("-n COUNT", .number(1...100), "how many"), Option("--json", nil, "for programs"),
    Option("-o, --output FILE", .file, "where to write it: a file that isn't there"),
    Option("--format FORMAT", .choice(["text", "json"]), "how it is written"),
    Option("--rule RULE", .rule, "only this rule"),
  ], operands: Operands(.files, most: 2), notes: "A note.\n\n  stands as it is",
  exitCodes: [ExitMeaning(0, "good"), ExitMeaning(1, "bad")])

let verbal = Manual(
  "verbal", "has verbs", about: "Verbs.", usage: ["check|list"],
  verbs: [Verb("check", "look: twice"), Verb("list", "name all")], options: [Option("--json", nil, "object")],
  operands: Operands(.other, most: 2))

@Suite("Arguments")
struct ArgumentsTests {
  private func misuse(_ words: String..., of manual: Manual = sample) -> Arguments.Misuse? {
    do throws(Arguments.Misuse) {
      _ = try Arguments(words, for: manual)
      return nil
    } catch {
      return error
    }
  }

  @Test("Options, values and operands are told apart, in any order")
  func reading() throws {
    let words = ["a", "--json", "-n", "5", "--output=x=y", "--", "--b"]
    let arguments = try Arguments(words, for: sample)
    #expect(arguments.has("--json") && !arguments.has("--format"))
    #expect(arguments.number("-n") == 5)
    #expect(arguments["--output"] == "x=y" && arguments["-o"] == "x=y")
    #expect(arguments.operands.map(\.text) == ["a", "--b"])
  }

  @Test("The last of two values counts, and all can be had")
  func repeated() throws {
    let arguments = try Arguments(["--rule", "a", "--rule", "b"], for: sample)
    #expect(arguments["--rule"] == "b")
    #expect(arguments.all("--rule") == ["a", "b"])
  }

  @Test("A short option may stand right before its value")
  func attached() throws {
    #expect(try Arguments(["-n5"], for: sample).number("-n") == 5)
    #expect(misuse("-n0")?.message == "-n takes a number from 1 to 100, not \"0\"")
    #expect(misuse("-x5")?.message == "\"-x5\" is not understood")
  }

  @Test("A dash by itself is an operand, and bytes that are no UTF-8 come through")
  func bytes() throws {
    let arguments = try Arguments(["-", "\u{FFFD}"], raw: [[0x2D], [0xFF]], for: sample)
    #expect(arguments.operands.map(\.bytes) == [[0x2D], [0xFF]])
  }

  @Test("What is wrong is named, with what was perhaps meant")
  func errors() {
    #expect(misuse("--jsno")?.known.contains("--json") == true)
    #expect(misuse("-n")?.message == "-n needs a value")
    #expect(misuse("-n", "0")?.message == "-n takes a number from 1 to 100, not \"0\"")
    #expect(misuse("-n", "99999999999999999999")?.message.contains("takes a number") == true)
    #expect(misuse("--format", "xml")?.message == "--format takes text or json, not \"xml\"")
    #expect(misuse("--json=1")?.message == "--json takes no value")
    #expect(misuse("a", "b", "c")?.message == "\"c\" is one word too many")
    #expect(misuse("")?.message == "an argument is empty")
    #expect(misuse("chekc", of: verbal)?.known == ["check", "list"])
    #expect(misuse("a\u{1B}[2J\u{9B}", "b", "c\u{1B}[2J")?.message.utf8.contains(0x1B) == false)
  }

  @Test("Words behind another program's name are that program's")
  func foreign() throws {
    var manual = sample
    manual.endsAtOperand = true
    manual.operands = Operands(.other)
    let arguments = try Arguments(["--json", "ls", "-n", "--help"], for: manual)
    #expect(arguments.operands.map(\.text) == ["ls", "-n", "--help"] && !arguments.asksForHelp)
    #expect(try Arguments(["--help", "--nonsense"], for: manual).asksForHelp)
  }

  @Test("A near word is suggested, a far one is not")
  func spelling() {
    #expect(Spelling.nearest(to: "explian", among: ["explain", "demo"]) == "explain")
    #expect(Spelling.nearest(to: "--forma", among: ["--format", "--json"]) == "--format")
    #expect(Spelling.nearest(to: "xyz", among: ["log", "man"]) == nil)
    #expect(Spelling.nearest(to: "", among: []) == nil)
  }
}
