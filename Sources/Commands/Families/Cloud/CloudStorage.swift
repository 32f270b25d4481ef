import Bytes
import ShellMeaning
import Verdict

/// Object stores: `aws s3`, `gsutil`, `rclone` and others, which speak of paths rather than resources.
enum CloudStorage {
  /// True if the call is one about objects, judged here.
  static func judge(_ call: CloudCall, _ program: String, _ context: inout Judgement) -> Bool {
    var words = call.arguments.operands[...]
    switch program {
    case "aws":
      guard words.first?.value.known == "s3" else { return false }
      words = words.dropFirst()
    case "gcloud":
      guard words.first?.value.known == "storage", words.count > 1,
        ["rm", "rsync", "cp", "mv", "ls", "cat"].contains(words[words.startIndex + 1].value.known)
      else { return false }
      words = words.dropFirst()
    case "az":
      guard words.count > 2, words[0].value.known == "storage", words[1].value.known == "blob" else {
        return false
      }
      words = words.dropFirst(2)
    case "aliyun":
      guard words.first?.value.known == "oss" else { return false }
      words = words.dropFirst()
    case "gsutil", "s3cmd", "s4cmd", "s5cmd", "rclone", "mc", "mcli", "azcopy", "b2", "ossutil", "ossutil64",
      "obsutil", "coscmd", "coscli":
      break
    default: return false
    }
    guard let verb = words.first?.value.known else { return true }
    let paths = words.dropFirst().map(\.value)
    let isRecursive =
      call.options.contains("recursive") || call.options.contains("r") || call.options.contains("R")
      || paths.contains { $0.holes.contains { $0.kind == .glob } || $0.display.mentions("*") }
    func report(_ severity: Severity, _ target: String? = nil) {
      let names = target ?? paths.map(\.display).joined(separator: " ")
      let level = call.isProduction && severity == .high ? .critical : severity
      context.report(
        CloudFamily.storage, on: names, severity: level, at: call.invocation.range, program: program)
    }
    switch verb {
    case "rm", "del", "delete", "remove", "delete-file-version":
      // rclone and azcopy delete what is under the path; the others one object unless told otherwise.
      let takesAll =
        (program == "rclone" && verb == "delete") || (program == "azcopy" && isRecursive) || isRecursive
      guard takesAll else {
        // A state file is what stands between Terraform and everything it made.
        let isState = paths.contains {
          $0.display.mentions("tfstate") || $0.display.mentions("terraform.state")
        }
        // Each that a list names, whatever there is.
        report(isState || call.isRepeated ? .high : .medium)
        break
      }
      report(paths.contains { isWholeBucket($0.display) } ? .critical : .high)
    case "rb", "delete-bucket", "delete_bucket":
      report(call.options.contains("force") ? .critical : .high)
    case "ilm" where words.contains { $0.value.known == "add" }: report(.medium, "what a new rule expires")
    case "admin" where words.contains { ["remove", "rm", "stop"].contains($0.value.known ?? "") }:
      report(.high)
    case "bucket" where words.dropFirst().first?.value.known == "delete": report(.high)
    case "delete-batch": report(.high, call.name ?? "")
    case "purge": report(.high)
    case "deletefile", "cleanup", "rmdir", "rmdirs":
      report(verb == "deletefile" || verb == "cleanup" ? .medium : .low)
    case "sync", "mirror", "rsync", "copy", "cp":
      // It deletes in the target what the source lacks: usual for a site's own bucket.
      let deletes = [
        "delete", "delete-removed", "delete-unmatched-destination-objects", "remove", "d",
        "delete-destination",
      ]
      .contains {
        call.options.contains($0)
      }
      if deletes || (program == "rclone" && verb == "sync") {
        // From an empty folder it deletes everything.
        report(paths.first.map { isEmptied($0, call, context) } == true ? .high : .low)
      }
      if call.options.contains("acl") || call.arguments.has("acl"), call.optionMentions("public-read") {
        context.report(
          CloudFamily.publicAccess, on: paths.last?.display ?? "", severity: .medium,
          at: call.invocation.range,
          program: program)
      }
    case "iam", "acl", "defacl", "setacl":
      if call.optionMentions("allUsers") || call.optionMentions("AllUsers")
        || call.optionMentions("public-read")
        || call.options.contains("acl-public")
      {
        context.report(
          CloudFamily.publicAccess, on: paths.last?.display ?? "", at: call.invocation.range, program: program
        )
      }
    case "bucket", "create_bucket", "update_bucket", "create-bucket", "update-bucket":
      guard program == "b2", paths.contains(where: { $0.known == "allPublic" }) else { break }
      // One that is made just now is empty.
      let isNew = verb.hasPrefix("create") || paths.first?.known == "create"
      context.report(
        CloudFamily.publicAccess, on: "the bucket", severity: isNew ? .medium : .high,
        at: call.invocation.range,
        program: program)
    case "anonymous", "policy":
      if program == "mc" || program == "mcli", paths.first?.known == "set",
        paths.dropFirst().first?.known != "private", paths.dropFirst().first?.known != "none"
      {
        context.report(
          CloudFamily.publicAccess, on: paths.last?.display ?? "", at: call.invocation.range, program: program
        )
      }
    default: break
    }
    return true
  }

  /// A folder that is fresh from `mktemp`, or that this very command makes.
  private static func isEmptied(_ path: Value, _ call: CloudCall, _ context: Judgement) -> Bool {
    if path.holes.contains(where: { $0.kind == .temporary }) {
      return path.suffix.isEmpty || path.suffix == "/"
    }
    if let fresh = context.memory.freshFolder, fresh.end <= call.invocation.range.lowerBound,
      call.invocation.range.lowerBound - fresh.end <= 6,
      context.place(path, of: call.invocation).path == fresh.path
    {
      return true
    }
    return path.known == "/dev/null" || path.known?.asciiLowercased.nameParts.contains("empty") == true
  }

  /// `s3://bucket`, `gs://bucket/`, `remote:`, `gs://bucket/*`: nothing but the bucket's name.
  private static func isWholeBucket(_ path: String) -> Bool {
    var text = path
    while text.hasSuffix("/") || text.hasSuffix("*") { text = String(text.dropLast()) }
    if let scheme = ByteView(text).firstRange(of: "://") {
      return !ByteView(text)[scheme.upperBound...].contains("/")
    }
    return text.hasSuffix(":")
  }
}
