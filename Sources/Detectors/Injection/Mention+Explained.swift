import Bytes
import Text

/// What an attack brings about, in the words of whoever explains it, and what a house forbids: the sentence has a subject, and it
/// is not the reader.
extension Mention {
  /// `Angreifer … Liest ein Assistent die Seite, befolgt er …`, `攻击者把指令藏在网页里,助手可能会忽略…`: an attacker is named, then a
  /// model in the third person, and then what it does.
  func isExplained(_ mark: Range<Int>) -> Bool {
    let whole = sentence(around: mark)
    let said = lowered(whole)
    guard !speaks(said), !wantsSomething(said) else { return false }
    let start = mark.lowerBound - whole.lowerBound
    let head = said[..<start]
    if let foe = Self.foe(in: head), Self.third.contains(where: { head[foe...].contains($0) }),
      !endsInPause(head)
    {
      return true
    }
    // `vergeet de assistent alle …`: a verb before its subject, which orders do not have.
    if !endsInPause(head),
      Self.inverted.contains(where: { said[start..<min(said.count, start + 40)].contains($0) })
    {
      return true
    }
    // Who means the reader does not speak of any assistant.
    let around = lowered(max(0, whole.lowerBound - 240)..<min(text.count, whole.upperBound + 240))
    guard Self.foe(in: around) != nil else { return false }
    let until = said[..<min(said.count, start + mark.count)]
    if Self.some.contains(where: { until.contains($0) }) { return true }
    return isToldOfModel(head)
  }

  /// `level 2 is told not to reveal …`: of somebody who is not the reader.
  func isPassive(_ mark: Range<Int>) -> Bool {
    let first = mark.lowerBound..<Address.endOfLetters(from: mark.lowerBound, in: text)
    guard Self.participles.contains(text[first]), mark.lowerBound > 0, text[mark.lowerBound - 1] == 0x20,
      let be = Address.word(before: mark.lowerBound, in: text), Self.beings.contains(text[be]),
      be.lowerBound > 1
    else { return false }
    // A number may be the subject.
    guard let subject = Address.word(before: be.lowerBound, in: text) else {
      return ASCII.isDigit(text[be.lowerBound - 2])
    }
    return !text[subject].asciiLowercased.isSame(as: "you")
  }

  private static let participles = WordList(" told instructed ordered asked ")
  private static let beings = WordList(" is was were being been ")

  /// Where the first word ends that names an attacker or an attack.
  private static func foe(in said: ByteView) -> Int? {
    var first: Int?
    for name in foes {
      if let place = said.firstRange(of: name), place.upperBound < first ?? .max { first = place.upperBound }
    }
    return first
  }

  /// `…, ignore` begins an order of its own.
  private func endsInPause(_ head: ByteView) -> Bool {
    var end = head.count
    while end > 0, head[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return true }
    return [0x2C, 0x3A, 0x3B, 0x2D, 0x22].contains(head[end - 1])
  }

  /// `The mail says to the agent what to do next:`
  private func isToldOfModel(_ head: ByteView) -> Bool {
    guard let colon = head.firstIndex(of: UInt8(ascii: ":"), from: min(8, head.count)) else { return false }
    let before = head[..<colon]
    return Self.tellings.contains { before.contains($0) } && Self.third.contains { before.contains($0) }
  }

  private static let tellings: [StaticString] = [
    " says to ", " tells ", " asks ", " orders ", " sagt ", " dit a ", " dice a", " zegt ", " diz a",
  ]
  private static let foes: [StaticString] = [
    "attacker", "adversar", "prompt injection", "indirect injection", "indirect prompt", "angreifer",
    "prompt-injektion", "attaquant", "injection indirecte", "injection de prompt", "atacante",
    "inyeccion", "injecao", "attaccante", "aggressore", "iniezione", "aanvaller", "angripare", "angriper",
    "napastnik", "atakujac", "utocnik", "saldirgan", "злоумышленник", "зловмисник", "инъекци", "攻击者", "攻擊者",
    "提示注入", "攻撃者", "インジェクション", "공격자", "인젝션", "المهاجم", "תוקף", "हमलावर", "penyerang", "ke tan cong",
  ]
  private static let third: [StaticString] = [
    "the assistant", "an assistant", "the agent", "an agent", "the model", "a model", "the llm", "an llm",
    "the bot", "a bot", "assistants ", "agents ", "models ", "assistent", "assistant", "asistente",
    "agente", "modell", "modele", "modelo", "asystent", "ассистент", "асистент", "модел", "助手", "模型", "智能体",
    "アシスタント", "モデル", "エージェント", "비서", "모델", "어시스턴트", "에이전트", "المساعد", "النموذج", "העוזר", "सहायक",
    "asisten", "tro ly",
  ]
  private static let inverted: [StaticString] = [
    "t de assistent ", "t der assistent ", "t die assistent", "t de bot ", "t der bot ", "t das modell ",
    "t het model ", "t der agent ", "t de agent ", "r assistenten ", "r modellen ", "r boten ",
  ]
  /// Of a model that is any of its kind.
  private static let some: [StaticString] = [
    " an assistant", "ein assistent", "ein modell", "ein agent", "un assistant", "un modele", "un agent",
    "un asistente", "un modelo", "un agente", "um assistente", "um modelo", "um agente", "un assistente",
    "un modello", "een assistent", "een model", "een agent", "en assistent", "en modell", "en agent",
  ]

  /// `You must not attempt to extract …, to bypass …`, `Es ist untersagt, … zu …`: the sentence begins with what nobody may do.
  func isProhibited(_ mark: Range<Int>) -> Bool {
    let whole = sentence(around: mark.lowerBound..<mark.lowerBound + 1)
    let head = lowered(whole.lowerBound..<mark.lowerBound)
    guard let ban = Self.bans.lazy.compactMap({ head.firstRange(of: $0) }).first else { return false }
    let between = head[ban.upperBound...]
    guard !between.contains(";"), !between.contains(":"), !between.contains(" - ") else { return false }
    let rest = lowered(mark.lowerBound..<max(mark.upperBound, whole.upperBound))
    return isInfinitive(head) && !wantsSomething(head) && !wantsSomething(rest)
  }

  /// Whether what follows is not an order that stands by itself: `to …`, `de …`, or the ban itself.
  private func isInfinitive(_ head: ByteView) -> Bool {
    var end = head.count
    while end > 0, head[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return false }
    return head[end - 1] != UInt8(ascii: ",") && head[end - 1] != 0x22
  }

  private static let bans: [StaticString] = [
    "not attempt to ", "not try to ", "never attempt to ", "never try to ", "prohibited from ",
    "forbidden to ", "not permitted to ", "not allowed to ", "prohibited to ", "attempts to ",
    "any attempt to ", "ist untersagt", "ist verboten", "darf nicht versuch", "durfen nicht versuch",
    "interdit de ", "defense de ", "ne pas tenter de ", "prohibido ", "queda prohibid", "se prohibe ",
    "vietato ", "proibido ", "verboden om ", "niet toegestaan ", "zabrania sie", "nie wolno ", "запрещается ",
    "запрещено ", "забороняється ", "禁止", "不得", "严禁", "嚴禁", "してはならない", "금지", "يحظر", "يمنع", "dilarang ",
    "nghiem cam", "yasaktir",
  ]
}
