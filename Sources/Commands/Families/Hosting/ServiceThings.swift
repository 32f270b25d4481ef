import Bytes
import Verdict

/// What one address of a service everybody knows stands for, where its words alone do not tell how much goes: a
/// whole mailing list, an index, somebody's identity, a telephone number.
enum ServiceThings {
  static func judge(_ address: ServiceAddress, _ request: Request) -> Severity? {
    let hasKey =
      request.hasKey || address.hasLogin
      || address.query.split(separator: "&").contains { part in
        ["key=", "token=", "access_token=", "api_key=", "apikey="].contains { part.hasPrefix($0) }
      }
    guard hasKey, !request.isTest else { return nil }
    let parts = address.parts
    let isDelete = request.method == "DELETE"
    let host = address.host
    if host.hasSuffix("api.mailchimp.com"), isDelete, let kind = parts.dropFirst().first {
      return parts.count == 3 && ["lists", "automations", "ecommerce", "file-manager"].contains(kind)
        ? .high : nil
    }
    if host.hasSuffix(".algolia.net") || host.hasSuffix(".algolianet.com"), parts.contains("indexes") {
      let isWhole = isDelete && parts.count == 3
      return isWhole || request.method == "POST" && parts.last == "clear" ? .high : nil
    }
    guard isDelete else { return nil }
    // Rooms of a chat server, and all that was said there.
    if address.path.mentions("/_synapse/admin/") { return .high }
    if parts.starts(with: ["api", "v4"]), parts.count == 4, ["channels", "teams"].contains(parts[2]),
      address.query.mentions("permanent=true") || host.nameParts.contains("mattermost")
    {
      return .high
    }
    // `?records[]=a&records[]=b`: several at once.
    if host == "api.airtable.com",
      (address.query + request.body).split(separator: "&").count(where: isRecord) > 1
    {
      return .high
    }
    if isNumber(parts), Providers.knows(host) || isCarrier(host) { return .high }
    if holdsPeople(parts) || weighs(parts, at: host), Providers.knows(host) { return .high }
    return identity(address, request, parts)
  }

  private static func isRecord(_ part: Substring) -> Bool {
    part.hasPrefix("records") && !part.hasPrefix("recordsP")
  }

  /// A list of people to write to, or a board that a team works on, by its own name.
  private static func holdsPeople(_ parts: [String]) -> Bool {
    parts.count > 1 && ["lists", "audiences", "boards", "bases", "segments"].contains(parts[parts.count - 2])
      && !parts.contains("cards")
  }

  /// What holds more than its name tells: deployments of a search service are clusters, files of a drive are gone for
  /// good.
  private static func weighs(_ parts: [String], at host: String) -> Bool {
    let kind = parts.count > 1 ? parts[parts.count - 2] : ""
    return switch host.split(separator: ".").suffix(2).joined(separator: ".") {
    case "pulumi.com": parts.contains("stacks")
    case "elastic.co", "elastic-cloud.com": kind == "deployments"
    case "tailscale.com", "zerotier.com": kind == "device" || kind == "network"
    case "datadoghq.com", "datadoghq.eu": kind == "dashboard"
    case "googleapis.com": parts.starts(with: ["drive", "v3", "files"]) && parts.count == 4
    case "openai.com": kind == "vector_stores" || kind == "assistants"
    case "make.com": kind == "scenarios"
    default: false
    }
  }

  /// A telephone number given back goes to somebody else.
  private static func isNumber(_ parts: [String]) -> Bool {
    parts.count > 1
      && ["IncomingPhoneNumbers", "phone_numbers", "phonenumbers", "PhoneNumbers", "numbers"].contains(
        parts[parts.count - 2])
  }

  private static func isCarrier(_ host: String) -> Bool {
    [
      "telnyx.com", "plivo.com", "vonage.com", "nexmo.com", "bandwidth.com", "messagebird.com", "sinch.com",
      "signalwire.com", "infobip.com",
    ].contains { host.hasSuffix("." + $0) }
  }

  /// People, groups and applications in a directory: with the identity every login by it is gone.
  private static func identity(_ address: ServiceAddress, _ request: Request, _ parts: [String]) -> Severity?
  {
    guard parts.count > 1, let id = parts.last else { return nil }
    let kind = parts[parts.count - 2]
    let names = address.names
    let isDirectory = ["users", "groups", "apps", "applications", "servicePrincipals", "clients", "devices"]
      .contains(kind)
    if parts.starts(with: ["api", "v1"]), isDirectory, parts.count == 4,
      request.scheme == "ssws" || names.contains(where: { $0.hasPrefix("okta") })
        || id.utf8.count == 20 && ["00u", "00g", "0oa"].contains(where: id.hasPrefix)
    {
      return .high
    }
    if parts.starts(with: ["api", "v2"]),
      ["users", "clients", "connections", "organizations"].contains(kind),
      names.contains("auth0")
        || ["auth0%7", "auth0|", "google-oauth2"].contains(where: id.asciiLowercased.hasPrefix)
    {
      return .high
    }
    if address.host == "graph.microsoft.com", isDirectory, parts.count == 3 { return .high }
    if address.host == "admin.googleapis.com", isDirectory { return .high }
    return parts.starts(with: ["admin", "realms"]) && parts.count == 5 && isDirectory
      && names.contains("keycloak")
      ? .high : nil
  }
}
