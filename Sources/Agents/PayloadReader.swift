import Bytes
import JSON
import Verdict

/// Reads an object of a payload by its keys, keeping each text's place.
struct PayloadReader {
  let document: JSONDocument
  private let value: JSONValue
  private let path: FieldPath
  /// Where the document itself lies: a payload may hold another one inside a string.
  private let base: FieldPath

  init(_ document: JSONDocument) {
    self.init(document, document.root, FieldPath(), FieldPath())
  }

  private init(_ document: JSONDocument, _ value: JSONValue, _ path: FieldPath, _ base: FieldPath) {
    self.document = document
    self.value = value
    self.path = path
    self.base = base
  }

  private var isEmbedded: Bool { !base.steps.isEmpty }

  /// Refuses a document that two readers could read differently: what is judged must be what is run.
  func requireUnambiguous() throws(DialectError) {
    guard value.kind == .object else {
      throw DialectError("the payload is \(value.kind.article) and not an object")
    }
    if document.anomalyCount > document.anomalies.count {
      throw DialectError("the payload has too many ambiguous keys to name")
    }
    for anomaly in document.anomalies {
      switch anomaly.kind {
      case .duplicateKey: throw ambiguous(anomaly, "stands twice")
      // Inside a text the first keys are a tool's own, and it may well take both.
      case .keyDiffersInCase where anomaly.path.count == 1 && !isEmbedded:
        throw ambiguous(anomaly, "differs only in case from another key")
      // Half a surrogate pair is what programs leave behind that cut a text in the middle of an emoji.
      case .keyDiffersInCase, .loneSurrogate: continue
      }
    }
  }

  /// Refuses keys of this object that differ only in case.
  func requireDistinctKeys() throws(DialectError) {
    for anomaly in document.anomalies where anomaly.kind == .keyDiffersInCase {
      if placed(FieldPath(anomaly.path.dropLast())) == path {
        throw ambiguous(anomaly, "differs only in case from another key")
      }
    }
  }

  private func ambiguous(_ anomaly: JSONAnomaly, _ what: String) -> DialectError {
    DialectError(
      "the key \"\(placed(FieldPath(anomaly.path)).description.shortened(to: 80))\" \(what) (byte \(anomaly.offset)), "
        + "so that two programs could read the payload differently")
  }

  private func placed(_ path: FieldPath) -> FieldPath {
    isEmbedded ? FieldPath(base.steps + path.steps) : path
  }

  private func field(_ text: ByteView, _ path: FieldPath, _ value: JSONValue) -> Field {
    Field(path: path, text: text, source: isEmbedded ? nil : value.span)
  }

  func text(_ key: String) throws(DialectError) -> Field {
    guard let member = value[key] else { throw DialectError("\"\(path.appending(key))\" is missing") }
    guard member.kind == .string, let text = member.text else {
      throw DialectError("\"\(path.appending(key))\" is \(member.kind.article) and not a string")
    }
    return field(text, path.appending(key), member)
  }

  /// The same without its place, for what is never judged.
  func string(_ key: String) throws(DialectError) -> String {
    guard let member = value[key], member.kind == .string else { return try text(key).text.string }
    return member.string ?? ""
  }

  /// The text of `key`, where there is one; a value of another kind is as good as none.
  func optionalText(_ key: String) -> Field? {
    guard let member = value[key], member.kind == .string, let text = member.text else { return nil }
    return field(text, path.appending(key), member)
  }

  /// The same without its place, for what is never judged.
  func optionalString(_ key: String) -> String? {
    guard let member = value[key], member.kind == .string else { return nil }
    return member.string
  }

  func object(_ key: String) throws(DialectError) -> PayloadReader {
    guard let member = value[key] else { throw DialectError("\"\(path.appending(key))\" is missing") }
    guard member.kind == .object else {
      throw DialectError("\"\(path.appending(key))\" is \(member.kind.article) and not an object")
    }
    return PayloadReader(document, member, path.appending(key), base)
  }

  func optionalObject(_ key: String) -> PayloadReader? {
    guard let member = value[key], member.kind == .object else { return nil }
    return PayloadReader(document, member, path.appending(key), base)
  }

  /// The object that `key` holds as such or as a text of JSON. nil where the text is no object at all: what a
  /// tool takes may be plain text.
  func objectInside(_ key: String) throws(DialectError) -> PayloadReader? {
    guard let member = value[key], member.kind == .string, let text = member.text else {
      return try object(key)
    }
    guard text.trimmed().starts(with: "{") else { return nil }
    let inner: JSONDocument
    do throws(JSONError) {
      inner = try JSONDocument(text)
    } catch {
      throw DialectError("\"\(path.appending(key))\" holds text that is not valid JSON: \(error.description)")
    }
    let place = path.appending(key)
    let reader = PayloadReader(inner, inner.root, place, place)
    try reader.requireUnambiguous()
    return reader
  }

  /// The texts of those keys that are there: versions of a tool differ in what they call a thing, and where
  /// two names stand side by side, either may be the one that counts.
  func texts(of keys: String...) throws(DialectError) -> [Field] {
    let found = keys.compactMap { optionalText($0) }
    return found.isEmpty ? [try text(keys[0])] : found
  }

  func optionalTexts(of keys: String...) -> [Field] { keys.compactMap { optionalText($0) } }

  /// Whether there is such a key, whatever it holds.
  func has(_ key: String) -> Bool { value.has(key) }

  /// The objects of a list.
  func list(_ key: String) throws(DialectError) -> [PayloadReader] {
    guard let member = value[key] else { throw DialectError("\"\(path.appending(key))\" is missing") }
    guard member.kind == .array else {
      throw DialectError("\"\(path.appending(key))\" is \(member.kind.article) and not a list")
    }
    var readers: [PayloadReader] = []
    for (i, element) in member.elements.enumerated() {
      let place = path.appending(key).appending(i)
      guard element.kind == .object else {
        throw DialectError("\"\(place)\" is \(element.kind.article) and not an object")
      }
      readers.append(PayloadReader(document, element, place, base))
    }
    return readers
  }

  /// Flag of that name; anything but `true` is false.
  func flag(_ key: String) -> Bool { value[key]?.bool ?? false }

  /// The whole object as a tree.
  var argument: Argument { argument(value, at: path) }

  func argument(_ key: String) -> Argument? {
    value[key].map { argument($0, at: path.appending(key)) }
  }

  /// Every text at or below `key`.
  func texts(under key: String) -> [Field] { argument(key)?.texts ?? [] }

  /// The texts of a result but for those of the call: parts of it come back in many results, and are no news.
  func news(in result: String, besides call: String) -> [Field] {
    var asked: Set<ByteView> = []
    for field in texts(under: call) { asked.insert(field.text) }
    return texts(under: result).filter { !asked.contains($0.text) }
  }

  // The document's own depth limit bounds the recursion.
  private func argument(_ value: JSONValue, at path: FieldPath) -> Argument {
    switch value.kind {
    case .string:
      return .text(field(value.text ?? .empty, path, value))
    case .array:
      return .list(
        path, value.elements.enumerated().map { argument($0.element, at: path.appending($0.offset)) })
    case .object:
      return .object(
        path,
        value.members.map { member in
          let name = member.key.string
          let key = Field(
            path: path, text: member.key.text, source: isEmbedded ? nil : member.key.span)
          return (key: key, value: argument(member.value, at: path.appending(name)))
        })
    default:
      return .scalar(field(value.raw, path, value))
    }
  }
}

extension FieldPath {
  /// The same way in the words of findings.
  package init(_ steps: some Sequence<JSONStep>) {
    self.init(
      steps.map { step in
        switch step {
        case .key(let key): .key(key)
        case .index(let index): .index(index)
        }
      })
  }

  /// The same way in the words of a document.
  package var jsonSteps: [JSONStep] {
    steps.map { step in
      switch step {
      case .key(let key): .key(key)
      case .index(let index): .index(index)
      }
    }
  }
}

extension JSONKind {
  /// With its article, for messages.
  var article: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .number: "a number"
    case .true, .false: "true or false"
    case .null: "null"
    }
  }
}
