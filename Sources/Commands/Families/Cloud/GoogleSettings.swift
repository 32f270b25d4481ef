import Bytes
import ShellMeaning
import Verdict

/// Google's commands that delete nothing, or hide that they do.
enum GoogleSettings {
  static func change(_ call: CloudCall, _ context: Judgement) -> CloudChange? {
    let words = call.arguments.operands.prefix(4).map { $0.value.known ?? "*" }
      .filter { $0 != "beta" && $0 != "alpha" }
    guard let service = words.first, words.count > 1 else { return nil }
    let line = words.prefix(3).joined(separator: " ")
    let name = words.last ?? ""
    switch service {
    case "sql": return database(call, line, name)
    case "compute": return compute(call, line, name)
    case "storage":
      guard line.hasPrefix("storage buckets update") else { return nil }
      let options = [
        "clear-retention-period", "no-versioning", "no-public-access-prevention", "lifecycle-file",
        "clear-soft-delete", "no-soft-delete", "clear-default-encryption-key",
      ]
      guard let option = options.first(where: { call.has($0) }) else { return nil }
      let isLasting = option == "lifecycle-file" || option == "clear-default-encryption-key"
      return CloudChange(CloudFamily.protectionOff, isLasting ? .medium : .high, option)
    case "projects", "organizations", "resource-manager":
      if line.mentions("set-iam-policy") {
        return CloudChange(CloudFamily.rights, .high, "whoever the new policy names, and nobody else")
      }
      if line == "resource-manager liens delete" {
        return CloudChange(CloudFamily.protectionOff, .high, "what keeps the project from being deleted")
      }
      if line.mentions("remove-iam-policy-binding"), call.optionMentions("roles/owner") {
        return CloudChange(CloudFamily.rights, .high, "fewer owners")
      }
      return nil
    case "dns":
      guard line == "dns record-sets import", call.has("delete-all-existing") else { return nil }
      return CloudChange(CloudFamily.deletes, .critical, "every record of the zone")
    case "builds":
      guard line.hasPrefix("builds submit"),
        let image = call.given("tag") ?? call.given("pack") ?? call.given("t")
      else { return nil }
      return CloudChange(ContainerFamily.publishes, .medium, image)
    case "kms":
      guard line == "kms keys versions", name == "destroy" || call.verb == "destroy" else { return nil }
      return CloudChange(CloudFamily.deletes, .high, "a version of the key")
    case "logging":
      let isGone = ["logging logs delete", "logging buckets delete", "logging metrics delete"].contains(line)
      if isGone { return CloudChange(CloudFamily.protectionOff, .high, line) }
      guard line == "logging sinks update" || line == "logging buckets update",
        call.has("disabled") || call.given("retention-days") == "1"
      else { return nil }
      return CloudChange(CloudFamily.protectionOff, .medium, line)
    case "billing":
      guard line == "billing projects unlink" || line == "billing accounts projects" else { return nil }
      return line.hasSuffix("unlink")
        ? CloudChange(CloudFamily.deletes, .high, "billing, and with it all that runs") : nil
    case "container":
      guard line == "container clusters resize" || line == "container node-pools update" else { return nil }
      return call.isZero("num-nodes", "size") ? .stops("every node of the cluster", call) : nil
    case "run":
      guard line == "run services update", call.isZero("max-instances") else { return nil }
      return .stops("the service", call)
    case "pubsub":
      guard line == "pubsub subscriptions seek" else { return nil }
      // To a time to come: all of them are gone. Nothing here knows what day it is, but for the year this was written in.
      let year = call.given("time").flatMap { Int($0.prefix(4)) } ?? 0
      let isNow = call.given("time").map {
        $0.mentions("‹date") && !$0.mentions("-d ") && !$0.mentions(" ago")
      }
      return CloudChange(
        CloudFamily.deletes, year > 2026 || isNow == true ? .high : .medium,
        "messages that nobody has read yet")
    case "firestore":
      if line == "firestore import" || line == "firestore databases restore" { return nil }
      guard line.hasPrefix("firestore bulk-delete") else { return nil }
      return CloudChange(CloudFamily.deletes, .critical, "documents of Firestore")
    case "iam":
      if line.hasPrefix("iam service-accounts add-iam-policy-binding"),
        call.optionMentions("roles/iam.serviceAccountTokenCreator") || call.optionMentions("allUsers")
      {
        return CloudChange(CloudFamily.rights, .high, "the service account")
      }
      if line == "iam service-accounts disable" { return .stops("the service account", call) }
      return nil
    default: return nil
    }
  }

  private static func database(_ call: CloudCall, _ line: String, _ name: String) -> CloudChange? {
    switch line {
    case "sql instances restore-backup", "sql backups restore":
      return CloudChange(CloudFamily.deletes, .high, "everything written since the backup of " + name)
    case "sql instances patch", "sql instances create":
      if call.optionMentions("0.0.0.0/0") {
        return CloudChange(CloudFamily.publicAccess, .high, "the database " + name)
      }
      guard line.hasSuffix("patch") else { return nil }
      if call.has("no-deletion-protection") {
        return CloudChange(CloudFamily.protectionOff, .high, "deletion protection of " + name)
      }
      if call.has("no-backup") || call.has("no-enable-point-in-time-recovery")
        || call.has("no-enable-bin-log")
      {
        return CloudChange(CloudFamily.protectionOff, .high, "backups of " + name)
      }
      if call.given("activation-policy")?.asciiLowercased == "never" {
        return .stops("the database " + name, call)
      }
      return nil
    case "sql users set-password":
      return CloudChange(CloudFamily.stops, .medium, "the old password of " + name)
    case "sql import sql", "sql import csv", "sql import bak":
      return call.isProduction ? CloudChange(CloudFamily.stops, .medium, "what is in the database") : nil
    default: return nil
    }
  }

  private static func compute(_ call: CloudCall, _ line: String, _ name: String) -> CloudChange? {
    switch line {
    case "compute firewall-rules create", "compute firewall-rules update":
      let ports = (call.given("allow") ?? "") + " " + (call.given("rules") ?? "")
      guard ports != " ", call.given("action")?.asciiLowercased != "deny" else { return nil }
      let sources = call.given("source-ranges")
      let isOpen =
        sources.map { $0.mentions("0.0.0.0/0") || $0.mentions("::/0") }
        ?? (line.hasSuffix("create") && call.given("source-tags") == nil
          && call.given("source-service-accounts") == nil && call.given("direction") != "EGRESS")
      guard isOpen else { return nil }
      return CloudChange(
        CloudFamily.publicAccess, AddressRange.weight(ofPorts: ports), "a port to every address")
    case "compute instances add-metadata", "compute project-info add-metadata":
      let keys = ["ssh-keys", "sshKeys", "startup-script", "enable-oslogin=FALSE", "enable-oslogin=false"]
      guard keys.contains(where: { call.optionMentions($0) }) else { return nil }
      return CloudChange(CloudFamily.rights, .high, "whoever holds the new key or script")
    case "compute instance-groups managed":
      return call.isZero("size") ? .stops("every machine of the group", call) : nil
    case "compute security-policies rules": return nil
    default: return nil
    }
  }
}
