import Bytes
import Text
import Verdict

extension Detectors {
  /// What is found in a text that says things over and over, from what it says once.
  static func inspect(
    _ short: AbridgedText, of text: ByteView, as kind: TextKind, profile: Profile, isAlsoHeard: Bool
  ) -> [Finding] {
    var found = inspect(short.text, as: kind, profile: .security, isAlsoHeard: isAlsoHeard, for: .everything)
    var repeated: [Finding] = []
    for i in found.indices {
      guard let range = found[i].location?.range else { continue }
      found[i].location?.range = short.original(range)
      // Whoever takes secrets out of a text wants every one of them.
      guard found[i].category == "secrets" || found[i].category == "pii" else { continue }
      for place in short.repeats(of: range, most: mostRepeated - repeated.count) {
        var again = found[i]
        again.location?.range = place
        repeated.append(again)
      }
    }
    found += repeated
    if profile == .all {
      // Here saying it again is what matters.
      let inspection = Inspection(text: text, kind: kind, layers: Layers(asGiven: .empty))
      for detector in registry where detector.isForAll { detector.inspect(inspection, &found) }
    }
    return worstFirst(found)
  }

  /// More repeats than this are a dump.
  private static let mostRepeated = 64
}
