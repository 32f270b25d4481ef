import Bytes
import ShellMeaning
import Verdict

/// Commands of `cmd.exe` that need more than a line to be understood.
extension CommandPrompt {
  /// `type nul > file`, `break > file`: what is left of the file is its name.
  static func saysNothing(_ line: Line) -> Bool {
    let words = line.words.prefix(3).map { $0.known?.asciiLowercased ?? "?" }
    return words == ["type", "nul"] || words == ["break"] || words == ["rem"] || words.isEmpty
  }

  /// `set NAME=value`
  static func setVariable(_ words: [Value], _ context: inout Judgement) {
    guard let text = Value.joined(words).known, let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      return
    }
    context.set(windowsVariable: String(text[..<sign]), to: Value(String(text[sign...].dropFirst())))
  }

  /// `findstr [/n] pattern files`, `find "text" files`: shows the lines it finds.
  static func search(
    _ name: String, _ words: [Value], _ options: [String], _ operands: [Value], _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    // Counts, or names alone.
    if options.contains("/m") || name == "find" && options.contains("/c") { return }
    let hasPattern = words.contains {
      let word = $0.prefix.asciiLowercased
      return word.hasPrefix("/c:") || word.hasPrefix("/g:")
    }
    let files = name == "findstr" && hasPattern ? operands[...] : operands.dropFirst()
    for file in files where !file.prefix.hasPrefix("/c:") && !file.prefix.hasPrefix("/C:") {
      context.read(file.windowsPath.withGlobs, by: invocation, at: invocation.range)
    }
  }

  static func encodes(_ word: String) -> Bool {
    switch SoughtName(word) {
    case "-encode", "/encode", "-encodehex", "/encodehex", "-dump": true
    default: false
    }
  }

  /// `bitsadmin /transfer job /upload address file`
  static func uploads(
    _ file: Value, _ words: [Value], _ invocation: Invocation, _ context: inout Judgement
  ) {
    let place = context.place(file.windowsPath, of: invocation)
    guard place.nature?.isSecret == true else { return }
    let address = words.first { $0.prefix.afterScheme != nil }?.prefix ?? "?"
    Exfiltration.report(
      .contents(of: place.path), to: NetworkHosts.host(of: address), by: invocation, &context)
  }

  /// A word that names a file on a drive or below a folder that Windows knows by a variable.
  static func isPath(_ word: Value) -> Bool {
    word.holes.contains { ["HOME", "TEMP", "PWD"].contains($0.name) }
      || word.pieces.contains { piece in
        guard case .text(let text) = piece else { return false }
        return text.contains(bytes: ":\\")
      }
  }
}

extension Value {
  var withSlashes: Value {
    var result = Value()
    for piece in pieces {
      switch piece {
      case .text(let text): result.append(text.replacingBytes("\\", with: "/"))
      case .hole(let hole): result.append(hole)
      }
    }
    return result
  }
}

// MARK: Scripts that are written line by line

extension CommandPrompt {
  /// `echo TEXT >`: the text, quotes and all.
  static func echoed(_ line: ArraySlice<UInt8>) -> String? {
    let isSpace: (UInt8) -> Bool = { ASCII.isSpace($0) || $0 == UInt8(ascii: "@") }
    var rest = line.drop(while: isSpace)
    guard rest.count > 5, String(decoding: rest.prefix(4), as: UTF8.self).asciiLowercased == "echo" else {
      return nil
    }
    rest = rest.dropFirst(5)
    while let last = rest.last, last == UInt8(ascii: ">") || ASCII.isSpace(last) { rest.removeLast() }
    return String(decoding: rest.filter { $0 != UInt8(ascii: "^") }, as: UTF8.self)
  }

  static func keep(_ line: Line, in target: Value, _ invocation: Invocation, _ context: inout Judgement) {
    guard let text = line.printed, !text.isEmpty else { return }
    let place = context.place(target.windowsPath, of: invocation)
    if !line.appends { context.memory.codeTexts[place.path] = nil }
    context.keep(text, writtenTo: place)
  }

  /// A batch file that an earlier line wrote. False: it is none.
  static func runsKept(_ program: Value, _ invocation: Invocation, _ context: inout Judgement) -> Bool {
    guard !context.memory.codeTexts.isEmpty,
      let text = context.memory.codeTexts[context.place(program.windowsPath, of: invocation).path],
      context.descend(context.depth, of: CodeReader.deepestNesting)
    else { return false }
    context.depth += 1
    ForeignCodeJudge.judge(Value(text), language: "cmd", for: invocation, &context)
    context.depth -= 1
    return true
  }
}
