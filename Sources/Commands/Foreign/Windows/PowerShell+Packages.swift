import Bytes
import ShellMeaning
import Verdict

/// Modules and packages of PowerShell: what is published, and what is taken from where nobody checks it.
extension PowerShell {
  /// What is wrong with the command `name`; nil where it is about no package, or takes one as usual.
  static func packages(_ name: String, _ given: Given, _ shown: String) -> Rule? {
    let lower = shown.asciiLowercased
    switch name {
    case "publish-module", "publish-script", "publish-psresource": return PackageFamily.publishes
    case "register-psrepository", "register-packagesource", "register-psresourcerepository",
      "set-psrepository",
      "set-packagesource":
      // Microsoft's own is the one that everybody has.
      let isKnown = ["powershellgallery.com", "nuget.org", "psgallery"].contains { lower.mentions($0) }
      return !isKnown && (lower.mentions("://") || lower.mentions("trusted")) && !given.has("default")
        ? PackageFamily.insecureSource : nil
    case "install-module", "install-script", "install-package", "install-psresource", "save-module":
      if given.has("skippublishercheck", atLeast: 4) || lower.mentions("http://") {
        return PackageFamily.insecureSource
      }
      return lower.mentions("https://") && !lower.mentions("powershellgallery.com")
        ? PackageFamily.fromAddress : nil
    default: return nil
    }
  }
}
