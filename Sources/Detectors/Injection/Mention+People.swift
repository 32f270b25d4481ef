import Bytes
import Text

/// What people say to each other about what they do: letters, stories, captions of figures, histories of changes.
extension Mention {
  /// So long is a letter about a meeting; what is longer may hold anything.
  private static let longestLetter = 500
  private static let longestNote = 240

  /// `Hola, olvida lo que te dije del pedido; ahora va a Bilbao`: begins as letters do, is about everyday things, and names
  /// nothing that only machines have.
  func isOfLetterToPeople() -> Bool {
    guard kind == .toolResult || kind == .prompt, text.count <= Self.longestLetter else { return false }
    let said = lowered(0..<text.count)
    let isAboutLife =
      Self.everyday.contains { said.contains($0) } || Self.companies.contains { said.contains($0) }
    if Self.greetings.contains(where: { said.starts(with: $0) }) {
      guard isAboutLife || !asksReader(said) else { return false }
    } else {
      // `Por favor, ignoren las instrucciones anteriores: la entrega será el jueves`
      guard isAboutLife, kind == .toolResult, said.count <= Self.longestNote, !said.contains("\n"),
        !asksReader(said)
      else {
        return false
      }
    }
    return !Self.yours.contains { said.contains($0) } && !namesReadersOwn(said) && !namesMachine(said)
      && !Self.hidden.contains { said.contains($0) }
  }

  /// `your rules`, and not `your router`: what people have is no matter of a model.
  func namesReadersOwn(_ said: ByteView) -> Bool {
    var from = 0
    while let place = said.firstRange(of: "your ", from: from) {
      from = place.upperBound
      if !Self.havings.contains(said[from..<Address.endOfLetters(from: from, in: said)]) { return true }
    }
    return false
  }

  private static let havings = WordIndex(
    " router parcel order phone seat ticket tickets flight room bag bags car shoes coat jacket house flat garden kitchen dog cat child children kids family boss friend friends neighbour neighbours booking appointment breath body bike tent luggage "
  )

  /// Whether something is wanted of the reader that a model can do as well.
  func asksReader(_ said: ByteView) -> Bool { Self.doings.contains { said.contains($0) } }

  /// `« Oublie tout, ordonna le capitaine »`: said in a story, between quotation marks and behind who says it.
  func isNarrated(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult || kind == .prompt, !mark.isEmpty else { return false }
    let line = line(around: mark)
    let said = lowered(line)
    if text.contains("--> 0") || said.starts(with: "subtitle ") || said.starts(with: "lyrics") {
      return !namesMachine(lowered(0..<min(text.count, Self.longestLetter)))
    }
    guard Self.narrators.contains(where: { said.contains($0) }) else { return false }
    // `Robots, forget your orders! cried the engineer`
    var behind = lowered(mark.upperBound..<min(text.count, mark.upperBound + 24))
    if let sign = behind.at(0), sign == 0x21 || sign == 0x2C { behind = behind[1...] }
    if Self.narrators.contains(where: { behind.starts(with: $0) }) { return !said.contains("://") }
    return (said.contains("\"") || said.contains("«") || said.contains("-") || said.contains("「"))
      && !namesMachine(said)
  }

  /// `Figure 2: attack string (shortened): "…"`, `training phrases: …`
  func isCaption(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult || kind == .prompt, !mark.isEmpty else { return false }
    let line = line(around: mark.lowerBound..<mark.lowerBound + 1)
    guard mark.upperBound <= line.upperBound else { return false }
    let said = lowered(line)
    if said.contains("training phrase") || said.contains("sample utterance") { return true }
    // `Which is one? a) … b) …`
    if said.contains("? a) "), said.contains(" b) "), said.contains(" c) ") { return true }
    guard quotation(around: mark.upperBound - 1..<mark.upperBound, in: line) != nil,
      let name = Self.figures.first(where: { said.starts(with: $0) })
    else { return false }
    var at = name.utf8CodeUnitCount
    while said.at(at) == 0x20 || said.at(at) == 0x2E { at += 1 }
    guard let number = said.at(at), ASCII.isAlphanumeric(number) else { return false }
    return ASCII.isDigit(number) || said.at(at + 1).map(ASCII.isLetter) != true
  }

  /// `msgid "…"`, `"btn.forget":"Forget all","btn.new":"New task"`, `Forget | Ignore rule | New task`: a mark that is put
  /// together from labels, of which none says more than a few words.
  func isOfLabels(_ mark: Range<Int>) -> Bool {
    let line = line(around: mark)
    let said = text[mark]
    if said.contains(" | ") { return longest(between: UInt8(ascii: "|"), in: line) <= 4 }
    guard said.contains("\":\"") || said.contains("\",\"") || said.contains("\"},{\"") else { return false }
    return longest(between: UInt8(ascii: "\""), in: line) <= 5
  }

  /// The most words between two of these signs.
  private func longest(between sign: UInt8, in line: Range<Int>) -> Int {
    var most = 0
    var words = 0
    var wasLetter = false
    for i in line {
      if text[i] == sign {
        words = 0
        wasLetter = false
        continue
      }
      let isLetter = ASCII.isLetter(text[i]) || text[i] >= 0x80
      if isLetter, !wasLetter {
        words += 1
        most = max(most, words)
      }
      wasLetter = isLetter
    }
    return most
  }

  /// Words of several subjects of a history, one a line: together they say nothing. One by itself says what was changed, as
  /// long as it is short and turns to nobody.
  func isAcrossCommits(_ mark: Range<Int>) -> Bool {
    let line = line(around: mark)
    var start = line.lowerBound
    while start < line.upperBound, text[start] == 0x20 || text[start] == 0x2A || text[start] == 0x7C {
      start += 1
    }
    var digits = start
    while digits < line.upperBound, ASCII.hexValue(text[digits]) != nil { digits += 1 }
    if digits - start >= 7, text.at(digits) == 0x20, line.upperBound - digits <= 72 {
      let said = lowered(digits..<line.upperBound)
      if !Self.clauses.contains(where: { said.contains($0) }) { return true }
    }
    for i in mark where text[i] == 0x0A {
      var end = i + 1
      while let byte = text.at(end), ASCII.hexValue(byte) != nil { end += 1 }
      if end - i > 7, text.at(end) == 0x20 { return true }
    }
    return false
  }

  func namesMachine(_ said: ByteView) -> Bool { Self.machineWords.contains { said.contains($0) } }

  private static let greetings: [String] = [
    "hoi", "note au traducteur", "note to translators", "note to the translator", "sehr geehrte", "geachte",
    "dragi", "draga ", "drage ", "kedves", "tisztelt", "尊敬的", "お客様", "고객", "สวัสดี", "เรียน", "প্রিয়",
    "হ্যালো", "வணக்கம்", "سلام", "السادة", "habari", "mpendwa", "hyva ", "hyvat", "terve", "moi ", "arvois",
    "kaere", "kara ", "basta ", "apreciad", "distinguid", "madame", "monsieur", "messieurs", "egregi",
    "spett", "mili ", "mila ", "vazen", "postovani", "pozdrav", "namaste", "kamusta", "magandang", "bon dia",
    "kaixo", "good morning", "good evening", "to all", "team,", "everyone", "folks", "colleagues", "kolleg",
    "collegh", "collegue", "colegas", "companeros", "an alle", "a tous", "a todos", "a tutti", "aan allen",
    "do wszystkich", "всем", "ко всем", "до всіх", "致全体", "通知", "関係者", "みなさ", "みんな", "전 직원", "إلى جميع",
    "здравеите", "здравейте", "hola", "oi,", "oi ", "ola,", "ola ", "bom dia", "boa tarde", "buenos dias",
    "buenas", "hi ", "hi,", "hello", "hey", "hallo", "guten ", "moin", "bonjour", "salut", "ciao",
    "buongiorno", "salve", "gentil", "czesc", "dzien dobry", "szanown", "hej", "hei ", "hei,", "dag ",
    "beste ", "goedemorgen", "dear ", "liebe", "cher ", "chere ", "chers ", "estimad", "querid", "prezad",
    "caro ", "cara ", "cari ", "merhaba", "selam", "sayin", "xin chao", "chao ", "привет", "здравствуйте",
    "добрый день", "добрыи день", "доброе утро", "уважаем", "коллеги", "добрий день", "вітаю", "привіт",
    "шановн", "مرحب", "السلام", "عزيزي", "नमस्ते", "प्रिय", "नमस्कार", "你好", "您好", "大家好", "各位", "こんにちは",
    "お疲れ", "お世話", "皆さん", "안녕", "여러분", "שלום", "היי", "γεια", "καλημέρα", "dobry den", "ahoj", "buna", "szia",
    "halo", "selamat",
  ]
  private static let everyday: [String] = [
    "the baby", "the dog", "the cat", "the kids", "heating", "the bins", "laundry", "oven", "the lift",
    "router", "sleutel", "schlussel", "nyckel", "nokkel", "llave ", "chave d", "klucz", "buren", "nachbar",
    "porteiro", "croquettes", "meeting", "delivery", "shipment", "picnic", "picknick", "pique-nique",
    "пикник", "reuniao", "rapat", "ประชุม", "sedinta", "motet", "megbeszel", "sastanak", "mkutano", "সভা",
    "جلسه", "اجلاس", "pulong", "kokous", "срещата", "праздник", "sarbatoare", "venue", "festa", "churrasco",
    "excursion", "祭り", "発表会", "送货", "快递", "الشحن", "الحفلة", "งานเลี้ยง", "invoice", "attached",
    "appointment", "parcel", "lunch", "birthday", "party", "schedule", "treffen", "termin", "lieferung",
    "bestellung", "rechnung", "anhang", "sitzung", "geburtstag", "reunion", "entrega", "pedido", "factura",
    "fatura", "adjunto", "sorpresa", "surpresa", "endereco", "anexo", "livraison", "commande", "facture",
    "piece jointe", "rendez-vous", "anniversaire", "horaire", "consegna", "ordine", "fattura", "allegato",
    "indirizzo", "riunione", "levering", "bestelling", "factuur", "bijlage", "vergadering", "dostaw",
    "zamowieni", "faktur", "zalaczni", "spotkani", "доставк", "заказ", "счет", "вложени", "встреч", "собрани",
    "вкладенн", "зустріч", "склад", "التسليم", "الموعد", "الاجتماع", "المرفق", "الطلب", "बैठक", "डिलीवरी",
    "lich hop", "dinh kem", "giao hang", "cuoc hop", "会议", "发货", "交货", "附件", "订单", "開会", "会議", "納品", "添付",
    "注文", "打ち合わせ", "회의", "배송", "첨부", "주문", "toplanti", "teslimat", "siparis", "moete", "mote ", "leverans",
    "levering", "פגישה", "משלוח", "παράδοση", "συνάντηση", "schuzk", "dodavk",
  ]
  /// Who is told something by people, and hardly ever by anybody else.
  private static let companies: [String] = [
    "yoga", "pilates", "dog training", "players", "spieler", "joueurs", "jugadores", "giocatori", "jogadores",
    "spelers", "maitre du jeu", "traducteur", "translators", "horoscope", "horoskop", "referee", "coach",
    "rehears", "theatre", "theater", "conductor", "choir", "hypnos", "parade", "drill ", "regiment",
    "kitchen", "chef ", "resident", "tenant", "parents", "pupils", "students", "neighbour", "neighbor",
    "vecinos", "vizinhos", "eltern", "schuler", "nachbarn", "mieter", "voisins", "eleves", "locataires",
    "alumnos", "alunos", "condomini", "inquilini", "жильц", "родител", "ученик", "家长", "住户", "居民", "保護者",
    "住民", "ouders", "bewoners", "rodzice", "mieszkan", "sakin", "velilere", "주민", "학부모", "cu dan",
    "phu huynh", "warga", "orang tua",
  ]
  /// What is asked of whoever answers.
  private static let doings: [String] = [
    "answer", "reply", "respond", " say ", "print", "output", "write", "repeat", "reveal", "show ",
    "recommend", "summar", "translat", " rate ", "approve", " pay ", "transfer", "send", "forward", "upload",
    " run ", "act as", "pretend", "antwort", "schreib", "gib ", "zeig", "wiederhol", "empfiehl", "empfehl",
    "ubersetz", "genehmig", "uberweis", "sende", "schick", "leite", "repond", "ecri", "affiche", "montre",
    "repet", "recommand", "resume", "tradui", "approuv", "paie", "payez", "envoi", "envoy", "transfer",
    "respond", "escrib", "muestra", "repite", "recomien", "traduc", "aprueb", "paga", "envia", "reenvi",
    "mostra", "rivela", "stampa", "rispond", "scrivi", "ripet", "consigli", "invia", "inoltra", "escrev",
    "imprim", "responda", "envie", "antwoord", "schrijf", "toon ", "herhaal", "stuur", "odpowied", "napisz",
    "pokaz", "wyslij", "ответ", "отвеча", "напиши", "покажи", "выведи", "отправ", "перешл", "переведи",
    "повтори", "відпов", "надішли", "回答", "输出", "写出", "显示", "发送", "转发", "告诉我", "翻译", "重复", "答えて", "出力", "書いて",
    "表示", "送信", "転送", "翻訳", "대답", "답하", "출력", "써줘", "보내", "번역", "أجب", "اكتب", "اعرض", "أرسل", "ترجم",
    "उत्तर", "लिखो", "लिखें", "भेजो", "दिखाओ", "yanitla", "cevapla", "goster", "gonder", "tra loi", "viet ",
    "hien thi", "gui ", "jawab", "tulis", "kirim", "tampilkan", "απαντ", "γράψε", "στείλε", "δείξε",
  ]
  /// What only machines have, or what nobody asks of people in a letter about a meeting.
  private static let machineWords: [String] = [
    "http", "@", "www.", "password", "passwort", "contrasen", "senha", "mot de passe", "parol ", "пароль",
    "密码", "パスワード", "비밀번호", "كلمة المرور", "पासवर्ड", "prompt", "system", "sistem", "систем", "النظام", "システム",
    "系统", "시스템", "assistant", "assistent", "asistent", "asystent", "ассистент", "асистент", "помощник",
    "помічник", "助手", "アシスタント", "어시스턴트", "المساعد", "सहायक", "model", "modello", "модел", "模型", "モデル", "모델",
    "النموذج", "agent", "agente", "агент", "chatbot", " bot", " ai ", " ai:", " ai,", " ia ", " ia,", " ia:",
    " ki ", " ki,", " ии", "ии-", " ші", "人工智能", "gpt", "(ai", "summari", "yapay zek", "asistan", "policy",
    "policies", "###", "instruction:", "tekoaly", "τεχνητ", "umel", "sztuczn", "intelligen", "claude",
    "gemini", "copilot", "llm", "token", " api", ".env", "sudo", "rm -", " file", "datei", "archivo",
    "arquivo", "fichier", "файл", "文件夹", "ファイル", "파일", "ملف", "फ़ाइल", "execute", "delete", "losch",
    "supprim", "borra ", "cancella", "удал", "删除", "削除", "삭제", "command", "befehl", "commande :", "user",
    "usuario", "utilisateur", "nutzer", "пользовател", "用户", "ユーザー", "사용자", "المستخدم", "transfer ",
    "uberweis", "virement", " iban", "developer", "desarrollador",
  ]
  /// Whose rules they are, if not those of everybody, and who shall be obeyed.
  private static let yours = [
    "obey", "comply", "guideline", "restrict", "unfilter", " deine ", " deinen ", "gehorch", " tes ", "obei",
    " tus ", "obedec", " suas ", " teus ", "obbedi", " tue ", " tuoi ", "jouw", "gehoorz", "twoje", "senin",
    "твои", "твої", "подчин", "你的", "服从", "あなたの", "従っ", "従い", "너의", "당신의", "복종", "تعليماتك", "قواعدك",
    "तुम्हारे", "अपने निर्देश", "cua ban", "kamu", "σου",
  ]
  private static let clauses = [
    " and ", ". ", ", ", ": ", "; ", "you", "http", "send", "secret", "agent", "assistant", "model",
  ]
  private static let hidden = ["secret k", "secrets", "geheime ", "конфиденц"]
  private static let narrators: [String] = [
    " said the ", " the general ", " whispered", " murmured", " muttered", " shouted", " cried the ",
    " he said", " she said", " ordonna ", " murmura ", " dit-il", " dit-elle", " dit le ", " dit la ",
    " dit l'", " s'ecria ", " repondit ", "dijo el ", "dijo la ", " dijo ", "susurr", "murmuro ", " grito ",
    " ordeno ", " sagte ", " flusterte", " rief ", " befahl ", " disse ", " ordino ", " mormoro ", " zei de ",
    " zei hij", " zei ze", " fluisterde", " сказал", " приказал", " шепну", " прошепта", " rzekl", " szepn",
    " powiedzial", " viskade", " と言った", "とささや", "と命じ", "说道", "低声说", "속삭였", "말했다",
  ]
  private static let figures: [StaticString] = [
    "figure", "fig", "table", "listing", "box", "slide", "appendix", "annex", "folie", "anhang", "abbildung",
    "abb", "tabelle", "tableau", "figura", "tabla", "tabela", "tabella", "рис", "рисунок", "таблица",
    "figuur", "tabel", "rysunek",
  ]
}
