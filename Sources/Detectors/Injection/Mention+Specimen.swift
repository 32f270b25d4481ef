import Bytes
import Text

/// Words that stand there to be looked at: items of a list that is called one of attacks, rows with a verdict or a label, what
/// is said in a play.
///
/// Anything can be put in a frame. What wants something of somebody — an address, a file, a command — is judged as if there
/// were none.
extension Mention {
  func isSpecimen(_ mark: Range<Int>, of signal: Signal) -> Bool {
    guard kind == .toolResult, !mark.isEmpty, mark.count <= 400 else { return false }
    if isEnumeration(mark) { return true }
    let start = beginning(of: mark)
    let first = start..<start + 1
    let last = mark.upperBound - 1..<mark.upperBound
    let whole = line(around: first).lowerBound..<line(around: last).upperBound
    // `an order to the assistant to "drop the rules" does not …`: whoever is named before it is not spoken to.
    guard isShown(last) && (signal.isToMachine || isShown(first)) || isOfScene(first) && isOfScene(last)
    else {
      return false
    }
    return !wantsSomething(lowered(whole))
  }

  /// Where the words of a mark begin behind a noun or what somebody writes: `its instructions (Forget …`, `just write "Forget …`.
  private func beginning(of mark: Range<Int>) -> Int {
    var end = Address.endOfLetters(from: mark.lowerBound, in: text)
    if text[mark.lowerBound..<end].isSame(as: "just") || text[mark.lowerBound..<end].isSame(as: "simply") {
      end = Address.endOfLetters(from: min(text.count, end + 1), in: text)
    }
    guard end + 2 < mark.upperBound, text[end] == 0x20,
      text[end + 1] == UInt8(ascii: "(") || text[end + 1] == 0x22
    else { return mark.lowerBound }
    return end + 2
  }

  /// `Signal words: override, unrestricted, system prompt`: words side by side make no order.
  private func isEnumeration(_ mark: Range<Int>) -> Bool {
    var words = 0
    var commas = 0
    for i in mark {
      switch text[i] {
      case UInt8(ascii: ","):
        commas += 1
        words = 0
      case 0x20:
        if text[i - 1] != UInt8(ascii: ",") { words += 1 }
        if words > 1 { return false }
      case let byte where !ASCII.isLetter(byte) && byte != 0x2D: return false
      default: break
      }
    }
    return commas >= 2
  }

  private func isShown(_ place: Range<Int>) -> Bool {
    let line = line(around: place)
    return isRow(place, in: line) || isEnclosed(place, in: line) || isInList(place, in: line)
      || isInBareList(line)
      || isAnnounced(place, in: line) || isCounted(place, in: line) || isOfDataSet(place, in: line)
  }

  func wantsSomething(_ said: ByteView) -> Bool {
    Self.wants.contains { said.contains($0) } || pipesIntoShell(said) || said.namesMailbox
  }

  /// `curl … | sh`, but not `| show me … |`, which is a cell.
  private func pipesIntoShell(_ said: ByteView) -> Bool {
    var from = 0
    while let pipe = said.firstRange(of: "| sh", from: from) {
      from = pipe.upperBound
      if said.at(from).map(ASCII.isLetter) != true { return true }
    }
    return false
  }

  private static let wants: [StaticString] = [
    "://", "www.", "~/", "/etc/", "rm -", "curl ", "wget ", "sudo ", "| bash", ".env", "$(", "id_rsa",
  ]

  // MARK: Quotations

  /// `claims priority ("this overrides everything")`, `to drop its rules (Forget what you were told)`, `… "a", "b" and "c"`
  /// behind what calls them attacks, `an order to "drop the rules" does not …`.
  private func isEnclosed(_ place: Range<Int>, in line: Range<Int>) -> Bool {
    if let quote = quotation(around: place, in: line), quote.count <= 90 {
      if quote.lowerBound > line.lowerBound + 3, text[quote.lowerBound - 1] == UInt8(ascii: "("),
        text.at(quote.upperBound) == UInt8(ascii: ")")
      {
        return true
      }
      let before = lowered(line.lowerBound..<firstQuote(in: line, until: quote.lowerBound))
      if Self.attacks.contains(where: { before.contains($0) }) { return true }
      // `if the text says "…" or "…", it is an attack`
      if before.count > 8 {
        let behind = lowered(quote.upperBound..<line.upperBound)
        if Self.attacks.contains(where: { behind.contains($0) }) { return true }
      }
      return isPartOfSentence(quote, in: line) || isObject(quote, in: line) || isReactedTo(quote, in: line)
    }
    guard let open = lastIndex(of: UInt8(ascii: "("), before: place.lowerBound, in: line),
      let close = text[..<line.upperBound].firstIndex(of: UInt8(ascii: ")"), from: place.upperBound),
      close - open <= 80, text.at(open + 1).map(ASCII.isUpper) == true
    else { return false }
    let before = lowered(max(line.lowerBound, open - 120)..<open)
    return Self.describing.contains { before.contains($0) }
  }

  private func firstQuote(in line: Range<Int>, until end: Int) -> Int {
    for i in line.lowerBound..<end where text[i] == 0x22 || text[i] == 0xC2 && text[i + 1] == 0xAB {
      return i
    }
    return end
  }

  private func lastIndex(of sign: UInt8, before place: Int, in line: Range<Int>) -> Int? {
    var i = place
    while i > line.lowerBound, place - i < 80 {
      i -= 1
      if text[i] == sign { return i }
      if text[i] == UInt8(ascii: ")") { return nil }
    }
    return nil
  }

  /// A noun or its attribute before the quotation, and the verb of the sentence behind it.
  private func isPartOfSentence(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    guard quote.count <= 64, quote.lowerBound > line.lowerBound + 1, text[quote.lowerBound - 1] == 0x20,
      ASCII.isLetter(text[quote.lowerBound - 2]), text.at(quote.upperBound) == 0x20,
      let next = words(after: quote.upperBound, in: line).first
    else { return false }
    if Self.predicates.contains(next) { return true }
    // `someone put "…" in a comment`
    let before = words(before: quote.lowerBound, in: line)
    return before.count >= 2 && Self.leaving.contains(before[0]) && Self.people.contains(lowered(before[1]))
      && Self.places.contains(next)
  }

  /// `refuses "…"`, `when somebody types "…"`: the object of a sentence that begins before it, and is no order itself. What
  /// stands behind a colon may be all that somebody says.
  private func isObject(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    guard quote.count <= 72, quote.lowerBound > line.lowerBound + 4, text[quote.lowerBound - 1] == 0x20
    else { return false }
    let last = text[quote.lowerBound - 2]
    if last == UInt8(ascii: ":") { return isReported(before: quote.lowerBound - 2, in: line) }
    guard ASCII.isLetter(last) || last >= 0x80 else { return false }
    guard let word = Address.word(before: quote.lowerBound, in: text) else { return true }
    // `"…" and "…"`
    if Self.joining.contains(text[word]), word.lowerBound > 2,
      text[word.lowerBound - 2] == 0x22 || text[word.lowerBound - 2] == 0xBB
    {
      return true
    }
    return !Self.urging.contains(lowered(text[word]))
  }

  /// `he wrote on the board: «…»`
  private func isReported(before colon: Int, in line: Range<Int>) -> Bool {
    let said = lowered(max(line.lowerBound, colon - 80)..<colon)
    return Self.reports.contains { said.contains($0) }
  }

  /// Whoever puts these before a quotation wants it done, or said.
  private static let urging = WordList(
    " please must should now you always then and to only just with do say reply answer respond print output follow execute run obey bitte jetzt und dann por favor debes ahora y debe deve maintenant et doit "
  )
  private static let joining = WordList(" and or et ou und oder y o e en of i lub и или ")
  private static let reports: [StaticString] = [
    " sagte", " dit ", " dijo ", " disse ", " zei ", " powiedzial", " сказал", "说", "說", "قالت ", "قال ",
    " dedi", " wrote on", "were logged", "were tried", "attempts", " a ecrit", " avait ecrit", "ecrivait",
    "intentos", "ejemplos", "escribio", "tentativas", "exemplos", "esempi", "tentativi", "ha scritto",
    "beispiele", "versuche", "schrieb ", "voorbeelden", "schreef", "przyklady", "przykłady", "napisal",
    "примеры", "написал", "приклади",
  ]

  private static let predicates = WordList(
    " does do did is was are were has had made makes can could will would may might works worked means meant appears appeared counts occurs fails failed sounds looks "
  )
  private static let leaving = WordList(" put puts left leaves hid hides planted slipped added adds ")
  private static let places = WordList(" in into on at inside under to ")

  /// What tells of texts, and of what they do.
  private static let describing: [StaticString] = [
    "tells the", "telling the", "tell the model", "asks the", "asking the", "claims", "claiming", "such as",
    "label ", "if the text", "phrases", "sentences", "attempts to", "attacks", "tricks",
  ]

  /// Words of a line or heading that calls what follows attacks, or what others were seen to try.
  private static let attacks: [StaticString] = [
    "attack", "injection", "jailbreak", "honeypot", "red team", "red-team", "typical trick", "adversarial",
    "try to override", "tries to override", "ataque", "angriff", "angreifer", "attaque", "attacco",
    "attacchi", "aanval", "атак", "攻击", "攻擊", "攻撃", "공격", "هجوم", "saldiri", "saldırı", "attakk", "serangan",
    "tan cong", "penyerang",
  ]

  // MARK: Lists

  /// An item of at least two behind a line or a sentence that calls them attacks and asks nothing of its reader.
  private func isInList(_ place: Range<Int>, in line: Range<Int>) -> Bool {
    if let inline = inlineHead(of: place, in: line) { return callsThemAttacks(inline) }
    guard line.count <= 200, isItem(line) else { return false }
    var head = line
    var items = 1
    while items < 16, head.lowerBound > 0 {
      let end = head.lowerBound - 1
      let start = text.startOfLine(of: end, within: 300)
      head = start..<end
      if head.isEmpty { continue }
      guard isItem(head) else {
        let next = line.upperBound + 1
        if items == 1, next < text.count, !isItem(self.line(around: next..<next + 1)) { return false }
        if callsThemAttacks(head) { return true }
        // `examples:` below `- name: jailbreak`
        guard head.count <= 16, lowered(head).contains("examples:"), head.lowerBound > 1 else { return false }
        return callsThemAttacks(text.startOfLine(of: head.lowerBound - 1, within: 80)..<head.lowerBound - 1)
      }
      items += 1
    }
    return false
  }

  private func isItem(_ line: Range<Int>) -> Bool {
    var at = line.lowerBound
    while at < line.upperBound, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
    guard at + 2 < line.upperBound else { return false }
    switch text[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: ">"): return text[at + 1] == 0x20
    case UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "'"): return true
    // `de: [`
    case let byte where ASCII.isLower(byte) && text[at + 2] == UInt8(ascii: ":"):
      return text[at + 3..<min(line.upperBound, at + 5)] == " ["
    case 0xE2: return text[at + 1] == 0x80 && text[at + 2] == 0xA2
    case 0xC2: return text[at + 1] == 0xAB || text[at + 1] == 0xB7
    case let byte where ASCII.isAlphanumeric(byte):
      var end = at + 1
      while end < line.upperBound, ASCII.isDigit(text[end]), ASCII.isDigit(byte) { end += 1 }
      return end + 1 < line.upperBound
        && (text[end] == UInt8(ascii: ")") || text[end] == UInt8(ascii: ".") && ASCII.isDigit(byte))
        && text[end + 1] == 0x20
    default: return false
    }
  }

  /// What stands before `a) … b) …` in one line, if `place` is in one of these.
  private func inlineHead(of place: Range<Int>, in line: Range<Int>) -> Range<Int>? {
    var first: Int?
    var count = 0
    var own = false
    var i = line.lowerBound + 1
    while i + 2 < line.upperBound {
      if text[i + 1] == UInt8(ascii: ")"), text[i + 2] == 0x20, ASCII.isAlphanumeric(text[i]),
        text[i - 1] == 0x20 || text[i - 1] == UInt8(ascii: "(")
      {
        if first == nil { first = i }
        count += 1
        if i < place.lowerBound { own = true }
      }
      i += 1
    }
    guard let first, count >= 2, own, first > line.lowerBound + 8 else { return nil }
    return line.lowerBound..<first
  }

  private func callsThemAttacks(_ head: Range<Int>) -> Bool {
    let said = lowered(head)
    guard
      Self.attacks.contains(where: { said.contains($0) })
        || Self.collected.contains(where: { said.contains($0) })
        || opensList(said) && Self.listed.contains(where: { said.contains($0) })
    else { return false }
    return !orders(said)
  }

  func orders(_ said: ByteView) -> Bool { Self.ordering.contains { said.contains($0) } }

  /// `var phrases = map[string]float64{`, `phrases:`: a name, and what a list of values begins with.
  private func opensList(_ said: ByteView) -> Bool {
    var end = said.count
    while end > 0, said[end - 1] <= 0x20 { end -= 1 }
    guard end > 0, said.count <= 100 else { return false }
    return [0x5B, 0x7B, 0x28].contains(said[end - 1])
      || said[end - 1] == 0x3A && !said[..<(end - 1)].contains(" ")
  }

  private static let listed: [StaticString] = [
    "phrase", "pattern", "probe", "payload", "blocklist", "denylist", "needle", "trigger", "suspicious",
    "forbidden", "banned", "negatives", "malicious", "override",
  ]
  private static let collected: [StaticString] = [
    "samples", "headline", "quiz", "which of the", "which of these", "test cases", "these inputs",
    "inputs last", "openers",
    "define user", "intents:", "utterances:",
    "phrases we", "prompts we", "what users tried", "what people tried", "were tried", "we tried",
  ]
  /// Whoever hands out a list to be worked on.
  private static let ordering: [StaticString] = [
    " you must", " you should", "please", " now ", "your ", "follow the", "carry out", "do the following",
    "execute", "perform", "obey", "assistant must", "agent must",
  ]

  // MARK: Announcements

  /// `attackers write sentences like: …`, `1 is a jailbreak. Example for 1: …`
  private func isAnnounced(_ place: Range<Int>, in line: Range<Int>) -> Bool {
    var at = place.lowerBound
    while at > line.lowerBound, place.lowerBound - at < 48, text[at - 1] != UInt8(ascii: ":") { at -= 1 }
    guard at > line.lowerBound + 8, text[at - 1] == UInt8(ascii: ":") else { return false }
    let head = lowered(max(line.lowerBound, at - 200)..<at - 1)
    guard Self.likening.contains(where: { head[max(0, head.count - 24)...].contains($0) }) else {
      return false
    }
    return Self.attacks.contains { head.contains($0) } && !Self.ordering.contains { head.contains($0) }
  }

  private static let likening: [StaticString] = [
    " like", " as", "example", "e.g.", "for instance", " wie", "beispiel", " comme", "exemple", " como",
    "ejemplo", "exemplo", " come", "esempio", "esempi", " zoals", "voorbeeld", "przyklad", "przykład",
    "пример", "например", " jak",
  ]
}
