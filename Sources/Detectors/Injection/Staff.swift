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
    hits.removeAll { isAmongPeople($0, in: text) }
    composed.removeAll { isAmongPeople($0, in: text) }
  }

  private static func isAmongPeople(_ hit: StartTable.Hit, in text: ByteView) -> Bool {
    isSpoken(hit) && !Address.isMachine(hit.range, in: text) && speaksOfPeople(around: hit.range, in: text)
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
  private static let owners = WordList(
    " researcher researchers owner owners developer developers engineer engineers enthusiast enthusiasts student students company companies user users artist artists expert experts vendor vendors startup startups team teams professional professionals author authors maintainer maintainers manager managers referee referees professor professors coach coaches director directors teacher teachers editor editors surgeon service services provider providers maker makers practitioner practitioners scientist scientists lab labs "
  )
  private static let trades = WordList(
    " estate travel insurance letting ticket gate booking centre center free sales field federal special secret shop store teaching care kitchen dental medical nursing office executive warehouse sports football fashion role photo human live lab library classroom ward desk reception flight cabin customs immigration border shipping purchasing patent press literary transfer talent double "
  )
  private static let placing = WordList(" at of in from on behind ")
  private static let articles = WordList(" the our this that your each every ")
  /// Where models work.
  private static let workplaces = WordList(
    " user users page document text repository repo project file files conversation session chat thread system prompt pipeline model models platform workspace inbox mailbox web internet network loop tool tools "
  )

  // MARK: People

  private static let reach = 220

  private static func speaksOfPeople(around range: Range<Int>, in text: ByteView) -> Bool {
    var at = max(0, range.lowerBound - reach)
    let end = min(text.count, range.upperBound + reach)
    while at < end {
      let start = at
      while at < end, ASCII.isLetter(text[at]) || text[at] >= 0x80 { at += 1 }
      if at - start >= 3, people.contains(text[start..<at]) { return true }
      if at - start >= 6, text[start] >= 0x80, eastern.contains(where: { text[start..<at].contains($0) }) {
        return true
      }
      if at == start { at += 1 }
    }
    return false
  }

  private static let people = WordList(
    " customers guests guest patients patient students student pupils pupil callers caller passengers passenger tenants tenant visitors seller buyer colleagues children parents desk shop till counter ward kitchen lesson exam school hospital clinic supervisor shift shelf stock queue doctor nurse teacher restaurant wife husband evening wedding photographer wifi love regards surgeon cash office lights garage kunden gast gäste gaste patienten studenten schüler schuler clientes huéspedes alumnos élèves eleves étudiants etudiants chambre ospiti clienti studenti alunos hóspedes gasten leerlingen zimmer cassa прием студентам студенты пациентам клиентам гостям "
  )
  private static let eastern: [String] = ["学生", "客人", "顾客", "患者", "お客", "生徒", "考试", "試験"]
}
