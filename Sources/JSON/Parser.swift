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

  let bytes: UnsafeRawBufferPointer
  let count: Int
  let limits: JSONLimits
  var at = 0
  /// Room for nodes, of which `nodeCount` are written.
  var nodes = UnsafeMutableBufferPointer<Node>(start: nil, count: 0)
  var nodeCount = 0
  /// The innermost open container; no meaning while `depth` is 0.
  var top = 0
  var topIsObject = false
  var depth = 0
  var marks: [Mark] = []
  var markCount = 0
  var scratch = KeyScratch()
  /// Half surrogate pairs in the string that is being read.
  var halves: [Range<Int>] = []

  /// How many nodes one round of `readDocument` may write: a container or value, and a key.
  private static let nodesPerRound = 2

  init(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    count = bytes.count
  }

  /// Between two values the parser's whole state is in its fields, so it can stop there when the nodes run
  /// out of room and go on in a larger array. That spares every node the checks of `Array.append`.
  static func parse(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits) throws(JSONError) -> Output {
    var parser = Parser(bytes, limits: limits)
    try parser.begin()
    // Messages are a few values and a long text; what needs more room gets it soon enough.
    parser.nodes = .allocate(capacity: bytes.count / 40 + 24)
    defer { parser.nodes.deallocate() }
    while try !parser.readDocument() {
      let larger = UnsafeMutableBufferPointer<Node>.allocate(capacity: parser.nodes.count * 3)
      _ = larger.update(fromContentsOf: parser.nodes[..<parser.nodeCount])
      parser.nodes.deallocate()
      parser.nodes = larger
    }
    let nodes = [Node](copying: UnsafeBufferPointer(rebasing: parser.nodes[..<parser.nodeCount]))
    return Output(nodes: nodes, marks: parser.marks, markCount: parser.markCount)
  }

  private mutating func begin() throws(JSONError) {
    guard count <= limits.effectiveBytes else {
      throw error(.tooLarge, at: 0, "the input is larger than \(limits.effectiveBytes) bytes")
    }
    skipSpace()
    if at == count {
      throw error(.empty, at: at, count == 0 ? "the text is empty" : "there is nothing but white space")
    }
    if count - at >= 3, bytes[at] == 0xEF, bytes[at + 1] == 0xBB, bytes[at + 2] == 0xBF {
      throw error(.byteOrderMark, at: at, "a byte order mark stands before the document")
    }
  }

  /// Reads value after value; answers whether the document is complete, or more room is needed.
  private mutating func readDocument() throws(JSONError) -> Bool {
    while nodeCount &+ Self.nodesPerRound <= nodes.count {
      let opened = try readValue()
      if opened { continue }
      // A value is complete: close what it completes, until another value has to follow.
      var complete = true
      while complete {
        guard depth > 0 else {
          try readEnd()
          return true
        }
        complete = try topIsObject ? readAfterMember() : readAfterElement()
      }
    }
    return false
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

  @inline(__always)
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

  @inline(__always)
  private mutating func openArray() throws(JSONError) -> Bool {
    try open(.array)
    skipSpace()
    if at < count, bytes[at] == 0x5D {
      close()
      return false
    }
    nodes[top].info &+= Node.one
    return true
  }

  @inline(__always)
  private mutating func open(_ kind: JSONKind) throws(JSONError) {
    guard depth < limits.depth else {
      throw error(.tooDeep, at: at, "nested deeper than \(Swift.max(0, limits.depth)) levels")
    }
    let around = top
    top = nodeCount
    topIsObject = kind == .object
    depth &+= 1
    try append(Node(kind, start: at, end: at))
    nodes[top].next = UInt32(truncatingIfNeeded: around)
    at &+= 1
  }

  /// At the closing bracket of `top`.
  @inline(__always)
  private mutating func close() {
    at &+= 1
    let closed = top
    if topIsObject, nodes[closed].info >= 2 &* Node.one { checkKeys() }
    top = Int(nodes[closed].next)
    nodes[closed].end = UInt32(truncatingIfNeeded: at)
    nodes[closed].next = UInt32(truncatingIfNeeded: nodeCount)
    depth &-= 1
    topIsObject = nodes[top].isObject
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
      nodes[top].info &+= Node.one
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
    nodes[top].info &+= Node.one
    nodes[top].end = UInt32(truncatingIfNeeded: nodeCount)
    try readString()
    skipSpace()
    guard at < count else { throw unexpectedEnd("':' after a key") }
    guard bytes[at] == 0x3A else { throw unexpected("':' after a key") }
    at &+= 1
  }

  @inline(__always)
  private mutating func readWord(_ word: StaticString, _ kind: JSONKind) throws(JSONError) {
    let length = word.utf8CodeUnitCount
    guard count &- at >= length else { throw cutWord(word) }
    for i in 0..<length where bytes[at &+ i] != word.utf8Start[i] { throw cutWord(word) }
    try append(Node(kind, start: at, end: at &+ length))
    at &+= length
  }

  private mutating func readEnd() throws(JSONError) {
    skipSpace()
    guard at < count else { return }
    try refuseInvalidUTF8()
    let found = describeCharacter(of: bytes, at: at)
    throw error(.trailingBytes, at: at, "bytes after the end of the document, the first is \(found)")
  }

  /// There is room for it: see `nodesPerRound`.
  @inline(__always)
  mutating func append(_ node: Node) throws(JSONError) {
    guard nodeCount < limits.values else { throw tooManyValues() }
    nodes[nodeCount] = node
    nodeCount &+= 1
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
