import Bytes

/// The words that are grammar where a command may start. The raw value is the word itself, one byte after
/// the other, so that recognising one is a single comparison of integers.
enum Reserved: UInt64 {
  case ifWord = 0x69_66
  case then = 0x74_68_65_6E
  case elif = 0x65_6C_69_66
  case elseWord = 0x65_6C_73_65
  case fi = 0x66_69
  case forWord = 0x66_6F_72
  case whileWord = 0x77_68_69_6C_65
  case until = 0x75_6E_74_69_6C
  case doWord = 0x64_6F
  case done = 0x64_6F_6E_65
  case caseWord = 0x63_61_73_65
  case esac = 0x65_73_61_63
  case inWord = 0x69_6E
  case select = 0x73_65_6C_65_63_74
  case function = 0x66_75_6E_63_74_69_6F_6E
  case time = 0x74_69_6D_65
  case coproc = 0x63_6F_70_72_6F_63
  case openBrace = 0x7B
  case closeBrace = 0x7D
  case bang = 0x21
  case test = 0x5B_5B
  /// zsh; an ordinary word unless the rest of its form follows.
  case foreach = 0x66_6F_72_65_61_63_68
  case end = 0x65_6E_64
  case repeatWord = 0x72_65_70_65_61_74
  case always = 0x61_6C_77_61_79_73

  /// What this word would close.
  var closes: Closers {
    switch self {
    case .then: .then
    case .elif, .elseWord, .fi: .fi
    case .doWord: .doWord
    case .done: .done
    case .esac: .esac
    case .closeBrace: .brace
    case .end: .end
    default: []
    }
  }

  /// Never the start of a command, whoever asks.
  var isCloser: Bool { !closes.isEmpty && self != .end }

  var startsCompound: Bool {
    switch self {
    case .ifWord, .forWord, .whileWord, .until, .caseWord, .select, .openBrace, .test: true
    default: false
    }
  }
}

/// What the constructs around the place being read are waiting for. A stray `fi` is skipped; one that an
/// outer `if` waits for ends whatever stands open inside it.
struct Closers: OptionSet {
  let rawValue: UInt16
  static let paren = Closers(rawValue: 1)
  static let then = Closers(rawValue: 2)
  static let fi = Closers(rawValue: 4)
  static let doWord = Closers(rawValue: 8)
  static let done = Closers(rawValue: 16)
  static let esac = Closers(rawValue: 32)
  /// `;;`, `;&`, `;;&`
  static let arm = Closers(rawValue: 64)
  static let brace = Closers(rawValue: 128)
  static let end = Closers(rawValue: 256)
  /// zsh: `}` also closes where it stands as an argument.
  static let looseBrace = Closers(rawValue: 512)
}

/// A reserved word and the offset behind it.
struct ReservedToken {
  var word: Reserved
  var end: Int
}

extension Parser {
  /// Whether a reserved word begins with these two bytes. A backslash may be there for the end of a line.
  private func mayBeReserved(_ first: UInt8, _ second: UInt8) -> Bool {
    if second == .backslash { return true }
    return switch first {
    case UInt8(ascii: "a"): second == UInt8(ascii: "l")
    case UInt8(ascii: "c"): second == UInt8(ascii: "a") || second == UInt8(ascii: "o")
    case UInt8(ascii: "d"): second == UInt8(ascii: "o")
    case UInt8(ascii: "e"):
      second == UInt8(ascii: "l") || second == UInt8(ascii: "s") || second == UInt8(ascii: "n")
    case UInt8(ascii: "f"):
      second == UInt8(ascii: "i") || second == UInt8(ascii: "o") || second == UInt8(ascii: "u")
    case UInt8(ascii: "i"): second == UInt8(ascii: "f") || second == UInt8(ascii: "n")
    case UInt8(ascii: "r"), UInt8(ascii: "s"): second == UInt8(ascii: "e")
    case UInt8(ascii: "t"): second == UInt8(ascii: "h") || second == UInt8(ascii: "i")
    case UInt8(ascii: "u"): second == UInt8(ascii: "n")
    case UInt8(ascii: "w"): second == UInt8(ascii: "h")
    default: true
    }
  }

  /// The reserved word that stands here. A list asks for it, then a pipeline, then a command.
  mutating func reservedHere() -> ReservedToken? {
    if asked.place != p { asked = (p, reserved(at: p)) }
    return asked.word
  }

  /// The reserved word that stands at `start`, if one does: whole, unquoted, line continuations allowed.
  func reserved(at start: Int) -> ReservedToken? {
    guard start < end else { return nil }
    switch bytes[start] {
    case 0x61, 0x63...0x66, 0x69, 0x72...0x75, 0x77:
      // Most commands are told by two bytes.
      guard start &+ 1 < end, mayBeReserved(bytes[start], bytes[start &+ 1]) else { return nil }
    case .leftBrace, .rightBrace, .bang, .leftBracket, .backslash: break
    default: return nil
    }
    var packed: UInt64 = 0
    var i = past(start)
    var length = 0
    while i < end {
      let byte = bytes[i]
      if ByteSet.metacharacters.contains(byte) || isLineEnd(i) {
        if isProcessSubstitution(i) { return nil }
        break
      }
      guard byte > .space, length < 8 else { return nil }
      packed = packed << 8 | UInt64(byte)
      length += 1
      i = next(i)
    }
    guard let word = Reserved(rawValue: packed) else { return nil }
    return ReservedToken(word: word, end: i)
  }
}
