import Bytes
import ShellMeaning
import Verdict

/// Hands code in other languages to the reader that understands it.
enum ForeignCodeJudge {
  /// Code longer than this is read up to here, and the rest reported as unread.
  private static let longest = 1 << 20

  /// The text of a shell of Windows as a tool's whole text: one interpreter that runs all of it.
  static func meaning(of text: ByteView, as language: String = "powershell", in scene: Scene) -> Meaning {
    let range = 0..<text.count
    let directory = scene.directory.map { Value($0) } ?? Value(hole: Value.Hole(name: "PWD", kind: .input))
    var meaning = Meaning()
    meaning.invocations = [
      Invocation(
        program: Invocation.Argument(value: Value(language == "cmd" ? "cmd" : "pwsh"), range: range),
        directory: directory, range: range)
    ]
    meaning.foreignCode = [
      Meaning.ForeignCode(language: language, text: Value(text.string), invocation: 0)
    ]
    return meaning
  }

  static func judge(_ code: Meaning.ForeignCode, in meaning: Meaning, _ context: inout Judgement) {
    guard meaning.invocations.indices.contains(code.invocation) else { return }
    judge(code.text, language: code.language, for: meaning.invocations[code.invocation], &context)
  }

  static func judge(_ text: Value, language: String, for invocation: Invocation, _ context: inout Judgement) {
    guard context.depth < CodeReader.deepestNesting else {
      context.report(ShellText.tooComplex, on: "code in code", at: invocation.range)
      return
    }
    RemoteCode.report(text.origins, invocation, &context)
    let source = language == "powershell" ? text.powerShellText : text.sourceText
    guard source.utf8.count <= longest else {
      context.report(ShellText.tooComplex, on: language + " code", at: invocation.range)
      return
    }
    context.depth += 1
    read(source, language, invocation, &context)
    context.depth -= 1
    if context.skipsCode {
      context.report(ShellText.tooComplex, on: language + " code", at: invocation.range)
    }
  }

  private static func read(
    _ source: String, _ language: String, _ invocation: Invocation, _ context: inout Judgement
  ) {
    switch language {
    case "tcl": TclCode.judge(source, invocation, &context)
    case "elisp", "guile", "racket", "lisp": LispCode.judge(source, invocation, &context)
    case "awk": AwkCode.judge(source, invocation, &context)
    case "applescript": AppleScript.judge(source, invocation, &context)
    case "powershell": PowerShell.judge(source, invocation, &context)
    case "cmd": CommandPrompt.judge(source, invocation, &context)
    default:
      guard let known = CodeLanguage(language) else { return }
      var reader = CodeReader(known, invocation, context)
      if known == .perl || known == .ruby, let input = invocation.input, invocation.readsLineByLine {
        // `-n`, `-p`: each line of the input in turn.
        reader.variables["_"] = CodeValue(input.isKnown ? Value((input.known ?? "").trimmedBlanks) : input)
        reader.variables["$_"] = reader.variables["_"]
      } else if known == .perl || known == .ruby, invocation.readsLineByLine {
        // Those of the files it is given.
        var origins = Origins()
        for file in invocation.codeArguments.prefix(8) where file.isKnown {
          origins.formUnion(.contents(of: context.place(file, of: invocation).path))
        }
        if !origins.isEmpty {
          reader.variables["_"] = .unknown("line", origins: origins)
          reader.variables["$_"] = reader.variables["_"]
        }
      }
      // In a framework's own console the libraries are there without being asked for.
      if known == .ruby || known == .php {
        for name in ["Stripe", "Braintree", "Razorpay", "Twilio", "Sidekiq", "Resque"]
        where source.mentions(name + "::") || source.mentions("\\" + name + "\\") {
          reader.noteLibrary(name)
        }
      }
      reader.read(source)
      context = reader.context
      if known == .python, source.mentions("psutil"),
        source.mentions(".kill()") || source.mentions(".terminate()")
      {
        judgeProcessList(source, invocation, &context)
      }
      // `ENV.each { |k, v| puts … }`
      if known == .ruby, source.mentions("ENV.each"), !source.mentions("ENV.each_key"),
        source.mentions("puts") || source.mentions("print")
      {
        SecretStores.reportEnvironment(by: invocation, &context)
      }
      if reader.hasSocket, reader.startsShell { ReverseShell.report(invocation, &context) }
    }
  }
}

extension ForeignCodeJudge {
  /// `for p in psutil.process_iter(): if 'agent' in p.name(): p.kill()`
  private static func judgeProcessList(_ source: String, _ invocation: Invocation, _ context: inout Judgement)
  {
    let names = source.split { $0 == "'" || $0 == "\"" }.enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element).asciiLowercased }
    let program = invocation.canonicalName
    if names.contains(where: { $0.hasPrefix("sentinel") && !$0.hasPrefix("sentinelone") }) {
      context.report(GuardRules.tamper, on: "its processes", at: invocation.range, program: program)
    } else if let name = names.first(where: SecurityTools.matches) {
      context.report(TamperingFamily.securityOff, on: name, at: invocation.range, program: program)
    } else if source.mentions("process_iter"), !source.mentions("if ") {
      context.report(Processes.killAll, on: "every process", at: invocation.range, program: program)
    }
  }
}

extension Value {
  /// The text with a name in the place of every hole, so that the code around it can still be read.
  var sourceText: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .hole: "unknown_value"
      }
    }.joined()
  }
}

extension Value {
  /// The text with the variables of PowerShell that a Unix shell took for its own put back.
  var powerShellText: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): return text
      case .hole(let hole):
        let isName = !hole.name.isEmpty && hole.name.utf8.allSatisfy { ASCII.isWord($0) }
        return hole.kind == .unset && isName || hole.name == "_" ? "$" + hole.name : "unknown_value"
      }
    }.joined()
  }
}

extension Judgement {
  /// Judges a line of shell that other code runs. Returns where its output would come from.
  @discardableResult
  mutating func judgeShell(
    _ code: Value, from invocation: Invocation, in directory: Value, isWindows: Bool = false
  ) -> Origins {
    guard depth < CodeReader.deepestNesting else {
      report(ShellText.tooComplex, on: "code in code", at: invocation.range)
      return Origins()
    }
    guard spend() else { return Origins() }
    var inner = scene
    inner.directory = directory.known ?? scene.directory
    var meaning = Meaning(of: shellCode(code), in: inner, scripts: memory.codeScripts)
    // It came from such a shell, which knew no better.
    if isWindows { meaning.foreignCode.removeAll { $0.language == "powershell" || $0.language == "cmd" } }
    applySettings(to: &meaning)
    for k in meaning.invocations.indices {
      meaning.invocations[k].range = invocation.range
      meaning.invocations[k].wrappers = invocation.wrappers + meaning.invocations[k].wrappers
      meaning.invocations[k].moveArguments(to: invocation.range)
    }
    for k in meaning.problems.indices { meaning.problems[k].range = invocation.range }
    meaning.problems.removeAll { if case .syntax = $0.kind { true } else { false } }
    meaning.forkBombs = meaning.forkBombs.map { _ in invocation.range }
    depth += 1
    CommandClassifier.judge(meaning, &self)
    depth -= 1
    return outputOrigins(of: meaning)
  }

  /// Code that another language has put together, as a shell gets it.
  private func shellCode(_ code: Value) -> Value {
    var text = Value()
    for (i, piece) in code.pieces.enumerated() {
      switch piece {
      case .text(let known): text.append(known)
      case .hole(let hole):
        if hole.kind == .unset, hole.name == "HOME" {
          text.append(scene.home.map(\.shellQuoted) ?? "\"$HOME\"")
        } else if hole.kind == .temporary {
          // As a place knows it: the folder, or a file of its own in there.
          var isFolder = false
          if i + 1 < code.pieces.count, case .text(let next) = code.pieces[i + 1] {
            isFolder = next.hasPrefix("/")
          }
          text.append(isFolder ? "/tmp" : "/tmp/mktemp")
        } else if hole.origins.isEmpty {
          // A parameter: a word that somebody else gives.
          text.append("\"$1\"")
        } else {
          text.append(Value.Hole(name: hole.name, kind: .input, origins: hole.origins))
        }
      }
    }
    return text
  }

  /// What the output of those programs may hold: secrets that they were told to read.
  private func outputOrigins(of meaning: Meaning) -> Origins {
    var origins = Origins()
    for invocation in meaning.invocations {
      if let input = invocation.input { origins.formUnion(input.origins) }
      let name = invocation.canonicalName
      if name == "curl" || name == "wget" || name == "nc" { origins.network.append("?") }
      if name == "env" || name == "printenv" { origins.environment = true }
      if let store = SecretStores.store(invocation) { origins.secretStore.append(store) }
      guard ReadFiles.programs.contains(name) else { continue }
      for argument in invocation.arguments
      where place(argument.value, of: invocation).nature?.isSecret == true {
        origins.files.append(place(argument.value, of: invocation).path)
      }
    }
    return origins
  }
}

extension Invocation {
  /// `perl -ne code`, `ruby -lpe code`
  fileprivate var readsLineByLine: Bool {
    arguments.prefix(8).contains { argument in
      guard let text = argument.value.known, text.utf8.first == UInt8(ascii: "-"), text.utf8.count < 8,
        text.utf8.dropFirst().first != UInt8(ascii: "-")
      else { return false }
      return text.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }.contains {
        $0 == UInt8(ascii: "n") || $0 == UInt8(ascii: "p")
      }
    }
  }

  /// Findings in code inside code point at the code that the person wrote.
  mutating func moveArguments(to range: Range<Int>) {
    program.range = range
    for k in arguments.indices { arguments[k].range = range }
    for k in redirects.indices { redirects[k].range = range }
  }
}
