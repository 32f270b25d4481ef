/// Combinations to read where there are too many for all of them.
enum Samples {
  static let most = 64

  /// Beyond so many to choose from, each two are enough: the threes of more are thousands.
  private static let mostInThrees = 12

  /// Combinations in which each alternative stands beside every pair of others, or at least beside each other one;
  /// nil if that takes more than `most`. What is dangerous is hardly ever more than a program, an option and a
  /// place.
  static func rows(of counts: [Int], most: Int, inThrees: Bool) -> [[Int]]? {
    let most = min(most, Samples.most)
    if inThrees, counts.count <= mostInThrees, let rows = rows(of: counts, strength: 3, most: most) {
      return rows
    }
    return rows(of: counts, strength: 2, most: most)
  }

  /// Combinations in which but one choice differs from the first, or from the last, of everything.
  static func oneByOne(of counts: [Int], most: Int, isHurried: Bool) -> [[Int]] {
    let lasts = counts.map { $0 - 1 }
    if most == 1 { return [lasts] }
    var found: [[Int]] = []
    for (place, count) in counts.enumerated() {
      for digit in 0..<count {
        let isLast = digit + 1 == count
        for takesLast in isHurried ? [digit % 2 == 1] : [!isLast, isLast] where found.count < most {
          var row = takesLast ? lasts : [Int](repeating: 0, count: counts.count)
          row[place] = digit
          found.append(row)
        }
      }
    }
    return found
  }

  /// One column after the other: the rows there are take the alternative of the new one that brings most together,
  /// and what is still missing then gets rows of its own.
  private static func rows(of counts: [Int], strength: Int, most: Int) -> [[Int]]? {
    // The largest first, which are combined in full.
    let order = counts.indices.sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1] }
    let first = min(strength, order.count)
    var rows: [[Int]] = [[]]
    for column in order.prefix(first) {
      guard rows.count * counts[column] <= most else { return nil }
      rows = rows.flatMap { row in (0..<counts[column]).map { row + [$0] } }
    }
    for place in first..<max(first, order.count) {
      let before = order.prefix(place).map { counts[$0] }
      var missing = Missing(before: before, new: counts[order[place]], strength)
      for i in rows.indices {
        let best = (0..<missing.new).max { missing.gain(rows[i], $0) < missing.gain(rows[i], $1) } ?? 0
        missing.note(rows[i], best)
        rows[i].append(best)
      }
      while let wanted = missing.next() {
        if let i = rows.firstIndex(where: { $0[place] == wanted.digit && wanted.fits($0) }) {
          wanted.fill(&rows[i])
          missing.note(rows[i].dropLast(), wanted.digit)
          continue
        }
        guard rows.count < most else { return nil }
        var row = [Int](repeating: open, count: place) + [wanted.digit]
        wanted.fill(&row)
        missing.note(row.dropLast(), wanted.digit)
        rows.append(row)
      }
    }
    return rows.map { row in
      var inOrder = row
      for (place, column) in order.enumerated() { inOrder[column] = max(0, row[place]) }
      return inOrder
    }
  }

  /// Not yet decided.
  private static let open = -1

  /// Alternatives of one or two of the columns before, and one of the new column.
  private struct Wanted {
    var columns: [Int]
    var digits: [Int]
    var digit: Int

    func fits(_ row: [Int]) -> Bool {
      zip(columns, digits).allSatisfy { row[$0] == Samples.open || row[$0] == $1 }
    }

    func fill(_ row: inout [Int]) {
      for (column, digit) in zip(columns, digits) { row[column] = digit }
    }
  }

  /// What no row has together yet.
  private struct Missing {
    let new: Int
    private let before: [Int]
    private let columns: [[Int]]
    private var starts: [Int] = []
    private var isMissing: [Bool]
    private var looked = 0

    init(before: [Int], new: Int, _ strength: Int) {
      self.before = before
      self.new = new
      columns =
        strength == 2
        ? before.indices.map { [$0] } : before.indices.flatMap { j in (0..<j).map { [$0, j] } }
      var size = 0
      for group in columns {
        starts.append(size)
        size += group.reduce(new) { $0 * before[$1] }
      }
      isMissing = [Bool](repeating: true, count: size)
    }

    /// Where the flags of a group's digits begin; nil if one of them is open.
    private func flags(_ group: Int, _ row: some RandomAccessCollection<Int>) -> Int? {
      var place = 0
      for column in columns[group] {
        let digit = row[row.index(row.startIndex, offsetBy: column)]
        guard digit != Samples.open else { return nil }
        place = place * before[column] + digit
      }
      return starts[group] + place * new
    }

    func gain(_ row: [Int], _ digit: Int) -> Int {
      columns.indices.count { group in flags(group, row).map { isMissing[$0 + digit] } ?? false }
    }

    mutating func note(_ row: some RandomAccessCollection<Int>, _ digit: Int) {
      for group in columns.indices {
        if let place = flags(group, row) { isMissing[place + digit] = false }
      }
    }

    mutating func next() -> Wanted? {
      while looked < isMissing.count, !isMissing[looked] { looked += 1 }
      guard looked < isMissing.count else { return nil }
      let group = (starts.lastIndex { $0 <= looked }) ?? 0
      var rest = (looked - starts[group]) / new
      var digits: [Int] = []
      for column in columns[group].reversed() {
        digits.insert(rest % before[column], at: 0)
        rest /= before[column]
      }
      return Wanted(columns: columns[group], digits: digits, digit: (looked - starts[group]) % new)
    }
  }
}
