import Bytes
import JSON
import Verdict

/// Reads an object of a payload by its keys, keeping each text's place.
struct PayloadReader {
  let document: JSONDocument
  private let value: JSONValue
  private let path: FieldPath

  init(_ document: JSONDocument) {
    self.init(document, document.root, FieldPath())
  }

  private init(_ document: JSONDocument, _ value: JSONValue, _ path: FieldPath) {
    self.document = document
    self.value = value
    self.path = path
  }

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
      case .keyDiffersInCase where anomaly.path.count == 1:
        throw ambiguous(anomaly, "differs only in case from another key")
      // Half a surrogate pair is what programs leave behind that cut a text in the middle of an emoji.
      case .keyDiffersInCase, .loneSurrogate: continue
      }
    }
  }

  /// Refuses keys of this object that differ only in case.
  func requireDistinctKeys() throws(DialectError) {
    for anomaly in document.anomalies where anomaly.kind == .keyDiffersInCase {
      if FieldPath(anomaly.path.dropLast()) == path {
        throw ambiguous(anomaly, "differs only in case from another key")
      }
    }
  }

  private func ambiguous(_ anomaly: JSONAnomaly, _ what: String) -> DialectError {
    DialectError(
      "the key \"\(FieldPath(anomaly.path).description.shortened(to: 80))\" \(what) (byte \(anomaly.offset)), "
        + "so that two programs could read the payload differently")
  }

  func text(_ key: String) throws(DialectError) -> Field {
    guard let member = value[key] else { throw DialectError("\"\(path.appending(key))\" is missing") }
    guard member.kind == .string, let text = member.text else {
      throw DialectError("\"\(path.appending(key))\" is \(member.kind.article) and not a string")
    }
    return Field(path: path.appending(key), text: text, source: member.span)
  }

  /// The same without its place, for what is never judged.
  func string(_ key: String) throws(DialectError) -> String {
    guard let member = value[key], member.kind == .string else { return try text(key).text.string }
    return member.string ?? ""
  }

  /// The text of `key`, where there is one; a value of another kind is as good as none.
  func optionalText(_ key: String) -> Field? {
    guard let member = value[key], member.kind == .string, let text = member.text else { return nil }
    return Field(path: path.appending(key), text: text, source: member.span)
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
    return PayloadReader(document, member, path.appending(key))
  }

  func optionalObject(_ key: String) -> PayloadReader? {
    guard let member = value[key], member.kind == .object else { return nil }
    return PayloadReader(document, member, path.appending(key))
  }

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
      readers.append(PayloadReader(document, element, place))
    }
    return readers
  }

  /// Flag of that name; anything but `true` is false.
  func flag(_ key: String) -> Bool { value[key]?.bool ?? false }

  /// The whole object as a tree.
  var argument: Argument { Self.argument(value, at: path) }

  func argument(_ key: String) -> Argument? {
    value[key].map { Self.argument($0, at: path.appending(key)) }
  }

  /// Every text at or below `key`.
  func texts(under key: String) -> [Field] { argument(key)?.texts ?? [] }

  // The document's own depth limit bounds the recursion.
  private static func argument(_ value: JSONValue, at path: FieldPath) -> Argument {
    switch value.kind {
    case .string:
      return .text(Field(path: path, text: value.text ?? .empty, source: value.span))
    case .array:
      return .list(
        path, value.elements.enumerated().map { argument($0.element, at: path.appending($0.offset)) })
    case .object:
      return .object(
        path,
        value.members.map { member in
          let name = member.key.string
          let key = Field(path: path, text: member.key.text, source: member.key.span)
          return (key: key, value: argument(member.value, at: path.appending(name)))
        })
    default:
      return .scalar(Field(path: path, text: value.raw, source: value.span))
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
