import Bytes

/// What a project's own files say that a command runs: the scripts of package.json, the targets of a Makefile,
/// the recipes of a justfile. Read simply: enough to see what would run, not to build anything.
extension Reader {
  /// The text of a project file: as this text wrote it, or as the world has it.
  mutating func projectFile(_ name: String, in directory: Value) -> String? {
    let path = Paths.join(directory, Value(name))
    if let record = files[path] { return record.contents.last?.known }
    return worldText(path)?.known
  }

  // MARK: package.json

  mutating func runProjectScript(
    _ script: Invocation.Argument, _ extra: [Invocation.Argument], _ invocation: Invocation
  ) -> Value? {
    guard let name = script.value.known, Self.isScriptName(name) else { return nil }
    let scripts = projectFile("package.json", in: invocation.directory).flatMap { PackageScripts($0) }
    func body(_ name: String) -> String? { projectScripts[name] ?? scripts?[name] }
    let (before, main, after) = (body("pre" + name), body(name), body("post" + name))
    guard before != nil || main != nil || after != nil else { return nil }
    let label = "\(invocation.name ?? "npm") run \(name)"
    guard !calls.contains(where: { $0.isScript && $0.name == label }) else { return Value() }
    return asScript(label, extra.map(\.value)) { reader in
      if let before {
        _ = reader.launchText(Value(before), from: invocation, carrier: script.range, by: label)
      }
      var code = Value(main ?? "")
      for argument in extra where !argument.value.equals("--") {
        code.append(" ")
        code.append(Value(reader.splices.marker(for: argument.value)))
      }
      let output = reader.launchText(code, from: invocation, carrier: script.range, by: label)
      if let after {
        _ = reader.launchText(Value(after), from: invocation, carrier: script.range, by: label)
      }
      return output
    }
  }

  /// `npm pkg set scripts.NAME=text`
  mutating func setProjectScripts(_ arguments: ArraySlice<Invocation.Argument>) {
    guard arguments.first?.value.equals("set") == true else { return }
    for argument in arguments.dropFirst() {
      guard let (key, value) = argument.value.assignment, key.hasASCIIPrefix("scripts."),
        let text = value.known
      else { continue }
      projectScripts[String(key.dropFirst(8))] = text
    }
  }

  private static func isScriptName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { ASCII.isWord($0) || $0 == 0x2D || $0 == 0x3A || $0 == 0x2E || $0 == 0x2F }
  }

  /// Runs `body` as the script `name`, so that it is not started again from within.
  mutating func asScript(_ name: String, _ arguments: [Value], _ body: (inout Reader) -> Value) -> Value {
    calls.append(
      Call(
        name: name, isScript: true, concurrency: concurrency, background: background, guarded: guarded,
        arguments: arguments))
    let output = body(&self)
    calls.removeLast()
    return output
  }

  // MARK: make

  mutating func runMake(_ given: Invocation, _ program: Program) -> Value {
    var invocation = given
    var scan = OptionScan(invocation.arguments, program)
    var directory = invocation.directory
    var file: Value?
    var inline: [OptionScan.Option] = []
    var targets: [String] = []
    var variables: [String: String] = [:]
    var isDryRun = false
    while true {
      while let option = scan.next() {
        switch option.name {
        case "C", "directory": if let path = option.value { directory = Paths.join(directory, path) }
        case "f", "file", "makefile": file = option.value
        case "E", "eval": inline.append(option)
        case "n", "just-print", "dry-run", "recon": isDryRun = true
        default: break
        }
      }
      guard let operand = scan.skip() else { break }
      if let (name, value) = operand.value.assignment {
        variables[name] = splices.code(for: value)
      } else if let target = operand.value.known {
        targets.append(target)
      }
    }
    let text: String?
    if let file {
      let code = file.equals("-") ? invocation.input : script(at: Paths.join(directory, file))
      invocation.script = code
      text = code.map { splices.code(for: $0) }
    } else {
      text =
        projectFile("GNUmakefile", in: directory) ?? projectFile("Makefile", in: directory)
        ?? projectFile("makefile", in: directory)
    }
    let index = emit(invocation)
    for code in inline.compactMap(\.value) + inheritedCode(invocation) {
      runMakefile(splices.code(for: code), targets, variables, invocation, index)
    }
    guard let text, !isDryRun else { return printed(invocation, by: index) }
    runMakefile(text, targets, variables, invocation.at(directory, keepingEnvironment: true), index)
    return printed(invocation, by: index)
  }

  /// What make reads besides, as variables of its surroundings say: `MAKEFLAGS=--eval=…`, `MAKEFILES=other.mk`.
  private mutating func inheritedCode(_ invocation: Invocation) -> [Value] {
    var result: [Value] = []
    for name in ["MAKEFLAGS", "GNUMAKEFLAGS", "MAKEFILES"] {
      var found = invocation.environment.last { $0.name == name }?.value
      if found == nil, let variable = state.variables[name], variable.traits.contains(.exported) {
        found = variable.possibilities.first
      }
      guard let value = found else { continue }
      switch name {
      case "MAKEFLAGS", "GNUMAKEFLAGS":
        guard let text = value.known, let mark = ByteView(text).firstRange(of: "--eval") else { continue }
        let code = text.utf8.dropFirst(mark.upperBound).drop { $0 == 0x3D || $0 == 0x20 }
        result.append(Value(String(Substring(code))))
      case "MAKEFILES":
        let isInput = value.equals("/dev/stdin") || value.equals("-")
        if let code = isInput ? invocation.input : script(at: value) { result.append(code) }
      default: continue
      }
    }
    return result
  }

  private mutating func runMakefile(
    _ text: String, _ targets: [String], _ variables: [String: String], _ invocation: Invocation, _ index: Int
  ) {
    guard spend(text.utf8.count / 16, at: invocation.range) else { return }
    let makefile = Makefile(withIncludes(text, invocation), given: variables)
    let label = "make"
    guard calls.count(where: { $0.isScript && $0.name == label }) < 3 else { return }
    let directories = state.directories
    state.directories = [invocation.directory]
    _ = asScript(label, []) { reader in
      for code in makefile.immediate {
        _ = reader.launchText(Value(code), from: invocation, carrier: invocation.range, by: label)
      }
      for line in makefile.recipe(for: targets) {
        guard reader.spend(at: invocation.range) else { break }
        let code = reader.splices.restore(line) ?? Value(line)
        _ = reader.launchText(code, from: invocation, carrier: invocation.range, by: label)
      }
      return Value()
    }
    state.directories = directories
  }

  /// The text with the files it includes in their places, as far as this same text has written them.
  private func withIncludes(_ text: String, _ invocation: Invocation) -> String {
    guard !files.isEmpty, ByteView(text).contains("include ") else { return text }
    var result = ""
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map({
      String(Substring($0))
    }) {
      let words = line.split(separator: " ")
      if let verb = words.first, verb == "include" || verb == "-include" || verb == "sinclude" {
        for word in words.dropFirst().prefix(16) {
          let record = files[Paths.join(invocation.directory, Value(String(word)))]
          result += (record?.contents.last?.known ?? "") + "\n"
        }
      } else {
        result += line + "\n"
      }
    }
    return result
  }

  // MARK: just

  mutating func runJust(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var directory = invocation.directory
    var file = "justfile"
    while let option = scan.next() {
      switch option.name {
      case "d", "working-directory": if let path = option.value { directory = Paths.join(directory, path) }
      case "f", "justfile": file = option.value?.known ?? file
      case "c", "command":
        guard let first = option.value else { continue }
        let words = [Invocation.Argument(value: first, range: option.range)] + scan.rest
        return launch(words[...], from: invocation)
      case "l", "list", "summary", "show", "s", "evaluate", "dump", "fmt", "e", "edit", "init", "variables",
        "n", "dry-run", "choose", "groups", "version", "V", "help", "h", "completions", "changelog":
        return printed(invocation, by: index)
      default: break
      }
    }
    let given = file == "/dev/stdin" || file == "-" ? invocation.input?.known : nil
    guard
      let text = given ?? projectFile(file, in: directory) ?? projectFile("Justfile", in: directory)
    else { return printed(invocation, by: index) }
    let recipe = scan.rest.first { $0.value.assignment == nil }?.value.known
    let here = invocation.at(directory, keepingEnvironment: true)
    guard !calls.contains(where: { $0.isScript && $0.name == "just \(recipe ?? "")" }) else { return Value() }
    let directories = state.directories
    state.directories = [directory]
    _ = asScript("just \(recipe ?? "")", []) { reader in
      for line in Justfile(text).recipe(recipe) {
        guard reader.spend(at: invocation.range) else { break }
        _ = reader.launchText(Value(line), from: here, carrier: invocation.range, by: "just")
      }
      return Value()
    }
    state.directories = directories
    return printed(invocation, by: index)
  }
}
