import Bytes
import ShellMeaning
import Verdict

/// Amazon's operations that delete nothing and hurt all the same.
enum AmazonSettings {
  static func change(_ call: CloudCall, _ context: Judgement) -> CloudChange? {
    guard let service = call.arguments.word(0), let operation = call.arguments.word(1) else { return nil }
    if operation.hasPrefix("put-") || operation.hasPrefix("set-") || operation.hasPrefix("update-")
      || operation.hasPrefix("create-") || operation.hasPrefix("add-"),
      let change = policy(call, service, context)
    {
      return change
    }
    switch service {
    case "s3api", "s3control": return storage(call, operation)
    case "iam", "sts", "organizations", "sso-admin", "identitystore", "cognito-idp":
      return identity(call, operation)
    case "ec2", "rds", "docdb", "neptune", "redshift", "autoscaling", "ecs", "lambda",
      "application-autoscaling", "dynamodb", "elasticache", "eks":
      return machines(call, service, operation)
    case "cloudtrail", "guardduty", "securityhub", "configservice", "events", "cloudwatch", "logs",
      "inspector2",
      "macie2", "shield", "wafv2", "accessanalyzer", "detective", "xray", "cloudformation", "kms", "backup":
      return watching(call, service, operation)
    case "route53":
      guard operation == "change-resource-record-sets" else { return nil }
      let batch = call.given("change-batch") ?? ""
      let deletes = batch.mentions("\"DELETE\"") || batch.mentions("Action=DELETE")
      let isUnread = batch.hasPrefix("file://") && !call.isTrial
      guard deletes || isUnread || call.isProduction else { return nil }
      return CloudChange(CloudFamily.deletes, deletes ? .high : .medium, "DNS records")
    case "route53domains":
      switch operation {
      case "disable-domain-transfer-lock", "transfer-domain-to-another-aws-account",
        "update-domain-nameservers":
        return CloudChange(CloudFamily.protectionOff, .high, "the domain " + (call.name ?? ""))
      case "disable-domain-auto-renew":
        return CloudChange(CloudFamily.protectionOff, .medium, "the domain's renewal")
      default: return nil
      }
    case "sns", "ses", "sesv2", "pinpoint", "pinpoint-sms-voice-v2", "socialmessaging":
      let isSending =
        service == "sns" ? operation.hasPrefix("publish") : operation.hasPrefix("send-")
      return isSending
        ? CloudChange(
          CloudFamily.sends, call.goesToMany || operation.hasPrefix("send-bulk") ? .high : .medium,
          service + " " + operation) : nil
    case "codeartifact":
      guard operation == "publish-package-version" else { return nil }
      return CloudChange(PackageFamily.publishes, .medium, "this package")
    case "ecr", "ecr-public":
      guard operation == "put-image" else { return nil }
      return CloudChange(ContainerFamily.publishes, .medium, call.name ?? "")
    case "secretsmanager":
      guard operation == "put-secret-value" || operation == "update-secret" else { return nil }
      return CloudChange(CloudFamily.stops, .medium, "the secret's old value")
    case "ssm":
      if operation == "delete-parameters" { return CloudChange(CloudFamily.deletes, .high, "parameters") }
      guard operation == "put-parameter", call.has("overwrite"), call.isProduction else { return nil }
      return CloudChange(CloudFamily.stops, .medium, "the parameter's old value")
    default: return nil
    }
  }

  /// A policy document among the arguments, or in a file that one names.
  private static func policy(_ call: CloudCall, _ service: String, _ context: Judgement) -> CloudChange? {
    for argument in call.invocation.arguments {
      var text = argument.value.display
      if let place = ByteView(text).firstRange(of: "file://"), place.lowerBound < 2 {
        let path = Value(String(text.utf8.dropFirst(place.upperBound)) ?? "")
        text = context.code(at: path, of: call.invocation) ?? ""
      }
      guard text.utf8.contains(UInt8(ascii: "{")) else { continue }
      let policy = AccessPolicy(text)
      if policy.isOpen { return CloudChange(CloudFamily.publicAccess, .high, call.name ?? service) }
      if policy.isBoundless, service == "iam" || service == "sso-admin" {
        return CloudChange(CloudFamily.rights, .high, call.target)
      }
    }
    return nil
  }

  private static func storage(_ call: CloudCall, _ operation: String) -> CloudChange? {
    switch operation {
    case "delete-objects": return CloudChange(CloudFamily.storage, .high, call.name ?? "many objects")
    case "put-bucket-versioning":
      guard call.optionMentions("Suspended") else { return nil }
      return CloudChange(CloudFamily.protectionOff, .high, "versions of the bucket " + (call.name ?? ""))
    case "put-bucket-lifecycle-configuration", "put-bucket-lifecycle":
      let text = String(call.given("lifecycle-configuration") ?? "").without(" ")
      let isSoon = text.mentions("\"Days\":1}") || text.mentions("\"Days\":1,") || text.mentions("Days=1}")
      return isSoon ? CloudChange(CloudFamily.storage, .high, "what a lifecycle rule matches") : nil
    case "put-bucket-acl", "put-object-acl":
      let grants = ["AllUsers", "AuthenticatedUsers", "authenticated-read"]
      guard grants.contains(where: { call.optionMentions($0) }) else { return nil }
      return CloudChange(CloudFamily.publicAccess, .high, call.name ?? "a bucket")
    case "put-bucket-logging", "put-bucket-notification-configuration", "put-object-lock-configuration":
      guard call.optionMentions("{}") else { return nil }
      return CloudChange(CloudFamily.protectionOff, .medium, operation)
    case "delete-bucket-encryption", "delete-bucket-policy", "put-bucket-ownership-controls":
      return operation.hasPrefix("delete")
        ? CloudChange(CloudFamily.protectionOff, .medium, call.name ?? operation) : nil
    default: return nil
    }
  }

  private static func identity(_ call: CloudCall, _ operation: String) -> CloudChange? {
    switch operation {
    case "deactivate-mfa-device", "delete-virtual-mfa-device", "delete-account-password-policy",
      "delete-user-permissions-boundary", "delete-role-permissions-boundary", "detach-policy",
      "disable-policy-type":
      return CloudChange(CloudFamily.protectionOff, .high, operation)
    case "remove-account-from-organization", "close-account":
      return CloudChange(CloudFamily.deletes, .critical, operation)
    case "add-user-to-group", "admin-add-user-to-group":
      let group = (call.given("group-name") ?? "").asciiLowercased
      guard group.mentions("admin") || group.mentions("poweruser") || group.mentions("root") else {
        return nil
      }
      return CloudChange(CloudFamily.rights, .high, "the group " + group)
    case "create-user" where call.nouns.first == "iam":
      return CloudChange(CloudFamily.rights, .medium, "a new user, " + (call.name ?? ""))
    case "create-login-profile", "update-login-profile", "admin-set-user-password":
      let isConsole = operation.hasSuffix("login-profile")
      return CloudChange(
        CloudFamily.rights, isConsole ? .high : .medium, "a password for " + (call.name ?? "a user"))
    case "attach-user-policy", "attach-role-policy", "attach-group-policy", "attach-policy",
      "attach-managed-policy-to-permission-set":
      guard ["IAMFullAccess", "PowerUserAccess"].contains(where: { call.optionMentions($0) }) else {
        return nil
      }
      return CloudChange(CloudFamily.rights, .high, call.target)
    case "get-session-token", "assume-role", "get-federation-token", "assume-role-with-web-identity":
      // Its answer is a set of keys, unless one field is picked out that is none.
      let query = (call.arguments.value("query")?.display ?? "").asciiLowercased
      guard query.isEmpty || query.mentions("credentials") else { return nil }
      return CloudChange(CloudFamily.readsSecret, .medium, operation)
    default: return nil
    }
  }

  private static func machines(_ call: CloudCall, _ service: String, _ operation: String) -> CloudChange? {
    switch operation {
    case "modify-snapshot-attribute", "modify-image-attribute", "modify-db-snapshot-attribute",
      "modify-db-cluster-snapshot-attribute":
      let words = call.invocation.arguments.map(\.value.display)
      guard words.contains(where: { $0 == "all" || $0.mentions("Group=all") || $0.mentions("\"all\"") })
      else { return nil }
      return CloudChange(CloudFamily.publicAccess, .high, call.name ?? "a snapshot")
    case "authorize-security-group-ingress":
      guard AddressRange.isEverywhere(call) else { return nil }
      let permissions = call.given("ip-permissions") ?? ""
      var ports = call.given("port") ?? ""
      if call.given("protocol") == "-1" || call.given("protocol") == "all" { ports += " all" }
      if permissions.mentions("IpProtocol=-1")
        || permissions.filter({ $0 != " " }).mentions("\"IpProtocol\":\"-1\"")
      {
        ports += " all"
      } else if let range = ByteView(permissions).firstRange(of: "FromPort") {
        ports += String(permissions.utf8.dropFirst(range.upperBound).prefix(32)) ?? ""
      }
      return CloudChange(
        CloudFamily.publicAccess, AddressRange.weight(ofPorts: ports), "a port to every address")
    case "modify-instance-attribute":
      guard call.has("no-disable-api-termination") else { return nil }
      return CloudChange(CloudFamily.protectionOff, .high, "protection against termination")
    case "modify-instance-metadata-options":
      guard call.given("http-tokens") == "optional" else { return nil }
      return CloudChange(CloudFamily.protectionOff, .medium, "the token that metadata asks for")
    case "disable-ebs-encryption-by-default", "disable-snapshot-block-public-access",
      "disable-image-block-public-access":
      return CloudChange(CloudFamily.protectionOff, .high, operation)
    case "modify-db-instance", "modify-db-cluster", "modify-cluster", "modify-replication-group":
      if call.given("backup-retention-period") == "0"
        || call.given("automated-snapshot-retention-period") == "0"
      {
        return CloudChange(CloudFamily.protectionOff, .high, "backups of " + (call.name ?? "the database"))
      }
      if call.given("master-user-password") != nil {
        return CloudChange(CloudFamily.stops, .medium, "the password of " + (call.name ?? "the database"))
      }
    case "reboot-db-instance", "failover-db-cluster", "reboot-cache-cluster", "reboot-instances":
      guard call.isProduction else { return nil }
      return CloudChange(CloudFamily.stops, .medium, call.target)
    case "update-continuous-backups":
      guard call.optionMentions("Enabled=false") else { return nil }
      return CloudChange(CloudFamily.protectionOff, .high, "backups of " + (call.name ?? "the table"))
    case "update-table":
      guard call.has("no-deletion-protection-enabled") else { return nil }
      return CloudChange(CloudFamily.protectionOff, .high, "deletion protection")
    case "update-service":
      return call.isZero("desired-count") ? .stops("the service " + (call.given("service") ?? ""), call) : nil
    case "update-auto-scaling-group", "set-desired-capacity":
      let isNone = call.isZero("desired-capacity", "max-size")
      return isNone ? .stops("the group " + (call.name ?? ""), call) : nil
    case "update-nodegroup-config":
      let text = call.given("scaling-config") ?? ""
      return text.mentions("maxSize=0") || text.mentions("desiredSize=0")
        ? .stops("the node group", call) : nil
    case "register-scalable-target":
      return call.isZero("max-capacity") ? .stops("the scaling target", call) : nil
    case "put-function-concurrency":
      return call.isZero("reserved-concurrent-executions")
        ? .stops("the function " + (call.name ?? ""), call) : nil
    case "add-permission" where service == "lambda":
      guard call.given("principal") == "*", call.given("source-account") == nil,
        call.given("source-arn") == nil
      else { return nil }
      return CloudChange(CloudFamily.publicAccess, .high, "the function " + (call.name ?? ""))
    case "create-function-url-config", "update-function-url-config":
      guard call.given("auth-type") == "NONE" else { return nil }
      return CloudChange(CloudFamily.publicAccess, .medium, "the function " + (call.name ?? ""))
    case "deregister-image": return CloudChange(CloudFamily.deletes, .high, call.target)
    // The address goes to whoever asks next.
    case "release-address": return CloudChange(CloudFamily.deletes, .high, call.target)
    case "detach-volume" where call.has("force"):
      return CloudChange(CloudFamily.stops, .medium, "the disk " + (call.name ?? ""))
    case "get-password-data":
      return CloudChange(CloudFamily.readsSecret, .high, "the administrator's password")
    default: break
    }
    return nil
  }

  private static func watching(_ call: CloudCall, _ service: String, _ operation: String) -> CloudChange? {
    switch operation {
    case "update-trail":
      let isLess = [
        "no-is-multi-region-trail", "no-include-global-service-events", "no-enable-log-file-validation",
      ]
      .contains { call.has($0) }
      return isLess ? CloudChange(CloudFamily.protectionOff, .high, "parts of the audit log") : nil
    case "put-event-selectors", "put-insight-selectors":
      let text = call.given("event-selectors") ?? call.given("insight-selectors") ?? ""
      let isLess =
        text == "[]" || text.mentions("WriteOnly") || text.mentions("ReadOnly")
        || text.mentions("IncludeManagementEvents\":false")
        || text.mentions("IncludeManagementEvents\": false")
      return isLess ? CloudChange(CloudFamily.protectionOff, .high, "parts of the audit log") : nil
    case "update-detector", "update-findings-filter":
      return call.has("no-enable") ? CloudChange(CloudFamily.protectionOff, .high, "threat detection") : nil
    case "disable-rule", "disable-alarm-actions", "delete-alarms", "disassociate-web-acl",
      "delete-protection",
      "delete-rule-group", "delete-analyzer", "disable-key-rotation", "delete-graph", "delete-members",
      "disassociate-members", "disable", "disable-macie", "disable-import-findings-for-product",
      "batch-disable-standards", "delete-subscription-filter", "delete-metric-filter":
      let isDetector = ["guardduty", "securityhub", "inspector2", "macie2", "detective", "shield"].contains(
        service)
      if isDetector || operation == "disassociate-web-acl" {
        return CloudChange(CloudFamily.protectionOff, .high, service + " " + operation)
      }
      return CloudChange(CloudFamily.protectionOff, .medium, service + " " + operation)
    case "create-ip-set", "create-filter":
      guard service == "guardduty" else { return nil }
      return CloudChange(CloudFamily.protectionOff, .medium, "findings that a filter hides")
    case "put-retention-policy":
      let isShort = ["1", "3", "5"].contains(call.given("retention-in-days"))
      return isShort ? CloudChange(CloudFamily.protectionOff, .medium, "logs older than a few days") : nil
    case "update-termination-protection":
      guard call.has("no-enable-termination-protection") else { return nil }
      return CloudChange(CloudFamily.protectionOff, .high, "protection against termination")
    case "delete-stack-set", "delete-stack-instances":
      return CloudChange(CloudFamily.deletes, .critical, "the stack set " + (call.name ?? ""))
    case "stop-backup-job", "disassociate-recovery-point", "delete-backup-vault-lock-configuration",
      "delete-backup-plan", "delete-backup-selection":
      return CloudChange(CloudFamily.protectionOff, .high, operation)
    default: return nil
    }
  }
}
