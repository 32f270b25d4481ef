import Bytes
import ShellMeaning

/// The files that a patch on standard input names: `git apply <<'E'`, `patch -p1 <<< …`.
enum PatchedFiles {
  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    guard let input = invocation.input else { return }
    let text = context.code(in: input)
    guard text.mentions("+++ ") else { return }
    var old = ""
    var count = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).prefix(4096) {
      let line = String(Substring(line))
      if line.hasPrefix("--- ") { old = name(line) }
      guard line.hasPrefix("+++ "), count < 64 else { continue }
      count += 1
      let new = name(line)
      if new == "/dev/null" {
        guard !old.isEmpty else { continue }
        context.delete(Value(old), .single, by: invocation, at: invocation.range)
      } else {
        context.write(Value(new), .edit, by: invocation, at: invocation.range)
      }
    }
  }

  /// `+++ b/src/a.c\t2024-01-01`: without the letter that tells the two sides apart.
  private static func name(_ line: String) -> String {
    let path = line.dropFirst(4).prefix { $0 != "\t" && $0 != "\r" }
    if path.hasPrefix("a/") || path.hasPrefix("b/") { return String(path.dropFirst(2)) }
    return String(path)
  }
}
