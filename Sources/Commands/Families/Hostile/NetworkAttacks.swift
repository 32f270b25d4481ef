import Bytes
import ShellMeaning
import Verdict

/// Programs that are only made to attack other people's machines and networks, started against any but this one.
enum NetworkAttacks: Family {
  static let category = "network"
  static let programs = [
    "arpspoof", "ettercap", "bettercap", "dnsspoof", "responder", "responder.py", "mitm6", "ntlmrelayx.py",
    "impacket-ntlmrelayx", "aireplay-ng", "mdk3", "mdk4", "wifite", "hydra", "medusa", "ncrack", "patator",
    "thc-hydra", "crowbar", "crackmapexec", "netexec", "nxc", "psexec.py", "impacket-psexec", "wmiexec.py",
    "impacket-wmiexec", "slowhttptest", "slowloris", "goldeneye", "hping3", "yersinia", "macof", "kerbrute",
    "sqlmap", "commix", "evilginx2", "setoolkit", "wpscan", "msfconsole", "nping", "nmap", "beef-xss",
    "xsser", "zmap", "nikto", "gobuster", "ffuf", "feroxbuster", "dirb", "wfuzz", "impacket-secretsdump",
    "slowloris.py", "aircrack-ng", "airodump-ng",
  ]
  static let rules = [attack]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map(\.value.display)
    let name = invocation.canonicalName
    guard !words.isEmpty else { return }
    let asks = words.contains {
      // Its target stands behind that letter.
      if name == "medusa" && $0 == "-h" || name == "hping3" && $0 == "-V" { return false }
      return ["--help", "-h", "--version", "-V", "-hh", "--list-interfaces"]
        .contains($0)
    }
    guard !asks else { return }
    // One's own machine may be tried.
    let targets = words.filter {
      !$0.hasPrefix("-") && $0.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
    }
    let isHere =
      words.contains("localhost")
      || !targets.isEmpty
        && targets.contains {
          NetworkHosts.isLoopback($0) || $0.mentions("//localhost")
            || $0.mentions("//127.")
        }
    guard !isHere || name == "zmap" else { return }
    // Most of what these ask is only what is there.
    if ["crackmapexec", "netexec", "nxc"].contains(name),
      !words.contains(where: {
        ["-x", "-X", "--sam", "--lsa", "--ntds", "--continue-on-success", "--local-auth", "-p", "-H"]
          .contains($0)
      })
    {
      return
    }
    // Most people who start these look at what there is.
    switch name {
    case "nmap":
      let scripts = words.enumerated().contains { i, word in
        let given = word == "--script" && i + 1 < words.count ? words[i + 1] : word
        return (word == "--script" || word.hasPrefix("--script="))
          && ["exploit", "brute", "vuln", "dos", "intrusive", "malware"].contains { given.mentions($0) }
      }
      guard scripts else { return }
    case "wpscan":
      guard words.contains(where: { ["-P", "--passwords", "-U"].contains($0) }) else { return }
    case "msfconsole":
      guard words.contains(where: { ["-x", "-r", "--execute-command", "--resource"].contains($0) }) else {
        return
      }
    case "nping":
      guard words.contains(where: { $0.hasPrefix("-rate") || $0.hasPrefix("--rate") }) else { return }
    case "zmap":
      // A whole internet of machines is nobody's own.
      let isWide = words.contains { word in
        word.hasSuffix("/0") || (1...8).contains { word.hasSuffix("/" + String($0)) }
      }
      guard isWide else { return }
    case "nikto", "gobuster", "ffuf", "feroxbuster", "dirb", "wfuzz", "aircrack-ng", "airodump-ng":
      // It asks for thousands of names; what it asks may be one's own.
      guard !targets.isEmpty || words.contains("-u") || words.contains("-w") else { return }
      context.report(
        attack, on: ([name] + words.prefix(4)).joined(separator: " "), severity: .medium,
        at: invocation.range,
        program: name)
      return
    default: break
    }
    // Without a flood it is a better ping.
    if name == "hping3", !words.contains(where: { ["--flood", "--faster", "--rand-source"].contains($0) }) {
      return
    }
    // A name without a dot is a neighbour's: a machine of the same network, or of a compose file.
    let isNear = hosts(name, words).map { $0.allSatisfy(isBareName) } ?? false
    context.report(
      attack, on: ([name] + words.prefix(4)).joined(separator: " "), severity: isNear ? .medium : nil,
      at: invocation.range, program: name)
  }

  /// Whose logins are guessed, where the program says it by an option. A file of them may name anybody.
  private static func hosts(_ name: String, _ words: [String]) -> [String]? {
    guard name == "medusa" || name == "ncrack" else { return nil }
    let hosts = words.indices.dropLast().filter { words[$0] == "-h" }.map { words[$0 + 1] }
    return hosts.isEmpty || words.contains("-H") ? nil : hosts
  }

  private static func isBareName(_ host: String) -> Bool {
    !host.isEmpty && host.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
      && host.utf8.contains { ASCII.isLower($0) }
  }

  static let attack = Rule(
    "network.attack", .high, "Attacks other machines on the network ({})",
    why:
      "It guesses passwords, takes over connections or stops them; without the owners' word that is a crime.",
    instead: "Leave it to the person, who knows whether it is allowed; see what is open here with `ss -tln`.",
    fires: [
      "medusa -h db1 -U users -P words -M ssh", "medusa -h 10.0.0.5 -U users -P words -M ssh",
      "arpspoof -i eth0 -t 10.0.0.5 10.0.0.1", "hydra -l root -P words.txt ssh://10.0.0.5",
      "nxc smb 10.0.0.0/24 -u admin -p x --sam", "sudo responder -I eth0",
      "ettercap -T -M arp /10.0.0.1// /10.0.0.5//",
      "sudo aireplay-ng --deauth 0 -a 00:11:22:33:44:55 wlan0", "hping3 --flood -S 203.0.113.4",
      "zmap -p 22 0.0.0.0/0", "gobuster dir -u https://web.acme.io -w words.txt",
      "sqlmap -u 'https://web.acme.io/?id=1' --dump", "nmap --script brute -p22 10.0.0.5",
      "msfconsole -q -x 'use exploit/multi/handler; run'", "wpscan --url https://web.acme.io -P words.txt",
    ],
    passes: [
      "hydra -h", "masscan 10.0.0.0/16 -p22", "nxc smb 10.0.0.0/24",
      "hydra -l test -P words.txt ssh://127.0.0.1", "ss -tln", "hping3 -c 3 10.0.0.5", "nmap -sV localhost",
      "nmap -p443 --script ssl-enum-ciphers web.acme.io", "nmap -sn 10.0.0.0/24",
      "sqlmap -u http://localhost:8080/?id=1", "wpscan --url https://web.acme.io --enumerate p",
      "msfconsole --version", "nmap --script vuln 127.0.0.1", "bettercap --help", "ping -c 3 10.0.0.1",
      "man hydra", "gobuster --help", "ffuf -u http://localhost:3000/FUZZ -w words.txt", "nikto -h 127.0.0.1",
    ])
}
