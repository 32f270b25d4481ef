/// One way through a command whose words have several possible values.
///
/// The first reading finds out what there is to choose from and takes the first of each; `advance` then
/// counts through the rest like an odometer.
struct ChoiceScope {
  private struct Wheel {
    var key: String
    var count: Int
    var digit: Int
  }

  /// Commands whose output is read by the one that is chosen for choose for themselves: it only chooses among what
  /// they print.
  let isSeparate: Bool
  /// There were such commands.
  var hasInner = false

  private var wheels: [Wheel] = []
  /// Readings begun so far.
  private(set) var readings = 1

  /// Everything there was to choose from, and how much of it.
  private var met: [Wheel] = []
  /// Where there are too many combinations: those still to be read, an alternative for each of what was met.
  private var samples: [[Int]]?
  private var sample: [Int] = []
  /// What was not met before is taken from either end by turns.
  private var takesLast = false
  private var coversAll = false
  /// In them there was more to choose from than before.
  private var metMore = false
  private var hasMetMore = false
  private var howMany = (most: 0, inThrees: false)

  init(isSeparate: Bool = false) { self.isSeparate = isSeparate }

  var isSampling: Bool { samples != nil }

  /// No alternative but was read beside each of every other's.
  var coversPairs: Bool { samples == nil || coversAll }

  /// How many there are of everything met in the first readings.
  var combinations: Int {
    met.reduce(1) { product, wheel in min(product * wheel.count, 1 << 20) }
  }

  /// Goes on with at most `most` combinations in which every alternative is met beside every other, or as many of
  /// them as that allows.
  mutating func startSampling(most: Int, inThrees: Bool) {
    howMany = (most, inThrees)
    let counts = met.map(\.count)
    if let rows = Samples.rows(of: counts, most: most, inThrees: inThrees) {
      samples = rows
      coversAll = true
    } else {
      samples = Samples.oneByOne(of: counts, most: min(most, Samples.most), isHurried: most < Samples.most)
    }
  }

  /// Reads no more of them, if it has come to that.
  mutating func endSampling() {
    guard samples?.isEmpty == false else { return }
    samples = []
    coversAll = false
    metMore = false
  }

  /// The alternative to take for `key`, of which there are `count`.
  mutating func pick(_ key: String, of count: Int) -> Int {
    guard count > 1 else { return 0 }
    if samples != nil {
      guard let place = met.firstIndex(where: { $0.key == key }) else {
        met.append(Wheel(key: key, count: count, digit: 0))
        metMore = true
        return takesLast ? count - 1 : 0
      }
      if count > met[place].count {
        met[place].count = count
        metMore = true
      }
      return place < sample.count ? min(sample[place], count - 1) : takesLast ? count - 1 : 0
    }
    if !met.contains(where: { $0.key == key }) { met.append(Wheel(key: key, count: count, digit: 0)) }
    if let wheel = wheels.first(where: { $0.key == key }) { return min(wheel.digit, count - 1) }
    wheels.append(Wheel(key: key, count: count, digit: 0))
    return 0
  }

  /// Goes on to the next combination; false when all have been read.
  mutating func advance() -> Bool {
    if samples != nil {
      if samples?.isEmpty == true, metMore {
        metMore = false
        // Once more with all of them, which is what the second sampling is taken for.
        guard !hasMetMore else {
          coversAll = false
          return false
        }
        hasMetMore = true
        startSampling(most: howMany.most, inThrees: howMany.inThrees)
      }
      guard let next = samples?.popLast() else { return false }
      sample = next
      takesLast.toggle()
      return true
    }
    var i = wheels.count
    while i > 0 {
      i -= 1
      if wheels[i].digit + 1 < wheels[i].count {
        wheels[i].digit += 1
        // What was met after it may not be met again, or have other alternatives.
        wheels.removeLast(wheels.count - i - 1)
        readings += 1
        return true
      }
    }
    return false
  }
}
