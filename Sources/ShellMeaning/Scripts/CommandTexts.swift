import Bytes

/// The texts in YAML, JSON, TOML or an INI file that may be command lines: quoted ones, and what stands behind a
/// key or a dash. A coarse reading; what is no command starts nothing that does harm.
struct CommandTexts {
  private(set) var scalars: [String] = []
  /// Lists of quoted words on one line: `["rm", "-rf", "x"]`, each as a line of shell.
  private(set) var lists: [String] = []
  /// `NAME: value` and `NAME = value`, for `{{.NAME}}`.
  private var names: [(name: String, value: String)] = []
  /// What the last `command = "…"` said: the words may stand on the next line.
  private var program = ""

  /// Those of more than one word, with the names in them put in.
  var commands: [String] {
    (scalars.filter { $0.utf8.contains(0x20) } + lists).map(expanded)
  }

  private static let most = 96

  /// `quotedOnly`: the file is code, and only what stands in quotes may be a command.
  init(_ text: String, quotedOnly: Bool = false) {
    for line in text.utf8.prefix(1 << 16).split(separator: 0x0A) {
      var rest = line
      rest = rest.drop { $0 == 0x20 || $0 == 0x2D || $0 == 0x09 }
      takeQuoted(rest)
      takeList(rest)
      guard !quotedOnly else { continue }
      if let colon = rest.firstIndex(of: 0x3A), rest.index(after: colon) < rest.endIndex,
        rest[rest.index(after: colon)] == 0x20
      {
        take(rest[rest.index(colon, offsetBy: 2)...])
        takeName(rest[..<colon], rest[rest.index(colon, offsetBy: 2)...])
      } else if let sign = rest.firstIndex(of: 0x3D), rest[..<sign].allSatisfy(Self.isKey) {
        // `commands = pytest -q`
        take(rest[rest.index(after: sign)...].drop { $0 == 0x20 })
      } else {
        take(rest)
      }
      if scalars.count > Self.most { return }
    }
  }

  private static func isKey(_ byte: UInt8) -> Bool { ASCII.isWord(byte) || byte == 0x2D || byte == 0x20 }

  private mutating func take(_ bytes: Substring.UTF8View) {
    guard let first = bytes.first, first != 0x22, first != 0x27, first != 0x5B, first != 0x7B, first != 0x23
    else { return }
    scalars.append(String(Substring(bytes)))
  }

  private mutating func takeQuoted(_ line: Substring.UTF8View) {
    var rest = line
    while let open = rest.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }), scalars.count <= Self.most {
      let quote = rest[open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: quote) else { return }
      if close > inside.startIndex { scalars.append(String(Substring(inside[..<close]))) }
      rest = inside[inside.index(after: close)...]
    }
  }

  private mutating func takeList(_ line: Substring.UTF8View) {
    if line.starts(with: "command".utf8), !line.contains(0x5B), let open = line.firstIndex(of: 0x22),
      let close = line[line.index(after: open)...].firstIndex(of: 0x22)
    {
      program = String(Substring(line[line.index(after: open)..<close]))
    }
    guard lists.count < Self.most, let open = line.lastIndex(of: 0x5B) else { return }
    if line.starts(with: "argv".utf8), !line.contains(0x22), !line.contains(0x27) {
      // `argv: [rm, -rf, x]`
      let inside = line[line.index(after: open)...].prefix { $0 != 0x5D }
      lists.append(
        inside.split(separator: 0x2C).map { Substring($0).filter { $0 != " " } }.joined(separator: " "))
      return
    }
    var words: [String] = []
    var rest = line[line.index(after: open)...]
    while let start = rest.firstIndex(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x5D }), rest[start] != 0x5D,
      words.count < 64
    {
      let inside = rest[rest.index(after: start)...]
      guard let close = inside.firstIndex(of: rest[start]) else { break }
      words.append(String(Substring(inside[..<close])))
      rest = inside[inside.index(after: close)...]
    }
    if line.starts(with: "args".utf8), !program.isEmpty { words.insert(program, at: 0) }
    guard words.count > 1, words[0].utf8.allSatisfy({ ASCII.isWord($0) || "/.-".utf8.contains($0) }) else {
      return
    }
    lists.append(words.joined(separator: " "))
  }

  private mutating func takeName(_ key: Substring.UTF8View, _ value: Substring.UTF8View) {
    // `vars: {D: /srv/data}` and `D: /srv/data`
    var key = key
    var value = value
    if value.first == 0x7B, let colon = value.firstIndex(of: 0x3A) {
      key = value[value.index(after: value.startIndex)..<colon]
      value = value[value.index(after: colon)...].drop { $0 == 0x20 }
      value = value.prefix { $0 != 0x2C && $0 != 0x7D }
    }
    // Names in small letters are keys as a rule; of a path it does no harm to be known.
    let isPath = value.first == 0x2F || value.first == 0x7E
    guard !key.isEmpty, key.allSatisfy({ isPath ? ASCII.isWord($0) : ASCII.isUpper($0) || $0 == 0x5F }),
      names.count < 32
    else { return }
    let text = String(Substring(value)).filter { $0 != "\"" && $0 != "'" }
    names.append((String(Substring(key)), text))
  }

  /// `{{.NAME}}` of Taskfile and `{env:NAME}` of tox as the variables that they are.
  private func expanded(_ command: String) -> String {
    guard command.utf8.contains(0x7B) else { return command }
    let view = ByteView(command)
    var result = ""
    var start = 0
    while let open = view.firstIndex(of: 0x7B, from: start) {
      let isDouble = view.at(open + 1) == 0x7B
      guard let close = view.firstIndex(of: 0x7D, from: open) else { break }
      let inside = view[(open + (isDouble ? 2 : 1))..<close].trimmed().string
      var word: String?
      if isDouble, inside.utf8.first == 0x2E {
        let name = String(inside.dropFirst())
        word = names.last { $0.name == name }?.value ?? "${\(name)}"
      } else if isDouble, let known = names.last(where: { $0.name == inside }) {
        word = known.value
      } else if inside.hasASCIIPrefix("env:") {
        word = "${\(inside.dropFirst(4).prefix { $0 != ":" })}"
      } else if inside.hasASCIISuffix("tmpdir") || inside.hasASCIIPrefix("env") {
        word = "/tmp/tox"
      } else if inside.hasASCIIPrefix("posargs") || inside.hasASCIIPrefix("args") {
        word = ""
      } else if inside == "toxinidir" {
        word = "."
      }
      result += view[start..<open].string
      guard let word else {
        result += "{"
        start = open + 1
        continue
      }
      result += word
      start = close + (isDouble && view.at(close + 1) == 0x7D ? 2 : 1)
    }
    return result + view[start...].string
  }
}
