import MCPPins
import Policy
import State
import System

/// Looks whether a policy file changed, about once a second. What is broken leaves the last good one in force.
struct PolicyWatch {
  enum Change {
    case new(Policies)
    case broken(String)
  }

  private let load: () -> Policies
  private let paths: [String]
  private var stamps: [FileStamp]
  private var nextLook: Instant

  init(_ places: [String], load: @escaping () -> Policies) {
    paths = places
    self.load = load
    stamps = places.map(FileStamp.init)
    nextLook = Instant.now.adding(milliseconds: 1000)
  }

  mutating func look(_ now: Instant) -> Change? {
    guard now >= nextLook else { return nil }
    nextLook = now.adding(milliseconds: 1000)
    let current = paths.map(FileStamp.init)
    guard current != stamps else { return nil }
    stamps = current
    let policies = load()
    return policies.problem.map(Change.broken) ?? .new(policies)
  }
}
