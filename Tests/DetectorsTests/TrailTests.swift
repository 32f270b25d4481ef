import Bytes
import Testing

@testable import Detectors

@Suite struct TrailTests {
  private static let verse = String(repeating: "12 men, 34 women; ", count: 40)
  private static let text = ByteView(verse + "but here 99 others " + verse + "and there 98 " + verse)

  private static func trail(_ places: [Int]) -> Trail {
    var trail = Trail()
    for place in places { trail.add(place) }
    return trail
  }

  @Test func whatIsTheSameIsGoneThroughInOneStep() {
    let second = Self.verse.utf8.count + 19
    let trail = Self.trail([0, 8, 90, 98, 180, 640, 700, 738, second])
    // As far as a place is known, and no further than all is the same.
    #expect(trail.leap(from: second, like: 0, behind: 8, in: Self.text) == second + 700)
    #expect(trail.leap(from: second + 90, like: 90, behind: 8, in: Self.text) == second + 700)
    // The same length of way, and nothing known on it.
    #expect(Self.trail([0, second]).leap(from: second, like: 0, behind: 8, in: Self.text) == nil)
    // Too short a way.
    #expect(trail.leap(from: second + 640, like: 640, behind: 8, in: Self.text) == nil)
  }

  @Test func whatWasFoundOnTheWayIsLookedFor() {
    let second = Self.verse.utf8.count + 19
    var trail = Self.trail([0, 8, 90])
    trail.interrupt(at: 90)
    for place in [98, 180, 640, second] { trail.add(place) }
    #expect(trail.leap(from: second, like: 0, behind: 8, in: Self.text) == nil)
    #expect(trail.leap(from: second + 98, like: 98, behind: 8, in: Self.text) == second + 640)
  }

  @Test func whatIsLongAgoIsForgotten() {
    var trail = Trail()
    for place in 0..<10_000 { trail.add(place) }
    #expect(!trail.reaches(0))
    #expect(trail.reaches(9_000))
    #expect(!Trail().reaches(0))
  }
}
