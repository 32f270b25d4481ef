import Bytes

/// A pattern of a policy: `*` for any characters, `?` for one, a backslash before what means itself.
///
/// In a path `*` stays within one folder and `**` crosses folders. Matching walks the text once and keeps every
/// place of the pattern that could have been reached in a set of bits: no text makes it slow.
struct Glob: Sendable, Equatable {
  enum Kind: Sendable {
    /// A command, a program, a text: compared as it is.
    case words
    /// Names of tools, agents, rules, hosts: compared without case.
    case names
    case paths
  }

  let written: String
  private var tokens: [Token] = []
  private let ignoresCase: Bool
  /// No wildcard in it.
  private(set) var isLiteral = true

  private enum Token: Sendable, Equatable {
    case byte(UInt8)
    /// One character.
    case one
    /// Any run of bytes; false: none with a slash in it.
    case run(crossing: Bool)
    /// Any number of whole folders.
    case folders
  }

  /// More than any name or path needs.
  static let mostBytes = 1000

  init(_ text: String, _ kind: Kind) {
    written = text
    ignoresCase = kind == .names
    let bytes = Array(text.utf8.prefix(Self.mostBytes))
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "*"):
        isLiteral = false
        let start = i
        while i < bytes.count, bytes[i] == UInt8(ascii: "*") { i += 1 }
        let isWhole = start == 0 || bytes[start - 1] == 0x2F
        if kind == .paths, i - start > 1, isWhole, i < bytes.count, bytes[i] == 0x2F {
          tokens.append(.folders)
          i += 1
        } else {
          tokens.append(.run(crossing: kind != .paths || i - start > 1))
        }
      case UInt8(ascii: "?"):
        isLiteral = false
        tokens.append(.one)
        i += 1
      case UInt8(ascii: "\\") where i + 1 < bytes.count:
        tokens.append(.byte(fold(bytes[i + 1])))
        i += 2
      default:
        tokens.append(.byte(fold(bytes[i])))
        i += 1
      }
    }
  }

  private func fold(_ byte: UInt8) -> UInt8 { ignoresCase ? ASCII.lowercased(byte) : byte }

  /// Every run in it may hold anything.
  var crossesEverywhere: Bool {
    !tokens.contains { $0 == .run(crossing: false) || $0 == .folders || $0 == .one }
  }

  /// It matches every text.
  var isEverything: Bool { tokens.count == 1 && tokens[0] == .run(crossing: true) }

  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches(UnsafeRawBufferPointer($0)) }
  }

  private func matches(_ text: UnsafeRawBufferPointer) -> Bool {
    if isLiteral {
      guard text.count == tokens.count else { return false }
      for i in tokens.indices where tokens[i] != .byte(fold(text[i])) { return false }
      return true
    }
    // Bit i: the first i tokens are matched.
    let words = tokens.count / 64 + 1
    var reached = [UInt64](repeating: 0, count: words)
    var next = reached
    reached[0] = 1
    skip(&reached, after: 0x2F)
    for raw in text {
      let byte = fold(raw)
      for word in 0..<words { next[word] = 0 }
      for word in 0..<words {
        var rest = reached[word]
        while rest != 0 {
          let i = word * 64 + rest.trailingZeroBitCount
          rest &= rest - 1
          step(from: i, over: byte, &next)
        }
      }
      if next.allSatisfy({ $0 == 0 }) { return false }
      skip(&next, after: byte)
      swap(&reached, &next)
    }
    return Self.has(tokens.count, reached)
  }

  private func step(from i: Int, over byte: UInt8, _ next: inout [UInt64]) {
    let continues = byte & 0xC0 == 0x80
    // The other bytes of the character that `?` took.
    if continues, i > 0, tokens[i - 1] == .one { Self.insert(i, &next) }
    guard i < tokens.count else { return }
    switch tokens[i] {
    case .byte(let wanted): if byte == wanted { Self.insert(i + 1, &next) }
    case .one: if !continues { Self.insert(i + 1, &next) }
    case .run(let crosses): if crosses || byte != 0x2F { Self.insert(i, &next) }
    case .folders: Self.insert(i, &next)
    }
  }

  /// A run may be empty or over, and folders are over behind a slash.
  private func skip(_ reached: inout [UInt64], after byte: UInt8) {
    for i in tokens.indices {
      switch tokens[i] {
      case .byte, .one: continue
      case .folders: if byte != 0x2F { continue }
      case .run: break
      }
      if Self.has(i, reached) { Self.insert(i + 1, &reached) }
    }
  }

  private static func insert(_ i: Int, _ bits: inout [UInt64]) { bits[i / 64] |= 1 << UInt64(i % 64) }
  private static func has(_ i: Int, _ bits: [UInt64]) -> Bool { bits[i / 64] & 1 << UInt64(i % 64) != 0 }
}
