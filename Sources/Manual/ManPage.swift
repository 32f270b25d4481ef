import Bytes

/// A page for `man`, written with the plain macros that every formatter knows.
package struct ManPage: Sendable {
  private var out = ""
  private let version: String

  private init(_ title: String, version: String) {
    self.version = version
    out = ".TH \(Self.escaped(title.asciiUppercased)) 1 \"\" \"Sentinel \(version)\" \"Sentinel\"\n"
  }

  package var text: String { out }

  /// The page of one subcommand: `sentinel-log(1)`.
  package static func page(of manual: Manual, version: String, related: [String]) -> ManPage {
    let title = "sentinel-\(manual.name)"
    var page = ManPage(title, version: version)
    page.name(title, manual.summary)
    if let text = manual.text {
      page.section("DESCRIPTION")
      page.verbatim(text)
    } else {
      page.section("SYNOPSIS")
      page.out += ".nf\n"
      for form in manual.usage {
        page.line("\\fBsentinel \(escaped(manual.name))\\fR" + (form.isEmpty ? "" : " " + escaped(form)))
      }
      page.out += ".fi\n"
      page.section("DESCRIPTION")
      page.paragraphs(manual.about)
      if !manual.verbs.isEmpty {
        page.section("COMMANDS")
        for verb in manual.verbs { page.item("\\fB\(escaped(verb.name))\\fR", verb.help) }
      }
      page.section("OPTIONS")
      for option in manual.options { page.item(form(of: option), option.help) }
      page.item("\\fB\\-h\\fR, \\fB\\-\\-help\\fR", "Prints a shorter version of this page.")
      if !manual.notes.isEmpty {
        page.section("NOTES")
        page.paragraphs(manual.notes)
      }
    }
    if !manual.exitCodes.isEmpty {
      page.section("EXIT STATUS")
      for code in manual.exitCodes { page.item("\\fB\(code.code)\\fR", code.meaning) }
    }
    page.seeAlso(related)
    return page
  }

  /// The page of the program: `sentinel(1)`.
  package static func overview(
    _ manuals: [Manual], about: String, sections: [(title: String, items: [(String, String)])],
    version: String, related: [String]
  ) -> ManPage {
    var page = ManPage("sentinel", version: version)
    page.name("sentinel", "guard what coding agents do with your rights")
    page.section("SYNOPSIS")
    page.line("\\fBsentinel\\fR \\fISUBCOMMAND\\fR [options]")
    page.section("DESCRIPTION")
    page.paragraphs(about)
    page.section("SUBCOMMANDS")
    for manual in manuals { page.item("\\fB\(escaped(manual.name))\\fR", manual.summary) }
    for section in sections {
      page.section(section.title)
      for item in section.items { page.item("\\fB\(escaped(item.0))\\fR", item.1) }
    }
    page.seeAlso(related)
    return page
  }

  /// The page of a program that is described by its help text.
  package static func page(ofProgram name: String, _ summary: String, help: String, version: String)
    -> ManPage
  {
    var page = ManPage(name, version: version)
    page.name(name, summary)
    page.section("DESCRIPTION")
    page.verbatim(help)
    page.seeAlso(["sentinel"])
    return page
  }

  // MARK: Parts

  private mutating func line(_ text: String) { out += text + "\n" }
  private mutating func section(_ title: String) { line(".SH \(title)") }

  private mutating func name(_ name: String, _ summary: String) {
    section("NAME")
    line("\(Self.escaped(name)) \\- \(Self.escaped(summary))")
  }

  private mutating func item(_ head: String, _ text: String) {
    line(".TP")
    line(head)
    line(Self.escaped(text))
  }

  private mutating func paragraphs(_ text: String) {
    var isVerbatim = false
    var wantsGap = false
    for part in Paragraph.split(text) {
      let verbatim = if case .verbatim = part { true } else { false }
      if isVerbatim, !verbatim {
        line(".fi")
        isVerbatim = false
      }
      switch part {
      case .gap: wantsGap = true
      case .prose(let prose):
        if wantsGap { line(".PP") }
        wantsGap = false
        line(Self.escaped(prose))
      case .verbatim(let shown):
        if !isVerbatim { line(wantsGap ? ".PP\n.nf" : ".nf") }
        wantsGap = false
        isVerbatim = true
        line(Self.escaped(shown))
      }
    }
    if isVerbatim { line(".fi") }
  }

  private mutating func verbatim(_ text: String) {
    line(".nf")
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line(part.isEmpty ? ".sp" : Self.escaped(String(part)))
    }
    line(".fi")
  }

  private mutating func seeAlso(_ names: [String]) {
    guard !names.isEmpty else { return }
    section("SEE ALSO")
    line(names.map { "\\fB\(Self.escaped($0))\\fR(1)" }.joined(separator: ",\n"))
  }

  private static func form(of option: Option) -> String {
    let names = option.names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    return names + (option.placeholder.isEmpty ? "" : " \\fI\(escaped(option.placeholder))\\fR")
  }

  /// Text that no formatter takes for a request, with every character in ASCII.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      case "\"": out += "\\(dq"
      case "`": out += "\\(ga"
      case "'": out += "\\(aq"
      case "^": out += "\\(ha"
      case "~": out += "\\(ti"
      case "…": out += "..."
      case _ where scalar.isASCII: out.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "]"
      }
    }
    // A point that begins a line begins a request.
    return out.hasPrefix(".") ? "\\&" + out : out
  }
}
