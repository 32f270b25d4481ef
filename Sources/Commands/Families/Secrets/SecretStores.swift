import Bytes
import ShellMeaning
import Verdict

/// Programs that hand secrets out: password stores, keychains, and the environment as a whole.
enum SecretStores: Family {
  static let category = "secrets"
  static let programs = [
    "env", "printenv", "export", "declare", "typeset", "compgen", "set", "jq", "getent", "nmcli", "wg",
    "rails", "oc", "security", "pass", "gopass", "op", "bw", "lpass", "secret-tool", "gpg", "gpg2",
    "keepassxc-cli", "kpcli", "age", "pulumi", "terraform", "tofu", "railway", "vault", "aws", "gcloud", "az",
    "doctl", "ibmcloud", "keyctl", "cmdkey", "kwallet-query", "dashlane", "rbw", "chamber", "bws", "doppler",
    "infisical", "sops", "ansible-vault", "mimikatz", "secretsdump.py", "unshadow", "john", "hashcat",
    "lsadump", "procdump", "laZagne.py", "gcore", "reg", "rundll32", "netsh", "vaultcmd", "ntdsutil",
    "esentutl", "tee", "kubectl", "heroku", "npm", "pnpm", "yarn", "firebase", "docker-credential-desktop",
    "docker-credential-osxkeychain", "docker-credential-secretservice", "docker-credential-pass", "flyctl",
    "fly", "keyring", "gdb", "lldb", "strace", "ltrace", "ssh-keygen", "rclone", "conjur", "akeyless",
    "berglas", "credstash", "teller", "systemd-creds", "etcdctl", "consul", "netlify", "ntl", "vercel", "eas",
    "mimipenguin", "mimipenguin.sh", "mimipenguin.py", "laZagne", "lazagne", "lazagne.py", "pypykatz",
    "firefox_decrypt", "firefox_decrypt.py", "HackBrowserData", "hack-browser-data", "chainbreaker",
    "samdump2", "pwdump", "keychaindump", "hashdump", "echo", "printf", "zenity", "kdialog", "yad",
    "procdump64", "createdump", "nanodump", "diskshadow", "tttracer", "sqldumper",
  ]
  static let rules = [store, environment, asksPassword, KeyHolders.bareKey]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    if name == "echo" || name == "printf" { return showsVariable(invocation, &context) }
    if invocation.isContained || invocation.isRemote {
      // `kubectl exec … -- env`, `ssh host env`: the variables of a service that runs, and not of a fresh container.
      guard ["env", "printenv"].contains(invocation.canonicalName),
        invocation.isRemote || context.memory.containerRuns
      else { return }
      let words = invocation.arguments.map { $0.value.known ?? "" }
      showsEnvironment(invocation, invocation.canonicalName, words, &context)
      return
    }
    let words = invocation.arguments.map { $0.value.known ?? "" }
    switch name {
    case "env", "printenv", "export", "declare", "typeset", "compgen", "set", "jq":
      showsEnvironment(invocation, name, words, &context)
    case "reg", "rundll32", "netsh", "vaultcmd", "ntdsutil", "esentutl", "procdump64", "createdump",
      "nanodump", "diskshadow", "tttracer", "sqldumper":
      if let what = WindowsHelpers.takesSecret(name, words) {
        context.report(store, on: what, severity: .critical, at: invocation.range, program: name)
      }
    case "gcore", "gdb", "lldb", "strace", "ltrace", "procdump":
      if let what = KeyHolders.lookedInto(by: invocation) {
        context.report(store, on: "the memory of " + what, at: invocation.range, program: name)
      } else if name == "procdump", handsOut(name, words) != nil {
        context.report(store, on: "procdump lsass", severity: .critical, at: invocation.range, program: name)
      }
    case "getent":
      // `getent shadow root`: as the file is read.
      guard words.contains("shadow") || words.contains("gshadow") else { return }
      context.read(Value("/etc/shadow"), by: invocation, at: invocation.range)
    case "ssh-keygen": KeyHolders.judge(invocation, words, &context)
    case "gpg" where KeyHolders.opensEntry(invocation, words, context),
      "gpg2" where KeyHolders.opensEntry(invocation, words, context):
      context.report(store, on: "an entry of the password store", at: invocation.range, program: name)
    case "zenity", "kdialog", "yad":
      if words.contains(where: { $0.hasPrefix("--password") || $0 == "--hide-text" }) {
        context.report(asksPassword, at: invocation.range, program: name)
      }
    case "tee":
      // A token that goes into a file as well.
      guard let source = invocation.input?.origins.secretStore.first,
        invocation.arguments.contains(where: {
          !$0.value.prefix.hasPrefix("-") && $0.value.prefix != "/dev/null"
        })
      else { return }
      context.report(store, on: source, at: invocation.range, program: name)
    default:
      guard var severity = handsOut(name, words) else { return }
      // What is only passed on to the tool that asks for it is no more than looked at.
      if isToken(name, words) || isWhole(name, words), !invocation.isCaptured, invocation.redirects.isEmpty {
        severity = .high
      }
      context.report(
        store, on: name + " " + (words.first { !$0.hasPrefix("-") } ?? ""), severity: severity,
        at: invocation.range, program: name)
      if invocation.isCaptured { context.memory.shownSecrets.append(invocation.range) }
    }
  }

  /// All the secrets of production, or a file of secrets as a whole, shown here and now.
  private static func isWhole(_ name: String, _ words: [String]) -> Bool {
    switch name {
    case "sops", "ansible-vault":
      // In its place, or into a file; nothing is shown.
      let isKept =
        words.contains { ["-i", "--in-place", "-o", "--output"].contains($0) }
        || name == "ansible-vault" && words.first == "decrypt"
      return !isKept && words.contains { Environment(naming: $0) == .production }
    case "age":
      return words.last.map { $0.asciiLowercased.nameParts.contains { $0 == "secret" || $0 == "secrets" } }
        ?? false
    case "doppler", "infisical":
      return words.contains("download") || words.contains("export")
        || words.contains { Environment(naming: $0) == .production }
    default: return false
    }
  }

  /// Whether a variable's name says that it holds a secret.
  static func isSecretName(_ name: String) -> Bool {
    let lower = name.asciiLowercased
    for word in [
      "secret", "token", "passw", "passphrase", "api_key", "apikey", "private_key", "access_key",
      "database_url", "connection_string", "credential", "auth_key",
    ]
    where lower.contains(bytes: word) {
      return true
    }
    return false
  }

  /// `kubectl get secret app -o json | jq '.data | keys'`: only names come out of the pipe.
  static func judgeNames(_ meaning: Meaning, _ context: inout Judgement) {
    for range in context.memory.shownSecrets {
      let next = meaning.invocations.prefix(4096).first { $0.range.lowerBound >= range.upperBound }
      if let next, next.input != nil, next.canonicalName == "base64",
        next.arguments.contains(where: { ["-d", "-D", "--decode", "-di"].contains($0.value.known) })
      {
        // As if it had been asked for in clear.
        context.raiseSecret(at: range)
      }
      guard let next, next.input != nil, keepsNamesOnly(next) || picksKeys(next) else { continue }
      context.withdraw(at: range)
    }
  }

  /// `jq 'keys'`, `jq -r '.data | keys[]'`, `jq '.data | to_entries[].key'`
  static func picksKeys(_ reader: Invocation) -> Bool {
    guard ["jq", "gojq", "jaq", "yq"].contains(reader.canonicalName),
      let program = reader.arguments.first(where: { !$0.value.prefix.hasPrefix("-") })?.value.known
    else { return false }
    let bare = program.without(" ")
    return [
      "keys", "keys[]", "keys_unsorted", "keys_unsorted[]", "to_entries[].key", "to_entries[]|.key", "length",
    ]
    .contains { bare == $0 || bare.hasSuffix("|" + $0) }
  }

  /// The store whose secret a program prints; nil if it prints none.
  static func store(_ invocation: Invocation) -> String? {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    let name = invocation.canonicalName
    if name == "gh" || name == "glab" { return words.starts(with: ["auth", "token"]) ? name : nil }
    if name == "git" { return words.starts(with: ["credential", "fill"]) ? "git credential" : nil }
    return programs.contains(name) && handsOut(name, words) != nil ? name : nil
  }

  /// A key of the cloud for the next hour, printed by itself.
  private static func isToken(_ name: String, _ words: [String]) -> Bool {
    switch name {
    case "gcloud": words.contains("print-access-token") || words.contains("print-identity-token")
    case "az": words.contains("get-access-token")
    case "vault": words.contains("token")
    case "doctl", "ibmcloud": true
    default: false
    }
  }

  private static func handsOut(_ name: String, _ words: [String]) -> Severity? {
    let verbs = words.filter { !$0.hasPrefix("-") }
    let verb = verbs.first ?? ""
    let second = verbs.count > 1 ? verbs[1] : ""
    switch name {
    case "security":
      if ["dump-keychain", "export", "delete-keychain"].contains(verb) { return .high }
      if ["find-generic-password", "find-internet-password"].contains(verb),
        words.contains(where: { $0.hasPrefix("-") && ($0.contains("w") || $0.contains("g")) })
      {
        return .high
      }
      return nil
    case "pass", "gopass":
      let reads =
        ![
          "ls", "list", "find", "search", "git", "init", "insert", "generate", "version", "help", "grep",
          "otp", "rm", "mv", "cp", "edit", "add", "mounts", "audit", "config", "env", "setup", "clone",
          "recipients", "sync",
        ].contains(verb) && (!verb.isEmpty || verbs.count > 0)
      return reads
        && !words.contains(where: { $0.hasPrefix("-c") || $0 == "--clip" || $0.hasPrefix("--clip=") })
        ? .high : nil
    case "op":
      return verb == "read" || verb == "item" && second == "get" || verb == "document" && second == "get"
        || verb == "inject" ? .high : nil
    case "bw", "rbw":
      if words.contains("--clipboard") || words.contains("-c") { return nil }
      return verb == "get" || verb == "export" || name == "bw" && verb == "list" && second == "items"
        ? .high : nil
    case "bws": return verb == "secret" && (second == "get" || second == "list") ? .high : nil
    case "lpass": return verb == "show" || verb == "export" ? .high : nil
    case "chamber" where verb == "read" || verb == "export":
      // The service is named after where it runs.
      return words.contains { Environment(naming: $0) == .production } ? .high : .medium
    case "dashlane", "chamber", "doppler", "infisical":
      if words.contains("--only-names") || words.contains("--help") { return nil }
      return ["read", "export", "password", "p"].contains(verb)
        || verb == "secrets" && (second.isEmpty || second == "download" || second == "get") ? .medium : nil
    case "rclone":
      return verb == "config" && (second == "show" || second == "dump") || verb == "reveal" ? .high : nil
    case "secret-tool": return verb == "lookup" || verb == "search" ? .high : nil
    case "kwallet-query": return words.contains("-r") ? .high : nil
    case "keyctl": return ["read", "print", "pipe"].contains(verb) ? .high : nil
    case "gpg", "gpg2":
      return words.contains {
        $0 == "--export-secret-keys" || $0 == "--export-secret-subkeys" || $0 == "--export-secret-key"
      } ? .high : opensNamedSecret(words) ? .medium : nil
    case "vault":
      guard verb == "kv" && second == "get" || verb == "read" || verb == "print" && second == "token" else {
        return nil
      }
      return verbs.dropFirst().contains { Environment(naming: $0) == .production } ? .high : .medium
    case "aws":
      if verb == "secretsmanager", second == "get-secret-value" || second == "batch-get-secret-value" {
        return .high
      }
      if verb == "ssm", second.hasPrefix("get-parameter"), words.contains("--with-decryption") {
        return .high
      }
      if verb == "configure", second == "get" || second == "export-credentials" {
        return second == "export-credentials"
          || verbs.dropFirst(2).contains { $0.contains(bytes: "secret") || $0.contains(bytes: "token") }
          ? .high : nil
      }
      // What comes out of it is shown as it is, or read from base64.
      if verb == "kms", second == "decrypt" { return .medium }
      return nil
    case "gcloud":
      if verb == "auth", words.contains("print-access-token") || words.contains("print-identity-token") {
        return .medium
      }
      return verb == "secrets" && words.contains("access") ? .high : nil
    case "doctl": return verb == "auth" && second == "token" ? .medium : nil
    case "ibmcloud": return verb == "iam" && second == "oauth-tokens" ? .medium : nil
    case "az":
      if verb == "account", second == "get-access-token" { return .medium }
      if verb == "acr", second == "credential", words.contains("show") { return .high }
      return verb == "keyvault" && second == "secret"
        && (words.contains("show") || words.contains("download"))
        ? .high : nil
    case "kubectl":
      if verb == "view-secret" || verb == "modify-secret" { return .high }
      return verb == "config" && second == "view" && words.contains("--raw") ? .high : nil
    case "heroku": return verb == "auth:token" ? .high : siblingHandsOut(name, words)
    case "fly", "flyctl": return verb == "auth" && second == "token" ? .high : nil
    case "firebase": return verb == "login:ci" ? .high : nil
    case "npm", "pnpm", "yarn":
      return verb == "config" && second == "get"
        && verbs.dropFirst(2).contains { $0.contains(bytes: "_auth") || $0.hasPrefix("npmAuth") }
        ? .high : nil
    case "pulumi":
      return words.contains("--show-secrets") ? .high : nil
    case "terraform", "tofu":
      guard verb == "output", words.contains("-raw") || words.contains("-json") else { return nil }
      return verbs.dropFirst().contains(where: isSecretName) ? .medium : nil
    case "keepassxc-cli", "kpcli":
      return verb == "clip" ? nil : verb == "show" || verb == "export" ? .high : nil
    case "age":
      return (words.contains("-d") || words.contains("--decrypt")) && !words.contains("-o")
        && !words.contains("--output") ? .medium : nil
    case "keyring": return verb == "get" ? .high : nil
    case "nmcli":
      return words.contains("show-password") || words.contains("-s") || words.contains("--show-secrets")
        ? .high : nil
    case "oc":
      return verb == "extract" && second.hasPrefix("secret") && words.contains("--to=-") ? .high : nil
    case "wg":
      return verb == "showconf" || words.contains("private-key") || words.contains("preshared-keys")
        ? .high : nil
    case "rails": return verb == "credentials:show" || verb == "encrypted:show" ? .high : nil
    case "docker-credential-desktop", "docker-credential-osxkeychain", "docker-credential-secretservice",
      "docker-credential-pass":
      return verb == "get" ? .high : nil
    case "sops":
      return words.contains("-d") || words.contains("--decrypt") || verb == "decrypt" ? .medium : nil
    case "ansible-vault": return verb == "view" || verb == "decrypt" ? .medium : nil
    case "mimikatz", "secretsdump.py", "unshadow", "lsadump", "laZagne.py": return .critical
    case "procdump": return words.contains { $0.asciiLowercased.hasPrefix("lsass") } ? .critical : nil
    case "cmdkey": return words.contains { $0.asciiLowercased == "/list" } ? .medium : nil
    default: return siblingHandsOut(name, words)
    }
  }

  /// `gpg -d secrets.gpg`, to the terminal: what is in it says its name.
  private static func opensNamedSecret(_ words: [String]) -> Bool {
    guard words.contains("-d") || words.contains("--decrypt") || words.contains("--decrypt-files"),
      !words.contains(where: { $0 == "-o" || $0.hasPrefix("--output") }), let file = words.last
    else { return false }
    let parts = file.asciiLowercased.nameParts
    return ["secret", "secrets", "password", "passwords", "credentials", "token", "tokens"].contains {
      parts.contains($0)
    }
  }

  static let store = Rule(
    "secrets.store", .high, "Takes a secret out of its store ({})",
    why: "Whatever is printed ends up in the transcript, which is stored and sent to the model.",
    instead: "Let the program that needs the secret fetch it itself; look at names only: `pass ls`.",
    fires: [
      "reg save HKLM\\SAM C:\\Temp\\sam.hiv", "netsh wlan show profile name=Office key=clear",
      "rundll32.exe C:\\Windows\\System32\\comsvcs.dll, MiniDump 624 C:\\Temp\\l.dmp full",
      "gh auth token | tee /tmp/t", "kubectl config view --raw", "security find-generic-password -s x -w",
      "pass show mail/work", "gpg --export-secret-keys -a", "op read op://vault/item/password",
      "aws secretsmanager get-secret-value --secret-id x", "secret-tool lookup service x",
      "vault kv get -format=json secret/prod/db", "sops -d secrets/prod.enc.yaml",
      "ansible-vault view group_vars/prod/vault.yml", "doppler secrets download --no-file --format env",
    ],
    passes: [
      "netsh wlan show profiles", "reg query HKLM\\SOFTWARE\\Microsoft", "kubectl config view",
      "tee out.txt < in.txt", "pass ls", "gpg --list-keys", "aws secretsmanager list-secrets",
      "gh auth status", "op --version", "security list-keychains", "sops filestatus secrets/prod.enc.yaml",
      "doppler secrets --only-names", "ansible-vault encrypt group_vars/prod/vault.yml",
      "sops -e -i secrets/prod.enc.yaml", "age -r age1x -o secrets.age secrets.txt",
    ])

  static let asksPassword = Rule(
    "secrets.asks-password", .high, "Asks the person for a password in a window of its own{}",
    why: "Whoever types it in takes the window for the system's; the command gets the password in clear.",
    instead: "Let the person run what needs their password themselves; `sudo -v` asks in the terminal.",
    fires: [
      "osascript -e 'display dialog \"macOS needs your password\" default answer \"\" with hidden answer'",
      "zenity --password --title System", "kdialog --password 'Login'",
    ],
    passes: [
      "osascript -e 'display dialog \"Build finished\"'", "zenity --info --text done",
      "osascript -e 'display notification \"done\"'", "kdialog --msgbox done",
      "osascript -e 'display dialog \"Name?\" default answer \"\"'",
    ])
}
