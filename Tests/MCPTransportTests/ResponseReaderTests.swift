import Chance
import Testing

@testable import MCPTransport

/// What a reader made of some bytes, in few words.
private struct Reading: Equatable {
  var statuses: [Int] = []
  var bodies: [String] = []
  var keeps: [Bool] = []
  var error: HTTPError?
}

private func read(_ pieces: [[UInt8]], closes: Bool) -> Reading {
  var reader = ResponseReader()
  var reading = Reading()
  var body: [UInt8] = []
  func complete() {
    reading.bodies.append(String(decoding: body, as: UTF8.self))
    body = []
  }
  do {
    for piece in pieces {
      var position = 0
      try piece.withUnsafeBytes { bytes in
        loop: while true {
          switch try reader.next(in: bytes, at: &position) {
          case .needsMore: break loop
          case .head(let head):
            reading.statuses.append(head.status)
            reading.keeps.append(head.keepsConnection)
          case .body(let range): body += bytes[range]
          case .end:
            complete()
            if position == bytes.count { break loop }
          }
        }
      }
    }
    if closes, try reader.connectionEnded() { complete() }
  } catch {
    reading.error = error as? HTTPError
  }
  return reading
}

@Suite("Answers of a server")
struct ResponseReaderTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var statuses: [Int] = []
    var bodies: [String] = []
    var keeps: [Bool] = []
    var error: HTTPError?
    var closes = false

    var testDescription: String { name }
  }

  static let good = [
    Example(
      name: "a length", text: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", statuses: [200],
      bodies: ["hello"],
      keeps: [true]),
    Example(
      name: "no body", text: "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n", statuses: [202],
      bodies: [""],
      keeps: [true]),
    Example(
      name: "a status that has no body", text: "HTTP/1.1 204 No Content\r\n\r\n", statuses: [204],
      bodies: [""],
      keeps: [true]),
    Example(
      name: "chunks",
      text:
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n",
      statuses: [200], bodies: ["abc0123456789"], keeps: [true]),
    Example(
      name: "chunks and a trailer",
      text: "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n1\r\na\r\n000\r\nX-Sum: 1\r\nY: 2\r\n\r\n",
      statuses: [200],
      bodies: ["a"], keeps: [true]),
    Example(
      name: "chunks win over a length",
      text: "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
      statuses: [200],
      bodies: ["a"], keeps: [true]),
    Example(
      name: "the end of the connection", text: "HTTP/1.1 200 OK\r\n\r\nall of it", statuses: [200],
      bodies: ["all of it"],
      keeps: [false], closes: true),
    Example(
      name: "one after the other",
      text: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\nbc",
      statuses: [200, 404],
      bodies: ["a", "bc"], keeps: [true, true]),
    Example(
      name: "answers on the way",
      text:
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na",
      statuses: [200], bodies: ["a"], keeps: [true]),
    Example(
      name: "an old server", text: "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na", statuses: [200],
      bodies: ["a"],
      keeps: [false]),
    Example(
      name: "a server that closes",
      text: "HTTP/1.1 200 OK\r\nConnection: x, Close\r\nContent-Length: 1\r\n\r\na",
      statuses: [200], bodies: ["a"], keeps: [false]),
    Example(
      name: "no reason", text: "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", statuses: [200], bodies: [""],
      keeps: [true]),
    Example(
      name: "bare line feeds", text: "HTTP/1.1 200 OK\nContent-Length:1\n\na", statuses: [200], bodies: ["a"],
      keeps: [true]),
    Example(
      name: "the same length twice",
      text: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na",
      statuses: [200], bodies: ["a"], keeps: [true]),
    Example(name: "nothing", text: "", closes: true),
  ]

  static let bad: [(String, HTTPError)] = [
    ("SSH-2.0-OpenSSH\r\n", .notHTTP),
    ("HTTP/2 200 OK\r\n\r\n", .notHTTP),
    ("HTTP/1.1 2OO OK\r\n\r\n", .notHTTP),
    ("HTTP/1.1 099 OK\r\n\r\n", .notHTTP),
    ("HTTP/1.1 101 Switching\r\n\r\n", .notHTTP),
    ("HTTP/1.1 200 OK\r\nno colon\r\n\r\n", .badField),
    ("HTTP/1.1 200 OK\r\nA: 1\r\n folded\r\n\r\n", .badField),
    ("HTTP/1.1 200 OK\r\nA : 1\r\n\r\n", .badField),
    ("HTTP/1.1 200 OK\r\nA: 1\rB: 2\r\n\r\n", .badField),
    ("HTTP/1.1 200 OK\r\nA: \u{0}\r\n\r\n", .badField),
    ("HTTP/1.1 200 OK\r\n: 1\r\n\r\n", .badField),
    ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", .badLength),
    ("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", .badLength),
    ("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n", .badLength),
    ("HTTP/1.1 200 OK\r\nContent-Length: 1, 1\r\n\r\n", .badLength),
    ("HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\n", .badLength),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", .unknownCoding),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", .unknownCoding),
    ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\n", .unknownCoding),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", .badChunk),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n", .badChunk),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffff\r\n", .badChunk),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", .badChunk),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", .badChunk),
    ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc", .cut),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", .cut),
    ("HTTP/1.1 200 OK\r\nConte", .cut),
    ("HT", .cut),
  ]

  @Test("are read the same however they are cut", arguments: good)
  func everySplit(_ example: Example) {
    let text = Array(example.text.utf8)
    let wanted = Reading(statuses: example.statuses, bodies: example.bodies, keeps: example.keeps)
    #expect(read([text], closes: example.closes) == wanted)
    #expect(read(text.map { [$0] }, closes: example.closes) == wanted)
    for cut in 0...text.count {
      #expect(
        read([Array(text[..<cut]), Array(text[cut...])], closes: example.closes) == wanted, "cut at \(cut)")
    }
  }

  @Test("that are none are refused however they are cut")
  func refused() {
    for (text, error) in Self.bad {
      let bytes = Array(text.utf8)
      #expect(read([bytes], closes: true).error == error, "\(text)")
      #expect(read(bytes.map { [$0] }, closes: true).error == error, "\(text)")
    }
  }

  @Test("have a head of bounded size")
  func largeHeads() {
    let long = "HTTP/1.1 200 OK\r\nA: " + String(repeating: "x", count: 300_000)
    #expect(read([Array(long.utf8)], closes: false).error == .headTooLarge)
    let many = "HTTP/1.1 200 OK\r\n" + String(repeating: "A: 1\r\n", count: 1000)
    #expect(read([Array(many.utf8)], closes: false).error == .headTooLarge)
    let chunk =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;" + String(repeating: "x", count: 9000)
    #expect(read([Array(chunk.utf8)], closes: false).error == .headTooLarge)
    let trailer =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
      + String(repeating: "A: 123456789\r\n", count: 40_000)
    #expect(read([Array(trailer.utf8)], closes: false).error == .headTooLarge)
  }

  @Test("damaged at random are read to the same end in one piece and in many")
  func damaged() {
    var random = Dice(seed: 3)
    for example in Self.good where !example.text.isEmpty {
      for _ in 0..<300 {
        var text = Array(example.text.utf8)
        for _ in 0...Int(random.next() % 3) {
          let place = Int(random.next() % UInt64(text.count))
          switch random.next() % 3 {
          case 0: text[place] = UInt8(truncatingIfNeeded: random.next())
          case 1: text.remove(at: place)
          default: text.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
          }
          if text.isEmpty { text = [0] }
        }
        let whole = read([text], closes: true)
        let cut = read(text.map { [$0] }, closes: true)
        #expect(
          whole.statuses == cut.statuses && whole.bodies == cut.bodies && whole.error == cut.error, "\(text)")
      }
    }
  }
}
