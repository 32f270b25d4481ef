import ShellMeaning
import Verdict

/// What the redirections of any invocation write, with or without a program.
enum Redirections {
  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    for redirect in invocation.redirects {
      switch redirect.kind {
      case .write: write(redirect, invocation, &context)
      case .append, .readWrite: append(redirect, invocation, &context)
      case .read: read(redirect, invocation, &context)
      case .duplicate, .text: break
      }
    }
  }

  private static func append(
    _ redirect: Invocation.Redirect, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let place = context.place(redirect.target, of: invocation)
    // `gh completion -s zsh >> ~/.zshrc`: what the tool's own manual says to do.
    if place.nature == .startup, !place.isInProject, printsCompletions(invocation) {
      context.report(
        PersistenceRules.startup, on: place.path, severity: .medium, at: redirect.range,
        program: invocation.name,
        paths: [place.path])
      return
    }
    guard !redirect.target.isKnown || place.nature == nil else {
      context.write(place, .append, by: invocation, at: redirect.range)
      return
    }
    context.write(redirect.target, .append, by: invocation, at: redirect.range)
  }

  private static func printsCompletions(_ invocation: Invocation) -> Bool {
    guard
      invocation.arguments.contains(where: {
        ["completion", "completions", "--completion"].contains($0.value.known)
      })
    else { return false }
    switch invocation.program.value.known {
    case "gh", "glab", "npm", "pnpm", "yarn", "kubectl", "helm", "docker", "podman", "minikube", "kind",
      "rustup", "deno", "poetry", "pip", "pip3", "hugo", "flux", "argocd", "terraform", "ng", "nest", "op",
      "just", "starship", "k3d", "pulumi", "supabase", "fly", "flyctl", "stripe", "cargo", "uv", "mise",
      "bun", "golangci-lint", "goreleaser":
      return true
    default: return false
    }
  }

  /// `< .env`: shown, unless the program only counts or compares.
  private static func read(
    _ redirect: Invocation.Redirect, _ invocation: Invocation, _ context: inout Judgement
  ) {
    switch invocation.canonicalName {
    case "wc", "sha256sum", "md5sum", "shasum", "cmp", "test", "[", "source", ".": return
    default: context.read(redirect.target, by: invocation, at: redirect.range)
    }
  }

  private static func write(
    _ redirect: Invocation.Redirect, _ invocation: Invocation, _ context: inout Judgement
  ) {
    // `> ~/.bash_h*`: the shell writes to the file that matches.
    var redirect = redirect
    if redirect.target.prefix.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) {
      redirect.target = redirect.target.withGlobs
    }
    let place = context.place(redirect.target, of: invocation)
    if isOwnLog(place), prints(invocation) {
      context.report(
        TamperingRules.logs, on: place.path, severity: .medium, at: redirect.range, program: invocation.name,
        paths: [place.path])
      return
    }
    guard
      !(redirect.target.isKnown
        ? context.write(place, .overwrite, by: invocation, at: redirect.range)
        : context.write(redirect.target, .overwrite, by: invocation, at: redirect.range))
    else { return }
    switch invocation.canonicalName {
    case "" where invocation.isFilled: break
    // `$CC -E x.c > x.i`, `"$@" > out`: whatever it is called, it prints.
    case "" where !invocation.program.value.isEmpty: break
    case "", ":", "true":
      // Files that git knows, or that a search has found.
      if redirect.target.pieces.contains(where: { $0.isTrackedFiles || $0.isItem }) {
        context.delete(redirect.target, .emptying, by: invocation, at: redirect.range)
      } else {
        context.delete(place, .emptying, by: invocation, at: redirect.range)
      }
    case "echo", "printf":
      // Nothing is what is written.
      if invocation.arguments.allSatisfy({ $0.value.isEmpty || $0.value.known == "-n" }) {
        context.delete(place, .emptying, by: invocation, at: redirect.range)
      }
    case "cat":
      guard let source = invocation.arguments.first.map({ context.place($0.value, of: invocation) }),
        source.region == .stream, place.region != .stream
      else { return }
      if source.name == "null" {
        context.delete(place, .emptying, by: invocation, at: redirect.range)
      } else if source.components.first == "dev", ["zero", "urandom", "random", "full"].contains(source.name)
      {
        context.report(Writers.fill, on: place.path, at: redirect.range, program: "cat", paths: [place.path])
      }
    default: break
    }
  }

  /// `/var/log/backup.log`: a file right in there that none of the machine's own services writes.
  private static func isOwnLog(_ place: Place) -> Bool {
    guard place.region == .logs, place.nature == nil, place.components.count == 3, !place.isWild else {
      return false
    }
    switch place.name {
    case "auth.log", "syslog", "messages", "secure", "kern.log", "daemon.log", "user.log", "mail.log",
      "maillog", "mail.err", "cron", "cron.log", "boot.log", "bootstrap.log", "dmesg", "debug", "lastlog",
      "faillog", "wtmp", "btmp", "utmp", "tallylog", "sudo.log", "audit.log", "dpkg.log", "yum.log",
      "dnf.log", "pacman.log", "alternatives.log", "ufw.log", "fail2ban.log", "system.log", "install.log",
      "spooler", "xferlog", "sshd.log", "sudo":
      return false
    default: return place.name.hasSuffix(".log")
    }
  }

  /// Whether what it says is a record of its own, and not something that is put in place of one.
  private static func prints(_ invocation: Invocation) -> Bool {
    switch invocation.canonicalName {
    case ":", "true", "false", "echo", "printf", "cat", "dd", "head", "tail", "grep", "egrep", "fgrep", "rg",
      "sed", "gsed", "awk", "gawk", "mawk", "sort", "uniq", "cut", "tr", "tac", "perl", "yes":
      false
    case "": !invocation.program.value.isEmpty
    default: true
    }
  }
}
