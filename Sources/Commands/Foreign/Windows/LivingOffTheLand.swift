import Bytes
import ShellMeaning
import Verdict

/// Windows' own programs that run what they are given, fetch it first, or take passwords out of where they lie.
/// A Unix shell takes the backslashes out of what they are told, so that keys and paths are compared without.
enum WindowsHelpers {
  /// What a program that loads code is told to load: an address, or a script in the command itself.
  static func judgeLoader(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    if name == "cscript" || name == "wscript" { ScriptHost.judge(invocation, &context) }
    for argument in invocation.arguments.prefix(16) {
      let text = argument.value.prefix.asciiLowercased
      if let start = ByteView(text).firstRange(of: "http://") ?? ByteView(text).firstRange(of: "https://") {
        let host = String(decoding: text.utf8.dropFirst(start.lowerBound), as: UTF8.self)
        return RemoteCode.report(.network(of: NetworkHosts.host(of: host)), invocation, &context)
      }
      // A share of another machine; `\\?\` and `\\.\` are this one's.
      if text.hasPrefix("\\\\"), !text.hasPrefix("\\\\?"), !text.hasPrefix("\\\\.") {
        return RemoteCode.report(.network(of: argument.value.display), invocation, &context)
      }
      // A Unix shell leaves one backslash of the two.
      if name == "wscript" || name == "cscript", text.hasPrefix("\\"), text.utf8.contains(UInt8(ascii: ".")),
        !text.hasPrefix("\\\\")
      {
        return RemoteCode.report(.network(of: argument.value.display), invocation, &context)
      }
      if text.hasPrefix("vbscript:") || text.hasPrefix("javascript:") {
        return RemoteCode.report(.decodedText, invocation, &context)
      }
    }
  }

  /// The text without slashes of either kind and without blanks, small.
  static func squeezed(_ text: String) -> String {
    String(
      decoding: text.utf8.filter { $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "/") && $0 != 0x20 }.map {
        ASCII.isUpper($0) ? $0 | 0x20 : $0
      }, as: UTF8.self)
  }

  /// What a key of the registry decides: what runs by itself, or what protects the machine.
  static func key(_ written: String, _ rest: String) -> (Rule, Severity)? {
    let key = squeezed(written)
    for word in [
      "currentversionrun", "winlogon", "imagefileexecutionoptions", "appinit_dlls", "activesetup",
      "commandprocessor", "explorershellfolders", "userinitmprlogonscript", "silentprocessexit",
      "controlsetservices", "shellopencommand", "bootexecute", "inprocserver32",
    ] where key.contains(bytes: word) { return (PersistenceRules.schedule, .high) }
    if key.hasPrefix("hkcuenvironment"), rest.asciiLowercased.contains(bytes: "userinitmprlogonscript") {
      return (PersistenceRules.schedule, .high)
    }
    for word in [
      "defender", "policiessystem", "policiesmicrosoft", "controllsa", "wdigest", "securityproviders",
      "terminalserver", "amsi", "firewallpolicy", "securitycenter", "eventlog", "scriptblocklogging",
      "deviceguard", "smartscreen", "safeboot",
    ] where key.contains(bytes: word) { return (TamperingFamily.securityOff, .high) }
    return nil
  }

  /// Programs that take secrets out of Windows' own stores.
  static func takesSecret(_ name: String, _ words: [String]) -> String? {
    let all = words.joined(separator: " ").asciiLowercased
    switch SoughtName(name) {
    case "reg":
      guard let verb = words.first?.asciiLowercased, verb == "save" || verb == "export" || verb == "query",
        words.count > 1
      else { return nil }
      let key = squeezed(words[1])
      if key.contains(bytes: "puttysessions") || key.contains(bytes: "winscp2sessions") { return words[1] }
      if verb == "query", key == "hklmsystem" || key == "hkey_local_machinesystem" { return nil }
      for hive in ["sam", "security", "system"]
      where key == "hklm" + hive || key == "hkey_local_machine" + hive { return "registry hive " + hive }
      return nil
    case "rundll32":
      return all.contains(bytes: "keymgr") && all.contains(bytes: "krshow")
        ? "stored credentials"
        : all.contains(bytes: "comsvcs") && all.contains(bytes: "dump") ? "process memory" : nil
    case "netsh":
      return all.contains(bytes: "wlan") && all.contains(bytes: "key=clear") ? "wifi passwords" : nil
    case "vaultcmd": return all.contains(bytes: "listcreds") ? "stored credentials" : nil
    case "ntdsutil":
      return all.contains(bytes: "ifm") || all.contains(bytes: "ntds") ? "the domain's accounts" : nil
    case "esentutl": return all.contains(bytes: "ntds") || all.contains(bytes: "webdata") ? "ntds.dit" : nil
    case "procdump", "procdump64", "createdump", "nanodump":
      return all.contains(bytes: "lsass") || all.contains(bytes: "-ma") ? "process memory" : nil
    case "tttracer", "sqldumper": return "process memory"
    case "diskshadow": return words.isEmpty ? nil : "a shadow copy"
    default: return nil
    }
  }
}
