import ShellMeaning
import Verdict

/// `sed -i 's#https://registry.npmjs.org#http://198.51.100.9#' package-lock.json`: where the packages that a project has
/// locked are fetched from, changed behind the back of the manager that locked them.
enum LockedSources {
  static func judge(
    _ scripts: [Value], _ files: some Sequence<Invocation.Argument>, by invocation: Invocation,
    _ context: inout Judgement
  ) {
    guard !invocation.isContained, files.contains(where: { isLock($0.value) }) else { return }
    for script in scripts.prefix(16) {
      guard let text = script.known, let source = replacement(text), let severity = severity(of: source)
      else {
        continue
      }
      context.report(
        PackageFamily.insecureSource, on: source, severity: severity, at: invocation.range,
        program: invocation.name)
    }
  }

  private static func isLock(_ file: Value) -> Bool {
    switch SQLSession.lastComponent(file.display) {
    case "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "poetry.lock", "uv.lock",
      "pdm.lock", "Pipfile.lock", "Gemfile.lock", "Cargo.lock", "composer.lock", "go.sum", "Podfile.lock",
      "bun.lock", "mix.lock", "pubspec.lock", "gradle.lockfile":
      true
    default: false
    }
  }

  /// What `s#old#new#` puts there, if it is an address.
  private static func replacement(_ script: String) -> String? {
    guard script.utf8.count < 4096, script.utf8.first == UInt8(ascii: "s"),
      let sign = script.utf8.dropFirst().first
    else { return nil }
    var parts: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in script.utf8.dropFirst(2) {
      if isEscaped {
        parts[parts.count - 1].append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == sign {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    guard parts.count > 1 else { return nil }
    let new = String(decoding: parts[1], as: UTF8.self)
    return NetworkHosts.host(of: new).utf8.contains(UInt8(ascii: ".")) ? new : nil
  }

  private static func severity(of source: String) -> Severity? {
    if NetworkHosts.isNear(source) { return nil }
    if NetworkHosts.isBare(source) || source.hasPrefix("http://") { return .high }
    guard source.hasPrefix("https://") else { return nil }
    switch NetworkHosts.host(of: source) {
    case "registry.npmjs.org", "registry.yarnpkg.com", "npm.pkg.github.com", "registry.npmmirror.com",
      "files.pythonhosted.org", "rubygems.org", "index.crates.io", "crates.io", "github.com",
      "static.crates.io", "proxy.golang.org", "sum.golang.org", "repo.packagist.org", "api.github.com",
      "codeload.github.com", "hex.pm", "repo.hex.pm", "pub.dev", "npm.jsr.io":
      return nil
    case let host: return SourceTrust.isKnownIndex(host) ? nil : .medium
    }
  }
}
