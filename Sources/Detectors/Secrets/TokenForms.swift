import Bytes
import Text

/// The forms of tokens, ready to be looked for.
struct TokenForms: Sendable {
  private struct Line: Sendable {
    var table: UInt8
    var start: UInt32
    var end: UInt32
    /// Where the form itself stands.
    var form: UInt32
    var formEnd: UInt32
    /// Where the anchor stands in the table, and whether the form begins with it.
    var anchor: UInt32 = 0
    var isLeading = false
  }

  /// Tags below are the numbers of lines, and names have theirs above.
  static let privateKeyTag = 60_001
  static let urlTag = 60_002
  static let innerTag = 60_100
  static let nameTag = 60_200
  /// Secrets by where they lie, and the programs that could take them away.
  static let outflowTag = 60_300

  private var lines: [Line] = []
  private(set) var scanner = LiteralScanner(literals: 1_200, bytes: 14_000)

  init() {
    lines.reserveCapacity(480)
    for (number, text) in ProviderToken.tables.enumerated() { file(text, number: number) }
    for anchor in PrivateKeyBlock.anchors { add(anchor, tag: Self.privateKeyTag, startingWords: 255) }
    add("://", tag: Self.urlTag, startingWords: 255)
    for (i, inner) in ProviderToken.inner.enumerated() {
      add(inner.anchor, tag: Self.innerTag + i, startingWords: 255)
    }
    for name in CredentialName.allCases {
      // The name of a service is a word, or begins one, and so are short ones (`NamedCredential.startsWord`).
      let longest =
        switch name {
        case .service, .program, .code: 255
        case .foreign: 0
        case .key: 5
        case .password: 3
        case .token, .flag, .label: 0
        }
      add(name.words, tag: Self.nameTag + name.rawValue, startingWords: longest)
    }
    for (number, words) in Outflow.Source.words.enumerated() {
      add(words, tag: Self.outflowTag + number, startingWords: 255)
    }
  }

  /// Files the form of each line.
  private mutating func file(_ text: StaticString, number: Int) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let raw = UnsafeRawBufferPointer(bytes)
    var line = Line(table: UInt8(truncatingIfNeeded: number), start: 0, end: 0, form: 0, formEnd: 0)
    var bars = 0
    var base = 0
    while base < bytes.count {
      // Bars with a blank before them, and ends of lines.
      var marks = ByteBlock(raw, at: base).bits { ByteClass.equal($0, 0x0A) .| ByteClass.equal($0, 0x7C) }
      while marks != 0 {
        let at = base &+ marks.trailingZeroBitCount
        marks &= marks &- 1
        if bytes[at] == 0x0A {
          file(&line, until: at, in: bytes)
          bars = 0
        } else if at > 0, bytes[at &- 1] == 0x20 {
          bars &+= 1
          if bars == 2 { line.form = UInt32(truncatingIfNeeded: at &+ 2) }
          if bars == 3 { line.formEnd = UInt32(truncatingIfNeeded: at &- 1) }
        }
      }
      base &+= 64
    }
    if Int(line.start) < bytes.count { file(&line, until: bytes.count, in: bytes) }
  }

  /// Files a line that ends at `end`, and makes it ready for the next.
  private mutating func file(_ line: inout Line, until end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    line.end = UInt32(truncatingIfNeeded: end)
    if line.formEnd == 0 { line.formEnd = line.end }
    let form = Int(line.form)
    if let anchor = Self.anchor(from: form, until: end, in: bytes) {
      line.anchor = UInt32(truncatingIfNeeded: anchor.lowerBound)
      line.isLeading = anchor.lowerBound == form
      // A fixed part in the middle of a form begins with a mark.
      scanner.file(
        UnsafeBufferPointer(rebasing: bytes[anchor]), tag: lines.count, .start,
        isToken: anchor.upperBound < Int(line.formEnd))
    }
    lines.append(line)
    line = Line(
      table: line.table, start: UInt32(truncatingIfNeeded: end &+ 1), end: 0, form: 0, formEnd: 0)
  }

  var count: Int { lines.count }

  /// The token whose anchor has this tag.
  subscript(tag: Int) -> ProviderToken {
    let line = lines[tag]
    return ProviderToken(in: ProviderToken.tables[Int(line.table)], at: Int(line.start)..<Int(line.end))
  }

  /// The written form of the token whose anchor has this tag, without its words.
  private func shape(_ tag: Int) -> TokenShape {
    let line = lines[tag]
    return TokenShape(in: ProviderToken.tables[Int(line.table)], at: Int(line.form)..<Int(line.formEnd))
  }

  /// The token whose anchor stands at `at`, if all of its form is there.
  func match(
    _ tag: Int, forAnchorAt at: Int, in text: ByteView, _ runs: inout TokenShape.Runs?
  ) -> TokenShape.Match? {
    let shape = shape(tag)
    guard let anchor = shape.anchor,
      let start = shape.start(forAnchorAt: at, before: anchor.before, in: text)
    else { return nil }
    return shape.match(at: start, in: text, &runs)
  }

  /// What a place shows before any form is looked at: many forms begin alike, and ask the same of it.
  struct Place {
    var start = -1
    /// Whether a letter or digit stands before it, and whether it begins with one itself.
    var isBehindWord = false
    var isInsideWord = false
    /// How long a row of what tokens are made of begins here, up to sixty-four.
    var row = 0

    mutating func move(to at: Int, in text: ByteView, _ survey: ByteSurvey) {
      start = at
      isBehindWord = at > 0 && ASCII.isAlphanumeric(text[at - 1])
      isInsideWord = isBehindWord && ASCII.isAlphanumeric(text[at])
      row = survey.rowOfToken(from: at)
    }
  }

  /// Whether the anchor of this tag stands at a place in the right case, not in the middle of a word, and with as much of
  /// a row behind it as its form needs: nearly always it is the beginning of a name that soon ends, and fails before
  /// anything is made for it. `rows`: how long those are, as far as it is known, for whoever asks often; 255: not yet.
  func mayStand(
    _ tag: Int, at place: Place, _ count: Int, in bytes: UnsafeRawBufferPointer, _ survey: ByteSurvey,
    _ rows: inout [UInt8]
  ) -> Bool {
    guard tag < lines.count else { return false }
    let line = lines[tag]
    if line.isLeading, place.isInsideWord { return false }
    let end = place.start &+ count
    // Nearly always it is a word of the text, with nothing of a token before or behind it.
    guard place.isBehindWord || end < bytes.count && bytes[end] > 0x20 else { return false }
    let table = ProviderToken.tables[Int(line.table)]
    let anchor = Int(line.anchor)
    guard anchor &+ count <= table.utf8CodeUnitCount, end <= bytes.count else { return false }
    let form = table.utf8Start
    var least = rows.isEmpty ? 255 : Int(rows[tag])
    if least == 255 {
      least = Self.least(form, from: anchor &+ count, until: Int(line.formEnd))
      if !rows.isEmpty { rows[tag] = UInt8(truncatingIfNeeded: least) }
    }
    // A row that holds the anchor goes on behind it by what is left.
    let row = place.row > count && place.row < 64 ? place.row &- count : survey.rowOfToken(from: end)
    guard row >= least else { return false }
    for k in 0..<count where bytes[place.start &+ k] != form[anchor &+ k] { return false }
    return true
  }

  /// How long a row has to follow an anchor of a form, of which the rest stands between `start` and `end`: sixty-four
  /// for anything longer.
  @inline(__always)
  private static func least(_ form: UnsafePointer<UInt8>, from start: Int, until end: Int) -> Int {
    var p = start
    // Two classes have characters of other kinds.
    guard p &+ 1 < end, form[p] == 0x25, form[p &+ 1] != UInt8(ascii: "E"), form[p &+ 1] != UInt8(ascii: "q")
    else { return 0 }
    p &+= 2
    guard p < end, form[p] == 0x7B else { return 1 }
    var least = 0
    p &+= 1
    while p < end, ASCII.isDigit(form[p]), least < 64 {
      least = least &* 10 &+ Int(form[p] &- 0x30)
      p &+= 1
    }
    return min(64, least)
  }

  /// The first three or more literal bytes of a form, as `TokenShape.anchor` has it.
  @inline(__always)
  private static func anchor(from start: Int, until end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<
    Int
  >? {
    var p = start
    while p < end {
      if bytes[p] == 0x25, p &+ 1 < end {
        p &+= 2
        if p < end, bytes[p] == 0x7B {
          while p < end, bytes[p] != 0x7D { p &+= 1 }
          p &+= 1
        }
        continue
      }
      let from = p
      while p < end, bytes[p] != 0x25, !(bytes[p] == 0x20 && p &+ 1 < end && bytes[p &+ 1] == 0x7C) {
        p &+= 1
      }
      if p &- from >= 3 { return from..<p }
      // The end of the form.
      if p < end, bytes[p] == 0x20 { return nil }
    }
    return nil
  }

  /// Files what stands between bars. Those of so many letters at most only count where a word begins.
  private mutating func add(_ text: StaticString, tag: Int, startingWords longest: Int = 0) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var start = 0
    for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x7C {
      scanner.file(
        UnsafeBufferPointer(rebasing: bytes[start..<i]), tag: tag, i - start <= longest ? .start : .inside)
      start = i + 1
    }
  }
}
