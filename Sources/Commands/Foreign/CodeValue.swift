import ShellMeaning

/// What is known of an expression in code: text with holes, the name it goes by, the items in it.
struct CodeValue {
  /// The text, as far as it is known.
  var value: Value
  /// The dotted name it goes by, if it is one: `os.system`, `fs`, `.then` behind something else.
  var chain: String?
  /// What stands before the last dot of `chain`.
  var receiver: [CodeValue] = []
  /// Elements of a list, arguments of a tuple.
  var items: [CodeValue]?
  /// `key: value`, `key=value`.
  var pairs: [(key: String, value: CodeValue)] = []
  /// One of `items`, nobody knows which: the variable of a loop.
  var isChoice = false
  /// A search that goes into every folder found it.
  var isDeep = false
  /// A condition left these of what a listing gives.
  var isPicked = false
  /// The words that the code was given.
  var isArguments = false
  /// A number, with which `+` calculates.
  var isNumber = false
  /// What a `Path(…)`, a file or a socket stands for.
  var role = Role.plain

  /// `.feed`: a program that is running and reads its commands, or the end of it that takes them.
  enum Role: Sendable { case plain, path, file, socket, request, process, address, client, feed }

  init(_ value: Value) { self.value = value }
  init(_ text: String) { value = Value(text) }
  init(number: Int) {
    value = Value(String(number))
    isNumber = true
  }

  init(chain: String, receiver: CodeValue? = nil) {
    value = Value(hole: Value.Hole(name: chain, kind: .input))
    self.chain = chain
    self.receiver = receiver.map { [$0] } ?? []
  }

  init(list: [CodeValue]) {
    var joined = Value()
    for (i, item) in list.enumerated() {
      if i > 0 { joined.append(" ") }
      joined.append(item.value)
    }
    value = joined
    items = list
  }

  static func unknown(_ name: String = "?", origins: Origins = Origins()) -> CodeValue {
    CodeValue(Value(hole: Value.Hole(name: name, kind: .output, origins: origins)))
  }

  /// Longer texts are put together by nobody but those who want to keep the reader busy.
  static let longest = 1 << 15

  /// Itself, or as unknown as its origins where it has grown too long.
  var bounded: CodeValue {
    var size = value.knownSize
    if isChoice { for item in items ?? [] { size += item.value.knownSize } }
    return size > Self.longest || value.pieces.count > 1024 ? .unknown("text", origins: origins) : self
  }

  var known: String? { value.known }
  /// The number that it is.
  var number: Int? {
    guard isNumber, let text = value.known else { return nil }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
    return Int(text) ?? (text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16) : nil)
  }

  /// Each value that it may be.
  var choices: [CodeValue] { items.map { isChoice || chain == nil && !$0.isEmpty ? $0 : [self] } ?? [self] }

  /// Everything in it, to the bottom.
  var everything: [CodeValue] {
    var all = [self]
    for item in items ?? [] { all += item.everything }
    for pair in pairs { all += pair.value.everything }
    return all
  }

  var origins: Origins {
    var origins = value.origins
    for item in items ?? [] { origins.formUnion(item.value.origins) }
    for pair in pairs { origins.formUnion(pair.value.origins) }
    return origins
  }

  func pair(_ key: String) -> CodeValue? { pairs.last { $0.key == key }?.value }

  var isTrue: Bool { ["True", "true", "TRUE", "1"].contains(value.known ?? chain ?? "") || chain == "T" }
}

extension Value {
  /// Whether a text that grew by a piece is to be measured: its end is long, or there are again some pieces more.
  var mayBeTooLong: Bool {
    suffix.utf8.count > CodeValue.longest / 2 || !isKnown && pieces.count % 16 == 0
  }

  /// Bytes of the text that is known of it.
  var knownSize: Int {
    var size = 0
    for piece in pieces { if case .text(let text) = piece { size += text.utf8.count } }
    return size
  }
}
