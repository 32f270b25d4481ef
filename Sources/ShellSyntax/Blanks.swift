import Bytes

extension Parser {
  /// Spaces, tabs, line continuations, and the carriage return of a line end.
  mutating func skipBlanks() {
    while p < end {
      let byte = bytes[p]
      if byte == .space || byte == .tab {
        p &+= 1
      } else if byte == .backslash, p &+ 1 < end, bytes[p &+ 1] == .newline {
        p &+= 2
      } else if byte == .carriageReturn, isLineEnd(p) {
        p &+= 1
      } else {
        return
      }
    }
  }

  /// Blanks, comments and line ends, with the here-documents that begin behind those.
  mutating func skipLineBreaks() {
    while true {
      skipBlanks()
      guard p < end else { return }
      if bytes[p] == .hash {
        skipComment()
      } else if bytes[p] == .newline {
        takeNewline()
      } else {
        return
      }
    }
  }

  /// To the end of the line.
  mutating func skipComment() {
    p = index(of: .newline, from: p) ?? end
  }

  mutating func takeNewline() {
    p += 1
    if !pending.isEmpty { readHereDocuments() }
  }

  /// What stands at `p`, for a message.
  func tokenText() -> String {
    guard p < end else { return "end of text" }
    if isLineEnd(p) { return "newline" }
    var i = p + 1
    if ByteSet.metacharacters.contains(bytes[p]) {
      while i < end, i - p < 3, bytes[i] == bytes[p] || bytes[i] == .ampersand || bytes[i] == .pipe,
        bytes[i] != .space
      { i += 1 }
    } else {
      while i < end, i - p < 40, !ByteSet.metacharacters.contains(bytes[i]), !isLineEnd(i) { i += 1 }
    }
    return text(p, i)
  }
}
