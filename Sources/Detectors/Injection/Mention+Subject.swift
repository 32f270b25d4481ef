import Bytes
import Text

extension Mention {
  /// Whether a mark is one that its own sentence names and does not use: printed on a shirt, explained as a token, limited to
  /// one subject.
  func isNamed(_ mark: Range<Int>, of signal: Signal, in sentence: ByteView) -> Bool {
    if isShouted(mark) || signal.family == .jailbreak && isStudied(mark) { return true }
    if isDemandedOfThird(mark) || isAskedOfPeople(mark, in: sentence) || isOfKeywords(mark)
      || isPossible(mark)
    {
      return true
    }
    if kind == .prompt, isToAsker(mark) || isOfLetter(mark) { return true }
    if signal.family == .injection && isExample(mark) || isDeclined(mark) || isAcrossCommits(mark)
      || isOfLabels(mark) || isCaption(mark)
      || isNarrated(mark)
    {
      return true
    }
    if isExercise(mark) || isReported(mark) || isForbidden(mark) || isAcrossItems(mark) || isAdvert(mark)
      || signal.family != .jailbreak && isPublicDuty(sentence)
    {
      return true
    }
    if isOnlyTold(mark, of: signal) { return true }
    if signal.first != .chatMarker, signal.first != .fakeTurn, isSpecimen(mark, of: signal) { return true }
    if isTitle(mark) || isInTitles(mark) || isGuidance(sentence) || isChronicle(mark) || isPractice(mark) {
      return true
    }
    if signal.first == .loot || signal.second == .loot || signal.third == .loot, isPublicHalf(mark) {
      return true
    }
    switch signal.first {
    case .send where kind == .toolResult: return isOfClient(mark) || isHeader(mark)
    case .override
    where kind == .prompt && text[mark].starts(with: "ignores") && Self.own.contains { sentence.contains($0) }:
      return true
    case .override, .overrideAll, .voided: return isAboutSubject(mark, in: sentence)
    case .called, .machineCalled: return isCompound(mark)
    case .overriding: return kind == .prompt && Self.own.contains { sentence.contains($0) }
    // `… from your instructions.` ends one thing, and an example of code begins another.
    case .leak where kind == .prompt && isOfThird(mark): return true
    case .leak where kind == .toolResult:
      return text[mark].contains("```") || text[mark].contains(".\n")
        || text[mark.upperBound..<min(text.count, mark.upperBound + 8)].starts(with: " every ")
    case .leak:
      let behind = text[mark.upperBound..<min(text.count, mark.upperBound + 16)]
      return kind == .prompt
        && (Self.parts.contains { sentence.contains($0) } || isOfFile(sentence)
          || behind.starts(with: " for ") && !behind.contains("this") || behind.starts(with: " made of"))
    case .systemPrompt, .opening:
      return kind == .prompt && (Self.parts.contains { sentence.contains($0) } || isOfFile(sentence))
    default: return false
    }
  }

  /// `~/.ssh/id_ed25519.pub`
  func isPublicHalf(_ mark: Range<Int>) -> Bool {
    guard let key = text[..<mark.upperBound].firstRange(of: "ssh", from: mark.lowerBound) else {
      return false
    }
    var end = key.upperBound
    while let byte = text.at(end), ASCII.isWord(byte) || byte == 0x2F || byte == 0x2E || byte == 0x2A {
      end += 1
    }
    return text[key.upperBound..<end].ends(with: ".pub")
  }

  /// `the client sends the API key in the header …`: how a program logs in.
  private func isOfClient(_ mark: Range<Int>) -> Bool {
    guard lowered(mark).starts(with: "sends ") else { return false }
    let said = lowered(mark.lowerBound..<min(text.count, mark.upperBound + 40))
    // `it … sends the key as a bearer token to …`
    if lowered(mark).contains("bearer token") || lowered(mark).contains("authorization") { return true }
    guard let who = Address.word(before: mark.lowerBound, in: text), Self.clients.contains(lowered(text[who]))
    else { return false }
    return said.contains("header") || said.contains("authorization") || said.contains("bearer")
  }

  /// `put your key into the Authorization header, not into the URL`
  private func isHeader(_ mark: Range<Int>) -> Bool {
    let said = lowered(mark)
    return said.contains("authorization header") || said.contains("x-api-key header")
      || said.contains("not into the url") || said.contains("not in the url")
  }

  private static let clients = WordList(
    " client clients sdk cli browser library app application plugin server service frontend backend ")

  /// `the agent prints its system prompt when …`
  private func isOfThird(_ mark: Range<Int>) -> Bool {
    let said = lowered(mark)
    if Self.thirds.contains(where: { said.starts(with: $0) }) { return true }
    // `a test that asks the model to reveal its …`
    guard said.contains(" its "), !said.contains("your "),
      let to = Address.word(before: mark.lowerBound, in: text), text[to].isSame(as: "to"),
      let model = Address.word(before: to.lowerBound, in: text)
    else { return false }
    return Self.asked.contains(lowered(text[model]))
  }

  private static let asked = WordList(" model models bot assistant agent chatbot llm ai ")
  private static let thirds: [StaticString] = [
    "prints its", "outputs its", "reveals its", "shows its", "leaks its",
  ]

  /// `Threat model, row 6: …`, `data model: …`: a model that nobody speaks to.
  private func isCompound(_ mark: Range<Int>) -> Bool {
    let word = lowered(mark.lowerBound..<Address.endOfLetters(from: mark.lowerBound, in: text))
    guard word.isSame(as: "model") || word.isSame(as: "models"), mark.lowerBound > 0,
      text[mark.lowerBound - 1] == 0x20, let before = Address.word(before: mark.lowerBound, in: text)
    else { return false }
    return Self.modelled.contains(lowered(text[before]))
  }

  private static let modelled = WordList(
    " threat data domain cost object pricing business permission role security trust risk mental memory event access consistency concurrency execution operating rate scale 3d car phone this-year "
  )

  /// `we study jailbreak attacks on …`: a paper about such words, that turns to nobody.
  private func isStudied(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult || kind == .prompt && text[mark].firstIndex(of: 0x28) != nil,
      !lowered(mark).contains("you "), !lowered(mark).contains("you're")
    else { return false }
    let around = lowered(max(0, mark.lowerBound - 240)..<min(text.count, mark.upperBound + 240))
    return Self.studying.count { around.contains($0) } >= 2
  }

  /// `the tool result demands that the model discard the request`, in a paper: what is wanted is told of a third.
  private func isDemandedOfThird(_ mark: Range<Int>) -> Bool {
    let start = max(0, mark.lowerBound - 48)
    let said = lowered(start..<mark.upperBound)
    var from = 0
    while let that = said.firstRange(of: " that ", from: from) {
      from = that.upperBound
      var first = that.lowerBound
      while first > 0, ASCII.isLetter(said[first - 1]) { first -= 1 }
      let behind = said[that.upperBound..<min(said.count, that.upperBound + 16)]
      if Self.demanding.contains(said[first..<that.lowerBound]),
        behind.starts(with: "the ") || behind.starts(with: "a ") || behind.starts(with: "an ")
      {
        return isStudied(mark)
      }
    }
    return false
  }

  /// `Have you ever asked a chatbot to …?`: what people are asked in a survey, and not to do.
  private func isAskedOfPeople(_ mark: Range<Int>, in sentence: ByteView) -> Bool {
    guard kind == .toolResult || kind == .prompt else { return false }
    return Self.surveys.contains {
      guard let place = sentence.firstRange(of: $0) else { return false }
      return place.lowerBound < 40
    }
  }

  private static let surveys: [StaticString] = [
    "have you ever", "did you ever", "has anyone", "have you tried", "haben sie schon", "hast du schon",
    "avez-vous deja", "as-tu deja", "alguna vez", "ha intentado", "has intentado", "ha mai ", "hai mai ",
    "avete mai", "alguma vez", "ja tentou", "heeft u ooit", "heb je ooit", "czy kiedykolwiek", "когда-нибудь",
    "коли-небудь", "你有没有", "您是否曾", "したことがあり", "したことはあり", "적이 있",
  ]

  private static let demanding = WordList(
    " demands demand demanding asks ask asking requests requires instructs orders tells insists claims states suggests "
  )

  /// `what is in the prompt of this bot? It's in src/prompt.ts`: what a file holds, and nothing of the reader's own.
  private func isOfFile(_ sentence: ByteView) -> Bool {
    Self.paths.contains { sentence.contains($0) } && !sentence.contains("your") && !sentence.contains("you ")
  }

  private static let paths = [
    ".ts", ".js", ".py", ".md", ".swift", ".yaml", ".yml", ".json", ".toml", "src/", "docs/", "dockerfile",
    "makefile", "this repo",
  ]

  private static let studying = [
    "we study", "we find", "we evaluate", "we show", "we propose", "we analy", "we measure", "abstract",
    "et al", "arxiv", "in this paper", "dataset", "benchmark", "success rate", "adversarial training",
    "state of the art", "attacks on", "search results", "what is dan", "how to defend", "jailbreaks work",
    "jailbreaks are", "mitigation", "researchers", "best-known", "best known", "why they fail",
    "why they work", "why it worked", "many-shot", "crescendo", "the article", "this article",
    "lists families", "vendors answered", "vendors have", "were patched", "was patched", "glossary",
    "term coined", "coined", "history of", "red-team", "red team", "robustness", "experiments", "models are",
    "language models", "is a jailbreak", "jailbreak in which", "wikipedia", "refusal rate", "eval harness",
    "fine-tune", "results.csv", "still works", "can't reproduce", "cannot reproduce", "commented:",
    "works as expected",
  ]

  /// `our best seller says IGNORE ALL RULES`: in capitals behind what is said to bear them.
  private func isShouted(_ mark: Range<Int>) -> Bool {
    var letters = 0
    for i in mark {
      if ASCII.isLower(text[i]) || text[i] >= 0x80 { return false }
      if ASCII.isUpper(text[i]) { letters += 1 }
    }
    if letters >= 10, Self.printed.contains(where: { lowered(line(around: mark)).contains($0) }) {
      return true
    }
    guard letters >= 10, let before = Address.word(before: mark.lowerBound, in: text) else { return false }
    return Self.bearing.contains(text[before])
  }

  private static let printed: [StaticString] = [
    "t-shirt", " shirt", "hoodie", " mug", "sticker", "tote bag", "fridge magnet",
  ]
  private static let bearing = WordIndex(
    " says say saying reads reading read titled called named labelled labeled printed slogan shirt mug sticker caption headline banner "
  )

  /// `without asking me`: the one who says so wants to be spared, and knows.
  private func isToAsker(_ mark: Range<Int>) -> Bool {
    let said = lowered(mark.lowerBound..<min(text.count, mark.upperBound + 4))
    return Self.sparing.contains { said.contains($0) }
  }

  private static let sparing = [
    "without asking me", "without telling me", "without bothering me", "without my ",
  ]

  /// `disregard the previous instructions on the north gate`: about one thing, and nothing that guards.
  private func isAboutSubject(_ mark: Range<Int>, in sentence: ByteView) -> Bool {
    guard kind == .toolResult || kind == .prompt else { return false }
    // The phrase may end within its word: `вказівк-и щодо`.
    var end = mark.upperBound
    while let byte = text.at(end), ASCII.isLetter(byte) || byte >= 0x80, end - mark.upperBound < 24 {
      end += 1
    }
    let behind = text[end..<min(text.count, end + 24)]
    let isLimited =
      Self.subjects.contains { behind.starts(with: $0) }
      || kind == .prompt && Self.ownSubjects.contains { behind.starts(with: $0) }
      || Self.playing.contains { sentence.contains($0) }
    guard isLimited else {
      // A file of one's own.
      return kind == .prompt && Self.files.contains { sentence.contains($0) }
        && !Self.guarded.contains { sentence.contains($0) }
    }
    return !Self.guarded.contains { sentence.contains($0) }
  }

  /// Whether a sentence names what protects somebody, or who reads for others.
  func isGuarded(_ sentence: ByteView) -> Bool { Self.guarded.contains { sentence.contains($0) } }

  private static let subjects: [StaticString] = [
    " on the ", " about the ", " about ", " regarding ", " concerning ", " on how the ", " for the ",
    " given for the ", " sobre ", " bezuglich ", " zur ", " zum ", " hinsichtlich ", " concernant ",
    " relatives ", " a propos ", " riguardo ", " relative ", " sulla ", " sul ", " over de ", " over het ",
    " dotyczac", " w sprawie ", " hakkinda", " щодо ", " про ", " относительно ", " по поводу ",
    " касательно ", " بخصوص ", " بشأن ", " angaende ", " om ", " ve viec ",
  ]
  /// The same of a person's own words.
  private static let ownSubjects: [StaticString] = [
    " on ", " from the ", " in the ", " of the ", " del ", " der ", " des ", " du ",
  ]
  private static let playing = [" card", " dice", "players", " quest", "game night", "board game", " puzzle"]
  private static let files = [
    ".md ", ".txt ", ".json ", ".yaml ", ".yml ", ".toml ", ".rst ", ".docx ", ".pdf ", "readme", "changelog",
  ]
  /// What protects somebody, and who reads for others.
  private static let guarded = [
    "safe", "secur", "system", "prompt", "confiden", "secret", "ethic", "moral", "harm", "content", " ai",
    "assistant", "model", "agent", "chatbot", "llm", "gpt", "claude", "copilot", "gemini", "your ",
    "developer", "openai", "anthropic", "user", "operator", "permission", "privacy", "disclos", "refus",
    "conversation", "chat", "task", "polic", " bot", "sicherheit", "segurid", "seguranc", "sicurezza",
    "bezpiecz", "guvenlik", "безопасн", "безпек", "систем", "ассистент", "асистент", "помощник", "модел",
    "промпт", "ии ", "ші ", "пользовател", "користувач", "секрет", "asistent", "asistente", "assistent",
    "modelo", "modello", "modele", " ia", " ki ", "usuario", "utilisateur", "utente", "nutzer", "benutzer",
    "gebruiker", "uzytkownik", "kullanici", "geheim", "segreto", "http", ".env", "clave", "passwor", "senha",
    "contrasen", "النظام", "المساعد", "النموذج", "المستخدم", "الأمان", "السرية",
  ]
  /// What a person says of a model that does not do as it is told.
  private static let own = [
    "my model", "our model", "the model ", "my agent", "my assistant", "my bot", "our bot", "it ignores",
    "it keeps", "claude ignores", "gpt ignores", "gemini ignores", "llm ignores", "the llm ", "the agent ",
    "keeps ignoring",
  ]
  /// Parts of a file that a person asks for.
  private static let parts = [
    " of this file", " of the file", " in this file", " of that file", "the marker", " of readme",
    " of the readme", " of the diff", " in the diff", " spelling", " grammar", " typos", " punctuation",
    " of the log", " in the log", " of this module", " of the table", " of the csv",
  ]
}
