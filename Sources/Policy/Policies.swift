import Bytes
import System
import Verdict

/// Everything that has a say in what is done about an event: managed policy, command line, environment, the
/// person's policy, the project's.
///
/// Settings go by the highest that sets them. Of rules each file is decided alone, and a lower one's answer counts
/// only when it is stricter. A project can only make things stricter, whatever it sets.
package struct Policies: Sendable {
  package private(set) var managed: PolicyFile?
  package private(set) var user: PolicyFile?
  package private(set) var project: PolicyFile?
  /// What holds for this call.
  package private(set) var settings: Settings
  /// What is wrong with options and variables, then what is wrong with files.
  package private(set) var settingProblems: [SettingProblem]
  package private(set) var fileProblems: [PolicyProblem] = []
  private(set) var layers: SettingLayers?

  /// A file that cannot be read might have limited the environment.
  private var hasUnreadWord = false

  let options: [SettingKey: String]
  let environment: Environment
  let prefix: String
  let places: PolicyPlaces

  /// Looks for the managed and the person's policy. Where there is none, this is a failed open for each place.
  package init(
    options: [SettingKey: String], environment: Environment, prefix: String = "SENTINEL_HOOK_",
    places: PolicyPlaces? = nil
  ) {
    let places = places ?? PolicyPlaces(of: environment)
    self.options = options
    self.environment = environment
    self.prefix = prefix
    self.places = places
    (settings, settingProblems) = Settings.load(options: options, environment: environment, prefix: prefix)
    if let path = places.managed { managed = read(path, .managed) }
    for path in places.user {
      guard let file = read(path, .user) else { continue }
      if let first = user {
        complain(path, "there is another policy of yours at \(first.path); keep one of them")
      } else {
        user = file
      }
    }
    if hasFiles { settle() }
  }

  /// Adds the policy of the project that the event happens in.
  package mutating func enter(project folder: String?) {
    guard let folder, folder.utf8.first == 0x2F else { return }
    let path = PolicyPlaces.ofProject(folder)
    project = read(path, .project)
    // The person's file may be lying in a project that pointed XDG_CONFIG_HOME at itself.
    if let own = user, own.path != places.user.first, own.path.hasPrefix(folder + "/") {
      complain(
        own.path, "your own policy lies in the project, which could write it; XDG_CONFIG_HOME points there")
    }
    if hasFiles { settle() }
  }

  /// Takes a file that was read elsewhere.
  package mutating func adopt(_ file: PolicyFile) {
    switch file.layer {
    case .managed: managed = file
    case .user: user = file
    case .project: project = file
    }
    settle()
  }

  /// Highest first.
  package var files: [PolicyFile] { [managed, user, project].compactMap { $0 } }
  private var hasFiles: Bool { managed != nil || user != nil || project != nil || !fileProblems.isEmpty }

  /// Whether the environment may only make things stricter.
  package var limitsEnvironment: Bool {
    managed?.limitsEnvironment == true || user?.limitsEnvironment == true || hasUnreadWord
  }

  /// The environment for the audit log: where variables may only tighten, they can neither move the log nor turn it
  /// off.
  package var auditEnvironment: Environment {
    guard limitsEnvironment else { return environment }
    let whole = environment
    return Environment { name in name.hasPrefix("SENTINEL_AUDIT") ? nil : whole[name] }
  }

  /// Some rule asks what an event would do: then that has to be found out.
  package var asksForActs: Bool { layers != nil && files.contains(where: \.asksForActs) }

  /// The first thing that keeps the policy from being obeyed.
  package var problem: String? { settingProblems.first?.message ?? fileProblems.first?.message }

  // MARK: Reading

  private mutating func read(_ path: String, _ layer: PolicyFile.Layer) -> PolicyFile? {
    let bytes: [UInt8]
    do throws(SystemError) {
      guard let read = try TrustedFile.read(path, limit: PolicyReader.largest) else { return nil }
      bytes = read
    } catch {
      complain(path, error.reason)
      hasUnreadWord = hasUnreadWord || layer != .project
      return nil
    }
    let (file, problems) = PolicyReader.read(
      ByteView(bytes), layer: layer, path: path, home: places.home)
    guard !problems.isEmpty else { return file }
    fileProblems += problems
    hasUnreadWord = hasUnreadWord || layer != .project
    return nil
  }

  private mutating func complain(_ path: String, _ what: String) {
    fileProblems.append(PolicyProblem(file: path, what: what))
  }

  private mutating func settle() {
    let layers = SettingLayers(self)
    settings = layers.settings
    self.layers = layers
  }
}
