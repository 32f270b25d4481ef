import Bytes
import ShellMeaning
import Verdict

/// Programs that code starts, and code that code runs.
extension CodeReader {
  mutating func callProcesses(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    let first = arguments.first
    let last = owner.lastMember.map(String.init) ?? ""
    if let process = receiver, process.role == .process {
      return builder(name, process, first?.items ?? arguments)
    }
    if language == .ruby, hasVariables(name, arguments) {
      return callProcesses(owner, name, receiver, Array(arguments.dropFirst()), Array(given.dropFirst()))
    }
    switch SoughtName(name) {
    case "Execute" where language == .python && owner.isEmpty: return first.map { runShell($0.value) }
    case "ProcessBuilder",
      "new" where last == "Command" || last == "ProcessBuilder":
      var process = CodeValue(list: first?.items ?? arguments)
      process.role = .process
      return process
    case "system", "shell_exec", "passthru", "getoutput", "getstatusoutput", "execSync",
      "create_subprocess_shell", "callCommand", "readCommand",
      "shell-command", "shell-command-to-string", "execaCommand", "execaCommandSync", "sh", "async_system",
      "subshell", "shell", "spawn_command_line_sync", "spawn_command_line_async":
      guard
        name != "sh" && name != "shell" || last == "" && language != .python
          || name == "shell" && last == "System"
      else { return nil }
      guard let first else { return nil }
      // With several arguments there is no shell between.
      if arguments.count > 1, name == "system", language == .ruby || language == .perl, first.pairs.isEmpty {
        return run(oneList(arguments))
      }
      let line = first.items == nil ? first.value : CodeValue(list: first.items ?? []).value
      if let text = inputText(given) { return runShell(line, reading: text.value) }
      return runShell(line)
    case "popen", "popen2", "popen3", "capture2", "capture2e", "capture3", "pipeline", "proc_open",
      "open2", "open3", "popen2e":
      guard
        let target = name == "open2" || name == "open3" && language == .perl
          ? arguments.dropFirst(2).first : first
      else { return nil }
      if arguments.count > 1, language == .ruby, arguments[1].pairs.isEmpty,
        arguments[1].known.map({ $0.utf8.count > 2 }) ?? false
      {
        return run(arguments)
      }
      if let text = inputText(given) {
        return runShell(target.items.map(Self.shellLine) ?? target.value, reading: text.value)
      }
      let result = target.items != nil ? run(target.items ?? []) : runShell(target.value)
      // `proc_open('sh', …, $pipes)`
      if language == .php, name == "proc_open", arguments.count > 2, let pipes = arguments[2].chain {
        variables[pipes] = result
      }
      return result
    case "pcntl_exec": return run((first.map { [$0] } ?? []) + (arguments.dropFirst().first?.items ?? []))
    case "rm", "mv", "cp", "chmod", "chown", "dd", "shred", "git", "kubectl", "docker", "curl", "wget":
      // Libraries whose functions are programs: `sh.rm('-rf', x)`, `shelljs.rm('-rf', x)`.
      guard
        last == "shelljs" || language == .python && ["sh", "local", "cmd"].contains(last),
        let first, first.known != nil || arguments.count > 1
      else { return nil }
      return run([CodeValue(name)] + arguments.flatMap { $0.items ?? [$0] })
    case "execute" where last == "os" || language == .lua: return first.map { runShell($0.value) }
    case "exec":
      if language == .python, owner.isEmpty || last == "builtins" || last == "__builtins__" {
        return first.map { runCode($0) }
      }
      if language == .javascript,
        ![
          "child_process", "cp", "childProcess", "child", "shell", "shelljs", "proc", "", "Bun", "runtime",
          "getRuntime", "Runtime", "os", "std",
        ]
        .contains(last), !owner.hasPrefix("require")
      {
        return nil
      }
      if language == .r || language == .julia { return nil }
      guard let first else { return nil }
      if arguments.count > 1, language == .ruby || language == .perl { return run(oneList(arguments)) }
      return first.items != nil ? run(first.items ?? []) : runShell(first.value)
    case "run", "call", "check_call", "check_output", "Popen", "spawn", "spawnSync", "execFile",
      "execFileSync", "fork", "create_subprocess_exec", "cmd", "Command", "execa", "execaSync", "posix_spawn",
      "startProcess", "start_process", "spawnv", "spawnl", "spawnvp", "spawnlp", "execv", "execve", "execvp",
      "execvpe", "execl", "execle", "execlp", "execlpe", "call-process", "start-process", "Process",
      "readProcess", "run_command", "runCommand":
      return start(last, name, arguments, given)
    case "run3", "harness", "capturex", "systemx", "runx":
      // Perl's own: `run ["rm", "-rf", x], \my $out`, `systemx("rm", "-rf", x)`
      guard language == .perl, let first else { return nil }
      if name == "run3", first.items == nil { return runShell(first.value) }
      return run(oneList(first.items ?? arguments))
    case "promisify": return first
    case "exec_command" where language == .python || language == .perl || language == .ruby:
      // Of SSH libraries: on another machine.
      guard let first else { return nil }
      var line = Value("ssh elsewhere ")
      line.append(first.value.shellWord)
      return runShell(line)
    case "reboot" where owner.isEmpty && receiver?.chain == nil || owner.contains(bytes: "CDLL"):
      // `ctypes.CDLL(None).reboot(…)`
      guard language == .python else { return nil }
      context.report(MachineState.shutdown, on: name, at: invocation.range, program: invocation.canonicalName)
      return .unknown("nothing")
    case "kill", "killpg", "posix_kill":
      // Every process there is, or the first of them.
      if arguments.contains(where: { $0.known == "-1" }) {
        return runShell(Value("kill -9 -1"))
      }
      // A process that was looked up by its name.
      if let name = lookedUp, first?.known == nil || arguments.count > 1 {
        return runShell(Value("pkill -9 -f " + name.shellQuoted))
      }
      if let target = first?.known, target == "1", owner == "os" || owner == "process" {
        return runShell(Value("kill -9 1"))
      }
      return .unknown("nothing")
    case "system2":
      // The words go into a shell as they are.
      let words = (first.map { [$0] } ?? []) + (arguments.dropFirst().first.map { $0.items ?? [$0] } ?? [])
      return runShell(CodeValue(list: words).value)
    case "execShellCmd", "gorge", "spawnCommand", "run-program",
      "command" where owner == "Sys":
      return first.map { $0.items.map { run($0) } ?? runShell($0.value) }
    case "execute" where last.isEmpty && receiver?.chain == nil && arguments.isEmpty:
      guard let receiver else { return nil }
      return receiver.items.map { run($0) } ?? runShell(receiver.value)
    case "include", "include_string", "source_url", "source_gist", "evalfile",
      "source" where language != .r:
      guard let code = name == "include_string" ? arguments.last : first else { return nil }
      if name.hasPrefix("source_"), let address = code.known {
        return runCode(.unknown(address, origins: .network(of: address)))
      }
      return code.origins.network.isEmpty && name != "include_string" ? nil : runCode(code)
    case "download" where language == .julia: return first.map { fetched(from: $0) }
    case "parse" where language == .r:
      guard let address = first?.known, address.afterScheme != nil else { return nil }
      return runCode(.unknown(address, origins: .network(of: address)))
    case "eval", "compile", "execfile", "runInThisContext", "runInNewContext", "runInContext", "execScript",
      "instance_eval", "class_eval", "module_eval",
      "loadstring", "load", "dofile", "create_function", "eval_string",
      "parse" where name != "parse" && name != "compile" || language == .python && name == "compile":
      if name == "load", language != .lua, language != .ruby { return nil }
      // `re.compile` makes a pattern; `yaml.load` and `json.load` make data.
      if name == "compile" || name == "load", !owner.isEmpty { return nil }
      guard let code = name == "create_function" ? arguments.last : first else { return nil }
      return runCode(code)
    case "evaluate" where language == .templates,
      "me" where language == .templates && last == "Eval":
      return arguments.last.map { runCode($0) }
    case "Function": return arguments.last.map { runCode($0) }
    case "assert" where language == .php: return first.map { runCode($0) }
    case "setTimeout", "setInterval", "setImmediate": return first?.known.map { runCode(CodeValue($0)) }
    case "then", "pipe", "tap", "and_then", "each", "forEach":
      if name == "pipe" { joinsDescriptors = true }
      if let chain = first?.chain, isEvaluator(chain), let receiver { runCode(receiver) }
      if name == "forEach" || name == "each", let function = first, function.chain != nil,
        let items = receiver?.items
      {
        // `list.forEach(fs.unlinkSync)`, `paths.forEach(File::delete)`
        for var item in items.prefix(32) {
          if receiver?.isDeep == true { item.isDeep = true }
          _ = call(function, [CodeArgument(name: nil, value: item)])
        }
      }
      // What a promise gives is what was asked for, or what the function makes of it.
      guard name == "then" else { return nil }
      var result = first?.chain == nil ? first ?? receiver : receiver
      if let receiver, result?.origins.isEmpty == true { result = receiver }
      return result
    case "dup2", "dup2Sync":
      joinsDescriptors = true
      return .unknown("nothing")
    default: return nil
    }
  }

  /// `exec qw(rm -rf), glob("~/*")`: Perl makes one list of all that it is given.
  /// `spawn({"A" => "b"}, "rm", "-rf", x)`: what Ruby sets for the program stands in front of it.
  private func hasVariables(_ name: String, _ arguments: [CodeValue]) -> Bool {
    guard arguments.count > 1, !arguments[0].pairs.isEmpty || arguments[0].items?.isEmpty == true else {
      return false
    }
    return switch name {
    case "system", "spawn", "exec", "popen", "popen2", "popen2e", "popen3", "capture2", "capture2e",
      "capture3":
      true
    default: false
    }
  }

  private func oneList(_ arguments: [CodeValue]) -> [CodeValue] {
    language == .perl || language == .ruby ? arguments.flatMap { $0.items ?? [$0] } : arguments
  }

  /// `Command::new("rm").arg("-r")`, `new ProcessBuilder("rm", "-r")`: words are gathered until it is started.
  private mutating func builder(_ name: String, _ process: CodeValue, _ more: [CodeValue]) -> CodeValue {
    switch SoughtName(name) {
    case "arg", "args":
      var process = CodeValue(list: (process.items ?? []) + more)
      process.role = .process
      return process
    case "start", "status", "output", "spawn", "exec", "wait", "spawnAndWait": return run(process.items ?? [])
    default: return process
    }
  }

  /// Functions that take a list of words, or one text and the wish for a shell.
  private mutating func start(
    _ owner: String, _ name: String, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    if language == .perl, name == "run", owner.isEmpty || owner == "Run", let words = arguments.first?.items {
      // `run ["rm", "-rf", $x], \my $out` of IPC::Run
      return run(oneList(words))
    }
    if let process = startedFromMemory(arguments) { return process }
    switch SoughtName(name) {
    case "run", "call", "cmd", "Process":
      guard
        [
          "subprocess", "sp", "System", "Deno", "Bun", "proc", "Open3", "shell", "os", "invoke", "pexpect",
          "processx",
        ]
        .contains(owner) || language == .templates && name == "Process"
          || owner.isEmpty && language == .julia || variables[name] != nil
          || name == "cmd" && owner == "System"
      else { return nil }
    case "Command":
      guard ["exec", "Deno", "process", ""].contains(owner) else { return nil }
    case "spawn" where owner == "pty":
      let program = arguments.first?.items?.first?.value.prefix ?? arguments.first?.value.prefix ?? ""
      if ReverseShell.isShell(program) { startsShell = true }
    case "fork": return nil
    default: break
    }
    guard let first = arguments.first ?? given.first?.value else { return nil }
    if let text = inputText(given) {
      let words = first.items ?? [first] + (arguments.dropFirst().first?.items ?? [])
      return runShell(
        first.items == nil && words.count == 1 ? first.value : Self.shellLine(words), reading: text.value)
    }
    if let list = first.items, !first.isChoice {
      // `["sh", "-c", text]`
      return run(oneList(list))
    }
    if let list = first.pair("cmd")?.items { return run(list) }
    // `Process.spawn("rm", "-rf", x)`
    if language == .ruby, name == "spawn" || name == "startProcess", arguments.count > 1,
      arguments[1].known != nil || arguments[1].items != nil, arguments[1].pairs.isEmpty
    {
      return run(arguments.filter { $0.pairs.isEmpty }.flatMap { $0.items ?? [$0] })
    }
    // `Process.Start("rm", "-rf x")`: all words of the program in one text.
    if language == .csharp, arguments.count == 2, let words = arguments[1].known, words.utf8.contains(0x20) {
      var line = first.value
      line.append(" " + words)
      return runShell(line)
    }
    // `process.binding('spawn_sync').spawn({file, args})`
    if let file = first.pair("file"), let words = first.pair("args")?.items {
      return run([file] + words.dropFirst())
    }
    // exec family: the path, then the words (a list, or one by one), the first of which is the name again.
    if name.hasPrefix("exec") && name != "execFile" && name != "execFileSync" && !name.hasPrefix("execa")
      || name.hasPrefix("spawnv") || name.hasPrefix("spawnl") || name == "posix_spawn"
    {
      let rest = name.hasPrefix("spawn") ? Array(arguments.dropFirst()) : arguments
      let program = rest.first ?? first
      let words = rest.dropFirst().first?.items.map { Array($0.dropFirst()) } ?? Array(rest.dropFirst(2))
      return run([program] + words)
    }
    let wantsShell = given.contains { argument in
      argument.name == "shell" && argument.value.isTrue
        || argument.value.pair("shell").map { $0.known != "false" } == true
    }
    if let words = arguments.dropFirst().first?.items, !wantsShell { return run([first] + words) }
    if let words = arguments.dropFirst().first(where: { $0.pair("args") != nil })?.pair("args")?.items {
      return run([first] + words)
    }
    let isText =
      wantsShell || first.value.prefix.utf8.contains(0x20)
      || name == "spawn" && (language == .ruby || language.isOther)
    if isText, arguments.dropFirst().allSatisfy({ $0.items == nil }) {
      if let words = arguments.dropFirst().first?.items {
        return runShell(CodeValue(list: [first] + words).value)
      }
      return runShell(first.value)
    }
    // Go's `exec.Command("rm", "-rf", "x")`, and one word alone.
    let words = given.prefix { $0.name == nil && $0.value.pairs.isEmpty && $0.value.items == nil }
    return run(words.isEmpty ? [first] : words.map(\.value))
  }

  // MARK: Running

  /// Starts a program from its words.
  mutating func run(_ words: [CodeValue]) -> CodeValue {
    runShell(Self.shellLine(words))
  }

  /// The words as a line of shell.
  static func shellLine(_ words: [CodeValue]) -> Value {
    Value.joined(words.map(\.value.shellWord))
  }

  /// Runs a line of shell.
  @discardableResult
  mutating func runShell(_ code: Value) -> CodeValue {
    let origins = code.origins
    // Only what the shell reads as code; data between quotes is judged by the command that gets it.
    let startsUnknown = code.prefix.trimmedBlanks.isEmpty && !code.isEmpty
    if startsUnknown, !origins.network.isEmpty || origins.decoded {
      if hasSocket, !origins.network.isEmpty { startsShell = true }
      RemoteCode.report(origins, invocation, &context)
      return .unknown("output", origins: origins)
    }
    let words = code.prefix.split(separator: " ")
    if hasSocket, !origins.network.isEmpty || joinsDescriptors && startsUnknown,
      startsUnknown || words.first.map({ ReverseShell.isShell(String($0)) }) == true
    {
      startsShell = true
    }
    if let program = words.first.map(String.init), ReverseShell.isShell(program),
      words.dropFirst().allSatisfy({
        ["-i", "-l", "-li", "-p"].contains($0.replacingQuotes) || $0.hasPrefix("<") || $0.hasPrefix(">")
          || $0.hasPrefix("2>")
      })
    {
      startsShell = true
    }
    if let last = words.last,
      ["pgrep", "pidof"].contains(words.first ?? "") || code.prefix.contains(bytes: "pgrep ")
    {
      lookedUp = String(last).replacingQuotes
    }
    let found = context.judgeShell(code, from: invocation, in: directory)
    return fed(.unknown("output", origins: found.union(origins)), by: code)
  }

  /// Runs code of this same language.
  @discardableResult
  mutating func runCode(_ code: CodeValue) -> CodeValue {
    let origins = code.origins
    if !origins.network.isEmpty || origins.decoded {
      if hasSocket, !origins.network.isEmpty { startsShell = true }
      RemoteCode.report(origins, invocation, &context)
      return .unknown("result", origins: origins)
    }
    for choice in code.choices.prefix(8) {
      guard let text = choice.known, text.utf8.count > 2 else { continue }
      guard context.descend(context.depth, of: Self.deepestNesting) else { break }
      context.depth += 1
      read(text)
      context.depth -= 1
    }
    return .unknown("result")
  }

  static let deepestNesting = 6
}

extension StringProtocol {
  fileprivate var replacingQuotes: String { String(filter { $0 != "'" }) }
}
