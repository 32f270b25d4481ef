import Agents
import Bytes
import Detectors
import Guard
import JSON
import ShellMeaning
import Verdict

/// A session's transcript: one line of JSON for each thing that happened, judged as what it was.
enum Transcript {
  /// Whether the text begins like one.
  static func begins(_ text: ByteView) -> Bool {
    let line = text[..<text.lineEnd(at: 0)]
    guard line.at(0) == UInt8(ascii: "{"), let document = try? JSONDocument(line) else { return false }
    return ClaudeCode.isTranscript(document.root)
  }

  static func findings(in window: TextWindow, scene: Scene, profile: Profile) -> [Located] {
    let text = window.text
    var found: [Located] = []
    var start = window.own.lowerBound
    while start < window.own.upperBound {
      let end = min(text.lineEnd(at: start), window.own.upperBound)
      let line = text[start..<end]
      if !line.trimmed().isEmpty { judge(line, at: start, scene, profile, &found) }
      start = end + 1
    }
    return found
  }

  private static func judge(
    _ line: ByteView, at offset: Int, _ scene: Scene, _ profile: Profile, _ found: inout [Located]
  ) {
    guard let document = try? JSONDocument(line) else {
      // Cut off, or none of the agent's: still a text.
      for finding in Guard.judge(line, as: .code, profile: profile) {
        found.append(Located(finding, in: line).moved(by: offset))
      }
      return
    }
    for event in ClaudeCode.transcriptEvents(document) {
      var place = scene
      place.directory = event.directory ?? scene.directory
      place.project = place.directory
      // What it says was so on another day, and maybe on another machine.
      place.world = .empty
      for finding in Guard.judge(event, in: place, profile: profile) {
        found.append(Located(finding, in: document).moved(by: offset))
      }
    }
  }
}

extension Located {
  /// The same, in a text that begins so many bytes earlier.
  fileprivate func moved(by offset: Int) -> Located {
    var copy = self
    copy.range = (range.lowerBound + offset)..<(range.upperBound + offset)
    return copy
  }
}
