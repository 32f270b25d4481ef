import Bytes
import ShellMeaning
import Verdict

/// Scripts put into a package's settings under the names that every installation runs: whoever installs next runs
/// them, with nobody looking.
enum InstallScripts {
  private static func runsByItself(_ name: String) -> Bool {
    switch name {
    case "preinstall", "install", "postinstall", "prepare", "preprepare", "postprepare", "prepublish",
      "prepublishOnly":
      true
    default: false
    }
  }

  /// `npm pkg set scripts.postinstall='…'`
  static func judge(
    _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let operands = words.filter { !$0.value.prefix.hasPrefix("-") }
    guard operands.count > 2, operands[0].value.known == "pkg", operands[1].value.known == "set" else {
      return
    }
    for operand in operands.dropFirst(2) {
      guard let rest = operand.value.removing(prefix: "scripts."),
        let equals = rest.prefix.utf8.firstIndex(of: UInt8(ascii: "=")),
        runsByItself(String(rest.prefix[..<equals]))
      else { continue }
      plants(
        rest.dropping(rest.prefix.utf8.distance(from: rest.prefix.startIndex, to: equals) + 1), invocation,
        &context)
    }
  }

  /// `jq '.scripts.preinstall="…"' package.json`
  static func judgeFilter(_ invocation: Invocation, _ context: inout Judgement) {
    guard invocation.arguments.contains(where: { $0.value.suffix.hasSuffix("package.json") }) else { return }
    for argument in invocation.arguments {
      guard let filter = argument.value.known, let place = ByteView(filter).firstRange(of: ".scripts.") else {
        continue
      }
      let rest = filter.utf8.dropFirst(place.upperBound)
      let name = rest.prefix(while: ASCII.isWord)
      let value = rest.dropFirst(name.count).drop { ASCII.isSpace($0) || $0 == UInt8(ascii: "|") }
      guard value.first == UInt8(ascii: "=") else { continue }
      let text = value.dropFirst().drop(while: ASCII.isSpace)
      guard text.first == UInt8(ascii: "\"") else { continue }
      var script: [UInt8] = []
      var isEscaped = false
      for byte in text.dropFirst() {
        if isEscaped {
          script.append(byte)
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          break
        } else {
          script.append(byte)
        }
      }
      let command = String(decoding: script, as: UTF8.self)
      if runsByItself(String(Substring(name))) {
        plants(Value(command), invocation, &context)
      } else {
        context.keep(script: command, named: String(Substring(name)))
      }
    }
  }

  private static func plants(_ script: Value, _ invocation: Invocation, _ context: inout Judgement) {
    context.judgeShell(script, from: invocation, in: invocation.directory)
  }
}
