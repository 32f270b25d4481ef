/// Names and what they stand for, for copies that differ in a few of thousands.
///
/// A tree by the bits of the names' hashes: a copy shares all of it, a change writes the few nodes on the way to its
/// name anew, and two tables that came from one are compared without looking at what they share.
struct NameTable<Element> {
  private struct Entry {
    var hash: Int
    var name: String
    var element: Element
  }

  private enum Node {
    case leaf([Entry])
    case branches([Node])

    static var empty: Node { .leaf([]) }

    /// The memory that it shares with its copies.
    var identity: UnsafeRawPointer? {
      switch self {
      case .leaf(let entries): entries.withUnsafeBytes { $0.baseAddress }
      case .branches(let nodes): nodes.withUnsafeBytes { $0.baseAddress }
      }
    }
  }

  /// Of a hash in each node.
  private static var bits: Int { 4 }
  private static var fanOut: Int { 1 << bits }
  private static var mostEntries: Int { 8 }

  private var root = Node.empty
  private(set) var count = 0

  init() {}

  var isEmpty: Bool { count == 0 }

  subscript(name: String) -> Element? {
    get {
      guard count > 0 else { return nil }
      let hash = nameHash(name)
      var node = root
      var rest = hash
      while true {
        switch node {
        case .branches(let nodes):
          node = nodes[rest & (Self.fanOut - 1)]
          rest >>= Self.bits
        case .leaf(let entries):
          for entry in entries where entry.hash == hash && entry.name == name { return entry.element }
          return nil
        }
      }
    }
    set {
      let hash = nameHash(name)
      if let newValue {
        if Self.put(Entry(hash: hash, name: name, element: newValue), in: &root, depth: 0) { count += 1 }
      } else if count > 0, self[name] != nil {
        Self.remove(name, hash, from: &root, depth: 0)
        count -= 1
      }
    }
  }

  /// Whether the name is new.
  private static func put(_ entry: Entry, in node: inout Node, depth: Int) -> Bool {
    switch node {
    case .leaf(var entries):
      // Held by nobody else, it is changed in place.
      node = .empty
      defer {
        let isFull = entries.count > mostEntries && depth < 12
        node = isFull ? split(entries, depth: depth) : .leaf(entries)
      }
      if let place = entries.firstIndex(where: { $0.hash == entry.hash && $0.name == entry.name }) {
        entries[place].element = entry.element
        return false
      }
      entries.append(entry)
      return true
    case .branches(var nodes):
      node = .empty
      defer { node = .branches(nodes) }
      return put(entry, in: &nodes[branch(entry.hash, depth)], depth: depth + 1)
    }
  }

  private static func remove(_ name: String, _ hash: Int, from node: inout Node, depth: Int) {
    switch node {
    case .leaf(var entries):
      node = .empty
      entries.removeAll { $0.hash == hash && $0.name == name }
      node = .leaf(entries)
    case .branches(var nodes):
      node = .empty
      remove(name, hash, from: &nodes[branch(hash, depth)], depth: depth + 1)
      node = .branches(nodes)
    }
  }

  private static func split(_ entries: [Entry], depth: Int) -> Node {
    var parts = [[Entry]](repeating: [], count: fanOut)
    for entry in entries { parts[branch(entry.hash, depth)].append(entry) }
    return .branches(parts.map { .leaf($0) })
  }

  private static func branch(_ hash: Int, _ depth: Int) -> Int { hash >> (depth * bits) & (fanOut - 1) }

  // MARK: All of it

  /// Every name, in no order; false ends it.
  func visitAll(_ body: (String, Element) -> Bool) { _ = Self.visit(root, body) }

  private static func visit(_ node: Node, _ body: (String, Element) -> Bool) -> Bool {
    switch node {
    case .leaf(let entries): entries.allSatisfy { body($0.name, $0.element) }
    case .branches(let nodes): nodes.allSatisfy { visit($0, body) }
    }
  }

  /// Every name that may not have the same element in `other`; false ends it.
  func forEach(unlikeIn other: NameTable, _ body: (String, Element) -> Bool) {
    _ = Self.visit(root, other.root, body)
  }

  private static func visit(_ node: Node, _ other: Node, _ body: (String, Element) -> Bool) -> Bool {
    if node.identity == other.identity { return true }
    if case .branches(let mine) = node, case .branches(let theirs) = other {
      return mine.indices.allSatisfy { visit(mine[$0], theirs[$0], body) }
    }
    return visit(node, body)
  }

  func filter(_ isKept: (String, Element) -> Bool) -> NameTable {
    var kept = NameTable()
    visitAll { name, element in
      if isKept(name, element) { kept[name] = element }
      return true
    }
    return kept
  }

  var names: [String] {
    var names: [String] = []
    names.reserveCapacity(count)
    visitAll { name, _ in
      names.append(name)
      return true
    }
    return names
  }
}

/// Another number in every process, so that nobody can choose names that all have the same hash.
private let nameSeed = UInt64(truncatingIfNeeded: "name".hashValue) | 1

/// Names are short, and asked for with every variable that is read or set.
private func nameHash(_ name: String) -> Int {
  var hash = nameSeed
  for byte in name.utf8 {
    // Both halves of the product: the low one alone would tell nothing of the seed's high bits.
    let product = (hash ^ UInt64(byte)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15 ^ nameSeed)
    hash = product.high ^ product.low
  }
  return Int(truncatingIfNeeded: hash)
}

/// Names in the order in which they came.
struct NameList {
  private var places = NameTable<Int>()
  private var next = 0

  var isEmpty: Bool { places.isEmpty }
  var count: Int { places.count }

  func contains(_ name: String) -> Bool { places[name] != nil }

  mutating func append(_ name: String) {
    guard !contains(name) else { return }
    places[name] = next
    next += 1
  }

  mutating func append(contentsOf other: NameList) {
    var new: [(place: Int, name: String)] = []
    other.places.forEach(unlikeIn: places) { name, place in
      if !contains(name) { new.append((place, name)) }
      return true
    }
    for (_, name) in new.sorted(by: { $0.place < $1.place }) { append(name) }
  }

  mutating func remove(_ name: String) { places[name] = nil }

  var inOrder: [String] {
    var all: [(place: Int, name: String)] = []
    all.reserveCapacity(count)
    places.visitAll { name, place in
      all.append((place, name))
      return true
    }
    return all.sorted { $0.place < $1.place }.map(\.name)
  }
}
