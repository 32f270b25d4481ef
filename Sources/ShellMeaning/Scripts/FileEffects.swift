/// Programs that put text into files or move it about, so that a file that is run later is known.
let filePrograms: [Program] = [
  Program("tee", .special(.tee), short: "", long: "output-error"),
  Program("sponge", .special(.tee)),
  Program("cp", .special(.copy), short: "StZ", long: "suffix target-directory"),
  Program("gcp", .special(.copy), short: "StZ", long: "suffix target-directory"),
  Program("install", .special(.copy), short: "mogStZ", long: "mode owner group suffix target-directory"),
  Program("mv", .special(.move), short: "StZ", long: "suffix target-directory"),
  Program("ln", .special(.link), short: "St", long: "suffix target-directory"),
  Program("rm", .special(.remove)), Program("unlink", .special(.remove)),
  Program("dd", .special(.dd)), Program("mkfifo", .special(.pipe), short: "mZ", long: "mode"),
  Program("mknod", .special(.pipe), short: "mZ", long: "mode"),
  Program("touch", .special(.touch), short: "dtr", long: "date reference"),
  Program(
    "curl", .special(.fetch), short: "oXHdFuAebcDEKCmrTUwxyYztQP",
    long: """
      output request header data data-raw data-binary data-urlencode form user user-agent referer cookie cookie-jar \
      proxy max-time connect-timeout retry retry-delay output-dir url upload-file config cacert cert key resolve \
      write-out range interface limit-rate dump-header json form-string aws-sigv4 dns-servers
      """),
  Program(
    "wget", .special(.fetch), short: "OPoaeiUtTwQBlARDIXS",
    long: """
      output-document directory-prefix output-file append-output execute input-file user-agent tries timeout wait \
      header post-data post-file user password load-cookies save-cookies referer method body-data
      """),
  Program("aria2c", .special(.fetch), short: "odjsxklcm", long: "out dir"),
  Program("http", .special(.fetch), short: "oapA", long: "output auth"),
  Program("xh", .special(.fetch), short: "oaA", long: "output"),
  Program("https", .special(.fetch), short: "oa", long: "output"),
  Program("curlie", .special(.fetch), short: "o", long: "output"),
]

extension Reader {
  /// `tee file …` writes its input and passes it on.
  mutating func runTee(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    var appends = false
    while let option = scan.next() { if option.name == "a" || option.name == "append" { appends = true } }
    let content = invocation.input ?? Value(hole: Value.Hole(name: "stdin", kind: .input))
    for file in followed(Array(scan.rest), by: invocation) {
      write(content, to: file.value, appends: appends)
    }
    return printed(invocation, by: index)
  }

  mutating func runCopy(_ invocation: Invocation, _ program: Program, moves: Bool) -> Value {
    emit(invocation)
    guard let (sources, target) = operands(of: invocation, program) else { return Value() }
    let here = invocation.directory
    for source in followed(sources, by: invocation) {
      let from = absolute(source.value, in: here)
      // `install /dev/stdin FILE`: what it is handed.
      let isInput = ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].contains { source.value.equals($0) }
      let given = isInput ? invocation.input.map { WrittenFiles.Record(contents: [$0]) } : nil
      guard let record = given ?? record(of: from) else { continue }
      for place in places(for: source.value, in: target, several: sources.count > 1, here) {
        put(record, at: place)
      }
      if moves { files.remove(from) }
    }
    return Value()
  }

  mutating func runLink(_ invocation: Invocation, _ program: Program) -> Value {
    emit(invocation)
    guard let (sources, target) = operands(of: invocation, program) else { return Value() }
    let here = invocation.directory
    let parent = absolute(target, in: here).parentDirectory
    let isSymbolic = invocation.arguments.contains {
      $0.value.equals("--symbolic")
        || ($0.value.starts(with: "-") && !$0.value.starts(with: "--")
          && $0.value.prefix.utf8.contains(0x73))
    }
    for source in followed(sources, by: invocation) {
      // A link's text is seen from where the link stands.
      let seen = Paths.join(parent, source.value)
      let places = places(for: source.value, in: target, several: sources.count > 1, here)
      if isSymbolic { for place in places { files.link(place, to: seen) } }
      guard let record = record(of: absolute(source.value, in: here)) ?? record(of: seen) else { continue }
      for place in places { put(record, at: place) }
    }
    return Value()
  }

  /// Files of one command whose text is followed. Of one that names more, not all are looked at either.
  private static let mostFiles = 8192

  private mutating func followed(
    _ files: [Invocation.Argument], by invocation: Invocation
  ) -> ArraySlice<Invocation.Argument> {
    guard files.count > Self.mostFiles else { return files[...] }
    reportLimit("too many files", invocation.range)
    return files.prefix(Self.mostFiles)
  }

  private mutating func put(_ record: WrittenFiles.Record, at place: Value) {
    var record = record
    if conditional > 0, let before = files[place] { record.contents += before.contents }
    record.contents = Array(record.contents.prefix(4))
    files.put(record, at: place)
  }

  private func operands(
    of invocation: Invocation, _ program: Program
  ) -> (sources: [Invocation.Argument], target: Value)? {
    var scan = OptionScan(invocation.arguments, program)
    var operands: [Invocation.Argument] = []
    var target: Value?
    while true {
      while let option = scan.next() {
        if option.name == "t" || option.name == "target-directory" { target = option.value }
      }
      guard let operand = scan.skip() else { break }
      operands.append(operand)
    }
    if let target { return (operands, Value.joined([target, Value()], by: "/")) }
    guard operands.count >= 2, let last = operands.popLast() else { return nil }
    return (operands, last.value)
  }

  /// The target may be a folder, whose name then goes in front.
  private func places(for source: Value, in target: Value, several: Bool, _ here: Value) -> [Value] {
    let name = source.split(where: { $0 == 0x2F }, keepingEmpty: false).last ?? source
    let inside = Paths.join(absolute(target, in: here), name)
    if several || target.suffix.utf8.last == 0x2F || target.equals(".") || target.equals("..") {
      return [inside]
    }
    return [absolute(target, in: here), inside]
  }

  /// What is known of a file: what this text wrote, or the program that it is.
  private func record(of path: Value) -> WrittenFiles.Record? {
    if let record = files[path] { return record }
    guard let known = path.known, KnownPrograms.contains(known), known.hasASCIIPrefix("/") else { return nil }
    return WrittenFiles.Record(contents: [], standsFor: known)
  }

  /// `rm f` makes an end of what was known of it.
  mutating func runRemove(_ invocation: Invocation) -> Value {
    emit(invocation)
    guard !files.isEmpty, conditional == 0 else { return Value() }
    for argument in invocation.arguments where !argument.value.starts(with: "-") {
      files.remove(absolute(argument.value, in: invocation.directory))
    }
    return Value()
  }

  mutating func runPipe(_ invocation: Invocation, _ program: Program) -> Value {
    emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    while scan.next() != nil {}
    for argument in scan.rest { pipes.insert(absolute(argument.value, in: invocation.directory).display) }
    return Value()
  }

  mutating func runTouch(_ invocation: Invocation) -> Value {
    emit(invocation)
    return Value()
  }

  /// `dd if=a of=b`
  mutating func runDD(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    var content = invocation.input ?? Value(hole: Value.Hole(name: "stdin", kind: .input))
    var target: Value?
    for argument in invocation.arguments {
      guard let (name, value) = argument.value.assignment else { continue }
      if name == "if" { content = contents(of: value) }
      if name == "of" { target = value }
    }
    guard let target else { return around.captures ? content : printed(invocation, by: index) }
    if !target.starts(with: "/dev/") { write(content, to: target) }
    return Value()
  }

  /// `curl -o file url`, `wget url`: the file holds what came from the network.
  mutating func runFetch(_ invocation: Invocation, _ program: Program) -> Value {
    emit(invocation)
    let fetch = Fetch(invocation, program)
    let content = fetch.content
    if let target = fetch.target {
      if target.equals("-") { return around.captures ? content : Value() }
      let folder = fetch.directory.map { Paths.join(invocation.directory, $0) } ?? invocation.directory
      files.write(
        content, to: Paths.join(folder, target), appends: false, mayNotHappen: conditional > 0)
      return Value()
    }
    return around.captures ? content : Value()
  }
}

extension Value {
  var parentDirectory: Value {
    guard let known else { return self }
    return Value(Paths.parent(of: known))
  }
}

/// What a downloader gets, and where it puts it.
struct Fetch {
  private(set) var urls: [Value] = []
  /// The file it writes; nil: standard output.
  private(set) var target: Value?
  private(set) var directory: Value?
  private(set) var sent = Origins()

  init(_ invocation: Invocation, _ program: Program) {
    let isWget = invocation.name == "wget" || invocation.name == "aria2c"
    var scan = OptionScan(invocation.arguments, program)
    var usesRemoteName = isWget
    while true {
      while let option = scan.next() {
        switch option.name {
        case "o": if invocation.name != "wget" { target = option.value }
        case "O": if isWget { target = option.value } else { usesRemoteName = true }
        case "output", "out", "output-document": target = option.value
        case "remote-name", "J", "remote-header-name", "remote-name-all": usesRemoteName = true
        case "d": if isWget { directory = option.value }
        case "P", "directory-prefix", "output-dir", "dir": directory = option.value
        case "url": if let value = option.value { urls.append(value) }
        default: break
        }
      }
      guard let operand = scan.skip() else { break }
      // httpie puts the method in front and fields behind.
      if operand.value.equals("GET") || operand.value.equals("POST") || operand.value.equals("PUT") {
        continue
      }
      urls.append(operand.value)
    }
    // What is put there goes on to whoever reads the output.
    switch target?.known {
    case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1": target = Value("-")
    default: break
    }
    if target == nil, usesRemoteName, let url = urls.last {
      let path = url.prefix.utf8.prefix { $0 != 0x3F && $0 != 0x23 }
      let name = String(Substring(path)).lastPathComponent
      target = Value(name.isEmpty ? "index.html" : String(name))
    }
  }

  var content: Value {
    var origins = Origins()
    origins.network = urls.map(\.display)
    if origins.network.isEmpty { origins.network = ["?"] }
    for url in urls { origins.formUnion(url.origins) }
    return Value(hole: Value.Hole(name: urls.first?.display ?? "download", kind: .output, origins: origins))
  }
}
