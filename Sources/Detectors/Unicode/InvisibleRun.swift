/// Characters of one kind in a row.
struct InvisibleRun {
  var range: Range<Int>
  var count = 0

  init(range: Range<Int>) { self.range = range }

  @inline(__always)
  mutating func take(_ further: Range<Int>) {
    count &+= 1
    range = range.lowerBound..<further.upperBound
  }
}

extension InvisibleRun? {
  @inline(__always)
  mutating func extend(_ range: Range<Int>) {
    if self == nil { self = InvisibleRun(range: range) }
    self?.take(range)
  }

  /// The run is over: it is kept if none was longer.
  @inline(__always)
  mutating func close(_ worst: inout InvisibleRun?) {
    guard let count = self?.count else { return }
    if count > (worst?.count ?? 0) { worst = self }
    self = nil
  }
}

/// Characters in a row that stand for a byte each, if there are any.
struct SpelledRun {
  private(set) var run = InvisibleRun(range: 0..<0)
  /// What it spells.
  var text: [UInt8] { (0..<min(spelled, 8)).map { UInt8(truncatingIfNeeded: first &>> ($0 &* 8)) } + rest }
  /// Most runs are short, and need no room of their own.
  private var first = 0
  private var spelled = 0
  private var rest: [UInt8] = []

  var range: Range<Int> { run.range }
  var count: Int { run.count }

  init() {}

  init(range: Range<Int>, spelling bytes: [UInt8]) {
    run = InvisibleRun(range: range)
    run.count = bytes.count
    for byte in bytes { spell(byte) }
  }

  @inline(__always)
  mutating func extend(_ range: Range<Int>, _ byte: UInt8?) {
    if count == 0 { run = InvisibleRun(range: range) }
    run.take(range)
    if let byte { spell(byte) }
  }

  /// The run is over: it is kept if none was longer.
  @inline(__always)
  mutating func close(_ worst: inout SpelledRun) {
    guard count > 0 else { return }
    // Nothing is copied.
    if count > worst.count { swap(&self, &worst) }
    run.count = 0
    first = 0
    if spelled > 8 { rest.removeAll(keepingCapacity: true) }
    spelled = 0
  }

  @inline(__always)
  private mutating func spell(_ byte: UInt8) {
    if spelled < 8 {
      first |= Int(byte) &<< (spelled &* 8)
    } else if spelled < 400 {
      rest.append(byte)
    }
    spelled &+= 1
  }
}
