/// What one statement would do, as facts: no opinion on how bad that is.
package struct Statement: Sendable {
  package enum Verb: Sendable, Equatable {
    case select, insert, update, delete, merge, truncate
    case create, alter, drop
    case grant, revoke, call, copy
    case begin, commit, rollback, use
    /// A command for the operating system: `\! ls`, `COPY … TO PROGRAM`, `xp_cmdshell`. `detail` is its text.
    case shell
    /// Another file of statements: `\i file`, `source file`. `detail` is the path.
    case include
    /// Switches the server off, or throws its logs away.
    case administer
    case other
  }

  /// What a `CREATE`, `ALTER` or `DROP` is about.
  package enum Object: Sendable, Equatable {
    case database, schema, table, column, partition, view, index, role, tablespace
    /// Everything that a role owns.
    case owned
    case other
  }

  package var verb: Verb
  package var object: Object?
  /// The names it works on, without quotes, with their schema: `public.users`.
  package var names: [String] = []
  /// How many rows a `DELETE`, `UPDATE` or `SELECT` reaches by its `WHERE`. Without one: everything.
  package var reach = Reach.everything
  /// Its `WHERE` only leaves a few out: `body <> 'x'`, `id > 0`.
  package var excludesOnly = false
  /// The number of rows it stops at, if a number is given.
  package var limit: Double?
  /// `SELECT *`, from a table.
  package var selectsAllColumns = false
  /// It touches a temporary table only.
  package var isTemporary = false
  /// `CREATE OR REPLACE`: what was there under the name is gone.
  package var replaces = false
  /// `CREATE … AS SELECT …`
  package var hasQuery = false
  /// It stands between a `BEGIN` and a `ROLLBACK`.
  package var isRolledBack = false
  /// The database server itself starts the shell, not the client.
  package var isOnServer = false
  /// For `shell` and `include`: the command or path. For `grant`: the rights.
  package var detail = ""
  /// Bytes of the text it was read from (of the outermost text for code inside a string).
  package var range: Range<Int>

  package init(_ verb: Verb, _ object: Object? = nil, names: [String] = [], range: Range<Int>) {
    self.verb = verb
    self.object = object
    self.names = names
    self.range = range
  }

  /// A `LIMIT` that keeps the answer small.
  package var hasReasonableLimit: Bool { limit.map { $0 <= 10_000 } ?? false }
}

/// Everything a text of SQL would do.
package struct SQLScript: Sendable {
  package var statements: [Statement] = []
  /// More text than was read.
  package var isTruncated = false

  package init() {}
}
