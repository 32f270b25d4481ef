import Bytes
import ShellMeaning
import Verdict

/// Azure's commands that delete nothing, or hide that they do.
enum AzureSettings {
  static func change(_ call: CloudCall) -> CloudChange? {
    let words = call.arguments.operands.prefix(5).map { $0.value.known ?? "*" }
    guard let service = words.first, words.count > 1 else { return nil }
    let line = words.joined(separator: " ")
    switch service {
    case "storage":
      if line.hasPrefix("storage blob service-properties"), line.mentions("delete-policy"),
        isGiven("enable", "false", call)
      {
        return CloudChange(CloudFamily.protectionOff, .high, "recovery of deleted blobs")
      }
      guard line.hasPrefix("storage account") else { return nil }
      if line.hasPrefix("storage account keys renew") {
        return CloudChange(CloudFamily.stops, .medium, "the key that others use")
      }
      if isGiven("allow-blob-public-access", "true", call) || call.given("default-action") == "Allow" {
        return CloudChange(CloudFamily.publicAccess, .high, "the storage account")
      }
      let options = [
        "enable-delete-retention", "enable-versioning", "enable-container-delete-retention",
        "enable-restore-policy",
      ]
      guard options.contains(where: { isGiven($0, "false", call) }) else { return nil }
      return CloudChange(CloudFamily.protectionOff, .high, "recovery of deleted blobs")
    case "keyvault":
      if line.hasPrefix("keyvault update"),
        isGiven("enable-purge-protection", "false", call) || isGiven("enable-soft-delete", "false", call)
      {
        return CloudChange(CloudFamily.protectionOff, .high, "recovery of deleted secrets")
      }
      if line.hasPrefix("keyvault update"), call.given("default-action") == "Allow" {
        return CloudChange(CloudFamily.publicAccess, .high, "the key vault")
      }
      return nil
    case "sql", "postgres", "mysql", "mariadb", "redis":
      if line == "redis flush" || line.hasPrefix("redis flush") {
        return CloudChange(CloudFamily.deletes, .critical, "every key of the cache")
      }
      guard line.mentions("firewall-rule"), line.mentions("create") || line.mentions("update") else {
        return nil
      }
      let isWide =
        call.given("end-ip-address")?.hasPrefix("255.") == true
        || call.given("end-ip")?.hasPrefix("255.") == true
      return isWide ? CloudChange(CloudFamily.publicAccess, .high, "the database server") : nil
    case "acr":
      if line.hasPrefix("acr update"), isGiven("anonymous-pull-enabled", "true", call) {
        return CloudChange(CloudFamily.publicAccess, .high, "the registry")
      }
      if line.hasPrefix("acr build"), call.given("t") != nil || call.given("image") != nil {
        return CloudChange(ContainerFamily.publishes, .medium, call.given("t") ?? call.given("image") ?? "")
      }
      if line.hasPrefix("acr import") { return CloudChange(ContainerFamily.publishes, .medium, "") }
      return nil
    case "ad":
      if line.hasPrefix("ad sp create-for-rbac") {
        let isOwner = call.given("role") == "Owner" || call.given("role") == "Contributor"
        return CloudChange(
          isOwner ? CloudFamily.rights : CloudFamily.readsSecret,
          call.given("role") == "Owner" ? .high : .medium, "a new service principal")
      }
      if line.mentions("credential reset") {
        return CloudChange(CloudFamily.readsSecret, .medium, "a new password")
      }
      return nil
    case "role":
      guard line.hasPrefix("role assignment create"), call.optionMentions("User Access Administrator") else {
        return nil
      }
      return CloudChange(CloudFamily.rights, .high, "User Access Administrator")
    case "network":
      guard line.hasPrefix("network nsg rule create") || line.hasPrefix("network nsg rule update"),
        call.given("access") != "Deny", call.given("direction") != "Outbound"
      else { return nil }
      let source = call.given("source-address-prefixes") ?? call.given("source-address-prefix") ?? ""
      guard ["*", "Internet", "0.0.0.0/0", "Any"].contains(source) else { return nil }
      let ports = call.given("destination-port-ranges") ?? call.given("destination-port-range") ?? "*"
      return CloudChange(
        CloudFamily.publicAccess, AddressRange.weight(ofPorts: ports), "a port to every address")
    case "deployment":
      guard line.mentions("create"), call.given("mode")?.asciiLowercased == "complete" else { return nil }
      return CloudChange(CloudFamily.deletes, .critical, "what the template does not name")
    case "stack":
      if line.mentions(" delete"), call.optionMentions("deleteAll") || call.optionMentions("deleteResources")
      {
        return CloudChange(CloudFamily.deletes, .critical, "everything in the stack")
      }
      guard line.mentions("create"),
        call.optionMentions("deleteAll") || call.optionMentions("deleteResources")
      else { return nil }
      return CloudChange(CloudFamily.deletes, .high, "what the template no longer names")
    case "backup":
      guard line.hasPrefix("backup protection disable") else { return nil }
      let isGone = isGiven("delete-backup-data", "true", call)
      return CloudChange(
        CloudFamily.protectionOff, isGone ? .critical : .high,
        isGone ? "backups, with all there are" : "backups")
    case "vmss", "aks", "containerapp", "appservice":
      let isNone = call.isZero("new-capacity", "node-count", "max-replicas", "number-of-workers")
      return isNone ? .stops("every machine of " + (call.name ?? service), call) : nil
    case "account":
      if line.hasPrefix("account management-group delete") {
        return CloudChange(CloudFamily.deletes, .high, "the management group " + (call.name ?? ""))
      }
      guard line.hasPrefix("account subscription cancel") || line.hasPrefix("account subscription disable")
      else { return nil }
      return CloudChange(CloudFamily.deletes, .critical, "the subscription")
    case "security":
      guard line.hasPrefix("security pricing create"), call.given("tier")?.asciiLowercased == "free" else {
        return nil
      }
      return CloudChange(CloudFamily.protectionOff, .high, "Defender")
    case "resource":
      guard line.hasPrefix("resource delete") else { return nil }
      return CloudChange(CloudFamily.deletes, .high, "resources " + (call.name ?? ""))
    default: return nil
    }
  }

  private static func isGiven(_ option: String, _ value: String, _ call: CloudCall) -> Bool {
    call.given(option)?.asciiLowercased == value
  }
}
