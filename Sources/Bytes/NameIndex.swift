/// A table of small numbers by name, written as one text: ` NAME=3,7; OTHER=1;`.
///
/// Nothing is built before the first look-up and one look-up reads only this text, which is what a process
/// that lives for a millisecond needs: a dictionary would be filled by touching every row of every table.
package struct NameIndex: Sendable {
  package let written: StaticString

  package init(_ written: StaticString) { self.written = written }

  /// Calls `body` with each number of `name`, in order.
  package func forEachNumber(of name: String, _ body: (Int) -> Void) {
    // What separates the entries cannot be part of a name.
    guard !name.isEmpty, !name.utf8.contains(0x20) else { return }
    var wanted = " " + name + "="
    written.withUTF8Buffer { text in
      let found = wanted.withUTF8 {
        search(UnsafeRawBufferPointer(text)[...], for: UnsafeRawBufferPointer($0))
      }
      guard let found else { return }
      var number = 0
      var i = found + wanted.utf8.count
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
