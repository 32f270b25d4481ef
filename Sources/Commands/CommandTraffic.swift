import Bytes
import ShellMeaning
import Verdict

extension Traffic {
  /// Adds what the programs of a command fetch and send. Deployments (`rsync`, `scp`, cloud uploads) and pushes to
  /// a remote by its name are left out: they go where a person pointed them before.
  package mutating func add(_ meaning: Meaning, in grounds: Grounds) {
    for invocation in meaning.invocations { add(invocation, in: grounds) }
  }

  private mutating func add(_ invocation: Invocation, in grounds: Grounds) {
    let name = invocation.canonicalName
    switch name {
    case "sleep", "wait", "watch": isWaiting = true
    case "curl", "curlie", "wget", "http", "https", "httpie", "xh", "xhs":
      addRequest(invocation, name, in: grounds)
    case "nc", "ncat", "netcat", "telnet", "socat", "websocat", "mail", "mailx", "mutt", "sendmail", "msmtp",
      "pastebinit", "croc", "wormhole", "transfer", "ffsend", "slackcat":
      let shipment = Shipment(invocation, name)
      guard !shipment.data.isEmpty || !shipment.files.isEmpty else { return }
      let far = shipment.hosts.filter { !NetworkHosts.isNear($0) }
      if far.isEmpty, !shipment.hosts.isEmpty { return }
      receivers.append(far.first.map(NetworkHosts.host(of:)) ?? name)
    case "git": addPush(invocation)
    default: break
    }
  }

  private mutating func addRequest(_ invocation: Invocation, _ name: String, in grounds: Grounds) {
    let request = Request(invocation, Judgement(grounds: grounds, category: "network"))
    let isSending =
      ["POST", "PUT", "PATCH"].contains(request.method) || !Shipment(invocation, name).files.isEmpty
    for address in request.addresses where !address.isEmpty && !NetworkHosts.isNear(address) {
      let host = NetworkHosts.host(of: address)
      sources.append(host)
      if isSending || NetworkHosts.saysMuch(address) { receivers.append(host) }
    }
  }

  /// `git push https://…`: to a place that is no remote of this repository.
  private mutating func addPush(_ invocation: Invocation) {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    guard let verb = words.firstIndex(of: "push"), !words.contains("--dry-run"), !words.contains("-n") else {
      return
    }
    guard let target = words[(verb + 1)...].first(where: { !$0.hasPrefix("-") }) else { return }
    guard target.contains(bytes: "://") || target.contains(bytes: "@") && target.contains(bytes: ":") else {
      return
    }
    guard !target.hasPrefix("file://"), !NetworkHosts.isNear(target) else { return }
    receivers.append(NetworkHosts.host(of: target))
  }
}

extension NetworkHosts {
  /// This machine, or one that only its own network knows: a name without a dot, a private address.
  package static func isNear(_ address: String) -> Bool {
    if isLoopback(address) { return true }
    let host = self.host(of: address)
    // What a variable holds could be anywhere.
    if host.utf8.contains(UInt8(ascii: "$")) { return false }
    if !host.utf8.contains(UInt8(ascii: ".")) { return !host.hasPrefix("[") && host != "?" && !host.isEmpty }
    for ending in [".local", ".internal", ".test", ".lan", ".home.arpa"] where host.hasSuffix(ending) {
      return true
    }
    guard host.utf8.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }) else { return false }
    if host.hasPrefix("10.") || host.hasPrefix("192.168.") { return true }
    let parts = host.utf8.split(separator: UInt8(ascii: "."))
    guard parts.count == 4, host.hasPrefix("172."), let second = Int(String(Substring(parts[1]))) else {
      return false
    }
    return (16...31).contains(second)
  }

  /// An address whose query is long enough to carry something out.
  package static func saysMuch(_ address: String) -> Bool {
    guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "?")) else { return false }
    return address.utf8.distance(from: mark, to: address.utf8.endIndex) > 120
  }
}
