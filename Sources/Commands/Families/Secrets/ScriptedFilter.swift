import Bytes
import ShellMeaning

/// Modules of Python that show or pack the files they are given: `python3 -m json.tool FILE`.
enum ModuleFiles {
  static func read(_ arguments: [Invocation.Argument]) -> (files: [Invocation.Argument], recursive: Bool) {
    guard let mark = arguments.prefix(6).firstIndex(where: { $0.value.known == "-m" }),
      mark + 2 <= arguments.count, let module = arguments[mark + 1].value.known
    else { return ([], false) }
    let rest = Array(arguments[(mark + 2)...])
    let operands = rest.filter { !$0.value.prefix.hasPrefix("-") }
    switch module {
    case "json.tool", "json", "base64", "gzip", "tokenize", "quopri", "uu", "fileinput", "pygments",
      "rich.syntax", "rich.json", "rich.markdown", "rich.pretty", "markdown", "ast", "cat", "pprint",
      "encodings.rot_13", "http.cookies", "yaml", "plistlib", "textwrap":
      return (operands, false)
    case "tarfile", "zipfile":
      // The archive comes first.
      let makes = rest.contains { $0.value.known == "-c" || $0.value.known == "--create" }
      return makes ? (Array(operands.dropFirst()), true) : ([], false)
    case "dotenv":
      return operands.contains { $0.value.known == "list" || $0.value.known == "get" }
        ? ([Invocation.Argument(value: dotenvFile(rest), range: arguments[mark + 1].range)], false)
        : ([], false)
    case "http.server", "pyftpdlib", "RangeHTTPServer":
      // Whoever reaches the machine may read what lies in that folder.
      let folders = rest.indices.dropLast().filter {
        ["-d", "--directory"].contains(rest[$0].value.known ?? "")
      }
      return (folders.map { rest[$0 + 1] }, true)
    default: return ([], false)
    }
  }

  /// The file that `-f` names.
  static func dotenvFile(_ words: [Invocation.Argument]) -> Value {
    let mark = words.firstIndex { ["-f", "--file"].contains($0.value.known ?? "") }
    return mark.flatMap { $0 + 1 < words.count ? words[$0 + 1].value : nil } ?? Value(".env")
  }
}

/// One-liners of Perl and Ruby that read the files behind them: `perl -ne 'print' FILE`, `ruby -pe '' FILE`,
/// `perl -e 'print <>' FILE`.
enum ScriptedFilter {
  /// The files whose lines it shows.
  static func shown(by invocation: Invocation) -> [Value] {
    guard let script = invocation.script else { return [] }
    var loops = false
    var prints = false
    for argument in invocation.arguments.prefix(12) {
      let text = argument.value.prefix
      guard text.utf8.first == UInt8(ascii: "-") else { break }
      if text.hasPrefix("--") { continue }
      for byte in text.utf8.dropFirst() {
        if byte == UInt8(ascii: "i") { return [] }
        if byte == UInt8(ascii: "n") { loops = true }
        if byte == UInt8(ascii: "p") { prints = true }
        // The rest of the word is this letter's.
        if "eEMmIFrC".utf8.contains(byte) { break }
      }
    }
    let code = script.prefix
    let asks = ["<>", "<<>>", "ARGF", "gets", "readlines", "readline", "$<", "<ARGV>"]
    guard prints || loops || asks.contains(where: { code.contains(bytes: $0) }) else { return [] }
    guard prints || showsLines(code), !cutsValues(code) else { return [] }
    return invocation.codeArguments
  }

  /// Something is printed that lines are part of.
  private static func showsLines(_ code: String) -> Bool {
    let view = ByteView(code)
    for word in ["print", "say", "puts", "warn", "$stdout", "STDOUT", "pp ", "p "] {
      guard let found = view.firstRange(of: word) else { continue }
      let rest = view[found.upperBound..<min(view.count, found.upperBound + 96)].string
      let first = rest.utf8.first { !ASCII.isSpace($0) && $0 != UInt8(ascii: "(") }
      // Nothing behind it: the line itself.
      guard let first, first != UInt8(ascii: ";"), first != UInt8(ascii: "}"), first != UInt8(ascii: ")")
      else {
        return true
      }
      let words = rest.utf8.split(whereSeparator: { !ASCII.isWord($0) }).first.map { String(Substring($0)) }
      if words == "if" || words == "unless" || words == "for" || words == "and" { return true }
      let holds = ["$_", "$1", "$2", "$&", "$F", "<", "ARGF", "gets", "readline", "$line", "line", "l"]
      if holds.contains(where: { rest.contains(bytes: $0) }) { return true }
    }
    return false
  }

  /// `s/=.*//`, `split("=")[0]`: the names alone are left.
  private static func cutsValues(_ code: String) -> Bool {
    ["s/=.*/", "s|=.*|", "sub(/=.*/", "$F[0]", "[0]"].contains { code.contains(bytes: $0) }
  }
}
