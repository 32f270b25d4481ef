import Bytes

/// Programs that run a command over and over: for each item of a list, each file found, each change seen.
let repeatingPrograms: [Program] = [
  Program(
    "xargs", .special(.xargs), short: "adEILnPsJRS/ile",
    long: "arg-file delimiter max-lines max-args max-procs max-chars process-slot-var"),
  Program(
    "gxargs", .special(.xargs), short: "adEILnPs/ile", long: "arg-file delimiter max-lines max-args max-procs"
  ),
  Program("parallel", .special(.parallel), short: "jadLnNISCPE", long: ""),
  Program("sem", .special(.parallel), short: "jadLnNISCPE", long: ""),
  Program("rush", .special(.parallel), short: "jDnkTtrivoe", long: ""),
  Program("find", .special(.find), singleDash: true), Program("gfind", .special(.find), singleDash: true),
  Program("bfs", .special(.find), singleDash: true),
  Program("fd", .special(.findFast)), Program("fdfind", .special(.findFast)),
  Program("watch", .special(.watch), short: "nq", long: "interval equexit"),
  Program(
    "hwatch", .special(.watch), short: "nlsKO", long: "interval logfile shell aftercommand limit output"),
  Program("entr", .special(.entr)),
  Program(
    "watchexec", .prefix(.repeated), short: "wefidpsEo",
    long: "watch exts filter ignore debounce signal shell workdir"),
  Program(
    "reflex", .prefix(.repeated), short: "rgRGds",
    long: "regex glob inverse-regex inverse-glob decoration start-service"),
  Program("onchange", .special(.packageExec)),
  Program("chokidar", .special(.nodemon), short: "c", long: "command"),
  Program("nodemon", .special(.nodemon), short: "xewid", long: "exec ext watch ignore delay"),
  Program(
    "hyperfine", .special(.hyperfine), short: "wmMrpcsSPLnNu",
    long:
      "warmup min-runs max-runs runs prepare setup cleanup conclude parameter-scan parameter-list parameter-step-size shell export-json export-csv export-markdown command-name style sort input output"
  ),
  Program(
    "concurrently", .special(.concurrently), short: "nclmpt", long: "names prefix prefix-colors max-processes"
  ),
  Program("start-server-and-test", .special(.concurrently), long: "expect"),
  Program("start-test", .special(.concurrently), long: "expect"),
  Program("dsh", .special(.remoteShells), short: "mgfF"),
  Program("pdsh", .special(.remoteShells), short: "wxglfutRN"),
  Program(
    "clush", .special(.remoteShells), short: "wxgXSlfotuNm",
    long: "exclude group nodes user fanout options command_timeout connect_timeout worker hostfile"),
  Program(
    "pssh", .special(.remoteShells), short: "hHlpoetOxXg",
    long: "hosts host user par outdir errdir timeout option extra-args extra-arg"),
  Program(
    "parallel-ssh", .special(.remoteShells), short: "hHlpoetOxXg",
    long: "hosts host user par outdir errdir timeout option extra-args extra-arg"),
  Program("fab", .special(.remoteShells), short: "HcritTSu", long: "hosts identity collection search-root"),
  Program("pyinfra", .special(.remoteShells), short: "HUl", long: "limit user port key data ssh-user"),
  Program(
    "bolt", .special(.remoteShells), short: "tqsiup", long: "targets query inventoryfile user password"),
  Program("knife", .special(.remoteShells), short: "xPicEaAC", long: "ssh-user ssh-password config"),
  Program("tsh", .special(.remoteShells), short: "lip", long: "login user proxy identity cluster"),
  Program("doctl", .special(.remoteShells), short: "t", long: "access-token context ssh-command ssh-user"),
  Program("eb", .special(.remoteShells), short: "cen", long: "command environment number profile region"),
  Program("mco", .special(.remoteShells), short: "FCIWST", long: "with-fact with-class with-identity"),
]

extension Reader {
  // MARK: xargs

  mutating func runXargs(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var placeholder: String?
    var separator: UInt8?
    var source = invocation.input
    var perCommand: Int?
    while let option = scan.next() {
      switch option.name {
      case "0", "null": separator = 0
      case "d", "delimiter": separator = option.value?.known.flatMap(Self.delimiter)
      case "I", "J", "replace": placeholder = option.value?.known ?? "{}"
      case "i": placeholder = option.value?.known ?? "{}"
      case "a", "arg-file": if let path = option.value { source = contents(of: path) }
      case "n", "max-args", "L", "l", "max-lines": perCommand = option.value?.known.flatMap { Int($0.utf8) }
      default: break
      }
    }
    var command = Array(scan.rest)
    if command.isEmpty {
      command = [Invocation.Argument(value: Value("echo"), range: invocation.program.range)]
    }
    _ = index
    let items = listItems(source, separator: separator ?? (placeholder == nil ? nil : 0x0A), name: "xargs")
    guard let placeholder else {
      return launchGroups(items, of: perCommand, command, invocation)
    }
    var output = Value()
    for item in items.prefix(64) {
      guard spend(at: invocation.range) else { break }
      let words = command.map { word in
        var word = word
        word.value = word.value.replacing(placeholder, with: item)
        return word
      }
      output.append(launch(words[...], from: invocation, repetition(item, "xargs"), input: .some(nil)))
    }
    return output
  }

  private mutating func launchGroups(
    _ items: [Value], of size: Int?, _ command: [Invocation.Argument], _ invocation: Invocation
  ) -> Value {
    let range = invocation.range
    let isKnown = items.allSatisfy(\.isKnown)
    let wrapper: Invocation.Wrapper? = isKnown ? nil : .repeated(by: "xargs")
    guard let size, size > 0, size < items.count, items.count <= 64 else {
      let extra = items.map { Invocation.Argument(value: $0, range: range, isQuoted: true) }
      return launch((command + extra)[...], from: invocation, wrapper, input: .some(nil))
    }
    var output = Value()
    var rest = items[...]
    while !rest.isEmpty, spend(at: range) {
      let extra = rest.prefix(size).map { Invocation.Argument(value: $0, range: range, isQuoted: true) }
      rest = rest.dropFirst(size)
      output.append(launch((command + extra)[...], from: invocation, wrapper, input: .some(nil)))
    }
    return output
  }

  private static func delimiter(_ text: String) -> UInt8? {
    switch text {
    case "\\n": 0x0A
    case "\\0": 0
    case "\\t": 0x09
    default: text.utf8.first
    }
  }

  func repetition(_ item: Value, _ name: String) -> Invocation.Wrapper? {
    item.isKnown ? nil : .repeated(by: name)
  }

  /// The items in a list that a program reads. What is one hole may be any number of them.
  mutating func listItems(_ source: Value?, separator: UInt8?, name: String) -> [Value] {
    guard let source else { return [Value(hole: Value.Hole(name: name, kind: .item))] }
    guard spend(source.knownByteCount / 16, at: 0..<0) else { return [] }
    // Quotes hold an item together: `'rm -rf x'` is one.
    if separator == nil, let known = source.known,
      known.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x5C })
    {
      return Self.quotedItems(known).map { $0.isQuoted ? Value($0.text) : itemValue(Value($0.text)) }
    }
    let parts = source.split(
      where: { byte in
        if let separator { return byte == separator || (separator == 0 && byte == 0x0A) }
        return byte == 0x20 || byte == 0x09 || byte == 0x0A
      }, keepingEmpty: false)
    return parts.map { itemValue($0) }
  }

  private static func quotedItems(_ text: String) -> [(text: String, isQuoted: Bool)] {
    var items: [(text: String, isQuoted: Bool)] = []
    var bytes: [UInt8] = []
    var isQuoted = false
    var quote: UInt8?
    var isEscaped = false
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    for byte in text.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == quote {
        quote = nil
        continue
      } else if quote == nil {
        if byte == 0x22 || byte == 0x27 { quote = byte }
        isEscaped = byte == 0x5C
        if quote != nil || isEscaped {
          isQuoted = true
          continue
        }
        if isBlank(byte) {
          if !bytes.isEmpty { items.append((String(decoding: bytes, as: UTF8.self), isQuoted)) }
          (bytes, isQuoted) = ([], false)
          continue
        }
      }
      bytes.append(byte)
    }
    if !bytes.isEmpty { items.append((String(decoding: bytes, as: UTF8.self), isQuoted)) }
    return items
  }

  // MARK: find

  mutating func runFind(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    let arguments = invocation.arguments
    let search = FindSearch(arguments)
    var output = Value()
    var i = search.firstTest
    while i < arguments.count {
      guard let text = arguments[i].value.known else {
        i += 1
        continue
      }
      i += 1
      guard text == "-exec" || text == "-execdir" || text == "-ok" || text == "-okdir" else { continue }
      let end = arguments[i...].firstIndex { $0.value.equals(";") || $0.value.equals("+") } ?? arguments.count
      let command = Array(arguments[i..<end])
      for item in search.items {
        guard spend(at: invocation.range) else { break }
        let words = command.map { word in
          var word = word
          word.value = word.value.replacing("{}", with: item)
          return word
        }
        output.append(launch(words[...], from: invocation, .repeated(by: "find"), input: .some(nil)))
      }
      i = end + 1
    }
    return output.isEmpty ? printed(invocation, by: index) : output
  }

  // MARK: fd

  mutating func runFindFast(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    let arguments = invocation.arguments
    guard
      let mark = arguments.firstIndex(where: { argument in
        switch argument.value.known {
        case "-x", "--exec", "-X", "--exec-batch": true
        default: false
        }
      })
    else { return printed(invocation, by: index) }
    let end = arguments[(mark + 1)...].firstIndex { $0.value.equals(";") } ?? arguments.count
    var command = Array(arguments[(mark + 1)..<end])
    let usesItem = command.contains { $0.value.known.map { ByteView($0).contains("{") } ?? false }
    if !usesItem {
      command.append(Invocation.Argument(value: Value("{}"), range: invocation.range, isQuoted: true))
    }
    var output = Value()
    for item in FindSearch.fastItems(arguments[..<mark]) {
      let words = command.map { word in
        var word = word
        for mark in ["{}", "{.}", "{//}"] { word.value = word.value.replacing(mark, with: item) }
        word.value = word.value.replacing("{/}", with: FindSearch.name)
        return word
      }
      output.append(launch(words[...], from: invocation, .repeated(by: "fd"), input: .some(nil)))
    }
    return output
  }

  // MARK: Over and over

  /// `watch command …` hands its words to `sh -c`.
  mutating func runWatch(_ invocation: Invocation, _ program: Program) -> Value {
    emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var isDirect = false
    while let option = scan.next() { if option.name == "x" || option.name == "exec" { isDirect = true } }
    if isDirect { return launch(scan.rest, from: invocation, .repeated(by: "watch")) }
    return launchJoined(scan.rest, from: invocation, .repeated(by: "watch"))
  }

  /// Words joined by spaces and read by a shell.
  mutating func launchJoined(
    _ words: ArraySlice<Invocation.Argument>, from invocation: Invocation, _ wrapper: Invocation.Wrapper?
  ) -> Value {
    guard let first = words.first, let last = words.last else { return Value() }
    let code = Value.joined(words.map(\.value), by: " ")
    let carrier = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
    return launchText(code, from: invocation, wrapper, carrier: carrier)
  }

  /// `ls *.c | entr command /_`
  mutating func runEntr(_ invocation: Invocation) -> Value {
    emit(invocation)
    var scan = OptionScan(invocation.arguments, short: "", long: "")
    var isShell = false
    while let option = scan.next() { if option.name == "s" { isShell = true } }
    if isShell { return launchJoined(scan.rest, from: invocation, .repeated(by: "entr")) }
    let items = listItems(invocation.input, separator: 0x0A, name: "entr")
    let item = items.count == 1 ? items[0] : Value(hole: Value.Hole(name: "/_", kind: .item))
    let words = scan.rest.map { word in
      var word = word
      word.value = word.value.replacing("/_", with: item)
      return word
    }
    return launch(words[...], from: invocation, .repeated(by: "entr"), input: .some(nil))
  }

  /// Every operand is a command line of its own.
  mutating func runCommandLines(_ invocation: Invocation, _ program: Program, options: StaticString) -> Value
  {
    emit(invocation)
    let name = invocation.name ?? ""
    var scan = OptionScan(invocation.arguments, program)
    var output = Value()
    while true {
      while let option = scan.next() {
        if options.names(option.name), let code = option.value {
          _ = launchText(code, from: invocation, .repeated(by: name), carrier: option.range)
        }
      }
      guard let operand = scan.skip() else { break }
      if name == "nodemon" || name == "chokidar" { continue }
      output.append(launchText(operand.value, from: invocation, .repeated(by: name), carrier: operand.range))
    }
    return output
  }
}

extension Value {
  /// Every `mark` in its known text replaced.
  func replacing(_ mark: String, with other: Value) -> Value {
    guard !mark.isEmpty else { return self }
    var result = Value()
    for piece in pieces {
      guard case .text(let text) = piece else {
        result.append(piece)
        continue
      }
      let view = ByteView(text)
      var start = 0
      while let hit = view.firstRange(of: mark, from: start) {
        result.append(view[start..<hit.lowerBound].string)
        result.append(other)
        start = hit.upperBound
      }
      result.append(start == 0 ? text : view[start..<view.count].string)
    }
    return result
  }
}
