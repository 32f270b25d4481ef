import Bytes

extension Parser {
  /// `name=value`, `name+=value`, `name[index]=value`, `name=(…)`; nil if none stands here.
  mutating func parseAssignment(arraysOnly: Bool) -> Assignment? {
    guard p < end, ASCII.isNameStart(bytes[p]) else { return nil }
    let start = p
    var i = p
    while i < end, ASCII.isWord(bytes[i]) { i = next(i) }
    let nameEnd = i
    var index: Range<Int>?
    if at(i) == .leftBracket, !arraysOnly {
      guard let close = subscriptEnd(from: i + 1) else { return nil }
      index = i + 1..<close
      i = next(close)
    }
    var appends = false
    if at(i) == .plus {
      appends = true
      i = next(i)
    }
    guard at(i) == .equals else { return nil }
    let value = past(i + 1)
    if arraysOnly, at(value) != .leftParen { return nil }

    let name = joinedText(start, nameEnd)
    let indexWord = index.map { parseSubscript($0) }
    p = i + 1
    let content: Assignment.Content
    if at(value) == .leftParen {
      p = value
      content = .array(parseArray())
    } else {
      content = .scalar(parseAssignedValue())
    }
    grow(3)
    return Assignment(
      name: name, index: indexWord, appends: appends, content: content, range: range(start, max(start, p)))
  }

  private mutating func parseAssignedValue() -> Word {
    parseWord(.assignedValue)
  }

  /// The place of the `]` that ends a subscript and is followed by `=` or `+=`.
  private mutating func subscriptEnd(from start: Int) -> Int? {
    guard let close = matching(.rightBracket, opening: .leftBracket, from: start, onOneLine: true) else {
      return nil
    }
    let behind = next(close)
    if at(behind) == .equals { return close }
    return at(behind) == .plus && at(next(behind)) == .equals ? close : nil
  }

  private mutating func parseSubscript(_ place: Range<Int>) -> Word {
    guard descend() else { return Word(parts: [], range: range(place.lowerBound, place.lowerBound)) }
    let outer = enter(place.lowerBound, place.upperBound)
    let parts = parseWord(.subscript).parts
    leave(outer, to: place.upperBound)
    depth -= 1
    return Word(parts: parts, range: range(place.lowerBound, place.upperBound))
  }

  /// `( … )` behind a `name=`.
  private mutating func parseArray() -> [Assignment.Element] {
    let open = p
    var elements: [Assignment.Element] = []
    p += 1
    guard descend() else { return elements }
    while true {
      reserve(&elements, since: open)
      skipLineBreaks()
      guard p < end else {
        failUnterminated("(", from: open, to: open + 1, resuming: true)
        break
      }
      let byte = bytes[p]
      if byte == .rightParen {
        p += 1
        break
      }
      if ByteSet.metacharacters.contains(byte), !startsWord(p) {
        failUnexpected(to: p + 1)
        continue
      }
      if byte == .leftBracket, let close = subscriptEnd(from: p + 1) {
        let index = parseSubscript(p + 1..<close)
        var equals = next(close)
        if at(equals) == .plus { equals = next(equals) }
        p = min(equals + 1, end)
        elements.append(.init(index: index, value: parseAssignedValue()))
      } else {
        elements.append(.init(value: parseWord(.argument)))
      }
    }
    depth -= 1
    return elements
  }
}
