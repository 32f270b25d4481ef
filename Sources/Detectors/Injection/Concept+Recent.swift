extension Concept {
  /// A bit for each idea.
  struct Mask: Equatable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    static let none = Mask()

    private init() {}

    @inline(__always)
    init(_ concept: Concept) { self.init(tag: concept.rawValue) }

    @inline(__always)
    init(tag: Int) {
      let bit: UInt64 = 1 &<< UInt64(tag & 63)
      if tag < 64 { low = bit } else { high = bit }
    }

    @inline(__always)
    static func | (a: Mask, b: Mask) -> Mask {
      var both = Mask()
      both.low = a.low | b.low
      both.high = a.high | b.high
      return both
    }

    @inline(__always)
    static func & (a: Mask, b: Mask) -> Mask {
      var common = Mask()
      common.low = a.low & b.low
      common.high = a.high & b.high
      return common
    }

    /// Runs `body` over the numbers that those of `some` have among these.
    @inline(__always)
    func forEachRank(of some: Mask, _ body: (Int) -> Void) {
      var bits = low & some.low
      while bits != 0 {
        body((low & (bits & (0 &- bits) &- 1)).nonzeroBitCount)
        bits &= bits &- 1
      }
      bits = high & some.high
      guard bits != 0 else { return }
      let before = low.nonzeroBitCount
      while bits != 0 {
        body(before &+ (high & (bits & (0 &- bits) &- 1)).nonzeroBitCount)
        bits &= bits &- 1
      }
    }

    @inline(__always)
    static prefix func ~ (a: Mask) -> Mask {
      var rest = Mask()
      rest.low = ~a.low
      rest.high = ~a.high
      return rest
    }

    @inline(__always)
    static func == (a: Mask, b: Mask) -> Bool { a.low ^ b.low | a.high ^ b.high == 0 }
  }

  /// Which ideas were named within the longest span of any signal, as wide as it may be in any alphabet, and perhaps some
  /// that were named a little earlier: most signals miss one.
  struct Recent {
    private var now = Mask.none
    private var before = Mask.none
    private var part = 0

    /// The places ascend.
    @inline(__always)
    mutating func note(_ tag: Int, at place: Int) {
      let here = place / (Signal.longestSpan &* InjectionScore.widestLetter)
      if here > part {
        before = here == part + 1 ? now : .none
        now = .none
        part = here
      }
      now = now | Mask(tag: tag)
    }

    @inline(__always)
    var named: Mask { now | before }
  }
}
