import Bytes
import ShellSyntax

/// What must hold for any text at all: its tree lies inside it, and printing the tree and reading that again
/// changes nothing.
enum RoundTrip {
  /// What is wrong, or nil.
  static func fault(in bytes: [UInt8]) -> String? {
    let parsed = ShellParser.parse(ByteView(bytes))
    let misplaced = RangeCheck.faults(in: parsed, size: bytes.count)
    if !misplaced.isEmpty { return misplaced.joined(separator: "\n") }
    return parsed.errors.isEmpty ? whole(parsed) : broken(parsed)
  }

  /// Sound text: the same tree.
  private static func whole(_ parsed: ParsedScript) -> String? {
    let printed = ShellPrinter.print(parsed.script)
    let again = ShellParser.parse(ByteView(printed))
    if !again.errors.isEmpty { return "printed: \(printed)\nnew errors: \(again.errors)" }
    if Unplaced.of(again.script) == Unplaced.of(parsed.script) { return nil }
    return "printed: \(printed)\nbefore: \(Dump.of(parsed.script))\nafter:  \(Dump.of(again.script))"
  }

  /// Broken text: what is printed is a repaired one, which printing again does not change.
  private static func broken(_ parsed: ParsedScript) -> String? {
    let printed = ShellPrinter.print(parsed.script)
    let again = ShellPrinter.print(ShellParser.parse(ByteView(printed)).script)
    return printed == again ? nil : "printed: \(printed)\nagain:   \(again)"
  }
}
