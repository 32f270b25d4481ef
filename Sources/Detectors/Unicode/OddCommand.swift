import Bytes
import Text

/// Commands that a shell does not read as they look: a blank that is none between the words, a dash that begins no option,
/// letters in other dress, digits of another script. What is typed in place of them is something else, and filters that
/// look for the command pass it.
enum OddCommand {
  /// So many lines are looked at, each this far.
  private static let mostLines = 64
  private static let reach = 240

  static func find(in text: ByteView, as kind: TextKind) -> Range<Int>? {
    var i = 0
    var lines = 0
    // Programs that set pages of manuals print such a dash for every option.
    var isTypeset: Bool?
    while lines < mostLines, let odd = OddCommandCharacter.next(from: i, in: text) {
      lines += 1
      var end = odd
      while end < text.count, text[end] != 0x0A, end - odd < reach { end += 1 }
      let line = start(of: odd, in: text)..<end
      i = max(end, odd + 1)
      for part in parts(of: line, around: odd, in: text) {
        guard let place = judge(part, in: text, as: kind) else { continue }
        if isTypeset == nil { isTypeset = OddCommandCharacter.isTypeset(text, as: kind) }
        if isTypeset == false { return place }
      }
    }
    return nil
  }

  /// A stretch of a line in which a command may begin.
  private struct Part {
    var range: Range<Int>
    /// Behind the sign of a shell, or between slanted quotation marks: nothing but a command stands there.
    var isCommand: Bool
  }

  private static func start(of place: Int, in text: ByteView) -> Int {
    text.startOfLine(of: place, within: reach)
  }

  private static func parts(of line: Range<Int>, around place: Int, in text: ByteView) -> [Part] {
    var parts: [Part] = []
    var start = line.lowerBound
    while start < place, ASCII.isBlank(text[start]) { start += 1 }
    let isPrompted =
      (text.at(start) == 0x24 || text.at(start) == 0x25) && text.at(start + 1) == 0x20
      || text[start..<line.upperBound].starts(with: "RUN ")
    if isPrompted { start = (text[start..<line.upperBound].firstIndex(of: 0x20) ?? 0) + start + 1 }
    parts.append(Part(range: start..<line.upperBound, isCommand: isPrompted))
    // From the last mark before the odd character on.
    if let mark = (line.lowerBound..<place).last(where: { text[$0] == 0x60 }),
      text[line.lowerBound..<place].count(where: { $0 == 0x60 }) & 1 == 1
    {
      let end = text[place..<line.upperBound].firstIndex(of: 0x60).map { $0 + place } ?? line.upperBound
      parts.append(Part(range: mark + 1..<end, isCommand: true))
    }
    if let value = CommandValue.start(before: place, in: text) {
      parts.append(Part(range: value..<line.upperBound, isCommand: true))
    }
    // In the middle of a sentence the command itself must be odd, or stand behind a colon.
    if let word = (line.lowerBound..<place).last(where: { text[$0] == 0x20 }), word + 1 == place {
      parts.append(Part(range: place..<line.upperBound, isCommand: false))
    }
    if let colon = (line.lowerBound..<place).last(where: { text[$0] == 0x3A && text.at($0 + 1) == 0x20 }) {
      // Up to where another is named.
      let end = text[place..<line.upperBound].firstIndex(of: 0x3B).map { $0 + place } ?? line.upperBound
      parts.append(Part(range: colon + 2..<end, isCommand: false))
    }
    let joint = (line.lowerBound..<place).last {
      (text[$0] == 0x7C || text[$0] == 0x26 || text[$0] == 0x3B) && text.at($0 + 1) == 0x20
    }
    if let joint { parts.append(Part(range: joint + 2..<line.upperBound, isCommand: isPrompted)) }
    return parts
  }

  /// Where a command has something in it that a shell reads otherwise.
  private static func judge(_ part: Part, in text: ByteView, as kind: TextKind) -> Range<Int>? {
    var points: [ForeignParts.Codepoint] = []
    let base = part.range.lowerBound
    ForeignParts.visitAll(text[part.range]) { points.append($0) }
    guard !points.contains(where: { isOfAnotherLanguage($0.value) }) else { return nil }
    var next = 0
    var first = word(from: &next, points, base, in: text)
    guard first.isKnown else { return nil }
    let isSudo = first.isSudo
    if isSudo, next < points.count, points[next].value == 0x20 {
      next += 1
      first = word(from: &next, points, base, in: text)
    }
    let isInCode = kind == .code && NamePlace.isInCode(first.range, in: text)
    let isCommand = part.isCommand && kind != .code || isInCode
    let behind = next < points.count ? points[next] : nil
    guard let behind, isBlank(behind.value) else { return nil }
    let given = next + 1 < points.count ? points[next + 1].value : 0
    if !first.isPlain, first.isKnown, given == 0x2D || given == 0x2F || isDash(given) { return first.range }
    let tells = telling.contains(text[first.range])
    var before: UInt32 = 0
    var quote: UInt32 = 0
    for (k, point) in points.enumerated().dropFirst(next) {
      defer { before = point.value }
      // What stands between quotation marks is given as it is.
      if point.value == 0x22 || point.value == 0x27 {
        quote = quote == 0 ? point.value : quote == point.value ? 0 : quote
      }
      guard quote == 0 else { continue }
      let after = k + 1 < points.count ? points[k + 1].value : 0
      let place = base + point.range.lowerBound..<base + point.range.upperBound
      if point.value >= 0x80, isBlank(point.value),
        splits(after, points, k, isSure: k == next && (isCommand || isSudo))
      {
        return place
      }
      if isDash(point.value), isBlank(before), k == next + 1 || isCommand || first.isHarmful,
        isOption(points, from: k + 1),
        first.isHarmful || isCommand && kind != .document || !isOfPrint(point.value)
      {
        return place
      }
      // No word processor has these two for a dash.
      if point.value == 0xFF0D, isBlank(before), after == 0xFF0D || (0xFF41...0xFF5A).contains(after) {
        return place
      }
      if isCommand && !tells || first.isHarmful, CharacterTraits(of: point.value).contains(.isForeignDigit),
        isNumberSign(before)
      {
        return place
      }
    }
    return nil
  }

  private struct Word {
    var range: Range<Int>
    var isPlain: Bool
    var isKnown: Bool
    var isHarmful: Bool
    var isSudo: Bool
  }

  private static func word(
    from next: inout Int, _ points: [ForeignParts.Codepoint], _ base: Int, in text: ByteView
  ) -> Word {
    let first = next
    while next < points.count, !isBlank(points[next].value), next - first < 24 { next += 1 }
    guard next > first else {
      return Word(range: base..<base, isPlain: true, isKnown: false, isHarmful: false, isSudo: false)
    }
    let range = base + points[first].range.lowerBound..<base + points[next - 1].range.upperBound
    let read = ByteView(LetterForms.plain(text[range]))
    return Word(
      range: range, isPlain: !text[range].hasNonASCII,
      isKnown: CommandLine.known.contains(read) || further.contains(read),
      isHarmful: CommandLine.harmful.contains(read), isSudo: read == "sudo")
  }

  /// What no terminal shows in the place of another, and is typed all the same.
  private static let further = WordIndex(
    " rsync apk apt apt-get yum dnf brew snap helm mount umount nice sleep ulimit iptables nft systemctl service tee xargs pkill gem bundle composer terraform aws gcloud az ansible java javac gcc clang openssl gpg crontab useradd passwd sysctl ln rmdir unzip gunzip gzip tmux sftp ftp telnet dig nslookup ping mysql psql sqlite3 mongo vim nano deno bun pnpm poetry uv pipx "
  )
  /// Whatever they are given they show.
  private static let telling = WordList(" echo printf ")

  /// Whether a blank that is none stands where a shell should see one. `isSure`: a command it is, whatever follows.
  private static func splits(_ after: UInt32, _ points: [ForeignParts.Codepoint], _ k: Int, isSure: Bool)
    -> Bool
  {
    switch after {
    case 0x2D, 0x7C: return k + 2 < points.count && points[k + 2].value > 0x20
    case 0x2F, 0x7E: return true
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return isSure || isAddress(points, from: k + 1)
    default: return false
    }
  }

  private static func isAddress(_ points: [ForeignParts.Codepoint], from first: Int) -> Bool {
    let start = points[first...].prefix(4).map(\.value)
    return start == [0x68, 0x74, 0x74, 0x70]
  }

  /// Another dash or none, and a small letter or more up to a blank.
  private static func isOption(_ points: [ForeignParts.Codepoint], from first: Int) -> Bool {
    var k = first
    if k < points.count, isDash(points[k].value) || points[k].value == 0x2D { k += 1 }
    guard k < points.count, points[k].value < 0x80, ASCII.isLetter(UInt8(points[k].value)) else {
      return false
    }
    return true
  }

  /// `22`, `-9`, `:80`, `10.0`, `=5`.
  private static func isNumberSign(_ before: UInt32) -> Bool {
    switch before {
    case 0x20, 0x2D, 0x2E, 0x3A, 0x3D, 0x2F, 0x40: true
    default: false
    }
  }

  static func isBlank(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  static func isDash(_ value: UInt32) -> Bool {
    switch value {
    case 0x2010...0x2015, 0x2212, 0x207B, 0x2E3A, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// Those that word processors put in the place of others.
  private static func isOfPrint(_ value: UInt32) -> Bool { value == 0x2013 || value == 0x2014 }

  /// A letter that is not worn by Latin ones: whoever writes so writes blanks and digits of their own.
  private static func isOfAnotherLanguage(_ value: UInt32) -> Bool {
    guard value >= 0x80 else { return false }
    let traits = CharacterTraits(of: value)
    switch traits.sort {
    case .alphabet, .latin: return true
    case .far, .farEastern, .eastern: return value != 0x3000 && !traits.contains(.isForeignDigit)
    default: return false
    }
  }
}

/// The characters that make a line worth a look.
enum OddCommandCharacter {
  static func next(from start: Int, in text: ByteView) -> Int? {
    typealias B = ByteClass
    return text.firstForeign(from: start) { a, b, c in
      // Strokes through letters, and digits.
      let short =
        B.equal(a, 0xC2) .& B.equal(b, 0xA0) .| B.equal(a, 0xCC) .& B.between(b, 0xB4, 0xB8)
        .| B.equal(a, 0xD9) .& B.between(b, 0xA0, 0xA9) .| B.equal(a, 0xDB) .& B.between(b, 0xB0, 0xB9)
      let general =
        B.equal(b, 0x80) .& (B.between(c, 0x80, 0x95) .| B.equal(c, 0xAF))
        .| B.equal(b, 0x81) .& (B.equal(c, 0x9F) .| B.equal(c, 0xBB))
        .| B.equal(b, 0x88) .& B.equal(c, 0x92)
      let far = B.between(b, 0xA5, 0xFF) .& (B.between(c, 0xA6, 0xAF) .| B.between(c, 0x90, 0x99))
      let wide = B.between(b, 0xBC, 0xBD) .| B.equal(b, 0xB9) .& B.equal(c, 0xA3)
      let ogham = B.equal(a, 0xE1) .& B.equal(b, 0x9A) .& B.equal(c, 0x80)
      let eastern = B.equal(a, 0xE3) .& B.equal(b, 0x80) .& B.equal(c, 0x80)
      let dressed = B.equal(a, 0xF0) .& B.equal(b, 0x9D)
      return short .| B.equal(a, 0xE2) .& general .| B.equal(a, 0xE0) .& far .| B.equal(a, 0xEF) .& wide
        .| (ogham .| eastern .| dressed)
    }
  }

  /// Whether a text may hold any of them.
  static func mayStand(in pages: ForeignPages) -> Bool {
    OddBlank.mayStand(in: pages) || pages.mayHold(0xCC, 0xB4...0xB8) || ForeignNumber.mayStand(in: pages)
      || pages.mayHold(0xE1, 0x9A...0x9A) || pages.mayHoldGeneral(0x8B...0x95)
      || pages.mayHoldFurther(0xBB...0xBB) || pages.mayHold(0xE2, 0x88...0x88)
      || pages.mayHold(0xEF, 0xB9...0xB9) || pages.mayHold(0xEF, 0xBC...0xBD)
      || pages.mayHold(0xF0, 0x9D...0x9D)
  }

  /// Whether options are set with such a dash throughout, or words with such blanks, as pages made from others are.
  static func isTypeset(_ text: ByteView, as kind: TextKind) -> Bool {
    var blanks = 0
    var from = 0
    while let blank = OddBlank.next(from: from, in: text) {
      from = blank.upperBound
      blanks += 1
      if blanks >= mostBlanks { return true }
    }
    guard kind != .code else { return false }
    var count = 0
    for dash in ["\u{2010}", "\u{2212}", "\u{2013}"] as [StaticString] {
      var from = 0
      while count < most, let place = text.firstRange(of: dash, from: from) {
        from = place.upperBound
        guard place.lowerBound > 0, text[place.lowerBound - 1] <= 0x20 || text[place.lowerBound - 1] == 0x5B,
          text.at(from).map(ASCII.isLetter) == true || text[from...].starts(with: dash)
        else { continue }
        count += 1
      }
    }
    return count >= most
  }

  private static let most = 5
  private static let mostBlanks = 24
}
