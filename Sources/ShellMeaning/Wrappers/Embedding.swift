import Bytes

/// Editors, pagers, archivers and filters that can be told to run a command.
let embeddingPrograms: [Program] = [
  Program("awk", .special(.awk), short: "fFvEeilLo"), Program("gawk", .special(.awk), short: "fFvEeilLo"),
  Program("mawk", .special(.awk), short: "fFvWe"), Program("nawk", .special(.awk), short: "fFv"),
  Program("sed", .special(.sed), short: "efl/i", long: "expression file line-length"),
  Program("gsed", .special(.sed), short: "efl/i", long: "expression file line-length"),
  Program("vim", .special(.vim), short: "cSTuUwWi", long: "cmd"),
  Program("vi", .special(.vim), short: "cSTuUwWi", long: "cmd"),
  Program("nvim", .special(.vim), short: "cSluUwWi", long: "cmd"),
  Program("ex", .special(.vim), short: "cSTuUwWi", long: "cmd"),
  Program("view", .special(.vim), short: "cSTuUwWi", long: "cmd"),
  Program("gvim", .special(.vim), short: "cSTuUwWi", long: "cmd"),
  Program("ed", .special(.less)), Program("less", .special(.less)), Program("more", .special(.less)),
  Program("emacs", .special(.emacs), long: "eval execute load funcall"),
  Program("emacsclient", .special(.emacs), short: "e", long: "eval"),
  Program(
    "man", .special(.man), short: "PCLRmMSseprEHTX",
    long: "pager config-file locale manpath sections extension prompt encoding"),
  Program(
    "tar", .special(.tar), short: "fCbFgHIKLNTVX",
    long: """
      file directory to-command use-compress-program checkpoint-action info-script new-volume-script rsh-command \
      rmt-command exclude exclude-from files-from transform owner group mode format
      """),
  Program(
    "gtar", .special(.tar), short: "fCbFgHIKLNTVX",
    long: "file directory to-command use-compress-program checkpoint-action"),
  Program("bsdtar", .special(.tar), short: "fCbsTXI", long: "file directory use-compress-program"),
  Program("zip", .special(.zip), short: "bnOtPsix", long: "unzip-command temp-path out suffixes"),
  Program("gdb", .special(.gdb), long: "ex eval-command iex command cd args", singleDash: true),
  Program("lldb", .special(.gdb), short: "oOsS", long: "one-line source file"),
  Program("nmap", .special(.nmap), long: "script script-args", singleDash: true),
  Program("expect", .special(.expect), short: "cfb"), Program("autoexpect", .prefix(.plain), short: "fp"),
  Program("osascript", .special(.osascript), short: "els"),
  Program("socat", .special(.socat), short: "dlbtTLWsS"),
  Program("nc", .special(.netcat), short: "egcGhiIklMmoOpPqrsTvVwWXxDSt"),
  Program("ncat", .special(.netcat), short: "ecGgdiImopPswxC", long: "exec sh-exec lua-exec"),
  Program("netcat", .special(.netcat), short: "ecgGhiIkmoOpPqsTVwWXx"),
  Program("tcpdump", .special(.rotating), short: "zwriCGWsTyBDEFjM"),
  Program("split", .special(.splitting), short: "abClnt", long: "filter bytes lines number suffix-length"),
  Program(
    "sort", .special(.splitting), short: "kStTo",
    long: "compress-program key field-separator buffer-size temporary-directory output parallel sort"),
  Program("gsort", .special(.splitting), short: "kStTo", long: "compress-program key output"),
  Program("repo", .special(.forEach)),
  Program("capsh", .special(.capsh)), Program("tclsh", .interpreter(.tcl)),
  Program("ip", .special(.ip)),
  Program("sqlite3", .special(.sqlite), long: "cmd init", singleDash: true),
  Program("duckdb", .special(.sqlite), short: "cs", singleDash: true), Program("sqlplus", .special(.sqlite)),
  Program("gh", .special(.hosting)), Program("glab", .special(.hosting)),
  Program("blender", .special(.scripted)), Program("freecadcmd", .special(.scripted)),
  Program("mutt", .special(.less)), Program("busybox", .special(.multicall)),
  Program("toybox", .special(.multicall)),
  Program("unsquashfs", .special(.less)), Program("openssl", .special(.less)),
]

extension Reader {
  /// Hands code in another language on.
  mutating func noteForeign(_ language: Language, _ code: Value, by index: Int) {
    guard !code.isEmpty else { return }
    meaning.foreignCode.append(
      Meaning.ForeignCode(language: language.rawValue, text: code, invocation: index))
  }

  // MARK: sed

  /// GNU sed's `e` command and `s///e`.
  mutating func runSed(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var scripts: [(Value, Range<Int>)] = []
    while let option = scan.next() {
      guard let value = option.value else { continue }
      if option.name == "e" || option.name == "expression" { scripts.append((value, option.range)) }
      if option.name == "f" || option.name == "file" {
        scripts.append((script(at: value) ?? contents(of: value), option.range))
      }
    }
    if scripts.isEmpty, let first = scan.rest.first { scripts.append((first.value, first.range)) }
    if !files.isEmpty,
      invocation.arguments.contains(where: {
        $0.value.starts(with: "-i") || $0.value.starts(with: "--in-place")
      })
    {
      editInPlace(invocation, scripts: scripts.map(\.0))
    }
    for (code, range) in scripts {
      for command in SedScript(code).commands {
        switch command.kind {
        case .execute(let text):
          if text.isEmpty, let input = invocation.input {
            _ = launchText(input, from: invocation, carrier: range, by: "sed e")
          } else {
            _ = launchText(Value(text), from: invocation, carrier: range, by: "sed e")
          }
        case .substitute(_, let replacement, let flags) where flags.utf8.contains(0x65):
          // What runs is the line as it is after the substitution; of that only the new part may be known.
          _ = launchText(Value(replacement), from: invocation, carrier: range, by: "sed s///e")
          var filter = invocation
          for k in filter.arguments.indices where filter.arguments[k].value == code {
            filter.arguments[k].value = Self.withoutExecution(code)
          }
          let edited = scripts.count == 1 ? sedOutput(filter) : invocation.input ?? Value()
          if !edited.isEmpty, !edited.equals(replacement) {
            _ = launchText(edited, from: invocation, carrier: range, by: "sed s///e")
          }
        default: break
        }
      }
    }
    return printed(invocation, by: index)
  }

  /// A script of one `s///e` as one that only writes what would be run.
  private static func withoutExecution(_ script: Value) -> Value {
    guard let text = script.known, let mark = text.utf8.last(where: { !ASCII.isLetter($0) }),
      let place = text.utf8.lastIndex(of: mark)
    else { return script }
    let flags = text[text.utf8.index(after: place)...]
    return Value(String(text[...place]) + flags.filter { $0 != "e" })
  }

  /// `sed -i` on files that this text wrote.
  private mutating func editInPlace(_ invocation: Invocation, scripts: [Value]) {
    for argument in invocation.arguments {
      let path = absolute(argument.value, in: invocation.directory)
      guard let record = files[path] else { continue }
      var edited = record
      edited.contents = record.contents.map { content in
        var filter = invocation
        filter.input = content
        let options = invocation.arguments.filter { other in
          guard let text = other.value.known else { return false }
          return text == "-E" || text == "-r" || text == "-n" || text == "-Ei" || text == "-ri"
        }
        filter.arguments = options
        for script in scripts {
          filter.arguments.append(Invocation.Argument(value: Value("-e"), range: argument.range))
          filter.arguments.append(Invocation.Argument(value: script, range: argument.range))
        }
        return sedOutput(filter)
      }
      files.put(edited, at: path)
    }
  }

  // MARK: Archivers

  mutating func runTar(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    while true {
      while let option = scan.next() {
        guard let value = option.value else { continue }
        switch option.name {
        case "I", "use-compress-program", "to-command", "F", "info-script", "new-volume-script",
          "rsh-command",
          "rmt-command":
          _ = launchText(value, from: invocation, carrier: option.range)
        case "checkpoint-action" where value.starts(with: "exec="):
          _ = launchText(value.dropping(5), from: invocation, carrier: option.range)
        default: break
        }
      }
      guard scan.skip() != nil else { break }
    }
    return printed(invocation, by: index)
  }

  /// `zip -T -TT command`
  mutating func runZip(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    let arguments = invocation.arguments
    for (i, argument) in arguments.enumerated() {
      if argument.value.equals("-TT") || argument.value.equals("--unzip-command"), i + 1 < arguments.count {
        _ = launchText(arguments[i + 1].value, from: invocation, carrier: arguments[i + 1].range)
      } else if argument.value.starts(with: "--unzip-command=") {
        _ = launchText(argument.value.dropping(16), from: invocation, carrier: argument.range)
      }
    }
    return printed(invocation, by: index)
  }

  /// `split --filter=command`, `tcpdump -z command`
  mutating func runFilterOption(_ invocation: Invocation, _ program: Program, _ names: String...) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    while true {
      while let option = scan.next() {
        if names.contains(option.name), let value = option.value {
          _ = launchText(value, from: invocation, carrier: option.range)
        }
      }
      guard scan.skip() != nil else { break }
    }
    return printed(invocation, by: index)
  }

  /// `repo forall -c command`: in each repository of many.
  mutating func runForEach(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    guard invocation.arguments.first?.value.equals("forall") == true,
      let mark = invocation.arguments.firstIndex(where: {
        $0.value.equals("-c") || $0.value.equals("--command")
      })
    else { return printed(invocation, by: index) }
    return launchJoined(invocation.arguments[(mark + 1)...], from: invocation, .repeated(by: "repo"))
  }

  // MARK: Debuggers

  mutating func runGDB(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    let arguments = invocation.arguments
    var scan = OptionScan(arguments, program)
    while let option = scan.next() {
      if option.name == "args", let first = option.value {
        let words = [Invocation.Argument(value: first, range: option.range)] + scan.rest
        return launch(words[...], from: invocation)
      }
      guard
        option.name == "ex" || option.name == "eval-command" || option.name == "iex" || option.name == "o",
        let text = option.value
      else { continue }
      for prefix in ["!", "shell ", "make ", "pipe ", "platform shell ", "platform shell -h "]
      where text.starts(with: prefix) {
        _ = launchText(text.dropping(prefix.utf8.count), from: invocation, carrier: option.range)
      }
      for prefix in ["python ", "py ", "script "] where text.starts(with: prefix) {
        noteForeign(.python, text.dropping(prefix.utf8.count), by: index)
      }
    }
    return printed(invocation, by: index)
  }

  // MARK: Network tools with a program behind them

  /// `nc -e /bin/sh host port`, `ncat --sh-exec text`
  mutating func runNetcat(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    while true {
      while let option = scan.next() {
        guard let text = option.value else { continue }
        switch option.name {
        case "e", "exec", "c", "sh-exec": _ = launchText(text, from: invocation, carrier: option.range)
        case "lua-exec": noteForeign(.lua, contents(of: text), by: index)
        default: break
        }
      }
      guard scan.skip() != nil else { break }
    }
    return printed(invocation, by: index)
  }

  /// socat's `EXEC:` and `SYSTEM:` addresses.
  mutating func runSocat(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    for argument in invocation.arguments {
      let kind = argument.value.prefix.prefix { $0 != ":" }.lowercased()
      guard kind == "exec" || kind == "system" || kind == "shell" else { continue }
      let text = argument.value.dropping(kind.utf8.count + 1).cut(at: 0x2C).0
      _ = launchText(text, from: invocation, carrier: argument.range)
    }
    return printed(invocation, by: index)
  }

  /// `ip netns exec NAME command …`
  mutating func runIP(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    let arguments = invocation.arguments
    guard let mark = arguments.firstIndex(where: { $0.value.equals("exec") }), mark + 2 < arguments.count,
      mark > 0,
      arguments[mark - 1].value.known?.hasASCIIPrefix("net") == true
        || arguments[mark - 1].value.equals("vrf")
    else { return printed(invocation, by: index) }
    return launch(arguments[(mark + 2)...], from: invocation)
  }

  /// `capsh … -- -c code`: what follows goes to a shell.
  mutating func runCapsh(_ invocation: Invocation) -> Value {
    emit(invocation)
    guard
      let mark = invocation.arguments.firstIndex(where: { $0.value.equals("--") || $0.value.equals("==") })
    else {
      return Value()
    }
    let shell = Invocation.Argument(value: Value("/bin/bash"), range: invocation.program.range)
    return launch(([shell] + invocation.arguments[(mark + 1)...])[...], from: invocation)
  }

  /// sqlite3 runs `.shell` and `.system`.
  mutating func runSQLite(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    var texts = invocation.arguments.map { ($0.value, $0.range) }
    if let input = invocation.input { texts += input.lines.map { ($0, invocation.range) } }
    for (text, range) in texts {
      for prefix in [".shell ", ".system ", ".sh ", "HOST ", "host ", "Host ", "! ", "!!"]
      where text.starts(with: prefix) {
        _ = launchText(text.dropping(prefix.utf8.count), from: invocation, carrier: range)
      }
      for place in Self.filesWritten(by: text) {
        _ = launchText(Value("printf x >> " + place.inQuotes), from: invocation, carrier: range)
      }
      // `read_csv('program |')`: with the right extension a program is read as if it were a file.
      if let known = text.known, known.utf8.contains(0x7C) {
        for part in known.split(separator: "'").prefix(64) {
          let command = String(part).trimmingPipe
          if command.utf8.count < part.utf8.count, command.utf8.contains(0x20) {
            _ = launchText(Value(command), from: invocation, carrier: range)
          }
        }
      }
    }
    return printed(invocation, by: index)
  }
}

extension Reader {
  /// The files that a line for SQLite or DuckDB writes: `.output x`, `writefile('x', …)`, `COPY … TO 'x'`.
  private static func filesWritten(by line: Value) -> [String] {
    guard let text = line.known else { return [] }
    for command in [".output ", ".once ", ".excel "] where text.hasASCIIPrefix(command) {
      let place = text.split(separator: " ").last.map(String.init) ?? ""
      return place.hasASCIIPrefix(".") || place.utf8.first == 0x7C || place == "stdout" ? [] : [place]
    }
    guard text.utf8.contains(0x27) else { return [] }
    let view = ByteView(text.asciiLowercased)
    let mark =
      view.firstRange(of: "writefile('") ?? view.firstRange(of: ") to '") ?? view.firstRange(of: " to '")
    guard let mark, text.utf8.first != 0x2D, mark.lowerBound > 0 || view.contains("writefile") else {
      return []
    }
    guard view.contains("writefile(") || view.contains("copy ") else { return [] }
    let rest = ByteView(text)[mark.upperBound..<view.count].string
    return rest.split(separator: "'", maxSplits: 1).first.map { [String($0)] } ?? []
  }
}

extension String {
  /// Without the bar at its end, if there is one.
  fileprivate var trimmingPipe: String {
    var bytes = Array(utf8)
    while let last = bytes.last, ASCII.isSpace(last) { bytes.removeLast() }
    guard bytes.last == 0x7C, bytes.count > 1, bytes[bytes.count - 2] != 0x7C else { return self }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
