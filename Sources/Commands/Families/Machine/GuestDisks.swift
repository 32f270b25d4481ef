import ShellMeaning
import Verdict

/// Tools that open the disk of a virtual machine and change what lies on it, by its file (`-a`) or its name (`-d`).
extension MachineSiblings {
  static func guests(_ program: String, _ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map { $0.value.known ?? $0.value.prefix }
    func has(_ wanted: String...) -> Bool { words.contains { wanted.contains($0) } }
    guard !has("--ro", "-r", "--help", "--version", "-n", "--dry-run", "--list-operations"), !words.isEmpty,
      let severity = change(program, words, invocation, context)
    else { return }
    let names = words.indices.dropFirst().filter {
      ["-a", "-d", "--add", "--domain"].contains(words[$0 - 1])
    }
    let target =
      names.map { words[$0] } + words.filter { $0.hasPrefix("--add=") || $0.hasPrefix("--domain=") }
    context.report(
      DiskRules.erase, on: target.joined(separator: " "), severity: severity, at: invocation.range,
      program: program)
  }

  /// nil: it is only looked at, or made new.
  private static func change(
    _ program: String, _ words: [String], _ invocation: Invocation, _ context: Judgement
  ) -> Severity? {
    // A machine that has a name is one that somebody uses.
    let isInUse = words.contains { $0 == "-d" || $0.hasPrefix("--domain") }
    switch program {
    case "virt-format": return .high
    case "guestfish": break
    default: return isInUse ? .high : .medium
    }
    guard !words.contains(where: { $0.hasPrefix("-N") || $0 == "--new" }) else { return nil }
    let script = invocation.input.map { context.code(in: $0) } ?? ""
    let verbs = words + script.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    if verbs.contains(where: erases) { return .high }
    if verbs.contains(where: writes) { return isInUse ? .high : .medium }
    // A console with leave to write.
    return words.contains { $0 == "--rw" || $0 == "-w" } ? .medium : nil
  }

  private static func erases(_ verb: String) -> Bool {
    switch verb {
    case "rm-rf", "rm", "rm-f", "rmdir", "mkfs", "mkfs-opts", "mke2fs", "zero", "zero-device", "wipefs",
      "scrub-device", "scrub-file", "part-init", "part-disk", "part-del", "lvremove", "vgremove", "pvremove",
      "lvm-remove-all", "truncate", "blkdiscard", "format":
      true
    default: false
    }
  }

  private static func writes(_ verb: String) -> Bool {
    switch verb {
    case "upload", "write", "write-append", "copy-in", "tar-in", "sh", "command", "edit", "vi", "mv", "cp-a",
      "chmod", "chown", "ln-s", "touch", "mkdir-p":
      true
    default: false
    }
  }
}
