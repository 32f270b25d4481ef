import Bytes
import ShellMeaning
import Verdict

/// Programs that act on whole disks, partitions and volumes.
enum Disks: Family {
  static let category = "disk"
  static let programs =
    [
      "mkfs", "mke2fs", "mkswap", "mkntfs", "mkdosfs", "newfs", "wipefs", "fdisk", "sfdisk", "cfdisk",
      "gdisk", "sgdisk", "parted", "diskutil", "lvremove", "vgremove", "pvremove", "lvreduce", "zfs", "zpool",
      "btrfs", "mdadm", "cryptsetup", "blkdiscard", "hdparm", "nvme", "badblocks", "diskpart", "format",
      "e2fsck", "scrub", "asr", "hdiutil", "newfs_apfs", "newfs_hfs", "partclone", "gpart", "sg_format",
      "losetup", "sg_sanitize", "tune2fs", "resize2fs", "xfs_repair", "debugfs", "dmsetup", "vgchange",
      "ddrescue", "flashrom", "ceph", "rbd", "rados", "growpart", "xfs_growfs", "reiserfsck", "partimage",
      "fsarchiver", "ceph-volume", "dislocker", "veracrypt", "startosinstall", "bcachefs", "make-bcache",
      "mkexfatfs", "mkudffs", "mkreiserfs", "pvcreate", "stratis", "vdo", "drbdadm", "targetcli", "geli",
      "pv", "fio", "nwipe", "qemu-img", "vgreduce", "vgcfgrestore", "lvconvert", "fsck", "fsck.ext4",
      "fsck.ext3", "fsck.ext2", "fsck.vfat", "camcontrol", "partclone.ext4", "partclone.xfs",
      "partclone.btrfs", "partclone.ntfs", "partclone.dd", "ntfsclone", "megacli", "MegaCli", "MegaCli64",
      "storcli", "storcli64", "perccli", "perccli64", "ssacli", "hpssacli", "arcconf", "multipath",
      "iscsiadm", "sdelete", "sdelete64", "systemd-repart", "systemd-cryptenroll", "sedutil-cli",
      "tpm2_clear", "mformat", "fwupdmgr", "fwupdtool", "lvresize", "vgexport", "integritysetup", "fsfreeze",
      "ntfsresize", "xfs_db", "dd_rescue",
    ] + flashers
  static let rules = [DiskRules.overwrite, DiskRules.erase]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    func has(_ wanted: String...) -> Bool { words.contains { wanted.contains($0) } }
    let verb = words.first { !$0.hasPrefix("-") }?.asciiLowercased ?? ""
    let name = invocation.canonicalName
    var severity: Severity?
    switch name {
    case "mkfs", "mke2fs", "mkntfs", "mkdosfs", "newfs", "newfs_apfs", "newfs_hfs", "mkswap",
      "mkexfatfs", "mkudffs", "mkreiserfs", "pvcreate", "make-bcache":
      guard !has("-n", "-N", "-V", "--help"), name != "pvcreate" || !has("-t", "--test") else { return }
      severity = format(invocation, context)
    case "pv":
      let target = words.firstIndex { $0 == "-o" || $0 == "--output" }.map {
        words.dropFirst($0 + 1).first ?? ""
      }
      severity = target?.hasPrefix("/dev/") == true && target != "/dev/null" ? .critical : nil
    case "nwipe":
      // Without a disk it asks which ones.
      let names = words.contains { $0.hasPrefix("/dev/") }
      severity = has("--autonuke") ? .critical : names ? .high : nil
    case "qemu-img":
      // An image onto a disk: `convert … FROM TO`, `dd if=FROM of=TO`.
      let target =
        verb == "dd" ? words.first { $0.hasPrefix("of=") }.map { $0.dropFirst(3) } : words.last?[...]
      let writes = ["convert", "dd", "create"].contains(verb)
      severity = writes && target?.hasPrefix("/dev/") == true && target != "/dev/null" ? .critical : nil
      // A snapshot that is deleted, or gone back to.
      if verb == "snapshot", has("-d", "-a") { severity = .medium }
    case "fio":
      let onDisk = words.contains { $0.hasPrefix("--filename=/dev/") && !$0.hasSuffix("/null") }
      let writes = words.contains { word in
        ["--rw=", "--readwrite="].contains(where: word.hasPrefix)
          && (word.hasSuffix("write") || word.hasSuffix("rw") || word.hasSuffix("trim"))
      }
      severity = onDisk && writes ? .critical : nil
    case "stratis":
      severity = ["pool", "filesystem", "fs", "blockdev"].contains(verb) && has("destroy") ? .critical : nil
    case "vdo": severity = verb == "remove" ? .critical : nil
    case "drbdadm":
      severity = ["wipe-md", "create-md", "invalidate", "invalidate-remote"].contains(verb) ? .critical : nil
    case "targetcli": severity = has("clearconfig", "delete") ? .high : nil
    case "geli": severity = ["kill", "delkey", "init"].contains(verb) ? .critical : nil
    case "bcachefs":
      severity = verb == "format" ? .critical : verb == "device" && has("remove") ? .high : nil
    case "wipefs":
      severity =
        has("-a", "--all", "-af", "-fa", "-o", "--offset") && !has("-n", "--no-act") ? .critical : nil
    case "tune2fs":
      severity =
        has("-O", "-U", "-L", "-j", "-m", "-f", "-Q") || words.contains { $0.hasPrefix("-O") } ? .high : nil
    case "resize2fs", "growpart", "xfs_growfs":
      severity = has("-P", "-n", "-N", "--dry-run") || verb.isEmpty ? nil : .high
    case "xfs_repair", "reiserfsck":
      severity = has("-n", "--check") || verb.isEmpty ? nil : has("-L", "--rebuild-tree") ? .critical : .high
    case "debugfs":
      severity =
        words.contains { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains("w") } ? .critical : nil
    case "dmsetup":
      severity = ["remove", "remove_all", "wipe_table", "load", "clear"].contains(verb) ? .high : nil
    case "vgchange": severity = has("-an", "-aln") || has("-a") && has("n") ? .high : nil
    case "flashrom": severity = has("-w", "-E", "--write", "--erase") ? .critical : nil
    case "ddrescue", "dd_rescue":
      severity = words.dropFirst().contains { $0.hasPrefix("/dev/") } ? .critical : nil
    case "ceph":
      let dooms = has("purge", "destroy", "rm", "delete", "zap", "purge-new", "lost")
      severity = dooms && has("osd", "fs", "pool", "mon", "auth", "orch") ? .critical : nil
    case "ceph-volume": severity = has("zap") ? .critical : nil
    case "rbd", "rados":
      severity =
        ["rm", "remove", "purge", "rmpool"].contains(verb) || has("snap") && has("purge") ? .high : nil
    case "blkdiscard", "sg_format", "sg_sanitize": severity = .critical
    case "sdelete", "sdelete64":
      // `-s` goes into every folder; without one it is a file, and `-z` and `-c` clean free space alone.
      let isDeep = has("-s", "-r", "/s")
      for argument in invocation.arguments where !argument.value.prefix.hasPrefix("-") {
        guard argument.value.known.map({ $0.utf8.contains { !ASCII.isDigit($0) } }) ?? true else { continue }
        context.delete(
          context.windowsPath(argument.value), isDeep ? .recursive : .emptying, by: invocation,
          at: argument.range)
      }
      return
    case "scrub":
      // `--freespace FOLDER` writes only where nothing is.
      let arguments = Arguments(
        invocation.arguments,
        by: Grammar(
          "p,pattern= D,dirent= s,device-size= b,blocksize= X,freespace f,force r,remove S,no-signature"))
      guard !arguments.has("freespace") else { return }
      for argument in arguments.operands {
        context.delete(argument.value, .emptying, by: invocation, at: argument.range)
      }
      return
    case "fdisk", "gdisk", "cfdisk":
      severity = has("-l", "--list", "-x") || verb.isEmpty ? nil : invocation.input == nil ? .high : .critical
    case "sfdisk":
      severity =
        has("-l", "-d", "--dump", "--list", "-s", "-n", "--no-act", "-V", "--verify", "-J", "--json")
          || verb.isEmpty ? nil : .critical
    case "sgdisk":
      let reads = invocation.arguments.allSatisfy { argument in
        let text = argument.value.known ?? ""
        return !text.hasPrefix("-")
          || ["-p", "--print", "-i", "-v", "-V", "-h", "-P", "--pretend", "-b", "-L"].contains(text)
          || text.hasPrefix("--info") || text.hasPrefix("--backup")
      }
      severity = reads ? nil : .critical
    case "parted", "gpart":
      severity =
        has("rm", "mklabel", "mktable", "mkpart", "resizepart", "destroy", "delete", "create")
        ? imageSeverity(invocation, context) : nil
    case "diskutil":
      severity = diskutil(words.map(\.asciiLowercased))
    case "lvremove", "vgremove", "pvremove": severity = has("-t", "--test") ? nil : .critical
    case "lvreduce": severity = has("-t", "--test") ? nil : .high
    case "zfs", "zpool":
      severity =
        words.contains { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.utf8.contains(UInt8(ascii: "n")) }
        ? nil : pools(name, verb, isForced: has("-f"))
    case "btrfs": severity = btrfs(verb, words)
    case "mdadm" where has("--help", "-h"): return
    case "mdadm":
      severity =
        has("--zero-superblock", "--create", "-C")
        ? .critical
        : has("--stop", "-S", "--remove", "--fail") ? has("detached", "failed") ? .medium : .high : nil
    case "cryptsetup" where verb == "luksformat": severity = imageSeverity(invocation, context)
    case "cryptsetup":
      severity =
        [
          "erase", "lukserase", "luksremovekey", "lukskillslot", "reencrypt", "luksheaderrestore",
        ].contains(verb)
        ? .critical
        : ["luksaddkey", "lukschangekey", "luksconvertkey", "convert"].contains(verb) ? .high : nil
    case "hdparm":
      severity =
        words.contains { word in
          [
            "--security-erase", "--trim-sector", "--write-sector", "--sanitize-block-erase",
            "--sanitize-crypto", "--sanitize-overwrite", "--make-bad-sector", "--repair-sector",
            "--security-set-pass", "--dco-restore", "--fwdownload",
          ].contains(where: word.hasPrefix)
        } ? .critical : nil
    case "nvme":
      severity =
        [
          "format", "sanitize", "delete-ns", "write-zeroes", "write", "write-uncor", "dsm", "security-send",
        ].contains(verb)
        ? .critical
        : ["detach-ns", "fw-commit", "fw-activate", "fw-download", "create-ns"].contains(verb) ? .high : nil
    case "badblocks":
      severity =
        words.contains { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.utf8.contains(UInt8(ascii: "w")) }
        ? .critical : nil
    case "diskpart": severity = has("/s", "/S") || invocation.input != nil ? .critical : nil
    case "format":
      severity =
        words.contains { $0.utf8.count < 4 && $0.hasSuffix(":") || $0.hasSuffix(":\\") } ? .critical : nil
    case "hdiutil": return mounts(invocation, verb, &context)
    case "startosinstall": severity = has("--eraseinstall") && !has("--usage") ? .critical : nil
    case "asr": severity = has("--erase", "-erase") ? .critical : nil
    default:
      guard let found = siblings(name, words) ?? flashing(name, verb, words) else { return }
      severity = found
    }
    let operands = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }
    guard let severity, operands.count >= fewestOperands(name, verb) else { return }
    let target =
      operands.first {
        $0.value.prefix.contains(bytes: "dev/") || $0.value.prefix.hasSuffix(":")
          || $0.value.prefix.hasPrefix("disk")
      } ?? operands.last
    context.report(
      DiskRules.erase, on: target?.value.display ?? name, severity: severity, at: invocation.range,
      program: name,
      paths: target.map { [$0.value.display] } ?? [])
  }

  /// `hdiutil attach https://…`: what lies on the image came from there, as what an archive holds does.
  private static func mounts(_ invocation: Invocation, _ verb: String, _ context: inout Judgement) {
    guard verb == "attach" || verb == "mount" else { return }
    for argument in invocation.arguments.dropFirst() where !argument.value.prefix.hasPrefix("-") {
      let address =
        argument.value.prefix.afterScheme
        ?? context.memory.downloads[context.place(argument.value, of: invocation).path]
      if let address { context.memory.unpacked = address }
    }
  }

  /// Given fewer, it says how it is used and does nothing: `diskutil eraseDisk`, `lvremove`.
  private static func fewestOperands(_ name: String, _ verb: String) -> Int {
    switch name {
    case "lvremove", "vgremove", "pvremove", "lvreduce", "blkdiscard", "sg_format", "sg_sanitize", "wipefs",
      "sgdisk", "hdparm", "badblocks", "format", "mke2fs", "tune2fs", "debugfs":
      1
    case "diskutil": ["apfs", "ap", "cs", "corestorage", "appleraid", "ar"].contains(verb) ? 3 : 2
    case "zfs", "zpool", "nvme", "cryptsetup", "rbd": 2
    case "btrfs": ["subvolume", "device"].contains(verb) ? 3 : 2
    case "bcachefs": 2
    case "dmsetup": verb == "remove_all" ? 1 : 2
    default: 0
    }
  }

  /// A file system on a file that is an image is ordinary; on anything else it erases a disk.
  private static func format(_ invocation: Invocation, _ context: Judgement) -> Severity? {
    let targets = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }
    guard !targets.isEmpty else { return nil }
    for target in targets.reversed() {
      let place = context.place(target.value, of: invocation)
      switch place.region {
      case .device: return .critical
      case .stream: continue
      case .unknown, .maybeRoot: return .critical
      default: continue
      }
    }
    return nil
  }

  /// An image may be given partitions and keys like a disk. Nobody can bring back what is on anything else, and
  /// without a file's name it is the first disk there is.
  private static func imageSeverity(_ invocation: Invocation, _ context: Judgement) -> Severity? {
    let namesImage = invocation.arguments.contains { argument in
      guard let text = argument.value.known else { return false }
      return text.fileExtension.map { ["img", "raw", "image", "qcow2", "luks"].contains($0) } ?? false
    }
    return namesImage ? format(invocation, context) : .critical
  }

  private static func diskutil(_ words: [String]) -> Severity? {
    guard let verb = words.first else { return nil }
    switch verb {
    case "erasedisk", "erasevolume", "reformat", "zerodisk", "randomdisk", "secureerase", "partitiondisk",
      "splitpartition", "mergepartitions", "resizevolume":
      return .critical
    case "apfs", "ap", "cs", "corestorage", "appleraid", "ar":
      return words.dropFirst().first.map {
        $0.hasPrefix("delete") || $0.hasPrefix("erase") || $0.hasPrefix("destroy")
      } == true
        ? .critical : nil
    default: return nil
    }
  }
}

enum DiskRules {
  static let overwrite = Rule(
    "disk.overwrite", .critical, "Writes over the device {}",
    why: "Whatever is on that disk is gone from the first byte on, and no tool brings it back.",
    instead:
      "Write to an image file instead: `dd if=/dev/zero of=/tmp/disk.img bs=1M count=64`; see disks with `lsblk`.",
    fires: [
      "dd if=/dev/zero of=/dev/sda", "cat x > /dev/nvme0n1", "cp image.iso /dev/sdb", "shred /dev/sda",
      "echo x | tee /dev/sda1",
    ],
    passes: [
      "dd if=/dev/zero of=/tmp/disk.img bs=1M count=64", "lsblk", "echo x > /dev/null", "cat x > /dev/stderr",
      "ls -l /dev/sda",
    ])

  static let erase = Rule(
    "disk.erase", .critical, "Erases or changes the layout of {}",
    why: "File systems, partitions and volumes on it are lost with everything in them.",
    instead: "Look first with `lsblk -f`, and leave disks to the person.",
    fires: [
      "debugfs -w -R 'rm /etc/passwd' /dev/sda1", "ceph osd purge 1 --yes-i-really-mean-it",
      "dmsetup remove_all", "ddrescue x.img /dev/sda", "bcachefs format --force /dev/sdb",
      "diskutil appleRAID delete 2C7E0F1A-1111-2222-3333-444455556666", "pvcreate -ff /dev/sdc",
      "mkfs.ext4 /dev/sdb1", "wipefs -a /dev/sda", "zpool destroy tank", "diskutil eraseDisk JHFS+ X disk2",
      "startosinstall --eraseinstall --agreetolicense", "lvremove -f vg/lv",
    ],
    passes: [
      "zfs destroy -nvr tank/home@2024-01-01", "tune2fs -l /dev/sda1", "ceph status", "dmsetup ls",
      "rbd ls pool", "bcachefs fs usage /mnt", "diskutil appleRAID list", "pvcreate --test /dev/sdc",
      "bcachefs show-super /dev/sdb", "parted -s disk.img mklabel gpt",
      "parted -s disk.img mkpart primary ext4 1MiB 100%", "cryptsetup luksFormat -q build/disk.img /tmp/key",
      "lsblk -f", "mkfs.ext4 disk.img", "zpool status", "diskutil list", "fdisk -l", "wipefs /dev/sda",
      "diskutil eraseDisk 2>&1 | head -3", "lvremove", "zpool destroy", "cryptsetup luksFormat --help",
      "startosinstall --usage",
    ])
}
