/// A table of small numbers by name, written as one text: ` NAME=3,7; OTHER=1;`, names in the order of their
/// bytes.
///
/// Nothing is built before the first look-up and one look-up reads a few places of this text, which is what a
/// process that lives for a millisecond needs: a dictionary would be filled by touching every row of every
/// table.
package struct NameIndex: Sendable {
  package let written: StaticString
  /// Where the names begin that start with `a`, `b` … `z`, and where the last of them end; empty: look everywhere.
  package let starts: [UInt16]

  package init(_ written: StaticString, starts: [UInt16] = []) {
    self.written = written
    self.starts = starts
  }

  /// What `starts` has to be for this text.
  package var computedStarts: [UInt16] {
    let names = written.description.utf8.split(separator: UInt8(ascii: ";")).map { $0.dropFirst() }
    return (UInt8(ascii: "a")...UInt8(ascii: "z") + 1).map { letter in
      UInt16(names.prefix { ($0.first ?? 0) < letter }.reduce(0) { $0 + $1.count + 2 })
    }
  }

  package func has(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { name in written.withUTF8Buffer { place(of: name, in: $0) != nil } }
  }

  /// Whether the names stand in the order that looking them up relies on.
  package var isSorted: Bool {
    let names = written.description.utf8.split(separator: UInt8(ascii: ";")).compactMap {
      $0.split(separator: UInt8(ascii: "=")).first
    }
    return zip(names, names.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
  }

  /// Calls `body` with each number of `name`, in order.
  package func forEachNumber(of name: String, _ body: (Int) -> Void) {
    var name = name
    name.withUTF8 { name in
      written.withUTF8Buffer { text in
        guard var i = place(of: name, in: text) else { return }
        var number = 0
        while i < text.count {
          if ASCII.isDigit(text[i]) {
            number = number * 10 + Int(text[i] - 0x30)
          } else {
            body(number)
            number = 0
            if text[i] == UInt8(ascii: ";") { return }
          }
          i += 1
        }
      }
    }
  }

  /// Where the numbers of `name` begin. Halves the text until one entry is left.
  private func place(
    of name: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = name.first else { return nil }
    let name = UnsafeRawBufferPointer(name)
    let text = UnsafeRawBufferPointer(text)
    let head = EightBytes.ordered(EightBytes.load(name, at: 0), upTo: name.count)
    // The entries that begin in here are left: each has one space in front, and none inside.
    var low = 0
    var high = text.count
    if starts.count == 27, ASCII.isLower(first) {
      let letter = Int(first &- UInt8(ascii: "a"))
      low = Int(starts[letter])
      high = min(high, Int(starts[letter + 1]))
    }
    while low < high {
      guard let start = NameIndex.space(from: low &+ (high &- low) / 2, to: high, in: text) else {
        high = low &+ (high &- low) / 2
        continue
      }
      // Nearly always the first eight bytes decide.
      let word = EightBytes.load(text, at: start &+ 1)
      let end = EightBytes.first(0x3D, in: word)
      let entry = EightBytes.ordered(word, upTo: end ?? 8)
      if entry == head {
        if end != nil, name.count <= 8 { return start &+ 1 &+ name.count &+ 1 }
        switch NameIndex.compareRest(of: name, in: text, at: start &+ 1) {
        case .found(let place): return place
        case .before: high = start
        case .behind: low = start &+ 1
        }
      } else if entry < head {
        low = start &+ 1
      } else {
        high = start
      }
    }
    return nil
  }

  /// The next space from `start` on.
  @inline(__always)
  private static func space(from start: Int, to end: Int, in text: UnsafeRawBufferPointer) -> Int? {
    var i = start
    while i &+ 8 <= end {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      if let place = EightBytes.first(0x20, in: word) { return i &+ place }
      i &+= 8
    }
    while i < end {
      if text[i] == 0x20 { return i }
      i &+= 1
    }
    return nil
  }

  private enum Relation {
    case found(Int)
    /// The name belongs before the entry, or behind it.
    case before, behind
  }

  /// Compares a name with an entry that begins like it.
  private static func compareRest(
    of name: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, at start: Int
  ) -> Relation {
    var i = start
    var k = 0
    while k < name.count, i < text.count, text[i] != 0x3D, text[i] == name[k] {
      i &+= 1
      k &+= 1
    }
    let ends = i >= text.count || text[i] == 0x3D
    if ends, k == name.count { return .found(i &+ 1) }
    // A name that goes on comes after one that ends here.
    return ends || k < name.count && name[k] > text[i] ? .behind : .before
  }
}
