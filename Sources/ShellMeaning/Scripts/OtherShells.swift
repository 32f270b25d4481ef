import Bytes

/// Text that was given to a POSIX shell but is PowerShell or cmd: the tool may be running on Windows. Its
/// words are read as shell as well; besides, the whole text is handed on in its own language.
extension Reader {
  mutating func noteOtherShells() {
    for (index, invocation) in meaning.invocations.enumerated().prefix(64) {
      guard let language = Self.foreignShell(invocation) else { continue }
      noteForeign(language, Value(source.text.string), by: index)
      return
    }
    if source.text.starts(with: "& "), !meaning.invocations.isEmpty {
      noteForeign(.powershell, Value(source.text.string), by: 0)
    }
  }

  private static func foreignShell(_ invocation: Invocation) -> Language? {
    let written = invocation.program.value.collapsed ?? ""
    guard let first = written.utf8.first else { return nil }
    if ASCII.isUpper(first), isCmdlet(written) { return .powershell }
    let name = written.filter { $0 != "^" }.asciiLowercased
    switch name {
    case "rd", "rmdir", "del", "erase", "format", "deltree":
      let hasSwitch = invocation.arguments.contains { argument in
        guard let text = argument.value.known else { return false }
        return text.utf8.count == 2 && text.utf8.first == 0x2F || text.hasASCIIPrefix("/FS:")
      }
      return hasSwitch ? .cmd : nil
    default: return nil
    }
  }

  /// `Remove-Item`: a verb and a noun, each with a capital.
  private static func isCmdlet(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 2, let verb = parts[0].first, let noun = parts[1].first else { return false }
    return ASCII.isUpper(verb) && ASCII.isUpper(noun)
      && parts.allSatisfy { $0.allSatisfy(ASCII.isAlphanumeric) }
      && parts[0].count > 1
  }
}
