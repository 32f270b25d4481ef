import Agents
import Bytes
import Chance
import JSON
import TestSupport
import Testing
import Verdict

/// What holds for every dialect, whatever its agent: rules that each cost somebody a guard.
@Suite("Every dialect")
struct DialectInvariantTests {
  /// Every captured event's name, and a few that no agent sends.
  private static let events: Set<String> = {
    var names: Set<String> = ["", "Unheard", "beforeShellExecution", "BeforeTool", "pre_run_command"]
    for agent in ["claude", "codex", "copilot", "copilot-pascal"] {
      for file in Payloads.names(of: agent) {
        let name = file.split(separator: "--")[1].prefix { $0 != "-" && $0 != "." }
        for dialect in Dialects.all { names.insert(dialect.event(spelled: String(name))) }
      }
    }
    return names
  }()

  @Test("A refusal is never silent where it is heeded")
  func refusals() {
    for dialect in Dialects.all {
      for event in Self.events where dialect.contract(of: event)?.canBlock == true {
        let request = AnswerRequest(event: Event(agent: dialect.name, name: event, moment: .other))
        let answer = dialect.answer(goldenDecision(.block), to: request)
        let last = dialect.lastAnswer(.block, to: event, reason: "why")
        #expect(!answer.output.isEmpty || answer.exitCode == 2, "\(dialect.name) \(event)")
        #expect(!last.output.isEmpty || last.exitCode == 2, "\(dialect.name) \(event)")
      }
    }
  }

  @Test("A damaged payload is read or refused, by whichever dialect")
  func damaged() {
    var dice = Dice(seed: 1)
    let spare: [UInt8] = Array(#""{}[]:,0\nult"#.utf8)
    for agent in ["claude", "codex", "copilot", "copilot-pascal"] {
      for file in Payloads.names(of: agent) {
        let whole = Array(Payloads.text(file).utf8)
        for _ in 0..<12 {
          var bytes = whole
          for _ in 0...dice.roll(3) {
            let at = dice.roll(bytes.count)
            switch dice.roll(3) {
            case 0: bytes.remove(at: at)
            case 1: bytes[at] = spare[dice.roll(spare.count)]
            default: bytes.insert(spare[dice.roll(spare.count)], at: at)
            }
          }
          guard let document = try? JSONDocument(ByteView(bytes)) else { continue }
          for dialect in Dialects.all {
            _ = dialect.recognises(document.root)
            _ = dialect.speaker(of: document.root)
            let event = dialect.eventName(in: document.root) ?? dialect.impliedEvent(of: document.root)
            let read = try? dialect.read(document, event: event ?? dialect.event(spelled: "PreToolUse"))
            guard let read else { continue }
            _ = dialect.answer(goldenDecision(.block), to: AnswerRequest(event: read, document: document))
          }
        }
      }
    }
  }
}
