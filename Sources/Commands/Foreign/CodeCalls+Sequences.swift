import Bytes
import ShellMeaning

/// Functions that give what they get in another order, in part, or one thing after the other. What they are
/// handed matters, not what they do with it: `sorted(folder.rglob("*"))` is still everything in that folder.
extension CodeReader {
  mutating func callSequences(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue]
  ) -> CodeValue? {
    switch SoughtName(name) {
    case "sorted", "reversed", "list", "tuple", "set", "frozenset", "iter", "deque", "enumerate", "islice",
      "tqdm", "track", "shuffled", "cycle", "natsorted", "unique_everseen":
      guard language == .python, let first = arguments.first, first.role == .path, first.items != nil else {
        return nil
      }
      return first.asListing
    case "filter", "filterfalse", "takewhile", "dropwhile":
      if language == .python, let list = arguments.last, arguments.count == 2, list.items != nil {
        return pickedByCall(of: list) ?? list.asListing
      }
      guard name == "filter", let receiver, receiver.role == .path, receiver.items != nil else { return nil }
      return pickedByCall(of: receiver.asListing)
    case "chain", "from_iterable", "chain.from_iterable", "zip", "product":
      guard language == .python, !owner.hasSuffix("Path"), arguments.contains(where: { $0.role == .path })
      else { return nil }
      var all = CodeValue(list: arguments.flatMap { $0.items ?? [$0] })
      all.isDeep = arguments.contains(where: \.isDeep)
      return all.asListing
    case "find" where language == .ruby && owner == "Find": return listing("walk", nil, arguments.first)
    case "next", "popleft", "pop", "choice", "sample", "first", "last", "peek", "find", "min", "max":
      guard let list = arguments.first ?? receiver, list.role == .path, list.items != nil else { return nil }
      return list.asListing
    case "map", "imap", "imap_unordered", "starmap", "apply_async", "submit":
      // `map(os.remove, glob.glob("…"))`
      guard language == .python, arguments.count > 1, let function = arguments[0].chain,
        let list = arguments.last, list.role == .path
      else { return nil }
      let result = call(
        CodeValue(chain: function, receiver: arguments[0].receiver.first),
        [CodeArgument(name: nil, value: list)])
      return result.role == .path ? result.asListing : list.asListing
    case "shuffle", "sort", "sort_by", "reverse", "uniq", "to_a", "lazy", "compact", "select", "reject",
      "each_entry", "toSorted", "toReversed":
      if language == .perl {
        return arguments.first(where: { $0.role == .path && $0.items != nil })?.asListing
      }
      guard let receiver, receiver.role == .path, receiver.items != nil else { return nil }
      return receiver.asListing
    case "each", "each_child":
      // `folder.children.each(&:rmtree)`
      guard language == .ruby, let method = arguments.first?.known, let receiver, receiver.role == .path,
        let items = receiver.items
      else { return nil }
      for var item in items.prefix(32) {
        item.isDeep = item.isDeep || receiver.isDeep
        item.role = .path
        _ = call(member(method, of: item), [])
      }
      return receiver.asListing
    case "bytes", "bytearray":
      // Bytes each changed by a number: nobody reads that.
      guard language == .python, arguments.first?.value.isKnown != true, isSymbol(i - 1, ")"),
        partners[i - 1] >= 0, (partners[i - 1]..<i).contains(where: { isSymbol($0, "^") })
      else { return nil }
      return .unknown("text", origins: .decodedText)
    case "array_reverse", "array_filter", "array_values", "array_unique", "array_diff", "array_slice":
      guard let first = arguments.first, first.items != nil else { return nil }
      return first.isChoice || first.role == .path ? first.asListing : nil
    case "opendir" where language == .perl && arguments.count > 1:
      // The handle stands for the names of what lies in the folder.
      var names = CodeValue(list: [CodeValue(Value(hole: Value.Hole(name: "*", kind: .glob)))])
      names.isChoice = true
      names.role = .path
      if let handle = arguments[0].chain { variables[handle] = names }
      return names
    case "readdir" where language == .perl: return arguments.first?.role == .path ? arguments.first : nil
    default: return nil
    }
  }

  /// What a condition between the parentheses of this call leaves of a listing.
  private func pickedByCall(of list: CodeValue) -> CodeValue? {
    guard isSymbol(i - 1, ")"), partners[i - 1] >= 0 else { return nil }
    return picked(from: partners[i - 1] + 1, to: i - 1, of: list)?.listing
  }

  /// Adds what goes into an object to what is known of it: `form.append("f", file)`, `mail.attach(part)`. Behind
  /// the call.
  mutating func puts(_ given: [CodeValue]) {
    guard isSymbol(i - 1, ")"), partners[i - 1] > 2, isSymbol(partners[i - 1] - 2, "."),
      let object = name(at: partners[i - 1] - 3), let before = variables[object], before.items == nil
    else { return }
    var origins = Origins()
    for value in given { for inner in value.everything { origins.formUnion(inner.value.origins) } }
    guard !origins.isEmpty else { return }
    var after = before
    after.value = Value(
      hole: Value.Hole(name: object, kind: .output, origins: before.value.origins.union(origins)))
    variables[object] = after
  }
}

extension CodeValue {
  /// The same as things of which any may be meant.
  fileprivate var asListing: CodeValue {
    var result = self
    result.chain = nil
    result.isChoice = result.items?.isEmpty == false
    result.role = .path
    return result
  }
}
