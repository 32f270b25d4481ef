import Bytes

/// Finds what was written down already, so that a loop's next round or another reading of the same words adds only
/// what is new.
///
/// Most texts repeat nothing and never ask; what stands there is taken in when somebody does.
struct WrittenDown {
  /// Indices of invocations by what they look like at a glance, in order.
  private var places: [Int: [Int32]] = [:]
  /// How many invocations have been taken in.
  private var count = 0

  /// At most so many that look alike are compared.
  private static let mostCompared = 64

  /// The place of the last invocation that is the same, if there are `copies` of it.
  mutating func place(of invocation: Invocation, in all: [Invocation], copies: Int) -> Int? {
    while count < all.count {
      places[Self.glance(all[count]), default: []].append(Int32(truncatingIfNeeded: count))
      count += 1
    }
    guard let alike = places[Self.glance(invocation)] else { return nil }
    var found = 0
    for place in alike.suffix(Self.mostCompared).reversed() where all[Int(place)].isSame(as: invocation) {
      found += 1
      if found == copies { return Int(place) }
    }
    return nil
  }

  private static func glance(_ invocation: Invocation) -> Int {
    var hasher = Hasher()
    hasher.combine(invocation.range.lowerBound)
    hasher.combine(invocation.program.value.known)
    hasher.combine(invocation.arguments.count)
    for argument in invocation.arguments.prefix(8) { hasher.combine(argument.value.known) }
    hasher.combine(invocation.redirects.first?.target.known)
    return hasher.finalize()
  }
}

extension Invocation {
  /// It stands at the same place and would do the same.
  func isSame(as other: Invocation) -> Bool {
    guard range == other.range, program.value == other.program.value,
      arguments.count == other.arguments.count, redirects.count == other.redirects.count,
      environment.count == other.environment.count
    else { return false }
    for i in arguments.indices where arguments[i].value != other.arguments[i].value { return false }
    for i in redirects.indices where !redirects[i].isSame(as: other.redirects[i]) { return false }
    for i in environment.indices {
      let (mine, theirs) = (environment[i], other.environment[i])
      guard mine.name == theirs.name, mine.value == theirs.value else { return false }
    }
    return directory == other.directory && wrappers == other.wrappers && input == other.input
      && script == other.script
  }
}

extension Invocation.Redirect {
  fileprivate func isSame(as other: Invocation.Redirect) -> Bool {
    kind == other.kind && descriptor == other.descriptor && alsoErrors == other.alsoErrors
      && target == other.target
  }
}
