import Bytes

/// Settings that hold a command, given on the command line: `restic -o sftp.command=…`, `hg --config alias.x='!…'`,
/// `svn --config-option config:tunnels:x=…`.
extension Reader {
  mutating func runSettingTexts(_ invocation: Invocation) {
    switch invocation.name ?? "" {
    case "borg", "borgmatic": runOptions(invocation, ["rsh"])
    case "rclone":
      runOptions(invocation, ["sftp-ssh", "metadata-mapper"])
      runPasswordCommand(invocation, ["--password-command"])
    case "cpio": runOptions(invocation, ["rsh-command"])
    case "nano": runOptions(invocation, ["speller", "s"])
    case "feh": runOptions(invocation, ["action", "action1", "action2", "info", "A"])
    case "rofi": runWords(invocation, ["-run-command", "-run-shell-command", "-terminal", "-ssh-command"])
    case "xautolock": runWords(invocation, ["-locker", "-nowlocker", "-killer", "-notifier"])
    case "consul-template": runWords(invocation, ["-exec", "--exec"])
    case "sbatch": runOptions(invocation, ["wrap"])
    case "msmtp": runPasswordCommand(invocation, ["--passwordeval"])
    case "fetchmail": runOptions(invocation, ["mda", "plugin", "plugout", "preconnect", "postconnect", "m"])
    case "remind": runWords(invocation, ["-k"])
    case "mussh": runOptions(invocation, ["c"])
    case "kak":
      for text in settings(of: invocation, ["-e", "-E"]) {
        guard let code = text.value.known, let open = ByteView(code).firstRange(of: "%sh{") else { continue }
        let rest = code.utf8.dropFirst(open.upperBound).prefix { $0 != 0x7D }
        _ = launchText(Value(String(Substring(rest))), from: invocation, carrier: text.range)
      }
    case "sshfs":
      for text in settings(of: invocation, ["-o"]) {
        runSetting(text, ["ssh_command", "ProxyCommand", "LocalCommand"], invocation)
      }
    case "restic", "rustic":
      runPasswordCommand(invocation, ["--password-command"])
      for text in settings(of: invocation, ["-o", "--option"]) {
        runSetting(text, ["sftp.command", "rclone.program"], invocation)
      }
    case "cvs": runWords(invocation, ["-e"])
    case "svn":
      runOptions(invocation, ["editor-cmd", "diff-cmd", "diff3-cmd"])
      for text in settings(of: invocation, ["--config-option"]) where text.value.starts(with: "config:") {
        let (name, code) = text.value.cut(at: 0x3D)
        let part = name.dropping(7)
        if part.starts(with: "tunnels:") || part.starts(with: "helpers:") {
          _ = launchText(code, from: invocation, carrier: text.range)
        }
      }
    case "hg", "sl":
      if invocation.arguments.contains(where: { $0.value.equals("bisect") }) {
        runOptions(invocation, ["command", "c"])
      }
      runOptions(invocation, ["ssh", "e"])
      for text in settings(of: invocation, ["--config"]) { runMercurial(text, invocation) }
    default: break
    }
  }

  /// `alias.x=!text`, `hooks.x=text`, `ui.ssh=text`
  private mutating func runMercurial(_ setting: Invocation.Argument, _ invocation: Invocation) {
    let (name, code) = setting.value.cut(at: 0x3D)
    guard let name = name.known else { return }
    if name.hasASCIIPrefix("alias.") {
      guard code.starts(with: "!") else { return }
      _ = launchText(code.dropping(1), from: invocation, carrier: setting.range)
    } else if name.hasASCIIPrefix("hooks.") || name.hasASCIIPrefix("extdiff.")
      || ["ui.ssh", "ui.editor", "ui.merge", "pager.pager"].contains(name)
      || name.hasASCIIPrefix("merge-tools.") && name.hasASCIISuffix(".executable")
    {
      guard !code.starts(with: "python:") else { return }
      _ = launchText(code, from: invocation, carrier: setting.range)
    }
  }

  /// `name=text`, where the name is one of these.
  private mutating func runSetting(
    _ setting: Invocation.Argument, _ names: [String], _ invocation: Invocation
  ) {
    let (name, code) = setting.value.cut(at: 0x3D)
    guard let name = name.known, names.contains(name), !code.isEmpty else { return }
    _ = launchText(code, from: invocation, carrier: setting.range)
  }

  /// The values of options that are written in full: `-o x`, `--option x`, `--option=x`, `-ox`.
  private func settings(of invocation: Invocation, _ names: [String]) -> [Invocation.Argument] {
    var result: [Invocation.Argument] = []
    let words = invocation.arguments
    for (i, word) in words.enumerated().prefix(256) where word.value.starts(with: "-") {
      for name in names {
        if word.value.equals(name), i + 1 < words.count {
          result.append(words[i + 1])
        } else if word.value.starts(with: name + "=") {
          result.append(
            Invocation.Argument(value: word.value.dropping(name.utf8.count + 1), range: word.range))
        } else if name.utf8.count == 2, word.value.starts(with: name) {
          result.append(Invocation.Argument(value: word.value.dropping(2), range: word.range))
        }
      }
    }
    return result
  }

  /// What asks a store of secrets for the one password that a backup is locked with is what such options are for.
  private mutating func runPasswordCommand(_ invocation: Invocation, _ names: [String]) {
    for text in settings(of: invocation, names) {
      let program = text.value.prefix.split(separator: " ").first.map(String.init) ?? ""
      switch program.lastPathComponent {
      case "pass", "gopass", "op", "bw", "rbw", "security", "secret-tool", "keyring", "cat", "age", "gpg",
        "sops",
        "vault", "systemd-creds", "kwallet-query", "lpass", "doppler", "chamber", "aws", "gcloud", "az":
        continue
      default: _ = launchText(text.value, from: invocation, carrier: text.range)
      }
    }
  }

  private mutating func runWords(_ invocation: Invocation, _ names: [String]) {
    for text in settings(of: invocation, names) {
      _ = launchText(text.value, from: invocation, carrier: text.range)
    }
  }
}
