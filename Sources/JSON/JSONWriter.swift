import Bytes

/// Writes one JSON value on one line.
///
/// Commas and colons come by themselves. Whatever order it is called in, the result is a JSON document: an
/// answer that an agent cannot read is an answer it may ignore. A call that does not fit is repaired (a
/// missing key is "", a missing value null, a value too many is left out) and remembered in `isSound`.
package struct JSONWriter: Sendable {
  private enum Place { case start, end, objectStart, object, afterKey, arrayStart, array }

  private var out: [UInt8]
  /// Where in `out` the value begins.
  private let start: Int
  private var place = Place.start
  private var enclosing = Enclosing()
  /// False once a call had to be repaired.
  package private(set) var isSound = true

  package init() { self.init(after: []) }

  private init(after text: [UInt8]) {
    out = text
    start = text.count
    // What most answers take, so that they are written without moving.
    if text.isEmpty { out.reserveCapacity(256) }
  }

  /// The line, without a line feed; what is still open is closed.
  package var bytes: [UInt8] {
    var copy = self
    copy.close()
    return copy.start == 0 ? copy.out : Array(copy.out[copy.start...])
  }

  private mutating func close() {
    while !enclosing.isEmpty { end() }
    if place == .start { null() }
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Containers

  package mutating func beginObject() {
    guard beginValue() else { return }
    out.append(0x7B)
    enclosing.push(isObject: true)
    place = .objectStart
  }

  package mutating func endObject() { end(object: true) }

  package mutating func beginArray() {
    guard beginValue() else { return }
    out.append(0x5B)
    enclosing.push(isObject: false)
    place = .arrayStart
  }

  package mutating func endArray() { end(object: false) }

  package mutating func key(_ key: String) {
    guard beginKey() else { return }
    quote(key)
    out.append(0x3A)
  }

  // MARK: Values

  package mutating func string(_ text: String) {
    guard beginValue() else { return }
    quote(text)
    endValue()
  }

  /// Bytes that are no UTF-8 become U+FFFD.
  package mutating func string(_ text: ByteView) {
    guard beginValue() else { return }
    out.append(0x22)
    JSONEscape.append(text, to: &out)
    out.append(0x22)
    endValue()
  }

  package mutating func int(_ number: some BinaryInteger) { token(number.description) }
  package mutating func bool(_ value: Bool) { token(value ? "true" : "false") }
  package mutating func null() { token("null") }

  /// null for what JSON cannot say: infinities and NaN.
  package mutating func double(_ number: Double) { token(number.isFinite ? number.description : "null") }

  /// A value of another document as it stands there, but for line breaks between its parts.
  package mutating func value(_ value: JSONValue) { raw(value.raw) }

  /// Text that is known to be one JSON value. Line feeds and carriage returns are left out: in JSON they can
  /// only stand between tokens.
  package mutating func raw(_ json: ByteView) {
    guard beginValue() else { return }
    json.withBytes { bytes in
      var run = 0
      for i in 0..<bytes.count where bytes[i] == 0x0A || bytes[i] == 0x0D {
        out.append(contentsOf: bytes[run..<i])
        run = i + 1
      }
      out.append(contentsOf: bytes[run..<bytes.count])
    }
    endValue()
  }
}

extension JSONWriter {
  /// Whether each container around a place is an object, innermost in the lowest bit.
  fileprivate struct Enclosing: Sendable {
    private var kinds: UInt64 = 0
    private var depth = 0
    /// Further out than sixty-four.
    private var outer: [UInt64] = []

    var isEmpty: Bool { depth == 0 }
    /// Of the innermost; nil outside of everything.
    var isObject: Bool? { depth == 0 ? nil : kinds & 1 == 1 }

    mutating func push(isObject: Bool) {
      if depth > 0, depth % 64 == 0 { outer.append(kinds) }
      kinds = kinds << 1 | (isObject ? 1 : 0)
      depth += 1
    }

    mutating func pop() -> Bool? {
      guard let popped = isObject else { return nil }
      kinds >>= 1
      depth -= 1
      if depth > 0, depth % 64 == 0, let before = outer.popLast() { kinds = before }
      return popped
    }
  }
}

// MARK: - Whole containers and members

extension JSONWriter {
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    beginArray()
    body(&self)
    endArray()
  }

  package mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  package mutating func member(_ key: String, _ text: ByteView) {
    self.key(key)
    string(text)
  }

  package mutating func member(_ key: String, _ number: Int) {
    self.key(key)
    int(number)
  }

  package mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  package mutating func member(_ key: String, _ value: JSONValue) {
    self.key(key)
    self.value(value)
  }

  package mutating func member(_ key: String, _ texts: [String]) {
    self.key(key)
    array { list in
      for text in texts { list.string(text) }
    }
  }

  package mutating func member(_ key: String, object body: (inout JSONWriter) -> Void) {
    self.key(key)
    object(body)
  }

  package mutating func member(_ key: String, array body: (inout JSONWriter) -> Void) {
    self.key(key)
    array(body)
  }

  /// The line for one value.
  package static func line(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var line: [UInt8] = []
    append(to: &line, body)
    return line
  }

  /// Writes the line for one value behind what is there.
  package static func append(to text: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(after: text)
    // From here on the writer alone holds the bytes, and can grow them in place.
    text = []
    body(&writer)
    writer.close()
    text = writer.out
  }
}

// MARK: - Punctuation

extension JSONWriter {
  /// Writes what must stand before a value; false if no value can follow.
  private mutating func beginValue() -> Bool {
    switch place {
    case .start, .afterKey, .arrayStart: return true
    case .array:
      out.append(0x2C)
      return true
    case .objectStart, .object:
      isSound = false
      key("")
      return true
    case .end:
      isSound = false
      return false
    }
  }

  private mutating func endValue() {
    guard let inObject = enclosing.isObject else {
      place = .end
      return
    }
    place = inObject ? .object : .array
  }

  private mutating func beginKey() -> Bool {
    switch place {
    case .objectStart: break
    case .object: out.append(0x2C)
    case .afterKey:
      isSound = false
      null()
      out.append(0x2C)
    case .start, .end, .arrayStart, .array:
      isSound = false
      return false
    }
    place = .afterKey
    return true
  }

  private mutating func end(object: Bool) {
    guard enclosing.isObject == object else {
      isSound = false
      return
    }
    end()
  }

  private mutating func end() {
    if place == .afterKey {
      isSound = false
      null()
    }
    guard let wasObject = enclosing.pop() else { return }
    out.append(wasObject ? 0x7D : 0x5D)
    endValue()
  }

  private mutating func token(_ text: String) {
    guard beginValue() else { return }
    out.append(contentsOf: text.utf8)
    endValue()
  }

  private mutating func quote(_ text: String) {
    out.append(0x22)
    JSONEscape.append(text, to: &out)
    out.append(0x22)
  }
}
