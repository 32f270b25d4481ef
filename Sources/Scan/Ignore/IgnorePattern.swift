import Bytes

/// One line of an ignore file, as git understands it.
struct IgnorePattern: Sendable {
  /// `!pattern`: what an earlier line took out is in again.
  let isNegated: Bool
  /// `pattern/`: folders only.
  let isForFolders: Bool
  private let form: Form

  private enum Form: Sendable {
    /// No slash in it: means the name, however deep.
    case name(Glob)
    /// A slash in it: means the path from the file's own folder on.
    case path([Step])
    /// The same behind some letters, as in `lib**/x`: git takes those off first, and what is left begins anew.
    case prefixed([UInt8], [Step])
  }

  private enum Step: Sendable {
    case glob(Glob)
    /// `**`: any number of folders.
    case folders
  }

  /// nil: a blank line, a comment, or a pattern that can never match.
  init?(line: ArraySlice<UInt8>) {
    var line = Self.withoutTrailingSpaces(line)
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { line = line.dropFirst() }
    if line.last == UInt8(ascii: "/") {
      isForFolders = true
      line = line.dropLast()
    } else {
      isForFolders = false
    }
    guard !line.isEmpty else { return nil }
    guard line.contains(UInt8(ascii: "/")) else {
      guard let parts = Self.parts(of: line) else { return nil }
      form = .name(Glob(parts.map { $0 ?? .byte(0x2F) }))
      return
    }
    if line.first == UInt8(ascii: "/") { line = line.dropFirst() }
    let prefix = Self.prefixBeforeFolders(line)
    guard let parts = Self.parts(of: line.dropFirst(prefix.count)) else { return nil }
    let steps = Self.steps(parts)
    form = prefix.isEmpty ? .path(steps) : .prefixed(Array(prefix), steps)
  }

  /// Letters right before the first wildcard, if that is a `**` that fills the rest of its component.
  private static func prefixBeforeFolders(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let none = line.prefix(0)
    guard let special = line.firstIndex(where: { "*?[\\".utf8.contains($0) }), special > line.startIndex,
      line[special - 1] != 0x2F
    else { return none }
    let rest = line[special...]
    let behind = rest.drop { $0 == UInt8(ascii: "*") }
    guard rest.count - behind.count > 1, behind.first ?? 0x2F == 0x2F else { return none }
    return line[..<special]
  }

  private static func steps(_ parts: [Glob.Part?]) -> [Step] {
    var steps: [Step] = []
    for component in parts.split(separator: nil, omittingEmptySubsequences: false) {
      let glob = component.compactMap { $0 }
      if glob.count > 1, glob.allSatisfy({ $0 == .star }) {
        // Two in a row say what one says.
        if case .folders? = steps.last { continue }
        steps.append(.folders)
      } else {
        steps.append(.glob(Glob(glob)))
      }
    }
    return steps
  }

  /// Whether the path from the ignore file's folder on (`components`, at least one) is meant.
  func matches(_ components: ArraySlice<ArraySlice<UInt8>>, isFolder: Bool) -> Bool {
    guard isFolder || !isForFolders, let name = components.last else { return false }
    switch form {
    case .name(let glob): return glob.matches(name)
    case .path(let steps): return Self.matches(steps, components)
    case .prefixed(let prefix, let steps):
      let path = Array(components.joined(separator: [0x2F]))
      guard path.count > prefix.count, path.starts(with: prefix) else { return false }
      return Self.matches(steps, path[prefix.count...].split(separator: 0x2F)[...])
    }
  }

  /// The same greedy walk as inside a component, one floor higher: `**` takes as few folders as it can.
  private static func matches(_ steps: [Step], _ path: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    var i = path.startIndex
    var s = 0
    var retry: (step: Int, at: Int)?
    while i < path.endIndex {
      if s < steps.count {
        switch steps[s] {
        case .folders:
          // At the end it means everything inside, and there is something inside.
          if s + 1 == steps.count { return true }
          retry = (s, i)
          s += 1
          continue
        case .glob(let glob) where glob.matches(path[i]):
          s += 1
          i += 1
          continue
        case .glob: break
        }
      }
      guard let last = retry else { return false }
      retry = (last.step, last.at + 1)
      s = last.step + 1
      i = last.at + 1
    }
    return s == steps.count
  }

  // MARK: Reading

  /// Spaces at the end do not count unless a backslash stands before them.
  private static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var i = line.startIndex
    while i < line.endIndex {
      if line[i] == UInt8(ascii: "\\") {
        i += 2
        end = min(i, line.endIndex)
      } else {
        i += 1
        if line[i - 1] != 0x20 { end = i }
      }
    }
    return line[..<end]
  }

  /// nil among the parts: a slash. nil for all: the pattern breaks off inside an escape or a class.
  private static func parts(of line: ArraySlice<UInt8>) -> [Glob.Part?]? {
    var parts: [Glob.Part?] = []
    var i = line.startIndex
    while i < line.endIndex {
      switch line[i] {
      case UInt8(ascii: "\\"):
        i += 1
        guard i < line.endIndex else { return nil }
        parts.append(line[i] == 0x2F ? nil : .byte(line[i]))
      case UInt8(ascii: "/"): parts.append(nil)
      case UInt8(ascii: "?"): parts.append(.any)
      case UInt8(ascii: "*"): parts.append(.star)
      case UInt8(ascii: "["):
        guard let (set, end) = byteClass(line, at: i) else { return nil }
        parts.append(.oneOf(set))
        i = end
      default: parts.append(.byte(line[i]))
      }
      i += 1
    }
    return parts
  }

  /// `[…]` at `start`: what it means, and where its closing bracket is. A slash is never in it.
  private static func byteClass(_ line: ArraySlice<UInt8>, at start: Int) -> (ByteSet, Int)? {
    var set = ByteSet()
    var i = start + 1
    var isNegated = false
    if i < line.endIndex, line[i] == UInt8(ascii: "!") || line[i] == UInt8(ascii: "^") {
      isNegated = true
      i += 1
    }
    var previous: UInt8?
    let first = i
    while i < line.endIndex {
      var byte = line[i]
      if byte == UInt8(ascii: "]"), i > first {
        if isNegated { set = set.inverted }
        return (set, i)
      }
      if byte == UInt8(ascii: "-"), let low = previous, i + 1 < line.endIndex,
        line[i + 1] != UInt8(ascii: "]")
      {
        i += 1
        byte = line[i]
        if byte == UInt8(ascii: "\\") {
          i += 1
          guard i < line.endIndex else { return nil }
          byte = line[i]
        }
        if low <= byte { set.insert(low...byte) }
        previous = nil
      } else if byte == UInt8(ascii: "["), i + 1 < line.endIndex, line[i + 1] == UInt8(ascii: ":") {
        var end = i + 2
        while end < line.endIndex, line[end] != UInt8(ascii: "]") { end += 1 }
        guard end < line.endIndex else { return nil }
        if end - 1 >= i + 2, line[end - 1] == UInt8(ascii: ":") {
          guard insert(named: line[(i + 2)..<(end - 1)], into: &set) else { return nil }
          i = end
        } else {
          // Not a name after all: a bracket and a colon.
          set.insert(byte)
        }
        previous = nil
      } else {
        if byte == UInt8(ascii: "\\") {
          i += 1
          guard i < line.endIndex else { return nil }
          byte = line[i]
        }
        set.insert(byte)
        previous = byte
      }
      i += 1
    }
    return nil
  }

  /// `alpha`, `digit` and the like.
  private static func insert(named name: ArraySlice<UInt8>, into set: inout ByteSet) -> Bool {
    let holds: (UInt8) -> Bool
    switch String(decoding: name, as: UTF8.self) {
    case "alnum": holds = ASCII.isAlphanumeric
    case "alpha": holds = ASCII.isLetter
    case "blank": holds = ASCII.isBlank
    case "cntrl": holds = ASCII.isControl
    case "digit": holds = ASCII.isDigit
    case "graph": holds = { $0 > 0x20 && $0 < 0x7F }
    case "lower": holds = ASCII.isLower
    case "print": holds = { $0 >= 0x20 && $0 < 0x7F }
    case "punct": holds = { $0 > 0x20 && $0 < 0x7F && !ASCII.isAlphanumeric($0) }
    case "space": holds = ASCII.isSpace
    case "upper": holds = ASCII.isUpper
    case "xdigit": holds = { ASCII.hexValue($0) != nil }
    default: return false
    }
    for byte in UInt8.min...UInt8.max where holds(byte) { set.insert(byte) }
    return true
  }
}
