import Bytes
import Foundation
import ShellTexts
import Testing

@testable import ShellSyntax

@Suite("Here-documents inside here-documents")
struct NestedDocumentTests {
  static let count = Int(ProcessInfo.processInfo.environment["SENTINEL_FUZZ"] ?? "") ?? 2000

  @Test("Whatever they hold and however they end, they are printed as text with the same tree")
  func generated() {
    for n in 0..<Self.count {
      var documents = NestedDocuments(seed: UInt64(n))
      let text = documents.script()
      let fault = RoundTrip.fault(in: Array(text.utf8))
      #expect(fault == nil, "\(text.debugDescription)")
    }
  }

  /// Every way in which one of them stands in another: what opens the outer one, the brackets between, what opens the
  /// inner one, its body and how it ends, and what follows in the outer one.
  static let combinations: [String] = {
    var texts: [String] = []
    let around = [
      ("", "\n"), ("$(", ")\n"), ("a <(", ")\n"), ("`", "`\n"), ("{ ", "\n}\n"), ("f() { ", "\n}\n"),
    ]
    let between = [
      ("$(", ")"), ("<(", ")"), ("\"$(", ")\""), ("`", "`"), ("$({ ", "\n})"), ("${x:-$(", ")}"),
    ]
    let ends = [
      "\nE\nb", "\n\tE\nb", "\nE", "\n\tE", "\nE b", "\n\tE b", "\nx\nE\n", "\n\tx\n\tE\n", "; b", "\nx",
    ]
    for (open, close) in around {
      for outer in ["<<E", "<<-E"] {
        for (left, right) in between where open != "`" || left != "`" {
          for inner in ["<<E", "<<-E", "<<'E'", "<<-'E'"] {
            for end in ends {
              for rest in ["\n", "\n\nx\n"] {
                texts.append(
                  open + "a " + outer + "\n" + left + "c " + inner + end + right + rest + "E" + close)
              }
            }
          }
        }
      }
    }
    return texts
  }()

  @Test("In every combination they are printed as text with the same tree")
  func everyCombination() {
    for text in Self.combinations {
      let fault = RoundTrip.fault(in: Array(text.utf8))
      #expect(fault == nil, "\(text.debugDescription)\n\(fault ?? "")")
    }
  }

  @Test(
    "What was printed wrong once",
    arguments: [
      // The tab keeps a line from being the end of the outer one.
      "a <(b <<END\n$(c <<-END\n\tEND\n\"\"d)\n\nEND)", "a <<E\n$(c <<-F\n\tE\n\tF\n)\nE\n",
      // One without a body, and one whose body is empty.
      "<<F\n`<<F\n$(<<E\nE)\nx`", "if <<E\n`<<E\nE`$(<<F\nF)\n\nE\nthen y; fi", "<<E2\n$(<<E2 $(<<E))\nE2\n",
      "<<F\n$(<<E)$(<<'F')\nF\n", "<<E\n$(<<E <<-E)\nE\n",
      // One that ends where the text between backquotes does.
      "<<E &\n`<<b\nE`", "a <<E3\nx `c <<E3\nty` d\nE3\n", "$(a <<E3\nx `c <<E3\nty` $(d)\nE3\n)",
      "<<E\n`<<''; b\nE`",
      "<<E\n`<<E\n\n`",
      // One whose body stands behind its bracket, and holds lines that would end it before.
      "$(<<E)\n$(<<E\nE)\n)", "`$(<<E)\n$(<<E\nE)\n\n`",
      // One behind the end of another.
      "<<E\n$(<<E <<''\nE)\nE", "<<E\n$(<<E <<'E'\nE)\nE)", "<<E\n$(<<'' <<E | b)\nx",
      "<<E\n$(<<'' <<'F'\n\n\nF)",
      "<<E\n$(<<E <<E\nEE)\n\n", "<<E\n$(''$(<<E)\nE)``\nE)",
      // A command that is called like an end, and a bracket behind such a word.
      "$(<<F\n$(<<E\nE)$(<<'' && b\n\tF)\nF)", "$(<<E\nE$(''\n)\nE)", "$(<<E\nE$((''\n) )\nE)",
    ])
  func regressions(text: String) {
    let fault = RoundTrip.fault(in: Array(text.utf8))
    #expect(fault == nil, "\(fault ?? "")")
  }

  /// As bash does it: it takes a body in line by line before it looks for anything there.
  @Test(
    "Lines of a body that a backslash continues are one, between quotes as well",
    arguments: [
      ("cat <<E\n$(echo 'a\\\nb')\nE\n", "cat <<E\n$(echo 'ab')\nE\n"),
      ("cat <<E\n$(r'm\\\n' x)\nE\n", "cat <<E\n$(r'm' x)\nE\n"),
      ("cat <<E\n$(cat <<'F'\nab\\\ncd\nF\n)\nE\n", "cat <<E\n$(cat <<'F'\nabcd\nF\n)\nE\n"),
      ("cat <<E\n`echo 'a\\\nb'`\nE\n", "cat <<E\n`echo 'ab'`\nE\n"),
      ("cat <<E\n$(echo 'a\\\\\nb')\nE\n", "cat <<E\n$(echo 'a\\\\\nb')\nE\n"),
      ("cat <<-E\n\\\n\tfoo\nE\n", "cat <<-E\nfoo\nE\n"),
      ("cat <<-E\n\ta\\\n\tb\n\t\\\n\t\\\n\tE\n", "cat <<-E\na\tb\nE\n"),
      ("x=$(cat <<E\nE\\\nx)\n", "x=$(cat <<E\nEx)\n"),
    ])
  func continued(text: String, plain: String) {
    let read = ShellParser.parse(ByteView(text))
    let expected = ShellParser.parse(ByteView(plain))
    #expect(read.errors.map(\.reason) == expected.errors.map(\.reason))
    #expect(Alike.same(read.script, expected.script), "\(Dump.of(read.script))")
  }
}
