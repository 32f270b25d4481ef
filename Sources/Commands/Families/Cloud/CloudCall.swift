import Bytes
import ShellMeaning
import Verdict

/// What one run of a cloud tool asks for: the thing and what to do with it, in whatever order the provider
/// writes them: `rds delete-db-instance`, `sql instances delete`, `apps:destroy`, `cluster-delete`,
/// `DeleteDBInstance`.
struct CloudCall {
  enum Deed: Sendable, Equatable {
    case delete, stop, disable, unset
    case read
  }

  let arguments: Arguments
  let options: [String]
  let invocation: Invocation
  /// The words before the verb and those joined to it.
  private(set) var nouns: [String] = []
  private(set) var verb = ""
  private(set) var deed: Deed?
  /// What follows the verb.
  private(set) var names: [Invocation.Argument] = []

  /// `serviceFirst`: the first word is always a service, even where it sounds like a verb: `aws logs`,
  /// `gcloud run`. `depth`: how many words may be needed; with aws the second is always the operation.
  init(_ invocation: Invocation, _ grammar: Grammar, serviceFirst: Bool, depth: Int) {
    self.invocation = invocation
    arguments = Arguments(invocation.arguments, by: grammar)
    options = DeedTable.optionNames(arguments)
    var isService = serviceFirst
    for (i, operand) in arguments.operands.enumerated() {
      guard let word = operand.value.known, i < depth else { break }
      if ["alpha", "beta", "preview", "v2"].contains(word) { continue }
      if isService {
        isService = false
        nouns.append(word)
      } else if read(word) {
        names = Array(arguments.operands.dropFirst(i + 1))
        break
      }
    }
  }

  /// It is done again and again, for each item of a list that nobody has seen.
  var isRepeated: Bool {
    invocation.isRepeated
      || invocation.arguments.contains { argument in
        argument.value.holes.contains { $0.kind == .item }
      }
  }

  /// It talks to an emulator on this machine.
  var isEmulated: Bool {
    guard let address = arguments.text("endpoint-url") else { return false }
    return address.mentions("localhost") || address.mentions("127.0.0.1")
  }

  /// Takes in one word; true once the verb is known.
  private mutating func read(_ word: String) -> Bool {
    // A verb of its own comes first: `delete`, `rm`.
    if let known = CloudCall.deed(of: word) {
      verb = word
      deed = known
      return true
    }
    for separator in [UInt8(ascii: ":"), UInt8(ascii: "-")] {
      let parts = word.utf8.split(separator: separator).map { String(Substring($0)).asciiLowercased }
      guard parts.count > 1 else { continue }
      if separator == UInt8(ascii: ":") || parts.count < 9 {
        if take(parts) { return true }
      }
    }
    if word.utf8.contains(where: ASCII.isUpper), take(CloudCall.camelParts(word)) { return true }
    nouns.append(word)
    return false
  }

  /// `delete db instance`, `db instance delete`, `batch delete image`, `schedule key deletion`.
  private mutating func take(_ parts: [String]) -> Bool {
    var rest = parts[...]
    while let first = rest.first, ["batch", "bulk", "force", "admin", "permanent"].contains(first) {
      rest = rest.dropFirst()
    }
    if rest.first == "schedule", rest.last == "deletion" {
      verb = "schedule deletion"
      deed = .delete
      nouns += rest.dropFirst().dropLast()
      return true
    }
    if let first = rest.first, let known = CloudCall.deed(of: first) {
      verb = first
      deed = known
      nouns += rest.dropFirst()
      return true
    }
    if let last = rest.last, rest.count > 1, let known = CloudCall.deed(of: last) {
      verb = last
      deed = known
      nouns += rest.dropLast()
      return true
    }
    return false
  }

  /// `DeleteDBInstance` → `delete db instance`.
  static func camelParts(_ word: String) -> [String] {
    var parts: [String] = []
    var current: [UInt8] = []
    let bytes = Array(word.utf8)
    for (i, byte) in bytes.enumerated() {
      let next = i + 1 < bytes.count ? bytes[i + 1] : 0
      let startsWord =
        ASCII.isUpper(byte) && !current.isEmpty
        && (!ASCII.isUpper(bytes[i - 1]) || (ASCII.isLower(next) && i + 1 < bytes.count))
      if startsWord {
        parts.append(String(decoding: current, as: UTF8.self))
        current = []
      }
      current.append(ASCII.lowercased(byte))
    }
    if !current.isEmpty { parts.append(String(decoding: current, as: UTF8.self)) }
    return parts
  }

  private static func deed(of word: String) -> Deed? {
    // A name, a path: no word of these.
    guard (2...12).contains(word.utf8.count), let first = word.utf8.first, ASCII.isLetter(first) else {
      return nil
    }
    return switch SoughtName(word.asciiLowercased) {
    case "delete", "destroy", "remove", "rm", "del", "terminate", "purge", "erase", "rb", "nuke", "wipe",
      "drop", "decommission", "deprovision", "teardown", "deletion", "undeploy", "reset", "rebuild",
      "release", "reinstall":
      .delete
    case "stop", "shutdown", "poweroff", "halt", "suspend", "pause", "down", "deallocate": .stop
    case "disable", "deregister", "cancel", "revoke", "close", "leave": .disable
    case "unset", "detach", "disassociate", "untag", "unlink", "unbind": .unset
    case "list", "ls", "get", "describe", "show", "create", "add", "put", "update", "set", "read", "logs",
      "view", "info", "status", "start", "run", "exec", "deploy", "export", "import", "init", "new", "wait",
      "head", "tail", "search", "query", "scan", "enable", "attach", "register", "invoke", "send", "publish",
      "copy", "cp", "sync", "mb", "configure", "login", "logout", "version", "help", "open", "ssh", "console",
      "edit", "patch", "modify", "restart", "reboot", "restore", "test", "validate", "check", "watch",
      "resize", "scale", "submit", "access", "associate", "authorize", "assume", "tag", "rollback", "promote",
      "grant", "use", "select", "switch", "encrypt", "decrypt", "sign", "print", "batchget", "batch-get",
      "lookup", "poll", "receive", "download", "upload", "cat", "stat", "mirror", "link", "pull", "push",
      "dev", "build", "launch", "clone", "fork", "psql", "config", "call":
      .read
    default: nil
    }
  }

  /// `--help`, `--dry-run`, and `help` anywhere in the words.
  var isTrial: Bool {
    DeedTable.isTrial(options, trials: "dry-run,dryrun,generate-cli-skeleton,h,what-if,n-dry")
      || arguments.operands.contains { $0.value.known == "help" }
  }

  /// What it acts on, for people: the nouns, and the name where one is given.
  var target: String {
    var text = nouns.joined(separator: " ")
    if let name = name { text += (text.isEmpty ? "" : " ") + name }
    return text
  }

  /// The name of the thing: an operand, or the value of an option that sounds like a name.
  var name: String? {
    if let first = names.first { return first.value.display }
    var wantsValue = false
    for argument in invocation.arguments {
      let text = argument.value.prefix
      if wantsValue { return argument.value.display }
      guard text.hasPrefix("-") else { continue }
      let bare = String(text.drop { $0 == "-" })
      let (option, value) = bare.split(at: UInt8(ascii: "=")) ?? (bare, "")
      let isName = ["identifier", "name", "id", "ids", "arn", "bucket", "cluster", "n"].contains(
        option.nameParts.last ?? "")
      if isName, !option.hasPrefix("skip"), !option.hasPrefix("no-") {
        if !value.isEmpty { return value }
        wantsValue = true
      }
    }
    return nil
  }

  /// Whether any name, project, profile or region says that people depend on it.
  var isProduction: Bool {
    invocation.arguments.contains { Environment(naming: $0.value.display) == .production }
  }

  /// Whether an option whose name starts so has a value that mentions `text`.
  func optionMentions(_ text: String) -> Bool {
    invocation.arguments.contains { $0.value.display.mentions(text) }
  }
}
