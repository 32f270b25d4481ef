/// What is known of a text without running anything: known pieces, and holes.
///
/// `"$HOME/x"` is all known; `"$DIR/x"` with DIR never set is a hole and `/x`; `$(curl …)` is one hole that
/// came from the network. A hole is judged by what it could be, and by where it came from.
package struct Value: Sendable, Equatable {
  package enum Piece: Sendable, Equatable {
    case text(String)
    case hole(Hole)
  }

  /// A stretch that cannot be known.
  package struct Hole: Sendable, Equatable {
    /// What would have filled it: a variable's name, a command line, a glob.
    package var name: String
    package var kind: Kind
    /// Where the data came from, as far as it can be followed.
    package var origins: Origins

    package enum Kind: Sendable, Equatable {
      /// A variable that this text never sets. It may be empty.
      case unset
      /// A parameter of a script or function whose caller is not in sight, `read` from a person, and the like.
      case input
      /// The output of a command that cannot be computed.
      case output
      /// A glob, as written; `*` matches inside one path component.
      case glob
      /// A name fresh from `mktemp`: surely somewhere under the temporary folder.
      case temporary
      /// An item of a list that cannot be known: `$f` in `for f in *`, `{}` of find and xargs.
      case item
    }

    package init(name: String, kind: Kind, origins: Origins = Origins()) {
      self.name = name
      self.kind = kind
      self.origins = origins
    }
  }

  /// Nearly every value is one known text, which needs no memory of its own.
  private enum Storage: Sendable, Equatable {
    case text(String)
    /// Anything else: never empty, never one text alone.
    case pieces([Piece])
  }

  private var storage: Storage

  package init(_ text: String = "") { storage = .text(text) }

  package init(hole: Hole) { storage = .pieces([.hole(hole)]) }

  /// Its stretches in order; none for the empty text.
  package var pieces: [Piece] {
    switch storage {
    case .text(let text): text.isEmpty ? [] : [.text(text)]
    case .pieces(let pieces): pieces
    }
  }

  package mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    switch storage {
    case .text(var before):
      // Taken out before it grows, so that a text built piece by piece is never copied as a whole.
      storage = .text("")
      before += text
      storage = .text(before)
    case .pieces(var pieces):
      storage = .text("")
      if case .text? = pieces.last, case .text(var before)? = pieces.popLast() {
        before += text
        pieces.append(.text(before))
      } else {
        pieces.append(.text(text))
      }
      storage = .pieces(pieces)
    }
  }

  package mutating func append(_ hole: Hole) {
    switch storage {
    case .text(let text): storage = .pieces(text.isEmpty ? [.hole(hole)] : [.text(text), .hole(hole)])
    case .pieces(var pieces):
      storage = .text("")
      pieces.append(.hole(hole))
      storage = .pieces(pieces)
    }
  }

  package mutating func append(_ other: Value) {
    switch other.storage {
    case .text(let text): append(text)
    case .pieces(let pieces):
      for piece in pieces {
        switch piece {
        case .text(let text): append(text)
        case .hole(let hole): append(hole)
        }
      }
    }
  }

  /// No text and no hole.
  package var isEmpty: Bool {
    if case .text(let text) = storage { text.isEmpty } else { false }
  }

  /// The whole text, if all of it is known.
  package var known: String? {
    if case .text(let text) = storage { text } else { nil }
  }

  package var isKnown: Bool {
    if case .text = storage { true } else { false }
  }

  /// The known text it starts with (all of it, or up to the first hole).
  package var prefix: String {
    switch storage {
    case .text(let text): return text
    case .pieces(let pieces):
      if case .text(let text)? = pieces.first { return text }
      return ""
    }
  }

  /// The known text it ends with.
  package var suffix: String {
    switch storage {
    case .text(let text): return text
    case .pieces(let pieces):
      if case .text(let text)? = pieces.last { return text }
      return ""
    }
  }

  package var holes: [Hole] {
    guard case .pieces(let pieces) = storage else { return [] }
    return pieces.compactMap { if case .hole(let hole) = $0 { hole } else { nil } }
  }

  /// One hole and nothing else.
  package var soleHole: Hole? {
    guard case .pieces(let pieces) = storage, pieces.count == 1, case .hole(let hole) = pieces[0] else {
      return nil
    }
    return hole
  }

  /// Where any of it came from.
  package var origins: Origins {
    var origins = Origins()
    guard case .pieces(let pieces) = storage else { return origins }
    for case .hole(let hole) in pieces { origins.formUnion(hole.origins) }
    return origins
  }

  /// For people: the text with `‹name›` for each hole.
  package var display: String {
    if let known { return known }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let known): text += known
      case .hole(let hole): text += "‹" + hole.name + "›"
      }
    }
    return text
  }
}

/// Where data came from. Kept on every hole, and carried through pipes, variables and files.
package struct Origins: Sendable, Equatable {
  /// Hosts or URLs it was fetched from ("?" where the address is unknown).
  package var network: [String] = []
  /// Paths whose contents it holds.
  package var files: [String] = []
  /// The whole environment, or a listing of it.
  package var environment = false
  /// It went through a decoder (base64, hex, gzip …) that could not be followed.
  package var decoded = false
  /// A password store, keychain or token command handed it out.
  package var secretStore: [String] = []
  /// What a program dumped that it holds: a whole database, a whole history.
  package var dumps: [String] = []
  /// Variables of the environment that went into it, where it is no more their text itself.
  package var variables: [String] = []
  /// The bytes themselves, where a decoder made some that are no text but packed text.
  package var packed: [UInt8]?

  package init() {}

  package var isEmpty: Bool {
    network.isEmpty && files.isEmpty && !environment && !decoded && secretStore.isEmpty && dumps.isEmpty
  }

  package mutating func formUnion(_ other: Origins) {
    for host in other.network where !network.contains(host) { network.append(host) }
    for file in other.files where !files.contains(file) { files.append(file) }
    for store in other.secretStore where !secretStore.contains(store) { secretStore.append(store) }
    for dump in other.dumps where !dumps.contains(dump) { dumps.append(dump) }
    for name in other.variables where !variables.contains(name) { variables.append(name) }
    environment = environment || other.environment
    decoded = decoded || other.decoded
  }
}
