import Bytes
import ShellMeaning
import Verdict

/// Programs that no family knows. The tools of services are many more than anybody can list, but nearly all of them
/// speak one grammar, `tool noun verb name` or `tool verb noun name`, and mean the same by the same words.
///
/// What is said of one that nobody has met is said with care: the words must leave no doubt, and a program whose
/// words are text, file names or things of this machine is none (`isOrdinary`).
enum Strangers {
  static let rules = [deletes, PackageFamily.publishes, SecretStores.store]

  static let deletes = Rule(
    "tool.delete", .high, "Tells {}",
    why: "It is no tool that is known here, but its words say that something is taken away for good, "
      + "where others may depend on it.",
    instead: "Look at what is there first, and let a person delete it.",
    fires: [
      "ccloud cluster delete orders", "openstackish server delete web", "gardenctl delete shoot-cluster x",
      "loft delete namespace team-a", "cplnctl --org acme database drop orders",
      "pinot-admin DeleteTable -tableName events", "memsqlctl delete-cluster --name x",
      "aptible db:deprovision orders", "astractl db delete-keyspace main -k ks",
      "runwayctl destroy --yes", "wingctl destroy", "sealosctl reset --force", "sqlmeshctl destroy -e prod",
      "shipman --destroy -f state.yaml", "npx ccloud-tool cluster delete orders",
    ],
    passes: [
      "ccloud cluster list", "ccloud cluster describe orders", "ccloud cluster delete --help",
      "ccloud cluster delete orders --dry-run", "ccloud get cluster delete", "mytool session delete 3",
      "mytool cache purge --all --force", "mytool alias rm database", "mytool config delete cluster",
      "mytool rm -f notes.txt", "mytool remove repo stable", "awslocal s3 rb s3://acme --force",
      "mytool cluster delete x --endpoint http://localhost:8080", "mytool db reset --env test",
      "pytest destroy", "jest delete database", "cowsay delete database", "man destroy",
      "notify-send 'delete database' done", "ember destroy component user-card", "make destroy",
      "watson project delete x", "ls destroy", "./manage destroy", "pyenv virtualenv-delete -f x",
      "zellij delete-session main --force", "mytool logs destroy", "mytool search delete cluster",
      "mytool run destroy", "todo delete 3", "timew delete @1",
    ])

  /// `traits`: of families there are none, or such as know the program in part and have found nothing.
  static func judge(
    _ invocation: Invocation, _ name: String, _ traits: ProgramTraits, _ context: inout Judgement
  ) {
    if let other = other(name) {
      return Families.judge(invocation.renamed(other), FamilyIndex.traits(of: other), &context)
    }
    guard speaks(invocation), !isOrdinary(name, traits), !isOfTheProject(invocation) else { return }
    read(invocation, name, isKnown: !traits.families.subtracting(.named).isEmpty, &context)
  }

  /// Programs that are another one in all but name.
  static func other(_ name: String) -> String? {
    switch SoughtName(name) {
    case "bao", "openbao": "vault"
    case "opentofu": "tofu"
    case "helm3", "helm2": "helm"
    case "redict-cli": "redis-cli"
    case "aws2", "awsv2": "aws"
    case "yarnpkg": "yarn"
    case "composer.phar": "composer"
    default: nil
    }
  }

  /// What the common grammar says. What known programs publish and show their families have said.
  private static func read(
    _ invocation: Invocation, _ name: String, isKnown: Bool, _ context: inout Judgement
  ) {
    let call = CloudCall(invocation, grammar, serviceFirst: false, depth: 4)
    // A sentence is no command, whatever words it has.
    let isSaid = call.arguments.operands.prefix(4).contains { $0.value.prefix.utf8.contains(0x20) }
    guard !isSaid, !call.isTrial, !DeedTable.isTrial(call.options, trials: trials), !isHere(invocation) else {
      return
    }
    context.category = "tool"
    let destroying = call.options.first { Deed.any(of: destroyingOptions, in: [$0]) }
    // Whose it is makes a difference only where something is taken away.
    let place: Environment =
      switch call.deed {
      case .delete, .stop, .disable: environment(of: invocation)
      case .unset, .read, nil: .unknown
      }
    var severity = weight(call, isProduction: place == .production)
    if let found = severity, destroying != nil { severity = max(found, .high) }
    if let severity {
      context.report(
        deletes, on: name + " to " + call.phrase,
        severity: adjusted(makesOwnMachines(name) ? min(severity, .medium) : severity, to: place),
        at: invocation.range, program: name)
    } else if let destroying {
      context.report(deletes, on: "\(name) to --\(destroying)", at: invocation.range, program: name)
    } else if isKnown {
      return
    } else if call.arguments.word(0) == "publish", !isOfMessages(name) {
      context.report(PackageFamily.publishes, on: "with " + name, at: invocation.range, program: name)
    } else if let severity = shows(call) {
      context.report(
        SecretStores.store, on: name, severity: severity, at: invocation.range, program: name)
    }
  }

  /// Of their options only those with a value that are spelled alike nearly everywhere.
  private static let grammar = Grammar(
    "c,config= n,namespace= p,project= o,org,organization,output= e,env,environment= r,region= t,token= u,user= "
      + "k,key= i,id= a,app= s,server,service= d,database= context= cluster= profile= host= url= api-key= name= "
      + "format= zone= team= space= target= stage= instance= workspace= bucket= all f,force y,yes auto-approve "
      + "h,help version"
  )
  static let trials =
    "dry-run,dryrun,dry,preview,preview-only,plan,list-tasks,check,simulate,what-if,noop,no-op,diff,whatif"
  private static let approving =
    "force,yes,auto-approve,autoapprove,auto_agree,no-prompt,non-interactive,noninteractive,skip-confirmation,"
    + "skip-confirm,no-confirm,confirm,assume-yes,assumeyes,no-input,no-interactive,noprompt,erase,hard,purge,do-it"
  private static let destroyingOptions =
    "destroy,destroy-all,delete-all,drop-all,drop-database,dropdb,purge-all,wipe-all,erase-all,nuke"

  /// Whether any of the first words has a part that is worth a second look: three letters are compared, no more.
  private static func speaks(_ invocation: Invocation) -> Bool {
    for argument in invocation.arguments.prefix(8) {
      guard var word = argument.value.known, word.utf8.count < 48 else { continue }
      let isMet = word.withUTF8 { bytes in
        var atStart = true
        for i in bytes.indices {
          let byte = bytes[i]
          if atStart || ASCII.isUpper(byte), i + 1 < bytes.count,
            mayBegin(ASCII.lowercased(byte), bytes[i + 1], i + 2 < bytes.count ? bytes[i + 2] : 0)
          {
            return true
          }
          atStart = byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
        }
        return false
      }
      if isMet { return true }
    }
    return false
  }

  /// Whether a word that is looked for begins so.
  private static func mayBegin(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    // delete, destroy, decommission, deprovision, drop
    case (UInt8(ascii: "d"), UInt8(ascii: "e")): "lscp".utf8.contains(third)
    case (UInt8(ascii: "d"), UInt8(ascii: "r")): third == UInt8(ascii: "o")
    // remove, reset, revoke, rm
    case (UInt8(ascii: "r"), UInt8(ascii: "e")): "msv".utf8.contains(third)
    case (UInt8(ascii: "r"), UInt8(ascii: "m")): true
    // terminate, teardown, token
    case (UInt8(ascii: "t"), UInt8(ascii: "e")): third == UInt8(ascii: "r") || third == UInt8(ascii: "a")
    case (UInt8(ascii: "t"), UInt8(ascii: "o")): third == UInt8(ascii: "k")
    // purge, publish, password
    case (UInt8(ascii: "p"), UInt8(ascii: "u")): third == UInt8(ascii: "r") || third == UInt8(ascii: "b")
    case (UInt8(ascii: "p"), UInt8(ascii: "a")): third == UInt8(ascii: "s")
    case (UInt8(ascii: "e"), UInt8(ascii: "r")): third == UInt8(ascii: "a")
    case (UInt8(ascii: "n"), UInt8(ascii: "u")): third == UInt8(ascii: "k")
    case (UInt8(ascii: "w"), UInt8(ascii: "i")): third == UInt8(ascii: "p")
    // uninstall, undeploy
    case (UInt8(ascii: "u"), UInt8(ascii: "n")): third == UInt8(ascii: "i") || third == UInt8(ascii: "d")
    // secret, stop, shutdown, cancel
    case (UInt8(ascii: "s"), UInt8(ascii: "e")): third == UInt8(ascii: "c")
    case (UInt8(ascii: "s"), UInt8(ascii: "t")): third == UInt8(ascii: "o")
    case (UInt8(ascii: "s"), UInt8(ascii: "h")): third == UInt8(ascii: "u")
    case (UInt8(ascii: "c"), UInt8(ascii: "a")): third == UInt8(ascii: "n")
    default: false
    }
  }

  /// How bad it is, by verb, noun and what else is said. nil: nothing that anybody must know of.
  private static func weight(_ call: CloudCall, isProduction: Bool) -> Severity? {
    let isApproved = Deed.any(of: approving, in: call.options)
    guard call.deed == .delete, let verb = Verb(call.verb) else {
      return stops(call) && (isProduction || isApproved) ? .medium : nil
    }
    /// What it is nobody says: `tool delete x`, `tool widget delete x`.
    var ofUnknown: Severity? {
      switch verb {
      case .destroying: .high
      case .deleting: call.names.first?.value.known.map(isNumber) == true && !isApproved ? nil : .medium
      case .removing: isProduction ? .medium : nil
      case .resetting: isApproved ? .medium : nil
      }
    }
    guard let noun = call.nouns.last ?? call.names.first?.value.known, !noun.isEmpty else {
      // `tool destroy`: everything it has made. `tool delete` alone asks what, or looks for that word.
      return verb == .deleting && call.options.isEmpty ? nil : ofUnknown
    }
    let parts = noun.nameParts.map(ResourceWeight.singular)
    guard !call.nouns.contains(where: isOfThisMachine), let last = parts.last else { return nil }
    if ["repo", "repository", "env"].contains(last) {
      // `repo remove` forgets an address; `repo delete` is what forges say.
      return verb == .deleting || verb == .destroying ? last == "env" ? .medium : .high : nil
    }
    guard !isOfThisMachine(last) else { return nil }
    switch Holding(last) {
    case .muchOfOthers: return verb == .resetting && !isApproved ? .medium : .high
    case .something:
      return switch verb {
      case .deleting, .destroying: .high
      case .removing: isApproved || call.verb == "drop" ? .high : .medium
      case .resetting: isApproved ? .medium : nil
      }
    case .little: return verb == .resetting ? nil : .medium
    case nil: return ofUnknown
    }
  }

  /// `tool server shutdown web --force`, `tool cancel instance 12 --yes`, `toolctl uninstall --purge`.
  private static func stops(_ call: CloudCall) -> Bool {
    if call.arguments.word(0) == "uninstall" { return call.arguments.operands.count == 1 }
    guard call.deed == .stop || call.deed == .disable else { return false }
    let noun = call.nouns.last ?? call.names.first?.value.known ?? ""
    return switch noun.nameParts.map(ResourceWeight.singular).last.flatMap(Holding.init) {
    case .muchOfOthers, .something: true
    case .little, nil: false
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "#") }
  }

  private enum Verb {
    /// All there is: words that nobody uses for what is easily made again.
    case destroying
    case deleting
    /// Also said of entries in lists, and of copies.
    case removing
    case resetting

    init?(_ word: String) {
      switch word.asciiLowercased {
      case "destroy", "nuke", "decommission", "deprovision", "teardown": self = .destroying
      case "delete", "terminate", "erase", "wipe", "deletion", "schedule deletion", "undeploy", "purge":
        self = .deleting
      case "remove", "rm", "del", "drop", "rb": self = .removing
      case "reset": self = .resetting
      default: return nil
      }
    }
  }

  /// How much goes with a thing of that name, whosesoever tool says it.
  private enum Holding {
    case muchOfOthers, something, little

    init?(_ noun: String) {
      switch noun {
      case "cluster", "database", "db", "keyspace", "bucket", "tenant", "organization", "organisation", "org",
        "subscription", "datacenter", "zone", "domain", "namespace", "warehouse", "tablespace",
        "resourcegroup", "realm", "datastore", "pool", "filespace", "hostedzone", "kubernetes", "shoot",
        "postgres", "mysql", "redis", "mongodb":
        self = .muchOfOthers
      case "project", "app", "application", "service", "instance", "server", "machine", "vm", "deployment",
        "stack", "site", "account", "volume", "table", "topic", "stream", "queue", "schema", "dataset",
        "datasource", "collection", "backup", "snapshot", "vault", "function", "store", "environment",
        "workload", "nodepool", "nodegroup", "disk", "droplet", "fleet", "space", "vcluster", "gvc", "ctp",
        "controlplane", "dn", "dns", "secretstore", "identity", "product", "team", "distribution", "catalog",
        "loadbalancer", "filesystem", "eventhub", "broker", "endpoint", "backend", "lake", "recordset",
        "user", "person", "index", "resource", "datacontainer", "sandbox":
        self = .something
      case "member", "secret", "role", "node", "network", "monitor", "dashboard",
        "pipeline", "repository", "gateway", "record", "certificate", "webhook", "flag", "segment", "release",
        "host", "domainname", "policy", "model", "group", "apikey", "replica", "pod", "location", "mesh",
        "feature", "gate", "campaign", "audience", "customer", "action", "datasync", "address", "ip",
        "firewall", "permission", "consumer", "connector", "archive", "credential", "entity", "tuple",
        "relationship", "asset", "contact", "subscriber", "invoice", "payment", "number", "message", "api",
        "runner", "executor", "agent", "channel", "workflow", "rule", "zoneset", "view", "token", "key",
        "workspace":
        self = .little
      default: return nil
      }
    }
  }

  /// Settings of the tool itself, and what it keeps to be quicker.
  private static func isOfThisMachine(_ noun: String) -> Bool {
    switch noun.asciiLowercased {
    case "config", "configuration", "cache", "session", "alias", "context", "plugin", "extension",
      "completion", "profile", "history", "log", "telemetry", "bookmark", "note", "task", "tag", "label",
      "component", "theme", "template", "package", "dependency", "dep", "remote", "source", "registry",
      "worktree", "branch", "setting", "preference", "credentials-helper", "addon", "tool", "virtualenv",
      "venv", "window", "pane", "tab", "layout", "local", "emulator", "simulator", "avd", "sdk", "toolchain",
      "snippet", "shortcut", "lock", "cookie", "preset", "hook", "skill", "mcp", "auth", "login", "target",
      "item", "entry", "event", "trigger", "file", "image", "line", "column", "row", "page", "comment",
      "issue", "ticket", "card", "document", "track", "playlist", "device", "connection", "breakpoint",
      "variable", "watch", "favorite", "favourite", "font", "wallpaper", "key-binding", "keybinding",
      "abbreviation", "word", "transaction", "reminder", "timer", "alarm", "feed", "artifact", "container",
      "job", "process", "command", "function-local", "module", "library", "gem", "crate", "plan", "preview",
      "doc", "explain", "find", "grep", "test", "example", "demo":
      true
    default: false
    }
  }

  /// A secret printed: `tool secrets get NAME`, `tool auth token`.
  private static func shows(_ call: CloudCall) -> Severity? {
    let words = call.arguments.operands.prefix(4).compactMap(\.value.known)
    for (i, word) in words.dropLast().enumerated() {
      let next = words[i + 1]
      switch word {
      case "secret", "secrets", "password", "passwords":
        guard ["get", "show", "reveal", "read", "view", "export", "dump", "decrypt", "print"].contains(next)
        else { continue }
        return Deed.any(
          of: "plain,plaintext,raw,reveal,unmask,show-values,show-secrets,decrypt", in: call.options)
          ? .high : .medium
      case "auth":
        guard ["token", "print-token", "print-access-token", "get-token", "access-token"].contains(next)
        else {
          continue
        }
        return i + 2 == words.count ? .high : nil
      default: break
      }
    }
    return nil
  }

  static func environment(of invocation: Invocation) -> Environment {
    var place = Environment.unknown
    for argument in invocation.arguments { place = place.worse(Environment(naming: argument.value.display)) }
    return place
  }

  /// Real users make it worse, and what nobody depends on is nobody's loss.
  static func adjusted(_ severity: Severity, to place: Environment) -> Severity {
    switch place {
    case .production: max(severity, .high)
    case .throwaway: severity > .medium ? .medium : .low
    case .unknown: severity
    }
  }

  /// It talks to a server on this machine.
  private static func isHere(_ invocation: Invocation) -> Bool {
    invocation.arguments.contains { argument in
      let text = argument.value.display
      return text.mentions("localhost") || text.mentions("127.0.0.1")
    }
  }

  /// A script of the project does what the project's people have written.
  static func isOfTheProject(_ invocation: Invocation) -> Bool {
    let program = invocation.program.value
    return program.known == nil || program.prefix.contains(bytes: "/") || program.prefix.contains(bytes: "\\")
  }

  /// What it makes stands on this machine, for its developer alone.
  private static func makesOwnMachines(_ name: String) -> Bool {
    switch SoughtName(name) {
    case "crc", "minishift", "devpod", "wp-env", "fin", "dip", "homestead", "trellis", "warden", "finch",
      "container",
      "footloose", "ctlptl", "kwokctl", "quickemu", "vmctl", "dbdeployer", "localstack", "kurtosis", "ignite":
      true
    default: false
    }
  }

  private static func isOfMessages(_ name: String) -> Bool {
    switch SoughtName(name) {
    case "mqttx", "mqtt", "pub", "zenoh", "amqp", "stomp", "ros2", "ros", "gz", "hugo", "melos", "redis",
      "events", "verdaccio", "avahi-publish", "dns-sd", "bleep", "xcodebuild", "yalc":
      true
    default: false
    }
  }
}

extension CloudCall {
  /// What it is told, for people: `delete cluster orders`.
  fileprivate var phrase: String {
    ([verb] + nouns + names.prefix(2).map(\.value.display)).joined(separator: " ")
  }
}
