import Bytes
import ShellMeaning

/// Commands for line editors that are given along or on standard input.
enum EditorScript {
  /// `printf '%d\nwq\n' | ex FILE`, `ed FILE <<< …`, `ex -sc '%d|x' FILE`
  static func empties(in invocation: Invocation, _ context: Judgement) -> Bool {
    var isCommand = false
    for argument in invocation.arguments {
      let text = argument.value.prefix
      if isCommand || text.hasPrefix("+"), empties(text) { return true }
      isCommand = text.isCluster(endingIn: "c") || text == "-c"
    }
    guard let input = invocation.input else { return false }
    return context.code(in: input).split(separator: "\n").prefix(256).contains { empties(String($0)) }
  }

  /// Whether one of the commands in this line takes every line away.
  static func empties(_ line: String) -> Bool {
    line.split(separator: "|").contains { command in
      var bare = command.filter { $0 != " " && $0 != ":" }
      if bare.first == "+" { bare.removeFirst() }
      if bare.hasSuffix("_") || bare.hasSuffix("!") { bare.removeLast() }
      switch bare {
      case "%d", "%de", "%del", "%delete", ",d", "1,$d", "0,$d", "1,$delete", "g/^/d", "g/.*/d", "normggdG",
        "normalggdG", "norm!ggdG", "normal!ggdG":
        return true
      default: return false
      }
    }
  }
}
