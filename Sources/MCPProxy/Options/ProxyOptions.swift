import Bytes
import Detectors
import MCPTransport
import Manual
import Policy
import System
import Verdict

/// What one run of the proxy was asked to do: command line over environment over defaults.
package struct ProxyOptions: Sendable {
  package enum TargetAddress: Sendable, Equatable {
    case command([String])
    case url(String)
  }

  /// How a refused call is answered.
  package enum BlockForm: String, Sendable, CaseIterable {
    /// A JSON-RPC error.
    case error
    /// A tool's result that says that it failed: models read those where they do not see errors.
    case result
  }

  /// What is masked in results instead of stopping them.
  package enum Redacting: String, Sendable, CaseIterable {
    case off, secrets, personal, all

    var secrets: Bool { self == .secrets || self == .all }
    var personal: Bool { self == .personal || self == .all }
  }

  package var target: TargetAddress?
  /// Settings by key, for `Policies`.
  package var settings: [SettingKey: String] = [:]
  /// Who calls, for policies and the log; nil: what the client says of itself.
  package var agent: String?
  package var sendsAgent = false
  /// What policies and the log call the server; nil: taken from the target.
  package var server: String?
  package var blockForm = BlockForm.error
  package var annotates = false
  package var redacting = Redacting.off
  package var restarts = 0
  package var isReadOnly = false
  package var profile = Profile.security
  package var scanWindow = 262_144
  package var scanTypes = ["text/", "application/json", "application/xml", "application/yaml"]
  package var headers = ExtraHeaders.none
  /// Seconds for the whole teardown.
  package var teardownSeconds = 3.0
  /// Seconds that a server has for an answer; nil: as many as it likes.
  package var requestSeconds: Double?
  package var logsJSON = false
  /// How long a held call waits for a person, in seconds.
  package var holdSeconds = 300
  package var problems: [String] = []

  package init(_ words: [String], environment: Environment) {
    readVariables(environment)
    read(words)
    if target == nil, problems.isEmpty {
      problems.append("--target is missing: the command of a server, or its address")
    }
  }

  /// `command` or `http`, for the log.
  var targetKind: String {
    if case .url = target { "http" } else { "command" }
  }

  // MARK: Options

  private mutating func read(_ words: [String]) {
    var target: [String] = []
    var isInTarget = false
    var i = 0
    while i < words.count {
      let word = words[i]
      i += 1
      if word == "--" {
        // Behind it nothing is ours. Right behind `--target` it is only there to say so.
        if isInTarget, !target.isEmpty { target.append(word) }
        isInTarget = true
        target += words[i...]
        break
      }
      if word == "--target" {
        if isInTarget {
          target.append(word)
        } else {
          isInTarget = true
        }
        continue
      }
      let (name, attached) = Self.split(word)
      guard let option = Option(rawValue: name) else {
        if isInTarget {
          target.append(word)
        } else if word.hasPrefix("--target=") {
          isInTarget = true
          target.append(String(word.dropFirst(9)))
        } else {
          let near = Spelling.nearest(to: name, among: Option.allCases.map(\.rawValue) + ["--target"])
          problems.append(
            "\"\(word.shortened(to: 60).escapedForOneLine)\" is no option"
              + (near.map { " (did you mean \($0)?)" } ?? ""))
        }
        continue
      }
      if !option.takesValue, attached != nil {
        problems.append("\(name) takes no value")
        continue
      }
      var value = attached
      if option.takesValue, value == nil {
        guard i < words.count else {
          problems.append("\(name) needs a value")
          break
        }
        value = words[i]
        i += 1
      }
      apply(option, value)
    }
    guard !target.isEmpty else { return }
    guard target.count == 1, let text = target.first, ByteView(text).firstRange(of: "://") != nil else {
      self.target = .command(target)
      return
    }
    readAddress(text)
  }

  private mutating func readAddress(_ text: String) {
    guard HTTPAddress.looksLikeOne(text) else {
      // A path may hold anything.
      if text.utf8.first.map(ASCII.isLetter) == true {
        problems.append("--target takes a command, or an address that begins with http:// or https://")
      } else {
        target = .command([text])
      }
      return
    }
    do throws(HTTPAddressError) {
      _ = try HTTPAddress(text)
      target = .url(text)
    } catch {
      problems.append("--target cannot be used: \(error.message)")
    }
  }

  private static func split(_ word: String) -> (name: String, value: String?) {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  enum Option: String, CaseIterable {
    case onCritical = "--on-critical"
    case onHigh = "--on-high"
    case onMedium = "--on-medium"
    case onLow = "--on-low"
    case onError = "--on-error"
    case agent = "--agent"
    case sendAgent = "--send-agent"
    case server = "--server"
    case blockAs = "--block-as"
    case annotate = "--annotate"
    case redact = "--redact"
    case restart = "--restart"
    case readOnly = "--read-only"
    case detectors = "--detectors"
    case maxScanBytes = "--max-scan-bytes"
    case scanMimes = "--scan-mimes"
    case timeout = "--timeout-sec"
    case requestTimeout = "--request-timeout-sec"
    case hold = "--hold-sec"
    case logJSON = "--log-json"
    case verbose = "--verbose"

    var takesValue: Bool {
      switch self {
      case .sendAgent, .annotate, .readOnly, .logJSON, .verbose: false
      default: true
      }
    }
  }

  private mutating func apply(_ option: Option, _ value: String?) {
    let value = value ?? ""
    let name = option.rawValue
    switch option {
    case .onCritical: settings[.onCritical] = value
    case .onHigh: settings[.onHigh] = value
    case .onMedium: settings[.onMedium] = value
    case .onLow: settings[.onLow] = value
    case .onError: settings[.onError] = value
    case .verbose: settings[.verbose] = "true"
    case .agent: agent = value
    case .server: server = value
    case .sendAgent: sendsAgent = true
    case .annotate: annotates = true
    case .readOnly: isReadOnly = true
    case .logJSON: logsJSON = true
    case .blockAs: blockForm = word(value, name) ?? blockForm
    case .redact: redacting = word(value, name) ?? redacting
    case .restart: restarts = number(value, name, 0...1000) ?? restarts
    case .hold: holdSeconds = number(value, name, 1...86_400) ?? holdSeconds
    case .detectors: readProfile(value, name)
    case .maxScanBytes: scanWindow = number(value, name, 4096...(64 << 20)) ?? scanWindow
    case .scanMimes: readTypes(value)
    case .timeout: teardownSeconds = seconds(value, name) ?? teardownSeconds
    case .requestTimeout: requestSeconds = seconds(value, name) ?? requestSeconds
    }
  }

  // MARK: Variables

  /// `SENTINEL_MCP_…`; where an action is not set there, the hooks' `SENTINEL_HOOK_…` holds.
  private mutating func readVariables(_ environment: Environment) {
    func variable(_ name: String, _ take: (inout ProxyOptions, String, String) -> Void) {
      let name = "SENTINEL_MCP_" + name
      guard let value = environment.nonEmpty(name) else { return }
      take(&self, value, name)
    }
    variable("DETECTORS") { $0.readProfile($1, $2) }
    variable("MAX_SCAN_BYTES") { $0.scanWindow = $0.number($1, $2, 4096...(64 << 20)) ?? $0.scanWindow }
    variable("SCAN_MIMES") { options, value, _ in options.readTypes(value) }
    variable("TIMEOUT_SEC") { $0.teardownSeconds = $0.seconds($1, $2) ?? $0.teardownSeconds }
    variable("REQUEST_TIMEOUT_SEC") { $0.requestSeconds = $0.seconds($1, $2) ?? $0.requestSeconds }
    variable("LOG_JSON") { $0.logsJSON = $0.flag($1, $2) }
    variable("BLOCK_AS") { $0.blockForm = $0.word($1, $2) ?? $0.blockForm }
    variable("REDACT") { $0.redacting = $0.word($1, $2) ?? $0.redacting }
    variable("ANNOTATE") { $0.annotates = $0.flag($1, $2) }
    variable("READ_ONLY") { $0.isReadOnly = $0.flag($1, $2) }
    variable("HTTP_HEADERS") { options, value, _ in options.readHeaders(value) }
  }

  /// The environment that `Policies` sees: the proxy's own variables first, the hooks' behind them.
  package static func settingsEnvironment(_ environment: Environment) -> Environment {
    Environment { name in
      guard name.hasPrefix("SENTINEL_MCP_") else { return environment[name] }
      if let own = environment.nonEmpty(name) { return own }
      let suffix = name.dropFirst("SENTINEL_MCP_".count)
      guard suffix.hasPrefix("ON_") || suffix == "VERBOSE" else { return nil }
      return environment["SENTINEL_HOOK_" + suffix]
    }
  }

  // MARK: Values

  private mutating func readProfile(_ value: String, _ name: String) {
    switch value {
    case "security": profile = .security
    case "all": profile = .all
    default: complain(name, value, "security or all")
    }
  }

  private mutating func readTypes(_ value: String) {
    scanTypes = value.split(separator: ",").map { part in
      String(decoding: ByteView(String(part)).trimmed().array, as: UTF8.self).asciiLowercased
    }
    .filter { !$0.isEmpty }
  }

  private mutating func seconds(_ value: String, _ name: String) -> Double? {
    if let seconds = Double(value), seconds > 0, seconds <= 3600 { return seconds }
    complain(name, value, "a number of seconds above 0")
    return nil
  }

  /// A value never appears in a message.
  private mutating func readHeaders(_ text: String) {
    do throws(ExtraHeadersError) {
      headers = try ExtraHeaders(text)
    } catch {
      problems.append(error.message)
    }
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(_ value: String, _ name: String) -> Word?
  where Word.RawValue == String {
    if let word = Word(rawValue: value.asciiLowercased) { return word }
    complain(name, value, Self.choice(Word.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func number(_ value: String, _ name: String, _ range: ClosedRange<Int>) -> Int? {
    if let number = Int(value), range.contains(number) { return number }
    complain(name, value, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  private mutating func flag(_ value: String, _ name: String) -> Bool {
    switch value.asciiLowercased {
    case "1", "true", "yes", "on": return true
    case "0", "false", "no", "off": return false
    default:
      complain(name, value, "true, false, 1 or 0")
      return false
    }
  }

  /// `a, b or c`
  private static func choice(_ words: [String]) -> String {
    words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  private mutating func complain(_ name: String, _ value: String, _ accepted: String) {
    problems.append(SettingProblem(name: name, value: value, accepted: accepted).message)
  }
}
