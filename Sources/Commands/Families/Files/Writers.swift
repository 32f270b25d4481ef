import Bytes
import ShellMeaning
import Verdict

/// Programs that write the files named as their operands.
enum Writers: Family {
  static let category = "files"
  static let programs = [
    "tee", "sponge", "touch", "mkdir", "sed", "gsed", "patch", "ed", "ex", "vim", "vi", "nvim", "dos2unix",
    "yq", "jq", "crudini", "dasel", "tomlq", "xq",
    "curl", "wget", "dd", "dcfldd", "dc3dd", "ddpt", "sg_dd", "perl", "chattr", "fallocate", "yes",
    "certutil", "bitsadmin", "PlistBuddy", "plutil", "defaults", "ruby", "utmpdump",
  ]
  static let rules = WritingRules.all + [fill]

  private static let tee = Grammar("a,append i,ignore-interrupts p output-error=?")
  private static let sed = Grammar(
    "n,quiet,silent e,expression= f,file= E,r,regexp-extended i,in-place=? l,line-length= s,separate z,null-data u,unbuffered posix follow-symlinks"
  )
  private static let making = Grammar(
    "p,parents m,mode= v,verbose Z a c h,no-dereference d,date= t= r,reference=")
  private static let perl = Grammar(
    "i,in-place=? e= E= n p l=? a w 0=? F= I= m=? M=? s x t T c", style: .gnu)

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    switch name {
    case "tee", "sponge":
      let arguments = Arguments(invocation.arguments, by: tee)
      let how: Writing = arguments.has("append") ? .append : .overwrite
      for operand in arguments.operands {
        context.write(operand.value, how, by: invocation, at: operand.range)
        // Nothing is what it is handed.
        if how == .overwrite, invocation.readsNothing {
          context.delete(operand.value, .emptying, by: invocation, at: operand.range)
        }
      }
    case "touch", "mkdir":
      if name == "mkdir", let folder = invocation.arguments.last {
        context.memory.freshFolder = (
          context.place(folder.value, of: invocation).path, invocation.range.upperBound
        )
      }
      for operand in Arguments(invocation.arguments, by: making).operands {
        context.write(operand.value, .touch, by: invocation, at: operand.range)
      }
    case "sed", "gsed":
      let arguments = Arguments(invocation.arguments, by: sed)
      guard arguments.has("in-place") else { return }
      let files =
        arguments.has(anyOf: "expression", "file") ? arguments.operands[...] : arguments.operands.dropFirst()
      let scripts =
        arguments.values("expression")
        + (arguments.has("expression") ? [] : arguments.operands.prefix(1).map(\.value))
      // `sed -i '' SCRIPT FILE`: elsewhere the ending of a copy is a word of its own.
      let isApart = scripts.first?.known == ""
      LockedSources.judge(
        isApart ? arguments.operands.dropFirst().prefix(1).map(\.value) : scripts, files, by: invocation,
        &context)
      let empties =
        !arguments.has("file") && scripts.contains { ["d", "1,$d", "1,$ d", "Q"].contains($0.known) }
      for file in files {
        context.write(file.value, .edit, by: invocation, at: file.range)
        if empties { context.delete(file.value, .emptying, by: invocation, at: file.range) }
      }
    case "ruby": PropertyLists.editsByRuby(invocation, &context)
    case "plutil": PropertyLists.plutil(invocation, &context)
    case "defaults": PropertyLists.defaults(invocation, &context)
    case "perl":
      let arguments = Arguments(invocation.arguments.map(withoutSeparators), by: perl)
      guard arguments.has("in-place") else { return }
      let empties = Self.empties(arguments)
      LockedSources.judge(arguments.values("e"), arguments.operands, by: invocation, &context)
      for file in arguments.operands {
        context.write(file.value, .edit, by: invocation, at: file.range)
        if empties { context.delete(file.value, .emptying, by: invocation, at: file.range) }
      }
    case "yq", "jq", "crudini", "tomlq", "xq", "dasel", "patch", "ed", "ex", "dos2unix":
      edit(invocation, &context)
    case "vim", "vi", "nvim": editUnseen(invocation, &context)
    case "curl", "wget": Downloads.judge(invocation, &context)
    case "certutil", "bitsadmin": Downloads.judgeWindows(invocation, &context)
    case "PlistBuddy":
      let changes = ["Add ", "Set ", "Delete ", "Merge ", "Import ", "Clear ", "Copy "]
      guard let file = invocation.arguments.last,
        invocation.arguments.contains(where: { word in changes.contains { word.value.prefix.hasPrefix($0) } })
      else { return }
      context.write(file.value, .edit, by: invocation, at: file.range)
    case "utmpdump":
      // Who logged in, as somebody has changed it.
      let arguments = Arguments(invocation.arguments, by: Grammar("r,reverse f,follow o,output= help"))
      if let file = arguments.value("output") {
        context.write(file, .overwrite, by: invocation, at: invocation.range)
      }
    case "dd", "dcfldd", "dc3dd", "ddpt", "sg_dd": Blocks.judge(invocation, &context)
    case "fallocate", "yes": Blocks.fill(invocation, &context)
    default: break
    }
  }

  /// `perl -i -ne ''`, `perl -i -pe '$_ = ""'`: no line is left.
  private static func empties(_ arguments: Arguments) -> Bool {
    let code = (arguments.values("e") + arguments.values("E")).map { $0.known ?? "print" }
      .joined(separator: ";")
    if arguments.has("n") {
      return !["print", "say", "open", "require", "do ", "eval"].contains { code.mentions($0) }
    }
    let bare = code.without(" ")
    return ["$_=\"\"", "$_=''", "undef$_", "s/.*//s", "s/.*//gs", "s/.*//sg", "s/^.*$//s"].contains(bare)
  }

  /// `-0pi` and `-lne` are `-pi` and `-ne`: digits may follow these letters, and nothing else of theirs.
  private static func withoutSeparators(_ argument: Invocation.Argument) -> Invocation.Argument {
    guard let text = argument.value.known, text.hasPrefix("-"), !text.hasPrefix("--"),
      text.utf8.dropFirst().contains(where: { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "l") })
    else { return argument }
    var kept: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "0") || byte == UInt8(ascii: "l") {
        rest = rest.drop { ASCII.isDigit($0) }
        continue
      }
      kept.append(byte)
      // The rest of the word is this letter's.
      if "ieEMmIF".utf8.contains(byte) {
        kept += rest
        break
      }
    }
    return argument.replacing(Value(kept.count > 1 ? String(decoding: kept, as: UTF8.self) : "-s"))
  }

  /// `vim -es -c 'g/x/d' -c wq FILE`: commands that are given along, one of which writes.
  private static func editUnseen(_ invocation: Invocation, _ context: inout Judgement) {
    var files: [Invocation.Argument] = []
    var writes = false
    var empties = false
    var isCommand = false
    for argument in invocation.arguments {
      let text = argument.value.prefix
      if isCommand || text.hasPrefix("+") || text.hasPrefix("-c") && text.utf8.count > 2 {
        let command = isCommand ? text : String(text.dropFirst(text.hasPrefix("+") ? 1 : 2))
        let words = command.split { "|: !".utf8.contains($0.utf8.first ?? 0) }
        writes =
          writes
          || words.contains { ["w", "wq", "x", "write", "update", "up", "wa", "wqa", "xa"].contains($0) }
        empties = empties || EditorScript.empties(command)
        isCommand = false
      } else if text == "-c" || text == "--cmd" {
        isCommand = true
      } else if !text.hasPrefix("-") {
        files.append(argument)
      }
    }
    guard writes else { return }
    for file in files {
      context.write(file.value, .edit, by: invocation, at: file.range)
      if empties { context.delete(file.value, .emptying, by: invocation, at: file.range) }
    }
  }

  private static func edit(_ invocation: Invocation, _ context: inout Judgement) {
    let inPlace = invocation.arguments.contains {
      ["-i", "--inplace", "--in-place"].contains($0.value.known ?? "")
    }
    switch invocation.canonicalName {
    case "yq", "jq", "tomlq", "xq": if !inPlace { return }
    case "patch": if !invocation.hasArgument("--dry-run") { PatchedFiles.judge(invocation, &context) }
    case "dasel":
      // Its second word is what it does; only reading leaves the file as it is.
      let words = invocation.arguments.map { $0.value.known ?? "" }
      guard ["put", "delete"].contains(words.first ?? ""), !words.contains("-o"), !words.contains("--out"),
        let mark = words.firstIndex(where: { $0 == "-f" || $0 == "--file" }), mark + 1 < words.count
      else { return }
      let file = invocation.arguments[mark + 1]
      context.write(file.value, .edit, by: invocation, at: file.range)
      return
    default: break
    }
    let empties =
      ["ed", "ex"].contains(invocation.canonicalName) && EditorScript.empties(in: invocation, context)
    for argument in invocation.arguments where !argument.value.prefix.hasPrefix("-") {
      context.write(argument.value, .edit, by: invocation, at: argument.range)
      if empties { context.delete(argument.value, .emptying, by: invocation, at: argument.range) }
    }
  }

  static let fill = Rule(
    "disk.fill", .high, "Fills the disk through {} without an end",
    why: "It writes until no space is left; then every program on the machine starts to fail.",
    instead: "Say how much: `dd if=/dev/zero of=/tmp/test.img bs=1M count=10`.",
    fires: [
      "dd if=/dev/zero of=big.img", "dd if=/dev/urandom of=/tmp/x bs=1M", "yes > out.txt",
      "cat /dev/zero > fill", "head -c 500G /dev/zero > fill", "head -c 64G /dev/zero > /dev/shm/fill",
    ],
    passes: [
      "dd if=/dev/zero of=/tmp/test.img bs=1M count=10", "fallocate -l 100M /tmp/x", "yes | head -5",
      "head -c 10 /dev/zero > x", "head -c 64G /dev/zero > disk.img", "head -c 64M /dev/zero > /dev/shm/x",
      "yes | apt-get --version",
    ])
}

/// Where downloads are written.
enum Downloads {
  /// `certutil -urlcache -split -f ADDRESS FILE`, `bitsadmin /transfer JOB ADDRESS FILE`
  static func judgeWindows(_ invocation: Invocation, _ context: inout Judgement) {
    guard let address = invocation.arguments.lastIndex(where: { $0.value.prefix.afterScheme != nil }),
      address + 1 < invocation.arguments.count
    else { return }
    let file = invocation.arguments[address + 1]
    let place = context.place(file.value, of: invocation)
    context.write(place, .overwrite, by: invocation, at: file.range)
    context.memory.downloads[place.path] = invocation.arguments[address].value.display
  }

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let curl = invocation.canonicalName == "curl"
    let words = invocation.arguments
    var addresses: [String] = []
    var targets: [Invocation.Argument] = []
    let short = curl ? "-o" : "-O"
    let long = curl ? "--output" : "--output-document"
    var remoteName = !curl
    for (i, word) in words.enumerated() {
      let text = word.value.prefix
      if text.afterScheme != nil { addresses.append(word.value.display) }
      if curl,
        text == "--remote-name"
          || text.hasPrefix("-") && !text.hasPrefix("--") && text.utf8.contains(UInt8(ascii: "O"))
      {
        remoteName = true
      }
      if text == short || text == long || text.isCluster(endingIn: curl ? "o" : "O") {
        if word.value.isKnown, i + 1 < words.count { targets.append(words[i + 1]) }
      } else if text.hasPrefix(long + "=") {
        targets.append(word.replacing(word.value.dropping(long.utf8.count + 1)))
      } else if !text.hasPrefix("--"), text.hasPrefix(short), text.utf8.count > 2 {
        targets.append(word.replacing(word.value.dropping(2)))
      }
    }
    for target in targets where target.value.known != "-" {
      let place = context.place(target.value, of: invocation)
      context.write(place, .overwrite, by: invocation, at: target.range)
      if let address = addresses.first { context.memory.downloads[place.path] = address }
    }
    // The name is the address's own.
    if targets.isEmpty, remoteName, let address = addresses.first {
      var name = Value(Value(address).lastComponent)
      if let folder = folder(words, curl) {
        var inside = folder
        inside.append("/")
        inside.append(name)
        name = inside
      }
      context.memory.downloads[context.place(name, of: invocation).path] = address
    }
  }
}

extension Downloads {
  /// The folder that files go into under their own names: `wget -P /tmp`, `curl --output-dir /tmp -O`.
  private static func folder(_ words: [Invocation.Argument], _ isCurl: Bool) -> Value? {
    for (i, word) in words.enumerated() {
      let text = word.value.prefix
      let names = isCurl ? ["--output-dir"] : ["-P", "--directory-prefix"]
      if names.contains(text), i + 1 < words.count { return words[i + 1].value }
      for name in names {
        if name.hasPrefix("--"), let value = word.value.removing(prefix: name + "=") { return value }
        if name == "-P", text.utf8.count > 2, let value = word.value.removing(prefix: name) { return value }
      }
    }
    return nil
  }
}

extension String {
  /// `-sSLo`: single letters behind one dash, the last of which is `letter`.
  func isCluster(endingIn letter: Character) -> Bool {
    guard hasPrefix("-"), !hasPrefix("--"), utf8.count > 2 else { return false }
    return last == letter
      && utf8.dropFirst().allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "#") }
  }

  func asciiLowercasedIs(_ other: String) -> Bool { asciiLowercased == other }
}

extension Value {
  /// What follows `prefix`, if it starts with it.
  func removing(prefix wanted: String) -> Value? {
    guard case .text(let text)? = pieces.first, text.hasPrefix(wanted) else { return nil }
    var rest = Value(String(text.dropFirst(wanted.count)))
    for piece in pieces.dropFirst() {
      switch piece {
      case .text(let text): rest.append(text)
      case .hole(let hole): rest.append(hole)
      }
    }
    return rest
  }
}

extension Invocation {
  /// `< /dev/null`, or the output of what prints nothing.
  fileprivate var readsNothing: Bool {
    if let input, input.isKnown, input.isEmpty { return true }
    return redirects.contains { $0.kind == .read && $0.target.known == "/dev/null" }
  }
}

extension Judgement {
  /// `head -c 500G /dev/zero > file`: as `dd` would.
  mutating func fills(by invocation: Invocation) -> Bool {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    guard let mark = words.firstIndex(where: { $0 == "-c" || $0 == "--bytes" }), mark + 1 < words.count,
      words.contains(where: { $0 == "/dev/zero" || $0 == "/dev/urandom" || $0 == "/dev/random" }),
      let goal = invocation.redirects.first(where: { $0.kind == .write || $0.kind == .append })
    else { return false }
    let place = place(goal.target, of: invocation)
    guard place.region != .stream, Blocks.isHuge(words[mark + 1], in: place) else { return false }
    report(Writers.fill, on: place.path, at: invocation.range, program: "head", paths: [place.path])
    return true
  }
}
