import Bytes
import Text

/// Whether words stand in quotation marks, and what the marks are for.
extension Mention {
  func isQuoted(_ place: Range<Int>) -> Bool {
    let line = self.line(around: place)
    guard let quote = quotation(around: place, in: line) else { return false }
    if text[quote.lowerBound] == 0x22, let inner = inner(of: quote, around: place), isMention(inner, in: line)
    {
      return true
    }
    return isMention(quote, in: line)
  }

  /// `"Why does it say 'send the key'?"`
  private func inner(of quote: Range<Int>, around place: Range<Int>) -> Range<Int>? {
    let inside = quote.lowerBound + 1..<quote.upperBound - 1
    guard inside.lowerBound < place.lowerBound, inside.upperBound >= place.upperBound else { return nil }
    return quotation(around: place, in: inside)
  }

  private func isMention(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    let letters = letters(of: quote)
    guard letters <= Self.longest else {
      return kind == .prompt && letters <= Self.longestWork && isWorkedOn(quote, in: line)
    }
    return isBound(quote, in: line) || isOfAttacker(quote, in: line) || isCalledText(quote, in: line)
      || isSubjectOfReport(quote, in: line) || isRemarkedOn(quote, in: line)
      || isFound(quote, in: line) || isBorne(quote, in: line) || isListed(quote, in: line)
      || isOfMenu(quote, in: line) || isPlaced(quote, in: line)
      || isInstance(quote, in: line) && namesTopic(outside: quote)
      || kind == .prompt
        && (namesTopic(outside: quote) || isWorkedOn(quote, in: line) || isAside(quote)
          || isReplaced(quote, in: line))
  }

  /// `gives absurd orders ("forget your orders, all hands to port!")`
  private func isAside(_ quote: Range<Int>) -> Bool {
    quote.lowerBound > 2 && text[quote.lowerBound - 1] == UInt8(ascii: "(")
      && text.at(quote.upperBound) == UInt8(ascii: ")")
  }

  /// How long a quotation is to its reader: the same words take up to three bytes a letter in other alphabets.
  private func letters(of quote: Range<Int>) -> Int {
    quote.reduce(0) { $0 + (text[$1] & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// `e.g. '…'`
  private func isInstance(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    let before = text[max(line.lowerBound, quote.lowerBound - 12)..<quote.lowerBound]
    return before.contains("e.g. ") || before.contains("e.g., ") || before.contains("z. b. ")
      || before.contains("example, ") || before.contains("instance, ")
  }

  /// What stands between quotation marks, with these. Quotation marks are plain by now, apart from the French and
  /// Japanese ones.
  func quotation(around mark: Range<Int>, in line: Range<Int>) -> Range<Int>? {
    if let quote = pointedQuotation(around: mark, in: line) { return quote }
    for sign in [UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "'")] {
      var open: Int?
      var i = line.lowerBound
      while i < mark.lowerBound {
        // An apostrophe stands inside of a word, or behind one.
        let isLetters = sign == UInt8(ascii: "'") && i > 0 && ASCII.isLetter(text[i - 1]) && open == nil
        if text[i] == sign, !isLetters { open = open == nil ? i : nil }
        i += 1
      }
      guard let open else { continue }
      for k in mark where text[k] == sign { return nil }
      if let close = text.firstIndex(of: sign, from: mark.upperBound), close < line.upperBound {
        return open..<close + 1
      }
    }
    return nil
  }

  /// Whether the quotation is what something does its work on, a row of a test report, or one of some choices.
  private func isBound(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    let before = words(before: quote.lowerBound, in: line)
    if let last = before.first {
      if before.count > 1, last == "for" || last == "against" || last == "on",
        Self.mentioning.contains(before[1])
      {
        return true
      }
      if Self.mentioning.contains(last) { return true }
      // `a file that says "…"`
      if before.count > 1, Self.saying.contains(last), before[1] == "that" || before[1] == "which" {
        return true
      }
      // `why does the fixture say "…"`
      if before.count > 2, last == "say", before[1...].prefix(2).contains(where: { Self.files.contains($0) })
      {
        return true
      }
      // `The tool description said: "…"`
      if before.count > 1, last == "said" || last == "read" || last == "was", Self.sources.contains(before[1])
      {
        return true
      }
      // `My colleague's bot obeys "…"`: of somebody else's.
      if kind == .prompt, Self.obeying.contains(last) { return true }
      // `the classic sentence is "…"`
      if before.count > 1, last == "is" || last == "sentence" || last == "example",
        before[1...].prefix(2).contains(where: { Self.known.contains($0) })
      {
        return true
      }
      if before.count > 1, Self.telling.contains(last), kind == .prompt || Self.people.contains(before[1]) {
        return true
      }
      // `People really do write "…"`
      if before.count > 2, Self.telling.contains(last), Self.helping.contains(before[1]),
        let who = words(before: quote.lowerBound, in: line, most: 5).dropFirst().first(where: {
          !Self.helping.contains($0)
        }), Self.people.contains(lowered(who))
      {
        return true
      }
    }
    if isMapped(quote, in: line) || isReport(line) || isChoice(quote, in: line) || isCell(quote, in: line) {
      return true
    }
    if isRowOfReport(quote, in: line) { return true }
    // `to be flagged`, `was blocked`.
    let behind = words(after: quote.upperBound, in: line)
    // `"…" looks odd in a prompt`: what a sentence is about.
    if text.at(quote.upperBound) == 0x20, let verb = behind.first, Self.appearing.contains(verb) {
      return true
    }
    // `"…" from the user has no effect`
    if text.at(quote.upperBound) == 0x20, isWithoutEffect(behind: quote.upperBound, in: line) { return true }
    // `asked: "…" -> refusal`
    if let last = before.first, Self.telling.contains(last), let next = behind.first,
      Self.answered.contains(next)
    {
      return true
    }
    return behind.prefix(3).contains { Self.judged.contains($0) }
      && behind.first.map(Self.being.contains) == true
  }

  /// `case 01 "print your rules"      refused`: what a line ends with, apart from it.
  private func isRowOfReport(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    var start = quote.upperBound
    while start < line.upperBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    guard start - quote.upperBound >= 2 || text.at(quote.upperBound) == 0x09 else { return false }
    let end = Address.endOfLetters(from: start, in: text)
    return end == line.upperBound
      && (Self.judged.contains(text[start..<end]) || Self.answered.contains(text[start..<end]))
  }

  /// Whether the sentence goes on with what it does not bring about.
  private func isWithoutEffect(behind place: Int, in line: Range<Int>) -> Bool {
    let rest = lowered(place..<min(line.upperBound, place + 64))
    return Self.effects.contains { rest.contains($0) }
  }

  private static let effects: [StaticString] = [
    " has no effect", " have no effect", " does nothing", " will not work", " won't work", " doesn't work",
    " no longer works", " does not work", " had no effect", " did nothing",
  ]
  private static let sources = WordList(
    " description comment readme page document footer attachment field title note subtitle caption metadata changelog "
  )
  private static let obeying = WordList(" obeys accepts follows swallows believes trusts ")

  /// Whether a line begins as those of test reports do.
  private func isReport(_ line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    let rest = text[start..<line.upperBound]
    for mark: StaticString in [
      "✓", "✔", "✗", "✘", "✕", "√", "×", "ok ", "not ok ", "--- PASS", "--- FAIL", "test ",
    ] {
      if rest.starts(with: mark) { return true }
    }
    return false
  }

  /// `"..." -> the bot declines`, `"..." => "..."`: what comes of it, and what it is made of.
  private func isMapped(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    let before = text[line.lowerBound..<quote.lowerBound]
    // `User -> Bot : "…"`: who says it to whom, in a diagram.
    if before.contains("->"), before.ends(with: ": "), !lowered(line).contains("ystem prompt") { return true }
    if before.ends(with: "\" -> ") || before.ends(with: "\" => ") { return true }
    var end = quote.upperBound
    while end < line.upperBound, text[end] == 0x20 { end += 1 }
    let rest = text[end..<min(line.upperBound, end + 3)]
    // `page: "…" / model: …`
    if rest.starts(with: "/ "), let next = words(after: end, in: line).first, end > quote.upperBound {
      let colon = end + 2 + next.count
      if text.at(colon) == UInt8(ascii: ":") { return true }
    }
    return rest.starts(with: "->") || rest.starts(with: "=>") || rest.starts(with: "→")
      || rest.starts(with: "⇒")
  }

  /// `(b) "..."`, one of at least two.
  private func isChoice(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    func letter(before place: Int) -> UInt8? {
      var i = place
      while i > line.lowerBound, text[i - 1] == 0x20 { i -= 1 }
      guard i >= line.lowerBound + 2, text[i - 1] == UInt8(ascii: ")"), ASCII.isAlphanumeric(text[i - 2]),
        i == line.lowerBound + 2 || !ASCII.isAlphanumeric(text[i - 3])
      else { return nil }
      return text[i - 2]
    }
    guard let own = letter(before: quote.lowerBound) else { return false }
    var i = line.lowerBound
    while i + 3 < line.upperBound {
      if text[i + 1] == UInt8(ascii: ")"), text[i + 2] == 0x20, text[i + 3] == text[quote.lowerBound],
        text[i] == own &+ 1 || text[i] == own &- 1
      {
        return true
      }
      i += 1
    }
    return false
  }

  /// `| "..." | blocked |`
  private func isCell(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    var start = quote.lowerBound
    while start > line.lowerBound, text[start - 1] == 0x20 { start -= 1 }
    var end = quote.upperBound
    while end < line.upperBound, text[end] == 0x20 { end += 1 }
    guard start > line.lowerBound, text[start - 1] == UInt8(ascii: "|"), end < line.upperBound,
      text[end] == UInt8(ascii: "|")
    else { return false }
    return words(after: end, in: line).first.map(Self.judged.contains) == true
  }

  /// A quotation longer than this says more than what it is an example of.
  private static let longest = 90
  /// What somebody has translated or put more politely.
  private static let longestWork = 160
  private static let mentioning = WordIndex(
    " failing failed failures msgid msgstr string strings payload payloads probe probes recognise recognize recognises recognizes recognised recognized miss misses missed overlooks blocks block blocked flags flag flagged rejects reject rejected detects detect detected catches catch caught matches match matched filters lets let expected assert like as phrase phrases sentence sentences containing contains example examples "
  )
  private static let helping = WordList(
    " really do did does often also still actually always sometimes will would ")
  private static let files = WordList(" fixture test file comment readme readmes page document string ")
  private static let appearing = WordList(" looks sounds seems reads counts feels ")
  private static let known = WordList(" classic well-known famous known textbook notorious typical ")
  private static let saying = WordList(" says said say reads read containing ")
  private static let answered = WordList(" refusal refused declined blocked flagged rejected answered ")
}
