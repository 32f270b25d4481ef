import Bytes
import ShellMeaning
import Verdict

/// Remembers which files hold secrets because this command put them there, so that sending the copy is seen
/// as what it is.
enum Copies {
  /// Called for every invocation, in order.
  static func note(
    _ invocation: Invocation, _ name: String, _ traits: ProgramTraits, _ context: inout Judgement
  ) {
    if traits.contains(.copier), name != "ditto" || !invocation.packsUp, !name.hasSuffix("split") {
      let operands = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }
      guard operands.count > 1, let target = operands.last,
        name != "rsync" || !target.value.isRemotePath && !target.value.prefix.mentions("://")
      else { return }
      hold(operands.dropLast().map(\.value), in: target.value, invocation, &context)
    }
    if let ending = replaced(by: name) {
      for argument in invocation.arguments where !argument.value.prefix.hasPrefix("-") {
        var packed = argument.value
        packed.append(ending)
        hold([argument.value], in: packed, invocation, &context)
      }
    }
    if name == "split" || name == "csplit" { cut(invocation, &context) }
    if traits.contains(.packer),
      let (archive, contents) = packed(invocation, name, context.memory.foundNames)
    {
      if archive.known == "-" {
        // On its way to whoever reads the pipe.
        context.memory.streamed = Origins()
        for content in contents { note(content, invocation, &context.memory.streamed, context) }
      } else {
        hold(contents, in: archive, invocation, &context)
      }
    }
    guard !invocation.redirects.isEmpty else { return }
    let writes = invocation.redirects.filter { $0.kind == .write || $0.kind == .append }
    guard !writes.isEmpty else { return }
    var origins = invocation.input?.origins ?? Origins()
    if name == "cpio" || name == "pax" {
      for value in listed(by: invocation.input, context.memory.foundNames) {
        note(value, invocation, &origins, context)
      }
    }
    for argument in invocation.arguments { origins.formUnion(argument.value.origins) }
    if name == "env" || name == "printenv" || name == "set", invocation.arguments.isEmpty {
      origins.environment = true
    }
    if ReadFiles.programs.contains(name) {
      for argument in invocation.arguments where !argument.value.prefix.hasPrefix("-") {
        note(argument.value, invocation, &origins, context)
      }
    }
    if let dump = invocation.dump { origins.dumps.append(dump) }
    if invocation.printsSecret { origins.secretStore.append(name) }
    guard
      origins.environment || !origins.files.isEmpty || !origins.secretStore.isEmpty || !origins.dumps.isEmpty
    else { return }
    origins.network = []
    for redirect in writes {
      let place = context.place(redirect.target, of: invocation)
      if place.region != .stream { context.memory.held[place.path, default: Origins()].formUnion(origins) }
    }
  }

  /// `split -b 1k FILE PREFIX`: pieces that bear what the prefix says and something behind it.
  private static func cut(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(
      invocation.arguments,
      by: Grammar(
        "b,bytes= l,lines= n,number= a,suffix-length= d,numeric-suffixes=? x,hex-suffixes=? C,line-bytes= f,prefix= "
          + "additional-suffix= filter= t,separator= e k s z u verbose suffix-format="))
    guard let source = arguments.operands.first?.value else { return }
    var pieces =
      arguments.value("prefix")
      ?? (invocation.canonicalName == "split" ? arguments.operands.dropFirst().first?.value : nil)
      ?? Value("x")
    // The first of them may be called by its name.
    for end in ["aa", "ab", "00", "01"] {
      var piece = pieces
      piece.append(end)
      hold([source], in: piece, invocation, &context)
    }
    pieces.append(Value.Hole(name: "*", kind: .glob))
    hold([source], in: pieces, invocation, &context)
  }

  /// What programs that put a packed file in the place of the plain one add to its name.
  private static func replaced(by name: String) -> String? {
    switch name {
    case "gzip", "pigz": ".gz"
    case "bzip2", "pbzip2": ".bz2"
    case "xz", "pixz": ".xz"
    case "zstd": ".zst"
    case "lz4": ".lz4"
    case "compress": ".Z"
    default: nil
    }
  }

  private static func note(
    _ value: Value, _ invocation: Invocation, _ origins: inout Origins, _ context: Judgement
  ) {
    let place = context.place(value, of: invocation)
    switch place.region {
    case .home, .root, .project, .aboveProject: break
    default:
      guard
        place.nature != nil || context.memory.held[place.path] != nil
          || Correspondence.holds(place, context.surroundings)
      else { return }
    }
    if let held = context.memory.held[place.path] {
      origins.formUnion(held)
    } else {
      origins.files.append(place.path)
    }
  }

  private static func hold(
    _ sources: [Value], in target: Value, _ invocation: Invocation, _ context: inout Judgement
  ) {
    var origins = Origins()
    for source in sources { note(source, invocation, &origins, context) }
    guard !origins.isEmpty else { return }
    var place = context.place(target, of: invocation)
    if place.region == .temporaryRoot || place.region == .project || place.namesFolder,
      let name = sources.first?.lastComponent
    {
      var inside = target
      inside.append("/" + name)
      place = context.place(inside, of: invocation)
    }
    context.memory.held[place.path, default: Origins()].formUnion(origins)
  }

  /// The archive that is made, and what goes into it.
  private static func packed(
    _ invocation: Invocation, _ name: String, _ names: [Value]
  ) -> (archive: Value, contents: [Value])? {
    let words = invocation.arguments.map(\.value)
    let operands = words.filter { !$0.prefix.hasPrefix("-") || $0.known == "-" }
    switch name {
    case "zip": return operands.count > 1 ? (operands[0], Array(operands.dropFirst())) : nil
    case "7z", "7za", "7zr", "7zz", "rar":
      return operands.count > 2 && operands[0].known == "a"
        ? (operands[1], Array(operands.dropFirst(2))) : nil
    case "ditto":
      guard invocation.packsUp, operands.count > 1, let last = operands.last else { return nil }
      return (last, Array(operands.dropLast()))
    case "gpg", "gpg2", "age", "openssl", "ccrypt": return enciphered(words)
    default: return taken(words, invocation, names)
    }
  }

  /// `gpg -c -o OUT FILE`, `age -r KEY -o OUT FILE`, `openssl enc -in FILE -out OUT`
  private static func enciphered(_ words: [Value]) -> (archive: Value, contents: [Value])? {
    var archive: Value?
    var contents: [Value] = []
    for (i, word) in words.enumerated() {
      switch i > 0 ? words[i - 1].known : nil {
      case "-o", "--output", "-out": archive = word
      case "-in": contents.append(word)
      case "-r", "--recipient", "-k", "-pass", "--passphrase", "-R": break
      default: if i == words.count - 1, !word.prefix.hasPrefix("-") { contents.append(word) }
      }
    }
    return archive.flatMap { contents.isEmpty ? nil : ($0, contents) }
  }

  /// What `tar -C FOLDER NAMES` packs, by where it lies; nil without a folder.
  static func packedElsewhere(_ invocation: Invocation) -> [Invocation.Argument]? {
    guard
      invocation.arguments.contains(where: {
        $0.value.known == "-C" || $0.value.known == "--directory" || $0.value.prefix.hasPrefix("--directory=")
      }),
      let (_, contents) = taken(invocation.arguments.map(\.value), invocation, [])
    else { return nil }
    return contents.map { Invocation.Argument(value: $0, range: invocation.range) }
  }

  /// `tar czf OUT -C FOLDER NAMES`, `tar --create --file=OUT …`, `find … | tar czf OUT -T -`.
  private static func taken(
    _ words: [Value], _ invocation: Invocation, _ names: [Value]
  ) -> (archive: Value, contents: [Value])? {
    guard let first = words.first?.known else { return nil }
    let letters = first.hasPrefix("--") ? "" : first
    let creates =
      letters.utf8.contains(UInt8(ascii: "c"))
      || words.contains { word in
        // `--null -T - -czf -`
        guard let text = word.known, text.hasPrefix("-") else { return false }
        return text == "--create" || !text.hasPrefix("--") && text.utf8.contains(UInt8(ascii: "c"))
      }
    guard creates else { return nil }
    var archive: Value?
    var contents: [Value] = []
    var folder: Value?
    var i = 0
    while i < words.count {
      let word = words[i]
      let text = word.prefix
      let next = i + 1 < words.count ? words[i + 1] : nil
      let isCluster = i == 0 || text.hasPrefix("-") && !text.hasPrefix("--")
      i += 1
      if let path = word.removing(prefix: "--file=") {
        archive = path
      } else if let path = word.removing(prefix: "--directory=") {
        folder = path
      } else if text == "-C" || text == "--directory" {
        folder = next
        i += 1
      } else if text == "-T" || text == "--files-from" {
        if next?.known == "-" { contents += listed(by: invocation.input, names) }
        i += 1
      } else if text == "--exclude" || text == "-X" {
        i += 1
      } else if text == "--file" || isCluster && text.utf8.last == UInt8(ascii: "f") {
        archive = next
        i += 1
      } else if !text.hasPrefix("-"), i > 1 {
        var path = word
        if let folder, !text.hasPrefix("/") {
          path = folder
          path.append("/")
          path.append(word)
        }
        contents.append(path)
      }
    }
    guard let archive, !contents.isEmpty else { return nil }
    return (archive, contents)
  }

  /// `tar xOf ARCHIVE`, `unzip -p ARCHIVE`: what was put there by the same command is shown.
  static func judgeShown(_ invocation: Invocation, _ name: String, _ context: inout Judgement) {
    guard !context.memory.held.isEmpty else { return }
    let words = invocation.arguments.map { $0.value.prefix }
    let shows =
      name == "unzip"
      ? words.contains("-p") || words.contains("-c")
      : words.contains("--to-stdout")
        || words.prefix(2).contains {
          !$0.hasPrefix("--") && $0.utf8.contains(UInt8(ascii: "x")) && $0.utf8.contains(UInt8(ascii: "O"))
        }
    guard shows else { return }
    for argument in invocation.arguments {
      guard let origins = context.memory.held[context.place(argument.value, of: invocation).path] else {
        continue
      }
      for file in origins.files.prefix(16) {
        context.read(Value(file), by: invocation, at: argument.range)
      }
    }
  }

  /// What a listing on standard input names, as far as its command says: `find ~/.ssh -type f`, `ls ~/.aws/*`.
  /// `names`: what a search in front of it looks for.
  static func listed(by input: Value?, _ names: [Value] = []) -> [Value] {
    var found: [Value] = []
    if let input, !input.isKnown, input.prefix.hasPrefix("/") {
      for name in names.prefix(8) {
        var path = Value(input.prefix)
        path.append(name)
        found.append(path)
      }
    }
    // A search whose folder is known: `/home/dev/.ssh/` and a name.
    if let input, input.prefix.hasPrefix("/"), let line = input.prefix.split(separator: "\n").first {
      found.append(
        input.prefix.utf8.contains(UInt8(ascii: "\n")) || input.isKnown ? Value(String(line)) : input)
    }
    for hole in input?.holes ?? [] where hole.kind == .output || hole.kind == .input || hole.kind == .item {
      let plain = hole.name.replacingBytes("‹", with: "").replacingBytes("›", with: "")
      let words = plain.split(separator: " ").map(String.init)
      guard let program = words.first, ["find", "ls", "fd", "printf", "echo"].contains(program) else {
        continue
      }
      var names: [String] = []
      var folders: [String] = []
      for (i, word) in words.enumerated().dropFirst() where !word.hasPrefix("-") {
        switch words[i - 1] {
        case "-name", "-iname", "-path": names.append(word)
        case "-type", "-maxdepth", "-mindepth", "-mtime", "-size", "-newer": break
        default: folders.append(word)
        }
      }
      for written in folders.prefix(8) {
        // `~/.ssh/*` is what lies there.
        let folder = written.hasSuffix("/*") ? String(written.dropLast(2)) : written
        found.append(Value(folder))
        for name in names.prefix(8) { found.append(Value(folder + "/" + name)) }
      }
    }
    return found
  }
}

extension Invocation {
  /// `ditto -c`: into an archive.
  fileprivate var packsUp: Bool {
    arguments.contains { argument in
      guard let word = argument.value.known, word.hasPrefix("-"), !word.hasPrefix("--") else { return false }
      return word.utf8.contains(UInt8(ascii: "c"))
    }
  }
}
