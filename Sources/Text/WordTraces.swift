import Bytes
import CPlatform

/// What the long words of a text show of letters that were moved, mixed up, spelled out or run together: one pass.
///
/// In a cipher that moves every letter as far as the next, the steps between the letters of a word stay the same, and in
/// one that turns the alphabet around they are the opposite. So one look at the steps in a word tells every such cipher.
struct WordTraces {
  struct Moved {
    var place: Int
    /// How many letters are as they should be.
    var letters: Int
    var cipher: Cipher
  }

  /// Telling words with their letters moved.
  private(set) var moved: [Moved] = []
  /// Telling words with the letters inside in another order.
  private(set) var garbled: [Int] = []
  /// Where a letter is named as on the radio.
  private(set) var callSigns: [Int] = []
  /// Where so many letters stand side by side as no word has.
  private(set) var joined: [Int] = []
  /// Words of eight letters or more, and those of them that end in `ay`.
  private var words = 0
  private var wordsInAy = 0

  /// Where words are spoken with their first letters last: hardly any others end so.
  var isPigLatin: Bool { wordsInAy >= 3 && wordsInAy * 5 >= words * 3 }

  private static let longestWord = 24

  init(_ reading: Reading) {
    TelltaleIndex.shared.withTables { index in
      reading.survey.withBlocks { blocks in
        reading.bytes.withBytes { bytes in
          var before: UInt64 = 0
          for number in blocks.indices {
            // With `+`, which changes nothing that is not looked at again.
            let letters = blocks[number].plain & ~blocks[number].digits
            let next =
              number &+ 1 < blocks.count ? blocks[number &+ 1].plain & ~blocks[number &+ 1].digits : 0
            let pairs = letters & (letters &>> 1 | next &<< 63)
            let nextPairs = next & next &>> 1
            let fours = pairs & (pairs &>> 2 | nextPairs &<< 62)
            let nextFours = nextPairs & nextPairs &>> 2
            var long = fours & (fours &>> 4 | nextFours &<< 60)
            long &= ~(letters &<< 1 | before &>> 63)
            before = letters
            while long != 0 {
              let place = UInt64(long.trailingZeroBitCount)
              long &= long &- 1
              let row = letters &>> place | (place == 0 ? 0 : next &<< (64 &- place))
              take(number &* 64 &+ Int(place), (~row).trailingZeroBitCount, in: bytes, index)
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private mutating func take(
    _ start: Int, _ length: Int, in bytes: UnsafeRawBufferPointer, _ index: TelltaleIndex.Tables
  ) {
    guard start &+ 8 <= bytes.count else { return }
    let small: UInt64 = 0x2020_2020_2020_2020
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) | small
    let last = bytes[start &+ length &- 1] | 0x20
    words &+= 1
    if last == 0x79, bytes[start &+ length &- 2] | 0x20 == 0x61 { wordsInAy &+= 1 }
    // `November`.
    if word == 0x7265_626D_6576_6F6E { callSigns.append(start) }
    let byStep = index.bySteps[TelltaleIndex.mark(ofSteps: TelltaleIndex.steps(in: word))]
    if byStep != 0 { noteMoved(start, length, in: bytes, byStep, index) }
    let byEnd = TelltaleIndex.mark(ofEnds: UInt8(truncatingIfNeeded: word), last, length)
    if index.byEnds[byEnd] != 0 { noteGarbled(start, length, in: bytes, byEnd, index) }
    if length >= Self.longestWord { joined.append(start) }
  }

  @inline(never)
  private mutating func noteMoved(
    _ start: Int, _ length: Int, in bytes: UnsafeRawBufferPointer, _ first: UInt16,
    _ index: TelltaleIndex.Tables
  ) {
    var number = first
    while number != 0 {
      let entry = index.entries[Int(number)]
      number = entry.nextBySteps
      guard length >= entry.count else { continue }
      let key = (bytes[start] | 0x20) &+ 26 &- entry.start[0]
      let cipher: Cipher = entry.isMirrored ? .mirrored : .moved(by: key % 26)
      guard cipher != .moved(by: 0), cipher != .moved(by: 13) else { continue }
      var k = 0
      while k < entry.count, cipher.read(bytes[start &+ k] | 0x20) == entry.start[k] { k &+= 1 }
      guard k == entry.count else { continue }
      moved.append(Moved(place: start, letters: k, cipher: cipher))
      return
    }
  }

  @inline(never)
  private mutating func noteGarbled(
    _ start: Int, _ length: Int, in bytes: UnsafeRawBufferPointer, _ mark: Int,
    _ index: TelltaleIndex.Tables
  ) {
    let word = UnsafeRawBufferPointer(rebasing: bytes[start..<start &+ length])
    var place = mark
    while index.byEnds[place] != 0 {
      let entry = index.entries[Int(index.byEnds[place])]
      place = (place &+ 1) & 4_095
      guard entry.count == length else { continue }
      var k = 0
      while k < length, word[k] | 0x20 == entry.start[k] { k &+= 1 }
      if k == length {
        return
      }
      if CommonWords.shape(word) == entry.shape {
        garbled.append(start)
        return
      }
    }
  }
}

/// How letters were moved, and what they were.
enum Cipher: Hashable {
  /// So many places on in the alphabet.
  case moved(by: UInt8)
  /// `a` for `z`, `b` for `y`.
  case mirrored
  /// Every sign forty-seven places on, digits and punctuation too.
  case movedSigns

  /// The letter or sign that was meant.
  @inline(__always)
  func read(_ byte: UInt8) -> UInt8 {
    if self == .movedSigns {
      let place = byte &- 0x21
      return place < 94 ? (place < 47 ? place &+ 47 : place &- 47) &+ 0x21 : byte
    }
    let base = byte & 0x20 | 0x41
    let place = byte &- base
    guard place < 26 else { return byte }
    if case .moved(let key) = self { return base &+ (place < key ? place &+ 26 &- key : place &- key) }
    return base &+ 25 &- place
  }
}
