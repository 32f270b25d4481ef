import Bytes
import Text

/// Lines of a file that begin by turning to a machine: `# Copilot: …`, `NOTICE FOR LANGUAGE MODELS: …`. What follows is for
/// it, and nobody who maintains a file takes back there what a model was told.
enum CalledLines {
  /// So far from the beginning of a line a reader is named, and so much of what follows belongs to it.
  private static let head = 64
  private static let reach = 420
  private static let most = 16

  static func parts(of text: ByteView, in whole: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = whole.lowerBound
    while start < whole.upperBound, parts.count < most {
      let next = text.firstIndex(of: 0x0A, from: start) ?? text.count
      if next - start >= HiddenMarkup.shortest, let first = firstLetter(start..<next, in: text),
        callsMachine(first..<min(next, first + head), in: text),
        !HiddenMarkup.isInString(first, in: text), !Snapshot.holds(first, in: text)
      {
        let end = text.firstRange(of: "\n\n", from: first)?.lowerBound ?? text.count
        parts.append(first..<min(end, first + reach))
      }
      start = next + 1
    }
    return parts
  }

  /// Where the words of a line begin, behind what makes it a comment or an item.
  private static func firstLetter(_ line: Range<Int>, in text: ByteView) -> Int? {
    var at = line.lowerBound
    while at < line.upperBound, at - line.lowerBound < 24 {
      if ASCII.isLetter(text[at]) || text[at] >= 0x80 || text[at] == UInt8(ascii: "@") { return at }
      at += 1
    }
    return nil
  }

  /// Whether a reader is named before the first break.
  private static func callsMachine(_ head: Range<Int>, in text: ByteView) -> Bool {
    var isNamed = false
    var at = head.lowerBound
    while at < head.upperBound {
      let byte = text[at]
      if ASCII.isLetter(byte) {
        let end = Address.endOfLetters(from: at, in: text)
        if !isNamed, end - at >= 2 { isNamed = readers.contains(text[at..<end]) }
        at = end
        continue
      }
      if byte >= 0x80, !isNamed {
        isNamed = elsewhere.contains { text[at..<head.upperBound].starts(with: $0) }
      }
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "!"): return isNamed
      case 0xEF where text.at(at + 1) == 0xBC: return isNamed
      case UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "`"): return false
      default: break
      }
      at += 1
    }
    return false
  }

  private static let readers = WordIndex(
    " ai ais llm llms copilot copilots assistant assistants agent agents model models bot bots chatgpt claude gpt gemini cursor codex chatbot chatbots ki ia assistent assistenten assistente asistente assistants modell modelle modele modeles modello modelo asystencie asystent asystenci asistan zeka tekoaly avustaja avustajalle tekoalylle agencie agenci asisten asistentului modelul agentul asszisztens asszisztensnek msaidizi katulong asistent umela inteligence "
  )
  private static let elsewhere: [StaticString] = [
    "ассистент", "помощник", "модел", "агент", "асистент", "помічник", "μοντελο", "βοηθ", "助手", "模型",
    "アシスタント", "モデル", "어시스턴트", "모델", "المساعد", "النموذج", "מודל", "עוזר", "ผู้ช่วย", "โมเดล", "सहायक", "मॉडल",
    "סוכן", "エージェント", "에이전트", "智能体", "เอเจนต์", "trợ lý", "ии ",
  ]
}
