import Foundation
import TestSupport
import Testing

@testable import MCPProxy

@Suite("The filter for other hosts")
struct MessageFilterTests {
  private func text(_ messages: [[UInt8]]) -> [String] {
    messages.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("lets through what is harmless, and stops what is not")
  func judges() throws {
    var filter = try MessageFilter(server: "files", identity: "/opt/bin/files")
    let call = Array(Message.call("read", #"{"path":"a.txt"}"#).utf8)
    #expect(filter.receiveFromClient(call).toServer == [call])
    let answer = Array(#"{"jsonrpc":"2.0","id":1,"result":{"content":[]}}"#.utf8)
    #expect(filter.receiveFromServer(answer).toClient == [answer])
    let ruin = filter.receiveFromClient(Array(Message.command(Bait.ruin).utf8))
    #expect(ruin.toServer.isEmpty && text(ruin.toClient)[0].contains("-33001"))
    #expect(ruin.log.contains { $0.contains("decision=Block") })
  }

  @Test("holds a call until it is known what the tools are")
  func holds() throws {
    var filter = try MessageFilter(server: "files", identity: "/opt/bin/files")
    _ = filter.receiveFromClient(Array(Message.tools.utf8))
    #expect(filter.receiveFromClient(Array(Message.call("a", "{}").utf8)).toServer.isEmpty)
    #expect(filter.holdsCalls)
    #expect(filter.receiveFromServer(Array(Message.list([Message.tool("a")]).utf8)).toServer.count == 1)
    #expect(!filter.holdsCalls)
  }

  @Test("reads the policy and the lock of its folder")
  func project() throws {
    let folder = ScratchFolder()
    folder.write("p/.sentinel/policy.json", #"{"version":1,"mcp":{"tools":{"deny":["*/delete_*"]}}}"#)
    var filter = try MessageFilter(
      server: "files", identity: "/opt/bin/files", directory: folder.path + "/p")
    let out = filter.receiveFromClient(Array(Message.call("delete_all", "{}").utf8))
    #expect(out.toServer.isEmpty)
    #expect(text(out.toClient)[0].contains("mcp.tool-forbidden"))
    folder.write("p/.sentinel/mcp.lock", "{")
    #expect(throws: MessageFilterError.self) {
      try MessageFilter(server: "files", identity: "/opt/bin/files", directory: folder.path + "/p")
    }
    folder.write("p/.sentinel/policy.json", "{")
    #expect(throws: MessageFilterError.self) {
      try MessageFilter(server: "files", identity: "/opt/bin/files", directory: folder.path + "/p")
    }
  }
}
