import Bytes

/// One pass from the first byte to the last: no recursion, no backtracking, no allocation per value.
///
/// It runs inside `withBytes`, over raw memory; every index is compared with `count` before it is used.
struct Parser {
  struct Output {
    var nodes: [Node]
    var marks: [Mark]
    var markCount: Int
  }

  /// An anomaly before there is a tree to name it in.
  struct Mark {
    var kind: JSONAnomaly.Kind
    var span: Range<Int>
    var earlier: Int?
    var trail: Trail
  }

  /// A container that is not closed yet.
  struct Frame {
    var node: Int
    var isObject: Bool
    /// Members or elements begun so far.
    var count = 0
    /// The node of the key of the current member.
    var key = 0
  }

  let bytes: UnsafeRawBufferPointer
  let count: Int
  let limits: JSONLimits
  var at = 0
  var nodes: [Node] = []
  /// The containers around `top`.
  var outer: [Frame] = []
  var top = Frame(node: -1, isObject: false)
  var depth = 0
  var marks: [Mark] = []
  var markCount = 0
  var siblings = SiblingScratch()

  init(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    count = bytes.count
  }

  mutating func run() throws(JSONError) -> Output {
    guard count <= limits.effectiveBytes else {
      throw error(.tooLarge, at: 0, "the input is larger than \(limits.effectiveBytes) bytes")
    }
    nodes.reserveCapacity(Swift.min(count / 12 + 4, 1 << 16))
    try readDocument()
    return Output(nodes: nodes, marks: marks, markCount: markCount)
  }

  private mutating func readDocument() throws(JSONError) {
    skipSpace()
    try refuseEmpty()
    while true {
      let opened = try readValue()
      if opened { continue }
      // A value is complete: close what it completes, until another value has to follow.
      var complete = true
      while complete {
        guard depth > 0 else { return try readEnd() }
        complete = try top.isObject ? readAfterMember() : readAfterElement()
      }
    }
  }

  /// Reads a scalar or an empty container, or opens a container and goes up to its first value. Answers
  /// whether it opened one.
  @inline(__always)
  private mutating func readValue() throws(JSONError) -> Bool {
    skipSpace()
    guard at < count else { throw unexpectedEnd("a value") }
    switch bytes[at] {
    case 0x22:
      try readString()
    case 0x7B:
      return try openObject()
    case 0x5B:
      return try openArray()
    case 0x2D, 0x30...0x39:
      try readNumber()
    case 0x74:
      try readWord("true", .true)
    case 0x66:
      try readWord("false", .false)
    case 0x6E:
      try readWord("null", .null)
    default:
      throw unexpected("a value")
    }
    return false
  }

  private mutating func openObject() throws(JSONError) -> Bool {
    try open(.object)
    skipSpace()
    if at < count, bytes[at] == 0x7D {
      close()
      return false
    }
    try readKey("a key in double quotes or '}'")
    return true
  }

  private mutating func openArray() throws(JSONError) -> Bool {
    try open(.array)
    skipSpace()
    if at < count, bytes[at] == 0x5D {
      close()
      return false
    }
    top.count = 1
    return true
  }

  private mutating func open(_ kind: JSONKind) throws(JSONError) {
    guard depth < limits.depth else {
      throw error(.tooDeep, at: at, "nested deeper than \(Swift.max(0, limits.depth)) levels")
    }
    if depth > 0 { outer.append(top) }
    depth &+= 1
    top = Frame(node: nodes.count, isObject: kind == .object)
    try append(Node(kind, start: at, end: at))
    at &+= 1
  }

  /// At the closing bracket of `top`.
  private mutating func close() {
    at &+= 1
    if top.isObject, top.count > 1 { checkKeys() }
    nodes[top.node].end = UInt32(truncatingIfNeeded: at)
    nodes[top.node].next = UInt32(truncatingIfNeeded: nodes.count)
    nodes[top.node].info |= UInt32(truncatingIfNeeded: top.count) << 3
    depth &-= 1
    if let enclosing = outer.popLast() { top = enclosing }
  }

  /// After a member: answers whether the object is closed, so that a value is complete again.
  @inline(__always)
  private mutating func readAfterMember() throws(JSONError) -> Bool {
    skipSpace()
    guard at < count else { throw unexpectedEnd("',' or '}'") }
    switch bytes[at] {
    case 0x2C:
      at &+= 1
      skipSpace()
      try readKey("a key in double quotes after ','")
      return false
    case 0x7D:
      close()
      return true
    default:
      throw unexpected("',' or '}' after a member")
    }
  }

  @inline(__always)
  private mutating func readAfterElement() throws(JSONError) -> Bool {
    skipSpace()
    guard at < count else { throw unexpectedEnd("',' or ']'") }
    switch bytes[at] {
    case 0x2C:
      at &+= 1
      top.count &+= 1
      return false
    case 0x5D:
      close()
      return true
    default:
      throw unexpected("',' or ']' after an element")
    }
  }

  /// Reads a key and the colon after it.
  @inline(__always)
  private mutating func readKey(_ wanted: StaticString) throws(JSONError) {
    guard at < count else { throw unexpectedEnd(wanted) }
    guard bytes[at] == 0x22 else { throw unexpected(wanted) }
    top.count &+= 1
    top.key = nodes.count
    try readString()
    skipSpace()
    guard at < count else { throw unexpectedEnd("':' after a key") }
    guard bytes[at] == 0x3A else { throw unexpected("':' after a key") }
    at &+= 1
  }

  private mutating func readWord(_ word: StaticString, _ kind: JSONKind) throws(JSONError) {
    let start = at
    for i in 0..<word.utf8CodeUnitCount {
      guard at < count else {
        throw error(.unexpectedEnd, at: at, "the text ends inside a word that began at byte \(start)")
      }
      guard bytes[at] == word.utf8Start[i] else {
        at = start
        throw unexpected("a value (the only words are true, false and null)")
      }
      at &+= 1
    }
    try append(Node(kind, start: start, end: at))
  }

  private mutating func readEnd() throws(JSONError) {
    skipSpace()
    guard at < count else { return }
    try refuseInvalidUTF8()
    let found = describeCharacter(of: bytes, at: at)
    throw error(.trailingBytes, at: at, "bytes after the end of the document, the first is \(found)")
  }

  private func refuseEmpty() throws(JSONError) {
    if at == count {
      throw error(.empty, at: at, count == 0 ? "the text is empty" : "there is nothing but white space")
    }
    if count - at >= 3, bytes[at] == 0xEF, bytes[at + 1] == 0xBB, bytes[at + 2] == 0xBF {
      throw error(.byteOrderMark, at: at, "a byte order mark stands before the document")
    }
  }

  @inline(__always)
  mutating func append(_ node: Node) throws(JSONError) {
    guard nodes.count < limits.values else {
      throw error(.tooManyValues, at: at, "more than \(Swift.max(0, limits.values)) values and keys")
    }
    nodes.append(node)
  }

  @inline(__always)
  mutating func skipSpace() {
    while at < count {
      let byte = bytes[at]
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      at &+= 1
    }
  }
}

// MARK: - What to say when it goes wrong

extension Parser {
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
    let container = top.isObject ? "an object" : "an array"
    let start = nodes[top.node].start
    return error(
      .unexpectedEnd, at: count,
      "the text ends inside \(container) that began at byte \(start), where \(wanted) should stand")
  }

  private func refuseInvalidUTF8() throws(JSONError) {
    guard at < count, bytes[at] >= 0x80, sequenceLength(bytes, at: at) == 0 else { return }
    throw error(.invalidUTF8, at: at, "not valid UTF-8")
  }

  /// The way to the value or key that is being read.
  func currentTrail() -> Trail {
    var trail = Trail()
    guard depth > 0 else { return trail }
    for frame in outer { trail.append(frame) }
    trail.append(top)
    return trail
  }

  mutating func mark(_ kind: JSONAnomaly.Kind, _ span: Range<Int>, earlier: Int? = nil, trail: Trail) {
    marks.append(Mark(kind: kind, span: span, earlier: earlier, trail: trail))
  }

  /// Counts an anomaly and answers whether it should be described.
  mutating func wantsMark() -> Bool {
    markCount &+= 1
    return marks.count < limits.anomalies
  }
}

extension Trail {
  mutating func append(_ frame: Parser.Frame) {
    if frame.isObject {
      append(keyNode: frame.key)
    } else {
      append(index: frame.count - 1)
    }
  }
}
