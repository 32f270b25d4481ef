import Bytes
import ShellMeaning
import Verdict

/// Stores of secrets beside the well-known ones, and platforms that print the variables of what they run.
extension SecretStores {
  /// How bad it is that `name` shows what it is asked for; nil if it shows no secret.
  static func siblingHandsOut(_ name: String, _ words: [String]) -> Severity? {
    let verbs = words.filter { !$0.hasPrefix("-") }
    let verb = verbs.first ?? ""
    let second = verbs.count > 1 ? verbs[1] : ""
    /// One secret: of production it is shown, elsewhere looked at.
    var shown: Severity { words.contains { Environment(naming: $0) == .production } ? .high : .medium }
    switch name {
    case "conjur": return verb == "variable" && (second == "get" || second == "value") ? shown : nil
    case "akeyless":
      return ["get-secret-value", "get-dynamic-secret-value", "get-rotated-secret-value"].contains(verb)
        ? shown : nil
    case "berglas": return verb == "access" ? shown : nil
    case "credstash": return verb == "get" || verb == "getall" ? shown : nil
    case "teller": return ["show", "env", "export", "sh"].contains(verb) ? .medium : nil
    case "systemd-creds":
      // Without a second name, or with `-`, it goes to the terminal.
      return verb == "cat" || verb == "decrypt" && (verbs.count < 3 || words.last == "-") ? .medium : nil
    case "etcdctl":
      guard verb == "get", !words.contains("--keys-only") else { return nil }
      if verbs.dropFirst().contains(where: { $0.hasPrefix("/registry/secrets") }) { return .high }
      return verbs.dropFirst().contains(where: isSecretName) ? .medium : nil
    case "consul":
      guard verb == "kv", second == "get", !words.contains("-keys") else { return nil }
      return verbs.dropFirst(2).contains(where: isSecretName) ? shown : nil
    case "heroku":
      return verb == "config:get" && verbs.dropFirst().contains(where: isSecretName) ? .medium : nil
    case "netlify", "ntl":
      if verb == "env:list" { return words.contains("--plain") || words.contains("--json") ? .medium : nil }
      return verb == "env:get" && isSecretName(second) ? .medium : nil
    case "railway":
      let sets = words.contains { $0.hasPrefix("--set") || $0 == "set" || $0 == "--help" }
      return ["variables", "variable", "vars"].contains(verb) && !sets ? .medium : nil
    case "vercel":
      let isLive = words.enumerated().contains { i, word in
        word == "--environment=production"
          || word == "--environment" && i + 1 < words.count && words[i + 1] == "production"
      }
      return verb == "env" && second == "pull" && isLive ? .medium : nil
    case "eas":
      let shows = words.contains("--include-sensitive") || words.contains("--include-file-content")
      return verb.hasPrefix("env:") && shows ? .medium : nil
    case "mimipenguin", "mimipenguin.sh", "mimipenguin.py", "laZagne", "lazagne", "lazagne.py", "pypykatz",
      "firefox_decrypt", "firefox_decrypt.py", "HackBrowserData", "hack-browser-data", "chainbreaker",
      "samdump2", "pwdump", "keychaindump", "hashdump":
      return words.isEmpty && name != "mimipenguin" && name != "mimipenguin.sh" ? .high : .critical
    default: return nil
    }
  }

  /// `echo "$STRIPE_SECRET_KEY"` to the terminal, of a variable that this text has not set itself.
  static func showsVariable(_ invocation: Invocation, _ context: inout Judgement) {
    guard !invocation.isCaptured, invocation.redirects.isEmpty,
      !invocation.isContained || context.memory.containerRuns
    else { return }
    for argument in invocation.arguments where !argument.value.isKnown {
      // A build's log is told to hide it.
      if argument.value.prefix.hasPrefix("::add-mask::") { continue }
      for hole in argument.value.holes where hole.kind == .unset && holdsSecret(hole.name) {
        return context.report(
          environment, on: "$" + hole.name, at: argument.range, program: invocation.canonicalName)
      }
    }
  }

  /// Named as what holds a secret is, and not as what says something about one: `API_TOKEN`, not `TOKEN_URL`.
  private static func holdsSecret(_ name: String) -> Bool {
    guard name.utf8.allSatisfy({ ASCII.isUpper($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "_") }) else {
      return false
    }
    return [
      "_SECRET", "_TOKEN", "_PASSWORD", "_PASSWD", "_API_KEY", "_APIKEY", "_SECRET_KEY", "_PRIVATE_KEY",
      "_ACCESS_KEY", "PGPASSWORD", "MYSQL_PWD",
    ].contains(where: name.hasSuffix)
  }
}
