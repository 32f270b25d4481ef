import Bytes

/// What a file is for, where that matters more than where it lies.
enum Nature: Sendable, Equatable {
  /// `.env` and its kin: secrets of one project.
  case environmentFile
  /// Keys, tokens and passwords of a person or a machine. `isFolder`: the folder that holds them.
  case secret(Secret, isFolder: Bool)
  /// Runs whenever a shell or a session starts.
  case startup
  /// Cron tables, systemd units, launchd agents, autostart entries.
  case schedule
  case gitHook
  case authorizedKeys
  /// What an agent may do, and which programs it starts by itself.
  case agentSettings
  /// The folder that an agent keeps its settings in.
  case agentFolder
  /// The guard's own policy, state, log or program.
  case guardOwn
  /// Who may do what on this machine: `/etc/passwd`, `sudoers`, PAM.
  case accounts
  /// The history of a shell.
  case history
  /// Settings of programs that decide what they run or trust: `~/.gitconfig`, `~/.ssh/config`.
  case personalSettings

  enum Secret: Sendable, Equatable {
    case privateKey, cloudCredentials, tokens, passwordStore, browserStore, keychain, agentToken,
      systemPasswords, wallet

    var description: String {
      switch self {
      case .privateKey: "a private key"
      case .cloudCredentials: "cloud credentials"
      case .tokens: "access tokens"
      case .passwordStore: "a password store"
      case .browserStore: "a browser's stored logins"
      case .keychain: "a keychain"
      case .agentToken: "an agent's access token"
      case .systemPasswords: "the machine's password hashes"
      case .wallet: "the keys of a wallet"
      }
    }
  }

  var isSecret: Bool {
    switch self {
    case .environmentFile, .secret: true
    default: false
    }
  }

  /// The nature of an absolute path.
  init?(of path: [String], _ around: Surroundings) {
    var personal: ArraySlice<String>?
    if let home = around.home, path.starts(with: home) {
      personal = path.dropFirst(home.count)
    } else if path.first == "root" {
      personal = path.dropFirst()
    } else if path.count > 1, path[0] == "home" || path[0] == "Users" {
      personal = path.dropFirst(2)
    } else if path.count > 2, path[0].utf8.last == UInt8(ascii: ":"), path[1].asciiLowercased == "users" {
      personal = path.dropFirst(3)
    }
    if let personal, let found = PersonalFiles.nature(Array(personal)) {
      self = found
    } else if let found = MachineFiles.nature(path) {
      self = found
    } else if let found = Nature(ofTail: path, isContents: false) {
      self = found
    } else {
      return nil
    }
  }

  /// What the last components alone tell, wherever they are.
  init?(ofTail path: [String], isContents: Bool) {
    if path.last == "config.json", path.dropLast().last == ".docker" {
      // Logins to registries, wherever `DOCKER_CONFIG` points.
      self = .secret(.tokens, isFolder: false)
    } else if let found = GuardFiles.nature(path) ?? AgentFiles.nature(path) ?? ProjectFiles.nature(path) {
      self = found
    } else {
      return nil
    }
  }
}

/// Files of the guard itself.
enum GuardFiles {
  static func nature(_ path: [String]) -> Nature? {
    for (i, name) in path.enumerated() {
      // Every name below begins with one of these.
      guard name.utf8.first == UInt8(ascii: "s") || name.utf8.first == UInt8(ascii: ".") || name.hasMarks
      else { continue }
      switch name {
      // A clone of the guard's own repository may be called `sentinel` anywhere; its settings lie in these.
      case "sentinel"
      where i > 0 && ["state", ".config", "etc", "share", "config", "run"].contains(path[i - 1]):
        return .guardOwn
      case "sentinel" where i > 1 && path[i - 1] == "Application Support": return .guardOwn
      case ".sentinel", ".sentinel.json", ".sentinel.toml", ".sentinel.yaml", ".sentinel.yml":
        return .guardOwn
      case "sentinel", "sentinel-hook", "sentinel-mcp", "sentinel.exe", "sentinel-hook.exe":
        if i == path.count - 1, i > 0, ["bin", "sbin", "libexec", "Programs"].contains(path[i - 1]) {
          return .guardOwn
        }
      default:
        // `bin/sent*-hook`: a glob that matches one of them.
        guard i == path.count - 1, i > 0, name.hasMarks, path[i - 1] == "bin" || path[i - 1] == "libexec"
        else {
          break
        }
        if GuardItself.ownPrograms.contains(where: { matches($0, name) }) {
          return .guardOwn
        }
      }
    }
    return nil
  }

  /// Whether a glob with something of its own in it matches `name`.
  private static func matches(_ name: String, _ pattern: String) -> Bool {
    let parts = pattern.utf8.split(whereSeparator: PathParts.Mark.isMark).map { String(Substring($0)) }
    guard let first = parts.first, let last = parts.last, pattern.utf8.count > 4 else { return false }
    if let start = pattern.utf8.first, !PathParts.Mark.isMark(start), !name.hasPrefix(first) { return false }
    if let end = pattern.utf8.last, !PathParts.Mark.isMark(end), !name.hasSuffix(last) { return false }
    return parts.allSatisfy { name.contains(bytes: $0) }
  }
}

/// Settings of coding agents, in a project and in the home folder.
enum AgentFiles {
  static func nature(_ path: [String]) -> Nature? {
    guard let name = path.last, !path.contains(where: holdsSamples) else { return nil }
    let folder = path.count > 1 ? path[path.count - 2] : ""
    // Nearly every folder and file of a project has a name that begins otherwise.
    switch folder.utf8.first {
    case UInt8(ascii: "."), UInt8(ascii: "c"), UInt8(ascii: "h"), UInt8(ascii: "C"):
      if let found = nature(of: name, in: folder, path) { return found }
    default: break
    }
    switch name.utf8.first {
    case UInt8(ascii: "."), UInt8(ascii: "c"), UInt8(ascii: "o"): break
    default: return nil
    }
    switch name {
    case ".mcp.json", ".claude.json", "claude_desktop_config.json", "opencode.json": return .agentSettings
    case ".claude", ".codex", ".cursor", ".gemini": return .agentFolder
    default: return nil
    }
  }

  /// What a test is given to work on; no agent starts in there.
  private static func holdsSamples(_ folder: String) -> Bool {
    switch folder {
    case "Fixtures", "fixtures", "__fixtures__", "testdata", "TestData", "test-fixtures": true
    default: false
    }
  }

  private static func nature(of name: String, in folder: String, _ path: [String]) -> Nature? {
    switch folder {
    case ".claude":
      if name == ".credentials.json" { return .secret(.agentToken, isFolder: false) }
      if name.hasPrefix("settings"), name.hasSuffix("json") || name.hasMarks { return .agentSettings }
      if name == "hooks" || name == "managed-settings.json" { return .agentSettings }
    case ".codex":
      if name == "auth.json" { return .secret(.agentToken, isFolder: false) }
      if name == "config.toml" || name == "hooks.json" || name == "rules" { return .agentSettings }
    case ".cursor":
      if ["mcp.json", "hooks.json", "cli-config.json", "permissions.json", "cli.json"].contains(name) {
        return .agentSettings
      }
    case ".gemini":
      if name == "oauth_creds.json" { return .secret(.agentToken, isFolder: false) }
      if name == "settings.json" || name == "trustedFolders.json" { return .agentSettings }
    case ".vscode", ".roo", ".kiro", ".windsurf", ".amazonq", ".factory", ".continue", ".zed":
      if name == "mcp.json" || name == "hooks.json" { return .agentSettings }
      if folder == ".factory", name == "settings.json" { return .agentSettings }
    case ".qwen": if name == "settings.json" { return .agentSettings }
    case ".copilot", "copilot":
      if name == "mcp-config.json" || name == "config.json" || name == "hooks.json" { return .agentSettings }
    case "hooks":
      if path.count > 2, path[path.count - 3] == ".github", name.hasSuffix(".json") { return .agentSettings }
      if path.count > 2, [".claude", ".cursor", ".codex"].contains(path[path.count - 3]) {
        return .agentSettings
      }
    case "ClaudeCode", "claude-code":
      if name == "managed-settings.json" { return .agentSettings }
    default: break
    }
    return nil
  }
}

/// Files known by their names in any folder.
enum ProjectFiles {
  static func nature(_ path: [String]) -> Nature? {
    guard let name = path.last else { return nil }
    if let git = path.lastIndex(of: ".git"), path.count > git + 1, path[git + 1] == "hooks" {
      return name.hasSuffix(".sample") ? nil : .gitHook
    }
    // What lies in Windows' folder of that name starts with the session.
    if path.count > 2, let folder = path.lastIndex(of: "Startup"), folder > 0, path[folder - 1] == "Programs"
    {
      return .startup
    }
    if isEnvironmentFile(name) { return .environmentFile }
    if isPrivateKey(name), !isSample(path) { return .secret(.privateKey, isFolder: false) }
    switch name {
    case "credentials.json", "service-account.json", "serviceAccountKey.json", "service_account.json",
      "gcp-key.json", "client_secret.json", ".htpasswd", "terraform.tfvars.secret", "secrets.yaml",
      "secrets.yml", "secrets.json", "secrets.toml", "secrets.env", "master.key", "kubeconfig",
      ".vault-token", ".pgpass", ".vault_pass", ".vault-pass", ".vault_password", ".vault-password",
      ".vault_pass.txt", ".vault_password.txt", "vault_pass.txt", "vault-pass.txt", "vault_password.txt",
      "vault-password.txt", ".ansible_vault_pass", ".git-credentials", ".netrc", "_netrc", ".pypirc",
      "id_rsa", "id_ed25519", "id_ecdsa", "id_dsa":
      return isSample(path) ? nil : .secret(.tokens, isFolder: false)
    default: return isServiceKey(name) && !isSample(path) ? .secret(.tokens, isFolder: false) : nil
    }
  }

  /// `prod-service-account.json`, `client_secret_123.json`: keys as they are downloaded.
  private static func isServiceKey(_ name: String) -> Bool {
    guard name.hasSuffix(".json") else { return false }
    return name.hasSuffix("service-account.json") || name.hasSuffix("service_account.json")
      || name.hasSuffix("serviceaccount.json") || name.hasPrefix("client_secret_")
  }

  /// `.env`, `.env.local`, `prod.env`, `.envrc`, and globs that reach them; never a sample.
  static func isEnvironmentFile(_ name: String) -> Bool {
    // Most names have not even a `v` in them.
    guard name.holds({ $0 | 0x20 == UInt8(ascii: "v") }) else { return false }
    let lower = name.asciiLowercased
    if lower == ".dev.vars" { return true }
    guard lower.hasPrefix(".env") || lower.hasSuffix(".env") else { return false }
    for end in [
      "example", "sample", "template", "dist", "tpl", "defaults", "schema", "test.example", "d.ts", "md",
    ] {
      if lower.hasSuffix("." + end) || lower.hasSuffix("-" + end) || lower.hasSuffix("_" + end) {
        return false
      }
      if lower == ".env" + end || lower == end + ".env" || lower.contains(bytes: "." + end + ".") {
        return false
      }
    }
    if lower == ".env" || lower == ".envrc" { return true }
    guard lower.hasPrefix(".env") else { return lower.utf8.count > 4 && !lower.hasPrefix("example") }
    let next = Array(lower.utf8)[4]
    return next == UInt8(ascii: ".") || next == UInt8(ascii: "-") || next == UInt8(ascii: "_")
      || next == UInt8(ascii: "*") || PathParts.Mark.isMark(next)
  }

  private static func isPrivateKey(_ name: String) -> Bool {
    let lower = name.asciiLowercased
    if lower.utf8.first == UInt8(ascii: "i"),
      lower.hasPrefix("id_rsa") || lower.hasPrefix("id_ed25519") || lower.hasPrefix("id_ecdsa")
        || lower.hasPrefix("id_dsa")
    {
      return !lower.hasSuffix(".pub")
    }
    // `find ~ -name 'id_*'`
    if lower.utf8.count == 4, lower.hasPrefix("id_"), lower.utf8.last == PathParts.Mark.glob { return true }
    switch lower.fileExtension {
    case "ppk", "p12", "pfx", "jks", "keystore", "p8", "kdbx": return true
    case "pem", "key": break
    default: return false
    }
    for word in ["cert", "ca.", "ca-", "chain", "pub", "bundle", "root", "crt", "csr", "dhparam"] {
      if lower.contains(bytes: word) { return false }
    }
    return true
  }

  /// Keys that lie among tests and examples are there to be read.
  private static func isSample(_ path: [String]) -> Bool {
    path.contains { part in
      switch part.asciiLowercased {
      case "test", "tests", "testdata", "fixtures", "__fixtures__", "examples", "example", "samples", "mocks",
        "node_modules", "site-packages", "spec", "vendor", "docs":
        true
      default: false
      }
    }
  }
}

extension String {
  /// Whether `needle` stands in it, byte for byte.
  func contains(bytes needle: String) -> Bool {
    let text = Array(utf8)
    let wanted = Array(needle.utf8)
    guard wanted.count <= text.count else { return false }
    guard let first = wanted.first else { return true }
    for i in 0...(text.count - wanted.count) where text[i] == first {
      if text[i..<i + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}
