import Chance

/// Writes here-documents inside here-documents: with tabs taken away and without, quoted and not, with bodies that are
/// empty or hold lines like the end of another, and ended in every way a shell knows, or not at all.
///
/// Few delimiters, because two that are the same are what is hard.
package struct NestedDocuments {
  package var dice: Dice

  package init(seed: UInt64) { dice = Dice(seed: seed) }

  package mutating func script() -> String {
    let depth = 1 + dice.roll(3)
    var text = ""
    for _ in 0...dice.roll(2) {
      text += enclosed(depth: depth) + dice.pick(["\n", "\n", "\nx\n", "; x\n", ""])
    }
    return text
  }

  private static let delimiters = ["E", "E", "E", "'E'", "\\E", "\"E\"", "F", "'F'", "''", "')'", "E2"]

  private struct Document {
    var head: String
    var end: String
  }

  private mutating func document() -> Document {
    let delimiter = dice.pick(Self.delimiters)
    let strips = dice.chance(45)
    let end = delimiter.filter { !"'\"\\".contains($0) }
    let tabs = strips ? dice.pick(["", "\t", "\t\t"]) : dice.chance(5) ? "\t" : ""
    return Document(head: (strips ? "<<-" : "<<") + delimiter, end: tabs + end)
  }

  /// Commands between brackets of some kind, or between none.
  private mutating func enclosed(depth: Int) -> String {
    switch dice.roll(9) {
    case 0: "{ " + commands(depth) + "\n}"
    case 1: "f() { " + commands(depth) + "\n}"
    case 2: "( " + commands(depth) + ")"
    case 3: "if " + commands(depth) + "\nthen y; fi"
    case 4: "case a in a) " + commands(depth) + "\n;; esac"
    case 5: commands(depth)
    default: "a " + expansion(depth)
    }
  }

  /// Commands in a part of a word.
  private mutating func expansion(_ depth: Int) -> String {
    let inside = commands(depth)
    return switch dice.roll(12) {
    case 0: "<(" + inside + ")"
    case 1: "`" + inside.filter { $0 != "`" } + "`"
    case 2: "\"$(" + inside + ")\""
    case 3: "${x:-$(" + inside + ")}"
    case 4: "$(($(" + inside + ")))"
    case 5: "$(( " + inside + ") )"
    case 6: "$({ " + inside + "\n})"
    case 7: "\"`" + inside.filter { $0 != "`" } + "`\""
    default: "$(" + inside + ")"
    }
  }

  private mutating func commands(_ depth: Int) -> String {
    let documents = (0..<(dice.chance(20) ? 2 : 1)).map { _ in document() }
    var text = "c " + documents.map(\.head).joined(separator: dice.pick([" ", "|d ", ";d "]))
    text += dice.pick(["", "", "", "; b", "|b", " && b", "&", " #x"])
    if depth > 0, dice.chance(8) { text += " " + expansion(depth - 1) }
    for (i, document) in documents.enumerated() {
      // What closes the brackets stands right behind, and the body follows where it may.
      if dice.chance(8) { return text }
      text += i == 0 || dice.chance(5) ? "\n" : ""
      text += body(depth) + document.end
      if i == documents.count - 1 {
        text += dice.pick([
          "", "", "", "\n", "\n", "\n", "\nb", "\nb\nE", " b", "x", ")", "\nE b", "\\\n",
        ])
      } else {
        text += "\n"
      }
    }
    return text
  }

  private mutating func body(_ depth: Int) -> String {
    var text = ""
    while dice.chance(55) {
      text +=
        depth > 0 && dice.chance(50)
        ? dice.pick(["", "", "x", "\t", "E", "E "]) + expansion(depth - 1)
          + dice.pick(["", "", "x", "E", ")"])
        : dice.pick([
          "x", "", "E", "\tE", "\tx", "\\", "x\\", "E\\", "\t\\", "Ex)", "E)", "F", ")", "E x", "\\\\",
        ])
      text += dice.chance(95) ? "\n" : ""
    }
    return text
  }
}
