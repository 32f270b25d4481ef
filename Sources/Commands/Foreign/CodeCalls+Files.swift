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
    // `java.nio.file.Path`
    let last = owner.lastMember.map(String.init) ?? owner
    switch SoughtName(name) {
    // MARK: Places
    case "expanduser", "expandvars", "expand_path", "path.expand", "normalizePath", "expand-file-name",
      "expandUser",
      "expand" where owner == "Path":
      let path = isPath ? receiver : first
      return path.map(expandingHome)
    case "home", "homedir", "gethomedir",
      "get_home" where owner != "":
      return home
    case "Path", "PosixPath", "Pathname", "PurePath",
      "of" where name != "of" || last == "Path",
      "get" where name != "get" || last == "Paths",
      "File" where name != "File" || !arguments.isEmpty,
      "DirectoryInfo" where language == .csharp, "FileInfo" where language == .csharp:
      var path = joined(arguments)
      path.role = .path
      return path
    case "joinpath", "file.path", "path_join", "path":
      guard name != "path" || language == .r || language == .perl else { return nil }
      var path =
        isPath || receiver?.role == .file && name == "joinpath"
        ? joined([receiver ?? .unknown()] + arguments) : joined(arguments)
      path.role = .path
      return path
    case "abspath", "realpath", "normpath", "resolve", "absolute", "realpathSync", "normalize":
      var path = isPath && arguments.isEmpty ? receiver ?? .unknown() : joined(arguments)
      path.role = .path
      return path
    case "getcwd", "cwd", "pwd", "getcwdb": return CodeValue(directory)
    case "dirname":
      guard let first, first.known != nil else { return nil }
      return parent(of: first)
    case "mkdtemp", "mkstemp", "mktemp", "MkdirTemp", "CreateTemp", "createTempDirectory",
      "NamedTemporaryFile", "TemporaryDirectory", "TemporaryFile", "mkdtempSync", "gettempdir", "tmpdir",
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
    case "RecursiveIteratorIterator", "IteratorIterator", "CallbackFilterIterator", "iterator_to_array":
      return first
    case "RecursiveDirectoryIterator", "DirectoryIterator", "FilesystemIterator":
      return listing("walk", nil, first)
    case "Glob": return listing("glob", nil, first)
    case "sync"
    where ["glob", "fg", "fast-glob", "fastGlob", "globby"].contains(owner.lastMember.map(String.init)):
      return listing("globSync", nil, first)
    case "glob", "iglob", "rglob", "listdir", "iterdir", "scandir", "readdir", "readdirSync", "globSync",
      "walk", "children", "entries", "Dir.glob", "dir_ls", "list_dir", "ls", "wildcard",
      "each_child", "dir", "list.files", "walkSync", "opendir":
      // Java deletes no folder that holds something: the code that lists what is in there empties it first.
      if name == "listdir", language.isOther, isPath, let folder = receiver?.value {
        for (variable, value) in variables where value.role == .path && value.value == folder {
          variables[variable]?.isDeep = true
        }
      }
      return listing(name, isPath ? receiver : nil, first)

    // MARK: Deleting
    case "rmtree", "remove_tree", "rm_rf", "rm_r", "rmdir_r", "removeSync", "emptyDirSync", "emptyDir",
      "rimraf", "rimrafSync", "remove_entry_secure",
      "remove_dir", "remove_dir_all", "del_dir_r", "deleteRecursively", "deleteDirectory", "dir_delete",
      "removeDirRecursive", "removePathForcibly", "removeDir", "removeItem", "trashItem", "remove_tree!",
      "remove_entry", "delete_directory", "delete-directory", "removeDirectoryRecursive",
      "remove_all", "RemoveAll", "deleteDir", "rmrf", "rm_f", "rm_rf!", "deltree":
      let how: Deletion = name == "rm_f" ? .single : .recursive
      for target in isPath && arguments.isEmpty
        ? [receiver ?? .unknown()]
        : arguments.prefix(1) + arguments.dropFirst().filter({ $0.value.prefix.hasPrefix("/") })
      {
        delete(target, how)
      }
      return .unknown("nothing")
    case "Delete" where isPath && language == .csharp:
      if let receiver {
        delete(receiver, first?.isTrue == true || first?.known == "true" ? .recursive : .single)
      }
      return .unknown("nothing")
    case "sync" where owner == "rimraf" || owner == "del" || owner.hasSuffix("rimraf"):
      for target in arguments.prefix(1) { delete(target, .recursive) }
      return .unknown("nothing")
    case "del" where isPatternDeletion(owner), "deleteSync" where isPatternDeletion(owner),
      "deleteAsync" where isPatternDeletion(owner):
      for target in arguments.prefix(1) { delete(target, .recursive) }
      return .unknown("nothing")
    case "unlink"
    where language == .r && given.contains(where: { $0.name == "recursive" && $0.value.isTrue }):
      for target in arguments.prefix(1) { delete(target, .recursive) }
      return .unknown("nothing")
    case "rm", "rmSync", "rmdir", "rmdirSync", "remove", "unlink", "unlinkSync", "delete", "removedirs",
      "deleteSync", "removeAsync", "Remove", "deleteFile", "delete_file", "file.remove", "file_delete",
      "remove_file", "removeFile", "delete-file", "removeSync!":
      guard deletesFiles(owner, name, receiver), name != "rm" || language != .r else { return nil }
      let deep = given.contains { argument in
        (argument.name == "recursive" || argument.name == "force") && argument.value.isTrue
          && argument.name == "recursive"
          || argument.value.pair("recursive")?.isTrue == true
      }
      if name == "rmdir", language == .other, arguments.count > 1, arguments[1].known == "s" {
        // Of Octave: with all that is in it.
        delete(arguments[0], .recursive)
        return .unknown("nothing")
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
    case "GzipFile", "BZ2File", "LZMAFile": return open("gzip", nil, arguments, given)
    case "open", "fopen", "File.open", "openSync", "open_file":
      return open(owner, receiver, arguments, given)
    case "write_text", "write_bytes":
      if let receiver { write(receiver, .overwrite, arguments) }
      return .unknown("nothing")
    case "writeFileSync", "writeFile", "outputFile", "outputFileSync", "writeJson", "writeJsonSync",
      "file_put_contents", "writeTextFile",
      "writeTextFileSync", "binwrite", "write_file", "spurt", "writeLines", "writeFileString":
      if let first {
        let appends = given.dropFirst().contains {
          $0.value.known == "FILE_APPEND" || $0.value.chain == "FILE_APPEND"
            || $0.value.pair("flag")?.known == "a"
        }
        write(first, appends ? .append : .overwrite, Array(arguments.dropFirst()))
      }
      return .unknown("nothing")
    case "createWriteStream":
      guard var file = first else { return nil }
      write(file, .overwrite, [])
      file.role = .file
      return file
    case "extractall", "unpack_archive":
      // What an archive holds goes over whatever lies there.
      let folder =
        name == "extractall" ? first ?? given.first { $0.name == "path" }?.value : arguments.dropFirst().first
      let archive = name == "extractall" ? receiver : first
      if let folder, let host = archive?.origins.network.first {
        context.memory.unpackedByCode.append(place(folder).components, from: host)
      }
      if let folder, folder.known?.utf8.first == UInt8(ascii: "/") {
        write(joined([folder, CodeValue("unpacked")]), .overwrite, [])
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
      "copySync", "cp_r", "symlink", "symlinkSync", "link", "linkSync", "ln_s", "ln_sf", "symlink_to":
      guard arguments.count > 1 || isPath else { return nil }
      let (from, to) = isPath ? (first, receiver) : (first, arguments.dropFirst().first)
      // PHP copies from an address as well.
      if let to, let from, from.value.prefix.afterScheme != nil {
        let host = from.value.display
        write(to, .overwrite, [.unknown(host, origins: .network(of: host))])
        return .unknown("nothing")
      }
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
      "readTextFileSync", "readlines", "slurp", "binread", "readLines", "read_file", "fread", "file",
      "createReadStream", "openAsBlob", "CURLFile", "curl_file_create", "getlines", "fromfile", "loadtxt",
      "genfromtxt", "read_csv", "read_table", "read_fwf", "dotenv_values",
      "foreach" where name != "foreach" || language == .ruby, "SplFileObject", "readfile", "highlight_file",
      "show_source", "php_strip_whitespace":
      // `File(x).readText()`: what stands in front.
      let isMember = name == "read_text" || name == "read_bytes" || first == nil && receiver?.role == .path
      let path = isMember ? receiver : first
      guard let path else { return nil }
      if ["0", "/dev/stdin", "php://stdin"].contains(path.known ?? "") { return standardInput("stdin") }
      if language == .php, let answer = askAddress(given) { return answer }
      if path.value.prefix.afterScheme != nil { return fetched(from: path) }
      return readFile(path)
    case "fromFile" where owner.hasSuffix("Source"), "readChar" where language == .r,
      "eachline" where language == .julia, "fileread" where language == .other,
      "eachLine" where language == .templates && isPath, "getText" where language == .templates && isPath,
      "forEachLine" where language == .templates && isPath, "useLines" where language == .templates && isPath,
      "open_in" where language == .functional, "with_open_text" where language == .functional:
      return (isPath ? receiver : first).map { readFile($0) }
    case "read" where owner == "File" || owner == "IO",
      "read" where language == .python && first?.known?.utf8.contains(UInt8(ascii: "/")) == true,
      "input" where owner == "fileinput", "lines" where owner == "io" && language == .lua:
      return first.map { readFile($0) }
    case "netrc" where language == .python && arguments.isEmpty:
      return readFile(joined([home, CodeValue(".netrc")]))
    case "load_dotenv",
      "config" where owner == "dotenv":
      // `.parsed` is what it read; without it the program has it in its environment.
      guard name == "config", isSymbol(i, "."), self.name(at: i + 1) == "parsed" else {
        return .unknown("nothing")
      }
      return readFile(first?.pair("path") ?? CodeValue(".env"))
    default: return nil
    }
  }

  /// Words like `remove` and `delete` mean files only behind the names of file libraries.
  func deletesFiles(_ owner: String, _ name: String, _ receiver: CodeValue?) -> Bool {
    if receiver?.role == .path || receiver?.role == .file {
      return receiver?.role == .path || name == "unlink"
    }
    switch owner.split(whereSeparator: { $0 == "." || $0 == "/" }).last.map(String.init) ?? "" {
    case "os", "fs", "promises", "fsp", "fse", "fsPromises", "File", "FileUtils", "Dir", "Deno", "IO",
      "Files", "FileManager", "pathlib", "Path", "file", "Filesystem":
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

  /// Of node's package `del`: whole folders, by patterns. Others call so what asks a server.
  private func isPatternDeletion(_ owner: String) -> Bool {
    guard language == .javascript, owner.isEmpty || owner == "del",
      let code = invocation.script?.display
    else { return false }
    return code.mentions("'del'") || code.mentions("\"del\"")
  }
}
