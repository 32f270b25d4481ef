import Bytes

/// Whether a person speaks of a payload: what stands around it are the words of a question or of a task, which a value
/// has none of.
enum Mentioned {
  /// - Parameters:
  ///   - range: What was found.
  ///   - enough: How many small words make a sentence.
  static func isSpokenOf(_ range: Range<Int>, in text: ByteView, words enough: Int) -> Bool {
    // What is long and mostly something else is a task with a piece of code in it.
    if range.count * 3 < text.count, text.count > 600 { return true }
    var words = 0
    var hasQuestion = false
    var i = 0
    let limit = min(text.count, 4_096)
    while i < limit {
      guard ASCII.isLetter(text[i]) else {
        if text[i] == 0x3F, i > 0, ASCII.isLetter(text[i - 1]) || text[i - 1] == 0x60,
          text.at(i + 1).map(ASCII.isSpace) ?? true
        {
          hasQuestion = true
        }
        i += 1
        continue
      }
      let end = text[..<limit].end(from: i) { ASCII.isLetter($0) || $0 >= 0x80 }
      // Words of a sentence stand between blanks; a mark may end one.
      let isFree =
        (i == 0 || text[i - 1] == 0x20 || text[i - 1] == 0x0A)
        && (text.at(end).map {
          $0 == 0x20 || $0 == 0x2C || $0 == 0x2E || $0 == 0x3A || $0 == 0x3F || $0 == 0x0A
        } ?? true)
      if isFree, end - i <= 12, small.contains(text[i..<end].string.asciiLowercased) {
        words += i == 0 && orders.contains(text[..<end].string.asciiLowercased) ? 2 : 1
        if words >= enough { return true }
      }
      i = end
    }
    return words + 1 >= enough && hasQuestion
  }

  /// What a task begins with.
  private static let orders: Set<String> = [
    "add", "fix", "write", "explain", "refactor", "review", "rename", "convert", "implement", "translate",
  ]

  /// The small words of sentences that no query, page or command has for its own.
  private static let small: Set<String> = [
    "the", "an", "my", "your", "our", "their", "this", "that", "these", "those", "how", "what", "why",
    "which", "does",
    "do", "did", "can", "could", "should", "would", "please", "of", "it", "its", "we", "you", "me", "explain",
    "fix",
    "write", "add", "rename", "convert", "implement", "translate", "are", "was", "but", "because", "about",
    "when", "instead", "here", "there", "always", "never",
    "review", "refactor", "error", "mean", "works", "tell", "so", "get", "got", "into", "i",
    "der", "die", "das", "wie", "warum", "ist", "und", "ein", "eine", "nicht", "le", "la", "les", "des",
    "est", "pourquoi",
    "comment", "une", "el", "los", "las", "como", "por", "que", "una", "il", "che", "perche", "het", "een",
    "niet",
  ]
}
