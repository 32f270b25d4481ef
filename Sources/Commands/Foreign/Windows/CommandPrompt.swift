import Bytes
import ShellMeaning
import Verdict

/// Lines of `cmd.exe`.
enum CommandPrompt {
  static func judge(_ source: String, _ invocation: Invocation, _ context: inout Judgement) {
    // `for %i in (C:\Users\*) do rd %i`: what the variable goes through, by its name.
    var loops: [(name: String, set: Value)] = []
    var loop: String?
    // Where `for /r` starts.
    var root: Value?
    // Files that an earlier line fetched, and from where.
    var fetched: [(name: String, host: String)] = []
    // Both together are the home folder.
    let whole = PowerShellText.behindPrompt(ByteView(source)).string.replacingBytes(
      "%HOMEDRIVE%%HOMEPATH%", with: "%USERPROFILE%"
    )
    .replacingBytes("%homedrive%%homepath%", with: "%USERPROFILE%")
    let lines = commands(in: CommandVariables.expanded(whole)).prefix(256)
    // What the line before shows of the network.
    var shown: String?
    let isAlone = lines.count { !$0.words.isEmpty } == 1
    for line in lines {
      var line = line
      line.isAlone = isAlone
      let words = line.words.map { ($0.known ?? $0.display).asciiLowercased }
      if let name = loop {
        loop = nil
        var set = line.words.first ?? Value()
        if var folder = root {
          folder.append("/")
          folder.append(set)
          set = folder
        }
        root = nil
        loops.append((name, set))
        continue
      }
      if words.first == "for", words.last == "in", words.count > 2 {
        loop = words[words.count - 2]
        if words.count > 3, words[1] == "/r", line.words.count > 4 { root = line.words[2] }
        continue
      }
      note(line, words, &fetched)
      if let host = fetched.first(where: { runs($0.name, words[...]) })?.host {
        RemoteCode.report(host.isEmpty ? .decodedText : .network(of: host), invocation, &context)
      }
      if line.isPiped, let address = shown, readsCode(words) {
        RemoteCode.report(.network(of: NetworkHosts.host(of: address)), invocation, &context)
      }
      shown = Self.shownAddress(words)
      // `for /f %i in ('curl address') do %i`: what it prints is a command.
      if let first = words.first(where: { $0 != "do" }),
        let set = loops.first(where: { first.hasPrefix($0.name) })?.set.prefix, set.contains(bytes: "://")
      {
        RemoteCode.report(.network(of: NetworkHosts.host(of: set)), invocation, &context)
      }
      for (name, set) in loops {
        line.words = line.words.map { $0.known?.asciiLowercased.hasPrefix(name) == true ? set : $0 }
      }
      judge(line, invocation, &context)
    }
  }

  /// Remembers the file that a line fetches.
  private static func note(_ line: Line, _ words: [String], _ fetched: inout [(name: String, host: String)]) {
    guard let program = words.first(where: { $0 != "call" && $0 != "start" }).map(Invocation.canonicalName),
      ["certutil", "bitsadmin", "curl", "wget"].contains(program)
    else { return }
    if program == "certutil", words.count > 3,
      words.contains(where: { ["-decode", "/decode", "-decodehex", "/decodehex"].contains($0) })
    {
      // What it writes cannot be read here.
      fetched.append((words[words.count - 1], ""))
      return
    }
    guard let address = words.first(where: { $0.afterScheme != nil }) else { return }
    let target: Value?
    if program == "curl" || program == "wget" {
      // `-so name`: letters in one word.
      let mark = words.firstIndex {
        $0 == "--output" || $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.hasSuffix("o") && $0.utf8.count < 8
      }
      let last = address.split(separator: "/").last.map { Value(String($0)) }
      target = mark.flatMap { $0 + 1 < line.words.count ? line.words[$0 + 1] : nil } ?? last
    } else {
      target = line.words.last
    }
    guard let target else { return }
    fetched.append((target.display.asciiLowercased, NetworkHosts.host(of: address)))
  }

  /// The address that a line fetches to show what is there.
  private static func shownAddress(_ words: [String]) -> String? {
    guard let program = words.first.map(Invocation.canonicalName), program == "curl" || program == "wget"
    else { return nil }
    return words.first { $0.afterScheme != nil }
  }

  /// Whether a line runs what it is handed on its input.
  private static func readsCode(_ words: [String]) -> Bool {
    guard let program = words.first.map(Invocation.canonicalName) else { return false }
    switch program {
    case "cmd", "sh", "bash": return words.count == 1
    case "powershell", "pwsh", "python", "py", "node", "perl", "ruby", "php":
      return words.dropFirst().allSatisfy {
        $0 == "-" || $0.hasPrefix("-no") || $0 == "-c" || $0 == "-command"
      }
    default: return false
    }
  }

  /// Whether a line starts that file, by itself or through what runs files.
  private static func runs(_ name: String, _ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return false }
    let bare = name.hasSuffix(".exe") ? String(name.dropLast(4)) : name
    if first == name || first == bare { return true }
    switch Invocation.canonicalName(first) {
    case "call", "start", "cmd", "wscript", "cscript", "mshta", "msiexec", "regsvr32", "explorer", "forfiles":
      return words.dropFirst().prefix(8).contains { $0 == name || $0 == bare }
    case "rundll32":
      // `rundll32 a.dll,Start`
      return words.dropFirst().first.map { $0 == name || $0.hasPrefix(name + ",") } ?? false
    case "powershell", "pwsh", "python", "python3", "py", "node", "perl", "ruby", "php", "java", "bash", "sh":
      return words.dropFirst().prefix(8).contains { $0 == name || $0 == ".\\" + name || $0 == "./" + name }
    default: return false
    }
  }

  struct Line {
    var words: [Value] = []
    var target: Value?
    /// What an `echo` puts into the target, with its quotes.
    var printed: String?
    var appends = false
    /// It is handed what the line before shows.
    var isPiped = false
    /// There is no other, so that nothing takes what it prints.
    var isAlone = false
  }

  /// Cut at `&`, `&&`, `|`, `||` and newlines; `^` keeps the next character, quotes keep words together.
  private static func commands(in source: String) -> [Line] {
    var lines: [Line] = [Line()]
    var word = Value()
    var plain: [UInt8] = []
    var has = false
    var toTarget = false
    var quoted = false
    var brackets = 0
    let bytes = Array(source.utf8)
    var i = 0
    var start = 0
    var looked = -1
    func closeWord() {
      word.append(String(decoding: plain, as: UTF8.self))
      plain = []
      if has {
        if toTarget {
          lines[lines.count - 1].target = word
          toTarget = false
        } else {
          lines[lines.count - 1].words.append(word)
        }
      }
      word = Value()
      has = false
    }
    while i < bytes.count {
      let c = bytes[i]
      switch c {
      case 0x22:
        quoted.toggle()
        has = true
      case 0x5E where !quoted && i + 1 < bytes.count:
        plain.append(bytes[i + 1])
        has = true
        i += 1
      case 0x25:
        if let end = bytes[(i + 1)...].prefix(40).firstIndex(of: 0x25), end > i + 1,
          bytes[(i + 1)..<end].allSatisfy({ ASCII.isWord($0) || "(){}:~=,-#*".utf8.contains($0) })
        {
          word.append(String(decoding: plain, as: UTF8.self))
          plain = []
          word.append(variable(String(decoding: bytes[(i + 1)..<end], as: UTF8.self)))
          i = end
        } else {
          plain.append(c)
        }
        has = true
      case 0x26, 0x7C, 0x0A, 0x0D, 0x28, 0x29:
        // `Everyone:(OI)F`: brackets inside a word belong to it.
        if c == 0x28, has, !quoted { brackets += 1 }
        guard !quoted, brackets == 0 || c != 0x28 && c != 0x29 else {
          if c == 0x29, !quoted { brackets -= 1 }
          plain.append(c)
          break
        }
        closeWord()
        if !lines[lines.count - 1].words.isEmpty { lines.append(Line()) }
        start = i + 1
        if c == 0x7C { lines[lines.count - 1].isPiped = i == 0 || bytes[i - 1] != 0x7C }
      case 0x3E where !quoted:
        if plain == [0x31] || plain == [0x32] { plain = [] }
        if plain.isEmpty { has = has && !word.isEmpty }
        closeWord()
        if i + 1 < bytes.count, bytes[i + 1] == 0x3E {
          lines[lines.count - 1].appends = true
          i += 1
        }
        // Once a line, however many signs it has.
        if looked != start {
          looked = start
          lines[lines.count - 1].printed = echoed(bytes[start..<i])
        }
        toTarget = true
      case _ where ASCII.isSpace(c) && !quoted: closeWord()
      case 0x2F
      where !quoted && has && !plain.isEmpty && lines[lines.count - 1].words.isEmpty
        && plain.allSatisfy(ASCII.isLetter):
        // `rd/s/q x`: the command ends where its first switch begins.
        closeWord()
        plain.append(c)
        has = true
      default:
        plain.append(c)
        has = true
      }
      i += 1
    }
    closeWord()
    return lines.filter { !$0.words.isEmpty || $0.target != nil }
  }

  private static func variable(_ name: String) -> Value {
    switch name.asciiLowercased {
    case "userprofile", "homepath": Value(hole: Value.Hole(name: "HOME", kind: .unset))
    case "appdata", "localappdata":
      Value(text: "/AppData/Roaming", behind: Value.Hole(name: "HOME", kind: .unset))
    case "temp", "tmp": Value(hole: Value.Hole(name: "TEMP", kind: .temporary))
    case "systemroot", "windir": Value("C:/Windows")
    case "systemdrive", "homedrive": Value("C:")
    case "programfiles": Value("C:/Program Files")
    case "programdata": Value("C:/ProgramData")
    case "comspec": Value("C:/Windows/System32/cmd.exe")
    case "cd": Value(hole: Value.Hole(name: "PWD", kind: .input))
    default: Value(hole: Value.Hole(name: name, kind: .unset))
    }
  }

  private static func judge(_ line: Line, _ invocation: Invocation, _ context: inout Judgement) {
    if let target = line.target, target.known?.asciiLowercased != "nul" {
      context.write(
        target.windowsPath, line.appends ? .append : .overwrite, by: invocation, at: invocation.range)
      if !line.appends, Self.saysNothing(line) {
        context.delete(target.windowsPath.withGlobs, .emptying, by: invocation, at: invocation.range)
      }
      keep(line, in: target, invocation, &context)
    }
    var words = line.words
    while let first = words.first?.known?.asciiLowercased,
      [
        "call", "start", "@", "if", "exist", "not", "cmd", "cmd.exe", "/c", "/k", "/b", "/wait", "else", "do",
        "@echo", "c:/windows/system32/cmd.exe",
      ].contains(first) || first.isEmpty
    {
      words.removeFirst()
      // `if exist path …`
      if first == "exist", words.count > 1 { words.removeFirst() }
    }
    if words.first?.known?.asciiLowercased == "for",
      let start = words.firstIndex(where: { $0.known?.asciiLowercased == "do" })
    {
      words = Array(words[(start + 1)...])
    }
    guard let written = words.first?.known else { return }
    if words[0].isOnShare { RemoteCode.report(.network(of: written), invocation, &context) }
    let name = Invocation.canonicalName(
      (written.hasPrefix("@") ? String(written.dropFirst()) : written).asciiLowercased)
    let options = words.dropFirst().compactMap { $0.known?.asciiLowercased }.filter {
      $0.hasPrefix("/") && $0.utf8.count < 6
    }
    let operands = words.dropFirst().filter {
      !($0.known?.hasPrefix("/") == true && $0.prefix.utf8.count < 6)
    }
    let deep = options.contains { $0.hasPrefix("/s") } || options.contains { $0.contains(bytes: "/s") }
    switch SoughtName(name) {
    case "del", "erase", "rd", "rmdir", "deltree":
      if options.contains("/?") { return }
      for var operand in operands {
        // Everything, whether there is a dot in its name or not.
        if operand.known == "*.*" { operand = Value("*") }
        let how: Deletion = deep || name == "deltree" ? .recursive : .single
        context.delete(operand.windowsPath.withGlobs, how, by: invocation, at: invocation.range)
      }
    case "type", "more":
      for operand in operands {
        context.read(operand.windowsPath.withGlobs, by: invocation, at: invocation.range)
      }
    case "find", "findstr":
      search(name, words, options, Array(operands), invocation, &context)
    case "move", "copy", "xcopy", "robocopy", "ren", "rename":
      if name == "robocopy", options.contains("/l") { return }
      if name == "copy", operands.first?.known?.asciiLowercased == "nul", operands.count > 1 {
        context.delete(operands[1].windowsPath.withGlobs, .emptying, by: invocation, at: invocation.range)
        return
      }
      if let target = operands.dropFirst().first?.prefix, target.hasPrefix("\\\\"),
        let source = operands.first
      {
        // A share of another machine.
        let place = context.place(source.windowsPath, of: invocation)
        if place.nature?.isSecret == true {
          Exfiltration.report(
            .contents(of: place.path), to: NetworkHosts.host(of: String(target.dropFirst(2))), by: invocation,
            &context)
        }
      }
      if name == "robocopy",
        options.contains("/mir")
          || words.contains(where: { ["/mir", "/purge"].contains($0.known?.asciiLowercased ?? "") }),
        operands.count > 1
      {
        context.delete(operands[1].windowsPath, .recursive, by: invocation, at: invocation.range)
        return
      }
      var here = invocation
      here.program.value = Value(name == "move" ? "mv" : "cp")
      here.arguments = operands.prefix(2).map {
        Invocation.Argument(value: $0.windowsPath, range: invocation.range, isQuoted: true)
      }
      here.redirects = []
      CopyMove.judge(here, &context)
      if name != "move" { ReadFiles.judge(here, &context) }
    case "assoc", "ftype":
      // What a double click on a file of that kind starts from now on.
      guard let operand = operands.first, operand.prefix.utf8.contains(UInt8(ascii: "=")) else { return }
      context.report(
        PersistenceRules.startup, on: operand.display, severity: .high, at: invocation.range, program: name)
    case "doskey":
      // `doskey git=…`: what that word does when a person types it.
      guard let place = words.dropFirst().firstIndex(where: { !$0.prefix.hasPrefix("/") }),
        let (_, start) = words[place].known?.split(at: UInt8(ascii: "=")), !start.isEmpty
      else { return }
      var macro = line
      macro.words = [Value(start)] + words[(place + 1)...]
      macro.target = nil
      judge(macro, invocation, &context)
    case "set" where words.count == 1 && line.isAlone && line.target == nil:
      SecretStores.reportEnvironment(by: invocation, &context)
    case "set" where operands.first?.known?.utf8.contains(UInt8(ascii: "=")) == true:
      setVariable(Array(operands), &context)
    case "echo", "rem", "set", "cd", "dir", "cls", "title", "pause", "exit", "ver", "mkdir", "md", "pushd",
      "popd", "setlocal", "endlocal", "goto", "::":
      break
    default:
      if name == "powershell" || name == "pwsh",
        PowerShell.startShell(words[0], Array(words.dropFirst()), invocation, &context)
      {
        return
      }
      if runsKept(words[0], invocation, &context) { return }
      if name == "certutil", words.contains(where: { encodes($0.prefix.asciiLowercased) }),
        let file = operands.first(where: { !$0.prefix.hasPrefix("-") })
      {
        context.read(file.windowsPath, by: invocation, at: invocation.range)
      }
      if name == "bitsadmin", options.contains("/upload") || words.contains(where: { $0.known == "/upload" }),
        let file = words.last
      {
        uploads(file, words, invocation, &context)
        return
      }
      var text = Value()
      for (k, given) in words.enumerated() {
        // Paths with slashes as other programs here know them.
        let word = k > 0 && isPath(given) ? given.withSlashes : given
        if k > 0 { text.append(" ") }
        for piece in word.pieces {
          switch piece {
          case .text(let known):
            text.append((k == 0 ? known.replacingBytes("\\", with: "/") : known).shellQuoted)
          case .hole(let hole): text.append(hole)
          }
        }
      }
      context.judgeShell(text, from: invocation, in: invocation.directory, isWindows: true)
    }
  }
}

extension Value {
  fileprivate init(text: String, behind hole: Hole) {
    self.init(hole: hole)
    append(text)
  }
}
