import Bytes

/// Takes bytes as they come and gives lines. Only LF ends one (a CR before it belongs to the end): what other readers
/// take for line ends may stand inside a message.
package struct LineSplitter: Sendable {
  package enum Line: Sendable {
    case whole(ByteView)
    /// Longer than allowed: its beginning. The rest is passed over.
    case oversized(ByteView)
  }

  private var pending: [UInt8] = []
  /// How far `pending` was searched.
  private var searched = 0
  private var isSkipping = false
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  /// How much is kept of a line that has not ended.
  package var pendingCount: Int { pending.count }

  package mutating func append(_ bytes: UnsafeRawBufferPointer, into lines: inout [Line]) {
    var bytes = bytes
    if isSkipping {
      guard let end = Self.lineEnd(in: bytes, from: 0) else { return }
      isSkipping = false
      bytes = UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...])
    }
    guard !bytes.isEmpty else { return }
    pending.append(contentsOf: bytes)
    split(into: &lines)
    if pending.count > limit {
      lines.append(.oversized(ByteView(Array(pending.prefix(4096)))))
      pending = []
      searched = 0
      isSkipping = true
    }
  }

  /// Nothing more comes: what is left is a line, too.
  package mutating func finish(into lines: inout [Line]) {
    defer {
      pending = []
      searched = 0
    }
    guard !isSkipping, !pending.isEmpty else { return }
    lines.append(.whole(Self.withoutReturn(ByteView(pending))))
  }

  private mutating func split(into lines: inout [Line]) {
    var ends: [Int] = []
    pending.withUnsafeBytes { bytes in
      var from = searched
      while let end = Self.lineEnd(in: bytes, from: from) {
        ends.append(end)
        from = end + 1
      }
    }
    guard let last = ends.last else {
      searched = pending.count
      return
    }
    // The lines share the memory they came in; only what follows the last one moves.
    let whole = ByteView(pending)
    pending = last + 1 < whole.count ? whole[(last + 1)...].array : []
    searched = pending.count
    var start = 0
    for end in ends {
      let line = whole[start..<end]
      if line.count > limit {
        lines.append(.oversized(ByteView(line[..<min(4096, line.count)].array)))
      } else {
        lines.append(.whole(Self.withoutReturn(line)))
      }
      start = end + 1
    }
  }

  private static func withoutReturn(_ line: ByteView) -> ByteView {
    line.at(line.count - 1) == 0x0D ? line[..<(line.count - 1)] : line
  }

  private static func lineEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    bytes.firstIndex(of: 0x0A, from: start, to: bytes.count)
  }
}
