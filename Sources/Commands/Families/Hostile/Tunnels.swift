import Bytes
import ShellMeaning
import Verdict

/// Ways in from outside: this machine's own login, desktop or container service made reachable elsewhere, and
/// terminals that are shared over somebody's server.
enum Tunnels {
  static func judge(
    _ invocation: Invocation, _ name: String, _ words: [String], _ context: inout Judgement
  ) {
    if invocation.isContained || invocation.isRemote { return }
    var found: Severity?
    switch name {
    case "ssh", "autossh", "plink":
      found = remoteForward(words)
      // A relay that gives whoever asks an address for it.
      if found == nil, words.contains(where: isRelay),
        words.contains(where: { $0.hasPrefix("-") && $0.utf8.contains(UInt8(ascii: "R")) })
      {
        let opensData = words.contains { word in
          word.split(separator: ":").last.map { isDatabasePort(String($0)) } ?? false
        }
        found = opensData ? .critical : .medium
      }
      if found == nil, handsOnDatabase(words) || listensForAll(words) { found = .high }
      if let host = words.first(where: { $0.hasPrefix("root@") }),
        NetworkHosts.isLoopback(String(host.dropFirst(5))), words.last == host
      {
        context.report(Privilege.rootShell, on: name, at: invocation.range, program: name)
      }
    case "python": found = serves(invocation, words, context)
    case "chisel":
      for word in words where word.hasPrefix("R:") {
        found = word == "R:socks" || word.hasSuffix(":socks") || isWayIn(word) ? .critical : found
      }
    case "ngrok", "bore", "zrok", "pinggy":
      let opens = ["tcp", "local", "share"].contains(words.first) || name == "pinggy"
      found = opens ? opened(words) : words.contains { $0.hasPrefix("file://") } ? .high : nil
    case "devtunnel": found = words.first == "host" ? opened(words) : nil
    case "lt", "localtunnel": found = opened(words)
    case "cloudflared":
      found =
        words.contains { $0.contains("ssh://") || $0.contains("rdp://") || $0.hasSuffix(":22") }
        ? .critical : words.contains { $0.contains("tcp://") && endsAtDatabase($0) } ? .high : nil
    case "tmate", "sshx", "teleconsole", "upterm":
      let asks = words.contains {
        ["--help", "-h", "-V", "--version", "version", "help", "show", "list-sessions"].contains($0)
      }
      found = asks || name == "upterm" && words.first != "host" ? nil : .high
    case "gs-netcat":
      found =
        words.contains { $0.hasPrefix("-") && ($0.contains("i") || $0.contains("e")) } ? .critical : .high
    case "code":
      found =
        words.first == "tunnel"
          && !["status", "user", "unregister", "kill", "prune"].contains(words.dropFirst().first ?? "")
        ? .high : nil
    case "tailscale":
      let isWay = words.first == "funnel" && opened(Array(words.dropFirst())) != nil
      let letsIn =
        ["up", "set", "login"].contains(words.first) && words.contains { $0 == "--ssh" || $0 == "--ssh=true" }
      found = isWay || letsIn ? .high : nil
    case "frpc", "wstunnel":
      found = words.contains(where: isWayIn) || words.contains { isWayInPort($0) } ? .critical : nil
      if found == nil, name == "frpc" { found = settings(of: invocation, context) }
    case "iodine", "dnscat", "dnscat2", "ligolo-agent", "rathole", "ptunnel", "ptunnel-ng", "hans":
      found = words.isEmpty ? nil : .high
    case "gost", "v2ray", "xray", "sing-box":
      // A proxy into or out of this network.
      found =
        words.contains { $0.hasPrefix("-L") || $0 == "-c" || $0 == "-C" || $0.hasPrefix("-config") }
        ? .medium : nil
    case "php", "http-server", "rclone", "ruby", "twistd", "caddy", "smbserver.py", "impacket-smbserver",
      "serve", "live-server", "miniserve", "darkhttpd", "webfsd", "simple-http-server", "dufs", "updog":
      found = servesRoot(invocation, name, words, context)
    case "telnetd", "in.telnetd", "shellinaboxd", "wetty": found = .critical
    case "evil-winrm": found = .high
    case "kickstart":
      // Apple's remote desktop, for whoever may log in.
      found =
        words.contains { ["-activate", "-access", "-allowAccessFor", "-privs"].contains($0) } ? .high : nil
      if words.contains("-deactivate") || words.contains("-off") { found = nil }
    case "msfvenom":
      let isLooked = words.contains {
        ["-l", "--list", "--list-options", "--help", "-h", "--payload-options"].contains($0)
      }
      found = !isLooked && words.contains { $0 == "-p" || $0.hasPrefix("--payload") } ? .high : nil
    case "dropbear":
      found = words.isEmpty || words.contains { $0.hasPrefix("-p") || $0 == "-R" } ? .high : nil
    case "sshd":
      let asks = words.contains { ["-t", "-T", "-V", "-G"].contains($0) }
      found = !asks && words.contains { $0.hasPrefix("-p") || $0.hasPrefix("-o") } ? .high : nil
    default: break
    }
    guard let found else { return }
    context.report(ReverseShell.tunnel, on: name, severity: found, at: invocation.range, program: name)
  }

  /// `frpc -c FILE`: what the file opens, where the same command wrote it.
  private static func settings(of invocation: Invocation, _ context: Judgement) -> Severity? {
    guard !context.memory.files.isEmpty || !context.memory.written.isEmpty else { return nil }
    for argument in invocation.arguments where !argument.value.prefix.hasPrefix("-") {
      guard let text = context.code(at: argument.value, of: invocation) else { continue }
      var found: Severity?
      for line in text.split(whereSeparator: \.isNewline).prefix(256) {
        let bare = line.filter { $0 != " " && $0 != "\"" && $0 != "_" }.asciiLowercased
        guard bare.hasPrefix("localport=") else { continue }
        let port = String(bare.dropFirst(10))
        found = isWayInPort(port) ? .critical : found ?? (isDatabasePort(port) ? .high : .medium)
      }
      return found
    }
    return nil
  }

  /// A login or a database, by the port at the end of any word.
  private static func opened(_ words: [String]) -> Severity? {
    if words.contains(where: { isWayInPort($0) || isWayIn($0) }) { return .critical }
    return words.contains(where: endsAtDatabase) ? .high : nil
  }

  private static func endsAtDatabase(_ address: String) -> Bool {
    isDatabasePort(address.split(separator: ":").last.map(String.init) ?? address)
  }

  /// `-R 2222:localhost:22`, in a word of its own, behind its letter, or at the end of a cluster; `-R 1080` alone
  /// hands the whole network over.
  private static func remoteForward(_ words: [String]) -> Severity? {
    for (i, word) in words.enumerated() where word.hasPrefix("-") && !word.hasPrefix("--") {
      guard let place = word.utf8.firstIndex(of: UInt8(ascii: "R")) else { continue }
      // `-oRemoteForward=…` and values of other options have letters in front that are no flags.
      let before = word[..<place].utf8.dropFirst()
      guard before.allSatisfy({ "fNTnqCgvAaXxYykKtM46".utf8.contains($0) }) else { continue }
      let attached = String(word[word.utf8.index(after: place)...])
      let forward = attached.isEmpty ? (i + 1 < words.count ? words[i + 1] : "") : attached
      if isWayIn(forward) { return .critical }
      if !forward.isEmpty, forward.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return .high }
      if forward.hasPrefix("0.0.0.0:") || forward.hasPrefix("*:") { return .high }
    }
    for word in words where word.lowercased().hasPrefix("remoteforward") {
      if isWayIn(word) { return .critical }
    }
    return nil
  }

  /// `-R 5432:db.internal:5432 u@198.51.100.7`: a database of the network in here, on somebody's machine out there.
  private static func handsOnDatabase(_ words: [String]) -> Bool {
    for (i, word) in words.enumerated() where word.hasPrefix("-") && !word.hasPrefix("--") {
      guard word.hasSuffix("R"), i + 1 < words.count else { continue }
      let parts = words[i + 1].split(separator: ":").map(String.init)
      guard parts.count > 2, isDatabasePort(parts[parts.count - 1]) else { continue }
      if !NetworkHosts.isLoopback(parts[parts.count - 2])
        || words.dropFirst(i + 2).contains(where: NetworkHosts.isBare)
      {
        return true
      }
    }
    return false
  }

  /// `-D 0.0.0.0:1080`, `-L '*:5432:db:5432'`: whoever is on this network is then inside of the other one.
  private static func listensForAll(_ words: [String]) -> Bool {
    for (i, word) in words.enumerated() where word.hasPrefix("-") && !word.hasPrefix("--") {
      let letters = word.prefix(12)
      guard let last = letters.last(where: { $0 == "D" || $0 == "L" }) else { continue }
      let value =
        word.last == last
        ? (i + 1 < words.count ? words[i + 1] : "") : String(word.drop { $0 != last }.dropFirst())
      let isForAll = words.contains("-g") || words.contains { $0 == "-gNL" || $0 == "-gL" || $0 == "-fgNL" }
      guard value.hasPrefix("0.0.0.0:") || value.hasPrefix("*:") || value.hasPrefix("[::]:") || isForAll
      else {
        continue
      }
      let port = value.split(separator: ":").last.map(String.init) ?? ""
      if last == "D" || isDatabasePort(port) || isWayInPort(port) { return true }
    }
    return false
  }

  /// socat from any address here to a database or a login elsewhere.
  static func opensInside(_ words: [String]) -> Bool {
    guard
      words.contains(where: {
        // Without an address it listens to all of them.
        $0.contains("listen:")
          && ($0.contains("bind=0.0.0.0") || $0.contains("bind=*") || !$0.contains("bind="))
      }),
      let goal = words.first(where: {
        $0.hasPrefix("tcp:") || $0.hasPrefix("tcp4:") || $0.hasPrefix("tcp-connect:")
      })
    else { return false }
    let parts = goal.split(separator: ",").first?.split(separator: ":").map(String.init) ?? []
    guard let port = parts.last else { return false }
    let isHere = parts.count > 2 && NetworkHosts.isLoopback(parts[1])
    // `TCP:db:5432`: what the services of a project's own containers are called among each other.
    let isNeighbour =
      parts.count > 2 && isDatabasePort(port)
      && [
        "db", "database", "redis", "cache", "postgres", "postgresql", "mysql", "mariadb", "mongo", "mongodb",
        "elasticsearch", "minio", "memcached",
      ].contains(parts[1])
    let isAsked = words.contains { $0.contains("bind=0.0.0.0") || $0.contains("bind=*") }
    return (isDatabasePort(port) || isWayInPort(port)) && (isAsked || !isHere && !isNeighbour)
  }

  /// Ends at a service that lets people in.
  private static func isWayIn(_ forward: String) -> Bool {
    forward.split(whereSeparator: { $0 == ":" || $0 == " " }).last.map { isWayInPort(String($0)) } ?? false
  }

  /// `python3 -m http.server --directory ~`: all that a person has, for whoever asks.
  private static func serves(
    _ invocation: Invocation, _ words: [String], _ context: Judgement
  ) -> Severity? {
    guard let module = words.firstIndex(of: "http.server"), module > 0, words[module - 1] == "-m" else {
      return nil
    }
    let rest = words.dropFirst(module)
    if rest.contains(where: { $0.hasPrefix("127.") || $0 == "localhost" || $0 == "::1" }) { return nil }
    var folder = Value(".")
    for (i, argument) in invocation.arguments.enumerated() {
      if ["-d", "--directory"].contains(words[i]), i + 1 < words.count {
        folder = invocation.arguments[i + 1].value
      } else if let value = argument.value.removing(prefix: "--directory=") {
        folder = value
      }
    }
    let place = context.place(folder, of: invocation)
    if place.nature?.isSecret == true { return .critical }
    switch place.region {
    case .home, .root, .aboveProject: return .high
    case .system(depth: 1): return .high
    default: return nil
    }
  }

  /// `php -S 0.0.0.0:8000 -t /`, `http-server /`, `rclone serve http ~`
  private static func servesRoot(
    _ invocation: Invocation, _ name: String, _ words: [String], _ context: Judgement
  ) -> Severity? {
    var folder: Value?
    switch name {
    case "php":
      guard let mark = words.firstIndex(of: "-S"), mark + 1 < words.count,
        words[mark + 1].hasPrefix("0.0.0.0") || !NetworkHosts.isLoopback(words[mark + 1])
      else { return nil }
      let root = words.firstIndex(of: "-t").map { $0 + 1 }
      folder =
        root.flatMap { $0 < words.count ? invocation.arguments[$0].value : nil } ?? invocation.directory
    case "rclone":
      guard words.first == "serve" else { return nil }
      let options = Grammar(
        "addr= user= pass= htpasswd= baseurl= template= root-folder= vfs-cache-mode= config=")
      folder = Arguments(invocation.arguments, by: options).operands.dropFirst(2).first?.value
    case "ruby":
      guard let mark = words.firstIndex(of: "httpd"), words.contains("-run") || words.contains("-r") else {
        return nil
      }
      folder = invocation.arguments[(mark + 1)...].first?.value
    case "twistd", "caddy":
      guard words.contains("web") || words.contains("file-server") else { return nil }
      for (i, word) in words.enumerated()
      where ["--path", "--root", "-r"].contains(word) && i + 1 < words.count {
        folder = invocation.arguments[i + 1].value
      }
    case "smbserver.py", "impacket-smbserver":
      folder = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }.dropFirst().first?.value
    default:
      if words.contains(where: { $0.hasPrefix("127.") || $0.hasSuffix("=127.0.0.1") || $0 == "localhost" }) {
        return nil
      }
      let servers = Grammar(
        "a,address= p,port= l,listen= d= c= e= P,proxy= i= o= S,ssl C,cert= K,key= host= open= addr= root= index="
      )
      let arguments = Arguments(invocation.arguments, by: servers)
      folder = arguments.operands.first?.value ?? invocation.directory
    }
    guard let folder, folder.prefix.utf8.first == UInt8(ascii: "/") else { return nil }
    let place = context.place(folder, of: invocation)
    if place.nature?.isSecret == true { return .critical }
    switch place.region {
    case .home, .root, .system(depth: 1): return .high
    default: return nil
    }
  }

  private static func isRelay(_ word: String) -> Bool {
    let host = word.split(separator: "@").last.map(String.init) ?? word
    return [
      "serveo.net", "localhost.run", "ssh.localhost.run", "nokey.localhost.run", "a.pinggy.io", "pinggy.io",
      "tunnel.us.ngrok.com", "srv.us", "tuns.sh", "lhr.life",
    ].contains(host)
  }

  /// Ends at a store of data.
  private static func isDatabasePort(_ port: String) -> Bool {
    switch port {
    case "1433", "1521", "3306", "5432", "5984", "6379", "8086", "9042", "9200", "11211", "27017", "9000":
      true
    default: false
    }
  }

  private static func isWayInPort(_ port: String) -> Bool {
    let bare = port.split(separator: ":").last.map(String.init) ?? port
    switch bare {
    case "22", "23", "2375", "2376", "3389", "5900", "5901", "5985", "5986", "445", "6443": return true
    default: return false
    }
  }
}
