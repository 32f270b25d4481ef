import Bytes
import ShellMeaning

/// What curl sends: its options, those of its configuration, and the files they name.
extension Shipment {
  mutating func curl(_ arguments: [Invocation.Argument], _ input: Invocation.Argument?) {
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
        Self.takesValue(letter: $0)
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
      case "-d", "--data", "--data-ascii", "--data-binary", "--json", "--data-urlencode", "--url-query":
        body(value, input, isForm: false)
      case "--data-raw", "--form-string", "-b", "--cookie", "-A", "--user-agent", "-e", "--referer":
        data.append(value)
      case "-F", "--form": body(value, input, isForm: true)
      case "-T", "--upload-file": upload(value, input)
      case "-K", "--config": if value.value.known == "-" { curlConfig(input) }
      case "-H", "--header": header(value, input)
      case "--url": address(value)
      case "-u", "--user": break
      default: break
      }
    }
  }

  /// `d F T H b A e o u x X m U E K r C Y y z c w P t Q D`
  private static func takesValue(letter: UInt8) -> Bool {
    switch letter {
    case 0x64, 0x46, 0x54, 0x48, 0x62, 0x41, 0x65, 0x6F, 0x75, 0x78, 0x58, 0x6D, 0x55, 0x45, 0x4B, 0x72, 0x43,
      0x59, 0x79, 0x7A, 0x63, 0x77, 0x50, 0x74, 0x51, 0x44:
      true
    default: false
    }
  }

  private static func curlTakesValue(_ option: String) -> Bool {
    if option.utf8.count == 2 { return option.utf8.last.map(takesValue) == true }
    return switch SoughtName(option) {
    case "--data", "--data-ascii", "--data-binary", "--json", "--data-urlencode", "--data-raw", "--url-query",
      "--form-string", "--form", "--upload-file", "--header", "--url", "--cookie", "--user-agent",
      "--referer", "--output", "--user", "--proxy", "--request", "--max-time", "--proxy-user", "--cert",
      "--key", "--cacert", "--capath", "--config", "--range", "--continue-at", "--time-cond", "--cookie-jar",
      "--write-out", "--connect-timeout", "--retry", "--retry-delay", "--resolve", "--connect-to",
      "--limit-rate", "--interface", "--dump-header", "--oauth2-bearer", "--unix-socket", "--aws-sigv4",
      "--max-redirs", "--proto", "--output-dir":
      true
    default: false
    }
  }

  /// Options that stand in a configuration, one a line: `upload-file = "/home/me/x"`.
  mutating func curlConfig(_ input: Invocation.Argument?) {
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
      case "data", "data-binary", "data-urlencode", "d": body(argument, nil, isForm: false)
      case "form", "F": body(argument, nil, isForm: true)
      default: break
      }
    }
  }

  /// `name=value`, `@file`, `name=@file;type=x`, `name@file`.
  mutating func body(_ value: Invocation.Argument, _ input: Invocation.Argument?, isForm: Bool) {
    data.append(value)
    let text = value.value.prefix
    let isMark: (UInt8) -> Bool = { $0 == UInt8(ascii: "@") || isForm && $0 == UInt8(ascii: "<") }
    guard let mark = text.utf8.firstIndex(where: isMark) else { return }
    // `mail=me@example.com` is no file: a file's mark comes first, or right behind the `=`.
    let before = text[..<mark]
    guard before.isEmpty || before.hasSuffix("=") || !before.utf8.contains(UInt8(ascii: "=")) else { return }
    var path = value.value.dropping(before.utf8.count + 1)
    if case .text(let end)? = path.pieces.first, let semicolon = end.utf8.firstIndex(of: UInt8(ascii: ";")) {
      path = Value(String(end[..<semicolon]))
    }
    // `f=@"/path"`
    if let quoted = path.known, quoted.utf8.count > 2, quoted.hasPrefix("\""), quoted.hasSuffix("\"") {
      path = Value(String(quoted.dropFirst().dropLast()))
    }
    upload(value.replacing(path), input)
  }

  mutating func upload(_ path: Invocation.Argument, _ input: Invocation.Argument?) {
    if path.value.known == "-" || path.value.known == "/dev/stdin" || path.value.known == "." {
      if let input { data.append(input) }
    } else {
      data.append(path)
      // `-T "{a,b}"` are two files.
      if let text = path.value.known, text.hasPrefix("{"), text.hasSuffix("}") {
        for part in text.dropFirst().dropLast().split(separator: ",") {
          files.append(path.replacing(Value(String(part))))
        }
      }
      files.append(path)
    }
  }

  /// A token in a header that asks for one goes where it belongs.
  mutating func header(_ value: Invocation.Argument, _ input: Invocation.Argument?) {
    let name = value.value.prefix.asciiLowercased
    if name.hasPrefix("authorization:") || name.hasPrefix("private-token:") || name.hasPrefix("x-api-key:")
      || name.hasPrefix("x-vault-token:")
    {
      logins.append(value.value)
      return
    }
    if name.hasPrefix("@") { upload(value.replacing(value.value.dropping(1)), input) }
    if !value.value.namesOwnKey { data.append(value) }
  }

  mutating func address(_ argument: Invocation.Argument) {
    // A key that `source .env` brought in, in an address, is how many services are asked.
    if !argument.value.namesOwnKey {
      data.append(argument)
    } else {
      // Whose it is can still be told by its name.
      for hole in argument.value.holes {
        data.append(argument.replacing(Value(hole: Value.Hole(name: hole.name, kind: .unset))))
      }
    }
    let text = argument.value.prefix
    if !text.isEmpty { hosts.append(NetworkHosts.host(of: text)) }
  }
}
