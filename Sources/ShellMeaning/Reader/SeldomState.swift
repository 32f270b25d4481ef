/// What of a shell's state hardly any command changes.
///
/// Copies of a state share it until one of them changes, so that keeping a state for later costs a few references
/// and not two dozen.
final class SeldomState {
  struct State {
    /// More than one where different arms defined different bodies.
    var functions = NameTable<[ShellState.FunctionRecord]>()
    /// Functions that some arm leaves undefined.
    var doubtful = NameList()
    var aliases = NameTable<Value>()
    /// `$1` …; nil: whoever runs this gives them.
    var positional: [Value]?
    /// `$0`
    var scriptName = Value("bash")
    var stack: [Value] = []
    var separators = Separators.standard
    /// Files that descriptors above 2 were opened to write.
    var outputs: [Int: Value] = [:]
    var traps: [ShellState.Trap] = []
    /// What `exec 3<file` and its kin attached.
    var descriptors: [Int: Value] = [:]
    /// Variables that this text exports, in order.
    var exported = NameList()
    /// What `history -s` put behind the last command, for `fc` to run again.
    var remembered: Value?
    /// `set -a`
    var exportsAll = false
    /// `set -f`
    var keepsGlobs = false
    /// `set -u`: an unset variable ends the script.
    var refusesUnset = false
    /// PATH or `hash` was changed by this text, so that a bare name may be one of its own files.
    var searchesOwnFiles = false
    /// Where variables come from that were set without being named here: `source .env`, `export $(cat .env)`.
    var broughtIn = Origins()
  }

  fileprivate var state: State

  fileprivate init(_ state: State) { self.state = state }
}

extension ShellState {
  /// One that no other state sees.
  private var ownSeldom: SeldomState {
    mutating get {
      if isKnownUniquelyReferenced(&seldom), let seldom { return seldom }
      let own = SeldomState(seldom?.state ?? SeldomState.State())
      seldom = own
      return own
    }
  }

  var functions: NameTable<[FunctionRecord]> {
    get { seldom?.state.functions ?? NameTable() }
    _modify { yield &ownSeldom.state.functions }
  }

  var doubtful: NameList {
    get { seldom?.state.doubtful ?? NameList() }
    _modify { yield &ownSeldom.state.doubtful }
  }

  var aliases: NameTable<Value> {
    get { seldom?.state.aliases ?? NameTable() }
    _modify { yield &ownSeldom.state.aliases }
  }

  var positional: [Value]? {
    get { seldom?.state.positional }
    _modify { yield &ownSeldom.state.positional }
  }

  var scriptName: Value {
    get { seldom?.state.scriptName ?? Value("bash") }
    _modify { yield &ownSeldom.state.scriptName }
  }

  var stack: [Value] {
    get { seldom?.state.stack ?? [] }
    _modify { yield &ownSeldom.state.stack }
  }

  var separators: Separators {
    get { seldom?.state.separators ?? Separators.standard }
    _modify { yield &ownSeldom.state.separators }
  }

  var outputs: [Int: Value] {
    get { seldom?.state.outputs ?? [:] }
    _modify { yield &ownSeldom.state.outputs }
  }

  var traps: [Trap] {
    get { seldom?.state.traps ?? [] }
    _modify { yield &ownSeldom.state.traps }
  }

  var descriptors: [Int: Value] {
    get { seldom?.state.descriptors ?? [:] }
    _modify { yield &ownSeldom.state.descriptors }
  }

  var exported: NameList {
    get { seldom?.state.exported ?? NameList() }
    _modify { yield &ownSeldom.state.exported }
  }

  var remembered: Value? {
    get { seldom?.state.remembered }
    _modify { yield &ownSeldom.state.remembered }
  }

  var exportsAll: Bool {
    get { seldom?.state.exportsAll ?? false }
    _modify { yield &ownSeldom.state.exportsAll }
  }

  var keepsGlobs: Bool {
    get { seldom?.state.keepsGlobs ?? false }
    _modify { yield &ownSeldom.state.keepsGlobs }
  }

  var refusesUnset: Bool {
    get { seldom?.state.refusesUnset ?? false }
    _modify { yield &ownSeldom.state.refusesUnset }
  }

  var broughtIn: Origins {
    get { seldom?.state.broughtIn ?? Origins() }
    _modify { yield &ownSeldom.state.broughtIn }
  }

  var searchesOwnFiles: Bool {
    get { seldom?.state.searchesOwnFiles ?? false }
    _modify { yield &ownSeldom.state.searchesOwnFiles }
  }
}
