import Bytes

/// Telling PowerShell from the text of a Unix shell, when it is given where that is expected.
enum PowerShellText {
  /// Some command in it is called `Verb-Noun`, which no program of a Unix machine is. Looks at no byte twice, and
  /// at most ends with the first dash in front of a capital letter.
  static func isLikely(_ text: ByteView) -> Bool {
    if startsShort(text) { return true }
    guard mayHoldName(text) else { return false }
    var from = 0
    while let dash = text.firstIndex(of: UInt8(ascii: "-"), from: from) {
      from = dash + 1
      var next = from
      if text.at(next) == UInt8(ascii: "`") { next += 1 }
      guard let byte = text.at(next), ASCII.isLetter(byte), dash > 0 else { continue }
      var start = dash
      while start > 0, ASCII.isLetter(text[start - 1]) || text[start - 1] == UInt8(ascii: "`") { start -= 1 }
      guard start < dash, ASCII.isUpper(text[start]), isCommandPlace(text, start) else { continue }
      var end = next
      while let byte = text.at(end), ASCII.isLetter(byte) || byte == UInt8(ascii: "`") { end += 1 }
      if isCommandName(text[start..<end].array[...]) { return !opensHereDocument(text[..<start]) }
    }
    return false
  }

  /// `iex (…)`, `ri C:\ -r -fo`, `[IO.File]::Delete(…)`: short forms that no Unix shell has a use for. Told by the
  /// first letter in nearly every case.
  private static func startsShort(_ text: ByteView) -> Bool {
    switch text.at(0) {
    case UInt8(ascii: "["):
      return text.at(1).map(ASCII.isUpper) == true && text.contains("]::")
    case UInt8(ascii: "("): return text.contains(").")
    case UInt8(ascii: "&"): return true
    case UInt8(ascii: "."):
      return text.at(1) == UInt8(ascii: "(") || text.at(1) == 0x20 && text.at(2) == UInt8(ascii: "(")
    case UInt8(ascii: "$"): return assigns(text)
    case UInt8(ascii: "f"):
      return starts(text, "foreach (") || starts(text, "foreach(") || starts(text, "for ($")
        || starts(text, "for($")
    case UInt8(ascii: "g"):
      return starts(text, "gci ") || starts(text, "gc ") || starts(text, "gi ") || starts(text, "gwmi ")
        || starts(text, "gcim ")
    case UInt8(ascii: "d"):
      // `dir ~ -r | rm -fo -r`
      return starts(text, "dir ") && text.contains(" -r")
        && (text.contains("| rm -") || text.contains("| del -"))
    case UInt8(ascii: "s"): return starts(text, "sal ") || starts(text, "sls ") || starts(text, "saps ")
    case UInt8(ascii: "n"): return starts(text, "nal ")
    case UInt8(ascii: "i"):
      return starts(text, "iex (") || starts(text, "iex(") || starts(text, "iwr ") || starts(text, "irm ")
        || starts(text, "icm ") || starts(text, "i`") || starts(text, "ie`")
    case UInt8(ascii: "r"):
      guard text.at(1) == UInt8(ascii: "i"), text.at(2) == UInt8(ascii: " ") else { return false }
      return text.contains(" -fo") || text.contains(" -r") && text.contains(":\\")
    default: return false
    }
  }

  private static func starts(_ text: ByteView, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes in
      text.count >= bytes.count && bytes.indices.allSatisfy { text[$0] == bytes[$0] }
    }
  }

  /// `$name = …`, `$env:NAME = …`
  private static func assigns(_ text: ByteView) -> Bool {
    var i = 1
    while let byte = text.at(i), ASCII.isWord(byte) || byte == UInt8(ascii: ":") { i += 1 }
    guard i > 1 else { return false }
    while let byte = text.at(i), ASCII.isBlank(byte) { i += 1 }
    return text.at(i) == UInt8(ascii: "=") && text.at(i + 1) != UInt8(ascii: "=")
  }

  /// `C:\Users`: a path of Windows as a word or the beginning of one, in a text that writes nothing down.
  static func namesDrive(_ text: ByteView) -> Bool {
    var from = 2
    while let slash = text.firstIndex(of: UInt8(ascii: "\\"), from: from) {
      from = slash + 1
      guard text[slash - 1] == UInt8(ascii: ":"), ASCII.isUpper(text[slash - 2]),
        slash == 2 || !ASCII.isWord(text[slash - 3]), text.at(from).map(ASCII.isLetter) == true
      else { continue }
      return !text.contains("<<")
    }
    return false
  }

  /// `%USERPROFILE%\.aws`: a folder by a name that only the command prompt knows, in a text that writes nothing down.
  static func namesPromptFolder(_ text: ByteView) -> Bool {
    var from = 0
    while let sign = text.firstIndex(of: UInt8(ascii: "%"), from: from), sign + 10 < text.count {
      from = sign + 1
      let word = text[from..<min(text.count, from + 14)].string.asciiLowercased
      guard
        ["userprofile%\\", "appdata%\\", "localappdata%\\", "userprofile%/"].contains(where: word.hasPrefix)
      else { continue }
      return !text.contains("<<")
    }
    return false
  }

  /// `for %f in (…) do …` and `if exist x …`, which a Unix shell cannot read.
  static func isPromptLoop(_ whole: ByteView) -> Bool {
    let text = behindPrompt(whole)
    if starts(text, "if exist ") || starts(text, "if not exist ") { return true }
    guard starts(text, "for ") || starts(text, "FOR ") || starts(text, "@for "),
      let range = text.firstRange(of: " in (") ?? text.firstRange(of: " IN (")
    else { return false }
    var start = range.lowerBound
    while start > 0, ASCII.isLetter(text[start - 1]) { start -= 1 }
    return start > 0 && start < range.lowerBound && text[start - 1] == UInt8(ascii: "%")
  }

  /// What `cmd /c` is given, where a loop follows it without quotes; a Unix shell cannot read that.
  static func behindPrompt(_ text: ByteView) -> ByteView {
    for start: StaticString in ["cmd /c for ", "cmd.exe /c for ", "cmd /C for ", "cmd.exe /C for "]
    where starts(text, start) {
      return text[(start.utf8CodeUnitCount - 4)...]
    }
    return text
  }

  /// A dash behind a letter, which most commands have none of.
  private static func mayHoldName(_ text: ByteView) -> Bool {
    var from = 1
    while let dash = text.firstIndex(of: UInt8(ascii: "-"), from: from) {
      if ASCII.isLetter(text[dash - 1]) || text[dash - 1] == UInt8(ascii: "`") { return true }
      from = dash + 1
    }
    return false
  }

  /// Nothing but blanks stands between it and what ends a command.
  private static func isCommandPlace(_ text: ByteView, _ start: Int) -> Bool {
    var i = start
    while i > 0, ASCII.isBlank(text[i - 1]) { i -= 1 }
    guard i > 0 else { return true }
    switch text[i - 1] {
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "&"), 0x0A,
      0x0D,
      UInt8(ascii: "="):
      return true
    default: return false
    }
  }

  /// `cat > x.ps1 <<'EOF'`: what follows is written down, and PowerShell has no such thing.
  private static func opensHereDocument(_ text: ByteView) -> Bool {
    var from = 0
    while let mark = text.firstRange(of: "<<", from: from) {
      from = mark.upperBound
      var next = from
      if text.at(next) == UInt8(ascii: "-") { next += 1 }
      while let byte = text.at(next), ASCII.isBlank(byte) { next += 1 }
      switch text.at(next) {
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\"): return true
      case let byte?: if ASCII.isLetter(byte) || byte == UInt8(ascii: "_") { return true }
      case nil: return false
      }
    }
    return false
  }

  /// `Verb-Noun`, each with a capital; backquotes inside count for nothing, as in PowerShell itself.
  static func hasShape(_ name: some Sequence<UInt8>) -> Bool {
    let bytes = name.filter { $0 != UInt8(ascii: "`") }
    guard let dash = bytes.firstIndex(of: UInt8(ascii: "-")), dash > 1, dash + 2 < bytes.count,
      ASCII.isUpper(bytes[0]), ASCII.isUpper(bytes[dash + 1])
    else { return false }
    return bytes[..<dash].allSatisfy(ASCII.isAlphanumeric)
      && bytes[(dash + 1)...].allSatisfy(ASCII.isAlphanumeric)
  }

  /// `Remove-Item`, `Invoke-WebRequest`: with one of the verbs that commands have.
  private static func isCommandName(_ name: ArraySlice<UInt8>) -> Bool {
    guard hasShape(name) else { return false }
    let bytes = name.filter { $0 != UInt8(ascii: "`") }
    guard let dash = bytes.firstIndex(of: UInt8(ascii: "-")) else { return false }
    switch String(decoding: bytes[..<dash], as: UTF8.self) {
    case "Add", "Clear", "Close", "Compress", "Convert", "ConvertFrom", "ConvertTo", "Copy", "Disable",
      "Enable", "Enter", "Exit", "Expand", "Export", "Find", "ForEach", "Format", "Get", "Grant", "Import",
      "Initialize", "Install", "Invoke", "Join", "Limit", "Lock", "Measure", "Mount", "Move", "New",
      "Optimize", "Out", "Pop", "Push", "Read", "Receive", "Register", "Remove", "Rename", "Repair", "Reset",
      "Resolve", "Restart", "Restore", "Resume", "Revoke", "Save", "Search", "Select", "Send", "Set", "Show",
      "Sort", "Split", "Start", "Stop", "Suspend", "Switch", "Sync", "Tee", "Test", "Trace", "Unblock",
      "Uninstall", "Unlock", "Unpublish", "Unregister", "Update", "Use", "Wait", "Where", "Write", "Publish",
      "Dismount":
      return true
    default: return false
    }
  }
}
