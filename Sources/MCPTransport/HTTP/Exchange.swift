import Bytes
import MCPMessages
import System

/// One request of ours and its answer, across the connections that it may take.
struct Exchange {
  enum Purpose {
    /// Takes a message to the server.
    case message(Outgoing)
    /// Asks for the list of tools, to learn which headers a call needs that was refused for want of them.
    case relisting(Relisting)
    /// Takes up the answer to a message where its stream broke off.
    case resumption(Outgoing)
    /// The stream for what the server says of its own accord.
    case listening
    /// The one stream of the older transport, and the message that showed that this is what is spoken here.
    case olderStream(probe: Outgoing, status: Int)
    /// Says that the session is over.
    case farewell
  }

  struct Relisting {
    let request: Outgoing
    let call: Outgoing
    /// What the server said to the call.
    let refusal: ByteView
    var pages = 1
  }

  let number: Int
  var purpose: Purpose
  var address: HTTPAddress
  /// Requests that have no answer yet.
  var unanswered: [ByteView]
  /// When to give up; nil: never, for a tool may take hours.
  var deadline: Instant?

  /// The session in which it was sent.
  var sessionID: String?

  var head: ResponseHead?
  /// The answer as a stream of events, if it is one.
  var events: EventStream?
  /// The answer's body, if it is not.
  var body: [UInt8] = []
  /// What is said where the answer could not be read to its end.
  var problem: String?

  var redirects = 0
  /// It follows a look at the list of tools.
  var isRelisted = false
  /// It was sent a second time, since the first connection was found to be closed.
  var isRepeated = false
  /// The client took the request back: nobody waits.
  var isCancelled = false
  /// All that was waited for has come; the rest of the stream is only read so that the connection can serve again.
  var isLingering = false
  var resumptions = 0
  var lastEventID: String?
  var retry: Int?

  init(_ purpose: Purpose, number: Int, to address: HTTPAddress) {
    self.purpose = purpose
    self.number = number
    self.address = address
    if case .message(let message) = purpose { unanswered = message.ids } else { unanswered = [] }
  }

  /// The message that this is about.
  var message: Outgoing? {
    switch purpose {
    case .message(let message), .resumption(let message): message
    case .relisting(let relisting): relisting.call
    default: nil
    }
  }

  /// The body as a message: without white space around it, and without the mark that some servers begin texts with.
  var text: ByteView {
    let all = ByteView(body)
    let hasMark = all.at(0) == 0xEF && all.at(1) == 0xBB && all.at(2) == 0xBF
    return (hasMark ? all[3...] : all).trimmed()
  }

  /// What its request carries.
  var content: Outgoing? {
    switch purpose {
    case .message(let message): message
    case .relisting(let relisting): relisting.request
    default: nil
    }
  }

  var verb: String {
    switch purpose {
    case .message, .relisting: "POST"
    case .resumption, .listening, .olderStream: "GET"
    case .farewell: "DELETE"
    }
  }

  /// Ready to be sent once more.
  mutating func rewind() {
    head = nil
    events = nil
    body = []
    problem = nil
  }

  /// Takes an id off the list; whether it was there.
  mutating func settle(_ id: ByteView) -> Bool {
    guard let place = unanswered.firstIndex(where: { $0.isSameID(as: id) }) else { return false }
    unanswered.remove(at: place)
    return true
  }
}
