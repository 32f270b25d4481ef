/// Which of the words that are known was probably meant.
package enum Spelling {
  package static func nearest(to word: String, among known: [String]) -> String? {
    guard let near = known.min(by: { distance($0, word) < distance($1, word) }) else { return nil }
    // A short word is not the misspelling of another short word that shares no letter with it.
    let limit = min(3, max(1, word.utf8.count / 2))
    return distance(near, word) <= limit ? near : nil
  }

  /// How many letters must change to make one word of the other; two that changed places count once.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.utf8.prefix(64))
    let b = Array(b.utf8.prefix(64))
    var before: [Int] = []
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var cost = min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        next.append(cost)
      }
      before = row
      row = next
    }
    return row[b.count]
  }
}
