import Bytes
import System

/// A request that is with the server.
struct AskedRequest: Sendable {
  let id: ByteView
  let method: String
  let tool: String?
  /// Many are read at one time; they are answered in the order in which they came all the same.
  let number: Int
  /// What its progress is told under.
  let token: RequestKey?

  var asksForTools: Bool { method == "tools/list" }

  /// Starting may mean installing, and a subscription is open as long as it lasts.
  var isToBeAnswered: Bool { method != "initialize" && method != "subscriptions/listen" }
}

/// What the client asked the server and has no answer to.
struct OpenRequests: Sendable {
  private var byKey: [RequestKey: AskedRequest] = [:]
  /// A client may use an id a second time before its first request is answered; then it waits for two answers.
  private var repeats: [RequestKey: Int] = [:]
  private var last = 0
  /// What was answered or taken back lately, in no order.
  private var recent: [RequestKey] = []
  private var recentCount = 0
  private static let mostRecent = 256
  private var toolLists = 0

  /// How long a server may take, in milliseconds; nil: as long as it likes.
  private let patience: Int?
  private var ends: [RequestKey: Instant] = [:]
  private var tokens: [RequestKey: RequestKey] = [:]
  /// No request has to be given up before then.
  private(set) var nextEnd: Instant?

  init(patience: Int? = nil) { self.patience = patience }

  /// Whether their progress matters: it gives them more time.
  var hearsProgress: Bool { patience != nil }
  /// Whether one of them asks for the tools.
  var hasToolList: Bool { toolLists > 0 }

  var isEmpty: Bool { byKey.isEmpty }
  var count: Int { byKey.count }
  /// Whether it was answered or taken back a short time ago.
  func wasAnswered(_ key: RequestKey) -> Bool { recent.contains(key) }
  func holds(_ key: RequestKey) -> Bool { byKey[key] != nil }

  mutating func add(
    _ id: ByteView, method: String, tool: String?, token: ByteView? = nil, now: Instant = .now
  ) {
    last &+= 1
    let key = RequestKey(id)
    // A copy: what is kept must not keep the whole message.
    let request = AskedRequest(
      id: key.text == id ? key.text : ByteView(Array(id.array)), method: method, tool: tool, number: last,
      token: patience == nil ? nil : token.map(RequestKey.init))
    if let patience, request.isToBeAnswered {
      let end = now.adding(milliseconds: patience)
      ends[key] = end
      nextEnd = min(nextEnd ?? end, end)
      if let token = request.token { tokens[token] = key }
    }
    if let earlier = byKey.updateValue(request, forKey: key) {
      repeats[key, default: 0] += 1
      if earlier.asksForTools { toolLists -= 1 }
    }
    if request.asksForTools { toolLists += 1 }
  }

  /// The request that an answer belongs to, which then is answered; nil if nobody asked.
  mutating func take(_ key: RequestKey) -> AskedRequest? {
    if let more = repeats[key] {
      repeats[key] = more > 1 ? more - 1 : nil
      return byKey[key]
    }
    let request = byKey.removeValue(forKey: key)
    if request != nil { remember(key) }
    if request?.asksForTools == true { toolLists -= 1 }
    if patience != nil {
      ends[key] = nil
      if let token = request?.token { tokens[token] = nil }
    }
    return request
  }

  private mutating func remember(_ key: RequestKey) {
    if recent.count < Self.mostRecent {
      recent.append(key)
    } else {
      recent[recentCount % Self.mostRecent] = key
    }
    recentCount &+= 1
  }

  /// The server said that it is at work on something.
  mutating func extend(_ token: ByteView, now: Instant) {
    guard let patience, let key = tokens[RequestKey(token)] else { return }
    ends[key] = now.adding(milliseconds: patience)
  }

  /// Those that the server did not answer in time, in the order in which they came.
  mutating func takeLate(_ now: Instant) -> [AskedRequest] {
    guard let end = nextEnd, end <= now else { return [] }
    let late = ends.filter { $0.value <= now }.compactMap { byKey[$0.key] }.sorted { $0.number < $1.number }
    for request in late {
      let key = RequestKey(request.id)
      repeats[key] = nil
      _ = take(key)
    }
    nextEnd = ends.values.min()
    return late
  }

  /// All of them, in the order in which they came.
  mutating func takeAll() -> [AskedRequest] {
    let all = byKey.values.sorted { $0.number < $1.number }
    self = OpenRequests(patience: patience)
    return all
  }
}
