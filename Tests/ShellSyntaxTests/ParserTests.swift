import Bytes
import Chance
import Foundation
import ShellSyntax
import Testing

@Suite("Reading shell text")
struct ParserTests {
  private func parse(_ text: String) -> ParsedScript { ShellParser.parse(ByteView(text)) }

  static let valid = [
    "ls -la", "a && b || c; d & e", "a | b |& c", "! a | b", "time -p make", "(a; b)", "{ a; b; }",
    "a=1 b=2 c",
    "a=(1 2 [5]=3) a+=x a[0]=y", "if a; then b; elif c; then d; else e; fi", "for i in a b; do c; done",
    "for i; do c; done", "for ((i=0; i<3; i++)); do a; done", "while a; do b; done", "until a; do b; done",
    "select x in a b; do c; done", "case $1 in a|b) c ;; (d) e ;& *) f ;;& esac", "f() { a; }",
    "function f { a; }",
    "function f() ( a )", ":(){ :|:& };:", "coproc NAME { a; }", "[[ a == b* && ( c -nt d || ! -e f ) ]]",
    "[[ $x =~ ^([0-9]+)\\.[[:digit:]] ]]", "[[ $x =~ (a|b) ]]",
    "[[ ( $x =~ (a\\ b|c)(d e) && $y =~ (^| )f( |$) ) ]]", "(( a + $(b) ))", "echo $((1 + (2 * 3)))",
    "echo $(a $(b `c`))",
    "echo \"$(a \"$b\")\"", "cat <<EOF\n$x $(y)\nEOF", "cat <<'EOF'\n$(no\nEOF", "cat <<-E\n\ta\n\tE",
    "a <<X <<Y\n1\nX\n2\nY", "x=$(cat <<E\na\nE\n)", "a <<<\"b\"", "a 2>&1 >f <g >>h &>i <>j 3<&- {fd}>k",
    "diff <(a) >(b)", "echo {a,b}{1..3} ~/x ~user/y *.c [a-z]? @(a|b)", "echo $'a\\x41\\n' $\"b\"",
    "echo ${a} ${#a} ${a:-b} ${a:=b} ${a:?b} ${a:+b} ${a#b} ${a##b} ${a%b} ${a%%b} ${a/b/c} ${a//b} ${a:1:2}",
    "echo ${!a} ${!a@} ${a[@]} ${#a[*]} ${a^^} ${a,,} ${a@Q} $1 $@ $# $? $$ $!", "a \\\n  b",
    "a # comment\nb",
    "a\r\nb\r\n", "echo a#b 'x # y'", "\"a\"'b'c\\ d", "if [[ $a > b ]]; then :; fi",
    "echo \"${a:-\"b c\"}\"",
    "a () { b; } > f", "case x in esac", "x=1; export y=(a b)", "echo `echo \\`a\\``", "trap 'a; b' EXIT",
  ]

  @Test("What bash accepts is read without an error", arguments: valid)
  func accepted(text: String) {
    #expect(parse(text).errors.isEmpty, "\(parse(text).errors)")
  }

  static let broken = [
    "echo 'a", "echo \"a", "echo $(a", "echo `a", "echo ${a", "(a", "{ a", "if a; then b", "while a; do b",
    "case a in b) c", "a )", "fi", "done; a", "a && ", "| a", "a | | b", ";; a", "f( { a; }", "[[ a",
    "for in; do",
    "then a", "}", "a <", "esac",
  ]

  @Test("What bash refuses has an error, and what can be recognised is still there", arguments: broken)
  func refused(text: String) {
    #expect(!parse(text).errors.isEmpty)
    #expect(!parse(text).script.statements.isEmpty)
  }

  #if os(Linux)
    @Test("bash itself agrees")
    func bashAgrees() throws {
      let bash = "/bin/bash"
      guard FileManager.default.isExecutableFile(atPath: bash) else { return }
      for (texts, accepts) in [(Self.valid, true), (Self.broken, false)] {
        for text in texts {
          let process = Process()
          process.executableURL = URL(fileURLWithPath: bash)
          // Only the syntax is checked; nothing runs.
          process.arguments = ["-O", "extglob", "-n", "-c", text]
          process.standardError = FileHandle.nullDevice
          process.standardOutput = FileHandle.nullDevice
          try process.run()
          process.waitUntilExit()
          #expect((process.terminationStatus == 0) == accepts, "\(text)")
        }
      }
    }
  #endif

  /// The first words of all simple commands, wherever they stand.
  private func programs(_ script: Script) -> [String] {
    var found: [String] = []
    func visit(_ script: Script) {
      for statement in script.statements {
        for pipeline in [statement.first] + statement.rest.map(\.pipeline) {
          for command in pipeline.commands { visit(command) }
        }
      }
    }
    func visit(_ command: Command) {
      switch command.form {
      case .simple(let simple):
        if case .literal(let text)? = simple.words.first?.parts.first?.form { found.append(text) }
        for word in simple.words { visit(word.parts) }
        for assignment in simple.assignments {
          if case .scalar(let word) = assignment.content { visit(word.parts) }
        }
      case .subshell(let script), .group(let script): visit(script)
      case .conditional(let conditional):
        for branch in conditional.branches {
          visit(branch.condition)
          visit(branch.body)
        }
        if let otherwise = conditional.otherwise { visit(otherwise) }
      case .loop(let loop):
        visit(loop.condition)
        visit(loop.body)
      case .forEach(let loop): visit(loop.body)
      case .forArithmetic(let loop): visit(loop.body)
      case .caseOf(let choice): for arm in choice.arms { visit(arm.body) }
      case .function(let function): visit(function.body)
      case .coprocess(_, let command): visit(command)
      case .arithmetic(let arithmetic): visit(arithmetic.parts)
      case .test(let test): for word in test.words { visit(word.parts) }
      case .error: break
      }
      for redirection in command.redirections {
        visit(redirection.target.parts)
        if let body = redirection.body { visit(body.parts) }
      }
    }
    func visit(_ parts: [WordPart]) {
      for part in parts {
        switch part.form {
        case .command(let script), .backquoted(let script), .process(_, let script): visit(script)
        case .doubleQuoted(let parts), .localeQuoted(let parts): visit(parts)
        case .arithmetic(let arithmetic): visit(arithmetic.parts)
        default: break
        }
      }
    }
    visit(script)
    return found
  }

  @Test(
    "Commands are found inside and around what is broken",
    arguments: [
      ("echo 'open\nrm -rf ~", "rm"), ("echo \"open\nrm x", "rm"), ("$(rm x", "rm"),
      ("if true; then rm x", "rm"),
      ("a ) rm x", "rm"), ("fi; rm x", "rm"), ("} && rm x", "rm"), ("cat <<EOF\n$(rm x)", "rm"),
      ("for i in a; do rm x", "rm"), ("case a in b) rm x", "rm"), ("( rm x", "rm"), ("`rm x", "rm"),
      ("a |\n| rm x", "rm"), ("echo $(( 1 + $(rm x) ))", "rm"), ("x=\"$(rm x)\"", "rm"),
      ("cat <<A; rm x\ntext\nA", "rm"), ("diff <(rm x) y", "rm"), ("[[ -e $(rm x) ]]", "rm"),
    ])
  func recovery(text: String, program: String) {
    #expect(programs(parse(text).script).contains(program), "\(text)")
  }

  @Test(
    "Hostile texts end, quickly, with a tree",
    arguments: [
      String(repeating: "$(", count: 100_000), String(repeating: "(", count: 100_000),
      String(repeating: "{ ", count: 50_000), String(repeating: "`", count: 100_001),
      String(repeating: "'\"", count: 50_000), String(repeating: "a;", count: 20_000),
      String(repeating: "<<A ", count: 5_000), String(repeating: "${a:-", count: 50_000),
      String(repeating: "((", count: 50_000), String(repeating: "if a; then ", count: 20_000),
      String(repeating: "[[ ", count: 50_000), String(repeating: "{a,b}", count: 50_000),
      String(repeating: "case a in b) ", count: 20_000), String(repeating: "a \\\n", count: 50_000),
      String(repeating: "\"$(", count: 50_000), String(repeating: "x() { ", count: 20_000),
    ])
  func hostile(text: String) {
    let started = Date()
    let parsed = parse(text)
    #expect(Date().timeIntervalSince(started) < 20)
    #expect(parsed.script.range == 0..<text.utf8.count)
  }

  @Test("Every place lies inside the text, whatever is done to it")
  func mutations() {
    var random = Dice(seed: 2026)
    let count = Int(ProcessInfo.processInfo.environment["SENTINEL_FUZZ_COUNT"] ?? "") ?? 4_000
    let seeds = Self.valid + Self.broken
    for _ in 0..<count {
      var bytes = Array(seeds[random.roll(seeds.count)].utf8)
      for _ in 0..<1 + random.roll(6) where !bytes.isEmpty {
        let at = random.roll(bytes.count)
        switch random.roll(4) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(UInt8(random.roll(256)), at: at)
        case 2: bytes[at] = Array("'\"`$(){}[]<>|&;\n\\ #!=*?~,:".utf8)[random.roll(26)]
        default:
          let other = Array(seeds[random.roll(seeds.count)].utf8)
          bytes.insert(contentsOf: other.prefix(random.roll(other.count + 1)), at: at)
        }
      }
      let parsed = ShellParser.parse(ByteView(bytes))
      for error in parsed.errors {
        #expect(error.range.upperBound <= bytes.count, "\(String(decoding: bytes, as: UTF8.self))")
      }
      for statement in parsed.script.statements {
        #expect(statement.range.upperBound <= bytes.count, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }
}
