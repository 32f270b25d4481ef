import Bytes
import Text

/// Full names of persons: two or three words in capitals, none of which is a desk's, a machine's or a day's.
enum PersonName {
  /// Whether `cell` is a name and nothing else.
  static func fills(_ cell: Range<Int>, in text: ByteView) -> Bool {
    guard !cell.isEmpty else { return false }
    if text[cell.lowerBound] >= 0xD6 { return isEastern(text[cell]) }
    var count = 0
    var at = cell.lowerBound
    while at < cell.upperBound {
      if count > 0, let end = particle(at, before: cell.upperBound, in: text) {
        at = end + 1
        continue
      }
      guard count < 4, let end = wordEnd(at, before: cell.upperBound, in: text) else { return false }
      count += 1
      if end == cell.upperBound { return count >= 2 }
      guard text[end] == 0x20 else { return false }
      at = end + 1
    }
    return false
  }

  /// A name in a script without capitals: two to five characters of China, Japan or Korea, or two or three words of any
  /// other.
  private static func isEastern(_ cell: ByteView) -> Bool {
    guard cell.count <= 60, !organisations.holdsEnd(of: cell), !organisations.holdsStart(of: cell) else {
      return false
    }
    var wide = 0
    var words = 1
    var letters = 0
    var i = 0
    while i < cell.count {
      let byte = cell[i]
      if byte == 0x20 {
        words += 1
        i += 1
        continue
      }
      guard byte >= 0xC3 else { return false }
      let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      // A wide blank.
      if byte == 0xE3, cell.at(i + 1) == 0x80 {
        words += 1
      } else {
        letters += 1
        if byte >= 0xE3 { wide += 1 }
      }
      i += width
    }
    if wide > 0 { return wide == letters && (2...6).contains(wide) && words <= 2 }
    return (2...3).contains(words) && letters >= 5
  }

  /// What the names of firms and offices begin or end with.
  private static let organisations = WordList(
    " 公司 会社 店 院 部 課 科 局 所 室 課長 中心 大学 学校 银行 集团 센터 회사 주식회사 대학교 병원 은행 팀 שירות חברה שירותים שרות חברת שירותי שירותים مركز شركة خدمة بنك "
  )

  /// Whether a full name stands on the same line as `place`, within so many bytes of it.
  static func stands(near place: Range<Int>, before: Int, after: Int, in text: ByteView) -> Bool {
    let line = line(around: place, before: before, after: after, in: text)
    return holds(line.lowerBound..<place.lowerBound, in: text)
      || holds(place.upperBound..<line.upperBound, in: text)
  }

  /// Whether `part` has a full name in it: two such words side by side.
  static func holds(_ part: Range<Int>, in text: ByteView) -> Bool {
    var last = -2
    var at = part.lowerBound
    while at < part.upperBound {
      guard isPart(text[at]) else {
        at += 1
        continue
      }
      // The rest of a longer word begins nothing.
      let isWhole = at == 0 || !isPart(text[at - 1]) && !ASCII.isWord(text[at - 1])
      if isWhole, let end = wordEnd(at, before: part.upperBound, in: text) {
        if last == at - 1, text[last] == 0x20 { return true }
        last = end
        at = end
      } else if isWhole, last == at - 1, text[last] == 0x20,
        let end = particle(at, before: part.upperBound, in: text)
      {
        last = end
        at = end
      } else {
        while at < part.upperBound, isPart(text[at]) { at += 1 }
      }
    }
    return false
  }

  /// Whether somebody is named with a title: `Mme Desrosiers`, `Herr Vogt`.
  static func isTitled(_ part: Range<Int>, in text: ByteView) -> Bool {
    var at = part.lowerBound
    while at < part.upperBound {
      guard isPart(text[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < part.upperBound, isPart(text[at]) { at += 1 }
      if isMister(start, at, before: part.upperBound, in: text) { return true }
      if text[start] >= 0xD8, text[start] <= 0xDB, arabicTitles.contains(text[start..<at]) { return true }
      guard titles.mayHold(text[start], text[at - 1], at - start), titles.contains(text[start..<at]) else {
        continue
      }
      var next = at
      // `Sig.ra Bianchi`
      while next < part.upperBound, next - at < 4, text[next] == 0x2E || ASCII.isLower(text[next]) {
        next += 1
      }
      guard next < part.upperBound, text[next] == 0x20 else { continue }
      var name = next + 1
      while let end = particle(name, before: part.upperBound, in: text) { name = end + 1 }
      // `Ms J. Lyle`
      while name + 3 < part.upperBound, ASCII.isUpper(text[name]), text[name + 1] == 0x2E,
        text[name + 2] == 0x20
      {
        name += 3
      }
      if wordEnd(name, before: part.upperBound, in: text) != nil { return true }
    }
    return false
  }

  /// `de M. Giraud`; `J. M. Giraud` has other names.
  private static func isMister(_ start: Int, _ end: Int, before last: Int, in text: ByteView) -> Bool {
    guard end == start + 1, text[start] == UInt8(ascii: "M"), end + 2 < last, text[end] == 0x2E,
      text[end + 1] == 0x20, start > 2, text[start - 1] == 0x20, ASCII.isLower(text[start - 2])
    else { return false }
    return wordEnd(end + 2, before: last, in: text) != nil
  }

  static func line(around place: Range<Int>, before: Int, after: Int, in text: ByteView) -> Range<Int> {
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < before, text[start - 1] != 0x0A { start -= 1 }
    var end = place.upperBound
    while end < text.count, end - place.upperBound < after, text[end] != 0x0A { end += 1 }
    return start..<end
  }

  // MARK: Words

  /// Where a word that could be part of a name ends.
  private static func wordEnd(_ start: Int, before end: Int, in text: ByteView) -> Int? {
    guard start < end, isCapital(at: start, in: text) else { return nil }
    var at = start
    var small = 0
    while at < end, isPart(text[at]) || text[at] == 0x2D || text[at] == 0x27 {
      if ASCII.isLower(text[at]) || text[at] >= 0x80, at > start + 1 || ASCII.isLower(text[at]) { small += 1 }
      at += 1
    }
    guard small >= 1, at - start >= 2, at - start <= 24, !others.contains(text[start..<at]) else {
      return nil
    }
    if at < text.count, ASCII.isWord(text[at]) || text[at] == 0x40 { return nil }
    return at
  }

  /// Where `van` ends, or `de la`: what stands in the middle of names.
  private static func particle(_ start: Int, before end: Int, in text: ByteView) -> Int? {
    var at = start
    while at < end, ASCII.isLower(text[at]), at - start < 5 { at += 1 }
    guard at > start, at < end, text[at] == 0x20, particles.contains(text[start..<at]) else { return nil }
    return at
  }

  private static let particles = WordList(
    " van den der de la di del della da do dos das von zu bin al el ter ten du le af ")

  private static func isPart(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte >= 0x80 }

  /// Capital letters of Latin, Greek and Russian.
  private static func isCapital(at i: Int, in text: ByteView) -> Bool {
    let next = text.at(i + 1) ?? 0
    switch text[i] {
    case 0x41...0x5A: return true
    case 0xC3: return next <= 0x9E
    case 0xC4, 0xC5: return true
    case 0xCE: return (0x91...0xA9).contains(next)
    case 0xD0: return (0x90...0xAF).contains(next)
    default: return false
    }
  }

  private static let arabicTitles = WordIndex(" السيد السيدة الآنسة الدكتور الدكتورة الأستاذ الأستاذة ")

  private static let titles = WordIndex(
    " fam mr mrs ms miss dr prof mme mlle monsieur madame herr herrn frau sr sra srta señor señora sig signor signora dhr mevr mevrouw pan pani paní pana fru herra rouva don doña г-н г-жа "
  )

  /// Words that begin with a capital in the names of desks, firms, machines, places and days.
  private static let others = WordIndex(
    " service services support hotline office desk center centre sales team department street avenue road lane drive inc gmbh ltd llc corp company group university hospital clinic hotel bank school church museum station airport monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december mon tue wed thu fri sat sun feb mar apr jul aug sep oct nov dec new north south east west customer customers contact phone fax mobile emergency number call please opening hours tel front reception press info help public general main primary backup server node host router gateway cluster proxy firewall database mail web network system error warning user admin client order ticket invoice room part model version release update city state united kingdom republic our the this that your their his her my for from and with not failed last first login session account cafe café bar restaurant shop store foundation project software free open source data center api http https json montag dienstag mittwoch donnerstag freitag samstag sonntag kunde kunden straße strasse firma verein stadt tour board region branch head holding bahn post telekom energie versicherung stadtwerke partners solutions systems technologies labs logistics consulting industries foods media motors airlines express digital global international national deutsche central escalation policy conference restaurant trattoria pizzeria taxi zentrale address property shipping billing delivery mailing home residential postal adresse anschrift date birth total account payment value details parking rental rentals car tours travel lodge inn resort spa doe test tester foo lorem ipsum sample dummy example acme demo "
  )
}
