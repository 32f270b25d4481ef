import Bytes
import Commands
import Detectors
import Guard
import JSON
import Policy
import ShellMeaning
import State
import System
import Verdict

/// What the guard has to say about a message. Asks the same brain and the same policies as the hooks do.
struct Judge {
  let profile: Profile
  /// Where it happens, taken apart once.
  private let grounds: Grounds
  private(set) var policies: Policies

  var scene: Scene { grounds.scene }

  init(profile: Profile, scene: Scene, policies: Policies) {
    self.profile = profile
    grounds = Grounds(scene)
    self.policies = policies
  }

  /// New files hold from the next message on.
  mutating func adopt(_ policies: Policies) { self.policies = policies }

  /// What a call, or anything else on its way to the server, leads to.
  func decide(call event: Event) -> Decision {
    var findings = Guard.judge(event, in: grounds, profile: profile)
    for content in event.contents {
      guard case .arguments(let tree) = content else { continue }
      for field in tree.wordsAndKeys { findings += Guard.steering(in: field, profile: profile) }
    }
    let acts = policies.asksForActs ? Guard.acts(of: event, in: grounds) : []
    return policies.decide(findings, about: event, acts: acts)
  }

  /// A finding, and the piece of text it is about.
  struct Found {
    var finding: Finding
    var piece: Int
  }

  /// What texts carry. `event` says who speaks and when; its contents are of no matter.
  func find(in pieces: [TextPiece], of event: Event, as content: (Field) -> Content) -> [Found] {
    var found: [Found] = []
    var event = event
    for (i, piece) in pieces.enumerated() {
      event.contents = [content(piece.field)]
      for finding in Guard.judge(event, in: grounds, profile: profile) {
        found.append(Found(finding: finding, piece: i))
      }
    }
    return found
  }

  func decide(_ findings: [Finding], about event: Event) -> Decision {
    policies.decide(findings, about: event)
  }
}
