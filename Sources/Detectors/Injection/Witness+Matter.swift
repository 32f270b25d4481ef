import Bytes
import Text

/// What is taken back between people: something said of one matter, a step that is named so, an option of a program.
extension Witness {
  /// Whether nothing more is said than that something former is to be dropped, and that of one matter: `… rules on refunds`,
  /// `… instructions for size S`. What a model was told is of no matter.
  func isOfOneMatter(
    _ signals: [Int], at place: Range<Int>, taken: Int? = nil, in text: ByteView
  ) -> Bool {
    if kind == .prompt, isOfOwnMatter(signals, at: place, in: text) { return true }
    guard
      signals.allSatisfy({
        Self.onlyTakesBack(Signal.all[$0]) && (kind != .description || Signal.all[$0].isTakenBack)
      })
    else { return false }
    let takenEnd = min(taken ?? place.upperBound, place.upperBound)
    if isTaskName(place, in: text) { return true }
    if text[place.lowerBound..<takenEnd].contains(" /"), taken != nil || !text[place].contains(". ") {
      return true
    }
    var at = taken ?? place.upperBound
    while at < text.count, Self.isLetter(text[at]) { at += 1 }
    guard text.at(at) == 0x20 || text.at(at) == 0x0A, Self.joins(text[(at + 1)..<min(text.count, at + 24)])
    else { return false }
    var end = at + 1
    while end < text.count, end - at < 60, !Self.ending.contains(text[end]) { end += 1 }
    let clause = text[at..<end].asciiLowercased
    return !Self.ofModels.contains { clause.contains($0) }
  }

  /// `forget the earlier instructions about the layout; new task: only code`: what a person said of one matter, and what they
  /// want instead. Who takes back what others told a model takes back all of it.
  private func isOfOwnMatter(_ signals: [Int], at place: Range<Int>, in text: ByteView) -> Bool {
    let named = signals.reduce(Concept.Mask.none) { mask, index in
      let signal = Signal.all[index]
      return mask | Concept.Mask(signal.first) | Concept.Mask(signal.second) | Concept.Mask(signal.third)
    }
    guard named & ~Self.ownWords == .none else { return false }
    var end = place.lowerBound
    while end < text.count, end - place.lowerBound < 120, !Self.isStop(end, in: text) { end += 1 }
    let said = text[place.lowerBound..<end]
    let lowered = said.asciiLowercased
    guard !Self.notOnes.contains(where: { lowered.contains($0) }) else { return false }
    if said.hasNonASCII, Self.aboutEast.contains(where: { said.contains($0) }) { return true }
    var at = 0
    while let blank = lowered.firstIndex(of: 0x20, from: at) {
      at = blank + 1
      if Self.joins(lowered[at..<min(lowered.count, at + 24)]) { return true }
    }
    return false
  }

  private static let ownWords = mask([
    .override, .overrideAll, .former, .prior, .target, .newTask, .sayOnly, .voided, .onlyAnswer, .taskDropped,
    .taskAbove,
  ])
  /// What others told a model.
  private static let notOnes: [StaticString] = [
    "safety", "secur", "sistem", "system", "develop", "entwickl", "sviluppat", "desarroll", "desenvolv",
    "prompt", "openai", "anthropic", "operator", "operador", "polic", "restrict", "ethic", "ethik", "etica",
    "sicher", "segur", "sicur", "convers", "chat", "secret", "user", "usuario", "nutzer", "utilisat",
    "utente", "безопас", "систем",
  ]
  private static let aboutEast: [StaticString] = [
    "关于", "關於", "有关", "に関する", "についての", "の指示は忘れ", "대한", "관한", "حول", "بشأن", "לגבי", "ile ilgili", "के बारे",
    "เกี่ยวกับ", "درباره", "مورد",
  ]

  private static func isStop(_ place: Int, in text: ByteView) -> Bool {
    switch text[place] {
    case 0x0A, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): true
    // `。`
    case 0xE3: text.at(place + 1) == 0x80 && text.at(place + 2) == 0x82
    default: false
    }
  }

  /// Whether what a file takes back is what a model was told, and by whom: not rules of a game, and not on one matter.
  func isOfModelsInFile(_ signals: [Int], at place: Range<Int>, in text: ByteView) -> Bool {
    let end = min(text.count, place.upperBound + 24)
    let said = text[place.lowerBound..<end].asciiLowercased
    let takesBack = signals.contains {
      Signal.all[$0].second == .override || Signal.all[$0].first == .override
        || Signal.all[$0].first == .overrideAll || Signal.all[$0].second == .overrideAll
        || Signal.all[$0].second == .voided
    }
    if takesBack, Self.named(by: signals) & Self.serious == .none {
      return Self.toldToModels.contains { said.contains($0) } && !Self.kept.contains { said.contains($0) }
        && !isOfOneMatter(signals, at: place, in: text)
    }
    // `never reveal the system prompt`
    return !signals.contains { Signal.all[$0].first == .leak } || !Self.denied.contains { said.contains($0) }
  }

  /// `the twin without rules, the points system, two answers in one`: the names of tricks, told one after the other where
  /// jailbreaks are spoken of. Who tries one gives the model a part.
  func isTalkOfJailbreaks(_ signals: [Int], in text: ByteView) -> Bool {
    Self.named(by: signals) & Self.parts == .none && text.count <= Self.longestTalk
      && text.asciiLowercased.contains("jailbreak")
  }

  private static let longestTalk = 8_192
  private static let parts = mask([
    .role, .address, .called, .machineCalled, .machine, .vendor, .fakeTurn, .chatMarker, .forcedOpening,
    .comply,
    .override, .overrideAll, .master, .puppetPolicy, .voided,
  ])

  /// `./agent --print-system-prompt`: what a program is called with.
  func isOption(_ place: Range<Int>, in text: ByteView) -> Bool {
    let around = text[max(0, place.lowerBound - 12)..<place.upperBound]
    return around.contains("--") && text[place].contains("-system-prompt")
  }

  /// `the instructions that I gave you`: one's own.
  func isOwn(_ place: Range<Int>, in text: ByteView) -> Bool {
    let end = min(text.count, place.upperBound + 24)
    let said = text[place.lowerBound..<end].asciiLowercased
    return Self.gaveMyself.contains { said.contains($0) }
  }

  /// Whether it stands in the name of a step of a playbook or a pipeline.
  private func isTaskName(_ place: Range<Int>, in text: ByteView) -> Bool {
    isStep(place.lowerBound, in: text) && isStep(place.upperBound - 1, in: text)
  }

  private func isStep(_ place: Int, in text: ByteView) -> Bool {
    var start = place
    while start > 0, place - start < 100, text[start - 1] != 0x0A { start -= 1 }
    while start < place, text[start] == 0x20 { start += 1 }
    let line = text[start..<text.count]
    guard line.starts(with: "TASK [") || line.starts(with: "- name: ") else { return false }
    var end = place
    while end < text.count, text[end] != 0x0A { end += 1 }
    return end - start < 100
  }

  /// What honest files do not join with rules that are dropped.
  private static let serious = mask([
    .conceal, .loot, .secret, .persona, .unlimited, .refusal, .sayOnly, .leak, .role, .newTask,
    .decodeAndObey,
    .againstUser, .requester, .principal,
  ])

  private static func onlyTakesBack(_ signal: Signal) -> Bool {
    for concept in [signal.first, signal.second, signal.third] {
      switch concept {
      case .override, .overrideAll, .former, .prior, .target, .all, .yours, .called, .address, .machineCalled,
        .readerOfThis, .turnedTo, .machine, .toModel, .voided, .deed, .disable, .reader, .hush, .untold,
        .role:
        continue
      case .systemPrompt: if signal.first != .override { return false }
      default: return false
      }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte >= 0x80 }

  private static let ending: [UInt8] = [0x0A, 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F]

  /// Whether a matter follows, and not `for now`.
  private static func joins(_ rest: ByteView) -> Bool {
    var end = 0
    while end < rest.count, isLetter(rest[end]) { end += 1 }
    // `truoc do ve …`
    if rest.starts(with: "do ve ") { return true }
    guard matterFollows.contains(rest[..<end]), rest.at(end) == 0x20 else { return false }
    var last = end + 1
    while last < rest.count, isLetter(rest[last]) { last += 1 }
    return !noMatter.contains(rest[(end + 1)..<last])
  }

  private static let matterFollows = WordList(
    " on for concerning about regarding zu fur zum zur sur pour concernant per sul sulla sui para sobre dla do dotyczacych voor over om til despre privind tentang soal del de du da della delle dei des ang angaende που για за для про о об "
  )
  private static let noMatter = WordList(
    " a now pana hasta ate adesso acum this all any these you once good ever it that here what my me esta este estas estos ce cet cette ces questa questo diesem dieser diesen desta deste moi mi te toi "
  )
  /// What belongs to models, or goes on with what is to be done.
  private static let ofModels: [StaticString] = [
    "convers", "chat", "sess", "sesi", "safety", "security", "sistem", "system", "desarrollad", "desenvolved",
    "sviluppat", "developp", "develop", "entwickl", "openai", "anthropic", "operador", "operator", "creat",
    "assist", "asist", "instru", "context", " you", "user", " task", "answer", "respon", " repl", "model",
    "assistant", "polic", "prompt", "privacy", "secret", "conduct", "content", "disclos", " and ", " then ",
    " und ", " et ", " y ", " e ", " i ", " и ", " en ", "usuario", "nutzer", "utilisateur", "utente",
    "sicher", "segur", "securi", "sicur", "пользоват", "безопас", "χρηστ",
  ]
  private static let toldToModels: [StaticString] = [
    "instruction", "guideline", "directive", "prompt", "your rule", "rules of the user", "rules of your user",
    "rules of its user", "user's rule", "users' rule", "your task", "your restriction", "safety", "operator",
    "betreiber", "operateur", "operador", "vendor", "restriction you", "context and all your", "instruccion",
    "instruco", "istruzion", "anweisung", "consigne", "talimat", "instrukcj", "polecen", "инструкц",
    "указани", "指示", "指令", "지시", "지침", "التعليمات", "הוראות", "הנחיות", "คำสั่ง", "निर्देश", "instructie",
    "οδηγι", "ohje", "chi dan", "pokyn", "вказівк", "інструкц",
  ]
  private static let kept: [StaticString] = [
    "s on ", "s about ", "s for ", "s concerning ", "s regarding ", "ignores ", "forgets ", "drops ",
    "overrides ", "ignoriert ", "vergisst ", " lint", " stay",
  ]
  private static let denied: [StaticString] = ["never ", "not "]
  private static let gaveMyself: [StaticString] = [
    "ti ho dato", "ti ho detto", "else i ", "que te di ", "que te dei", "i gave you", "ich dir ",
    "je t'ai donne", "ik je gaf", "ik je heb", "dalem ci", "dalam ci", "я тебе дал", "які я тобі",
  ]
}
