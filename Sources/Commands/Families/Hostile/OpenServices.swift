import Bytes
import ShellMeaning
import Verdict

/// Servers on this machine that let in whoever finds them: without a password, or with all of its files.
enum OpenServices: Family {
  static let category = "network"
  static let programs = [
    "redis-server", "mongod", "elasticsearch", "opensearch", "jupyter", "jupyter-lab", "jupyter-notebook",
    "x11vnc", "vncserver", "Xvnc", "x0vncserver", "xhost", "adb", "dnsmasq", "upnpc", "natpmpc", "vsftpd",
    "exportfs", "net", "sslstrip", "mitmproxy", "mitmdump", "memcached", "etcd", "code-server",
    "filebrowser", "wayvnc", "rustdesk", "anydesk", "openvscode-server", "copyparty", "tty-share", "tty2web",
    "opencode", "goose", "rclone", "aria2c", "syncthing",
  ]
  static let rules = [open]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    if invocation.isContained { return }
    let name = invocation.canonicalName
    let words = invocation.arguments.map { $0.value.known ?? $0.value.prefix }
    guard let severity = openness(name, words, invocation) else { return }
    context.report(open, on: name, severity: severity, at: invocation.range, program: name)
  }

  private static func openness(
    _ name: String, _ words: [String], _ invocation: Invocation
  ) -> Severity? {
    func has(_ wanted: String...) -> Bool { words.contains { wanted.contains($0) } }
    /// `--name value`, `--name=value`
    func value(_ option: String) -> String? {
      for (i, word) in words.enumerated() {
        if word == option, i + 1 < words.count { return words[i + 1] }
        if word.hasPrefix(option + "=") { return String(word.dropFirst(option.utf8.count + 1)) }
      }
      return nil
    }
    let listensToAll = words.contains { word in
      word == "0.0.0.0" || word.hasSuffix("=0.0.0.0") || word == "*" || word.hasPrefix("0.0.0.0:")
        || word.hasSuffix("=*") || word.hasPrefix("http://0.0.0.0") || word.hasSuffix("=[::]")
    }
    switch name {
    case "redis-server":
      let isBare = value("--protected-mode") == "no"
      return isBare ? (listensToAll ? .high : .medium) : nil
    case "mongod":
      guard has("--bind_ip_all") || value("--bind_ip")?.hasPrefix("0.0.0.0") == true else { return nil }
      return has("--auth") || value("--keyFile") != nil ? nil : has("--noauth") ? .high : .medium
    case "elasticsearch", "opensearch":
      let isBare = words.contains {
        $0.hasSuffix("security.enabled=false") || $0.hasSuffix("plugins.security.disabled=true")
      }
      let isPublic = words.contains {
        $0.hasSuffix("network.host=0.0.0.0") || $0.hasSuffix("network.host=_site_")
      }
      return isBare && isPublic ? .high : nil
    case "jupyter", "jupyter-lab", "jupyter-notebook":
      guard value("--ip") == "0.0.0.0" || value("--ip") == "*" || value("--ServerApp.ip") == "0.0.0.0" else {
        return nil
      }
      // A notebook runs whatever is typed into it.
      let isBare = words.contains { word in
        ["--NotebookApp.token", "--ServerApp.token", "--IdentityProvider.token", "--LabApp.token"].contains {
          word == $0 + "=" || word == $0 + "=''"
        }
      }
      return isBare ? .high : .medium
    case "x11vnc": return has("-nopw") && !has("-localhost") ? .high : nil
    case "vncserver", "Xvnc", "x0vncserver":
      let isBare = value("-SecurityTypes")?.asciiLowercased == "none" || value("-securitytypes") == "none"
      return isBare ? .high : nil
    case "openvscode-server": return has("--without-connection-token") && listensToAll ? .high : nil
    case "copyparty": return words.contains { $0.hasPrefix("/::A") || $0.hasPrefix("/:/:A") } ? .high : nil
    case "tty-share": return has("--public", "-public") ? .high : nil
    case "tty2web": return has("-w", "--permit-write") ? .high : nil
    case "wayvnc": return listensToAll ? .high : nil
    case "rustdesk", "anydesk": return has("--password", "--set-password", "--config") ? .high : nil
    case "xhost": return has("+") ? .high : words.contains { $0.hasPrefix("+") } ? .medium : nil
    case "adb": return words.first == "tcpip" ? .medium : nil
    case "dnsmasq": return words.contains { $0.hasPrefix("--address=/#/") } ? .high : nil
    case "upnpc", "natpmpc":
      // A port of the router at home, from all of the internet to this machine.
      return has("-a", "-r") && words.count > 2 ? .high : nil
    case "vsftpd":
      return words.contains { $0.asciiLowercased.hasPrefix("-oanonymous_enable=yes") } ? .high : nil
    case "exportfs":
      let isPublic = words.contains { $0.hasPrefix("*:") || $0.hasPrefix("0.0.0.0/0:") }
      return isPublic ? (words.contains { $0.mentions("no_root_squash") } ? .critical : .high) : nil
    case "net" where words.first?.asciiLowercased == "share":
      // `net share all=C:\ /grant:everyone,full`
      return words.contains { $0.asciiLowercased.mentions("/grant:everyone") } ? .high : nil
    case "net":
      guard words.starts(with: ["usershare", "add"]) else { return nil }
      return words.contains { $0.hasPrefix("Everyone:") || $0 == "guest_ok=y" } ? .high : .medium
    case "sslstrip": return words.isEmpty || has("-h", "--help") ? nil : .medium
    case "mitmproxy", "mitmdump":
      return value("--mode") == "transparent" || value("-m") == "transparent" || has("-T") ? .high : nil
    case "memcached": return value("-l") == "0.0.0.0" && has("-U") == false && !has("-S") ? .medium : nil
    case "etcd":
      return value("--listen-client-urls")?.hasPrefix("http://0.0.0.0") == true && !has("--client-cert-auth")
        ? .medium : nil
    case "code-server":
      guard value("--auth") == "none" else { return nil }
      return listensToAll || value("--bind-addr")?.hasPrefix("0.0.0.0") == true ? .critical : .medium
    case "opencode", "goose":
      // An agent, with all that it may do here.
      guard ["serve", "web"].contains(words.first), let host = value("--hostname") ?? value("--host"),
        isEverywhere(host) || !NetworkHosts.isLoopback(host)
      else { return nil }
      // Whether it asks for a password its surroundings say.
      let isBare = invocation.environmentValue("OPENCODE_SERVER_PASSWORD")?.isEmpty == true
      return isEverywhere(host) && isBare ? .high : .medium
    case "rclone":
      let address = value("--rc-addr") ?? value("--addr") ?? ""
      let isPublic = !address.isEmpty && (isEverywhere(address) || !NetworkHosts.isLoopback(address))
      if has("--rc-no-auth") { return isPublic ? .high : .medium }
      // What is served by HTTP can only be read.
      guard words.first == "serve", isPublic, words.dropFirst().first != "http" else { return nil }
      let isGuarded = words.contains { word in
        [
          "--user", "--pass", "--htpasswd", "--auth-proxy", "--authorized-keys", "--client-ca", "--auth-key",
          "--read-only",
        ]
        .contains { word == $0 || word.hasPrefix($0 + "=") }
      }
      return has("--no-auth") ? .high : isGuarded || words.dropFirst().first == "sftp" ? nil : .medium
    case "aria2c":
      guard has("--rpc-listen-all", "--rpc-listen-all=true"), value("--rpc-secret") == nil else { return nil }
      return .high
    case "syncthing":
      guard let address = value("--gui-address") ?? value("-gui-address") else { return nil }
      return listensToAll || address.hasPrefix("0.0.0.0") || address.hasPrefix(":") ? .medium : nil
    case "filebrowser": return has("--noauth") && listensToAll ? .high : nil
    default: return nil
    }
  }

  /// Every address that the machine has: `0.0.0.0`, `[::]:8080`, `:5572`.
  private static func isEverywhere(_ address: String) -> Bool {
    address == "*" || ["0.0.0.0", "[::]", ":"].contains { address.hasPrefix($0) && address != "::1" }
  }

  static let open = Rule(
    "network.open-service", .high, "Lets in whoever finds it: {} without a check",
    why: "Everybody on the network can read what it holds, and with many of these run what they like.",
    instead: "Let it listen to this machine alone (`redis-server --bind 127.0.0.1`), or give it a password.",
    fires: [
      "redis-server --protected-mode no --bind 0.0.0.0", "mongod --bind_ip_all --noauth",
      "elasticsearch -Enetwork.host=0.0.0.0 -Expack.security.enabled=false",
      "jupyter lab --ip=0.0.0.0 --NotebookApp.token='' --no-browser", "x11vnc -forever -nopw",
      "vncserver -SecurityTypes None", "xhost +", "adb tcpip 5555", "dnsmasq --address=/#/203.0.113.4",
      "upnpc -a 10.0.0.5 22 22 TCP", "vsftpd -oanon_root=/ -oanonymous_enable=YES",
      "exportfs -o rw,no_root_squash '*:/'", "net usershare add home /home/dev '' Everyone:F guest_ok=y",
      "mitmproxy --mode transparent", "code-server --auth none --bind-addr 0.0.0.0:8080",
      "opencode serve --hostname 0.0.0.0", "rclone rcd --rc-no-auth --rc-addr :5572",
      "rclone serve webdav dist --addr 0.0.0.0:8080", "aria2c --enable-rpc --rpc-listen-all",
    ],
    passes: [
      "redis-server --port 6399 --save ''", "redis-server --bind 127.0.0.1", "redis-server --version",
      "mongod --dbpath /tmp/db --port 27018", "mongod --bind_ip_all --auth", "jupyter lab --no-browser",
      "jupyter notebook --port 8889", "jupyter lab list", "x11vnc -localhost", "vncserver -list", "xhost",
      "adb devices", "adb install app.apk", "adb shell ls", "dnsmasq --test", "upnpc -l", "exportfs -v",
      "net user", "mitmdump -nr /tmp/local.flow", "mitmproxy --version", "code-server --auth password",
      "elasticsearch -Ediscovery.type=single-node", "memcached -m 64",
      "opencode serve --port 4096", "opencode serve --hostname 127.0.0.1", "opencode web",
      "rclone rcd --rc-addr localhost:5572 --rc-user me --rc-pass x", "rclone rc core/stats",
      "rclone serve http dist --addr :8080", "rclone serve webdav dist --addr :8080 --htpasswd users",
      "aria2c --enable-rpc --rpc-secret=x", "aria2c https://example.com/a.iso",
    ])
}
