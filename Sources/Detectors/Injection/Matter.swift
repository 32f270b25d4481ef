import Bytes
import Text

/// Instructions and rules between people and about things: how a shelf is put together, what a parser has to skip. The words are those of attacks on a model; what they are about is not.
enum Matter {
  /// Leaves out what is told of somebody or something, and what is about a thing. `hits` are in order.
  static func leaveOut(from hits: inout [StartTable.Hit], in text: ByteView) {
    var echoes = Echoes(patience: mostAnew)
    hits.removeAll { hit in
      guard let concept = Concept(rawValue: hit.tag), concept.mayBeOfThings else { return false }
      let at = hit.range.lowerBound
      // What it is about may depend on the phrase that was found there.
      let behind = hit.range.count &+ Self.behind
      if let said = echoes.answer(at: at, before: before, behind: behind, in: text) {
        if said &>> 1 == hit.tag { return said & 1 != 0 }
      }
      let isLeftOut = isOfThings(concept, hit, in: text)
      // What a tool does is said at the beginning of a long sentence.
      if concept == .plantedAnswer { return isLeftOut }
      echoes.keep(hit.tag &<< 1 | (isLeftOut ? 1 : 0), at: at, before: before, behind: behind, in: text)
      return isLeftOut
    }
  }

  /// So many of a text are looked at one by one, and so many bytes around them tell what they are about.
  private static let mostAnew = 256
  private static let before = 112
  private static let behind = 72

  private static func isOfThings(_ concept: Concept, _ hit: StartTable.Hit, in text: ByteView) -> Bool {
    switch concept {
    case .override, .overrideAll:
      isDoneByOthers(hit.range, in: text) || isOfPaper(behind: hit.range.upperBound, in: text)
        || isEnded(hit.range, in: text) || isRefused(hit.range, in: text) || isNotDone(hit.range, in: text)
        || isOfManual(hit.range, in: text)
        || isDirective(hit.range, in: text) || isOption(hit.range, in: text)
        || isOfLife(behind: hit.range.upperBound, in: text)
        || isDoneInProgram(hit.range, in: text) || isListed(hit.range, in: text)
        || isBroughtAbout(hit.range, in: text) || isOfData(behind: hit.range.upperBound, in: text)
        || isSubjectLine(hit.range, in: text) || isStated(hit.range, in: text)
        || isMade(hit.range.lowerBound, in: text) || isOfPath(behind: hit.range.upperBound, in: text)
        || isInDottedName(hit.range, in: text) || isOfCommand(hit.range, in: text)
        || isOfStrangers(behind: hit.range.upperBound, in: text) || isUpToPlace(hit.range, in: text)
        || isOfNotice(hit.range, in: text)
    case .leak:
      isKeptIn(hit.range, in: text) || isRefused(hit.range, in: text) || isShownByOthers(hit.range, in: text)
        || isGotByKey(hit.range, in: text) || isShownByCommand(hit.range, in: text)
        || isStated(hit.range, in: text)
    case .render: isFormOfText(hit.range, in: text)
    case .againstUser: isOfAccount(behind: hit.range.upperBound, in: text)
    case .decodeAndObey: isOfTamed(hit.range, in: text)
    case .target:
      isOfThing(hit.range, in: text) || isCompound(hit.range, in: text) || isOfSearch(hit.range, in: text)
        || isOfLife(behind: hit.range.upperBound, in: text)
        || isOfMachine(behind: hit.range.upperBound, in: text)
    case .send:
      isForbidden(hit.range.lowerBound, in: text) || isPossible(hit.range.lowerBound, in: text)
        || isNumberOfThings(hit.range, in: text) || isOver(hit.range, in: text)
        || isDoneByOption(hit.range.lowerBound, in: text)
    case .prior: isOfLife(behind: hit.range.upperBound, in: text)
    case .givenYou:
      isOfOthers(hit.range.lowerBound, in: text) || isOfLife(behind: hit.range.upperBound, in: text)
    case .secret, .loot:
      isForLogin(hit.range, in: text) || isSetting(hit.range, in: text) || isLeftAlone(hit.range, in: text)
        || isWiped(hit.range, in: text)
        || isOfTalk(hit.range, in: text) || isKeptSafe(hit.range, in: text)
        || isKeptSomewhere(hit.range, in: text) || isOfSettings(hit.range, in: text)
        || isDefault(hit.range, in: text) || isSetVariable(hit.range, in: text)
    case .first: isOfWork(behind: hit.range.upperBound, in: text) || isOfReading(hit.range, in: text)
    case .conceal:
      isOpen(hit.range, in: text) || isOfThingDone(hit.range, in: text)
    case .plantedAnswer:
      isDoneByTool(hit.range.lowerBound, in: text) || isOfPages(hit.range, in: text)
        || isOnlyTime(hit.range, in: text)
    case .persona, .unlimited, .forbidden:
      concept == .unlimited && isOfUse(hit.range, in: text)
        || concept == .persona && isSyllable(hit.range, in: text) || isPlayed(hit.range, in: text)
        || isForetold(hit.range, in: text)
        || isInDottedName(hit.range, in: text)
        || concept == .persona && (isState(hit.range, in: text) || isMeasured(hit.range, in: text))
    case .evade: isOfBrowser(hit.range, in: text)
    case .refusal: isOfProgram(hit.range, in: text)
    case .newTask:
      isForOthers(hit.range, in: text) || isInIdentifier(hit.range, in: text)
        || isOfTamed(hit.range, in: text) || isDoneInstead(hit.range, in: text)
    case .overriding: isInIdentifier(hit.range, in: text)
    case .voided: isInDottedName(hit.range, in: text)
    case .chatMarker: isHeadingOfName(hit.range, in: text)
    case .systemPrompt:
      isPromptForThing(hit.range, in: text) || isOfRepository(behind: hit.range.upperBound, in: text)
        || isFollowed(hit.range, in: text) || isVersion(behind: hit.range.upperBound, in: text)
    case .hush:
      isSaidOfThing(hit.range, in: text) || isOfTopic(hit.range, in: text)
        || isDoneUnasked(hit.range, in: text)
    case .grant, .authority: isClaimed(hit.range, in: text)
    case .fakeSystem:
      isAccount(hit.range, in: text) || isObjectKept(hit.range, in: text)
        || hit.range.lowerBound == 0 && Address.isTalk(text)
    default: false
    }
  }

  /// Whether the word before says that this is what somebody else does.
  private static func isDoneByOthers(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard let before = Address.word(before: phrase.lowerBound, in: text) else {
      return isDoneByThing(phrase.lowerBound, behind: nil, in: text)
    }
    return isDescribed(before, in: text) || isTold(phrase, of: before, in: text)
      || isCaused(before, in: text) || isDoneByThing(phrase.lowerBound, behind: before, in: text)
  }

  /// `the assistant can forget earlier …`, `the parser must ignore all …`: told of somebody, and asked of nobody who reads.
  private static func isDescribed(_ modal: Range<Int>, in text: ByteView) -> Bool {
    // `can an admin override the banner?`
    if isAsked(of: modal, in: text) { return true }
    let isAble = able.contains(text[modal])
    guard isAble || bound.contains(text[modal]) else { return false }
    guard let subject = Address.word(before: modal.lowerBound, in: text) else { return false }
    // `a relay MUST ignore all prior …`, in a standard.
    if text[modal] == "MUST" || text[modal] == "SHALL" || text[modal] == "SHOULD" {
      return !spokenTo.contains(text[subject]) && !(text[subject] == "YOU")
        && ASCII.isLower(text[modal.upperBound + 1])
    }
    // `This will override all previous settings. Continue?`
    if text[modal] == "will", itself.contains(text[subject]) {
      return true
    }
    if isAble { return !spokenTo.contains(text[subject]) }
    return things.contains(text[subject]) || selves.contains(text[subject])
      || isDutyOfTrade(modal, of: subject, in: text)
  }

  /// `the agent ignores the rules`: English, and of a third. The same letters are an order in French, behind `que tu`.
  private static func isTold(_ phrase: Range<Int>, of subject: Range<Int>, in text: ByteView) -> Bool {
    phrase.count == 7 && text[phrase] == "ignores" && !foreign.contains(text[subject])
  }

  private static let foreign = WordList(" que tu te no vous nous jamais ne n' ")

  /// `may cause the model to ignore earlier rules`: what something does to somebody.
  private static func isCaused(_ to: Range<Int>, in text: ByteView) -> Bool {
    guard to.count == 2, text[to] == "to" else { return false }
    // `merchants want to override the prior rules`
    if let verb = Address.word(before: to.lowerBound, in: text), wishing.contains(text[verb]),
      let subject = Address.word(before: verb.lowerBound, in: text), !spokenTo.contains(text[subject])
    {
      return true
    }
    return Address.follows(causing.contains, within: 5, to.lowerBound, in: text)
  }

  /// `does `iptables -F` drop all previous rules`, `make a location block override the rules above it`: a question about a
  /// command, or about a part of a configuration.
  private static func isDoneByThing(
    _ place: Int, behind subject: Range<Int>?, in text: ByteView
  ) -> Bool {
    var at = place
    while at > 0, text[at - 1] == 0x20 { at -= 1 }
    if at > 1, text[at - 1] == UInt8(ascii: "`") {
      var open = at - 2
      while open > 0, text[open] != UInt8(ascii: "`"), at - open < 40 { open -= 1 }
      guard text[open] == UInt8(ascii: "`") else { return false }
      at = open
    } else {
      guard let subject,
        things.contains(text[subject]) || settings.contains(text[subject])
      else { return false }
      at = subject.lowerBound
    }
    return Address.follows(asking.contains, within: 4, at, in: text)
  }

  private static let selves = WordList(" i we they he she ")
  private static let asking = WordList(" does did do make makes making let lets letting ")
  private static let settings = WordIndex(
    " block blocks directive directives stanza stanzas selector selectors stylesheet entry entries profile profiles playbook firewall chain chains statement statements annotation annotations flag flags option options switch route routes "
  )

  /// Whether a noun stands before the verb, and a question begins before that.
  private static func isAsked(of noun: Range<Int>, in text: ByteView) -> Bool {
    guard let article = Address.word(before: noun.lowerBound, in: text), nouns.contains(text[article]),
      let modal = Address.word(before: article.lowerBound, in: text)
    else { return false }
    return questions.contains(text[modal])
  }

  private static let nouns = WordList(" an a the any one our their ")
  private static let questions = WordList(" can could may might does did should would ")
  private static let itself = WordList(" this it ")
  private static let wishing = WordList(" want wants wanted wish wishes like likes hope hopes try ")

  private static let causing = WordIndex(
    " cause causes caused causing leads lead led tends tend tricks tricked trick attempts attempt tries tried known likely prone forces forced failing fails decided agreed voted chose refused "
  )

  /// Where the path begins that a file is the end of.
  private static func startOfPath(_ file: Range<Int>, in text: ByteView) -> Int {
    var start = file.lowerBound
    while start > 0, text[start - 1] > 0x20, file.lowerBound - start < 40 { start -= 1 }
    return start
  }

  /// `the bucket configured in ~/.aws/config`: where a program has its settings from.
  private static func isSetting(_ file: Range<Int>, in text: ByteView) -> Bool {
    guard let before = Address.word(before: startOfPath(file, in: text), in: text), text[before] == "in",
      let verb = Address.word(before: before.lowerBound, in: text)
    else { return false }
    return configured.contains(text[verb])
  }

  /// `cspell:ignore`, `prettier-ignore`, `[rule_override]`: told to a tool, or the end of a name.
  private static func isDirective(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard phrase.lowerBound > 1 else { return false }
    switch text[phrase.lowerBound - 1] {
    case UInt8(ascii: ":"), UInt8(ascii: "-"):
      return Address.word(before: phrase.lowerBound - 1, in: text).map {
        linters.contains(text[$0]) || text[$0] == "no"
      } == true
    case UInt8(ascii: "_"):
      let next = text.at(phrase.upperBound) ?? 0
      return ASCII.isLetter(text[phrase.lowerBound - 2]) && next != UInt8(ascii: "_") && !ASCII.isLetter(next)
        && next != 0x20
    default: return false
    }
  }

  private static let linters = WordList(
    " cspell spellchecker codespell vale markdownlint prettier eslint stylelint istanbul biome pylint ruff mypy lint swiftlint ktlint shellcheck sonar "
  )

  /// `never reads ~/.ssh`, `不会读取 .env`
  private static func isLeftAlone(_ file: Range<Int>, in text: ByteView) -> Bool {
    let start = startOfPath(file, in: text)
    // `--exclude .env`
    if text[..<start].ends(with: "--exclude ") || text[start..<file.lowerBound].starts(with: "--exclude=") {
      return true
    }
    if Address.follows(denying.contains, within: 2, start, in: text)
      || staysClosed(file, from: start, in: text)
    {
      return true
    }
    let before = text[max(0, file.lowerBound - 16)..<file.lowerBound]
    return before.hasNonASCII && (before.contains("不会") || before.contains("不读"))
  }

  private static let denying = WordList(" never not doesn't cannot nie nicht jamais nunca mai nooit ")

  /// `when the user types "stop", stop answering, …`: how a bot behaves.
  private static func isEnded(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase].isSame(as: "stop answering") else { return false }
    return text.at(phrase.upperBound) == UInt8(ascii: ",") || text.at(phrase.upperBound) == UInt8(ascii: ".")
  }

  /// `the cart is deleted without telling the user`
  private static func isOfThingDone(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase].starts(with: "without "), let done = Address.word(before: phrase.lowerBound, in: text),
      text[done].ends(with: "ed"), let be = Address.word(before: done.lowerBound, in: text)
    else { return false }
    return being.contains(text[be])
  }

  /// `must not hide this from them`
  private static func isOpen(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase].starts(with: "hid") || text[phrase].starts(with: "conceal") else { return false }
    return Address.word(before: phrase.lowerBound, in: text).map { denying.contains(text[$0]) } == true
  }

  private static let configured = WordList(" configured defined specified declared set ")

  /// `New instructions for the cleaning crew`: printed for others. Whoever means the reader says so.
  private static func isForOthers(_ task: Range<Int>, in text: ByteView) -> Bool {
    guard parts.contains(where: { text[task].contains($0) }) else { return false }
    var words: [ByteView] = []
    var at = task.upperBound
    while words.count < 4, text.at(at) == 0x20 {
      let end = Address.endOfLetters(from: at + 1, in: text)
      guard end > at + 1 else { break }
      words.append(text[at + 1..<end])
      at = end
    }
    guard words.count >= 2, purposes.contains(words[0]) else { return false }
    return !words.dropFirst().contains { readers.contains($0) }
  }

  private static let parts = ["nstruct", "nstruc", "nstruz", "nweisung", "onsigne"]
  private static let purposes = WordList(" for voor fur pour para per dla til for ")
  private static let readers = WordIndex(
    " you u your this these that ai ia ki llm agent agents agente agentes agenten agenti assistant assistants assistent assistenten asistente asistentes assistente assistenti model models modell modelle modelo modelos modele modeles modello modelli bot bots chatbot chatbots machine machines copilot claude gpt chatgpt gemini any all je jou jij dich dir euch vous toi ti te tu voce anyone whoever session task conversation reader readers system "
  )

  /// `is silently lowered to 100`: what something does of itself, and nobody is asked to.
  private static func isSaidOfThing(_ hush: Range<Int>, in text: ByteView) -> Bool {
    guard text[hush].isSame(as: "silently"), text.at(hush.upperBound) == 0x20 else { return false }
    let end = Address.endOfLetters(from: hush.upperBound + 1, in: text)
    guard text[..<end].ends(with: "ed"), let be = Address.word(before: hush.lowerBound, in: text) else {
      return false
    }
    return being.contains(text[be])
  }

  private static let being = WordList(" is are was were be been being gets get ")

  private static let able = WordIndex(
    " can may could might would cannot often sometimes usually rarely occasionally ")
  private static let bound = WordIndex(" must should will shall may has have needs to then ")
  private static let spokenTo = WordList(
    " you u ya we and then please now so also just do or but that if which ")
  static func isThing(_ word: ByteView) -> Bool { things.contains(word) }

  private static let things = WordIndex(
    " parser parsers lexer tokenizer compiler interpreter linter formatter scanner decoder encoder reader shell server client router reducer function method handler loader build script job step engine device firmware driver query migration command cli app plugin component module class test tests service daemon worker controller crawler button form "
  )

  /// `all previous instructions after HALT`: those of a machine, by the name of one.
  private static func isOfMachine(behind place: Int, in text: ByteView) -> Bool {
    // Few words begin as these do.
    guard text.at(place) == 0x20, let first = text.at(place + 1),
      first == UInt8(ascii: "a") || first == UInt8(ascii: "b") || first == UInt8(ascii: "u"),
      let second = text.at(place + 2), second != UInt8(ascii: "l")
    else { return false }
    let rest = text[place..<min(text.count, place + 24)]
    guard rest.starts(with: " after ") || rest.starts(with: " before ") || rest.starts(with: " until ") else {
      return false
    }
    let start = Address.endOfLetters(from: 1, in: rest) + 1
    var end = start
    while end < rest.count, ASCII.isUpper(rest[end]) { end += 1 }
    return end - start >= 2 && (end == rest.count || !ASCII.isLetter(rest[end]))
  }

  /// `Authorization: Bearer $TOKEN`, `scp -i ~/.ssh/id_rsa`: where keys belong.
  private static func isForLogin(_ secret: Range<Int>, in text: ByteView) -> Bool {
    var start = secret.lowerBound
    while start > 0, text[start - 1] > 0x20, text[start - 1] != 0x22, secret.lowerBound - start < 40 {
      start -= 1
    }
    // `Authorization: Bearer ${{ secrets.TOKEN }}`
    if text[..<start].ends(with: "{{ ") { start -= text[..<start].ends(with: "${{ ") ? 4 : 3 }
    let before = text[max(0, start - 22)..<start]
    // Nearly nothing that stands before has either sign.
    return before.firstIndex(of: UInt8(ascii: "z")) != nil && before.contains("uthorization")
      || start > 2 && text[start - 3] == 0x2D && (before.ends(with: "-i ") || before.ends(with: "-i \""))
      || start > 3 && text[start - 4] == 0x2D && before.ends(with: "-i \"")
  }

  /// `you are now going to see …`: what comes next, and no new self.
  private static func isForetold(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    ASCII.lowercased(text[phrase.lowerBound]) == UInt8(ascii: "y") && text[phrase].ends(with: "now")
      && text[phrase.upperBound..<min(text.count, phrase.upperBound + 10)].starts(with: " going to ")
  }

  /// `a Jailbreak card`
  private static func isPlayed(_ name: Range<Int>, in text: ByteView) -> Bool {
    let first = ASCII.lowercased(text[name.lowerBound])
    guard first == UInt8(ascii: "j") || first == UInt8(ascii: "d"), text.at(name.upperBound) == 0x20
    else {
      return false
    }
    let end = Address.endOfLetters(from: name.upperBound + 1, in: text)
    return games.contains(text[name.upperBound + 1..<end])
  }

  private static let games = WordIndex(
    " card cards poster posters mug shirt sticker stickers meme memes joke jokes game games level levels scene episode tweak tweaks device devices iphone ipad console consoles phone phones detection "
  )
}

extension Concept {
  /// Whether people say it to each other and of things.
  fileprivate var mayBeOfThings: Bool {
    switch self {
    case .override, .overrideAll, .leak, .target, .send, .prior, .givenYou, .secret, .loot, .conceal,
      .plantedAnswer, .persona, .unlimited, .forbidden, .newTask, .hush, .evade, .refusal, .fakeSystem,
      .overriding, .voided, .chatMarker, .systemPrompt, .grant, .authority, .first, .decodeAndObey,
      .render, .againstUser:
      true
    default: false
    }
  }
}
