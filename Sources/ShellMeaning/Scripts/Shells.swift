import Bytes

/// `bash -c`, `sh script`, `… | bash`: shells, and scripts started by name.
extension Reader {
  mutating func runShell(_ given: Invocation) -> Value {
    var invocation = given
    let name = invocation.name ?? "sh"
    let line = ShellLine(invocation.arguments)
    // Shells with a grammar of their own are read for their commands; what else they write is no mistake.
    if name == "fish" || name == "nu" || name == "elvish" || name == "xonsh" || name == "csh"
      || name == "tcsh"
    {
      let known = meaning.problems.count
      defer {
        let added = meaning.problems[min(known, meaning.problems.count)...].filter { problem in
          if case .syntax = problem.kind { false } else { true }
        }
        meaning.problems = Array(meaning.problems.prefix(known)) + added
      }
      return run(line, name, &invocation)
    }
    return run(line, name, &invocation)
  }

  private mutating func run(_ line: ShellLine, _ name: String, _ invocation: inout Invocation) -> Value {
    // `bash -n script` reads it and runs nothing.
    if line.onlyChecks { return printed(invocation, by: emit(invocation)) }
    for text in line.first {
      _ = launchText(text.value, from: invocation, carrier: text.range)
    }
    for file in line.startFiles {
      if let code = script(at: file.value) { _ = launchText(code, from: invocation, carrier: file.range) }
    }
    switch line.source {
    case .text(let code):
      invocation.script = code.value
      let index = emit(invocation)
      // A shell whose lines are Python's as well.
      if name == "xonsh" { noteForeign(.python, code.value, by: index) }
      let rest = line.rest
      return runChild(
        Self.readable(code.value, by: name), by: .script(by: "\(name) -c"), for: invocation,
        scriptName: rest.first?.value ?? Value(name), positional: rest.dropFirst().map(\.value),
        carrier: code.range)
    case .file(let path):
      return runScriptFile(path, line.rest, &invocation)
    case .input:
      guard let given = invocation.input ?? state.descriptors[0] else {
        let index = emit(invocation)
        return printed(invocation, by: index)
      }
      let code = self.code(in: given)
      invocation.script = code
      emit(invocation)
      return runChild(
        Self.readable(code, by: name), by: .script(by: name), for: invocation, scriptName: Value(name),
        positional: line.rest.map(\.value), carrier: invocation.textRange)
    }
  }

  /// The same text as other shells write it.
  private static func readable(_ code: Value, by name: String) -> Value {
    guard name == "fish" || name == "nu", let text = code.known else { return code }
    return StrangerText.posix(text, of: name).map { Value($0) } ?? code
  }

  private mutating func runScriptFile(
    _ path: Invocation.Argument, _ rest: ArraySlice<Invocation.Argument>, _ invocation: inout Invocation
  ) -> Value {
    guard let code = script(at: path.value).map({ Self.readable($0, by: invocation.name ?? "sh") }) else {
      invocation.script = contents(of: path.value)
      let index = emit(invocation)
      return printed(invocation, by: index)
    }
    invocation.script = code
    emit(invocation)
    let here = invocation
    return runFile(code, path.value, by: "script", carrier: invocation.range) { reader in
      reader.runChild(
        code, by: .script(by: path.value.display), for: here.withoutInput, scriptName: path.value,
        positional: rest.map(\.value), carrier: path.range)
    }
  }

  /// Runs `body` as the script at `path`, unless that is running already.
  mutating func runFile(
    _ code: Value, _ path: Value, by kind: String, carrier: Range<Int>, _ body: (inout Reader) -> Value
  ) -> Value {
    let name = absolute(path, in: directory()).display
    if let frame = calls.lastIndex(where: { $0.isScript && $0.name == name }) {
      noteSelfCall(frame, arguments: [], range: carrier)
      return Value(hole: Value.Hole(name: name, kind: .output))
    }
    // Not one that this text has written.
    let isFound = files[absolute(path, in: directory())] == nil
    if isFound { foundFiles += 1 }
    defer { if isFound { foundFiles -= 1 } }
    return asScript(name, [], body)
  }

  // MARK: Scripts by name

  /// The text at `path` if this text wrote it or the world has it; nil if it cannot be known.
  mutating func script(at path: Value) -> Value? {
    if let known = path.known, known.hasASCIIPrefix("/dev/") || known.hasASCIIPrefix("/proc/") {
      return contents(of: path)
    }
    let absolute = absolute(path, in: directory())
    if let record = files[absolute] ?? files[path] {
      return pick("file:\(absolute.display)", record.contents)
    }
    if repetition == 0 { missedFiles.insert(absolute.display) }
    return worldText(absolute)
  }

  /// The code in `input`: where that is a file of the project's, read on, its text.
  mutating func code(in input: Value) -> Value {
    guard let hole = input.soleHole, hole.origins.files.count == 1, hole.origins.network.isEmpty,
      !hole.origins.decoded, hole.origins.secretStore.isEmpty, let path = hole.origins.files.first,
      Paths.join(directory(), Value(hole.name)).equals(path), let text = worldText(Value(path))
    else { return input }
    return text
  }

  /// What the world has at `path`, as long as it may still be asked.
  mutating func worldText(_ path: Value) -> Value? {
    guard let known = path.known, known.utf8.first == 0x2F, scriptsLeft > 0 else { return nil }
    scriptsLeft -= 1
    guard let text = scene.world.text(known), !text.utf8.isEmpty, !text.utf8.prefix(512).contains(0) else {
      return nil
    }
    return Value(text)
  }

  /// The record of a file of this text's own that `text` names.
  mutating func ownFile(_ text: String, _ invocation: Invocation, hasPath: Bool) -> WrittenFiles.Record? {
    let here = directory()
    if hasPath {
      let path = Paths.join(here, Value(text))
      if let record = files[path] { return record }
      if repetition == 0 { missedFiles.insert(path.display) }
      return nil
    }
    guard !files.isEmpty else { return nil }
    // A bare name is looked for where PATH was pointed.
    let given = invocation.environment.last { $0.name == "PATH" }?.value
    guard let search = given ?? state.variables["PATH"]?.possibilities.first else { return nil }
    for folder in search.split(where: { $0 == 0x3A }, keepingEmpty: true) {
      let path = Paths.join(Paths.join(here, folder), Value(text))
      if let record = files[path] { return record }
    }
    return nil
  }

  /// Starts a file that this text wrote: by its first line, or as shell.
  mutating func runWritten(_ given: Invocation, _ record: WrittenFiles.Record) -> Value {
    var invocation = given
    if let original = record.standsFor {
      invocation.program.value = Value(original)
      return startProgram(invocation, original)
    }
    let code = pick("file:\(invocation.program.value.display)", record.contents)
    return runExecutable(&invocation, code)
  }

  /// Starts a script of the project's, if the world has its text.
  mutating func runFromWorld(_ given: Invocation, _ path: String) -> Value? {
    guard !Self.isProgramFolder(path), let code = worldText(Paths.join(directory(), Value(path))) else {
      return nil
    }
    var invocation = given
    return runExecutable(&invocation, code)
  }

  private static func isProgramFolder(_ path: String) -> Bool {
    for folder in ["/bin/", "/usr/", "/sbin/", "/opt/", "/System/", "/nix/", "/snap/", "/Library/"]
    where path.hasASCIIPrefix(folder) {
      return true
    }
    return false
  }

  private mutating func runExecutable(_ invocation: inout Invocation, _ code: Value) -> Value {
    invocation.script = code
    let index = emit(invocation)
    let shebang = Shebang(code)
    if let language = shebang.language {
      noteForeign(language, code, by: index)
      return printed(invocation, by: index)
    }
    guard shebang.isShell else { return printed(invocation, by: index) }
    let here = invocation
    let path = invocation.program.value
    return runFile(code, path, by: "script", carrier: invocation.range) { reader in
      reader.runChild(
        code, by: .script(by: path.display), for: here.withoutInput, scriptName: path,
        positional: here.arguments.map(\.value), carrier: here.range)
    }
  }
}

extension Invocation {
  /// Where the text on its standard input stands, if it stands in the command itself.
  var textRange: Range<Int> {
    redirects.last { $0.kind == .text && $0.descriptor == 0 }?.range ?? range
  }

  /// For a script from a file, what is on standard input is data.
  var withoutInput: Invocation { self }
}

/// The arguments of a shell, taken apart.
struct ShellLine {
  enum Code {
    case text(Invocation.Argument)
    case file(Invocation.Argument)
    case input
  }

  private(set) var source = Code.input
  /// `$0` and the positional parameters behind `-c`; the parameters alone otherwise.
  private(set) var rest: ArraySlice<Invocation.Argument> = []
  /// Text that runs before anything else (fish).
  private(set) var first: [Invocation.Argument] = []
  /// `--rcfile`
  private(set) var startFiles: [Invocation.Argument] = []
  /// `-n`, in a shell that nobody types into.
  private(set) var onlyChecks = false

  init(_ arguments: [Invocation.Argument]) {
    var i = 0
    var isText = false
    var isInput = false
    var isTyped = false
    defer { onlyChecks = onlyChecks && !isTyped }
    while i < arguments.count {
      let argument = arguments[i]
      // An unquoted variable may be options or nothing.
      if argument.value.soleHole?.kind == .unset, !argument.isQuoted, i + 1 < arguments.count {
        i += 1
        continue
      }
      let text = argument.value.prefix
      guard let sign = text.utf8.first, sign == 0x2D || sign == 0x2B, text.utf8.count > 1 else {
        if text == "-" { i += 1 }
        break
      }
      i += 1
      if text == "--" { break }
      if text.hasASCIIPrefix("--") {
        takeLong(text, argument, arguments, &i, &isText)
        continue
      }
      for letter in text.utf8.dropFirst() {
        switch letter {
        case 0x63: isText = isText || sign == 0x2D
        case 0x73: isInput = true
        case 0x6E: onlyChecks = sign == 0x2D
        case 0x69: isTyped = true
        case 0x6F, 0x4F: i += 1
        case 0x43 where i < arguments.count && text == "-C":
          // fish's `-C`; in other shells it takes no value and the next word is the script all the same.
          if arguments[i].value.prefix.utf8.contains(0x20) {
            first.append(arguments[i])
            i += 1
          }
        default: break
        }
      }
    }
    i = min(i, arguments.count)
    if isText, i < arguments.count {
      source = .text(arguments[i])
      rest = arguments[(i + 1)...]
    } else if i < arguments.count, !isInput {
      source = .file(arguments[i])
      rest = arguments[(i + 1)...]
    } else {
      rest = arguments[i...]
    }
  }

  private mutating func takeLong(
    _ text: String, _ argument: Invocation.Argument, _ arguments: [Invocation.Argument], _ i: inout Int,
    _ isText: inout Bool
  ) {
    switch text {
    case "--command": isText = true
    case "--init-command":
      if i < arguments.count { first.append(arguments[i]) }
      i += 1
    case "--rcfile", "--init-file":
      if i < arguments.count { startFiles.append(arguments[i]) }
      i += 1
    default:
      for name in ["--command=", "--init-command="] where text.hasASCIIPrefix(name) {
        var code = argument
        code.value = argument.value.dropping(name.utf8.count)
        first.append(code)
      }
    }
  }
}

/// What the first line of a file says it is.
struct Shebang {
  private(set) var isShell = true
  private(set) var language: Language?

  init(_ code: Value) {
    let start = code.prefix
    if start.hasASCIIPrefix("\u{7F}ELF") || start.hasASCIIPrefix("MZ") { isShell = false }
    guard start.hasASCIIPrefix("#!") else {
      if start.hasASCIIPrefix("<?php") {
        isShell = false
        language = .php
      }
      return
    }
    let line = start.utf8.prefix { $0 != 0x0A }.dropFirst(2)
    let words = line.split { $0 == 0x20 || $0 == 0x09 }.map { String(Substring($0)) }
    guard var name = words.first?.lastPathComponent else { return }
    if name == "env" {
      name = words.dropFirst().first { $0.utf8.first != 0x2D && !$0.utf8.contains(0x3D) }?[...] ?? "sh"
    }
    guard
      let program = ProgramTable.findVersioned(
        name.utf8.split(separator: 0x2F).last.map { Substring($0) } ?? name)
    else {
      isShell = false
      return
    }
    switch program.role {
    case .shell: break
    case .interpreter(let language):
      isShell = false
      self.language = language
    case .special(.awk):
      isShell = false
      language = .awk
    default: isShell = false
    }
  }
}
