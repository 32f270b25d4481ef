import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-26: the agent's own words that show a prompt, a template or control tokens. Asking for them is told from
  /// other injections where words are weighed.
  static let promptTemplateLeakage = Detector(id: "SEC-26") { inspection, findings in
    guard inspection.kind == .message else { return }
    let text = inspection.text
    if let range = ControlTokens.first(in: text) {
      findings.append(ControlTokens.rule.finding(at: range, evidence: Evidence(plain: text[range].string)))
    }
  }
}

/// Tokens that only a chat template writes, in text that went through one already.
enum ControlTokens {
  static let rule = Rule(
    id: "SEC-26.control-tokens", severity: .medium, category: "injection",
    title: "Shows control tokens of a chat template",
    why: "Whoever reads them back to a model can end its turn and speak in its place.",
    instead: "Leave the tokens out, or describe them in words.")

  static func first(in text: ByteView) -> Range<Int>? {
    // Nearly all of them begin with one of two pairs, and prose has neither.
    guard
      text.contains("<|") || text.contains("[INST]") || text.contains("<<SYS>>")
        || text.contains("<start_of_turn>")
    else { return nil }
    for token in tokens {
      if let range = text.firstRange(of: token) { return range }
    }
    return nil
  }

  private static let tokens = [
    "<|im_start|>", "<|start_header_id|>", "<|eot_id|>", "<|endoftext|>", "<|begin_of_text|>",
    "<|endofprompt|>", "[INST]", "<<SYS>>", "<start_of_turn>", "<|system|>", "<|assistant|>", "<|channel|>",
  ]
}
