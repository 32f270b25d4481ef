import Bytes
import Text

/// What a text says that models do, or that was done to them: nobody is asked for it.
extension Mention {
  /// Whether a mark is told of a model that something made do so, or stands in rows of a run of tests.
  func isSeen(_ mark: Range<Int>, of signal: Signal) -> Bool {
    guard kind == .toolResult || kind == .prompt, !mark.isEmpty else { return false }
    return isCaused(mark) || isUndergone(mark) || !signal.isToMachine && isInTestRows(mark)
  }

  // MARK: Effects

  /// `a sentence in a page makes an agent abandon the task`: whoever gives an order does not say what it would cause.
  private func isCaused(_ mark: Range<Int>) -> Bool {
    let line = line(around: mark.lowerBound..<mark.lowerBound + 1)
    var before = words(before: mark.lowerBound, in: line, most: 5).map { lowered($0) }
    if let last = before.first, Self.leadingOn.contains(last) { before.removeFirst() }
    guard let model = before.first, Self.doers.contains(model) else { return false }
    // `makes an autonomous coding agent …`
    guard let cause = before.dropFirst().firstIndex(where: { Self.causes.contains($0) }),
      before[1..<cause].allSatisfy({ !Self.joints.contains($0) })
    else { return false }
    let sentence = lowered(sentence(around: mark))
    return !speaks(sentence) && !wantsSomething(sentence)
  }

  /// `the bot was talked into …`, `chatbot itu dibujuk untuk …`: a model that somebody did something to.
  private func isUndergone(_ mark: Range<Int>) -> Bool {
    let whole = sentence(around: mark)
    let said = lowered(whole)
    let end = mark.upperBound - whole.lowerBound
    guard let done = Self.undergone.lazy.compactMap({ said.firstRange(of: $0) }).first,
      done.upperBound <= end
    else { return false }
    let before = said[..<done.lowerBound]
    return Self.machinesTold.contains { before.contains($0) } && !speaks(said) && !wantsSomething(said)
  }

  func speaks(_ said: ByteView) -> Bool {
    let padded = ByteView([0x20] + said.array)
    return Self.turning.contains { padded.contains($0) }
  }

  private static let leadingOn = WordList(" to into ")
  private static let doers = WordList(
    " agent agents model models assistant assistants bot bots chatbot chatbots llm llms ai ")
  private static let causes = WordList(
    " makes made making causes caused causing gets got getting leads led leading tricks tricked tricking persuades persuaded persuading convinces convinced convincing forces forced forcing induces induced inducing pushes pushed nudges nudged coaxes coaxed lures lured "
  )
  private static let joints = WordList(" and or to that if when because so but then sure ")

  private static let undergone: [StaticString] = [
    " talked into ", " tricked into ", " persuaded to ", " convinced to ", " coaxed into ", " fooled into ",
    " manipulated into ", " lured into ", " duped into ", " goaded into ", " uberredet", "dazu gebracht",
    " verleitet",
    "ete persuade", "ete amene a", "laisse convaincre", "ete pousse a", "fue convencid", "fue persuadid",
    "dejo convencer", "fue enganad", "foi convencid", "foi induzid", "foi persuadid", "foi enganad",
    "stato convinto", "stato indotto", "fatto convincere", "overgehaald", "werd misleid", "sie namowic",
    "zostal namowiony", "dibujuk", "\"dibujuk\"", "dirayu", "diperdaya", "ditipu", "terbujuk", "ikna edil",
    "kandiril", "lurades", "overtalades", "blev overtalt", "blev lokket", "ble lurt", "уговорили", "убедили",
    "обманом", "вмовили", "被诱导", "被骗", "被说服", "被哄", "だまされ", "騙され", "説得され", "속아", "설득당", "bi du do", "bi lua",
  ]
  private static let machinesTold: [StaticString] = [
    "chatbot", "bot ", "agent", "assist", "asist", "asyst", "model", "llm", "chatgpt", " ai ", " ki ", " ia ",
    "modell", "模型", "机器人", "助手", "ボット", "アシスタント", "ассистент", "бот", "챗봇", "어시스턴트",
  ]
  /// Words that turn to somebody, behind a blank.
  private static let turning: [StaticString] = [
    " you ", " your", " you'", " please", " du ", " dein", " sie sind", " tu ", " tes ", " tus ", " vous ",
    " usted", " voce ", " jij ", " je bent", " jouw", " kamu ", " anda ", " ты ", " теперь", "你", "あなた",
    " sen ", " ban la",
  ]

  // MARK: Runs of tests

  /// `tests/test_rules.py::test_override[Forget …] FAILED`, row after row.
  private func isInTestRows(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult else { return false }
    var start = text.startOfLine(of: mark.lowerBound, within: 300)
    while start < mark.upperBound {
      let end = text.firstIndex(of: 0x0A, from: start) ?? text.count
      guard isTestRow(start..<end) else { return false }
      start = end + 1
    }
    return true
  }

  private func isTestRow(_ row: Range<Int>) -> Bool {
    guard row.count <= 240, text[row].contains("::test_") || text[row].contains("::Test") else {
      return false
    }
    var end = row.upperBound
    // `PASSED   [ 25%]`
    while end > row.lowerBound, !ASCII.isLetter(text[end - 1]) { end -= 1 }
    var word = end
    while word > row.lowerBound, ASCII.isUpper(text[word - 1]) { word -= 1 }
    return Self.outcomes.contains(text[word..<end]) && !wantsSomething(lowered(row))
  }

  private static let outcomes = WordList(" passed failed error skipped xfail xpass rerun ")

  // MARK: Quotations

  /// `"…" inside a code block is no longer reported`: what a program does about the words.
  func isSubjectOfReport(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    guard text.at(quote.upperBound) == 0x20, let next = words(after: quote.upperBound, in: line).first,
      Self.places.contains(next)
    else { return false }
    let behind = lowered(quote.upperBound..<min(line.upperBound, quote.upperBound + 96))
    for verb: StaticString in [" is ", " are ", " was ", " were "] {
      guard let place = behind.firstRange(of: verb) else { continue }
      let rest = behind[place.upperBound..<min(behind.count, place.upperBound + 28)]
      if Self.results.contains(where: { rest.contains($0) }) { return true }
    }
    return false
  }

  /// `docs/agents.md:14: '…' - avoid …`: what a linter or a search says of a line of a file.
  func isRemarkedOn(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    var end = quote.lowerBound
    while end > line.lowerBound, text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    var digits = end
    while digits > line.lowerBound, ASCII.isDigit(text[digits - 1]) { digits -= 1 }
    guard digits < end, digits > line.lowerBound + 2, text[digits - 1] == UInt8(ascii: ":") else {
      return false
    }
    // A number alone may be the time of day: files have endings.
    var start = digits - 1
    while start > line.lowerBound, text[start - 1] > 0x20 { start -= 1 }
    let path = text[start..<digits - 1]
    return path.firstIndex(of: 0x2E) != nil && words(after: quote.upperBound, in: line).count >= 2
      && !wantsSomething(lowered(line))
  }

  /// `docs/faq.md:31:If somebody says "…", report it.` among other lines of the kind: what a search has found.
  func isFound(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    guard kind == .toolResult, isSearchHit(line.lowerBound) else { return false }
    let isAmongOthers =
      line.lowerBound > 1 && isSearchHit(text.startOfLine(of: line.lowerBound - 1, within: 299))
      || text.firstIndex(of: 0x0A, from: quote.upperBound).map { isSearchHit($0 + 1) } == true
    return isAmongOthers && !wantsSomething(lowered(line))
  }

  /// `src/guard/rules.py:14:` at the beginning of a line.
  private func isSearchHit(_ start: Int) -> Bool {
    var end = start
    var hasEnding = false
    while let byte = text.at(end), byte > 0x20, byte != UInt8(ascii: ":"), end - start < 120 {
      hasEnding = hasEnding || byte == 0x2E
      end += 1
    }
    guard hasEnding, end > start + 2, text.at(end) == UInt8(ascii: ":") else { return false }
    var digits = end + 1
    while text.at(digits).map(ASCII.isDigit) == true { digits += 1 }
    return digits > end + 1 && text.at(digits) == UInt8(ascii: ":")
  }

  private static let places = WordList(" inside in within at behind under between outside with without ")
  private static let results: [StaticString] = [
    "reported", "flagged", "detected", "blocked", "matched", "caught", "recognised", "recognized", "counted",
    "scored", "rejected", "refused", "filtered", "missed", "found",
  ]
}
