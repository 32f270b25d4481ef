import Bytes
import ShellMeaning
import Verdict

/// The smaller hosts, networks and services, whose words `CloudFamily` does not read, and the words of the larger
/// ones that are neither noun nor verb.
enum ServiceSiblings: Family {
  static let category = "cloud"

  static let programs = [
    "flarectl", "terminus", "upstash", "nova", "cinder", "glance", "neutron", "heat", "pveum", "pvesh", "qm",
    "pct", "tctl", "tsh", "zerotier-cli", "tailscale", "headscale", "netbird", "beam", "lambda-cloud",
    "stackit", "opta", "acorn", "architect", "firebase", "wrangler", "heroku", "vercel", "vc", "turso",
    "hcloud", "govc", "vonage", "newrelic", "grafana", "grafanactl", "amtool", "kcadm", "kcadm.sh", "step",
    "certbot", "acme.sh", "lego", "cap", "capistrano", "pd", "sf", "sfdx", "sanity", "contentful", "shopify",
    "ldcli", "lando", "ddev", "sail", "devpod", "ykman", "trezorctl", "solo1", "nitropy", "deck", "modal",
    "oci", "fly", "flyctl", "pscale", "supabase",
  ]

  static let rules = [
    CloudFamily.deletes, CloudFamily.stops, CloudFamily.protectionOff, CloudFamily.rights,
    CloudFamily.publicAccess,
  ]

  private static let grammar = Grammar(
    "o,output= c,config= t,token= u,user= p,project= r,realm,region= e,env= a,app= s,server= zone= id= name= "
      + "domain= cert-name= d,domains= cluster= auth-server= proxy= login= target-org= dataset= environment-id= "
      + "space-id= format= namespace-id= ns,namespace= f,force y,yes all cascade= purge shields-up=? confirm= h,help"
  )

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    switch program {
    case "pvesh": return interface(invocation, &context)
    case "tailscale" where loosens(invocation):
      context.report(
        CloudFamily.protectionOff, on: "who may reach this machine through the network",
        severity: .medium, at: invocation.range, program: program)
      return
    case "govc" where invocation.hasArgument("vm.power"):
      // Its options have long names behind one dash.
      guard ["-off", "-s", "-r", "-reset", "-suspend"].contains(where: invocation.hasArgument) else { return }
      let names = invocation.arguments.map(\.value.display).filter { !$0.hasPrefix("-") && $0 != "vm.power" }
      let isProduction = names.contains { Environment(naming: $0) == .production }
      context.report(
        CloudFamily.stops, on: names.joined(separator: " "), severity: isProduction ? .high : .medium,
        at: invocation.range, program: program)
      return
    default: break
    }
    guard let (rule, deeds) = table(program) else { return }
    let table = DeedTable(grammar, trials: "dry-run,dryrun,preview,what-if,local", deeds)
    guard let hit = table.worst(invocation.arguments) else { return }
    let isProduction = invocation.arguments.contains { Environment(naming: $0.value.display) == .production }
    let severity = isProduction && hit.deed.severity == .low ? .medium : hit.deed.severity
    context.report(rule, on: hit.target, severity: severity, at: invocation.range, program: program)
  }

  /// `pvesh delete /nodes/pve/qemu/100`: Proxmox's own interface, by path.
  private static func interface(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }.map(\.value.display)
    guard words.count > 1 else { return }
    let parts = words[1].split(separator: "/").map { String($0) }
    switch words[0] {
    case "delete":
      let isWhole = parts.contains {
        ["qemu", "lxc", "storage", "content", "pools", "zfs", "lvm"].contains($0)
      }
      context.report(
        CloudFamily.deletes, on: words[1],
        severity: isWhole && !parts.contains("snapshot") ? .critical : .high,
        at: invocation.range, program: "pvesh")
    case "create":
      switch parts.last {
      case "rollback", "wipedisk":
        context.report(
          CloudFamily.deletes, on: words[1], severity: .high, at: invocation.range, program: "pvesh")
      case "stop", "shutdown", "stopall":
        context.report(
          CloudFamily.stops, on: words[1], severity: .medium, at: invocation.range, program: "pvesh")
      default: break
      }
    default: break
    }
  }

  /// `tailscale funnel 8080` opens a port to everybody, `--shields-up=false` this machine to its network.
  private static func loosens(_ invocation: Invocation) -> Bool {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    if words.first == "funnel" {
      return words.count > 1 && !words.contains { ["status", "reset", "off", "--help", "-h"].contains($0) }
    }
    return ["set", "up"].contains(words.first) && words.contains("--shields-up=false")
  }

  private static func table(_ program: String) -> (Rule, [Deed])? {
    hosts(program) ?? machines(program) ?? networks(program) ?? services(program) ?? keys(program)
  }

  /// OpenStack's old tools, hypervisors, and machines at hosts.
  private static func machines(_ program: String) -> (Rule, [Deed])? {
    let rule = CloudFamily.deletes
    switch program {
    case "nova":
      return (
        rule,
        [
          Deed("delete|force-delete", .critical, "the server"),
          Deed("rebuild|shelve-offload", .high, "the server"),
          Deed("evacuate|host-evacuate|service-delete", .high, "the host"),
          Deed("stop|pause|suspend", .low, "the server"),
          Deed("keypair-delete|server-group-delete|aggregate-delete", .medium, "the"),
        ]
      )
    case "cinder":
      return (
        rule,
        [
          Deed("delete|force-delete", .critical, "the volume"),
          Deed("snapshot-delete|backup-delete|consisgroup-delete", .high, "the"),
          Deed("reset-state|unmanage|type-delete", .medium, "the volume"),
        ]
      )
    case "glance": return (rule, [Deed("image-delete", .high, "the image")])
    case "neutron":
      return (
        rule,
        [
          Deed(
            "net-delete|router-delete|subnet-delete|port-delete|purge|floatingip-delete|security-group-delete",
            .high, "the")
        ]
      )
    case "heat": return (rule, [Deed("stack-delete", .critical, "the stack")])
    case "qm", "pct":
      return (
        rule,
        [
          Deed("stop|shutdown|suspend", .low, "the machine"), Deed("delsnapshot", .medium, "the snapshot"),
          Deed("disk unlink", .high, "the disk", needs: "force"),
          Deed("unlink", .high, "the disk", needs: "force"),
        ]
      )
    case "pveum":
      return (
        CloudFamily.rights,
        [
          Deed("user|group|role|realm|userdel|groupdel|roledel delete", .high, "the"),
          Deed("userdel|groupdel|roledel", .high, "the"),
          Deed("acl|aclmod|user modify|delete|token", .medium, "who may do what"),
          Deed("passwd", .high, "the password of"),
        ]
      )
    case "hcloud":
      return (
        rule,
        [
          Deed("server reset-password|disable-backup|enable-rescue", .high, "the server"),
          Deed("floating-ip|primary-ip|certificate|placement-group delete", .high, "the"),
          Deed("* disable-protection", .medium, "protection of"),
          Deed("* remove-all-records|delete-rrset", .high, "records"),
        ]
      )
    case "govc":
      return (
        rule,
        [
          Deed(
            "cluster.rm|host.remove|host.disconnect|datastore.remove|vm.unregister|permissions.remove", .high,
            "the"),
          Deed("host.shutdown", .high, "the host"),
          Deed("device.remove|vm.disk.detach|snapshot.revert", .high, "what the machine holds"),
        ]
      )
    case "oci":
      return (
        rule,
        [
          Deed(
            "os object|bucket bulk-delete|bulk-delete-versions|delete", .critical, "everything in the bucket"),
          Deed("os preauth-request create", .medium, "a link to"),
        ]
      )
    default: return nil
    }
  }

  /// Private networks, and who may log in through them.
  private static func networks(_ program: String) -> (Rule, [Deed])? {
    switch program {
    case "tctl":
      return (
        CloudFamily.rights,
        [
          Deed("rm", .high, "the"), Deed("users|bots|lock rm|delete", .high, "the"),
          Deed("users|bots add|update|reset", .medium, "the"), Deed("auth rotate", .high, "the authority"),
          Deed("namespace|n delete", .high, "the namespace"), Deed("auth sign|export", .medium, "a key for"),
          Deed("create", .medium, "what the file says", needs: "f,force"),
        ]
      )
    case "tsh": return (CloudFamily.rights, [Deed("request create|drop", .medium, "access")])
    case "headscale", "netbird":
      return (
        CloudFamily.deletes,
        [
          Deed("nodes|users|namespaces|peers delete|destroy|expire", .high, "the"),
          Deed("down", .low, "the network"),
          Deed("policy set", .medium, "who may reach whom"),
          Deed("preauthkeys expire|delete", .medium, "keys"),
        ]
      )
    case "zerotier-cli", "tailscale":
      return (
        CloudFamily.stops,
        [
          Deed("leave", .medium, "this machine's place in the network"),
          Deed("logout", .medium, "this machine's place in the network"),
          Deed("lock disable|revoke-keys", .high, "the lock on the network"),
          Deed("serve reset", .low, "what is served"),
        ]
      )
    default: return nil
    }
  }

  /// What watches, tells, writes and sells.
  private static func services(_ program: String) -> (Rule, [Deed])? {
    let rule = CloudFamily.deletes
    switch program {
    case "vonage":
      return (
        rule,
        [
          Deed("numbers:cancel|number:cancel", .high, "the number"),
          Deed("apps:delete|app:delete", .high, "the app"),
          Deed("numbers cancel", .high, "the number"), Deed("apps delete", .high, "the app"),
        ]
      )
    case "newrelic":
      return (
        rule, [Deed("entity|synthetics|workload|nrql|apiAccess|decode delete|deleteKeys", .high, "the")]
      )
    case "grafana", "grafanactl":
      return (
        rule,
        [
          Deed("cli admin reset-admin-password|secrets-migration", .high, "the administrator's password"),
          Deed("admin reset-admin-password", .high, "the administrator's password"),
          Deed("resources delete", .high, "the dashboard"),
        ]
      )
    case "amtool":
      return (
        CloudFamily.protectionOff,
        [Deed("silence add", .medium, "alerts"), Deed("silence import", .medium, "alerts")]
      )
    case "kcadm", "kcadm.sh":
      return (
        rule,
        [
          Deed("delete", .high, "the"), Deed("set-password", .high, "the password"),
          Deed("add-roles|remove-roles", .medium, "rights"),
        ]
      )
    case "pd":
      return (
        rule,
        [
          Deed("*:delete|service:delete|user:delete|schedule:delete|team:delete|ep:delete", .high, "the"),
          Deed("incident:resolve|incident:ack", .medium, "incidents", needs: "all,m,me"),
        ]
      )
    case "cap", "capistrano":
      return (
        CloudFamily.stops,
        [
          Deed("* deploy:rollback|deploy:stop|deploy:cleanup_all", .medium, "what is deployed"),
          Deed("* deploy:web:disable|maintenance:enable", .medium, "the site"),
        ]
      )
    case "sf", "sfdx":
      return (
        rule,
        [
          Deed("org delete sandbox|scratch|shape|snapshot", .high, "the org"),
          Deed("force:org:delete|org:delete", .high, "the org"),
          Deed("data delete bulk|resume", .high, "records"), Deed("force:data:bulk:delete", .high, "records"),
          Deed("data delete record", .medium, "the record"),
          Deed("force:data:record:delete", .medium, "the record"),
          Deed("project delete source", .high, "metadata"), Deed("force:source:delete", .high, "metadata"),
          Deed("org delete|logout user", .medium, "the user"), Deed("apex run", .low, "code"),
        ]
      )
    case "sanity":
      return (
        rule,
        [
          Deed("dataset delete", .critical, "the dataset"), Deed("documents delete", .medium, "the document"),
          Deed("dataset import", .high, "documents", needs: "replace"), Deed("undeploy", .high, "the studio"),
          Deed("dataset visibility set", .high, "who may read"),
          Deed("users|cors|hook|tokens delete", .medium, "the"),
        ]
      )
    case "contentful":
      return (
        rule,
        [
          Deed("space|environment|space environment delete", .critical, "the space"),
          Deed("space environment|alias delete", .critical, "the environment"),
          Deed("content-type delete", .high, "the type"),
        ]
      )
    case "shopify":
      return (
        rule,
        [
          Deed("theme delete", .high, "the theme"),
          Deed("theme push", .high, "the shop's theme", needs: "a,allow-live,live,l"),
          Deed("theme publish", .medium, "the shop's theme"),
        ]
      )
    case "ldcli":
      return (
        rule,
        [
          Deed("flags|projects|environments|segments|members|teams delete", .high, "the"),
          Deed("flags archive", .medium, "the flag"),
        ]
      )
    case "lando":
      return (rule, [Deed("destroy", .medium, "the app and its data"), Deed("poweroff", .low, "every app")])
    case "sail":
      return (rule, [Deed("down", .medium, "the project's volumes", needs: "v,volumes")])
    case "devpod":
      return (
        rule,
        [
          Deed("delete", .medium, "the workspace"), Deed("machine delete", .medium, "the machine"),
          Deed("provider delete", .medium, "the provider"),
        ]
      )
    case "ddev":
      return (
        rule,
        [
          Deed("delete", .medium, "the project's database"), Deed("delete images", .low, ""),
          Deed("delete", .high, "every project's database", needs: "a,all"),
        ]
      )
    case "deck":
      return (
        rule,
        [
          Deed("reset", .critical, "everything the gateway knows"),
          Deed("gateway reset", .critical, "everything the gateway knows"),
          Deed("sync", .medium, "the gateway"), Deed("gateway sync", .medium, "the gateway"),
        ]
      )
    default: return nil
    }
  }
}
