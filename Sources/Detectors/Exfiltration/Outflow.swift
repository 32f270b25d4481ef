import Bytes
import Text
import Verdict

/// Code that reads what nobody should send, and gives it to somebody else: at once, as in
/// `requests.post(URL, data=open(".netrc").read())`, or by way of a name that it was put under before.
///
/// Neither reading nor sending is a reason. What is read has to arrive in what is sent, and a header is where it belongs:
/// that is how one logs in.
struct Outflow {
  let text: ByteView

  /// Scripts and settings are shorter; a manual names everything that there is.
  private static let longestManual = 32_768
  /// How many uses of names are looked at in all: names are handed on, and each may be used again and again.
  private final class Budget {
    var left = 32
  }
  private let budget = Budget()
  /// Names of one letter are part of many words.
  private static let mostTries = 100

  init(text: ByteView) { self.text = text }

  /// What is looked at of a text that is full of secrets.
  private static let mostSources = 12
  /// How far back a statement is followed.
  static let statement = 600
  /// How far on a name is followed, and how often.
  private static let reach = 2_500
  private static let mostUses = 12

  /// The first of them, and in files the first command that does the same. In a tool's answer these are told by their words.
  static func finding(in inspection: Inspection, _ leads: OutflowLeads) -> Finding? {
    let text = inspection.text
    let sources = leads.sources
    guard inspection.kind != .document || text.count <= longestManual else { return nil }
    let calls =
      inspection.layers.given.survey.traits.hasCall || text.contains("Get-Content")
      || text.contains("location") || text.contains("document.cookie")
      || text.contains("=$(") || text.contains("=\"$(")
    let flow = Outflow(text: text)
    for source in calls ? sources.prefix(mostSources) : [] {
      guard let end = flow.end(of: source) else { continue }
      return LeakingLine.rule.finding(
        at: source.range.lowerBound..<max(end, source.range.upperBound),
        evidence: Evidence(plain: source.kind.means))
    }
    let command = OutgoingCommand(text: text, sources: sources)
    guard let line = command.first(of: leads.programs) ?? command.firstOfWorkflow(leads.programs) else {
      return nil
    }
    return LeakingLine.rule.finding(
      at: line, evidence: Evidence(plain: "a command sends what it reads of secrets to a stranger"))
  }

  /// Where a source arrives at somebody else.
  private func end(of source: Source) -> Int? {
    let place = Standing(of: source.range.lowerBound, in: text, within: Self.statement)
    guard isTaken(source, at: place) else { return readLater(source, at: place) }
    if isBody(place) { return source.range.upperBound }
    if let call = place.calls.first(where: { isGiven(to: $0, before: source.range.lowerBound, source) }) {
      return call
    }
    if place.isAddress, holdsAddress(place.start..<source.range.lowerBound) { return source.range.upperBound }
    // One value of what a browser keeps may go where it belongs.
    if source.kind == .store, !isWholeStore(source) { return nil }
    return names(of: place, behind: source).lazy.compactMap { follow($0, source, depth: 0) }.first
  }

  /// `Object.entries(localStorage)`, `{...sessionStorage}`, `c = document.cookie;`: all that is kept there.
  func isWholeStore(_ source: Source) -> Bool {
    let before = text[max(0, source.range.lowerBound - 12)..<source.range.lowerBound]
    if text[source.range] == "document.cookie" {
      guard let next = text.at(source.range.upperBound) else { return true }
      return next == UInt8(ascii: ";") || next == 0x0A || next == UInt8(ascii: ")")
        || next == UInt8(ascii: ",")
    }
    return before.ends(with: "...") || before.ends(with: "entries(") || before.ends(with: "stringify(")
      || before.ends(with: "assign({}, ")
  }

  /// `path = "~/.netrc"`, and `open(path)` further on.
  private func readLater(_ source: Source, at place: Standing) -> Int? {
    guard source.kind == .file || source.kind == .folder, isKept(by: place.calls), let name = place.name
    else { return nil }
    let from = endOfLine(source.range.upperBound)
    let limit = min(text.count, from + Self.reach)
    let word = text[name].string
    var at = from
    var uses = 0
    var tries = 0
    while uses < 4, tries < Self.mostTries, budget.left > 0,
      let use = text[..<limit].firstRange(of: word, from: at)
    {
      at = use.upperBound
      tries += 1
      guard isName(use) else { continue }
      uses += 1
      budget.left -= 1
      let there = Standing(of: use.lowerBound, in: text, within: Self.statement)
      guard
        reads(there.start..<min(endOfLine(use.upperBound), use.upperBound + 16))
          || there.calls.contains(where: isUpload)
      else { continue }
      return end(of: Source(kind: source.kind, range: use))
    }
    return nil
  }

  /// Whether what is named is read: a file opened, a command run, a variable asked for.
  private func isTaken(_ source: Source, at place: Standing) -> Bool {
    switch source.kind {
    case .file, .folder:
      if text[source.range] == "env",
        source.range.lowerBound == 0 || text[source.range.lowerBound - 1] != 0x2E
      {
        return place.calls.contains(where: isExecuting)
      }
      return reads(place.start..<min(endOfLine(source.range.upperBound), source.range.upperBound + 24))
        || place.calls.contains(where: { isUpload($0) || publishes($0, before: source.range.lowerBound) })
    case .output: return place.calls.contains(where: isExecuting)
    case .key: return isOfCode(source)
    case .environment, .store: return true
    }
  }

  /// Whether something before a path opens it: others only name it.
  private func reads(_ part: Range<Int>) -> Bool {
    let part = text[part]
    return Self.reading.contains { part.contains($0) }
  }

  private static let reading = [
    "open(", "read", "Read", "Get-Content", "file_get_contents", "File.", "slurp", "File(", "load(", "cat ",
    "(gc ", " file(", "contentsOf", "glob(", "GetFiles(", "listFiles", "EnumerateFiles(", "listdir(",
    "iterdir", "walk(",
  ]

  /// `request.httpBody = …`, after the request was given its address.
  private func isBody(_ place: Standing) -> Bool {
    guard let name = place.name, text[name].isSame(as: "httpBody") else { return false }
    return holdsAddress(max(0, name.lowerBound - Self.statement)..<name.lowerBound)
  }

  /// What the source is put under: `d = …`, `with … as d`.
  private func names(of place: Standing, behind source: Source) -> [Name] {
    var names: [Name] = []
    if let name = place.name, !isParsed(place.start..<source.range.lowerBound), isKept(by: place.calls) {
      names.append(Name(range: name, from: endOfLine(source.range.upperBound)))
    }
    let rest = source.range.upperBound..<min(text.count, source.range.upperBound + 80)
    if let mark = text[..<rest.upperBound].firstRange(of: " as ", from: rest.lowerBound),
      !text[rest.lowerBound..<mark.lowerBound].contains("\n")
    {
      let start = text.at(mark.upperBound) == 0x24 ? mark.upperBound + 1 : mark.upperBound
      var end = start
      while end < text.count, ASCII.isWord(text[end]) { end += 1 }
      if end > start { names.append(Name(range: start..<end, from: end)) }
    }
    if names.isEmpty, let name = bound(in: place.start..<source.range.lowerBound) {
      names.append(Name(range: name, from: source.range.upperBound))
    }
    if let name = parameter(behind: source.range.upperBound) {
      names.append(Name(range: name, from: name.upperBound))
    }
    return names
  }

  /// What a loop or a declaration with a type calls it: `for line in open(…)`, `let all: Map<_, _> = …`.
  private func bound(in part: Range<Int>) -> Range<Int>? {
    let words = text[part]
    var start: Int
    if let loop = words.firstRange(of: "for ") ?? words.firstRange(of: "foreach "),
      words[loop.upperBound...].contains(" in ")
    {
      start = part.lowerBound + loop.upperBound
      // `foreach (var file in …`
      if text[start] == UInt8(ascii: "(") { start += 1 }
      for word: StaticString in ["var ", "val ", "string "]
      where text[start..<part.upperBound].starts(with: word) {
        start += word.utf8CodeUnitCount
      }
    } else if let word = words.firstRange(of: "let "), words[word.upperBound...].contains(":") {
      start = part.lowerBound + word.upperBound
    } else {
      return nil
    }
    if text[min(start, part.upperBound)..<part.upperBound].starts(with: "mut ") { start += 4 }
    var end = start
    while end < part.upperBound, ASCII.isWord(text[end]) { end += 1 }
    // `for name, value in`
    if text.at(end) == UInt8(ascii: ","), text.at(end + 1) == 0x20 {
      start = end + 2
      end = start
      while end < part.upperBound, ASCII.isWord(text[end]) { end += 1 }
    }
    return start < end ? start..<end : nil
  }

  /// What a closure calls what it is given: `(error, data) =>`, `{ |text|`, `function (e, out)`; the last of them.
  private func parameter(behind place: Int) -> Range<Int>? {
    var end = place
    let limit = min(text.count, place + 120)
    while end < limit, text[end] != 0x0A, text[end] != UInt8(ascii: ";") {
      let isArrow = text.at(end + 1) == 0x3E && (text[end] == 0x3D || text[end] == 0x2D && opensBlock(end))
      let isBlock = text[end] == 0x7C && end > 0 && (text[end - 1] == 0x20 || text[end - 1] == 0x7B)
      let isFunction = text[end] == UInt8(ascii: "(") && text[max(0, end - 9)..<end].contains("function")
      guard isArrow || isBlock || isFunction else {
        end += 1
        continue
      }
      var last = isArrow ? end : end + 1
      if !isArrow { while last < limit, text[last] != 0x29, text[last] != 0x7C { last += 1 } }
      while last > place, !ASCII.isWord(text[last - 1]) { last -= 1 }
      var first = last
      while first > place, ASCII.isWord(text[first - 1]) { first -= 1 }
      return first < last ? first..<last : nil
    }
    return nil
  }

  /// `{ file -> …`
  private func opensBlock(_ arrow: Int) -> Bool {
    var start = arrow
    while start > 0, text[start - 1] == 0x20 || ASCII.isWord(text[start - 1]), arrow - start < 40 {
      start -= 1
    }
    return start > 0 && text[start - 1] == UInt8(ascii: "{")
  }

  /// Whether a file is taken apart: what it becomes then is a setting, and not the file.
  private func isParsed(_ part: Range<Int>) -> Bool {
    let part = text[part]
    return part.contains("Parse") || part.contains("load") || part.contains("onfig(")
      || part.contains("exists") || Self.holdsParsing(part)
  }

  /// `JSON.parse(…)`; `urllib.parse.urlencode(…)` only names a module so.
  private static func holdsParsing(_ part: ByteView) -> Bool {
    var from = 0
    while let place = part.firstRange(of: "parse", from: from) {
      if part.at(place.upperBound) != 0x2E { return true }
      from = place.upperBound
    }
    return false
  }

  private struct Name {
    var range: Range<Int>
    var from: Int
  }

  /// Where what a name stands for is sent.
  private func follow(_ name: Name, _ source: Source, depth: Int) -> Int? {
    let limit = min(text.count, name.from + Self.reach)
    let word = text[name.range].string
    var from = name.from
    var uses = 0
    var tries = 0
    while uses < Self.mostUses, tries < Self.mostTries, budget.left > 0,
      let use = text[..<limit].firstRange(of: word, from: from)
    {
      from = use.upperBound
      tries += 1
      guard isName(use) else { continue }
      uses += 1
      guard !isPart(use) else { continue }
      budget.left -= 1
      let place = Standing(of: use.lowerBound, in: text, within: Self.statement)
      if let call = place.calls.first(where: { isGiven(to: $0, before: use.lowerBound, source) }) {
        return call
      }
      if place.isAddress, holdsAddress(place.start..<use.lowerBound) { return use.upperBound }
      if isBody(place) { return use.upperBound }
      if isOnCommandLine(use) { return use.upperBound }
      guard depth < 3, let next = place.name, !(text[next] == word), !isParsed(place.start..<use.lowerBound),
        isKept(by: place.calls)
      else { continue }
      let further = Name(range: next, from: endOfLine(use.upperBound))
      if let end = follow(further, source, depth: depth + 1) { return end }
    }
    return nil
  }

  /// Whether a place holds the whole name and no member of something else.
  private func isName(_ use: Range<Int>) -> Bool {
    if let next = text.at(use.upperBound), ASCII.isWord(next) { return false }
    guard use.lowerBound > 0 else { return true }
    let before = text[use.lowerBound - 1]
    return !ASCII.isWord(before) && (before != 0x2E || use.lowerBound > 1 && text[use.lowerBound - 2] == 0x2E)
  }

  /// Whether a call takes the name of a file and sends what is in it.
  private func isUpload(_ call: Int) -> Bool {
    let method = method(of: call)
    return Self.uploads.contains(method) || method == "put" && text[max(0, call - 400)..<call].contains("ftp")
  }

  private static let uploads = WordList(
    " uploadfile uploadfileasync upload_file sendfile upload fput ftp_put put_file uploadfiletaskasync ")

  /// Whether calls give back what they are given, in another form at most.
  private func isKept(by calls: [Int]) -> Bool {
    calls.allSatisfy { call in
      let method = method(of: call)
      return method.isEmpty || Self.transforms.contains(method) || Self.executors.contains(method)
        || method.starts(with: "read") || method.starts(with: "Read")
    }
  }

  private static let transforms = WordList(
    " entries fromentries assign joinpath expand_path appendingpathcomponent absolute open load str dict list bytes string dumps stringify b64encode b64 base64encode base64_encode tobase64string frombase64string getbytes tohexstring encode encodebase64 encodetostring encodeuricomponent from join quote urlencode urlencoded format sprintf gzip compress gzipsync deflate hexlify tohex tostring expanduser expandhome homedir home resolve join combine file path get newreader newbuffer newbufferstring file_get_contents json_encode serialize bytearray strip trim urlquote quote_plus escape btoa marshal dump packed await unwrap args collect getenv map filter if return items copy slurp b32encode decode of ofstring "
  )

  /// Whether a call runs a command.
  private func isExecuting(_ call: Int) -> Bool { Self.executors.contains(method(of: call)) }

  private static let executors = WordList(
    " check_output popen exec execsync getoutput run system spawn spawnsync shell_exec execfile execfilesync new capture2 output backtick start "
  )

  func method(of call: Int) -> ByteView {
    var start = call
    while start > 0, ASCII.isWord(text[start - 1]), call - start < 60 { start -= 1 }
    return text[start..<call]
  }

  /// `process.env.NAME`, `environ['NAME']`, `getenv("NAME")`: programs put such names into settings as well.
  private func isOfCode(_ source: Source) -> Bool {
    let before = text[max(0, source.range.lowerBound - 24)..<source.range.lowerBound]
    return before.contains("env") || before.contains("ENV")
  }

  /// Whether only a part of what stands under the name is used: `config.url`, `config["url"]`. A method is no part.
  private func isPart(_ use: Range<Int>) -> Bool {
    switch text.at(use.upperBound) {
    case UInt8(ascii: "."):
      var end = use.upperBound + 1
      while end < text.count, ASCII.isWord(text[end]) { end += 1 }
      return end > use.upperBound + 1 && text.at(end) != UInt8(ascii: "(")
    case UInt8(ascii: "["):
      return text.at(use.upperBound + 1).map { $0 == 0x22 || $0 == 0x27 } ?? false
    default: return false
    }
  }

  func endOfLine(_ place: Int) -> Int {
    var end = place
    while end < text.count, end - place < 300, text[end] != 0x0A, text[end] != UInt8(ascii: ";") { end += 1 }
    return end
  }
}
