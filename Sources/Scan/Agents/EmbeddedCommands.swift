import Bytes
import Guard
import ShellMeaning
import Verdict

/// The shell commands that a skill or a slash command runs before the model sees it: `` !`command` ``.
enum EmbeddedCommands {
  static func findings(in text: ByteView, scene: Scene) -> [Located] {
    var found: [Located] = []
    var from = 0
    while let hit = text.firstRange(of: "!`", from: from), found.count < 100 {
      let start = hit.upperBound
      let lineEnd = text.lineEnd(at: start)
      guard let end = text.firstIndex(of: UInt8(ascii: "`"), from: start), end < lineEnd else {
        from = start
        continue
      }
      let event = Event(
        agent: "scan", name: "command", moment: .beforeTool, directory: scene.directory,
        contents: [.command(Field(path: FieldPath(), text: text[start..<end]), .shell)])
      for finding in Guard.judge(event, in: scene) {
        let range = finding.location?.range ?? 0..<(end - start)
        found.append(
          Located(finding, range: (start + range.lowerBound)..<(start + range.upperBound), field: nil))
      }
      from = end + 1
    }
    return found
  }
}
