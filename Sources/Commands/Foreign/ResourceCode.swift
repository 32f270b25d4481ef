import Bytes
import ShellMeaning
import Verdict

/// What Puppet and Chef are told to bring about, as a shell would be told to do it: `file { '/srv/x': ensure => absent }`,
/// `directory '/srv/x' do action :delete end`.
enum ResourceCode {
  static func judge(_ text: String, _ invocation: Invocation, _ context: inout Judgement) {
    var reader = ResourceReader(ByteView(text))
    var left = 256
    while left > 0, let resource = reader.next() {
      left -= 1
      guard let command = command(for: resource) else { continue }
      context.judgeShell(Value(command), from: invocation, in: Value("/root"))
    }
  }

  private static func command(for resource: ResourceReader.Resource) -> String? {
    func given(_ names: String...) -> String? {
      for name in names { if let value = resource.settings[name] { return value } }
      return nil
    }
    let target = Argument.quoted(given("path", "name") ?? resource.title)
    let goal = given("ensure", "action") ?? ""
    let isGone = ["absent", "purged", "delete", "remove", "purge"].contains(goal)
    switch resource.kind {
    case "file", "directory", "remote_directory", "tidy", "link":
      if isGone || resource.kind == "tidy" {
        let isDeep = resource.kind != "file" || given("recurse", "force", "recursive") == "true"
        return (isDeep ? "rm -rf " : "rm -f ") + target
      }
      if given("recurse") == "true", given("purge") == "true" { return "rm -rf " + target + "/*" }
      return resource.kind == "file" ? ": > " + target : nil
    case "exec", "execute", "bash", "script", "sh": return given("command", "code") ?? resource.title
    case "user": return isGone ? "userdel -r " + target : nil
    case "group": return isGone ? "groupdel " + target : nil
    case "package", "apt_package", "yum_package": return isGone ? "apt-get purge -y " + target : nil
    case "service": return ["stopped", "stop", "disable"].contains(goal) ? "systemctl stop " + target : nil
    case "cron": return given("command").map { "echo \"* * * * * " + $0 + "\" | crontab -" }
    case "mount": return ["absent", "unmounted", "umount"].contains(goal) ? "umount " + target : nil
    case "reboot": return "reboot"
    default: return nil
    }
  }
}

/// Finds resources with their settings; everything else is passed over.
struct ResourceReader {
  struct Resource {
    var kind: String
    var title: String
    var settings: [String: String] = [:]
  }

  private let text: ByteView
  private var i = 0

  init(_ text: ByteView) { self.text = text }

  mutating func next() -> Resource? {
    while i < text.count {
      guard ASCII.isLetter(text[i]) else {
        i += 1
        continue
      }
      let kind = word()
      let behind = i
      skipSpace()
      // Puppet's brace in front of the title, and Chef's `do` behind it.
      let isPuppet = text.at(i) == UInt8(ascii: "{")
      if isPuppet {
        i += 1
        skipSpace()
      }
      // `directory("/srv") { … }`
      let isGiven = !isPuppet && text.at(i) == UInt8(ascii: "(")
      if isGiven {
        i += 1
        skipSpace()
      }
      guard let title = quoted() else {
        i = max(behind, i)
        continue
      }
      skipSpace()
      if isGiven, text.at(i) == UInt8(ascii: ")") {
        i += 1
        skipSpace()
      }
      let isBraced = !isPuppet && text.at(i) == UInt8(ascii: "{")
      guard
        isPuppet
          ? text.at(i) == UInt8(ascii: ":") : isBraced || text[i..<min(text.count, i + 2)] == "do"
      else {
        continue
      }
      i += isPuppet || isBraced ? 1 : 2
      var resource = Resource(kind: kind, title: title)
      readSettings(of: &resource, isPuppet: isPuppet || isBraced)
      return resource
    }
    return nil
  }

  /// `name => value,` up to the brace, `name value` up to `end`.
  private mutating func readSettings(of resource: inout Resource, isPuppet: Bool) {
    while i < text.count {
      let byte = text[i]
      if isPuppet, byte == UInt8(ascii: "}") {
        i += 1
        return
      }
      guard ASCII.isLetter(byte) else {
        i += 1
        continue
      }
      let name = word()
      if !isPuppet, name == "end" { return }
      skipSpace()
      if text[i..<min(text.count, i + 2)] == "=>" { i += 2 }
      skipSpace()
      if text.at(i) == UInt8(ascii: ":") { i += 1 }
      if let value = quoted() {
        resource.settings[name] = value
      } else if let first = text.at(i), ASCII.isWord(first) {
        resource.settings[name] = word()
      }
    }
  }

  private mutating func word() -> String {
    let start = i
    while let byte = text.at(i), ASCII.isWord(byte) { i += 1 }
    return text[start..<i].string
  }

  private mutating func quoted() -> String? {
    guard let quote = text.at(i), quote == 0x22 || quote == 0x27 else { return nil }
    guard let end = text.firstIndex(of: quote, from: i + 1) else { return nil }
    defer { i = end + 1 }
    return text[(i + 1)..<end].string
  }

  private mutating func skipSpace() {
    while let byte = text.at(i), byte == 0x20 || byte == 0x09 || byte == 0x0A { i += 1 }
  }
}
