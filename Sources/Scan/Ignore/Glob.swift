/// One component of a path pattern: literal bytes, `?`, `*` and classes, none of which ever means a slash.
struct Glob: Sendable, Equatable {
  enum Part: Sendable, Equatable {
    case byte(UInt8)
    case any
    case star
    case oneOf(ByteSet)
  }

  var parts: [Part] = []

  /// What most patterns are, and can be told without a walk over the parts.
  private enum Shape: Sendable, Equatable {
    case literal([UInt8])
    case ending([UInt8])
    case anything, mixed
  }
  private var shape = Shape.mixed

  init(_ parts: [Part]) {
    self.parts = parts
    var literal: [UInt8] = []
    var stars = 0
    for (i, part) in parts.enumerated() {
      switch part {
      case .byte(let byte): literal.append(byte)
      case .star where i == 0: stars += 1
      case .any, .star, .oneOf: return
      }
    }
    shape = stars == 0 ? .literal(literal) : literal.isEmpty ? .anything : .ending(literal)
  }

  /// Whether all of `name` is meant. A star takes as little as it can and more when the rest does not follow;
  /// only the last one is ever asked again, so the work is bounded by the two lengths multiplied.
  func matches(_ name: ArraySlice<UInt8>) -> Bool {
    switch shape {
    case .anything: return true
    case .literal(let wanted): return name.elementsEqual(wanted)
    case .ending(let wanted):
      return name.count >= wanted.count && name.suffix(wanted.count).elementsEqual(wanted)
    case .mixed: break
    }
    var i = name.startIndex
    var p = 0
    var retry: (part: Int, at: Int)?
    while i < name.endIndex {
      if p < parts.count {
        switch parts[p] {
        case .star:
          retry = (p, i)
          p += 1
          continue
        case .byte(let byte) where byte == name[i]:
          p += 1
          i += 1
          continue
        case .any:
          p += 1
          i += 1
          continue
        case .oneOf(let set) where set.contains(name[i]):
          p += 1
          i += 1
          continue
        case .byte, .oneOf: break
        }
      }
      guard let last = retry else { return false }
      retry = (last.part, last.at + 1)
      p = last.part + 1
      i = last.at + 1
    }
    while p < parts.count, parts[p] == .star { p += 1 }
    return p == parts.count
  }
}

/// A set of byte values.
struct ByteSet: Sendable, Equatable {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: (UInt64, UInt64) = (0, 0)

  static func == (a: ByteSet, b: ByteSet) -> Bool { a.low == b.low && a.high == b.high }

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: low.0
      case 1: low.1
      case 2: high.0
      default: high.1
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low.0 |= bit
    case 1: low.1 |= bit
    case 2: high.0 |= bit
    default: high.1 |= bit
    }
  }

  mutating func insert(_ range: ClosedRange<UInt8>) { for byte in range { insert(byte) } }

  var inverted: ByteSet {
    var result = ByteSet()
    result.low = (~low.0, ~low.1)
    result.high = (~high.0, ~high.1)
    return result
  }
}
