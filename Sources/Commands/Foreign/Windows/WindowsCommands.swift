import Bytes
import ShellMeaning
import Verdict

/// Commands of Windows' shells written where a Unix shell reads them, as agents on Windows do. A Unix machine
/// has no such programs, so that nothing else can be meant.
enum WindowsCommands: Family {
  static let category = "windows"
  static let programs = [
    "remove-item", "del", "erase", "rd", "deltree", "ri", "invoke-expression", "iex", "set-mppreference",
    "add-mppreference", "clear-content", "set-executionpolicy", "stop-computer", "restart-computer",
    "format-volume", "clear-disk", "clear-eventlog", "invoke-webrequest", "invoke-restmethod", "iwr", "irm",
    "get-content", "set-content", "out-file", "move-item", "new-localuser", "add-localgroupmember",
    "register-scheduledtask", "new-service", "remove-service", "remove-itemproperty", "set-itemproperty",
    "set-netfirewallprofile", "remove-partition", "initialize-disk", "robocopy", "xcopy", "type", "more",
    "findstr", "copy", "call", "start", "%", "foreach", "gci", "gc", "gi", "gcm", "gwmi", "gcim", "icm",
    "sal", "nal", "sls", "spps", "saps", "rwmi", "set-alias", "new-alias", "get-alias", "get-childitem",
    "get-item", "foreach-object", "where-object", "select-string", "copy-item", "invoke-command",
    "start-process", "new-object",
  ]
  static let rules = [WindowsRules.backups, WindowsRules.registry]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    // The text was read as PowerShell already.
    if context.memory.readsPowerShell { return }
    if let language = language(of: invocation) {
      // Judged by the whole text, in which the backslashes still stand.
      if context.depth == 0 { context.memory.windowsLanguage = context.memory.windowsLanguage ?? language }
      return
    }
    if ["type", "more"].contains(invocation.canonicalName) { return }
    // `iwr … | iex`
    if ["iex", "invoke-expression"].contains(invocation.canonicalName), let input = invocation.input,
      let source = input.holes.first?.name.asciiLowercased,
      source.hasPrefix("iwr") || source.hasPrefix("irm") || source.hasPrefix("invoke-")
    {
      RemoteCode.report(
        .network(of: source.split(separator: " ").last.map(String.init) ?? "?"), invocation, &context)
      return
    }
    let words = [invocation.program] + invocation.arguments
    let isPrompt = ["del", "erase", "rd", "deltree", "robocopy", "xcopy"].contains(invocation.canonicalName)
    var text = ""
    for (i, word) in words.enumerated() {
      if i > 0 { text += " " }
      guard let known = word.value.known ?? Self.glob(word.value) else {
        let name = word.value.holes.first?.name ?? ""
        let isName = !name.isEmpty && name.utf8.allSatisfy(ASCII.isWord)
        text += isPrompt ? "%\(isName ? name : "unknown")%" : "$unknown"
        continue
      }
      text += quoted(Self.withDriveSlash(known), isPrompt)
    }
    ForeignCodeJudge.judge(Value(text), language: isPrompt ? "cmd" : "powershell", for: invocation, &context)
  }

  /// The shell whose own command it is; nil where it is judged by its words alone, or may be a Unix program.
  private static func language(of invocation: Invocation) -> String? {
    switch invocation.canonicalName {
    case "findstr", "copy", "call", "start": return "cmd"
    case "type":
      // A Unix shell is asked for the names of commands, no files.
      return invocation.arguments.contains { argument in
        let text = argument.value.prefix
        return text.hasPrefix(".") || text.hasSuffix(".env") || text.hasPrefix("%") || namesDrive(text)
      } ? "cmd" : nil
    case "more": return invocation.arguments.contains { namesDrive($0.value.prefix) } ? "cmd" : nil
    case "%", "foreach", "gci", "gc", "gi", "gcm", "gwmi", "gcim", "icm", "sal", "nal", "sls", "spps", "saps",
      "rwmi", "set-alias", "new-alias", "get-alias", "get-childitem", "get-item", "foreach-object",
      "where-object", "select-string", "copy-item", "invoke-command", "start-process", "new-object":
      return "powershell"
    case "del", "erase", "rd", "ri":
      // `del x -Recurse` is PowerShell's, `del /s x` the command prompt's.
      return invocation.arguments.contains { $0.value.known?.asciiLowercased.hasPrefix("-rec") == true }
        || invocation.input != nil && invocation.arguments.allSatisfy { $0.value.prefix.hasPrefix("-") }
        ? "powershell" : nil
    default: return nil
    }
  }

  private static func namesDrive(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), ASCII.isLetter(first) else { return false }
    return bytes.next() == UInt8(ascii: ":")
  }

  /// A word whose only unknown parts are patterns, as it was written.
  private static func glob(_ value: Value) -> String? {
    var text = ""
    for piece in value.pieces {
      switch piece {
      case .text(let known): text += known
      case .hole(let hole):
        guard hole.kind == .glob else { return nil }
        text += hole.name
      }
    }
    return text
  }

  private static func quoted(_ word: String, _ isPrompt: Bool) -> String {
    let plain = word.utf8.allSatisfy { ASCII.isWord($0) || "-./:\\~*,%$".utf8.contains($0) }
    if plain { return word }
    return isPrompt ? "\"" + word + "\"" : "'" + word.replacingBytes("'", with: "''") + "'"
  }

  /// A Unix shell takes the backslash out of `C:\Windows`.
  private static func withDriveSlash(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 2, ASCII.isLetter(bytes[0]), bytes[1] == UInt8(ascii: ":"),
      ASCII.isAlphanumeric(bytes[2])
    else { return word }
    return String(decoding: bytes[..<2] + [UInt8(ascii: "/")] + bytes[2...], as: UTF8.self)
  }
}
