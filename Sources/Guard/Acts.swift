import Bytes
import Commands
import ShellMeaning
import Verdict

extension Guard {
  /// What an event would do, whether anything is wrong with it or not. For policies that ask; nobody else pays for it.
  package static func acts(of event: Event, in grounds: Grounds) -> [Act] {
    event.contents.flatMap { acts(of: $0, in: grounds) }
  }

  package static func acts(of event: Event, in scene: Scene) -> [Act] { acts(of: event, in: Grounds(scene)) }

  private static func acts(of content: Content, in grounds: Grounds) -> [Act] {
    switch content {
    case .command(let field, let language): return acts(ofCommand: field, language, in: grounds)
    case .fileWrite(let path?, _), .fileRead(let path), .fileSearch(let path?, _):
      return [CommandClassifier.act(onFile: path.text.string, in: path.path, on: grounds)]
    case .fetch(let url): return [CommandClassifier.act(onAddress: url.text.string, in: url.path)]
    case .arguments(let tree):
      let commands = Desk.commands(in: tree).flatMap { acts(ofCommand: $0, .shell, in: grounds) }
      return commands + named(by: tree, in: grounds)
    case .prompt, .fileWrite, .fileSearch, .webSearch, .result, .description, .message, .settings,
      .instructions:
      return []
    }
  }

  private static func acts(ofCommand field: Field, _ language: ShellLanguage, in grounds: Grounds) -> [Act] {
    let report = CommandClassifier.judge(field.text, language: language, in: grounds)
    return CommandClassifier.acts(of: report.meaning, in: field.path, on: grounds)
  }

  /// What the arguments of a tool nobody knows name: a text that looks like a path or an address is one.
  private static func named(by tree: Argument, in grounds: Grounds) -> [Act] {
    var act = Act(unknown: [.program, .command])
    for field in tree.texts.prefix(1000) where field.text.count <= 4096 {
      let text = field.text.string
      if text.hasPrefix("file:///") {
        act.paths +=
          CommandClassifier.act(onFile: String(text.dropFirst(7)), in: field.path, on: grounds).paths
      } else if field.text.contains("://") {
        act.hosts += CommandClassifier.act(onAddress: text, in: field.path).hosts
      } else if isPath(text) {
        act.paths += CommandClassifier.act(onFile: text, in: field.path, on: grounds).paths
      }
    }
    return act.paths.isEmpty && act.hosts.isEmpty ? [] : [act]
  }

  private static func isPath(_ text: String) -> Bool {
    guard !text.utf8.contains(0x0A) else { return false }
    return ["/", "~/", "./", "../"].contains { text.hasPrefix($0) }
  }
}
