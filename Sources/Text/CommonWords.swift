import Bytes

/// The words that orders and what stands around them are mostly made of, to see where one ends in letters that do not say
/// so, and which one was meant by letters out of order.
package struct CommonWords: Sendable {
  /// Those that are known without being told.
  package static let few = CommonWords()

  /// Every word, one after the other, and where each begins.
  private var letters: [UInt8] = []
  private var starts: [Int] = []
  /// By its first three letters: a word, and behind each the next that begins so.
  private var first = [Int16](repeating: -1, count: 26 * 26 * 26)
  private var next: [Int16] = []
  private var ofTwo = [Bool](repeating: false, count: 26 * 26)
  /// By length and letters in any order, the first that was told.
  private var shapes: [UInt64: Int16] = [:]

  /// What tells letters in any order: a digit of two bits for each, and the length mixed in.
  static func shape(_ word: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0
    for byte in word { sum &+= 1 &<< UInt64(((byte | 0x20) &- 0x61) &* 2 & 63) }
    return sum ^ UInt64(word.count) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Also those of lists in which anything but small letters stands between words.
  package init(and further: [StaticString] = []) {
    for list in [Self.list] + further {
      var word: [UInt8] = []
      for byte in UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount) {
        if ASCII.isLower(byte) {
          word.append(byte)
        } else {
          // What an apostrophe or an open end cuts off is no word.
          if byte != 0x27, byte != 0x2A { file(word) }
          word.removeAll(keepingCapacity: true)
        }
      }
    }
    starts.append(letters.count)
  }

  private mutating func file(_ word: [UInt8]) {
    guard word.count > 1, word.count < 24, starts.count < Int(Int16.max) else { return }
    if word.count == 2 {
      ofTwo[Self.place(word[0], word[1])] = true
      return
    }
    let place = Self.place(word[0], word[1]) * 26 + Int(word[2] &- 0x61)
    var same = Int(first[place])
    while same >= 0 {
      let end = same + 1 < starts.count ? starts[same + 1] : letters.count
      if letters[starts[same]..<end].elementsEqual(word) { return }
      same = Int(next[same])
    }
    let number = Int16(starts.count)
    starts.append(letters.count)
    letters += word
    next.append(first[place])
    first[place] = number
    if word.count > 3 {
      let shape = word.withUnsafeBytes { Self.shape($0) }
      if shapes[shape] == nil { shapes[shape] = number }
    }
  }

  private static func place(_ a: UInt8, _ b: UInt8) -> Int { Int(a &- 0x61) * 26 + Int(b &- 0x61) }

  /// Calls `body` with the length of every word that begins at a place of small letters.
  func each(in text: [UInt8], at i: Int, _ body: (Int) -> Void) {
    guard ASCII.isLower(text[i]) else { return }
    if text[i] == 0x61 || text[i] == 0x69 { body(1) }
    guard i + 1 < text.count, ASCII.isLower(text[i + 1]) else { return }
    let two = Self.place(text[i], text[i + 1])
    if ofTwo[two] { body(2) }
    guard i + 2 < text.count, ASCII.isLower(text[i + 2]) else { return }
    var number = Int(first[two * 26 + Int(text[i + 2] &- 0x61)])
    while number >= 0 {
      let start = starts[number]
      let count = starts[number + 1] - start
      if i + count <= text.count {
        var k = 3
        while k < count, letters[start + k] == text[i + k] { k += 1 }
        if k == count { body(count) }
      }
      number = Int(next[number])
    }
  }

  /// The word that has the same letters in another order, and the same first or last one; nil if there is none, or this is
  /// a word itself.
  func mended(_ word: UnsafeRawBufferPointer) -> ArraySlice<UInt8>? {
    guard word.count > 3, let number = shapes[Self.shape(word)].map(Int.init) else { return nil }
    let found = letters[starts[number]..<starts[number + 1]]
    guard found.count == word.count, let first = found.first, let last = found.last,
      first == word[0] | 0x20 || last == word[word.count - 1] | 0x20, !holds(word)
    else { return nil }
    return found
  }

  private func holds(_ word: UnsafeRawBufferPointer) -> Bool {
    let small = word.map { $0 | 0x20 }
    var isHeld = false
    each(in: small, at: 0) { isHeld = isHeld || $0 == small.count }
    return isHeld
  }

  private static let list: StaticString = """
    a i the to in you and of is your this for with that as are from can if it an on be will do have or any \
    not all by response answer how me no about has what now at like user my but say only content when \
    information always following first prompt use provide just anything respond get never responses was so \
    question also one example then make must without character start would questions model code email please \
    reply does give which time every remember before them rules write name request act stay new been message \
    may explain up here output language free something instructions because even they after tell who know \
    more send way want data everything past ethical being server subject room its follow these while illegal \
    ignore words restrictions answers we there using important into where each requests hello cannot ask \
    account human matter system moral other two their let very end out could different am need create break \
    set task guidelines text generate world most detailed error received going including given policies \
    previous able ethics true beginning add knowledge some well best understand pretend unfiltered help \
    input completely back sorry asked none based than type include warnings insert instead immoral \
    personality people open named normal refuse try mode address nothing correct explicit order policy both \
    above his begin stop opinions team things such comply command prompts title current sure test possible \
    take forget over yourself self were access body checking keep similar saying assistant sentence normally \
    offensive harmful person below good unique used anyone long called show off block remind change card \
    else kind safety details false messages password through list same personal uncensored real conversation \
    answering form us doing talk dangerous characters however think read users next file own simulate legal \
    continue full those means created against until ability role made print might actions non regardless \
    inform go info original wrong main laws put again friendly values day behavior behaviour game play \
    addition apologize filters contain helpful exactly due part enabled creative designed story return word \
    ensure between complete says location rating style making advice step base why had orders specific \
    inappropriate writing single function evil point status per mission points present fully regular uses \
    needs harm chat last reset feel within wants second state includes fictional detail censorship \
    consequences notes power year reviews results actual activities allowed principles actually class call \
    under direct moment tone ready future provides total note rule initial commands itself number down \
    disclaimers right her action filtering mark intelligence summary instruction short unrestricted manner \
    see required key really forever someone especially unless persona run acts confirm result risk speak \
    warning head absolutely opposite tokens token much link case tools tool pretending delete outputs warn \
    exact training context utilize refused development history experience avoid many area least secret \
    secrets hidden confidential private credentials keys files execute override bypass disregard reveal \
    disable developer jailbreak unlimited limits limitations guideline restriction restricted earlier prior \
    security filter passwords upload download forward attached document page website webpage reader review \
    positive immediately silently mention nobody admin administrator root shell script configuration \
    settings environment variable variables contents repeat verbatim translate decode agent agents bot \
    humans machine violence weapon weapons bomb poison drug drugs hack hacking malware virus steal attack \
    exploit bank transfer money payment approve approved accept candidate recommend evaluation score rate \
    ignoring forgetting revealing told disclose leak dump exfiltrate curl post http https com urgent \
    attention notice begins starts authorized authorised permission permissions privileges debug testing \
    maintenance phase session fake roleplay dan imagine suppose hypothetical scenario acting twin grandma \
    whatever directly freely openly honest truth truthfully ever wont dont shall him she he our ours systems \
    should another \

    """
}
