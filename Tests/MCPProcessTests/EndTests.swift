import Bytes
import Foundation
import JSON
import TestSupport
import Testing

@Suite("How a session ends")
struct EndTests {
  private static let stubborn = #"""
    echo "$$" > "$1/pid"
    trap '' TERM INT HUP
    sleep 60 &
    echo "$!" > "$1/grandchild"
    while :; do sleep 0.1; done
    """#

  @Test("A signal ends the server too", arguments: [SIGTERM, SIGINT])
  func signals(number: Int32) throws {
    let proxy = Proxy()
    let talk = try Conversation(proxy)
    talk.say(Proxy.ping("1"))
    #expect(talk.hear() != nil)
    let start = Date()
    talk.signal(number)
    #expect(talk.status() == 0)
    #expect(Date().timeIntervalSince(start) < 4)
    #expect(talk.errors.contains("event=session_end reason=\"signal \(number)\""))
    #expect(proxy.serverIsGone)
  }

  @Test("A server that hears neither the end nor a signal is ended all the same, with what it started")
  func stubborn() throws {
    let proxy = Proxy()
    let started = Date()
    let result = proxy.run(["--timeout-sec", "1"], [Proxy.ping("1")], script: Self.stubborn)
    #expect(Date().timeIntervalSince(started) < 4)
    #expect(result.errors.contains("event=transport_dispose action=grace_expired"))
    #expect(proxy.serverIsGone)
    let grandchild = pid_t(proxy.folder.read("grandchild").trimmingCharacters(in: .whitespacesAndNewlines))
    #expect(grandchild.map(Proxy.isGone) == true)
    // Who waited hears that nothing came.
    #expect(result.answer(to: "1")?["error"]?["code"]?.int == -33005)
  }

  @Test("A server that crashes leaves no request without an answer, and its status is the proxy's")
  func crash() throws {
    let proxy = Proxy()
    proxy.folder.write("crash.sh", "read -r a\nread -r b\nexit 3\n")
    let talk = try Conversation(proxy, script: "crash.sh")
    talk.say(Proxy.ping("1"))
    talk.say(Proxy.ping(#""b""#))
    let answers = [talk.answer(), talk.answer()]
    #expect(answers.map { $0?["id"]?.raw.string } == ["1", #""b""#])
    #expect(answers.allSatisfy { $0?["error"]?["code"]?.int == -33005 })
    #expect(answers[0]?["error"]?["message"]?.string?.contains("status 3") == true)
    #expect(talk.status() == 3)
    #expect(talk.errors.contains("event=server_end"))
  }

  @Test("A crashed server is started again if that is wanted, greeted, and goes on where it was")
  func restart() throws {
    let proxy = Proxy()
    proxy.folder.write(
      "again.sh",
      """
      if [ ! -e "$1/once" ]; then
        touch "$1/once"
        read -r line
        printf '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-06-18","capabilities":{}}}\\n'
        read -r line
        read -r line
        kill -9 $$
      fi

      """ + Proxy.server)
    let talk = try Conversation(proxy, ["--restart", "1"], script: "again.sh")
    talk.say(
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"#
    )
    #expect(talk.answer()?["id"]?.int == 0)
    talk.say(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#)
    talk.say(Proxy.ping("1"))
    #expect(talk.answer()?["error"]?["code"]?.int == -33005)
    talk.say(Proxy.ping("2"))
    let second = talk.answer()
    #expect(second?["id"]?.int == 2)
    #expect(second?["result"] != nil)
    #expect(talk.end() == 0)
    #expect(proxy.heard.first?.contains(#""id":"sentinel-mcp:"#) == true)
    #expect(proxy.heard.contains { $0.contains("notifications/initialized") })
    #expect(talk.errors.contains("event=restart"))
    #expect(proxy.serverIsGone)
  }

  @Test("A server that cannot be started is said to be that")
  func absent() {
    let proxy = Proxy()
    let result = proxy.program.run(["proxy", "--target", "/no/such/program"], Proxy.ping("1") + "\n")
    #expect(result.exitCode == 127)
    #expect(result.errors.contains("/no/such/program"))
    #expect(result.output.isEmpty)
  }

  @Test("A proxy that is killed takes its server along")
  func killed() throws {
    let proxy = Proxy()
    let talk = try Conversation(proxy)
    talk.say(Proxy.ping("1"))
    #expect(talk.hear() != nil)
    talk.signal(SIGKILL)
    _ = talk.status()
    #expect(proxy.serverIsGone)
  }

  enum End: CaseIterable {
    case endOfInput, terminated, interrupted, killed, crash
  }

  /// Starts what stays in its group, and what leaves it and its parent behind; neither hears what is said to it.
  private static let fertile = #"""
    sh -c 'trap "" TERM INT HUP; echo "$$" > "$1/near"; sleep 60' near "$1" &
    (setsid sh -c 'trap "" TERM INT HUP; echo "$$" > "$1/far"; sleep 60; :' far "$1" > /dev/null 2>&1 < /dev/null &)
    while [ ! -s "$1/near" ] || [ ! -s "$1/far" ]; do sleep 0.02; done

    """#

  @Test("Nothing that a server started outlives the proxy, however that ends", arguments: End.allCases)
  func noOrphan(end: End) throws {
    #if os(Linux)
      let proxy = Proxy()
      let rest = end == .crash ? "read -r line\nread -r line\nkill -9 $$\n" : ""
      proxy.folder.write("fertile.sh", Self.fertile + rest + Proxy.server)
      let talk = try Conversation(proxy, ["--timeout-sec", "2"], script: "fertile.sh")
      talk.say(Proxy.ping("1"))
      if end != .crash { #expect(talk.hear() != nil) } else { talk.say(Proxy.ping("2")) }
      let start = Date()
      switch end {
      case .endOfInput: talk.close()
      case .terminated: talk.signal(SIGTERM)
      case .interrupted: talk.signal(SIGINT)
      case .killed: talk.signal(SIGKILL)
      case .crash: #expect(talk.answer()?["error"]?["code"]?.int == -33005)
      }
      _ = talk.status()
      for name in ["near", "far"] {
        let process = pid_t(proxy.folder.read(name).trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(process.map(Proxy.isGone) == true, "\(name)")
      }
      #expect(proxy.serverIsGone)
      // They would end by themselves.
      #expect(Date().timeIntervalSince(start) < 20)
    #endif
  }

  @Test("A keeper that is killed leaves no server behind, and nobody without an answer")
  func keeperKilled() throws {
    #if os(Linux)
      let proxy = Proxy()
      let silent =
        #"echo "$$" > "$1/pid"; cut -d " " -f 4 "/proc/$$/stat" > "$1/keeper"; read -r a; echo x > "$1/asked"; read -r b"#
      proxy.folder.write("silent.sh", silent + "\n")
      let talk = try Conversation(proxy, script: "silent.sh")
      talk.say(Proxy.ping("1"))
      for _ in 0..<200 where proxy.folder.read("asked").isEmpty { usleep(20_000) }
      let keeper = try #require(
        pid_t(proxy.folder.read("keeper").trimmingCharacters(in: .whitespacesAndNewlines)))
      kill(keeper, SIGKILL)
      #expect(talk.answer()?["error"]?["code"]?.int == -33005)
      #expect(talk.status() == 128 + SIGKILL)
      #expect(proxy.serverIsGone)
    #endif
  }

  @Test("Whoever waits for the end of a killed proxy's output does not wait for anybody else")
  func killedOutput() throws {
    let proxy = Proxy()
    let talk = try Conversation(proxy)
    talk.say(Proxy.ping("1"))
    #expect(talk.hear() != nil)
    talk.signal(SIGKILL)
    let start = Date()
    #expect(talk.hear() == nil)
    #expect(Date().timeIntervalSince(start) < 3)
  }
}
