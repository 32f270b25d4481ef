import Bytes
import Text

/// Papers of law and of banks, in which people take back what they ordered before: wills, powers of attorney, standing
/// orders, orders to a broker.
extension Mention {
  /// Whether a text is one. An order to a machine may be dressed up as such a paper, but then it names the machine.
  func isDeed() -> Bool {
    guard kind == .toolResult || kind == .prompt, text.count <= 4_000 else { return false }
    let said = lowered(0..<text.count)
    return Self.deeds.count { said.contains($0) } >= 3 && !Self.readers.contains { said.contains($0) }
  }

  /// One of each group, so that one word in two forms counts once.
  private static let deeds: [StaticString] = [
    "executor", "testator", "testament", "former will", "last will", "previous will", "all wills",
    "beneficiar", "undersigned", "notary", "trustee", "grantor", "bequea", "codicil", "of attorney", " heirs",
    "in witness", "probate", "settlor", "irrevocabl", "solicitor", "estate of", "account holder",
    "standing order", "principal and", "my bank", "the bank", "custodian", "broker", "share certificate",
    "proxy holder", "shareholder", "funeral", "burial", "guardian of my", "next of kin", "advance directive",
    "living will", "resuscitat", "physician", "signed at", "signed and", "sworn", "erblasser", "vollstrecker",
    "notar", "vollmacht", "unterzeichne", "erben", "nachlass", "letztwillig", "patientenverfug",
    "dauerauftrag", "executeur", "soussign", "notaire", "legataire", "heritier", "procuration", "mandataire",
    "mandant", "testamento", "albacea", "notario", "heredero", "abajo firmante", "poderdante", "apoderado",
    "legado", "notaio", "erede", "eredi", "sottoscritt", "esecutore", "procura", "inventariante", "herdeiro",
    "abaixo assinad", "tabeliao", "procuracao", "outorga", "executeur", "notaris", "erfgena",
    "ondergetekende", "volmacht", "testamentu", "spadkobierc", "notariusz", "pelnomocni", "завещан",
    "душеприказчик", "наследник", "нотариус", "доверенност", "遗嘱", "公证", "继承人", "遺言", "相続人", "公証",
  ]

  /// Who reads it if it is no such paper.
  private static let readers: [StaticString] = [
    "assistant", "assistent", "asistente", "chatbot", "language model", "sprachmodell", " llm", " ai ",
    " ai,", " ai.", " ai:", "a.i.", " ki ", " ia ", "prompt", "copilot", "chatgpt", "claude", "gemini",
    "http", "www.", ".env", "api key", "password", "bot ", "the model", "this model", "助手", "模型", "アシスタント",
    "агент", "ассистент", "модел", "ai agent", "autonomous", "tool call", "e-mail all", "forward all",
  ]
}
