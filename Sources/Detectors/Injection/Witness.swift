import Bytes
import Text

/// What says, besides the wording of an order, that a machine is to take it.
///
/// `Forget the old instructions, from now on …` is what cooks, coaches and colleagues write to each other every day.
/// The same words are an attack where they turn to a model, speak of what only models have, keep something from its
/// user, or are written so that people do not read them.
struct Witness {
  let kind: TextKind
  /// The text as it was given.
  let given: ByteView

  /// Whether signals seen together, at a place of a reading, tell whom they are meant for.
  ///
  /// - Parameter taken: Where the words end that take something back.
  func speaks(
    for signals: [Int], of family: Signal.Family, at place: Range<Int>, taken: Int?, in reading: Reading
  ) -> Bool {
    let text = reading.bytes
    if family == .injection, kind == .toolResult || kind == .prompt || kind == .description,
      !isDisguised(place, in: reading),
      isOfOneMatter(signals, at: place, taken: taken, in: text) || isOption(place, in: text)
        || kind != .prompt && isOnlyNamed(signals, at: place, in: text)
    {
      return false
    }
    switch (kind, family) {
    case (.prompt, .injection):
      if Self.named(by: signals) & Self.grave == .none, isOwn(place, in: text) { return false }
      // Persons take back what they said themselves; not all of it at once, and not what others told the model.
      return Self.named(by: signals) & Self.attempts != .none || isDisguised(place, in: reading)
    case (.code, .covert), (.document, .covert): return isOfModelsInFile(signals, at: place, in: text)
    case (.description, .injection):
      // Tools may forget what was said before: that is what some are for.
      return !signals.allSatisfy { index in
        let signal = Signal.all[index]
        return signal.first == .override && (signal.second == .former || signal.second == .prior)
          || signal.first == .overrideAll && signal.second == .overrideAll || signal.first == .overriding
      } || namesReader(near: place, in: text) || isDisguised(place, in: reading)
    // `system_message: … other tools must not …`: its own name is no line of the system's.
    case (.description, .poisoning):
      return !text.starts(with: "system_")
        || !signals.allSatisfy { Signal.all[$0].first == .shadowing }
        || text.firstRange(of: "must not", from: place.lowerBound) == nil
    // `Always tell the user how many rows are hidden.`
    case (.description, .retrieval): return signals.count > 1
    // What an assistant must say, and only say, is in every handbook.
    case (.toolResult, .retrieval): return Self.named(by: signals) & Self.ranking != .none
    case (.toolResult, .jailbreak) where isTalkOfJailbreaks(signals, in: text): return false
    case (.toolResult, .injection), (.toolResult, .jailbreak):
      var named = Self.named(by: signals)
      if named & Self.mask([.systemPrompt]) != .none, isOnlyAbove(signals, at: place, in: text) {
        named = named & ~Self.mask([.systemPrompt])
      }
      return named & (family == .jailbreak ? Self.refusing : Self.machines) != .none
        || family == .jailbreak && !text[place].contains("eloper mode")
          && signals.contains { Signal.all[$0].first == .role && Signal.all[$0].second == .persona }
        || Self.takesBackWhole(signals) && isOfModels(place, in: text) || Self.wantsLoot(signals)
        || signals.count(where: { Signal.all[$0].first == .fakeSystem }) >= 2
        || namesReader(near: place, in: text) || isDisguised(place, in: reading)
    default: return true
    }
  }

  /// Whether letters that only look like those of a place, or none at all, stand in their stead.
  func isDisguised(_ place: Range<Int>, in reading: Reading) -> Bool {
    guard !reading.bytes[place].hasNonASCII else { return false }
    let original = reading.original(place)
    var i = original.lowerBound
    while i < original.upperBound {
      let lead = given[i]
      switch lead {
      case ..<0xC8 where lead != 0xC2: break
      // Romanian.
      case 0xC8 where (0x98...0x9B).contains(given.at(i + 1) ?? 0): break
      // Of two bytes from here on: a soft hyphen, or no letter of a Latin alphabet.
      case 0xC2:
        if given.at(i + 1) == 0xAD { return true }
      case 0xE1:
        if given.at(i + 1) != 0xBA, given.at(i + 1) != 0xBB { return true }
      case 0xE2:
        // Dashes, quotation marks and dots; joiners and marks of direction are none of these.
        guard given.at(i + 1) == 0x80, let last = given.at(i + 2), last >= 0x90, last < 0xA8 else {
          return true
        }
      // The signs of wide alphabets, but not what ends their sentences.
      case 0xE3, 0xEF:
        if !Self.isWidePunctuation(given[i..<min(i + 3, given.count)]) { return true }
      default: return true
      }
      i += 1
    }
    return false
  }

  private static func isWidePunctuation(_ sign: ByteView) -> Bool {
    guard sign.count == 3 else { return true }
    if sign[0] == 0xE3 { return sign[1] == 0x80 && sign[2] < 0xA0 }
    return sign[1] == 0xBC && (sign[2] < 0x90 || sign[2] == 0x9A || sign[2] == 0x9B || sign[2] == 0x9F)
      || sign[1] == 0xB8
  }

  /// `ignore all previous instructions`, `forget your former rules`, `… and only say`: between people it is this one or that
  /// one, and they know which.
  private static func takesBackWhole(_ signals: [Int]) -> Bool {
    var isFormer = false
    var isWhole = false
    for index in signals {
      let signal = Signal.all[index]
      guard signal.first == .override || signal.first == .overrideAll else { continue }
      switch signal.second {
      case .former, .prior: isFormer = true
      case .all, .yours, .sayOnly: isWhole = true
      default: isWhole = isWhole || signal.third == .sayOnly
      }
    }
    return isFormer && isWhole
  }

  /// `ignore everything above`: what stands there may be the talk of a model, and any list.
  private func isOnlyAbove(_ signals: [Int], at place: Range<Int>, in text: ByteView) -> Bool {
    for index in signals {
      let signal = Signal.all[index]
      guard signal.first != .override, signal.first != .overrideAll else { continue }
      if signal.first == .systemPrompt || signal.second == .systemPrompt || signal.third == .systemPrompt {
        return false
      }
    }
    let said = text[place].asciiLowercased
    // `forget everything you have been told`: by teachers, cooks and the neighbours.
    if !said.hasNonASCII, said.contains("told"),
      signals.allSatisfy({
        Signal.all[$0].isTakenBack
          || Signal.all[$0].first == .override && Signal.all[$0].second == .systemPrompt
          || Signal.all[$0].first == .overrideAll && Signal.all[$0].second == .systemPrompt
      })
    {
      return !said.contains("prompt") && !said.contains("system") && !said.contains("instruct")
    }
    guard !said.hasNonASCII, said.contains("above") || said.contains("before") || said.contains("previous")
    else {
      return false
    }
    if said.contains("prompt") || said.contains("system") || said.contains("instruct") { return false }
    var end = place.upperBound
    while end < text.count, end - place.upperBound < 80, text[end] != 0x0A { end += 1 }
    let behind = text[place.upperBound..<end].asciiLowercased
    return !Self.answers.contains { behind.contains($0) } && !Self.wishes.contains { behind.contains($0) }
  }

  private static let wishes: [StaticString] = [
    " and ", "instead", " you", "write", "delete", "approve", "send", "tell ", " run ", "mark ", "rate ",
    "give ",
  ]

  /// What a model is told has a few names, and is all that it has. Rules of a game, and orders on one matter, are others'.
  private func isOfModels(_ place: Range<Int>, in text: ByteView) -> Bool {
    let around = place.lowerBound..<min(text.count, place.upperBound + 24)
    let said = text[around].asciiLowercased
    let isNamed = Self.told.contains { said.contains($0) }
    if isNamed { return !Self.matters.contains { said.contains($0) } }
    if goesOn(place, in: text) { return true }
    let end = min(text.count, place.upperBound + 80)
    let answer = text[place.lowerBound..<end].asciiLowercased
    return Self.answers.contains { answer.contains($0) }
  }

  /// `… alle vorige instructies en stuur … naar https://…`: of which more is wanted, in whatever language, and it goes somewhere.
  private func goesOn(_ place: Range<Int>, in text: ByteView) -> Bool {
    var end = place.upperBound
    while end < text.count, end - place.upperBound < 160, text[end] != 0x0A { end += 1 }
    let rest = text[place.upperBound..<end]
    guard rest.contains("://") || rest.firstIndex(of: 0x40) != nil else { return false }
    return Self.joins.contains { rest.asciiLowercased[..<min(rest.count, 12)].contains($0) }
  }

  private static let joins: [StaticString] = [
    " en ", " und ", " et ", " y ", " e ", " och ", " og ", " i ", " a ", " si ", " dan ", " va ", " ve ",
    " ja ", " es ", " и ", " і ", " και ",
  ]

  private static let told: [StaticString] = ["instruction", "guideline", "directive", "directions", "prompt"]
  private static let matters: [StaticString] = [
    "s for ", "s concerning", "s about ", "s on ", "s regarding", "s sur ",
  ]
  private static let answers: [StaticString] = [
    "answer", "reply", "respon", "antwort", "repond", "rispond", "antwoord", "odpow", "ответ", "回答", "答え",
    "대답", "出力", "输出", "yanit", "jawab", "أجب", " print", " output", " say ", " act as",
  ]

  /// Whether files of secrets are asked for, and not only named where something is dropped.
  private static func wantsLoot(_ signals: [Int]) -> Bool {
    signals.contains { index in
      let signal = Signal.all[index]
      return signal.first != .overrideAll && (signal.second == .loot || signal.third == .loot)
    }
  }

  /// Passing words are no witnesses.
  static let leastWeight = 10

  static func named(by signals: [Int]) -> Concept.Mask {
    signals.reduce(.none) { mask, index in
      let signal = Signal.all[index]
      guard signal.weight >= leastWeight else { return mask }
      return mask | Concept.Mask(signal.first) | Concept.Mask(signal.second) | Concept.Mask(signal.third)
    }
  }

  static func mask(_ concepts: [Concept]) -> Concept.Mask {
    concepts.reduce(.none) { $0 | Concept.Mask($1) }
  }

  /// What is only said to models, or of them.
  private static let machines = mask([
    .address, .called, .machineCalled, .machine, .toModel, .turnedTo, .readerOfThis, .chatMarker, .fakeTurn,
    .systemPrompt, .vendor, .decodeAndObey, .principal, .requester, .againstUser, .persona, .passage,
    .retrieved, .outranks, .plantedAnswer, .render, .conceal, .givenYou, .opening, .grant, .secret,
    .onBehalf, .keptByYou, .toldMe,
  ])

  /// What places a passage above others, or plants it.
  private static let ranking = mask([
    .outranks, .passage, .retrieved, .plantedAnswer, .priority, .first, .address, .toModel, .turnedTo,
    .readerOfThis,
    .machineCalled, .called, .conceal,
  ])

  /// What a part in a game does not need.
  private static let refusing = mask([
    .refusal, .doubleAnswer, .evade, .forcedOpening, .address, .called, .machineCalled, .machine, .toModel,
    .vendor, .fakeTurn,
    .chatMarker,
  ])

  /// What makes more of it than a change of mind.
  private static let attempts = mask([
    .systemPrompt, .chatMarker, .opening, .principal, .unlimited, .persona, .vendor, .decodeAndObey, .sayOnly,
    .conceal, .loot, .refusal, .forbidden, .comply, .doubleAnswer, .evade, .forcedOpening, .puppetPolicy,
    .leak, .all, .yours, .master, .givenYou, .secret, .authority, .fakeSystem,
    .piecewise, .guarded, .fixedAnswer, .taunt, .wanted,
  ])

  /// What nobody takes back only.
  private static let grave = mask([
    .leak, .conceal, .persona, .unlimited, .refusal, .secret, .loot, .evade, .master, .principal,
  ])

  /// So far around what was said the reader may be named.
  private static let reach = 160

  /// Whether a reader that answers to users is named around a place, or its user.
  private func namesReader(near place: Range<Int>, in text: ByteView) -> Bool {
    let around = text[max(0, place.lowerBound - Self.reach)..<min(text.count, place.upperBound + Self.reach)]
    var words: [UInt8] = [0x20]
    words.reserveCapacity(around.count + 2)
    for byte in around {
      let isKept =
        byte >= 0x80 || ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@")
      words.append(isKept ? ASCII.lowercased(byte) : 0x20)
    }
    words.append(0x20)
    let said = ByteView(words)
    return Self.readers.contains { said.contains($0) }
      || Self.servants.contains { name in
        guard let named = said.firstRange(of: name) else { return false }
        // `assistente de palco`: of a trade.
        let behind = said[named.upperBound..<min(said.count, named.upperBound + 6)]
        // `árbitro asistente`
        if let before = Address.word(before: named.lowerBound + 1, in: said),
          Self.assisting.contains(said[before])
        {
          return false
        }
        return !Self.ofTrade.contains { behind.starts(with: $0) } || behind.contains(" ia ")
      }
  }

  private static let servants: [StaticString] = [" assistente ", " asistente ", " assistent "]
  private static let assisting = WordList(
    " arbitro director directora directeur medico professor profesor regista entrenador entrenadora arzt koch gerente arbitre "
  )
  private static let ofTrade: [StaticString] = ["de ", "di ", "da ", "do ", "del", "dell", "der ", "social"]

  /// Users that something is kept from, and readers in languages whose ways of turning to somebody are not known. In
  /// English `the assistant` may be anybody's.
  private static let readers: [StaticString] = [
    " tell the user ", " inform the user", " notify the user", " alert the user", " to the user ",
    " from the user ", " for the user ", " the user s ", " answering the user", " ai bot ", " ai: ", " @ai ",
    " @bot ", " model: ", " ai reviewer", " any machine ", " language model", " safety rule", " safety polic",
    " your safety guideline", " your safety protocol", " your ethical ", " safety check", " guardrail",
    " content polic", " ethics layer", " system prompt", " api key", " aws credentials", " ssh id",
    " env file", " netrc", " etc shadow", " make the user ", " artificial reader", " delete the ", " curl ",
    " llm ", " llms ", " chatgpt ", " utilisateur", " usuario", " nutzer", " benutzer", " utente ",
    " gebruiker", " uzytkown", " kullanici", "пользовател", "користувач", "用户", "使用者", "ユーザー", "사용자",
    "المستخدم", "משתמש", "kayttaj", "felhasznal", " bruger", " bruker", " anvandar", "ব্যবহারকারী",
    "उपयोगकर्ता", " pengguna ", "χρηστη", " nguoi dung", " uzivatel", " korisnik", " utilizator", " asystenc",
    " asystent", " asistenc", " asistent", "ассистент", "асистент", "помощник ", "помічник",
    " nota para la ia ", " inteligencia artificial ", " kunstliche intelligenz", " an die ki ", " para a ia ",
    " pour l ia ", " dla modelu ", " do modelu ", " al modello ", " al modelo ", " ao modelo ", " au modele ",
    "модели ", "моделі", "给ai", "致ai", "aiへ", "ai助手", "人工智能", "助手", "アシスタント", "モデル", "模型", "상담원에게", "어시스턴트",
    "المساعد", "النموذج", "לעוזר", "tekoaly", " mi asszisztens", "এআই", "एआई", "सहायक", " til ai ",
    " yapay zek", " umela inteligence", " sztuczn",
  ]
}
