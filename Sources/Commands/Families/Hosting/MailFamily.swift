import ShellMeaning
import Verdict

/// Mail to people whose names come out of a list. One letter to a known address is ordinary work; what it may
/// carry along is `Exfiltration`'s matter.
enum MailFamily: Family {
  static let category = "cloud"
  static let programs = [
    "mail", "mailx", "s-nail", "mutt", "neomutt", "sendmail", "msmtp", "ssmtp", "swaks", "gammu",
  ]
  static let rules = [CloudFamily.sends]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    guard !invocation.isContained, !invocation.asksForHelp else { return }
    if invocation.hasArgument("--to-file") {
      return context.report(
        CloudFamily.sends, on: "mail to everyone on a list", severity: .high, at: invocation.range,
        program: invocation.canonicalName)
    }
    guard
      let receiver = receivers(invocation).first(where: { !$0.isKnown }),
      invocation.isRepeated
        || receiver.holes.contains(where: { $0.kind == .item || !$0.origins.files.isEmpty })
    else { return }
    // Once for each of many people nobody can take it back.
    context.report(
      CloudFamily.sends, on: "mail to everyone on a list",
      severity: invocation.isRepeated || receiver.holes.contains { $0.kind == .item } ? .high : .medium,
      at: invocation.range, program: invocation.canonicalName)
  }

  /// Behind an option that says so, else the last word.
  private static func receivers(_ invocation: Invocation) -> [Value] {
    let arguments = invocation.arguments
    var found: [Value] = []
    for (i, argument) in arguments.enumerated() {
      switch argument.value.known {
      case "--to", "-t", "--cc", "--bcc", "-c", "-b", "--":
        if i + 1 < arguments.count { found.append(arguments[i + 1].value) }
      default: if let value = argument.value.removing(prefix: "--to=") { found.append(value) }
      }
    }
    if invocation.canonicalName != "swaks", let last = arguments.last { found.append(last.value) }
    return found
  }
}
