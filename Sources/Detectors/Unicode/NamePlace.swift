import Bytes
import Text

/// Whether a place in a text lies inside of the name of something that a machine will look up: a host, a path, a package,
/// a key, a setting, a command, a name in code. What a person merely reads may look as it likes.
enum NamePlace {
  /// How far a name is looked at on either side.
  private static let reach = 80

  /// `isStrict`: signs that words of prose have, too, do not make a name.
  static func holds(_ place: Range<Int>, in text: ByteView, as kind: TextKind, isStrict: Bool = false) -> Bool
  {
    let token = self.token(around: place, in: text)
    if kind == .code, isInCode(place, in: text) { return true }
    if isJoined(token, in: text, isStrict: isStrict) || isTakenIn(token, in: text) { return true }
    return isKey(token, in: text) || isSetting(token, in: text)
      || isCommand(token, in: text, isStrict: isStrict)
  }

  /// Whether a place in a file of code is neither in a string nor in a comment.
  static func isInCode(_ place: Range<Int>, in text: ByteView) -> Bool {
    !HiddenMarkup.isInString(place.lowerBound, in: text) && !isInQuotes(place.lowerBound, in: text)
      && !isInComment(place.lowerBound, in: text)
  }

  /// Everything around a place up to blanks, quotes and brackets.
  static func token(around place: Range<Int>, in text: ByteView) -> Range<Int> {
    text.withBytes { bytes in
      let first = max(0, place.lowerBound &- reach)
      let last = min(bytes.count, place.upperBound &+ reach)
      return begin(
        before: place.lowerBound, downTo: first, in: bytes)..<end(
          behind: place.upperBound, upTo: last, in: bytes)
    }
  }

  /// Most tokens are short; of a longer one a block is looked at.
  private static let short = 12

  @inline(__always)
  private static func begin(before place: Int, downTo first: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var start = place
    let near = max(first, place &- short)
    while start > near, !isEnd(bytes[start &- 1]) { start &-= 1 }
    while start == near || start < near, start > first {
      let base = start &- ByteBlock.size
      // The bytes right before, the last of them in the highest bit.
      let found = base < 0 ? ends(in: bytes, at: 0) &<< UInt64(-base) : ends(in: bytes, at: base)
      start &-= found.leadingZeroBitCount
      if found != 0 { break }
    }
    return max(start, first)
  }

  @inline(__always)
  private static func end(behind place: Int, upTo last: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var end = place
    let near = min(last, place &+ short)
    while end < near, !isEnd(bytes[end]) { end &+= 1 }
    while end == near || end > near, end < last {
      let found = ends(in: bytes, at: end)
      end &+= found.trailingZeroBitCount
      if found != 0 { break }
    }
    return min(end, last)
  }

  /// The same as `isEnd`, for every byte of the block at `base`.
  private static func ends(in bytes: UnsafeRawBufferPointer, at base: Int) -> UInt64 {
    typealias B = ByteClass
    return ByteBlock(bytes, at: base).bits { v in
      let quotes = B.equal(v, 0x22) .| B.between(v, 0x27, 0x29) .| B.equal(v, 0x2C)
      let brackets = B.between(v, 0x3B, 0x3C) .| B.equal(v, 0x3E) .| B.equal(v, 0x5B) .| B.equal(v, 0x5D)
      return B.between(v, 0, 0x20) .| quotes .| brackets .| B.equal(v, 0x60) .| B.between(v, 0x7B, 0x7D)
    }
  }

  @inline(__always)
  private static func isEnd(_ byte: UInt8) -> Bool {
    // A bit for each: blanks and controls, quotes, brackets, commas, semicolons and bars.
    let ends: UInt64 = byte < 0x40 ? 0x5800_1385_FFFF_FFFF : 0x3800_0001_2800_0000
    return byte < 0x80 && ends &>> UInt64(byte & 0x3F) & 1 != 0
  }

  /// `a.b`, `a/b`, `a@b`, `a_b`.
  private static func isJoined(_ token: Range<Int>, in text: ByteView, isStrict: Bool) -> Bool {
    if text[token].contains("://") { return true }
    var points = 0
    for i in token where i > token.lowerBound && i + 1 < token.upperBound {
      let isBetween = isPart(text[i - 1]) && isPart(text[i + 1])
      switch text[i] {
      case 0x40, 0x5F: if isBetween { return true }
      case 0x2F:
        if isStrict ? points > 0 || i == token.lowerBound + 1 || hasTwo(0x2F, token, in: text) : isBetween {
          return true
        }
      case 0x2D: if isBetween, !isStrict { return true }
      case 0x2E:
        points += 1
        if isBetween, isEnding(behind: i, token.upperBound, in: text) { return true }
      default: break
      }
    }
    // `@somebody`
    if text.at(token.lowerBound) == 0x40, token.count > 3, isPart(text[token.lowerBound + 1]) { return true }
    return text.at(token.lowerBound) == 0x2F && hasTwo(0x2F, token, in: text)
  }

  private static func isPart(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte >= 0x80 }

  private static func hasTwo(_ sign: UInt8, _ token: Range<Int>, in text: ByteView) -> Bool {
    text[token].count { $0 == sign } >= 2
  }

  /// Two to six small letters, or another part of a name.
  private static func isEnding(behind point: Int, _ end: Int, in text: ByteView) -> Bool {
    var i = point + 1
    while i < end, ASCII.isLower(text[i]) || ASCII.isDigit(text[i]) { i += 1 }
    guard i - point > 2, i - point <= 8 else { return false }
    return i == end || !ASCII.isLetter(text[i]) && text[i] < 0x80
  }

  /// What is to be installed or brought in.
  private static func isTakenIn(_ token: Range<Int>, in text: ByteView) -> Bool {
    var start = token.lowerBound
    while start > 0, text[start - 1] == 0x22 || text[start - 1] == 0x27 || text[start - 1] == 0x28 {
      start -= 1
    }
    return takingIn.contains { word in
      start >= word.utf8.count && text[(start - word.utf8.count)..<start] == word
    }
  }

  /// What stands before the name of a package.
  private static let takingIn = [
    " install ", " add ", "import ", "require ", "require", " npx ", "pip3 install ", " -g ", "FROM ",
    "image: ", "uses: ", "npm i ", "go get ", "docker pull ", "docker run ", "npx ", "uvx ",
  ]

  /// `"name":`, and the dependencies of a project.
  private static func isKey(_ token: Range<Int>, in text: ByteView) -> Bool {
    guard token.lowerBound > 0, text[token.lowerBound - 1] == 0x22, text.at(token.upperBound) == 0x22,
      token.count <= 48
    else { return false }
    var i = token.upperBound + 1
    while text.at(i) == 0x20 { i += 1 }
    return text.at(i) == 0x3A
  }

  /// `"user": "…"`: the one word that somebody or something is called, in a value.
  static func isValueOfName(_ place: Range<Int>, in text: ByteView) -> Bool {
    let token = self.token(around: place, in: text)
    guard token.lowerBound > 4, text[token.lowerBound - 1] == 0x22, text.at(token.upperBound) == 0x22 else {
      return false
    }
    var end = token.lowerBound - 1
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    guard end > 1, text[end - 1] == 0x3A, text[end - 2] == 0x22 else { return false }
    return Address.word(before: end - 2, in: text).map { namingKeys.contains(text[$0]) } == true
  }

  private static let namingKeys = WordList(
    " name user username login role host hostname url command cmd path file filename file_path filepath target directory package module repo branch email "
  )

  /// `NAME=…` at the beginning of a line.
  private static func isSetting(_ token: Range<Int>, in text: ByteView) -> Bool {
    guard
      token.lowerBound == 0 || text[token.lowerBound - 1] == 0x0A
        || text[..<token.lowerBound].ends(with: "export ")
    else { return false }
    var i = token.lowerBound
    while i < token.upperBound, ASCII.isWord(text[i]) || text[i] >= 0x80 { i += 1 }
    return i > token.lowerBound && text.at(i) == 0x3D
  }

  /// `name: true`, `- name: "x"`, `NAME=…`, `name = 3`: what begins a line and is given a value.
  /// `mayBeWord`: what is broken may be a word of prose, which has a colon behind it now and then.
  static func isKeyOfLine(_ place: Range<Int>, in text: ByteView, mayBeWord: Bool = false) -> Bool {
    func isPart(_ byte: UInt8) -> Bool { ASCII.isWord(byte) || byte >= 0x80 || byte == 0x2D || byte == 0x2E }
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < reach, isPart(text[start - 1]) { start -= 1 }
    var end = place.upperBound
    while let byte = text.at(end), end - place.upperBound < reach, isPart(byte) { end += 1 }
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09, end - start < 2 * reach {
      start -= 1
    }
    guard start == 0 || text[start - 1] == 0x0A else { return false }
    if text.at(end) == 0x3D, text.at(end + 1) != 0x3D, text.at(end + 1) != 0x20 { return true }
    while text.at(end) == 0x20 { end += 1 }
    let sign = text.at(end)
    guard !mayBeWord && sign == 0x3A && text.at(end + 1) == 0x20 || sign == 0x3D && text.at(end + 1) == 0x20
    else {
      return false
    }
    return isLiteral(end + 2, in: text)
  }

  /// A number, something in quotes, yes or no, and nothing else up to the end of the line.
  private static func isLiteral(_ start: Int, in text: ByteView) -> Bool {
    var end = start
    while let byte = text.at(end), byte != 0x0A, byte != 0x0D, end - start < 200 { end += 1 }
    let value = text[start..<end]
    guard let first = value.at(0) else { return false }
    if first == 0x22 || first == 0x27 { return value.count > 1 && value.at(value.count - 1) == first }
    return value.allSatisfy(ASCII.isDigit) || literals.contains(value) || isVersion(value)
  }

  /// `^4.18.0`, `~> 1.2`
  private static func isVersion(_ value: ByteView) -> Bool {
    guard let digit = value.indices.first(where: { ASCII.isDigit(value[$0]) }), digit <= 3 else {
      return false
    }
    return value[..<digit].allSatisfy { $0 == 0x5E || $0 == 0x7E || $0 == 0x3E || $0 == 0x3D || $0 == 0x20 }
      && value.contains(".") && value[digit...].allSatisfy { ASCII.isDigit($0) || $0 == 0x2E }
  }

  private static let literals = WordList(" true false yes no on off null none ")

  /// A line that somebody types: `$ …`.
  private static func isCommand(_ token: Range<Int>, in text: ByteView, isStrict: Bool) -> Bool {
    let i = text.startOfLine(of: token.lowerBound, within: 200)
    guard text.at(i) == 0x24, text.at(i + 1) == 0x20 else { return false }
    return !isStrict || i + 2 == token.lowerBound || text[..<token.lowerBound].ends(with: "sudo ")
  }

  // MARK: Code

  /// Whether an open single or slanted quotation mark stands before on the line.
  private static func isInQuotes(_ place: Int, in text: ByteView) -> Bool {
    var single = 0
    var slanted = 0
    var i = place
    while i > 0, text[i - 1] != 0x0A, place - i < 400 {
      i -= 1
      if text[i] == 0x27 { single += 1 }
      if text[i] == 0x60 { slanted += 1 }
    }
    return single & 1 == 1 || slanted & 1 == 1
  }

  static func isInComment(_ place: Int, in text: ByteView) -> Bool {
    var i = place
    while i > 0, text[i - 1] != 0x0A, place - i < 400 {
      i -= 1
      switch text[i] {
      case 0x23, 0x25: return true
      case 0x2F:
        if text.at(i + 1) == 0x2F, i == 0 || text[i - 1] != 0x3A { return true }
        if text.at(i + 1) == 0x2A { return true }
      case 0x2D: if text.at(i + 1) == 0x2D { return true }
      default: break
      }
    }
    while text.at(i) == 0x20 || text.at(i) == 0x09 { i += 1 }
    if text.at(i) == 0x2A { return true }
    // The last of the marks that begin and end a longer one.
    let before = text[max(0, place - 4_000)..<place]
    for marks in [("/*", "*/"), ("\"\"\"", "\"\"\"")] {
      var opened: Int?
      var from = 0
      var isOpen = true
      while let next = before.firstRange(of: isOpen ? marks.0 : marks.1, from: from) {
        opened = isOpen ? next.lowerBound : nil
        isOpen.toggle()
        from = next.upperBound
      }
      if opened != nil { return true }
    }
    return false
  }
}
