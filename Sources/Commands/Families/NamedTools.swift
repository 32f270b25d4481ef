import ShellMeaning
import Verdict

/// Tools of services that say it in words of their own, or whose everyday words reach people. What follows the common
/// grammar is not listed here: `Strangers` reads it.
enum NamedTools: Family {
  static let category = "tool"

  static let programs = [
    "dnscontrol", "octodns-sync", "cli53", "cfcli", "lexicon", "wmill", "ampt", "formica", "uc", "uncloud",
    "coolify", "dokploy", "haloy", "juju", "custodian", "hal", "mass", "cobbler", "ghorg", "octopus", "sem",
    "db-migrate", "graphile-migrate", "ley", "rambler", "postgrator", "umzug", "marv", "east", "piccolo",
    "grate", "rh", "doctrine", "doctrine-migrations", "sqlmesh", "dlt", "meltano", "tb", "tinybird", "astra",
    "kudu", "admintools", "tikv-ctl", "memsql-ops", "rladmin", "alluxio", "sqlpackage", "pg_autoctl",
    "pg_probackup", "immuadmin", "duply", "obnam", "conserve", "autorestic", "resticprofile", "duplicati-cli",
    "cbbackupmgr", "proxmox-backup-manager", "bpexpdate", "dsmc", "qdelete", "veeamconfig", "urbackupsrv",
    "syncoid", "zfs-prune-snapshots", "snapper", "dirvish-expire", "amrmtape", "rear", "ocs-sr", "disko",
    "nixos-anywhere", "arkade", "tridentctl", "subctl", "longhornctl", "liqoctl", "karmor", "clusteradm",
    "operator-sdk", "kluctl", "garden", "vela", "sealos", "kubeone", "hetzner-k3s", "ezctl", "k3sup",
    "ccoctl", "kanctl", "tiup", "helmsman", "ollama", "ia", "dandi", "cachix", "attic", "spack", "jreleaser",
    "knope", "fedpkg", "rhpkg", "centpkg", "koji", "bodhi", "pkgctl", "aurpublish", "zenodo-upload", "supply",
    "dgit", "wingetcreate", "komac", "rojo", "wxt", "asc", "imgpkg", "berks", "shards", "ksm", "keeper",
    "dcli", "pass-cli", "fnox", "secretspec", "phase", "varlock", "ejson", "hush", "agebox", "blackbox_cat",
    "blackbox_postdeploy", "blackbox_decrypt_all_files", "transcrypt", "git-crypt", "git-secret", "skate",
    "unicreds", "biscuit", "tss", "torus", "aws-sso", "saml2aws", "assume", "kpcli", "ph", "dotenv-vault",
    "git-town", "git-machete", "git-trim", "git-sweep", "phoenix-cli", "cashu", "fedimint-cli", "ord", "hwi",
    "bdk-cli", "gocardless", "paddle", "lemonsqueezy", "polar", "chargebee", "wise", "mercury", "coinbase",
    "resend", "postmark", "mailgun", "plivo", "messagebird", "sendgrid", "kanidm", "kanidmd", "keto", "zed",
    "dsctl", "dsidm", "dsconf", "adcli", "ory", "jcli", "configcat", "topicctl", "jikkou", "kcctl",
    "gearadmin", "amqp-delete-queue", "qpid-config", "cadence", "splunk", "logcli", "thanos", "gdg",
    "mimirtool", "cortextool", "axiom", "influxdb3", "elastic-agent", "lacework",
  ]

  static let rules = [
    CloudFamily.deletes, CloudFamily.moves, CloudFamily.protectionOff, CloudFamily.rights, CloudFamily.sends,
    BackupFamily.deletes, GitFamily.pushDelete, GitFamily.deleteBranch, KubernetesFamily.cluster,
    KubernetesFamily.release, MigrationFamily.reset, PackageFamily.publishes, SecretStores.store,
    WalletFamily.coins,
  ]

  private static let grammar = Grammar(
    "c,config= n,namespace= p,project= o,output= e,env,environment= r,region= t,target,tool= u,user= k,key= i,id= "
      + "context= cluster= profile= host= url= api-key= name= format= keep= keep-last= drop-function=? mode=? action=? "
      + "options=? drop_db all a f,force y,yes h,help version"
  )

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    guard !Strangers.isOfTheProject(invocation), let (rule, deeds) = table(of: name),
      let hit = DeedTable(grammar, trials: Strangers.trials, deeds).worst(invocation.arguments)
    else { return }
    context.report(
      rule, on: hit.target,
      severity: Strangers.adjusted(hit.deed.severity, to: Strangers.environment(of: invocation)),
      at: invocation.range, program: name)
  }

  static func table(of name: String) -> (rule: Rule, deeds: [Deed])? {
    names(name) ?? migrations(name) ?? backups(name) ?? clusters(name) ?? uploads(name) ?? secrets(name)
      ?? branches(name) ?? payments(name) ?? people(name)
  }

  /// Names of hosts, and hosts of applications.
  private static func names(_ name: String) -> (Rule, [Deed])? {
    let rule = CloudFamily.deletes
    return switch SoughtName(name) {
    case "dnscontrol": (rule, [Deed("push", .high, "every record that the file lacks")])
    case "octodns-sync": (rule, [Deed("", .high, "every record that the file lacks", needs: "doit")])
    case "cli53":
      (
        rule,
        [
          Deed("delete|rrdelete|rrpurge", .high, "records of"),
          Deed("delete", .high, "the zone", needs: "purge"),
        ]
      )
    case "cfcli":
      (rule, [Deed("rm|removerecord", .high, "the record"), Deed("purge", .medium, "what is cached")])
    case "lexicon": (rule, [Deed("* delete", .high, "records of"), Deed("delete", .high, "records of")])
    case "wmill":
      (rule, [Deed("sync push", .medium, "what the workspace has and the folder lacks", needs: "yes")])
    case "ampt": (rule, [Deed("remove", .high, "the environment")])
    case "formica": (rule, [Deed("remove", .high, "the stack")])
    case "uc", "uncloud": (rule, [Deed("service|machine rm|remove", .high, "the")])
    case "coolify", "dokploy":
      (rule, [Deed("server|app|service|database|project remove|delete|rm", .high, "the")])
    case "haloy": (rule, [Deed("stop", .high, "the containers of", needs: "remove-containers")])
    case "juju":
      (
        rule,
        [
          Deed("destroy-controller|destroy-model|kill-controller", .critical, "the"),
          Deed("remove-application|remove-machine|remove-unit|remove-storage|remove-cloud", .high, "the"),
          Deed("remove-user|revoke|remove-relation|detach-storage", .medium, "the"),
        ]
      )
    case "custodian": (rule, [Deed("run", .high, "what its policies say", unless: "dryrun,d")])
    case "hal": (rule, [Deed("deploy clean", .critical, "Spinnaker, all of it")])
    case "mass": (rule, [Deed("package|pkg reset|destroy|decommission", .high, "the package")])
    case "cobbler": (rule, [Deed("system|profile|distro|repo remove", .medium, "the")])
    case "ghorg":
      (rule, [Deed("clone", .medium, "clones that the server has no more", needs: "prune-no-confirm")])
    case "octopus": (rule, [Deed("release delete", .high, "releases of")])
    case "sem": (rule, [Deed("delete|del", .high, "the"), Deed("stop workflow|pipeline|job", .low, "the")])
    default: nil
    }
  }

  /// Schemas taken back, and databases by their own tools.
  private static func migrations(_ name: String) -> (Rule, [Deed])? {
    let rule = MigrationFamily.reset
    return switch SoughtName(name) {
    case "db-migrate":
      (
        rule,
        [Deed("reset", .high, "every table of the database"), Deed("db:drop", .critical, "the database")]
      )
    case "graphile-migrate": (rule, [Deed("reset", .high, "the whole database", needs: "erase")])
    case "ley", "rambler", "postgrator", "umzug", "marv", "east":
      (rule, [Deed("down|reverse|revert|rollback", .high, "every table", needs: "all,a,t")])
    case "piccolo":
      (
        rule,
        [
          Deed("migrations|migration backwards all", .high, "the tables of every app"),
          Deed("schema drop", .high, "every table"), Deed("tester drop", .low, "tables of tests"),
        ]
      )
    case "grate", "rh": (rule, [Deed("", .critical, "the whole database", needs: "drop,d-drop")])
    case "doctrine", "doctrine-migrations":
      (
        rule,
        [
          Deed("orm:schema-tool:drop|dbal:database:drop", .high, "every table", needs: "force,full-database"),
          Deed("orm:schema-tool:update", .medium, "what the mapping lacks", needs: "force,complete"),
        ]
      )
    case "sqlmesh":
      (rule, [Deed("destroy", .high, "every environment"), Deed("invalidate", .medium, "the environment")])
    case "dlt": (rule, [Deed("pipeline * drop", .high, "tables of the pipeline")])
    case "meltano": (rule, [Deed("state clear", .medium, "what has been loaded so far")])
    case "tb", "tinybird":
      (
        rule,
        [
          Deed("datasource rm|truncate|delete", .high, "the data of"),
          Deed("workspace clear", .high, "the workspace"),
          Deed("workspace delete", .critical, "the workspace"), Deed("pipe|endpoint|job rm", .medium, "the"),
          Deed("deploy|deployment", .high, "columns and rows", needs: "allow-destructive-operations"),
        ]
      )
    case "astra":
      (
        rule,
        [Deed("db truncate-collection|truncate-table|delete-collection|delete-table", .high, "the rows of")]
      )
    case "kudu": (rule, [Deed("table delete|truncate|drop_range_partition", .critical, "the table")])
    case "admintools": (rule, [Deed("", .critical, "the database", needs: "drop_db")])
    case "tikv-ctl":
      (rule, [Deed("…unsafe-destroy-range|unsafe-recover|reset-to-version", .critical, "keys")])
    case "memsql-ops": (rule, [Deed("cluster-uninstall|memsql-delete", .critical, "the cluster")])
    case "rladmin":
      (rule, [Deed("cluster reset|uninstall", .critical, "the cluster"), Deed("uninstall", .critical, "it")])
    case "alluxio": (rule, [Deed("fs rm|free|persist", .high, "files")])
    case "sqlpackage":
      (rule, [Deed("…/Action:Publish|/a:Publish", .medium, "what the package lacks")])
    case "pg_autoctl": (rule, [Deed("drop node|monitor|formation", .high, "the")])
    case "pg_probackup":
      (BackupFamily.deletes, [Deed("delete|del-instance|delete-expired", .high, "backups")])
    case "immuadmin":
      (rule, [Deed("database unload|delete|truncate", .high, "the"), Deed("user deactivate", .medium, "")])
    default: nil
    }
  }

  private static func backups(_ name: String) -> (Rule, [Deed])? {
    let rule = BackupFamily.deletes
    return switch SoughtName(name) {
    case "duply":
      (
        rule,
        [Deed("* purge|purgeFull|purge-full|purgeIncr|purgeAuto", .high, "old backups of", needs: "force")]
      )
    case "obnam": (rule, [Deed("forget", .high, "backups"), Deed("remove-key|remove-client", .high, "")])
    case "conserve": (rule, [Deed("delete|gc", .high, "backups in")])
    case "autorestic":
      (rule, [Deed("forget", .high, "snapshots"), Deed("exec forget|prune", .high, "snapshots")])
    case "resticprofile":
      (
        rule,
        [
          Deed("…forget|prune", .high, "snapshots"),
          Deed("…default.forget|prod.forget|prod.prune", .high, "snapshots"),
        ]
      )
    case "duplicati-cli": (rule, [Deed("delete|purge", .high, "versions in")])
    case "cbbackupmgr": (rule, [Deed("remove", .critical, "backups")])
    case "proxmox-backup-manager": (rule, [Deed("datastore remove|delete", .critical, "the store")])
    case "bpexpdate": (rule, [Deed("", .high, "a backup image", needs: "force,d")])
    case "dsmc": (rule, [Deed("delete|del backup|archive|filespace", .high, "")])
    case "qdelete": (rule, [Deed("client|subclient|backupset|storagepolicy|instance", .high, "the")])
    case "veeamconfig": (rule, [Deed("backup|repository|job delete", .high, "the")])
    case "urbackupsrv": (rule, [Deed("cleanup|remove-unknown|cleanup-database", .high, "backups")])
    case "syncoid":
      (rule, [Deed("", .high, "what the target has and the source lacks", needs: "force-delete")])
    case "zfs-prune-snapshots": (rule, [Deed("*", .high, "snapshots older than", unless: "n")])
    case "snapper": (rule, [Deed("undochange", .high, "every change since")])
    case "dirvish-expire": (rule, [Deed("", .medium, "old images", unless: "no-run")])
    case "amrmtape": (rule, [Deed("*", .high, "the tape of", unless: "n,dryrun")])
    case "rear": (rule, [Deed("recover|restoreonly", .critical, "the disks of this machine")])
    case "ocs-sr":
      (
        rule,
        [
          Deed("restoredisk|restoreparts", .critical, "the disk"),
          Deed("…restoredisk|restoreparts", .critical, "the disk"),
        ]
      )
    case "disko":
      (rule, [Deed("", .critical, "the disks of this machine", needs: "mode,m")])
    case "nixos-anywhere":
      (
        rule,
        [
          Deed("", .critical, "the disks of that machine", needs: "flake,f,target-host"),
          Deed("*", .critical, "the disks of"),
        ]
      )
    default: nil
    }
  }

  /// Clusters, and what is installed in them.
  private static func clusters(_ name: String) -> (Rule, [Deed])? {
    let rule = KubernetesFamily.release
    return switch SoughtName(name) {
    case "arkade": (rule, [Deed("uninstall|delete", .high, "the app")])
    case "tridentctl", "subctl", "longhornctl", "liqoctl", "karmor":
      (rule, [Deed("uninstall", .high, "it from the cluster"), Deed("unpeer|reset", .high, "the cluster")])
    case "clusteradm": (rule, [Deed("clean|unjoin", .high, "the cluster")])
    case "operator-sdk":
      (rule, [Deed("cleanup|uninstall", .high, "the operator"), Deed("olm uninstall", .high, "OLM")])
    case "kluctl":
      (
        rule,
        [
          Deed("prune|delete", .high, "objects of the target"),
          Deed("deploy", .medium, "objects", needs: "prune"),
        ]
      )
    case "garden": (rule, [Deed("cleanup|delete namespace|deploy|env|environment", .high, "the")])
    case "vela":
      (
        rule,
        [
          Deed("uninstall", .high, "KubeVela"), Deed("delete", .high, "the app"),
          Deed("env delete", .high, "the environment"),
        ]
      )
    case "sealos", "kubeone":
      (KubernetesFamily.cluster, [Deed("reset|delete", .high, "the cluster")])
    case "hetzner-k3s", "ezctl", "k3sup":
      (KubernetesFamily.cluster, [Deed("delete|destroy", .critical, "the cluster")])
    case "ccoctl": (CloudFamily.deletes, [Deed("* delete", .high, "the cluster's accounts")])
    case "kanctl": (rule, [Deed("create actionset", .medium, "what the action says", needs: "action")])
    case "tiup":
      (
        KubernetesFamily.cluster,
        [
          Deed("cluster|dm destroy|clean", .critical, "the database cluster"),
          Deed("cluster|dm scale-in", .high, "nodes of"), Deed("cluster|dm stop", .medium, "the cluster"),
          Deed("clean", .low, "playgrounds"),
        ]
      )
    case "helmsman":
      (
        rule,
        [
          Deed("", .high, "every release", needs: "destroy"),
          Deed("", .medium, "releases that the file lacks", needs: "apply"),
        ]
      )
    default: nil
    }
  }
}
