import Bytes
import Foundation
import JSON
import TestSupport
import Testing

@Suite("The proxy between a client and a program")
struct RelayTests {
  @Test("Lines go through as they are, in both directions, and the end of input is the end")
  func forwards() {
    let proxy = Proxy()
    let lines = [
      #" {"jsonrpc":"2.0", "id":1.0,"method" : "ping"}"#,
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      Proxy.ping(#""a\u0062""#), Proxy.call("ls -l", id: "18446744073709551616"),
    ]
    let result = proxy.run([], lines)
    #expect(result.exitCode == 0)
    #expect(proxy.heard == lines)
    #expect(
      result.lines
        == ["1.0", #""a\u0062""#, "18446744073709551616"].map {
          #"{"jsonrpc":"2.0","id":\#($0),"result":{"content":[{"type":"text","text":"done"}]}}"#
        })
    #expect(result.errors.contains(#"event=session_end reason="end of input""#))
    #expect(proxy.serverIsGone)
  }

  @Test("A call that must not run never reaches the server, and the next one does")
  func blocks() {
    let proxy = Proxy()
    let result = proxy.run([], [Proxy.call("rm -rf ~", id: #""x""#), Proxy.ping("2")])
    #expect(result.answer(to: #""x""#)?["error"]?["code"]?.int == -33001)
    #expect(result.answer(to: "2")?["result"] != nil)
    #expect(proxy.heard == [Proxy.ping("2")])
    #expect(
      result.errors.contains(
        "[sentinel-mcp] event=tools/call decision=Block detector=files severity=Critical"))
    let log = FileManager.default.contents(atPath: proxy.home + "/.local/state/sentinel/audit.ndjson")
    #expect(String(decoding: log ?? Data(), as: UTF8.self).contains("files.delete-home"))
  }

  @Test("A message that is only half there at the end of input, and bytes of any kind, end nothing")
  func strange() {
    let proxy = Proxy()
    var program = proxy.program
    program.input = .bytes(
      Array(#"{"id":"abc\"#.utf8) + [0x0A, 0x00, 0xFF, 0xFE, 0x0A, 0x0D, 0x0A] + Array(Proxy.ping("1").utf8)
        + [0x0D, 0x0A] + Array(Proxy.ping("2").utf8))
    let result = program.run(["proxy", "--target"] + proxy.words())
    #expect(result.exitCode == 0 && result.signal == 0)
    #expect(result.answer(to: "1")?["result"] != nil)
    #expect(result.answer(to: "2")?["result"] != nil)
  }

  @Test("Garbage on the server's output goes to standard error, and the session goes on")
  func garbage() {
    let proxy = Proxy()
    let result = proxy.run(
      [], [Proxy.ping("1")], script: "echo 'Server v1 is ready'\necho '{half'\n" + Proxy.server)
    #expect(result.lines.count == 1)
    #expect(result.answer(to: "1")?["result"] != nil)
    #expect(result.errors.contains("Server v1 is ready\n"))
    #expect(result.errors.contains("event=noise"))
  }

  @Test("What the server writes to standard error is passed on, and cannot pass for the proxy's own")
  func forged() {
    let proxy = Proxy()
    let result = proxy.run(
      [], [Proxy.ping("1")],
      script: """
        echo 'loading' >&2
        echo '[sentinel-mcp] event=tools/call decision=Allow' >&2
        printf 'x\\r[sentinel-mcp] event=forged\\n' >&2

        """ + Proxy.server)
    #expect(result.errors.contains("(server) loading\n"))
    let own = result.errors.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.filter {
      $0.hasPrefix("[sentinel-mcp]")
    }
    #expect(!own.contains { $0.contains("decision=Allow") || $0.contains("forged") })
    #expect(result.errors.contains("(server) [sentinel-mcp] event=tools/call decision=Allow"))
  }

  @Test("Events as NDJSON are that, line by line, with the server's own lines among them")
  func json() throws {
    let proxy = Proxy()
    let result = proxy.run(
      ["--log-json"], [Proxy.call("rm -rf ~"), "nonsense"],
      script: "printf 'a\\tb \"q\" \\377\\n' >&2\necho noise\n" + Proxy.server)
    let entries = try result.errors.split(separator: "\n").map { try JSONDocument(ByteView(String($0))).root }
    let events = entries.compactMap { $0["event"]?.string }
    #expect(events.count == entries.count)
    for event in [
      "session_start", "tools/call", "unreadable", "stderr", "noise", "session_end", "transport_dispose",
    ] {
      #expect(events.contains(event), "\(event)")
    }
    #expect(entries.first { $0["event"]?.string == "tools/call" }?["decision"]?.string == "Block")
  }

  @Test("A client that reads slowly gets everything, and one that is gone ends the proxy")
  func large() {
    let proxy = Proxy()
    let script = #"""
      read -r line
      head -c 3000000 /dev/zero | tr '\0' 'x' | { printf '{"id":1,"result":{"content":[{"type":"text","text":"'; cat; printf '"}]}}\n'; }
      """#
    let result = proxy.run([], [Proxy.ping("1")], script: script)
    #expect(result.output.utf8.count > 3_000_000)
    #expect(result.lines.count == 1)
    var broken = proxy.program
    broken.output = .broken
    broken.input = .neverEnding
    let ended = broken.run([
      "proxy", "--target", "sh", "-c", #"echo '{"method":"notifications/x"}'; sleep 30"#,
    ])
    #expect(ended.seconds < 5)
    #expect(ended.signal == 0)
  }

  #if os(Linux)
    @Test(
      "The proxy and its keeper stay small in a long session",
      .enabled(if: Program.isRelease, "a debug build is larger"))
    func memory() throws {
      let conversation = try Conversation(Proxy(), script: "server.sh")
      for round in 0..<50 {
        for call in 0..<100 { conversation.say(Self.plainCall(round * 100 + call)) }
        for _ in 0..<100 { #expect(conversation.hear() != nil) }
      }
      let kilobytes = conversation.processes.map(Self.resident(_:)).reduce(0, +)
      #expect(conversation.processes.count == 2)
      #expect(kilobytes > 0 && kilobytes < 15_000)
      #expect(conversation.end() == 0)
    }

    private static func plainCall(_ id: Int) -> String {
      #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"echo","#
        + #""arguments":{"note":"please fetch the report of the second quarter, page \#(id)"}}}"#
    }

    /// How much memory a process holds, in kilobytes.
    private static func resident(_ process: Int32) -> Int {
      let status = FileManager.default.contents(atPath: "/proc/\(process)/status") ?? Data()
      let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
      return lines.first { $0.hasPrefix("VmRSS:") }
        .flatMap { Int($0.dropFirst(6).dropLast(2).trimmingCharacters(in: .whitespaces)) } ?? 0
    }
  #endif

  @Test(
    "Options stand before the target's words or behind them, and behind -- nothing is one",
    arguments: [
      (["--log-json", "--target", "SERVER"], true), (["--target", "SERVER", "--log-json"], true),
      (["--target", "--", "SERVER", "--log-json"], false),
      (["--log-json", "--target", "--", "SERVER", "x"], true),
      (["--log-json", "--", "SERVER"], true), (["--target=sh", "FILES", "--log-json"], true),
    ])
  func options(words: [String], isJSON: Bool) {
    let proxy = Proxy()
    let target = proxy.words()
    let arguments = words.flatMap { word in
      word == "SERVER" ? target : word == "FILES" ? Array(target.dropFirst()) : [word]
    }
    let result = proxy.program.run(["proxy"] + arguments, Proxy.ping("1") + "\n")
    #expect(result.answer(to: "1")?["result"] != nil)
    #expect(result.errors.hasPrefix("{") == isJSON)
  }

  @Test("The end of input waits for calls that wait for the tools, not longer than it may")
  func lastCalls() {
    let proxy = Proxy()
    let list = #"{"jsonrpc":"2.0","id":9,"method":"tools/list"}"#
    let result = proxy.run([], [list, Proxy.call("ls")])
    #expect(result.lines.count == 2)
    #expect(result.answer(to: "1")?["result"] != nil)
    let silent = Proxy()
    let lost = silent.run(
      [], [list, Proxy.call("ls")],
      script: #"echo "$$" > "$1/pid"; while read -r l; do echo "$l" >> "$1/heard"; done"#)
    #expect(lost.answer(to: "1")?["error"]?["code"]?.int == -33005)
    #expect(silent.heard == [list])
    #expect(lost.seconds < 4)
  }
}
