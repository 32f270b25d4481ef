import Bytes

/// What was found out about places of a text, for those that look the same.
///
/// A flood says a few things in many places. What a place means depends on so many bytes before and behind it; where all
/// of these were seen already, the answer is the same, and to compare them costs a fraction of finding it out again.
/// Nothing is kept before a text has asked often, which few do.
struct Echoes {
  /// An answer, and where it was given: the bytes themselves are compared, for no sum of them can be trusted in a text
  /// that somebody wrote to be misread.
  private struct Answer {
    var place = -1
    var before: Int32 = 0
    var behind: Int32 = 0
    var said = 0
  }

  /// So many questions are answered anew, before answers are kept.
  private let patience: Int
  private var asked = 0
  /// Where hardly anything is heard again, few questions are asked.
  private var tried = 0
  private var heard = 0
  /// Where the answer that was heard last had been given, and where it is kept.
  private(set) var origin = -1
  private var kept = 0
  /// Two a slot: what was heard again comes first, and what was said last comes second.
  private var answers: [Answer] = []

  private static let slots = 512

  init(patience: Int = 96) { self.patience = patience }

  /// What was said of a place with the same `before` bytes in front of it and the same `behind` bytes from it on.
  @inline(__always)
  mutating func answer(at place: Int, before: Int, behind: Int, in text: ByteView) -> Int? {
    asked &+= 1
    guard asked > patience else { return nil }
    if tried >= Self.trial {
      if heard &* 8 < tried { asked = patience &- Self.pause }
      tried = 0
      heard = 0
      return nil
    }
    tried &+= 1
    guard let said = recall(place, before, behind, text) else { return nil }
    heard &+= 1
    return said
  }

  /// Whether answers are kept: the text asked often enough.
  var isAwake: Bool { asked > patience }

  /// Lets the answer that was heard last count as one that was given at a place like that, further on.
  mutating func renew(at place: Int) { answers[kept].place = place }

  /// Counts places that need not be asked for, since the last answer held for all of them.
  mutating func spare(_ places: Int) { heard &+= places }

  private static let trial = 256
  private static let pause = 1_024

  @inline(never)
  private mutating func recall(_ place: Int, _ before: Int, _ behind: Int, _ text: ByteView) -> Int? {
    guard !answers.isEmpty else { return nil }
    return text.withBytes { bytes in
      guard let slot = Self.slot(place, before, behind, bytes) else { return nil }
      let answer = answers.withUnsafeMutableBufferPointer { answers -> Answer? in
        if Self.isSame(answers[slot], place, before, behind, bytes) { return answers[slot] }
        guard Self.isSame(answers[slot &+ 1], place, before, behind, bytes) else { return nil }
        answers.swapAt(slot, slot &+ 1)
        return answers[slot]
      }
      guard let answer else { return nil }
      origin = answer.place
      kept = slot
      return answer.said
    }
  }

  /// Keeps what was said of a place.
  @inline(__always)
  mutating func keep(_ said: Int, at place: Int, before: Int, behind: Int, in text: ByteView) {
    if asked > patience { store(said, place, before, behind, text) }
  }

  @inline(never)
  private mutating func store(_ said: Int, _ place: Int, _ before: Int, _ behind: Int, _ text: ByteView) {
    if answers.isEmpty { answers = [Answer](repeating: Answer(), count: Self.slots * 2) }
    guard let slot = text.withBytes({ Self.slot(place, before, behind, $0) }) else { return }
    answers[slot &+ 1] = Answer(
      place: place, before: Int32(truncatingIfNeeded: before), behind: Int32(truncatingIfNeeded: behind),
      said: said)
  }

  /// Where answers for places like this one are kept; nil: not all of what they depend on is there.
  @inline(__always)
  private static func slot(
    _ place: Int, _ before: Int, _ behind: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Int? {
    guard place >= before, place >= 8, behind <= bytes.count &- place, place &+ 16 <= bytes.count else {
      return nil
    }
    let first = bytes.loadUnaligned(fromByteOffset: place &- 8, as: UInt64.self)
    let second = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let third = bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
    // Several names may begin at one place.
    let own = first &* 0x9E37_79B9_7F4A_7C15 ^ second &+ UInt64(truncatingIfNeeded: behind)
    let sum = own &* 0xC2B2_AE3D_27D4_EB4F ^ third &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (sum &* 0x9E37_79B9_7F4A_7C15) &>> 55) &* 2
  }

  @inline(__always)
  private static func isSame(
    _ answer: Answer, _ place: Int, _ before: Int, _ behind: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    answer.place >= before && Int(answer.before) == before && Int(answer.behind) == behind
      && bytes.holdsSame(at: place &- before, as: answer.place &- before, count: before &+ behind)
  }
}
