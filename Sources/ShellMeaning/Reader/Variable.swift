/// What is known of one variable.
struct Variable: Equatable {
  enum Content: Equatable {
    /// Surely not set: `unset x`, or `local x` without a value. Expands to nothing.
    case unset
    case scalar(Value)
    /// One of these, depending on which arms ran.
    case choices([Value])
    case list([Element])
  }

  struct Element: Equatable {
    /// The index of an ordinary array; nil in an associative one.
    var index: Int?
    /// The key as text.
    var key: String
    var value: Value
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    static let exported = Traits(rawValue: 1)
    static let associative = Traits(rawValue: 2)
    static let integer = Traits(rawValue: 4)
    static let lowercase = Traits(rawValue: 8)
    static let uppercase = Traits(rawValue: 16)
    static let reference = Traits(rawValue: 32)
  }

  var content: Content
  var traits: Traits = []

  init(_ content: Content, traits: Traits = []) {
    self.content = content
    self.traits = traits
  }

  init(_ text: String) { self.init(.scalar(Value(text))) }

  /// What it could be, one by one; arrays count with their first element.
  var possibilities: [Value] {
    switch content {
    case .unset: [Value()]
    case .scalar(let value): [value]
    case .choices(let values): values
    case .list(let elements): [elements.first?.value ?? Value()]
    }
  }

  /// How many possible values are kept apart before they become one hole.
  static let mostChoices = 8

  /// Either this or that.
  func merged(with other: Variable, name: String) -> Variable {
    if content == other.content { return self }
    if case .list(let mine) = content, case .list(let theirs) = other.content {
      // Whatever either holds may be in there.
      let extra = theirs.filter { element in !mine.contains { $0.value == element.value } }
      return Variable(.list(mine + extra), traits: traits.union(other.traits))
    }
    var values = possibilities
    for value in other.possibilities where !values.contains(value) { values.append(value) }
    let traits = traits.union(other.traits)
    if values.count == 1 { return Variable(.scalar(values[0]), traits: traits) }
    guard values.count <= Variable.mostChoices else {
      var origins = Origins()
      for value in values { origins.formUnion(value.origins) }
      let hole = Value.Hole(name: name, kind: .input, origins: origins)
      return Variable(.scalar(Value(hole: hole)), traits: traits)
    }
    return Variable(.choices(values), traits: traits)
  }
}
