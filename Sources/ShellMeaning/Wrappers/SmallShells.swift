import Bytes

/// Programs of which nobody thinks as shells, and which run a command all the same if they are told to.
let smallShellPrograms: [Program] = [
  Program("m4", .special(.smallShell)), Program("dc", .special(.smallShell), short: "ef"),
  Program("bc", .special(.smallShell)), Program("ftp", .special(.smallShell)),
  Program("telnet", .special(.smallShell)), Program("mail", .special(.smallShell)),
  Program("gnuplot", .special(.smallShell), short: "ec"), Program("latex", .special(.smallShell)),
  Program("pdflatex", .special(.smallShell)), Program("xelatex", .special(.smallShell)),
  Program("lualatex", .special(.smallShell)), Program("tex", .special(.smallShell)),
  Program("fzf", .special(.smallShell), long: "preview bind"),
  Program("sk", .special(.smallShell), long: "preview bind"),
  Program("maxima", .special(.smallShell)), Program("gp", .special(.smallShell)),
  Program("scilab", .special(.smallShell)), Program("wolframscript", .special(.smallShell)),
  Program("cmake", .special(.smallShell)), Program("run-one", .prefix(.plain)),
  Program("run-this-one", .prefix(.plain)), Program("keep-one-running", .prefix(.plain)),
  Program("choom", .prefix(.plain), short: "np"), Program("uclampset", .prefix(.plain), short: "mM"),
  Program("lvm", .special(.smallShell)), Program("bpftrace", .special(.smallShell), short: "e"),
  Program("dtrace", .special(.smallShell)), Program("mlr", .special(.smallShell)),
  Program("io", .special(.smallShell)), Program("gap", .special(.smallShell)),
  Program("pike", .special(.smallShell)), Program("red", .special(.smallShell)),
  Program("rebol", .special(.smallShell)), Program("root", .special(.smallShell)),
  Program("vala", .special(.smallShell)), Program("picolisp", .special(.smallShell)),
  Program("pil", .special(.smallShell)), Program("factor", .special(.smallShell)),
]

extension Reader {
  mutating func runSmallShell(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    switch invocation.name ?? "" {
    case "cmake": runCMake(invocation)
    case "fzf", "sk": runFinder(invocation, program)
    case "lvm":
      // `lvm lvremove vg/lv`, and one command a line on its input.
      _ = launch(invocation.arguments[...], from: invocation)
      for line in (invocation.input?.lines ?? []).prefix(32) {
        _ = launchText(line, from: invocation, carrier: invocation.range)
      }
    case "dc", "bc", "ftp", "telnet", "mail":
      // A line that begins with `!` is for a shell.
      var texts = invocation.arguments.filter { $0.value.starts(with: "!") }.map(\.value)
      texts += (invocation.input?.lines ?? []).filter { $0.starts(with: "!") }
      for text in texts.prefix(32) {
        _ = launchText(text.dropping(1), from: invocation, carrier: invocation.range)
      }
    default:
      let marks: [(open: String, close: UInt8)] = [
        ("syscmd(`", 0x27), ("syscmd(", 0x29), ("write18{", 0x7D), ("\\input{|\"", 0x22),
        ("\\input|\"", 0x22), ("os.execute(\"", 0x22), ("os.execute('", 0x27),
        ("io.popen(\"", 0x22), ("system(\"", 0x22), ("system('", 0x27),
        ("system \"", 0x22), ("unix(\"", 0x22), ("unix_w(\"", 0x22), ("Run[\"", 0x22),
        ("RunProcess[\"", 0x22), ("ShellEscape{", 0x7D), ("Exec(\"", 0x22), ("call \"", 0x22),
      ]
      var texts = invocation.arguments.map(\.value)
      if let input = invocation.input { texts.append(input) }
      for argument in invocation.arguments where !argument.value.starts(with: "-") {
        if !files.isEmpty, let code = script(at: argument.value) { texts.append(code) }
      }
      if invocation.name == "factor" || invocation.name == "picolisp" || invocation.name == "pil" {
        runQuotedWords(texts, invocation)
      }
      if invocation.name == "mlr" { return runMiller(invocation, index) }
      if invocation.name == "gnuplot" {
        // A command that begins with `!` is for a shell, whatever stands behind it.
        for line in texts.prefix(16).flatMap(\.lines).prefix(64) {
          guard let known = line.known else { continue }
          let code = known.utf8.drop { $0 == 0x20 || $0 == 0x09 }
          guard code.first == 0x21 else { continue }
          _ = launchText(
            Value(String(Substring(code.dropFirst()))), from: invocation, carrier: invocation.range)
        }
      }
      for text in texts.prefix(16) {
        for (open, close) in marks {
          for code in Self.texts(behind: open, until: close, in: text) {
            _ = launchText(code, from: invocation, carrier: invocation.range)
          }
        }
      }
    }
    return printed(invocation, by: index)
  }

  /// `call "rm" "-rf" x` of PicoLisp, and Factor's words, which stand behind what they act on: `"x" delete-tree`.
  private mutating func runQuotedWords(_ texts: [Value], _ invocation: Invocation) {
    for text in texts.prefix(16) {
      guard let known = text.known, known.utf8.contains(0x22) else { continue }
      let pieces = known.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
      // Every second piece stands between quotes.
      for (i, piece) in pieces.enumerated() where i % 2 == 1 {
        let before = pieces[i - 1]
        let behind = i + 1 < pieces.count ? pieces[i + 1].split(separator: " ").first.map(String.init) : nil
        if invocation.name == "factor" {
          switch behind {
          case "try-process", "run-process", "run-detached", "system", "<process>", "utf8":
            _ = launchText(Value(piece), from: invocation, carrier: invocation.range)
          case "delete-tree", "delete-directory":
            _ = launchText(Value("rm -rf " + piece.inQuotes), from: invocation, carrier: invocation.range)
          case "delete-file":
            _ = launchText(Value("rm " + piece.inQuotes), from: invocation, carrier: invocation.range)
          default: break
          }
        } else if before.hasASCIISuffix("call ") {
          var words = [piece.inQuotes]
          var next = i + 1
          while next + 1 < pieces.count, pieces[next].utf8.allSatisfy({ $0 == 0x20 }) {
            words.append(pieces[next + 1].inQuotes)
            next += 2
          }
          _ = launchText(
            Value(words.joined(separator: " ")), from: invocation, carrier: invocation.range)
        }
      }
    }
  }

  private static func texts(behind open: String, until close: UInt8, in value: Value) -> [Value] {
    guard let text = value.known else { return [] }
    let view = ByteView(text)
    var result: [Value] = []
    var from = 0
    while let hit = view.firstRange(of: open, from: from), result.count < 16 {
      var end = hit.upperBound
      while let byte = view.at(end), byte != close { end += 1 }
      result.append(Value(view[hit.upperBound..<end].string))
      from = max(end, hit.upperBound + 1)
      if from >= view.count { break }
    }
    return result
  }

  /// `fzf --preview 'cat {}'`, `--bind 'enter:execute(rm {})'`
  private mutating func runFinder(_ invocation: Invocation, _ program: Program) {
    var scan = OptionScan(invocation.arguments, program)
    while true {
      while let option = scan.next() {
        guard let value = option.value else { continue }
        if option.name == "preview" { _ = launchText(value, from: invocation, carrier: option.range) }
        guard option.name == "bind" else { continue }
        for action in ["execute(", "execute-silent(", "reload(", "become(", "preview(", "transform("] {
          for code in Self.texts(behind: action, until: 0x29, in: value) {
            _ = launchText(code, from: invocation, carrier: option.range)
          }
        }
      }
      guard scan.skip() != nil else { return }
    }
  }

  /// `cmake -E rm …` is cmake's own rm; `-P script` runs what `execute_process` says.
  private mutating func runCMake(_ invocation: Invocation) {
    let arguments = invocation.arguments
    guard arguments.count > 1 else { return }
    if arguments[0].value.equals("-P") {
      guard let code = script(at: arguments[1].value) else { return }
      for words in Self.texts(behind: "COMMAND ", until: 0x29, in: code) {
        _ = launchText(words, from: invocation, carrier: invocation.range)
      }
      return
    }
    guard arguments[0].value.equals("-E") else { return }
    var rest = arguments.dropFirst(2)
    func word(_ text: String) -> Invocation.Argument {
      Invocation.Argument(value: Value(text), range: arguments[1].range)
    }
    switch arguments[1].value.known {
    case "rm", "env", "time": _ = launch(([arguments[1]] + rest)[...], from: invocation)
    case "remove", "remove_directory": _ = launch(([word("rm"), word("-rf")] + rest)[...], from: invocation)
    case "copy", "copy_directory", "copy_if_different":
      _ = launch(([word("cp"), word("-r")] + rest)[...], from: invocation)
    case "rename": _ = launch(([word("mv")] + rest)[...], from: invocation)
    case "chdir":
      let folder = rest.popFirst()
      _ = launch(rest, from: invocation, directory: folder.map { Paths.join(invocation.directory, $0.value) })
    default: break
    }
  }
}
