import Bytes

/// Spares long scripts the parsing of statements that they repeat word for word.
///
/// At the outermost level a statement is read the same wherever the same bytes stand, with the same byte behind
/// them: nothing is open there, and nothing that was read before counts. What is met again is not read again but
/// taken over as it is, so that its inner nodes keep the places of the first such statement.
struct RepeatedText {
  /// Shorter scripts are read as they stand, every node in its place.
  private static let fewStatements = 1024
  private static let slotCount = 4096

  /// The last statement read whose first bytes have this hash; negative: none.
  private var slots: [Int32] = []
  private var wordings: Int32 = 0
  private var slot = 0

  /// What the parser must not have done for a statement to depend on its own bytes alone.
  struct Before {
    fileprivate var errors: Int
    fileprivate var bodies: Int
    fileprivate var work: Int
  }

  /// Whether statements are compared. Later statements of a broken script may be read for the second time.
  func isWorthwhile(_ parser: borrowing Parser, _ statements: [Statement]) -> Bool {
    statements.count >= Self.fewStatements && parser.isOutermost
  }

  /// The statement that begins here, if it was read before.
  mutating func known(at place: Int, in parser: borrowing Parser, _ statements: [Statement]) -> Statement? {
    if slots.isEmpty { slots = [Int32](repeating: -1, count: Self.slotCount) }
    slot = Self.hash(parser, place) & (Self.slotCount &- 1)
    let index = Int(slots[slot])
    guard index >= 0, index < statements.count else { return nil }
    let range = statements[index].range
    // And the byte that ended it.
    guard parser.isSame(range.lowerBound, place, range.count &+ 1) else { return nil }
    var statement = statements[index]
    statement.range = place..<place &+ range.count
    return statement
  }

  func before(_ parser: borrowing Parser) -> Before {
    Before(errors: parser.errors.count, bodies: parser.bodies.count, work: parser.work)
  }

  /// Notes that `statement`, which will stand at `index`, begins where was last asked.
  mutating func note(
    _ statement: inout Statement, at index: Int, _ before: Before, in parser: borrowing Parser
  ) {
    let end = statement.range.upperBound
    guard parser.errors.count == before.errors, parser.bodies.count == before.bodies,
      parser.work == before.work,
      parser.pending.isEmpty, parser.isOutermost, parser.p == end, end > statement.range.lowerBound,
      parser.separates(statementsAt: end), let place = Int32(exactly: index)
    else { return }
    statement.wording = wordings
    wordings &+= 1
    slots[slot] = place
  }

  /// Of the first bytes of a line.
  private static func hash(_ parser: borrowing Parser, _ place: Int) -> Int {
    var hash: UInt64 = 0
    var i = place
    while i &+ 8 <= parser.end, i < place &+ 48 {
      let word = UInt64(littleEndian: parser.bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let other = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let marks = (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
      // Without what stands behind the line.
      let kept = marks == 0 ? word : word & ((marks & (0 &- marks)) &- 1) >> 7
      hash = (hash ^ kept) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      if marks != 0 { break }
      i &+= 8
    }
    return Int(truncatingIfNeeded: hash >> 20)
  }
}

extension Parser {
  /// Nothing is open here, nothing is broken so far, and bytes stand where they stood in the text.
  fileprivate var isOutermost: Bool {
    depth == 1 && expected.isEmpty && pending.isEmpty && errors.isEmpty && origin.isEmpty && !stopsAtBody
  }

  /// Nothing behind the byte at `end`, where a statement ended, has a say in that: it ended at a line end, or at a
  /// `;` or `&` that cannot be part of something longer.
  fileprivate func separates(statementsAt end: Int) -> Bool {
    let byte = at(end)
    if byte == .newline { return true }
    switch bytes[end &- 1] {
    case .semicolon:
      return byte != .semicolon && byte != .ampersand && byte != .pipe && byte != .backslash && byte != 0
    // `&!` and `&|`, which may stand apart.
    case .ampersand: return ASCII.isWord(byte) || byte == .space && ASCII.isWord(at(end &+ 1))
    default: return false
    }
  }

  fileprivate func isSame(_ a: Int, _ b: Int, _ count: Int) -> Bool {
    guard a &+ count <= end, b &+ count <= end else { return false }
    var i = 0
    while i &+ 8 <= count {
      let left = bytes.loadUnaligned(fromByteOffset: a &+ i, as: UInt64.self)
      guard left == bytes.loadUnaligned(fromByteOffset: b &+ i, as: UInt64.self) else { return false }
      i &+= 8
    }
    while i < count {
      guard bytes[a &+ i] == bytes[b &+ i] else { return false }
      i &+= 1
    }
    return true
  }
}
