import ShellMeaning
import Verdict

/// Of the tools that say it in words of their own: those that publish, show secrets, pay, and rule over accounts.
extension NamedTools {
  /// What only puts things where everybody takes them from.
  static func uploads(_ name: String) -> (Rule, [Deed])? {
    let rule = PackageFamily.publishes
    return switch SoughtName(name) {
    case "ollama": (rule, [Deed("push", .medium, "the model")])
    case "ia": (rule, [Deed("upload", .medium, "the files"), Deed("delete|rm", .high, "files of the item")])
    case "dandi": (rule, [Deed("upload", .medium, "the data")])
    case "cachix", "attic":
      (rule, [Deed("push|watch-store|watch-exec", .medium, "store paths"), Deed("pin", .low, "")])
    case "spack": (rule, [Deed("buildcache push|create", .medium, "packages")])
    case "jreleaser":
      (rule, [Deed("full-release|release|deploy|publish|upload|announce", .medium, "this release")])
    case "knope": (rule, [Deed("release", .medium, "this release")])
    case "fedpkg", "rhpkg", "centpkg":
      (
        rule,
        [Deed("push|build|update|chain-build|new-sources|upload", .medium, "the package", unless: "scratch")]
      )
    case "koji": (rule, [Deed("build|tag-build|untag-build", .medium, "the package", unless: "scratch")])
    case "bodhi": (rule, [Deed("updates new|edit|request", .medium, "the update")])
    case "pkgctl":
      (rule, [Deed("release", .medium, "the package"), Deed("db remove|move", .medium, "the package")])
    case "aurpublish", "zenodo-upload", "supply": (rule, [Deed("*", .medium, "it")])
    case "dgit": (rule, [Deed("push|push-source|push-built", .medium, "the package")])
    case "wingetcreate", "komac":
      (
        rule,
        [
          Deed("submit", .medium, "the manifest"),
          Deed("update|new", .medium, "the manifest", needs: "submit,s"),
        ]
      )
    case "rojo": (rule, [Deed("upload", .medium, "the place")])
    case "wxt": (rule, [Deed("submit", .medium, "the extension")])
    case "asc": (rule, [Deed("builds|apps upload|submit", .medium, "the build")])
    case "imgpkg": (rule, [Deed("push|copy", .medium, "the image", unless: "to-tar")])
    case "berks": (rule, [Deed("upload", .medium, "the cookbooks")])
    case "shards": (rule, [Deed("publish", .medium, "the shard")])
    default: nil
    }
  }

  static func secrets(_ name: String) -> (Rule, [Deed])? {
    let rule = SecretStores.store
    return switch SoughtName(name) {
    case "ksm":
      (
        rule,
        [
          Deed("secret get|notation|download", .medium, "Keeper"),
          Deed("secret get", .high, "Keeper", needs: "unmask"),
        ]
      )
    case "keeper": (rule, [Deed("get|find-password|export", .high, "Keeper")])
    case "dcli": (rule, [Deed("password|p|note|n|secret|read|export|backup", .high, "Dashlane")])
    case "pass-cli": (rule, [Deed("item view|totp", .medium, "Proton Pass"), Deed("inject", .low, "")])
    case "fnox", "secretspec": (rule, [Deed("get|export", .medium, "its store")])
    case "phase": (rule, [Deed("secrets get|export", .medium, "its store")])
    case "varlock": (rule, [Deed("load", .medium, "its store", needs: "format,f")])
    case "ejson": (rule, [Deed("decrypt", .medium, "the file", unless: "o")])
    case "hush", "agebox": (rule, [Deed("decrypt", .medium, "the file")])
    case "blackbox_cat": (rule, [Deed("*", .medium, "the file")])
    case "blackbox_postdeploy", "blackbox_decrypt_all_files": (rule, [Deed("", .medium, "every file")])
    case "transcrypt":
      (rule, [Deed("", .high, "the repository", needs: "display,d,show-raw,flush-credentials")])
    case "git-crypt": (rule, [Deed("export-key", .high, "the repository's key")])
    case "git-secret": (rule, [Deed("cat|reveal", .medium, "the repository")])
    case "skate": (rule, [Deed("get", .medium, "Charm")])
    case "unicreds", "biscuit": (rule, [Deed("get|getall|export", .medium, "its store")])
    case "tss": (rule, [Deed("secret", .medium, "Secret Server", needs: "s,secret")])
    case "torus": (rule, [Deed("view|export", .medium, "Torus")])
    case "aws-sso": (rule, [Deed("eval|process|credentials", .high, "the account's keys")])
    case "saml2aws": (rule, [Deed("script|exec-env", .high, "the account's keys")])
    case "assume": (rule, [Deed("", .high, "the account's keys", needs: "export,env,x")])
    case "kpcli": (rule, [Deed("", .high, "KeePass", needs: "command")])
    case "ph": (rule, [Deed("show", .medium, "KeePass")])
    case "dotenv-vault": (rule, [Deed("pull|decrypt|keys|open", .medium, "the vault")])
    default: nil
    }
  }

  /// What takes branches away, here and where they were pushed to.
  static func branches(_ name: String) -> (Rule, [Deed])? {
    return switch SoughtName(name) {
    case "git-town": (GitFamily.pushDelete, [Deed("delete|kill", .high, "the branch")])
    case "git-machete":
      (GitFamily.deleteBranch, [Deed("delete-unmanaged|slide-out", .medium, "branches", needs: "yes,delete")])
    case "git-trim": (GitFamily.deleteBranch, [Deed("", .medium, "branches", needs: "no-confirm")])
    case "git-sweep": (GitFamily.pushDelete, [Deed("cleanup", .high, "merged branches", needs: "force")])
    default: nil
    }
  }

  /// Money, and what holds it.
  static func payments(_ name: String) -> (Rule, [Deed])? {
    switch SoughtName(name) {
    case "phoenix-cli":
      (
        WalletFamily.coins,
        [
          Deed(
            "payinvoice|payoffer|paylnaddress|sendtoaddress|closechannel|bumpfee|getseed", .high, "a payment")
        ]
      )
    case "cashu": (WalletFamily.coins, [Deed("send|pay|restore", .high, "tokens")])
    case "fedimint-cli": (WalletFamily.coins, [Deed("spend|ln-pay|withdraw|module|backup", .high, "ecash")])
    case "ord":
      (WalletFamily.coins, [Deed("wallet send|burn|inscribe|mint|dump|sats", .high, "coins", unless: "d")])
    case "hwi": (WalletFamily.coins, [Deed("…wipe|signtx|setup|restore", .high, "the device")])
    case "bdk-cli": (WalletFamily.coins, [Deed("…sign|broadcast", .high, "a payment")])
    case "gocardless":
      (
        CloudFamily.moves,
        [Deed("payments|subscriptions|mandates|refunds|payouts cancel|create", .high, "payments")]
      )
    case "paddle", "lemonsqueezy", "polar", "chargebee":
      (
        CloudFamily.moves,
        [
          Deed(
            "subscriptions|subscription|adjustments|transactions|refunds cancel|create|pause", .high,
            "subscriptions")
        ]
      )
    case "wise", "mercury", "coinbase":
      (CloudFamily.moves, [Deed("transfer|transfers|payments|send create|send|fund", .high, "a transfer")])
    case "resend", "postmark", "mailgun", "plivo", "messagebird", "sendgrid":
      (
        CloudFamily.sends,
        [
          Deed(
            "emails|messages|broadcasts|email|mail|calls|sms send|create|raw|template", .medium, "by " + name)
        ]
      )
    default: nil
    }
  }

  /// Accounts, rights and switches that other people's programs look at.
  static func people(_ name: String) -> (Rule, [Deed])? {
    let rule = CloudFamily.rights
    return switch SoughtName(name) {
    case "kanidm":
      (
        rule,
        [
          Deed("person|group|service-account delete", .high, "the account"),
          Deed("group add-members|set-members|remove-members|purge-members", .medium, "members of"),
          Deed("system oauth2 show-basic-secret|reset-basic-secret", .high, "the secret of"),
        ]
      )
    case "kanidmd":
      (
        rule,
        [
          Deed("recover-account", .high, "a new password for"),
          Deed("database restore", .high, "every account"),
        ]
      )
    case "keto": (rule, [Deed("relation-tuple delete", .high, "relations")])
    case "zed":
      (
        rule,
        [
          Deed("relationship bulk-delete|delete", .high, "relations"),
          Deed("schema write", .medium, "the schema"),
          Deed("backup restore", .high, "everything"),
        ]
      )
    case "dsctl":
      (
        rule,
        [Deed("* remove", .critical, "the directory", needs: "do-it"), Deed("* bak2db|ldif2db", .high, "")]
      )
    case "dsidm": (rule, [Deed("* user|group|account|organizationalunit delete", .high, "the")])
    case "dsconf":
      (rule, [Deed("* backend delete", .critical, "the"), Deed("* replication disable", .high, "")])
    case "adcli": (rule, [Deed("delete-computer|delete-user|delete-group|remove-member", .high, "the")])
    case "ory": (rule, [Deed("delete|patch project|identity|oauth2-client|organization", .high, "the")])
    case "jcli":
      (
        rule,
        [Deed("job|computer|credential|user delete", .high, "the"), Deed("plugin uninstall", .medium, "the")]
      )
    case "configcat":
      (
        rule,
        [
          Deed("flag|f|config|c|environment|e|segment|s|tag|t rm", .medium, "the flag"),
          Deed("product|p rm", .high, "the product"),
        ]
      )
    case "topicctl":
      (
        rule,
        [
          Deed("apply", .medium, "topics", needs: "skip-confirm"),
          Deed("reset-offsets", .medium, "offsets of"),
        ]
      )
    case "jikkou":
      (
        rule,
        [
          Deed("delete", .high, "what the file names"),
          Deed("apply", .high, "what the file lacks", needs: "options"),
        ]
      )
    case "kcctl": (rule, [Deed("delete|stop connector", .medium, "the connector")])
    case "gearadmin": (rule, [Deed("", .high, "the queue", needs: "drop-function,shutdown")])
    case "amqp-delete-queue": (CloudFamily.deletes, [Deed("", .high, "the queue")])
    case "qpid-config": (CloudFamily.deletes, [Deed("del queue|exchange", .high, "the")])
    case "cadence":
      (
        CloudFamily.deletes,
        [
          Deed("domain|do deprecate|delete", .high, "the"), Deed("workflow|wf terminate", .medium, "the"),
          Deed("admin workflow|wf delete", .high, "the"),
        ]
      )
    case "splunk":
      (
        CloudFamily.deletes,
        [Deed("clean", .critical, "every event"), Deed("remove index|user", .high, "the")]
      )
    case "logcli": (CloudFamily.deletes, [Deed("delete create", .high, "log lines")])
    case "thanos": (CloudFamily.deletes, [Deed("tools bucket cleanup|mark|rewrite", .high, "blocks")])
    case "gdg": (CloudFamily.deletes, [Deed("backup * clear", .high, "every one of Grafana's")])
    case "mimirtool", "cortextool":
      (CloudFamily.deletes, [Deed("rules|alertmanager delete", .medium, "the rules")])
    case "axiom": (CloudFamily.deletes, [Deed("dataset delete|trim|clear", .high, "events of")])
    case "influxdb3":
      (
        CloudFamily.deletes,
        [Deed("delete database|table", .high, "the"), Deed("delete token|trigger", .medium, "the")]
      )
    case "elastic-agent": (CloudFamily.protectionOff, [Deed("uninstall|unenroll", .high, "Elastic's agent")])
    case "lacework":
      (
        CloudFamily.protectionOff,
        [Deed("agent uninstall", .high, "Lacework's agent"), Deed("* delete", .medium, "the")]
      )
    default: nil
    }
  }
}
