import Bytes
import ShellSyntax

extension Meaning {
  /// What `text` would do if a shell read it in `scene`.
  package init(of text: ByteView, in scene: Scene, limits: MeaningLimits = .standard) {
    var reader = Reader(scene: scene, limits: limits, text: text)
    reader.readOutermost()
    self = reader.meaning
    written = reader.files.log
  }

  /// What `code` would do, where some of it cannot be known: a hole stands for what filled it, as one word, wherever
  /// in the code it is. `scripts`: those that whoever starts it has put into package.json.
  package init(
    of code: Value, in scene: Scene, limits: MeaningLimits = .standard, scripts: [String: String] = [:]
  ) {
    var splices = Splices()
    let text = splices.code(for: code)
    var reader = Reader(scene: scene, limits: limits, text: ByteView(text))
    if !scripts.isEmpty { reader.projectScripts = scripts }
    reader.splices = splices
    reader.readOutermost()
    self = reader.meaning
    written = reader.files.log
  }
}

/// Reads a script the way a shell would run it, without running anything.
///
/// It walks the tree in order, keeps what a shell would keep (`state`), follows every arm, and writes down
/// each program that would be started. The rest of it is in extensions, one file a subject: words in `Words`,
/// the shell's own commands in `Builtins`, programs that start programs in `Wrappers`, what programs print in
/// `Outputs`, texts that become code in `Scripts`.
struct Reader {
  /// What a command finds around it.
  struct Surroundings {
    /// What is on its standard input.
    var input: Value?
    /// Somebody reads its output.
    var captures = false
    /// The same goes for standard error.
    var capturesErrors = false
    /// Redirections of enclosing commands that join it to a socket or another descriptor: what a reverse
    /// shell is made of.
    var sockets: [Invocation.Redirect] = []
  }

  struct Call {
    var name: String
    var isScript: Bool
    /// How deep in pipes and background jobs the call was made, and how deep in arms and loops.
    var concurrency: Int
    var background: Int
    var guarded: Int
    var arguments: [Value]
    var selfCalls = 0
    var concurrentSelfCalls = 0
    /// What `local` hid, to be put back on return.
    var hidden: [(name: String, variable: Variable?)] = []
  }

  let scene: Scene
  let limits: MeaningLimits
  var meaning = Meaning()

  var state: ShellState
  var source: Source
  var around = Surroundings()
  var wrappers: [Invocation.Wrapper] = []
  var files = WrittenFiles()
  /// Values that stand as a marker in a text that was made code (see `Splices`).
  var splices = Splices()
  var calls: [Call] = []
  /// Scripts being read that came on standard input. A shell or `ssh` in there would read what is left of them,
  /// which is seen once and not over and over.
  var inputTexts: [(text: Value, readings: Int)] = []
  var choice: ChoiceScope?
  /// Of a command that has too many; nil elsewhere.
  var separateReadings: SeparateReadings?
  /// Commands waiting on the other side of `>( … )`.
  var consumers: [Consumer] = []
  /// Git aliases set by this text.
  var gitAliases: [String: Value] = [:]
  /// Scripts of package.json set by this text.
  var projectScripts: [String: String] = [:]
  /// Files that were to be run before anybody wrote them, and whether one was written afterwards.
  var missedFiles: Set<String> = []
  /// Named pipes made by this text.
  var pipes: Set<String> = []
  var hasLateFiles = false
  var writtenDown = WrittenDown()
  /// By the numbers of functions.
  var familiarity: [Int: Familiarity] = [:]

  /// Above zero: what is read now may have been read before, and is not written down twice.
  var repetition = 0
  /// Loops around what is read now; those over lists are counted by themselves.
  var loops = 0
  var listLoops = 0
  /// Rounds left for loops within loops, and readings left for commands whose words have several values.
  var innerRoundsLeft = 2048
  var readingsLeft = 4096
  /// Steps left for all such readings, where one of them takes many.
  var rereadingLeft: Int
  /// Above zero: what is read now may not run.
  var conditional = 0
  /// Pipes and background jobs around what is read now; of those, the background jobs.
  var concurrency = 0
  var background = 0
  /// Arms and loops of unknown length around what is read now.
  var guarded = 0
  var depth = 0
  /// What the last `test`, `read` or `true` said, if it can be known; for the rounds of loops.
  var lastVerdict: Bool?
  var stepsLeft: Int
  /// What some kinds of work cost more in a text that is longer than anyone writes: 1 there, elsewhere nothing.
  let surcharge: Int
  /// How many commands are written down, at most.
  let mostCommands: Int
  /// How many of the scripts being read were there before this text.
  var foundFiles = 0
  var bytesLeft: Int
  var scriptsLeft: Int
  var counter = 0

  init(scene: Scene, limits: MeaningLimits, text: ByteView) {
    self.scene = scene
    self.limits = limits
    stepsLeft = limits.steps(inTextOf: text.count)
    rereadingLeft = stepsLeft * 3 / 10
    surcharge = MeaningLimits.isLong(text.count) ? 1 : 0
    mostCommands = limits.commands(inTextOf: text.count)
    bytesLeft = limits.bytes
    scriptsLeft = limits.scripts
    source = Source(text: text, carrier: nil)
    state = ShellState(directory: scene.start)
  }

  mutating func readOutermost() {
    let parsed = ShellParser.parse(source.text, limits: parserLimits)
    note(parsed.errors)
    _ = run(parsed.script)
    runTraps(from: 0)
    if hasLateFiles {
      // A job in the background, a named pipe: what ran first may have waited for what was written last.
      state = ShellState(directory: scene.start)
      repetition += 1
      _ = run(parsed.script)
      runTraps(from: 0)
      repetition -= 1
    }
    noteOtherShells()
    meaning.files = files.all
    meaning.links = files.links
  }

  var parserLimits: ParserLimits { ParserLimits() }

  // MARK: Budget

  var isExhausted: Bool { stepsLeft <= 0 || bytesLeft <= 0 }

  /// Pays for work; false when there is nothing left to pay with.
  mutating func spend(_ steps: Int = 1, bytes: Int = 0, at range: Range<Int>) -> Bool {
    guard !isExhausted else { return false }
    stepsLeft -= steps
    bytesLeft -= bytes
    guard isExhausted else { return true }
    reportLimit(stepsLeft <= 0 ? "too much work" : "too much text", range)
    return false
  }

  /// Pays for looking at so many variables at once, which is work only where there are hundreds.
  mutating func pay(forLooksAt count: Int) {
    if count > 32 { _ = spend(count / 32, at: 0..<0) }
  }

  mutating func enter(at range: Range<Int>) -> Bool {
    guard spend(at: range) else { return false }
    guard depth < limits.depth else {
      reportLimit("nested too deeply", range)
      return false
    }
    depth += 1
    return true
  }

  mutating func leave() { depth -= 1 }

  /// Notes a limit, once for each reason.
  mutating func reportLimit(_ reason: String, _ range: Range<Int>) {
    let kind = Meaning.Problem.Kind.limit(reason)
    guard !meaning.problems.contains(where: { $0.kind == kind }) else { return }
    meaning.problems.append(
      Meaning.Problem(kind: kind, range: source.outer(range), isCarried: source.carrier != nil))
  }

  mutating func note(_ errors: [SyntaxError]) {
    for error in errors.prefix(16) {
      let kind: Meaning.Problem.Kind =
        switch error.reason {
        case .unterminated(let what): .syntax("unterminated \(what)")
        case .unexpected(let what): .syntax("unexpected \(what)")
        case .limit(let what): .limit(what)
        }
      let problem = Meaning.Problem(
        kind: kind, range: source.outer(error.range), isCarried: source.carrier != nil)
      if !meaning.problems.contains(problem) { meaning.problems.append(problem) }
    }
  }

  /// A number not used before in this reading.
  mutating func fresh() -> Int {
    counter += 1
    return counter
  }

  mutating func touch() {
    counter = max(counter, state.version) + 1
    state.version = counter
  }

  /// The state is this one or that one, under a number that no other state has.
  mutating func merge(_ other: ShellState, keepingDirectory: Bool = false) {
    let version = state.version
    pay(forLooksAt: state.merge(other, keepingDirectory: keepingDirectory))
    state.version = number(for: state, of: version, and: other.version)
  }

  /// The same for a state that is not the current one. Returns how many variables had to be looked at.
  mutating func merge(_ other: ShellState, into merged: inout ShellState) -> Int {
    let version = merged.version
    let looks = merged.merge(other)
    merged.version = number(for: merged, of: version, and: other.version)
    return looks
  }

  /// Another state that waits to be merged may well have the number behind those of both, and would be taken for the
  /// same.
  private mutating func number(for merged: ShellState, of mine: Int, and theirs: Int) -> Int {
    guard merged.version != mine, merged.version != theirs else { return merged.version }
    counter = max(counter + 1, merged.version)
    return counter
  }
}
