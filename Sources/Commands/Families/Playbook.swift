import Bytes
import ShellMeaning
import Verdict

/// The tasks of a playbook that take files away, whichever way they are written: as a block, in braces, as `k=v`.
struct Playbook {
  struct Task {
    var path: String
    /// The hosts of the play it belongs to.
    var hosts: String
  }

  private(set) var removals: [Task] = []

  init(_ text: String) {
    var hosts = ""
    var open: (indent: Int, fields: [(String, String)])?
    func close() -> Task? {
      guard let fields = open?.fields else { return nil }
      return Playbook.removal(fields, hosts)
    }
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }).prefix(4096) {
      let bytes = Array(line.utf8)
      var indent = bytes.prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") }.count
      if bytes.dropFirst(indent).first == UInt8(ascii: "#") || indent == bytes.count { continue }
      // A dash that belongs to the word behind it (`--- `) opens nothing.
      if indent > 0, bytes[indent - 1] == UInt8(ascii: "-") { indent -= 1 }
      guard let (key, value) = Playbook.pair(String(decoding: bytes[indent...], as: UTF8.self)) else {
        continue
      }
      if let task = open, indent > task.indent {
        open?.fields.append((key, value))
        continue
      }
      if let found = close() { removals.append(found) }
      open = nil
      if key == "hosts" { hosts = value }
      guard key.split(separator: ".").last == "file" || key == "win_file" else { continue }
      if value.isEmpty {
        open = (indent, [])
      } else if let found = Playbook.removal(Playbook.fields(value), hosts) {
        removals.append(found)
      }
    }
    if let found = close() { removals.append(found) }
  }

  private static func removal(_ fields: [(String, String)], _ hosts: String) -> Task? {
    guard fields.contains(where: { $0.0 == "state" && $0.1 == "absent" }),
      let path = fields.first(where: { ["path", "dest", "name"].contains($0.0) })?.1, !path.isEmpty
    else { return nil }
    return Task(path: path, hosts: hosts)
  }

  /// `{ path: /srv, state: absent }`, `path=/srv state=absent`
  private static func fields(_ value: String) -> [(String, String)] {
    guard value.hasPrefix("{") else {
      return value.split(separator: " ").compactMap { String($0).split(at: UInt8(ascii: "=")) }
        .map { ($0.before, unquoted($0.after)) }
    }
    return parts(of: value.dropFirst()).compactMap(pair)
  }

  /// The text between the commas of a list in braces. Those in quotes or in `{{ … }}` separate nothing.
  private static func parts(of text: Substring) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var quote: UInt8?
    var depth = 0
    for byte in text.utf8 {
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case 0x22, 0x27: quote = byte
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: ",") where depth == 0:
          parts.append(String(decoding: part, as: UTF8.self))
          part = []
          continue
        default: break
        }
        if depth < 0 { break }
      }
      part.append(byte)
    }
    parts.append(String(decoding: part, as: UTF8.self))
    return parts
  }

  /// `{{ lookup('env', 'HOME') }}`, `{{ ansible_env.HOME }}`, `{{ ansible_user_dir }}`: the home folder it stands for.
  private static func withHome(_ path: String, _ home: String?) -> String {
    guard let home, let open = ByteView(path).firstRange(of: "{{"),
      let close = ByteView(path).firstRange(of: "}}"), open.lowerBound == 0
    else { return path }
    let inside = ByteView(path)[open.upperBound..<close.lowerBound].string.without(" \"")
    guard
      ["lookup('env','HOME')", "ansible_env.HOME", "ansible_user_dir", "ansible_facts.user_dir"].contains(
        inside)
        || inside == "ansible_env['HOME']"
    else { return path }
    return home + ByteView(path)[close.upperBound...].string
  }

  /// `path: /srv`, each with or without quotes.
  private static func pair(_ text: String) -> (String, String)? {
    guard let (key, value) = ByteView(text).trimmed().string.split(at: UInt8(ascii: ":")) else { return nil }
    let text = ByteView(value).trimmed().string
    // A remark behind it.
    let end = ByteView(text).firstRange(of: " #")?.lowerBound ?? text.utf8.count
    return (
      unquoted(ByteView(key).trimmed().string),
      unquoted(String(decoding: text.utf8.prefix(end), as: UTF8.self))
    )
  }

  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count > 1, let first = text.utf8.first, first == 0x22 || first == 0x27,
      text.utf8.last == first
    else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }

  func judge(_ file: Invocation.Argument, _ invocation: Invocation, _ context: inout Judgement) {
    for var task in removals.prefix(64) {
      task.path = Playbook.withHome(task.path, context.scene.home)
      if task.path.mentions("{{") { continue }
      var inner = invocation
      let isHere = ["localhost", "127.0.0.1"].contains(task.hosts)
      if !isHere { inner.wrappers.append(.remote(by: "ansible", host: task.hosts)) }
      // One file by its name, or a folder with all that is in it: the further down, the less.
      let parts = task.path.split(separator: "/")
      let isFile = parts.count > 3 || parts.last?.dropFirst().contains(".") == true
      context.delete(Value(task.path), isFile ? .single : .recursive, by: inner, at: file.range)
    }
  }
}
