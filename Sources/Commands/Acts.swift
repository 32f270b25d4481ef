import Bytes
import ShellMeaning
import Verdict

/// What an understood command would do, program by program, whether anything is wrong with it or not. Only worked
/// out where a policy asks.
extension CommandClassifier {
  package static func acts(of meaning: Meaning, in field: FieldPath, on grounds: Grounds) -> [Act] {
    var acts: [Act] = []
    let links = meaning.linkTargets(grounds.surroundings)
    for (i, invocation) in meaning.invocations.enumerated().prefix(mostActs) {
      var act = Act(of: invocation, around: grounds.surroundings, links: links)
      for code in meaning.foreignCode where code.invocation == i { act.add(addressesIn: code.text) }
      act.location = Location(path: field, range: invocation.range)
      acts.append(act)
    }
    // What is not looked at may be anything.
    if meaning.invocations.count > mostActs || !meaning.problems.isEmpty {
      for i in acts.indices { acts[i].unknown.formUnion([.paths, .hosts]) }
    }
    return acts
  }

  /// An agent's own tool that opens a file.
  package static func act(onFile path: String, in field: FieldPath, on grounds: Grounds) -> Act {
    let place = Place(Value(path), in: nil, of: grounds.surroundings)
    return Act(paths: [place.path], location: Location(path: field))
  }

  /// An agent's own tool that asks an address.
  package static func act(onAddress address: String, in field: FieldPath) -> Act {
    Act(hosts: [NetworkHosts.host(of: address)], location: Location(path: field))
  }

  /// A hundred programs in one line are no work of a person; the first ones stand for them.
  private static let mostActs = 256
}

extension Meaning {
  /// The links the command makes itself: they cannot be seen on the disk yet.
  fileprivate func linkTargets(_ around: Surroundings) -> [String: [String]] {
    guard !links.isEmpty else { return [:] }
    var targets: [String: [String]] = [:]
    for link in links {
      let from = Place(link.path, in: nil, of: around, following: false)
      let to = Place(link.target, in: nil, of: around)
      if !from.isWild, !to.isWild { targets[from.path] = to.components }
    }
    return targets
  }
}

extension Act {
  fileprivate init(of invocation: Invocation, around: Surroundings, links: [String: [String]]) {
    self.init()
    let words = [invocation.program] + invocation.arguments
    program = invocation.program.value.known ?? invocation.name
    if !invocation.program.value.isKnown { unknown.insert(.program) }
    command = words.map(\.value.display).joined(separator: " ")
    if !words.allSatisfy(\.value.isKnown) { unknown.insert(.command) }
    let isElsewhere = invocation.wrappers.contains {
      switch $0 {
      case .remote, .container: true
      default: false
      }
    }
    if isElsewhere { unknown.insert(.paths) }
    for wrapper in invocation.wrappers {
      if case .remote(_, let host) = wrapper { add(host: host) }
    }
    let name = invocation.canonicalName
    let isNetwork = Self.speaksToHosts(name)
    for argument in invocation.arguments {
      let value = argument.value
      if !value.isKnown { unknown.formUnion([.paths, .hosts]) }
      add(addressesIn: value)
      if isNetwork { add(bareHostIn: value, for: name) }
      guard let word = Self.pathPart(of: value) else { continue }
      add(path: word, of: invocation, around, links)
    }
    for redirect in invocation.redirects where redirect.kind != .duplicate {
      if redirect.kind == .text {
        add(addressesIn: redirect.target)
      } else {
        add(path: redirect.target, of: invocation, around, links)
      }
    }
    if let script = invocation.script { add(addressesIn: script) }
  }

  /// The part of a word that could be a path: `--file=x` and `-fx` carry one behind the option's name. nil: none.
  private static func pathPart(of value: Value) -> Value? {
    let start = value.prefix
    guard start.utf8.first == UInt8(ascii: "-") else {
      return ByteView(start).firstRange(of: "://") == nil ? value : nil
    }
    guard let known = value.known else { return nil }
    if let equals = known.utf8.firstIndex(of: UInt8(ascii: "=")) {
      let rest = String(known[known.utf8.index(after: equals)...])
      return rest.isEmpty || ByteView(rest).firstRange(of: "://") != nil ? nil : Value(rest)
    }
    // `-I/usr/include`, `-o~/x`
    guard let slash = known.utf8.firstIndex(where: { $0 == 0x2F || $0 == 0x7E || $0 == 0x2E }),
      known.utf8.distance(from: known.startIndex, to: slash) == 2
    else { return nil }
    return Value(String(known[slash...]))
  }

  private mutating func add(
    path: Value, of invocation: Invocation, _ around: Surroundings, _ links: [String: [String]]
  ) {
    let place = Place(path, in: invocation.directory, of: around, links: links)
    if place.isWild || place.region == .unknown || place.region == .maybeRoot { unknown.insert(.paths) }
    if !paths.contains(place.path), paths.count < 1000 { paths.append(place.path) }
    // Removing a link removes the link: both names are meant.
    let itself = Place(path, in: invocation.directory, of: around, following: false, links: links)
    if itself.path != place.path, !paths.contains(itself.path), paths.count < 1000 {
      paths.append(itself.path)
    }
  }

  // MARK: Addresses

  private mutating func add(host: String) {
    let host = host.asciiLowercased
    guard !host.isEmpty, !hosts.contains(host), hosts.count < 1000 else { return }
    hosts.append(host)
  }

  /// Every `scheme://host` in a text.
  fileprivate mutating func add(addressesIn value: Value) {
    for piece in value.pieces {
      guard case .text(let text) = piece else { continue }
      let view = ByteView(text)
      var start = 0
      while let mark = view.firstRange(of: "://", from: start) {
        var end = mark.upperBound
        while end < view.count, !Self.endsAddress(view[end]) { end += 1 }
        let host = NetworkHosts.host(of: "x" + view[mark.lowerBound..<end].string)
        if host.isEmpty { unknown.insert(.hosts) } else { add(host: host) }
        start = max(end, mark.upperBound)
      }
    }
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0x3C || byte == 0x3E
      || byte == 0x29
      || byte == 0x5C
  }

  /// `example.com/x`, `user@host:path`, `host` as an operand of a program that asks hosts.
  private mutating func add(bareHostIn value: Value, for program: String) {
    guard let word = value.known, let first = word.utf8.first, ASCII.isAlphanumeric(first) || first == 0x5B,
      ByteView(word).firstRange(of: "://") == nil
    else { return }
    let host = NetworkHosts.host(of: word)
    let isName = host == "localhost" || host.utf8.contains(UInt8(ascii: ".")) || host.utf8.first == 0x5B
    let isAddressed = word.utf8.contains(UInt8(ascii: ":"))
    switch program {
    // Most of their operands are files and branches.
    case "scp", "rsync", "git", "hub": if isAddressed { add(host: host) }
    default: if isName || isAddressed { add(host: host) }
    }
  }

  private static func speaksToHosts(_ program: String) -> Bool {
    switch program {
    case "curl", "wget", "http", "https", "xh", "curlie", "aria2c", "ssh", "scp", "sftp", "rsync", "mosh",
      "nc", "ncat", "netcat", "socat", "telnet", "ftp", "lftp", "ping", "dig", "nslookup", "host", "drill",
      "whois", "nmap", "git", "hub", "grpcurl", "websocat":
      true
    default: false
    }
  }
}
