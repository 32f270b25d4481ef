import Bytes
import ShellMeaning

/// Build tools of the Java world, whose publishing tasks have names made of others:
/// `:lib:publishMavenPublicationToSonatypeRepository`.
enum BuildTasks {
  /// What the words would publish, if anything.
  static func publishing(_ program: String, _ words: ArraySlice<Invocation.Argument>) -> String? {
    switch program {
    case "gradle", "gradlew": gradle(words)
    case "sbt": sbt(words)
    case "mvn", "mvnw": maven(words)
    default: nil
    }
  }

  private static func gradle(_ words: ArraySlice<Invocation.Argument>) -> String? {
    var isValue = false
    var found: String?
    for word in words {
      let text = word.value.display
      if isValue {
        isValue = false
        continue
      }
      if text.hasPrefix("-") {
        if text == "-m" || text == "--dry-run" || text == "--help" || text == "-h" { return nil }
        isValue = ["-x", "--exclude-task", "-p", "--project-dir", "-b", "-c", "-I", "-g"].contains(text)
        if text == "--publishImage" { found = "the image" }
        continue
      }
      let task = text.split(separator: ":").last.map(String.init) ?? text
      if isPublishing(task) { found = "this artifact by " + task }
    }
    return found
  }

  private static func isPublishing(_ task: String) -> Bool {
    if task.mentions("Local") || task.hasPrefix("publishHealth") { return false }
    switch task {
    case "uploadArchives", "bintrayUpload", "artifactoryPublish", "jib", "dockerPush", "dockerPushImage",
      "closeAndReleaseRepository", "releaseRepository", "githubRelease", "curseforge", "modrinth",
      "jreleaserRelease", "jreleaserFullRelease", "jreleaserDeploy", "pushDockerImage",
      "appDistributionUploadRelease", "promoteArtifact":
      return true
    default:
      return task.hasPrefix("publish") || task.hasPrefix("closeAndRelease")
        || task.hasPrefix("releaseSonatypeStaging")
    }
  }

  /// `sbt "+clean; +publishSigned" core/publish`
  private static func sbt(_ words: ArraySlice<Invocation.Argument>) -> String? {
    for word in words where !word.value.prefix.hasPrefix("-") {
      for part in word.value.display.split(whereSeparator: { $0 == ";" || $0 == " " }) {
        var task = part.split(separator: "/").last.map(String.init) ?? String(part)
        if task.hasPrefix("+") { task.removeFirst() }
        switch task {
        case "publish", "publishSigned", "ci-release", "sonatypeRelease", "sonatypeBundleRelease", "release",
          "publishTo", "sonaUpload", "sonaRelease":
          return "this artifact by " + task
        default: break
        }
      }
    }
    return nil
  }

  /// `-DaltDeploymentRepository=local::file:/tmp/m2repo`: a folder on this machine.
  static func staysHere(_ program: String, _ words: ArraySlice<Invocation.Argument>) -> Bool {
    guard program == "mvn" || program == "mvnw" else { return false }
    return words.contains { word in
      let text = word.value.display
      guard
        text.hasPrefix("-DaltDeploymentRepository=") || text.hasPrefix("-DaltReleaseDeploymentRepository=")
          || text.hasPrefix("-DaltSnapshotDeploymentRepository=") || text.hasPrefix("-Durl=")
      else { return false }
      return text.mentions("::file:") || text.mentions("=file:")
    }
  }

  /// An image that Spring's plugin is told to push.
  private static func maven(_ words: ArraySlice<Invocation.Argument>) -> String? {
    let texts = words.map(\.value.display)
    guard texts.contains(where: { $0.hasPrefix("spring-boot:build-image") }) else { return nil }
    return texts.contains { $0.hasSuffix("publish=true") || $0.hasSuffix("image.publish") }
      ? "the image" : nil
  }
}
