/// Everything that is said about one subcommand, and everything it accepts. Help, parsing, completion and the
/// man page all come from this one value, so none of them can promise what another does not keep.
package struct Manual: Sendable {
  package let name: String
  /// One line for the list, without a full stop.
  package let summary: String
  /// What it is for: a paragraph or more. Lines are broken where they are printed.
  package var about: String
  /// What may follow `sentinel NAME`, one form a line: `[options] [PATH…]`.
  package var usage: [String]
  /// Words of which the first operand must be one: `verify`, `tail`.
  package var verbs: [Verb]
  package var options: [Option]
  package var operands: Operands
  /// Words after the first operand are operands, whatever they look like: another program's command line.
  package var endsAtOperand: Bool
  /// Paragraphs behind the options. A line that begins with two spaces stands as it is.
  package var notes: String
  package var exitCodes: [ExitMeaning]
  /// A help text written by hand, where there is no table.
  package var text: String?

  package init(
    _ name: String, _ summary: String, about: String, usage: [String], verbs: [Verb] = [],
    options: [Option] = [], operands: Operands = .none, endsAtOperand: Bool = false, notes: String = "",
    exitCodes: [ExitMeaning] = []
  ) {
    self.name = name
    self.summary = summary
    self.about = about
    self.usage = usage
    self.verbs = verbs
    self.options = options
    self.operands = operands
    self.endsAtOperand = endsAtOperand
    self.notes = notes
    self.exitCodes = exitCodes
    text = nil
  }

  /// For a subcommand that reads its own arguments and says so in a text of its own.
  package init(_ name: String, _ summary: String, text: String) {
    self.init(name, summary, about: "", usage: [])
    self.text = text
  }
}

package struct Verb: Sendable {
  package let name: String
  package let help: String

  package init(_ name: String, _ help: String) {
    self.name = name
    self.help = help
  }
}

package struct ExitMeaning: Sendable {
  package let code: Int
  package let meaning: String

  package init(_ code: Int, _ meaning: String) {
    self.code = code
    self.meaning = meaning
  }
}

/// The words that are no options.
package struct Operands: Sendable {
  package enum Kind: Sendable {
    case files
    case rules
    /// The name of a subcommand.
    case subcommands
    case words([String])
    case other
  }

  package let kind: Kind
  package let most: Int

  package init(_ kind: Kind, most: Int = .max) {
    self.kind = kind
    self.most = most
  }

  package static let none = Operands(.other, most: 0)
}

/// One option.
package struct Option: Sendable {
  /// What it takes. nil: nothing, it is a flag.
  package enum Value: Sendable {
    case text
    case number(ClosedRange<Int>)
    case file
    case folder
    case rule
    case choice([String])
  }

  /// The long spelling last: `["-o", "--output"]`.
  package let names: [String]
  /// What the value is called in help: `FILE`.
  package let placeholder: String
  package let value: Value?
  package let help: String

  /// `Option("-o, --output FILE", .file, "where to write")`
  package init(_ form: String, _ value: Value? = nil, _ help: String) {
    var names: [String] = []
    var placeholder = ""
    for word in form.split(separator: " ") {
      if word.hasPrefix("-") {
        names.append(String(word.hasSuffix(",") ? word.dropLast() : word))
      } else {
        placeholder = String(word)
      }
    }
    self.names = names
    self.placeholder = placeholder
    self.value = value
    self.help = help
  }

  package var form: String {
    names.joined(separator: ", ") + (placeholder.isEmpty ? "" : " " + placeholder)
  }
}
