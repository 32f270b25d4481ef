import Bytes
import Detectors
import JSON
import System

/// A text as the fitting sees it.
struct LabelledSample {
  /// The file that it came from.
  var path: String
  var kind: TextKind
  var isAttack: Bool
  var seen: HintSample
}

struct Samples {
  private var all: [LabelledSample] = []

  /// What can be learned from: texts that are attacks, or nothing at all.
  init(paths: [String]) {
    for path in paths {
      guard let bytes = try? readFile(path, limit: .max) else { continue }
      for line in bytes.split(separator: 0x0A) {
        guard let row = try? JSONDocument(ByteView(Array(line))).root, let text = row["text"]?.text,
          let kind = Self.kind(row["kind"]?.string), let isAttack = Self.isAttack(row)
        else { continue }
        all.append(
          LabelledSample(path: path, kind: kind, isAttack: isAttack, seen: HintSample(of: text, as: kind)))
      }
    }
  }

  func of(_ kind: TextKind) -> [LabelledSample] { all.filter { $0.kind == kind } }

  /// Files that nobody meant any harm with, as a tool would answer with them: the first of each.
  static func fromStandardInput() -> [LabelledSample] {
    var found: [LabelledSample] = []
    while let path = readLine() {
      guard let bytes = try? readFile(path, limit: .max), !bytes.isEmpty, !bytes.contains(0) else { continue }
      let text = ByteView(Array(bytes.prefix(12_000)))
      found.append(
        LabelledSample(
          path: path, kind: .toolResult, isAttack: false, seen: HintSample(of: text, as: .toolResult)))
    }
    return found
  }

  private static func kind(_ name: String?) -> TextKind? {
    switch name {
    case "prompt": .prompt
    case "tool_result": .toolResult
    default: nil
    }
  }

  private static let attacks: Set = [
    "prompt_injection", "jailbreak", "prompt_leak", "tool_poisoning", "rag_poisoning",
  ]

  /// Nil for what is something else, or does not show what it is.
  private static func isAttack(_ row: JSONValue) -> Bool? {
    guard let labels = row["labels"] else { return nil }
    if labels.count == 0 { return false }
    let isCore = row["meta"]?["core"]?.bool == true
    return isCore && labels.elements.contains { attacks.contains($0.string ?? "") } ? true : nil
  }
}
