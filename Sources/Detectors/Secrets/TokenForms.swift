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
        case .service, .program: 255
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

  /// Where a token begins whose anchor stands at `at`, if all of its form is there.
  func start(
    _ tag: Int, forAnchorAt at: Int, in text: ByteView, _ runs: inout TokenShape.Runs?
  ) -> Int? {
    let shape = shape(tag)
    guard let anchor = shape.anchor,
      let start = shape.start(forAnchorAt: at, before: anchor.before, in: text),
      shape.match(at: start, in: text, &runs) != nil
    else { return nil }
    return start
  }

  /// Whether the anchor of this tag stands at `range` in the right case, and not in the middle of a word: what most
  /// places fail at, before anything is made for them.
  func mayBegin(_ tag: Int, at range: Range<Int>, in text: ByteView) -> Bool {
    guard tag < lines.count else { return false }
    let line = lines[tag]
    let at = range.lowerBound
    if line.isLeading, at > 0, ASCII.isAlphanumeric(text[at - 1]), ASCII.isAlphanumeric(text[at]) {
      return false
    }
    let table = ProviderToken.tables[Int(line.table)]
    guard Int(line.anchor) + range.count <= table.utf8CodeUnitCount else { return false }
    let wanted = table.utf8Start + Int(line.anchor)
    return text.withBytes { bytes in
      for k in 0..<range.count where bytes[at &+ k] != wanted[k] { return false }
      return true
    }
  }

  /// Whether as much of a row follows the anchor of this tag, which ends at `end`, as its form needs: nearly always
  /// it is the beginning of a name that soon ends.
  func mayGoOn(_ tag: Int, _ anchor: Range<Int>, in survey: ByteSurvey) -> Bool {
    let line = lines[tag]
    let form = ProviderToken.tables[Int(line.table)].utf8Start
    var p = Int(line.anchor) &+ anchor.count
    let end = Int(line.formEnd)
    // Two classes have characters of other kinds.
    guard p &+ 1 < end, form[p] == 0x25, form[p &+ 1] != UInt8(ascii: "E"), form[p &+ 1] != UInt8(ascii: "q")
    else { return true }
    var least = 1
    p &+= 2
    if p < end, form[p] == 0x7B {
      least = 0
      p &+= 1
      while p < end, ASCII.isDigit(form[p]), least < 64 {
        least = least &* 10 &+ Int(form[p] &- 0x30)
        p &+= 1
      }
    }
    return survey.rowOfToken(from: anchor.upperBound) >= min(64, least)
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
