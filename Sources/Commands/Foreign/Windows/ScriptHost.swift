import Bytes
import ShellMeaning
import Verdict

/// Scripts of Windows' script host (`cscript x.vbs`, `wscript x.js`) that the same command wrote: what they start
/// and delete, as the command prompt would be told to do it.
enum ScriptHost {
  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    guard
      !context.memory.files.isEmpty || !context.memory.written.isEmpty || !context.memory.codeTexts.isEmpty
    else { return }
    for argument in invocation.arguments.prefix(8) where !argument.value.prefix.hasPrefix("//") {
      guard let text = context.code(at: argument.value, of: invocation) else { continue }
      return judge(text, invocation, &context)
    }
  }

  private static func judge(_ text: String, _ invocation: Invocation, _ context: inout Judgement) {
    let lower = text.asciiLowercased
    let fetches = lower.mentions("xmlhttp") || lower.mentions("winhttprequest")
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\r" }).prefix(256) {
      let line = String(line)
      let small = line.asciiLowercased
      guard !small.drop(while: { $0 == " " || $0 == "\t" }).hasPrefix("'") else { continue }
      for (call, command) in calls {
        guard let place = ByteView(small).firstRange(of: call) else { continue }
        // A text is put together from pieces there, too.
        let behind = ByteView(line)[place.upperBound...].string
        let target = texts(in: behind).joined()
        guard !target.isEmpty else {
          if fetches, command.isEmpty { RemoteCode.report(.network(of: "?"), invocation, &context) }
          continue
        }
        ForeignCodeJudge.judge(
          Value(command.isEmpty ? target : command + " \"" + target + "\""), language: "cmd", for: invocation,
          &context)
      }
    }
  }

  /// What each of the host's methods comes to.
  private static let calls: [(call: String, command: String)] = [
    (".run", ""), (".exec", ""), (".shellexecute", ""), (".deletefolder", "rd /s /q"),
    (".deletefile", "del /f /q"),
  ]

  /// The first text behind a call, with those that are joined to it.
  private static func texts(in code: String) -> [String] {
    let view = ByteView(code)
    var found: [String] = []
    var i = 0
    while i < view.count {
      let byte = view[i]
      if byte == UInt8(ascii: ","), !found.isEmpty { return found }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") && found.isEmpty else {
        i += 1
        continue
      }
      var text: [UInt8] = []
      i += 1
      while i < view.count {
        // Two of them stand for one; in JScript a backslash stands before.
        if view[i] == byte {
          guard view.at(i + 1) == byte else { break }
          i += 1
        } else if view[i] == UInt8(ascii: "\\"), view.at(i + 1) == UInt8(ascii: "\\") {
          i += 1
        }
        text.append(view[i])
        i += 1
      }
      i += 1
      found.append(String(decoding: text, as: UTF8.self))
    }
    return found
  }
}
