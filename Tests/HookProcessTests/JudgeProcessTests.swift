import Foundation
import TestSupport
import Testing

extension RealProcesses {
  /// `sentinel judge` as a program that others talk to.
  @Suite
  struct JudgeProcessTests {
    private static let line = #"""
      {"id":7,"hook_event_name":"PreToolUse","tool_name":"Bash","cwd":"/tmp","tool_input":{"command":"rm -rf /"}}
      """#

    @Test
    func `whoever sends one line and waits gets its answer`() {
      let folder = ScratchFolder()
      folder.write("line", Self.line + "\n")
      // Its input stays open until the answer is there, or five seconds are over.
      let script = """
        cd '\(folder.path)' && mkfifo in && { '\(Program("sentinel").path)' judge < in > out & } && exec 3> in
        cat line >&3
        for i in $(seq 50); do [ -s out ] && break; sleep 0.1; done
        cat out; exec 3>&-; wait
        """
      let result = Program(path: "/bin/sh", environment: .home(folder.path))
        .run(["-c", script])
      #expect(result.output.hasPrefix(#"{"id":7,"action":"block","severity":"critical""#), "\(result)")
    }
  }
}
