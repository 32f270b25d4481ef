import Bytes
import ShellMeaning
import Verdict

/// What code does to files, handed to the judges that all families share.
extension CodeReader {
  /// The place of a path that the code names.
  func place(_ value: CodeValue) -> Place {
    var here = invocation
    here.directory = directory
    return context.place(value.value, of: here)
  }

  mutating func delete(_ given: CodeValue, _ how: Deletion) {
    let target = language.expandsHome ? expandingHome(given) : given
    // What a build of .NET makes.
    if language == .csharp, target.known == "bin" || target.known == "obj" { return }
    var here = invocation
    here.directory = directory
    let how = target.isDeep && !how.onlyContent ? Deletion.recursive : how
    for choice in target.choices.prefix(32) {
      context.delete(choice.value, how, by: here, at: invocation.range)
    }
  }

  mutating func write(_ given: CodeValue, _ how: Writing, _ contents: [CodeValue]) {
    let target = language.expandsHome ? expandingHome(given) : given
    var here = invocation
    here.directory = directory
    for choice in target.choices.prefix(32) {
      let place = context.place(choice.value, of: here)
      if let text = contents.first?.known, !text.isEmpty { context.keep(text, writtenTo: place) }
      if let host = contents.first?.origins.network.first { fetched(from: host, into: place) }
      guard !context.write(choice.value, how, by: here, at: invocation.range) else { continue }
      // Nothing is what is written.
      if how == .overwrite, let first = contents.first, first.known == "" {
        if target.isDeep {
          let emptying = Deletion(isRecursive: true, onlyContent: true)
          context.delete(choice.value, emptying, by: here, at: invocation.range)
        } else {
          context.delete(place, .emptying, by: here, at: invocation.range)
        }
      }
    }
  }

  /// Keeps where what was written came from, for whoever runs it later.
  mutating func fetched(from host: String, into place: Place) {
    guard context.memory.codeDownloads.count < 64 else { return }
    context.memory.codeDownloads[place.path] = host
  }

  @discardableResult
  mutating func readFile(_ given: CodeValue) -> CodeValue {
    let target = language.expandsHome ? expandingHome(given) : given
    switch target.known {
    case "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0": return standardInput("stdin")
    default: break
    }
    var here = invocation
    here.directory = directory
    var origins = target.origins
    for choice in target.choices.prefix(32) {
      let place = context.place(choice.value, of: here)
      origins.formUnion(.contents(of: place.absolutePath))
      context.read(place, by: here, at: invocation.range)
    }
    var result = CodeValue.unknown("file", origins: origins)
    result.role = .file
    return result
  }

  mutating func move(_ from: CodeValue, _ to: CodeValue) {
    var here = invocation
    here.directory = directory
    here.program.value = Value("mv")
    here.arguments = [from, to].map {
      Invocation.Argument(value: $0.value, range: invocation.range, isQuoted: true)
    }
    here.redirects = []
    CopyMove.judge(here, &context)
  }

  mutating func permissions(_ name: String, _ arguments: [CodeValue]) -> CodeValue {
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
    let isDeep = name.hasSuffix("_R") || arguments.contains(where: \.isDeep)
    let range = invocation.range
    here.arguments =
      [Invocation.Argument(value: Value(isMode ? mode : "user"), range: range)]
      + files.map { Invocation.Argument(value: $0, range: range, isQuoted: true) }
    if isDeep {
      here.arguments.insert(Invocation.Argument(value: Value("-R"), range: range), at: 0)
    }
    here.redirects = []
    if !isMode || !mode.isEmpty { Permissions.judge(here, &context) }
    return .unknown("nothing")
  }

  /// `0o777`, `0777`, `511`-like numbers as an octal mode.
  static func octal(_ text: String) -> String? {
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
  func listing(_ name: String, _ folder: CodeValue?, _ first: CodeValue?) -> CodeValue? {
    var path: CodeValue
    switch SoughtName(name) {
    case "glob", "iglob", "globSync", "rglob":
      guard let given = first else { return nil }
      if language == .perl, let list = severalPatterns(given) { return list }
      // Perl's own search knows `~`.
      let pattern = language == .perl ? expandingHome(given) : given
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
    result.role = .path
    let pattern = first?.known ?? ""
    result.isDeep =
      name == "rglob" && pattern == "*" || name == "walk" || name == "walkSync" || pattern.hasSuffix("**/*")
      || pattern.hasSuffix("/**")
    return result
  }

  /// `glob("$ENV{HOME}/*.txt /tmp/x*")`: blanks separate patterns.
  private func severalPatterns(_ given: CodeValue) -> CodeValue? {
    let words = given.value.split(where: { $0 == UInt8(ascii: " ") }, keepingEmpty: false)
    guard words.count > 1, words.count <= 32 else { return nil }
    var result = CodeValue(list: words.compactMap { listing("glob", nil, CodeValue($0))?.items?.first })
    result.isChoice = true
    result.role = .path
    return result
  }

  mutating func open(
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
    if owner == "gzip" || owner == "lzma" || owner == "bz2" || owner == "codecs", !mode.utf8.contains(0x77) {
      // What stands in it is to be read by nobody.
      var file = readFile(path)
      let codec = given.first { $0.name == "encoding" }?.value.known ?? arguments.dropFirst(2).first?.known
      if owner != "codecs" || codec.map({ Decoder.isName($0) && !Decoder.isPlain($0) }) == true {
        file.value = Value(
          hole: Value.Hole(name: "file", kind: .output, origins: file.value.origins.union(.decodedText)))
      }
      return file
    }
    var file = path
    file.role = .file
    if mode.utf8.contains(UInt8(ascii: "w")) || mode.utf8.contains(UInt8(ascii: "x")) {
      write(path, .overwrite, isClosedNext ? [CodeValue("")] : [])
      return file
    }
    if mode.utf8.contains(UInt8(ascii: "a")) || mode.utf8.contains(UInt8(ascii: "+")) {
      write(path, .append, [])
      file.chain = "append"
      return file
    }
    return readFile(path)
  }

  /// What was just opened is closed by the next thing that happens, or by the end: nothing is written to it.
  private var isClosedNext: Bool {
    var k = i
    while k < tokens.count {
      switch tokens[k] {
      case .newline, .symbol(";"), .symbol("."): k += 1
      case .name(let name): return ["close", "pass"].contains(name)
      // A handle of a block's own is closed where the block ends.
      case .symbol("}") where language == .perl: return true
      default: return false
      }
    }
    return true
  }

  /// `open(F, "cmd |")`, `open(F, ">file")`, `open(F, '<', file)`, `open(STDIN, ">&S")`.
  mutating func openPerl(_ arguments: [CodeValue]) -> CodeValue {
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
        return writes(arguments[0], target)
      } else if text.hasPrefix(">") || text.hasPrefix("+") {
        write(target, .overwrite, isClosedNext ? [CodeValue("")] : [])
        return writes(arguments[0], target)
      } else if text.contains(bytes: "|") {
        return holds(arguments[0], runShell(Value.joined(arguments.dropFirst(2).map(\.value))))
      } else {
        return holds(arguments[0], readFile(target))
      }
    }
    if text.hasPrefix("|") { return holds(arguments[0], runShell(mode.value.dropping(1).trimmedStart)) }
    if mode.value.suffix.hasSuffix("|") { return runShell(mode.value.droppingLast()) }
    if text.hasPrefix(">>") {
      write(CodeValue(mode.value.dropping(2)), .append, [])
      return writes(arguments[0], CodeValue(mode.value.dropping(2).trimmedStart))
    } else if text.hasPrefix(">") {
      let target = CodeValue(mode.value.dropping(1).trimmedStart)
      write(target, .overwrite, isClosedNext ? [CodeValue("")] : [])
      return writes(arguments[0], target)
    } else {
      return holds(
        arguments[0],
        readFile(CodeValue(text.hasPrefix("<") ? mode.value.dropping(1).trimmedStart : mode.value)))
    }
  }

  /// What is printed to a handle goes into its file.
  private mutating func writes(_ handle: CodeValue, _ target: CodeValue) -> CodeValue {
    var file = target
    file.role = .file
    return holds(handle, file)
  }

  /// What reading from a handle gives: `<F>`.
  private mutating func holds(_ handle: CodeValue, _ file: CodeValue) -> CodeValue {
    if let name = handle.chain { variables[name] = file }
    return file
  }

  /// `<F>`, `<$f>`, `<STDIN>` of Perl: at the first sign.
  mutating func readHandle() -> CodeValue? {
    guard language == .perl, let handle = name(at: i + 1), isSymbol(i + 2, ">") else { return nil }
    // `while (<F>)` puts each line into `$_`.
    let fillsTopic = isSymbol(i - 1, "(") && name(at: i - 2) == "while"
    i += 3
    let lines = variables[handle] ?? (handle == "STDIN" ? standardInput(handle) : .unknown(handle))
    if fillsTopic { variables["_"] = lines }
    return lines
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

  /// Without the blanks in front of it.
  var trimmedStart: Value {
    dropping(prefix.utf8.count - prefix.utf8.drop { ASCII.isBlank($0) }.count)
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
