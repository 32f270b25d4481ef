import ShellMeaning
import Verdict

/// The one brain behind every door: an event goes in, findings come out. Which part of which event goes to
/// which inspector is decided here and nowhere else.
package enum Guard {
  package static func judge(_ event: Event, in scene: Scene) -> [Finding] {
    []
  }
}
