import Bytes
import ShellMeaning
import Verdict

/// Users, groups and passwords.
enum Accounts: Family {
  static let category = "permissions"
  static let programs = [
    "useradd", "adduser", "usermod", "userdel", "deluser", "groupadd", "addgroup", "groupmod", "groupdel",
    "delgroup", "gpasswd", "passwd", "chpasswd", "chgpasswd", "newusers", "visudo", "vipw", "vigr", "chsh",
    "chage", "dscl", "sysadminctl", "dseditgroup", "pwpolicy", "net", "net1", "doas-edit", "pw",
    "dsenableroot", "realm", "authselect", "authconfig", "pam-auth-update", "homectl", "luseradd", "lusermod",
    "luserdel", "lgroupadd", "lgroupmod", "lgroupdel", "lpasswd", "lchsh", "smbpasswd", "pdbedit", "rmuser",
  ]
  static let rules = [users, Permissions.everybody]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    if invocation.isContained { return }
    let words = invocation.arguments.map { ($0.value.known ?? "") }
    let lower = words.map(\.asciiLowercased)
    func has(_ wanted: String...) -> Bool { lower.contains { wanted.contains($0) } }
    let name = invocation.canonicalName
    var severity: Severity?
    if name == "net" || name == "net1", lower.first == "stop", words.count > 1 {
      context.report(
        SecurityTools.matches(lower.dropFirst().joined(separator: " "))
          ? TamperingFamily.securityOff
          : Processes.stopService, on: words[1], at: invocation.range, program: name)
      return
    }
    switch name {
    case "passwd":
      severity = has("-s", "--status", "-h", "--help") && !has("--stdin") ? nil : .high
    case "visudo":
      // `-c` looks whether a file is well-formed, alone or in a cluster.
      let checks = words.contains { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.utf8.contains(0x63) }
      severity = checks || has("--check", "-v", "--version") ? nil : .critical
    case "dsenableroot": severity = .critical
    // An editor that waits for a person, who may not even save; what is said besides decides what it does.
    case "vipw", "vigr":
      let isAlone =
        invocation.input == nil && invocation.environment.isEmpty
        && !invocation.wrappers.contains { if case .script = $0 { false } else { true } }
      severity = isAlone ? .medium : .critical
    case "newusers", "chpasswd", "chgpasswd": severity = .critical
    // Without a name it is the person's own shell.
    case "chsh":
      let names = words.indices.filter { k in
        !words[k].hasPrefix("-") && (k == 0 || !["-s", "--shell"].contains(words[k - 1]))
      }
      severity = has("-l", "--list-shells") ? nil : names.isEmpty ? .medium : .high
    case "chage": severity = has("-l", "--list") ? nil : .high
    case "dscl":
      severity =
        lower.contains {
          [
            "-create", "create", "-append", "append", "-delete", "delete", "-passwd", "passwd", "-change",
            "-merge",
          ].contains($0)
        } ? .critical : nil
    case "sysadminctl":
      severity =
        lower.contains { ["-adduser", "-deleteuser", "-resetpasswordfor", "-secureTokenon"].contains($0) }
        ? .critical : nil
    case "dseditgroup": severity = words.contains("-o") && has("edit", "create", "delete") ? .critical : nil
    case "pwpolicy":
      severity =
        lower.contains {
          $0.hasPrefix("-set") || $0.hasPrefix("-clear") || ["disableuser", "-disableuser"].contains($0)
        } ? .high : nil
    // Who may log in here, and how that is looked at.
    case "homectl":
      switch lower.first(where: { !$0.hasPrefix("-") }) {
      case "remove": severity = .critical
      case "create", "update", "passwd", "resize", "rebalance", "register", "adopt", "firstboot":
        severity = .high
      case "lock-all", "deactivate-all", "deactivate", "lock": severity = .medium
      default: return
      }
    case "pdbedit":
      // Without one of these it lists.
      severity =
        words.contains {
          $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.utf8.contains { "axrmc".utf8.contains($0) }
        }
          || has("--create", "--modify", "--delete") ? .high : nil
    case "realm": severity = has("permit", "deny", "leave") ? .high : has("join") ? .medium : nil
    case "authselect", "authconfig":
      severity = has("select", "disable-feature", "--update", "--updateall") ? .high : nil
    case "pam-auth-update": severity = has("--remove", "--disable") ? .high : nil
    case "net" where ["rpc", "ads", "sam", "groupmap"].contains(lower.first):
      // Samba's tool of that name, which changes a domain from afar.
      severity =
        has(
          "addmem", "delmem", "add", "delete", "del", "password", "leave", "setpassword", "createdomaingroup")
        ? .high : nil
    case "net" where lower.first == "share" && lower.contains { $0.hasPrefix("/grant:everyone") },
      "net1" where lower.first == "share" && lower.contains { $0.hasPrefix("/grant:everyone") }:
      context.report(
        Permissions.everybody, on: words.dropFirst().joined(separator: " "), at: invocation.range,
        program: name)
      return
    case "net", "net1":
      let isAccount = lower.first == "user" || lower.first == "localgroup"
      severity =
        isAccount && has("/add", "/delete", "/active:yes", "/active:no")
        ? .critical : isAccount && lower.count > 2 && lower.first == "user" ? .high : nil
    case "pw":
      severity =
        lower.first.map { $0.hasPrefix("user") || $0.hasPrefix("group") } == true
          && !has("show", "usershow", "groupshow") ? .high : nil
    case "useradd", "adduser":
      guard !has("-d", "--defaults") || words.count > 1 else { return }
      severity = words.isEmpty ? nil : .high
    default: severity = words.isEmpty ? nil : .high
    }
    guard var level = severity else { return }
    // Into a group that may do anything, or with root's number.
    let powerful = lower.contains { word in
      word.split(whereSeparator: { $0 == "," || $0 == "=" }).contains {
        ["sudo", "wheel", "admin", "root", "docker", "administrators", "shadow", "disk", "lxd"].contains(
          String($0))
      }
    }
    if powerful || words.contains("-o") && has("0") || has("-u", "--uid") && has("0") { level = .critical }
    context.report(
      users,
      on: invocation.arguments.last { !"-/".utf8.contains($0.value.prefix.utf8.first ?? 0) }?.value.display
        ?? name, severity: level, at: invocation.range,
      program: name)
  }

  static let users = Rule(
    "permissions.users", .high, "Changes who can log in or what they may do ({})",
    why:
      "Accounts and groups decide over the whole machine, and a wrong one locks people out or lets others in.",
    instead: "Leave accounts to the person; look with `id` or `getent passwd`.",
    fires: [
      "samba-tool user delete alice", "net rpc group addmem 'Domain Admins' eve -U admin%x",
      "kadmin.local -q 'addprinc -pw x eve/admin'", "ldapdelete -x -r 'ou=people,dc=acme,dc=io'",
      "ipa user-del alice", "ldapmodify -x <<< $'dn: uid=a,dc=acme\nchangetype: delete'", "useradd eve",
      "usermod -aG sudo dev", "passwd root", "userdel -r bob", "dscl . -create /Users/eve", "visudo",
    ],
    passes: [
      "samba-tool user list", "net rpc group members 'Domain Admins' -U x", "kadmin.local -q listprincs",
      "kadmin -q 'getprinc alice'", "ldapsearch -x uid=alice", "ldapdelete -n -x 'uid=a,dc=acme'",
      "ipa user-find alice", "ldapmodify -n -f x.ldif",
      "id", "getent passwd", "passwd -S", "visudo -c", "dscl . -list /Users", "groups dev", "useradd --help",
    ])
}
