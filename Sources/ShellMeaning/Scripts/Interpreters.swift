/// Programs that run code: shells, and languages whose code is handed on as `Meaning.foreignCode`.
let interpreterPrograms: [Program] = [
  Program("sh", .shell), Program("bash", .shell), Program("zsh", .shell), Program("dash", .shell),
  Program("ksh", .shell), Program("mksh", .shell), Program("ksh93", .shell), Program("ash", .shell),
  Program("fish", .shell), Program("yash", .shell), Program("rbash", .shell), Program("rzsh", .shell),
  Program("csh", .shell), Program("tcsh", .shell), Program("posh", .shell), Program("oksh", .shell),
  Program("osh", .shell), Program("bash.exe", .shell), Program("sh.exe", .shell), Program("elvish", .shell),
  Program("python", .interpreter(.python), short: "cmWXQ", long: "check-hash-based-pycs"),
  Program("pypy", .interpreter(.python), short: "cmWX"),
  Program("ipython", .interpreter(.python), short: "cm"),
  Program("bpython", .interpreter(.python)), Program("ptpython", .interpreter(.python)),
  Program("pythonw", .interpreter(.python), short: "cmWX"),
  Program("py", .interpreter(.python), short: "cmWX"),
  Program("python.exe", .interpreter(.python), short: "cmWX"),
  Program("jython", .interpreter(.python), short: "cmWX"),
  Program("perl", .interpreter(.perl), short: "eEI/MmiFDCx"),
  Program("perl5", .interpreter(.perl), short: "eEI/MmiFDCx"),
  Program("raku", .interpreter(.perl), short: "eI"),
  Program("ruby", .interpreter(.ruby), short: "erIC/iFKTWxE"),
  Program("jruby", .interpreter(.ruby), short: "erI"),
  Program("irb", .interpreter(.ruby), short: "rI"), Program("pry", .interpreter(.ruby), short: "erI"),
  Program(
    "node", .interpreter(.node), short: "eprC",
    long:
      "eval print require import loader experimental-loader conditions env-file input-type stack-trace-limit"),
  Program("nodejs", .interpreter(.node), short: "eprC", long: "eval print require import loader"),
  Program("node.exe", .interpreter(.node), short: "eprC", long: "eval print require import loader"),
  Program("tsx", .interpreter(.node), short: "epr", long: "eval print require import tsconfig"),
  Program("ts-node", .interpreter(.node), short: "eprPO", long: "eval print require project"),
  Program("zx", .interpreter(.node), short: "e", long: "eval shell prefix postfix cwd"),
  Program("esno", .interpreter(.node), short: "epr"), Program("deno", .special(.deno)),
  Program("qjs", .interpreter(.javascript), short: "eI", long: "eval include"),
  Program("jjs", .interpreter(.javascript)), Program("d8", .interpreter(.javascript), short: "e"),
  Program("php", .interpreter(.php), short: "rBREdcfzSt", long: "run file define"),
  Program("php-cgi", .interpreter(.php), short: "dcf"),
  Program("lua", .interpreter(.lua), short: "el"), Program("luajit", .interpreter(.lua), short: "elj"),
  Program("Rscript", .interpreter(.r), short: "e"), Program("R", .interpreter(.r), short: "ef"),
  Program("r", .interpreter(.r), short: "e"),
  Program("julia", .interpreter(.julia), short: "eELpJC", long: "eval print load project"),
  Program("elixir", .interpreter(.elixir), short: "erS", long: "eval rpc-eval require"),
  Program("iex", .interpreter(.elixir), short: "eS", long: "eval"),
  Program("erl", .interpreter(.erlang), long: "eval", singleDash: true),
  Program("escript", .interpreter(.erlang)),
  Program("groovy", .interpreter(.groovy), short: "eDcl"),
  Program("guile", .interpreter(.guile), short: "cel L"),
  Program("racket", .interpreter(.racket), short: "eftlpr", long: "eval"),
  Program("ghc", .interpreter(.haskell), short: "e"), Program("runghc", .interpreter(.haskell)),
  Program("runhaskell", .interpreter(.haskell)),
  Program("octave", .interpreter(.octave), long: "eval"), Program("scala", .interpreter(.scala), short: "e"),
  Program("scala-cli", .interpreter(.scala), short: "eSO", long: "execute-script script-snippet"),
  Program("swift", .interpreter(.swift), short: "e"), Program("kotlin", .interpreter(.kotlin), short: "e"),
  Program("tcc", .interpreter(.c)), Program("ocaml", .interpreter(.ocaml), short: "eI"),
  Program("sbcl", .interpreter(.lisp), long: "eval load"),
  Program("clojure", .interpreter(.lisp), short: "e", long: "eval"),
  Program("clj", .interpreter(.lisp), short: "e", long: "eval"),
  Program("bb", .interpreter(.lisp), short: "e", long: "eval"),
  Program("csi", .interpreter(.lisp), short: "ep", long: "eval"),
  Program("hy", .interpreter(.lisp), short: "c"),
  Program("clisp", .interpreter(.lisp), short: "xi"), Program("ecl", .interpreter(.lisp), long: "eval"),
  Program("gosh", .interpreter(.guile), short: "elI"), Program("chez", .interpreter(.guile), long: "script"),
  Program("chezscheme", .interpreter(.guile), long: "script"),
  Program("scheme", .interpreter(.guile), long: "script load eval"),
  Program("utop", .interpreter(.ocaml), short: "eI"), Program("janet", .interpreter(.lisp), short: "el"),
  Program("fennel", .interpreter(.lisp), short: "e", long: "eval"),
  Program("texlua", .interpreter(.lua), short: "e"), Program("amm", .interpreter(.scala), short: "c"),
  Program("kscript", .interpreter(.kotlin)),
  Program("kotlinc", .interpreter(.kotlin), short: "edP", long: "classpath cp expression", singleDash: true),
  Program("csharp", .interpreter(.csharp), short: "e"),
  Program("rust-script", .interpreter(.rust), short: "e", long: "expr"),
  Program("jrunscript", .interpreter(.javascript), short: "e"),
  Program("sage", .interpreter(.python), short: "c"),
  Program("rdmd", .interpreter(.c), long: "eval"), Program("v", .interpreter(.c), short: "e"),
  Program("ysh", .shell), Program("swipl", .interpreter(.prolog), short: "gt"),
  Program("matlab", .interpreter(.matlab), short: "r", long: "batch", singleDash: true),
  Program("crystal", .interpreter(.ruby)), Program("nim", .interpreter(.nim)),
  Program("nu", .shell), Program("xonsh", .shell), Program("murex", .shell), Program("ion", .shell),
  Program("rc", .shell), Program("es", .shell), Program("brush", .shell), Program("lksh", .shell),
  Program("pdksh", .shell), Program("rksh", .shell), Program("hush", .shell), Program("bosh", .shell),
  Program("scsh", .interpreter(.lisp), short: "cels"),
  Program("gjs", .interpreter(.javascript), short: "cI", long: "command include-path"),
  Program("cjs", .interpreter(.javascript), short: "cI", long: "command include-path"),
  Program("ghci", .interpreter(.haskell), short: "e"),
  Program("jbang", .interpreter(.java), short: "c", long: "code"),
  Program("yaegi", .interpreter(.go), short: "e"),
  Program("rakudo", .interpreter(.perl), short: "eI"), Program("perl6", .interpreter(.perl), short: "eI"),
  Program("jshell", .interpreter(.java)), Program("wish", .interpreter(.tcl)),
  Program("powershell", .special(.powershell)), Program("pwsh", .special(.powershell)),
  Program("powershell.exe", .special(.powershell)), Program("pwsh.exe", .special(.powershell)),
  Program("cmd", .special(.cmd)), Program("cmd.exe", .special(.cmd)),
]

extension Reader {
  mutating func runInterpreter(_ given: Invocation, _ program: Program, _ language: Language) -> Value {
    var invocation = given
    if language == .ruby || language == .perl, let rest = Self.searched(given.arguments) {
      emit(given)
      return launch(rest, from: given)
    }
    let input = codeSource(of: invocation, program, language)
    invocation.script = input.code
    let index = emit(invocation)
    if language == .python, !files.isEmpty {
      // What Python runs before anything else.
      for file in ["/sitecustomize.py", "/usercustomize.py"] {
        if let code = files.text(endingIn: file) { noteForeign(.python, code, by: index) }
      }
    }
    for code in input.all {
      let rest =
        language == .python && invocation.isNotebook
        ? runMagics(in: code, from: invocation, invocation.range) : nil
      noteForeign(language, rest ?? code, by: index)
    }
    return printed(invocation, by: index)
  }

  /// `ruby -S gem push x`: a program that is looked for where all programs are.
  private static func searched(
    _ arguments: [Invocation.Argument]
  ) -> ArraySlice<Invocation.Argument>? {
    guard let mark = arguments.firstIndex(where: { !$0.value.starts(with: "-") || $0.value.equals("-S") }),
      arguments[mark].value.equals("-S"), mark + 1 < arguments.count,
      !arguments[..<mark].contains(where: { $0.value.equals("-e") || $0.value.equals("-I") })
    else { return nil }
    return arguments[(mark + 1)...]
  }

  private struct CodeSource {
    var code: Value?
    var all: [Value] = []
  }

  private mutating func codeSource(
    of invocation: Invocation, _ program: Program, _ language: Language
  ) -> CodeSource {
    var scan = OptionScan(invocation.arguments, program)
    var texts: [Value] = []
    var isData = false
    var file: Value?
    while let option = scan.next() {
      switch (language, option.name) {
      case (.python, "c"):
        return CodeSource(code: option.value, all: [option.value].compactMap(\.self))
      case (.python, "m"): return module(option.value, scan.rest, invocation)
      // `node -pe code`: two letters, one text.
      case (.node, "p") where option.value?.equals("e") == true,
        (.node, "p") where option.value?.equals("r") == true:
        if let text = scan.skip()?.value { texts.append(text) }
      case (.php, "f"), (.php, "file"): file = option.value
      case (.php, "d"), (.php, "define"):
        if let code = fileAround(option.value) { texts.append(code) }
      case (.node, "import"), (.node, "require"), (.node, "r"), (.node, "loader"):
        // `--import data:text/javascript,code`, and files that this same text has written.
        if let code = option.value?.known?.inlineScript { texts.append(Value(code)) }
        if !files.isEmpty, let path = option.value, let code = script(at: path) { texts.append(code) }
      case (.ruby, "r"), (.perl, "M"):
        if !files.isEmpty, let code = library(option.value) { texts.append(code) }
      case (.php, "S"), (.php, "i"), (.php, "v"), (.php, "m"), (.node, "v"), (.node, "version"), (.node, "h"),
        (.node, "help"), (.node, "check"), (.node, "test"), (.python, "V"), (.python, "version"),
        (.python, "h"),
        (.python, "help"), (.perl, "v"), (.perl, "V"), (.ruby, "version"), (.php, "version"), (.php, "l"):
        isData = true
      case (.perl, "e"), (.perl, "E"), (.ruby, "e"), (.lua, "e"), (.r, "e"), (.julia, "e"), (.julia, "E"),
        (.elixir, "e"), (.groovy, "e"), (.racket, "e"), (.haskell, "e"), (.scala, "e"), (.swift, "e"),
        (.kotlin, "e"), (.kotlin, "expression"), (.guile, "c"), (.javascript, "e"), (.lisp, "e"),
        (.lisp, "c"), (.lisp, "p"), (.javascript, "c"), (.javascript, "command"), (.java, "c"),
        (.java, "code"),
        (.go, "e"),
        (.ocaml, "e"), (.rust, "e"), (.rust, "expr"), (.c, "e"), (.csharp, "e"), (.scala, "c"), (.lisp, "x"),
        (.guile, "e"), (.prolog, "g"), (.matlab, "batch"), (.matlab, "r"), (_, "eval"), (_, "print"),
        (.node, "e"),
        (.node, "p"),
        (.scala, "execute-script"), (.scala, "script-snippet"),
        (.php, "r"), (.php, "B"), (.php, "R"), (.php, "E"), (.php, "run"), (.elixir, "rpc-eval"):
        if let value = option.value { texts.append(value) }
      default: break
      }
    }
    if !texts.isEmpty {
      var code = Value.joined(texts, by: "\n")
      if language == .haskell || invocation.name?.utf8.first == UInt8(ascii: "r")
        || invocation.name == "perl6"
      {
        code = inTerms(of: language, code, invocation)
      }
      return CodeSource(code: code, all: [code])
    }
    if isData { return CodeSource() }
    // `php -- arguments`: the code is on standard input.
    if language == .php, file == nil, scan.sawDashes {
      guard let input = invocation.input else { return CodeSource() }
      return CodeSource(code: input, all: [input])
    }
    // `nim --eval:code`, `nim -e:code`
    if language == .nim,
      let given = invocation.arguments.first(where: {
        $0.value.starts(with: "--eval:") || $0.value.starts(with: "-e:")
      })?.value
    {
      let code = given.dropping(given.starts(with: "-e:") ? 3 : 7)
      return CodeSource(code: code, all: [code])
    }
    if language == .ruby || language == .nim, let verb = scan.rest.first?.value.known,
      invocation.name == "crystal" || invocation.name == "nim"
    {
      // `crystal eval code`, `nim e file`
      scan.skip()
      while scan.next() != nil {}
      guard ["eval", "run", "e", "r"].contains(verb) else { return CodeSource() }
      if verb == "eval", let code = scan.rest.first?.value { return CodeSource(code: code, all: [code]) }
    }
    // `scala-cli run - `, `scala-cli run -e code`
    if language == .scala || invocation.name == "yaegi", let verb = scan.rest.first?.value.known,
      ["run", "eval", "shebang", "repl"].contains(verb)
    {
      scan.skip()
      while let option = scan.next() {
        guard let code = option.value,
          ["e", "c", "execute-script", "script-snippet", "scala-snippet"].contains(option.name)
        else { continue }
        return CodeSource(code: code, all: [code])
      }
      if verb == "eval", let code = scan.rest.first?.value { return CodeSource(code: code, all: [code]) }
      if scan.rest.first == nil, verb != "run" { return CodeSource() }
    }
    // Compiles what it is given, and runs it only where that is a script.
    if language == .kotlin, invocation.name == "kotlinc",
      !invocation.arguments.contains(where: { $0.value.equals("-script") })
    {
      return CodeSource()
    }
    // `kscript code`
    if language == .kotlin, invocation.name == "kscript", let code = scan.rest.first?.value,
      code.known?.utf8.contains(0x28) == true
    {
      return CodeSource(code: code, all: [code])
    }
    // `bb '(shell "…")'`
    if language == .lisp, let operand = scan.rest.first?.value, operand.starts(with: "(") {
      return CodeSource(code: operand, all: [operand])
    }
    if file == nil, let operand = scan.rest.first, !operand.value.equals("-") {
      // `swift build`, `python $FLAGS`: only what looks like a file is one.
      guard language != .swift || operand.value.suffix.hasASCIISuffix(".swift") else {
        guard operand.value.equals("repl"), let input = invocation.input else { return CodeSource() }
        return CodeSource(code: input, all: [input])
      }
      file = operand.value
    }
    if let file {
      var code = script(at: file)
      if code == nil, language == .python, !files.isEmpty {
        // A folder with a program in it.
        var main = file
        main.append("/__main__.py")
        code = script(at: main)
      }
      return CodeSource(code: code ?? contents(of: file), all: [code].compactMap(\.self))
    }
    guard let input = invocation.input,
      language != .haskell || scan.rest.first != nil || invocation.name?.hasASCIIPrefix("run") == true
    else { return CodeSource() }
    return CodeSource(code: input, all: [input])
  }

  /// `python -m timeit code`, `python -m cProfile file`: modules that run code they are given.
  private mutating func module(
    _ name: Value?, _ rest: ArraySlice<Invocation.Argument>, _ invocation: Invocation
  ) -> CodeSource {
    switch name?.known {
    case "timeit":
      var texts: [Value] = []
      var scan = OptionScan(Array(rest), short: "nrsu", long: "number repeat setup unit")
      while let option = scan.next() {
        if option.name == "s" || option.name == "setup", let code = option.value { texts.append(code) }
      }
      texts += scan.rest.map(\.value)
      guard !texts.isEmpty else { return CodeSource() }
      let code = Value.joined(texts, by: "\n")
      return CodeSource(code: code, all: [code])
    case "cProfile", "profile", "pdb", "trace", "runpy", "tracemalloc", "coverage", "ipdb", "kernprof":
      var texts: [Value] = []
      var scan = OptionScan(Array(rest), short: "osmcfCg", long: "command outfile sort file")
      while let option = scan.next() {
        if option.name == "c" || option.name == "command", let code = option.value {
          texts.append(code.starts(with: "!") ? code.dropping(1) : code)
        }
      }
      if scan.rest.first?.value.equals("run") == true { scan.skip() }
      if let path = scan.rest.first?.value, let code = script(at: path) { texts.append(code) }
      guard !texts.isEmpty else { return CodeSource() }
      let code = Value.joined(texts, by: "\n")
      return CodeSource(code: code, all: [code])
    case "keyring", "pipx", "twine", "poetry", "ansible", "alembic", "invoke", "fabric", "mitmproxy",
      "esptool":
      // Modules that are programs under the same name.
      let program = Invocation.Argument(value: name ?? Value(), range: invocation.range)
      _ = launch(([program] + rest)[...], from: invocation)
      return CodeSource()
    case "code", "IPython", "asyncio", "ptpython", "bpython":
      var scan = OptionScan(Array(rest), short: "cm", long: "")
      while let option = scan.next() {
        if option.name == "c", let code = option.value { return CodeSource(code: code, all: [code]) }
      }
      guard let input = invocation.input else { return CodeSource() }
      return CodeSource(code: input, all: [input])
    default:
      // `python -m helper`: what this same text has written.
      guard !files.isEmpty, let path = name?.known?.split(separator: ".").joined(separator: "/") else {
        return CodeSource()
      }
      for ending in [".py", "/__main__.py"] {
        if let code = files.text(endingIn: "/" + path + ending) { return CodeSource(code: code, all: [code]) }
      }
      return CodeSource()
    }
  }

  // MARK: Odd ones

  /// `deno eval code`, `deno run file`
  mutating func runDeno(_ given: Invocation) -> Value {
    var invocation = given
    var scan = OptionScan(
      invocation.arguments, short: "cL", long: "config import-map ext location seed v8-flags")
    while scan.next() != nil {}
    let verb = scan.skip()?.value.known
    while scan.next() != nil {}
    var code: Value?
    var isKnown = false
    switch verb {
    case "eval":
      code = scan.rest.first?.value
      isKnown = code != nil
    case "run", "serve":
      if let file = scan.rest.first {
        if file.value.equals("-") {
          code = invocation.input
          isKnown = code != nil
        } else if file.value.starts(with: "http") {
          code = Value(
            hole: Value.Hole(name: file.value.display, kind: .output, origins: .network(file.value.display)))
        } else {
          let text = script(at: file.value)
          isKnown = text != nil
          code = text ?? contents(of: file.value)
        }
      }
    default: break
    }
    invocation.script = code
    let index = emit(invocation)
    if isKnown, let code { noteForeign(.node, code, by: index) }
    return printed(invocation, by: index)
  }

  /// `osascript -e 'do shell script "…"'`
  mutating func runOsascript(_ given: Invocation, _ program: Program) -> Value {
    var invocation = given
    var scan = OptionScan(invocation.arguments, program)
    var lines: [Value] = []
    var isJavaScript = false
    while let option = scan.next() {
      if option.name == "e", let value = option.value { lines.append(value) }
      if option.name == "l", option.value?.known?.lowercased() == "javascript" { isJavaScript = true }
    }
    var code: Value?
    if !lines.isEmpty {
      code = Value.joined(lines, by: "\n")
    } else if let file = scan.rest.first, !file.value.equals("-") {
      code = script(at: file.value)
    } else {
      code = invocation.input
    }
    invocation.script = code
    let index = emit(invocation)
    guard let code else { return printed(invocation, by: index) }
    noteForeign(isJavaScript ? .javascript : .applescript, code, by: index)
    for text in QuotedTexts(behind: ["do shell script", "doShellScript("], in: code).texts {
      let elevated = code.mentions("administrator privileges")
      _ = launchText(
        text, from: invocation, elevated ? .elevated(by: "osascript", user: nil) : nil,
        carrier: invocation.range)
    }
    return printed(invocation, by: index)
  }
}
