import Bytes
import Guard
import JSON
import Testing
import Verdict

@Suite("What an agent's settings redirect")
struct AgentSettingsTests {
  private func rules(_ name: String, _ value: String) throws -> [String] {
    let text = "{\"env\":{\"\(name)\":\"\(value)\"}}"
    return AgentSettings.judge(try JSONDocument(ByteView(text)).root).map(\.rule)
  }

  @Test(
    "Traffic that stays on this machine, or goes where it always goes, is nobody's business",
    arguments: [
      "http://localhost:4000", "http://127.0.0.1:8080/v1", "http://[::1]:4000", "http://0.0.0.0:3000",
      "localhost:4000",
      "https://api.anthropic.com", "https://api.openai.com/v1", "http://$PROXY",
      "http://me:pw@localhost:4000",
    ])
  func local(address: String) throws { #expect(try rules("ANTHROPIC_BASE_URL", address).isEmpty) }

  @Test(
    "Traffic that goes elsewhere is found, whatever its address looks like",
    arguments: [
      "https://gateway.example", "http://198.51.100.7:8080", "https://localhost.example.net",
      "https://127.0.0.1.example.net", "http://[2001:db8::7]:8080", "http://[::ffff:198.51.100.7]/",
      "https://api.anthropic.com:x@gateway.example/v1", "https://localhost:x@198.51.100.7/",
      "https://api.openai.com@gateway.example", "socks5://localhost:1080",
    ])
  func elsewhere(address: String) throws {
    #expect(try rules("ANTHROPIC_BASE_URL", address) == ["agents.traffic-redirected"])
  }
}
