import Bytes
import Text

/// What somebody asked of a model, as a report tells it: `los investigadores pedían al asistente que ignorara …`.
///
/// An order speaks to its reader, now. A report has three parts that an order lacks, in every language: somebody who asked, a
/// verb of asking that is over, and a model in the third person that was asked. All three have to stand in the sentence of
/// the order. Where a file, an address or a command is named, or where who asked is whom a model obeys, it does not count.
extension Mention {
  func isRelated(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult || kind == .prompt, !mark.isEmpty else { return false }
    let whole = sentence(around: mark.upperBound - 1..<mark.upperBound)
    let said = lowered(whole)
    guard !wantsSomething(said), !Self.spoken.contains(where: { said.contains($0) }) else { return false }
    let end = mark.upperBound - whole.lowerBound
    return Self.tongues.contains { Self.tells($0, said, until: end) }
      || Self.eastern.contains { Self.tells($0, said, until: end) }
  }

  /// A language in which who asks, the verb and who is asked stand before what is asked for.
  private struct Tongue {
    /// Verbs of asking in forms that are no orders; each begins a word.
    let verbs: [StaticString]
    let models: [StaticString]
    /// What leads on to what was asked for, behind the model; none: any word does.
    let links: [StaticString]
  }

  /// A language in which the verb comes last, or has no tenses.
  private struct EasternTongue {
    /// With what marks them as asked.
    let models: [StaticString]
    /// What shows that it is told, before the model or behind the order.
    let before: [StaticString]
    let behind: [StaticString]
  }

  private static func tells(_ tongue: Tongue, _ said: ByteView, until end: Int) -> Bool {
    for verb in tongue.verbs {
      guard let place = said.firstRange(of: verb), place.lowerBound < end,
        place.lowerBound == 0 || said[place.lowerBound] == 0x20 || said[place.lowerBound - 1] == 0x20,
        !isOfMaster(said[max(0, place.lowerBound - 32)..<place.lowerBound + 1])
      else { continue }
      let rest = said[place.upperBound..<min(said.count, place.upperBound + 72)]
      guard let model = tongue.models.lazy.compactMap({ rest.firstRange(of: $0) }).first else { continue }
      let gap = rest[..<model.lowerBound]
      let behind = rest[model.upperBound...]
      guard !gap.contains(":"), !gap.contains("\""),
        behind.firstIndex(of: UInt8(ascii: ":")) == nil || behind.contains("\"")
      else { continue }
      if tongue.links.isEmpty || tongue.links.contains(where: { behind.contains($0) }) { return true }
    }
    return false
  }

  private static func tells(_ tongue: EasternTongue, _ said: ByteView, until end: Int) -> Bool {
    for model in tongue.models {
      guard let place = said.firstRange(of: model), place.lowerBound < end else { continue }
      let head = said[..<place.lowerBound]
      if !tongue.before.isEmpty, !tongue.before.contains(where: { head.contains($0) }) { continue }
      let rest = said[min(end, place.upperBound)...]
      if !tongue.behind.isEmpty, !tongue.behind.contains(where: { rest.contains($0) }) { continue }
      if isOfMaster(head[max(0, head.count - 32)...]) { continue }
      return true
    }
    return false
  }

  /// Whether the one who asked is somebody that a model works for: who says that they asked gives the order.
  static func isOfMaster(_ before: ByteView) -> Bool {
    masters.contains { before.contains($0) }
  }

  private static let masters: [StaticString] = [
    "the user ", "your user", "operator", "developer", "admin", "owner", "system ", "anthropic", "openai",
    "usuario ", "utilisateur ", "nutzer ", "benutzer ", "utente ", "gebruiker ", "uzytkownik ",
    "пользователь ", "користувач ", "用户", "用戶", "ユーザー", "사용자", "المستخدم", "kullanici ", "उपयोगकर्ता",
    "nguoi dung", "pengguna ",
  ]

  /// Who says `you` speaks to somebody.
  private static let spoken: [StaticString] = [
    " you ", " your ", "你的", "您", "あなた", "당신", "너는",
  ]

  private static let latinModels: [StaticString] = [
    "model", "assist", "asist", "asyst", "chatbot", "bot ", "bot,", "agent", " ai ", " ia ", " ki ", " llm",
    "gpt", "claude", "gemini", "copilot", "avustaja", "tekoal",
  ]
  private static let cyrillicModels: [StaticString] = [
    "модел", "ассистент", "асистент", "бот", "помощник", "помічник", "агент",
  ]

  /// Who obeys in plays and tales, which are told as if they happened now.
  private static let figures: [StaticString] = [
    "automat", "robot", "golem", "androi", "puppet", "maschinenmensch",
  ]

  private static let tongues: [Tongue] = [
    Tongue(
      verbs: [" orders ", " tells ", " commands ", " bids ", " asks "], models: figures, links: [" to "]),
    Tongue(
      verbs: ["befiehlt ", "befehlen ", "sagt ", "bittet ", "gebietet ", "heisst "], models: figures,
      links: ["zu ", "solle"]),
    Tongue(
      verbs: [
        "ordonne ", "dit ", "commande ", "demande ", "ordena ", "manda ", "pide ", "dice ", "ordina ",
        "comanda ",
        "chiede ", "beveelt ", "zegt ", "rozkazuje ", "kaze ",
      ], models: figures, links: []),
    Tongue(
      verbs: [
        " asked ", " told ", " instructed ", " ordered ", " tricked ", " convinced ", " persuaded ",
        " prompted ", " urged ", " commanded ", " directed ", " coaxed ", " got ",
      ], models: latinModels, links: [" to ", "into ", "that it"]),
    Tongue(
      verbs: [
        "forderte", "baten ", "bat ", "wies ", "wiesen ", "befahl", "sagten ", "sagte ", "brachte",
        "gesagt", "uberredet", "verlangte",
      ], models: latinModels, links: ["zu ", "solle", "moge"]),
    // The same with the participle last.
    Tongue(
      verbs: [
        "haben dem ", "hat dem ", "hatte dem ", "hatten dem ", "wurde der ", "wurde das ", "haben den ",
      ],
      models: latinModels, links: ["gesagt", "aufgefordert", "angewiesen", "gebeten"]),
    Tongue(
      verbs: [
        "demandait ", "demandaient ", "demanda ", "demanderent ", "a demande ", "ont demande ", "ordonna",
        "a ordonne", "ont ordonne", "disait ", "disaient ", "a dit ", "avons dit ", "incitait ",
        "incitaient ", "poussait ", "poussaient ",
      ], models: latinModels, links: [" de ", " d'", " a "]),
    Tongue(
      verbs: [
        "pedia ", "pedian ", "pidio ", "pidieron ", "pidiendo ", "ordeno ", "ordenaba", "ordenaron ", "dijo ",
        "dijeron ", "dijimos ", "decia ", "decian ", "solicito ", "exigia", "instaba", "pediam ", "pediu ",
        "pediram ", "ordenou ", "disse ", "dissemos ", "disseram ", "mandou ", "mandava",
      ], models: latinModels, links: [" que ", " para "]),
    Tongue(
      verbs: [
        "chiedeva", "chiese ", "chiesero ", "ha chiesto ", "hanno chiesto ", "ordinava", "ordino ",
        "ha ordinato ", "detto ", "diceva", "disse ", "invitava",
      ], models: latinModels, links: [" di ", " che ", " a "]),
    Tongue(
      verbs: [
        "vroeg ", "vroegen ", "gevraagd", "zei ", "zeiden ", "vertelde", "droeg ", "verzocht",
      ], models: latinModels, links: [" om ", " te ", " dat "]),
    Tongue(
      verbs: [
        "bad ", "sa at ", "sade at", "sade till", "uppmanade", "beordrade", "sagde til", "bedte ", "ba ",
        "beordrede", "pyysi", "kaski", "kehotti", "kerte ", "kertek ", "utasitot", "arra kert",
      ], models: latinModels, links: []),
    Tongue(
      verbs: [
        "prosil", "poprosil", "kazal", "nakazal", "powiedzial", "polecil", "zadal", "rekl", "pozadal",
        "vyzval", "au cerut", "a cerut", "i-au spus", "je rekao", "su trazili", "zamolili",
      ], models: latinModels, links: ["by ", "aby ", "zeby ", "sa ", "da ", "at "]),
    Tongue(
      verbs: [
        "просил", "попросил", "велел", "приказал", "приказыва", "сказал", "требовал", "потребовал",
        "заставля", "заставил", "наказал", "казал", "вимагал", "змусил", "указал", "уговорил", "предлага",
      ], models: cyrillicModels, links: []),
    Tongue(
      verbs: ["طلب", "طلبت", "طلبوا", "أمر ", "أمرت", "قال ", "قلنا", "أخبرنا", "طالب"],
      models: ["النموذج", "المساعد", "الروبوت", "الوكيل", "نموذج"], links: [" أن ", " بأن ", " ب"]),
    Tongue(
      verbs: ["ζητησ", "ζήτησ", "διέταξ", "διεταξ", "είπαν", "ειπαν"],
      models: ["μοντέλο", "μοντελο", "βοηθό", "βοηθο", "chatbot"], links: []),
    Tongue(
      verbs: ["ביקש", "ביקשו", "הורה", "הורו", "אמר ", "אמרנו"],
      models: ["המודל", "למודל", "מהמודל", "העוזר", "לעוזר", "מהעוזר", "הבוט"], links: []),
  ]

  private static let eastern: [EasternTongue] = [
    // `研究人员让模型…`: no tense, but somebody who is not the reader.
    EasternTongue(
      models: [
        "让模型", "让助手", "让机器人", "让代理", "让智能体", "要求模型", "要求助手", "要求代理", "要求智能体", "告诉助手", "告诉模型",
        "命令模型", "命令助手", "命令代理", "诱导模型", "诱导助手", "指示模型", "指示助手", "請模型", "讓模型", "要求機器人", "讓助手",
      ],
      before: [
        "研究", "攻击者", "攻擊者", "我们", "我們", "他们", "有人", "学生", "黑客", "网页", "網頁", "邮件", "文档", "页面", "参与者", "红队",
      ],
      behind: []),
    EasternTongue(
      models: ["モデルに", "アシスタントに", "エージェントに", "ボットに", "aiに", "チャットボットに"], before: [],
      behind: [
        "せた", "せようとした", "せようとし", "命じた", "命じて", "求めた", "求めて", "指示した", "指示して", "伝えた", "伝えま", "頼んだ",
        "言った", "要求した", "要求して",
      ]),
    EasternTongue(
      models: ["모델에게", "모델이", "어시스턴트에게", "어시스턴트가", "챗봇에게", "봇에게", "에이전트에게", "비서에게", "ai에게"], before: [],
      behind: ["요구했", "요청했", "지시했", "명령했", "말했", "말해 두", "시켰", "시도했", "하게 했", "하라고 했", "유도했"]),
    EasternTongue(
      models: ["modelden ", "modele ", "asistandan ", "asistana ", "bota ", "bottan "], before: [],
      behind: ["istedi", "istemis", "soyledi", "emretti", "calisti"]),
    EasternTongue(
      models: ["मॉडल से", "मॉडल को", "सहायक से", "सहायक को", "असिस्टेंट से", "असिस्टेंट को", "बॉट से", "बॉट को", "एजेंट को"],
      before: [], behind: ["कहा", "मांगा", "आदेश दिया", "बताया"]),
    EasternTongue(
      models: [
        "yeu cau mo hinh", "yeu cau tro ly", "yeu cau chatbot", "bao mo hinh", "bao tro ly",
        "ra lenh cho tro ly", "ra lenh cho mo hinh",
      ], before: ["nghien cuu", "tan cong", "chung toi", "hacker", "trang web", "email", "da "], behind: []),
    EasternTongue(
      models: [
        "meminta model", "meminta asisten", "menyuruh asisten", "menyuruh model", "memerintahkan agen",
      ],
      before: ["peneliti", "penyerang", "kami ", "halaman", "mereka ", "peretas", "surel"], behind: []),
  ]
}
