import Bytes
import ShellMeaning
import Verdict

/// Where any package manager is told to take packages from: a registry asked without encryption, one that a
/// variable names, checks that are switched off, a package that is fetched by its address.
enum ForeignSources {
  static func judge(
    _ program: String, _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    let texts = words.map(\.value.display)
    if let source = variable(program, invocation) ?? plain(program, texts) ?? unchecked(program, texts)
      ?? SourceTrust.switchesOff(program, texts)
    {
      context.report(source: source, by: invocation, program)
    }
    plainKey(program, texts, invocation, &context)
    if let address = direct(program, texts) ?? fetched(program, words, invocation, context) {
      context.report(PackageFamily.fromAddress, source: address, by: invocation, program)
    }
    // Nobody but whoever sits on the way knows what it is then.
    if texts.contains(where: skipsSignatures),
      let address = texts.first(where: {
        $0.afterScheme != nil || $0.mentions("=http://") || $0.mentions(",http://")
      }),
      !NetworkHosts.isLoopback(address), !["list", "search", "info", "show"].contains(texts.first ?? "")
    {
      context.report(
        PackageFamily.fromAddress, on: address, severity: .high, at: invocation.range, program: program)
    }
    // With every right of the machine, and nobody has signed it. What lies here was built by somebody one can ask.
    if invocation.isElevated, !invocation.isContained,
      let option = texts.first(where: { skipsSignatures($0) || $0 == "--force-yes" }),
      texts.contains(where: { ["install", "add", "upgrade", "dist-upgrade", "in"].contains($0) }),
      !texts.contains(where: {
        $0.hasPrefix("/") || $0.hasPrefix("./") || $0.hasPrefix("build") || $0.hasPrefix("dist")
      })
    {
      context.report(
        PackageFamily.insecureSource, on: option, severity: .high, at: invocation.range, program: program)
    }
    if program.hasPrefix("nix"), let address = imported(texts) {
      RemoteCode.report(.network(of: address), invocation, &context)
    }
  }

  /// `wget -qO- http://… | apt-key add -`: whoever sits on the way gives the key that all packages are checked by.
  private static func plainKey(
    _ program: String, _ words: [String], _ invocation: Invocation, _ context: inout Judgement
  ) {
    guard program == "apt-key" || program == "rpm", words.contains("add") || words.contains("--import"),
      let host = invocation.input?.origins.network.first ?? words.first(where: { $0.hasPrefix("http://") }),
      host.hasPrefix("http://"), !NetworkHosts.isLoopback(NetworkHosts.host(of: host))
    else { return }
    context.report(
      PackageFamily.insecureSource, on: host, severity: .high, at: invocation.range, program: program)
  }

  /// `curl -O ADDRESS/x.whl; pip install x.whl`: an archive that an earlier part of the command fetched.
  private static func fetched(
    _ program: String, _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation,
    _ context: Judgement
  ) -> String? {
    guard !context.memory.downloads.isEmpty else { return nil }
    switch program {
    case "pip", "pip3", "uv", "pipx", "npm", "pnpm", "yarn", "bun", "gem", "code", "cursor", "codium",
      "cargo", "luarocks", "cpanm", "helm", "mix", "easy_install", "poetry":
      break
    default: return nil
    }
    for word in words where word.value.isKnown && !word.value.prefix.hasPrefix("-") {
      if let host = context.memory.downloads[context.place(word.value, of: invocation).path] { return host }
    }
    return nil
  }

  /// `http://…` anywhere among the words of a program whose own rules do not read them all.
  private static func plain(_ program: String, _ words: [String]) -> String? {
    switch program {
    case "gem", "bundle", "composer", "dotnet", "nuget", "go", "conda", "mamba", "micromamba", "dnf", "yum",
      "microdnf", "zypper", "yum-config-manager", "apk", "apt-key", "add-apt-repository", "brew", "cargo",
      "nix", "nix-env", "cpan", "pip", "pip3", "helm", "guix", "opam":
      break
    case "mvn", "mvnw", "gradle", "gradlew":
      let options = [
        "-DremoteRepositories=http://", "-Drepo.url=http://", "-DrepositoryUrl=http://",
        "-Dmaven.repo.remote=http://",
      ]
      return words.first { word in options.contains(where: word.hasPrefix) && !NetworkHosts.isNear(word) }
    default: return nil
    }
    if program == "conda" || program == "mamba" || program == "micromamba",
      let channel = words.lazy.compactMap(\.addressInside).first, !SourceTrust.isKnownIndex(channel),
      words.contains(where: { ["-c", "--channel", "channels"].contains($0) || $0.hasPrefix("--channel=") })
    {
      return channel
    }
    let isQuery = ["search", "list", "info", "show", "--version", "help"].contains(words.first ?? "")
    guard !isQuery, !(program.hasPrefix("pip") && words.first != "config") else { return nil }
    for word in words {
      guard let place = ByteView(word).firstRange(of: "http://") else { continue }
      let address = String(Substring(word.utf8.dropFirst(place.lowerBound)))
      if !NetworkHosts.isLoopback(address), NetworkHosts.host(of: address).utf8.contains(UInt8(ascii: ".")) {
        return address
      }
    }
    return nil
  }

  /// Variables that say it for this run, and what `go env -w` keeps.
  private static func variable(_ program: String, _ invocation: Invocation) -> String? {
    var settings = invocation.environment.map { ($0.name, $0.value.display) }
    if program == "go" {
      for argument in invocation.arguments {
        if let (name, value) = argument.value.display.split(at: UInt8(ascii: "=")), name.hasPrefix("GO") {
          settings.append((name, value))
        }
      }
    }
    for (name, value) in settings {
      if let source = named(name, value) { return source }
    }
    return nil
  }

  /// A variable that says where packages come from, and says so without encryption.
  static func named(_ name: String, _ value: String) -> String? {
    switch name {
    case "GOPROXY", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX",
      "NPM_CONFIG_REGISTRY", "npm_config_registry", "YARN_REGISTRY", "YARN_NPM_REGISTRY_SERVER",
      "BUNDLE_MIRROR__ALL", "CARGO_REGISTRY_DEFAULT", "HOMEBREW_BOTTLE_DOMAIN", "HOMEBREW_ARTIFACT_DOMAIN",
      "HOMEBREW_API_DOMAIN", "HOMEBREW_BREW_GIT_REMOTE", "HOMEBREW_CORE_GIT_REMOTE", "UV_INDEX",
      "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS", "PIP_FIND_LINKS", "RUSTUP_DIST_SERVER", "RUSTUP_UPDATE_ROOT",
      "NVM_NODEJS_ORG_MIRROR", "ELECTRON_MIRROR", "PUPPETEER_DOWNLOAD_HOST", "PLAYWRIGHT_DOWNLOAD_HOST",
      "CONDA_CHANNELS":
      if value.hasPrefix("http://"), !NetworkHosts.isLoopback(value) { return name + "=" + value }
    case "GOFLAGS": if value.mentions("-insecure") { return name + "=" + value }
    case "GOSUMDB": if value == "off" { return name + "=" + value }
    case "GONOSUMDB": if value == "*" { return name + "=" + value }
    case "GOINSECURE", "GONOSUMCHECK": if !value.isEmpty { return name + "=" + value }
    case "GOPRIVATE": if value == "*" { return name + "=" + value }
    case "NPM_CONFIG_STRICT_SSL", "npm_config_strict_ssl", "YARN_ENABLE_STRICT_SSL", "PYTHONHTTPSVERIFY",
      "DOTNET_NUGET_SIGNATURE_VERIFICATION", "CONDA_SSL_VERIFY", "BUNDLE_SSL_VERIFY_MODE",
      "CARGO_HTTP_CHECK_REVOKE":
      if value == "false" || value == "0" { return name + "=" + value }
    case "YARN_CHECKSUM_BEHAVIOR": if value == "ignore" || value == "update" { return name + "=" + value }
    case "HOMEBREW_CASK_OPTS": if value.mentions("--no-quarantine") { return name + "=" + value }
    case "HOMEBREW_NO_VERIFY_ATTESTATIONS": if !value.isEmpty, value != "0" { return name + "=" + value }
    case "PIP_TRUSTED_HOST", "UV_INSECURE_HOST":
      if !NetworkHosts.isLoopback(value) { return name + "=" + value }
    default:
      // `CARGO_REGISTRIES_CRATES_IO_INDEX`
      if name.hasPrefix("CARGO_REGISTRIES_"), name.hasSuffix("_INDEX"), value.mentions("http://"),
        !NetworkHosts.isNear(value)
      {
        return name + "=" + value
      }
    }
    return nil
  }

  /// Signatures that nobody looks at.
  private static func unchecked(_ program: String, _ words: [String]) -> String? {
    let line = words.joined(separator: " ")
    switch program {
    case "composer":
      let weakens = [
        "disable-tls true", "secure-http false", "repo.packagist false", "repositories.packagist false",
      ]
      if words.first == "config", let found = weakens.first(where: { line.mentions($0) }) { return found }
    case "bundle":
      if words.first == "config", line.mentions("ssl_verify_mode 0") { return "ssl_verify_mode 0" }
    case "apt", "apt-get", "aptitude":
      let weakens = [
        "AllowInsecureRepositories=true", "AllowUnauthenticated=true", "AllowUnauthenticated=1",
        "Verify-Peer=false", "Verify-Host=false", "AllowInsecureRepositories=1", "Check-Valid-Until=false",
      ]
      if let found = weakens.first(where: { line.mentions($0) }) { return found }
    case "choco", "scoop", "winget":
      let adds = ["source add", "sources add", "bucket add"].contains { line.hasPrefix($0) }
      if adds, let address = words.first(where: { $0.hasPrefix("http://") }) { return address }
    case "luarocks", "poetry", "pdm", "cpanm", "conan", "mix", "pod", "vcpkg":
      let isAsked = ["search", "list", "show", "help"].contains(words.first)
      if !isAsked, let word = words.first(where: { $0.mentions("http://") && !NetworkHosts.isNear($0) }) {
        return word
      }
    case "flatpak":
      if words.first == "remote-add", let address = words.first(where: { $0.hasPrefix("http://") }) {
        return address
      }
      if words.contains("--no-gpg-verify") { return "--no-gpg-verify" }
    case "rpm":
      if words.contains("--import"), let address = words.first(where: { $0.hasPrefix("http://") }) {
        return address
      }
    default: break
    }
    let options: [String] =
      switch program {
      case "apt", "apt-get", "aptitude":
        ["--allow-unauthenticated", "--allow-insecure-repositories", "--force-yes"]
      case "apk": ["--allow-untrusted"]
      case "zypper": ["--no-gpg-checks"]
      case "dnf", "yum", "microdnf":
        words.contains { ["install", "upgrade", "update", "localinstall", "reinstall", "in"].contains($0) }
          ? ["--nogpgcheck", "--no-gpgchecks"] : []
      case "winget": ["--ignore-security-hash"]
      case "conan": ["--insecure"]
      case "pacman": ["--nodeps-sign"]
      case "snap": ["--dangerous", "--force-dangerous", "--devmode"]
      default: []
      }
    return words.first(where: options.contains)
  }

  /// `apt-get -o APT::Update::Pre-Invoke::=COMMAND`: started by the package manager, with its rights.
  static func hooks(
    _ program: String, _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    guard ["apt", "apt-get", "aptitude"].contains(program) else { return }
    for word in words {
      guard let (name, code) = word.value.display.split(at: UInt8(ascii: "=")),
        ["pre-invoke", "post-invoke", "pre-install-pkgs", "post-invoke-success"].contains(where: {
          name.asciiLowercased.mentions($0)
        })
      else { continue }
      let command = code.drop { $0 == "=" }
      if invocation.isElevated, ReverseShell.isShell(SQLSession.lastComponent(String(command))) {
        context.report(Privilege.rootShell, on: program, at: word.range, program: program)
      }
      context.judgeShell(Value(String(command)), from: invocation, in: invocation.directory)
    }
  }

  private static func skipsSignatures(_ word: String) -> Bool {
    switch word {
    case "--nosignature", "--nogpg", "--nodigest", "--allow-untrusted", "--nogpgcheck", "--no-gpgchecks",
      "--no-gpg-checks", "--no-gpg-check", "--allow-unsigned-rpm", "--allow-unauthenticated",
      "--no-gpg-verify":
      true
    default: false
    }
  }

  /// `nix run --expr 'import (builtins.fetchurl "ADDRESS")'`: an expression that is fetched, and what it builds or runs.
  private static func imported(_ words: [String]) -> String? {
    for (i, word) in words.enumerated()
    where i > 0 && ["--expr", "-E", "--eval", "-p", "-e"].contains(words[i - 1]) || word.hasPrefix("--expr=")
    {
      let text = ByteView(word)
      guard text.contains("import"), let fetch = text.firstRange(of: "fetch"),
        let start = text.firstRange(of: "http", from: fetch.upperBound)
      else { continue }
      let rest = text[start.lowerBound...]
      let end = (0..<rest.count).first { [0x22, 0x20, 0x3B, 0x29].contains(rest[$0]) } ?? rest.count
      let address = rest[..<end].string
      let isOwn = ["https://github.com/NixOS/", "https://nixos.org/", "https://channels.nixos.org/"].contains
      {
        address.asciiLowercased.hasPrefix($0.asciiLowercased)
      }
      if !isOwn { return address }
    }
    return nil
  }

  /// `rpm -i ADDRESS`, `nix run github:x/y`, `cpan -i ADDRESS`, `code --install-extension ADDRESS`.
  private static func direct(_ program: String, _ words: [String]) -> String? {
    func isAddress(_ word: String) -> Bool {
      word.afterScheme != nil || ["github:", "git+", "git@"].contains(where: word.hasPrefix)
    }
    switch program {
    case "rpm":
      let installs = words.contains {
        $0 == "--install" || $0 == "--upgrade" || $0.hasPrefix("-i") || $0.hasPrefix("-U")
      }
      return installs ? words.first(where: isAddress) : nil
    case "nix-env":
      return words.contains { $0.hasPrefix("-i") || $0 == "--install" } ? words.first(where: isAddress) : nil
    case "nix":
      return ["run", "shell", "develop", "profile"].contains(words.first ?? "")
        ? words.first { isAddress($0) && !$0.hasPrefix("github:NixOS/") && !$0.hasPrefix("github:nixos/") }
        : nil
    case "brew":
      // A repository of somebody's own, whose formulas run as they are installed.
      guard words.first == "tap", words.count > 2, let address = words.dropFirst(2).first(where: isAddress)
      else {
        return nil
      }
      return address.mentions("github.com/") ? nil : address
    case "cpan", "cpanm", "easy_install": return words.first(where: isAddress)
    case "flatpak":
      let isOwn = ["flathub.org", "gnome.org", "fedoraproject.org", "kde.org", "elementary.io"]
      guard words.first == "remote-add", let address = words.first(where: isAddress) else { return nil }
      return isOwn.contains { NetworkHosts.host(of: address).hasSuffix($0) } ? nil : address
    case "choco", "winget":
      guard words.first == "source" || words.first == "sources", words.dropFirst().first == "add",
        let address = words.lazy.compactMap(\.addressInside).first
      else { return nil }
      let isOwn = ["chocolatey.org", "microsoft.com", "winget.azureedge.net"]
      return isOwn.contains { NetworkHosts.host(of: address).hasSuffix($0) } ? nil : address
    case "vagrant":
      guard words.starts(with: ["box", "add"]) || words.starts(with: ["plugin", "install"]),
        let address = words.lazy.compactMap(\.addressInside).first
      else { return nil }
      let isOwn = ["vagrantcloud.com", "app.vagrantup.com", "ubuntu.com", "debian.org", "rubygems.org"]
      return isOwn.contains { NetworkHosts.host(of: address).hasSuffix($0) } ? nil : address
    case "npm":
      return words.first == "exec" || words.first == "x"
        ? words.first { $0.hasPrefix("--package=") && isAddress(String($0.dropFirst(10))) } : nil
    case "dart", "flutter":
      return words.starts(with: ["pub", "global", "activate"])
        ? words.first { isAddress($0) || $0.hasPrefix("-sgit") } : nil
    case "luarocks", "nimble", "scoop":
      return words.first == "install" || words.starts(with: ["bucket", "add"])
        ? words.first(where: isAddress) : nil
    case "mix":
      let isTool = ["archive.install", "escript.install"].contains(words.first ?? "")
      return isTool ? words.dropFirst().first { isAddress($0) || $0 == "github" || $0 == "git" } : nil
    case "opam":
      return ["pin", "repo", "repository"].contains(words.first ?? "") ? words.first(where: isAddress) : nil
    case "guix":
      return words.first == "pull"
        ? words.first { $0.hasPrefix("--url=") && !$0.mentions("guix.gnu.org") } : nil
    case "nix-channel":
      return words.first == "--add"
        ? words.first {
          isAddress($0) && !$0.mentions("nixos.org") && !$0.mentions("github.com/nix-community/")
        } : nil
    case "nix-shell", "nix-build":
      return words.first { word in
        word.afterScheme != nil && !word.mentions("nixos.org")
          && !word.asciiLowercased.mentions("github.com/nixos/")
      }
    case "cabal": return words.first == "install" ? words.first(where: isAddress) : nil
    case "pkg", "opkg", "eopkg", "tdnf":
      return ["install", "add", "it"].contains(words.first ?? "")
        ? words.first { $0.afterScheme != nil } : nil
    case "asdf", "mise":
      return ["plugin", "plugins", "plugin-add"].contains(words.first ?? "")
        ? words.first(where: isAddress) : nil
    case "ansible-galaxy":
      guard words.prefix(2).contains("install") else { return nil }
      return words.first { isAddress($0) || $0.hasPrefix("git@") || $0.hasPrefix("git+") }
    case "add-apt-repository": return words.first { $0.hasPrefix("ppa:") || isAddress($0) }
    case "dnf", "yum":
      if words.starts(with: ["copr", "enable"]) { return words.count > 2 ? "copr " + words[2] : nil }
      return words.first == "config-manager" ? words.first(where: isAddress) : nil
    case "code", "cursor", "codium":
      guard let place = words.firstIndex(of: "--install-extension"), place + 1 < words.count else {
        return nil
      }
      return isAddress(words[place + 1]) ? words[place + 1] : nil
    case "pre-commit": return words.first == "try-repo" ? words.dropFirst().first(where: isAddress) : nil
    case "helm":
      return words.first == "plugin" && words.dropFirst().first == "install"
        ? words.dropFirst(2).first(where: isAddress) : nil
    default: return nil
    }
  }
}
