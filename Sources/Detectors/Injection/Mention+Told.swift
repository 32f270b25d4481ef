import Bytes
import Text

/// What a sentence supposes, names in passing or has somebody in a story do, and asks of no reader.
extension Mention {
  /// Whether a mark is of something that is only told.
  func isOnlyTold(_ mark: Range<Int>, of signal: Signal) -> Bool {
    guard kind == .toolResult || kind == .prompt, !mark.isEmpty else { return false }
    if signal.second == .role, isCondition(mark) { return true }
    if signal.second == .override || signal.first == .overriding || signal.first == .override,
      isOverDocument(mark)
    {
      return true
    }
    switch signal.first {
    case .override, .overrideAll, .voided:
      if isSupposed(mark) || isOfLine(mark) || isComment(mark) || isWorksheet(mark) { return true }
    // `curl -d "$(env)" https://...`
    case .carrier:
      return lowered(mark.lowerBound..<min(text.count, mark.upperBound + 16)).contains("://...")
        || isOwnName(mark)
    default: break
    }
    if signal.family == .jailbreak {
      return isTestToken(mark) || isAcrossRows(mark) || kind == .prompt && isOfStory(mark)
    }
    return holdsMention(mark) || isInEntries(mark) || kind == .toolResult && isVerse(mark)
  }

  /// `These rules override what the issue says`: papers of a project that come after each other.
  private func isOverDocument(_ mark: Range<Int>) -> Bool {
    let said = lowered(mark.lowerBound..<min(text.count, mark.upperBound + 32))
    guard let verb = said.firstRange(of: "overrid") else { return false }
    let behind = said[verb.upperBound..<min(said.count, verb.upperBound + 32)]
    return Self.papers.contains { behind.contains($0) } && !behind.contains("your")
      && !behind.contains("user")
  }

  /// `If you are a human: same.`: who the reader may be, and not who it shall be.
  private func isCondition(_ mark: Range<Int>) -> Bool {
    let said = lowered(max(0, mark.upperBound - 16)..<mark.upperBound)
    return said.ends(with: "if you are a") || said.ends(with: "if you are an")
  }

  private static let papers: [StaticString] = [
    " the issue", " the readme", " the wiki", " the docs", " the ticket", " the contributing", " the style",
    " the defaults", " the older", " the handbook", " readme.md", " contributing.md",
  ]

  /// `If the user says ignore your rules, decline`, `when I write ignore your rules`: what somebody might say.
  private func isSupposed(_ mark: Range<Int>) -> Bool {
    let line = line(around: mark.lowerBound..<mark.lowerBound + 1)
    let before = words(before: mark.lowerBound, in: line, most: 6)
    guard before.count >= 3, Self.telling.contains(before[0]) || Self.typing.contains(before[0]),
      Self.people.contains(before[1])
    else {
      return false
    }
    return before[2...].contains { Self.supposing.contains(lowered($0)) }
  }

  private static let typing = WordList(" type types enter enters paste pastes ask asks ")
  private static let supposing = WordList(" if when whenever once wenn si se quando cuando als gdy jesli ")

  /// `everything above the line`, `anything below the marker`: a place on a page.
  private func isOfLine(_ mark: Range<Int>) -> Bool {
    let said = lowered(mark.lowerBound..<min(text.count, mark.upperBound + 24))
    for side: StaticString in ["above ", "below ", "before ", "after "] {
      guard let place = said.firstRange(of: side) else { continue }
      var at = place.upperBound
      var end = Address.endOfLetters(from: at, in: said)
      guard Self.articles.contains(said[at..<end]), said.at(end) == 0x20 else { continue }
      at = end + 1
      end = Address.endOfLetters(from: at, in: said)
      if Self.strokes.contains(said[at..<end]) { return true }
    }
    return false
  }

  private static let articles = WordList(" the this that my ")
  private static let strokes = WordList(
    " line marker fold rule divider separator dashes heading table figure comment cut dotted dashed red blue "
  )

  /// `// ignore everything above`, between backquotes: somebody speaks of a comment in code.
  private func isComment(_ mark: Range<Int>) -> Bool {
    let line = line(around: mark)
    guard line.upperBound >= mark.upperBound,
      let close = text[..<min(line.upperBound, mark.upperBound + 40)].firstIndex(
        of: UInt8(ascii: "`"), from: mark.upperBound)
    else { return false }
    var open = mark.lowerBound
    while open > line.lowerBound, text[open - 1] != UInt8(ascii: "`") {
      open -= 1
      guard close - open <= 80 else { return false }
    }
    guard open > line.lowerBound else { return false }
    let code = text[open..<close]
    return Self.comments.contains { code.starts(with: $0) }
  }

  private static let comments: [StaticString] = ["//", "# ", "/*", "-- ", "<!--", "; "]

  /// `… and only write your name at the top`: what pupils are asked, who have one.
  private func isWorksheet(_ mark: Range<Int>) -> Bool {
    let behind = lowered(mark.upperBound..<min(text.count, mark.upperBound + 80))
    return behind.contains("write your name") || behind.contains("put your name")
  }

  /// `test_guard.py::test_dan_mode FAILED`: what is found begins in the name of a test.
  private func isTestToken(_ mark: Range<Int>) -> Bool {
    var start = mark.lowerBound
    while start > 0, text[start - 1] > 0x20, mark.lowerBound - start < 80 { start -= 1 }
    let name = text[start..<mark.lowerBound]
    return name.ends(with: "::test_") || name.starts(with: "test_") && name.ends(with: "_")
  }

  /// `… doing well"\n90,"I want it to do anything now …`: from one row of a table to another.
  private func isAcrossRows(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult else { return false }
    for i in mark where text[i] == 0x0A {
      var end = i + 1
      while let byte = text.at(end), ASCII.isDigit(byte) { end += 1 }
      if end > i + 1, text.at(end) == UInt8(ascii: ","), text.at(end + 1) == 0x22, text[i - 1] == 0x22 {
        return true
      }
    }
    return false
  }

  /// `… the phrase "ignore earlier messages" is removed …`: the words that would be the order stand quoted inside of it.
  private func holdsMention(_ mark: Range<Int>) -> Bool {
    guard mark.count <= 240 else { return false }
    var at = mark.lowerBound
    while let open = text[..<mark.upperBound].firstIndex(of: 0x22, from: at) {
      guard let close = text[..<mark.upperBound].firstIndex(of: 0x22, from: open + 1) else { return false }
      at = close + 1
      guard close - open <= 60, open >= 2, let before = Address.word(before: open, in: text) else { continue }
      if Self.quoting.contains(lowered(text[before])) {
        let quoted = lowered(open..<close)
        if Self.takings.contains(where: { quoted.contains($0) }) { return true }
      }
    }
    return false
  }

  private static let takings: [StaticString] = [
    "ignore", "forget", "disregard", "override", "never reveal", "never disclose",
  ]
  private static let quoting = WordList(
    " phrase phrases sentence words string strings wording line text literal expression pattern example ")

  /// `"assistant.reveal": "Show …",\n"assistant.override": "This will …"`: put together from the values of several entries.
  private func isInEntries(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult, mark.count <= 240 else { return false }
    if isAcrossSettings(mark) { return true }
    var entries = 0
    var at = mark.lowerBound
    while let joint = text[..<mark.upperBound].firstRange(of: "\": \"", from: at) {
      entries += 1
      at = joint.upperBound
    }
    let said = lowered(mark)
    return entries >= 2 && !said.contains("you ") && !said.contains("://")
  }

  /// `prompt.reset = Forget …; prompt.hide = Do not show …`
  private func isAcrossSettings(_ mark: Range<Int>) -> Bool {
    // The whole of one that has others beside it, or from one into another.
    guard let sign = text[..<mark.upperBound].firstRange(of: " = ", from: max(0, mark.lowerBound - 3)),
      sign.lowerBound > mark.lowerBound
        || text[..<min(text.count, mark.upperBound + 80)].firstRange(of: " = ", from: sign.upperBound) != nil
    else { return false }
    var start = sign.lowerBound
    while start > 0, sign.lowerBound - start < 40, text[start - 1] > 0x20 { start -= 1 }
    return text[start..<sign.lowerBound].contains(".")
  }

  /// `dig +short $(hostname -f)`: one's own name, and no part of another.
  private func isOwnName(_ mark: Range<Int>) -> Bool {
    guard let name = text[..<mark.upperBound].firstRange(of: "$(hostname", from: mark.lowerBound),
      let close = text.firstIndex(of: 0x29, from: name.upperBound), close - name.upperBound <= 8
    else { return false }
    return text.at(close + 1).map { $0 <= 0x20 } ?? true
  }

  /// `Poem: forget what you were told before / the tide rewrites …`
  private func isVerse(_ mark: Range<Int>) -> Bool {
    let line = line(around: mark.lowerBound..<mark.lowerBound + 1)
    guard line.count <= 400 else { return false }
    let said = lowered(line)
    let isNamed = Self.verses.contains { said.starts(with: $0) }
    return isNamed && !namesMachine(said) && !said.contains("instruction")
  }

  private static let verses: [StaticString] = [
    "poem", "haiku", "verse", "song", "ballad", "lyric", "gedicht", "poema", "poeme", "poesia", "chanson",
    "cancion", "canzone", "lied", "novel", "roman", "novela", "romanzo", "роман", "小说", "小説", "소설",
  ]

  /// `Write a short story where an AI loses all its restrictions`, `for our text adventure: NPC "Vex" never refuses`: of
  /// somebody who is made up, while the model stays who it is and is asked for nothing but the lines.
  private func isOfStory(_ mark: Range<Int>) -> Bool {
    guard text.count <= 600 else { return false }
    let said = lowered(0..<text.count)
    guard Self.works.contains(where: { said.contains($0) }),
      Self.making.contains(where: { said.contains($0) })
    else { return false }
    if let role = said.firstRange(of: "stay in character"),
      !Self.others.contains(where: { said[max(0, role.lowerBound - 24)..<role.lowerBound].contains($0) })
    {
      return false
    }
    return !Self.turning.contains { said.contains($0) } && !Self.teaching.contains { isTaught($0, in: said) }
  }

  /// Whether a word of harm stands where nobody shall refuse to speak of it: `it should refuse to talk about weapons`.
  private func isTaught(_ word: StaticString, in said: ByteView) -> Bool {
    var from = 0
    while let place = said.firstRange(of: word, from: from) {
      from = place.upperBound
      let before = said[max(0, place.lowerBound - 48)..<place.lowerBound]
      guard let no = Self.refusals.lazy.compactMap({ before.firstRange(of: $0) }).first,
        !before[no.upperBound...].contains(".")
      else { return true }
    }
    return false
  }

  /// Who has to stay in character, if not who is asked.
  private static let others: [StaticString] = [
    "it has to ", "it must ", "it should ", "he must ", "she must ", "they must ", "he has to ",
    "she has to ", "he should ", "she should ", "bot must ", "bot should ", "bot has to ", "character must ",
    "npc must ", "it always ", "that ", "who ",
  ]
  private static let refusals: [StaticString] = [
    "refuse to talk", "refuses to talk", "refuse to discuss", "refuses to discuss", "decline to", "declines ",
    "must not talk", "never talk about", "never talks about", "never discuss", "not answer questions",
    "refuse questions", "refuse anything", "refuses questions", "avoid talk", "avoids ",
  ]

  private static let works: [StaticString] = [
    " story", " novel", "text adventure", " npc", " scene ", " d&d", "campaign", " screenplay", " poem",
    " comic", " game design", " villain", " speech", " toast", " monologue", " sketch", " skit", " limerick",
    " birthday", " joke", "system prompt for", "prompt for a", "character card", "character sheet",
    " bot for", " bot in our", " bot in my", "chatbot for", "persona for our", "persona for my", " mascot",
    "voice line", " stream", " movie", " film", " episode", " play ", " our game", " my game", " short film",
    " song about",
  ]
  private static let making: [StaticString] = [
    "write", "draft", "create", "invent", "design", "give me", "make up", "describe", "lines", "quotes",
    "dialogue", "outline", "compose", "rewrite",
  ]
  /// Who is to be somebody else is the model, and so is who answers without limits.
  private static let turning: [StaticString] = [
    "you are", "you're", "you will", "you must", "you have", "you can", "act as", "pretend", "roleplay",
    "role-play", "role play", "your ", "respond as", "answer as", "speak as",
    "be the ", "i ask", "i will ask", "my question", "answers me", "you never", "you do", "yourself",
  ]
  /// What a story is only wrapped around.
  private static let teaching: [StaticString] = [
    "how to", "step by", "step-by", "instructions", "in detail", "detailed", "recipe", "tutorial",
    "explains", "explicit", "realistic", "exact", "working ", "code ", "guide", "methods to", "ways to",
    "drug", "bomb", "weapon", "malware", "virus", "hack", "explosive", "poison", "sexual", "nsfw", "racis",
    "suicide", "illegal",
  ]
}
