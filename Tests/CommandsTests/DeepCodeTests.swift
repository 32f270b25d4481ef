import ShellMeaning
import Testing
import Verdict

@testable import Commands

@Suite("Code nested deep")
struct DeepCodeTests {
  private func worst(_ interpreter: String, _ open: String, _ code: String, _ close: String, _ depth: Int)
    -> Severity
  {
    let text = String(repeating: open, count: depth) + code + String(repeating: close, count: depth)
    return report(on: "\(interpreter) <<'EOF'\n\(text)\nEOF\n").worst
  }

  private static let forms: [(interpreter: String, open: String, code: String, close: String)] = [
    ("python3 -", "(", "__import__('os').system('rm -rf ~')", ")"),
    ("python3 -", "f(", "__import__('os').system('rm -rf ~')", ")"),
    ("python3 -", "[a for a in ", "__import__('os').system('rm -rf ~')", "]"),
    ("node", "(function(){", "require('child_process').execSync('rm -rf ~')", "})()"),
    ("node", "[1,2].map(x => ", "require('child_process').execSync('rm -rf ~')", ")"),
    ("node", "!", "require('child_process').execSync('rm -rf ~')", ""),
    ("perl", "map { ", "system('rm -rf ~')", "} (1,2)"),
    ("ruby", "[1,2].map { |x| ", "system('rm -rf ~')", "}"),
    ("tclsh", "if {1} {", "exec rm -rf /home/dev", "}"),
    ("pwsh -Command -", "(", "rm -r -fo ~", ")"),
  ]

  @Test("At any depth it is read, or said not to have been", arguments: [1, 8, 20, 40, 60, 200, 2000])
  func depth(_ depth: Int) {
    for form in Self.forms {
      let severity = worst(form.interpreter, form.open, form.code, form.close, depth)
      #expect(severity >= .high, "\(form.interpreter) \(form.open)")
    }
  }

  @Test("As deep as people write, harmless code is silent")
  func ordinary() {
    for form in Self.forms {
      let code = form.interpreter == "tclsh" ? "puts 1" : "1"
      #expect(
        worst(form.interpreter, form.open, code, form.close, 10) == .none, "\(form.interpreter) \(form.open)")
    }
  }

  @Test("Names behind thousands of dots take no time of note")
  func dots() {
    let text = "a" + String(repeating: ".call", count: 50_000) + "()"
    #expect(report(on: "node <<'EOF'\n\(text)\nEOF\n").worst <= .high)
  }
}

@Suite("Things moved to and fro")
struct MovedThingsTests {
  @Test("What is deleted is what was moved there, and going round in circles ends")
  func circles() {
    #expect(report(on: "mv a b; mv b a; rm a").worst == .none)
    #expect(report(on: "mv a b; mv b c; mv c a; mv a b; rm -f a b c").worst == .none)
    #expect(report(on: "mv src x; mv x y; rm -rf y").worst >= .high)
    #expect(report(on: "mv src x; mv x src; mv src x; rm -rf x").worst >= .high)
  }
}
