import Bytes

/// `basename`, `dirname`, `realpath`, `command -v`, `mktemp`, `find`, `ls`: names of things.
extension Reader {
  mutating func basenameOutput(_ invocation: Invocation) -> Value {
    var scan = OptionScan(invocation.arguments, short: "s", long: "suffix")
    var suffix: String?
    var takesMany = false
    while let option = scan.next() {
      if option.name == "s" || option.name == "suffix" {
        suffix = option.value?.known
        takesMany = true
      }
      if option.name == "a" { takesMany = true }
    }
    var paths = scan.rest.map(\.value)
    if !takesMany, paths.count == 2 { suffix = paths.removeLast().known }
    return Reader.unlines(
      paths.map { path in
        guard let last = path.split(where: { $0 == 0x2F }, keepingEmpty: false).last else {
          return Value("/")
        }
        guard let suffix, let known = last.known, known.hasASCIISuffix(suffix), known != suffix else {
          return last
        }
        return Value(String(known.dropLast(suffix.count)))
      })
  }

  mutating func dirnameOutput(_ invocation: Invocation) -> Value {
    Reader.unlines(
      operands(invocation).map { path in
        if let known = path.known {
          return Value(
            Paths.parent(
              of: known.utf8.count > 1 && known.utf8.last == 0x2F ? String(known.dropLast()) : known))
        }
        var parts = path.split(where: { $0 == 0x2F }, keepingEmpty: true)
        guard parts.count > 1 else {
          return path.asHole("dirname \(path.display)", path.soleHole?.kind ?? .output)
        }
        parts.removeLast()
        return Value.joined(parts, by: "/")
      })
  }

  mutating func realpathOutput(_ invocation: Invocation) -> Value {
    let follows =
      invocation.name != "readlink" || invocation.arguments.contains { $0.value.starts(with: "-") }
    guard follows, let path = operands(invocation).last else { return unknownOutput(of: invocation) }
    return Reader.unlines([Paths.join(invocation.directory, path)])
  }

  /// `wslpath 'C:\x'`, `cygpath -u 'C:\x'`: the same place as a Unix shell on Windows names it.
  mutating func unixPathOutput(_ invocation: Invocation) -> Value {
    let toWindows = invocation.arguments.contains { argument in
      ["-w", "-m", "-d", "--windows", "--mixed"].contains { argument.value.equals($0) }
    }
    guard !toWindows, let path = operands(invocation).last?.known,
      let drive = path.utf8.first, ASCII.isLetter(drive), path.utf8.dropFirst().first == 0x3A
    else { return unknownOutput(of: invocation) }
    let rest = String(decoding: path.utf8.dropFirst(2).map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
    let root = invocation.name == "wslpath" ? "/mnt/" : "/"
    return Value(root + String(decoding: [drive | 0x20], as: UTF8.self) + rest + "\n")
  }

  /// `command -v rm`, `which rm`: the name will do for the path.
  mutating func commandOutput(_ invocation: Invocation) -> Value {
    let names = operands(invocation)
    if invocation.name == "command", !invocation.arguments.contains(where: { $0.value.starts(with: "-") }) {
      return unknownOutput(of: invocation)
    }
    return Reader.unlines(
      names.map { name in
        guard let known = name.known, !known.utf8.contains(0x2F) else { return name }
        // A person's own programs are found by any path; the guard is judged by its name.
        if known.hasASCIIPrefix("sentinel") { return Value("/usr/local/bin/" + known) }
        guard KnownPrograms.contains(known), invocation.name != "command" || !Self.isShellsOwn(known) else {
          return name
        }
        return Value("/usr/bin/" + known)
      })
  }

  /// Commands of the shell itself, of which `command -v` says no more than the name.
  private static func isShellsOwn(_ name: String) -> Bool {
    switch name {
    case "eval", "kill", "echo", "printf", "pwd", "true", "false", "test", "type", "time": true
    default: false
    }
  }

  mutating func mktempOutput(_ invocation: Invocation) -> Value {
    let number = fresh()
    return Value(hole: Value.Hole(name: "mktemp \(number)", kind: .temporary)).appending([.text("\n")])
  }

  /// What `find` prints: paths under its roots.
  mutating func findOutput(_ invocation: Invocation) -> Value {
    let arguments = invocation.arguments
    let search = FindSearch(arguments)
    guard
      let print = arguments.firstIndex(where: { $0.value.starts(with: "-printf") || $0.value.equals("-ls") })
    else { return Reader.unlines(search.items) }
    guard arguments[print].value.equals("-printf"), print + 1 < arguments.count,
      let format = arguments[print + 1].value.known
    else { return unknownOutput(of: invocation) }
    var text = Value("")
    for item in search.items.prefix(64) { Self.append(format, of: item, to: &text) }
    return text
  }

  /// What `-printf` makes of a path: `%p` is the path itself, `%f` and the like are parts of it.
  private static func append(_ format: String, of item: Value, to text: inout Value) {
    var plain = ""
    var signs = format.makeIterator()
    while let sign = signs.next() {
      switch sign {
      case "%":
        guard let directive = signs.next() else { break }
        if directive == "%" {
          plain.append("%")
          continue
        }
        text.append(plain)
        plain = ""
        if directive == "p" {
          text.append(item)
        } else {
          text.append(Value.Hole(name: "%\(directive)", kind: .output, origins: item.origins))
        }
      case "\\":
        switch signs.next() {
        case "n": plain.append("\n")
        case "t": plain.append("\t")
        case "0": plain.append("\0")
        case let other?: plain.append(other)
        case nil: plain.append("\\")
        }
      default: plain.append(sign)
      }
    }
    text.append(plain)
  }

  /// What `ls` prints: names of which nothing is known.
  mutating func listingOutput(_ invocation: Invocation) -> Value {
    var origins = invocation.input?.origins ?? Origins()
    for argument in invocation.arguments { origins.formUnion(argument.value.origins) }
    // Files named outright are listed as they are named.
    let operands = operands(invocation, valued: "IwT")
    if let name = invocation.name, name == "mdfind" || name.hasASCIISuffix("locate") {
      // Searches of the whole machine by an index: whole paths.
      var folder = Value("/")
      for (k, argument) in invocation.arguments.enumerated().dropLast() where argument.value.equals("-onlyin")
      {
        folder = Paths.join(invocation.directory, invocation.arguments[k + 1].value)
        folder.append("/")
      }
      folder.append(Value.Hole(name: "*", kind: .glob, origins: origins))
      return folder
    }
    if let device = deviceOutput(invocation, origins) { return device }
    let namesOnly = invocation.arguments.contains { $0.value.known.map(Self.namesFolders) == true }
    if invocation.name == "ls", !operands.isEmpty,
      namesOnly
        || operands.allSatisfy({
          $0.known.map { KnownPrograms.contains($0) }
            ?? ($0.holes.allSatisfy { $0.kind == .glob } && (namesOnly || Self.namesFiles($0)))
        })
    {
      return Reader.unlines(operands)
    }
    return Value(hole: Value.Hole(name: commandLine(invocation), kind: .item, origins: origins))
  }

  /// `-d`, `-dt`, `-1td`: folders by their names, without what belongs to whom.
  private static func namesFolders(_ option: String) -> Bool {
    let letters = option.utf8.dropFirst()
    return option.utf8.first == 0x2D && letters.first != 0x2D && letters.contains(0x64)
      && !letters.contains { "lgnosiZ".utf8.contains($0) }
  }

  /// `~/.ssh/id_*`: part of a name is given, so that these are listed themselves and not what is in them.
  private static func namesFiles(_ pattern: Value) -> Bool {
    let last = pattern.display.split(separator: "/").last ?? ""
    return last.utf8.contains { ASCII.isAlphanumeric($0) }
  }

  /// `findmnt -no SOURCE /`, `lsblk -dpno NAME`, `blkid -L root`: the name of a disk.
  private func deviceOutput(_ invocation: Invocation, _ origins: Origins) -> Value? {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    switch invocation.name {
    case "findmnt": guard words.contains(where: { $0.hasASCIISuffix("SOURCE") }) else { return nil }
    case "lsblk":
      guard words.contains(where: { $0.hasASCIIPrefix("-") && $0.utf8.contains(0x70) || $0 == "--paths" })
      else {
        return nil
      }
    case "blkid":
      guard words.contains(where: { $0 == "-L" || $0 == "-U" || $0 == "device" }) else { return nil }
    default: return nil
    }
    var device = Value("/dev/")
    device.append(Value.Hole(name: "disk", kind: .output, origins: origins))
    return device
  }

  mutating func seqOutput(_ invocation: Invocation) -> Value {
    var scan = OptionScan(invocation.arguments, short: "fst", long: "format separator")
    var separator = "\n"
    var words: [String] = []
    while true {
      // `seq 5 -1 1`: a negative number is no option.
      if let next = scan.rest.first?.value.known, Int(next) != nil {
        scan.skip()
        words.append(next)
        continue
      }
      guard let option = scan.next() else { break }
      if option.name == "s" || option.name == "separator" { separator = option.value?.known ?? "\n" }
      if option.name == "f" || option.name == "format" {
        return formatted(option.value?.known, invocation) ?? unknownOutput(of: invocation)
      }
    }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == invocation.arguments.count || separator != "\n", (1...3).contains(numbers.count)
    else {
      return unknownOutput(of: invocation)
    }
    let first = numbers.count > 1 ? numbers[0] : 1
    let step = numbers.count == 3 ? numbers[1] : 1
    let last = numbers[numbers.count - 1]
    guard step != 0, abs(first) < 1 << 40, abs(last) < 1 << 40, abs(step) < 1 << 40 else {
      return unknownOutput(of: invocation)
    }
    var result: [Value] = []
    var number = first
    while step > 0 ? number <= last : number >= last {
      guard result.count < 256 else {
        // So many are not worth writing out: a few, and any of the others.
        result = Array(result.prefix(8))
        result.append(Value(hole: Value.Hole(name: "seq", kind: .item)))
        break
      }
      result.append(Value(String(number)))
      number += step
    }
    var text = Value.joined(result, by: separator)
    text.append("\n")
    return text
  }

  mutating func userOutput(_ invocation: Invocation) -> Value {
    let wantsName =
      invocation.name != "id"
      || invocation.arguments.contains { $0.value.equals("-un") || $0.value.equals("-nu") }
    guard wantsName, let user = lookUp("USER").value else { return unknownOutput(of: invocation) }
    return user.appending([.text("\n")])
  }

  /// `getent passwd NAME`: the line of somebody who is known.
  mutating func accountsOutput(_ invocation: Invocation) -> Value {
    let words = invocation.arguments.compactMap(\.value.known)
    guard words.count == 2, words[0] == "passwd" else { return unknownOutput(of: invocation) }
    let isOwn = words[1] == scene.user || words[1].utf8.allSatisfy(ASCII.isDigit) && words[1] != "0"
    let home = isOwn ? scene.home : words[1] == "root" || words[1] == "0" ? "/root" : "/home/" + words[1]
    guard let home else { return unknownOutput(of: invocation) }
    return Value("\(words[1]):x:1000:1000::\(home):/bin/bash\n")
  }

  mutating func gitOutput(_ invocation: Invocation) -> Value {
    let words = invocation.arguments.compactMap(\.value.known)
    if words.contains("--show-toplevel"), let project = scene.project ?? scene.directory {
      return Value(project + "\n")
    }
    // Nearly always the folder of that name; a linked worktree's lies elsewhere, and is no less git's.
    if words.contains("--absolute-git-dir"), let project = scene.project ?? scene.directory {
      return Value(project + "/.git\n")
    }
    if let mark = words.firstIndex(of: "--git-path"), mark + 1 < words.count {
      return Value(".git/" + words[mark + 1] + "\n")
    }
    if words.contains("--git-dir") || words.contains("--git-common-dir") { return Value(".git\n") }
    if words.contains("diff"), words.contains("--no-index") {
      let files = operands(invocation).dropFirst()
      return text(ofFiles: Array(files), invocation).asHole(commandLine(invocation))
    }
    if words.first == "credential" {
      return Value(
        hole: Value.Hole(name: commandLine(invocation), kind: .output, origins: .secret("git credential")))
    }
    if let printed = formattedByGit(words, invocation) { return printed }
    let shown = shownFiles(invocation, words).filter(Self.soundsSecret)
    guard !shown.isEmpty else { return unknownOutput(of: invocation) }
    var origins = invocation.input?.origins ?? Origins()
    for path in shown {
      origins.formUnion(.file(absolute(Value(path), in: invocation.directory).display))
    }
    return Value(hole: Value.Hole(name: commandLine(invocation), kind: .output, origins: origins))
  }

  /// Of most files it makes no difference where their text came from.
  private static func soundsSecret(_ path: String) -> Bool {
    let name = path.lastPathComponent
    return name.hasPrefix(".env") || name.hasSuffix(".pem") || name.hasSuffix(".key") || name.hasPrefix("id_")
      || name.contains("secret") || name.contains("credential")
  }

  /// Files whose text, as it is or as it once was, git prints: `git show HEAD~5:.env`, `git log -p -- .env`.
  private func shownFiles(_ invocation: Invocation, _ words: [String]) -> [String] {
    switch words.first {
    case "show", "cat-file":
      return words.dropFirst().compactMap { word in
        guard word.utf8.first != 0x2D, let colon = word.utf8.firstIndex(of: 0x3A) else { return nil }
        let path = String(word[word.utf8.index(after: colon)...])
        return path.isEmpty ? nil : path
      }
    case "log", "diff":
      guard words[0] == "diff" || words.contains("-p") || words.contains("--patch"),
        let mark = words.firstIndex(of: "--")
      else { return [] }
      return Array(words[(mark + 1)...].prefix(8))
    default: return []
    }
  }
}
