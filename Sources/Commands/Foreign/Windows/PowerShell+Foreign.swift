import Bytes
import ShellMeaning
import Verdict

/// Files that an earlier part of the code fetched, and shells that PowerShell starts with code of their own.
extension PowerShell {
  /// Where the file at that path came from, if an earlier part fetched it or the archive it was in.
  static func source(of path: Value, _ invocation: Invocation, _ context: Judgement) -> String? {
    guard context.memory.hasForeignFiles else { return nil }
    let place = context.place(context.windowsPath(path), of: invocation)
    if let host = context.memory.downloads[place.path] { return host }
    return context.memory.clones.address(above: place.components)
  }

  /// Keeps where what is written came from.
  static func note(
    _ content: Value?, at path: Value, _ invocation: Invocation, _ context: inout Judgement
  ) {
    if let text = content?.known, !text.isEmpty {
      context.keep(text, writtenTo: context.place(context.windowsPath(path), of: invocation))
    }
    guard let host = content?.origins.network.first else { return }
    context.memory.downloads[context.place(context.windowsPath(path), of: invocation).path] = host
  }

  /// `Expand-Archive fetched.zip folder`: what lies in the folder afterwards came from where the archive did.
  static func expand(_ given: Given, _ invocation: Invocation, _ context: inout Judgement) {
    let words = given.positional
    guard let archive = given.value("path")?.first ?? given.value("literalpath")?.first ?? words.first else {
      return
    }
    let isNamed = given.has("path") || given.has("literalpath")
    let target =
      given.value("destinationpath")?.first ?? (isNamed ? words.first : words.dropFirst().first)
      ?? Value(archive.prefix.withoutExtension)
    context.write(context.windowsPath(target), .append, by: invocation, at: invocation.range)
    guard let host = source(of: archive, invocation, context) else { return }
    let folder = context.place(context.windowsPath(target), of: invocation)
    guard !folder.components.isEmpty else { return }
    context.memory.clones.append(folder.components, from: host)
  }

  /// A shell of Windows with the code that it is given. False: it is no such shell, or runs nothing known.
  static func startShell(
    _ program: Value, _ words: [Value], _ invocation: Invocation, _ context: inout Judgement
  ) -> Bool {
    guard
      let name = program.known.map({
        Invocation.canonicalName($0.replacingBytes("\\", with: "/").asciiLowercased)
      }),
      name == "powershell" || name == "pwsh" || name == "cmd",
      context.descend(context.depth, of: CodeReader.deepestNesting)
    else { return false }
    // What is handed over in one text is cut into words there.
    var all: [Value] = []
    for word in words {
      guard all.isEmpty || all.last?.prefix.hasPrefix("-") == true, let text = word.known,
        text.hasPrefix("-") || text.hasPrefix("/"), text.utf8.contains(UInt8(ascii: " "))
      else {
        all.append(word)
        continue
      }
      all += text.split(separator: " ").map { Value(String($0)) }
    }
    context.depth += 1
    defer { context.depth -= 1 }
    for (i, word) in all.enumerated() {
      let option = word.prefix.asciiLowercased
      if name == "cmd" {
        guard option == "/c" || option == "/k" else { continue }
        ForeignCodeJudge.judge(
          Value.joined(Array(all[(i + 1)...])), language: "cmd", for: invocation, &context)
        return true
      }
      let isOption =
        option.hasPrefix("-")
        || option.hasPrefix("/") && option.utf8.dropFirst().allSatisfy(ASCII.isLetter)
      guard isOption else {
        // Bare words: a command, or a script.
        if i > 0, takesWord(all[i - 1].prefix.asciiLowercased) { continue }
        runText(Value.joined(Array(all[i...])).unquoted, invocation, &context)
        return true
      }
      let parameter = option.dropFirst()
      if !parameter.isEmpty && "encodedcommand".hasPrefix(parameter) || parameter == "ec", i + 1 < all.count {
        runText(all[i + 1].encodedCommand, invocation, &context)
        return true
      }
      if "command".hasPrefix(parameter) {
        runText(Value.joined(Array(all[(i + 1)...])).unquoted, invocation, &context)
        return true
      }
      if "file".hasPrefix(parameter), i + 1 < all.count {
        runFile(all[i + 1], invocation, &context)
        return true
      }
    }
    return false
  }

  private static func takesWord(_ option: String) -> Bool {
    for name in ["-executionpolicy", "-windowstyle", "-version", "-workingdirectory", "-configurationname"]
    where name.hasPrefix(option) && option.utf8.count > 1 {
      return true
    }
    return option == "-ep" || option == "-ex" || option == "-wd"
  }

  private static func runText(_ code: Value, _ invocation: Invocation, _ context: inout Judgement) {
    if code.prefix.asciiLowercased.fileExtension == "ps1", !code.prefix.utf8.contains(UInt8(ascii: " ")) {
      return runFile(code, invocation, &context)
    }
    run(code, invocation, &context)
  }

  /// A script or a module of PowerShell.
  static func isScript(_ path: Value) -> Bool {
    ["ps1", "psm1"].contains(path.suffix.asciiLowercased.fileExtension)
  }

  /// A script that is started: one that was fetched is nobody's.
  static func runFile(_ path: Value, _ invocation: Invocation, _ context: inout Judgement) {
    if path.isOnShare || path.isOnShareInUnixQuotes {
      RemoteCode.report(.network(of: path.display), invocation, &context)
    } else if let host = source(of: path, invocation, context) {
      RemoteCode.report(.network(of: host), invocation, &context)
    } else if let text = context.code(at: context.windowsPath(path), of: invocation),
      isScript(path),
      context.descend(context.depth, of: CodeReader.deepestNesting)
    {
      context.depth += 1
      judge(text, invocation, &context)
      context.depth -= 1
    }
  }
}

extension Value {
  /// Without the quotes around all of it.
  fileprivate var unquoted: Value {
    guard let text = known, text.utf8.count > 1, let first = text.utf8.first, first == 0x22 || first == 0x27,
      text.utf8.last == first
    else { return self }
    return Value(String(Substring(text.utf8.dropFirst().dropLast())))
  }
}

extension String {
  fileprivate var withoutExtension: String {
    utf8.lastIndex(of: UInt8(ascii: ".")).map { String(self[..<$0]) } ?? self
  }
}
