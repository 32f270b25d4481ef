import Bytes
import ShellMeaning
import Verdict

/// How much it matters where code is taken from.
extension Judgement {
  /// Reports the place that packages are taken from.
  mutating func report(
    _ rule: Rule = PackageFamily.insecureSource, source: String, by invocation: Invocation,
    _ program: String?,
    at range: Range<Int>? = nil, paths: [String] = []
  ) {
    var severity = SourceTrust.severity(of: source, for: program)
    if rule.id == PackageFamily.fromAddress.id, SourceTrust.runsAsRoot(program, source, invocation) {
      severity = .high
    }
    report(
      rule, on: source, severity: severity, at: range ?? invocation.range, program: program, paths: paths)
  }
}

enum SourceTrust {
  /// Packages run what they like while they are put in: from a machine that has no name that is code nobody has seen.
  static func severity(of source: String, for program: String? = nil) -> Severity? {
    let address = source.split { $0 == " " || $0 == "=" || $0 == "," || $0 == "\"" }.last {
      $0.contains("://")
    }
    if let address, address.hasPrefix("http://"), !NetworkHosts.isNear(String(address)),
      program.map(runsUnsigned) == true
    {
      return .high
    }
    return NetworkHosts.isBare(address.map(String.init) ?? source.replacingBytes("--trusted-host ", with: ""))
      ? .high : nil
  }

  /// What such a manager puts in runs while it does, and nobody has signed it: without TLS it is whoever sits on the
  /// way who decides. Others look at signatures, or at sums that are written down.
  private static func runsUnsigned(_ program: String) -> Bool {
    switch program {
    case "pip", "pip3", "uv", "uvx", "pipx", "npm", "npx", "pnpm", "yarn", "bun", "bunx", "gem", "brew",
      "cpan", "cpanm", "luarocks", "conda", "mamba", "micromamba", "nix-env", "nix-shell", "opam",
      "easy_install", "asdf", "mise", "code", "cursor", "codium", "poetry", "pdm", "mix", "cabal", "conan",
      "cargo", "bundle", "opkg", "pkg":
      true
    default: false
    }
  }

  /// `sudo rpm -U ADDRESS`: its scripts run with every right, and no repository has signed it.
  static func runsAsRoot(_ program: String?, _ source: String, _ invocation: Invocation) -> Bool {
    guard invocation.isElevated, !invocation.isContained, source.afterScheme != nil else { return false }
    switch program {
    case "rpm", "dnf", "yum", "zypper", "pacman", "apk", "microdnf":
      // A file of settings is no program: `dnf config-manager --add-repo ADDRESS`.
      return !source.hasSuffix(".repo") && !isDistributor(NetworkHosts.host(of: source))
    default: return false
    }
  }

  /// Who makes a system, or a part of it that everybody takes from there.
  private static func isDistributor(_ host: String) -> Bool {
    let names = host.split(separator: ".")
    guard names.count > 1 else { return false }
    if names.first == "mirrors" || names.first == "mirror" { return true }
    switch names.suffix(2).joined(separator: ".") {
    case "fedoraproject.org", "rpmfusion.org", "opensuse.org", "suse.com", "redhat.com", "centos.org",
      "rockylinux.org", "almalinux.org", "archlinux.org", "alpinelinux.org", "docker.com", "microsoft.com",
      "google.com", "nodesource.com", "postgresql.org", "mysql.com", "mariadb.org", "hashicorp.com",
      "elastic.co", "grafana.com", "gitlab.com", "amazonaws.com", "oracle.com", "nginx.org", "mongodb.org",
      "k8s.io", "remirepo.net", "elrepo.org", "cloudflare.com", "slack.com", "zoom.us",
      "githubusercontent.com":
      return true
    default: return false
    }
  }

  /// Indexes of packages that everybody knows, beside the one that a manager asks of itself.
  static func isKnownIndex(_ address: String) -> Bool {
    let host = ServiceAddress(address).host
    switch host {
    case "localhost", "127.0.0.1", "pypi.org", "pypi.python.org", "test.pypi.org", "download.pytorch.org",
      "pypi.nvidia.com", "data.pyg.org", "pypi.anaconda.org", "storage.googleapis.com", "conda.anaconda.org",
      "repo.anaconda.com", "prefix.dev", "repo.prefix.dev", "conda-forge.org", "abetlen.github.io",
      "wheels.vllm.ai", "developer.download.nvidia.com", "wheelhouse.openmmlab.com", "download.openmmlab.com":
      return true
    default: return host.hasSuffix(".jetson-ai-lab.dev")
    }
  }

  /// A setting or an option by which nobody looks any more at what was signed, or whether it is what was locked.
  static func switchesOff(_ program: String, _ words: [String]) -> String? {
    let options: [String] =
      switch program {
      case "yarn": ["--skip-integrity-check"]
      case "uv", "pip": ["--allow-insecure-host"]
      case "gradle", "gradlew": ["--dependency-verification=off", "-Dorg.gradle.dependency.verification=off"]
      case "guix": ["--disable-authentication", "--no-check-certificate"]
      case "nix", "nix-env", "nix-build", "nix-store": ["--no-check-sigs", "--no-require-sigs"]
      case "opam": ["--no-checksums"]
      case "brew": ["--no-quarantine"]
      case "helm": ["--insecure-skip-tls-verify"]
      case "mvn", "mvnw":
        ["-Dmaven.wagon.http.ssl.insecure=true", "-Daether.connector.https.securityMode=insecure"]
      default: []
      }
    if options.isEmpty { return nil }
    if let found = words.first(where: { word in options.contains { word == $0 || word.hasPrefix($0 + "=") } })
    {
      return found
    }
    if program == "yarn", words.starts(with: ["config", "set", "checksumBehavior"]),
      let how = words.last, ["ignore", "update"].contains(how)
    {
      return "checksumBehavior " + how
    }
    if program == "gradle" || program == "gradlew",
      let place = words.firstIndex(of: "--dependency-verification"),
      place + 1 < words.count, words[place + 1] == "off"
    {
      return "--dependency-verification off"
    }
    return nil
  }
}

extension String {
  /// The address that it is, or that stands behind a sign in it: `--source=https://x`, `-s"https://x"`.
  fileprivate var inside: Range<Int>? {
    ByteView(self).firstRange(of: "https://") ?? ByteView(self).firstRange(of: "http://")
  }

  var addressInside: String? {
    guard let place = inside else { return nil }
    return String(Substring(utf8.dropFirst(place.lowerBound).prefix { $0 != 0x22 && $0 != 0x27 }))
  }
}
