import Bytes

/// Files of a home folder, by their path below it.
enum PersonalFiles {
  static func nature(_ inside: [String]) -> Nature? {
    guard let first = inside.first else { return nil }
    let rest = inside.dropFirst()
    if let wallet = WalletFiles.nature(inside) { return wallet }
    if rest.isEmpty { return topLevel(first) }
    switch first {
    case ".ssh": return ssh(rest.first ?? "")
    case ".aws": return rest.first == "config" ? nil : .secret(.cloudCredentials, isFolder: false)
    case ".azure", ".gnupg", ".password-store":
      let kind: Nature.Secret =
        first == ".azure" ? .cloudCredentials : first == ".gnupg" ? .privateKey : .passwordStore
      return .secret(kind, isFolder: false)
    case ".kube": return rest.first == "cache" ? nil : .secret(.cloudCredentials, isFolder: false)
    case ".docker": return rest.first == "config.json" ? .secret(.tokens, isFolder: false) : nil
    case ".config": return config(Array(rest))
    case ".local": return local(Array(rest))
    case ".gem", ".cargo", ".nuget", ".m2", ".gradle", ".composer", ".terraform.d", ".oci", ".fly",
      ".databricks":
      switch rest.last ?? "" {
      case "init.gradle", "init.gradle.kts": return first == ".gradle" ? .startup : nil
      case "config.toml": return first == ".cargo" ? .personalSettings : nil
      case _ where first == ".gradle" && rest.first == "init.d": return .startup
      case "credentials", "credentials.toml", "auth.json", "settings-security.xml", "credentials.tfrc.json",
        "access_token":
        return .secret(.tokens, isFolder: false)
      default: return nil
      }
    case ".pulumi", ".supabase", ".railway", ".vercel", ".netlify", ".wrangler", ".ngrok2", ".twilio-cli",
      ".sentry":
      switch rest.last ?? "" {
      case "credentials.json", "access-token", "auth.json", "ngrok.yml", "token", "connections.toml",
        "default.toml":
        return .secret(.tokens, isFolder: false)
      default: return nil
      }
    case ".i3", ".sway": return rest.first == "config" ? .personalSettings : nil
    case ".qwen", ".iflow":
      if rest.last == "oauth_creds.json" { return .secret(.agentToken, isFolder: false) }
      return rest.last == "settings.json" ? .agentSettings : nil
    case ".codeium": return rest.last == "mcp_config.json" ? .agentSettings : nil
    case ".continue", ".kiro", ".factory":
      return ["config.yaml", "config.json", "config.ts", "mcp.json", "settings.json"].contains(
        rest.last ?? "")
        ? .agentSettings : nil
    case ".git-templates", ".git-template", ".git_template", ".gittemplates":
      return rest.contains("hooks") && rest.last != "hooks" ? .gitHook : nil
    case ".hammerspoon": return rest.last?.hasSuffix(".lua") == true ? .startup : nil
    case ".kde", ".kde4": return rest.first == "Autostart" ? .schedule : nil
    case ".oh-my-zsh": return rest.first == "custom" ? .startup : nil
    case ".julia": return rest.last == "startup.jl" ? .startup : nil
    case ".jupyter":
      return rest.last?.hasPrefix("jupyter_") == true && rest.last?.hasSuffix("_config.py") == true
        ? .startup : nil
    case ".kaggle", ".huggingface", ".openai", ".anthropic", ".snowsql", ".snowflake", ".remmina", ".purple",
      ".filezilla":
      return [
        "kaggle.json", "token", "stored_tokens", "config", "credentials", "key", "api_key", "accounts.xml",
        "sitemanager.xml", "recentservers.xml", "connections.toml",
      ].contains(rest.last ?? "") || rest.last?.hasSuffix(".remmina") == true
        ? .secret(.tokens, isFolder: false) : nil
    case ".dbt": return rest.last == "profiles.yml" ? .secret(.tokens, isFolder: false) : nil
    case ".sbt", ".ivy2": return rest.last == ".credentials" ? .secret(.tokens, isFolder: false) : nil
    case ".cache":
      return rest.first == "huggingface" && rest.last == "token" ? .secret(.tokens, isFolder: false) : nil
    case ".zfunc", ".bashrc.d", ".zshrc.d", ".profile.d", ".bash_profile.d": return .startup
    case ".mozilla", ".thunderbird", ".pki": return .secret(.browserStore, isFolder: false)
    case ".ipython": return rest.dropLast().last == "startup" ? .startup : nil
    case ".emacs.d":
      return rest.last == "init.el" || rest.last == "early-init.el" ? .personalSettings : nil
    case ".vim":
      return rest.first == "vimrc" || rest.last?.hasSuffix(".vim") == true ? .personalSettings : nil
    case "Library": return library(Array(rest))
    case "AppData": return appData(rest.map(\.asciiLowercased))
    case "Documents" where rest.first == "WindowsPowerShell" || rest.first == "PowerShell":
      return (rest.last ?? "").hasSuffix("rofile.ps1") ? .startup : nil
    default: return nil
    }
  }

  private static func topLevel(_ name: String) -> Nature? {
    switch name {
    case ".bashrc", ".bash_profile", ".bash_login", ".bash_logout", ".bash_aliases", ".profile", ".zshrc",
      ".zshenv", ".zprofile", ".zlogin", ".zlogout", ".kshrc", ".cshrc", ".tcshrc", ".login", ".inputrc",
      ".xinitrc", ".xprofile", ".xsession", ".xsessionrc", ".pam_environment", ".tmux.conf", ".vimrc",
      ".screenrc", ".emacs", ".pythonrc", ".pythonstartup", ".pystartup", ".irbrc", ".Rprofile", ".gdbinit",
      ".lldbinit", ".psqlrc", ".oh-my-zsh", ".gvimrc", ".iex.exs", ".mavenrc", ".xonshrc", ".pythonrc.py",
      ".direnvrc", ".mkshrc":
      return [".vimrc", ".gvimrc", ".emacs", ".tmux.conf", ".screenrc", ".inputrc", ".psqlrc"].contains(name)
        ? .personalSettings : .startup
    case ".netrc", "_netrc", ".git-credentials", ".pypirc", ".pgpass", ".my.cnf", ".vault-token", ".npmrc",
      ".s3cfg", ".boto", ".yarnrc.yml", ".dockercfg", ".databrickscfg", ".sentryclirc", ".terraformrc",
      ".modal.toml", ".mylogin.cnf", ".snowflake", ".hgrc_auth", ".rediscli_auth":
      return .secret(.tokens, isFolder: false)
    case ".ssh", ".gnupg": return .secret(.privateKey, isFolder: true)
    case ".aws", ".azure", ".kube": return .secret(.cloudCredentials, isFolder: true)
    case ".docker": return .secret(.tokens, isFolder: true)
    case ".password-store": return .secret(.passwordStore, isFolder: true)
    case ".mozilla", ".thunderbird", ".pki": return .secret(.browserStore, isFolder: true)
    case ".bash_history", ".zsh_history", ".sh_history", ".history", ".python_history", ".node_repl_history",
      ".psql_history", ".mysql_history", ".lesshst", ".zhistory":
      return .history
    case ".aider.conf.yml", ".aider.conf.yaml": return .agentSettings
    case ".forward", ".procmailrc", ".mailfilter": return .schedule
    case ".pryrc", ".sqliterc", ".mongorc.js", ".mongoshrc.js", ".duckdbrc", ".guile", ".ghci", ".ocamlinit",
      ".gitconfig", ".condarc", ".curlrc", ".wgetrc", ".editorconfig", ".gemrc":
      return .personalSettings
    default: return nil
    }
  }

  private static func ssh(_ name: String) -> Nature? {
    switch name {
    case "authorized_keys", "authorized_keys2", "rc": return .authorizedKeys
    case "config": return .personalSettings
    // Variables of every session, a library to load among them.
    case "environment": return .startup
    case "known_hosts", "known_hosts.old", "allowed_signers": return nil
    default:
      if name.hasSuffix(".pub") || name.hasPrefix("known_hosts") { return nil }
      return .secret(.privateKey, isFolder: false)
    }
  }

  private static func config(_ rest: [String]) -> Nature? {
    guard let first = rest.first else { return nil }
    let name = rest.last ?? ""
    switch first {
    case "gcloud":
      return .secret(.cloudCredentials, isFolder: rest.count == 1)
    case "doctl", "hcloud", "linode-cli", "scw", "op", "Bitwarden CLI", "rclone", "exoscale", "configstore":
      return .secret(
        rest.contains("Bitwarden CLI") ? .passwordStore : .cloudCredentials, isFolder: rest.count == 1)
    case "gh":
      return name == "hosts.yml" || rest.count == 1 ? .secret(.tokens, isFolder: rest.count == 1) : nil
    case "stripe", "netlify", "heroku", "flyctl", "turso", "railway", "supabase", "ngrok", "twilio-cli",
      "wrangler", "sentry", "snowflake", "containers", "helm", "opentofu":
      // Beside their logins lie settings that anybody may see.
      let holdsLogin = [
        "config.toml", "config.json", "credentials", "credentials.json", "auth.json", "access-token",
        "ngrok.yml", "settings.json", "registry.json", "connections.toml", "token", "credentials.tfrc.json",
        "default.toml",
      ].contains(name)
      return holdsLogin ? .secret(.tokens, isFolder: false) : nil
    case "glab-cli": return .secret(.tokens, isFolder: rest.count == 1)
    case "hub": return .secret(.tokens, isFolder: false)
    case "Signal": return name == "config.json" ? .secret(.tokens, isFolder: false) : nil
    case "github-copilot": return .secret(.agentToken, isFolder: rest.count == 1)
    case "google-chrome", "chromium", "BraveSoftware", "microsoft-edge", "vivaldi", "opera":
      return .secret(.browserStore, isFolder: rest.count == 1)
    case "sops":
      let isFolder = rest.count == 1 || rest.count == 2 && rest[1] == "age"
      return isFolder || name == "keys.txt" ? .secret(.privateKey, isFolder: isFolder) : nil
    case "age":
      let isPublic = name.hasSuffix(".pub") || name.contains(bytes: "recipient")
      return isPublic ? nil : .secret(.privateKey, isFolder: rest.count == 1)
    case "goose": return name == "config.yaml" ? .agentSettings : nil
    case "emacs": return name == "init.el" || name == "early-init.el" ? .personalSettings : nil
    case "nvim": return name.hasSuffix(".lua") || name.hasSuffix(".vim") ? .personalSettings : nil
    case "tmux": return name == "tmux.conf" ? .personalSettings : nil
    case "i3", "sway", "hypr", "awesome", "qtile", "xmonad", "kitty", "alacritty", "wezterm", "ghostty":
      return ["config", "hyprland.conf", "rc.lua", "config.py", "xmonad.hs"].contains(name)
        ? .personalSettings : nil
    case "openbox": return name == "autostart" || name == "environment" ? .startup : nil
    case "bspwm", "sxhkd", "herbstluftwm": return name.hasSuffix("rc") || name == "autostart" ? .startup : nil
    case "plasma-workspace":
      return rest.count > 1 && ["env", "shutdown"].contains(rest[1]) ? .startup : nil
    case "nushell": return name.hasSuffix(".nu") ? .startup : nil
    case "xonsh": return name.hasSuffix(".xsh") || rest.contains("rc.d") ? .startup : nil
    case "elvish": return name == "rc.elv" ? .startup : nil
    case "user-tmpfiles.d", "upstart": return rest.count > 1 ? .schedule : nil
    case "amp", "crush": return name == "settings.json" || name == "crush.json" ? .agentSettings : nil
    case "direnv": return name == "direnvrc" ? .startup : nil
    case "lxsession": return name == "autostart" ? .startup : nil
    case "filezilla": return name.hasSuffix(".xml") ? .secret(.tokens, isFolder: false) : nil
    case "weechat": return name == "sec.conf" ? .secret(.tokens, isFolder: false) : nil
    case "anthropic", "openai":
      return ["key", "api_key", "credentials", "auth.json"].contains(name)
        ? .secret(.agentToken, isFolder: false) : nil
    case "Code", "VSCodium", "Cursor", "Windsurf", "Code - Insiders":
      // Where its extensions keep who is logged in.
      if rest.contains("globalStorage"), name.hasPrefix("state.vscdb") {
        return .secret(.agentToken, isFolder: false)
      }
      return name == "settings.json" || name == "tasks.json" ? .personalSettings : nil
    case "autostart", "autostart-scripts": return .schedule
    case "systemd": return rest.count > 1 && rest[1] == "user" ? .schedule : nil
    case "environment.d": return .startup
    case "fish":
      return name == "config.fish" || rest.contains("conf.d") || rest.contains("functions") ? .startup : nil
    case "zsh": return name.hasPrefix(".z") ? .startup : nil
    case "powershell": return name.hasSuffix("rofile.ps1") ? .startup : nil
    case "git": return name == "credentials" ? .secret(.tokens, isFolder: false) : .personalSettings
    default: return nil
    }
  }

  private static func local(_ rest: [String]) -> Nature? {
    // Python imports these by itself, every time it starts.
    if let name = rest.last, rest.contains("site-packages"),
      name == "usercustomize.py" || name == "sitecustomize.py" || name.hasSuffix(".pth")
    {
      return .startup
    }
    guard rest.count > 1, rest[0] == "share" else { return nil }
    switch rest[1] {
    case "keyrings", "kwalletd": return .secret(.keychain, isFolder: rest.count == 2)
    case "fish": return rest.last == "fish_history" ? .history : nil
    case "systemd", "dbus-1": return .schedule
    case "opencode": return rest.last == "auth.json" ? .secret(.agentToken, isFolder: false) : nil
    default: return nil
    }
  }

  private static func library(_ rest: [String]) -> Nature? {
    switch rest.first {
    case "LaunchAgents", "LaunchDaemons": return .schedule
    case "Keychains": return .secret(.keychain, isFolder: rest.count == 1)
    case "Cookies", "Safari": return .secret(.browserStore, isFolder: rest.count == 1)
    // What lies in there is loaded into other programs by itself.
    case "ScriptingAdditions", "Input Methods", "QuickLook", "Spotlight", "ColorPickers":
      return rest.count > 1 ? .startup : nil
    case "Preferences":
      let name = rest.last ?? ""
      return name.hasPrefix("com.apple.loginitems") || name.hasPrefix("com.apple.loginwindow")
        ? .schedule : nil
    case "Application Support":
      guard rest.count > 1 else { return nil }
      switch rest[1] {
      case "com.apple.backgroundtaskmanagementagent": return .schedule
      case "sops":
        let isFolder = rest.count == 2 || rest.count == 3 && rest[2] == "age"
        return isFolder || rest.last == "keys.txt" ? .secret(.privateKey, isFolder: isFolder) : nil
      case "Code", "VSCodium", "Cursor", "Windsurf":
        return rest.contains("globalStorage") && rest.last?.hasPrefix("state.vscdb") == true
          ? .secret(.agentToken, isFolder: false) : nil
      case "Google", "Chromium", "BraveSoftware", "Firefox", "Microsoft Edge", "Arc", "Vivaldi":
        return .secret(.browserStore, isFolder: rest.count == 2)
      default: return nil
      }
    default: return nil
    }
  }

  private static func appData(_ rest: [String]) -> Nature? {
    if rest.contains("startup"), rest.contains("start menu") { return .schedule }
    if rest.contains("google") && rest.contains("chrome") || rest.contains("mozilla") || rest.contains("edge")
    {
      return .secret(.browserStore, isFolder: false)
    }
    if rest.contains("credentials") || rest.contains("vault") { return .secret(.keychain, isFolder: false) }
    // For some tools what `~/.config` is elsewhere.
    let tool = rest.dropFirst()
    switch tool.first {
    case "gcloud":
      let holdsLogin = ["credentials.db", "access_tokens.db", "application_default_credentials.json"]
      guard tool.count == 1 || holdsLogin.contains(tool.last ?? "") else { return nil }
      return .secret(.cloudCredentials, isFolder: tool.count == 1)
    case "github cli": return tool.last == "hosts.yml" ? .secret(.tokens, isFolder: false) : nil
    default: return nil
    }
  }
}

/// Files of the machine itself, by absolute path.
enum MachineFiles {
  static func nature(_ path: [String]) -> Nature? {
    guard let first = path.first else { return nil }
    switch first {
    case "etc": return etc(Array(path.dropFirst()))
    case "var":
      guard path.count > 1 else { return nil }
      if path[1] == "spool", path.count > 2, ["cron", "at", "atjobs"].contains(path[2]) { return .schedule }
      if path[1] == "at" { return .schedule }
      if path[1] == "run", path.count > 2, path[2] == "secrets" { return .secret(.tokens, isFolder: false) }
      return nil
    case "run":
      return path.count > 1 && path[1] == "secrets" ? .secret(.tokens, isFolder: path.count == 2) : nil
    case "usr", "lib":
      let rest = first == "usr" ? Array(path.dropFirst()) : path
      return rest.count > 2 && rest[0] == "lib" && rest[1] == "systemd" ? .schedule : nil
    case "Library":
      guard path.count > 1 else { return nil }
      switch path[1] {
      case "LaunchAgents", "LaunchDaemons", "StartupItems": return .schedule
      case "Keychains": return .secret(.keychain, isFolder: path.count == 2)
      default: return nil
      }
    case "proc":
      return path.count == 3 && path[2] == "environ" ? .secret(.tokens, isFolder: false) : nil
    default:
      // `C:\Windows\System32\config\SAM`
      guard first.utf8.last == UInt8(ascii: ":") else { return nil }
      let lower = path.map(\.asciiLowercased)
      if lower.starts(with: ["c:", "windows", "system32", "config"]),
        ["sam", "system", "security"].contains(lower.last ?? "")
      {
        return .secret(.systemPasswords, isFolder: false)
      }
      if lower.last == "ntds.dit" { return .secret(.systemPasswords, isFolder: false) }
      return nil
    }
  }

  private static func etc(_ rest: [String]) -> Nature? {
    guard let first = rest.first else { return nil }
    switch first {
    case "shadow", "gshadow", "shadow-", "gshadow-", "master.passwd", "krb5.keytab":
      return .secret(.systemPasswords, isFolder: false)
    case "passwd", "group", "sudoers", "sudoers.d", "doas.conf", "pam.d", "security", "passwd-", "group-",
      "login.defs", "nsswitch.conf", "subuid", "subgid":
      return .accounts
    case "crontab", "cron.d", "cron.daily", "cron.hourly", "cron.weekly", "cron.monthly", "cron.allow",
      "anacrontab", "rc.local", "init.d", "rc.d", "inittab", "xinetd.d", "periodic":
      return .schedule
    case "systemd": return rest.count > 1 ? .schedule : nil
    case "xdg": return rest.count > 1 && rest[1] == "autostart" ? .schedule : nil
    case "NetworkManager":
      return rest.count > 1 && rest[1] == "system-connections"
        ? .secret(.tokens, isFolder: rest.count == 2) : nil
    case "wireguard":
      return rest.count == 1 || rest.last?.hasSuffix(".conf") == true
        ? .secret(.privateKey, isFolder: rest.count == 1) : nil
    case "ppp": return rest.last?.hasSuffix("-secrets") == true ? .secret(.tokens, isFolder: false) : nil
    case "ipsec.secrets": return .secret(.privateKey, isFolder: false)
    case "samba": return rest.last == "smbpasswd" ? .secret(.systemPasswords, isFolder: false) : nil
    case "wpa_supplicant":
      return rest.last?.hasPrefix("wpa_supplicant") == true && rest.count > 1
        ? .secret(.tokens, isFolder: false) : nil
    case "profile", "profile.d", "bash.bashrc", "bashrc", "zshrc", "zshenv", "zprofile", "zsh", "environment",
      "ld.so.preload", "ld.so.conf", "ld.so.conf.d", "csh.cshrc", "csh.login":
      return .startup
    case "ssh":
      guard let name = rest.last, rest.count > 1 else { return nil }
      if name.hasSuffix("_key") { return .secret(.privateKey, isFolder: false) }
      return name.hasPrefix("sshd_config") || rest.contains("sshd_config.d") ? .accounts : nil
    case "ssl", "pki":
      return rest.contains("private") && rest.last?.hasPrefix("ssl-cert-snakeoil") != true
        ? .secret(.privateKey, isFolder: rest.last == "private") : nil
    case "letsencrypt":
      return rest.last == "privkey.pem" ? .secret(.privateKey, isFolder: false) : nil
    case "kubernetes":
      let name = rest.last ?? ""
      if rest.count > 2, rest[1] == "pki", name.hasSuffix(".key") {
        return .secret(.privateKey, isFolder: false)
      }
      return [
        "admin.conf", "super-admin.conf", "kubelet.conf", "controller-manager.conf", "scheduler.conf",
      ].contains(name) ? .secret(.cloudCredentials, isFolder: false) : nil
    case "rancher":
      return rest.last == "k3s.yaml" || rest.last == "rke2.yaml"
        ? .secret(.cloudCredentials, isFolder: false) : nil
    case "claude-code": return .agentSettings
    default: return nil
    }
  }
}
