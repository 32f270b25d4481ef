/// Where a command would run: what a door knows before the first word is read.
package struct Scene: Sendable {
  /// The working directory, absolute. nil: unknown.
  package var directory: String?
  /// The person's home folder, absolute. nil: unknown.
  package var home: String?
  /// The project the agent works on, absolute. nil: the working directory stands for it.
  package var project: String?
  /// `$TMPDIR`, if set.
  package var temporary: String?
  /// The person's login name, for `~user`.
  package var user: String?
  /// What may be asked of the machine.
  package var world: World

  package init(
    directory: String? = nil, home: String? = nil, project: String? = nil, temporary: String? = nil,
    user: String? = nil, world: World = .empty
  ) {
    self.directory = directory
    self.home = home
    self.project = project
    self.temporary = temporary
    self.user = user
    self.world = world
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
