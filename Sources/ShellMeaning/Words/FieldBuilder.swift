import ShellSyntax

/// Collects the pieces of a word while it is expanded, and cuts them into fields where the shell would.
struct FieldBuilder {
  struct Mode {
    /// Unquoted expansions are split at `IFS`.
    var splits: Bool
    /// `*`, `?` and `[` are patterns.
    var globs: Bool

    static let fields = Mode(splits: true, globs: true)
    static let single = Mode(splits: false, globs: false)
    static let pattern = Mode(splits: false, globs: true)
  }

  private(set) var fields: [Invocation.Argument] = []
  let mode: Mode
  let separators: Separators
  var range: Range<Int>

  private var value = Value()
  /// There is a field, even if it is empty so far.
  private var isOpen = false
  private var isQuoted = false
  private var endedAtHardSeparator = false

  init(_ mode: Mode, separators: Separators, range: Range<Int>) {
    self.mode = mode
    self.separators = separators
    self.range = range
  }

  // MARK: Pieces

  mutating func quote() {
    isOpen = true
    isQuoted = true
  }

  mutating func quoted(_ text: String) {
    quote()
    value.append(text)
  }

  mutating func quoted(_ other: Value) {
    quote()
    value.append(other)
  }

  /// Text of the word itself, which is never split.
  mutating func literal(_ text: String) {
    isOpen = true
    value.append(text)
  }

  /// As `literal`, for what may have holes: a home folder is neither split nor a pattern.
  mutating func verbatim(_ other: Value) {
    isOpen = true
    value.append(other)
  }

  mutating func glob(_ text: String) {
    isOpen = true
    if mode.globs {
      value.append(Value.Hole(name: text, kind: .glob))
    } else {
      value.append(text)
    }
  }

  /// What an unquoted expansion gave.
  mutating func unquoted(_ other: Value) {
    if let known = other.known { return unquoted(known) }
    for piece in other.pieces {
      switch piece {
      case .text(let text): unquoted(text)
      case .hole(let hole):
        value.append(hole)
        isOpen = true
      }
    }
  }

  private mutating func unquoted(_ text: String) {
    let splits = mode.splits
    let globs = mode.globs
    if splits, text.utf8.contains(0x7E), splitHome(text) { return }
    guard
      text.utf8.contains(where: {
        (splits && separators.contains($0)) || (globs && ($0 == 0x2A || $0 == 0x3F || $0 == 0x5B))
      })
    else {
      guard !text.isEmpty else { return }
      value.append(text)
      isOpen = true
      return
    }
    var rest = Substring(text).utf8
    while let byte = rest.first {
      if splits, separators.contains(byte) {
        rest.removeFirst()
        cut(isHard: byte != 0x20 && byte != 0x09 && byte != 0x0A)
      } else if globs, let length = Self.globLength(rest) {
        glob(String(Substring(rest.prefix(length))))
        rest = rest.dropFirst(length)
      } else {
        let end =
          rest.dropFirst().firstIndex(where: {
            (splits && separators.contains($0)) || (globs && ($0 == 0x2A || $0 == 0x3F || $0 == 0x5B))
          }) ?? rest.endIndex
        value.append(String(Substring(rest[..<end])))
        isOpen = true
        rest = rest[end...]
      }
    }
  }

  /// `x='rm -rf ~/work'; $x`: the shell leaves a tilde alone that comes out of a variable. Whoever wrote it means the
  /// home folder all the same, and `eval`, another shell or the next edit takes it for that.
  private mutating func splitHome(_ text: String) -> Bool {
    let bytes = text.utf8
    var isMet = false
    var start = bytes.startIndex
    var isFieldStart = !isOpen
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let byte = bytes[i]
      let next = bytes.index(after: i)
      if byte == 0x7E, isFieldStart,
        next == bytes.endIndex || bytes[next] == 0x2F || separators.contains(bytes[next])
      {
        unquoted(String(text[start..<i]))
        value.append(Value.Hole(name: "HOME", kind: .unset))
        isOpen = true
        isMet = true
        start = next
      }
      isFieldStart = separators.contains(byte)
      i = next
    }
    if isMet { unquoted(String(text[start...])) }
    return isMet
  }

  /// How many bytes the pattern at the start of `text` takes; nil if there is none.
  private static func globLength(_ text: Substring.UTF8View) -> Int? {
    switch text.first {
    case 0x2A, 0x3F: return 1
    case 0x5B:
      var length = 1
      for byte in text.dropFirst().prefix(64) {
        length += 1
        if byte == 0x2F { return nil }
        if byte == 0x5D, length > 2 { return length }
      }
      return nil
    default: return nil
    }
  }

  private mutating func cut(isHard: Bool) {
    if isOpen {
      close()
      endedAtHardSeparator = isHard
    } else if isHard {
      // Two separators that are no white space have an empty field between them.
      if endedAtHardSeparator || fields.isEmpty {
        isOpen = true
        close()
      }
      endedAtHardSeparator = true
    }
  }

  private mutating func close() {
    fields.append(Invocation.Argument(value: value, range: range, isQuoted: isQuoted))
    value = Value()
    isOpen = false
    isQuoted = false
  }

  /// Ends the field, as between the items of `"$@"`.
  mutating func breakField() { if isOpen { close() } }

  /// Items of a list: a field each, the first and last of which join what stands beside them.
  mutating func list(_ items: [Value], quoted isListQuoted: Bool) {
    guard mode.splits else {
      let joined = Value.joined(items, by: " ")
      if isListQuoted { quoted(joined) } else { unquoted(joined) }
      return
    }
    for (index, item) in items.enumerated() {
      if index > 0 { breakField() }
      if isListQuoted { quoted(item) } else { unquoted(item) }
    }
  }

  // MARK: Results

  mutating func finish() -> [Invocation.Argument] {
    if isOpen { close() }
    return fields
  }

  /// The whole as one value.
  mutating func single() -> Value {
    guard !fields.isEmpty else { return value }
    if isOpen { close() }
    return Value.joined(fields.map(\.value), by: " ")
  }
}
