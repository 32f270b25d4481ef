/// Where a command would run: what a door knows before the first word is read.
///
/// One reference, because a scene goes wherever a command goes and is hardly ever changed.
package struct Scene: Sendable {
  private var facts: Facts

  /// The working directory, absolute. nil: unknown.
  package var directory: String? {
    get { facts.directory }
    set { facts = Facts(newValue, home, project, temporary, user, world) }
  }
  /// The person's home folder, absolute. nil: unknown.
  package var home: String? { facts.home }
  /// The project the agent works on, absolute. nil: the working directory stands for it.
  package var project: String? {
    get { facts.project }
    set { facts = Facts(directory, home, newValue, temporary, user, world) }
  }
  /// `$TMPDIR`, if set.
  package var temporary: String? { facts.temporary }
  /// The person's login name, for `~user`.
  package var user: String? { facts.user }
  /// What may be asked of the machine.
  package var world: World {
    get { facts.world }
    set { facts = Facts(directory, home, project, temporary, user, newValue) }
  }
  /// Where a shell would begin.
  var start: Value { facts.start }

  package init(
    directory: String? = nil, home: String? = nil, project: String? = nil, temporary: String? = nil,
    user: String? = nil, world: World = .empty
  ) {
    facts = Facts(directory, home, project, temporary, user, world)
  }

  private final class Facts: Sendable {
    let directory: String?
    let home: String?
    let project: String?
    let temporary: String?
    let user: String?
    let world: World
    let start: Value

    init(
      _ directory: String?, _ home: String?, _ project: String?, _ temporary: String?, _ user: String?,
      _ world: World
    ) {
      self.directory = directory
      self.home = home
      self.project = project
      self.temporary = temporary
      self.user = user
      self.world = world
      start =
        directory.map { Value(Paths.simplified($0)) } ?? Value(hole: Value.Hole(name: "PWD", kind: .input))
    }
  }
}

/// The only questions a rule may ask of the machine. Read-only, bounded, and allowed to have no answer:
/// with `World.empty` everything is judged on its text alone.
///
/// A reference, because a scene is handed around and three closures are a lot to hand around with it.
package final class World: Sendable {
  package enum Kind: Sendable, Equatable { case file, directory, link, other }

  /// What stands at a path, without following a link there. nil: nothing, or not known.
  package let kind: @Sendable (_ path: String) -> Kind?
  /// Where a symbolic link points.
  package let link: @Sendable (_ path: String) -> String?
  /// The first bytes of a regular file that is about to run or to be read as settings. nil: none, too large
  /// to be asked for, or not known.
  package let text: @Sendable (_ path: String) -> String?

  package init(
    kind: @escaping @Sendable (String) -> Kind?, link: @escaping @Sendable (String) -> String?,
    text: @escaping @Sendable (String) -> String?
  ) {
    self.kind = kind
    self.link = link
    self.text = text
  }

  package static let empty = World(kind: { _ in nil }, link: { _ in nil }, text: { _ in nil })
}
