extension String {
  /// How many letters must change to make one word of the other, a swap of two neighbours counting as one change.
  /// Of long words only the beginning is compared.
  package func editDistance(to other: String) -> Int {
    let a = Array(utf8.prefix(64))
    let b = Array(other.utf8.prefix(64))
    var before: [Int] = []
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var least = Swift.min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = Swift.min(least, before[j - 1] + 1) }
        next.append(least)
      }
      before = row
      row = next
    }
    return row[b.count]
  }
}
