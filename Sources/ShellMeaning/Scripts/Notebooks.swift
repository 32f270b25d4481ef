import Bytes

/// IPython's own lines among those of Python: `!rm x`, `%cd y`, `%%bash`.
extension Reader {
  /// Starts what such lines start; nil if there are none, else what is left for Python.
  mutating func runMagics(in code: Value, from invocation: Invocation, _ carrier: Range<Int>) -> Value? {
    guard let text = code.known, text.holds({ $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "%") }) else {
      return nil
    }
    var rest: [Value] = []
    var isCell = false
    var cell: [Value] = []
    for (k, line) in code.lines.enumerated() {
      let bare = line.trimmingBlanks()
      guard !isCell else {
        cell.append(line)
        continue
      }
      if k == 0 || rest.allSatisfy(\.isEmpty), let word = Self.shellCell(bare) {
        isCell = true
        // `%%bash -c …` and its like hand nothing on; `%%script sh` does as well as `%%sh`.
        if !word { return nil }
        continue
      }
      guard let command = Self.shellLine(bare) else {
        rest.append(line)
        continue
      }
      _ = launchText(command, from: invocation, carrier: carrier)
    }
    if isCell { _ = launchText(Value.joined(cell, by: "\n"), from: invocation, carrier: carrier) }
    return Value.joined(rest, by: "\n")
  }

  /// `%%bash`: the lines behind it are for a shell. false: for a program that is none.
  private static func shellCell(_ line: Value) -> Bool? {
    guard line.starts(with: "%%"), let text = line.known else { return nil }
    switch text.dropFirst(2).split(separator: " ").first.map(String.init) ?? "" {
    case "bash", "sh", "!", "sx", "system": return true
    case "script":
      let program = text.split(separator: " ").dropFirst().first { !$0.hasPrefix("-") }.map(String.init) ?? ""
      return ["sh", "bash", "zsh", "dash"].contains(program.lastPathComponent)
    default: return nil
    }
  }

  /// The command of `!command`, `!!command`, `%sx command`, `%rm words` and `name = !command`.
  private static func shellLine(_ line: Value) -> Value? {
    if line.starts(with: "!!") { return line.dropping(2) }
    if line.starts(with: "!") { return line.dropping(1) }
    for word in ["%sx ", "%system ", "%sc "] where line.starts(with: word) {
      return line.dropping(word.utf8.count)
    }
    // Its names for the shell's programs.
    for word in ["%rm ", "%rmdir ", "%mv ", "%cp ", "%cat ", "%ln ", "%less ", "%more "]
    where line.starts(with: word) { return line.dropping(1) }
    guard let text = line.known, let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = text.utf8[..<equals]
    let behind = text.utf8[text.utf8.index(after: equals)...].drop { $0 == 0x20 }
    guard behind.first == UInt8(ascii: "!"), behind.dropFirst().first != UInt8(ascii: "="),
      name.allSatisfy({ ASCII.isWord($0) || $0 == 0x20 || $0 == UInt8(ascii: ",") })
    else { return nil }
    return Value(String(Substring(behind.dropFirst())))
  }
}

extension Invocation {
  /// It reads IPython's own lines.
  var isNotebook: Bool {
    name?.hasASCIIPrefix("ipython") == true
      || arguments.count > 1 && arguments[0].value.equals("-m") && arguments[1].value.equals("IPython")
  }
}
