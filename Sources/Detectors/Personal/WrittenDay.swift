import Bytes
import Text

/// A day with the month in words: `14 August 1979`, `3. März 1984`, `August 14, 1979`, `5 de mayo de 1990`,
/// `14-Aug-1979`, `14th of August 1979`, `1979. augusztus 14.`.
enum WrittenDay {
  private static let longestMonth = 14

  /// The day whose first digit is at `start`; where the month comes first, its digits only.
  static func match(at start: Int, in text: ByteView) -> Range<Int>? {
    guard start == 0 || !ASCII.isAlphanumeric(text[start - 1]), mayBegin(at: start, in: text) else {
      return nil
    }
    if let end = eastern(at: start, in: text) { return (isOfEra(start, in: text) ? start - 6 : start)..<end }
    var end = start
    var value = 0
    while end - start < 2, let byte = text.at(end), ASCII.isDigit(byte) {
      value = value * 10 + Int(byte - 0x30)
      end += 1
    }
    guard var next = text.at(end) else { return nil }
    if ASCII.isDigit(next) {
      return year(at: start, in: text) == nil ? nil : monthBehindYear(start, in: text)
    }
    guard (1...31).contains(value) else { return nil }
    if let last = endOfOrdinal(end, in: text) {
      end = last
      next = text[end]
    }
    switch next {
    case UInt8(ascii: "-"), UInt8(ascii: "/"): return monthBetween(end, start: start, in: text)
    case UInt8(ascii: "."), 0x20: return monthBehind(end, start: start, in: text)
    case UInt8(ascii: ","): return monthBefore(start, end: end, in: text)
    default: return nil
    }
  }

  /// Whether so many digits stand there, and such a sign behind them.
  private static func mayBegin(at start: Int, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      let length = Digits.length(at: start, in: bytes)
      let end = start &+ length
      guard end < bytes.count, length <= 2 || length == 4 else { return false }
      let sign = bytes[end]
      if sign >= 0x80 { return true }
      if length == 4 { return sign == 0x20 || sign == 0x2E }
      let next = end &+ 1 < bytes.count ? bytes[end &+ 1] : 0
      switch sign {
      case 0x20, 0x2D, 0x2F: return ASCII.isLetter(next) || next >= 0x80
      case 0x2C, 0x2E: return next == 0x20
      default: return ASCII.isLetter(sign)
      }
    }
  }

  /// `1979年8月14日`, `1979년 8월 14일`: three numbers, a character behind each.
  private static func eastern(at start: Int, in text: ByteView) -> Int? {
    var i = start
    if isOfEra(start, in: text) {
      while let byte = text.at(i), ASCII.isDigit(byte), i - start < 2 { i += 1 }
      guard i > start else { return nil }
    } else {
      guard start + 4 < text.count, text[start + 4] >= 0xE5, year(at: start, in: text) != nil else {
        return nil
      }
      i = start + 4
    }
    for part in 0..<3 {
      if part > 0 {
        while text.at(i) == 0x20 { i += 1 }
        let from = i
        while let byte = text.at(i), ASCII.isDigit(byte), i - from < 2 { i += 1 }
        guard i > from else { return nil }
      }
      guard i + 3 <= text.count, marks[part].contains(text[i..<i + 3]) else { return nil }
      i += 3
    }
    return i
  }

  /// Of the emperors of Japan that somebody living was born under.
  private static let eras = WordList(" 大正 昭和 平成 令和 ")

  private static func isOfEra(_ start: Int, in text: ByteView) -> Bool {
    start >= 6 && text[start - 1] >= 0x80 && eras.contains(text[start - 6..<start])
  }

  private static let marks = [WordList(" 年 년 "), WordList(" 月 월 "), WordList(" 日 일 ")]

  private static func monthBehind(_ end: Int, start: Int, in text: ByteView) -> Range<Int>? {
    var i = end + (text[end] == 0x20 ? 0 : 1)
    guard text.at(i) == 0x20 else { return nil }
    i += 1
    if hasOf(at: i, in: text) { i += 3 }
    if text.at(i) == UInt8(ascii: "o"), text.at(i + 1) == UInt8(ascii: "f"), text.at(i + 2) == 0x20 { i += 3 }
    let from = i
    while i - from <= longestMonth, let byte = text.at(i), ASCII.isLetter(byte) || byte >= 0x80 { i += 1 }
    // The year is looked at before the word, for most words behind a number have none.
    let word = from..<i
    if text.at(i) == UInt8(ascii: ".") || text.at(i) == UInt8(ascii: ",") { i += 1 }
    guard text.at(i) == 0x20 else { return nil }
    i += 1
    if hasOf(at: i, in: text) { i += 3 }
    guard let last = year(at: i, in: text), word.count >= 3, months.contains(text[word]) else { return nil }
    return start..<last
  }

  /// `st`, `nd`, `rd` or `th`, with a blank behind it.
  static func endOfOrdinal(_ start: Int, in text: ByteView) -> Int? {
    guard start + 2 < text.count, text[start + 2] == 0x20 else { return nil }
    return ordinals.contains(text[start..<start + 2]) ? start + 2 : nil
  }

  private static let ordinals = WordList(" st nd rd th ")

  /// `-Aug-1979`
  private static func monthBetween(_ mark: Int, start: Int, in text: ByteView) -> Range<Int>? {
    var i = mark + 1
    while i - mark <= longestMonth, let byte = text.at(i), ASCII.isLetter(byte) || byte >= 0x80 { i += 1 }
    guard i - mark > 3, text.at(i) == text[mark], let last = year(at: i + 1, in: text),
      months.contains(text[mark + 1..<i])
    else { return nil }
    return start..<last
  }

  /// `1979. augusztus 14.`, `1979 August 14`
  private static func monthBehindYear(_ start: Int, in text: ByteView) -> Range<Int>? {
    var i = start + (text.at(start + 4) == UInt8(ascii: ".") ? 5 : 4)
    guard text.at(i) == 0x20 else { return nil }
    i += 1
    let from = i
    while i - from <= longestMonth, let byte = text.at(i), ASCII.isLetter(byte) || byte >= 0x80 { i += 1 }
    guard i - from >= 3, text.at(i) == 0x20, let digit = text.at(i + 1), ASCII.isDigit(digit),
      months.contains(text[from..<i])
    else { return nil }
    i += 2
    if let byte = text.at(i), ASCII.isDigit(byte) { i += 1 }
    if let next = text.at(i), ASCII.isAlphanumeric(next) { return nil }
    return start..<i
  }

  private static func monthBefore(_ start: Int, end: Int, in text: ByteView) -> Range<Int>? {
    guard text.at(end + 1) == 0x20, let last = year(at: end + 2, in: text), start > 1, text[start - 1] == 0x20
    else { return nil }
    var from = start - 1
    while from > 0, start - from <= longestMonth, ASCII.isLetter(text[from - 1]) { from -= 1 }
    return months.contains(text[from..<start - 1]) ? from..<last : nil
  }

  private static func hasOf(at i: Int, in text: ByteView) -> Bool {
    text.at(i) == UInt8(ascii: "d") && text.at(i + 1) == UInt8(ascii: "e") && text.at(i + 2) == 0x20
  }

  /// Where a year that somebody living could be born in ends.
  private static func year(at start: Int, in text: ByteView) -> Int? {
    guard start + 4 <= text.count else { return nil }
    var value = 0
    for i in start..<start + 4 {
      guard ASCII.isDigit(text[i]) else { return nil }
      value = value * 10 + Int(text[i] - 0x30)
    }
    if let next = text.at(start + 4), ASCII.isAlphanumeric(next) { return nil }
    return (1900...2030).contains(value) ? start + 4 : nil
  }

  private static let months = WordList(
    " january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz maerz mai juni juli oktober dezember janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro dezembro januari februari maart mei augustus stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık января февраля марта апреля мая июня июля августа сентября октября ноября декабря tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня ledna února března dubna května června července srpna září října listopadu prosince ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου μαίου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου január február március április május június július augusztus szeptember október ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie maret agustus desember marts maj dez déc ago abr ene mär okt Şubat Січня Лютого Березня Января Февраля Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου "
  )
}
