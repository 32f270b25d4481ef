/// Tools that keep a project's programs in containers or at fixed versions, and run them by name.
let devEnvironmentPrograms: [Program] = [
  Program("ddev", .special(.devEnvironment), short: "sd", long: "service dir"),
  Program("lando", .special(.devEnvironment), short: "csu", long: "service user command"),
  Program("sail", .special(.devEnvironment), short: "c"),
  Program("symfony", .special(.devEnvironment), long: "dir"),
  Program("herd", .special(.devEnvironment)), Program("valet", .special(.devEnvironment)),
  Program("spring", .special(.devEnvironment)), Program("fin", .special(.devEnvironment)),
  Program("warden", .special(.devEnvironment), short: "c"),
]

extension Reader {
  /// `ddev exec rm -rf x`, `symfony console cache:clear`, `lando ssh -c 'ls'`: the project is where it is here, or
  /// mounted there.
  mutating func runDevEnvironment(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    let name = invocation.name ?? ""
    var scan = OptionScan(invocation.arguments, program)
    while scan.next() != nil {}
    guard let verb = scan.skip(), let word = verb.value.known else { return printed(invocation, by: index) }
    let root: String? =
      switch name {
      case "ddev", "sail", "fin", "warden": "/var/www/html"
      case "lando": "/app"
      default: nil
      }
    switch word {
    case "exec",
      "run" where name == "symfony" || name == "fin", "ssh", "shell", "bash", "root-shell":
      // Also a line for a shell over there.
      while let option = scan.next() {
        guard option.name == "c" || option.name == "command", let code = option.value else { continue }
        return contained(invocation, in: root) { reader, inner, wrapper in
          reader.launchText(code, from: inner, wrapper, carrier: option.range)
        }
      }
      let words = scan.rest
      if word != "run", words.count == 1, let line = words.first, line.value.prefix.utf8.contains(0x20) {
        return contained(invocation, in: root) { reader, inner, wrapper in
          reader.launchText(line.value, from: inner, wrapper, carrier: line.range)
        }
      }
      guard word == "exec" || word == "run", !words.isEmpty else { return printed(invocation, by: index) }
      return contained(invocation, in: root) { $0.launch(words, from: $1, $2) }
    case "php", "composer", "drush", "wp", "artisan", "console", "npm", "npx", "yarn", "node", "pnpm", "bun",
      "rails", "rake", "python", "pip", "django", "magento", "mysql", "mariadb", "psql", "mongo", "mongosh",
      "redis", "redis-cli", "craft", "typo3", "cake", "phpunit", "pest", "tinker", "sqlc":
      guard let given = Self.program(word, of: name) else { return printed(invocation, by: index) }
      let words = given.map { Invocation.Argument(value: Value($0), range: verb.range) } + scan.rest
      return contained(invocation, in: root) { $0.launch(words[...], from: $1, $2) }
    default: return printed(invocation, by: index)
    }
  }

  /// What `word` stands for in that tool.
  private static func program(_ word: String, of name: String) -> [String]? {
    switch (name, word) {
    case ("spring", "rails"), ("spring", "rake"): return [word]
    case ("spring", _): return nil
    case ("valet", "console"), ("herd", "console"): return nil
    case (_, "redis"): return ["redis-cli"]
    case (_, "tinker"): return ["artisan", "tinker"]
    case (_, "mongo"): return ["mongosh"]
    case (_, "django"): return ["manage.py"]
    default: return [word]
    }
  }

  /// Runs `body` in the project's container, or here where there is none.
  private mutating func contained(
    _ invocation: Invocation, in root: String?,
    _ body: (inout Reader, Invocation, Invocation.Wrapper?) -> Value
  ) -> Value {
    guard let root, let project = invocation.directory.known else { return body(&self, invocation, nil) }
    let name = invocation.name ?? ""
    let before = state
    state = elsewhere(home: name, directory: Value(root))
    files.show(project, at: root)
    let output = body(
      &self, invocation.at(Value(root)),
      .container(by: name, mounts: [(host: project, inside: root, isReadOnly: false)]))
    state = before
    return output
  }
}
