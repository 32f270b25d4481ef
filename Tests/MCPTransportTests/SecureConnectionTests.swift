import Foundation
import System
import Testing

@testable import MCPTransport

/// A server with a certificate of its own, spoken for by the `openssl` command.
private struct SecureServer {
  let port: UInt16
  let certificate: String
  private let process: Process
  private let input: Pipe
  private let folder: URL

  static let hasLibrary = (["libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"] as [String]).contains {
    dlopen($0, RTLD_LAZY) != nil
  }
  static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl", "/opt/homebrew/bin/openssl"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  init(answer: String, name: String = "localhost") throws {
    let openssl = URL(fileURLWithPath: try #require(Self.openssl))
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "sentinel-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    certificate = folder.path + "/certificate.pem"
    let key = folder.path + "/key.pem"
    let maker = Process()
    maker.executableURL = openssl
    maker.arguments = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2",
      "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)",
    ]
    maker.standardError = FileHandle.nullDevice
    try maker.run()
    maker.waitUntilExit()
    let free = ScriptedServer { _ in [] }
    port = free.port
    free.stop()
    process = Process()
    process.executableURL = openssl
    process.arguments = ["s_server", "-accept", "\(port)", "-cert", certificate, "-key", key, "-quiet"]
    input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data(answer.utf8))
  }

  func stop() {
    // Signals that ask politely may be blocked in the children of a test.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }
}

@Suite(
  "A server behind https",
  .enabled(
    if: SecureServer.openssl != nil && SecureServer.hasLibrary, "needs the openssl command and libcurl"))
struct SecureConnectionTests {
  private static let result = #"{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-06-18"}}"#
  private static let answer =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(result.utf8.count)\r\n\r\n"
    + result

  /// Asks until the server listens.
  private func ask(_ url: String, trusting file: String?) throws -> Conversation {
    for _ in 0..<100 {
      var client = try Conversation(url) {
        $0.roots.file = file
        $0.roots.folder = nil
      }
      try client.request("0", "initialize")
      client.run { $0.answers("0") }
      if client.failure("0")?.message.contains("onnect to server") != true { return client }
      usleep(50_000)
    }
    throw SystemError("connect to openssl", reason: "it does not listen")
  }

  @Test("is heard when it is who it says it is")
  func trusted() throws {
    let server = try SecureServer(answer: Self.answer)
    defer { server.stop() }
    let client = try ask("https://localhost:\(server.port)/mcp", trusting: server.certificate)
    #expect(client.lines == [Self.result], "\(client.failures)")
  }

  @Test("is not heard when nobody vouches for it, or when it is another")
  func untrusted() throws {
    let unknown = try SecureServer(answer: Self.answer)
    defer { unknown.stop() }
    let other = try SecureServer(answer: Self.answer, name: "other.example")
    defer { other.stop() }
    for (server, file) in [(unknown, other.certificate), (other, other.certificate)] {
      let client = try ask("https://localhost:\(server.port)/mcp", trusting: file)
      #expect(client.lines.isEmpty)
      let message = try #require(client.failure("0")?.message)
      #expect(message.contains("cannot be reached") && message.contains("SSL_CERT_FILE"), "\(message)")
    }
  }
}
