import Bytes
import Text

/// How a place stands in its statement of code, read from right to left: which calls it is given to, and under which name
/// the whole is put.
struct Standing {
  /// The opening brackets of the calls around it, the innermost first.
  private(set) var calls: [Int] = []
  /// What the statement is assigned to.
  private(set) var name: Range<Int>?
  /// Whether that is an address that something shows: `image.src = …`, `location = …`.
  private(set) var isAddress = false
  /// Where the statement begins, or where it is no longer followed.
  private(set) var start: Int

  private static let mostCalls = 8

  init(of place: Int, in text: ByteView, within reach: Int) {
    start = place
    var closed = 0
    while start > 0, place - start < reach {
      let i = start - 1
      switch text[i] {
      case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"): closed += 1
      case UInt8(ascii: "("):
        if closed > 0 {
          closed -= 1
        } else {
          guard calls.count < Self.mostCalls else { return }
          calls.append(i)
          // What looked like an assignment was an argument with a name.
          name = nil
          isAddress = false
        }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if closed > 0 { closed -= 1 } else if name != nil { return }
      case UInt8(ascii: "="): if closed == 0, name == nil { assign(at: i, in: text) }
      case UInt8(ascii: ";"): if closed == 0 { return }
      case 0x0A: if closed == 0, !goesOn(before: i, in: text) { return }
      default: break
      }
      start = i
    }
  }

  /// Takes what stands before an equals sign, unless the sign compares or leads on.
  private mutating func assign(at sign: Int, in text: ByteView) {
    if text.at(sign + 1) == 0x3D || text.at(sign + 1) == 0x3E || sign == 0 { return }
    if endsString(behind: sign, in: text) { return }
    var end = sign
    switch text[end - 1] {
    case 0x3D, 0x21, 0x3C, 0x3E: return
    case UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: "."): end -= 1
    default: break
    }
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    var first = end
    while first > 0, ASCII.isWord(text[first - 1]) || text[first - 1] == 0x2E { first -= 1 }
    guard first < end else { return }
    let whole = text[first..<end]
    if Self.shown.contains(where: { whole.ends(with: $0) }) { isAddress = true }
    // `b, _ := os.ReadFile(…)`: what is read comes first.
    if whole == "_" || whole == "err", first > 1 {
      var back = first
      while back > 0, text[back - 1] == 0x20 || text[back - 1] == 0x2C { back -= 1 }
      let last = back
      while back > 0, ASCII.isWord(text[back - 1]) { back -= 1 }
      if back < last {
        name = back..<last
        return
      }
    }
    if let typed = nameOfType(first, in: text) {
      name = typed
      return
    }
    while end > first, let dot = text[first..<end].firstIndex(of: 0x2E) { first += dot + 1 }
    if first < end { name = first..<end }
  }

  /// `let all: String = …`, `const all: string = …`: the name stands before its type.
  private func nameOfType(_ type: Int, in text: ByteView) -> Range<Int>? {
    var end = type
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    guard end > 1, text[end - 1] == UInt8(ascii: ":"), ASCII.isWord(text[end - 2]) else { return nil }
    end -= 1
    var first = end
    while first > 0, ASCII.isWord(text[first - 1]) { first -= 1 }
    guard first < end, let word = Address.word(before: first, in: text),
      Self.declaring.contains(text[word])
    else { return nil }
    return first..<end
  }

  private static let declaring = WordList(" let var const val mut final ")

  /// `'//somewhere.net/?c=' + …`: the sign is the last of a string that something is put behind.
  private func endsString(behind sign: Int, in text: ByteView) -> Bool {
    guard let quote = text.at(sign + 1), quote == 0x22 || quote == 0x27 || quote == 0x60 else { return false }
    var next = sign + 2
    while text.at(next) == 0x20 { next += 1 }
    return text.at(next) == 0x2B
  }

  private static let shown: [StaticString] = [".src", ".href", "location"]

  /// Whether a statement goes on behind a line break: after an open bracket, a comma or a sign that joins.
  private func goesOn(before place: Int, in text: ByteView) -> Bool {
    var i = place
    while i > 0, text[i - 1] == 0x20 || text[i - 1] == 0x0D || text[i - 1] == 0x09 { i -= 1 }
    guard i > 0 else { return false }
    switch text[i - 1] {
    case UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: "."), 0x5C:
      return true
    default: break
    }
    // `fetch(url)⏎  .then(…)`
    var next = place + 1
    while let byte = text.at(next), byte == 0x20 || byte == 0x09 { next += 1 }
    return text.at(next) == 0x2E || text.at(next) == 0x2D && text.at(next + 1) == 0x3E
  }
}
