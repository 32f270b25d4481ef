import Bytes
import Commands
import Detectors
import JSON
import ShellMeaning
import Verdict

extension Desk {
  /// Settings that would switch the guard off for this session.
  mutating func settings(_ path: Field) {
    guard let text = grounds.scene.world.text(path.text.string),
      let root = try? JSONDocument(ByteView(text)).root
    else {
      return
    }
    if root.allIgnoringCase("disableAllHooks").contains(where: { $0.bool == true }) {
      report(
        AgentSettings.hooksDisabled(at: path.path),
        at: path)
    }
  }

  /// Instructions the model has taken in: they may say anything to it, but not hide it from people.
  mutating func instructions(_ path: Field) {
    guard let text = grounds.scene.world.text(path.text.string) else { return }
    for var finding in Detectors.inspect(ByteView(text), as: .document) {
      finding.location = Location(path: path.path)
      if finding.evidence == nil { finding.evidence = Evidence(plain: path.text.string) }
      report(finding)
    }
  }

  private mutating func report(_ finding: Finding, at field: Field) {
    var finding = finding
    finding.location = Location(path: field.path)
    finding.evidence = Evidence(plain: field.text.string)
    report(finding)
  }
}
