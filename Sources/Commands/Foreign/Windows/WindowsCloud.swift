import Bytes
import ShellMeaning

/// Modules of PowerShell whose commands take away what others depend on: machines, databases, accounts of a cloud.
enum WindowsCloud {
  /// Whether a command `remove-…` belongs to one of them. Commands for what a session holds itself do not.
  static func deletes(_ name: String) -> Bool {
    guard name.hasPrefix("remove-") || name.hasPrefix("uninstall-") || name.hasPrefix("clear-az") else {
      return false
    }
    let noun = name.drop { $0 != "-" }.dropFirst()
    for start in [
      "az", "ec2", "s3", "rds", "iam", "ddb", "eks", "ecs", "lm", "cfn", "gce", "gcs", "vm", "mailbox", "mg",
      "msol", "spo", "pnp", "dns", "dhcpserver", "sql", "dba", "iis", "website", "webapppool", "cluster",
      "storage", "virtualdisk", "vd", "vhd", "aduser", "adgroup", "adcomputer", "adobject",
      "adorganizationalunit", "gpo", "windowsdriver", "windowscapability", "computer", "distributiongroup",
      "transportrule", "datastore", "snapshot", "vapp", "nsx", "r53", "kms", "sec", "cwl", "ct", "team",
      "pool", "scvm", "exchange",
    ] where noun.hasPrefix(start) { return true }
    return false
  }
}

extension Value {
  /// Whether its last component is that folder's name, somewhere below the current one.
  func isBuildFolder(_ name: String) -> Bool {
    let text = suffix
    let bare = text.hasSuffix("/") ? String(text.dropLast()) : text
    return !prefix.hasPrefix("/") && !prefix.contains(bytes: ":")
      && bare.split(separator: "/").last.map { $0.lowercased() == name } == true
  }
}
