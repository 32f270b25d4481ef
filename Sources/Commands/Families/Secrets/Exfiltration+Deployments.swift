import Bytes
import ShellMeaning
import Verdict

/// Secrets that the same command has put where a deployment takes them along.
extension Exfiltration {
  /// Programs that put the project, or a folder of it, where everybody can read it; of no other interest here.
  static func publishes(_ name: String, _ invocation: Invocation) -> Bool {
    switch name {
    case "vercel", "vc", "netlify", "ntl", "firebase", "surge", "gh-pages", "wrangler", "npm", "pnpm", "yarn",
      "serverless", "amplify", "hexo", "mkdocs", "now", "railway", "render":
      true
    default: false
    }
  }

  static func publishesCopies(_ invocation: Invocation, _ name: String, _ context: inout Judgement) {
    guard !context.memory.held.isEmpty, deploys(name, invocation) else { return }
    for (path, origins) in context.memory.held.sorted(by: { $0.key < $1.key }).prefix(64) {
      let place = context.place(Value(path), of: invocation)
      guard place.isInProject, let file = secret(in: origins, invocation, context) else { continue }
      context.report(secrets, on: file, at: invocation.range, program: name, paths: [path])
      return
    }
  }

  private static func secret(
    in origins: Origins, _ invocation: Invocation, _ context: Judgement
  ) -> String? {
    if let store = origins.secretStore.first { return store }
    if origins.environment { return "the environment" }
    return origins.files.first { context.place(Value($0), of: invocation).nature?.isSecret == true }
  }

  private static func deploys(_ name: String, _ invocation: Invocation) -> Bool {
    let verb = invocation.arguments.first { !$0.value.prefix.hasPrefix("-") }?.value.known
    switch name {
    case "surge", "gh-pages", "now": return true
    // Without a word it deploys, and so it does with a folder.
    case "vercel", "vc":
      return verb == nil || verb == "deploy" || verb?.utf8.contains(UInt8(ascii: "/")) == true
    case "npm", "pnpm", "yarn": return verb == "publish"
    case "wrangler":
      return verb == "deploy" || verb == "publish" || verb == "pages" && invocation.hasArgument("deploy")
    case "amplify": return verb == "publish" || verb == "push"
    case "railway": return verb == "up"
    case "mkdocs": return verb == "gh-deploy"
    default: return verb == "deploy"
    }
  }
}
