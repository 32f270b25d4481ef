#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Time for measuring: never goes backwards.
package struct Instant: Sendable, Comparable {
  private let nanoseconds: UInt64

  package static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Instant(nanoseconds: UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec))
  }

  package static let distantFuture = Instant(nanoseconds: .max)

  package static func < (a: Instant, b: Instant) -> Bool { a.nanoseconds < b.nanoseconds }

  package func microseconds(since earlier: Instant) -> Int {
    nanoseconds < earlier.nanoseconds ? 0 : Int((nanoseconds - earlier.nanoseconds) / 1000)
  }

  package func adding(milliseconds: Int) -> Instant {
    Instant(nanoseconds: nanoseconds &+ UInt64(max(0, milliseconds)) &* 1_000_000)
  }

  /// Whole milliseconds from now until this instant; 0 once it has passed.
  package var millisecondsLeft: Int {
    let now = Instant.now
    guard nanoseconds > now.nanoseconds else { return 0 }
    return Int(clamping: (nanoseconds - now.nanoseconds) / 1_000_000)
  }
}

/// How long the processors have worked for this process, which other programs on the machine change little.
package var processorMicroseconds: Int {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Int(time.tv_sec) &* 1_000_000 &+ Int(time.tv_nsec) / 1000
}

/// Time for records: `2026-11-21T04:11:23.123Z`.
package struct Timestamp: Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// ISO 8601 in UTC. Written by hand: `strftime` reads the locale and the time zone files.
  package var text: String {
    let seconds = milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0)
    let millis = Int((milliseconds % 1000 + 1000) % 1000)
    let days = Int((seconds - ((seconds % 86400) + 86400) % 86400) / 86400)
    let daySeconds = Int(((seconds % 86400) + 86400) % 86400)
    let (year, month, day) = Self.civil(fromDays: days)
    func pad(_ n: Int, _ width: Int) -> String {
      let digits = String(n)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2) + "T" + pad(daySeconds / 3600, 2) + ":"
      + pad(daySeconds / 60 % 60, 2) + ":" + pad(daySeconds % 60, 2) + "." + pad(millis, 3) + "Z"
  }

  /// The proleptic Gregorian date of a day number counted from 1970-01-01.
  private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
