import ShellMeaning
import Testing

@testable import Commands

@Suite struct `Options read by a grammar` {
  private func read(_ words: [String], _ grammar: Grammar) -> Arguments {
    Arguments(words.map { Invocation.Argument(value: Value($0), range: 0..<1) }, by: grammar)
  }

  private let removing = Grammar("r,R,recursive f,force i,interactive=? t,target-directory= no-preserve-root")

  @Test func `All spellings of an option are the same`() {
    for words in [
      ["-rf", "x"], ["-r", "-f", "x"], ["x", "--recursive", "--forc"], ["-fR", "--", "x"],
      ["--rec", "x", "-f"],
    ] {
      let arguments = read(words, removing)
      #expect(arguments.has("recursive") && arguments.has("force") && arguments.word(0) == "x", "\(words)")
    }
  }

  @Test func `Values are taken where they belong`() {
    #expect(read(["-t", "d", "x"], removing).text("target-directory") == "d")
    #expect(read(["-rtd", "x"], removing).text("target-directory") == "d")
    #expect(read(["--target-directory=d", "x"], removing).text("target-directory") == "d")
    #expect(read(["--target", "d", "x"], removing).operands.count == 1)
    #expect(read(["--interactive", "x"], removing).operands.count == 1)
    #expect(read(["--interactive=never"], removing).text("interactive") == "never")
    #expect(read(["-t"], removing).has("target-directory"))
    #expect(read(["-t", "--recursive", "x"], removing).has("recursive") == false)
  }

  @Test func `What is behind two dashes is no option`() {
    let arguments = read(["--", "-r", "--force"], removing)
    #expect(arguments.operands.count == 2 && arguments.options.isEmpty)
    #expect(read(["-"], removing).operands.count == 1)
  }

  @Test func `An ambiguous abbreviation and an unknown option are nobody's`() {
    let grammar = Grammar("force force-with-lease=? d")
    #expect(read(["--forc"], grammar).unknown == ["--forc"])
    #expect(read(["--force"], grammar).has("force"))
    #expect(read(["--force-w"], grammar).has("force-with-lease"))
    #expect(read(["-dz"], grammar).unknown == ["-z"])
    #expect(read(["--"], Grammar("")).operands.isEmpty)
    #expect(read(["--x", "-", "--=", "-="], Grammar(" = =? ,")).operands.count == 1)
  }

  @Test func `Words with one dash are not clusters where the program says so`() {
    let grammar = Grammar("chdir= auto-approve=? d,destroy", style: .words)
    let arguments = read(["-chdir=x", "apply", "-auto-approve", "--destroy"], grammar)
    #expect(arguments.text("chdir") == "x" && arguments.has("auto-approve") && arguments.has("destroy"))
    #expect(read(["-d"], grammar).has("destroy"))
    #expect(read(["-auto"], grammar).unknown == ["-auto"])
  }

  @Test func `The first operand ends the options where the program says so`() {
    let arguments = read(["-u", "me", "rm", "-r"], Grammar("u,user= r", style: .leading))
    #expect(arguments.text("user") == "me" && !arguments.has("r"))
    #expect(arguments.operands.count == 2 && arguments.consumed == 2)
  }
}
