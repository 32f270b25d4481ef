import Bytes

/// Which of the words that are known was probably meant.
package enum Spelling {
  package static func nearest(to word: String, among known: [String]) -> String? {
    guard let near = known.min(by: { $0.editDistance(to: word) < $1.editDistance(to: word) }) else {
      return nil
    }
    // A short word is not the misspelling of another short word that shares no letter with it.
    let limit = min(3, max(1, word.utf8.count / 2))
    return near.editDistance(to: word) <= limit ? near : nil
  }
}
