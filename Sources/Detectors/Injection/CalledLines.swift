import Bytes
import Text

/// Lines of a file that begin by turning to a machine: `# Copilot: …`, `NOTICE FOR LANGUAGE MODELS: …`. What follows is for
/// it, and nobody who maintains a file takes back there what a model was told.
enum CalledLines {
  /// So far from the beginning of a line a reader is named, and so much of what follows belongs to it.
  private static let head = 64
  private static let reach = 420
  private static let most = 16

  /// - Parameter signs: What all of the text holds; unknown where it is not the text as given.
  static func parts(of text: ByteView, in whole: Range<Int>, _ signs: Signs = .unknown) -> [Range<Int>] {
    // Most files name no machine at all.
    guard signs.contains(.reader) || text.withBytes({ $0.holdsWord(ofTwo: shortNames, in: whole) }) else {
      return []
    }
    var parts: [Range<Int>] = []
    visitLinesWithBreaks(of: text, in: whole) { line, first in
      guard line.count >= HiddenMarkup.shortest,
        callsMachine(first..<min(line.upperBound, first + head), in: text),
        !HiddenMarkup.isInString(first, in: text), !Snapshot.holds(first, in: text)
      else { return true }
      let end = text.firstRange(of: "\n\n", from: first)?.lowerBound ?? text.count
      parts.append(first..<min(end, first + reach))
      return parts.count < most
    }
    return parts
  }

  /// Calls `body` with every line and its first letter whose words come to a break before anything that nobody is called by.
  /// Few do, and most come to a bracket or to their end first, which shows for sixty-four bytes at once.
  private static func visitLinesWithBreaks(
    of text: ByteView, in whole: Range<Int>, _ body: (Range<Int>, _ first: Int) -> Bool
  ) {
    text.withBytes { bytes in
      var start = whole.lowerBound
      var isDecided = false
      bytes.visitMarks(in: whole.lowerBound..<bytes.count, lineEnd, breaks + others) { base, ends, stops in
        var marks = isDecided ? ends : ends | stops
        while marks != 0 {
          let bit = marks & ~(marks &- 1)
          let place = base &+ marks.trailingZeroBitCount
          marks &= marks &- 1
          if ends & bit != 0 {
            guard place &+ 1 < whole.upperBound else { return false }
            start = place &+ 1
            isDecided = false
            marks |= stops & ~(bit | bit &- 1)
          } else if let first = firstLetter(start..<place, in: bytes) {
            isDecided = true
            // Up to the next line.
            marks &= ends
            if breaks.contains(bytes[place]) {
              let end = text.firstIndex(of: 0x0A, from: place) ?? bytes.count
              guard body(start..<end, first) else { return false }
            }
          }
        }
        return true
      }
    }
  }

  /// Where the words of a line begin, behind what makes it a comment or an item.
  private static func firstLetter(_ line: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int? {
    var at = line.lowerBound
    while at < line.upperBound, at &- line.lowerBound < 24 {
      if ASCII.isLetter(bytes[at]) || bytes[at] >= 0x80 || bytes[at] == UInt8(ascii: "@") { return at }
      at &+= 1
    }
    return nil
  }

  /// Whether a reader is named before the first break.
  private static func callsMachine(_ head: Range<Int>, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      // Most lines come to a bracket or to their end before anything that one calls somebody by.
      guard let end = breakPlace(head, in: bytes) else { return false }
      var at = head.lowerBound
      while at < end {
        if ASCII.isLetter(bytes[at]) {
          let start = at
          repeat { at += 1 } while at < bytes.count && ASCII.isLetter(bytes[at])
          if at - start >= 2, readers.mayHold(bytes[start], bytes[at - 1], at - start),
            readers.contains(text[start..<at])
          {
            return true
          }
          continue
        }
        if bytes[at] >= 0x80, elsewhere.contains(where: { text[at..<head.upperBound].starts(with: $0) }) {
          return true
        }
        at += 1
      }
      return false
    }
  }

  /// Where what somebody is called by would end; nil where something else comes before.
  @inline(__always)
  private static func breakPlace(_ head: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int? {
    let block = ByteBlock(bytes, at: head.lowerBound)
    let within = head.count < 64 ? 1 &<< UInt64(head.count) &- 1 : ~0
    let breaks = block.bits {
      ByteClass.equal($0, UInt8(ascii: ":")) .| ByteClass.equal($0, UInt8(ascii: ","))
        .| ByteClass.equal($0, UInt8(ascii: "!")) .| ByteClass.equal($0, 0xEF)
    }
    let others = block.bits {
      ByteClass.equal($0, UInt8(ascii: "=")) .| ByteClass.equal($0, UInt8(ascii: "("))
        .| ByteClass.equal($0, UInt8(ascii: "{")) .| ByteClass.equal($0, UInt8(ascii: "`"))
    }
    // Up to the first of the others.
    var places = breaks & within & (others &- 1) & ~others
    while places != 0 {
      let at = head.lowerBound &+ places.trailingZeroBitCount
      if bytes[at] != 0xEF { return at }
      // A break as wide as the letters of the east.
      if at + 1 < bytes.count, bytes[at + 1] == 0xBC { return at + 1 }
      places &= places &- 1
    }
    return nil
  }

  /// What at least one of is in whatever names a reader in letters of ASCII, but for names of two letters.
  static let traces: [StaticString] = [
    "llm", "copilot", "assist", "asist", "asyst", "asszisz", "agent", "agenc", "model", "ais ", "ais:",
    "ais,", "ais!", "ais-", "chatbot", "bots", "bot ", "bot:", "bot,", "bot!", "bot-", "bot.", "bot'",
    "bot\"", "bot)", "bot/", "gpt", "claude", "gemini", "cursor", "codex", "zeka", "tekoaly", "avustaj",
    "umela", "inteligenc", "msaidizi", "katulong",
  ]

  static let shortNames: StaticString = "aikiia"

  private static let lineEnd: [UInt8] = [0x0A]
  /// What stands behind whoever is called, and what shows that nobody is.
  private static let breaks = [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "!"), 0xEF]
  private static let others = [UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "`")]

  private static let readers = WordIndex(names)
  static let names: StaticString =
    " ai ais llm llms copilot copilots assistant assistants agent agents model models bot bots chatgpt claude gpt gemini cursor codex chatbot chatbots ki ia assistent assistenten assistente asistente assistants modell modelle modele modeles modello modelo asystencie asystent asystenci asistan zeka tekoaly avustaja avustajalle tekoalylle agencie agenci asisten asistentului modelul agentul asszisztens asszisztensnek msaidizi katulong asistent umela inteligence "
  private static let elsewhere: [StaticString] = [
    "ассистент", "помощник", "модел", "агент", "асистент", "помічник", "μοντελο", "βοηθ", "助手", "模型",
    "アシスタント", "モデル", "어시스턴트", "모델", "المساعد", "النموذج", "מודל", "עוזר", "ผู้ช่วย", "โมเดล", "सहायक", "मॉडल",
    "סוכן", "エージェント", "에이전트", "智能体", "เอเจนต์", "trợ lý", "ии ",
  ]
}
