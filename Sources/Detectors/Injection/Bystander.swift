import Bytes
import Text

/// Machines that are only named: the one that a token is for, and the one that somebody's document might hold orders for.
enum Bystander {
  static func leaveOut(
    from hits: inout [StartTable.Hit], _ composed: inout [StartTable.Hit], in text: ByteView
  ) {
    if hits.contains(where: { Concept(rawValue: $0.tag)?.mayBeOfBystander == true }) {
      hits.removeAll { hit in
        switch Concept(rawValue: hit.tag) {
        case .address: isNamed(hit.range, in: text)
        case .override: isNoun(hit.range, in: text)
        case .voided: isConditional(hit.range, in: text)
        default: false
        }
      }
    }
    guard !composed.isEmpty else { return }
    composed.removeAll { hit in
      switch Concept(rawValue: hit.tag) {
      case .called: isField(hit.range, in: text) || isNamed(hit.range, in: text)
      case .address, .readerOfThis, .machineCalled: isNamed(hit.range, in: text)
      default: false
      }
    }
  }

  private static func isNamed(_ reader: Range<Int>, in text: ByteView) -> Bool {
    isPurpose(reader, in: text) || isSupposed(reader, in: text) || isSpelled(reader, in: text)
      || isSpeaker(reader, in: text)
  }

  /// `L'assistant a dit : « … »`: who said something, and is told nothing.
  private static func isSpeaker(_ reader: Range<Int>, in text: ByteView) -> Bool {
    let end = Address.endOfLetters(from: reader.upperBound, in: text)
    guard text.at(end) == 0x20 else { return false }
    let behind = text[end..<min(text.count, end + 14)]
    return saying.contains { behind.starts(with: $0) }
  }

  private static let saying: [StaticString] = [
    " a dit", " a repondu", " a ecrit", " dijo", " respondio", " escribio", " ha detto", " ha risposto",
    " disse",
    " respondeu", " hat gesagt", " sagte", " antwortete", " schrieb", " zei ", " antwoordde", " powiedzial",
    " said", " replied", " answered", " wrote", " сказал", " ответил", " svarade", " sa:",
  ]

  /// `lines that start with `Assistant:``: what a line begins with, between signs that hold no more than that.
  private static func isSpelled(_ reader: Range<Int>, in text: ByteView) -> Bool {
    guard reader.lowerBound > 0 else { return false }
    let sign = text[reader.lowerBound - 1]
    guard sign == UInt8(ascii: "`") || sign == 0x22 || sign == 0x27 else { return false }
    var end = reader.upperBound
    if text[end - 1] != UInt8(ascii: ":") {
      end = Address.endOfLetters(from: end, in: text)
      guard text.at(end) == UInt8(ascii: ":") else { return false }
      end += 1
    }
    return text.at(end) == sign
  }

  /// `write access for the triage bot`, `a token for our agents`
  private static func isPurpose(_ reader: Range<Int>, in text: ByteView) -> Bool {
    guard text.at(reader.upperBound) != UInt8(ascii: ":") else { return false }
    var at = reader.lowerBound
    if !text[at..<min(text.count, at + 4)].asciiLowercased.starts(with: "for ") {
      var steps = 0
      while true {
        guard steps < 3, let word = Address.word(before: at, in: text) else { return false }
        at = word.lowerBound
        if text[word].isSame(as: "for") { break }
        guard articles.contains(text[word]) else { return false }
        steps += 1
      }
    }
    guard let thing = Address.word(before: at, in: text) else { return false }
    return things.contains(text[thing])
  }

  private static let articles = WordList(" the a an our this that my their each every all ")
  private static let things = WordList(
    " access token tokens permission permissions role roles account accounts budget quota limit limits support seat seats license licence licences runner runners queue schedule template templates endpoint endpoints scope scopes job jobs dashboard metrics tests fixtures rota owner sandbox environment namespace subnet firewall deadline "
  )

  /// `if a document holds orders for an AI`, `bila ada dokumen yang berisi perintah untuk AI`: advice on what may turn up.
  private static func isSupposed(_ reader: Range<Int>, in text: ByteView) -> Bool {
    let mention = Mention(text: text, kind: .toolResult)
    let whole = mention.sentence(around: reader)
    guard reader.lowerBound > whole.lowerBound + 12 else { return false }
    var padded: [UInt8] = [0x20]
    padded.append(contentsOf: text[whole.lowerBound..<reader.lowerBound].asciiLowercased)
    let before = ByteView(padded)
    guard let hold = holding.lazy.compactMap({ before.firstRange(of: $0) }).first else { return false }
    let head = before[..<hold.lowerBound]
    return supposing.contains { head.contains($0) }
  }

  private static let supposing: [StaticString] = [
    " if ", " when ", " whenever ", " should a ", " jika ", " bila ", " kalau ", " apabila ", " wenn ",
    " falls ", " si ", " se ", " cuando ", " quando ", " als ", " jesli ", " gdy ", " kdyz ", " om ",
    " hvis ", "如果", "若", "もし", " если ", " якщо ", " neu ", " eger ",
  ]
  private static let holding: [StaticString] = [
    " contains ", " contain ", " containing ", " holds ", " hold ", " includes ", " carries ", " berisi ",
    " memuat ", " mengandung ", " enthalt ", " enthalten ", " contient ", " contiene ", " contem ", " bevat ",
    " zawiera ", " obsahuje ", " innehaller ", " indeholder ", " inneholder ", " содерж", " містит",
    "含有", "包含", " chua ", " iceriyor",
  ]

  /// `persona and policy override`, `local overrides, …`: a thing, with nothing behind it that is taken back.
  private static func isNoun(_ word: Range<Int>, in text: ByteView) -> Bool {
    guard text[word].asciiLowercased.starts(with: "override"), word.count <= 9,
      let before = Address.word(before: word.lowerBound, in: text), !urging.contains(text[before])
    else { return false }
    switch text.at(word.upperBound) {
    case nil, 0x0A, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: ";"): return true
    default: return false
    }
  }

  private static let urging = WordList(
    " to and then please must should or can will now you system safety security emergency ")

  /// `Agent: Jo.`, `Assistant: Maria Lopez`: who it was, in a field of its own.
  private static func isField(_ reader: Range<Int>, in text: ByteView) -> Bool {
    var at = reader.upperBound
    if text[at - 1] != UInt8(ascii: ":") {
      guard text.at(at) == UInt8(ascii: ":") else { return false }
      at += 1
    }
    for _ in 0..<2 {
      guard text.at(at) == 0x20, let first = text.at(at + 1), ASCII.isUpper(first) else { return false }
      at = Address.endOfLetters(from: at + 1, in: text)
      switch text.at(at) {
      case nil, 0x0A, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"): return true
      default: break
      }
    }
    return false
  }

  // MARK: What would be void

  /// `if the user's request is cancelled, …`, `… are withdrawn when the ticket closes`: what becomes of it some day. Whoever
  /// takes something back says that it is so, or that reading makes it so.
  private static func isConditional(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    var start = phrase.lowerBound
    while start > 0, phrase.lowerBound - start < 80, !ending.contains(text[start - 1]) { start -= 1 }
    while start < phrase.lowerBound, !ASCII.isLetter(text[start]) { start += 1 }
    if conditions.contains(text[start..<Address.endOfLetters(from: start, in: text)]) {
      return !isOfReader(text[start..<phrase.lowerBound])
    }
    guard text.at(phrase.upperBound) == 0x20 else { return false }
    let word = phrase.upperBound + 1..<Address.endOfLetters(from: phrase.upperBound + 1, in: text)
    // `… by the linter`: whoever does it is named, and is not the reader.
    guard conditions.contains(text[word]) || text[word].isSame(as: "by") else { return false }
    var end = word.upperBound
    while end < text.count, end - word.upperBound < 60, !ending.contains(text[end]) { end += 1 }
    return !isOfReader(text[word.upperBound..<end])
  }

  private static func isOfReader(_ clause: ByteView) -> Bool {
    let said = clause.asciiLowercased
    return readers.contains { said.contains($0) }
  }

  private static let ending: [UInt8] = [0x0A, 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x28, 0x29]
  private static let conditions = WordList(
    " if when whenever unless until once wenn falls sobald si lorsque quand cuando se quando als wanneer jesli gdy "
  )
  /// What makes it so at once: the reader, and this text.
  private static let readers: [StaticString] = [
    " you", "this ", " read", " here", " now", "assistant", "model", "agent", " ai ", " du ", " sie ",
    " vous ", " tu ", " te ", " je ",
  ]
}

extension Concept {
  fileprivate var mayBeOfBystander: Bool {
    switch self {
    case .address, .override, .voided: true
    default: false
    }
  }
}
