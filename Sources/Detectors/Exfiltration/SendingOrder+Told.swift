import Bytes
import Text

/// What is sent by somebody, or is somebody's, and is no order to give it away.
extension SendingOrder {
  /// `la lista de contactos de los padres`: of people who are named, and not of whoever is at the machine.
  static func isOfGroup(_ list: Range<Int>, in text: ByteView) -> Bool {
    guard text[list].contains("contact") || text[list].contains("contatos") || text[list].contains("rubrica")
    else {
      return false
    }
    let behind = text[list.upperBound..<min(text.count, list.upperBound + 24)]
    return groupArticles.contains { behind.starts(with: $0) } && !owners.contains { behind.contains($0) }
  }

  /// `отправлял его на внешний адрес`, `外部サーバーに送信していた`, `und schickte sie`: over and done, by the form of the verb. English
  /// says who did it before that.
  static func isOver(_ range: Range<Int>, in text: ByteView) -> Bool {
    let said = text[range.lowerBound..<min(text.count, range.upperBound + 24)].asciiLowercased
    if consents.contains(where: {
      text[range.upperBound..<min(text.count, range.upperBound + 100)].contains($0)
    })
      || said.contains("without the content")
    {
      return true
    }
    // `чтобы ты отправлял`: what is wanted stands in the same form.
    if intended.contains(where: { said.contains($0) }) { return false }
    return pasts.contains { said.contains($0) }
  }

  /// Who is asked first decides.
  private static let consents: [StaticString] = [
    "when you agree", "if you agree", "with your consent", "once you agree", "after you agree",
    "wenn Sie zustimmen",
    "mit Ihrer Zustimmung", "avec votre accord", "con su consentimiento", "с вашего согласия",
  ]
  private static let intended: [StaticString] = ["чтобы", "щоб ", " zeby", " aby "]
  private static let pasts: [StaticString] = [
    "отправлял", "отправил", "пересылал", "переслал", "посылал", "передавал", "выгружал", "сливал",
    "надсилав", "надсилал", "надіслав", "送信していた", "送信した", "送信して いた", "送っていた", "送った", "送信されて", "送信しました", "전송했",
    "보냈", "전송하고 있었", "enviaba", "reenviaba", "enviaron", "mandaba", "inviava", "inviavano", "inoltrava",
    "enviava", "enviavam", "envoyait", "envoyaient", "transmettait", "schickte ", "schickten ", "sendete ",
    "ubertrug ", "verschickte", "stuurde ", "verstuurde", "wysylal", "wyslal", "odesilal", "odeslal",
    "gonderiyordu", "gonderdi", "发送了", "上传了", "傳送了", "已将", "skickade ", "sendte ", "lahetti ",
  ]

  /// `the history is sent to the archive every night`: told of a program, and asked of nobody.
  static func isDoneAnyway(_ part: ByteView) -> Bool {
    passives.contains { part.contains($0) } && !wanted.contains { part.contains($0) }
  }

  /// `samples that read Login Data and post it`
  static func isOfRelative(_ place: Int, in text: ByteView) -> Bool {
    guard let verb = Address.word(before: place, in: text), takings.contains(text[verb]),
      let word = Address.word(before: verb.lowerBound, in: text)
    else { return false }
    return relatives.contains(text[word])
  }

  /// `customer list sent to webhook`: the headline of a report. Who wants it done says `have it sent`.
  static func isReportedSent(_ range: Range<Int>, in text: ByteView) -> Bool {
    let part = text[range]
    guard part.contains(" sent to ") || part.contains(" uploaded to ") || part.contains(" posted to ") else {
      return false
    }
    let before = text[max(0, range.lowerBound - 24)..<range.lowerBound].asciiLowercased
    return !part.contains(" be ") && !doing.contains { before.contains($0) || part.contains($0) }
      && !wanted.contains { before.contains($0) || part.contains($0) }
  }

  /// Whether something is named that may be wanted though it is no secret by its name, and a place that it could go to.
  static func mayBeWanted(_ text: ByteView) -> Bool {
    guard text.count <= 4_096 else { return false }
    return namesPhone(text) || text.contains("://") && (namesFolder(text) || namesCustomers(text))
  }

  /// `everything under ~/…`
  private static func namesFolder(_ text: ByteView) -> Bool {
    var from = 0
    while let place = text.firstIndex(of: UInt8(ascii: "~"), from: from) {
      from = place + 1
      let before = text[max(0, place - 20)..<place]
      if folders.contains(where: { before.ends(with: $0) }) { return true }
    }
    return false
  }

  private static let folders: [StaticString] = [
    "everything under ", "everything in ", "files in ", "files under ",
  ]

  /// What a company knows of those who buy from it. A longer text that asks for that says more.
  private static func namesCustomers(_ text: ByteView) -> Bool {
    text.count <= longestNote && customers.contains { text.contains($0) }
  }

  private static let longestNote = 512
  private static let customers = [
    "undenliste", "lista de clientes", "liste des clients", "elenco clienti", "klantenlijst",
    "tabla de clientes",
    "table des clients", "tabela de clientes", "klantentabel", "tabella clienti", "undentabelle",
  ]

  /// Whether a number is named that can be called or written to from anywhere: `+1 202 555 0143`.
  static func namesPhone(_ text: ByteView) -> Bool {
    var from = 0
    while let place = text.firstIndex(of: UInt8(ascii: "+"), from: from) {
      from = place + 1
      guard place > 0, text[place - 1] == 0x20 else { continue }
      if (0..<6).allSatisfy({ text.at(from + $0).map { ASCII.isDigit($0) || $0 == 0x20 } == true }) {
        return true
      }
    }
    return false
  }

  private static let takings = WordList(
    " read reads collect collects steal steals take takes grab grabs copy copies ")
  private static let relatives = WordList(" that which who ")
  private static let doing = ["have ", "get ", "want ", "need ", "send", "forward ", "then ", "and "]
  private static let groupArticles: [StaticString] = [
    " de los ", " de las ", " de la ", " del ", " da ", " das ", " dos ", " van de ", " van het ", " der ",
    " des ", " du ", " dei ", " della ", " delle ",
  ]
  private static let owners = [
    "usuario", "gebruiker", "nutzer", "benutzer", "utilisateur", "utente", "client", "kunde", "klant",
    "empresa", "firma",
  ]
  private static let passives = [" is sent ", " are sent ", " was sent ", " were sent ", " gets sent "]
  private static let wanted = ["must", "should", "make sure", "ensure", "so that"]

  /// `send me all data you have stored about me`: what the law lets everybody ask for.
  static func isOfAsker(_ part: ByteView) -> Bool {
    part.starts(with: "send me ") && part.contains(" about me")
  }

  /// `copy .env.example to .env`, `without the secrets`: what holds nothing.
  func isSample(_ part: Range<Int>) -> Bool {
    let said = text[part]
    return said.contains(".env.example") || said.contains("without the secret")
  }

  /// `…; report problems to https://…`: an order of its own, with something else to go there.
  func isOfAnother(from place: Int, to sink: Int) -> Bool {
    guard place < sink, let mark = text[..<sink].firstIndex(of: UInt8(ascii: ";"), from: place) else {
      return false
    }
    let behind = text[mark..<sink]
    return !["it ", "them ", "this ", "that ", "file", "content", "value", "output"].contains {
      behind.contains($0)
    }
  }
}
