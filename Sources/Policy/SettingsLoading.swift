import System
import Verdict

extension Settings {
  /// The settings of one call: command line over environment over defaults.
  ///
  /// Agents filter the environment they give to hooks, so each setting exists as an option too. A value that
  /// is not understood is reported and leaves the default in place; the caller treats it as an error of its
  /// own, never as permission.
  package static func load(
    options: [SettingKey: String], environment: Environment, prefix: String = "SENTINEL_HOOK_"
  ) -> (settings: Settings, problems: [SettingProblem]) {
    var settings = Settings()
    var problems: [SettingProblem] = []
    for key in SettingKey.allCases {
      let name: String
      let text: String
      if let option = options[key] {
        (name, text) = (key.option, option)
      } else {
        let variable = key.variable(prefix: prefix)
        // An empty variable is what `NAME= command` leaves behind, and means "not set".
        guard let value = environment.nonEmpty(variable) else { continue }
        (name, text) = (variable, value)
      }
      if !key.apply(text, to: &settings) {
        problems.append(SettingProblem(name: name, value: text, accepted: key.accepted))
      }
    }
    return (settings, problems)
  }
}
