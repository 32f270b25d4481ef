import Bytes

/// The telling words by the steps between their first eight letters, and by their ends and their length.
struct TelltaleIndex: Sendable {
  struct Entry: Sendable {
    var list: StaticString
    /// Where the word begins in the list.
    var offset: Int
    var count: Int
    var shape: UInt64
    /// Whether its steps are those of the alphabet turned around.
    var isMirrored = false
    var nextBySteps: UInt16 = 0

    var start: UnsafePointer<UInt8> { list.utf8Start + offset }
  }

  struct Tables {
    var entries: UnsafeBufferPointer<Entry>
    var bySteps: UnsafeBufferPointer<UInt16>
    var byEnds: UnsafeBufferPointer<UInt16>
  }

  static let shared = TelltaleIndex()

  /// The first is none.
  private var entries: [Entry] = []
  private var bySteps = [UInt16](repeating: 0, count: 4_096)
  private var byEnds = [UInt16](repeating: 0, count: 4_096)

  private init() {
    file(TellingWords.orders, areOrders: true)
    file(TellingWords.others, areOrders: false)
  }

  func withTables<R>(_ body: (Tables) -> R) -> R {
    entries.withUnsafeBufferPointer { entries in
      bySteps.withUnsafeBufferPointer { steps in
        byEnds.withUnsafeBufferPointer { body(Tables(entries: entries, bySteps: steps, byEnds: $0)) }
      }
    }
  }

  private mutating func file(_ list: StaticString, areOrders: Bool) {
    let all = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    if entries.isEmpty {
      entries.append(Entry(list: list, offset: 0, count: 0, shape: 0))
    }
    var start = 0
    for i in 0..<all.count where all[i] == 0x20 {
      let word = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: all[start..<i]))
      let offset = start
      start = i + 1
      guard word.count >= 8 else { continue }
      var entry = Entry(list: list, offset: offset, count: word.count, shape: CommonWords.shape(word))
      // As it is, and with its first or last two letters in the other order.
      let count = word.count
      if areOrders {
        for (first, last) in [(0, count - 1), (1, count - 1), (0, count - 2)] {
          file(UInt16(entries.count), at: Self.mark(ofEnds: word[first], word[last], count))
        }
      }
      var letters: UInt64 = 0
      for k in 0..<8 { letters |= UInt64(word[k]) &<< UInt64(k * 8) }
      let steps = Self.mark(ofSteps: Self.steps(in: letters))
      entry.nextBySteps = bySteps[steps]
      bySteps[steps] = UInt16(entries.count)
      entries.append(entry)
      // The same word in the alphabet turned around.
      var turned: UInt64 = 0
      for k in 0..<8 { turned |= UInt64(0xDB &- word[k]) &<< UInt64(k * 8) }
      let back = Self.mark(ofSteps: Self.steps(in: turned))
      entry.isMirrored = true
      entry.nextBySteps = bySteps[back]
      bySteps[back] = UInt16(entries.count)
      entries.append(entry)
    }
  }

  /// Words with the same ends stand behind each other in places that no other has.
  private mutating func file(_ number: UInt16, at mark: Int) {
    var place = mark
    while byEnds[place] != 0 {
      if byEnds[place] == number { return }
      place = (place + 1) & 4_095
    }
    byEnds[place] = number
  }

  /// How far it is from each of eight small letters to the next, around the alphabet: seven bytes.
  @inline(__always)
  static func steps(in word: UInt64) -> UInt64 {
    let tops: UInt64 = 0x80_8080_8080_8080
    let letters = word & 0x7F_7F7F_7F7F_7F7F
    let following = word &>> 8
    // No byte borrows from the next one.
    let steps = (following | tops) &- letters
    let back = ~steps & tops
    return (steps & ~tops) &- (back &>> 7) &* 102
  }

  @inline(__always)
  static func mark(ofSteps steps: UInt64) -> Int { Int((steps &* 0x9E37_79B9_7F4A_7C15) &>> 52) }

  @inline(__always)
  static func mark(ofEnds first: UInt8, _ last: UInt8, _ count: Int) -> Int {
    (Int(first) &* 463 &+ Int(last) &* 2_909 &+ count &* 1_069) & 4_095
  }
}
