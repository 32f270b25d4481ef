import Bytes
import ShellSyntax

/// What must hold for any text at all: its tree lies inside it, and printing the tree and reading that again
/// changes nothing.
package enum RoundTrip {
  /// What is wrong, or nil.
  package static func fault(in bytes: [UInt8]) -> String? {
    let parsed = ShellParser.parse(ByteView(bytes))
    let misplaced = RangeCheck.faults(in: parsed, size: bytes.count)
    if !misplaced.isEmpty { return misplaced.joined(separator: "\n") }
    return parsed.errors.isEmpty ? whole(parsed, bytes) : broken(parsed, bytes)
  }

  /// Sound text: the same tree.
  private static func whole(_ parsed: ParsedScript, _ bytes: [UInt8]) -> String? {
    let printed = ShellPrinter.print(parsed.script)
    let again = ShellParser.parse(ByteView(printed))
    if !again.errors.isEmpty { return "printed: \(printed)\nnew errors: \(again.errors)" }
    if Alike.same(again.script, parsed.script) || !isComparable(parsed, bytes) { return nil }
    return "printed: \(printed)\nbefore: \(Dump.of(parsed.script))\nafter:  \(Dump.of(again.script))"
  }

  /// Broken text: the same tree with the same errors, if the source is at hand; without it, something.
  private static func broken(_ parsed: ParsedScript, _ bytes: [UInt8]) -> String? {
    let repaired = ShellPrinter.print(parsed.script)
    if repaired.utf8.count > 16 * bytes.count + 64 { return "repaired to \(repaired.utf8.count) bytes" }
    let printed = ShellPrinter.print(parsed, of: ByteView(bytes))
    // What a limit cuts off depends on how much there is, and what a byte that is no UTF-8 becomes, on its
    // length.
    guard isComparable(parsed, bytes) else { return nil }
    let again = ShellParser.parse(ByteView(printed))
    if again.errors.map(\.reason) == parsed.errors.map(\.reason),
      Alike.same(again.script, parsed.script)
    {
      return nil
    }
    return "printed: \(printed)\nbefore: \(Dump.of(parsed.script))\nafter:  \(Dump.of(again.script))"
  }

  private static func isComparable(_ parsed: ParsedScript, _ bytes: [UInt8]) -> Bool {
    let hasLimit = parsed.errors.contains { error in
      if case .limit = error.reason { true } else { false }
    }
    return !hasLimit && String(decoding: bytes, as: UTF8.self).utf8.count == bytes.count
  }
}
