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
    default: return nil
    }
  }
}
