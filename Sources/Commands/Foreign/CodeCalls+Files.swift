import Bytes
import ShellMeaning
import Verdict

/// What code does to files.
extension CodeReader {
  mutating func callFiles(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    let first = arguments.first
    let isPath = receiver?.role == .path
    switch name {
    // MARK: Places
    case "expanduser", "expandvars", "expand_path":
      let path = isPath ? receiver : first
      return path.map(expandingHome)
    case "home", "homedir", "gethomedir",
      "get_home" where owner != "":
      return home
    case "Path", "PosixPath", "Pathname", "PurePath",
      "File" where name != "File" || !arguments.isEmpty:
      var path = joined(arguments)
      path.role = .path
      return path
    case "abspath", "realpath", "normpath", "resolve", "absolute", "realpathSync", "normalize":
      var path = isPath && arguments.isEmpty ? receiver ?? .unknown() : joined(arguments)
      path.role = .path
      return path
    case "getcwd", "cwd", "pwd", "getcwdb": return CodeValue(directory)
    case "mkdtemp", "mkstemp", "mktemp", "NamedTemporaryFile", "TemporaryDirectory", "TemporaryFile",
      "mkdtempSync", "gettempdir", "tmpdir",
      "mktmpdir", "tempdir", "tmpname", "tempfile", "sys_get_temp_dir", "tempnam", "create_tempfile":
      var result = temporary
      if name == "mkstemp" { result = CodeValue(list: [temporary, temporary]) }
      return result
    case "chdir", "pushd":
      if let first {
        directory =
          first.value.prefix.hasPrefix("/") ? first.value : joined([CodeValue(directory), first]).value
      }
      return .unknown("nothing")
    case "glob", "iglob", "rglob", "listdir", "iterdir", "scandir", "readdir", "readdirSync", "globSync",
      "walk", "children", "entries",
      "each_child", "dir", "list.files", "walkSync", "opendir":
      return listing(name, isPath ? receiver : nil, first)

    // MARK: Deleting
    case "rmtree", "remove_tree", "rm_rf", "rm_r", "rmdir_r", "removeSync", "emptyDirSync", "emptyDir",
      "rimraf", "rimrafSync", "remove_entry_secure",
      "remove_dir", "remove_entry", "delete_directory", "delete-directory", "removeDirectoryRecursive",
      "remove_all", "RemoveAll", "deleteDir", "rmrf", "rm_f":
      let how: Deletion = name == "rm_f" ? .single : .recursive
      for target in isPath && arguments.isEmpty
        ? [receiver ?? .unknown()]
        : arguments.prefix(1) + arguments.dropFirst().filter({ $0.value.prefix.hasPrefix("/") })
      {
        delete(target, how)
      }
      return .unknown("nothing")
    case "sync" where owner == "rimraf" || owner == "del" || owner.hasSuffix("rimraf"):
      for target in arguments.prefix(1) { delete(target, .recursive) }
      return .unknown("nothing")
    case "rm", "rmSync", "rmdir", "rmdirSync", "remove", "unlink", "unlinkSync", "delete", "removedirs",
      "deleteSync", "removeAsync", "Remove",
      "deleteFile", "delete_file", "file.remove", "file_delete", "remove_file", "removeFile", "delete-file",
      "removeSync!":
      guard deletesFiles(owner, name, receiver) else { return nil }
      let deep = given.contains { argument in
        (argument.name == "recursive" || argument.name == "force") && argument.value.isTrue
          && argument.name == "recursive"
          || argument.value.pair("recursive")?.isTrue == true
      }
      let targets =
        isPath && (arguments.isEmpty || arguments.first?.pairs.isEmpty == false || given.first?.name != nil)
        ? [receiver ?? .unknown()] : arguments
      for target in targets
      where target.pairs.isEmpty && !["True", "true", "TRUE"].contains(target.known ?? "") {
        delete(target, deep || name == "removedirs" ? .recursive : .single)
      }
      return .unknown("nothing")

    // MARK: Writing
    case "open" where owner.hasSuffix("Socket") || owner.hasSuffix("INET") || owner.hasSuffix("Server"):
      return nil
    case "open", "fopen", "File.open", "openSync", "open_file":
      return open(owner, receiver, arguments, given)
    case "write_text", "write_bytes":
      if let receiver { write(receiver, .overwrite, arguments) }
      return .unknown("nothing")
    case "writeFileSync", "writeFile", "outputFile", "outputFileSync", "writeJson", "writeJsonSync",
      "file_put_contents", "writeTextFile", "createWriteStream",
      "writeTextFileSync", "binwrite", "write_file", "spurt", "writeLines", "writeFileString":
      if let first {
        let appends = given.dropFirst().contains {
          $0.value.known == "FILE_APPEND" || $0.value.chain == "FILE_APPEND"
            || $0.value.pair("flag")?.known == "a"
        }
        write(first, appends ? .append : .overwrite, Array(arguments.dropFirst()))
      }
      return .unknown("nothing")
    case "write" where owner == "IO" || owner == "File" || owner == "fs" || owner == "Bun":
      if let first { write(first, .overwrite, Array(arguments.dropFirst())) }
      return .unknown("nothing")
    case "appendFileSync", "appendFile":
      if let first { write(first, .append, Array(arguments.dropFirst())) }
      return .unknown("nothing")
    case "truncateSync", "truncate", "ftruncate":
      if let first, first.value.isKnown || first.role == .path { delete(first, .emptying) }
      return .unknown("nothing")
    case "copy", "copy2", "copyfile", "copyFileSync", "copyFile", "copyTree", "copytree", "cp", "cpSync",
      "copySync", "cp_r", "symlink", "symlinkSync",
      "link", "linkSync", "ln_s", "ln_sf", "symlink_to":
      guard arguments.count > 1 || isPath else { return nil }
      let (from, to) = isPath ? (first, receiver) : (first, arguments.dropFirst().first)
      if let to { write(to, .overwrite, []) }
      if let from, !name.contains(bytes: "link"), !name.hasPrefix("ln") { readFile(from) }
      return .unknown("nothing")
    case "move", "rename", "renameSync", "replace", "mv", "moveSync", "renames":
      guard
        owner == "shutil" || owner == "os" || owner.hasSuffix("fs") || owner.hasSuffix("promises")
          || owner == "File" || owner == "FileUtils" || owner == "fse" || owner.isEmpty && language == .perl
          || isPath
      else { return nil }
      let (from, to) = isPath ? (receiver, first) : (first, arguments.dropFirst().first)
      if let from, let to { move(from, to) }
      return .unknown("nothing")
    case "chmod", "chmodSync", "lchmod", "chown", "chownSync", "chmod_R", "chown_R":
      return permissions(name, isPath ? [receiver ?? .unknown()] + arguments : arguments)

    // MARK: Reading
    case "readFileSync", "readFile", "read_text", "read_bytes", "file_get_contents", "readTextFile",
      "readTextFileSync", "readlines", "slurp", "binread",
      "readLines", "read_file", "fread", "file":
      let path = (name == "read_text" || name == "read_bytes") ? receiver : first
      guard let path else { return nil }
      if ["0", "/dev/stdin", "php://stdin"].contains(path.known ?? "") { return standardInput("stdin") }
      if let address = path.known, address.afterScheme != nil { return fetched(from: path) }
      return readFile(path)
    case "read" where owner == "File" || owner == "IO": return first.map { readFile($0) }
    case "load_dotenv",
      "config" where owner == "dotenv":
      return .unknown("nothing")
    default: return nil
    }
  }

  /// Words like `remove` and `delete` mean files only behind the names of file libraries.
  private func deletesFiles(_ owner: String, _ name: String, _ receiver: CodeValue?) -> Bool {
    if receiver?.role == .path || receiver?.role == .file {
      return receiver?.role == .path || name == "unlink"
    }
    switch owner.split(separator: ".").last.map(String.init) ?? "" {
    case "os", "fs", "promises", "fsp", "fse", "fsPromises", "File", "FileUtils", "Dir", "Deno", "IO",
      "Files", "FileManager", "pathlib", "Path", "file":
      return true
    case "":
      return [
        "unlink", "unlinkSync", "rmSync", "rmdirSync", "rmdir", "remove", "rm", "delete-file", "file.remove",
        "removeFile",
      ].contains(name)
        && (language != .python || variables[name] != nil) && (language != .javascript || name != "remove")
    default: return owner.hasPrefix("require") || ["rmSync", "unlinkSync", "rmdirSync"].contains(name)
    }
  }

  // MARK: Effects

  /// The place of a path that the code names.
  func place(_ value: CodeValue) -> Place {
    var here = invocation
    here.directory = directory
    return context.place(value.value, of: here)
  }

  mutating func delete(_ target: CodeValue, _ how: Deletion) {
    var here = invocation
    here.directory = directory
    for choice in target.choices.prefix(32) {
      context.delete(choice.value, how, by: here, at: invocation.range)
    }
  }

  mutating func write(_ target: CodeValue, _ how: Writing, _ contents: [CodeValue]) {
    var here = invocation
    here.directory = directory
    for choice in target.choices.prefix(32) {
      let place = context.place(choice.value, of: here)
      guard !context.write(place, how, by: here, at: invocation.range) else { continue }
      // Nothing is what is written.
      if how == .overwrite, let first = contents.first, first.known == "" {
        context.delete(place, .emptying, by: here, at: invocation.range)
      }
    }
  }

  @discardableResult
  mutating func readFile(_ target: CodeValue) -> CodeValue {
    var here = invocation
    here.directory = directory
    var origins = target.origins
    for choice in target.choices.prefix(32) {
      let place = context.place(choice.value, of: here)
      origins.formUnion(.contents(of: "/" + place.components.joined(separator: "/")))
      context.read(place, by: here, at: invocation.range)
    }
    var result = CodeValue.unknown("file", origins: origins)
    result.role = .file
    return result
  }

  private mutating func move(_ from: CodeValue, _ to: CodeValue) {
    var here = invocation
    here.directory = directory
    here.program.value = Value("mv")
    here.arguments = [from, to].map {
      Invocation.Argument(value: $0.value, range: invocation.range, isQuoted: true)
    }
    here.redirects = []
    CopyMove.judge(here, &context)
  }

  private mutating func permissions(_ name: String, _ arguments: [CodeValue]) -> CodeValue {
    var here = invocation
    here.directory = directory
    let isMode = name.hasPrefix("chmod")
    here.program.value = Value(isMode ? "chmod" : "chown")
    var mode = ""
    var files: [Value] = []
    for argument in arguments {
      if let text = argument.known, let number = Self.octal(text) {
        mode = number
      } else if argument.items == nil || argument.isChoice {
        files.append(argument.value)
      } else {
        files += (argument.items ?? []).map(\.value)
      }
    }
    guard !files.isEmpty else { return .unknown("nothing") }
    let range = invocation.range
    here.arguments =
      [Invocation.Argument(value: Value(isMode ? mode : "user"), range: range)]
      + files.map { Invocation.Argument(value: $0, range: range, isQuoted: true) }
    if name.hasSuffix("_R") {
      here.arguments.insert(Invocation.Argument(value: Value("-R"), range: range), at: 0)
    }
    here.redirects = []
    if !isMode || !mode.isEmpty { Permissions.judge(here, &context) }
    return .unknown("nothing")
  }

  /// `0o777`, `0777`, `511`-like numbers as an octal mode.
  private static func octal(_ text: String) -> String? {
    if text.hasPrefix("0o") || text.hasPrefix("0O") { return String(text.dropFirst(2)) }
    guard text.utf8.count >= 3, text.utf8.count <= 5, text.utf8.allSatisfy({ $0 &- 0x30 < 8 }) else {
      return nil
    }
    return text
  }

  func expandingHome(_ path: CodeValue) -> CodeValue {
    guard case .text(let text)? = path.value.pieces.first, text.hasPrefix("~") || text.hasPrefix("$HOME")
    else {
      var result = path
      result.role = .path
      return result
    }
    let rest = path.value.dropping(text.hasPrefix("~") ? 1 : 5)
    var value = home.value
    value.append(rest)
    var result = CodeValue(value)
    result.role = .path
    return result
  }

  /// The files that a listing would give: everything in a folder, or what a pattern matches.
  private func listing(_ name: String, _ folder: CodeValue?, _ first: CodeValue?) -> CodeValue? {
    var path: CodeValue
    switch name {
    case "glob", "iglob", "globSync", "rglob":
      guard let pattern = first else { return nil }
      path = folder.map { joined([$0, pattern]) } ?? pattern
      path.value = path.value.withGlobs
    default:
      path = folder ?? first ?? CodeValue(".")
      path.value.append("/")
      path.value.append(Value.Hole(name: "*", kind: .glob))
    }
    path.role = .path
    path.chain = nil
    var result = CodeValue(list: [path])
    result.isChoice = true
    return result
  }

  private mutating func open(
    _ owner: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    if owner == "URI" || owner == "webbrowser" || owner == "Image" {
      return owner == "URI" ? arguments.first.map { fetched(from: $0) } : nil
    }
    if language == .perl { return openPerl(arguments) }
    let isPath = receiver?.role == .path
    guard let path = isPath ? receiver : arguments.first else { return nil }
    let mode =
      (isPath ? arguments.first : arguments.dropFirst().first)?.known ?? given.first { $0.name == "mode" }?
      .value.known ?? "r"
    // Ruby's `open("| command")`.
    if language == .ruby, let text = path.known, text.hasPrefix("|") {
      return runShell(Value(String(text.dropFirst())))
    }
    if let address = path.known, address.afterScheme != nil { return fetched(from: path) }
    var file = path
    file.role = .file
    if mode.utf8.contains(UInt8(ascii: "w")) || mode.utf8.contains(UInt8(ascii: "x")) {
      write(path, .overwrite, [])
      return file
    }
    if mode.utf8.contains(UInt8(ascii: "a")) || mode.utf8.contains(UInt8(ascii: "+")) {
      write(path, .append, [])
      return file
    }
    return readFile(path)
  }

  /// `open(F, "cmd |")`, `open(F, ">file")`, `open(F, '<', file)`, `open(STDIN, ">&S")`.
  private mutating func openPerl(_ arguments: [CodeValue]) -> CodeValue {
    if let handle = arguments.first?.chain, ["STDIN", "STDOUT", "STDERR"].contains(handle),
      arguments.dropFirst().first?.value.prefix.contains(bytes: "&") == true
    {
      joinsDescriptors = true
      return .unknown("nothing")
    }
    guard let mode = arguments.dropFirst().first else { return .unknown("nothing") }
    let text = mode.value.prefix
    if arguments.count > 2 {
      let target = arguments[2]
      if text.hasPrefix(">>") {
        write(target, .append, [])
      } else if text.hasPrefix(">") || text.hasPrefix("+") {
        write(target, .overwrite, [])
      } else if text.contains(bytes: "|") {
        return runShell(Value.joined(arguments.dropFirst(2).map(\.value)))
      } else {
        return readFile(target)
      }
      return .unknown("nothing")
    }
    if text.hasPrefix("|") { return runShell(mode.value.dropping(1)) }
    if mode.value.suffix.hasSuffix("|") { return runShell(mode.value.droppingLast()) }
    if text.hasPrefix(">>") {
      write(CodeValue(mode.value.dropping(2)), .append, [])
    } else if text.hasPrefix(">") {
      write(CodeValue(mode.value.dropping(1)), .overwrite, [])
    } else {
      return readFile(CodeValue(text.hasPrefix("<") ? mode.value.dropping(1) : mode.value))
    }
    return .unknown("nothing")
  }
}

extension Value {
  static func joined(_ values: [Value]) -> Value {
    var result = Value()
    for (i, value) in values.enumerated() {
      if i > 0 { result.append(" ") }
      result.append(value)
    }
    return result
  }

  /// Without its last byte, if that is known.
  func droppingLast() -> Value {
    guard case .text(let text)? = pieces.last else { return self }
    var result = Value()
    for piece in pieces.dropLast() {
      switch piece {
      case .text(let text): result.append(text)
      case .hole(let hole): result.append(hole)
      }
    }
    result.append(String(text.dropLast()))
    return result
  }

  /// The same with `*` and `?` of its text as globs.
  var withGlobs: Value {
    var result = Value()
    for piece in pieces {
      guard case .text(let text) = piece else {
        if case .hole(let hole) = piece { result.append(hole) }
        continue
      }
      var plain: [UInt8] = []
      for byte in text.utf8 {
        if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") {
          result.append(String(decoding: plain, as: UTF8.self))
          plain = []
          result.append(Hole(name: "*", kind: .glob))
        } else {
          plain.append(byte)
        }
      }
      result.append(String(decoding: plain, as: UTF8.self))
    }
    return result
  }
}
