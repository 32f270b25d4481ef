import Bytes

/// A value of a document: a reference to the document and an index, whatever its size.
@usableFromInline package struct JSONValue: Sendable {
  @usableFromInline let tree: JSONTree
  @usableFromInline let index: Int

  @inlinable
  init(tree: JSONTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  @inlinable var node: Node { tree.nodes[index] }

  @inlinable package var kind: JSONKind { node.kind }
  /// The bytes of the source, quotes and brackets included.
  @inlinable package var span: Range<Int> { node.span }
  /// The source as it stands.
  @inlinable package var raw: ByteView { tree.bytes[node.span] }
  /// How many members or elements; 0 for everything else.
  @inlinable package var count: Int { node.count }

  @inlinable package var isObject: Bool { node.isObject }
  @inlinable package var isArray: Bool { node.isArray }
  @inlinable package var isString: Bool { node.isString }
  @inlinable package var isNull: Bool { kind == .null }
  /// Neither object nor array.
  @inlinable package var isScalar: Bool { !isObject && !isArray }

  package var bool: Bool? {
    switch kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  // MARK: Strings

  @inlinable package var asString: JSONString? {
    isString ? JSONString(tree: tree, index: index) : nil
  }

  package var string: String? { asString?.string }

  /// The decoded bytes of a string: a slice of the source if it has no escapes.
  package var text: ByteView? { asString?.text }

  /// See `JSONOffsetMap`; ask `asString?.offsets` for many places in one string.
  package func sourceOffset(ofDecoded offset: Int) -> Int? {
    asString?.sourceOffset(ofDecoded: offset)
  }

  package func sourceRange(ofDecoded range: Range<Int>) -> Range<Int>? {
    asString?.sourceRange(ofDecoded: range)
  }

  // MARK: Insides

  /// The members of an object in the order of the text, duplicates included; empty for anything else.
  @inlinable package var members: JSONMembers { JSONMembers(of: self) }

  /// The elements of an array; empty for anything else.
  @inlinable package var elements: JSONElements { JSONElements(of: self) }

  /// The first member with exactly this key. Looks at every member before it: walk `members` to see all.
  package subscript(key: String) -> JSONValue? {
    key.withBytes { tree.firstKey($0, inObject: index) }.map { JSONValue(tree: tree, index: $0 + 1) }
  }

  /// Whether there is a member with exactly this key.
  package func has(_ key: String) -> Bool {
    key.withBytes { tree.firstKey($0, inObject: index) } != nil
  }

  /// The element at `position`, or nil. Steps over every element before it: walk `elements` to see all.
  package subscript(position: Int) -> JSONValue? {
    guard position >= 0, position < count, kind == .array else { return nil }
    var left = position
    for element in elements {
      if left == 0 { return element }
      left -= 1
    }
    return nil
  }

  /// Every value under exactly this key.
  package func all(_ key: String) -> [JSONValue] {
    members.filter { $0.key == key }.map(\.value)
  }

  /// Every value under this key in any case: what a reader that folds case could see.
  package func allIgnoringCase(_ key: String) -> [JSONValue] {
    let wanted = KeyFold.folded(key.utf8)
    return members.filter { KeyFold.folded($0.key.text) == wanted }.map(\.value)
  }

  /// Every value at the end of `path`, through all members of every key: more than one only where keys repeat.
  package func all(at path: [JSONStep]) -> [JSONValue] {
    var values = [self]
    for step in path {
      switch step {
      case .key(let key): values = values.flatMap { $0.all(key) }
      case .index(let position): values = values.compactMap { $0[position] }
      }
    }
    return values
  }

  /// The value at the end of `path`, through the first member of every key.
  package func value(at path: [JSONStep]) -> JSONValue? {
    var value = self
    for step in path {
      let inner: JSONValue?
      switch step {
      case .key(let key): inner = value[key]
      case .index(let position): inner = value[position]
      }
      guard let inner else { return nil }
      value = inner
    }
    return value
  }
}

@usableFromInline package struct JSONMember: Sendable {
  @usableFromInline package let key: JSONString
  @usableFromInline package let value: JSONValue

  @inlinable
  init(key: JSONString, value: JSONValue) {
    self.key = key
    self.value = value
  }

  /// Key, colon and value.
  package var span: Range<Int> { key.span.lowerBound..<value.span.upperBound }
}

@usableFromInline package struct JSONMembers: Sequence, Sendable {
  @usableFromInline let inside: JSONCursor

  @inlinable
  init(of value: JSONValue) { inside = JSONCursor(value, if: value.isObject) }

  @usableFromInline package struct Iterator: IteratorProtocol {
    @usableFromInline var cursor: JSONCursor

    @inlinable
    init(_ cursor: JSONCursor) { self.cursor = cursor }

    @inlinable
    package mutating func next() -> JSONMember? {
      guard let key = cursor.next(valueAt: 1) else { return nil }
      return JSONMember(
        key: JSONString(tree: cursor.tree, index: key), value: JSONValue(tree: cursor.tree, index: key + 1))
    }
  }

  @inlinable
  package func makeIterator() -> Iterator { Iterator(inside) }
}

@usableFromInline package struct JSONElements: Sequence, Sendable {
  @usableFromInline let inside: JSONCursor

  @inlinable
  init(of value: JSONValue) { inside = JSONCursor(value, if: value.isArray) }

  @usableFromInline package struct Iterator: IteratorProtocol {
    @usableFromInline var cursor: JSONCursor

    @inlinable
    init(_ cursor: JSONCursor) { self.cursor = cursor }

    @inlinable
    package mutating func next() -> JSONValue? {
      cursor.next(valueAt: 0).map { JSONValue(tree: cursor.tree, index: $0) }
    }
  }

  @inlinable
  package func makeIterator() -> Iterator { Iterator(inside) }
}

/// A place among the nodes of one container.
@usableFromInline struct JSONCursor: Sendable {
  @usableFromInline let tree: JSONTree
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  /// At the first node inside of `value`, or behind the last if it is not what is gone through.
  @inlinable
  init(_ value: JSONValue, if isOfKind: Bool) {
    tree = value.tree
    index = value.index + 1
    end = isOfKind ? value.tree.next(after: value.index) : index
  }

  /// The node of the next item, whose value stands so many nodes behind it.
  @inlinable
  mutating func next(valueAt offset: Int) -> Int? {
    guard index < end else { return nil }
    defer { index = tree.next(after: index + offset) }
    return index
  }
}

extension String {
  /// Its bytes where they are: `withUTF8` needs a copy of the text to work on, and a reference with it.
  @inline(__always)
  fileprivate func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    if let done = utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) { return done }
    var copy = self
    return copy.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
