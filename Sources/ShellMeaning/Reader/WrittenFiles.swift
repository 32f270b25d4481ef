/// What this text itself has written to disk, so that it is known when the text runs it.
struct WrittenFiles {
  struct Record {
    /// What it may hold: one text, or several if arms differ.
    var contents: [Value]
    /// The program that it is a copy of or a link to.
    var standsFor: String?
    /// The path as a value, which the key only shows.
    var path = Value()
  }

  private var records: [String: Record] = [:]
  /// Everything that any of them ever held, also of those that are gone again by the end.
  var log: [String: Value] { held.isEmpty ? [:] : held.mapValues { Value.joined($0, by: "\n") } }
  private var held: [String: [Value]] = [:]
  /// Grows with everything that changes any of this.
  private(set) var version = 0
  private(set) var links: [Meaning.Link] = []
  /// Those that are libraries, which other programs load.
  var libraries: [Value] = []

  /// Everything written, for whoever wants to look into a file that a program is given.
  var all: [Meaning.WrittenFile] {
    if records.isEmpty { return [] }
    return records.values.flatMap { record in
      record.contents.map { Meaning.WrittenFile(path: record.path, content: $0) }
    }
  }

  mutating func link(_ path: Value, to target: Value) {
    version += 1
    links.append(Meaning.Link(path: path, target: target))
  }

  var isEmpty: Bool { records.isEmpty }

  private static let mostContents = 4

  subscript(path: Value) -> Record? { records.isEmpty ? nil : records[path.display] }

  subscript(path: String) -> Record? { records.isEmpty ? nil : records[path] }

  /// The text of a file whose path ends so.
  func text(endingIn ending: String) -> Value? {
    records.lazy.filter { $0.key.hasASCIISuffix(ending) }.first?.value.contents.last
  }

  mutating func write(_ content: Value, to path: Value, appends: Bool, mayNotHappen: Bool) {
    let key = path.display
    if holdsAlready(content, at: key, appends: appends) { return }
    keep(content, at: key)
    // Taken out before it grows, so that a file written line by line is never copied as a whole.
    guard var record = records.removeValue(forKey: key) else {
      records[key] = Record(
        contents: [content], standsFor: appends ? nil : Self.program(copiedBy: content), path: path)
      return
    }
    let before = mayNotHappen ? record.contents : []
    if appends {
      for i in record.contents.indices { record.contents[i].append(content) }
    } else {
      record.contents = [content]
      record.standsFor = Self.program(copiedBy: content)
    }
    if mayNotHappen {
      for old in before where !record.contents.contains(old) && record.contents.count < Self.mostContents {
        record.contents.append(old)
      }
    }
    records[key] = record
  }

  /// `cat /bin/rm > x`: a program's file, unchanged.
  private static func program(copiedBy content: Value) -> String? {
    guard let hole = content.soleHole, hole.origins.files.count == 1, hole.origins.files[0] == hole.name,
      hole.name.hasASCIIPrefix("/"), KnownPrograms.contains(hole.name)
    else { return nil }
    return hole.name
  }

  /// Whether writing that would leave everything as it is. A line that is run a thousand times over writes the same
  /// each time.
  private func holdsAlready(_ content: Value, at key: String, appends: Bool) -> Bool {
    guard !records.isEmpty, let record = records[key], held[key]?.last == content else { return false }
    if appends { return content.isEmpty }
    return record.standsFor == Self.program(copiedBy: content) && record.contents.count == 1
      && record.contents[0] == content
  }

  mutating func put(_ record: Record, at path: Value) {
    var record = record
    record.path = path
    records[path.display] = record
    for content in record.contents { keep(content, at: path.display) }
  }

  private mutating func keep(_ content: Value, at key: String) {
    version += 1
    guard held[key]?.last != content else { return }
    held[key, default: []].append(content)
  }

  /// What lies at or below `host` is found at `inside` as well, as in a container that has it mounted.
  mutating func show(_ host: String, at inside: String) {
    guard !records.isEmpty else { return }
    for (path, record) in records where path == host || path.hasASCIIPrefix(host + "/") {
      put(record, at: Value(inside + path.dropFirst(host.count)))
    }
  }

  mutating func remove(_ path: Value) {
    version += 1
    records[path.display] = nil
  }
}

extension Reader {
  func absolute(_ path: Value, in directory: Value) -> Value { Paths.join(directory, path) }

  /// What reading `path` would give.
  mutating func contents(of path: Value) -> Value {
    if let known = path.known {
      if let special = specialFile(known) { return special }
    }
    let absolute = absolute(path, in: directory())
    if let record = files[absolute] {
      return pick("file:\(absolute.display)", record.contents)
    }
    if repetition == 0, pipes.contains(absolute.display) { missedFiles.insert(absolute.display) }
    // What went into a process substitution comes out of it again.
    if !files.isEmpty, let record = files[path] { return pick("file:\(path.display)", record.contents) }
    var origins = Origins.file(absolute.display)
    origins.formUnion(path.origins)
    return Value(hole: Value.Hole(name: path.display, kind: .output, origins: origins))
  }

  private func specialFile(_ path: String) -> Value? {
    guard path.hasASCIIPrefix("/dev/") || path.hasASCIIPrefix("/proc/self/") else { return nil }
    switch path {
    case "/dev/null": return Value()
    case "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0":
      return around.input ?? Value(hole: Value.Hole(name: "stdin", kind: .input))
    case "/dev/zero", "/dev/urandom", "/dev/random", "/dev/full":
      return Value(hole: Value.Hole(name: path, kind: .output))
    case "/dev/tty": return Value(hole: Value.Hole(name: path, kind: .input))
    case "/proc/self/environ":
      var origins = Origins.file(path)
      origins.environment = true
      return Value(hole: Value.Hole(name: path, kind: .output, origins: origins))
    default: break
    }
    if let address = socketAddress(path) {
      return Value(hole: Value.Hole(name: path, kind: .output, origins: .network(address)))
    }
    if path.hasASCIIPrefix("/dev/fd/"), let number = Int(path.utf8.dropFirst(8)) {
      return state.descriptors[number]
    }
    return nil
  }

  /// `host:port` for `/dev/tcp/host/port`.
  func socketAddress(_ path: String) -> String? {
    guard path.hasASCIIPrefix("/dev/tcp/") || path.hasASCIIPrefix("/dev/udp/") else { return nil }
    let parts = path.utf8.dropFirst(9).split(separator: 0x2F)
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ":")
  }

  mutating func write(_ content: Value, to path: Value, appends: Bool = false) {
    guard spend(bytes: content.size / 4, at: 0..<0) else { return }
    let place = absolute(path, in: directory())
    if !missedFiles.isEmpty, missedFiles.contains(place.display) { hasLateFiles = true }
    files.write(content, to: place, appends: appends, mayNotHappen: conditional > 0)
  }
}

extension Int {
  /// A decimal number, if that is all there is and it is small.
  init?(_ digits: some Sequence<UInt8>) {
    var result = 0
    var count = 0
    for digit in digits {
      guard digit &- 0x30 < 10, count < 9 else { return nil }
      result = result * 10 + Int(digit - 0x30)
      count += 1
    }
    guard count > 0 else { return nil }
    self = result
  }
}
