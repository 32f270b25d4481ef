import ShellMeaning
import Verdict

/// Mail to people whose names come out of a list. One letter to a known address is ordinary work; what it may
/// carry along is `Exfiltration`'s matter.
enum MailFamily: Family {
  static let category = "cloud"
  static let programs = ["mail", "mailx", "s-nail", "mutt", "neomutt", "sendmail", "msmtp", "ssmtp", "swaks"]
  static let rules = [CloudFamily.sends]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    guard !invocation.isContained, let receiver = invocation.arguments.last, !receiver.value.isKnown,
      invocation.isRepeated
        || receiver.value.holes.contains(where: { $0.kind == .item || !$0.origins.files.isEmpty })
    else { return }
    context.report(
      CloudFamily.sends, on: "mail to everyone on a list", at: invocation.range,
      program: invocation.canonicalName)
  }
}
