import Bytes
import ShellMeaning
import Verdict

/// What code takes out of password stores, browsers and secret managers through their libraries.
extension CodeReader {
  /// Calls of libraries that hold nothing but secrets; only asked once the code brought one in.
  mutating func callSecretLibraries(_ owner: String, _ name: String, _ receiver: CodeValue?) -> CodeValue? {
    switch SoughtName(name) {
    case "delete_password", "deletePassword", "delete_credential":
      context.report(
        SecretRemovals.removes, on: "a password", at: invocation.range, program: invocation.canonicalName)
      return .unknown("nothing")
    case "get_secret", "get_secrets", "get_password", "get_credential", "getPassword", "findPassword",
      "findCredentials", "get_password_sync", "CredRead", "CredReadW", "CredEnumerate", "CredEnumerateW",
      "CryptUnprotectData", "password_lookup_sync", "password_search_sync", "password_lookup_binary_sync",
      "lookup_sync", "retrieve_secret_sync", "load_secret_sync", "chrome_cookies", "firefox_cookies",
      "get_cookies", "get_login_data", "decrypt_password":
      break
    case "chrome", "chromium", "firefox", "edge", "brave", "opera", "opera_gx", "vivaldi", "safari", "load",
      "arc", "librewolf", "any_browser":
      guard Self.isCookieLibrary(owner) else { return nil }
    // Of the clouds' own stores, and of Vault.
    case "get_secret_value", "access_secret_version", "accessSecretVersion", "batch_get_secret_value",
      "read_secret_version", "read_secret", "getSecretValue":
      break
    default: return nil
    }
    let store = owner.isEmpty || owner.hasPrefix(".") ? name : owner
    var origins = Origins()
    origins.secretStore = [store]
    context.report(
      SecretStores.store, on: store, severity: .high, at: invocation.range,
      program: invocation.canonicalName)
    return .unknown("secret", origins: origins)
  }

  private static func isCookieLibrary(_ owner: String) -> Bool {
    switch owner.lastMember {
    case "browser_cookie3", "rookiepy", "rookie", "browsercookie": true
    default: false
    }
  }

  /// Of a request that is only tried: `DryRun=True`, `dry_run: true`, `{dryRun: true}`, `validate_only=True`.
  static func isRehearsal(_ given: [CodeArgument]) -> Bool {
    for argument in given {
      if let name = argument.name, isRehearsalKey(name) { return !argument.value.isFalse }
      if argument.value.chain == rehearsal { return true }
      for pair in argument.value.pairs where isRehearsalKey(pair.key) { return !pair.value.isFalse }
    }
    return false
  }

  /// What settings that only try a request go by.
  static let rehearsal = "…rehearsal"

  private static func isRehearsalKey(_ name: String) -> Bool {
    switch SoughtName(name) {
    case "DryRun", "dry_run", "dryRun", "dryrun", "validate_only", "validateOnly": true
    default: false
    }
  }
}

extension CodeValue {
  /// `False`, `None`, and an empty text.
  fileprivate var isFalse: Bool {
    guard let text = known ?? chain else { return true }
    return ["False", "false", "FALSE", "None", "null", "nil", "0", ""].contains(text)
  }
}
