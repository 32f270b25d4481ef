import Bytes
import ShellMeaning
import Verdict

/// What Ansible would do on every host at once: modules run by hand, and playbooks by their names.
extension InfrastructureFamily {
  private static let ansibleGrammar = Grammar(
    "m,module-name= a,args= i,inventory= l,limit= u,user= b,become become-user= K,ask-become-pass f,forks= "
      + "e,extra-vars= private-key= C,check D,diff v list-hosts o,one-line t,tree= c,connection= T,timeout= M,module-path= "
      + "vault-password-file= k h,help version")

  /// `ansible all -m shell -a 'rm -rf /srv'` runs the text on every host. Without a module named it is a command.
  static func ansible(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: ansibleGrammar)
    guard !arguments.has(anyOf: "help", "version", "check", "list-hosts") else { return }
    let module = arguments.text("module-name") ?? "command"
    let name = module.split(separator: ".").last.map(String.init) ?? module
    if ["reboot", "shutdown", "win_reboot"].contains(name) {
      context.report(adHoc, on: arguments.display() + ": " + name, at: invocation.range, program: "ansible")
      return
    }
    guard let text = arguments.value("args")?.display else { return }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == ";" || $0 == "&" || $0 == "|" })
      .map(String.init)
    let isHarmful: Bool
    if asks(name, text, words, invocation, &context) { return }
    switch name {
    case "shell", "command", "raw", "script":
      runs(name, text, invocation, &context)
      isHarmful = words.contains { word in
        [
          "rm", "mkfs", "dd", "shutdown", "reboot", "halt", "poweroff", "shred", "userdel", "wipefs", "sh",
          "bash",
        ].contains(
          SQLSession.lastComponent(word)) || word.hasPrefix("mkfs.")
      }
    case "file", "user", "apt", "yum", "dnf", "package", "mysql_db", "postgresql_db", "docker_volume", "k8s",
      "ec2_instance", "ec2", "rds_instance", "s3_bucket", "cloudformation", "gcp_compute_instance",
      "azure_rm_virtualmachine", "azure_rm_resourcegroup", "digital_ocean_droplet", "mongodb_user",
      "docker_container", "lvol", "filesystem":
      isHarmful =
        words.contains("state=absent") || name == "file" && opensFolder(words)
        || name == "filesystem" && words.contains { ["force=yes", "force=true"].contains($0) }
    case "terraform", "pulumi", "helm", "openshift_project", "k8s_info", "proxmox", "vmware_guest",
      "os_server", "hcloud_server", "linode_v4", "gcp_sql_instance", "gcp_storage_bucket",
      "gcp_container_cluster", "azure_rm_storageaccount", "azure_rm_aks", "rds_cluster", "dynamodb_table",
      "ec2_vol", "efs", "route53", "ecs_cluster", "eks_cluster", "docker_stack", "github_repo",
      "gitlab_project", "mssql_db", "influxdb_database", "elasticsearch_index", "rabbitmq_vhost",
      "rabbitmq_queue", "cloudflare_dns", "zfs", "lvg", "parted":
      isHarmful = words.contains("state=absent") || words.contains("state=deleted")
    case "reboot": isHarmful = true
    default: isHarmful = false
    }
    // A user among the administrators, a guard that is stopped.
    let groups = words.first { $0.hasPrefix("groups=") || $0.hasPrefix("group=") }
      .map {
        $0.utf8.split { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ",") }.map { String(Substring($0)) }
      }
    let isAdministrator = ["sudo", "wheel", "admin", "root", "docker"].contains {
      groups?.contains($0) == true
    }
    if let what = Self.opensHosts(name, words) {
      context.report(adHoc, on: arguments.display() + ": " + what, at: invocation.range, program: "ansible")
      return
    }
    let isStopped = words.contains("state=stopped")
    let stops = isStopped && SecurityTools.matches(text.asciiLowercased)
    // Without these nobody gets in any more to start it again.
    if isStopped, words.contains(where: { ["name=sshd", "name=ssh", "name=networking"].contains($0) }) {
      context.report(
        adHoc, on: arguments.display() + ": " + text, at: invocation.range, program: "ansible")
      return
    }
    guard isHarmful || name == "user" && isAdministrator || stops || name == "reboot" else { return }
    context.report(adHoc, on: arguments.display() + ": " + text, at: invocation.range, program: "ansible")
  }

  /// `path=/etc mode=0777 recurse=yes`: everybody may change it, or somebody else owns all that is in there.
  private static func opensFolder(_ words: [String]) -> Bool {
    let path = words.first { $0.hasPrefix("path=") || $0.hasPrefix("dest=") }?.split(at: UInt8(ascii: "="))?
      .after
    guard let path, path.hasPrefix("/"), !path.hasPrefix("/tmp/") else { return false }
    let isDeep = words.contains {
      $0.asciiLowercased == "recurse=yes" || $0.asciiLowercased == "recurse=true"
    }
    let isOpen = words.contains { $0.hasPrefix("mode=") && $0.hasSuffix("777") }
    let isShallow = path.utf8.filter { $0 == UInt8(ascii: "/") }.count < 3
    return isDeep
      && (isOpen || isShallow && words.contains { $0.hasPrefix("owner=") || $0.hasPrefix("mode=") })
      || isOpen && isShallow
  }

  /// What the text would do on a host.
  private static func runs(
    _ module: String, _ text: String, _ invocation: Invocation, _ context: inout Judgement
  ) {
    var there = invocation
    there.wrappers.append(.remote(by: "ansible", host: "every host"))
    let code: String
    if module == "script" {
      guard let file = text.split(separator: " ").first,
        let read = context.code(at: Value(String(file)), of: invocation)
      else { return }
      code = read
    } else {
      code = text
    }
    context.judgeShell(Value(code), from: there, in: Value("/root"))
  }

  /// `ansible-console all <<< 'shell rm -rf /srv'`: each line is a module and what it is told, or a command.
  static func console(_ invocation: Invocation, _ context: inout Judgement) {
    guard !invocation.hasArgument("--list-hosts"), !invocation.hasArgument("-C"), let input = invocation.input
    else {
      return
    }
    for line in context.code(in: input).split(separator: "\n").prefix(64) {
      let (module, rest) = String(line).split(at: UInt8(ascii: " ")) ?? (String(line), "")
      let isShell = ["shell", "command", "raw"].contains(module)
      runs("shell", isShell ? rest : String(line), invocation, &context)
      guard !isShell, rest.mentions("=") else { continue }
      var inner = invocation.renamed("ansible")
      inner.arguments = ["all", "-m", module, "-a", rest].map {
        Invocation.Argument(value: Value($0), range: invocation.range)
      }
      ansible(inner, &context)
    }
  }

  /// The module that sends requests: what it asks for, and what it carries along. True if it is fully judged.
  private static func asks(
    _ module: String, _ text: String, _ words: [String], _ invocation: Invocation, _ context: inout Judgement
  ) -> Bool {
    guard module == "uri" || module == "win_uri" else { return false }
    func value(_ name: String) -> String? {
      words.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.utf8.count + 1)) }
    }
    let address = value("url") ?? ""
    // `{{ lookup('file', '~/.ssh/id_rsa') }}`
    let quoted = text.utf8.split { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }.map {
      String(Substring($0))
    }
    if text.mentions("lookup("), !NetworkHosts.isNear(address),
      let path = quoted.first(where: {
        context.place(Value($0).atHome(context.scene.home), of: invocation).nature?.isSecret == true
      })
    {
      context.report(Exfiltration.secrets, on: path, at: invocation.range, program: "ansible")
      return true
    }
    RequestFamily.judge(
      Request(method: value("method") ?? "GET", address: address, body: value("body") ?? ""),
      at: invocation.range,
      program: "ansible", &context)
    return true
  }

  /// What lets somebody in on every host, or stays there and runs: keys, schedules, accounts, a firewall without rules.
  private static func opensHosts(_ module: String, _ words: [String]) -> String? {
    if words.contains("state=absent") { return nil }
    switch module {
    case "fetch", "slurp":
      let given = words.first { $0.hasPrefix("src=") || $0.hasPrefix("path=") }
      let path = given?.split(at: UInt8(ascii: "="))?.after ?? ""
      let isSecret =
        ["/etc/shadow", "/etc/gshadow", "/root/.ssh", "/etc/ssl/private", "/etc/kubernetes/"].contains {
          path.hasPrefix($0)
        } || path.mentions("/.ssh/id_") || path.hasSuffix("/.aws/credentials")
      return isSecret ? path : nil
    case "get_url":
      let path = words.first { $0.hasPrefix("dest=") }?.dropFirst(5) ?? ""
      return ["/usr/", "/bin/", "/sbin/", "/opt/", "/etc/"].contains { path.hasPrefix($0) }
        && words.contains {
          $0.hasPrefix("mode=") && $0.utf8.contains { [0x31, 0x33, 0x35, 0x37].contains($0) }
        }
        ? "a program from the network" : nil
    case "authorized_key": return "a key that opens accounts"
    case "cron", "at":
      return words.contains { $0.hasPrefix("job=") || $0.hasPrefix("command=") } ? "a schedule" : nil
    case "firewalld":
      let opens = words.contains { word in
        word == "zone=trusted" || word == "masquerade=yes" || word == "panic=on"
          || word.hasPrefix("port=") && word.utf8.contains(UInt8(ascii: "-"))
          || word.hasPrefix("source=0.0.0.0/0") || word == "interface=eth0"
      }
      return opens && !words.contains("state=disabled") ? "no firewall" : nil
    case "selinux", "seboolean":
      return words.contains("state=disabled") || words.contains("state=permissive") ? "SELinux off" : nil
    case "iptables", "nftables", "ufw":
      let isOpen =
        words.contains("flush=yes") || words.contains("flush=true") || words.contains("state=disabled")
        || words.contains("state=reset")
      return isOpen ? "no firewall" : nil
    case "user": return words.contains("name=root") ? "the account of root" : nil
    case "copy", "template", "lineinfile", "blockinfile", "replace":
      let path = words.first { $0.hasPrefix("dest=") || $0.hasPrefix("path=") }.map { $0.dropFirst(5) } ?? ""
      let isVital = [
        "/etc/passwd", "/etc/shadow", "/etc/sudoers", "/etc/ssh/", "/etc/cron", "/root/.ssh", "/boot/",
      ]
      .contains { path.hasPrefix($0) }
      return isVital || path.hasSuffix("authorized_keys") ? String(path) : nil
    default: return nil
    }
  }

  /// Written by this very command or given on standard input. What lay there before was gone over by others, and
  /// taking away files that nobody needs any more is much of what such files are for.
  private static func isNew(_ file: Value, _ invocation: Invocation, _ context: Judgement) -> Bool {
    guard let known = file.known, !known.hasPrefix("/dev/") else { return true }
    let place = context.place(file, of: invocation)
    return context.memory.written[place.absolutePath] != nil
  }

  /// A playbook whose name says that it takes things down.
  static func playbook(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: ansibleGrammar)
    guard !arguments.has(anyOf: "help", "version", "check", "list-hosts"),
      !invocation.hasArgument("--syntax-check"), !invocation.hasArgument("--list-tasks")
    else { return }
    for file in arguments.operands.prefix(8) {
      let isInput = file.value.known == "/dev/stdin" || file.value.known == "-"
      guard
        let host = (isInput ? invocation.input : file.value)?.origins.network.first
          ?? context.memory.downloads[context.place(file.value, of: invocation).path]
      else { continue }
      RemoteCode.report(.network(of: host), invocation, &context)
    }
    for file in arguments.operands.prefix(8) where isNew(file.value, invocation, context) {
      if let text = context.code(at: file.value, of: invocation) {
        Playbook(text).judge(file, invocation, &context)
      }
    }
    let values = ["inventory", "limit", "extra-vars"].flatMap { arguments.values($0) }.map(\.display)
    let name = arguments.operands.first { takesDown($0.value.display) }
    let isAbsent = values.contains { value in
      let text = value.without(" \"'")
      return text.mentions("state=absent") || text.mentions("state:absent")
    }
    guard name != nil || isAbsent else { return }
    // Hosts that people depend on.
    let isProduction = values.contains { Environment(naming: $0) == .production }
    context.report(
      adHoc, on: name?.value.display ?? "state=absent", severity: isProduction ? .high : .medium,
      at: invocation.range, program: "ansible-playbook")
  }
}
