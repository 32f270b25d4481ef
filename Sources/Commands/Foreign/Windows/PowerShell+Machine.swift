import Bytes
import Verdict

/// Commands of PowerShell's modules for the machine: what is installed on it, what it is called, the machines it runs.
extension PowerShell {
  /// What is wrong with the command `name`, and how much; nil where it only looks.
  static func machine(_ name: String, _ shown: String, isFed: Bool) -> (Rule, Severity)? {
    let takesAll = shown.utf8.contains(UInt8(ascii: "*")) || isFed && !shown.contains(bytes: "-name")
    switch SoughtName(name) {
    case "uninstall-windowsfeature", "remove-windowsfeature", "remove-windowscapability",
      "remove-windowspackage":
      return (PackageFamily.removes, .high)
    case "uninstall-package", "remove-appxpackage", "remove-appxprovisionedpackage", "uninstall-msiproduct",
      "uninstall-psresource":
      return (PackageFamily.removes, takesAll ? .high : .medium)
    case "stop-vm", "restart-vm", "suspend-vm", "save-vm", "restore-vmsnapshot", "restore-vmcheckpoint":
      return (Processes.stopService, takesAll ? .high : .medium)
    case "rename-computer", "add-computer": return (MachineState.bootSetting, .medium)
    case "remove-computer", "restore-computer", "reset-computermachinepassword":
      return (MachineState.bootSetting, .high)
    case "set-timezone", "set-date": return (MachineState.bootSetting, .medium)
    case "remove-vmsnapshot", "remove-vmcheckpoint", "remove-vmharddiskdrive", "remove-vhd", "dismount-vhd":
      return (WindowsRules.backups, .high)
    case "remove-smbshare", "close-smbsession", "remove-printer", "remove-dnsserverzone",
      "remove-dnsserverresourcerecord", "remove-dhcpserverv4scope":
      return (MachineState.network, .high)
    case "grant-smbshareaccess", "new-smbshare":
      return shown.asciiLowercased.contains(bytes: "everyone") ? (TamperingFamily.firewall, .high) : nil
    case "remove-iiswebsite", "remove-website", "remove-webapppool", "remove-webapplication":
      return (Processes.stopService, .high)
    case "stop-website", "stop-webapppool", "stop-iissite": return (Processes.stopService, .medium)
    case "remove-gpo", "remove-gplink", "remove-adgroup", "remove-adorganizationalunit",
      "remove-adgroupmember", "remove-msoluser", "remove-mguser", "remove-azureaduser", "remove-mailbox",
      "remove-mailboxdatabase", "remove-distributiongroup":
      return (Accounts.users, .high)
    default: return nil
    }
  }
}
