import Bytes
import Commands
import Detectors
import Guard
import JSON
import MCPPins
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
  /// Who reads long texts with us.
  private let crew: Crew?

  var scene: Scene { grounds.scene }

  init(profile: Profile, scene: Scene, policies: Policies, crew: Crew? = nil) {
    self.profile = profile
    grounds = Grounds(scene)
    self.policies = policies
    self.crew = crew
  }

  /// New files hold from the next message on.
  mutating func adopt(_ policies: Policies) { self.policies = policies }

  /// What a call, or anything else on its way to the server, leads to.
  func decide(call event: Event, window: Int) -> Decision {
    var findings = Guard.judge(event, in: grounds, profile: profile, window: window, isHeard: true)
    for content in event.contents {
      guard case .arguments(let tree) = content else { continue }
      if let joined = tree.joined { findings += Guard.steering(in: joined, profile: profile) }
    }
    let acts = policies.asksForActs ? Guard.acts(of: event, in: grounds) : []
    return policies.decide(findings, about: event, acts: acts)
  }

  /// A finding, and the piece of text it is about.
  struct Found {
    var finding: Finding
    var piece: Int
  }

  private static let mostFindings = 1000

  private static let tooMuch = ProxyRules.finding("mcp.too-much")

  /// What texts carry.
  func find(in texts: TextPieces, as kind: TextKind) -> [Found] {
    var found: [Found] = []
    if texts.isTooMuch { found.append(Found(finding: Self.tooMuch, piece: 0)) }
    if let crew, crew.width > 1, texts.count >= SideBySide.shortest {
      let findings = SideBySide(crew: crew, profile: profile).read(texts, as: kind)
      for i in findings.indices where found.count < Self.mostFindings {
        add(findings[i], about: i, in: texts, to: &found)
      }
    } else {
      for i in texts.pieces.indices where found.count < Self.mostFindings {
        add(Guard.judge(texts.pieces[i].field, as: kind, profile: profile), about: i, in: texts, to: &found)
      }
    }
    return found
  }

  private func add(_ findings: [Finding], about number: Int, in texts: TextPieces, to found: inout [Found]) {
    for finding in findings {
      // What is put together of several texts says nothing new of secrets in one of them.
      if texts.pieces[number].string == nil, finding.category != "injection" { continue }
      found.append(Found(finding: finding, piece: number))
    }
  }

  func decide(_ findings: [Finding], about event: Event) -> Decision {
    policies.decide(findings, about: event)
  }
}
