import Bytes
import ShellMeaning
import Verdict

/// Package managers: what is published for everyone, and what is taken from where nobody looked.
enum PackageFamily: Family {
  static let category = "packages"

  static let programs = [
    "npm", "pnpm", "yarn", "bun", "npx", "bunx", "deno", "jsr", "lerna", "changeset", "semantic-release",
    "mas", "np", "release-it", "vsce", "ovsx", "pip", "pip3", "uv", "uvx", "pipx", "poetry", "pdm", "hatch",
    "flit", "twine", "python", "python3", "cargo", "gem", "bundle", "mvn", "mvnw", "gradle", "gradlew", "sbt",
    "mix", "dart", "flutter", "nuget", "dotnet", "pod", "cabal", "luarocks", "conan", "wasm-pack", "brew",
    "apt", "apt-get", "aptitude", "dpkg", "rpm", "dnf", "yum", "microdnf", "zypper", "pacman", "yay", "paru",
    "apk", "snap", "flatpak", "emerge", "xbps-remove", "pkg", "port", "choco", "winget", "scoop", "conda",
    "mamba", "micromamba", "composer", "go", "apt-key", "yum-config-manager", "cpan", "cpanm", "nix",
    "nix-env", "nix-build", "nix-shell", "nix-instantiate", "code", "helm", "cursor", "codium",
    "package_cloud", "packagecloud", "fury", "aptly", "reprepro", "rustup", "ghcup", "mise", "asdf", "opam",
    "pkg_delete", "nimble", "ansible-galaxy", "guix", "nix-channel", "add-apt-repository", "easy_install",
    "vagrant", "pre-commit", "vcpkg", "opkg", "eopkg", "swupd", "tdnf", "tlmgr",
  ]

  static let rules = [publishes, withdraws, globalInstall, fromAddress, insecureSource, removes]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    var program = invocation.canonicalName
    var words = invocation.arguments[...]
    if program == "python" || program == "python3" {
      // `python -m pip install …`, `python -m twine upload …`, `python setup.py upload`.
      if let place = words.firstIndex(where: { $0.value.known == "-m" }), words.indices.contains(place + 1) {
        program = words[place + 1].value.known ?? ""
        words = words[(place + 2)...]
        guard ["pip", "twine", "flit", "hatch", "poetry", "pdm", "uv"].contains(program) else { return }
      } else if words.first?.value.known == "setup.py", words.contains(where: { $0.value.known == "upload" })
      {
        context.report(publishes, on: "this package", at: invocation.range, program: "python")
        return
      } else {
        return
      }
    }
    guard words.first?.value.known != "--version", !words.contains(where: { $0.value.known == "--help" })
    else { return }
    if program == "uv", words.first?.value.known == "pip" {
      program = "pip"
      words = words.dropFirst()
    }
    if program == "cargo", words.first?.value.prefix.hasPrefix("+") == true { words = words.dropFirst() }
    if commits(program, words), let name = GitFamily.switchOff(invocation) {
      context.report(GitFamily.skipChecks, on: name, at: invocation.range, program: program)
    }
    if let target = BuildTasks.publishing(program, words) {
      context.report(publishes, on: target, at: invocation.range, program: program)
    }
    if let hit = PackageTables.publishing(program)?.worst(words), !BuildTasks.staysHere(program, words) {
      context.report(publishes, hit, by: invocation, program: program)
    }
    if let hit = PackageTables.withdrawing(program)?.worst(words) {
      // Only what bears an owner's name can have been for a few: `@acme/core`.
      let isOpenAnyway =
        hit.deed.words.hasSuffix("status=public")
        && !hit.names.contains { $0.value.prefix.hasPrefix("@") || !$0.value.isKnown }
      context.report(
        withdraws, on: hit.target, severity: isOpenAnyway ? .medium : hit.deed.severity,
        at: invocation.range, program: program)
    }
    if let hit = PackageTables.removing(program)?.worst(words) {
      let names = hit.arguments.operands.map { $0.value.prefix.asciiLowercased }
      let guards = names.contains {
        $0 == "sentinel" || $0.hasSuffix("/sentinel") || $0.hasPrefix("sentinel-hook")
      }
      let rule =
        guards
        ? GuardRules.tamper
        : names.contains(where: SecurityTools.matches) ? TamperingFamily.securityOff : removes
      context.report(
        rule, on: hit.target,
        severity: names.contains(where: isEssential) || takesAll(hit.arguments)
          || PackageTables.breaksOthers(program, words.compactMap(\.value.known))
          ? .high : rule.severity > hit.deed.severity ? rule.severity : hit.deed.severity,
        at: invocation.range, program: program)
    } else if removesAllFound(program, words, invocation) {
      context.report(removes, on: "every package there is", at: invocation.range, program: program)
    } else if program == "rpm",
      words.contains(where: { ["-e", "--erase", "-ev", "-evh"].contains($0.value.known ?? "") })
    {
      let names = words.compactMap(\.value.known).map(\.asciiLowercased)
      let rule = names.contains(where: SecurityTools.matches) ? TamperingFamily.securityOff : removes
      let isNeeded =
        names.contains(where: isEssential) || PackageTables.breaksOthers(program, names)
        || words.contains { word in word.value.holes.contains { $0.name.mentions("rpm -qa") } }
      context.report(
        rule, on: names.last ?? "", severity: isNeeded ? .high : nil, at: invocation.range, program: program)
    } else if [
      "npm", "pip", "pip3", "pipx", "uv", "cargo", "gem", "go", "mise", "asdf", "nix-env", "brew", "rpm",
    ].contains(
      program),
      words.contains(where: {
        ["uninstall", "unlink", "remove", "rm", "un", "-e"].contains($0.value.known ?? "")
      }),
      words.contains(where: { $0.value.known == "sentinel" || $0.value.known == "sentinel-hook" })
    {
      context.report(GuardRules.tamper, on: "the package sentinel", at: invocation.range, program: program)
    }
    if !invocation.isContained, let names = installedForAll(program, words) {
      context.report(globalInstall, on: names, at: invocation.range, program: program)
    }
    PackageSources.judge(program, words, invocation, &context)
    ForeignSources.judge(program, words, invocation, &context)
    ForeignSources.hooks(program, words, invocation, &context)
    if program == "npm" || program == "pnpm" {
      PackageSources.judgeScriptShell(words.map { $0.value.known ?? "" }, invocation, &context)
      InstallScripts.judge(words, invocation, &context)
    }
    if program == "yarn" || program == "pnpm" || program == "bun" { runsProgram(words, invocation, &context) }
  }

  private static let runnerGrammar = Grammar(
    "C,dir= F,filter= cwd= w,workspace-root r,recursive s,silent", style: .leading)

  /// `yarn prisma migrate reset` runs the project's own prisma, as `npx prisma …` does.
  private static func runsProgram(
    _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let leading = Arguments(words, by: runnerGrammar)
    guard let first = leading.operands.first, let name = first.value.known,
      !["npm", "pnpm", "yarn", "bun", "npx", "node"].contains(name)
    else { return }
    var inner = invocation
    inner.program = first
    inner.arguments = Array(leading.operands.dropFirst())
    Families.judge(inner, FamilyIndex.traits(of: name), &context)
  }
}

extension PackageFamily {
  static let publishes = Rule(
    "packages.publish", .medium, "Publishes {} for everyone",
    why: "A version that is out cannot be changed, and whatever is in the folder goes with it.",
    instead:
      "See what would go out: `npm publish --dry-run`, `cargo publish --dry-run`, and let the release pipeline do it.",
    fires: [
      "npm publish", "pnpm -r publish --no-git-checks", "yarn npm publish", "bun publish", "cargo publish",
      "twine upload dist/*", "poetry publish --build", "uv publish", "gem push a.gem", "mvn -B deploy",
      "./gradlew publish", "npx lerna publish", "dotnet nuget push a.nupkg", "python -m twine upload dist/*",
      "npx changeset publish", "vsce publish", "mix hex.publish", "yarn workspace web npm publish",
      "npm publish --access public", "pod trunk push", "flutter pub publish", "pnpm changeset publish",
      "hatch publish -n", "python3 -m poetry publish",
      "./gradlew publishToSonatype closeAndReleaseSonatypeStagingRepository", "./gradlew :lib:publish",
      "mvn jib:build", "sbt ci-release", "sbt '+clean; +core/publishSigned'", "cargo release --execute",
      "cargo +nightly publish", "huggingface-cli upload acme/model ./weights", "goreleaser release --clean",
      "anaconda upload a.tar.bz2", "rake release", "npx nx release",
      "snapcraft upload --release=stable a.snap", "dput ppa:acme/x a.changes", "eas submit -p ios",
      "fastlane deliver", "fastlane ios release", "xcrun altool --upload-app -f a.ipa",
      "jf rt upload a.jar libs/", "oras push reg.example.com/x:1 a.txt", "ko build ./cmd/app",
      "clj -T:build deploy", "ansible-galaxy collection publish a.tar.gz",
      "curl -F content=@a.whl https://upload.pypi.org/legacy/", "buf push",
      "curl -T a.jar https://nexus.example.com/repository/maven-releases/a.jar",
      "curl -X PUT https://registry.npmjs.org/app -d @p.json",
      "python3 -c \"from huggingface_hub import HfApi; HfApi().upload_folder(repo_id='a/b', folder_path='.')\"",
    ],
    passes: [
      "npm publish --dry-run", "cargo publish --dry-run", "npm pack", "npm run publish", "npm version patch",
      "cargo package", "poetry build", "mvn package", "./gradlew publishToMavenLocal", "twine check dist/*",
      "npm run build", "cargo build --release", "dart pub publish --dry-run", "mvn deploy --help",
      "pnpm publish --dry-run -r", "sbt publishLocal",
    ])

  static let withdraws = Rule(
    "packages.withdraw", .high, "Withdraws or hands over {} in the public registry",
    why: "Everyone who depends on it breaks at the next install, or trusts whoever is let in.",
    instead: "Publish a repaired version instead, and look at it first with `npm view app versions`.",
    fires: [
      "npm unpublish app --force", "npm deprecate app 'x'", "cargo yank --version 1.0.0",
      "gem yank app -v 1.0", "npm owner add x app", "dotnet nuget delete app 1.0 --non-interactive",
      "npm access grant read-write x app", "npm token create", "cargo owner --add x app",
      "npm dist-tag rm app latest", "npm profile disable-2fa",
      "jf rt curl -XDELETE /api/repositories/libs-release-local", "hf repo delete acme/model",
      "jf rt del libs/ --quiet", "fastlane match nuke development",
      "curl -X DELETE https://rubygems.org/api/v1/gems/yank -d gem_name=x -d version=1.0",
      "curl -X DELETE https://crates.io/api/v1/crates/app/1.0.0/yank", "rover graph delete g@prod",
    ],
    passes: [
      "npm view app versions", "npm owner ls app", "npm dist-tag ls app", "cargo search app", "gem list",
      "npm token list", "npm access list packages", "cargo yank --help",
    ])

  /// Whether a package manager makes a commit by it, of its own or by a script of that name: `npm version patch`,
  /// `npm run release:commit`. Installing does not, and is where hooks are switched off in earnest.
  private static func commits(_ program: String, _ words: ArraySlice<Invocation.Argument>) -> Bool {
    guard ["npm", "pnpm", "yarn", "bun"].contains(program) else { return false }
    let verbs = words.lazy.compactMap(\.value.known).filter { !$0.hasPrefix("-") }
    guard let verb = verbs.first else { return false }
    if verb == "version" { return program != "yarn" || words.count > 1 }
    let script = verb == "run" || verb == "run-script" ? verbs.dropFirst().first ?? "" : verb
    guard verb != script || program == "yarn" || program == "pnpm" else { return false }
    return ["commit", "release", "version", "changelog", "push"].contains { script.mentions($0) }
  }

  /// What a package manager of the whole computer is told to put there.
  private static func installedForAll(
    _ program: String, _ words: ArraySlice<Invocation.Argument>
  ) -> String? {
    guard let verb = words.first?.value.known else { return nil }
    let rest = words.dropFirst()
    switch program {
    case "choco", "brew", "mas", "winget":
      guard ["install", "upgrade", "cinst"].contains(verb) else { return nil }
    // For everybody, unless it is said.
    case "snap": guard verb == "install" else { return nil }
    case "flatpak":
      guard verb == "install", !rest.contains(where: { $0.value.known == "--user" }) else { return nil }
    case "mise": guard verb == "use", rest.contains(where: isGlobal) else { return nil }
    default: return nil
    }
    let isTrial = rest.contains { word in
      ["--noop", "--what-if", "-?", "-n", "--dry-run"].contains(word.value.known)
    }
    guard !isTrial else { return nil }
    let names = rest.filter { !$0.value.prefix.hasPrefix("-") }.map(\.value.display)
    if !names.isEmpty { return names.joined(separator: " ") }
    // Without a name winget lists what there is to upgrade; the others upgrade it.
    let isAll =
      verb == "upgrade" && ["brew", "mas"].contains(program)
      || rest.contains { ["--all", "-r", "all", "--recurse"].contains($0.value.known) }
    return isAll ? "all there is" : nil
  }

  private static func isGlobal(_ word: Invocation.Argument) -> Bool {
    word.value.known == "-g" || word.value.known == "--global"
  }

  static let globalInstall = Rule(
    "packages.global-install", .medium, "Installs {} for the whole computer",
    why: "Its install scripts run now, and it shadows or changes what every other project uses.",
    instead:
      "Keep it in the project: `npm install --save-dev prettier`, or run it once with `npx prettier --check .`.",
    fires: [
      "dotnet tool install --global dotnet-ef", "choco install -y nodejs-lts", "brew install jq",
      "brew upgrade", "mas install 497799835", "winget install Git.Git", "snap install hello",
      "flatpak install -y flathub org.gimp.GIMP", "mise use -g node@22", "pipx install --global ansible-core",
      "npm install -g typescript", "npm i --global typescript", "yarn global add x", "pnpm add -g x",
      "bun add -g x", "npm -g install x", "pip install --break-system-packages x",
      "pip install --break-system x", "npm install --location=global x",
    ],
    passes: [
      "dotnet tool install dotnet-ef", "dotnet tool list --global", "dotnet tool restore",
      "npm install --save-dev prettier", "npx prettier --check .", "npm ci", "npm install", "npm ls -g",
      "npm root -g", "pnpm add x", "pip install -r requirements.txt", "pipx install black",
      "uv tool install ruff", "cargo install ripgrep", "go install golang.org/x/tools/gopls@latest",
      "npm config get prefix -g", "brew install --dry-run jq", "brew info jq", "brew bundle", "brew list",
      "brew outdated", "mas outdated", "winget list", "brew upgrade --dry-run", "snap list", "snap find go",
      "snap info go", "flatpak list", "flatpak install --user flathub org.gimp.GIMP",
      "flatpak info org.gimp.GIMP", "mise use node@22", "mise install", "mise ls -g",
    ])

  static let fromAddress = Rule(
    "packages.from-address", .medium, "Installs code straight from {}",
    why: "No registry has checked or pinned it: what runs depends on what lies there at that moment.",
    instead: "Take the released version: `npm install lodash@4`, `pip install requests==2.32.3`.",
    fires: [
      "gh extension install eve/gh-helper", "npm install https://example.com/a.tgz",
      "npm i git+https://github.com/x/y.git", "pip install git+https://github.com/x/y",
      "pip install https://example.com/a.whl", "cargo install --git https://github.com/x/y",
      "npm install x/y", "yarn add https://example.com/a.tgz", "uv pip install 'git+https://github.com/x/y'",
      "dnf install https://example.com/a.rpm", "pip install -r https://example.com/r.txt",
      "uvx --from git+https://github.com/x/y tool", "npm i 'foo@https://example.com/a.tgz'",
      "pip install 'x @ git+https://github.com/x/y'", "brew install https://example.com/x.rb",
      "pacman -U https://example.com/a.pkg.tar.zst", "poetry add git+https://github.com/x/y.git",
    ],
    passes: [
      "gh extension install github/gh-copilot", "gh extension list", "gh extension install .",
      "npm install lodash@4", "pip install requests==2.32.3", "npm install ./a.tgz",
      "npm install @types/node", "pip install .", "pip install -e .", "npm install file:../lib",
      "cargo add serde", "npx -y create-vite@latest app", "npm i ../lib", "rpm -K ./a.rpm",
      "poetry add requests", "cargo install --path .", "pip install ./dist/a.whl",
      "npm view https://example.com", "npx -y cowsay https://example.com",
    ])

  static let insecureSource = Rule(
    "packages.insecure-source", .medium, "Takes packages from a source that is not checked ({})",
    why: "Somebody on the way, or whoever registers the same name there, decides what code runs here.",
    instead: "Keep the default registry, over https: `npm config get registry`, `pip config list`.",
    fires: [
      "npm config set strict-ssl false", "npm config set registry http://npm.example.com",
      "pip install --index-url http://example.com/simple x",
      "pip install --extra-index-url https://pypi.example.com/simple x",
      "pip install --trusted-host example.com x", "npm install x --registry=http://example.com",
      "yarn config set strict-ssl false", "npm install --no-strict-ssl x",
    ],
    passes: [
      "npm config get registry", "pip config list", "npm install --registry https://registry.npmjs.org x",
      "pip install torch --index-url https://download.pytorch.org/whl/cpu",
      "pip install --extra-index-url https://download.pytorch.org/whl/cpu torch",
      "npm config set save-exact true", "npm install --registry=http://localhost:4873 x",
    ])

  static let removes = Rule(
    "packages.remove", .medium, "Removes {} from this computer",
    why: "Other programs may need it, and purging takes its settings and data along.",
    instead: "See what would go: `apt-get remove --simulate nginx`, `brew uses --installed jq`.",
    fires: [
      "apt remove nginx", "apt-get -y purge mysql-server", "dnf remove nginx", "pacman -Rns nginx",
      "apk del nginx", "brew uninstall jq", "snap remove lxd", "flatpak uninstall org.x.Y",
      "apt autoremove --purge", "yum erase httpd", "zypper rm nginx", "conda env remove -n x",
      "dpkg --purge nginx", "choco uninstall git", "rpm -e --nodeps openssl-libs", "pacman -Rdd openssl",
      "dpkg --force-depends --remove libssl3",
    ],
    passes: [
      "apt-get remove --simulate nginx", "brew uses --installed jq", "npm uninstall lodash",
      "pip uninstall -y requests", "brew autoremove", "apt list --installed", "pacman -Q", "pacman -S nginx",
      "brew cleanup", "apt-get -s remove nginx", "conda remove numpy", "snap list", "gem uninstall rails",
      "rustup update", "apt-cache search remove", "cargo remove serde", "brew install --dry-run jq",
    ])
}
