import Bytes
import JSON
import MCPMessages
import System

/// Calls that a stateless server refuses because headers are missing which mirror their arguments.
///
/// Which ones it wants stands in its list of tools. A client may know that list from an earlier day and call without
/// asking for it again, but it does not know of headers: those are ours, and so is the question.
extension HTTPTarget {
  private static let headerMismatch = "-32020"
  private static let patience = 15_000
  private static let mostPages = 32

  /// Asks for the list of tools, if that may be what a refused call needs.
  mutating func relist(
    _ exchange: Exchange, _ call: Outgoing, _ refusal: ByteView, now: Instant, into news: inout [TargetEvent]
  ) -> Bool {
    guard call.statedVersion != nil, call.method == "tools/call", !exchange.isRelisted, !exchange.isCancelled,
      !isEnding, refusal.count <= 64 << 10, refusal.contains(Self.headerMismatch),
      let code = (try? JSONDocument(refusal))?.root["error"]?["code"], code.raw == Self.headerMismatch
    else { return false }
    openGate(after: exchange.number)
    return ask(call, refusal, after: nil, page: 1, now: now, into: &news)
  }

  private mutating func ask(
    _ call: Outgoing, _ refusal: ByteView, after cursor: JSONValue?, page: Int, now: Instant,
    into news: inout [TargetEvent]
  ) -> Bool {
    let line = JSONWriter.line { writer in
      writer.object { message in
        message.member("jsonrpc", "2.0")
        message.member("id", "sentinel:tools:" + String(exchangeCount))
        message.member("method", "tools/list")
        message.member(
          "params",
          object: { params in
            if let cursor { params.member("cursor", cursor) }
            if let meta = call.frame.meta { params.member("_meta", meta) }
          })
      }
    }
    guard let frame = try? Frame(ByteView(line)) else { return false }
    let relisting = Exchange.Relisting(request: Outgoing(frame), call: call, refusal: refusal, pages: page)
    var exchange = newExchange(.relisting(relisting))
    exchange.unanswered = call.ids
    exchange.deadline = now.adding(milliseconds: Self.patience)
    begin(exchange, now: now, into: &news)
    return true
  }

  /// Sends the call again if the list says what it needs; else the server's word stands.
  mutating func finishRelisting(
    _ exchange: Exchange, _ relisting: Exchange.Relisting, now: Instant, into news: inout [TargetEvent]
  ) {
    guard !exchange.isCancelled else { return }
    let answer = exchange.text
    parameters.learn(from: answer)
    let tool = relisting.call.frame.params?["name"]?.string ?? ""
    if parameters.knows(tool) {
      var again = newExchange(.message(relisting.call))
      again.isRelisted = true
      return begin(again, now: now, into: &news)
    }
    if relisting.pages < Self.mostPages,
      let cursor = (try? JSONDocument(answer, limits: Frame.limits))?.root["result"]?["nextCursor"],
      cursor.isString,
      ask(relisting.call, relisting.refusal, after: cursor, page: relisting.pages + 1, now: now, into: &news)
    {
      return
    }
    news.append(.line(relisting.refusal.onOneLine().trimmed()))
  }
}
