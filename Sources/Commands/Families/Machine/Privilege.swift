import Bytes
import ShellMeaning
import Verdict

/// Becoming somebody else. What `sudo` starts is judged as an invocation of its own; here is only that it is
/// started with more rights, and shells that would then take any command at all.
enum Privilege: Family {
  static let category = "privilege"
  static let programs = [
    "sudo", "doas", "dzdo", "please", "pkexec", "run0", "gsudo", "su", "runuser", "sudoedit", "kdesudo",
    "gksudo", "pfexec", "bash", "sh", "zsh", "dash", "ksh", "fish", "runas", "login", "machinectl", "nsenter",
    "sudosh", "rootsh", "sux", "ssu", "sg", "newgrp", "psexec", "psexec64", "paexec",
  ]
  static let rules = [elevated, rootShell]

  private static let sudo = Grammar(
    "A,askpass B,bell b,background C,close-from= c,class= D,chdir= E,preserve-env=? e,edit g,group= H,set-home h,host= i,login k,reset-timestamp K,remove-timestamp l,list N,no-update n,non-interactive P,preserve-groups p,prompt= R,chroot= S,stdin s,shell T,command-timeout= t,type= r,role= U,other-user= u,user= V,version v,validate help",
    style: .leading)

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    if invocation.isContained { return }
    switch invocation.canonicalName {
    case "bash", "sh", "zsh", "dash", "ksh", "fish": shell(invocation, &context)
    case "su", "runuser": su(invocation, &context)
    case "machinectl":
      // `shell root@.host`: this machine itself.
      let goal = invocation.arguments.dropFirst().first { !$0.value.prefix.hasPrefix("-") }?.value.prefix
      if invocation.arguments.first?.value.known == "shell"
        || invocation.arguments.first?.value.known == "login",
        invocation.arguments.count <= 2 || invocation.arguments.last?.value.prefix.hasSuffix("sh") == true,
        goal?.contains(bytes: ".host") ?? true || goal?.hasSuffix("@") == true
      {
        context.report(rootShell, on: "machinectl", at: invocation.range, program: "machinectl")
      }
    case "nsenter":
      // Into the machine's own namespaces, with whatever shell stands at the end.
      let words = invocation.arguments.map { $0.value.known ?? "" }
      let first = words.firstIndex(of: "-t") ?? words.firstIndex(of: "--target")
      let isInit =
        words.contains("-t1") || words.contains("--target=1")
        || first.map { $0 + 1 < words.count && words[$0 + 1] == "1" } == true
      if isInit, let last = words.last, ReverseShell.isShell(last) || last.hasPrefix("-") {
        context.report(rootShell, on: "nsenter", at: invocation.range, program: "nsenter")
      }
    case "sudosh", "rootsh", "sux", "ssu":
      context.report(rootShell, on: invocation.canonicalName, at: invocation.range, program: invocation.name)
    case "sg", "newgrp":
      guard let group = invocation.arguments.first(where: { !$0.value.prefix.hasPrefix("-") })?.value.known,
        ["root", "wheel", "sudo", "docker", "disk", "shadow", "lxd"].contains(group)
      else { return }
      context.report(elevated, on: invocation.canonicalName, at: invocation.range, program: invocation.name)
      // The shell that it starts reads on.
      if invocation.canonicalName == "newgrp", let input = invocation.input, input.isKnown {
        context.judgeShell(input, from: invocation, in: invocation.directory)
      }
    case "sudoedit": edit(invocation.arguments, invocation, &context)
    case "psexec", "psexec64", "paexec":
      // As the system itself, or on another machine.
      let words = invocation.arguments.map { $0.value.prefix.asciiLowercased }
      guard !words.isEmpty, words.contains("-s") || words.contains("/s") || words[0].hasPrefix("\\\\") else {
        return
      }
      context.report(
        elevated, on: words.last ?? "", severity: .high, at: invocation.range, program: invocation.name)
    case "runas", "login":
      context.report(elevated, on: invocation.canonicalName, at: invocation.range, program: invocation.name)
    default: sudo(invocation, &context)
    }
  }

  private static func sudo(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: sudo)
    let name = invocation.canonicalName
    if arguments.has("edit") {
      edit(arguments.operands, invocation, &context)
      return
    }
    if arguments.operands.isEmpty {
      if arguments.has(anyOf: "login", "shell") || name == "pkexec" || name == "run0" {
        context.report(rootShell, on: name, at: invocation.range, program: name)
      }
      return
    }
    if arguments.has("list") { return }
    let command = arguments.operands.first { $0.value.known?.contains("=") != true }
    // A terminal with a shell in it, or a shell in another root.
    if let name = command?.value.known.map(Invocation.canonicalName) {
      let last = arguments.operands.last?.value.known ?? ""
      let rest = arguments.operands.drop { $0.value.known.map(Invocation.canonicalName) != name }.dropFirst()
      let opens =
        ["screen", "tmux", "byobu"].contains(name) && rest.isEmpty
        || name == "script"
          && rest.allSatisfy({ ["-q", "/dev/null", "typescript"].contains($0.value.known ?? "") })
        || ["chroot", "nsenter", "unshare", "systemd-nspawn"].contains(name) && rest.count > 1
          && ReverseShell.isShell(last)
      if opens { context.report(rootShell, on: name, at: invocation.range, program: name) }
    }
    context.report(elevated, on: command?.value.display ?? name, at: invocation.range, program: name)
  }

  /// `su`, `su -`, `su - postgres` open a shell; with `-c` they run one command.
  private static func su(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    let runsOne = words.contains {
      $0 == "-c" || $0.hasPrefix("--command") || $0.hasPrefix("--session-command") || $0 == "-lc"
    }
    let name = invocation.canonicalName
    if runsOne || name == "runuser" && words.contains("-u") || invocation.script != nil {
      context.report(elevated, on: name, at: invocation.range, program: name)
    } else {
      context.report(rootShell, on: name, at: invocation.range, program: name)
    }
  }

  /// `sudo bash`: a shell with nothing given to run.
  private static func shell(_ invocation: Invocation, _ context: inout Judgement) {
    guard invocation.isElevated else { return }
    // A password on its way to `sudo -S` is no script.
    let isInteractive = invocation.arguments.contains { argument in
      argument.value.known.map { Self.isCluster($0) && $0.utf8.contains(UInt8(ascii: "i")) } == true
    }
    guard invocation.script == nil && invocation.input == nil || isInteractive else { return }
    let onlyOptions = invocation.arguments.allSatisfy {
      ["-", "--login"].contains($0.value.known ?? "") || Self.isCluster($0.value.known ?? "")
    }
    guard onlyOptions else { return }
    context.report(rootShell, on: invocation.canonicalName, at: invocation.range, program: invocation.name)
  }

  /// `-il`: letters that only say what kind of shell it is.
  private static func isCluster(_ word: String) -> Bool {
    word.utf8.count > 1 && word.utf8.first == UInt8(ascii: "-")
      && word.utf8.dropFirst().allSatisfy { "ilsp".utf8.contains($0) }
  }

  private static func edit(
    _ files: [Invocation.Argument], _ invocation: Invocation, _ context: inout Judgement
  ) {
    for file in files where !file.value.prefix.hasPrefix("-") {
      if !context.write(file.value, .edit, by: invocation, at: file.range) {
        context.report(elevated, on: file.value.display, at: file.range, program: invocation.name)
      }
    }
  }

  static let elevated = Rule(
    "privilege.elevated", .medium, "Runs {} with the rights of another user",
    why: "With more rights a mistake reaches the whole machine, not only the project.",
    instead: "Run it without more rights if it works that way, or ask the person to run it.",
    fires: [
      "sudo apt-get update", "sudo -u postgres psql -l", "doas ls /root", "pkexec ls", "su postgres -c 'ls'",
      "sudo -n -- true",
    ],
    passes: ["sudo -v", "sudo -l", "sudo -k", "sudo --version", "ls -la", "which sudo"])

  static let rootShell = Rule(
    "privilege.root-shell", .high, "Opens a shell as another user with {}",
    why: "Whatever is typed into it runs with those rights, and none of it can be judged beforehand.",
    instead:
      "Name the one command that needs the rights and ask the person to run it; check them with `sudo -l`.",
    fires: [
      "machinectl shell root@.host", "ssh -t root@localhost", "nsenter -t 1 -m -u -i -n sh", "sudo tmux",
      "sudo chroot /mnt /bin/bash", "sudo -i", "sudo -s", "su -", "su", "sudo su -", "sudo bash",
      "sudo -u root -i", "echo \"$PW\" | sudo -S -p '' bash -i", "sudo -S sh -i <<< \"$PW\"",
      "printf '%s\\n' \"$P\" | sudo -S -s",
    ],
    passes: [
      "ssh dev@localhost ls", "machinectl list", "nsenter --help", "sudo -l", "sudo -v", "id", "whoami",
      "bash script.sh", "bash --version", "bash -i -c 'echo hi'", "echo ls | bash -i", "sudo -K",
    ])
}
