import Bytes
import ShellMeaning
import Verdict

/// Libraries and functions through which a program or some code is reached by another way than is usual.
extension CodeReader {
  mutating func callDetours(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    let first = arguments.first
    switch SoughtName(name) {
    case "Connection" where language == .python && (owner.isEmpty || owner == "fabric"),
      "SerialGroup" where language == .python, "ThreadingGroup" where language == .python,
      "SshMachine" where language == .python:
      guard first?.known != nil || given.contains(where: { $0.name == "host" }) else { return nil }
      return CodeValue(chain: Self.machine)
    case "run" where owner == Self.machine, "sudo" where owner == Self.machine:
      guard let first else { return nil }
      var line = Value("ssh elsewhere ")
      line.append(first.value.shellWord)
      return runShell(line)
    case "ReflectionFunction" where language == .php:
      // `(new ReflectionFunction("system"))->invoke("…")`
      return first?.known.map { CodeValue(chain: Self.reflected, receiver: CodeValue(chain: $0)) }
    case "invoke" where owner == Self.reflected, "invokeArgs" where owner == Self.reflected:
      guard let function = receiver?.receiver.first else { return nil }
      let words = name == "invokeArgs" ? first?.items ?? [] : arguments
      return call(function, words.map { CodeArgument(name: nil, value: $0) })
    case "parse" where language == .julia && owner == "Meta", "parseall" where language == .julia:
      return first
    case "parse" where language == .r: return given.first { $0.name == "text" }?.value
    case "shQuote" where language == .r: return first?.known.map { CodeValue($0.shellQuoted) }
    case "str2lang" where language == .r, "str2expression" where language == .r: return first
    case "Exec", "ForkExec", "StartProcess":
      // Go's own door to the system: the path, all words with the name in front, the environment.
      guard ["syscall", "os", "unix"].contains(owner), let first,
        let words = arguments.dropFirst().first?.items
      else { return nil }
      return run([first] + words.dropFirst())
    case "deliver_now", "deliver_later", "email_user", "notify", "notifyNow":
      // What a web framework sends to each of its users.
      guard language == .ruby || language == .python || language == .php, standsInLoop else { return nil }
      context.report(
        CloudFamily.sends, on: "mail to every user", severity: .high, at: invocation.range,
        program: invocation.canonicalName)
      return .unknown("nothing")
    case "send_mail" where language == .python && standsInLoop,
      "send" where given.contains(where: { namesEverybody($0.value) }),
      "EmailMessage" where given.contains(where: { namesEverybody($0.value) }),
      "EmailMultiAlternatives" where given.contains(where: { namesEverybody($0.value) }),
      "to" where owner == "Mail" && given.contains(where: { namesEverybody($0.value) }),
      "with" where owner.hasSuffix("Mailer") && given.contains(where: { namesEverybody($0.value) }),
      "send_mass_mail" where language == .python:
      context.report(
        CloudFamily.sends, on: "mail for many", severity: .high, at: invocation.range,
        program: invocation.canonicalName)
      return .unknown("nothing")
    // `CronTab(user=True).new(command=…)`
    case "new" where language == .python && given.contains(where: { $0.name == "command" }):
      context.report(
        PersistenceRules.schedule, on: "a line of the crontab", at: invocation.range,
        program: invocation.canonicalName)
      return nil
    case "install.packages" where language == .r, "install_url" where language == .r,
      "install_git" where language == .r, "packages" where language == .r && owner == "install":
      let isNamed = given.contains { $0.name == "repos" && $0.value.known == nil && $0.value.chain == "NULL" }
      guard let address = first?.known, address.afterScheme != nil, isNamed || name != "install.packages"
      else { return nil }
      return installs(from: address)
    case "add" where language == .julia && owner == "Pkg",
      "develop" where language == .julia && owner == "Pkg":
      guard let address = (given.first { $0.name == "url" }?.value ?? first)?.known,
        address.afterScheme != nil
      else { return nil }
      return installs(from: address)
    default: return nil
    }
  }

  /// `User::all()`, `list(User.objects.values_list(…))`: every row of a table.
  private func namesEverybody(_ value: CodeValue) -> Bool {
    guard language == .php || language == .python || language == .ruby else { return false }
    switch value.value.soleHole?.name {
    case "all", "cursor", "pluck", "values_list", "objects": return true
    default: return value.items?.count == 1 && value.items.map { namesEverybody($0[0]) } == true
    }
  }

  private static let machine = "another-machine"
  private static let reflected = "reflected-function"

  private mutating func installs(from address: String) -> CodeValue {
    context.report(
      PackageFamily.fromAddress, on: address, at: invocation.range, program: invocation.canonicalName,
      hosts: [NetworkHosts.host(of: address)])
    return .unknown("nothing")
  }

  /// Whether a word that repeats what follows it stands in front, near enough to mean this call.
  var standsInLoop: Bool {
    // `[bot.send(x) for x in …]`: there it follows.
    if language == .python, name(at: i) == "for" || name(at: i) == "async" && name(at: i + 1) == "for" {
      return true
    }
    var k = i - 1
    let end = max(0, i - Self.nearLoop)
    while k >= end {
      switch name(at: k) {
      case "for", "foreach", "forEach", "while", "each", "map", "find_each", "auto_paging_each",
        "sendMultiple",
        "each_with_index":
        return true
      default: k -= 1
      }
    }
    return false
  }

  private static let nearLoop = 160
}
