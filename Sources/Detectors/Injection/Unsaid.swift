import Bytes
import Text

/// Words that an answer must do without. Style guides ban words all day; who bans those of a refusal wants none.
enum Unsaid {
  private static let reach = 90

  /// Whether what stands behind a ban are the words of a refusal.
  static func isOfRefusal(behind place: Int, in text: ByteView) -> Bool {
    let behind = text[place..<min(text.count, place + reach)].asciiLowercased
    return words.contains { behind.contains($0) }
  }

  private static let words: [StaticString] = [
    "sorry", "nicht darf", "darf ich nicht", "que c'est mal", "«не", "\"nie\"", "cannot", "can't", "can not",
    "unable", "i won't", "unethical", "apolog", "lo siento",
    "no puedo",
    "desole", "désolé", "je ne peux", "leid", "kann nicht", "leider", "mi dispiace", "non posso", "desculpe",
    "não posso",
    "nao posso", "przepraszam", "nie mog", "undskyld", "извините", "не могу", "к сожалению", "抱歉", "无法", "不能",
  ]
}
