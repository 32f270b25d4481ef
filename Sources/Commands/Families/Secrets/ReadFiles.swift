import Bytes
import ShellMeaning
import Verdict

/// Programs that show, copy or pack what files hold.
enum ReadFiles: Family {
  static let category = "secrets"
  static let programs = [
    "cat", "tac", "nl", "less", "more", "most", "head", "tail", "bat", "batcat", "od", "xxd", "hexdump", "hd",
    "strings", "base64", "base32", "rev", "sort", "uniq", "cut", "paste", "column", "grep", "egrep", "fgrep",
    "rg", "ag", "ack", "zgrep", "sed", "gsed", "awk", "gawk", "mawk", "jq", "yq", "diff", "comm", "fold",
    "fmt", "pr", "cp", "gcp", "dd", "tar", "bsdtar", "zip", "unzip", "7z", "gzip", "zcat", "gunzip", "xclip",
    "pbcopy", "xsel", "openssl", "sqlite3", "iconv", "expand", "split", "ln", "install", "view", "dotenv",
    "code2prompt", "type", "python", "perl", "ruby", "sdiff", "colordiff", "wdiff", "duckdb", "gpg", "age",
    "sops", "ansible-vault", "vim", "ex", "ed", "mapfile", "curl", "wget", "look", "tee", "mail", "xargs",
  ]
  static let rules = ReadingRules.all

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    let arguments = invocation.arguments
    var files: [Invocation.Argument] = []
    var recursive = false
    switch name {
    case "grep", "egrep", "fgrep", "rg", "ag", "ack", "zgrep":
      (files, recursive) = searched(arguments, name)
      noteHunt(invocation, &context)
      if recursive || name == "grep", seeks(arguments, files, invocation, &context) { return }
      if let list = invocation.input?.soleHole?.name, list.mentions("volume ls") {
        context.memory.pickedLists.append(list)
      }
    case "sed", "gsed", "awk", "gawk", "mawk", "jq", "yq":
      files = filtered(arguments, name)
      if name == "jq" || name == "yq", let store = invocation.input?.origins.secretStore.first,
        arguments.contains(where: { $0.value.known?.mentions("@base64d") == true })
          || Environment(naming: store) == .production && !invocation.isCaptured
            && invocation.redirects.isEmpty
            && !SecretStores.picksKeys(invocation)
      {
        context.report(
          SecretStores.store, on: store.shortened(to: 40), at: invocation.range, program: name)
      }
      if name == "jq" { InstallScripts.judgeFilter(invocation, &context) }
    case "xargs":
      // `xargs -a .env`: its lines are words of a command.
      guard let mark = arguments.firstIndex(where: { ["-a", "--arg-file"].contains($0.value.known) }),
        mark + 1 < arguments.count
      else { return }
      files = [arguments[mark + 1]]
    case "cut":
      // Only the names in front of the `=`.
      if showsNamesOnly(arguments) { return }
      files = operands(arguments)
    case "cp", "gcp", "install", "ln":
      files = Array(operands(arguments).dropLast())
      recursive = true
    case "dd":
      for argument in arguments {
        if let value = argument.value.removing(prefix: "if=") {
          context.read(value, by: invocation, at: argument.range)
        }
      }
      return
    case "head" where context.fills(by: invocation): return
    case "unzip": return Copies.judgeShown(invocation, name, &context)
    case "tar", "bsdtar", "zip", "7z":
      Copies.judgeShown(invocation, name, &context)
      recursive = true
      files = packed(arguments, name)
      if name == "tar" || name == "bsdtar", let inside = Copies.packedElsewhere(invocation) { files = inside }
    case "gzip", "gunzip", "zcat":
      guard
        name == "zcat"
          || arguments.contains(where: { ["-c", "-dc", "-cd", "--stdout"].contains($0.value.known ?? "") })
      else { return }
      files = operands(arguments)
    case "openssl":
      openssl(invocation, &context)
      return
    case "curl", "wget":
      for argument in arguments {
        if let path = argument.value.removing(prefix: "file://") {
          context.read(path, by: invocation, at: argument.range)
        }
      }
      return
    case "tee", "mail", "split", "type": return
    case "dotenv":
      // With a command behind it, it only hands the variables on.
      let file = ModuleFiles.dotenvFile(arguments)
      let words = arguments.compactMap(\.value.known).filter { !$0.hasPrefix("-") && $0 != file.known }
      if words == ["list"] || words.count == 2 && words[0] == "get" {
        context.read(file, by: invocation, at: invocation.range)
      }
      return
    case "sops", "ansible-vault", "age", "gpg":
      return
    case "sqlite3", "duckdb":
      files = name == "duckdb" ? [] : operands(arguments).prefix(1).map(\.databaseFile)
      // `select readfile('x')`, `from read_text('x')`
      for argument in arguments {
        for mark in ["readfile('", "read_text('", "read_blob('"] {
          guard let text = argument.value.known, let call = ByteView(text).firstRange(of: mark) else {
            continue
          }
          let path = text.utf8.dropFirst(call.upperBound).prefix { $0 != UInt8(ascii: "'") }
          files.append(argument.replacing(Value(String(Substring(path)))))
        }
      }
    case "python":
      (files, recursive) = ModuleFiles.read(arguments)
    case "perl", "ruby":
      for file in ScriptedFilter.shown(by: invocation) {
        context.read(file, by: invocation, at: invocation.range)
      }
      return
    default: files = operands(arguments)
    }
    // A key of the project's that is put beside itself is seen by nobody.
    let goal = target(of: invocation, name)
    let target = goal.map { context.place($0, of: invocation) }
    let staysInside =
      target.map { ($0.isInProject || goal?.isBareName == true) && $0.keepsKeys } ?? false
    if context.memory.huntsKeys, let found = files.first(where: { !$0.value.isKnown }) {
      context.report(
        ReadingRules.credentials, on: "every private key that was found", at: found.range, program: name)
      return
    }
    for file in files.prefix(64) {
      if let hole = file.value.soleHole, hole.kind == .unset, Self.namesKeyFile(hole.name) {
        context.report(ReadingRules.credentials, on: "$" + hole.name, at: file.range, program: name)
        continue
      }
      if let name = sought(by: file.value, invocation, context) {
        context.read(name, by: invocation, at: file.range)
        continue
      }
      let place = context.place(file.value, of: invocation)
      let isBeside = place.isInProject || file.value.isBareName && goal?.isBareName == true
      if staysInside, isBeside, place.nature != .environmentFile { continue }
      context.read(place, by: invocation, at: file.range, recursive: recursive)
    }
  }

  /// `git ls-files | grep '\.env$' | xargs cat`: the secret's name that is picked out of a list.
  private static func sought(by value: Value, _ invocation: Invocation, _ context: Judgement) -> Value? {
    guard let hole = value.soleHole, hole.kind == .item else { return nil }
    let words = hole.name.replacingBytes("‹", with: "").replacingBytes("›", with: "").split(separator: " ")
    guard let program = words.first, ["grep", "egrep", "rg", "fgrep"].contains(program),
      let pattern = words.last,
      !words.dropFirst().contains(where: { $0.hasPrefix("-") && $0.utf8.contains(0x76) })
    else { return nil }
    let plain = String(pattern).replacingBytes("\\", with: "").replacingBytes("[.]", with: ".")
    for name in plain.utf8.split(whereSeparator: { !ASCII.isWord($0) && $0 != 0x2E && $0 != 0x2D }) {
      let name = Value(String(Substring(name)))
      if context.place(name, of: invocation).nature?.isSecret == true { return name }
    }
    return nil
  }

  /// Variables that say where keys lie.
  private static func namesKeyFile(_ name: String) -> Bool {
    switch name {
    case "KUBECONFIG", "GOOGLE_APPLICATION_CREDENTIALS", "AWS_SHARED_CREDENTIALS_FILE", "NETRC", "PGPASSFILE",
      "SSH_KEY_PATH", "VAULT_TOKEN_FILE", "AWS_WEB_IDENTITY_TOKEN_FILE", "SOPS_AGE_KEY_FILE":
      true
    default: false
    }
  }

  /// `grep -ri password ~`, `grep -i token ~/.bash_history`: a search for secrets where a person keeps everything.
  private static func seeks(
    _ arguments: [Invocation.Argument], _ files: [Invocation.Argument], _ invocation: Invocation,
    _ context: inout Judgement
  ) -> Bool {
    let pattern =
      arguments.map { ($0.value.known ?? "").asciiLowercased }.filter { !$0.hasPrefix("-") }.first ?? ""
    let words = [
      "password", "passwd", "secret", "api_key", "api-key", "private key", "akia", "credential", "token",
    ]
    guard words.contains(where: pattern.mentions) else { return false }
    for file in files.prefix(16) {
      let place = context.place(file.value, of: invocation)
      var isWide = false
      switch place.region {
      case .home, .root: isWide = !place.isInProject
      default: isWide = place.nature == .history
      }
      guard isWide else { continue }
      context.report(
        ReadingRules.credentials, on: place.path, at: file.range, program: invocation.name,
        paths: [place.path])
      return true
    }
    guard files.isEmpty, let input = invocation.input,
      input.origins.files.contains(where: { $0.hasSuffix("_history") })
    else { return false }
    context.report(
      ReadingRules.credentials, on: "the shell's history", at: invocation.range, program: invocation.name)
    return true
  }

  /// `grep -rl 'BEGIN RSA PRIVATE KEY' ~`: the names alone are no secret, but what is read next is.
  private static func noteHunt(_ invocation: Invocation, _ context: inout Judgement) {
    guard invocation.arguments.contains(where: { $0.value.known?.mentions("PRIVATE KEY") == true }) else {
      return
    }
    let isWide = invocation.arguments.contains { argument in
      guard !argument.value.prefix.hasPrefix("-") else { return false }
      let place = context.place(argument.value, of: invocation)
      switch place.region {
      case .home, .root, .aboveProject, .personal: return !place.isInProject
      default: return false
      }
    }
    if isWide { context.memory.huntsKeys = true }
  }

  /// The file that what is read goes to, where nothing is shown.
  private static func target(of invocation: Invocation, _ name: String) -> Value? {
    switch name {
    case "cp", "gcp", "install", "ln": return operands(invocation.arguments).last?.value
    case "cat": return invocation.redirects.last { $0.kind == .write && $0.descriptor == 1 }?.target
    default: return nil
    }
  }

  /// Every word that is no option. Options' values are not secrets by name, so nothing more is needed.
  private static func operands(_ arguments: [Invocation.Argument]) -> [Invocation.Argument] {
    var ended = false
    return arguments.filter { argument in
      let start = argument.value.prefix
      if start == "--" { ended = true }
      return ended || !start.hasPrefix("-")
    }
  }

  /// The files of a search: behind the pattern. A search that only counts or names files shows nothing.
  private static func searched(_ arguments: [Invocation.Argument], _ name: String) -> (
    [Invocation.Argument], Bool
  ) {
    var patternGiven = false
    var recursive = name == "rg" || name == "ag" || name == "ack"
    var silent = false
    var skipNext = false
    var files: [Invocation.Argument] = []
    for argument in arguments {
      let text = argument.value.known ?? argument.value.prefix
      if skipNext {
        skipNext = false
        continue
      }
      if text.hasPrefix("--") {
        switch text {
        case "--count", "--quiet", "--silent", "--files-with-matches", "--files-without-match", "--files":
          silent = true
        case "--recursive", "--dereference-recursive": recursive = true
        case "--regexp", "--file": (patternGiven, skipNext) = (true, true)
        case "--max-count", "--after-context", "--before-context", "--context", "--glob", "--type", "--color":
          skipNext = true
        default: if text.hasPrefix("--regexp=") || text.hasPrefix("--file=") { patternGiven = true }
        }
        continue
      }
      if text.hasPrefix("-"), text.utf8.count > 1 {
        let letters = Array(text.utf8.dropFirst())
        for (i, letter) in letters.enumerated() {
          let isLast = i == letters.count - 1
          switch letter {
          case UInt8(ascii: "c"), UInt8(ascii: "q"), UInt8(ascii: "l"), UInt8(ascii: "L"): silent = true
          case UInt8(ascii: "r"), UInt8(ascii: "R"): recursive = true
          case UInt8(ascii: "e"), UInt8(ascii: "f"):
            patternGiven = true
            skipNext = isLast
          case UInt8(ascii: "m"), UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "C"), UInt8(ascii: "g"),
            UInt8(ascii: "t"):
            skipNext = isLast
          default: continue
          }
          if skipNext { break }
        }
        continue
      }
      if !patternGiven {
        patternGiven = true
        continue
      }
      files.append(argument)
    }
    return (silent ? [] : files, recursive)
  }

  /// `sed SCRIPT FILE…`, `awk PROGRAM FILE…`, `jq FILTER FILE…`.
  private static func filtered(_ arguments: [Invocation.Argument], _ name: String) -> [Invocation.Argument] {
    var programGiven = false
    var skipNext = false
    var files: [Invocation.Argument] = []
    let isSed = name == "sed" || name == "gsed"
    for argument in arguments {
      let text = argument.value.known ?? argument.value.prefix
      if skipNext {
        skipNext = false
        continue
      }
      if text.hasPrefix("-"), text.utf8.count > 1 {
        switch text {
        case "-e", "-f", "--expression", "--file", "--from-file": (programGiven, skipNext) = (true, true)
        case "-F", "-v", "--arg", "--argjson", "--slurpfile", "--indent", "-l": skipNext = true
        case "-i", "--in-place": if isSed { return [] }
        default:
          // `-i.bak`: it edits and shows nothing.
          if isSed, text.hasPrefix("-i") { return [] }
        }
        continue
      }
      if !programGiven {
        programGiven = true
        // `s/=.*//`: values are cut away.
        if isSed, text.hasPrefix("s/=.*/") || text.hasPrefix("s|=.*|") { return [] }
        if !isSed, text.contains(bytes: "print $1}") || text == "keys" || text.hasPrefix("keys") { return [] }
        continue
      }
      files.append(argument)
    }
    return files
  }

  private static func showsNamesOnly(_ arguments: [Invocation.Argument]) -> Bool {
    let words = arguments.map { $0.value.known ?? "" }
    let first =
      words.contains("-f1") || words.contains("--fields=1")
      || zip(words, words.dropFirst()).contains { $0 == "-f" && $1 == "1" }
    let atEquals =
      words.contains("-d=") || words.contains("--delimiter==")
      || zip(words, words.dropFirst()).contains { $0 == "-d" && $1 == "=" }
    return first && atEquals
  }

  /// What goes into an archive: the operands, but not the archive itself, and only where one is made.
  private static func packed(_ arguments: [Invocation.Argument], _ name: String) -> [Invocation.Argument] {
    if name == "7z" {
      return arguments.first?.value.known == "a" ? Array(operands(arguments).dropFirst(2)) : []
    }
    // `-` is the archive on standard output.
    let isShown = name == "zip" && arguments.contains { $0.value.known == "-" }
    if name == "zip" { return Array(operands(arguments).dropFirst(isShown ? 0 : 1)) }
    guard let first = arguments.first?.value.known else { return [] }
    let cluster = first.hasPrefix("--") ? "" : first
    guard cluster.utf8.contains(UInt8(ascii: "c")) || first == "--create" else { return [] }
    var rest: [Invocation.Argument] = []
    // `-C FOLDER`: what follows lies in there.
    var folder: Value?
    var namesFolder = false
    for argument in arguments.dropFirst() {
      let text = argument.value.prefix
      if namesFolder {
        folder = argument.value
        namesFolder = false
      } else if text == "-C" || text == "--directory" {
        namesFolder = true
      } else if let path = argument.value.removing(prefix: "--directory=") {
        folder = path
      } else if text.utf8.first != UInt8(ascii: "-") || text == "-" {
        var path = argument.value
        if var inside = folder, text.utf8.first != UInt8(ascii: "/"), !path.isEmpty {
          inside.append("/")
          inside.append(path)
          path = inside
        }
        rest.append(argument.replacing(path))
      }
    }
    return cluster.utf8.contains(UInt8(ascii: "f")) ? Array(rest.dropFirst()) : rest
  }

}

extension Place {
  /// By its name it holds keys or certificates, and nobody would take it for anything else.
  fileprivate var keepsKeys: Bool { nature?.isSecret == true || name.hasSuffix(".pem") }
}
