import Bytes
import ShellMeaning

extension PowerShell {
  static func isSystemFolder(_ path: Value, _ invocation: Invocation, _ context: Judgement) -> Bool {
    let place = context.place(context.windowsPath(path), of: invocation)
    return place.components.count < 3 && place.components.first?.hasSuffix(":") == true
      || place.components.dropFirst().first?.asciiLowercased == "windows"
  }

  /// `i?x`, `*-Expression`: a pattern that finds what runs a text.
  static func runsText(_ pattern: Value) -> Bool {
    guard let written = pattern.known?.asciiLowercased, !written.isEmpty else { return false }
    let letters = written.utf8.filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") }
    guard !letters.isEmpty else { return false }
    return ["iex", "invoke-expression"].contains { name in
      var rest = letters[...]
      for byte in name.utf8 where byte == rest.first { rest = rest.dropFirst() }
      return rest.isEmpty
    }
  }
}
