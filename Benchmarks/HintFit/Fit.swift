import Detectors

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Weights of pairs of ideas, in hundredths of what is enough.
///
/// A logistic regression without negative weights, where every weight has its price, so that few are left. What the rules find
/// without hints counts little, and an alarm in an honest text four times what a miss does.
struct Fit {
  private(set) var weights: [(pair: HintSample.Pair, weight: Int)] = []

  /// A pair that fewer attacks have is a coincidence.
  private static let fewest = 5
  /// None is enough by itself, and two or three have to meet.
  private static let heaviest = 60.0
  private static let lightest = 5.0
  private static let rounds = 1_500
  private static let corrections = 4

  init(to samples: [LabelledSample], press: Double, alarms: Double) {
    let features = Self.features(of: samples)
    let numbers = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, $0) })
    var rows = samples.map { sample in
      Row(
        features: sample.seen.pairs.compactMap { numbers[$0] }.sorted(), isAttack: sample.isAttack,
        weight: sample.isAttack ? (sample.seen.isFound ? 0.3 : 1.5) : 6)
    }
    var fitted = Self.solve(rows, features.count, press)
    var enough = Self.enough(fitted, samples, rows, alarms)
    // Honest texts that alarm all the same count for more, again and again: there are few of them, and what they have in
    // common is found sooner than by asking all for less.
    for _ in 0..<Self.corrections {
      for (i, sample) in samples.enumerated() where !sample.isAttack && !sample.seen.isFound {
        if fitted.sum(rows[i].features) >= enough { rows[i].weight *= 3 }
      }
      fitted = Self.solve(rows, features.count, press)
      enough = Self.enough(fitted, samples, rows, alarms)
    }
    weights = zip(features, fitted.weights)
      .map { ($0, min(Self.heaviest, $1 / enough * 100)) }
      .filter { $0.1 >= Self.lightest }
      .map { ($0.0, Int($0.1.rounded())) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// What is enough: hardly one honest text in so many reaches it.
  private static func enough(
    _ fitted: Solution, _ samples: [LabelledSample], _ rows: [Row], _ alarms: Double
  ) -> Double {
    let sums = zip(samples, rows)
      .filter { sample, _ in !sample.isAttack && !sample.seen.isFound }
      .map { _, row in fitted.sum(row.features) }
      .sorted()
    guard !sums.isEmpty else { return .infinity }
    return max(sums[Int((Double(sums.count - 1) * (1 - alarms)).rounded())], 0.5) + 1e-6
  }

  /// What is found of the attacks that the rules miss, and which honest texts that they leave alone alarm.
  func tally(of samples: [LabelledSample]) -> String {
    let known = Dictionary(uniqueKeysWithValues: weights.map { ($0.pair, $0.weight) })
    func speaks(_ sample: LabelledSample) -> Bool {
      sample.seen.pairs.reduce(0) { $0 + (known[$1] ?? 0) } >= 100
    }
    let missed = samples.filter { $0.isAttack && !$0.seen.isFound }
    let honest = samples.filter { !$0.isAttack && !$0.seen.isFound }
    return "\(missed.count(where: speaks)) of \(missed.count) missed attacks, "
      + "\(honest.count(where: speaks)) of \(honest.count) honest texts, \(weights.count) weights"
  }

  private static func features(of samples: [LabelledSample]) -> [HintSample.Pair] {
    var counts: [HintSample.Pair: Int] = [:]
    for sample in samples where sample.isAttack {
      for pair in sample.seen.pairs { counts[pair, default: 0] += 1 }
    }
    return counts.filter { $0.value >= fewest }.keys.sorted()
  }

  private struct Row {
    var features: [Int]
    var isAttack: Bool
    var weight: Double
  }

  private struct Solution {
    var base = -3.0
    var weights: [Double]

    func sum(_ features: [Int]) -> Double { features.reduce(0) { $0 + weights[$1] } }
  }

  /// By steps along the gradient with a momentum, each weight pulled toward nothing and none let below it.
  private static func solve(_ rows: [Row], _ count: Int, _ press: Double) -> Solution {
    var now = Solution(weights: [Double](repeating: 0, count: count))
    var ahead = now
    var momentum = 1.0
    let step = 1 / steepness(rows, count)
    for _ in 0..<rounds {
      var slope = [Double](repeating: 0, count: count)
      var baseSlope = 0.0
      for row in rows {
        let chance = 1 / (1 + exp(-(ahead.base + ahead.sum(row.features))))
        let error = row.weight * (chance - (row.isAttack ? 1 : 0))
        baseSlope += error
        for feature in row.features { slope[feature] += error }
      }
      var next = Solution(base: ahead.base - step * baseSlope, weights: ahead.weights)
      for i in 0..<count { next.weights[i] = max(0, ahead.weights[i] - step * (slope[i] + press)) }
      let later = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      let push = (momentum - 1) / later
      ahead = Solution(
        base: next.base + push * (next.base - now.base),
        weights: zip(next.weights, now.weights).map { $0 + push * ($0 - $1) })
      now = next
      momentum = later
    }
    return now
  }

  /// How much the gradient can change at most, found by asking again and again which way it changes most.
  private static func steepness(_ rows: [Row], _ count: Int) -> Double {
    var way = [Double](repeating: 1, count: count + 1)
    var size = 1.0
    for _ in 0..<30 {
      var next = [Double](repeating: 0, count: count + 1)
      for row in rows {
        let along = (way[count] + row.features.reduce(0) { $0 + way[$1] }) * row.weight / 4
        next[count] += along
        for feature in row.features { next[feature] += along }
      }
      size = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      way = next.map { $0 / size }
    }
    return size * 1.1
  }
}
