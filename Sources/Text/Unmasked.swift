import Bytes

extension Reading {
  /// The ways to read it that only some texts call for: ciphers, letters out of order, words run together or broken up.
  /// Nearly every text shows in two passes that it has none.
  package func unmasked(_ common: () -> CommonWords = { .few }) -> [Reading] {
    guard bytes.count >= Self.shortestMasked else { return [] }
    var found: [Reading] = []
    let words = WordTraces(self)
    // A text that pretends to be in many ciphers at once is not read as often.
    var room = max(Self.mostRead, bytes.count * 2)
    func read(_ places: [Int], _ way: (Range<Int>) -> Reading) {
      for part in Self.parts(around: places, of: bytes.count) where part.count <= room {
        room -= part.count
        found.append(way(part))
      }
    }
    for (cipher, places) in ciphers(words) { read(places) { self.read(cipher, in: $0) } }
    if !words.garbled.isEmpty { read(words.garbled) { mended(in: $0, by: common()) } }
    if words.isPigLatin { found += unspokenPig(in: 0..<min(bytes.count, Self.mostRead)) }
    if !words.joined.isEmpty, let split = splitWords(at: words.joined, by: common()) { found.append(split) }
    if words.callSigns.count >= 2, let spelled = spelledByName(words.callSigns, by: common()) {
      found.append(spelled)
    }
    let signs = SignTraces(self)
    if signs.seams.count >= 3, let joined = withoutSeams(signs.seams) { found.append(joined) }
    if !signs.codes.isEmpty, let called = calledCodes(signs.codes) { found.append(called) }
    if !signs.numbers.isEmpty, let counted = countedLetters(signs.numbers, by: common()) {
      found.append(counted)
    }
    if !signs.movedSigns.isEmpty { read(signs.movedSigns) { self.read(.movedSigns, in: $0) } }
    if !signs.tokens.isEmpty || !signs.groups.isEmpty, let unfolded = unfolded(signs) {
      found.append(unfolded)
    }
    if signs.hasBraille, let felt = feltLetters(by: common()) { found.append(felt) }
    return found
  }

  private static let shortestMasked = 24
  private static let mostRead = 262_144
}
