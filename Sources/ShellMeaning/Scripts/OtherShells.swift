import Bytes

/// Text that was given to a POSIX shell but is PowerShell or cmd: the tool may be running on Windows. Its
/// words are read as shell as well; besides, the whole text is handed on in its own language.
extension Reader {
  mutating func noteOtherShells() {
    let hasBackslash = source.text.firstIndex(of: 0x5C) != nil
    for index in meaning.invocations.indices.prefix(64) {
      guard
        let language = foreignShell(ofInvocation: index, hasBackslash && index == 0)
      else { continue }
      // Its brackets and quotes are none of a Unix shell's.
      if hasBackslash, language == .cmd {
        meaning.problems.removeAll { if case .syntax = $0.kind { true } else { false } }
      }
      noteForeign(language, Value(source.text.string), by: index)
      return
    }
    if source.text.starts(with: "& "), !meaning.invocations.isEmpty {
      noteForeign(.powershell, Value(source.text.string), by: 0)
    }
  }

  private func foreignShell(ofInvocation index: Int, _ mayBePrompt: Bool) -> Language? {
    guard let written = meaning.invocations[index].program.value.collapsed, let first = written.utf8.first
    else { return nil }
    if ASCII.isUpper(first), Self.isCmdlet(written) { return .powershell }
    // The longest of the names below, with a caret between any two letters.
    guard written.utf8.count < 16 else { return nil }
    switch first | 0x20 {
    case UInt8(ascii: "r"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "f"), UInt8(ascii: "^") | 0x20:
      break
    default: guard mayBePrompt else { return nil }
    }
    let name = (written.holds({ $0 == UInt8(ascii: "^") }) ? written.without("^") : written)
      .asciiLowercased
    switch name {
    case "rd", "rmdir", "del", "erase", "format", "deltree":
      let hasSwitch = meaning.invocations[index].arguments.contains { argument in
        guard let text = argument.value.known else { return false }
        return text.utf8.count == 2 && text.utf8.first == 0x2F || text.hasASCIIPrefix("/FS:")
      }
      return hasSwitch ? .cmd : nil
    default: break
    }
    guard mayBePrompt else { return nil }
    switch name {
    // Programs that no Unix machine has, told of paths as Windows writes them.
    case "icacls", "cacls", "takeown", "reg", "certutil", "bitsadmin", "regsvr32", "rundll32", "mshta",
      "xcopy", "copy", "robocopy", "attrib", "forfiles", "wmic", "schtasks", "move", "fsutil", "esentutl",
      "ntdsutil", "reg.exe", "certutil.exe", "icacls.exe", "takeown.exe", "rundll32.exe", "regsvr32.exe",
      "xcopy.exe", "robocopy.exe", "wmic.exe", "cmd", "cmd.exe", "schtasks.exe":
      return .cmd
    case "type":
      let names = meaning.invocations[index].arguments.contains { argument in
        let start = Array(argument.value.prefix.utf8.prefix(3))
        // `%USERPROFILE%\x`, or a drive.
        if start.first == UInt8(ascii: "%") { return true }
        return start.count == 3 && start[1] == 0x3A && ASCII.isLetter(start[0])
      }
      return names ? .cmd : nil
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
