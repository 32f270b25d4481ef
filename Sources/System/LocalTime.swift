#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Timestamp {
  /// The same moment as `2026-11-21T04:11:23.123Z`, and shorter forms of it: without the milliseconds, with
  /// `+01:00`. nil for anything else.
  package init?(iso text: String) {
    var reader = DigitReader(text)
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
      let day = reader.number(2), reader.skip("T"), let hour = reader.number(2), reader.skip(":"),
      let minute = reader.number(2), reader.skip(":"), let second = reader.number(2),
      let days = Self.days(year, month, day), hour < 24, minute < 60, second <= 60
    else { return nil }
    var milliseconds = 0
    if reader.skip(".") {
      var scale = 100
      while let digit = reader.number(1) {
        milliseconds += digit * scale
        scale /= 10
      }
    }
    var offset = 0
    if !reader.skip("Z") {
      let sign = reader.skip("+") ? 1 : reader.skip("-") ? -1 : 0
      guard sign != 0, let hours = reader.number(2), reader.skip(":"), let minutes = reader.number(2) else {
        return nil
      }
      offset = sign * (hours * 60 + minutes)
    }
    guard reader.isAtEnd else { return nil }
    let seconds = days * 86_400 + (hour * 60 + minute - offset) * 60 + second
    self.init(milliseconds: Int64(seconds) * 1000 + Int64(milliseconds))
  }

  /// A moment as people give it: `2h` or `3d` before `now`, `today`, `yesterday`, `2026-11-01`, or
  /// `2026-11-01T14:30`, in the time zone of the machine. nil for anything else.
  package init?(told text: String, now: Timestamp = .now) {
    if let exact = Timestamp(iso: text) {
      self = exact
      return
    }
    if let ago = Self.span(text) {
      self.init(milliseconds: now.milliseconds - ago)
      return
    }
    switch text {
    case "now": self = now
    case "today", "yesterday":
      var day = now.local
      day.tm_mday -= text == "today" ? 0 : 1
      guard let start = Self.moment(day, hour: 0, minute: 0) else { return nil }
      self = start
    default:
      var reader = DigitReader(text)
      guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
        let number = reader.number(2), Self.days(year, month, number) != nil
      else { return nil }
      var hour = 0
      var minute = 0
      if !reader.isAtEnd {
        guard reader.skip("T") || reader.skip(" "), let h = reader.number(2), reader.skip(":"),
          let m = reader.number(2), reader.isAtEnd, h < 24, m < 60
        else { return nil }
        hour = h
        minute = m
      }
      var day = tm()
      day.tm_year = Int32(year - 1900)
      day.tm_mon = Int32(month - 1)
      day.tm_mday = Int32(number)
      guard let moment = Self.moment(day, hour: hour, minute: minute) else { return nil }
      self = moment
    }
  }

  /// `2026-11-21 05:11:23`, in the time zone of the machine.
  package var localText: String {
    let time = local
    func two(_ n: Int32) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(Int(time.tm_year) + 1900)-\(two(time.tm_mon + 1))-\(two(time.tm_mday)) "
      + "\(two(time.tm_hour)):\(two(time.tm_min)):\(two(time.tm_sec))"
  }

  /// How far local time is ahead of UTC at that moment, in milliseconds.
  package var zone: Int64 { Int64(local.tm_gmtoff) * 1000 }

  private var local: tm {
    var seconds = time_t(milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0))
    var time = tm()
    localtime_r(&seconds, &time)
    return time
  }

  private static func moment(_ day: tm, hour: Int, minute: Int) -> Timestamp? {
    var time = day
    time.tm_hour = Int32(hour)
    time.tm_min = Int32(minute)
    time.tm_sec = 0
    time.tm_isdst = -1
    let seconds = mktime(&time)
    return seconds == -1 ? nil : Timestamp(milliseconds: Int64(seconds) * 1000)
  }

  /// `90s`, `15m`, `2h`, `3d`, `1w` in milliseconds.
  private static func span(_ text: String) -> Int64? {
    let unit: Int64
    switch text.utf8.last {
    case UInt8(ascii: "s"): unit = 1000
    case UInt8(ascii: "m"): unit = 60_000
    case UInt8(ascii: "h"): unit = 3_600_000
    case UInt8(ascii: "d"): unit = 86_400_000
    case UInt8(ascii: "w"): unit = 604_800_000
    default: return nil
    }
    guard let count = Int64(text.dropLast()), (0...100_000).contains(count) else { return nil }
    return count * unit
  }

  /// Days from 1970-01-01 to a date that exists.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// Numbers of so many digits, one after another.
private struct DigitReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8.prefix(64)) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number(_ digits: Int) -> Int? {
    guard position + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + digits] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += digits
    return value
  }

  mutating func skip(_ text: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(truncatingIfNeeded: text.value) else {
      return false
    }
    position += 1
    return true
  }
}
