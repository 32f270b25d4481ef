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

  @Test("Every rule about settings shows what it finds and what it leaves alone")
  func examples() throws {
    let cards = Guard.catalogue.filter { $0.category == "agents" || $0.id == "guard.hooks-disabled" }
    #expect(cards.count >= 6)
    for card in cards {
      #expect(!card.fires.isEmpty && !card.passes.isEmpty, "\(card.id)")
      for example in card.fires {
        let found = AgentSettings.judge(try JSONDocument(ByteView(example.text)).root).map(\.rule)
        #expect(found == [card.id], "\(example.text)")
      }
      for example in card.passes {
        #expect(AgentSettings.judge(try JSONDocument(ByteView(example.text)).root).isEmpty, "\(example.text)")
      }
    }
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
