import ShellMeaning
import Verdict

/// Servers of mail, and what runs work for later.
extension QueueSiblings {
  static func mail(_ program: String) -> (Rule, [Deed])? {
    let rule = CloudFamily.deletes
    switch program {
    case "postfix":
      return (DatabaseToolsFamily.stopsServer, [Deed("stop|abort|drain", .medium, "the mail server")])
    case "qmHandle":
      return (DatabaseToolsFamily.dropsQueue, [Deed("", .high, "the mail queue", needs: "D,d")])
    case "zmprov":
      return (
        rule,
        [
          Deed(
            "…da|deleteAccount|dd|deleteDomain|ddl|deleteDistributionList|dcr|deleteCalendarResource|dc|deleteCos",
            .high, "of mail:"),
          Deed("…purgeOldMbox|purgeMessages|pm", .high, "mail of"),
          Deed("…sp|setPassword", .high, "the password of"),
          Deed("…ds|deleteServer|raa|removeAccountAlias|rda|ddp", .medium, "of mail:"),
          Deed("…ma|modifyAccount * zimbraAccountStatus closed|locked|maintenance", .high, "the account"),
          Deed(
            "…ma|modifyAccount * zimbraIsAdminAccount|zimbraMailForwardingAddress|zimbraPrefMailForwardingAddress",
            .high, "the account"),
        ]
      )
    case "zmmailbox":
      return (
        rule,
        [
          Deed("…emptyFolder|ef|deleteFolder|df|emptyDumpster", .high, "mail in"),
          Deed("…deleteMessage|dm|deleteConversation|dc|deleteItem|di", .medium, "mail"),
          Deed("…modifyFolderGrant|mfg", .medium, "who may read"),
        ]
      )
    case "zmcontrol":
      return (DatabaseToolsFamily.stopsServer, [Deed("stop|shutdown|restart", .medium, "the mail server")])
    case "m365":
      return (
        rule,
        [
          Deed("* * remove", .high, "the"), Deed("* * * remove", .medium, "the"),
          Deed("outlook mail send", .medium, "a message"), Deed("entra|aad user set", .medium, "the account"),
          Deed("spo|teams|entra|aad site|team|user|group|app|o365group remove", .high, "the"),
        ]
      )
    default: return nil
    }
  }

  /// Work that waits its turn.
  static func work(_ program: String) -> (Rule, [Deed])? {
    let rule = DatabaseToolsFamily.dropsQueue
    switch program {
    case "temporal":
      return (
        rule,
        [
          Deed("batch terminate", .high, "running batches"), Deed("schedule delete", .medium, "the schedule"),
          Deed("workflow cancel|reset", .medium, "workflows", needs: "q,query"),
          Deed("operator cluster remove", .high, "the cluster"),
          Deed("operator search-attribute remove", .medium, "the attribute"),
          Deed("cloud namespace|user delete", .high, "the"),
        ]
      )
    case "tctl":
      return (
        rule,
        [
          Deed("workflow|wf terminate|term", .high, "workflows"), Deed("batch start", .medium, "workflows"),
          Deed("admin workflow|membership|db delete|clean", .high, "workflows"),
        ]
      )
    case "zbctl":
      return (
        rule,
        [Deed("cancel instance", .medium, "the instance"), Deed("delete resource", .medium, "the process")]
      )
    case "celery": return (rule, [Deed("…control shutdown", .medium, "every worker")])
    case "rake":
      return (
        rule,
        [
          Deed(
            "…resque:clear|resque:failures:clear|jobs:clear|sidekiq:clear|queue:clear|good_job:clear|delayed_job:clear",
            .high, "waiting jobs")
        ]
      )
    case "artisan", "php", "console":
      return (
        rule,
        [
          Deed(
            "…queue:clear|queue:flush|horizon:clear|horizon:clear-metrics|queue:prune-batches", .high,
            "waiting and failed jobs"),
          Deed("…messenger:failed:remove", .medium, "failed messages"),
          Deed("…messenger:failed:remove", .high, "every failed message", needs: "all"),
          Deed("…queue:forget|horizon:terminate|horizon:forget", .low, "jobs"),
          Deed("…cache:clear", .low, "the cache"),
        ]
      )
    default: return nil
    }
  }
}
