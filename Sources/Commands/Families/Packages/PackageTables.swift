import Verdict

/// Which words of which package manager publish, withdraw or remove.
enum PackageTables {
  private static let trials = "dry-run,dryrun,simulate,no-act,just-print,s-dry,noop,what-if,whatif"

  private static let node = Grammar(
    "w,workspace= F,filter= C,dir= cwd= tag= access= otp= registry= prefix= userconfig= loglevel= location= g,global "
      + "r,recursive D,save-dev E,save-exact f,force y,yes h,help n,dry-run p,package= c,call=")

  static func publishing(_ program: String) -> DeedTable? {
    switch program {
    case "npm", "pnpm", "yarn", "bun", "lerna", "changeset", "deno", "jsr", "vsce", "ovsx", "wasm-pack":
      nodePublishing
    case "semantic-release", "np", "release-it": wholePublishing
    case "twine", "poetry", "uv", "pdm", "hatch", "flit": pythonPublishing
    case "cargo", "gem", "dart", "flutter", "nuget", "pod", "cabal", "luarocks", "conan", "mix",
      "bundle":
      languagePublishing
    case "dotnet": dotnetPublishing
    case "mvn", "mvnw": mavenPublishing
    default: nil
    }
  }

  private static let nodePublishing = DeedTable(
    node, trials: trials,
    [
      Deed("publish", .medium, "this package"), Deed("npm publish", .medium, "this package"),
      Deed("workspace * npm|publish publish", .medium, "this package"),
      Deed("workspace * publish", .medium, "this package"),
      Deed("workspaces foreach npm publish", .medium, "every package"),
      Deed("stage publish", .medium, "this package"),
    ])
  private static let wholePublishing = DeedTable(
    node, trials: trials + ",d,preview,no-npm",
    [Deed("", .medium, "this package"), Deed("*", .medium, "this package")])
  private static let pythonPublishing = DeedTable(
    Grammar(
      "r,repository= repository-url= u,username= p,password= token= index= directory,C= project= build config-file= dry-run"
    ),
    trials: trials,
    [
      Deed("publish", .medium, "this package"), Deed("upload", .medium, "the packages"),
      Deed("self publish", .medium, "it"),
    ])
  private static let languagePublishing = DeedTable(
    Grammar(
      "p,package= registry= token= manifest-path= features= F= target-dir= index= k,key= host= s,source= api-key= "
        + "C,directory= n,dry-run remote= r= allow-dirty"),
    trials: trials + ",list",
    [
      Deed("publish", .medium, "this crate"), Deed("push", .medium, "the package"),
      Deed("pub publish|lish", .medium, "this package"),
      Deed("nuget push", .medium, "the package"), Deed("trunk push", .medium, "the pod"),
      Deed("upload", .medium, "the package"),
      Deed("hex.publish", .medium, "this package", unless: "revert"),
      Deed("exec rake release", .medium, "this gem"),
      Deed("exec gem push", .medium, "this gem"),
      Deed("release", .medium, "these crates", needs: "execute,x"),
      Deed("smart-release", .medium, "these crates", needs: "execute,e"),
      Deed("workspaces|ws publish", .medium, "these crates"), Deed("repo push", .medium, "the pod"),
      Deed("paket push", .medium, "the package"), Deed("release-plz release", .medium, "these crates"),
    ])
  /// `dotnet publish` puts a build into a folder here.
  private static let dotnetPublishing = DeedTable(
    Grammar("k,api-key= s,source= symbol-source= symbol-api-key= t,timeout="),
    trials: trials,
    [Deed("nuget push", .medium, "the package"), Deed("paket push", .medium, "the package")])
  private static let mavenPublishing = DeedTable(
    Grammar(
      "f= file= P= activate-profiles= D=? define= pl= projects= s= settings= gs= T= threads= b= builder= rf= t= l= "
        + "B batch-mode ntp no-transfer-progress o offline q U X e N am amd fae ff fn", style: .words),
    trials: trials,
    [
      Deed(
        "…deploy|deploy:deploy|deploy:deploy-file|release:perform|nexus-staging:release|nexus-staging:deploy",
        .medium,
        "this artifact"),
      Deed("…central-publishing:publish|wagon:upload|nexus-staging:rc-release", .medium, "this artifact"),
      Deed("…jib:build|docker:push|dockerfile:push|k8s:push|fabric8:push", .medium, "the image"),
      Deed("…com.google.cloud.tools:jib-maven-plugin:build", .medium, "the image"),
    ])

  static func withdrawing(_ program: String) -> DeedTable? {
    switch program {
    case "npm", "pnpm", "yarn": nodeWithdrawing
    // It can be put back, and what is locked to it goes on.
    case "cargo": crates
    case "gem", "dotnet", "nuget", "pod", "mix", "dart", "flutter", "vsce", "ovsx", "package_cloud",
      "packagecloud", "fury":
      languageWithdrawing
    case "aptly", "reprepro": repositories
    case "conan": recipes
    default: nil
    }
  }

  private static let nodeWithdrawing = DeedTable(
    node, trials: trials,
    [
      Deed("unpublish", .high, "the package"), Deed("deprecate", .high, "the package"),
      Deed("owner|author add|rm", .high, "the ownership of"),
      Deed("access grant|revoke|set|restricted", .medium, "access to"),
      // What was for a few is for everybody, old versions included.
      Deed("access public", .high, "the privacy of"),
      Deed("access set status=public", .high, "the privacy of"),
      Deed("access set mfa=none", .high, "the second factor for"),
      Deed("token create|revoke|delete", .medium, "a registry token"),
      Deed("dist-tag|dist-tags rm|add", .medium, "the tag"),
      Deed("team destroy", .high, "the team"), Deed("org rm", .high, "a member of"),
      Deed("team|org rm|set|add", .medium, "the team"),
      Deed("profile disable-2fa", .high, "the second factor of this account"),
      Deed("npm tag add|remove", .medium, "the tag"),
      Deed("hook add|rm", .medium, "a registry hook"),
    ])
  private static let crates = DeedTable(
    languages, trials: trials + ",undo",
    [Deed("yank", .medium, "a version of"), Deed("owner", .high, "the ownership of", needs: "add,remove")])
  private static let languages = Grammar(
    "v,version,vers= platform= a,add= r,remove= token= registry= index= s,source= k,api-key= l,list undo")
  private static let languageWithdrawing = DeedTable(
    languages, trials: trials + ",undo",
    [
      Deed("yank", .high, "a version of"), Deed("nuget delete", .high, "the package"),
      Deed("delete", .high, "the package"),
      Deed("trunk delete|deprecate", .high, "the pod"),
      Deed("trunk add-owner|remove-owner", .high, "the ownership of"),
      Deed("pub uploader add|remove", .high, "the ownership of"), Deed("unpublish", .high, "the extension"),
      Deed("owner", .high, "the ownership of", needs: "add,remove"),
      Deed("hex.retire", .high, "a version of"),
      Deed("hex.publish", .high, "a version of", needs: "revert"),
      Deed("hex.publish *", .high, "a version of", needs: "revert"),
      Deed("hex.owner add|remove|transfer", .high, "the ownership of"),
    ])

  /// Without a remote it is the cache here, which the next build fills again.
  private static let recipes = DeedTable(
    Grammar("r,remote= p,package-query= q,query= s,src b,builds= l,list= f,format= c,confirm lru= out-file="),
    trials: trials, [Deed("remove", .high, "on the server", needs: "remote")])

  /// Repositories of packages that one keeps oneself.
  private static let repositories = DeedTable(
    Grammar("b,basedir= config= architectures= distribution= C,component= force force-drop force-replace"),
    trials: trials,
    [
      Deed("repo|mirror|snapshot|publish drop|remove", .high, "the packages of"),
      Deed("remove|removefilter|removematched|clearvanished|deleteunreferenced", .medium, "packages of"),
    ])

  static func removing(_ program: String) -> DeedTable? {
    switch program {
    case "apt", "apt-get", "aptitude", "dnf", "yum", "microdnf", "zypper", "apk", "snap", "flatpak", "emerge",
      "pkg", "port", "choco", "winget", "scoop", "eopkg", "opkg", "swupd", "tdnf", "tlmgr":
      systemRemoving
    case "xbps-remove":
      DeedTable(
        Grammar(
          "R,recursive F,force-revdeps y,yes n,dry-run o,remove-orphans O,clean-cache r,rootdir= C,config="),
        trials: trials, [Deed("*", .medium, "the package")])
    case "nix-env":
      DeedTable(
        Grammar("e,uninstall i,install p,profile= f,file="), trials: trials,
        [Deed("*", .medium, "the package", needs: "uninstall")])
    case "brew": brewRemoving
    case "dpkg": packageRemoving
    case "gem", "rustup", "ghcup", "mise", "opam": toolRemoving
    case "pkg_delete":
      DeedTable(
        Grammar("a,all f,force n,dry-run"), trials: trials,
        [Deed("", .high, "every package", needs: "all"), Deed("*", .medium, "the package")])
    case "pacman", "yay", "paru": pacmanRemoving
    case "conda", "mamba", "micromamba": environmentRemoving
    default: nil
    }
  }

  private static let systemRemoving = DeedTable(
    Grammar(
      "o,option= c,config-file= t,target-release= q=? y,yes,assume-yes s,simulate f R= C,unmerge purge P,prune "
        + "root= releasever= enablerepo= disablerepo= v,verbose n,non-interactive D a p= u"),
    trials: trials + ",simulate,assumeno,download-only",
    [
      Deed("autoremove|auto-remove", .medium, "every package that nothing needs"),
      Deed("remove|purge|erase|rm|del|delete|uninstall|deinstall|full-purge", .medium, ""),
      Deed("group remove|erase", .medium, "the package group"),
      Deed("groupremove", .medium, "the package group"),
      Deed("*", .medium, "the package", needs: "unmerge"),
    ])
  /// Of the tools of one language only what takes everything.
  private static let toolRemoving = DeedTable(
    Grammar("a,all I,ignore-dependencies x,executables y,yes f,force e,uninstall v,version= n,name="),
    trials: trials,
    [
      Deed("uninstall", .medium, "every gem", needs: "all"),
      Deed("self uninstall", .medium, "the toolchains"),
      Deed("nuke|implode", .medium, "every version of the tools"),
      Deed("switch remove", .medium, "the switch"),
    ])
  private static let brewRemoving = DeedTable(
    Grammar("cask formula f,force zap ignore-dependencies q,quiet v,verbose h,help n,dry-run"),
    trials: trials,
    [
      Deed("uninstall|remove|rm", .medium, "the formula"), Deed("untap", .low, "the tap"),
      Deed("bundle cleanup", .medium, "what the Brewfile does not name", needs: "force"),
    ])
  private static let packageRemoving = DeedTable(
    Grammar("P,purge r,remove i,install l,list L= s,status= a,pending no-act force-all root= admindir="),
    trials: trials,
    [
      Deed("*", .medium, "the package", needs: "purge,remove"),
      Deed("", .medium, "packages", needs: "purge,remove"),
    ])
  private static let pacmanRemoving = DeedTable(
    Grammar(
      "R,remove S,sync Q,query U,upgrade T D F n s,recursive c,cascade u d y p,print noconfirm root= dbpath= b= r= config="
    ),
    trials: trials + ",print", [Deed("*", .medium, "the package", needs: "remove")])

  /// Without a look at what needs it.
  static func breaksOthers(_ program: String, _ words: [String]) -> Bool {
    switch program {
    case "apt", "apt-get", "aptitude":
      words.contains { $0 == "--allow-remove-essential" || $0 == "--force-yes" }
    case "rpm": words.contains("--nodeps") && words.contains(where: isLibrary)
    case "dpkg":
      words.contains { ["--force-all", "--force-depends", "--force-remove-essential"].contains($0) }
    case "port", "pkg":
      words.contains {
        ["installed", "all", "--all"].contains($0)
          || $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.utf8.contains(UInt8(ascii: "a"))
      }
    case "opkg": words.contains("--force-depends") && words.contains(where: isLibrary)
    case "pacman", "yay", "paru":
      words.contains { $0.hasPrefix("-R") && $0.hasSuffix("dd") || $0.hasPrefix("-Rdd") }
    case "apk": words.contains("--force-broken-world")
    case "brew": words.contains("--ignore-dependencies") && words.contains(where: isLibrary)
    default: false
    }
  }

  /// A package that is there for others.
  private static func isLibrary(_ word: String) -> Bool {
    guard !word.hasPrefix("-") else { return false }
    if word.hasPrefix("lib") || word.hasSuffix("-libs") || word.hasSuffix("-lib") { return true }
    let name = word.nameParts.first ?? ""
    switch name {
    case "openssl", "glibc", "zlib", "ncurses", "readline", "gnutls", "nss", "pam", "krb5", "expat", "sqlite",
      "xz", "zstd", "bzip2", "gmp", "pcre", "pcre2", "icu", "ca", "crypto", "python3", "perl", "bash",
      "systemd", "curl":
      return true
    default: return false
    }
  }
  private static let environmentRemoving = DeedTable(
    Grammar("n,name= p,prefix= c,channel= y,yes d,dry-run all q,quiet json"), trials: trials,
    [
      Deed("env remove", .medium, "the environment"),
      Deed("remove|uninstall", .medium, "the environment", needs: "all"),
    ])
}
