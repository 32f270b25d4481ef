import Bytes

/// `sed 's/a/b/'` and its simple kin, `grep` on known text.
extension Reader {
  mutating func sedOutput(_ invocation: Invocation) -> Value {
    var scan = OptionScan(invocation.arguments, short: "efl/i", long: "expression file line-length")
    var scripts: [Value] = []
    var isQuiet = false
    var isExtended = false
    while let option = scan.next() {
      switch option.name {
      case "e", "expression": if let value = option.value { scripts.append(value) }
      case "n", "quiet", "silent": isQuiet = true
      case "E", "r", "regexp-extended": isExtended = true
      case "f", "file": return lostText(invocation.input ?? Value(), invocation)
      default: break
      }
    }
    if scripts.isEmpty, let first = scan.skip() { scripts.append(first.value) }
    let text = text(ofFiles: scan.rest.map(\.value), invocation)
    if text.soleHole != nil { return Self.prefixed(text, by: scripts) ?? text }
    let script = SedScript(Value.joined(scripts, by: "\n"))
    guard script.isComplete, let editor = SedEditor(script, quiet: isQuiet, extended: isExtended) else {
      return lostText(text, invocation)
    }
    var isLost = false
    let lines = text.lines
    // `1,3d` of names that a pattern stands for leaves some of them.
    if scripts[0].known?.utf8.first.map(ASCII.isDigit) == true, lines.contains(where: \.isPattern) {
      return text
    }
    let result = editor.edit(lines, isLost: &isLost)
    return isLost ? lostText(text, invocation) : Reader.unlines(result)
  }

  /// `s|^|/srv/|`: something known in front of every line, whatever these are.
  private static func prefixed(_ text: Value, by scripts: [Value]) -> Value? {
    guard scripts.count == 1, let code = scripts[0].known, code.hasASCIIPrefix("s"), code.utf8.count > 4
    else {
      return nil
    }
    let bytes = Array(code.utf8)
    let mark = bytes[1]
    guard bytes[2] == 0x5E, bytes[3] == mark else { return nil }
    var front: [UInt8] = []
    var i = 4
    while i < bytes.count, bytes[i] != mark, bytes[i] != 0x26 {
      // `\/` stands for the mark; what else a backslash may do is not followed.
      if bytes[i] == 0x5C {
        i += 1
        guard i < bytes.count, bytes[i] == mark else { return nil }
      }
      front.append(bytes[i])
      i += 1
    }
    guard i < bytes.count, bytes[i] == mark, !front.isEmpty else { return nil }
    var result = Value(String(decoding: front, as: UTF8.self))
    for piece in text.pieces { if case .hole(let hole) = piece { result.append(hole) } }
    return result
  }

  /// Lines of known text that hold a pattern; of unknown text, some of it.
  /// `grep -rl x FOLDER`, `rg -l x FOLDER`, `rg --files FOLDER`: the names of files in there.
  private func foundFiles(_ invocation: Invocation, _ flags: Set<String>, in roots: [Value]) -> Value? {
    let listing: Set<String> = ["l", "L", "files", "files-with-matches", "files-without-match"]
    guard !flags.isDisjoint(with: listing), !roots.isEmpty else { return nil }
    let searchesFolders =
      ["rg", "ag", "ack"].contains(invocation.name ?? "")
      || !flags.isDisjoint(with: ["r", "R", "recursive", "dereference-recursive"])
    guard searchesFolders else { return nil }
    return Reader.unlines(roots.prefix(8).map(FindSearch.item))
  }

  /// `dc -e '[text]P'`: a text that it prints and calculates nothing with.
  mutating func calculatorOutput(_ invocation: Invocation) -> Value {
    let mark = invocation.arguments.firstIndex { $0.value.equals("-e") }
    let code =
      mark.flatMap { $0 + 1 < invocation.arguments.count ? invocation.arguments[$0 + 1].value : nil }
      ?? invocation.input ?? Value()
    guard let text = code.known, text.utf8.first == 0x5B, let end = text.utf8.lastIndex(of: 0x5D) else {
      return unknownOutput(of: invocation)
    }
    let verbs = text.utf8[text.utf8.index(after: end)...].filter { !ASCII.isSpace($0) }
    guard verbs.first == 0x50 || verbs.first == 0x70 || verbs.first == 0x6E else {
      return unknownOutput(of: invocation)
    }
    return Value(String(text[text.index(after: text.startIndex)..<end]))
  }

  mutating func grepOutput(_ invocation: Invocation) -> Value {
    var scan = OptionScan(
      invocation.arguments, short: "efmABCd",
      long: "regexp file max-count after-context before-context context include exclude")
    var pattern: String?
    var isUnknown = false
    // Lines around those that match are printed, or not all of them.
    var isPartial = false
    var flags: Set<String> = []
    var files: [Value] = []
    while true {
      while let option = scan.next() {
        switch option.name {
        case "e", "regexp":
          if pattern != nil || option.value?.known == nil { isUnknown = true }
          pattern = option.value?.known
        case "f", "file": isUnknown = true
        case "m", "A", "B", "C", "max-count", "after-context", "before-context", "context": isPartial = true
        default: flags.insert(option.name)
        }
      }
      guard let operand = scan.skip() else { break }
      if pattern == nil, !isUnknown, !flags.contains("files") {
        pattern = operand.value.known
        if pattern == nil { isUnknown = true }
      } else {
        files.append(operand.value)
      }
    }
    if let names = foundFiles(invocation, flags, in: files) { return names }
    let text = text(ofFiles: files, invocation)
    if let hole = text.soleHole {
      // Some of the files under version control are not all of them.
      let isListed =
        hole.name.hasASCIIPrefix("git ls-files")
        || hole.name.hasASCIIPrefix("ls") && pattern.map { ByteView($0).contains("env") } == true
      guard isListed, flags.isDisjoint(with: ["v", "invert-match"]) else { return text }
      return Value(hole: Value.Hole(name: commandLine(invocation), kind: .item, origins: hole.origins))
    }
    guard let pattern, !isUnknown, !isPartial, flags.isDisjoint(with: ["c", "l", "L", "q", "n", "P", "H"])
    else {
      return lostText(text, invocation)
    }
    let isExtended = flags.contains("E") || invocation.name == "egrep" || invocation.name == "rg"
    let isFixed = flags.contains("F") || invocation.name == "fgrep"
    let source = isFixed ? Self.escaped(pattern) : pattern
    guard let regex = SmallRegex(source, extended: isExtended && !isFixed, ignoresCase: flags.contains("i"))
    else {
      return lostText(text, invocation)
    }
    var isLost = false
    var result: [Value] = []
    for line in text.lines {
      guard let known = line.known else {
        result.append(line)
        continue
      }
      let bytes = Array(known.utf8)
      var start = 0
      var matched = false
      while let match = regex.firstMatch(in: bytes, from: start, isLost: &isLost) {
        matched = true
        guard flags.contains("o"), match.range.upperBound > start, result.count < 4096 else { break }
        result.append(Value(String(decoding: bytes[match.range], as: UTF8.self)))
        start = match.range.upperBound
        if start >= bytes.count { break }
      }
      if isLost { return lostText(text, invocation) }
      if !flags.contains("o"), matched != flags.contains("v") { result.append(line) }
    }
    return Reader.unlines(result)
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      if "\\.*[]^$".unicodeScalars.contains(character) { result += "\\" }
      result.unicodeScalars.append(character)
    }
    return result
  }
}

/// Applies the commands of a sed script that are easily followed: `s`, `y`, `d`, `p`, `q`, with line numbers,
/// `$` and `/regex/` as addresses.
struct SedEditor {
  private struct Step {
    var lines: ClosedRange<Int>?
    var isLast = false
    var regex: SmallRegex?
    var kind: Kind
  }

  private enum Kind {
    case substitute(SmallRegex, [UInt8], global: Bool, number: Int, prints: Bool)
    case transliterate([UInt8])
    case delete, print, quit
  }

  private var steps: [Step] = []
  private let isQuiet: Bool

  init?(_ script: SedScript, quiet: Bool, extended: Bool) {
    isQuiet = quiet
    for command in script.commands {
      guard let kind = Self.kind(command.kind, extended) else { return nil }
      var step = Step(kind: kind)
      let address = command.address.without(" ")
      if address == "$" {
        step.isLast = true
      } else if address.hasPrefix("/"), address.hasSuffix("/"), address.utf8.count > 2 {
        guard let regex = SmallRegex(String(address.dropFirst().dropLast()), extended: extended) else {
          return nil
        }
        step.regex = regex
      } else if !address.isEmpty {
        let ends = address.utf8.split(separator: 0x2C).map { $0.elementsEqual("$".utf8) ? Int.max : Int($0) }
        guard let first = ends.first, let low = first, let last = ends.last, let high = last, low <= high
        else { return nil }
        step.lines = low...high
      }
      steps.append(step)
    }
  }

  private static func kind(_ kind: SedScript.Kind, _ extended: Bool) -> Kind? {
    switch kind {
    case .substitute(let pattern, let replacement, let flags):
      let ignores = flags.utf8.contains(0x69) || flags.utf8.contains(0x49)
      guard !flags.utf8.contains(0x65),
        let regex = SmallRegex(pattern, extended: extended, ignoresCase: ignores)
      else { return nil }
      let digits = Int(flags.utf8.filter { $0 &- 0x30 < 10 })
      return .substitute(
        regex, Array(replacement.utf8), global: flags.utf8.contains(0x67), number: digits ?? 1,
        prints: flags.utf8.contains(0x70))
    case .transliterate(let from, let to):
      let a = Array(Escapes.decode(from, .awk).text.utf8)
      let b = Array(Escapes.decode(to, .awk).text.utf8)
      guard a.count == b.count else { return nil }
      var map = (0...255).map { UInt8($0) }
      for (x, y) in zip(a, b) { map[Int(x)] = y }
      return .transliterate(map)
    case .other(0x64, _): return .delete
    case .other(0x70, _): return .print
    case .other(0x71, _), .other(0x51, _): return .quit
    case .other, .execute: return nil
    }
  }

  func edit(_ lines: [Value], isLost: inout Bool) -> [Value] {
    var result: [Value] = []
    for (index, given) in lines.enumerated() {
      guard !isLost else { return result }
      var line = given
      var isDeleted = false
      var isEnd = false
      for step in steps where !isDeleted && applies(step, index + 1, index == lines.count - 1, line, &isLost)
      {
        switch step.kind {
        case .delete: isDeleted = true
        case .print: result.append(line)
        case .quit: isEnd = true
        case .transliterate(let map):
          line = line.mapText { String(decoding: $0.utf8.map { map[Int($0)] }, as: UTF8.self) }
        case .substitute(let regex, let replacement, let global, let number, let prints):
          let before = line
          line = line.mapText { Self.replace($0, regex, replacement, global, number, &isLost) }
          if prints, line != before { result.append(line) }
        }
      }
      if !isQuiet, !isDeleted { result.append(line) }
      if isEnd { break }
    }
    return result
  }

  private func applies(_ step: Step, _ number: Int, _ isLast: Bool, _ line: Value, _ isLost: inout Bool)
    -> Bool
  {
    if let lines = step.lines { return lines.contains(number) }
    if step.isLast { return isLast }
    guard let regex = step.regex else { return true }
    guard let known = line.known else { return true }
    return regex.firstMatch(in: Array(known.utf8), from: 0, isLost: &isLost) != nil
  }

  static func replace(
    _ text: String, _ regex: SmallRegex, _ replacement: [UInt8], _ global: Bool, _ number: Int,
    _ isLost: inout Bool
  ) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var start = 0
    var count = 0
    while start <= bytes.count, let match = regex.firstMatch(in: bytes, from: start, isLost: &isLost) {
      result += bytes[start..<match.range.lowerBound]
      count += 1
      if count >= number {
        append(replacement, match, bytes, &result)
      } else {
        result += bytes[match.range]
      }
      start = match.range.upperBound
      if match.range.isEmpty {
        if start < bytes.count { result.append(bytes[start]) }
        start += 1
      }
      if count >= number, !global { break }
    }
    if start < bytes.count { result += bytes[start...] }
    return String(decoding: result, as: UTF8.self)
  }

  /// `&`, `\1`, `\n`
  private static func append(
    _ replacement: [UInt8], _ match: SmallRegex.Match, _ text: [UInt8], _ result: inout [UInt8]
  ) {
    var i = 0
    while i < replacement.count {
      let byte = replacement[i]
      if byte == 0x26 {
        result += text[match.range]
      } else if byte == 0x5C, i + 1 < replacement.count {
        i += 1
        switch replacement[i] {
        case 0x31...0x39:
          let group = Int(replacement[i] - 0x31)
          if group < match.groups.count, let range = match.groups[group] { result += text[range] }
        case 0x6E: result.append(0x0A)
        case 0x74: result.append(0x09)
        default: result.append(replacement[i])
        }
      } else {
        result.append(byte)
      }
      i += 1
    }
  }
}
