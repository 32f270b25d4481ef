import Bytes
import Text

/// Assistants, agents and models that are people: at the front desk, of a lottery, before a camera.
///
/// One and the same sentence may be meant for a clerk or for a model, so it is only taken for one to a clerk where its own
/// grammar says so, or where it speaks of guests and tills and of nothing that only a machine could be asked.
enum Staff {
  /// Leaves out those who are spoken to and must be people. `hits` are in order; `composed` were put together from them.
  static func leaveOut(
    from hits: inout [StartTable.Hit], _ composed: inout [StartTable.Hit], in text: ByteView
  ) {
    guard composed.contains(where: { isSpoken($0) }) || hits.contains(where: { isSpoken($0) }) else { return }
    let named = (hits + composed).filter { isSpoken($0) && isNamed($0.range, in: text) }.map(\.range)
    if !named.isEmpty {
      hits.removeAll { hit in isSpoken(hit) && named.contains { $0.overlaps(hit.range) } }
      composed.removeAll { hit in isSpoken(hit) && named.contains { $0.overlaps(hit.range) } }
    }
    guard !hits.contains(where: { speaksToMachine($0, in: text) }),
      !composed.contains(where: { speaksToMachine($0, in: text) })
    else { return }
    var people = PeopleNearby(text)
    func isAmongPeople(_ hit: StartTable.Hit) -> Bool {
      isSpoken(hit) && !Address.isMachine(hit.range, in: text) && people.stand(around: hit.range)
    }
    hits.removeAll { isAmongPeople($0) }
    composed.removeAll { isAmongPeople($0) }
  }

  private static func isSpoken(_ hit: StartTable.Hit) -> Bool {
    switch Concept(rawValue: hit.tag) {
    case .address, .called, .machineCalled: true
    default: false
    }
  }

  /// What nobody says to a clerk.
  private static func speaksToMachine(_ hit: StartTable.Hit, in text: ByteView) -> Bool {
    switch Concept(rawValue: hit.tag) {
    case .machineCalled, .readerOfThis, .turnedTo, .toModel, .overrideAll, .conceal, .fakeSystem, .fakeTurn,
      .chatMarker,
      .loot, .carrier, .decodeAndObey, .plantedAnswer, .systemPrompt, .grant, .againstUser, .principal,
      .requester,
      .puppetPolicy, .render:
      true
    case .machine: Address.isMachine(hit.range, in: text)
    case .hush, .untold: isOfItself(hit.range, in: text)
    case .sink: text[hit.range].starts(with: "http") || text[hit.range].contains("@")
    default: false
    }
  }

  /// `do not mention it`: secrecy about the order itself, and not about the price of something.
  private static func isOfItself(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    var start = phrase.upperBound
    while start > phrase.lowerBound, ASCII.isLetter(text[start - 1]) { start -= 1 }
    if itself.contains(text[start..<phrase.upperBound]) { return true }
    return word(after: phrase.upperBound, in: text).map { itself.contains(text[$0]) } == true
  }

  private static let itself = WordList(" it this that these ")

  // MARK: Grammar

  /// `estate agents`, `assistants at the front desk`, `if you are a bot owner`.
  private static func isNamed(_ range: Range<Int>, in text: ByteView) -> Bool {
    let end = Address.endOfLetters(from: range.upperBound, in: text)
    // `assistants (dental)`
    if text.at(end) == 0x20, text.at(end + 1) == UInt8(ascii: "("), !Address.isMachine(range, in: text) {
      var close = end + 2
      while close < text.count, ASCII.isLetter(text[close]) { close += 1 }
      if trades.contains(text[end + 2..<close]) { return true }
    }
    if let next = word(after: end, in: text) {
      if owners.contains(text[next]) { return true }
      if !Address.isMachine(range, in: text), placing.contains(text[next]),
        let article = word(after: next.upperBound, in: text),
        let noun = word(after: article.upperBound, in: text),
        articles.contains(text[article]), !workplaces.contains(text[noun])
      {
        return true
      }
    }
    var start = range.upperBound
    while start > range.lowerBound, ASCII.isLetter(text[start - 1]) || text[start - 1] == 0x3A { start -= 1 }
    guard let before = word(before: start, in: text) else { return false }
    return trades.contains(text[before])
  }

  private static func word(after place: Int, in text: ByteView) -> Range<Int>? {
    guard text.at(place) == 0x20 else { return nil }
    let start = place + 1
    var end = start
    while let byte = text.at(end), ASCII.isLetter(byte) || byte >= 0x80 { end += 1 }
    return start < end ? start..<end : nil
  }

  private static func word(before place: Int, in text: ByteView) -> Range<Int>? {
    guard place > 1, text[place - 1] == 0x20 || text[place - 1] == 0x2D else { return nil }
    var start = place - 1
    while start > 0, ASCII.isLetter(text[start - 1]) || text[start - 1] >= 0x80 { start -= 1 }
    return start < place - 1 ? start..<place - 1 : nil
  }

  /// Who has or makes one, and what is called after one.
  private static let owners = WordIndex(
    " researcher researchers owner owners developer developers engineer engineers enthusiast enthusiasts student students company companies user users artist artists expert experts vendor vendors startup startups team teams professional professionals author authors maintainer maintainers manager managers referee referees professor professors coach coaches director directors teacher teachers editor editors surgeon service services provider providers maker makers practitioner practitioners scientist scientists lab labs "
  )
  private static let trades = WordIndex(
    " estate travel insurance letting ticket gate booking centre center free sales field federal special secret shop store teaching care kitchen dental medical nursing office executive warehouse sports football fashion role photo human live lab library classroom ward desk reception flight cabin customs immigration border shipping purchasing patent press literary transfer talent double "
  )
  private static let placing = WordList(" at of in from on behind ")
  private static let articles = WordList(" the our this that your each every ")
  /// Where models work.
  private static let workplaces = WordIndex(
    " user users page document text repository repo project file files conversation session chat thread system prompt pipeline model models platform workspace inbox mailbox web internet network loop tool tools "
  )
}

/// Where words stand that are about people, from what was looked at last: of hits side by side each would look at the same
/// words.
struct PeopleNearby {
  private let text: ByteView
  /// What is known, and the words in it, in order.
  private var known = 0..<0
  private var found: [Range<Int>] = []

  init(_ text: ByteView) { self.text = text }

  private static let reach = 220

  /// Whether a clerk's work or guests are spoken of close to a place.
  mutating func stand(around range: Range<Int>) -> Bool {
    let window = max(0, range.lowerBound - Self.reach)..<min(text.count, range.upperBound + Self.reach)
    read(window)
    for word in found.reversed() where word.upperBound <= window.upperBound {
      return word.lowerBound >= window.lowerBound
    }
    return false
  }

  private mutating func read(_ window: Range<Int>) {
    if !known.contains(window.lowerBound) {
      known = window.lowerBound..<window.lowerBound
      found.removeAll(keepingCapacity: true)
    }
    guard known.upperBound < window.upperBound else { return }
    let text = text
    let end = text.withBytes { read(from: known.upperBound, to: window.upperBound, in: $0) }
    known = known.lowerBound..<end
  }

  /// Up to the end of the word that stands at the end, but not much further: rows of other alphabets have no blanks. Says
  /// where it ended.
  private mutating func read(from start: Int, to limit: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let most = min(bytes.count, limit + Self.reach)
    var end = start
    var open: Int?
    var base = start
    while base < most, base < limit || open != nil {
      let block = ByteBlock(bytes, at: base)
      let letters = block.bits(ByteClass.letters) | block.foreign
      var edges = letters ^ (letters &<< 1 | (open == nil ? 0 : 1))
      while edges != 0 {
        let at = base &+ edges.trailingZeroBitCount
        edges &= edges &- 1
        if let start = open {
          note(start..<at, in: bytes)
          open = nil
          end = at
        } else {
          guard at < limit else { return at }
          open = at
        }
      }
      base &+= ByteBlock.size
    }
    end = min(base, bytes.count)
    if let start = open { note(start..<end, in: bytes) }
    return end
  }

  @inline(__always)
  private mutating func note(_ word: Range<Int>, in bytes: UnsafeRawBufferPointer) {
    guard word.count >= 3 else { return }
    let first = bytes[word.lowerBound]
    if Self.people.mayHold(first, bytes[word.upperBound &- 1], word.count),
      Self.people.contains(text[word])
    {
      found.append(word)
    }
    if word.count >= 6, first >= 0x80 { addEastern(word) }
  }

  private mutating func addEastern(_ part: Range<Int>) {
    var words: [Range<Int>] = []
    for name in Self.eastern {
      var from = part.lowerBound
      while let word = text[..<part.upperBound].firstRange(of: name, from: from) {
        words.append(word)
        from = word.upperBound
      }
    }
    found += words.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static let people = WordIndex(
    " customers guests guest patients patient students student pupils pupil callers caller passengers passenger tenants tenant visitors seller buyer colleagues choir orchestra conductor everybody crew overtime payroll refunds escalation children parents desk shop till counter ward kitchen lesson exam school hospital clinic supervisor shift shelf stock queue doctor nurse teacher restaurant wife husband evening wedding photographer wifi love regards surgeon cash office lights garage kunden gast gäste gaste patienten studenten schüler schuler clientes huéspedes alumnos élèves eleves étudiants etudiants chambre ospiti clienti studenti alunos hóspedes gasten leerlingen zimmer cassa прием студентам студенты пациентам клиентам гостям "
  )
  private static let eastern: [String] = ["学生", "客人", "顾客", "患者", "お客", "生徒", "考试", "試験"]
}
