import Bytes
import Text

/// What is passed over in data: up to a place in it, or things that arrive.
extension Matter {
  /// `ignore everything before tag v2.8.0`: where a list or a file is to be read from. `everything before this line` is
  /// what attacks say.
  static func isUpToPlace(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    var start = phrase.upperBound
    if !isUpTo(text[max(phrase.lowerBound, start - 6)..<start]) {
      // `ignore everything`, and where it ends behind that.
      guard text.at(start) == 0x20 else { return false }
      let end = Address.endOfLetters(from: start + 1, in: text)
      guard isUpTo(text[start + 1..<end]) else { return false }
      start = end
    }
    guard text.at(start) == 0x20 else { return false }
    start += 1
    if text[start...].starts(with: "the ") { start += 4 }
    guard let first = text.at(start) else { return false }
    let end = Address.endOfLetters(from: start, in: text)
    if end > start, places.contains(text[start..<end]) { return true }
    // `before v2.8.0`, `before 2019-04-01`, `before "---"`, `before #4711`
    if first == 0x76, let next = text.at(start + 1), ASCII.isDigit(next) { return true }
    return ASCII.isDigit(first) || first == 0x23
  }

  private static func isUpTo(_ word: ByteView) -> Bool {
    let word = word.asciiLowercased
    return word.ends(with: "before") || word.ends(with: "above") || word.ends(with: "until")
  }

  private static let places = WordList(
    " tag commit revision release version timestamp offset byte index column colon comma semicolon hyphen slash equals header headers january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
  )

  /// `同じ ID の通知は無視してください`: what arrives twice, or says nothing.
  static func isOfNotice(_ verb: Range<Int>, in text: ByteView) -> Bool {
    guard text[verb.lowerBound] >= 0xE3 else { return false }
    let before = text[max(0, verb.lowerBound - 24)..<verb.lowerBound]
    guard let particle = particles.first(where: { before.ends(with: $0) }) else { return false }
    let object = before[..<(before.count - particle.utf8CodeUnitCount)]
    return notices.contains { object.ends(with: $0) }
  }

  private static let particles: [StaticString] = ["は", "を", "も", "은 ", "는 ", "을 ", "를 "]
  private static let notices: [StaticString] = [
    "通知", "イベント", "ヘッダー", "ヘッダ", "フィールド", "列", "空行", "値", "重複", "警告", "エラー", "パラメータ", "パラメーター", "パケット",
    "レスポンス",
    "ログ", "空白", "改行", "差分", "알림", "이벤트", "헤더", "필드", "열", "빈 줄", "값", "중복", "경고", "오류", "매개변수", "패킷", "응답",
    "로그",
    "공백", "줄바꿈",
  ]
}
