/// A stretch of somebody's bytes: no copy, indices from zero, every access checked.
///
/// The currency of the whole house. Text that an agent sends is judged where it lies, so that a finding can
/// name the exact byte, and a view of it costs a reference count and two integers.
///
/// `@usableFromInline` on the type is what lets other rooms inline its `@inlinable` members: the members of a
/// type that is merely `package` are calls, generic ones even unspecialised.
@usableFromInline package struct ByteView: Sendable {
  @usableFromInline let storage: [UInt8]
  @usableFromInline let lower: Int
  /// How many bytes there are.
  @usableFromInline package let count: Int

  @inlinable
  package init(_ bytes: [UInt8]) {
    storage = bytes
    lower = 0
    count = bytes.count
  }

  @inlinable
  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  @inlinable
  init(storage: [UInt8], lower: Int, count: Int) {
    self.storage = storage
    self.lower = lower
    self.count = count
  }

  package static let empty = ByteView([])

  @inlinable package var isEmpty: Bool { count == 0 }
  @inlinable package var indices: Range<Int> { 0..<count }

  @inlinable
  package subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "byte index out of range")
    return byte(index)
  }

  /// What lies at an index that was checked: the array underneath does not check it again.
  @inlinable @inline(__always)
  func byte(_ index: Int) -> UInt8 { storage.withUnsafeBufferPointer { $0[lower &+ index] } }

  /// The bytes of `range`, which must lie inside.
  @inlinable
  package subscript(range: Range<Int>) -> ByteView {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "byte range out of range")
    return ByteView(storage: storage, lower: lower &+ range.lowerBound, count: range.count)
  }

  @inlinable package subscript(range: PartialRangeFrom<Int>) -> ByteView { self[range.lowerBound..<count] }
  @inlinable package subscript(range: PartialRangeUpTo<Int>) -> ByteView { self[0..<range.upperBound] }

  /// The byte at `index`, or nil past either end: what a scanner that looks ahead wants.
  @inlinable
  package func at(_ index: Int) -> UInt8? {
    index >= 0 && index < count ? byte(index) : nil
  }

  /// Runs `body` over the raw memory, which must not escape it.
  @inlinable @inline(__always)
  package func withBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    // Through the element-wise form, which passes typed errors on. Boxing the outcome in a `Result` instead
    // costs half a microsecond a call wherever the compiler does not specialise this function.
    try storage.withUnsafeBufferPointer { all throws(E) -> R in
      try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[lower..<lower &+ count]))
    }
  }

  /// The text, with U+FFFD where the bytes are no UTF-8.
  @inlinable
  package var string: String {
    withBytes { String(bytes: $0) }
  }

  /// A copy of the bytes.
  package var array: [UInt8] {
    lower == 0 && count == storage.count ? storage : Array(storage[lower..<lower + count])
  }

  package func starts(with prefix: StaticString) -> Bool {
    count >= prefix.utf8CodeUnitCount
      && withBytes { bytes in
        for i in 0..<prefix.utf8CodeUnitCount where bytes[i] != prefix.utf8Start[i] { return false }
        return true
      }
  }

  /// Whether it is these bytes and nothing else.
  package func isSame(as text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && starts(with: text)
  }

  package func starts(with prefix: String) -> Bool {
    var i = 0
    for byte in prefix.utf8 {
      guard at(i) == byte else { return false }
      i += 1
    }
    return true
  }

  /// The same bytes without white space at either end.
  package func trimmed() -> ByteView {
    var from = 0
    var to = count
    while from < to, ASCII.isSpace(self[from]) { from += 1 }
    while to > from, ASCII.isSpace(self[to - 1]) { to -= 1 }
    return self[from..<to]
  }

  /// Where `needle` first stands at or after `start`.
  package func firstIndex(of needle: UInt8, from start: Int = 0) -> Int? {
    withBytes { $0.firstIndex(of: needle, from: start, to: $0.count) }
  }

  /// Where `needle` first stands at or after `start`. Linear in the text.
  package func firstRange(of needle: StaticString, from start: Int = 0) -> Range<Int>? {
    let length = needle.utf8CodeUnitCount
    guard start <= count, length <= count &- start else { return nil }
    return withBytes { bytes -> Range<Int>? in
      let wanted = UnsafeRawBufferPointer(start: needle.utf8Start, count: length)
      guard let at = search(bytes[start...], for: wanted) else { return nil }
      return start + at..<start + at + length
    }
  }

  package func contains(_ needle: StaticString) -> Bool { firstRange(of: needle) != nil }

  /// The same for what is not written where it is asked: strings are counted when they are passed on.
  @_disfavoredOverload
  package func firstRange(of needle: String, from start: Int = 0) -> Range<Int>? {
    guard start <= count, needle.utf8.count <= count &- start else { return nil }
    var needle = needle
    return needle.withUTF8 { wanted -> Range<Int>? in
      withBytes { bytes -> Range<Int>? in
        guard let at = search(bytes[start...], for: UnsafeRawBufferPointer(wanted)) else { return nil }
        return start + at..<start + at + wanted.count
      }
    }
  }

  @_disfavoredOverload
  package func contains(_ needle: String) -> Bool { firstRange(of: needle) != nil }
}

extension ByteView: Equatable {
  @usableFromInline
  package static func == (a: ByteView, b: ByteView) -> Bool {
    a.count == b.count && a.withBytes { x in b.withBytes { y in x.elementsEqual(y) } }
  }

  package static func == (a: ByteView, b: String) -> Bool {
    a.withBytes { $0.elementsEqual(b.utf8) }
  }
}

extension ByteView: Hashable {
  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: $0) }
  }
}

extension ByteView: Sequence {
  @usableFromInline package struct Iterator: IteratorProtocol {
    @usableFromInline let view: ByteView
    @usableFromInline var index = 0

    @inlinable
    init(_ view: ByteView) {
      self.view = view
    }

    @inlinable
    package mutating func next() -> UInt8? {
      guard index < view.count else { return nil }
      defer { index &+= 1 }
      return view[index]
    }
  }

  @inlinable package func makeIterator() -> Iterator { Iterator(self) }
  @inlinable package var underestimatedCount: Int { count }
}
