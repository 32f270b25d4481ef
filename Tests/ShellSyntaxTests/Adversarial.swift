/// Texts written to cost a parser more than they are long.
enum Adversarial {
  /// Each as long as `size` says, give or take one repetition.
  static func texts(_ size: Int) -> [(name: String, text: String)] {
    var texts = repeated.map { unit in
      (name: unit.debugDescription, text: String(repeating: unit, count: size / unit.utf8.count))
    }
    for (open, inside, close) in closed {
      let count = size / (open.utf8.count + close.utf8.count)
      let text = String(repeating: open, count: count) + inside + String(repeating: close, count: count)
      texts.append(("\(open)…\(close)".debugDescription, text))
    }
    for opening in [
      "echo '", "echo \"", "echo `", "echo $(", "echo ${x:-", "echo $'", "cat <<E\n", "((", "[[ ", "a=(",
    ] {
      let rest = String(repeating: "abc def\n", count: size / 8)
      texts.append(("\(opening)… never closed".debugDescription, opening + rest))
    }
    let count = size / 24
    let marks = (0..<count).map { "<<E\($0) " }.joined()
    let bodies = (0..<count).map { "x\nE\($0)\n" }.joined()
    texts.append(("here-documents on one line", "cat \(marks)\n\(bodies)"))
    texts.append(("here-documents on one line without bodies", "cat \(marks)"))
    let lines = (0..<size / 20).map { "cat <<E\nx $y\nE\n\($0);" }.joined()
    texts.append(("here-documents one behind the other", lines))
    texts.append(("words", String(repeating: "word ", count: size / 5)))
    texts.append(("statements", String(repeating: "echo $x; ", count: size / 9)))
    return texts
  }

  /// Over and over, with nothing that closes it.
  private static let repeated: [String] = [
    "(", "((", "$(", "$((", "{ ", "{", "`", "\\`", "'", "\"", "'\"", "\"'", "\"$(", "\"`", "$'", "${x:${x:",
    "${x:-", "${",
    "${x/", "${x[", "$[", "[", "[[ ", "x[", "x[$(", "a=(", "<(", ">(", "=(", "@(", "*(", "a(b|", "{a,",
    "{a,b}", "{1..",
    "}", ")", "]", "]]", ";;", "&&", "||", "|", "&", ";", "<<A ", "<<A\n", "<<-'A'\n", "<<<", "<", ">", "2>&",
    "<1-",
    "if a; then ", "if (( a )) ", "while a; do ", "for x in ", "for x (a) ", "for ((", "case a in ",
    "case a in b) ",
    "select x; do ", "function f { ", "f() ", "x() { ", "() { ", "coproc ", "time ", "! ", "{ a } always ",
    "repeat 3 ",
    "foreach x (a) ", "fi ", "done; ", "esac ", "then ", "\\\n", "\\", "a \\\n", "#", "# a\n", "\n", "\r\n",
    "\r", "\u{0}",
    "a\u{0}", "~", "x=~:", "$", "$$", "!", "[[ a =~ (", "[[ a && ", "[[ ( ", "é", "$(<<A\n", "`<<A\n",
    "$(case a in b) ",
    "((a)", "$((a)", "$(((", "\"${x-'", "${x#'", "echo 'a\n", "echo \"a\n", "a=([", "[$", "$(a <<E; ",
    "{ <<E ",
  ]

  private static let closed: [(String, String, String)] = [
    ("(", "a", ")"), ("$(", "a", ")"), ("$((", "1", "))"), ("{ ", "a", "; }"), ("${x:-", "a", "}"),
    ("\"$(", "a", ")\""),
    ("if a; then ", "b", "; fi"), ("while a; do ", "b", "; done"), ("case a in b) ", "c", ";; esac"),
    ("{a,", "b", "}"),
    ("@(", "a", ")"), ("<(", "a", ")"), ("[[ ( ", "a", " ) ]]"), ("((", "1", "))"), ("x() { ", "a", "; }"),
    ("x[", "1", "]"), ("a=(", "b", ")"), ("$[", "1", "]"), ("\"${x:-", "a", "}\""), ("`", "a", "`"),
  ]
}
