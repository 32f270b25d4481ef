import Bytes

/// A request that is with the server.
struct AskedRequest: Sendable {
  let id: ByteView
  let method: String
  let tool: String?
  /// Many are read at one time; they are answered in the order in which they came all the same.
  let number: Int

  var asksForTools: Bool { method == "tools/list" }
}

/// What the client asked the server and has no answer to.
struct OpenRequests: Sendable {
  private var byKey: [RequestKey: AskedRequest] = [:]
  /// A client may use an id a second time before its first request is answered; then it waits for two answers.
  private var repeats: [RequestKey: Int] = [:]
  private var last = 0
  private var toolLists = 0

  /// Whether one of them asks for the tools.
  var hasToolList: Bool { toolLists > 0 }

  var isEmpty: Bool { byKey.isEmpty }
  var count: Int { byKey.count }
  func holds(_ key: RequestKey) -> Bool { byKey[key] != nil }

  mutating func add(_ id: ByteView, method: String, tool: String?) {
    last &+= 1
    let key = RequestKey(id)
    // A copy: what is kept must not keep the whole message.
    let request = AskedRequest(id: ByteView(Array(id.array)), method: method, tool: tool, number: last)
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
    if request?.asksForTools == true { toolLists -= 1 }
    return request
  }

  /// All of them, in the order in which they came.
  mutating func takeAll() -> [AskedRequest] {
    let all = byKey.values.sorted { $0.number < $1.number }
    self = OpenRequests()
    return all
  }
}
