import Bytes

/// One program as it would really be started: wrappers taken off, words expanded, directory known.
///
/// This is all that a family of `Commands` sees. Whatever stood around the program in the text has become a
/// value here: what `sudo`, `env`, `xargs` or `bash -c` were wrapped around comes as an invocation of its
/// own, with the wrappers named in `wrappers`.
///
/// A redirection that stands alone (`> file`) or on a compound command comes as an invocation whose program
/// is the empty text.
package struct Invocation: Sendable {
  /// An expanded word and where it stood.
  package struct Argument: Sendable {
    package var value: Value
    /// Bytes of the command text as given (of the outermost text, when the word came out of `bash -c '…'`).
    package var range: Range<Int>
    /// Any part of it was quoted, so that it cannot be an option of the shell's making.
    package var isQuoted: Bool

    package init(value: Value, range: Range<Int>, isQuoted: Bool = false) {
      self.value = value
      self.range = range
      self.isQuoted = isQuoted
    }
  }

  /// A redirection with its target resolved as text (not yet made absolute).
  package struct Redirect: Sendable {
    package enum Kind: Sendable, Equatable { case read, write, append, readWrite, duplicate, text }
    package var kind: Kind
    /// 0, 1, 2 …; for `&>` 1 (and `alsoErrors`).
    package var descriptor: Int
    package var alsoErrors: Bool
    /// The path; for `duplicate` the descriptor's digits or `-`; for `text` (here-document, here-string) the
    /// text itself.
    package var target: Value
    package var range: Range<Int>

    package init(kind: Kind, descriptor: Int, alsoErrors: Bool = false, target: Value, range: Range<Int>) {
      self.kind = kind
      self.descriptor = descriptor
      self.alsoErrors = alsoErrors
      self.target = target
      self.range = range
    }
  }

  /// What a container has in common with the machine it runs on.
  package struct Shared: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It may load modules and set what holds for the whole kernel.
    package static let kernel = Shared(rawValue: 1)
    /// It may change the machine's own network.
    package static let network = Shared(rawValue: 2)
    /// It has the machine's own disks under `/dev`, and the kernel's settings.
    package static let devices = Shared(rawValue: 4)
  }

  /// Something that started this program and changes what it means.
  package enum Wrapper: Sendable, Equatable {
    /// `sudo`, `doas`, `su -c`, `pkexec` …: with the user it becomes (nil: root).
    case elevated(by: String, user: String?)
    /// `docker run`, `kubectl exec`, `lxc exec` …: runs inside a container. `named` is what one that runs already is
    /// called; `mounts` are host paths that are there, too, with the path they have inside; `shares` is what of the
    /// machine is no other in there.
    case container(
      by: String, named: String? = nil, mounts: [(host: String, inside: String, isReadOnly: Bool)],
      shares: Shared = [])
    /// `ssh host …`
    case remote(by: String, host: String)
    /// `xargs`, `parallel`, `find -exec`, a loop: runs many times over items that cannot be known.
    case repeated(by: String)
    /// Runs later: `at`, `crontab`, `trap`, `nohup … &`, a git alias.
    case deferred(by: String)
    /// Text that became code on the way: `bash -c`, `eval`, a here-document, a script file (named).
    case script(by: String)

    package static func == (a: Wrapper, b: Wrapper) -> Bool {
      switch (a, b) {
      case (.elevated(let x, let u), .elevated(let y, let v)): x == y && u == v
      case (.container(let x, let o, let m, let s), .container(let y, let p, let n, let t)):
        x == y && o == p && m.elementsEqual(n, by: ==) && s == t
      case (.remote(let x, let h), .remote(let y, let g)): x == y && h == g
      case (.repeated(let x), .repeated(let y)): x == y
      case (.deferred(let x), .deferred(let y)): x == y
      case (.script(let x), .script(let y)): x == y
      default: false
      }
    }
  }

  /// The program as it would be looked up: `rm`, `/bin/rm`, `./t.sh`. May have holes (`$CMD`).
  package var program: Argument
  package var arguments: [Argument]
  /// `NAME=value` written before it, and what `env` added.
  package var environment: [(name: String, value: Value)]
  package var redirects: [Redirect]
  /// What it can read on its standard input: the output of the pipe before it, a here-document, a file
  /// (a hole whose origins name the file). nil: the terminal or nothing.
  package var input: Value?
  /// The code that this program will run, if it is an interpreter: from `-c`, a script file, its standard
  /// input. In its own language; what runs in a shell comes as invocations of its own besides.
  package var script: Value?
  /// Outermost first.
  package var wrappers: [Wrapper]
  /// Its output goes to another part of the text: a pipe, a substitution.
  package var isCaptured = false
  /// These redirections stand on a group or a loop, and something in there prints.
  package var isFilled = false
  /// The directory it runs in: absolute if known. A hole if `cd` went somewhere unknown.
  package var directory: Value
  /// Bytes of the command text as given.
  package var range: Range<Int>

  package init(
    program: Argument, arguments: [Argument] = [], environment: [(name: String, value: Value)] = [],
    redirects: [Redirect] = [], input: Value? = nil, wrappers: [Wrapper] = [], directory: Value,
    range: Range<Int>
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.redirects = redirects
    self.input = input
    self.wrappers = wrappers
    self.directory = directory
    self.range = range
  }

  /// The last component of the program's path, if that is known: `rm` for `/bin/rm` and for `$DIR/rm`.
  package var name: String? {
    // `$VENV/bin/python` is python wherever that is.
    let text = program.value.suffix
    guard text.holds({ $0 == UInt8(ascii: "/") }) else { return program.value.known }
    return String(text.lastPathComponent)
  }

  package var isElevated: Bool {
    wrappers.contains { if case .elevated = $0 { true } else { false } }
  }
}

/// Everything a text would do, in the order it would do it.
package struct Meaning: Sendable {
  /// Programs it would start.
  package var invocations: [Invocation] = []
  /// Code in a language other than shell that an interpreter would run (`python3 -c`, a here-document to
  /// `node`, a script file).
  package var foreignCode: [ForeignCode] = []
  /// What made the reading incomplete. Each is judged.
  package var problems: [Problem] = []
  /// Functions and scripts that start themselves twice over: in a pipe or in the background.
  package var forkBombs: [Range<Int>] = []
  /// What the text itself writes to files, by absolute path: a program that is then told to read one of them
  /// (`psql -f`) does what stands in it.
  package var written: [String: Value] = [:]

  /// What the text itself writes to files.
  package var files: [WrittenFile] = []
  /// Symbolic links that the text makes.
  package var links: [Link] = []

  package init() {}

  package struct WrittenFile: Sendable {
    /// Absolute if known; a hole for a temporary file or a process substitution.
    package var path: Value
    package var content: Value
  }

  package struct Link: Sendable {
    package var path: Value
    package var target: Value
  }

  /// What the text itself has written to the file that `argument` names, seen from `directory`. nil: nothing.
  package func content(of argument: Value, in directory: Value) -> Value? {
    guard !files.isEmpty else { return nil }
    let path = Paths.join(directory, argument)
    return files.last { $0.path == path || $0.path == argument }?.content
  }

  package struct ForeignCode: Sendable {
    /// `python`, `node`, `perl`, `ruby`, `php`, `lua`, `awk`, `powershell`, `cmd`, `applescript`, `sql` …
    package var language: String
    package var text: Value
    /// The interpreter's own invocation (an index into `invocations`).
    package var invocation: Int
    package init(language: String, text: Value, invocation: Int) {
      self.language = language
      self.text = text
      self.invocation = invocation
    }
  }

  package struct Problem: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      /// Text that is no shell (medium).
      case syntax(String)
      /// A limit of size, depth or work was reached, so that some of it was not read (high).
      case limit(String)
    }
    package var kind: Kind
    package var range: Range<Int>
    /// Whether it is about a text that the command carries, and not about the command's own.
    package var isCarried: Bool
    package init(kind: Kind, range: Range<Int>, isCarried: Bool) {
      self.kind = kind
      self.range = range
      self.isCarried = isCarried
    }
  }
}
