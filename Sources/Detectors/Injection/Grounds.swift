/// What an order to a model rests on, in kinds that do not follow from one another.
///
/// The words of one idea add up: `forget all previous instructions and your former rules` says the same three times, and
/// people say it three times to each other. Who means a model takes something back and keeps it quiet, asks for something,
/// says whom they speak to, or pretends to be somebody.
struct Grounds: OptionSet, Sendable {
  let rawValue: UInt8

  /// What was said before is not to count.
  static let takesBack = Grounds(rawValue: 1 << 0)
  /// Somebody is not to hear of it.
  static let conceals = Grounds(rawValue: 1 << 1)
  /// Something is to be done, handed over or said that nobody asks of a reader for good reasons.
  static let wants = Grounds(rawValue: 1 << 2)
  /// A machine is spoken to.
  static let addresses = Grounds(rawValue: 1 << 3)
  /// It pretends to come from somebody else.
  static let pretends = Grounds(rawValue: 1 << 4)
  /// Something is to be left unsaid, or a task or a part is given, as handbooks do too.
  static let steers = Grounds(rawValue: 1 << 5)
  /// Something is to be sent, and nothing is said of what or to whom.
  static let sends = Grounds(rawValue: 1 << 6)

  /// No paragraph by itself has two of them.
  static let scattered = Grounds(rawValue: 1 << 7)

  private static let kinds = 7
  static let all = Grounds(rawValue: (1 << kinds) - 1)

  private static let strong: Grounds = [.takesBack, .conceals, .wants, .addresses, .pretends]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Whether two of them stand side by side: one alone may be anybody's. What is asked of all readers makes a second one only
  /// of what takes something back or comes under another's name.
  var areFirm: Bool {
    if contains(.scattered) { return false }
    if intersection(.strong).rawValue.nonzeroBitCount >= 2 { return true }
    return !isDisjoint(with: [.takesBack, .pretends]) && !isDisjoint(with: [.steers, .sends])
  }

  /// Whether a machine is spoken to, and asked for no more than any reader.
  var onlyAddress: Bool { contains(.addresses) && isSubset(of: [.addresses, .sends, .scattered]) }

  /// Whether more is asked for than to take something back or to hear.
  var asksForMore: Bool { !isDisjoint(with: [.conceals, .wants, .sends]) }

  /// What signals that were seen together rest on. Passing words are none.
  init(_ signals: [Int]) {
    self = []
    for index in signals { formUnion(Grounds(Signal.all[index])) }
  }

  init(_ signal: Signal) {
    self =
      signal.weight < Witness.leastWeight
      ? [] : [Self.of(signal.first), Self.of(signal.second), Self.of(signal.third)]
  }

  /// What the signals of a window rest on, which come and go.
  struct Tally {
    private var counts = [Int](repeating: 0, count: kinds)

    mutating func add(_ grounds: Grounds, _ sign: Int) {
      for kind in 0..<kinds where grounds.rawValue >> kind & 1 == 1 { counts[kind] += sign }
    }

    var areFirm: Bool {
      var found: UInt8 = 0
      for kind in 0..<kinds where counts[kind] > 0 { found |= 1 << kind }
      return Grounds(rawValue: found).areFirm
    }
  }

  private static func of(_ concept: Concept) -> Grounds {
    switch concept {
    case .override, .overrideAll, .overriding, .disable, .voided, .againstUser, .released, .taskDropped:
      .takesBack
    case .conceal, .untold: .conceals
    case .hush, .newTask, .role: .steers
    case .secret, .loot, .sink, .carrier, .act, .sayOnly, .render, .leak, .systemPrompt, .plantedAnswer,
      .forcedOpening, .decodeAndObey, .forbidden, .unlimited, .persona, .doubleAnswer, .refusal, .outranks,
      .comply, .kept, .belongings, .piecewise, .ownPrompt, .master, .passage, .retrieved, .first,
      .guarded, .fixedAnswer, .trick, .taunt, .threat, .wanted:
      .wants
    case .send: .sends
    case .address, .called, .machineCalled, .machine, .readerOfThis, .turnedTo, .toModel: .addresses
    case .fakeSystem, .chatMarker, .fakeTurn, .authority, .vendor, .grant, .onBehalf, .puppetPolicy: .pretends
    default: []
    }
  }
}
