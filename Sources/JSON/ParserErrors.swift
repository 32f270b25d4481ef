import Bytes

/// What to say when it goes wrong. None of it is inlined: the loops that call it should stay small.
extension Parser {
  @inline(never)
  func error(_ kind: JSONError.Kind, at offset: Int, _ message: String) -> JSONError {
    JSONError(kind, at: offset, in: bytes, message)
  }

  /// A byte at `at` that cannot stand there.
  @inline(never)
  func unexpected(_ wanted: StaticString) -> JSONError {
    do throws(JSONError) { try refuseInvalidUTF8() } catch { return error }
    let found = describeCharacter(of: bytes, at: at)
    return error(.unexpectedByte, at: at, "expected \(wanted), found \(found)")
  }

  @inline(never)
  func unexpectedEnd(_ wanted: StaticString) -> JSONError {
    guard depth > 0 else {
      return error(.unexpectedEnd, at: count, "the text ends where \(wanted) should stand")
    }
    let container = topIsObject ? "an object" : "an array"
    let start = nodes[top].start
    return error(
      .unexpectedEnd, at: count,
      "the text ends inside \(container) that began at byte \(start), where \(wanted) should stand")
  }

  /// What begins at `at` like `word` and is not it.
  @inline(never)
  func cutWord(_ word: StaticString) -> JSONError {
    for i in 0..<word.utf8CodeUnitCount {
      guard at + i < count else {
        return error(.unexpectedEnd, at: count, "the text ends inside a word that began at byte \(at)")
      }
      if bytes[at + i] != word.utf8Start[i] { break }
    }
    return unexpected("a value (the only words are true, false and null)")
  }

  @inline(never)
  func unterminated(_ start: Int) -> JSONError {
    error(.unexpectedEnd, at: count, "the text ends inside a string that began at byte \(start)")
  }

  @inline(never)
  func tooManyValues() -> JSONError {
    error(.tooManyValues, at: at, "more than \(Swift.max(0, limits.values)) values and keys")
  }

  @inline(never)
  func invalidUTF8(at offset: Int) -> JSONError {
    error(.invalidUTF8, at: offset, "not valid UTF-8")
  }

  func refuseInvalidUTF8() throws(JSONError) {
    guard at < count, bytes[at] >= 0x80, sequenceLength(bytes, at: at) == 0 else { return }
    throw invalidUTF8(at: at)
  }
}
