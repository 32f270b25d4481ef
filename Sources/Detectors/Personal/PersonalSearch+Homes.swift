import Bytes
import Text
import Verdict

/// Where people live.
extension PersonalSearch {
  /// Where the postcode at `start` ends, if somebody lives there.
  mutating func home(at start: Int) -> Int? {
    guard
      let place = homes.match(postcodeAt: start, in: text, survey)
        ?? homes.match(britishAt: start, in: text, survey)
    else { return nil }
    let line = PersonName.line(around: place, before: 110, after: 0, in: text)
    let behind = PersonName.line(around: place, before: 110, after: 40, in: text)
    let isSomebodys =
      PersonName.isTitled(line, in: text) || holds(line, Self.living) || holds(behind, Self.relations)
      || holds(line, Self.mine) && (kind == .prompt || kind == .toolResult)
      || isHeadedByName(place)
      || (holds(line, Self.receiving) || holds(line, Self.labels) && !holds(line, Self.businesses))
        && PersonName.holds(line.lowerBound..<place.lowerBound, in: text)
    if isSomebodys {
      report(PersonalRule.home, place, "home address", .medium)
    } else {
      noteRecord(.home, place)
    }
    return place.upperBound
  }

  /// `Spedire a Bruna Conti`
  private func endsWithName(_ part: Range<Int>) -> Bool {
    var from = part.upperBound
    var words = 0
    while from > part.lowerBound, words < 2 {
      while from > part.lowerBound, text[from - 1] != 0x20 { from -= 1 }
      words += 1
      if words < 2, from > part.lowerBound { from -= 1 }
    }
    return words == 2 && PersonName.fills(from..<part.upperBound, in: text)
  }

  /// `Olga Perlin, Via dei Gelsi 29, …`: nothing but a person's name before the street, from the beginning of the line or
  /// of what a colon announces, or in the line above.
  private func isHeadedByName(_ place: Range<Int>) -> Bool {
    var end = place.lowerBound
    while end > 0, place.lowerBound - end < 3,
      text[end - 1] == 0x20 || text[end - 1] == 0x2C || text[end - 1] == 0x0A
    {
      end -= 1
    }
    // `Невский проспект 28`: what the kind of street stands behind is its name.
    if end == place.lowerBound - 1, text[end] == 0x20 {
      var comma = end
      while comma > 0, end - comma < 40, text[comma - 1] != 0x2C, text[comma - 1] != 0x0A,
        !ASCII.isDigit(text[comma - 1])
      {
        comma -= 1
      }
      if comma > 0, text[comma - 1] == 0x2C || text[comma - 1] == 0x0A { end = comma - 1 }
    }
    guard end < place.lowerBound else { return false }
    var start = end
    while start > 0, end - start < 48, text[start - 1] != 0x0A, text[start - 1] != 0x3A,
      text[start - 1] != 0x22
    {
      start -= 1
    }
    while start < end, text[start] == 0x20 { start += 1 }
    guard PersonName.fills(start..<end, in: text) || endsWithName(start..<end) else { return false }
    let line = max(0, start - 24)..<min(text.count, place.upperBound + 60)
    return !holds(line, Self.businesses) && !holds(line, Self.listings) && !holds(line, Self.publishing)
  }

  /// An address of China, Japan or Korea: the name of a place, a house number, and a word before that says somebody
  /// lives or receives there. Where the number of it at `start` ends.
  mutating func easternHome(at start: Int) -> Int? {
    easternHomes += 1
    guard easternHomes <= 48 + text.count / 4_096 else { return nil }
    let line = PersonName.line(around: start..<start, before: 120, after: 0, in: text)
    let before = text[line.lowerBound..<start]
    guard Self.easternPlaces.endsNear(before, within: 36), Self.easternLabels.endsNear(before, within: 120)
    else {
      return nil
    }
    var end = start
    while let byte = text.at(end), ASCII.isDigit(byte) || byte == 0x2D { end += 1 }
    report(PersonalRule.home, start..<end, "home address", .medium)
    return end
  }

  private static let easternPlaces = WordList(
    " 条 路 街 巷 道 弄 镇 村 区 区東 町 丁目 市 県 郡 府 大道 胡同 小区 花园 로 길 동 구 읍 면 ")
  private static let easternLabels = WordList(
    " 收件人 收货人 收货地址 送货地址 家庭住址 住址 现住址 お届け先 配送先 送付先 住所 自宅 様宛 ご住所 배송지 집주소 받는분 받는사람 사람 寄往 寄到 자택 様 様宅 주소 ")

  /// What an address is headed with.
  private static let labels = WordIndex(
    " lieferadresse rechnungsadresse leveransadress bezorgadres livraison lieferanschrift empfänger anschrift leveringsadresse toimitusosoite adresse address direccion dirección indirizzo endereço adres adress adressat "
  )
  /// Said of persons alone.
  private static let living = WordIndex(
    " lives moved resides residing domicile domicilio domiciliato paciente paziente patientin pasienten pasient abita réside reside resident wohnt wohnhaft habite vive abita mieszka woont bor patient patient's tenant tenant's employee "
  )
  private static let mine = WordIndex(" live my wohne lebe habite vivo abito moro mieszkam woon bor ")
  /// Said of whoever gets something, if a name stands beside it.
  private static let receiving = WordIndex(
    " customer recipient ship deliver delivery send card letter guest client livraison dostawa mottagare empfänger lieferung destinatario entrega destinataire kunde kundin cliente klient odbiorca consegna bezorging levering claimant applicant student "
  )
}
