import Bytes
import Text

/// Where a secret and a stranger meet, in whatever language a file is written.
///
/// Every language has its own words for reading and sending, and nobody lists them all. What they share is the grammar of
/// names: something is put under a name, and the name is used further on. So two things are carried from statement to
/// statement by the names that they are put under, what nobody sends to anybody and the address of a machine that is not
/// one's own, and a statement that holds both and hands something over is the place where the one reaches the other.
struct Confluence {
  let text: ByteView
  /// The same in small letters: what is looked for is written in many ways.
  let lowered: ByteView
  private var secrets = Names()
  private var hosts = Names()
  /// Files that secrets were written to.
  private var files: [ByteView] = []
  /// Where the grave words of the text begin, in order.
  private let grave: [Range<Int>]

  /// Whether only a register of names counts as somebody else.
  private let isByName: Bool

  private static let longest = 16_384
  private static let mostStatements = 320
  private static let mostGrave = 64

  static func range(in inspection: Inspection) -> Range<Int>? {
    let text = inspection.text
    guard inspection.kind == .code, text.count <= longest,
      inspection.layers.given.survey.traits.hasCall
        || inspection.signs.contains(.bareCall) && ways.contains(where: { text.contains($0) }),
      inspection.layers.given.survey.nextAddress(in: text, from: 0) != nil
        || inspection.signs.contains(.lookup) && connections.contains(where: { text.contains($0) })
    else { return nil }
    // One pass, in whatever case, for a text that nearly always has neither.
    let hits = words.hits(in: text)
    guard !hits.isEmpty else { return nil }
    let named = hits.filter { $0.tag == graveTag }
    let lowered = text.asciiLowercased
    if !named.isEmpty, named.count <= mostGrave,
      let meeting = range(in: text, lowered, named, byName: false)
    {
      return meeting
    }
    // What is asked of a register of names goes through every wall: no key of whatever service does so for good reasons.
    guard named.count < hits.count else { return nil }
    let asked = variables.hits(in: lowered)
    return asked.isEmpty || asked.count > mostGrave ? nil : range(in: text, lowered, asked, byName: true)
  }

  private static func range(
    in text: ByteView, _ lowered: ByteView, _ hits: [LiteralScanner.Hit], byName: Bool
  ) -> Range<Int>? {
    let grave = hits.filter { isMeant($0.range, in: lowered) }.map(\.range)
    guard !grave.isEmpty else { return nil }
    var confluence = Confluence(text: text, lowered: lowered, grave: grave, isByName: byName)
    return confluence.first()
  }

  private init(text: ByteView, lowered: ByteView, grave: [Range<Int>], isByName: Bool) {
    self.isByName = isByName
    self.text = text
    self.lowered = lowered
    self.grave = grave
  }

  /// What calls nothing by brackets.
  static let ways: [StaticString] = [
    "register: ", "Invoke-", "curl ", "dig ", "nslookup ", "URLWithString:", " POST:@\"",
  ]
  static let connections: [StaticString] = [
    "onnect", "Dial", "ocket", "SMTP", "ookup", "ysLog", "resolve", "gethost", "FTP(",
  ]

  /// Names that something was put under.
  struct Names {
    private var known: [ByteView] = []

    mutating func insert(_ name: ByteView) {
      guard known.count < 48, !contains(name) else { return }
      known.append(name)
    }

    func contains(_ name: ByteView) -> Bool { known.contains { $0.elementsEqual(name) } }

    var isEmpty: Bool { known.isEmpty }
  }

  private mutating func first() -> Range<Int>? {
    let statements = statements()
    // What a closure uses may be made further down.
    for round in 0..<2 {
      for statement in statements {
        if let meeting = read(statement) { return meeting }
      }
      if round == 0, secrets.isEmpty { return nil }
    }
    return nil
  }

  /// Reads a statement: whether both meet in it, and which names they go on under.
  private mutating func read(_ statement: Range<Int>) -> Range<Int>? {
    let line = lowered[statement]
    let words = Self.uses(in: line)
    let source = grave.first { statement.contains($0.lowerBound) }
    let isSecret =
      source != nil || words.contains { secrets.contains(line[$0]) }
      || files.contains { Self.names(line, $0) }
    let isHost =
      Self.namesStranger(line, original: text[statement]) || words.contains { hosts.contains(line[$0]) }
    guard isSecret || isHost else { return nil }
    if isSecret, isHost, isByName ? Self.asksByName(line) : Self.hands(line),
      source.map({ lowered[$0].contains("authorization") }) == true || !Drain.isLogin(line),
      !Self.isHeader(line)
    {
      return statement
    }
    if isSecret, let file = Self.written(in: line), files.count < 8 { files.append(file) }
    // What one logs in with by its name makes a connection, and no other secret.
    if isSecret, !Drain.names(Drain.keyFiles, line),
      isByName || !Self.isTakenApart(line) || line.contains("://") || source != nil && Self.binds(line)
    {
      for name in Self.made(in: line, words) { secrets.insert(name) }
    }
    if isHost { for name in Self.made(in: line, words) { hosts.insert(name) } }
    return nil
  }

  // MARK: Statements

  /// The lines that belong together: brackets that are still open, signs that join, calls that go on with a dot.
  private func statements() -> [Range<Int>] {
    if lowered.contains("register: ") { return tasks() }
    var found: [Range<Int>] = []
    var start = 0
    var open = 0
    // `@{ … ; … }`
    var tables = 0
    var at = 0
    while at < text.count, found.count < Self.mostStatements {
      switch text[at] {
      case UInt8(ascii: "{") where at > 0 && text[at - 1] == 0x40: (open, tables) = (open + 1, tables + 1)
      case UInt8(ascii: "}") where tables > 0: (open, tables) = (max(0, open - 1), tables - 1)
      case UInt8(ascii: "("), UInt8(ascii: "["): open += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): open = max(0, open - 1)
      // `for … { bag[name] = value }`: what a block does in one line is a statement of its own.
      case UInt8(ascii: "{") where open == 0 && opensBlock(start):
        if at > start { found.append(start..<at) }
        start = at + 1
      case UInt8(ascii: ";") where open == 0, 0x0A:
        let isEnd = text[at] != 0x0A || !goesOn(at, open > 0, from: start)
        if isEnd {
          if at > start { found.append(start..<at) }
          start = at + 1
          (open, tables) = (0, 0)
        }
      default: break
      }
      at += 1
    }
    if at > start { found.append(start..<min(at, text.count)) }
    return found
  }

  private func opensBlock(_ start: Int) -> Bool {
    var first = start
    while let byte = text.at(first), byte == 0x20 || byte == 0x09 { first += 1 }
    return text[first...].starts(with: "for ") || text[first...].starts(with: "foreach")
      || text[first...].starts(with: "if ") || text[first...].starts(with: "while ")
  }

  /// Tasks of a playbook, each with all its lines.
  private func tasks() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var at = 0
    while at < text.count, found.count < Self.mostStatements {
      let end = text.firstIndex(of: 0x0A, from: at) ?? text.count
      var first = at
      while first < end, text[first] == 0x20 { first += 1 }
      if text[first..<end].starts(with: "- "), at > start {
        found.append(start..<at)
        start = at
      }
      at = end + 1
    }
    if start < text.count { found.append(start..<text.count) }
    return found
  }

  private func goesOn(_ end: Int, _ isOpen: Bool, from start: Int) -> Bool {
    guard end - start < 600, text.at(end + 1) != 0x0A else { return false }
    var next = end + 1
    while let byte = text.at(next), byte == 0x20 || byte == 0x09 { next += 1 }
    guard let byte = text.at(next) else { return false }
    if byte == 0x2E || byte == UInt8(ascii: "|") && text.at(next + 1) == 0x3E { return true }
    var last = end
    while last > start, text[last - 1] == 0x20 || text[last - 1] == 0x0D { last -= 1 }
    guard last > start else { return false }
    // A block that a call is given is read line by line.
    if text[last - 1] == UInt8(ascii: "{") {
      return text[start..<last].contains("({") || text[start..<last].contains(", {")
    }
    switch text[last - 1] {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "+"), UInt8(ascii: "="), 0x5C,
      UInt8(ascii: "&"), UInt8(ascii: "|"):
      return true
    case UInt8(ascii: ")"), UInt8(ascii: "}"): return isOpen && byte != UInt8(ascii: "}")
    default: return isOpen
    }
  }
}
