import Bytes
import Verdict

/// What a request to GitHub's or GitLab's programming interface would do, whichever tool sends it.
enum HostingAPI {
  /// How bad `method` on `path` is, and on what; nil if it is ordinary work. `body` is whatever the request
  /// carries, as far as it is known.
  static func judge(method: String, path: String, body: String) -> (severity: Severity, target: String)? {
    let method = method.asciiUppercased
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    if let last = parts.last, let query = last.split(at: UInt8(ascii: "?")) {
      parts[parts.count - 1] = query.before
    }
    // `https://host/api/v3/repos/…`
    if let api = parts.firstIndex(of: "api"), api + 1 < parts.count, ["v3", "v4"].contains(parts[api + 1]) {
      parts.removeFirst(api + 2)
    }
    // Gitea and Bitbucket say it in their own words.
    if parts.count > 3, parts[0] == "api", parts[1] == "v1" { parts.removeFirst(2) }
    if parts.count > 2, parts[0] == "2.0", parts[1] == "repositories" {
      parts.removeFirst(2)
      parts.insert("repos", at: 0)
    }
    if parts.first == "graphql" { return graphQL(body) }
    guard ["DELETE", "PUT", "PATCH", "POST"].contains(method) else { return nil }
    let target = parts.joined(separator: "/")
    // Of a list both names come in one word: `repos/{}`.
    let isListed = parts.first == "repos" && parts.count == 2 && (parts[1].mentions("‹") || parts[1] == "{}")
    let isRepository =
      isListed || (parts.first == "repos" && parts.count == 3)
      || (parts.first == "projects" && parts.count == 2)
    let flags = body.asciiLowercased
    if isRepository {
      if method == "DELETE" { return (.critical, target) }
      let exposes =
        flags.mentions("private=false") || flags.mentions("\"private\":false")
        || flags.mentions("\"private\": false")
        || flags.mentions("visibility")
      // Secret scanning and its kin.
      if flags.mentions("security_and_analysis"), flags.mentions("disabled") {
        return (.high, "the protection of " + target)
      }
      return exposes || flags.mentions("archived") ? (.high, "the visibility or state of " + target) : nil
    }
    if parts.first == "orgs" || parts.first == "groups", parts.count == 2, method == "DELETE" {
      return (.critical, target)
    }
    if parts.first == "users", ["block", "deactivate", "ban"].contains(parts.last), method == "POST" {
      return (.high, target)
    }
    if parts.last == "transfer" || parts.last == "transfers", method == "POST" || method == "PUT" {
      return (.high, "the owner of " + target)
    }
    let words = Set(parts)
    if words.contains("protection") || words.contains("protected_branches") || words.contains("rulesets") {
      return method == "POST" && words.contains("rulesets") ? nil : (.high, target)
    }
    if words.contains("actions"), words.contains("permissions"), flags.mentions("false") {
      return (.high, "the checks of " + target)
    }
    if words.contains("refs"), words.contains("git") {
      if method == "DELETE" { return (.high, target) }
      return flags.mentions("force=true") || flags.mentions("\"force\":true")
        || flags.mentions("\"force\": true")
        ? (.high, target) : nil
    }
    if words.contains("collaborators") || words.contains("keys") || words.contains("members")
      || words.contains("memberships") || words.contains("invitations"),
      method != "DELETE"
    {
      let isAdmin = flags.mentions("admin") || flags.mentions("maintain") || flags.mentions("access_level")
      let opensForWriting =
        words.contains("keys")
        && ["read_only=false", "\"read_only\":false", "can_push"]
          .contains { flags.mentions($0) }
      let opensAccount = parts.first == "user" && words.contains("keys")
      if opensForWriting || opensAccount { return (.high, target) }
      return (isAdmin && !words.contains("keys") ? .high : .medium, target)
    }
    if parts.first == "orgs" || parts.first == "groups", parts.count == 2 {
      return (opensOrganization(flags) ? .high : .medium, "settings of " + target)
    }
    if words.contains("hooks"), method != "DELETE" {
      let isForeign = Hooks.address(in: body).map { Hooks.isForeign($0, to: parts) } ?? false
      return isForeign || method == "POST" ? (isForeign ? .high : .medium, target) : nil
    }
    // The checks that a host makes by itself.
    let guards = [
      "vulnerability-alerts", "automated-security-fixes", "private-vulnerability-reporting",
      "secret-scanning", "code-security", "code-scanning", "dependabot",
    ].contains { words.contains($0) }
    if guards, method == "DELETE" || flags.mentions("not-configured") || flags.mentions("disabled") {
      return parts.contains("analyses") || parts.contains("secrets")
        ? (.medium, target) : (.high, "the protection of " + target)
    }
    if words.contains("permissions"), parts.last == "workflow",
      flags.mentions("permissions=write") || flags.mentions("permissions\":\"write")
        || flags.mentions("permissions\": \"write") || flags.mentions("can_approve_pull_request_reviews=true")
    {
      return (.high, "what every workflow may do in " + target)
    }
    guard method == "DELETE" else { return nil }
    if parts.first == "orgs", words.contains("members") || words.contains("memberships") {
      return (.high, target)
    }
    if words.contains("keys") || words.contains("gpg_keys") || words.contains("deploy_keys") {
      return (.high, target)
    }
    let isHeavy = [
      "releases", "secrets", "environments", "packages", "branches", "tags", "deployments", "hooks",
      "variables", "teams", "registry", "pages", "projects",
    ].contains { words.contains($0) }
    let isSmall = [
      "reactions", "labels", "assignees", "requested_reviewers", "subscription", "starred", "lock",
      "notifications", "sub_issue",
    ].contains { words.contains($0) }
    return (isSmall ? .low : isHeavy ? .high : .medium, target)
  }

  /// Everybody in it may do more than before, or needs less to come in.
  private static func opensOrganization(_ flags: String) -> Bool {
    let text = flags.without(" \"")
    for sign in ["=", ":"] {
      if ["admin", "write", "maintain"].contains(where: {
        text.mentions("default_repository_permission" + sign + $0)
      })
        || text.mentions("two_factor_requirement_enabled" + sign + "false")
        || text.mentions("require_two_factor_authentication" + sign + "false")
        || text.mentions("visibility" + sign + "public")
      {
        return true
      }
    }
    return false
  }

  /// A mutation whose name says that it deletes.
  private static func graphQL(_ body: String) -> (severity: Severity, target: String)? {
    let text = ByteView(body)
    guard let start = text.firstRange(of: "mutation") else { return nil }
    if body.filter({ $0 != " " }).mentions("visibility:PUBLIC") {
      return (.high, "the visibility of a repository")
    }
    for part in text[start.upperBound...].string.utf8.split(whereSeparator: { !ASCII.isWord($0) }) {
      let word = String(Substring(part))
      let noun: String
      if let verb = ["delete", "remove", "archive"].first(where: {
        word.hasPrefix($0) && word.utf8.count > $0.utf8.count
      }) {
        noun = String(word.dropFirst(verb.utf8.count)).asciiLowercased
      } else if word.hasSuffix("Delete") || word.hasSuffix("Destroy"), let first = word.utf8.first,
        ASCII.isLower(first)
      {
        // `projectDelete`
        noun = word.asciiLowercased
      } else {
        continue
      }
      let parts = CloudCall.camelParts(word).flatMap { $0.nameParts }.map(ResourceWeight.singular)
      let isSmall =
        noun.hasSuffix("reaction") || noun.hasPrefix("label") || noun.hasPrefix("assignee")
        || noun.hasSuffix("star")
      // `deleteAllUsers`
      let isEvery = parts.dropFirst().first == "all" && !parts.contains(where: isSmallNoun)
      let isHeavy = isEvery || parts.contains(where: holdsMuch) || emptiesTable(word, text)
      guard !noun.hasPrefix("input") else { continue }
      return (isSmall ? .low : isHeavy ? .high : .medium, word)
    }
    return nil
  }

  private static func isSmallNoun(_ noun: String) -> Bool {
    ["todo", "notification", "session", "cart", "cache", "item", "completed", "draft", "read"].contains(noun)
  }

  /// What of a service's things many others hang on.
  private static func holdsMuch(_ noun: String) -> Bool {
    switch noun {
    case "repository", "ref", "protection", "project", "volume", "database", "environment", "bucket",
      "organization", "app", "application", "service", "site", "team", "zone", "cluster", "workspace",
      "domain", "table", "collection", "branch", "namespace", "dataset", "server", "instance", "machine",
      "tenant", "account", "backup", "index", "schema", "board", "channel", "folder", "space":
      true
    default: false
    }
  }

  /// `delete_orders(where: {})`: every row.
  private static func emptiesTable(_ word: String, _ text: ByteView) -> Bool {
    guard word.hasPrefix("delete_"), let place = text.firstRange(of: word) else { return false }
    let rest = text[place.upperBound...].string.utf8.prefix(64).filter { !ASCII.isSpace($0) }
    return rest.starts(with: "(where:{})".utf8)
  }
}
