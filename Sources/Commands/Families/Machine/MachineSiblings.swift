import Bytes
import ShellMeaning
import Verdict

/// The smaller tools of machines and of directories of accounts, by the words that hurt.
enum MachineSiblings: Family {
  static let category = "system"
  static let programs =
    [
      "ipmitool", "ipmipower", "ipmi-power", "racadm", "rtcwake", "kadmin", "kadmin.local", "kdb5_util",
      "ldapdelete", "ldapmodify", "ldappasswd", "samba-tool", "ipa", "restorecon", "chcon", "MpCmdRun",
      "mpcmdrun", "systemextensionsctl", "gdb", "gio", "gvfs-trash", "trash-empty", "trash-rm", "sftp",
      "lftp", "swift", "delete-project",
    ] + lesserPrograms
  static let rules =
    [
      MachineState.shutdown, DiskRules.erase, Accounts.users, TamperingFamily.securityOff,
      TamperingRules.logs,
      DeletionRules.outside, CloudFamily.deletes, HostingFamily.deletes, PermissionRules.labels, processCode,
    ] + lesserRules

  private static let options = Grammar(
    "H= U= P= I= p= u= h= D= w= W x y= Y= X= Q n,dry-run c v R,recursive F,force a,all q,query= f,file= "
      + "os-auth-url= os-username= os-password= os-project-name= os-cloud= os-region-name= A= K= host= password= "
      + "off cycle reset soft days= s S= i= t= continue help")

  /// Of the tools named `-r` only one has a value for it.
  private static let remoteOptions = Grammar("r= u= p= i n,nocertwarn S", style: .leading)

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    switch program {
    // A console for the machine's power and disks from afar, and a command that Gerrit's own server takes.
    case "ipmitool", "ipmipower", "ipmi-power", "racadm", "delete-project": break
    // Most who say it mean the compiler.
    case "swift": guard invocation.hasArgument("delete") else { return }
    default: if invocation.isContained { return }
    }
    switch program {
    case "rtcwake": sleeps(invocation, &context)
    case "kadmin", "kadmin.local", "ldapmodify": principals(program, invocation, &context)
    case "restorecon", "chcon": labels(program, invocation, &context)
    case "gdb": debugs(invocation, &context)
    case "guestfish", "virt-rescue", "virt-customize", "virt-edit", "virt-copy-in", "virt-tar-in",
      "virt-sysprep", "virt-format":
      guests(program, invocation, &context)
    case "sftp", "lftp": transfers(program, invocation, &context)
    case "racadm" where erasesDisks(invocation):
      context.report(
        DiskRules.erase, on: "the server's disks", at: invocation.range, program: program)
    case "MpCmdRun", "mpcmdrun":
      guard invocation.arguments.contains(where: { $0.value.prefix.asciiLowercased == "-removedefinitions" })
      else { return }
      context.report(
        TamperingFamily.securityOff, on: "what Defender knows", at: invocation.range, program: program)
    case "trash-empty":
      let words = invocation.arguments.map { $0.value.known ?? "" }
      guard !words.contains("--dry-run") else { return }
      // `trash-empty 30` keeps what was put there within a month.
      let days = words.first { !$0.hasPrefix("-") && $0 != "0" }
      context.report(
        DeletionRules.outside, on: "what is in the trash", severity: days == nil ? nil : .high,
        at: invocation.range, program: program)
    default:
      guard let (rule, deeds) = table(program) else {
        if let (rule, deeds) = lesserTable(program) {
          context.report(rule, worstOf: DeedTable(lesserOptions, deeds), by: invocation)
        }
        return
      }
      let grammar = program == "racadm" ? remoteOptions : options
      context.report(rule, worstOf: DeedTable(grammar, deeds), by: invocation)
    }
  }

  private static func table(_ program: String) -> (Rule, [Deed])? {
    switch program {
    case "ipmitool":
      return (
        MachineState.shutdown,
        [
          Deed("chassis power off|cycle|reset|soft|diag", .high, "the server"),
          Deed("power off|cycle|reset|soft|diag", .high, "the server"),
          Deed("mc reset", .high, "the server's controller"), Deed("sel clear", .high, "the server's log"),
          Deed("user set|disable|enable|priv", .high, "who may use the server's controller"),
        ]
      )
    case "ipmipower", "ipmi-power":
      return (MachineState.shutdown, [Deed("", .high, "the server", needs: "off,cycle,reset,soft")])
    case "racadm":
      return (
        MachineState.shutdown,
        [
          Deed("serveraction powerdown|hardreset|powercycle|graceshutdown", .high, "the server"),
          Deed("racreset|racresetcfg", .high, "the server's controller"),
          Deed("clrsel|lclog", .high, "the server's log", needs: "force"),
        ]
      )
    case "kdb5_util":
      return (Accounts.users, [Deed("destroy|load", .critical, "every principal of the realm")])
    case "ldapdelete":
      return (
        Accounts.users,
        [
          Deed("*", .high, "from the directory"),
          Deed("", .high, "entries of the directory", needs: "f,file"),
        ]
      )
    case "ldappasswd": return (Accounts.users, [Deed("*", .high, "the password of")])
    case "samba-tool":
      return (
        Accounts.users,
        [
          Deed("user add|create|delete|disable|enable|setpassword|setexpiry|rename", .high, "the user"),
          Deed("group add|delete|addmembers|removemembers", .high, "the group"),
          Deed("computer|ou|gpo|contact delete|del", .high, "the"), Deed("dns delete", .high, "a DNS record"),
          Deed("domain demote|passwordsettings", .high, "the domain"),
          Deed("ntacl sysvolreset", .high, "rights"),
        ]
      )
    case "ipa":
      return (
        Accounts.users,
        [
          Deed("user-add|user-del|user-disable|user-mod|group-del|host-del|service-del|role-del", .high, ""),
          Deed("group-add-member|role-add-member|sudorule-add-user", .high, "who belongs to"),
          Deed("dnszone-del|hbacrule-del|hbacrule-add|sudorule-add", .high, ""),
        ]
      )
    case "systemextensionsctl":
      return (
        TamperingFamily.securityOff,
        [
          Deed("reset", .high, "every system extension"), Deed("uninstall", .high, "the system extension"),
          Deed("developer on", .medium, "where system extensions may lie"),
        ]
      )
    case "gio":
      return (
        DeletionRules.outside,
        [
          Deed("trash", .critical, "what is in the trash", needs: "empty")
        ]
      )
    case "gvfs-trash":
      return (DeletionRules.outside, [Deed("", .critical, "what is in the trash", needs: "empty")])
    case "trash-rm": return (DeletionRules.outside, [Deed("*", .high, "in the trash")])
    case "swift":
      // OpenStack's tool for its store of objects; the compiler of that name knows no such word.
      return (
        CloudFamily.deletes,
        [
          Deed("delete", .critical, "every container of the account", needs: "a,all"),
          Deed("delete * *", .medium, "the object"), Deed("delete *", .high, "the container"),
        ]
      )
    case "delete-project":
      return (HostingFamily.deletes, [Deed("delete", .critical, "the project", needs: "yes-really-delete")])
    default: return nil
    }
  }

  // MARK: Power and disks

  /// `rtcwake -m off`: without a mode the machine sleeps.
  private static func sleeps(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(
      invocation.arguments,
      by: Grammar(
        "m,mode= s,seconds= t,time= d,device= date= A,adjfile= n,dry-run a,auto l,local u,utc v,verbose "
          + "list-modes h,help V,version"))
    guard !arguments.has(anyOf: "dry-run", "help", "version", "list-modes"),
      arguments.has(anyOf: "mode", "seconds", "time", "date")
    else { return }
    let mode = arguments.text("mode") ?? "standby"
    guard !["no", "on", "show", "disable"].contains(mode) else { return }
    context.report(MachineState.shutdown, on: "rtcwake " + mode, at: invocation.range, program: "rtcwake")
  }

  /// `racadm systemerase …`, `racadm storage deletevd:Disk.Virtual.0`
  private static func erasesDisks(_ invocation: Invocation) -> Bool {
    invocation.arguments.contains { argument in
      let word = argument.value.prefix.asciiLowercased
      return word == "systemerase" || word.hasPrefix("deletevd:") || word.hasPrefix("secureerase:")
        || word.hasPrefix("cryptographicerase:") || word.hasPrefix("init:")
    }
  }

  // MARK: Accounts and labels

  /// Kerberos' own console, and changes of a directory as text.
  private static func principals(
    _ program: String, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let arguments = Arguments(
      invocation.arguments, by: Grammar("q= r= p= c= k t= d= x= w= s= D= W H= h= f= n y= Y= X= Z help"))
    guard !arguments.has(anyOf: "n", "help") || program != "ldapmodify" else { return }
    var text = arguments.text("q") ?? arguments.display()
    if let input = invocation.input { text += "\n" + context.code(in: input) }
    if program == "ldapmodify" {
      if let file = arguments.value("f"), let code = context.code(at: file, of: invocation) {
        text += "\n" + code
      }
      let lower = text.asciiLowercased.without(" ")
      guard lower.mentions("changetype:delete") || lower.mentions("userpassword:") else { return }
      context.report(Accounts.users, on: "the directory", at: invocation.range, program: program)
      return
    }
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).prefix(256) {
      let words = line.split(whereSeparator: ASCII.isSpace).map { String(Substring($0)) }
      switch words.first {
      case "addprinc", "add_principal", "ank", "delprinc", "delete_principal", "modprinc",
        "modify_principal", "cpw", "change_password", "renprinc", "rename_principal", "ktadd", "xst",
        "purgekeys", "delpol", "delete_policy":
        context.report(Accounts.users, on: words.last ?? "", at: invocation.range, program: program)
        return
      default: break
      }
    }
  }

  /// SELinux's labels decide what every program may open.
  private static func labels(
    _ program: String, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let arguments = Arguments(
      invocation.arguments,
      by: Grammar(
        "R,r,recursive F,force n,dry-run v,verbose i m p e= f= T= t,type= u,user= role= l,range= reference= "
          + "h,no-dereference dereference preserve-root no-preserve-root H L P x 0 D help version"))
    guard arguments.has("recursive"), !arguments.has(anyOf: "dry-run", "help", "version") else { return }
    let changes = program == "chcon"
    let isNamed = arguments.has(anyOf: "type", "user", "role", "range", "reference")
    for file in arguments.operands.dropFirst(changes && !isNamed ? 1 : 0) {
      let place = context.place(file.value, of: invocation)
      switch place.region {
      case .root: break
      // `restorecon` puts back what a folder should have.
      case .system(let depth) where changes && depth < 3: break
      case .home where changes: break
      default: continue
      }
      context.report(
        PermissionRules.labels, on: place.path, at: file.range, program: program, paths: [place.path])
    }
  }

  // MARK: Debuggers

  /// `gdb -p 1 -ex 'call (int)system("…")'`, `gdb -ex '!…'`
  private static func debugs(_ invocation: Invocation, _ context: inout Judgement) {
    var target: String?
    var commands: [Value] = []
    let words = invocation.arguments
    for (i, word) in words.enumerated() {
      let text = word.value.prefix
      let next = i + 1 < words.count ? words[i + 1].value : nil
      switch text {
      case "-p", "-pid", "--pid": target = next?.display
      case "-ex", "--ex", "-eval-command", "--eval-command", "-iex", "--init-eval-command":
        if let next { commands.append(next) }
      default:
        if let value = text.split(at: UInt8(ascii: "=")), value.before.hasSuffix("pid") {
          target = value.after
        }
        if let value = text.split(at: UInt8(ascii: "=")), value.before.hasSuffix("eval-command") {
          commands.append(Value(value.after))
        }
      }
    }
    for command in commands {
      let text = command.display
      if text.hasPrefix("attach ") { target = String(text.dropFirst(7)) }
      for mark in ["shell ", "!"] where text.hasPrefix(mark) {
        context.judgeShell(
          Value(String(text.dropFirst(mark.count))), from: invocation, in: invocation.directory)
      }
      guard let target else { continue }
      if ["system(", "popen(", "execve(", "execl(", "execv(", "dlopen("].contains(where: text.mentions) {
        context.report(processCode, on: target, at: invocation.range, program: "gdb")
        return
      }
    }
  }

  // MARK: Files of another machine

  /// Lines that a transfer is given: `rm /srv/www/*`, `mirror -R --delete /tmp/empty /htdocs`.
  private static func transfers(
    _ program: String, _ invocation: Invocation, _ context: inout Judgement
  ) {
    var text = ""
    for (i, word) in invocation.arguments.enumerated() where i > 0 {
      switch invocation.arguments[i - 1].value.known {
      case "-c", "-e": if program == "lftp" { text += word.value.display + "\n" }
      case "-f", "-b":
        if word.value.known != "-", let code = context.code(at: word.value, of: invocation) {
          text += code + "\n"
        }
      default: break
      }
    }
    if let input = invocation.input { text += context.code(in: input) }
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == UInt8(ascii: ";") }).prefix(1000) {
      let words = line.split(whereSeparator: ASCII.isSpace).map { String(Substring($0)) }
      guard let severity = weight(of: words) else { continue }
      context.report(
        DeletionRules.outside, on: (words.last ?? "") + " on the server", severity: severity,
        at: invocation.range, program: program)
      return
    }
  }

  private static func weight(of words: [String]) -> Severity? {
    // In a batch a dash lets it go on whatever happens.
    let verb = words.first.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
    let options = words.dropFirst().filter { $0.hasPrefix("-") }
    let names = words.dropFirst().filter { !$0.hasPrefix("-") }
    switch verb {
    case "rm", "rmdir", "mrm", "glob":
      guard verb != "glob" || words.dropFirst().first == "rm" else { return nil }
      let isWide =
        verb == "mrm" || verb == "glob" || options.contains { $0.contains("r") || $0.contains("R") }
        || names.contains { $0.utf8.contains(UInt8(ascii: "*")) }
      return isWide ? .high : .medium
    case "mirror":
      guard options.contains(where: { $0 == "--delete" || !$0.hasPrefix("--") && $0.contains("e") }) else {
        return nil
      }
      // What a build made is put there often; what is empty is not.
      let isEmpty = names.first.map { name in
        name.hasPrefix("/tmp/") || name.nameParts.contains("empty") || name == "/var/empty"
      }
      return isEmpty == true ? .high : .medium
    default: return nil
    }
  }

  static let processCode = Rule(
    "system.process-code", .high, "Makes the running process {} run a command of somebody else's",
    why:
      "The command runs with that process's rights and in its name; of process 1 that is the whole machine.",
    instead: "Look without changing anything: `gdb -p 48213 -batch -ex bt`.",
    fires: [
      "gdb -p 1 -batch -ex 'call (int)system(\"id > /root/x\")'",
      "gdb --batch -ex 'attach 812' -ex 'print (int)execve(\"/bin/sh\", 0, 0)'",
      "gdb --pid=812 --batch --eval-command='call (void*)dlopen(\"/tmp/x.so\", 1)'",
    ],
    passes: [
      "gdb -p 48213 -batch -ex bt", "gdb -batch -ex run -ex bt ./app", "gdb --args ./app --system",
      "gdb ./app core", "gdb -batch -ex 'info functions system' ./app", "gdb --version",
      "gdb -batch -ex 'call compute(3)' -p 48213", "gdb -ex 'shell ls' ./app",
      "gdb -batch -ex 'break system' ./app",
    ])
}

extension PermissionRules {
  static let labels = Rule(
    "permissions.labels", .high, "Changes the security labels of everything in {}",
    why: "Programs may no longer open what they need, or may open what they must not; logins can fail.",
    instead: "See what would change: `restorecon -Rnv /etc`.",
    fires: ["restorecon -RF /", "chcon -R -t bin_t /etc", "chcon -R system_u:object_r:tmp_t:s0 /usr"],
    passes: [
      "restorecon -Rnv /etc", "restorecon -v /etc/hosts", "ls -Z /etc",
      "chcon -R -t httpd_sys_content_t build", "chcon --reference=/etc/hosts build/hosts",
      "restorecon --help", "getfattr -d /etc", "matchpathcon /etc", "restorecon -Rv build",
    ])
}
