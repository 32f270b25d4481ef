import Bytes

/// Texts whose letters stand for others.
extension Reading {
  /// Part of it with every letter as it was meant.
  func read(_ cipher: Cipher, in part: Range<Int>) -> Reading {
    let table = (0..<256).map { cipher.read(UInt8($0)) }
    let out = bytes[part].withBytes { raw in
      table.withUnsafeBufferPointer { table in
        [UInt8](unsafeUninitializedCapacity: raw.count) { out, count in
          for i in 0..<raw.count { out[i] = table[Int(raw[i])] }
          count = raw.count
        }
      }
    }
    return disguise(out, [(0, part, true)])
  }

  /// The ciphers that telling words agree on, the surest first. Letters of chance spell a short one now and then.
  func ciphers(_ traces: WordTraces) -> [(cipher: Cipher, places: [Int])] {
    guard !traces.moved.isEmpty else { return [] }
    var found: [Cipher: (letters: Int, places: [Int])] = [:]
    for word in traces.moved {
      found[word.cipher, default: (0, [])].letters += word.letters
      found[word.cipher, default: (0, [])].places.append(word.place)
    }
    return found.filter { $0.value.letters >= 8 }.sorted { $0.value.letters > $1.value.letters }
      .map { ($0.key, $0.value.places) }
  }

  /// `eviouspray`, `reviouspay`: the letters that stand before `ay` at the front again. Where two stood there before, only
  /// one of these readings has them both.
  func unspokenPig(in part: Range<Int>) -> [Reading] {
    (0..<2).map { way in
      var out: [UInt8] = []
      let steps: [Step] = [(0, part, false)]
      bytes[part].withBytes { raw in
        var at = 0
        ByteWords.visit(raw) { word in
          guard word.count > 2, raw[word.upperBound - 1] | 0x20 == 0x79,
            raw[word.upperBound - 2] | 0x20 == 0x61
          else { return }
          out += raw[at..<word.lowerBound]
          let stem = Array(raw[word.lowerBound..<word.upperBound - 2])
          var moved = min(1, stem.count)
          if way == 1 {
            // `ignoreway`; `ingstray`, all the consonants there are.
            if stem.last == 0x77 {
              out += stem.dropLast()
              at = word.upperBound
              return
            }
            moved = 0
            while moved < min(3, stem.count - 1), !Self.isVowel(stem[stem.count - 1 - moved]) { moved += 1 }
            // Of what stood there, as much as words begin with.
            while moved > 1, !Self.isOnset(stem.suffix(moved)) { moved -= 1 }
          }
          out += stem.suffix(moved)
          out += stem.dropLast(moved)
          at = word.upperBound
        }
        out += raw[at...]
      }
      return disguise(out, steps)
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  private static let onsets = WordList(
    " bl br ch cl cr dr fl fr gl gr pl pr qu sc sh sk sl sm sn sp st sw th tr tw wh wr thr str spr scr shr ")

  private static func isOnset(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.withUnsafeBytes { onsets.contains($0) }
  }

  /// The parts of a text that are read in another way: around the places that tell of it. In a long text a few telling
  /// words come up somewhere.
  static func parts(around places: [Int], of count: Int) -> [Range<Int>] {
    guard count > 65_536 else { return [0..<count] }
    var parts: [Range<Int>] = []
    for place in places {
      let part = max(0, place - 4_096)..<min(count, place + 4_096)
      if let last = parts.last, part.lowerBound <= last.upperBound {
        parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        parts.append(part)
      }
    }
    return parts
  }
}
