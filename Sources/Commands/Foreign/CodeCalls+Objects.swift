import Bytes
import ShellMeaning

/// Calls that need more than another name: functions handed on, buffers, builders, objects that stand for others.
extension CodeReader {
  /// What a function gets that stands behind a list or a folder: `Enum.each(list, fn x -> … end)`,
  /// `filepath.WalkDir(folder, func(…) error { … })`.
  func handedOver(by callee: CodeValue, _ first: CodeValue) -> CodeValue? {
    guard language.isOther || language == .php else { return nil }
    switch callee.chain?.lastMember {
    case "each", "map", "foreach", "for_each", "array_map", "array_walk", "iter", "reject", "async_stream":
      guard first.items != nil else { return nil }
      var item = first
      item.isChoice = true
      item.chain = nil
      return item
    case "WalkDir", "Walk", "walk", "nftw", "walkFileTree": return listing("walk", nil, first)
    default: return nil
    }
  }

  /// `foreach(x -> rm(x), list)`: the list stands behind the function. At the first argument.
  mutating func handedBehind(by callee: CodeValue, from start: Int, to end: Int) -> CodeValue? {
    let verb = callee.chain?.lastMember
    switch language {
    case .julia: guard verb == "foreach" || verb == "map" else { return nil }
    case .python:
      guard isFunction(start), verb == "map" || verb == "filter" || verb == "imap_unordered" || verb == "imap"
      else { return nil }
    default: return nil
    }
    var k = start
    while k < end, !isSymbol(k, ",") { k = partners[k] > k ? partners[k] + 1 : k + 1 }
    guard k < end else { return nil }
    i = k + 1
    var list = expression()
    i = start
    guard list.items != nil else { return nil }
    list.isChoice = true
    list.chain = nil
    return list
  }

  /// Calls that need more than another name.
  mutating func callNamed(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    let first = arguments.first
    switch SoughtName(name) {
    case "…list": return CodeValue(list: arguments)
    case "foreach" where language == .julia && arguments.count == 2 && first?.chain != nil:
      // `foreach(rm, list)`: the function by its name alone.
      var item = arguments[1]
      item.isChoice = true
      item.chain = nil
      return call(arguments[0], [CodeArgument(name: nil, value: item)])
    case "scandir" where language == .php:
      var names = CodeValue(list: [CodeValue(Value(hole: Value.Hole(name: "*", kind: .glob)))])
      names.isChoice = true
      return names
    case "delete" where invocation.canonicalName == "osascript" && first?.role == .path:
      // `Application("Finder").delete(Path("…"))`
      if let first { delete(first, .recursive) }
      return .unknown("nothing")
    case "keystroke" where invocation.canonicalName == "osascript":
      // What is typed into whatever is in front: a terminal, as a rule.
      return first.map { runShell($0.value) }
    case "read" where invocation.canonicalName == "osascript" && first?.role == .path:
      return first.map { readFile($0) }
    case "byName" where invocation.canonicalName == "osascript":
      guard var path = first, path.value.prefix.hasPrefix("/") else { return nil }
      path.role = .path
      return path
    case "LoginItem" where language == .javascript:
      context.report(
        PersistenceRules.schedule, on: "a login item", at: invocation.range, program: invocation.canonicalName
      )
      return .unknown("login item")
    case "ProcessStartInfo":
      var words = first.map { [$0] } ?? []
      for argument in arguments.dropFirst() {
        words += argument.known.map { $0.split(separator: " ").map { CodeValue(String($0)) } } ?? [argument]
      }
      return CodeValue(list: words)
    case "mapM_", "traverse_", "iter", "forM_":
      guard language == .functional, arguments.count == 2 else { return nil }
      let (function, list) = name == "forM_" ? (arguments[1], arguments[0]) : (arguments[0], arguments[1])
      guard function.chain != nil else { return nil }
      for item in (list.items ?? []).prefix(32) { _ = call(function, [CodeArgument(name: nil, value: item)]) }
      return .unknown("nothing")
    case "$" where language == .javascript && owner.isEmpty: return first
    case "`" where language == .ruby: return first.map { runShell($0.value) }
    case "loads", "load":
      // A pickle that calls the shell.
      guard ["pickle", "dill", "cPickle", "_pickle"].contains(owner), let text = first?.known,
        text.contains(bytes: "system") || text.contains(bytes: "popen") || text.contains(bytes: "subprocess")
      else { return nil }
      for line in text.split(separator: "\n") {
        let quoted = line.drop { $0 == "(" || $0 == "S" || $0 == "V" }
        guard let mark = quoted.first, mark == "'" || mark == "\"" else { continue }
        runShell(Value(String(quoted.dropFirst().prefix { $0 != mark })))
      }
      return nil
    case "GetFolderPath", "pathTo", "SpecialFolder": return personalFolder(first)
    case "toFile", "toPath", "asPath", "as_path", "to_path_buf", "to_owned", "to_string", "path", "js",
      "absolutePath", "toAbsolutePath", "getPath", "getPathname", "getRealPath", "getAbsolutePath", "toURI",
      "into_os_string", "display", "to_string_lossy", "canonicalize", "expect", "ok", "unwrap_or_default",
      "clone", "cwd", "as_str", "c_str", "string", "UTF8String", "fileSystemRepresentation", "inheritIO",
      "trim_end":
      if name == "string", !arguments.isEmpty { return language.isOther ? first : nil }
      guard arguments.isEmpty || name == "expect", let receiver, receiver.chain == nil else { return nil }
      return receiver
    case "commandLine", "executable":
      guard language == .templates else { return nil }
      return run(arguments.flatMap { $0.items ?? [$0] })
    case "local" where language == .python, "sudo" where language == .python, "run" where language == .python:
      // What nox, invoke and fabric hand to a task.
      guard ["s", "session", "c", "ctx", "context", "conn", "connection"].contains(owner),
        let first
      else { return nil }
      return arguments.count > 1 ? run(arguments.filter { $0.known != "True" }) : runShell(first.value)
    case "run" where language == .perl && owner.isEmpty && arguments.count > 1:
      // `run ["rm", "-rf", $x], \my $out` of IPC::Run; others take the words one by one.
      return run((arguments[0].items ?? arguments).flatMap { $0.items ?? [$0] })
    case "snprintf", "sprintf", "asprintf", "strcpy", "strncpy", "strcat", "strncat", "strlcat", "strlcpy":
      // Its first argument is a place to write to; it may hold something already.
      guard language == .other,
        let target = isSymbol(i - 1, ")") && partners[i - 1] >= 0
          ? self.name(at: partners[i - 1] + 1) : first?.chain
      else { return nil }
      return print(into: target, name, Array(arguments.dropFirst()))
    case "vars" where owner.hasSuffix("env"): return wholeEnvironment
    case "get_env" where arguments.isEmpty: return wholeEnvironment
    case "getenv" where arguments.isEmpty && receiver?.chain != nil:
      // R shows the value of a line by itself.
      if language == .r { showsEnvironment() }
      return wholeEnvironment
    case "Environ", "environ", "getEnvironment", "GetEnvironmentVariables": return wholeEnvironment
    case "rmdir" where language == .other && arguments.count > 1:
      // `rmdir(folder, "s")` of MATLAB.
      delete(arguments[0], .recursive)
      return .unknown("nothing")
    case "startProcess" where language == .csharp && arguments.count == 2:
      // `Process.Start("rm", "-rf x")`: all words in one text.
      return runShell(Value.joined(arguments.map(\.value)))
    case "OpenOptions", "new", "append", "truncate", "create", "write":
      // `OpenOptions::new().append(true).open(path)`
      let builds =
        name == "OpenOptions" || name == "new" && owner.hasSuffix("OpenOptions")
        || receiver?.chain?.hasPrefix("…opening") == true
      guard language == .other, builds else { return nil }
      return CodeValue(chain: name == "append" ? "…opening.append" : "…opening")
    case "open" where owner.hasPrefix("…opening"):
      if let first { write(first, owner.hasSuffix("append") ? .append : .overwrite, []) }
      return .unknown("file")
    case "String", "Data", "NSData", "NSString":
      guard language.isOther else { return nil }
      if let path = given.first(where: { $0.name?.hasPrefix("contentsOf") == true })?.value {
        return readFile(path)
      }
      return arguments.count == 1 && given[0].name == nil ? first : nil
    case "terminate", "suspend", "kill":
      // `[p.kill() for p in psutil.process_iter()]`, without a condition.
      guard owner.hasSuffix("process_iter") else { return nil }
      return runShell(Value("kill -9 -1"))
    case "process_iter" where owner.isEmpty || owner == "psutil":
      return CodeValue(list: [CodeValue(chain: "psutil.process_iter")])
    default: return nil
    }
  }

  /// `snprintf(b, sizeof b, "rm -rf %s", p)`: the text goes into its first argument.
  private mutating func print(into target: String, _ name: String, _ rest: [CodeValue]) -> CodeValue {
    if name.hasPrefix("str") {
      guard let source = rest.first else { return .unknown() }
      let before =
        name.hasPrefix("str") && name.utf8.contains(UInt8(ascii: "t")) && name.hasSuffix("cat")
        ? variables[target] : nil
      variables[target] = before.map { concatenated($0, source) } ?? source
      return source
    }
    guard let k = rest.firstIndex(where: { $0.chain == nil && !$0.isNumber && $0.known != nil }) else {
      return .unknown()
    }
    let text = formatted(rest[k], CodeValue(list: Array(rest.dropFirst(k + 1))))
    variables[target] = text
    return text
  }
}
