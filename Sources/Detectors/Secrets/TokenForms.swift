import Bytes
import Text

/// The forms of tokens, ready to be looked for.
struct TokenForms: Sendable {
  private struct Line: Sendable {
    var table: UInt8
    var start: UInt32
    var end: UInt32
  }

  /// Tags below are the numbers of lines.
  static let privateKeyTag = 60_001
  static let serviceTag = 60_002
  static let headlessTag = 60_003

  private var lines: [Line] = []
  private(set) var table = StartTable(phrases: 0, bytes: 0) { _ in }

  init() {
    var lines: [Line] = []
    lines.reserveCapacity(480)
    table = StartTable(phrases: 900, bytes: 40_000) { filing in
      for (number, text) in ProviderToken.tables.enumerated() {
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        let base = filing.load(bytes)
        var start = 0
        while start < bytes.count {
          var end = start
          var bars = 0
          var form = start
          while end < bytes.count, bytes[end] != 0x0A {
            if bytes[end] == 0x7C, bytes[end &- 1] == 0x20 {
              bars &+= 1
              if bars == 2 { form = end &+ 2 }
            }
            end &+= 1
          }
          if let anchor = Self.anchor(from: form, until: end, in: bytes) {
            filing.file(anchor, of: bytes, at: base, tag: lines.count, .exactCase)
          }
          lines.append(
            Line(
              table: UInt8(truncatingIfNeeded: number), start: UInt32(truncatingIfNeeded: start),
              end: UInt32(truncatingIfNeeded: end)))
          start = end &+ 1
        }
      }
      for anchor in PrivateKeyBlock.anchors {
        Self.add(anchor, tag: Self.privateKeyTag, .exactCase, to: &filing)
      }
      Self.add(ProviderToken.headlessAnchors, tag: Self.headlessTag, .exactCase, to: &filing)
      Self.add(CredentialName.service.words, tag: Self.serviceTag, [], to: &filing)
    }
    self.lines = lines
  }

  var count: Int { lines.count }

  /// The token whose anchor has this tag.
  subscript(tag: Int) -> ProviderToken {
    let line = lines[tag]
    return ProviderToken(in: ProviderToken.tables[Int(line.table)], at: Int(line.start)..<Int(line.end))
  }

  /// The first three or more literal bytes of a form, as `TokenShape.anchor` has it.
  @inline(__always)
  private static func anchor(from start: Int, until end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<
    Int
  >? {
    var p = start
    while p < end {
      if bytes[p] == 0x25, p &+ 1 < end {
        p &+= 2
        if p < end, bytes[p] == 0x7B {
          while p < end, bytes[p] != 0x7D { p &+= 1 }
          p &+= 1
        }
        continue
      }
      let from = p
      while p < end, bytes[p] != 0x25, !(bytes[p] == 0x20 && p &+ 1 < end && bytes[p &+ 1] == 0x7C) {
        p &+= 1
      }
      if p &- from >= 3 { return from..<p }
      // The end of the form.
      if p < end, bytes[p] == 0x20 { return nil }
    }
    return nil
  }

  /// Files what stands between bars.
  private static func add(
    _ text: StaticString, tag: Int, _ options: StartTable.Options, to filing: inout StartTable.Filing
  ) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let base = filing.load(bytes)
    var start = 0
    for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x7C {
      filing.file(start..<i, of: bytes, at: base, tag: tag, options)
      start = i + 1
    }
  }
}
