import Bytes
import Text
import Verdict

/// Names of hosts that are not what they look like: letters with a point or a stroke too many in a name that everybody
/// knows, letters and digits in circles, and names in the spelling that hides all of it.
enum HostNames {
  static func finding(in inspection: Inspection) -> Finding? {
    let text = inspection.text
    var from = 0
    var count = 0
    if inspection.layers.traits.hasNonASCII {
      while count < most, let mark = text.firstRange(of: "://", from: from) {
        count += 1
        from = mark.upperBound
        let host = self.host(from: from, in: text)
        guard text[host].hasNonASCII, passes(text[host]) else { continue }
        return report(host)
      }
    }
    guard
      inspection.layers.given.survey.nextAddress(in: text, from: 0) != nil || text.firstIndex(of: 0x40) != nil
    else {
      return nil
    }
    guard inspection.signs.contains(.punycode) else { return nil }
    from = 0
    count = 0
    while count < most, let mark = text.firstRange(of: Self.mark, from: from) {
      count += 1
      from = mark.upperBound
      if mark.lowerBound > 0, ASCII.isAlphanumeric(text[mark.lowerBound - 1]) { continue }
      var end = from
      while let byte = text.at(end), ASCII.isAlphanumeric(byte) || byte == 0x2D, end - from < 63 { end += 1 }
      guard text.at(end) == 0x2E, let letters = Punycode.decode(text[from..<end]), passesForLatin(letters)
      else {
        continue
      }
      return report(mark.lowerBound..<end)
    }
    return nil
  }

  private static let most = 64
  static let mark: StaticString = "xn--"

  private static func report(_ range: Range<Int>) -> Finding {
    UnicodeRule.homoglyphs.finding(
      at: range, evidence: Evidence(plain: "the name of a host that passes for another"))
  }

  private static func host(from start: Int, in text: ByteView) -> Range<Int> {
    var end = start
    while let byte = text.at(end), byte > 0x22, byte != 0x2F, byte != 0x27, byte != 0x3E, byte != 0x29,
      byte != 0x3F,
      end - start < 120
    { end += 1 }
    return start..<end
  }

  /// Whether a host has letters in fancy dress, or reads like a name that everybody knows and is not.
  private static func passes(_ host: ByteView) -> Bool {
    var read: [UInt8] = []
    var points: [UInt32] = []
    var isFancy = false
    var isOver = false
    ForeignParts.visitAll(host) { point in
      guard !isOver else { return }
      // Behind the end of an address a sentence may go on.
      if point.value >= 0x2E80, point.value < 0xFF00 { isOver = true }
      points.append(point.value)
      if isDressed(point.value) { isFancy = true }
      read.append(
        LetterForms.fold(point.value).flatMap { $0 < 0x80 ? ASCII.lowercased(UInt8($0)) : nil } ?? 0x2D)
    }
    return isFancy && points.contains { $0 < 0x80 } || isKnown(read, points) || mixesFarScript(points)
  }

  /// A letter of Latin right beside one that no name is written with together with it, in a label that another one of
  /// Latin follows: `pรypal.com`. Those of Greek and Cyrillic, and of the far east, are judged by the words they make.
  private static func mixesFarScript(_ points: [UInt32]) -> Bool {
    func isFar(_ point: UInt32) -> Bool {
      switch point {
      case 0x531...0x588, 0x5D0...0x5EA, 0x620...0x64A, 0x904...0x939, 0x980...0xE30, 0xE50...0xE59,
        0xE80...0xEB0, 0xED0...0xED9, 0x10A0...0x10FF, 0x1200...0x135A, 0x13A0...0x167F, 0x16A0...0x16EA,
        0x1700...0x17B3, 0x1820...0x1878, 0x2C80...0x2CE4, 0xA4D0...0xA4F7, 0xAB70...0xABBF,
        0x10400...0x1044F:
        true
      default: false
      }
    }
    func isLatin(_ point: UInt32) -> Bool { point < 0x80 && ASCII.isLetter(UInt8(point)) }
    for i in points.indices.dropLast() {
      let isBorder = isFar(points[i]) && isLatin(points[i + 1]) || isLatin(points[i]) && isFar(points[i + 1])
      guard isBorder, let dot = points[i...].firstIndex(of: 0x2E) else { continue }
      let rest = points[(dot + 1)...].prefix { isLatin($0) }
      if rest.count >= 2 { return true }
    }
    return false
  }

  private static func isDressed(_ point: UInt32) -> Bool {
    switch point {
    case 0x2460...0x24FF, 0x2776...0x2793, 0x1D400...0x1D7FF, 0xFF10...0xFF19, 0xFF21...0xFF3A,
      0xFF41...0xFF5A,
      0xB2, 0xB3, 0xB9, 0x2070...0x2079, 0x2080...0x2089, 0x2100...0x214F, 0x3380...0x33DF, 0x1F110...0x1F189:
      true
    default: false
    }
  }

  /// Whether a word reads like a name that everybody knows.
  static func isKnown(_ word: ByteView) -> Bool { known.contains(ByteView(LetterForms.plain(word))) }

  /// Whether a label reads like such a name with a letter of it changed.
  private static func isKnown(_ read: [UInt8], _ points: [UInt32]) -> Bool {
    guard read.count == points.count else { return false }
    var start = 0
    for i in 0...read.count where i == read.count || read[i] == 0x2E || read[i] == 0x2D {
      defer { start = i + 1 }
      guard i > start, points[start..<i].contains(where: { $0 >= 0x80 }) else { continue }
      if known.contains(ByteView(Array(read[start..<i]))) { return true }
    }
    return false
  }

  private static func passesForLatin(_ letters: [UInt32]) -> Bool {
    var read: [UInt8] = []
    var lookAlikes = 0
    for point in letters {
      if let latin = LookAlikes.latin(point) {
        lookAlikes += 1
        read.append(latin)
      } else if point < 0x80 {
        read.append(UInt8(point))
      } else if let folded = LetterForms.fold(point), folded < 0x80 {
        read.append(ASCII.lowercased(UInt8(folded)))
      } else {
        return false
      }
    }
    return lookAlikes >= 3 && lookAlikes == letters.count
      || lookAlikes > 0 && letters.contains { $0 >= 0x61 && $0 <= 0x7A } || isKnown(read, letters)
  }

  private static let known = WordList(
    " paypal google gmail youtube github gitlab bitbucket apple icloud amazon aws microsoft outlook azure facebook instagram whatsapp twitter linkedin netflix dropbox discord telegram zoom spotify ebay stripe mastercard coinbase binance kraken metamask openai anthropic claude chatgpt npmjs npm pypi docker cloudflare digitalocean heroku vercel netlify wikipedia reddit yahoo adobe oracle booking airbnb wellsfargo citibank barclays hsbc santander revolut dhl fedex ups usps steam roblox epicgames nvidia intel samsung nodejs stackoverflow huggingface atlassian jira notion figma okta "
  )
}

/// The spelling of names of hosts in plain letters.
enum Punycode {
  /// What stands behind `xn--`; nil if it is none.
  static func decode(_ label: ByteView) -> [UInt32]? {
    var letters: [UInt32] = []
    var i = 0
    if let dash = label.indices.last(where: { label[$0] == 0x2D }) {
      for k in 0..<dash { letters.append(UInt32(ASCII.lowercased(label[k]))) }
      i = dash + 1
    }
    var point = 128
    var place = 0
    var bias = 72
    var isFirst = true
    while i < label.count {
      let before = place
      var weight = 1
      var base = 36
      while true {
        guard let byte = label.at(i), let digit = digit(byte), weight < 1 << 28 else { return nil }
        i += 1
        place += digit * weight
        let threshold = base <= bias ? 1 : min(26, base - bias)
        if digit < threshold { break }
        weight *= 36 - threshold
        base += 36
      }
      let count = letters.count + 1
      bias = adapt(place - before, count, isFirst)
      isFirst = false
      point += place / count
      place %= count
      guard point <= 0x10FFFF, letters.count < 63 else { return nil }
      letters.insert(UInt32(point), at: place)
      place += 1
    }
    return letters
  }

  private static func digit(_ byte: UInt8) -> Int? {
    if ASCII.isLetter(byte) { return Int(byte | 0x20) - 0x61 }
    return ASCII.isDigit(byte) ? Int(byte) - 0x30 + 26 : nil
  }

  private static func adapt(_ delta: Int, _ count: Int, _ isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }
}
