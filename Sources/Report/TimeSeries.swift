import Verdict

/// Decisions by the hour, drawn in bars that are wide enough to be few.
package struct TimeSeries: Sendable {
  package struct Bar: Sendable {
    /// Milliseconds of local time.
    package let start: Int64
    package let tally: Tally
  }

  private static let hour: Int64 = 3_600_000
  /// More hours than a log of many years has; a log with made-up times must not fill the memory.
  private static let mostHours = 200_000

  private var hours: [Int64: Tally] = [:]
  private let zone: Int64

  /// `zone`: how far local time is ahead of UTC, in milliseconds.
  init(zone: Int64) { self.zone = zone }

  mutating func add(_ milliseconds: Int64, _ action: Action) {
    // Years from 1970 to 9999: any other time was made up.
    guard (86_400_000...253_402_300_799_999).contains(milliseconds) else { return }
    let hour = (milliseconds + zone) / Self.hour
    if hours[hour] == nil, hours.count >= Self.mostHours { return }
    hours[hour, default: Tally()].add(action)
  }

  /// At most `most` bars from the first to the last hour, those without any decision included, and how many
  /// hours each is wide.
  package func bars(most: Int) -> (hours: Int, bars: [Bar]) {
    guard let first = hours.keys.min(), let last = hours.keys.max() else { return (1, []) }
    var width: Int64 = 1
    for candidate: Int64 in [1, 3, 6, 12, 24, 72, 168, 672] {
      width = candidate
      if last / width - first / width < most { break }
    }
    while last / width - first / width >= most { width *= 2 }
    var sums: [Int64: Tally] = [:]
    for (hour, tally) in hours { sums[hour / width, default: Tally()].add(tally) }
    let bars = (first / width...last / width).map { i in
      Bar(start: i * width * Self.hour, tally: sums[i] ?? Tally())
    }
    return (Int(width), bars)
  }
}

/// Times of which only so many are kept, evenly, however many come.
struct SampledTimes: Sendable {
  private(set) var times: [Int64] = []
  private var stride = 1
  private var skipped = 0
  private static let most = 400

  mutating func add(_ time: Int64) {
    skipped += 1
    guard skipped >= stride else { return }
    skipped = 0
    times.append(time)
    guard times.count == Self.most else { return }
    times = times.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    stride *= 2
  }
}

/// How long decisions took: counted in steps of a twelfth, so that any number of them takes the same room.
package struct Latencies: Sendable {
  private var steps: [Int] = Array(repeating: 0, count: 320)
  private var count = 0

  mutating func add(_ microseconds: Int) {
    guard microseconds > 0 else { return }
    var step = 0
    var edge = 1.0
    while edge < Double(microseconds), step < steps.count - 1 {
      edge *= 1.0833
      step += 1
    }
    steps[step] += 1
    count += 1
  }

  /// The time that so many of a hundred stay below; nil without any.
  package func percentile(_ percent: Int) -> Int? {
    guard count > 0 else { return nil }
    let wanted = max(1, count * percent / 100)
    var seen = 0
    var edge = 1.0
    for step in steps {
      seen += step
      if seen >= wanted { return Int(edge) }
      edge *= 1.0833
    }
    return nil
  }
}
