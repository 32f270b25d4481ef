/// What a number could be, going by its form alone.
struct IdentityMatch {
  enum Strength: Int, Comparable {
    /// One number in ten would pass, or there is no checksum at all: it takes a word that says what it is.
    case weak
    /// No checksum, but letters and digits in an order of its own: enough where nothing else is said.
    case form
    /// A checksum of one digit, or groups that nothing else is written in.
    case likely
    /// Checksums, dates and groups that leave no doubt.
    case sure

    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  private(set) var name = ""
  private(set) var strength = Strength.weak
  /// The words that would confirm it.
  private(set) var subjects: PersonalContext.Subjects = []
  private var isKnown = false
  /// What its own people call it, each between blanks: too short and too common elsewhere to say anything of other numbers.
  private(set) var called = " "

  /// nil as long as nothing fits.
  var found: IdentityMatch? { isKnown ? self : nil }

  /// The same, if it takes a word all the same.
  var doubted: IdentityMatch {
    var copy = self
    copy.strength = .weak
    return copy
  }

  /// Notes another meaning that fits. The surest gives the name; of several that are equally sure none does.
  mutating func take(
    _ name: String, _ strength: Strength, _ subjects: PersonalContext.Subjects, called: StaticString? = nil
  ) {
    if let called { self.called += "\(called) " }
    if !isKnown || strength > self.strength {
      self.name = name
      self.strength = strength
    } else if strength == self.strength {
      self.name = "identity number"
    }
    self.subjects.formUnion(subjects)
    isKnown = true
  }
}
