import Chance

/// Writes random but well-formed shell text, of every construct the parser knows.
package struct Generator {
  package var dice: Dice
  /// Bodies of here-documents that must follow the current line.
  private var bodies: [String] = []
  private var isInArithmetic = false

  package init(seed: UInt64) { dice = Dice(seed: seed) }

  /// Forgets what a text that stopped early left waiting.
  package mutating func reset() {
    bodies = []
    isInArithmetic = false
  }

  package mutating func script(depth: Int) -> String {
    var text = ""
    for _ in 0...dice.roll(3) {
      text += statement(depth: depth)
      if bodies.isEmpty {
        text += dice.pick([";", "\n", " & ", " ; ", "\n\n", " # note\n"])
      } else {
        text += lineEnd()
      }
    }
    return text
  }

  private mutating func lineEnd() -> String {
    defer { bodies = [] }
    return "\n" + bodies.joined()
  }

  /// A script for between brackets that end on the spot.
  private mutating func inner(depth: Int) -> String {
    let outer = bodies
    bodies = []
    var text = script(depth: depth - 1)
    if !bodies.isEmpty { text += lineEnd() }
    bodies = outer
    return text
  }

  package mutating func statement(depth: Int) -> String {
    var text = pipeline(depth: depth)
    while dice.chance(15) { text += dice.pick([" && ", " || ", "&&"]) + pipeline(depth: depth) }
    return text
  }

  private mutating func pipeline(depth: Int) -> String {
    var text = dice.chance(5) ? "! " : dice.chance(3) ? "time " : ""
    text += command(depth: depth)
    while dice.chance(15) { text += dice.pick([" | ", "|", " |& "]) + command(depth: depth) }
    return text
  }

  private mutating func command(depth: Int) -> String {
    // A line end inside a compound command would start the bodies that wait.
    guard depth > 0, bodies.isEmpty, dice.chance(35) else { return simple(depth: depth) }
    let text: String
    switch dice.roll(16) {
    case 0: text = "( " + inner(depth: depth) + ")"
    case 1: text = "{ " + body(depth) + "}"
    case 2: text = "if " + body(depth) + "then " + body(depth) + "fi"
    case 3:
      text =
        "if " + body(depth) + "then " + body(depth) + "elif " + body(depth) + "then " + body(depth)
        + "else " + body(depth) + "fi"
    case 4: text = dice.pick(["while ", "until "]) + body(depth) + "do " + body(depth) + "done"
    case 5: text = "for x in " + words(depth: depth) + "; do " + body(depth) + "done"
    case 6: text = "for x; do " + body(depth) + "done"
    case 7: text = "select x in " + words(depth: depth) + "\ndo " + body(depth) + "done"
    case 8: text = "case " + quotedOrPlain(depth) + " in " + arms(depth) + "esac"
    case 9: text = "function f-1 { " + body(depth) + "}"
    case 10: text = "f.x() { " + body(depth) + "}"
    case 11: text = "[[ " + condition(depth) + " ]]"
    case 12: text = "((x = 1 + \(arithmetic(depth))))"
    case 13: text = "for ((i = 0; i < 3; i++)); do " + body(depth) + "done"
    case 14: text = "coproc { " + body(depth) + "}"
    default: text = "() { " + body(depth) + "}"
    }
    if text.hasPrefix("("), dice.chance(50) { return text }
    return dice.chance(20) ? text + " " + redirection(depth: depth) : text
  }

  private mutating func body(_ depth: Int) -> String { inner(depth: depth) + "\n" }

  private mutating func arms(_ depth: Int) -> String {
    var text = ""
    for _ in 0..<dice.roll(3) {
      // Where arithmetic ends is found by counting parentheses.
      text +=
        (isInArithmetic ? "(" : dice.pick(["(", ""])) + word(depth: 0) + dice.pick(["", " | b*", "|@(a|b)"])
        + ") "
      text += dice.chance(80) ? body(depth) : ""
      text += dice.pick([";;", ";&", ";;&"]) + dice.pick([" ", "\n"])
    }
    return text
  }

  private mutating func condition(_ depth: Int) -> String {
    let operand = "o" + word(depth: depth - 1)
    switch dice.roll(6) {
    case 0: return "-f \(operand)"
    case 1: return "\(operand) == o\(word(depth: 0))"
    case 2: return "! -n \(operand)"
    case 3: return "$x =~ ^(a|b c)+$"
    case 4: return "( -z \(operand) ) && $y < z"
    default: return "-d x || \(operand) -nt y"
    }
  }

  private mutating func simple(depth: Int) -> String {
    var parts: [String] = []
    while dice.chance(15) { parts.append(assignment(depth: depth)) }
    if parts.isEmpty || dice.chance(80) {
      parts.append(
        dice.pick(["ls", "git", "echo", "rm", "cat", "./run.sh", "$cmd", "\"a b\"", "r\\m", "[", "test"]))
      for _ in 0..<dice.roll(4) { parts.append(word(depth: depth)) }
    }
    while dice.chance(15) { parts.append(redirection(depth: depth)) }
    return parts.joined(separator: dice.chance(5) ? " \\\n " : " ")
  }

  private mutating func assignment(depth: Int) -> String {
    switch dice.roll(5) {
    case 0: return "x=" + word(depth: depth)
    case 1: return "x+=" + word(depth: depth)
    case 2: return "a[$i]=" + word(depth: depth)
    case 3: return "a=(" + words(depth: depth) + " [k]=v)"
    default: return "x="
    }
  }

  private mutating func words(depth: Int) -> String {
    var words: [String] = []
    for _ in 0...dice.roll(3) { words.append(word(depth: depth)) }
    return words.joined(separator: " ")
  }

  private mutating func redirection(depth: Int) -> String {
    switch dice.roll(8) {
    case 0:
      let delimiter = "E\(dice.roll(9))"
      bodies.append("text $x `y` \\$ \"q\" $(date)\n\(delimiter)\n")
      return "<<\(delimiter)"
    case 1:
      bodies.append("text $x 'y' \\\nX\nEND\n")
      return "<<'END'"
    case 2:
      bodies.append("\t\ttext ${x:-y}\n\tz\n\tEND\n")
      return "<<-END"
    case 3: return "<<< " + word(depth: depth)
    case 4: return "2>&1"
    case 5: return "{fd}>x"
    case 6: return dice.pick(["&>", "&>>", ">|", "<>", "3<"]) + " " + word(depth: 0)
    default: return dice.pick([">", ">>", "<", "2> "]) + "f" + word(depth: 0)
    }
  }

  private mutating func quotedOrPlain(_ depth: Int) -> String {
    dice.pick(["\"$x\"", "$x", "a", "'b'"])
  }

  package mutating func word(depth: Int) -> String {
    var text = ""
    for _ in 0...dice.roll(3) { text += part(depth: depth) }
    return dice.chance(5) ? "~/" + text : text
  }

  private mutating func part(depth: Int) -> String {
    guard depth > 0 else {
      return dice.pick([
        "a", "-rf", "x=1", "'q \" $'", "\\ ", "\\$", "$x", "*", "?", "[a-z]", "{1..3}", "{a,b}", "é", "~",
        "{}",
        "\\\nb", "$%", "{", "}x", "a,b", "[", "]", "!", "^", "%", "$1", "$@", "\\é", "=", ":", "a#x", "\"\"",
        "''",
      ])
    }
    switch dice.roll(18) {
    case 0: return "\"" + quoted(depth) + "\""
    case 1: return "$(" + inner(depth: depth) + ")"
    case 2: return "`echo \\`date\\` \\$x \\\\\\$y`"
    case 3: return "$((\(arithmetic(depth))))"
    case 4: return "${x:-" + quotedFallback(depth) + "}"
    case 5: return "${x#" + word(depth: 0).filter { $0 != "}" && $0 != "{" } + "}"
    case 6: return "${x//a/b}"
    case 7:
      return dice.pick([
        "${#x}", "${!x}", "${!p*}", "${x[@]}", "${x[1+2]}", "${x^^}", "${x@Q}", "${x:1:2}", "${(f)x}",
      ])
    case 8: return "<(" + inner(depth: depth) + ")"
    case 9: return "{" + word(depth: depth - 1) + "," + word(depth: depth - 1) + "}"
    case 10: return dice.pick(["@(a|b*)", "!(x)", "+(a|$y)", "*(.)", "?(\"a b\"|)"])
    case 11: return dice.pick(["$'a\\n\\x41\\'b'", "$\"loc $x\"", "$[1 + 2]"])
    case 12: return "${x/" + dice.pick(["a", "\\/", "'/'", "*"]) + "/$y}"
    default: return part(depth: 0)
    }
  }

  private mutating func arithmetic(_ depth: Int) -> String {
    let outer = isInArithmetic
    isInArithmetic = true
    defer { isInArithmetic = outer }
    let command = "$(\(inner(depth: depth - 1)))"
    return depth > 0 ? dice.pick(["1", "(2 + x)", "a[1]", "$x", command, "y ? 1 : 2"]) : "3"
  }

  private mutating func quotedFallback(_ depth: Int) -> String {
    dice.pick(["", "a b", "\"q $y\"", "'s'", "$y", "\\}", "*", "~"])
      + (dice.chance(20) ? "$(\(inner(depth: depth)))" : "")
  }

  private mutating func quoted(_ depth: Int) -> String {
    var text = ""
    for _ in 0..<dice.roll(4) {
      switch dice.roll(8) {
      case 0: text += "$x"
      case 1: text += "${x:-" + dice.pick(["a", "\"b c\"", "'$y'", "\\'", "\\}", "$'z'"]) + "}"
      case 2: text += "$(" + inner(depth: depth) + ")"
      case 3: text += dice.pick(["\\\"", "\\$", "\\\\", "\\n", "\\`"])
      case 4: text += "`echo \\\"x\\\" \\`y\\``"
      case 5: text += "$((1 + 2))"
      default: text += dice.pick(["text ", "it's", "a\nb", "*", "!", "{a,b}"])
      }
    }
    return text
  }

  // MARK: Damage

  private static let marks =
    Array("'\"`$(){}[]<>|&;\\\n#!*?~=,:\r\t -@%^/E0x".utf8) + [0, 0x80, 0xC3, 0xE2, 0xFF]

  /// Changes some bytes of a text: what is left need not be shell.
  package mutating func damage(_ text: [UInt8]) -> [UInt8] {
    var bytes = text
    for _ in 0...dice.roll(4) where !bytes.isEmpty {
      let place = dice.roll(bytes.count)
      switch dice.roll(6) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(dice.pick(Self.marks), at: place)
      case 2: bytes[place] = dice.pick(Self.marks)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + dice.roll(8)))
      case 4: bytes.removeSubrange(place...)
      default:
        let copy = bytes[place..<min(bytes.count, place + dice.roll(20))]
        bytes.insert(contentsOf: copy, at: dice.roll(bytes.count))
      }
    }
    return bytes
  }
}
