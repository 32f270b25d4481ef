import Bytes
import Text

/// Where somebody lives: a house number beside the name of a street, and a postcode behind the two.
struct PostalAddress {
  private static let reach = 90
  /// Numbers that end before this, and no further away than `reach`, belong to no street: a text of numbers asks for each
  /// of them as often as others follow it.
  private var searched = 0

  /// The address that ends with the postcode at `start`, from its street on.
  mutating func match(postcodeAt start: Int, in text: ByteView, _ survey: ByteSurvey) -> Range<Int>? {
    guard let end = Self.postcode(at: start, in: text) else { return nil }
    return match(before: start, end, in: text, survey)
  }

  /// The same with `LS6 2AB`, of which `start` is the first digit.
  mutating func match(britishAt start: Int, in text: ByteView, _ survey: ByteSurvey) -> Range<Int>? {
    guard start > 0, ASCII.isUpper(text[start - 1]) else { return nil }
    var first = start
    while first > 0, start - first < 2, ASCII.isUpper(text[first - 1]) { first -= 1 }
    var end = start
    while let byte = text.at(end), end - start < 2, ASCII.isDigit(byte) || ASCII.isUpper(byte) { end += 1 }
    guard first < start, first > 0, text[first - 1] == 0x20, text.at(end) == 0x20,
      let last = Self.inward(at: end + 1, in: text)
    else { return nil }
    return match(before: first, last, in: text, survey)
  }

  /// `2AB`, `1J9` in Canada, `X8KP` in Ireland: where the second half of such a postcode ends.
  private static func inward(at start: Int, in text: ByteView) -> Int? {
    var end = start
    var digits = 0
    while end - start < 4, let byte = text.at(end), ASCII.isDigit(byte) || ASCII.isUpper(byte) {
      if ASCII.isDigit(byte) { digits += 1 }
      end += 1
    }
    if let next = text.at(end), ASCII.isWord(next) { return nil }
    return end - start >= 3 && digits >= 1 && digits < 3 ? end : nil
  }

  private mutating func match(
    before start: Int, _ end: Int, in text: ByteView, _ survey: ByteSurvey
  ) -> Range<Int>? {
    var from = start
    let least = max(start - Self.reach, start >= searched ? searched : 0)
    // The digits before it, the nearest first.
    while from > least, let last = survey.lastDigit(before: from, within: from - least) {
      // No further than to the end of the line before.
      if start - last > 48, let line = text[last + 1..<from].firstIndex(of: 0x0A),
        start - (last + 1 + line) > 48
      {
        break
      }
      var first = last
      while first > 0, ASCII.isDigit(text[first - 1]) { first -= 1 }
      if last - first < 5, Self.mayHaveStreet(first, last + 1, in: text),
        let street = Self.street(around: first..<last + 1, in: text)
      {
        return street..<end
      }
      from = first
    }
    searched = max(searched, start)
    return nil
  }

  /// Four to six digits, or two or three and a second group of them.
  private static func mayBePostcode(at start: Int, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      let length = Digits.length(at: start, in: bytes)
      let end = start &+ length
      guard length < 4 else { return length <= 6 }
      return length > 1 && end &+ 1 < bytes.count && (bytes[end] == 0x20 || bytes[end] == 0x2D)
        && ASCII.isDigit(bytes[end &+ 1])
    }
  }

  /// Five digits, five in two groups, or four before the name of a town.
  private static func postcode(at start: Int, in text: ByteView) -> Int? {
    guard start > 0, !ASCII.isWord(text[start - 1]), text[start - 1] < 0x80, text[start - 1] != 0x2E,
      mayBePostcode(at: start, in: text)
    else { return nil }
    var at = start
    var digits = 0
    while let byte = text.at(at), digits < 6 {
      if ASCII.isDigit(byte) {
        digits += 1
      } else if byte != 0x20 && byte != 0x2D || digits != 2 && digits != 3 {
        break
      } else if text.at(at + 1).map(ASCII.isDigit) != true {
        break
      }
      at += 1
    }
    // Four digits are most often a year: a town stands behind them.
    if digits == 4, at == start + 4, isBehindState(start, in: text) { return at }
    if digits == 4, at == start + 4, text.at(at) == 0x20, let next = text.at(at + 1) {
      return ASCII.isUpper(next) || next >= 0xC3 ? at : nil
    }
    // `1200-192` in Portugal, `01310-100` in Brazil, six digits in Russia.
    if digits == 4 || digits == 5, text.at(at) == 0x2D, let end = digitsEnd(at + 1, count: 3, in: text) {
      return end
    }
    if digits == 6, at == start + 6, text.at(at).map({ ASCII.isWord($0) || $0 == 0x2E }) != true { return at }
    guard digits == 5 else { return nil }
    if let next = text.at(at), ASCII.isWord(next) || next == 0x3A || next == 0x25 || next >= 0x80 {
      return nil
    }
    return at
  }

  /// `NSW 2042`
  private static func isBehindState(_ start: Int, in text: ByteView) -> Bool {
    var from = start - 1
    guard from > 0, text[from] == 0x20 else { return false }
    while from > 0, start - from < 5, ASCII.isUpper(text[from - 1]) { from -= 1 }
    return states.contains(text[from..<start - 1])
  }

  private static let states = WordList(" nsw vic qld wa sa tas act nt ")

  private static func digitsEnd(_ start: Int, count: Int, in text: ByteView) -> Int? {
    for i in start..<start + count where text.at(i).map(ASCII.isDigit) != true { return nil }
    if let next = text.at(start + count), ASCII.isWord(next) || next == 0x2D { return nil }
    return start + count
  }

  /// Whether a word may stand right before a number, or behind a blank or a comma after it.
  @inline(__always)
  private static func mayHaveStreet(_ first: Int, _ end: Int, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      if end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x2C { return true }
      guard first > 0 else { return false }
      let before = bytes[first &- 1]
      return before >= 0x80 || before == 0x2D || isGap(before)
    }
  }

  /// Where the street begins that a house number belongs to.
  private static func street(around number: Range<Int>, in text: ByteView) -> Int? {
    if number.lowerBound > 0, ASCII.isWord(text[number.lowerBound - 1]) || text[number.lowerBound - 1] == 0x2E
    {
      return nil
    }
    return streetBefore(number.lowerBound, in: text)
      ?? (isStreet(behind: number.upperBound, in: text) ? number.lowerBound : nil)
  }

  /// `Lindenstraße 14`, `ul. Lipowa 8`, `Calle Mayor 45`.
  private static func streetBefore(_ place: Int, in text: ByteView) -> Int? {
    var at = place
    for step in 0..<5 {
      guard let word = word(before: at, in: text) else { return nil }
      let bytes = text[word]
      if prefixes.contains(bytes) { return word.lowerBound }
      if step < 2, bytes.count >= 5, holdsEnding(bytes) { return word.lowerBound }
      at = word.lowerBound
    }
    return nil
  }

  /// `1420 Oak Avenue`, `23 rue des Tanneurs`.
  private static func isStreet(behind place: Int, in text: ByteView) -> Bool {
    var at = place
    if text.at(at) == UInt8(ascii: ",") { at += 1 }
    for step in 0..<5 {
      guard text.at(at) == 0x20 else { return false }
      let start = at + 1
      at = start
      while let byte = text.at(at), ASCII.isLetter(byte) || byte >= 0x80 || byte == 0x27 || byte == 0x2D {
        at += 1
      }
      guard at > start else { return false }
      if step < 2, leading.contains(text[start..<at]) { return true }
      if step > 0, kinds.contains(text[start..<at]) { return true }
      guard ASCII.isUpper(text[start]) || text[start] >= 0x80 || step == 0 else { return false }
    }
    return false
  }

  private static func word(before place: Int, in text: ByteView) -> Range<Int>? {
    let (start, end) = text.withBytes { bytes in
      var end = place
      while end > 0, place &- end < 3, isGap(bytes[end &- 1]) { end &-= 1 }
      var start = end
      while start > 0, end &- start < 32,
        ASCII.isLetter(bytes[start &- 1]) || bytes[start &- 1] >= 0x80 || bytes[start &- 1] == 0x2D
      {
        start &-= 1
      }
      return (start, end)
    }
    return start < end ? start..<end : nil
  }

  @inline(__always)
  private static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2C || byte == 0x2E || byte == 0x3A
  }

  private static func holdsEnding(_ word: ByteView) -> Bool {
    word.withBytes { word in
      guard lastOfEndings.mayHold(word[word.count &- 2], word[word.count &- 1]) else { return false }
      return endings.contains { end in
        let first = word.count &- end.utf8CodeUnitCount
        guard first > 1 else { return false }
        // From the end: the last letter tells most of them apart.
        var k = end.utf8CodeUnitCount
        while k > 0, word[first &+ k &- 1] == end.utf8Start[k &- 1] { k &-= 1 }
        return k == 0
      }
    }
  }

  private static let endings: [StaticString] = [
    "straße", "strasse", "str", "weg", "allee", "gasse", "platz", "ufer", "damm", "gatan", "vägen", "vagen",
    "gränd", "stigen", "vej", "gade", "veien", "gata", "straat", "laan", "plein", "kade", "gracht", "utca",
    "katu", "tie", "vei", "gate", "veg",
  ]
  private static let lastOfEndings = LastBytes(of: endings)
  private static let prefixes = WordIndex(
    " am im zum zur calle via viale piazza corso rua avenida av paseo plaza ul ulica al aleja os rue carrer travessa praça largo strada bulevar ulice улица ул проспект пр пр-т переулок пер шоссе наб vul вул вулиця strada str tér caddesi sokak cad sok "
  )
  private static let leading = WordList(
    " rue avenue boulevard place chemin allée allee impasse quai route cours square passage bis ter ")
  private static let kinds = WordIndex(
    " caddesi cad sokak sokağı sk mahallesi bulvarı prospekt проспект пер шоссе street st avenue ave road rd lane ln drive dr court ct boulevard blvd way place square terrace close crescent highway trail parkway row mews grove hill view park walk green gardens hollow loop rise vale quay wharf esplanade parade circuit "
  )
}

/// The last two bytes of a few endings, which tell nearly every other word off.
struct LastBytes {
  private var known = SIMD4<UInt64>()

  init(of endings: [StaticString]) {
    for end in endings {
      let mark = Self.mark(end.utf8Start[end.utf8CodeUnitCount - 2], end.utf8Start[end.utf8CodeUnitCount - 1])
      known[mark &>> 6] |= 1 &<< UInt64(mark & 63)
    }
  }

  @inline(__always)
  private static func mark(_ first: UInt8, _ last: UInt8) -> Int {
    (Int(first) &* 31 &+ Int(last) &* 7) & 255
  }

  /// Whether an ending may have these as its last two bytes.
  @inline(__always)
  func mayHold(_ first: UInt8, _ last: UInt8) -> Bool {
    let mark = Self.mark(first, last)
    return known[mark &>> 6] &>> UInt64(mark & 63) & 1 != 0
  }
}
