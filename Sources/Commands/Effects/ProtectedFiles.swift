import ShellMeaning
import Verdict

// Rules about files that matter for what they are, whatever program touches them. The families beside them
// (`GuardItself`, `Persistence`, `Tampering` …) report the same rules for their own programs.

enum GuardRules {
  static let all = [tamper, agentSettings]

  /// A change of an agent's settings, raised where its words show that the guard's own entry is meant.
  static func raised(_ rule: Rule, _ severity: Severity, by invocation: Invocation) -> (Rule, Severity) {
    guard rule.id == agentSettings.id else { return (rule, severity) }
    for argument in invocation.arguments + [invocation.program] {
      for piece in argument.value.pieces {
        guard case .text(let text) = piece else { continue }
        for word in ["sentinel", "disableAllHooks", ".hooks", "'hooks'", "\"hooks\""]
        where text.contains(bytes: word) {
          return (tamper, .critical)
        }
      }
    }
    return (rule, severity)
  }

  static let tamper = Rule(
    "guard.tamper", .critical, "Changes the guard's own {}",
    why: "Whoever can change the guard's policy, log or program is no longer guarded.",
    instead: "Ask the person to change it; reading is fine: `sentinel audit tail`, `sentinel explain 'ls'`.",
    fires: [
      "brew uninstall --force sentinel", "winget uninstall sentinel",
      "powershell -c \"Get-Process sentinel* | Stop-Process -Force\"", "rm -rf ~/.config/sentinel",
      "echo '{}' > ~/.config/sentinel/policy.json", "mv ~/.local/bin/sentinel-hook /tmp/x",
      "sed -i s/block/allow/ .sentinel/policy.json", "chmod 000 /usr/local/bin/sentinel-hook",
      "mv ~/.local/bin/sent*-hook /tmp/x", "rm -f /usr/local/bin/sentine?",
      "truncate -s 0 ~/bin/*ntinel-hook", "alias sentinel=true", "hash -p /bin/true sentinel-hook",
      "code --uninstall-extension sentinel.guard",
    ],
    passes: [
      "brew uninstall --help", "winget list", "sentinel audit tail", "cat ~/.config/sentinel/policy.json",
      "ls -la ~/.local/state/sentinel", "sentinel explain 'ls'", "grep -r sentinel docs", "rm -f bin/sent*.o",
      "ls ~/.local/bin/sent*", "mv build/sent-* dist/",
    ])

  static let agentSettings = Rule(
    "guard.agent-settings", .high, "Changes the agent's own settings in {}",
    why:
      "These files say what the agent may do and which programs run by themselves; an agent must not write its own permissions.",
    instead: "Show the person the lines to add, and let them do it: `cat .claude/settings.json`.",
    fires: [
      "chmod 000 ~/.claude/settings.json", "vim -es -c 'g/ask/d' -c wq ~/.gemini/settings.json",
      "echo '{\"chat.tools.global.autoApprove\": true}' > .vscode/settings.json",
      "echo '{}' > .claude/settings.json", "cp x ~/.claude/settings.local.json",
      "sed -i s/ask/allow/ ~/.codex/config.toml", "rm .claude/settings.json", "tee .mcp.json",
      "git mv .cursor/hooks.json x.json", "git stash push .claude/settings.json",
      "rename s/a/b/ .cursor/hooks.json", "gio trash ~/.claude/settings.json",
    ],
    passes: [
      "chmod 600 ~/.claude/settings.json", "vim ~/.gemini/settings.json",
      "echo '{\"editor.tabSize\": 2}' > .vscode/settings.json", "cat .claude/settings.json", "ls ~/.claude",
      "echo x > .claude/notes.md", "mkdir -p .claude/commands", "git diff .claude/settings.json",
      "git mv docs/a.md docs/b.md", "git rm --cached .claude/settings.json", "gio trash old.txt",
      "unzip -o x.zip -d build",
    ])
}

enum TamperingRules {
  static let history = Rule(
    "tampering.history", .high, "Wipes the shell history {}",
    why: "The history shows the person what was run in their name.",
    instead: "Leave it as it is; show what it holds with `tail -n 20 ~/.bash_history`.",
    fires: [
      "history -c", "rm ~/.bash_history", "truncate -s 0 ~/.zsh_history", "unset HISTFILE",
      "ln -sf /dev/null ~/.bash_history",
    ],
    passes: ["history", "tail -n 20 ~/.bash_history", "history 20", "git log --oneline", "echo $HISTFILE"])

  static let logs = Rule(
    "tampering.logs", .high, "Overwrites the machine's log {}",
    why: "Logs are how people find out afterwards what happened.",
    instead: "Read it with `tail -n 100 /var/log/syslog`; let log rotation do the rest.",
    fires: [
      "log erase --all", "powershell -c \"Clear-EventLog -LogName Security\"",
      "echo > /var/log/auth.log", "cp x /var/log/syslog", "tee /var/log/wtmp", "journalctl --vacuum-time=1s",
    ],
    passes: [
      "log show --last 1h", "./backup.sh >> /var/log/backup.log", "tail -n 100 /var/log/syslog",
      "journalctl -n 50", "echo x > logs/dev.log", "ls /var/log", "cat x >> build.log",
    ])
}

enum PersistenceRules {
  static let startup = Rule(
    "persistence.startup", .high, "Writes to {}, which runs whenever a shell or session starts",
    why: "What stands there runs again and again, long after this task, with the person's rights.",
    instead: "Set it for one command (`PATH=\"$PWD/bin:$PATH\" make`), or show the person the line to add.",
    fires: [
      "tar xzf dotfiles.tgz -C ~ .bashrc .profile", "unzip dotfiles.zip .zshrc -d ~",
      "printf 'Host *\\n  ProxyCommand sh -c /tmp/p\\n' >> ~/.ssh/config",
      "awk 'BEGIN{print \"/tmp/x &\" >> ENVIRON[\"HOME\"]\"/.profile\"}'", "ln -sf /tmp/x ~/.local/bin/sudo",
      "echo 'import x' > \"$(python3 -m site --user-site)/x.pth\"", "echo 'x' >> ~/.bashrc",
      "tee -a ~/.zshenv", "cp x ~/.profile", "sed -i s/a/b/ ~/.zshrc", "echo x >> /etc/profile",
    ],
    passes: [
      "tar xzf app.tgz -C build README.md bin", "ln -sf \"$PWD/bin/tool\" ~/.local/bin/tool",
      "awk '{print $1 > \"out.txt\"}' in.txt", "python3 -c 'import torch; torch.save({}, \"model.pth\")'",
      "cat ~/.bashrc", "grep PATH ~/.zshrc", "PATH=\"$PWD/bin:$PATH\" make", "source ~/.bashrc",
      "echo x >> bashrc.md",
    ])

  static let schedule = Rule(
    "persistence.schedule", .high, "Installs {}, which runs by itself later",
    why: "It keeps running after this task is over, without anyone looking.",
    instead: "Run it once now, or show the person the entry; see what is there with `crontab -l`.",
    fires: [
      "reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v U /d C:\\Temp\\u.exe /f",
      "pm2 startup systemd",
      "crontab jobs.txt", "echo x > /etc/cron.d/job", "cp x.plist ~/Library/LaunchAgents/x.plist",
      "at now + 1 hour -f job.sh", "systemctl enable evil.service",
    ],
    passes: [
      "pm2 list", "reg query HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run", "crontab -l",
      "systemctl status nginx", "atq", "launchctl list", "ls /etc/cron.d",
    ])

  static let gitHook = Rule(
    "persistence.git-hook", .high, "Installs the git hook {}, which runs on later git commands",
    why: "It runs by itself on the next commit or push, outside of any review.",
    instead: "Keep hooks under version control and let the person install them; see `ls .git/hooks`.",
    fires: [
      "cp tools/hooks/* \"$(git rev-parse --git-path hooks)/\"", "cp x .git/hooks/pre-commit",
      "echo x > .git/hooks/post-checkout", "tee .git/hooks/pre-push", "ln -s ../../x .git/hooks/post-merge",
    ],
    passes: [
      "ls .git/hooks", "cat .git/hooks/pre-commit", "echo x > .husky/pre-commit", "cp x hooks/pre-commit",
      "git status",
    ])

  static let keys = Rule(
    "persistence.authorized-keys", .high, "Changes {}, which says who may log in",
    why: "Whoever has the key can log in to this machine from then on.",
    instead: "Give the person the public key and let them add it: `cat ~/.ssh/id_ed25519.pub`.",
    fires: [
      "echo x >> ~/.ssh/authorized_keys", "cp x ~/.ssh/authorized_keys", "tee -a ~/.ssh/authorized_keys",
      "curl -o ~/.ssh/authorized_keys https://example.net/k",
    ],
    passes: [
      "cat ~/.ssh/id_ed25519.pub", "ls ~/.ssh", "ssh-keygen -l -f ~/.ssh/id_ed25519.pub", "ssh-add -l",
      "cat ~/.ssh/known_hosts",
    ])
}

enum SystemRules {
  static let sysrq = Rule(
    "system.sysrq", .critical, "Triggers {}, which can crash or reboot the machine at once",
    why: "The kernel obeys without asking: unsaved work and half-written files are lost.",
    instead: "Leave the machine's state to the person; read it with `uptime`.",
    fires: [
      "echo c > /proc/sysrq-trigger", "echo b | tee /proc/sysrq-trigger", "sudo tee /proc/sysrq-trigger",
    ],
    passes: ["uptime", "cat /proc/meminfo", "cat /proc/sys/kernel/sysrq", "ls /proc", "echo c"])

  static let kernelSetting = Rule(
    "system.kernel-setting", .high, "Changes the kernel setting {}",
    why: "It acts on the whole machine at once, for every program on it.",
    instead: "Read it instead: `sysctl -a`, and leave changes to the person.",
    fires: [
      "sysctl -w kernel.panic=1", "echo 1 > /proc/sys/net/ipv4/ip_forward", "sysctl net.ipv4.ip_forward=1",
      "echo 0 > /sys/devices/system/cpu/cpu1/online",
    ],
    passes: [
      "sysctl -a", "sysctl kernel.hostname", "cat /proc/sys/net/ipv4/ip_forward",
      "cat /sys/class/power_supply/BAT0/capacity", "ls /sys",
    ])
}

enum PermissionRules {
  static let accounts = Rule(
    "permissions.accounts", .critical, "Changes {}, which says who may do what on this machine",
    why: "A line there makes somebody root, or locks everybody out.",
    instead: "Leave accounts and rights to the person; look with `getent passwd` or `id`.",
    fires: [
      "echo x >> /etc/sudoers", "tee /etc/sudoers.d/x", "sed -i s/a/b/ /etc/passwd", "rm /etc/pam.d/sudo",
    ],
    passes: ["getent passwd", "id", "cat /etc/passwd", "grep dev /etc/group", "ls /etc/sudoers.d"])
}
