import Bytes
import ShellMeaning
import Verdict

/// The other version control systems: the same harm under other words.
enum OtherVersionControl: Family {
  static let category = "git"
  static let programs = [
    "jj", "hg", "chg", "svn", "p4", "bzr", "darcs", "repo", "pre-commit", "husky", "lefthook", "fossil", "sl",
    "dvc", "gt", "pijul",
  ]
  static let rules = [
    GitFamily.discardAll, GitFamily.pushForce, GitFamily.rewriteHistory, GitFamily.skipChecks,
  ]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    let options = Grammar(
      (program == "svn" ? "R,recursive " : "R,repository= ")
        + "cwd= config= r,rev,revision= c,change= d,date= m,message= u,user= p,port= C,clean B,bookmark= I,include= "
        + "X,exclude= n,dry-run f,force a,all t,hook-type= remote= b,branch= no-backup y,yes h,help")
    let deeds: [Deed]
    var rule = GitFamily.discardAll
    switch program {
    case "jj":
      rule = GitFamily.rewriteHistory
      deeds = [
        Deed("abandon", .high, "revisions that others may have", needs: "ignore-immutable"),
        Deed("abandon all()|::|..|mutable()|root()..|::@|visible_heads()", .high, "every change"),
        Deed("op|operation abandon", .high, "the log of operations"),
        Deed("util gc", .medium, "old commits", needs: "expire"),
        Deed("git push", .high, "bookmarks on the remote", needs: "deleted"),
      ]
    case "hg", "chg":
      deeds = [
        Deed("update|up|checkout|co", .high, "uncommitted changes", needs: "clean"),
        Deed("revert", .high, "uncommitted changes", needs: "all"), Deed("revert", .medium, "changes of"),
        Deed("purge|clean", .high, "untracked files", unless: "print,p"), Deed("strip", .high, "revisions"),
        Deed("rollback", .high, "the last transaction"),
        Deed("push", .high, "heads of others", needs: "force"),
        Deed("histedit|censor|convert", .medium, "history"),
      ]
    case "svn":
      let isRemote = invocation.arguments.contains { $0.value.prefix.mentions("://") }
      deeds = [
        Deed("revert", .high, "uncommitted changes", needs: "R,recursive"),
        Deed("revert", .medium, "changes of"),
        Deed("cleanup", .high, "unversioned files", needs: "remove-unversioned,remove-ignored"),
        Deed("delete|del|remove|rm", isRemote ? .high : .low, "from the repository"),
      ]
    case "p4":
      deeds = [
        Deed("obliterate", .critical, "files with all their history", needs: "y,yes"),
        Deed("revert //...|...", .high, "every open file"), Deed("revert", .medium, "changes of"),
        Deed("clean", .high, "local changes"),
        Deed("sync", .medium, "local changes", needs: "f,force"),
        Deed("depot|stream|client", .high, "the depot", needs: "d"),
      ]
    case "sl":
      // Sapling's; the train of that name has no such words.
      deeds = [
        Deed("goto|go|update|up|checkout|co", .high, "uncommitted changes", needs: "clean"),
        Deed("revert", .high, "uncommitted changes", needs: "all"), Deed("revert", .medium, "changes of"),
        Deed("clean|purge", .high, "untracked files", unless: "print,p"),
        Deed("push", .high, "heads of others", needs: "force"),
      ]
    case "fossil":
      deeds = [
        Deed("clean|extras", .high, "untracked files", needs: "f,force,x"),
        Deed("purge", .high, "what is purged:"),
        Deed("shun|scrub", .high, "from the repository"), Deed("revert", .medium, "changes of"),
        Deed("update|checkout|co", .medium, "local changes", needs: "f,force"),
      ]
    case "dvc":
      deeds = [
        Deed("destroy", .high, "every file that DVC tracks", needs: "f,force"),
        Deed("gc", .medium, "old versions of data", needs: "f,force"),
        Deed("gc", .medium, "old versions of data, in the cloud too", needs: "c,change,cloud"),
      ]
    case "gt":
      deeds = [
        Deed("delete|dl", .medium, "the branch", needs: "f,force"),
        // Without it Graphite pushes with a lease.
        Deed("submit|s|ss", .high, "branches of others", needs: "f,force"),
        Deed("stack submit|s", .high, "branches of others", needs: "f,force"),
      ]
    case "pijul": deeds = [Deed("reset|unrecord", .medium, "changes")]
    case "bzr": deeds = [Deed("revert|uncommit|clean-tree", .high, "uncommitted changes")]
    case "darcs": deeds = [Deed("obliterate|unpull|revert", .high, "patches or changes")]
    case "repo":
      // What `repo forall -c` starts is judged by itself.
      deeds = [
        Deed("abandon", .medium, "branches"), Deed("sync", .high, "local changes", needs: "force-sync,d"),
      ]
    default:
      rule = GitFamily.skipChecks
      deeds = [Deed("uninstall", .medium, "the hooks")]
    }
    guard let hit = DeedTable(options, deeds).worst(invocation.arguments) else { return }
    if hit.deed.words == "push" || hit.deed.words.contains("submit") { rule = GitFamily.pushForce }
    context.report(rule, hit, by: invocation)
  }
}
