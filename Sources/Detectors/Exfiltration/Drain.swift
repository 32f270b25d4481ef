import Bytes
import Text

/// What flows to a machine that is nobody's: the bare number of one, or a service that keeps whatever it is sent. And what
/// flows to a stranger, if that is what nobody sends to anybody.
///
/// Nobody sends secrets there for good reasons, in whatever language. So it is followed from the address back: what its
/// statement is given, what uses the name that it is put under, and what the names in these stand for.
struct Drain {
  let text: ByteView
  let owner: Owner
  /// Whether the machine has no name: one's own may have none, and one logs in there.
  var isNumber: Bool { owner == .unnamed }

  enum Owner {
    /// The bare number of a machine.
    case unnamed
    /// A service that shows whoever asks what it was sent.
    case nobody
    /// Anybody but oneself and those that keys are for.
    case stranger
  }
  /// The lines that were looked at, by where they begin.
  private var seen: Set<Int> = []
  private var left = 48

  private static let longest = 65_536
  private static let mostSinks = 8
  private static let mostLooks = 512
  private static let reach = 2_500
  private static let mostNames = 16

  /// The address of the first that is told a secret.
  static func range(in inspection: Inspection, _ leads: OutflowLeads?) -> Range<Int>? {
    let text = inspection.text
    guard text.count <= longest,
      inspection.layers.given.survey.nextAddress(in: text, from: 0) != nil
        || inspection.layers.given.survey.traits.hasCall
    else { return nil }
    // To look for what is grave costs more than to know that nothing secret is named.
    let asked =
      inspection.kind == .code
      && (leads?.sources.isEmpty == false
        || inspection.signs.contains(.grave) && rarelyNamed.contains { text.contains($0) })
      && namesGrave(text)
    var sinks = 0
    var looks = 0
    var last: Range<Int>?
    var at = 0
    while sinks < mostSinks, looks < mostLooks,
      let mark = inspection.layers.given.survey.nextAddress(in: text, from: at)
    {
      at = mark + 3
      looks += 1
      // Most addresses of a text are on one host.
      if let last, text[at..<min(text.count, at + last.count)].elementsEqual(text[last]) { continue }
      guard let owner = owner(ofHost: at, in: text, asked) else {
        var end = at
        while end < text.count, end - at < 80, ASCII.isAlphanumeric(text[end]) || text[end] == 0x2E {
          end += 1
        }
        last = at..<min(text.count, end + 1)
        continue
      }
      sinks += 1
      if let end = leak(to: at, owner, in: text) { return end }
    }
    // Sockets are given a host without the rest of an address.
    guard inspection.layers.given.survey.traits.hasCall, inspection.signs.contains(.connection),
      connections.contains(where: { text.contains($0) })
    else { return nil }
    return text.withBytes { bytes in
      var found: Range<Int>?
      bytes.visitMarks(in: 0..<bytes.count, [0x22, 0x27]) { base, quotes, _ in
        var quotes = quotes
        while quotes != 0, found == nil {
          let host = base + quotes.trailingZeroBitCount + 1
          quotes &= quotes &- 1
          guard sinks < mostSinks else { return false }
          guard let owner = owner(ofHost: host, in: text, false) else { continue }
          sinks += 1
          found = leak(to: host, owner, in: text)
        }
        return found == nil
      }
      return found
    }
  }

  static let connections: [StaticString] = ["ocket", "request(", "onnect", "sendto(", "Dial"]
  /// Secrets that no table of sources has.
  static let rarelyNamed: [StaticString] = ["get_frozen_credentials", "NEW.password"]

  private static func leak(to host: Int, _ owner: Owner, in text: ByteView) -> Range<Int>? {
    var drain = Drain(text: text, owner: owner)
    guard let line = drain.follow(host, depth: 0) else { return nil }
    return min(host, line.lowerBound)..<max(host + 1, line.upperBound)
  }

  private init(text: ByteView, owner: Owner) {
    self.text = text
    self.owner = owner
  }

  /// nil: the host that begins here is of no interest. `asked`: whether strangers are.
  private static func owner(ofHost start: Int, in text: ByteView, _ asked: Bool) -> Owner? {
    guard let first = text.at(start) else { return nil }
    var end = start
    var dots = 0
    while end < text.count, end - start < 80,
      ASCII.isAlphanumeric(text[end]) || text[end] == 0x2E || text[end] == 0x2D
    {
      if text[end] == 0x2E { dots += 1 }
      end += 1
    }
    guard dots >= 1 else { return nil }
    let host = text[start..<end]
    if ASCII.isDigit(first), dots == 3, let address = InternetAddress.four(at: 0, in: host) {
      return address.scope == .public || address.scope == .example ? .unnamed : nil
    }
    if Strangers.isCatcher(host) { return .nobody }
    return asked && Host.isForeign(at: start, in: text) ? .stranger : nil
  }

  // MARK: Forwards

  /// A secret in the statement around a place, or in one that uses what this one makes.
  private mutating func follow(_ place: Int, depth: Int) -> Range<Int>? {
    let statement = statement(around: place)
    guard seen.insert(statement.lowerBound).inserted, left > 0 else { return nil }
    left -= 1
    if owner != .stranger || isSending(statement), let line = secret(in: statement, depth: 0) { return line }
    if owner != .stranger, let head = head(of: place), !Self.isLogin(text[head].asciiLowercased),
      Self.names(Self.certain, text[head].asciiLowercased)
    {
      return head
    }
    guard depth < 2 else { return nil }
    for name in made(in: statement, around: place) {
      let limit = min(text.count, statement.upperBound + Self.reach)
      var from = statement.upperBound
      var uses = 0
      while uses < 6, let use = word(name, from: from, to: limit) {
        uses += 1
        if let line = follow(use.lowerBound, depth: depth + 1) { return line }
        from = max(use.upperBound, self.statement(around: use.lowerBound).upperBound)
      }
    }
    return nil
  }

  /// What a statement is put under: `val c = …`, `URL: …`, and what it fills: `inet_pton(…, &a.sin_addr)`.
  private func made(in statement: Range<Int>, around place: Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    let before = text[statement.lowerBound..<place]
    if let sign = before.firstIndex(of: UInt8(ascii: "=")) ?? before.firstIndex(of: UInt8(ascii: ":")) {
      var end = statement.lowerBound + sign
      while end > statement.lowerBound, !ASCII.isWord(text[end - 1]) { end -= 1 }
      var start = end
      while start > statement.lowerBound, ASCII.isWord(text[start - 1]) { start -= 1 }
      if start < end, !text[end...].starts(with: "://") { names.append(start..<end) }
    }
    // `http.Open "POST", "http://…"`: what is called is what the rest goes through.
    var first = statement.lowerBound
    while first < place, text[first] == 0x20 || text[first] == 0x09 { first += 1 }
    var last = first
    while last < place, ASCII.isWord(text[last]) { last += 1 }
    if last > first, text.at(last) == 0x2E { names.append(first..<last) }
    if let sign = text[..<statement.upperBound].firstIndex(of: UInt8(ascii: "&"), from: place) {
      var end = sign + 1
      while end < statement.upperBound, ASCII.isWord(text[end]) { end += 1 }
      if end > sign + 1 { names.append(sign + 1..<end) }
    }
    return names
  }

  // MARK: Backwards

  /// A secret that a statement names, or that a name in it stands for.
  private mutating func secret(in statement: Range<Int>, depth: Int) -> Range<Int>? {
    let line = text[statement]
    let lowered = line.asciiLowercased
    guard !Self.isLogin(lowered) else { return nil }
    if namesSecret(lowered, line) { return statement }
    guard depth < 4 else { return nil }
    for name in names(in: statement) {
      var from = max(0, statement.lowerBound - Self.reach)
      while left > 0, let use = word(name, from: from, to: statement.lowerBound) {
        from = use.upperBound
        guard defines(use) else { continue }
        let made = self.statement(around: use.lowerBound)
        if owner == .stranger, isTakenApart(made) { continue }
        guard made.upperBound <= statement.lowerBound, seen.insert(made.lowerBound).inserted else { continue }
        left -= 1
        if let line = secret(in: made, depth: depth + 1) { return line }
      }
    }
    return nil
  }

  /// Names in a statement; those of calls and members stand for nothing by themselves.
  private func names(in statement: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var at = statement.lowerBound
    while at < statement.upperBound, names.count < Self.mostNames {
      guard ASCII.isWord(text[at]), !ASCII.isDigit(text[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < statement.upperBound, ASCII.isWord(text[at]) { at += 1 }
      if text.at(at) == UInt8(ascii: "("), start > 0, text[start - 1] == 0x2E { continue }
      if Self.common.contains(text[start..<at]) || isNumber && isField(start..<at) { continue }
      let word = text[start..<at]
      if !names.contains(where: { text[$0].elementsEqual(word) }) { names.append(start..<at) }
    }
    return names
  }

  private static let common = WordList(
    " const let var val final new return await function def fun func string int char if else for while in of my import true false null nil self this http https ftp wss tcp struct sizeof public static private void "
  )

  /// Whether a name is given something here: `name = …`, `name: …`, `name[key] = …`, `for name of …`, `open(name, …)`.
  private func defines(_ use: Range<Int>) -> Bool {
    var next = use.upperBound
    if text.at(next) == UInt8(ascii: "[") {
      while let byte = text.at(next), byte != UInt8(ascii: "]"), next - use.upperBound < 40 { next += 1 }
      next += 1
    }
    // `…Variable: 'P'`
    if let quote = text.at(next), quote == 0x27 || quote == 0x22, use.lowerBound > 2,
      text[use.lowerBound - 1] == quote, text[use.lowerBound - 2] == 0x20,
      text[use.lowerBound - 3] == UInt8(ascii: ":")
    {
      return true
    }
    // `{:ok, creds} = …`, `set t to …`
    if text.at(next) == UInt8(ascii: "}"), text[next..<min(text.count, next + 4)].starts(with: "} = ") {
      next += 1
    }
    while text.at(next) == 0x20 { next += 1 }
    let rest = text[next..<min(text.count, next + 4)]
    if rest.starts(with: "to "), text[..<use.lowerBound].ends(with: "set ") { return true }
    if rest.starts(with: "=") { return !rest.starts(with: "==") && !rest.starts(with: "=>") }
    if rest.starts(with: ":") || rest.starts(with: "+=") || rest.starts(with: ".=") || rest.starts(with: "<-")
      || rest.starts(with: "in ") || rest.starts(with: "of ") || rest.starts(with: ".pus")
      || rest.starts(with: ".app") || rest.starts(with: ".add")
    {
      return true
    }
    let before = text[max(0, use.lowerBound - 12)..<use.lowerBound]
    if rest.starts(with: ","), before.contains("open(") { return true }
    // `login(String user, char[] password)`: what somebody else gives it.
    return (rest.starts(with: ",") || rest.starts(with: ")")) && before.ends(with: " ")
      && before.count > 2 && (ASCII.isLetter(before[before.count - 2]) || before[before.count - 2] == 0x5D)
  }

  // MARK: Statements

  /// The lines around a place that belong together: open brackets, signs that join, calls that go on with a dot.
  private func statement(around place: Int) -> Range<Int> {
    var start = place
    while start > 0, place - start < 600 {
      if text[start - 1] == 0x0A, !goesOn(at: start - 1) { break }
      start -= 1
    }
    var end = place
    var open = 0
    for i in start..<place {
      if Self.opening(text[i]) { open += 1 } else if Self.closing(text[i]), open > 0 { open -= 1 }
    }
    while end < text.count, end - place < 600 {
      if text[end] == 0x0A, open <= 0 || text.at(end + 1) == 0x0A, !goesOn(at: end) { break }
      if Self.opening(text[end]) { open += 1 } else if Self.closing(text[end]) { open -= 1 }
      end += 1
    }
    return start..<end
  }

  private static func opening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }
  private static func closing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  private func goesOn(at end: Int) -> Bool {
    var i = end
    while i > 0, text[i - 1] == 0x20 || text[i - 1] == 0x0D { i -= 1 }
    guard i > 0 else { return false }
    switch text[i - 1] {
    case UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "+"), UInt8(ascii: "="), 0x5C,
      UInt8(ascii: "|"):
      return true
    default: break
    }
    var next = end + 1
    while let byte = text.at(next), byte == 0x20 || byte == 0x09 { next += 1 }
    guard let byte = text.at(next) else { return false }
    return byte == 0x2E || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "+")
      || byte == 0x2D && text.at(next + 1) == 0x3E
  }

  /// Where a name stands as a word of its own.
  private func word(_ name: Range<Int>, from: Int, to limit: Int) -> Range<Int>? {
    var from = from
    let said = text[name].string
    for _ in 0..<32 {
      guard let place = text[..<limit].firstRange(of: said, from: from) else { return nil }
      from = place.upperBound
      if place.lowerBound > 0, ASCII.isWord(text[place.lowerBound - 1]) { continue }
      if let next = text.at(place.upperBound), ASCII.isWord(next) { continue }
      return place
    }
    return nil
  }
}
