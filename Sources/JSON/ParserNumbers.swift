import Bytes

extension Parser {
  /// Reads the number at `at`: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
  @inline(__always)
  mutating func readNumber() throws(JSONError) {
    let start = at
    if bytes[at] == 0x2D { at &+= 1 }
    if at < count, bytes[at] == 0x30 {
      at &+= 1
      if at < count, ASCII.isDigit(bytes[at]) {
        throw error(.invalidNumber, at: at, "a number other than 0 cannot begin with 0")
      }
    } else {
      try readDigits("a minus sign", start)
    }
    if at < count, bytes[at] == 0x2E {
      at &+= 1
      try readDigits("a decimal point", start)
    }
    if at < count, bytes[at] | 0x20 == 0x65 {
      at &+= 1
      if at < count, bytes[at] == 0x2B || bytes[at] == 0x2D { at &+= 1 }
      try readDigits("the exponent's 'e'", start)
    }
    try append(Node(.number, start: start, end: at))
  }

  @inline(__always)
  private mutating func readDigits(_ place: StaticString, _ start: Int) throws(JSONError) {
    let first = at
    while at < count, ASCII.isDigit(bytes[at]) { at &+= 1 }
    guard at > first else { throw missingDigit(place, start) }
  }

  @inline(never)
  private func missingDigit(_ place: StaticString, _ start: Int) -> JSONError {
    guard at < count else {
      return error(.unexpectedEnd, at: at, "the text ends inside a number that began at byte \(start)")
    }
    if bytes[at] >= 0x80, sequenceLength(bytes, at: at) == 0 {
      return invalidUTF8(at: at)
    }
    let found = describeCharacter(of: bytes, at: at)
    return error(.invalidNumber, at: at, "expected a digit after \(place), found \(found)")
  }
}
