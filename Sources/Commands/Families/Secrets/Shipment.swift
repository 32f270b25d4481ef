import Bytes
import ShellMeaning

/// What one call of a network program sends, and where to: data (by value), and files (by path).
struct Shipment {
  var data: [Invocation.Argument] = []
  var files: [Invocation.Argument] = []
  var hosts: [String] = []
  /// Copies trees to a machine of one's own, as deployments do.
  var isMirror = false

  init() {}

  /// Nothing leaves this machine.
  var isOwn: Bool { !hosts.isEmpty && hosts.allSatisfy(NetworkHosts.isLoopback) }

  init(_ invocation: Invocation, _ name: String) {
    let arguments = invocation.arguments
    let input = invocation.input.map { Invocation.Argument(value: $0, range: invocation.range) }
    switch name {
    case "curl", "curlie": curl(arguments, input)
    case "wget", "lynx", "aria2c": wget(arguments, input)
    case "http", "https", "httpie", "xh", "xhs": httpie(arguments, input)
    case "nc", "ncat", "netcat", "telnet", "socat", "openssl", "websocat", "ftp", "lftp", "tftp", "cadaver":
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
      if name == "openssl", arguments.first?.value.known != "s_client" { data = [] }
      hosts = arguments.compactMap { $0.value.known }.filter {
        $0.utf8.contains(UInt8(ascii: ".")) && !$0.hasPrefix("-") && !$0.hasPrefix("/")
      }
      if hosts.isEmpty, arguments.contains(where: { $0.value.known == "localhost" }) { hosts = ["localhost"] }
    case "sftp" where input != nil: transfers(arguments + [input].compactMap { $0 })
    case "smbclient": transfers(arguments)
    case "ncftpput":
      files = arguments.dropFirst(2).filter { !$0.value.prefix.hasPrefix("-") }
      hosts = [arguments.first { $0.value.prefix.utf8.contains(UInt8(ascii: ".")) }?.value.display ?? "?"]
    case "ssh": ssh(arguments, input)
    case "scp", "sftp", "rsync", "rclone": mirror(arguments, name)
    case "dig", "nslookup", "host", "ping", "ping6", "drill", "kdig", "whois", "traceroute", "finger",
      "doggo", "dog", "q", "logger":
      data = arguments
    case "mail", "mailx", "mutt", "sendmail", "swaks", "msmtp", "ssmtp": mail(arguments, input)
    case "aws", "gsutil", "gcloud", "az", "s3cmd", "s5cmd", "mc", "azcopy", "b2":
      cloud(arguments, name, input)
    // They fetch; what they are named is where it is put.
    case "certutil", "bitsadmin": data = arguments
    default:
      data = arguments + [input].compactMap { $0 }
      if name == "gh" || name == "glab" { data.removeAll { $0.value.namesOwnKey } }
      files =
        ["gh", "glab"].contains(name)
        ? hosting(arguments) : arguments.filter { !$0.value.prefix.hasPrefix("-") }
    }
  }

  // MARK: curl

  private mutating func curl(_ arguments: [Invocation.Argument], _ input: Invocation.Argument?) {
    var i = 0
    while i < arguments.count {
      let argument = arguments[i]
      i += 1
      let start = argument.value.prefix
      guard start.hasPrefix("-"), start.utf8.count > 1 else {
        address(argument)
        continue
      }
      var option = start
      var value: Invocation.Argument?
      if start.hasPrefix("--") {
        if let equals = start.utf8.firstIndex(of: UInt8(ascii: "=")) {
          option = String(start[..<equals])
          value = argument.replacing(argument.value.dropping(option.utf8.count + 1))
        }
      } else if let place = start.utf8.dropFirst().firstIndex(where: {
        "dFTHbAeouxXmUEKrCYyzcwPtQD".utf8.contains($0)
      }) {
        // `-sSd@file`: letters without a value first.
        let consumed = start.utf8.distance(from: start.utf8.startIndex, to: place) + 1
        option = "-" + String(decoding: [start.utf8[place]], as: UTF8.self)
        let rest = argument.value.dropping(consumed)
        if !rest.isEmpty { value = argument.replacing(rest) }
      }
      guard Self.curlTakesValue(option) else { continue }
      if value == nil, i < arguments.count {
        value = arguments[i]
        i += 1
      }
      guard let value else { continue }
      switch option {
      case "-d", "--data", "--data-ascii", "--data-binary", "--json", "--data-urlencode":
        body(value, input, marks: "@")
      case "--data-raw", "--form-string", "-b", "--cookie", "-A", "--user-agent", "-e", "--referer":
        data.append(value)
      case "-F", "--form": body(value, input, marks: "@<")
      case "-T", "--upload-file": upload(value, input)
      case "-K", "--config": if value.value.known == "-" { curlConfig(input) }
      case "-H", "--header": header(value, input)
      case "--url": address(value)
      case "-u", "--user": break
      default: break
      }
    }
  }

  private static func curlTakesValue(_ option: String) -> Bool {
    switch option {
    case "-d", "--data", "--data-ascii", "--data-binary", "--json", "--data-urlencode", "--data-raw",
      "--form-string", "-F", "--form", "-T",
      "--upload-file", "-H", "--header", "--url", "-b", "--cookie", "-A", "--user-agent", "-e", "--referer",
      "-o", "--output", "-u", "--user",
      "-x", "--proxy", "-X", "--request", "-m", "--max-time", "-U", "--proxy-user", "-E", "--cert", "--key",
      "--cacert", "--capath", "-K",
      "--config", "-r", "--range", "-C", "--continue-at", "-Y", "-y", "-z", "--time-cond", "-c",
      "--cookie-jar", "-w", "--write-out", "-P",
      "--connect-timeout", "--retry", "--retry-delay", "--resolve", "--connect-to", "--limit-rate",
      "--interface", "-t", "-Q", "-D",
      "--dump-header", "--oauth2-bearer", "--unix-socket", "--aws-sigv4", "--max-redirs", "--proto",
      "--tlsv1.2", "--output-dir":
      return option != "--tlsv1.2"
    default: return false
    }
  }

  /// Options that stand in a configuration, one a line: `upload-file = "/home/me/x"`.
  private mutating func curlConfig(_ input: Invocation.Argument?) {
    guard let text = input?.value.known, let range = input?.range else { return }
    for line in text.split(separator: "\n").prefix(64) {
      let parts = line.split(maxSplits: 1) { $0 == "=" || $0 == " " || $0 == ":" }
      guard parts.count == 2 else { continue }
      let name = parts[0].drop { $0 == "-" }
      let written = parts[1].drop { $0 == " " || $0 == "=" || $0 == "\"" }
      let argument = Invocation.Argument(
        value: Value(String(written.prefix { $0 != "\"" })), range: range, isQuoted: true)
      switch name {
      case "url": address(argument)
      case "upload-file", "T": upload(argument, nil)
      case "data", "data-binary", "data-urlencode", "d": body(argument, nil, marks: "@")
      case "form", "F": body(argument, nil, marks: "@<")
      default: break
      }
    }
  }

  /// `name=value`, `@file`, `name=@file;type=x`, `name@file`.
  private mutating func body(_ value: Invocation.Argument, _ input: Invocation.Argument?, marks: String) {
    data.append(value)
    let text = value.value.prefix
    guard let mark = text.utf8.firstIndex(where: { marks.utf8.contains($0) }) else { return }
    // `mail=me@example.com` is no file: a file's mark comes first, or right behind the `=`.
    let before = text[..<mark]
    guard before.isEmpty || before.hasSuffix("=") || !before.utf8.contains(UInt8(ascii: "=")) else { return }
    var path = value.value.dropping(before.utf8.count + 1)
    if case .text(let end)? = path.pieces.first, let semicolon = end.utf8.firstIndex(of: UInt8(ascii: ";")) {
      path = Value(String(end[..<semicolon]))
    }
    upload(value.replacing(path), input)
  }

  private mutating func upload(_ path: Invocation.Argument, _ input: Invocation.Argument?) {
    if path.value.known == "-" || path.value.known == "/dev/stdin" || path.value.known == "." {
      if let input { data.append(input) }
    } else {
      data.append(path)
      files.append(path)
    }
  }

  /// A token in a header that asks for one goes where it belongs.
  private mutating func header(_ value: Invocation.Argument, _ input: Invocation.Argument?) {
    let name = value.value.prefix.asciiLowercased
    if name.hasPrefix("authorization:") || name.hasPrefix("private-token:") || name.hasPrefix("x-api-key:")
      || name.hasPrefix("x-vault-token:")
    {
      return
    }
    if name.hasPrefix("@") { upload(value.replacing(value.value.dropping(1)), input) }
    if !value.value.namesOwnKey { data.append(value) }
  }

  private mutating func address(_ argument: Invocation.Argument) {
    // A key that `source .env` brought in, in an address, is how many services are asked.
    if !argument.value.namesOwnKey { data.append(argument) }
    let text = argument.value.prefix
    if !text.isEmpty { hosts.append(NetworkHosts.host(of: text)) }
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
      for line in known.split(whereSeparator: { $0 == ";" || $0 == "\n" }).prefix(64) {
        let words = line.split(separator: " ")
        guard let verb = words.first, ["put", "mput", "reput", "mirror", "put-file"].contains(verb) else {
          continue
        }
        for word in words.dropFirst() where !word.hasPrefix("-") {
          files.append(text.replacing(Value(String(word))))
        }
      }
    }
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
        ["--post-file", "--body-file", "--post-data", "--body-data", "--header", "--user-agent", "-U"]
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
      case "--post-file", "--body-file": upload(value, input)
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
  private mutating func mirror(_ arguments: [Invocation.Argument], _ name: String) {
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
    if name == "rclone", !operands.isEmpty { operands.removeFirst() }
    guard operands.count > 1, let target = operands.last,
      target.value.isRemotePath || target.value.prefix.hasPrefix("rsync://")
    else { return }
    hosts = [NetworkHosts.host(of: target.value.prefix)]
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
    guard copies else { return }
    if let input { data.append(input) }
    data += arguments
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
  fileprivate var namesOwnKey: Bool { holes.contains { $0.kind == .unset && !$0.origins.files.isEmpty } }
}
