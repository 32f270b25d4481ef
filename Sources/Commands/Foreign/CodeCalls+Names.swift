import Bytes
import ShellMeaning

/// What goes by many names: the same few operations in the libraries of all languages.
extension CodeReader {
  /// The name under which the other tables know a call, and whose it is there.
  static func plainName(_ owner: String, _ name: String, _ language: CodeLanguage) -> (
    owner: String, name: String
  ) {
    let last = owner.lastMember.map(String.init) ?? ""
    switch SoughtName(name) {
    // MARK: Deleting a tree
    case "removeItemAtPath", "removeItemAtURL", "removeItemAtPathError", "removeItemAtURLError",
      "trashItemAtURL", "trashItemAtURLResultingItemURLError", "removeItemAsync", "deleteTree",
      "deleteTreeAbsolute", "rmdirRecurse", "rmdir_all", "rmdirAll", "delete_directory_and_contents",
      "deleteRecursive", "deleteDirectoryRecursively", "removeRecursively", "forceDelete", "delete_dir_all",
      "cleanDirectory", "deleteQuietly", "removeDirAll", "remove_tree", "deltreeAbsolute", "rmDir", "rm_r!",
      "rm_rf":
      return ("", "rmtree")
    case "all" where owner.hasSuffix("os.remove"): return ("", "rmtree")
    case "Delete" where last == "Directory" || last == "DirectoryInfo": return ("", "rmtree")
    case "delete" where language == .templates && owner.isEmpty: return ("", "rmtree")
    case "delete" where language == .other && owner.isEmpty: return ("os", "unlink")

    // MARK: Deleting a file
    case "Delete" where language == .python && owner.isEmpty: return ("", "rmtree")
    case "Delete" where last == "File" || last == "FileInfo": return ("File", "delete")
    case "deleteIfExists", "deleteOnExit", "deleteFileAbsolute", "remove_file", "tryRemoveFile",
      "deleteExisting":
      return ("os", "unlink")

    // MARK: Programs and shell texts
    case "doShellScript", "doScript", "execCmd", "execCmdEx", "execProcess", "execute_command_line",
      "executeShell", "spawnShell", "wordexp", "popen_r", "system_command", "shellCommand", "runShellCommand",
      "osproc_exec", "execShell", "staticExec", "$EXEC":
      return ("os", "system")
    case "cmd" where owner == "os" && language == .other: return ("os", "system")
    case "execute" where owner == "os" && language == .other: return ("os", "system")
    case "callProcess", "rawSystem", "spawnProcess", "execProcessArgs", "readProcessWithExitCode",
      "run_process", "createProcess":
      return ("", "startProcess")
    case "run", "runSync", "start", "startSync", "Start":
      return last == "Process" && (language.isOther || language == .javascript || language == .ruby)
        ? ("", "startProcess") : (owner, name)
    case "launchedTaskWithLaunchPathArguments",
      "launchedTaskWithExecutableURLArgumentsErrorTerminationHandler":
      return ("", "startProcess")
    case "send2trash": return ("", "rmtree")
    case "URLWithString", "fileURLWithPathIsDirectory": return ("", "Path")
    case "init" where last == "Child" || last == "ChildProcess": return ("Command", "new")
    case "spawnAndWait", "inheritIO", "waitFor": return (owner, name)

    // MARK: Reading
    case "ReadFile", "read_to_string", "ReadAllText", "ReadAllBytes", "ReadAllLines", "readAllBytes",
      "readString", "readText", "readAsStringSync", "readAsString", "readAllLines", "contentsOfFile",
      "readFileSync!", "readFileAlloc", "stringWithContentsOfFile", "dataWithContentsOfFile", "readLinesSync",
      "stringWithContentsOfFileEncodingError", "stringWithContentsOfFileUsedEncodingError",
      "stringWithContentsOfURLEncodingError", "stringWithContentsOfURL", "dataWithContentsOfURL",
      "contentsAtPath", "dictionaryWithContentsOfFile", "arrayWithContentsOfFile",
      "initWithContentsOfFileEncodingError", "initWithContentsOfFile", "initWithContentsOfURL":
      return ("", "readFile")
    case "Open" where last == "os": return ("", "readFile")
    case "form_file",
      "upload_file" where language == .r:
      return ("", "readFile")
    case "read" where language == .julia && owner.isEmpty: return ("File", "read")
    case "proc" where owner == "os" && language == .templates: return ("", "startProcess")

    // `download.file(address, path)` of R.
    case "file" where owner == "download" && language == .r, "curl_download" where language == .r:
      return ("", "download_file")

    // MARK: Writing
    case "WriteFile", "WriteAllText", "WriteAllBytes", "WriteAllLines", "writeString", "writeAsStringSync",
      "writeAsString", "writeText", "writeBytes", "createFile", "createFileAbsolute", "writeFile!":
      return ("", "writeFile")
    case "Create" where last == "os" || last == "File": return ("", "writeFile")
    case "create" where last == "File": return ("", "writeFile")
    case "write" where last == "fs" || last == "Files" || last == "File" && language == .elixir:
      return ("", "writeFile")
    case "AppendAllText", "AppendAllLines", "appendText", "appendBytes": return ("", "appendFile")
    case "Rename", "MoveFile", "moveItem", "moveItemAtPath", "renameFile", "moveFile": return ("os", "rename")
    case "Move" where last == "File" || last == "Directory": return ("os", "rename")
    case "Chmod", "set_permissions", "setPosixFilePermissions", "chmodSync!": return ("os", "chmod")
    case "Chown", "Lchown": return ("os", "chown")
    case "Sys.chmod": return ("os", "chmod")

    // MARK: Places
    case "UserHomeDir", "getHomeDir", "getHomeDirectory", "NSHomeDirectory", "homeDir", "HomeDir",
      "NSHomeDirectoryForUser", "user_home_dir", "getUserHome":
      return ("", "homedir")
    case "getEnv", "GetEnv", "getEnvVarOwned", "GetEnvironmentVariable", "LookupEnv", "var_os", "lookupEnv",
      "secure_getenv", "Sys.getenv", "getEnvironmentVariable":
      return ("os", "getenv")
    case "env" where owner == "sys": return ("os", "getenv")
    case "var" where last == "env": return ("os", "getenv")
    case "TempDir", "getTempDir", "getTemporaryDirectory", "GetTempPath", "GetTempFileName", "mktempdir",
      "temp_dir", "createTemp", "createTempSync", "createTempFile", "createTempDir", "CreateTempSubdirectory",
      "tempFile", "makeTempDir", "makeTempDirSync", "makeTempFile", "NSTemporaryDirectory":
      return ("tempfile", "mkdtemp")
    case "Combine", "fullfile", "joinPath", "joinPaths", "buildPath", "join_paths": return ("os.path", "join")
    case "Join" where last == "filepath" || last == "path": return ("os.path", "join")
    case "appendingPathComponent", "appending", "stringByAppendingPathComponent",
      "URLByAppendingPathComponent", "stringByAppendingString", "resolveSibling":
      return (owner, "joinpath")
    case "Directory", "DirectoryInfo", "FileInfo", "fileURLWithPath", "fileURL", "initFileURLWithPath",
      "PathBuf", "PosixFile":
      return ("", "Path")
    case "new" where last == "Path" || last == "PathBuf", "from" where last == "PathBuf" || last == "Path":
      return ("", "Path")
    case "URL" where language == .swift: return ("", "Path")
    case "file", "files", "fileTree":
      if language == .r, last == "list" { return (owner, "listdir") }
      return language == .templates ? ("", "Path") : (owner, name)
    case "path" where language == .other && (owner.isEmpty || last == "fs" || last == "filesystem"):
      return ("", "Path")
    case "EnumerateFiles", "GetFiles", "GetDirectories", "EnumerateDirectories", "ReadDir", "listFiles",
      "listSync", "listdirs", "dirEntries", "contentsOfDirectory", "contentsOfDirectoryAtPath", "read_dir",
      "newDirectoryStream", "getDirectoryContents", "listDirectory", "eachFile":
      return (owner, "listdir")
    case "dirs" where last == "list" && language == .r:
      return (owner, "listdir")
    case "expand" where last == "path": return (owner, "expanduser")
    case "WalkDir", "Walk", "walkDir", "walkDirRec", "walkTree", "walkFileTree", "walkdir", "walkTopDown",
      "walkBottomUp", "dirWalk", "enumeratorAtPath":
      return (owner, "walk")

    // MARK: Lists
    case "of" where last == "List" || last == "Set" || last == "Stream" || last == "Arrays",
      "listOf", "asList", "arrayOf", "mutableListOf", "setOf", "seqOf":
      return ("", "…list")
    case "List", "Seq", "Array", "Vector": return language == .templates ? ("", "…list") : (owner, name)

    // MARK: Requests
    case "Post", "PostForm", "Get", "Put", "Delete", "Head", "POST", "GET", "PUT", "DELETE", "PATCH":
      guard ["http", "HTTP", "httr", "httr2", "client", "Client"].contains(last) else { return (owner, name) }
      return ("http", name.hasPrefix("Post") ? "post" : name.asciiLowercased)
    case "request" where last == "httpc": return ("http", name)
    default: return (owner, name)
    }
  }

  /// Names that stand for something without being called.
  func standing(_ word: String) -> CodeValue? {
    switch (language, word) {
    case (.functional, "getHomeDirectory"): return home
    case (.functional, "getTemporaryDirectory"): return temporary
    case (.templates, "buildDir"), (.templates, "buildDirectory"): return CodeValue("build")
    case (.templates, "projectDir"), (.templates, "rootDir"): return CodeValue(directory)
    case (.ruby, "ARGV"), (.perl, "ARGV"), (.julia, "ARGS"), (.lua, "arg"), (.php, "argv"),
      (.templates, "args"):
      return arguments(from: language == .php || language == .lua ? 1 : 0)
    case (.perl, "shift"): return arguments(from: 0).items?.first
    default: return nil
    }
  }

  /// Members that are values: `FileManager.default.homeDirectoryForCurrentUser`, `sys.argv`, `stat.S_IRWXO`.
  func property(_ name: String, of owner: String, _ value: CodeValue) -> CodeValue? {
    switch SoughtName(name) {
    case "homeDirectoryForCurrentUser", "NSHomeDirectory": return language.isOther ? home : nil
    case "temporaryDirectory", "systemTemp":
      var folder = temporary
      folder.role = .path
      return folder
    case "to_h", "to_a", "inspect", "map", "each", "to_s", "to_json", "collect":
      guard owner == "ENV", language == .ruby else { return nil }
      var result = CodeValue(chain: "ENV." + name, receiver: CodeValue(chain: "ENV"))
      result.value = wholeEnvironment.value
      return result
    case "home" where owner == "os" || owner == "Path": return language == .templates ? home : nil
    case "argv" where owner == "sys": return arguments(from: 1)
    case "argv" where owner == "process": return arguments(from: invocation.runsFile ? 2 : 1)
    case "args" where owner == "Deno": return arguments(from: 0)
    case "Args" where owner == "os": return arguments(from: 1)
    case "stringByExpandingTildeInPath", "expandingTildeInPath":
      return value.chain == nil ? expandingHome(value) : nil
    case "js", "fsPath", "absolutePath", "absoluteString", "parentFile", "canonicalPath", "FullName":
      return value.chain == nil ? value : nil
    default:
      guard owner == "stat" || owner == "syscall" || owner == "constants" || owner.hasSuffix(".constants"),
        let bits = Self.modeBits(name)
      else { return nil }
      let digits = String(bits, radix: 8)
      // `chmod` takes `2` for a mode of which nobody knows whose it is.
      var number = CodeValue("0o" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits)
      number.isNumber = true
      return number
    }
  }

  /// All variables of the environment at once.
  var wholeEnvironment: CodeValue {
    var origins = Origins()
    origins.environment = true
    return .unknown("environment", origins: origins)
  }

  private static func modeBits(_ name: String) -> Int? {
    switch SoughtName(name) {
    case "S_ISUID": 0o4000
    case "S_ISGID": 0o2000
    case "S_ISVTX": 0o1000
    case "S_IRWXU": 0o700
    case "S_IRWXG": 0o070
    case "S_IRWXO": 0o007
    case "S_IRUSR", "S_IREAD": 0o400
    case "S_IWUSR", "S_IWRITE": 0o200
    case "S_IXUSR", "S_IEXEC": 0o100
    case "S_IRGRP": 0o040
    case "S_IWGRP": 0o020
    case "S_IXGRP": 0o010
    case "S_IROTH": 0o004
    case "S_IWOTH": 0o002
    case "S_IXOTH": 0o001
    default: nil
    }
  }

  /// The words that the code is given, with nothing known in front of the first.
  func arguments(from start: Int) -> CodeValue {
    var items = Array(repeating: CodeValue.unknown("name"), count: start)
    items += invocation.codeArguments.map { CodeValue($0) }
    var result = CodeValue(list: items)
    result.isArguments = true
    return result
  }

  /// `GetFolderPath(SpecialFolder.UserProfile)`, `pathTo("home folder")`: folders of the person's by their names.
  func personalFolder(_ given: CodeValue?) -> CodeValue? {
    let named = (given?.known ?? given?.chain ?? "").lastMember.map(String.init) ?? ""
    guard let path = PersonalFolder.path(named) else { return nil }
    var value = home.value
    value.append(path)
    var result = CodeValue(value)
    result.role = .path
    return result
  }

  /// `import helper`: a module that this same command wrote is run where it is brought in.
  mutating func runModule(_ name: String) {
    guard !context.memory.written.isEmpty, context.descend(context.depth, of: Self.deepestNesting) else {
      return
    }
    let path = "/" + name.replacingBytes(".", with: "/")
    for ending in [".py", "/__init__.py"] {
      guard let file = context.memory.written.keys.first(where: { $0.hasSuffix(path + ending) }),
        let text = context.memory.written[file]
      else { continue }
      runCode(CodeValue(text))
      return
    }
  }
}

/// Folders of the home folder by the names that systems give them.
enum PersonalFolder {
  /// The path below the home folder, with a slash in front; empty for the home folder itself.
  static func path(_ name: String) -> String? {
    switch name.asciiLowercased {
    case "userprofile", "home", "home folder", "personal home", "homefolder": ""
    case "mydocuments", "documents", "documents folder", "personal", "documentsfolder": "/Documents"
    case "desktop", "desktop folder", "desktopdirectory": "/Desktop"
    case "downloads", "downloads folder": "/Downloads"
    case "mypictures", "pictures", "pictures folder": "/Pictures"
    case "mymusic", "music", "music folder": "/Music"
    case "myvideos", "movies", "movies folder": "/Movies"
    case "library", "library folder": "/Library"
    case "public", "public folder": "/Public"
    case "applicationdata", "localapplicationdata", "application support", "preferences",
      "preferences folder":
      "/Library/Application Support"
    default: nil
    }
  }
}

extension Invocation {
  /// Whether an interpreter was given a file to run, not a text.
  var runsFile: Bool {
    guard let script, let first = arguments.first(where: { $0.value.prefix.utf8.first != 0x2D }) else {
      return false
    }
    return first.value != script
  }

  /// What stands behind the code or the file that an interpreter is given: the code's own arguments.
  var codeArguments: [Value] {
    let place =
      script.flatMap { code in arguments.firstIndex { $0.value == code } }
      ?? arguments.firstIndex { $0.value.prefix.utf8.first != 0x2D || $0.value.known == "-" }
    guard let place else { return [] }
    var rest = arguments[(place + 1)...].map(\.value)
    if rest.first?.known == "--" { rest.removeFirst() }
    return Array(rest.prefix(64))
  }
}
