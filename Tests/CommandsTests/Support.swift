import Bytes
import ShellMeaning
import Verdict

@testable import Commands

extension Scene {
  /// Where the commands of these tests run, unless they say otherwise.
  static func project(_ world: World = .empty) -> Scene {
    Scene(
      directory: "/home/dev/project", home: "/home/dev", project: "/home/dev/project", user: "dev",
      world: world)
  }
}

/// Judges a command the way every door does.
func report(on command: String, world: World = .empty) -> CommandReport {
  CommandClassifier.judge(ByteView(command), language: .shell, in: .project(world))
}
