import Bytes
import CPlatform

extension Reading {
  /// Every encoded piece of this reading that decodes to text, one after the other: base64 (plain, URL-safe,
  /// wrapped, without padding), base32, hex. nil when there is none.
  ///
  /// One pass over runs of encoding characters. A run is decoded as a whole and, failing that, in the pieces
  /// that `/`, `-` and `_` cut it into, since paths and names are made of the same characters.
  package func decodedPieces(depth: Int, limit: Int) -> Reading? {
    var finder = PieceFinder()
    bytes.withBytes { finder.run($0, survey) }
    guard !finder.out.isEmpty else { return nil }
    var map = OffsetMap()
    for piece in finder.pieces { map.replace(derived: piece.derived, original: original(piece.source)) }
    return Reading(origin: .decoded(depth: depth), bytes: ByteView(finder.out), map: map, limit: limit)
  }
}

private struct PieceFinder {
  struct Piece {
    var derived: Int
    var source: Range<Int>
  }

  var out: [UInt8] = []
  var pieces: [Piece] = []

  /// Shorter than this decodes to a word at most.
  private static let shortest = 16

  mutating func run(_ bytes: UnsafeRawBufferPointer, _ survey: ByteSurvey) {
    guard bytes.count >= Self.shortest else { return }
    survey.withBlocks { run(bytes, $0) }
  }

  /// Only what begins as an encoded text would is read on: a run, or what `/`, `-` and `_` leave of one. Nearly every
  /// run is a name, a path or a rule of dashes, and shows it in its first bytes.
  private mutating func run(_ bytes: UnsafeRawBufferPointer, _ blocks: UnsafeBufferPointer<sentinel_block>) {
    // Up to here everything was tried.
    var done = 0
    for number in 0..<blocks.count {
      let isLast = number &+ 1 == blocks.count
      let runs = blocks[number].encoding
      let rows = Self.rows(runs, isLast ? 0 : blocks[number &+ 1].encoding)
      // A part has no more of a row than its run.
      if rows == 0 { continue }
      let parts = blocks[number].plain
      var inRun = runs &<< 1
      var inPart = parts &<< 1
      if number > 0 {
        inRun |= blocks[number &- 1].encoding &>> 63
        inPart |= blocks[number &- 1].plain &>> 63
      }
      var places = rows & ~inRun | Self.rows(parts, isLast ? 0 : blocks[number &+ 1].plain) & ~inPart
      while places != 0 {
        let at = number &* 64 &+ places.trailingZeroBitCount
        places &= places &- 1
        guard at >= done, Encodings.couldBegin(at: at, in: bytes) else { continue }
        let run = ByteRuns.run(around: at, from: done, runs, number &* 64, in: bytes.count) {
          blocks[$0 / 64].encoding
        }
        done = take(Self.begin(of: run, from: done, blocks)..<run.upperBound, in: bytes)
      }
    }
  }

  /// The ones that sixteen of them begin with, themselves included, going on in the block behind.
  @inline(__always)
  private static func rows(_ bits: UInt64, _ following: UInt64) -> UInt64 {
    var rows = bits & (bits &>> 1 | following &<< 63)
    var behind = following & following &>> 1
    rows &= rows &>> 2 | behind &<< 62
    behind &= behind &>> 2
    rows &= rows &>> 4 | behind &<< 60
    behind &= behind &>> 4
    return rows & (rows &>> 8 | behind &<< 56)
  }

  /// Where a run begins of which the end is known, perhaps blocks before.
  private static func begin(
    of run: Range<Int>, from start: Int, _ blocks: UnsafeBufferPointer<sentinel_block>
  ) -> Int {
    var begin = run.lowerBound
    while begin > start, begin & 63 == 0 {
      let gap = ~blocks[begin / 64 &- 1].encoding
      if gap & 1 &<< 63 != 0 { break }
      begin = max(start, begin &- gap.leadingZeroBitCount)
    }
    return begin
  }

  /// Tries a run and the lines directly below it, since the last line of a wrapped text may be short. Says where
  /// to go on looking.
  private mutating func take(_ first: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int {
    var range = first
    var joined = false
    if let end = takeJoined(first, in: bytes) { return end }
    while true {
      var end = -1
      if Encodings.couldBeText(bytes, range), let text = Encodings.decode(bytes, range) {
        add(text, from: range, joined: joined)
        end = range.upperBound
      } else {
        end = takeParts(of: range, in: bytes)
      }
      guard end == range.upperBound, let next = continuation(after: end, in: bytes) else {
        return range.upperBound
      }
      range = next
      joined = true
    }
  }

  /// Tries lines that were cut where no group of characters ends: only together they mean something.
  private mutating func takeJoined(_ first: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard first.lowerBound >= apartUntil, first.count & 3 != 0, first.count >= 24,
      Encodings.couldBegin(at: first.lowerBound, in: bytes),
      var next = continuation(after: first.upperBound, in: bytes)
    else { return nil }
    var joined = Array(bytes[first])
    for _ in 0..<Self.mostLines {
      joined.append(contentsOf: bytes[next])
      guard next.count == first.count, let more = continuation(after: next.upperBound, in: bytes) else {
        break
      }
      next = more
    }
    guard let text = joined.withUnsafeBytes({ Encodings.decode($0, 0..<$0.count) }) else {
      apartUntil = next.upperBound
      return nil
    }
    add(text, from: first.lowerBound..<next.upperBound, joined: false)
    return next.upperBound
  }

  private static let mostLines = 64
  /// Lines up to here mean nothing together, and are not put together again.
  private var apartUntil = 0

  /// The run of four or more encoding characters directly below a piece that ends at `end`.
  private mutating func continuation(after end: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    if end != continued.after { continued = (end, Self.continuation(after: end, in: bytes)) }
    return continued.range
  }

  /// What was asked last, which is asked twice of lines that were cut.
  private var continued: (after: Int, range: Range<Int>?) = (-1, nil)

  private static func continuation(after end: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    var start = end
    while start < bytes.count, start - end < 3,
      bytes[start] == 0x0A || bytes[start] == 0x0D || bytes[start] == 0x20
    {
      start += 1
    }
    guard start > end else { return nil }
    var stop = start
    while stop < bytes.count {
      let gaps = ~ByteBlock(bytes, at: stop).bits(ByteClass.encoding)
      stop = min(bytes.count, stop &+ gaps.trailingZeroBitCount)
      if gaps != 0 { break }
    }
    return stop - start >= 4 ? start..<stop : nil
  }

  /// Whether `/`, `-` and `_` leave a piece that is long enough: names of many words have none.
  private static func mayHavePart(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard range.count <= 64 else { return true }
    let cuts = ByteBlock(bytes, at: range.lowerBound).bits {
      ByteClass.equal($0, 0x2F) .| ByteClass.equal($0, 0x2D) .| ByteClass.equal($0, 0x5F)
    }
    var row = ~cuts & (~0 &>> UInt64(64 &- range.count))
    row &= row &>> 1
    row &= row &>> 2
    row &= row &>> 4
    return row & row &>> 8 != 0
  }

  /// Tries what `/`, `-` and `_` cut a run into. Says where the last piece ends that was found.
  private mutating func takeParts(of range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int {
    var last = -1
    guard range.count > Self.shortest, Self.mayHavePart(range, in: bytes) else { return last }
    ByteRuns.visit(bytes, in: range, least: Self.shortest, ByteClass.plainEncoding) { part in
      // The whole of it was tried already.
      if part.count < range.count, Encodings.couldBeText(bytes, part),
        let text = Encodings.decode(bytes, part)
      {
        add(text, from: part, joined: false)
        last = part.upperBound
      }
      return part.upperBound
    }
    return last
  }

  private mutating func add(_ text: [UInt8], from range: Range<Int>, joined: Bool) {
    if !joined, !out.isEmpty { out.append(0x0A) }
    pieces.append(Piece(derived: out.count, source: range))
    out.append(contentsOf: text)
  }
}
