import Bytes
import Verdict

/// Repairs, volume managers, controllers of disk arrays, and what writes whole partitions back.
extension Disks {
  static func siblings(_ name: String, _ words: [String]) -> Severity? {
    func has(_ wanted: String...) -> Bool { words.contains { wanted.contains($0) } }
    let onDisk = words.contains { $0.hasPrefix("/dev/") && $0 != "/dev/null" && $0 != "/dev/stdout" }
    switch name {
    case "vgreduce": return has("--removemissing", "-a", "--all") && !has("-t", "--test") ? .high : nil
    case "vgcfgrestore": return has("-l", "--list", "-t", "--test") || words.isEmpty ? nil : .high
    case "lvconvert": return has("--merge", "--mergesnapshot", "--uncache", "--splitmirrors") ? .medium : nil
    case "e2fsck", "fsck", "fsck.ext4", "fsck.ext3", "fsck.ext2", "fsck.vfat":
      // What it takes for broken is gone, without a question.
      let answersYes = words.contains { word in
        word.hasPrefix("-") && !word.hasPrefix("--")
          && word.utf8.contains { $0 == 0x79 || $0 == 0x70 || $0 == 0x61 }
      }
      return onDisk && answersYes && !has("-n", "-N") ? .medium : nil
    case "camcontrol": return has("sanitize", "format", "security", "fwdownload") ? .critical : nil
    case "partclone.ext4", "partclone.xfs", "partclone.btrfs", "partclone.ntfs", "partclone.dd", "ntfsclone":
      let restores = has("-r", "--restore", "--restore-image", "-b", "--dev-to-dev", "-O", "--overwrite")
      return restores && onDisk ? .critical : nil
    case "fsarchiver": return has("restfs") ? .critical : nil
    case "veracrypt": return has("--create", "-c") && onDisk ? .critical : nil
    case "multipath": return has("-F", "-f") ? .medium : nil
    case "iscsiadm":
      return words.contains("delete") || has("-u", "--logout") ? .medium : nil
    case "megacli", "MegaCli", "MegaCli64":
      let verbs = words.map(\.asciiLowercased)
      let dooms = ["-cfglddel", "-cfgclr", "-pdclear", "-cfgforeign", "-ldinit", "-adpfacdefset"].contains {
        verb in verbs.contains { $0.hasPrefix(verb) }
      }
      return dooms && !verbs.contains("-scan") ? .critical : nil
    case "storcli", "storcli64", "perccli", "perccli64", "ssacli", "hpssacli", "arcconf":
      let verbs = words.map(\.asciiLowercased)
      let isErased = verbs.contains("delete") || verbs.contains("del") || verbs.contains("erase")
      return isErased || verbs.contains("clear") && verbs.contains("config") || verbs.contains("uninit")
        ? .critical : nil
    case "systemd-repart":
      guard has("--dry-run=no") else { return nil }
      return has("--empty=force", "--empty=require", "--factory-reset=yes") ? .critical : .high
    case "systemd-cryptenroll":
      guard let slot = words.first(where: { $0.hasPrefix("--wipe-slot=") }) else { return nil }
      return slot.hasSuffix("=all") ? .critical : .high
    case "sedutil-cli":
      return words.contains { word in
        let word = word.asciiLowercased
        return word.hasPrefix("--yesireallywant") || word.hasPrefix("--revert")
          || word.hasPrefix("--psidrevert")
      } ? .critical : nil
    case "tpm2_clear": return has("--help", "-h") ? nil : .critical
    case "mformat":
      let image = words.firstIndex(of: "-i").map { words.dropFirst($0 + 1).first ?? "" }
      return image.map { $0.hasPrefix("/dev/") ? .critical : nil } ?? (words.isEmpty ? nil : .critical)
    case "fwupdmgr", "fwupdtool":
      // A version that its maker has replaced, or a file of whatever origin.
      let isGiven =
        has("install", "install-blob", "downgrade", "reinstall") || has("--allow-older", "--force")
      return isGiven ? .high : has("update", "upgrade") ? .medium : nil
    case "lvresize":
      let shrinks = words.contains { $0.hasPrefix("-L-") || $0.hasPrefix("-l-") || $0.hasPrefix("--size=-") }
      return shrinks || words.contains { $0.hasPrefix("-") && $0.dropFirst().first.map(isDigit) == true }
        ? .high : nil
    case "vgexport": return words.isEmpty || has("-t", "--test") ? nil : .high
    case "integritysetup": return words.contains("format") && onDisk ? .critical : nil
    case "fsfreeze": return has("-f", "--freeze") ? .high : nil
    case "ntfsresize":
      let isSized = words.contains { $0.hasPrefix("-s") || $0.hasPrefix("--size") }
      return isSized && onDisk && !has("-n", "--no-action") ? .high : nil
    case "xfs_db": return has("-x") && onDisk ? .high : nil
    default: return nil
    }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.utf8.first.map(ASCII.isDigit) == true
  }

  /// Pools of ZFS and what lies on them. A pool that is made by force takes disks that hold another.
  static func pools(_ name: String, _ verb: String, isForced: Bool) -> Severity? {
    switch verb {
    case "destroy": .critical
    case "create" where name == "zpool", "add" where name == "zpool": isForced ? .critical : .medium
    case "rollback", "labelclear": .high
    case "detach" where name == "zpool", "remove" where name == "zpool", "offline" where name == "zpool",
      "split" where name == "zpool", "export" where name == "zpool":
      .high
    default: nil
    }
  }

  static func btrfs(_ verb: String, _ words: [String]) -> Severity? {
    func has(_ wanted: String...) -> Bool { words.contains { wanted.contains($0) } }
    switch verb {
    case "subvolume": return has("delete") ? .critical : nil
    case "device":
      return has("delete", "remove") ? .critical : has("add") && has("-f", "--force") ? .critical : nil
    case "check": return has("--repair", "--init-csum-tree", "--init-extent-tree") ? .high : nil
    case "rescue": return has("zero-log", "chunk-recover", "super-recover", "clear-uuid-tree") ? .high : nil
    case "filesystem", "fi":
      guard has("resize") else { return nil }
      // To all that the disk has, or by some more.
      let grows = words.contains {
        $0 == "max" || $0.hasSuffix(":max") || $0.hasPrefix("+") || $0.contains(":+")
      }
      return grows ? .medium : .high
    default: return nil
    }
  }
}
