import Bytes
import Text

/// What the form of a line or a file says of the words in it: keys and values, patterns, the parts of a skill, a token that is
/// read for its own service.
extension Mention {
  func isOfForm(_ mark: Range<Int>, of signal: Signal) -> Bool {
    guard kind == .toolResult || kind == .prompt, !mark.isEmpty else { return false }
    if signal.family != .exfiltration, isAcrossParagraphs(mark) || isNothing(mark) { return true }
    if !signal.isToMachine, isInTestCode(mark) { return true }
    if isOfExchange(mark) || isNobodyCalled(mark, signal) { return true }
    if isKey(mark) || isAlternation(mark) || isAcrossChanges(mark) { return true }
    if signal.family == .jailbreak { return isOfEntries(mark) }
    switch signal.first {
    // From what a skill is for into its steps.
    case .first: if text[mark].contains("\n---\n") { return true }
    case .leak: if isPutInto(mark) { return true }
    case .carrier, .loot, .send: if isReadByProgram(mark) || isOwnToken(mark) { return true }
    default: break
    }
    if signal.isTakenBack || signal.first == .leak, isOptionTold(mark) { return true }
    if signal.isTakenBack, isOfCraft(mark) { return true }
    return isExplained(mark) || isProhibited(mark) || isPassive(mark)
  }

  /// `No restrictions were lifted.`
  private func isNothing(_ mark: Range<Int>) -> Bool {
    let said = lowered(mark)
    return said.starts(with: "no ") && (said.contains(" were lifted") || said.contains(" were removed"))
  }

  /// From one paragraph into the next one, unless the first ends with whom the second is for.
  private func isAcrossParagraphs(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult,
      let gap = text[..<mark.upperBound].firstRange(of: "\n\n", from: mark.lowerBound)
    else { return false }
    // Lines of a film are apart from each other.
    if text[mark].contains("-->") { return false }
    var end = gap.lowerBound
    while end > mark.lowerBound, text[end - 1] <= 0x20 || text[end - 1] == 0x2A { end -= 1 }
    guard end > mark.lowerBound else { return false }
    if [0x3A, 0x2C, 0x21, 0x9A, 0x8C].contains(text[end - 1]) { return false }
    // A heading, or the subject of a mail, is of what stands below.
    let line = text[text.startOfLine(of: end - 1, within: 200)..<end]
    if line.starts(with: "#") || line.starts(with: "**") || line.starts(with: "<") { return false }
    return line[..<min(line.count, 12)].firstIndex(of: 0x3A, from: 0) == nil
  }

  // MARK: Keys and values

  /// `override: all` below other keys: the verb is the name of a setting.
  private func isKey(_ mark: Range<Int>) -> Bool {
    let end = Address.endOfLetters(from: mark.lowerBound, in: text)
    guard ASCII.isLower(text[mark.lowerBound]), text.at(end) == UInt8(ascii: ":"), text.at(end + 1) == 0x20
    else { return false }
    let line = line(around: mark.lowerBound..<mark.lowerBound + 1)
    var start = line.lowerBound
    while start < mark.lowerBound, text[start] == 0x20 || text[start] == 0x2D { start += 1 }
    guard start == mark.lowerBound, start > line.lowerBound || line.lowerBound > 0 else { return false }
    return words(after: end, in: line).count <= 2
  }

  /// `+++ b/prompts/system.md`
  private var isChangeOfPrompt: Bool {
    guard
      let head = text[..<min(text.count, 400)].firstRange(of: "diff --git ") ?? text.firstRange(of: "+++ b/")
    else { return false }
    let end = text.firstIndex(of: 0x0A, from: head.upperBound) ?? text.count
    return text[head.upperBound..<end].contains("prompt")
  }

  /// Put together from lines of a change that were taken out and such that were put in.
  private func isAcrossChanges(_ mark: Range<Int>) -> Bool {
    var signs = (false, false)
    var start = text.startOfLine(of: mark.lowerBound, within: 300)
    while start < mark.upperBound {
      switch text[start] {
      case UInt8(ascii: "-"): signs.0 = true
      case UInt8(ascii: "+"): signs.1 = true
      default: return false
      }
      start = (text.firstIndex(of: 0x0A, from: start) ?? text.count) + 1
    }
    return signs.0 && signs.1 || signs.1 && text[mark].contains(".\n+") && isChangeOfPrompt
  }

  /// `admin_on: "You are now in admin mode"` between other lines of the kind.
  private func isOfEntries(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult, mark.count <= 240 else { return false }
    var start = text.startOfLine(of: mark.lowerBound, within: 200)
    var rows = start > 1 && isEntry(text.startOfLine(of: start - 1, within: 200)) ? 1 : 0
    while start < mark.upperBound {
      guard isEntry(start) else { return false }
      rows += 1
      start = (text.firstIndex(of: 0x0A, from: start) ?? text.count) + 1
    }
    if start < text.count, isEntry(start) { rows += 1 }
    return rows >= 2
  }

  /// A key, a sign and a short value in quotation marks, and nothing else.
  private func isEntry(_ start: Int) -> Bool {
    let end = min(text.firstIndex(of: 0x0A, from: start) ?? text.count, start + 200)
    var at = start
    while at < end, text[at] == 0x20 || text[at] == 0x09 || text[at] == 0x22 { at += 1 }
    let key = at
    while at < end, ASCII.isWord(text[at]) || text[at] == 0x2E || text[at] == 0x2D { at += 1 }
    guard at > key else { return false }
    if at < end, text[at] == 0x22 { at += 1 }
    while at < end, text[at] == 0x20 { at += 1 }
    guard at < end, text[at] == 0x3A || text[at] == 0x3D else { return false }
    at += 1
    while at < end, text[at] == 0x20 { at += 1 }
    guard at < end, text[at] == 0x22 || text[at] == 0x27,
      let close = text[..<end].firstIndex(of: text[at], from: at + 1), close - at <= 72
    else { return false }
    let value = lowered(at + 1..<close)
    return text[close + 1..<end].allSatisfy { $0 == 0x2C || $0 == 0x3B || $0 <= 0x20 }
      && !wantsSomething(value)
  }

  /// `'ignore (all|previous|above) instructions'`: words to choose from, in a string.
  private func isAlternation(_ mark: Range<Int>) -> Bool {
    let part = text[mark]
    guard let bar = part.firstIndex(of: UInt8(ascii: "|"), from: 0), bar > 0,
      ASCII.isWord(part[bar - 1]) || part[bar - 1] == 0x29, part.at(bar + 1).map({ $0 > 0x20 }) == true,
      part.firstIndex(of: UInt8(ascii: "("), from: 0) != nil
    else { return false }
    let first = mark.lowerBound..<mark.lowerBound + 1
    let line = line(around: first)
    return quotation(around: first, in: line) != nil && !wantsSomething(lowered(line))
  }

  /// `--forget` and below, further in, `Drop all earlier instructions …`, among other options.
  private func isOptionTold(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult else { return false }
    let line = text.startOfLine(of: mark.lowerBound, within: 200)
    guard line > 1, text.at(line) == 0x20, text.at(line + 1) == 0x20 else { return false }
    var above = text.startOfLine(of: line - 1, within: 120)
    let start = above
    while above < line, text[above] == 0x20 { above += 1 }
    guard text[above] == 0x2D, line - above <= 40 else { return false }
    let isAmongOthers =
      text[..<start].contains("\n\(String(repeating: " ", count: above - start))-")
      || text[line...].contains("\n\(String(repeating: " ", count: above - start))-")
    return isAmongOthers && !wantsSomething(lowered(line..<min(text.count, mark.upperBound + 120)))
      && !text[mark].contains("your")
  }

  /// `以前のコーディング規約は無視し`: conventions of a craft, where the words follow each other without blanks.
  private func isOfCraft(_ mark: Range<Int>) -> Bool {
    let said = text[mark]
    return said.hasNonASCII && Self.crafts.contains { said.contains($0) }
  }

  private static let crafts: [StaticString] = [
    "コーディング", "スタイル", "デザイン", "命名", "编码", "编程", "代码风格", "风格指南", "排版", "코딩", "스타일", "디자인",
  ]

  // MARK: What is put somewhere

  /// `describe your use case in the system prompt`: where something of the reader's own goes, and not what is wanted from there.
  private func isPutInto(_ mark: Range<Int>) -> Bool {
    let said = lowered(mark.lowerBound..<min(text.count, mark.upperBound + 8))
    guard let place = Self.intoPrompts.lazy.compactMap({ said.firstRange(of: $0) }).first else {
      return false
    }
    let verb = Address.endOfLetters(from: 0, in: said)
    guard verb < place.lowerBound else { return false }
    let object = said[verb..<place.lowerBound]
    return Self.ownObjects.contains { object.starts(with: $0) }
      && !Self.contents.contains { object.contains($0) }
  }

  private static let intoPrompts: [StaticString] = [
    " in the system prompt", " in your system prompt", " in the prompt", " in your prompt",
    " in the system message", " in a system prompt",
  ]
  private static let ownObjects: [StaticString] = [
    " your use", " your role", " your audience", " your users", " your task", " your data", " your product",
    " your company", " your tone", " your goal", " your domain", " the use", " the role", " the task",
    " the audience", " the tone", " the goal", " the output", " the format", " the persona", " who ",
    " which ", " an example", " examples", " a ",
  ]
  private static let contents: [StaticString] = [
    " everything", " what ", " all ", "content", " text", " word", " rule", "instruct", "written", " said",
    "verbatim", " exact", " line",
  ]

  // MARK: Tokens of one's own

  /// `curl -n` and `.netrc`, `` … ~/.aws/credentials. `aws s3 cp` ``: programs read these to log in, and a manual names both. An
  /// order has the file as what is sent.
  private func isReadByProgram(_ mark: Range<Int>) -> Bool {
    let said = lowered(mark)
    if let folder = said.firstRange(of: ".aws"),
      let command = said.firstRange(of: "`aws s3", from: folder.upperBound)
    {
      return said[folder.upperBound..<command.lowerBound].contains(". ")
    }
    guard said.contains("netrc"), Self.netrcReaders.contains(where: { said.contains($0) }) else {
      return false
    }
    let around = lowered(
      text.startOfLine(of: mark.lowerBound, within: 120)..<min(text.count, mark.upperBound + 48))
    return !Self.given.contains { around.contains($0) }
  }

  private static let netrcReaders: [StaticString] = ["curl", "wget", "ftp", "http", "git"]
  /// What gives a file to a program, or asks a reader to.
  private static let given: [StaticString] = [
    "@", "< ", "cat ", "-t ", "$(", "post-file", "upload-file", "--data", " send ", "upload the", "://", "|",
  ]

  /// `TOKEN=$(cat /run/secrets/backup_token)` and, below, `-H "Authorization: Bearer $TOKEN"`: read for a header, and used in no
  /// other place. The file is named for a token, and for the host or the service that it is shown to, or lies beside the script.
  private func isOwnToken(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult,
      let read = text[..<mark.upperBound].firstRange(of: "$(cat ", from: max(0, mark.lowerBound - 6)),
      let close = text[..<min(text.count, read.upperBound + 64)].firstIndex(of: 0x29, from: read.upperBound)
    else { return false }
    let path = lowered(read.upperBound..<close)
    guard Self.tokens.contains(where: { path.contains($0) }),
      !Self.keys.contains(where: { path.contains($0) })
    else { return false }
    var end = read.lowerBound
    if end > 0, text[end - 1] == 0x22 { end -= 1 }
    guard end > 0, text[end - 1] == UInt8(ascii: "=") else { return false }
    var start = end - 1
    while start > 0, ASCII.isWord(text[start - 1]) { start -= 1 }
    let name = text[start..<end - 1]
    guard name.count >= 3, !Strangers.isDrop(near: mark, in: text) else { return false }
    return isOnlyShown(name, behind: close) && (!path.contains("/") || isNamedForHost(path, behind: close))
  }

  /// Whether a variable is used at least once, and only to log in.
  private func isOnlyShown(_ name: ByteView, behind place: Int) -> Bool {
    var uses = 0
    var from = place
    while let sign = text.firstIndex(of: 0x24, from: from) {
      from = sign + 1
      let open = text.at(from) == 0x7B ? from + 1 : from
      var end = open
      while let byte = text.at(end), ASCII.isWord(byte) { end += 1 }
      guard text[open..<end] == name else { continue }
      uses += 1
      let before = lowered(max(place, sign - 28)..<sign)
      guard Self.logins.contains(where: { before.contains($0) }) else { return false }
    }
    return uses > 0
  }

  private func isNamedForHost(_ path: ByteView, behind place: Int) -> Bool {
    guard let scheme = text.firstRange(of: "://", from: place) else { return false }
    var end = scheme.upperBound
    while let byte = text.at(end), byte > 0x20, byte != 0x22, byte != 0x24 { end += 1 }
    let address = lowered(scheme.upperBound..<end)
    var part = 0
    for i in 0...path.count where i == path.count || !ASCII.isAlphanumeric(path[i]) {
      let word = path[part..<i]
      // `/etc/app/token` for `https://app.…`
      if word.count == 3, !Self.folders.contains(word), address.starts(with: word.string + ".") {
        return true
      }
      if word.count >= 4, !Self.tokens.contains(where: { word.contains($0) }), !Self.folders.contains(word),
        address.contains(word.string)
      {
        return true
      }
      part = i + 1
    }
    return false
  }

  private static let tokens: [StaticString] = ["token", "key", "secret", "pass"]
  private static let keys: [StaticString] = [
    ".ssh", ".aws", ".env", "shadow", "id_rsa", "id_ed", "gnupg", "wallet", "netrc", ".kube", "npmrc",
    ".config/gh", "gcloud", "docker", "keychain",
  ]
  private static let logins: [StaticString] = [
    "uthorization", "oken:", "key:", "-u ", "--user ", "oauth ", "bearer ", "token=",
  ]
  private static let folders = WordList(" home root secrets config etc run var local share users ")
}
