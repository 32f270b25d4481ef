import ShellMeaning
import Verdict

/// Backup tools: the copies that everybody relies on after something went wrong.
enum BackupFamily: Family {
  static let category = "backup"

  static let programs = [
    "restic", "borg", "borgmatic", "kopia", "duplicity", "tarsnap", "tmutil", "timeshift", "snapper", "wal-g",
    "barman", "rdiff-backup", "bup", "rustic", "proxmox-backup-client", "vzdump", "sanoid", "bupstash",
    "duplicacy", "btrbk", "attic",
  ]

  static let rules = [deletes]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    guard let table = table(invocation.canonicalName) else { return }
    context.report(deletes, worstOf: table, by: invocation)
  }

  private static func table(_ program: String) -> DeedTable? {
    switch program {
    case "restic", "rustic": restic
    case "borg", "borgmatic", "attic": borg
    case "tmutil": timeMachine
    case "tarsnap", "timeshift", "rdiff-backup", "duplicity": byOption
    default: byWord
    }
  }

  private static let restic = DeedTable(
    Grammar(
      "r,repo= p,password-file= password-command= tag= host= path= l,keep-last= d,keep-daily= w,keep-weekly= "
        + "m,keep-monthly= y,keep-yearly= keep-within= keep-tag= g,group-by= o= n,dry-run prune q,quiet v h,help"
    ),
    [
      Deed("forget", .high, "snapshots and their data", needs: "prune"), Deed("forget", .medium, "snapshots"),
      Deed("prune", .medium, "data that no snapshot needs"),
      Deed("key remove", .high, "a key of the repository"),
      Deed("rewrite", .high, "snapshots", needs: "forget"),
    ])
  private static let borg = DeedTable(
    Grammar(
      "r,repo= a,glob-archives= P,prefix= keep-daily= keep-weekly= keep-monthly= H= d= w= m= y= n,dry-run s,stats "
        + "force h,help rsh= lock-wait= first= last="),
    [
      Deed("delete", .high, "the archive or repository"),
      Deed("rdelete|repo-delete", .critical, "the whole repository"),
      Deed("prune", .low, "archives"), Deed("recreate", .medium, "archives"),
    ])
  private static let timeMachine = DeedTable(
    Grammar("d= t= a p"),
    [
      Deed("delete|deletelocalsnapshots|deleteinprogress", .high, "Time Machine backups"),
      Deed("disable|removedestination", .high, "Time Machine"),
      Deed("disablelocal", .medium, "local snapshots"),
    ])
  private static let byOption = DeedTable(
    Grammar(
      "d f= keyfile= cachedir= force delete delete-all snapshot= nuke remove-older-than= scripted yes h,help"),
    [
      Deed("", .high, "the archive", needs: "d,delete,delete-all,nuke"),
      Deed("*", .high, "the archive", needs: "nuke"),
      Deed(
        "remove-older-than|remove-all-but-n-full|remove-all-inc-of-but-n-full", .high, "backups",
        needs: "force"),
      Deed("*", .medium, "old backups", needs: "remove-older-than"),
    ])
  private static let byWord = DeedTable(
    Grammar("c,config= r,repository= confirm delete keyid= id= h,help n,dry-run"),
    [
      Deed("delete everything", .critical, "every backup"), Deed("delete|rm|remove", .high, "the backup"),
      Deed("snapshot delete", .high, "the snapshot", needs: "delete"),
      Deed("snapshot|group|backup|namespace forget|delete", .high, "the snapshot"),
      Deed("prune", .medium, "old backups"), Deed("policy delete|remove", .medium, "the backup policy"),
    ])
}

extension BackupFamily {
  static let deletes = Rule(
    "backup.delete", .high, "Deletes {}",
    why: "A backup is the last copy there is when everything else has failed.",
    instead: "See what would go: `restic forget --keep-daily 7 --dry-run`, `borg list`.",
    fires: [
      "restic forget --keep-last 1 --prune", "borg delete repo::archive", "restic -r /srv/r forget abc",
      "tmutil delete /Volumes/x/1", "kopia snapshot delete abc --delete", "wal-g delete everything FORCE",
      "duplicity remove-older-than 1M --force file:///b", "tarsnap -d -f archive", "timeshift --delete-all",
      "snapper delete 3",
    ],
    passes: [
      "restic forget --keep-daily 7 --dry-run", "borg list", "restic snapshots", "restic backup /srv",
      "borg create repo::a /srv", "kopia snapshot list", "tmutil listbackups",
      "borg prune --keep-daily 7 repo", "timeshift --list", "restic check",
    ])
}
