import Foundation
import TestSupport
import Testing

@testable import Manual

@Suite("What is made from a table")
struct PageTests {
  private let manuals = [sample, verbal, Manual("old", "by hand", text: "usage: .old\n\n.hidden 'line'")]

  /// A program that may not be installed here.
  private func program(_ name: String, home: String = "/proc/nonexistent") -> Program? {
    for folder in ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    where FileManager.default.isExecutableFile(atPath: folder + "/" + name) {
      return Program(path: folder + "/" + name, environment: .home(home))
    }
    return nil
  }

  @Test("Help says everything, in lines that fit")
  func help() {
    let help = sample.help
    for word in [
      "usage: sentinel sample [options]", "-o, --output FILE", "  stands as it is", "Exit codes: 0 good",
    ] {
      #expect(help.contains(word), "\(word)")
    }
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 92 })
    #expect(verbal.help.contains("check"))
    #expect(manuals[2].help == "usage: .old\n\n.hidden 'line'")
  }

  @Test("A shell reads its completion script")
  func syntax() {
    let completion = Completion(manuals)
    for shell in Completion.Shell.allCases {
      let folder = ScratchFolder()
      // fish makes folders in its home before it reads anything.
      guard let program = program(shell.rawValue, home: folder.path) else { continue }
      folder.write("script", completion.script(for: shell))
      let arguments = shell == .fish ? ["--no-execute"] : ["-n"]
      let result = program.run(arguments + [folder.path + "/script"])
      #expect(result.exitCode == 0 && result.errors.isEmpty, "\(shell): \(result.errors)")
    }
  }

  @Test(
    "bash completes subcommands, options, values and verbs",
    arguments: [
      ("sa", ["sample"]), ("sample --fo", ["--format"]), ("sample --format ", ["text", "json"]),
      ("sample --format j", ["json"]), ("verbal ", ["check", "list"]), ("verbal ch", ["check"]),
      ("verbal check ", []), ("sample --output ", []), ("old --", ["--help"]), ("help ve", ["verbal"]),
      ("sample x --js", ["--json"]),
    ])
  func bash(typed: String, offered: [String]) throws {
    let bash = try #require(program("bash"))
    let folder = ScratchFolder()
    folder.write("script", Completion(manuals).script(for: .bash))
    let test = """
      . "$0"
      line=$1
      read -r -a COMP_WORDS <<<"sentinel $line"
      case $line in *' ') COMP_WORDS+=("") ;; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _sentinel
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let result = bash.run(["-c", test, folder.path + "/script", typed])
    #expect(result.errors.isEmpty, "\(result.errors)")
    #expect(result.output.split(separator: "\n").map(String.init) == offered, "\(typed)")
  }

  @Test("fish offers the same")
  func fish() {
    guard let fish = program("fish") else { return }
    let folder = ScratchFolder()
    folder.write("script", Completion(manuals).script(for: .fish))
    var program = fish
    program.environment["HOME"] = folder.path
    let test = "source $argv[1]; complete -C 'sentinel sample --format '; complete -C 'sentinel verbal ch'"
    let result = program.run(["-c", test, folder.path + "/script"])
    #expect(result.output.contains("json") && result.output.contains("check"), "\(result)")
  }

  @Test("A manual page has no request that was not meant, and formatters take it")
  func pages() {
    let pages = manuals.map { ManPage.page(of: $0, version: "1", related: ["sentinel"]).text }
    #expect(pages[2].contains("\\&.hidden \\(aqline\\(aq"))
    for page in pages {
      #expect(page.utf8.allSatisfy { $0 < 0x80 }, "it is in ASCII")
      guard let mandoc = program("mandoc") else { continue }
      let result = mandoc.run(["-T", "lint", "-W", "error"], page)
      #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    }
  }
}
