import Bytes
import Verdict

/// A question about one argument of a tool call: `"file_path": "/etc/**"`, `"depth": {"above": 3}`.
struct ArgumentTest: Sendable, Equatable {
  enum Condition: Sendable, Equatable {
    case glob(Glob)
    case equals(String)
    case contains(String)
    case startsWith(String)
    case endsWith(String)
    case oneOf([String])
    case above(Double)
    case below(Double)
    case exists(Bool)
    /// None of these, each of which holds if all in it hold.
    indirect case none([[Condition]])

    func holds(for text: String) -> Bool {
      switch self {
      case .glob(let glob): glob.matches(text)
      case .equals(let wanted): text == wanted
      case .contains(let part): ByteView(text).contains(part)
      case .startsWith(let start): text.utf8.starts(with: start.utf8)
      case .endsWith(let end): text.utf8.reversed().starts(with: end.utf8.reversed())
      case .oneOf(let words): words.contains(text)
      case .above(let limit): Double(text).map { $0 > limit } ?? false
      case .below(let limit): Double(text).map { $0 < limit } ?? false
      case .exists(let wanted): wanted
      case .none(let groups): !groups.contains { group in group.allSatisfy { $0.holds(for: text) } }
      }
    }

    /// What holds where the argument is missing.
    var holdsForNothing: Bool {
      switch self {
      case .exists(let wanted): !wanted
      case .none(let groups): !groups.contains { group in group.allSatisfy(\.holdsForNothing) }
      default: false
      }
    }
  }

  let name: Glob
  /// All of them must hold.
  let conditions: [Condition]

  /// Whether it holds for the values of that name: for all, for some, for none.
  func coverage(in arguments: [CallArgument]) -> Coverage {
    let values = arguments.filter { argument in argument.names.contains(where: name.matches) }
    guard !values.isEmpty else { return conditions.allSatisfy(\.holdsForNothing) ? .whole : .none }
    return Coverage(values.map { value in conditions.allSatisfy { $0.holds(for: value.text) } })
  }
}

/// An argument of a call, as far as the event carries it.
struct CallArgument: Sendable {
  /// `tool_input.edits[0].new_string`, without its first part, and without the places in lists.
  let names: [String]
  let text: String

  static func all(of event: Event) -> [CallArgument] {
    var all: [CallArgument] = []
    for content in event.contents {
      if case .arguments(let tree) = content {
        collect(tree, &all)
      } else {
        all += content.fields.map(Self.init)
      }
    }
    return all
  }

  private static func collect(_ tree: Argument, _ all: inout [CallArgument]) {
    switch tree {
    case .text(let field), .scalar(let field): all.append(CallArgument(field))
    case .list(_, let items): for item in items { collect(item, &all) }
    case .object(_, let members): for member in members { collect(member.value, &all) }
    }
  }

  private init(_ field: Field) {
    let inside = FieldPath(Array(field.path.steps.dropFirst()))
    let plain = FieldPath(inside.steps.filter { if case .key = $0 { true } else { false } })
    names =
      inside == plain
      ? [inside.description, field.path.description]
      : [inside.description, plain.description, field.path.description]
    text = field.text.string
  }
}
