import Bytes
import Text

/// Who is spoken to. `The agent reads this file` tells of an agent; `any agent that reads this file` and `agents: …` speak
/// to one.
enum Address {
  /// Readers that are addressed or called, put together from the words found. `hits` are in order.
  static func hits(in text: ByteView, among hits: [StartTable.Hit]) -> [StartTable.Hit] {
    var found: [StartTable.Hit] = []
    // Where the last words of reading stood: languages differ in what comes first.
    var reading: StartTable.Hit?
    // `language model` and `model` are one.
    var named = 0
    var isOfCall: Bool?
    for (index, hit) in hits.enumerated() {
      if hit.tag == Concept.reading.rawValue { reading = hit }
      guard hit.tag == Concept.reader.rawValue, hit.range.lowerBound >= named else { continue }
      named = hit.range.upperBound
      let isMachine = isMachine(hit.range, in: text)
      if isMachine { found.append(made(.machine, hit.range, from: hit)) }
      let isSpokenTo = leads(to: hit.range.lowerBound, in: text) || isAny(hit.range, in: text)
      if let range = read(after: index, among: hits, isSpokenTo, in: text)
        ?? read(reading, before: hit, in: text)
      {
        found.append(made(.address, range, from: hit))
        if isMachine {
          found.append(made(.readerOfThis, range, from: hit))
          if hasColon(behind: range, in: text) { found.append(made(.turnedTo, range, from: hit)) }
        }
      } else if isMachine, isSupposed(hit.range, in: text) {
        found.append(made(.address, hit.range, from: hit))
        found.append(made(.readerOfThis, hit.range, from: hit))
      } else if isCalled(whole(hit.range, in: text), in: text, &isOfCall) {
        found.append(made(isMachine ? .machineCalled : .called, hit.range, from: hit))
      }
      if let duty = duty(after: index, among: hits, in: text) { found.append(made(.must, duty, from: hit)) }
    }
    return found
  }

  /// A name to the end of its word: `ai summar` was found in `AI summarisers`.
  private static func whole(_ name: Range<Int>, in text: ByteView) -> Range<Int> {
    var end = name.upperBound
    while end < text.count, ASCII.isLetter(text[end]), ASCII.isLetter(text[end - 1]) { end += 1 }
    return name.lowerBound..<end
  }

  private static func made(_ concept: Concept, _ range: Range<Int>, from hit: StartTable.Hit)
    -> StartTable.Hit
  {
    var hit = hit
    hit.tag = concept.rawValue
    hit.range = range
    return hit
  }

  /// A reader and what it does with this text: `the model that reads this`, `chi legge questa pagina`.
  private static func read(
    after index: Int, among hits: [StartTable.Hit], _ isSpokenTo: Bool, in text: ByteView
  ) -> Range<Int>? {
    guard isSpokenTo else { return nil }
    let reader = hits[index].range
    for next in hits[(index + 1)...].prefix(6) {
      guard next.range.lowerBound - reader.upperBound <= 32 else { break }
      guard next.tag == Concept.reading.rawValue, next.range.lowerBound >= reader.upperBound,
        !isOfKind(behind: next.range.upperBound, in: text),
        !isOfSort(behind: next.range.upperBound, of: reader, in: text)
      else { continue }
      return isOneClause(reader.upperBound..<next.range.lowerBound, in: text)
        ? reader.lowerBound..<next.range.upperBound : nil
    }
    return nil
  }

  /// `models that process such data`: what it is that is read, and not this text.
  private static func isOfKind(behind place: Int, in text: ByteView) -> Bool {
    guard text.at(place) == 0x20 else { return false }
    return kinds.contains(text[(place + 1)..<endOfLetters(from: place + 1, in: text)])
  }

  private static let kinds = WordList(
    " such personal sensitive biometric large medical payments customer user ")

  /// `an agent that reads mail`, `the model which sees logs`: of one sort. Whoever means every one of them turns to them.
  private static func isOfSort(behind place: Int, of reader: Range<Int>, in text: ByteView) -> Bool {
    guard text.at(place) == 0x20, !isAny(reader, in: text),
      !follows(spokenTo.contains, within: 3, reader.lowerBound, in: text)
    else { return false }
    let end = endOfLetters(from: place + 1, in: text)
    guard sorts.contains(text[(place + 1)..<end]) else { return false }
    return !hasColon(behind: reader.lowerBound..<end, in: text)
  }

  /// `if you are a bot summarising reviews`
  private static let spokenTo = WordList(" if you you're youre your ur u ")
  private static let sorts = WordList(
    " mail mails email emails logs tickets files documents pages code input inputs issues comments messages texts data untrusted arbitrary external public incoming foreign images invoices reviews reports "
  )

  /// The same the other way round, as in Chinese and Japanese, Korean and Turkish.
  private static func read(_ reading: StartTable.Hit?, before reader: StartTable.Hit, in text: ByteView)
    -> Range<Int>?
  {
    guard let reading, !ASCII.isLetter(text[reading.range.lowerBound]) || reading.range.count < 9,
      reading.range.upperBound <= reader.range.upperBound,
      reader.range.lowerBound - reading.range.upperBound <= 32,
      isOneClause(reading.range.upperBound..<max(reading.range.upperBound, reader.range.lowerBound), in: text)
    else { return nil }
    return reading.range.lowerBound..<reader.range.upperBound
  }

  /// What a reader has to do: `assistants answering customers have to`.
  private static func duty(after index: Int, among hits: [StartTable.Hit], in text: ByteView) -> Range<Int>? {
    let reader = hits[index].range
    for next in hits[(index + 1)...].prefix(6) {
      guard next.range.lowerBound - reader.upperBound <= 40 else { break }
      guard next.tag == Concept.duty.rawValue, next.range.lowerBound >= reader.upperBound else { continue }
      return isOneClause(reader.upperBound..<next.range.lowerBound, in: text)
        ? reader.lowerBound..<next.range.upperBound : nil
    }
    return nil
  }

  /// `Agents:`, `note to all assistants:`, `Copilot, please`: named at the beginning of what is said, and then a break.
  /// `isOfCall`: what is known of the whole text, which is read for it once.
  private static func isCalled(_ reader: Range<Int>, in text: ByteView, _ isOfCall: inout Bool?) -> Bool {
    guard let turn = opening(before: reader.lowerBound, in: text) else { return isInDative(reader, in: text) }
    var end = reader.upperBound
    // The phrase may hold the colon itself.
    if text[end - 1] == UInt8(ascii: ":") || text[end - 1] == UInt8(ascii: ",") { end -= 1 }
    var at = end
    // `An den Agenten, der dieses Ticket bearbeitet:`
    let reach = turn == .turnsTo ? 60 : 20
    while at < text.count, at - reader.upperBound <= reach {
      switch text[at] {
      case UInt8(ascii: ":"):
        if isOfPerson(text[end..<at])
          || turn != .turnsTo && (isOfTrade(text[end..<at]) || Self.isOfCall(text, &isOfCall))
        {
          return false
        }
        // `Chatbot FAQ answer: …`
        if turn == .nothing, of.contains(where: { text[end..<at].contains($0) }) { return false }
        return at + 1 >= text.count || text[at + 1] != UInt8(ascii: ":") && text[at + 1] != UInt8(ascii: "/")
      case UInt8(ascii: ","): if at == end, turn != .turnsTo { return true }
      // The colon of Chinese and Japanese.
      case 0xEF where at + 2 < text.count && text[at + 1] == 0xBC && text[at + 2] == 0x9A: return true
      case UInt8(ascii: "!"): return at == end
      case UInt8(ascii: "."), 0x0A: return at == end && turn == .greets
      // `Note for screening systems (white, 1 pt):`
      case UInt8(ascii: "(") where turn == .turnsTo:
        guard let close = text[..<min(text.count, at + 40)].firstIndex(of: UInt8(ascii: ")"), from: at),
          text.at(close + 1) == UInt8(ascii: ":")
        else { return false }
        return true
      case UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "("),
        UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "\""):
        return false
      default: break
      }
      at += 1
    }
    return false
  }

  /// `Customer: … Agent: …`: the talk of a call, where agents are people.
  private static func isOfCall(_ text: ByteView, _ known: inout Bool?) -> Bool {
    let isOfCall = known ?? (callers.contains { text.contains($0) } || isTalk(text))
    known = isOfCall
    return isOfCall
  }

  /// `user: … assistant: …` from the first line on: a talk that was kept.
  static func isTalk(_ text: ByteView) -> Bool {
    let head = text[..<min(text.count, 12)].asciiLowercased
    guard firstTurns.contains(where: { head.starts(with: $0) }) else { return false }
    return laterTurns.contains { text.contains($0) } && otherTurns.contains { text.contains($0) }
  }

  private static let firstTurns: [StaticString] = [
    "user:", "human:", "system:", "assistant:", "visitor:", "guest:",
  ]
  private static let laterTurns: [StaticString] = [
    "\nassistant: ", "\nAssistant: ", "\nbot: ", "\nBot: ", "\nai: ", "\nAI: ", "\nmodel: ",
  ]
  private static let otherTurns: [StaticString] = ["ser: ", "uman: ", "isitor: ", "uest: "]

  private static let callers: [StaticString] = [
    "Customer: ", "Caller: ", "Client: ", "Kunde: ", "Kundin: ", "Cliente: ", "Klant: ", "Klient: ",
    "Клиент: ", "お客様：", "客户：", "고객: ",
  ]

  /// `Assistente de palco:`, `asistente de dirección:`: somebody's calling, unless it is that of a machine.
  private static func isOfTrade(_ rest: ByteView) -> Bool {
    let said = rest.asciiLowercased
    return trades.contains { said.starts(with: $0) } && !ofMachine.contains { said.contains($0) }
  }

  private static let trades: [StaticString] = [" de ", " di ", " da ", " do ", " del ", " della "]
  private static let ofMachine: [StaticString] = [
    " ia", " ai", "codi", "codig", "intelig", "intellig", "virtual", "sistema", "lingu", "leng", "texto",
    "testo", "pesquisa", "busca", "busqueda", "ricerca", "chat", "suporte", "soporte", "support",
  ]

  /// `Toute IA`, `cualquier asistente`: whichever it is, it is meant.
  private static func isAny(_ reader: Range<Int>, in text: ByteView) -> Bool {
    var end = reader.lowerBound
    while end < reader.upperBound, ASCII.isLetter(text[end]) || text[end] >= 0x80 { end += 1 }
    return anyone.contains(text[reader.lowerBound..<end])
  }

  private static let anyone = WordIndex(
    " any every all each toute tout tous toutes cualquier todo todos qualquer toda ogni tutti jede jeder jedes alle elke iedere "
  )

  /// Whether a clause ends with a colon within a few words.
  private static func hasColon(behind range: Range<Int>, in text: ByteView) -> Bool {
    var at = range.upperBound
    while at < text.count, at - range.upperBound < 40 {
      switch text[at] {
      case UInt8(ascii: ":"): return at + 1 >= text.count || text[at + 1] == 0x20 || text[at + 1] == 0x0A
      case 0xEF where at + 2 < text.count && text[at + 1] == 0xBC && text[at + 2] == 0x9A: return true
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), 0x0A,
        UInt8(ascii: "("):
        return false
      default: at += 1
      }
    }
    return false
  }

  /// `If this is processed by a language model`: whoever says so speaks to one.
  private static func isSupposed(_ reader: Range<Int>, in text: ByteView) -> Bool {
    guard let by = word(before: reader.lowerBound, in: text), agency.contains(text[by]),
      let act = word(before: by.lowerBound, in: text), taken.contains(text[act])
    else { return false }
    return follows(supposing.contains, within: 8, act.lowerBound, in: text)
  }

  private static let agency = WordList(" by von durch par por da door ")
  private static let taken = WordIndex(
    " processed read summarised summarized parsed indexed seen analysed analyzed evaluated reviewed handled translated retrieved scanned fetched graded screened rated ranked ingested gelesen verarbeitet zusammengefasst ausgewertet lu lue traite traitee resume resumee leido leida procesado procesada resumido lido lida processado processada letto letta elaborato elaborata gelezen verwerkt "
  )
  private static let supposing = WordList(
    " if when whenever once should wenn falls sobald si lorsque cuando quando se als wanneer ")

  /// What is named for a reader, and is none.
  private static let of = [
    "answer", "FAQ", "setting", "flow", "script", " log", "error", "version", "config", "reply", "policy",
    "fallback", " API", " SDK", " CLI", " plugin", " UI",
  ]

  private enum Turn {
    /// The reader is named first.
    case nothing
    /// `Dear`, `hello`.
    case greets
    /// `To the`, `for all`.
    case turnsTo
  }

  /// What stands before a reader in its clause, if it is nothing but words that turn to somebody, and perhaps one that
  /// tells which: `summary bots`.
  private static func opening(before place: Int, in text: ByteView) -> Turn? {
    // A part of a longer name: `user-agent:`. What ends with `-KI` is one.
    var at = place
    if place > 0, text[place - 1] == UInt8(ascii: "-") || text[place - 1] == UInt8(ascii: "_") {
      guard text[place...].starts(with: "KI") || text[place...].starts(with: "IA") else { return nil }
      at = startOfCompound(before: place, in: text)
    }
    var turn = Turn.nothing
    for steps in 0..<6 {
      guard let last = word(before: at, in: text) else { return turn }
      // `contract-checking`
      let word = startOfCompound(before: last.lowerBound, in: text)..<last.upperBound
      // `start the agent, ask it`: what stands before an article is no part of a name.
      if steps == 0, isArticle(text[place..<text.count]), !leading.contains(text[word]),
        !greeting.contains(text[word]),
        !calling.contains(text[word])
      {
        return nil
      }
      // `the reception assistants:`
      if steps == 0, professions.contains(text[word]) { return nil }
      if greeting.contains(text[word]) {
        turn = .greets
      } else if leading.contains(text[word]) {
        turn = .turnsTo
      } else if !articles.contains(text[word]), !calling.contains(text[word]), text[word.lowerBound] < 0x80 {
        if steps > 0 { return nil }
      }
      at = word.lowerBound
    }
    return nil
  }

  private static func isArticle(_ name: ByteView) -> Bool {
    name.starts(with: "the ") || name.starts(with: "a ") || name.starts(with: "an ")
      || name.starts(with: "The ")
  }

  /// Whether a reader must be a machine: agents, assistants and models may be people.
  static func isMachine(_ reader: Range<Int>, in text: ByteView) -> Bool {
    var start = reader.lowerBound
    while start < reader.upperBound {
      var end = start
      while end < reader.upperBound, ASCII.isLetter(text[end]) || text[end] >= 0x80 { end += 1 }
      if end > start, !human.contains(text[start..<end]) { return true }
      start = max(end, start + 1)
    }
    return false
  }

  /// Whether words like `message to the agent` are what somebody sends or writes: `add note for assistants`.
  static func isSubject(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard let before = word(before: phrase.lowerBound, in: text) else { return false }
    var end = phrase.lowerBound
    while end < phrase.upperBound, ASCII.isLetter(text[end]) { end += 1 }
    return things.contains(text[phrase.lowerBound..<end]) && !announcing.contains(text[before])
  }

  static func isOneClause(_ gap: Range<Int>, in text: ByteView) -> Bool {
    for i in gap {
      switch text[i] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"):
        return false
      default: break
      }
    }
    return true
  }

  // MARK: Words before

  /// Whether what stands before a reader turns to it: `to the`, `dear`, `any`, or nothing at all.
  private static func leads(to place: Int, in text: ByteView) -> Bool {
    var at = place
    for _ in 0..<4 {
      guard let word = word(before: at, in: text) else { return at == place || text[at] >= 0x80 }
      if leading.contains(text[word]) { return true }
      guard articles.contains(text[word]) || !ASCII.isLetter(text[word.lowerBound]) else { return false }
      at = word.lowerBound
    }
    return false
  }

  /// Whether an act is told of somebody, or denied.
  static func isTold(_ place: Int, in text: ByteView) -> Bool {
    guard let last = word(before: place, in: text) else { return false }
    if told.contains(text[last]) { return true }
    // `to forward the`, unless somebody has to.
    guard infinitive.contains(text[last]), let first = word(before: last.lowerBound, in: text) else {
      return false
    }
    return !bound.contains(text[first])
  }

  /// Whether a word of doing is an order: it begins what is said, or follows what orders begin with.
  static func isAsked(_ place: Int, in text: ByteView) -> Bool {
    guard let last = word(before: place, in: text) else { return true }
    return asking.contains(text[last])
  }

  private static let leading = WordIndex(
    " when whenever once should wenn falls sobald lorsque cuando quando wanneer to for aux au alla agli dear hey hi hello attention any every all each whichever whatever if note ps an till til do gui untuk kepada fur zum zur pour para al por ao aos per voor aan dla and all' l'attention "
  )
  private static let articles = WordIndex(
    " sistema sistemas systeme systemes you are you're ur being tous toutes tout toute alle allen jeder jede jeden todos todas todo toda cualquier qualquer tutti tutte ogni elke iedere the an a this our other such das den der die le la les el los las o os il gli het de du della dell' degli l' d' dem des "
  )
  private static let greeting = WordIndex(
    " dear hey hi hello hallo attention achtung atencion atencao attenzione lieber liebe cher querido caro beste ok okay please note beware listen warning now so "
  )
  private static let human = WordIndex(
    " assistant assistants agent agents the any an model models this machine bot bots automation automations whoever whichever whatever assistent assistenten agenten modele modeles agente agentes asistente asistentes modelo modelos assistente assistentes assistenti modello modelli agenti l'assistente chiunque quien quem wie het de asisten wer das zum robot robots robo robos roboter a note notes message messages instruction instructions attention dear hey hi hello to for only this important kind claude ассистент ассистентам ассистенты помощник помощники 助手 アシスタント notice hint "
  )
  private static let asking = WordIndex(
    " please kindly then and must should shall now first immediately also always just only simply instead to next or bitte you will can "
  )
  private static let calling = WordIndex(
    " embedded hidden planted new updated changed neue neuen nuevas nueva nouvelle nouvelles nuove nuova novas nova nieuwe nowe task tasks aufgabe tarea tache compito taak zadanie anweisung anweisungen uwaga poznamka instrukcja talimat mensaje mensagem messaggio nachricht bericht mitteilung melding wichtig importante instructions consigne consignes instruccion instrucao istruzione answer answers action info information tip task request comment message messages notice important urgent hint instruction instructions reminder attention ok okay please automated autonomous coding friendly special hidden secret all everyone system readers humans hinweis achtung nota aviso avis lieber liebe cher querido caro beste beware listen warning so now "
  )
  private static let things = WordList(" message note hint instruction instructions instruct ")
  private static let announcing = WordIndex(
    " a an the important urgent special hidden secret private short system this confidential internal ai and or is another one following with with: final quick "
  )
  private static let infinitive = WordList(" to ")
  private static let told = WordList(
    " will can may would could might cannot can't don't not never doesn't won't didn't didnt dont who that which they we i he she it should shouldn't mustn't is was "
  )
  private static let bound = WordIndex(
    " is are have has had need needs required asked told expected obliged instructed want wants supposed ordered order free sure task job now mission purpose "
  )
}
