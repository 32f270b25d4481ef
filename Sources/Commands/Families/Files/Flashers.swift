import ShellMeaning
import Verdict

/// What writes whole images onto drives and into the memory of devices, and what deletes files it takes for twins.
extension Disks {
  static let flashers = [
    "caligula", "bmaptool", "rpi-imager", "woeusb", "woeusb-ng", "usbimager", "popsicle", "ventoy", "etcher",
    "mtd", "flash_erase", "flash_eraseall", "flashcp", "ubiformat", "nandwrite", "ubirmvol", "fastboot",
    "heimdall", "rkdeveloptool", "esptool", "esptool.py", "espefuse", "espefuse.py", "st-flash", "mmc",
    "fscrypt", "xorriso", "wodim", "cdrecord", "dvd+rw-format", "nrfjprog", "pyocd", "picotool",
  ]

  /// How bad it is; nil: nothing is lost.
  static func flashing(_ name: String, _ verb: String, _ words: [String]) -> Severity? {
    func has(_ wanted: String...) -> Bool { words.contains { wanted.contains($0) } }
    let device = words.contains { word in
      let path = word.split(separator: "=").last.map(String.init) ?? word
      return path.hasPrefix("/dev/") && path != "/dev/null" && path != "/dev/stdout"
    }
    switch name {
    case "caligula":
      guard verb == "burn" else { return nil }
      return device || has("-f", "--force") ? .critical : .medium
    case "bmaptool": return verb == "copy" && device ? .critical : nil
    case "rpi-imager": return has("--cli") && device ? .critical : nil
    case "woeusb", "woeusb-ng", "usbimager", "popsicle", "ventoy", "etcher": return device ? .critical : nil
    case "mtd": return ["erase", "write", "-r"].contains(verb) ? .critical : nil
    case "flash_erase", "flash_eraseall", "flashcp", "ubiformat", "nandwrite", "ubirmvol":
      return device ? .critical : nil
    case "fastboot":
      if ["erase", "flashall"].contains(verb) || verb.hasPrefix("format") || has("-w") { return .critical }
      if ["flashing", "oem"].contains(verb), has("unlock", "lock", "unlock_critical", "lock_critical") {
        return .critical
      }
      return verb == "flash" || verb == "update" ? .medium : nil
    case "heimdall": return verb == "flash" ? .high : nil
    case "rkdeveloptool":
      return verb == "ef" ? .critical : ["wl", "wlx", "ul", "gpt", "db"].contains(verb) ? .medium : nil
    case "esptool", "esptool.py":
      return has("erase_flash", "erase-flash", "erase_region", "erase-region") ? .medium : nil
    case "espefuse", "espefuse.py":
      return words.contains { $0.hasPrefix("burn") || $0.hasPrefix("write_protect") } ? .high : nil
    case "st-flash": return verb == "erase" ? .medium : nil
    case "mmc": return verb == "erase" || has("sanitize") || verb == "bootpart" ? .critical : nil
    case "fscrypt":
      return has("destroy") ? .critical : has("remove-protector-from-policy") ? .high : nil
    case "xorriso": return words.contains { $0 == "-blank" || $0 == "-format" } ? .high : nil
    case "wodim", "cdrecord":
      return words.contains { $0.hasPrefix("blank=") && $0 != "blank=help" } ? .high : nil
    case "dvd+rw-format": return device ? .high : nil
    case "nrfjprog": return has("--eraseall", "--recover", "-e") ? .medium : nil
    case "pyocd": return verb == "erase" ? .medium : nil
    case "picotool": return verb == "erase" ? .medium : nil
    default: return nil
    }
  }
}

/// Finders of twins, told to delete all but one.
extension RemoveFiles {
  static let twinFinders = ["fdupes", "jdupes", "rdfind", "czkawka_cli", "czkawka", "fclones", "rmlint"]

  /// Says whether it is one of them.
  static func twins(_ invocation: Invocation, _ context: inout Judgement) -> Bool {
    let name = invocation.canonicalName
    guard twinFinders.contains(name) else { return false }
    let words = invocation.arguments.map { $0.value.known ?? "" }
    guard deletesTwins(name, words) else { return true }
    for (i, argument) in invocation.arguments.enumerated() where !argument.value.prefix.hasPrefix("-") {
      let before = i > 0 ? words[i - 1] : ""
      if before.hasPrefix("-"), !before.hasPrefix("--"), before.utf8.count > 1, name != "fdupes",
        name != "jdupes"
      {
        // The value of an option; the folders stand behind `-d` and `true`.
        guard before == "-d" else { continue }
      }
      if i == 0, name.hasPrefix("czkawka") || name == "fclones" { continue }
      let place = context.place(argument.value, of: invocation)
      if place.isTemporary { continue }
      let isOwn = place.isInProject
      context.report(
        isOwn ? DeletionRules.sources : DeletionRules.outside, on: "twins in " + place.path,
        severity: isOwn ? .medium : .high, at: argument.range, program: name, paths: [place.path])
    }
    return true
  }

  private static func deletesTwins(_ name: String, _ words: [String]) -> Bool {
    func letter(_ letter: Character) -> Bool {
      words.contains { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains(letter) }
    }
    switch name {
    case "fdupes", "jdupes":
      return (letter("d") || words.contains("--delete"))
        && (letter("N") || words.contains("--noprompt") || words.contains("--no-prompt"))
        || name == "fdupes" && (letter("I") || words.contains("--immediate"))
    case "rdfind":
      let wanted = words.firstIndex(of: "-deleteduplicates").map { words.dropFirst($0 + 1).first == "true" }
      let isDry = words.firstIndex(where: { $0 == "-dryrun" || $0 == "-n" })
        .map { words.dropFirst($0 + 1).first == "true" }
      return wanted == true && isDry != true
    case "czkawka_cli", "czkawka":
      let method = words.firstIndex { $0 == "-D" || $0 == "--delete-method" || $0 == "--delete-files" }
      guard let method, !words.contains("--dry-run") else { return false }
      return words.dropFirst(method + 1).first != "NONE"
    case "fclones": return words.first == "remove" && !words.contains("--dry-run")
    default: return false
    }
  }
}
