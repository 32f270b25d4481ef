import Bytes
import ShellMeaning
import Verdict

/// Servers of messages and of mail, and what runs work for later: the words that lose what has not been delivered
/// yet, or that let everybody in.
enum QueueSiblings: Family {
  static let category = "database"

  static let programs = [
    "kafka-acls", "kafka-acls.sh", "kafka-reassign-partitions", "kafka-reassign-partitions.sh",
    "kafka-leader-election", "kafka-leader-election.sh", "kafka-storage", "kafka-storage.sh",
    "kafka-features", "kafka-features.sh", "kafka-server-stop", "kafka-server-stop.sh", "kafka-topics",
    "kafka-topics.sh", "rpk", "confluent", "pulsar-admin", "rabbitmqctl", "rabbitmq-queues",
    "rabbitmq-upgrade", "rabbitmq-streams", "nats", "nsc", "mosquitto_ctrl", "mosquitto_pub", "emqx",
    "emqx_ctl", "vmq-admin", "activemq", "artemis", "dltmqm", "endmqm", "runmqsc", "zbctl", "temporal",
    "tctl", "celery", "rake", "console", "artisan", "php", "postfix", "postconf", "exim", "exim4", "qmHandle",
    "zmprov", "zmmailbox", "zmcontrol", "imapsync", "gam", "m365", "flink", "storm", "mailman", "sympa",
    "himalaya", "offlineimap", "matrix-commander", "sidekiqctl",
  ]

  static let rules = [
    DatabaseToolsFamily.dropsQueue, DatabaseToolsFamily.stopsServer, CloudFamily.deletes, CloudFamily.rights,
  ]

  private static let grammar = Grammar(
    "bootstrap-server= bootstrap-controller= command-config= s,server= user= password= creds= context= n,node= "
      + "p,vhost= V= name= address= a,app,A= w,workflow-id= namespace,ns= reassignment-json-file= topic= group= "
      + "h,host= u,username= t,cluster-id= c,config= P,port= m,mailbox= acct,account= q,quiet z,zadmin id= url= "
      + "operation= allow-principal= X= query= queue= e,env= f,force y,yes i,immediate doit all help")

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    switch program {
    case "kafka-acls", "kafka-acls.sh", "confluent": return access(invocation, &context)
    case "runmqsc": return statements(invocation, &context)
    case "kafka-topics", "kafka-topics.sh": return retains(invocation, &context)
    case "php":
      guard let first = invocation.arguments.first?.value.known,
        ["artisan", "console"].contains(SQLSession.lastComponent(first))
      else { return }
    case "postconf": return relays(invocation, &context)
    case "imapsync":
      // What only one side has goes.
      let words = invocation.arguments.map { $0.value.known ?? "" }
      guard !words.contains("--dry"),
        words.contains(where: { $0.hasPrefix("--delete") || $0.hasPrefix("--expunge") })
      else { return }
      context.report(
        CloudFamily.deletes, on: "mail of an account", severity: .high, at: invocation.range, program: program
      )
      return
    case "gam": return directory(invocation, &context)
    case "mosquitto_pub":
      // An empty message that is kept takes the place of the last one.
      guard invocation.hasArgument("-r") || invocation.hasArgument("--retain"),
        invocation.hasArgument("-n") || invocation.hasArgument("--null-message")
      else { return }
      context.report(
        DatabaseToolsFamily.dropsQueue, on: "what a topic keeps", severity: .medium, at: invocation.range,
        program: program)
      return
    case "exim", "exim4":
      guard invocation.isRepeated, invocation.hasArgument("-Mrm") else { return }
      context.report(
        DatabaseToolsFamily.dropsQueue, on: "the mail queue", at: invocation.range, program: program)
      return
    default: break
    }
    guard let (rule, deeds) = table(program) else { return }
    context.report(rule, worstOf: DeedTable(grammar, trials: "dry-run,dryrun,pretend", deeds), by: invocation)
  }

  /// `--add --allow-principal 'User:*' --operation All`: everybody may read and write whatever there is.
  private static func access(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map(\.value.display)
    guard words.contains("--add") || words.starts(with: ["kafka", "acl", "create"]),
      invocation.arguments.contains(where: { isEverybody($0.value) })
    else { return }
    let isAll = words.contains { ["all", "alter", "delete", "clusteraction"].contains($0.asciiLowercased) }
    context.report(
      CloudFamily.rights, on: "everybody", severity: isAll ? .high : .medium, at: invocation.range,
      program: invocation.canonicalName)
  }

  /// `User:*`, in quotes or not.
  private static func isEverybody(_ value: Value) -> Bool {
    value.known?.hasSuffix("User:*") == true || value.prefix.hasSuffix("User:") && !value.isKnown
  }

  /// `--alter --config retention.ms=1`: all that is older goes at once.
  private static func retains(_ invocation: Invocation, _ context: inout Judgement) {
    guard invocation.hasArgument("--alter"),
      let value = invocation.arguments.lazy.compactMap({ argument -> String? in
        guard let (name, value) = argument.value.display.split(at: UInt8(ascii: "=")),
          name.hasSuffix("retention.ms") || name.hasSuffix("retention.bytes")
        else { return nil }
        return value
      }).first, let number = Int(value), (0..<100_000).contains(number)
    else { return }
    context.report(
      DatabaseToolsFamily.dropsQueue, on: "records older than a moment", at: invocation.range,
      program: invocation.canonicalName)
  }

  /// IBM MQ's own language, on standard input: `CLEAR QLOCAL(X)`, `DELETE QLOCAL(X) PURGE`.
  private static func statements(_ invocation: Invocation, _ context: inout Judgement) {
    let text = (invocation.input.map { context.code(in: $0) } ?? "").asciiUppercased
    let words = text.nameParts.map(\.asciiUppercased)
    guard words.contains("CLEAR") || words.contains("DELETE") || text.mentions("CHLAUTH(DISABLED)") else {
      return
    }
    context.report(
      DatabaseToolsFamily.dropsQueue, on: "a queue and its messages", at: invocation.range, program: "runmqsc"
    )
  }

  /// `postconf -e relayhost=…`: where all mail goes from now on, and who may send through this machine.
  private static func relays(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map(\.value.display)
    guard words.contains("-e") || words.contains(where: { $0.mentions("=") && !$0.hasPrefix("-") }) else {
      return
    }
    let text = words.joined(separator: " ").without(" ")
    let opens =
      text.mentions("mynetworks=0.0.0.0/0") || text.mentions("mynetworks=::/0")
      || text.mentions("smtpd_relay_restrictions=permit,")
      || text.hasSuffix("smtpd_relay_restrictions=permit")
    let diverts = ["relayhost=", "always_bcc=", "transport_maps=", "recipient_bcc_maps=", "sender_bcc_maps="]
      .contains { text.mentions($0) }
    guard opens || diverts else { return }
    context.report(
      CloudFamily.rights,
      on: opens
        ? "everybody, who may send mail through this server" : "another server, to which all mail goes",
      severity: .high, at: invocation.range, program: "postconf")
  }

  /// Google Workspace: whose mail goes where, and who may open it.
  private static func directory(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map { ($0.value.known ?? "").asciiLowercased }
    func has(_ names: String...) -> Bool { names.contains { words.contains($0) } }
    let what: String
    if words.first != "print", words.first != "info", words.first != "show" {
      if has("delegate", "delegates"), has("to", "add") {
        what = "who may open the mailbox of a person"
      } else if has("forward", "forwardingaddress"), has("on", "true", "add") {
        what = "where somebody's mail goes"
      } else if has("update"), has("suspended"), has("on", "true") {
        what = "an account, which is closed"
      } else if has("transfer"), has("drive", "ownership", "calendar", "calendars") {
        what = "the owner of somebody's files"
      } else if has("create", "add", "update"), has("admin") {
        what = "who governs the domain"
      } else {
        return
      }
      context.report(CloudFamily.rights, on: what, severity: .high, at: invocation.range, program: "gam")
    }
  }

  private static func table(_ program: String) -> (Rule, [Deed])? {
    brokers(program) ?? mail(program) ?? work(program)
  }

  private static func brokers(_ program: String) -> (Rule, [Deed])? {
    let rule = DatabaseToolsFamily.dropsQueue
    switch program {
    case "mailman":
      return (
        CloudFamily.deletes,
        [
          Deed("remove_members|delmembers", .high, "everybody on the list", needs: "all,a"),
          Deed("remove_members|delmembers", .medium, "people of a list"),
          Deed("rmlist|remove", .high, "the list"),
        ]
      )
    case "sympa":
      return (CloudFamily.deletes, [Deed("close_list|purge_list|close_family", .high, "the list")])
    case "himalaya":
      return (
        CloudFamily.deletes,
        [
          Deed("message|messages delete", .medium, "mail"),
          Deed("folder|folders delete|purge|expunge", .high, "mail"),
        ]
      )
    case "offlineimap":
      return (CloudFamily.deletes, [Deed("", .high, "mail", needs: "delete-folder,deletefolder")])
    case "matrix-commander":
      return (
        CloudFamily.deletes,
        [
          Deed(
            "", .medium, "a room or a device",
            needs: "room-forget,room-kick,room-ban,delete-device,room-leave,room-redact,delete-mxc")
        ]
      )
    case "sidekiqctl": return (DatabaseToolsFamily.stopsServer, [Deed("stop|quiet", .medium, "the workers")])
    case "kafka-reassign-partitions", "kafka-reassign-partitions.sh":
      return (rule, [Deed("", .medium, "where partitions lie", needs: "execute")])
    case "kafka-leader-election", "kafka-leader-election.sh":
      return (
        rule,
        [
          Deed("unclean", .high, "records that one broker has alone"),
          Deed("", .medium, "the leaders of partitions", needs: "all-topic-partitions"),
        ]
      )
    case "kafka-storage", "kafka-storage.sh":
      return (
        rule,
        [
          Deed("format", .high, "the broker's storage", needs: "ignore-formatted,g"),
          Deed("format", .medium, "the broker's storage"),
        ]
      )
    case "kafka-features", "kafka-features.sh":
      return (rule, [Deed("downgrade|disable", .medium, "the cluster's features")])
    case "kafka-server-stop", "kafka-server-stop.sh":
      return (DatabaseToolsFamily.stopsServer, [Deed("", .medium, "the broker")])
    case "rpk":
      return (
        rule,
        [
          Deed("redpanda admin brokers decommission", .high, "the broker"),
          Deed("cluster config reset|import", .medium, "settings of the cluster"),
          Deed("cluster txn kill-producer|kill", .medium, "transactions"),
          Deed("group offset-delete|seek", .medium, "where the group stands:"),
          Deed("security role delete", .medium, "the role"),
          Deed("transform delete", .medium, "the transform"),
          Deed("redpanda stop", .medium, "the broker"),
          Deed("cloud cluster|namespace delete", .critical, "the"),
        ]
      )
    case "pulsar-admin":
      return (
        rule,
        [
          Deed(
            "topics skip-all|clear-backlog|skip|expire-messages-all-subscriptions|delete-partitioned-topic|truncate",
            .high, "messages of"),
          Deed("topics expire-messages|reset-cursor|unsubscribe|terminate", .medium, "messages of"),
          Deed("namespaces unsubscribe|set-retention|set-message-ttl", .medium, "messages of"),
          Deed("clusters|functions|sinks|sources|schemas|packages|bookies delete", .high, "the"),
          Deed("brokers delete-dynamic-config|shutdown", .medium, "the broker's settings"),
        ]
      )
    case "rabbitmqctl":
      return (
        rule,
        [
          Deed(
            "clear_permissions|clear_policy|clear_parameter|clear_password|close_all_connections|clear_topic_permissions",
            .medium, "what the server has of"),
          Deed("delete_exchange|delete_member|force_boot|remove_member", .high, "what the server has of"),
          Deed("set_user_tags * administrator", .medium, "the administrators:"),
          Deed("change_password", .high, "the password of"),
          Deed("set_permissions", .medium, "rights of"), Deed("shutdown", .medium, "the server"),
          Deed("reset|force_reset", .high, "everything the node holds"),
        ]
      )
    case "rabbitmq-queues", "rabbitmq-streams":
      return (
        rule,
        [
          Deed("delete_member|shrink|delete_replica", .medium, "a copy of the queue"),
          Deed("delete", .high, "the queue"),
        ]
      )
    case "rabbitmq-upgrade": return (DatabaseToolsFamily.stopsServer, [Deed("drain", .medium, "the node")])
    case "nats":
      return (
        rule,
        [
          Deed("account purge", .high, "everything of the account"),
          Deed("server raft|cluster peer-remove|step-down", .high, "the server"),
          Deed("server request kick|shutdown", .medium, "clients"),
          Deed("stream seal|edit|rmm", .medium, "the stream"),
          Deed("stream restore", .medium, "the stream"),
          Deed("auth account|user|operator rm|delete", .high, "the"),
        ]
      )
    case "nsc":
      return (
        rule,
        [
          Deed("delete account|user|operator|import|export|mapping", .high, "the"),
          Deed("revocations add-user", .medium, "the user"),
          Deed("push", .medium, "accounts", needs: "P,prune"),
        ]
      )
    case "mosquitto_ctrl":
      return (
        rule,
        [
          Deed(
            "dynsec deleteClient|deleteRole|deleteGroup|disableClient|removeClientRole", .medium,
            "who may connect:"), Deed("dynsec setDefaultACLAccess", .high, "what everybody may do:"),
        ]
      )
    case "emqx", "emqx_ctl", "vmq-admin":
      return (
        rule,
        [
          Deed("ctl clients|subscriptions kick|del", .medium, "the client"),
          Deed("clients|subscriptions kick|del", .medium, "the client"),
          Deed(
            "ctl admins|cluster|rules|retainer|data del|leave|force-leave|delete|clean|import", .high, "the"),
          Deed("admins|cluster|rules|retainer del|leave|force-leave|delete|clean", .high, "the"),
          Deed("stop", .medium, "the broker"),
          Deed("retain|session|node delete|disconnect|leave", .medium, "the"),
        ]
      )
    case "activemq", "artemis":
      return (
        rule,
        [
          Deed("purge", .high, "the queue"), Deed("queue purge|delete", .high, "the queue"),
          Deed("address delete", .high, "the address"),
          Deed("user rm", .medium, "the user"), Deed("stop|kill", .medium, "the broker"),
          Deed("data imp|import", .medium, "messages"),
        ]
      )
    case "dltmqm": return (rule, [Deed("*", .critical, "the queue manager")])
    case "endmqm": return (DatabaseToolsFamily.stopsServer, [Deed("*", .medium, "the queue manager")])
    case "flink", "storm": return (rule, [Deed("cancel|kill|stop", .medium, "the job")])
    default: return nil
    }
  }
}
