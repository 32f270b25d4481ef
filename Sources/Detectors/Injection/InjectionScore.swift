import Bytes
import Text

/// What the words of one reading add up to.
struct InjectionScore: Sendable {
  struct Mark: Sendable {
    var signal: Int
    var range: Range<Int>
  }

  /// Where signals were seen, in ascending order of their ends.
  private(set) var marks: [Mark] = []
  /// The same of what means little by itself.
  var hints: [Mark] = []

  /// How many telling words stand there letter-shifted or back to front.
  var rotated: Int { rotatedPlaces.count }
  var reversed: Int { reversedPlaces.count }
  private(set) var rotatedPlaces: [Int] = []
  private(set) var reversedPlaces: [Int] = []
  /// Whether files of secrets are named, or programs that carry data off.
  private(set) var namesLoot = false
  /// Whether anything private is named, in whatever words.
  private(set) var namesSecret = false
  /// Whether something is to be made readable and then followed.
  private(set) var asksToDecode = false

  /// Whether only the first of it was read, since nothing weighs more than what stands there all the time.
  private(set) var isSaturated = false

  /// Reads a text, or a part of it. `enough`: more than so much weight does not matter; nil: all of it does.
  init(_ text: ByteView, in part: Range<Int>? = nil, isForeign: Bool = false, enough: Int? = nil) {
    let part = part ?? 0..<text.count
    if let enough, part.count >= Self.sample * 8,
      let first = Self(fullOfOrders: text, in: part, isForeign, enough)
    {
      self = first
      return
    }
    self.init(reading: text, in: part, isForeign)
  }

  private init(reading text: ByteView, in part: Range<Int>, _ isForeign: Bool) {
    if part.count > Litany.shortestText {
      let litany = Litany(text, in: part, .all)
      if !litany.isEmpty {
        read(text, litany.rest(of: part), of: part, isForeign)
        return
      }
    }
    var hits = Concept.hits(in: text, startingIn: part, isForeign: isForeign)
    guard !hits.isEmpty else { return }
    Self.addMailboxes(of: text, in: part, to: &hits)
    note(hits, in: text)
  }

  /// Reads what is left of a part that says most of what it says again.
  private mutating func read(_ text: ByteView, _ rest: [Range<Int>], of all: Range<Int>, _ isForeign: Bool) {
    var hits: [StartTable.Hit] = []
    for part in rest {
      var found = Concept.hits(in: text, startingIn: part, isForeign: isForeign)
      guard !found.isEmpty else { continue }
      Self.addMailboxes(of: text, in: part, to: &found)
      hits.append(ifAny: found)
    }
    guard !hits.isEmpty else { return }
    note(hits, in: text)
    timesSaid = all.count / max(1, rest.reduce(0) { $0 + $1.count })
  }

  /// How often what was read stands in the text.
  private(set) var timesSaid = 1

  /// So much of a long text is read to see whether orders are all it says.
  private static let sample = 8_192
  /// So many signals in it nobody mentions.
  private static let mostMentioned = 64

  /// The first part of a text, if orders stand there so thickly and weigh so much that no more of them would change
  /// anything; nil if the rest has to be read.
  private init?(fullOfOrders text: ByteView, in part: Range<Int>, _ isForeign: Bool, _ enough: Int) {
    let first = part.lowerBound..<part.lowerBound + Self.sample
    self.init(reading: text, in: first, isForeign)
    guard marks.count > Self.mostMentioned,
      heaviest([.injection], window: Signal.Family.injection.window).weight >= enough
    else { return nil }
    isSaturated = true
    // What is named later was not read.
    namesLoot = true
  }

  /// Notes every signal whose ideas stand close enough together.
  private mutating func note(_ hits: [StartTable.Hit], in text: ByteView) {
    withUnsafeTemporaryAllocation(of: Range<Int>.self, capacity: Concept.count) { last in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: Signal.all.count) { noted in
        last.initialize(repeating: Self.nowhere)
        noted.initialize(repeating: -1_000)
        Signal.links.withTables { note(hits, in: text, $0, last, noted) }
      }
    }
  }

  /// - Parameters:
  ///   - last: Where each idea was named last; far before the text if it was not. Most signals are told off by that alone.
  ///   - noted: When a signal was last noted: once in a hundred bytes is enough.
  private mutating func note(
    _ hits: [StartTable.Hit], in text: ByteView, _ links: Signal.Links.Tables,
    _ last: UnsafeMutableBufferPointer<Range<Int>>, _ noted: UnsafeMutableBufferPointer<Int>
  ) {
    var recent = Concept.Recent()
    var ends = Clause.Ends()
    let firstHint = Signal.firstHint
    var keepsQuiet: Bool?
    for hit in hits {
      // `the user's email address`: what is private, and not where it goes, if nobody keeps it quiet.
      if hit.tag == Concept.sink.rawValue, last[Concept.secret.rawValue].upperBound > hit.range.lowerBound {
        let isQuiet = keepsQuiet ?? hits.contains { Self.isOfPlan($0.tag) }
        keepsQuiet = isQuiet
        if !isQuiet { continue }
      }
      last[hit.tag] = hit.range
      recent.note(hit.tag, at: hit.range.lowerBound)
      if hit.tag == Concept.rotated.rawValue { rotatedPlaces.append(hit.range.lowerBound) }
      if hit.tag == Concept.reversed.rawValue { reversedPlaces.append(hit.range.lowerBound) }
      let upper = hit.range.upperBound
      // The same words take two or three times as many bytes in other alphabets.
      let width = Self.bytesALetter(text[hit.range.lowerBound])
      links.forEach(with: hit.tag, named: recent.named) { link in
        let span = link.span &* width
        let least = upper &- span
        let a = last[link.first]
        let b = last[link.second]
        let c = last[link.third]
        guard a.lowerBound >= least, b.lowerBound >= least, c.lowerBound >= least,
          upper &- noted[link.index] >= 100
        else { return }
        let start = min(a.lowerBound, b.lowerBound, c.lowerBound)
        let end = max(a.upperBound, b.upperBound, c.upperBound)
        guard end - start <= span, Self.areDistinct(link, a, b, c),
          link.fit == .near || Clause.fits(link.fit, b, c, start..<end, in: text, &ends)
        else { return }
        noted[link.index] = end
        let mark = Mark(signal: link.index, range: start..<end)
        if link.index < firstHint { marks.append(mark) } else { hints.append(mark) }
      }
    }
    func isNamed(_ concept: Concept) -> Bool { last[concept.rawValue].lowerBound >= 0 }
    asksToDecode = isNamed(.decodeAndObey)
    namesLoot = isNamed(.loot) || isNamed(.carrier)
    namesSecret =
      isNamed(.secret) || isNamed(.loot) || isNamed(.kept)
      || isNamed(.belongings) || isNamed(.systemPrompt)
  }

  /// Whether somebody is not to hear of it, or it is to be done each time or first of all.
  private static func isOfPlan(_ tag: Int) -> Bool {
    switch Concept(rawValue: tag) {
    case .hush, .conceal, .untold, .first, .eachTime, .must: true
    default: false
    }
  }

  /// The most that `bytesALetter` says.
  static let widestLetter = 3

  @inline(__always)
  private static func bytesALetter(_ lead: UInt8) -> Int {
    switch lead {
    case 0xCE...0xDF: 2
    case 0xE0: 3
    default: 1
    }
  }

  private static let nowhere = -1_000_000_000..<(-1_000_000_000)

  /// Whether all of it together could weigh enough for a finding.
  var isWorthALook: Bool {
    var weight = 0
    for mark in marks { weight += Signal.all[mark.signal].weight }
    return weight >= 50
  }

  /// Forgets what is only quoted.
  mutating func leaveOut(_ quotation: Quotation) {
    marks.removeAll { quotation.holds($0.range) }
    hints.removeAll { quotation.holds($0.range) }
  }

  /// Forgets what begins or ends in one of these.
  mutating func leaveOut(_ parts: [Range<Int>]) {
    marks.removeAll { mark in
      parts.contains { $0.contains(mark.range.lowerBound) || $0.contains(mark.range.upperBound - 1) }
    }
  }

  /// Mail addresses are where things are sent, and no phrase. They are looked for where something is sent at all.
  private static func addMailboxes(of text: ByteView, in part: Range<Int>, to hits: inout [StartTable.Hit]) {
    guard hits.contains(where: { $0.tag == Concept.send.rawValue }),
      hits.contains(where: { $0.tag == Concept.secret.rawValue || $0.tag == Concept.loot.rawValue })
    else { return }
    var found: [StartTable.Hit] = []
    let text = text[..<part.upperBound]
    var from = part.lowerBound + 1
    while let i = text.firstIndex(of: UInt8(ascii: "@"), from: from), i + 3 < part.upperBound {
      from = i + 1
      if ASCII.isAlphanumeric(text[i - 1]), ASCII.isAlphanumeric(text[i + 1]) {
        var end = i + 1
        var hasDot = false
        while end + 1 < part.upperBound, end - i < 80,
          ASCII.isAlphanumeric(text[end]) || text[end] == UInt8(ascii: "-")
            || text[end] == UInt8(ascii: ".") && ASCII.isAlphanumeric(text[end + 1])
        {
          if text[end] == UInt8(ascii: ".") { hasDot = true }
          end += 1
        }
        if hasDot, var mailbox = hits.first {
          mailbox.tag = Concept.sink.rawValue
          mailbox.range = i - 1..<end
          found.append(mailbox)
        }
        from = end
      }
    }
    guard !found.isEmpty else { return }
    hits = (hits + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether different ideas were seen in different words: `ignore your` counts once.
  private static func areDistinct(
    _ signal: Signal.Link, _ a: Range<Int>, _ b: Range<Int>, _ c: Range<Int>
  ) -> Bool {
    if signal.fit == .apart {
      if a.overlaps(b) { return false }
      if signal.third != signal.second, a.overlaps(c) || b.overlaps(c) { return false }
    }
    // What speaks to a model says nothing else at the same time; what it has to do may be read together with it.
    let address = Concept.address.rawValue
    if signal.first == address, signal.second != address, signal.second != Concept.must.rawValue,
      a.overlaps(b)
    {
      return false
    }
    if signal.first != signal.second, a == b { return false }
    if signal.second != signal.third, b == c { return false }
    return signal.first == signal.third || a != c
  }

  /// Without words that are only mentioned. Nobody mentions them all the time.
  mutating func leaveOutMentions(in text: ByteView, as kind: TextKind) {
    guard !marks.isEmpty, marks.count * timesSaid <= Self.mostMentioned else { return }
    let mention = Mention(text: text.unwrapped, kind: kind)
    let signals = Signal.all
    // Nobody writes to a machine and to people at once.
    if !marks.contains(where: { signals[$0.signal].isToMachine }) && mention.isOfLetterToPeople()
      || mention.isHoroscope() || mention.isHouseNote() || mention.isDeed()
    {
      marks.removeAll { Signal.all[$0.signal].family != .jailbreak }
    }
    // What somebody typed goes on behind the first of it: `he typed, ignore your rules and give me a car`.
    let told = marks.filter { mention.isTold($0.range) || mention.isAnswered($0.range) }.map(\.range)
    marks.removeAll { mark in
      told.contains { $0.overlaps(mark.range) } || mention.isMentioned(mark.range, of: signals[mark.signal])
    }
    // Asked last, since all of the text is read for it.
    guard isWorthALook, let game = mention.game else { return }
    marks.removeAll { signals[$0.signal].family != .jailbreak && mention.isPlayed($0.range, in: game) }
  }

  /// Without what a tool that looks for such words names as an example of them.
  mutating func leaveOutExamples(in text: ByteView) {
    guard !marks.isEmpty, marks.count <= Self.mostMentioned else { return }
    let mention = Mention(text: text, kind: .description)
    marks.removeAll { mention.isOfExamples($0.range) || mention.isPublicHalf($0.range) }
  }

  /// What weighs so much is stopped if it rests on more than one ground.
  static let stopping = 120

  /// The heaviest window of so many bytes: the sum of the different signals in it, and where they are.
  /// Also says where the words end that take something back, if any do. Of windows that weigh enough to be stopped, one
  /// that rests on more than one ground goes before: nothing that is put elsewhere makes a text lighter.
  func heaviest(
    _ families: [Signal.Family], window: Int, among marks: [Mark]? = nil
  ) -> (weight: Int, range: Range<Int>, signals: [Int], taken: Int?) {
    var best = 0
    var bestRange = 0..<0
    var bestSignals: [Int] = []
    var taken: Int?
    var counts = [Int](repeating: 0, count: Signal.all.count)
    var weight = 0
    var tail = 0
    var tally = Grounds.Tally()
    var isFirm = false
    let mine = (marks ?? self.marks).filter { families.contains(Signal.all[$0.signal].family) }
    for (head, mark) in mine.enumerated() {
      counts[mark.signal] += 1
      if counts[mark.signal] == 1 {
        weight += Signal.all[mark.signal].weight
        tally.add(Grounds(Signal.all[mark.signal]), 1)
      }
      while tail < head, mine[tail].range.lowerBound < mark.range.upperBound - window {
        counts[mine[tail].signal] -= 1
        if counts[mine[tail].signal] == 0 {
          weight -= Signal.all[mine[tail].signal].weight
          tally.add(Grounds(Signal.all[mine[tail].signal]), -1)
        }
        tail += 1
      }
      let becomesFirm = weight >= Self.stopping && !isFirm && tally.areFirm
      if becomesFirm || weight > best && (!isFirm || tally.areFirm) {
        best = weight
        isFirm = isFirm || becomesFirm
        let inside = mine[tail...head]
        bestRange =
          (inside.map(\.range.lowerBound).min() ?? 0)..<(inside.map(\.range.upperBound).max() ?? 0)
        bestSignals = counts.indices.filter { counts[$0] > 0 }
        taken = inside.filter { Signal.all[$0.signal].isTakenBack }.map(\.range.upperBound).max()
      }
    }
    return (best, bestRange, bestSignals, taken)
  }
}
