import Verdict

/// One setting as it holds, and why.
package struct SettingReport: Sendable, Equatable {
  package let name: String
  package let value: String
  package let origin: SettingOrigin
  /// A variable that says something else and does not count.
  package let ignored: String?
}

extension Policies {
  /// Every setting, in the order of the help.
  package var report: [SettingReport] {
    let layers = layers ?? SettingLayers(self)
    return SettingKey.allCases.map { key in
      SettingReport(
        name: key.rawValue, value: key.text(in: settings), origin: layers.origins[key] ?? .standard,
        ignored: layers.ignored[key])
    }
  }

  /// The profile that holds, and whose it is.
  package var profile: (profile: PolicyProfile, origin: SettingOrigin) {
    for file in [user, managed].compactMap({ $0 }) {
      if let profile = file.profile {
        return (profile, .file(file.layer, path: file.path, line: file.lines["profile"]))
      }
    }
    return (.standard, .standard)
  }

  /// Whether variables may loosen, and who says so.
  package var environmentRule: (word: String, origin: SettingOrigin) {
    for file in [managed, user].compactMap({ $0 }) where file.limitsEnvironment {
      return ("tighten-only", .file(file.layer, path: file.path, line: file.lines["environment"]))
    }
    return ("free", .standard)
  }

  /// Where policies were looked for, highest first, with what was there.
  package func lookedFor(project folder: String?) -> [(
    layer: PolicyFile.Layer, path: String, file: PolicyFile?
  )] {
    var looked: [(layer: PolicyFile.Layer, path: String, file: PolicyFile?)] = []
    if let path = places.managed { looked.append((.managed, path, managed)) }
    for path in places.user { looked.append((.user, path, user?.path == path ? user : nil)) }
    if let folder { looked.append((.project, PolicyPlaces.ofProject(folder), project)) }
    return looked
  }
}

extension SettingKey {
  /// Its value, as the option and the variable take it.
  func text(in settings: Settings) -> String {
    switch self {
    case .onCritical: settings.onCritical.name
    case .onHigh: settings.onHigh.name
    case .onMedium: settings.onMedium.name
    case .onLow: settings.onLow.name
    case .onError: settings.onError.name
    case .verbose: settings.isVerbose ? "true" : "false"
    case .deadline: String(settings.deadlineMilliseconds)
    }
  }
}
