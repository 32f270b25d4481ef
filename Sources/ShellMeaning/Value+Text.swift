import Bytes

extension Value {
  /// What it weighs: a hole is no text, but has to be kept, copied and looked at like some.
  var size: Int {
    if let known { return known.utf8.count }
    var count = 0
    for piece in pieces {
      switch piece {
      case .text(let text): count += text.utf8.count
      case .hole: count += 16
      }
    }
    return count
  }

  /// How many bytes of it are known.
  var knownByteCount: Int {
    var count = 0
    for case .text(let text) in pieces { count += text.utf8.count }
    return count
  }

  /// Whether it has a hole that could turn out to be nothing at all.
  var mayVanish: Bool {
    guard !isKnown else { return false }
    for case .hole(let hole) in pieces where hole.kind == .unset || hole.kind == .input { return true }
    return false
  }

  /// The text with every hole that may be empty taken as empty; nil if another hole remains.
  var collapsed: String? {
    if let known { return known }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let known): text += known
      case .hole(let hole):
        guard hole.kind == .unset || hole.kind == .input else { return nil }
      }
    }
    return text
  }

  /// Without the newlines at its end, as command substitution leaves it.
  func trimmingNewlines() -> Value {
    let text = suffix
    guard text.utf8.last == 0x0A else { return self }
    var end = text.utf8.endIndex
    while end > text.utf8.startIndex {
      let before = text.utf8.index(before: end)
      guard text.utf8[before] == 0x0A else { break }
      end = before
    }
    return replacingLast(with: String(text[..<end]))
  }

  private func replacingLast(with text: String) -> Value {
    var result = Value()
    for piece in pieces.dropLast() { result.append(piece) }
    result.append(text)
    return result
  }

  mutating func append(_ piece: Piece) {
    switch piece {
    case .text(let text): append(text)
    case .hole(let hole): append(hole)
    }
  }

  /// Without its first `count` bytes, which must be known.
  func dropping(_ count: Int) -> Value {
    guard count > 0 else { return self }
    if let known { return Value(String(decoding: known.utf8.dropFirst(count), as: UTF8.self)) }
    guard case .text(let text)? = pieces.first else { return self }
    var result = Value(String(decoding: text.utf8.dropFirst(count), as: UTF8.self))
    for piece in pieces.dropFirst() { result.append(piece) }
    return result
  }

  package func starts(with prefix: String) -> Bool {
    self.prefix.utf8.starts(with: prefix.utf8)
  }

  /// Its stretches between any bytes that `isSeparator` says yes to. Holes stay in the stretch they stand in.
  package func split(where isSeparator: (UInt8) -> Bool, keepingEmpty: Bool) -> [Value] {
    var result: [Value] = []
    var current = Value()
    for piece in pieces {
      guard case .text(let text) = piece else {
        current.append(piece)
        continue
      }
      var rest = Substring(text).utf8
      while let cut = rest.firstIndex(where: isSeparator) {
        current.append(String(Substring(rest[..<cut])))
        if keepingEmpty || !current.isEmpty { result.append(current) }
        current = Value()
        rest = rest[rest.index(after: cut)...]
      }
      current.append(String(Substring(rest)))
    }
    if keepingEmpty || !current.isEmpty { result.append(current) }
    return result
  }

  /// Its lines; a newline at the very end does not make another.
  var lines: [Value] {
    if isEmpty { return [] }
    var lines = split(where: { $0 == 0x0A }, keepingEmpty: true)
    if let last = lines.last, last.isEmpty { lines.removeLast() }
    return lines
  }

  static func joined(_ values: some Sequence<Value>, by separator: String) -> Value {
    var result = Value()
    // Known text is gathered first: values that are all known become one text at once.
    var text = ""
    var isFirst = true
    for value in values {
      if !isFirst { text += separator }
      isFirst = false
      if let known = value.known {
        text += known
      } else {
        result.append(text)
        text = ""
        result.append(value)
      }
    }
    result.append(text)
    return result
  }

  /// Every known stretch changed by `change`, holes as they are.
  func mapText(_ change: (String) -> String) -> Value {
    var result = Value()
    for piece in pieces {
      switch piece {
      case .text(let text): result.append(change(text))
      case .hole(let hole): result.append(hole)
      }
    }
    return result
  }

  /// Whether it could turn out to be `text`: a glob matches within one path component, any other hole
  /// matches anything.
  package func couldBe(_ text: String) -> Bool {
    if let known { return known == text }
    return Pattern(loose: self).matches(text)
  }

  /// One hole that holds whatever this value held, and says where it came from.
  func asHole(_ name: String, _ kind: Hole.Kind = .output, decoded: Bool = false) -> Value {
    var origins = origins
    if decoded { origins.decoded = true }
    for hole in holes where hole.kind == .unset && !origins.variables.contains(hole.name) {
      origins.variables.append(hole.name)
    }
    return Value(hole: Hole(name: name, kind: kind, origins: origins))
  }

  func equals(_ text: String) -> Bool { known == text }

  /// The text with its globs as they were written; nil if other holes remain.
  var asWritten: String? {
    if let known { return known }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let known): text += known
      case .hole(let hole):
        guard hole.kind == .glob else { return nil }
        text += hole.name
      }
    }
    return text
  }

  /// Adds what another command printed: what an unknown output ends with is most likely a newline.
  mutating func appendOutput(_ other: Value) {
    if case .hole(let hole)? = pieces.last, hole.kind == .output || hole.kind == .item, !other.isEmpty {
      append("\n")
    }
    append(other)
  }
}

extension Origins {
  static func file(_ path: String) -> Origins {
    var origins = Origins()
    origins.files = [path]
    return origins
  }

  static func network(_ address: String) -> Origins {
    var origins = Origins()
    origins.network = [address]
    return origins
  }

  static func secret(_ store: String) -> Origins {
    var origins = Origins()
    origins.secretStore = [store]
    return origins
  }
}

extension String {
  /// The part behind the last slash.
  var lastPathComponent: Substring {
    guard holds({ $0 == UInt8(ascii: "/") }), let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return self[...]
    }
    return self[utf8.index(after: slash)...]
  }

  var endsInDigit: Bool { utf8.last.map { $0 &- 0x30 < 10 } ?? false }

  func hasASCIIPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  func hasASCIISuffix(_ suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// At most `count` bytes of it, cut where a scalar ends.
  func clipped(to count: Int) -> String {
    guard utf8.count > count else { return self }
    return String(decoding: utf8.prefix(count), as: UTF8.self) + "…"
  }
}
