import ShellMeaning
import Verdict

/// People's mail on a server: what is expunged there is in nobody's bin.
enum Mailboxes {
  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map(\.value.display).filter { !$0.hasPrefix("-") }
    let verbs = words.prefix(2).joined(separator: " ")
    let isEvery = invocation.hasArgument("-A")
    let target = words.joined(separator: " ")
    func report(_ severity: Severity) {
      context.report(
        DatabaseToolsFamily.dropsDatabase, on: "mail: " + target, severity: severity, at: invocation.range,
        program: "doveadm")
    }
    if words.first == "expunge" {
      // Old mail of the folders that are there to be emptied.
      let isBounded = words.contains {
        ["savedbefore", "before", "sentbefore", "uid", "subject", "from"].contains($0)
      }
      let isJunk = words.contains { ["Trash", "Junk", "Spam", "Deleted", "Bin"].contains($0) }
      report(isBounded && isJunk ? .low : isBounded && !isEvery ? .medium : .high)
    } else if ["mailbox delete", "user delete", "backup -R"].contains(verbs)
      || verbs.hasPrefix("mailbox cryptokey")
    {
      report(.high)
    }
  }
}
