import Bytes
import JSON

/// One JSON-RPC message as it came. What is forwarded is `bytes`; the rest is a look at them.
///
/// Nothing here knows which revision of the protocol is spoken: a message says by its own shape what it is.
package struct Frame: Sendable {
  package enum Kind: Sendable, Equatable {
    /// Has a method and an id: somebody answers it.
    case request
    /// Has a method and no id.
    case notification
    /// Has a result.
    case result
    /// Has an error.
    case failure
    /// Several messages in one array (revision 2025-03-26).
    case batch
    /// An object or a value that is none of these.
    case other
  }

  /// The message without its line end.
  package var bytes: ByteView { message.bytes }
  package var root: JSONValue { message.root }
  package var kind: Kind { message.kind }
  /// The id as written: `1`, `1.0` and `"1"` are three ids.
  package var id: ByteView? { message.envelope.id }
  package var method: String? { message.envelope.method }
  package var params: JSONValue? { message.envelope.params }
  package var result: JSONValue? { message.envelope.result }
  package var error: JSONValue? { message.envelope.error }
  /// Why this message may be read otherwise by another reader; nil where there is only one way.
  package var ambiguity: String? { message.ambiguity }

  /// What is passed on from hand to hand, without a count for each of its parts.
  private final class Message: Sendable {
    let bytes: ByteView
    let root: JSONValue
    let kind: Kind
    let envelope: Envelope
    let ambiguity: String?

    init(_ root: JSONValue, bytes: ByteView, _ envelope: Envelope, ambiguity: String?) {
      self.bytes = bytes
      self.root = root
      self.envelope = envelope
      self.ambiguity = ambiguity
      kind =
        if root.isArray {
          .batch
        } else if envelope.method != nil {
          envelope.id == nil ? .notification : .request
        } else if envelope.error != nil {
          .failure
        } else if envelope.result != nil {
          .result
        } else {
          .other
        }
    }
  }

  private let message: Message

  /// Deep enough for any schema, shallow enough for every reader behind us.
  package static let limits = JSONLimits(depth: 1024, bytes: 256 << 20, values: 16 << 20, anomalies: 16)

  package init(_ line: ByteView) throws(JSONError) {
    let document = try JSONDocument(line, limits: Self.limits)
    self.init(document.root, bytes: line, document)
  }

  private init(_ root: JSONValue, bytes: ByteView, _ document: JSONDocument?) {
    var envelope = Envelope()
    if root.isObject { envelope.read(root) }
    let ambiguity =
      document.flatMap { Self.repeatedKey($0) } ?? envelope.ambiguity
      ?? envelope.params.flatMap { Envelope.misspelling(in: $0, of: Envelope.parameters) }
      ?? envelope.result.flatMap { Envelope.misspelling(in: $0, of: Envelope.results) }
    message = Message(root, bytes: bytes, envelope, ambiguity: ambiguity)
  }

  private init(_ message: Message) { self.message = message }

  /// Why an item of a list may be read otherwise by a reader that ignores case.
  package static func misspelling(ofItem item: JSONValue) -> String? {
    Envelope.misspelling(in: item, of: Envelope.item)
  }

  /// Bytes of `bytes`, of a place in `root`: a batch's member lies inside the line it came in.
  package func ownRange(of span: Range<Int>) -> Range<Int> {
    let base = root.span.count == bytes.count ? root.span.lowerBound : 0
    return span.lowerBound - base..<span.upperBound - base
  }

  /// The messages of a batch, in order.
  package var members: [Frame] {
    root.elements.map { Frame($0, bytes: $0.raw, nil) }
  }

  /// The same message, in a batch that can be read in two ways.
  package func ambiguous(_ reason: String) -> Frame {
    guard ambiguity == nil else { return self }
    return Frame(Message(root, bytes: bytes, message.envelope, ambiguity: reason))
  }

  /// A key that stands twice: one reader takes the first, another the last. Keys of a tool's own that differ only in
  /// case are the tool's affair.
  private static func repeatedKey(_ document: JSONDocument) -> String? {
    guard document.anomalyCount > 0 else { return nil }
    let repeated = document.anomalies.first { $0.kind == .duplicateKey }
    if let repeated { return repeated.message }
    // Half surrogates alone may fill the list; the count still says that there was more.
    guard document.anomalyCount > document.anomalies.count else { return nil }
    return Self.repeatedKey(amongMany: document)
  }

  private static func repeatedKey(amongMany document: JSONDocument) -> String? {
    let patient = JSONLimits(
      depth: limits.depth, bytes: limits.bytes, values: limits.values, anomalies: document.anomalyCount)
    guard let again = try? JSONDocument(document.bytes, limits: patient) else { return nil }
    return again.anomalies.first { $0.kind == .duplicateKey }?.message
  }
}

/// The members of a message that the protocol itself reads, found in one walk.
private struct Envelope: Sendable {
  var id: ByteView?
  var method: String?
  var params: JSONValue?
  var result: JSONValue?
  var error: JSONValue?
  var ambiguity: String?

  mutating func read(_ root: JSONValue) {
    for member in root.members {
      switch Name(of: member.key) {
      case .version: continue
      case .id:
        id = member.value.raw
        if !member.value.isString, member.value.kind != .number, !member.value.isNull {
          ambiguity = ambiguity ?? "the id is neither a text nor a number"
        }
      case .method:
        method = member.value.string
        if method == nil { ambiguity = "the method is no string" }
      case .params: params = member.value
      case .result: result = member.value
      case .error: error = member.value
      case nil: if ambiguity == nil { ambiguity = Self.variant(member.key, of: Self.envelope) }
      }
    }
    // An id on an answer that failed before its id was read; it belongs to nothing.
    if method != nil, let raw = id, raw == "null" { ambiguity = ambiguity ?? "the id of a request is null" }
    settleAnswer()
  }

  /// One reader looks for a method first and another for a result: what is both would be judged as the one and read
  /// as the other.
  private mutating func settleAnswer() {
    if method != nil, result != nil || error != nil {
      ambiguity = ambiguity ?? "it is a request and an answer at once"
    }
    // Some servers always write both, and null for the one that is not meant.
    guard let answer = result, let failure = error else { return }
    if failure.isNull {
      error = nil
    } else if answer.isNull {
      result = nil
    } else {
      ambiguity = ambiguity ?? "it has a result and an error at once"
    }
  }

  /// The members that the protocol reads, told apart by their length first.
  private enum Name {
    case version, id, method, params, result, error

    init?(of key: JSONString) {
      // What it stands for is not what is written.
      guard !key.hasEscapes else {
        guard let found = Self.all.first(where: { key.isSame(as: $0.0) }) else { return nil }
        self = found.1
        return
      }
      switch key.inside.count {
      case 2 where key.isSame(as: "id"): self = .id
      case 5 where key.isSame(as: "error"): self = .error
      case 6 where key.isSame(as: "params"): self = .params
      case 6 where key.isSame(as: "method"): self = .method
      case 6 where key.isSame(as: "result"): self = .result
      case 7 where key.isSame(as: "jsonrpc"): self = .version
      default: return nil
      }
    }

    private static let all: [(StaticString, Name)] = [
      ("jsonrpc", .version), ("id", .id), ("method", .method), ("params", .params), ("result", .result),
      ("error", .error),
    ]
  }

  private static let envelope: [StaticString] = ["jsonrpc", "id", "method", "params", "result", "error"]
  static let parameters: [StaticString] = ["name", "arguments", "uri", "_meta"]
  static let item: [StaticString] = ["name", "description", "inputSchema", "title", "uri"]
  static let results: [StaticString] = [
    "tools", "prompts", "resources", "resourceTemplates", "content", "contents", "structuredContent",
    "messages", "instructions", "_meta",
  ]

  /// A member that readers which ignore case would take for one of the protocol's.
  static func misspelling(in object: JSONValue, of names: [StaticString]) -> String? {
    guard object.isObject else { return nil }
    for member in object.members {
      if let found = variant(member.key, of: names) { return found }
    }
    return nil
  }

  private static func variant(_ key: JSONString, of names: [StaticString]) -> String? {
    let length = key.span.count - 2
    // Nothing shorter than a name folds to it, and what is one is no variant of another.
    guard length >= 2, length <= 64, !names.contains(where: key.isSame) else { return nil }
    let text = key.text
    // Other letters may fold to fewer bytes; plain ones keep their number.
    let isPlain = text.withBytes { bytes in
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      return all < 0x80
    }
    for name in names
    where (!isPlain || text.count == name.utf8CodeUnitCount) && text.folds(to: name) {
      return "the key at byte \(key.span.lowerBound) differs from \"\(name)\" only in case"
    }
    return nil
  }
}
