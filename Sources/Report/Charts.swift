import System
import Verdict

/// Drawings of the page, as SVG that needs no script.
struct Charts {
  /// How far local time is ahead of UTC, in milliseconds.
  let zone: Int64

  // MARK: Decisions over time

  /// Bars of what was noticed, with everything that was judged as a quiet band below.
  func series(_ series: TimeSeries) -> String {
    let (hours, bars) = series.bars(most: 60)
    guard !bars.isEmpty else { return "" }
    let width = 960
    let left = 44
    let plot = 200
    let top = 12
    let step = Double(width - left - 8) / Double(bars.count)
    let most = Self.roundMaximum(bars.map(\.tally.noticed).max() ?? 0)
    let mostJudged = max(1, bars.map(\.tally.total).max() ?? 1)
    let base = top + plot
    var out =
      "<svg viewBox=\"0 0 \(width) 300\" role=\"img\" aria-label=\"Decisions over time\" class=\"chart\">"
    for i in 0...2 {
      let y = base - plot * i / 2
      out += "<line class=\"grid\" x1=\"\(left)\" x2=\"\(width)\" y1=\"\(y)\" y2=\"\(y)\"/>"
      let value = most * i / 2
      out += "<text class=\"axis end\" x=\"\(left - 6)\" y=\"\(y + 4)\">\(value)</text>"
    }
    for (i, bar) in bars.enumerated() {
      let x = Double(left) + Double(i) * step
      let inside = max(1, step - max(1, step * 0.2))
      out += "<g><title>" + Markup.escaped(title(of: bar, hours: hours)) + "</title>"
      // The whole height answers to the pointer, however small a bar is.
      out += "<rect class=\"reach\" x=\"\(short(x))\" y=\"\(top)\" width=\"\(short(step))\" height=\"268\"/>"
      var y = Double(base)
      for action in [Action.block, .ask, .warn] where bar.tally[action] > 0 {
        let height = max(1.5, Double(plot) * Double(bar.tally[action]) / Double(most))
        y -= height
        out +=
          "<rect class=\"\(action.name)\" x=\"\(short(x))\" y=\"\(short(y))\" width=\"\(short(inside))\" height=\"\(short(height))\"/>"
      }
      if bar.tally.total > 0 {
        let height = max(1.5, 34 * Double(bar.tally.total) / Double(mostJudged))
        out +=
          "<rect class=\"judged\" x=\"\(short(x))\" y=\"\(short(276 - height))\" width=\"\(short(inside))\" height=\"\(short(height))\"/>"
      }
      out += "</g>"
    }
    out += "<text class=\"axis end\" x=\"\(left - 6)\" y=\"270\">all</text>"
    let every = max(1, (bars.count + 6) / 7)
    for i in stride(from: 0, to: bars.count, by: every) {
      let x = Double(left) + Double(i) * step
      // What would not fit before the edge is left out.
      guard x < Double(width - 70) else { break }
      out += "<text class=\"axis\" x=\"\(short(x))\" y=\"296\">"
      out += day(bars[i].start, withHour: hours < 24) + "</text>"
    }
    return out + "</svg>"
  }

  private func title(of bar: TimeSeries.Bar, hours: Int) -> String {
    let tally = bar.tally
    return day(bar.start, withHour: hours < 24) + ": \(tally[.block]) blocked, \(tally[.ask]) asked, "
      + "\(tally[.warn]) warned, \(tally.total) judged"
  }

  /// A number at the top of an axis that is easy to read: 2, 4, 10, 20, 40, 100 …
  static func roundMaximum(_ value: Int) -> Int {
    var step = 2
    while step < value {
      for factor in [2, 5, 10] where step * factor >= value { return step * factor }
      step *= 10
    }
    return step
  }

  // MARK: One session

  /// A line from its beginning to its end, with a mark for each decision; the worse, the taller.
  func timeline(_ session: Summary.Session) -> String {
    guard let first = session.first, let last = session.last else { return "" }
    let width = 900.0
    let span = max(1, Double(last - first))
    var out = "<svg viewBox=\"0 0 916 40\" role=\"img\" aria-label=\"Timeline\" class=\"timeline\">"
    out += "<line class=\"grid\" x1=\"8\" x2=\"908\" y1=\"34\" y2=\"34\"/>"
    for action in Action.allCases {
      let height = action == .allow ? 8 : action == .warn ? 16 : 28
      var places: [Int] = []
      for time in session.times[Int(action.rawValue)].times {
        let x = 8 + Int(width * Double(time - first) / span)
        // Marks closer than a line is wide are one mark.
        if let previous = places.last, x - previous < 3 { continue }
        places.append(x)
      }
      guard !places.isEmpty else { continue }
      let path = places.map { "M\($0) 34v-\(height)" }.joined()
      out += "<path class=\"mark \(action.name)\" d=\"\(path)\"/>"
    }
    return out + "</svg>"
  }

  // MARK: Words

  /// `11-21` or `11-21 14:00`, of local time.
  func day(_ local: Int64, withHour: Bool) -> String {
    let text = Timestamp(milliseconds: local).text.utf8
    let date = String(decoding: text.dropFirst(5).prefix(5), as: UTF8.self)
    guard withHour else { return date }
    return date + " " + String(decoding: text.dropFirst(11).prefix(5), as: UTF8.self)
  }

  /// `2026-11-21 14:05`, of a moment.
  func minute(_ milliseconds: Int64) -> String {
    let text = Timestamp(milliseconds: milliseconds &+ zone).text.utf8
    return String(decoding: text.prefix(10), as: UTF8.self) + " "
      + String(decoding: text.dropFirst(11).prefix(5), as: UTF8.self)
  }

  /// One digit behind the point is finer than any screen.
  private func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
