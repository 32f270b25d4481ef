import Bytes
import ShellMeaning
import Verdict

/// Making something run later, by itself. Files that do so are judged where they are written (`Writing`).
enum Persistence: Family {
  static let category = "persistence"
  static let programs = [
    "crontab", "at", "batch", "atrm", "ssh-copy-id", "fcrontab", "launchd", "pam-auth-update",
    "update-alternatives", "osascript", "pm2", "incrontab", "ssh-import-id", "bitsadmin", "funcsave", "alias",
  ]
  static let rules = [
    PersistenceRules.startup, PersistenceRules.schedule, PersistenceRules.gitHook, PersistenceRules.keys,
  ]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    if invocation.isContained { return }
    let words = invocation.arguments.map { $0.value.known ?? "" }
    let name = invocation.canonicalName
    switch name {
    case "crontab", "fcrontab", "incrontab":
      if words.contains("-l") || words.contains("-T") { return }
      if words.contains("-r") || words.contains("-ri") || words.contains("-ir") {
        context.report(
          PersistenceRules.schedule, on: "a change to the cron table (all of it goes)", at: invocation.range,
          program: name)
        return
      }
      context.report(PersistenceRules.schedule, on: "a cron table", at: invocation.range, program: name)
    case "at", "batch":
      if words.contains(where: { ["-l", "-c", "-V", "-d", "-r"].contains($0) }) { return }
      // `batch` runs it as soon as the machine has time: little later than `&`.
      let isMild = name == "batch" && !runsHidden(invocation, context)
      context.report(
        PersistenceRules.schedule, on: "an `\(name)` job", severity: isMild ? .medium : nil,
        at: invocation.range, program: name)
    case "funcsave", "alias":
      // fish keeps it for every shell to come.
      guard name == "funcsave" ? !words.isEmpty : words.contains("--save") || words.first == "-s" else {
        return
      }
      context.report(
        PersistenceRules.startup, on: "fish's functions", at: invocation.range, program: name)
    case "ssh-copy-id":
      // One's own key, where one may log in already: not a key from elsewhere, nor one to root.
      let isOwn =
        !words.isEmpty && words.allSatisfy { !$0.hasPrefix("-") && !$0.isEmpty && !$0.hasPrefix("root@") }
      context.report(
        PersistenceRules.keys, on: "the other machine's authorized_keys", severity: isOwn ? .medium : nil,
        at: invocation.range, program: name)
    case "ssh-import-id":
      context.report(
        PersistenceRules.keys, on: "this machine's authorized_keys", at: invocation.range, program: name)
    case "bitsadmin":
      guard words.contains(where: { $0.asciiLowercased == "/setnotifycmdline" }) else { return }
      context.report(
        PersistenceRules.schedule, on: "a job of the transfer service", at: invocation.range, program: name)
    case "update-alternatives":
      if words.contains(where: { $0 == "--install" || $0 == "--set" || $0 == "--remove" }) {
        context.report(
          WritingRules.system, on: "/etc/alternatives", severity: .medium, at: invocation.range, program: name
        )
      }
    case "atrm":
      // Whatever waits there.
      if invocation.arguments.contains(where: { !$0.value.isKnown }) {
        context.report(
          Processes.stopService, on: "every job that waits", severity: .medium, at: invocation.range,
          program: name)
      }
    case "pm2":
      if words.first == "startup", !words.contains("--help"), !words.contains("-h") {
        context.report(PersistenceRules.schedule, on: "a service of pm2", at: invocation.range, program: name)
      }
    default: break
    }
  }

  /// The job is a program in a temporary folder or in one that listings do not show.
  private static func runsHidden(_ invocation: Invocation, _ context: Judgement) -> Bool {
    // `/tmp/x`, `sh ~/.x`, and a job that only a file knows.
    let words = invocation.script?.prefix.split(whereSeparator: \.isWhitespace).prefix(3) ?? []
    var files = words.filter { $0.contains("/") && $0.utf8.first != UInt8(ascii: "-") }.map(String.init)
    if words.isEmpty { files = invocation.script?.origins.files ?? [] }
    return files.contains { file in
      let place = context.place(Value(file), of: invocation)
      return place.isTemporary || place.components.contains { $0.utf8.first == UInt8(ascii: ".") }
    }
  }
}
