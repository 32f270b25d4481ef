import Bytes
import ShellMeaning
import Verdict

/// Tools that do little else than put things where everybody takes them from: release tools, uploaders of one
/// registry, stores for apps, registries of images and schemas.
enum PublishingFamily: Family {
  static let category = "packages"

  static let programs = [
    "goreleaser", "huggingface-cli", "hf", "anaconda", "pixi", "rattler-build", "rake", "release-plz",
    "cargo-release", "release-please", "auto", "nx", "rush", "maturin", "rye", "web-ext", "wasmer", "wapm",
    "spin", "swift", "rebar3", "gleam", "stack", "opam", "opam-publish", "dune-release", "elm", "nimble",
    "spago", "pulp", "ansible-galaxy", "pdk", "knife", "cr", "oras", "ko", "pack", "img", "apptainer",
    "singularity", "cosign", "snapcraft", "charmcraft", "dput", "dupload", "copr-cli", "copr", "osc",
    "debrelease", "eas", "expo", "fastlane", "xcrun", "appcenter", "steamcmd", "butler", "clasp", "shopify",
    "sf", "sfdx", "jf", "jfrog", "cloudsmith", "lein", "clj", "clojure", "dzil", "minil", "mbtiny",
    "cpan-upload", "ctanupload", "tfx", "buf", "rover", "apollo", "bit", "platformio", "pio", "ipfs",
    "kaggle", "shipjs", "beachball", "pypi-cleanup", "chrome-webstore-upload", "publish-extension", "wkg",
    "soldeer", "sui", "aptos", "scarb", "scala-cli",
  ]

  static let rules = [PackageFamily.publishes, PackageFamily.withdraws]

  /// `jf rt curl -XDELETE /api/repositories/libs`: its own curl, which knows the login.
  private static func asksToDelete(_ invocation: Invocation) -> Bool {
    let words = invocation.arguments.map(\.value.display)
    guard words.prefix(3).contains("curl") else { return false }
    return words.contains { $0 == "-XDELETE" || $0 == "--request=DELETE" }
      || zip(words, words.dropFirst()).contains { ($0 == "-X" || $0 == "--request") && $1 == "DELETE" }
  }

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    switch program {
    case "jf" where asksToDelete(invocation), "jfrog" where asksToDelete(invocation):
      context.report(
        PackageFamily.withdraws, on: invocation.arguments.last?.value.display ?? "", at: invocation.range,
        program: program)
    case "goreleaser":
      // Without the step that publishes it only builds.
      let words = invocation.arguments.map(\.value.display)
      guard words.contains("release") || words.contains("publish") || words.contains("continue") else {
        return
      }
      guard !words.contains(where: { $0 == "--snapshot" || $0.mentions("skip") && $0.mentions("publish") })
      else { return }
      if let skip = words.firstIndex(of: "--skip"), skip + 1 < words.count,
        words[skip + 1].mentions("publish")
      {
        return
      }
      publish("this release", invocation, &context)
    case "ko":
      let isLocal =
        invocation.hasArgument("--local") || invocation.hasArgument("-L")
        || invocation.hasArgument("--push=false")
        || invocation.environmentValue("KO_DOCKER_REPO")?.display.mentions(".local") == true
      guard !isLocal else { return }
      report(invocation, &context)
    case "scala-cli":
      // `publish local` puts it where only this person's builds look.
      let words = invocation.arguments.map(\.value.display).filter { !$0.hasPrefix("-") }
      guard words.first == "publish", words.dropFirst().first != "local", words.dropFirst().first != "setup"
      else { return }
      publish("this library", invocation, &context)
    case "clj", "clojure":
      let words = invocation.arguments.map(\.value.display)
      guard words.contains(where: { $0.hasPrefix("-T") || $0.hasPrefix("-X") || $0.hasPrefix("-M") }),
        words.contains("deploy") || words.contains("release")
      else { return }
      publish("this library", invocation, &context)
    case "xcrun":
      guard invocation.arguments.first?.value.known == "altool",
        invocation.hasArgument("--upload-app") || invocation.hasArgument("--upload-package")
      else { return }
      publish("this app", invocation, &context)
    case "steamcmd":
      guard invocation.hasArgument("+run_app_build") else { return }
      publish("this build", invocation, &context)
    default: report(invocation, &context)
    }
  }

  private static func publish(_ what: String, _ invocation: Invocation, _ context: inout Judgement) {
    guard !invocation.hasArgument("--help"), !invocation.hasArgument("--dry-run") else { return }
    context.report(
      PackageFamily.publishes, on: what, at: invocation.range, program: invocation.canonicalName)
  }

  private static func report(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    // `swift build`, `rake test`: what these are for, nearly always.
    guard let deeds = deeds(program), deeds.contains(where: { $0.mayStand(among: invocation.arguments) })
    else { return }
    guard let hit = DeedTable(options, trials: trials, deeds).worst(invocation.arguments) else { return }
    let isGone = hit.deed.severity > .medium
    context.report(
      isGone ? PackageFamily.withdraws : PackageFamily.publishes, hit, by: invocation)
  }

  private static let trials =
    "dry-run,dryrun,d-dry,simulate,no-act,check-only,what-if,s-dry,print-only,validate-only,skip-publish"

  /// Options with a value, so that the value is not taken for a word; the same for all, as they rarely clash.
  private static let options = Grammar(
    "token= repository= repo= r,registry= u,username= p,platform= profile= t,tag= c,config= m,message= b,branch= "
      + "version= channel= o,org= user= label= key= api-key= manifest-path= file= target-org= package= environment= "
      + "repo-type= revision= commit-message= builder= path= env= lane= track= server-id= url= dry-run publish live "
      + "allow-live auto-submit public execute x,execute-short private=? h,help")

  private static func deeds(_ program: String) -> [Deed]? {
    languages(program) ?? images(program) ?? stores(program)
  }

  /// Packages of a language or a system.
  private static func languages(_ program: String) -> [Deed]? {
    switch program {
    case "huggingface-cli", "hf":
      [
        Deed("upload|upload-large-folder", .medium, "files on the hub"),
        Deed("repo|repos delete|rm", .high, "the repository"), Deed("repo-files delete", .high, "files of"),
        Deed("repo-files * delete", .high, "files of"), Deed("repo settings", .high, "it", needs: "public"),
        Deed("collections|webhooks|endpoints delete", .high, "it"),
      ]
    case "anaconda":
      [
        Deed("upload", .medium, "the package"), Deed("remove", .high, "the package"),
        Deed("move|copy|label", .medium, "the package"),
      ]
    case "pixi", "rattler-build": [Deed("upload|publish", .medium, "the package")]
    case "rake":
      [
        Deed("release|release:rubygem_push|release[origin]|gem:release|publish", .medium, "this gem")
      ]
    case "release-plz": [Deed("release", .medium, "these crates")]
    case "cargo-release": [Deed("release", .medium, "these crates", needs: "execute,execute-short")]
    case "release-please": [Deed("github-release", .medium, "this release")]
    case "auto": [Deed("shipit|release|latest|next|canary", .medium, "this release")]
    case "nx":
      [Deed("release", .medium, "these packages", unless: "d"), Deed("run-many publish", .medium, "")]
    case "rush": [Deed("publish", .medium, "these packages", needs: "publish,p")]
    case "maturin", "rye", "wapm", "nimble", "gleam", "elm", "spago", "pulp", "scarb", "soldeer",
      "opam-publish", "wkg", "pdk", "beachball":
      [
        Deed("publish|upload", .medium, "this package"),
        Deed(program == "pdk" ? "release" : "push", .medium, "this package"),
      ]
    case "wasmer": [Deed("publish|package", .medium, "this package"), Deed("app delete", .high, "the app")]
    case "swift": [Deed("package-registry publish", .medium, "this package")]
    case "rebar3":
      [Deed("hex publish|cut", .medium, "this package"), Deed("hex retire", .high, "the package")]
    case "stack", "mbtiny": [Deed("upload", .medium, "this package")]
    case "opam": [Deed("publish|submit", .medium, "this package")]
    case "dune-release": [Deed("publish|opam", .medium, "this package"), Deed("", .medium, "this package")]
    case "ansible-galaxy":
      [
        Deed("collection publish", .medium, "this collection"),
        Deed("role|collection import", .medium, "this role"),
        Deed("role delete", .high, "the role"), Deed("import", .medium, "this role"),
      ]
    case "knife":
      [Deed("supermarket share", .medium, "the cookbook"), Deed("supermarket unshare", .high, "it")]
    case "lein": [Deed("deploy|release", .medium, "this library")]
    case "dzil", "minil": [Deed("release", .medium, "this distribution")]
    case "cpan-upload", "ctanupload", "dput", "dupload", "debrelease":
      [Deed("*", .medium, "the package", unless: "s,simulate,o,check-only")]
    case "copr-cli", "copr":
      [
        Deed("build", .medium, "the package"),
        Deed("delete|delete-package|delete-build", .high, "the project"),
      ]
    case "osc":
      [
        Deed("commit|ci|submitrequest|sr|submitreq", .medium, "the package"),
        Deed("rdelete|undelete|deleterequest", .high, "the package"),
      ]
    case "pypi-cleanup":
      [
        Deed("", .high, "versions of the package", needs: "do-it"),
        Deed("*", .high, "versions of the package", needs: "do-it"),
      ]
    case "shipjs": [Deed("trigger", .medium, "this package")]
    case "platformio", "pio":
      [
        Deed("pkg|package publish", .medium, "this package"),
        Deed("pkg|package unpublish", .high, "the package"),
      ]
    case "sui", "aptos":
      [Deed("client publish", .medium, "this module"), Deed("move publish", .medium, "this module")]
    default: nil
    }
  }

  /// Images, charts, schemas and artifacts in registries.
  private static func images(_ program: String) -> [Deed]? {
    switch program {
    case "oras":
      [
        Deed("push|cp|copy|attach|tag", .medium, "the artifact"),
        Deed("manifest|blob push", .medium, "the artifact"),
        Deed("manifest|blob|repo delete", .high, "the artifact"),
      ]
    case "ko": [Deed("publish|build|apply|create", .medium, "the image")]
    case "pack":
      [Deed("build", .medium, "the image", needs: "publish"), Deed("buildpack register", .medium, "it")]
    case "img", "apptainer", "singularity":
      [Deed("push", .medium, "the image"), Deed("delete", .high, "the image")]
    case "cosign":
      [
        Deed("copy|upload|attach", .medium, "signatures of"), Deed("clean", .high, "signatures of"),
      ]
    case "cr":
      [Deed("upload|index", .medium, "these charts", needs: "git-repo,push,owner,o,token,package-path")]
    case "spin": [Deed("registry push", .medium, "the application")]
    case "jf", "jfrog":
      [
        Deed("rt upload|u|docker-push|dp|build-promote|bpr|copy|cp|move|mv|set-props", .medium, "artifacts"),
        Deed("rt delete|del|build-discard|delete-props", .high, "artifacts"),
        Deed(
          "rt repo-delete|rdel|user-delete|group-delete|permission-target-delete", .high, "the repository"),
        Deed("docker|npm|mvn push|publish|deploy", .medium, "the package"),
      ]
    case "cloudsmith":
      [
        Deed("push|upload|deploy", .medium, "the package"), Deed("delete|rm", .high, "the package"),
        Deed("repos|repositories delete|rm", .high, "the repository"), Deed("move|copy|promote", .medium, ""),
      ]
    case "buf":
      [
        Deed("push", .medium, "this module"),
        Deed("registry module|organization|label|plugin delete|archive", .high, "the module"),
      ]
    case "rover":
      [
        Deed("graph|subgraph publish", .medium, "the schema"),
        Deed("graph|subgraph delete", .high, "the schema"),
        Deed("persisted-queries publish", .medium, "queries"),
      ]
    case "apollo":
      [Deed("service:push|client:push", .medium, "the schema"), Deed("service:delete", .high, "it")]
    case "bit": [Deed("export", .medium, "components"), Deed("remove", .high, "components", needs: "hard")]
    case "ipfs": [Deed("name publish", .medium, "files")]
    default: nil
    }
  }

  /// Apps and extensions in their stores.
  private static func stores(_ program: String) -> [Deed]? {
    switch program {
    case "web-ext": [Deed("sign", .medium, "this extension")]
    case "snapcraft", "charmcraft":
      [
        Deed("upload|push|release|promote|upload-metadata", .medium, "the snap"),
        Deed("close", .high, "the channel"),
      ]
    case "eas":
      [
        Deed("submit", .medium, "this app"),
        Deed("update|update:republish", .medium, "an update of this app"),
        Deed("build", .medium, "this app", needs: "auto-submit"),
        Deed("channel:delete|branch:delete|update:delete|env:delete|credentials:delete", .high, "it"),
      ]
    case "expo": [Deed("publish|publish:set|publish:rollback|upload:android|upload:ios", .medium, "this app")]
    case "fastlane":
      [
        Deed(
          "deliver|supply|pilot|release|beta|upload_to_app_store|upload_to_testflight|upload_to_play_store|testflight",
          .medium, "this app"),
        Deed("* release|beta|deploy|production|upload", .medium, "this app"),
        Deed(
          "run upload_to_app_store|upload_to_testflight|upload_to_play_store|deliver|supply|pilot", .medium,
          "this app"),
        Deed("match nuke", .high, "certificates of everyone"),
        Deed("nuke", .high, "certificates of everyone"),
      ]
    case "appcenter":
      [
        Deed("distribute release", .medium, "this app"),
        Deed("codepush release|release-react|release-cordova|promote|patch|rollback", .medium, "this app"),
        Deed("apps|orgs delete", .high, "the app"), Deed("codepush deployment remove|clear", .high, "it"),
      ]
    case "butler": [Deed("push", .medium, "this build")]
    case "clasp": [Deed("deploy", .medium, "this script"), Deed("undeploy", .high, "the deployment")]
    case "shopify":
      [
        Deed("theme push", .medium, "the live theme", needs: "live,allow-live,a,l,publish"),
        Deed("theme publish", .medium, "the theme"), Deed("theme delete", .high, "the theme"),
        Deed("app deploy|release", .medium, "the app"),
      ]
    case "sf", "sfdx":
      [
        Deed("package version promote", .medium, "the package version"),
        Deed("package|package version delete", .high, "the package"),
        Deed("force:package:version:promote|package:version:promote", .medium, "the package version"),
        Deed("org delete", .high, "the org"), Deed("org delete scratch", .medium, "the scratch org"),
        Deed("force:org:delete|org:delete", .medium, "the org"),
        Deed("project delete source", .high, "metadata of the org"),
        Deed("force:source:delete", .high, "metadata of the org"),
        Deed("data delete record|bulk", .high, "records of the org"),
        Deed("force:data:record:delete|force:data:bulk:delete", .high, "records of the org"),
      ]
    case "tfx":
      [Deed("extension publish|share", .medium, "the extension"), Deed("extension unpublish", .high, "it")]
    case "chrome-webstore-upload":
      [Deed("", .medium, "the extension"), Deed("upload|publish", .medium, "the extension")]
    case "publish-extension": [Deed("", .medium, "the extension")]
    case "kaggle":
      [
        Deed("datasets|kernels|models delete", .high, "the dataset"),
        Deed("datasets create", .medium, "the dataset", needs: "public"),
      ]
    default: nil
    }
  }
}
