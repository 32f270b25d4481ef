/// A table of small numbers by name, written as one text: ` NAME=3,7; OTHER=1;`, names in the order of their
/// bytes.
///
/// Nothing is built before the first look-up and one look-up reads a few places of this text, which is what a
/// process that lives for a millisecond needs: a dictionary would be filled by touching every row of every
/// table.
package struct NameIndex: Sendable {
  package let written: StaticString

  package init(_ written: StaticString) { self.written = written }

  package func has(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { name in written.withUTF8Buffer { NameIndex.place(of: name, in: $0) != nil } }
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
        guard var i = NameIndex.place(of: name, in: text) else { return }
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
  private static func place(
    of name: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard !name.isEmpty else { return nil }
    // The entries that begin in here are left: each has one space in front, and none inside.
    var low = 0
    var high = text.count
    while low < high {
      let middle = low + (high - low) / 2
      var start = middle
      while start < high, text[start] != 0x20 { start += 1 }
      guard start < high else {
        high = middle
        continue
      }
      var i = start + 1
      var k = 0
      while k < name.count, i < text.count, text[i] != 0x3D, text[i] == name[k] {
        i += 1
        k += 1
      }
      let ends = i >= text.count || text[i] == 0x3D
      if ends, k == name.count { return i + 1 }
      // A name that goes on comes after one that ends here.
      if ends || k < name.count && name[k] > text[i] { low = start + 1 } else { high = middle }
    }
    return nil
  }
}
