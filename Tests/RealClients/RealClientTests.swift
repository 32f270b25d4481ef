import Foundation
import TestSupport
import Testing

/// A key that opens nothing, put together here so that no scanner takes this file for a leak.
private let keyLine = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAAB" + "QmFzZTY0"
private let key: String = {
  let kind = "OPENSSH PRIVATE" + " KEY"
  let body = (0..<6).map { keyLine + "\($0)" }
  return (["-----BEGIN \(kind)-----"] + body + ["-----END \(kind)-----"]).joined(separator: "\n")
}()

private let deadly = "rm -rf ./victim ./.git"
private let files = ["victim/keep.txt": "keep me\n"]

/// What the real programs make of the answers: the only judges whose word counts.
@Suite(
  "With the real agents", .serialized,
  .enabled(if: !RealClient.installed.isEmpty, Comment(rawValue: RealClient.howToInstall)))
struct RealClientTests {
  private func expectBlocked(_ stage: Stage, _ place: SourceLocation = #_sourceLocation) {
    #expect(stage.has("victim/keep.txt"), "\(stage.said.suffix(2000))", sourceLocation: place)
    #expect(
      stage.model.saw("Sentinel blocked this call"), "\(stage.said.suffix(2000))", sourceLocation: place)
    #expect(stage.records.contains(#""action":"block""#), sourceLocation: place)
  }

  @Test("A dangerous command does not run, and the model learns why", arguments: RealClient.installed)
  func command(client: RealClient) throws {
    let stage = try Stage(client, [client.shell(deadly)], files: files)
    stage.run()
    expectBlocked(stage)
  }

  @Test("What is harmless runs, and the model learns nothing of us", arguments: RealClient.installed)
  func harmless(client: RealClient) throws {
    let stage = try Stage(client, [client.shell("ls -la && touch ./ran.marker")])
    stage.run()
    #expect(stage.has("ran.marker"), "\(stage.said.suffix(2000))")
    #expect(!stage.model.saw("Sentinel"))
    #expect(stage.records.contains(#""action":"allow""#))
  }

  @Test("A sub-agent is judged as its master", arguments: RealClient.installed)
  func subAgent(client: RealClient) throws {
    let stage = try Stage(client, client.subAgent, sub: [client.shell(deadly)], files: files)
    stage.run()
    expectBlocked(stage)
  }

  @Test("A sub-agent's harmless command runs", arguments: RealClient.installed)
  func harmlessSubAgent(client: RealClient) throws {
    let stage = try Stage(client, client.subAgent, sub: [client.shell("touch ./sub.marker")])
    stage.run()
    #expect(stage.has("sub.marker"), "\(stage.said.suffix(2000))")
  }

  @Test("A command in the background is one as well", arguments: RealClient.installed)
  func background(client: RealClient) throws {
    let stage = try Stage(client, [client.shell(deadly, inBackground: true)], files: files)
    stage.run()
    expectBlocked(stage)
  }

  @Test(
    "A command that is only watched is one as well",
    arguments: RealClient.installed.filter { $0 == .claude })
  func monitor(client: RealClient) throws {
    let stage = try Stage(client, [client.monitor(deadly)], files: files)
    stage.run()
    expectBlocked(stage)
  }

  @Test("A plan is no leave", arguments: RealClient.installed.filter { $0.hasPlans })
  func plan(client: RealClient) throws {
    let stage = try Stage(client, [client.shell(deadly)], files: files)
    stage.run("please go on", .withPlan)
    expectBlocked(stage)
  }

  @Test("A session that is taken up again is guarded", arguments: RealClient.installed)
  func resumed(client: RealClient) throws {
    let first = client.shell("touch ./first.marker")
    let stage = try Stage(client, [first], files: files)
    stage.run()
    stage.model.follow([first, client.shell(deadly)])
    stage.run("and now the rest", .again)
    #expect(stage.has("first.marker"))
    expectBlocked(stage)
  }

  @Test(
    "The plugin guards as the settings do", arguments: RealClient.installed.filter { $0 == .claude },
    [Stage.Way.plugin, .pluginFolder])
  func plugin(client: RealClient, way: Stage.Way) throws {
    let stage = try Stage(
      client, [client.shell(deadly), client.shell("touch ./ran.marker")], files: files, by: way)
    stage.run()
    expectBlocked(stage)
    #expect(stage.has("ran.marker"))
    if way == .plugin {
      let doctor = stage.doctor()
      #expect(doctor.output.contains("the plugin sentinel@sentinel"), "\(doctor.output)")
      #expect(doctor.output.contains("`rm -rf ~` is denied"), "\(doctor.output)")
      #expect(doctor.exitCode == 0, "\(doctor.output)")
    }
  }

  @Test(
    "Codex runs the entries of which the doctor says that they are trusted, and no others",
    arguments: RealClient.installed.filter { $0 == .codex })
  func trust(client: RealClient) throws {
    let stage = try Stage(client, [client.shell("touch ./ran.marker && git push --force")])
    stage.bypassesTrust = false
    #expect(stage.doctor().output.contains("not trusted, so Codex skips without a word"))
    stage.run()
    #expect(stage.has("ran.marker") && stage.records.isEmpty, "\(stage.said.suffix(2000))")

    let trusted = try Stage(client, [client.shell("touch ./ran.marker && git push --force")])
    trusted.bypassesTrust = false
    trusted.trustHooksOfCodex()
    let doctor = trusted.doctor()
    #expect(doctor.exitCode == 0 && doctor.output.contains("trusted as it stands"), "\(doctor.output)")
    trusted.run()
    #expect(!trusted.has("ran.marker"))
    #expect(trusted.model.saw("Sentinel blocked this call"), "\(trusted.said.suffix(2000))")
  }

  @Test("A file with a private key is not written", arguments: RealClient.installed)
  func write(client: RealClient) throws {
    let stage = try Stage(client, [])
    stage.model.follow([client.write(stage.project + "/k.pem", key)])
    stage.run()
    #expect(!stage.has("k.pem"))
    #expect(stage.model.saw("Sentinel blocked this call"), "\(stage.said.suffix(2000))")
  }

  @Test("A server's tool gets what is harmless, and no private key", arguments: RealClient.installed)
  func server(client: RealClient) throws {
    let harmless = try Stage(client, [client.server(["note": "plain"])])
    harmless.run()
    #expect(harmless.has("server.marker"), "\(harmless.said.suffix(2000))")
    let leaking = try Stage(client, [client.server(["note": key])])
    leaking.run()
    #expect(!leaking.has("server.marker"))
    #expect(leaking.model.saw("Sentinel blocked this call"), "\(leaking.said.suffix(2000))")
  }

  @Test("A prompt with a private key does not reach the model", arguments: RealClient.installed)
  func prompt(client: RealClient) throws {
    let plain = try Stage(client, [])
    plain.run("please explain PLAIN-WORDS to me")
    #expect(plain.model.saw("PLAIN-WORDS"), "\(plain.said.suffix(2000))")
    let leaking = try Stage(client, [])
    leaking.run("use this: \(key)")
    #expect(!leaking.model.saw(keyLine))
    #expect(leaking.records.contains(#""action":"block""#), "\(leaking.said.suffix(2000))")
  }

  @Test("Of a result with a private key the model gets the rest", arguments: RealClient.installed)
  func result(client: RealClient) throws {
    let stage = try Stage(
      client, [client.shell("cat ./notes.txt")], files: ["notes.txt": "BEFORE\n\(key)\nAFTER\n"])
    stage.run()
    #expect(!stage.model.saw(keyLine), "\(stage.said.suffix(2000))")
    #expect(stage.model.saw("AFTER"), "\(stage.said.suffix(2000))")
    #expect(stage.model.saw("Sentinel withheld part of this result"))
  }
}
