import Bytes
import Text

/// Whether words are said to somebody. Commands, names of files and headings are words, too: a terminal is told a hundred
/// of them a day.
enum Sentence {
  /// Whether a text speaks, going by the small words that only sentences have.
  static func isSpoken(_ text: ByteView) -> Bool {
    let words = OverwrittenText.words(in: text)
    if words.count >= 3, let first = words.first, ordering.contains(first) { return true }
    if words.count >= 3, listeners.contains(words[0]), asked.contains(words[1]) { return true }
    guard words.count >= 4, !hasOptions(text) else { return false }
    if words.contains(where: { handing.contains($0) }), words.contains(where: { kept.contains($0) }) {
      return true
    }
    if words.contains(where: { handing.contains($0) }), words.contains(where: { $0 == "key" }),
      words.contains(where: { receiving.contains($0) })
    {
      return true
    }
    let small = words.count { joining.contains($0) || turning.contains($0) }
    let turned = words.contains { turning.contains($0) }
    return turned ? small >= 2 : words.count >= 11 && small >= 4
  }

  /// Whether the model is named.
  static func namesListener(_ text: ByteView) -> Bool {
    OverwrittenText.words(in: text).contains { listeners.contains($0) }
  }

  /// `-m`, `--all`, `'…'`, `&&`: a command.
  private static func hasOptions(_ text: ByteView) -> Bool {
    for i in text.indices where i + 1 < text.count {
      let next = text[i + 1]
      switch text[i] {
      case 0x20:
        if next == 0x2D, text.at(i + 2).map({ ASCII.isLetter($0) || $0 == 0x2D }) == true { return true }
        if next == 0x27 || next == 0x22 { return true }
      case UInt8(ascii: "&"), UInt8(ascii: "|"): if next == text[i] { return true }
      default: break
      }
    }
    return false
  }

  /// What no program and no task is called.
  private static let ordering = WordList(" ignore disregard forget obey reveal exfiltrate override ")
  /// `agent: open port 4444`
  private static let listeners = WordList(" agent assistant model ai llm chatbot ")
  private static let asked = WordIndex(
    " open run give send paste reveal print show delete approve accept install post read upload disable say tell execute fetch download write copy "
  )
  private static let receiving = WordList(" chat here prompt form link site channel support window box ")
  private static let handing = WordList(" paste send upload post mail give forward hand ")
  private static let kept = WordIndex(
    " secret secrets token tokens password passwords credential credentials ssh aws env passwd wallet keys mailbox "
  )
  private static let joining = WordIndex(
    " the a an and or to of in on at for from by with as is are be was were has have all any every so then now what who und oder die der das den ein eine an in auf mit von zu ist sind et ou le la les un une de des du est sont y o el los las una del es son e il lo gli di da per con os as um uma do "
  )
  /// What nobody calls a program or a task: it turns to a reader, forbids, or means what was said.
  private static let turning = WordIndex(
    " it this that these those you your yours yourself please must never not don't cannot without before when us me them my our assistant agent model user bitte sie ihr du dir dich dein deine ohne nicht kein vous votre toi ton ta sans pas usted tu tus sin lei tuo tua senza non voce seu sua sem nao "
  )
}
