import System

/// Where policies are looked for.
package struct PolicyPlaces: Sendable {
  package var managed: String?
  /// Of these at most one may be there.
  package var user: [String]
  package var home: String?

  package init(managed: String?, user: [String], home: String? = nil) {
    self.managed = managed
    self.user = user
    self.home = home
  }

  /// `/etc/sentinel/policy.json` and `~/.config/sentinel/policy.json`; on macOS also
  /// `/Library/Application Support/sentinel` and the person's own.
  ///
  /// A project can set `XDG_CONFIG_HOME` for the agent it is opened with. So the usual place is looked at
  /// whatever the variable says: it can add a second file, which is an error, but not hide the first.
  package init(of environment: Environment) {
    home = environment.home
    user = []
    if let home { user.append(home + "/.config/sentinel/policy.json") }
    if let xdg = environment.nonEmpty("XDG_CONFIG_HOME"), xdg.utf8.first == 0x2F {
      let path = xdg + "/sentinel/policy.json"
      if !user.contains(path) { user.append(path) }
    }
    #if canImport(Darwin)
      managed = "/Library/Application Support/sentinel/policy.json"
      if let home { user.append(home + "/Library/Application Support/sentinel/policy.json") }
    #else
      managed = "/etc/sentinel/policy.json"
    #endif
  }

  /// `PROJECT/.sentinel/policy.json`
  package static func ofProject(_ folder: String) -> String { folder + "/.sentinel/policy.json" }
}
