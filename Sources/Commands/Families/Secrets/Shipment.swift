import Bytes
import ShellMeaning

/// What one call of a network program sends, and where to: data (by value), and files (by path).
struct Shipment {
  var data: [Invocation.Argument] = []
  var files: [Invocation.Argument] = []
  var hosts: [String] = []
  /// Headers that it logs in with.
  var logins: [Value] = []
  /// Copies trees to a machine of one's own, as deployments do.
  var isMirror = false
  /// Keeps copies, encrypted: of whole folders that is what it is for.
  var isBackup = false

  init() {}

  /// Nothing leaves this machine.
  var isOwn: Bool { !hosts.isEmpty && hosts.allSatisfy(NetworkHosts.isLoopback) }

  init(_ invocation: Invocation, _ name: String) {
    let arguments = invocation.arguments
    let input = invocation.input.map { Invocation.Argument(value: $0, range: invocation.range) }
    switch name {
    case "curl", "curlie": curl(arguments, input)
    case "wget", "lynx", "w3m", "aria2c":
      wget(arguments, input)
      if name == "lynx", let input { data.append(input) }
    case "http", "https", "httpie", "xh", "xhs": httpie(arguments, input)
    case "nc", "ncat", "netcat", "telnet", "socat", "openssl", "websocat", "wscat", "ftp", "lftp", "tftp",
      "cadaver":
      data = arguments + [input].compactMap { $0 }
      if name == "socat" {
        // `FILE:/path,rdonly` is what stands in the file.
        for argument in arguments {
          for mark in ["FILE:", "OPEN:", "GOPEN:", "file:", "open:", "gopen:"] {
            guard let path = argument.value.removing(prefix: mark) else { continue }
            let text = path.prefix.split(separator: ",").first.map(String.init) ?? ""
            upload(argument.replacing(Value(text)), nil)
          }
        }
      }
      if name == "lftp" || name == "ftp" { transfers(data) }
      // `tftp HOST -c put FILE`
      for (i, argument) in arguments.enumerated()
      where i > 0 && ["put", "-p", "-l"].contains(arguments[i - 1].value.known) && name == "tftp" {
        files.append(argument)
      }
      if name == "openssl", arguments.first?.value.known != "s_client" { data = [] }
      hosts = arguments.compactMap { $0.value.known }.filter {
        $0.utf8.contains(UInt8(ascii: ".")) && !$0.hasPrefix("-") && !$0.hasPrefix("/")
      }
      if hosts.isEmpty, arguments.contains(where: { $0.value.known == "localhost" }) { hosts = ["localhost"] }
    case "restic", "rustic", "borg", "duplicity", "unison": backup(invocation, name)
    case "sftp" where input != nil: transfers(arguments + [input].compactMap { $0 })
    case "smbclient": transfers(arguments)
    case "kubectl", "oc":
      // `kubectl cp FILE POD:/path`
      guard arguments.first?.value.known == "cp" else { return }
      let places = arguments.dropFirst().filter { !$0.value.prefix.hasPrefix("-") }
      guard places.count > 1, places[1].value.prefix.utf8.contains(UInt8(ascii: ":")) else { return }
      files = [places[0]]
      hosts = ["the pod"]
    case "ncftpput":
      files = arguments.dropFirst(2).filter { !$0.value.prefix.hasPrefix("-") }
      hosts = [arguments.first { $0.value.prefix.utf8.contains(UInt8(ascii: ".")) }?.value.display ?? "?"]
    case "ssh": ssh(arguments, input)
    case "scp", "sftp", "rsync", "rclone": mirror(arguments, name, input)
    case "dig", "nslookup", "host", "ping", "ping6", "drill", "kdig", "whois", "traceroute", "finger",
      "doggo", "dog", "q", "resolvectl":
      data = arguments
    case "logger":
      data = arguments + [input].compactMap { $0 }
      for (i, argument) in arguments.enumerated() {
        let next = i + 1 < arguments.count ? arguments[i + 1] : nil
        switch argument.value.prefix {
        case "-n", "--server": hosts = next.map { [$0.value.display] } ?? hosts
        case "-f", "--file": files = [next].compactMap { $0 }
        case let text where text.hasPrefix("--server="): hosts = [String(text.dropFirst(9))]
        case let text where text.hasPrefix("--file="):
          files = [argument.replacing(argument.value.dropping(7))]
        default: break
        }
      }
      // Into the machine's own log otherwise.
      if hosts.isEmpty { (files, data) = ([], arguments) }
    case "hping3":
      for (i, argument) in arguments.enumerated() where i > 0 {
        if ["-E", "--file"].contains(arguments[i - 1].value.known) { files.append(argument) }
      }
      data = arguments
    case "mail", "mailx", "mutt", "sendmail", "swaks", "msmtp", "ssmtp": mail(arguments, input)
    case "aws", "gsutil", "gcloud", "az", "s3cmd", "s5cmd", "mc", "azcopy", "b2":
      cloud(arguments, name, input)
    // What it is told to be speaks for itself, where it is known by that name.
    case "busybox"
    where !["httpd", "ftpput", "tftp", "sendmail", "nc"].contains(arguments.first?.value.known ?? ""):
      break
    // They fetch; what they are named is where it is put.
    case "certutil", "bitsadmin": data = arguments
    default:
      data = arguments + [input].compactMap { $0 }
      if ["gh", "glab", "hub"].contains(name) { data.removeAll { $0.value.namesOwnKey } }
      files =
        ["gh", "glab", "hub"].contains(name)
        ? hosting(arguments) : arguments.filter { !$0.value.prefix.hasPrefix("-") }
    }
  }

  /// `put FILE`, `mput FILES`, `mirror -R FOLDER` in the texts that file transfer programs are given.
  private mutating func transfers(_ texts: [Invocation.Argument]) {
    if hosts.isEmpty {
      hosts = [
        texts.first { !$0.value.prefix.hasPrefix("-") }.map { NetworkHosts.host(of: $0.value.prefix) } ?? "?"
      ]
    }
    for text in texts {
      guard let known = text.value.known else { continue }
      var folder = ""
      for line in known.split(whereSeparator: { $0 == ";" || $0 == "\n" }).prefix(64) {
        let words = line.split(separator: " ").map { $0.filter { $0 != "\"" && $0 != "'" } }
        // Where the files lie that come next.
        if words.first == "lcd", words.count > 1 { folder = words[1] }
        guard let verb = words.first, ["put", "mput", "reput", "mirror", "put-file"].contains(verb) else {
          continue
        }
        for word in words.dropFirst() where !word.hasPrefix("-") {
          let isRelative = !folder.isEmpty && !word.hasPrefix("/") && !word.hasPrefix("~")
          files.append(text.replacing(Value(isRelative ? folder + "/" + word : word).withGlobs))
        }
      }
    }
  }

  /// `restic -r sftp:host:/r backup FOLDER`, `borg create ssh://host/r::a FOLDER`, `duplicity FOLDER sftp://…`
  private mutating func backup(_ invocation: Invocation, _ name: String) {
    isBackup = true
    let words = invocation.arguments.map { $0.value.prefix }
    var store = invocation.environment.last { $0.name == "RESTIC_REPOSITORY" || $0.name == "BORG_REPO" }?
      .value.prefix
    for (i, word) in words.enumerated() {
      if i > 0, ["-r", "--repo"].contains(words[i - 1]) { store = word }
      if word.hasPrefix("--repo=") { store = String(word.dropFirst(7)) }
      if store == nil,
        word.contains(bytes: "://") || name == "borg" && invocation.arguments[i].value.isRemotePath
      {
        store = word
      }
    }
    guard let store, !store.hasPrefix("/"), !store.hasPrefix("."), !store.hasPrefix("file:"),
      store.utf8.contains(UInt8(ascii: ":")),
      name == "duplicity" || name == "unison" || words.contains("backup") || words.contains("create")
    else { return }
    hosts = [NetworkHosts.host(of: store.removingStoreKind)]
    files = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") && $0.value.prefix != store }
  }

  // MARK: Others

  private mutating func wget(_ arguments: [Invocation.Argument], _ input: Invocation.Argument?) {
    var i = 0
    while i < arguments.count {
      let argument = arguments[i]
      i += 1
      let start = argument.value.prefix
      guard start.hasPrefix("-") else {
        address(argument)
        continue
      }
      let (option, attached) = start.split(at: UInt8(ascii: "=")) ?? (before: start, after: "")
      guard
        [
          "--post-file", "--body-file", "-post", "--post-data", "--body-data", "--header", "--user-agent",
          "-U",
        ]
        .contains(option)
      else {
        if ["-O", "-o", "-P", "-a", "-i", "-t", "-T", "-e", "-q"].contains(start), start != "-q" { i += 1 }
        continue
      }
      var value = argument.replacing(argument.value.dropping(option.utf8.count + 1))
      if attached.isEmpty, argument.value.pieces.count == 1, !start.hasSuffix("="), i < arguments.count {
        value = arguments[i]
        i += 1
      }
      switch option {
      case "--post-file", "--body-file", "-post": upload(value, input)
      case "--header": header(value, input)
      default: data.append(value)
      }
    }
  }

  private mutating func httpie(_ arguments: [Invocation.Argument], _ input: Invocation.Argument?) {
    if let input { data.append(input) }
    for argument in arguments where !argument.value.prefix.hasPrefix("-") {
      let text = argument.value.prefix
      if hosts.isEmpty,
        text.utf8.contains(UInt8(ascii: ".")) || text.hasPrefix(":") || text.hasPrefix("localhost")
      {
        hosts.append(text.hasPrefix(":") ? "localhost" : NetworkHosts.host(of: text))
      }
      let isToken = text.asciiLowercased.hasPrefix("authorization:")
      if !isToken { data.append(argument) }
      guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "@")),
        !text[..<mark].utf8.contains(UInt8(ascii: "/"))
      else { continue }
      files.append(
        argument.replacing(
          argument.value.dropping(text.utf8.distance(from: text.utf8.startIndex, to: mark) + 1)))
    }
  }

  private mutating func ssh(_ arguments: [Invocation.Argument], _ input: Invocation.Argument?) {
    if let input { data.append(input) }
    // `-i key` names a key without sending it.
    var skip = false
    for argument in arguments {
      if skip {
        skip = false
        continue
      }
      let text = argument.value.prefix
      if text.hasPrefix("-"), text.utf8.count == 2,
        "BbcDEeFIiJLlmOopPQRSWw".utf8.contains(text.utf8.last ?? 0)
      {
        skip = true
        continue
      }
      data.append(argument)
      if hosts.isEmpty, !text.hasPrefix("-") { hosts.append(NetworkHosts.host(of: text)) }
    }
  }

  /// The local side of a copy whose other side is another machine.
  private mutating func mirror(
    _ arguments: [Invocation.Argument], _ name: String, _ input: Invocation.Argument?
  ) {
    isMirror = true
    var operands: [Invocation.Argument] = []
    var skip = false
    for argument in arguments {
      if skip {
        skip = false
        continue
      }
      let text = argument.value.prefix
      if text.hasPrefix("-") {
        skip = [
          "-i", "-P", "-e", "-F", "-o", "-l", "-J", "-S", "-c", "--rsh", "--exclude", "--include", "-f",
          "--password-file", "--config",
        ].contains(text)
        continue
      }
      operands.append(argument)
    }
    if name == "rclone", !operands.isEmpty {
      let verb = operands.removeFirst()
      if verb.value.known == "rcat", let input, let target = operands.first {
        hosts = [NetworkHosts.host(of: target.value.prefix)]
        data.append(input)
        return
      }
    }
    // Behind it only what options take can stand.
    let isRemote = { (operand: Invocation.Argument) in
      operand.value.isRemotePath || name == "rclone" && operand.value.prefix.hasPrefix(":")
        || operand.value.prefix.hasPrefix("rsync://")
    }
    guard let last = operands.lastIndex(where: isRemote), last > 0 else { return }
    operands.removeLast(operands.count - last - 1)
    let target = operands[last]
    hosts = [NetworkHosts.host(of: target.value.prefix)]
    // `--include='.env*' --exclude='*'`: of all that is there, these.
    for argument in arguments {
      guard let name = argument.value.removing(prefix: "--include="), !name.prefix.hasPrefix("*") else {
        continue
      }
      let plain = name.prefix.utf8.last == UInt8(ascii: "*") ? Value(String(name.prefix.dropLast())) : name
      files.append(argument.replacing(plain))
    }
    for source in operands.dropLast() where !source.value.isRemotePath {
      data.append(source)
      files.append(source)
    }
  }

  private mutating func mail(_ arguments: [Invocation.Argument], _ input: Invocation.Argument?) {
    if let input { data.append(input) }
    data += arguments
    for (i, argument) in arguments.enumerated() {
      switch argument.value.prefix {
      case "-a", "-A", "--attach", "-i", "--body", "--attach-file":
        if i + 1 < arguments.count { files.append(arguments[i + 1]) }
      case let text where text.hasPrefix("@"): files.append(argument.replacing(argument.value.dropping(1)))
      default: break
      }
    }
  }

  private mutating func cloud(
    _ arguments: [Invocation.Argument], _ name: String, _ input: Invocation.Argument?
  ) {
    let words = arguments.map { $0.value.known ?? "" }
    let copies = words.contains {
      [
        "cp", "mv", "sync", "put", "upload", "upload-batch", "copy", "rsync", "upload-file", "put-object",
        "pipe", "mirror",
      ].contains($0)
    }
    if let input { data.append(input) }
    data += arguments
    guard copies else {
      // A message goes to whoever listens; other calls say what is wanted of the account itself.
      let sends = words.contains {
        ["publish", "send-message", "send-message-batch", "put-events", "put-record", "send-email"].contains(
          $0)
      }
      if !sends { data = [] }
      return
    }
    // The last place is where it goes; what lies on this machine comes before.
    var places: [Invocation.Argument] = []
    for (i, argument) in arguments.enumerated() where !argument.value.prefix.hasPrefix("-") {
      switch i > 0 ? words[i - 1] : "" {
      case "--acl", "--profile", "--region", "--endpoint-url", "--storage-class", "--sse", "--content-type",
        "--cache-control", "--metadata", "--exclude", "--include", "--grants", "--output", "--acl-public":
        continue
      default: places.append(argument)
      }
    }
    let isUpload =
      places.last.map { $0.value.prefix.contains(bytes: "://") || name == "mc" || name == "b2" } ?? false
    for (i, argument) in arguments.enumerated() {
      if ["--body", "--file", "-f", "--source", "-s"].contains(words[i]), i + 1 < arguments.count {
        files.append(arguments[i + 1])
      }
      if let path = argument.value.removing(prefix: "--body=") ?? argument.value.removing(prefix: "--file=") {
        files.append(argument.replacing(path))
      }
    }
    guard isUpload else { return }
    isMirror = true
    for place in places.dropLast() where !place.value.prefix.contains(bytes: "://") { files.append(place) }
  }

  /// `gh gist create FILE`, `gh release upload TAG FILE`, `--body-file FILE`.
  private func hosting(_ arguments: [Invocation.Argument]) -> [Invocation.Argument] {
    let words = arguments.map { $0.value.known ?? "" }
    var found: [Invocation.Argument] = []
    for (i, word) in words.enumerated()
    where ["-F", "--body-file", "--notes-file", "--input"].contains(word) && i + 1 < words.count {
      found.append(arguments[i + 1])
    }
    if words.first == "gist" || words.first == "release" || words.first == "snippet" {
      found += arguments.dropFirst(2).filter { !$0.value.prefix.hasPrefix("-") }
    }
    return found
  }
}

extension String {
  /// Without `sftp:` or `rest:` in front of an address.
  fileprivate var removingStoreKind: String {
    for kind in ["sftp:", "rest:", "s3:", "b2:", "gs:", "azure:", "swift:", "rclone:"] where hasPrefix(kind) {
      return String(dropFirst(kind.utf8.count))
    }
    return self
  }
}

extension Invocation.Argument {
  func replacing(_ value: Value) -> Invocation.Argument {
    Invocation.Argument(value: value, range: range, isQuoted: isQuoted)
  }
}

extension Value {
  /// Without its first `count` bytes, as far as they are known.
  func dropping(_ count: Int) -> Value {
    guard count > 0, case .text(let text)? = pieces.first else { return self }
    var rest = Value(String(decoding: text.utf8.dropFirst(count), as: UTF8.self))
    for piece in pieces.dropFirst() {
      switch piece {
      case .text(let text): rest.append(text)
      case .hole(let hole): rest.append(hole)
      }
    }
    return rest
  }
}

extension Value {
  /// A variable that `source .env` brought in: with those, services are asked in one's own name.
  var namesOwnKey: Bool { holes.contains { $0.kind == .unset && !$0.origins.files.isEmpty } }
}
