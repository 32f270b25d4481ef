import System
import Testing

@Suite
struct CrewTests {
  /// What several threads count together.
  private final class Tally: @unchecked Sendable {
    let monitor = Monitor()
    var sum = 0
    func add(_ n: Int) { monitor.locked { sum += n } }
  }

  @Test(arguments: [0, 1, 2, 7])
  func `every part is done once, whoever does it`(threads: Int) {
    let crew = Crew(threads: threads)
    for count in [0, 1, 2, 3, 100, 1000] {
      var done = [Int](repeating: 0, count: count)
      done.withUnsafeMutableBufferPointer { buffer in
        let done = buffer
        crew.each(count) { done[$0] += 1 }
      }
      #expect(done.allSatisfy { $0 == 1 })
    }
  }

  @Test
  func `work goes on as often as it is asked for`() {
    let crew = Crew(threads: 3)
    let tally = Tally()
    for _ in 0..<2_000 { crew.each(4) { tally.add($0) } }
    #expect(tally.sum == 2_000 * 6)
  }

  @Test
  func `a crew that nobody holds ends its threads`() {
    for _ in 0..<200 {
      let tally = Tally()
      Crew(threads: 2).each(8) { tally.add($0) }
      #expect(tally.sum == 28)
    }
  }
}
