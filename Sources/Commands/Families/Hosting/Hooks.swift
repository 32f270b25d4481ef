import Bytes

/// Where a host of repositories is told to send the news of every push.
enum Hooks {
  /// `config[url]=https://…` of a command line, `"url": "https://…"` of a body.
  static func address(in body: String) -> String? {
    let text = ByteView(body)
    for key in ["url=", "url]=", "url]›=", "\"url\":\"", "\"url\": \""] {
      guard let place = text.firstRange(of: key) else { continue }
      let rest = text[place.upperBound...]
      let end = (0..<rest.count).first { [0x20, 0x0A, 0x22, 0x26].contains(rest[$0]) } ?? rest.count
      let address = rest[..<end].string
      if address.hasPrefix("http") { return address }
    }
    return nil
  }

  /// Neither the owner's own machine, by its name, nor one of the services that such news go to everywhere.
  static func isForeign(_ address: String, to path: [String]) -> Bool {
    let host = ServiceAddress(address).host
    guard !host.isEmpty, !host.mentions("‹"), !NetworkHosts.isLoopback(host) else { return false }
    let owner = path.dropFirst().first?.asciiLowercased ?? ""
    if owner.utf8.count > 2, host.nameParts.contains(owner) || host.mentions(owner) { return false }
    // Inside a network of one's own.
    if host.hasSuffix(".internal") || host.hasSuffix(".local") || host.hasSuffix(".lan")
      || host.hasSuffix(".corp")
    {
      return false
    }
    return !Providers.knows(host) && !isListener(host)
  }

  private static func isListener(_ host: String) -> Bool {
    [
      "slack.com", "office.com", "office365.com", "discord.com", "discordapp.com", "chat.googleapis.com",
      "zulipchat.com", "readthedocs.org", "codecov.io", "codacy.com", "sonarcloud.io", "smee.io",
      "zapier.com", "n8n.cloud", "make.com", "argoproj.io", "buildkite.com", "jenkins.io", "codefresh.io",
      "appveyor.com", "drone.io", "semaphoreci.com",
    ].contains { host == $0 || host.hasSuffix("." + $0) }
      || host.nameParts.contains {
        ["jenkins", "argocd", "drone", "ci", "atlantis", "tekton", "teamcity"].contains($0)
      }
  }
}
