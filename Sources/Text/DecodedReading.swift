import Bytes

extension Reading {
  /// Every encoded piece of this reading that decodes to text, one after the other: base64 (plain, URL-safe,
  /// wrapped, without padding), base32, hex. nil when there is none.
  ///
  /// One pass over runs of encoding characters. A run is decoded as a whole and, failing that, in the pieces
  /// that `/`, `-` and `_` cut it into, since paths and names are made of the same characters.
  package func decodedPieces(depth: Int, limit: Int) -> Reading? {
    var finder = PieceFinder()
    bytes.withBytes { finder.run($0) }
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
  private var lastEnd = -1

  /// Shorter than this decodes to a word at most.
  private static let shortest = 16

  mutating func run(_ bytes: UnsafeRawBufferPointer) {
    Encodings.base64.withUnsafeBufferPointer { alphabet in
      var i = 0
      while i < bytes.count {
        guard alphabet[Int(bytes[i])] != 0xFF else {
          i &+= 1
          continue
        }
        var end = i &+ 1
        while end < bytes.count, alphabet[Int(bytes[end])] != 0xFF { end &+= 1 }
        if end - i >= Self.shortest || (end - i >= 4 && continues(at: i, in: bytes)) {
          take(i..<end, in: bytes)
        }
        i = end
      }
    }
  }

  /// Whether the run at `i` stands directly below a piece: the last line of a wrapped one may be short.
  private func continues(at i: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard lastEnd >= 0, lastEnd < i, i - lastEnd <= 3 else { return false }
    return bytes[lastEnd..<i].allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
  }

  private mutating func take(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) {
    if let text = decode(range, in: bytes) {
      append(text, from: range, joined: continues(at: range.lowerBound, in: bytes))
      return
    }
    var start = range.lowerBound
    var i = start
    var hasCuts = false
    while i <= range.upperBound {
      let cut = i == range.upperBound || bytes[i] == 0x2F || bytes[i] == 0x2D || bytes[i] == 0x5F
      if cut {
        hasCuts = hasCuts || i < range.upperBound
        if hasCuts, i - start >= Self.shortest, let text = decode(start..<i, in: bytes) {
          append(text, from: start..<i, joined: false)
        }
        start = i + 1
      }
      i += 1
    }
  }

  private func decode(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    if range.count >= 16, let text = Encodings.decodeHex(bytes, range) { return text }
    if range.count >= 24, let text = Encodings.decodeBase32(bytes, range) { return text }
    return Encodings.decodeBase64(bytes, range)
  }

  private mutating func append(_ text: [UInt8], from range: Range<Int>, joined: Bool) {
    if !joined, !out.isEmpty { out.append(0x0A) }
    pieces.append(Piece(derived: out.count, source: range))
    out.append(contentsOf: text)
    lastEnd = range.upperBound
  }
}
