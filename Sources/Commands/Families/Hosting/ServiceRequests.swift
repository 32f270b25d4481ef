import Bytes
import ShellMeaning
import Verdict

/// Requests to services that everybody knows by their host, beyond deletions: a package put into a registry, a
/// mail sent, money moved.
enum ServiceRequests {
  struct Hit {
    let rule: Rule
    let severity: Severity

    init(_ rule: Rule, _ severity: Severity) {
      self.rule = rule
      self.severity = severity
    }
  }

  static func judge(_ address: ServiceAddress, _ request: Request) -> Hit? {
    guard request.method != "GET" && request.method != "HEAD" || !address.query.isEmpty else { return nil }
    return registry(address, request) ?? payment(address, request) ?? message(address, request)
  }

  // MARK: Packages

  private static func registry(_ address: ServiceAddress, _ request: Request) -> Hit? {
    let isWrite = request.method == "PUT" || request.method == "POST"
    let isDelete = request.method == "DELETE"
    guard isWrite || isDelete, !address.isLoopback else { return nil }
    let publishes = Hit(PackageFamily.publishes, .medium)
    let withdraws = Hit(PackageFamily.withdraws, .high)
    let path = address.path
    switch address.host {
    case "upload.pypi.org", "test.pypi.org": return isWrite ? publishes : withdraws
    case "registry.npmjs.org", "npm.pkg.github.com", "registry.yarnpkg.com", "npm.jsr.io", "api.jsr.io":
      // The login and the search of advisories are requests with a body, too.
      guard !path.hasPrefix("/-/npm/v1/security"), !path.hasPrefix("/-/user"), !path.hasPrefix("/-/v1/login")
      else { return nil }
      return isDelete ? withdraws : publishes
    case "rubygems.org": return path.hasPrefix("/api/v1/") ? isDelete ? withdraws : publishes : nil
    case "crates.io": return path.hasPrefix("/api/v1/crates") ? isDelete ? withdraws : publishes : nil
    case "www.nuget.org", "nuget.org", "api.nuget.org": return isDelete ? withdraws : publishes
    case "packagist.org", "hex.pm", "pub.dev", "clojars.org", "repo.clojars.org", "pause.perl.org", "jsr.io",
      "marketplace.visualstudio.com", "plugins.jetbrains.com", "open-vsx.org", "addons.mozilla.org",
      "central.sonatype.com", "repo.maven.apache.org", "repo1.maven.org", "hackage.haskell.org",
      "luarocks.org", "upload.anaconda.org", "api.anaconda.org", "api.cocoapods.org", "trunk.cocoapods.org":
      return isDelete ? withdraws : publishes
    case "huggingface.co":
      if path.hasPrefix("/api/repos/delete") || path.hasPrefix("/api/models/") && isDelete {
        return withdraws
      }
      return path.mentions("/commit/") || path.mentions("/upload/") ? publishes : nil
    case "www.googleapis.com": return path.mentions("/chromewebstore/") ? publishes : nil
    default: break
    }
    if address.host.hasSuffix("sonatype.org") || address.host.hasSuffix(".jfrog.io")
      || path.hasPrefix("/artifactory/")
    {
      // Its own interface starts with `api`.
      guard !path.mentions("/api/search") && !path.hasSuffix("/aql") else { return nil }
      return isDelete ? withdraws : publishes
    }
    if let hit = repository(address, request, isDelete) { return hit }
    let names = address.names
    if path.hasPrefix("/repository/"), request.method == "PUT" || isDelete || names.contains("nexus") {
      return isDelete ? withdraws : publishes
    }
    // Registries of images, by their interface.
    if path.hasPrefix("/v2/"), path.mentions("/manifests/"), !isLocal(address.host) {
      return isDelete ? withdraws : Hit(ContainerFamily.publishes, .medium)
    }
    return nil
  }

  /// Repositories of packages known by their paths, wherever they run; and files that are packages by their names.
  private static func repository(_ address: ServiceAddress, _ request: Request, _ isDelete: Bool) -> Hit? {
    let path = address.path
    let publishes = Hit(PackageFamily.publishes, .medium)
    guard !NetworkHosts.isNear(address.host) else { return nil }
    if path.hasPrefix("/service/rest/v1/components") || path.hasPrefix("/service/rest/v1/assets") {
      return isDelete ? Hit(PackageFamily.withdraws, .high) : publishes
    }
    guard !isDelete, request.method == "PUT" || request.method == "POST" else { return nil }
    // GitLab's, ChartMuseum's, GitHub's.
    if path.hasPrefix("/api/v4/projects/"), path.mentions("/packages/") { return publishes }
    if path.hasSuffix("/api/charts") || path.mentions("/api/chartrepo/") { return publishes }
    if path.mentions("/-/"), path.hasSuffix(".tgz") { return publishes }
    if address.host == "uploads.github.com", path.mentions("/releases/") { return publishes }
    let isPackage = ["deb", "rpm", "whl", "gem", "nupkg", "snupkg", "crate"].contains(request.fileEnding)
    return isPackage ? publishes : nil
  }

  private static func isLocal(_ host: String) -> Bool { host == "localhost" || host.hasPrefix("127.") }

  // MARK: Money

  private static func payment(_ address: ServiceAddress, _ request: Request) -> Hit? {
    guard request.method != "GET" else { return nil }
    let parts = address.parts
    if request.method == "DELETE", address.host.hasSuffix(".myshopify.com"), parts.first == "admin",
      ["products", "orders", "customers", "collections", "themes", "price_rules"].contains(
        where: parts.contains)
    {
      return Hit(CloudFamily.moves, .high)
    }
    if address.host == "api.twilio.com", request.body.mentions("Status=closed") {
      return Hit(CloudFamily.moves, .high)
    }
    if refundsOrder(address, request) { return Hit(CloudFamily.moves, .high) }
    let isKnown: Bool
    switch address.host {
    case "api.stripe.com", "api.paypal.com", "api-m.paypal.com", "connect.squareup.com", "api.mollie.com",
      "api.razorpay.com", "api.coinbase.com", "api.transferwise.com", "api.wise.com", "api.paddle.com",
      "api.lemonsqueezy.com", "api.gocardless.com", "api.checkout.com", "api.braintreegateway.com",
      "api.paystack.co", "api.flutterwave.com", "api.binance.com", "api.kraken.com", "api.plaid.com",
      "production.plaid.com", "api.chargebee.com", "api.recurly.com", "b2b.revolut.com", "api.revolut.com",
      "merchant.revolut.com", "api.mercury.com", "app.moderntreasury.com", "api.moderntreasury.com",
      "api.dwolla.com", "api.bitfinex.com", "api.alpaca.markets", "api.gemini.com", "api.bybit.com",
      "www.okx.com", "api.kucoin.com", "api.exchange.coinbase.com", "api.circle.com", "api.brex.com",
      "api.ramp.com", "api.increase.com", "api.column.com":
      isKnown = true
    default:
      isKnown =
        address.host.hasSuffix(".adyen.com") && !address.host.mentions("test")
        || address.host.hasSuffix(".chargebee.com") && !address.host.hasSuffix("-test.chargebee.com")
        || address.host.hasSuffix(".recurly.com")
    }
    guard isKnown, !request.isTest else { return nil }
    // Where the news of every payment goes, and the keys.
    let redirects = ["webhook_endpoints", "webhooks", "api_keys", "keys"].contains { parts.contains($0) }
    if redirects, request.method != "GET" { return Hit(CloudFamily.moves, .high) }
    let movesMoney = parts.contains { part in
      switch part {
      case "refunds", "refund", "payouts", "transfers", "charges", "payment_intents", "payments", "topups",
        "capture", "captures", "pay", "void", "subscriptions", "invoices", "invoiceitems", "orders", "order",
        "withdrawals", "Withdraw", "transactions", "reversals", "credit_notes", "prices", "plans",
        "customers", "cancel", "balances", "accounts", "transfer", "withdraw", "positions", "payment_orders",
        "wires", "ach_transfers", "payment_intent", "mandates", "actions", "w", "coupons", "promotion_codes",
        "products", "adjustments":
        true
      default: false
      }
    }
    guard movesMoney else { return nil }
    if request.method == "DELETE" { return Hit(CloudFamily.moves, .high) }
    // A new customer or price costs nobody anything.
    let isRecord = ["customers", "prices", "plans", "accounts", "coupons", "promotion_codes", "products"]
      .contains(parts.last ?? "")
    return isRecord ? Hit(CloudFamily.moves, .medium) : Hit(CloudFamily.moves, .high)
  }

  /// Of a shop, whoever runs it: `/orders/1/refunds`, `/payment/refund`, a mutation that refunds.
  private static func refundsOrder(_ address: ServiceAddress, _ request: Request) -> Bool {
    guard request.method == "POST", !request.isTest, !NetworkHosts.isNear(address.host),
      !address.host.mentions("sandbox"), !address.host.mentions("test"), !address.host.mentions("staging")
    else { return false }
    let last = (address.parts.last ?? "").split(separator: ".").first.map { String($0) } ?? ""
    if last == "refund" || last == "refunds" { return true }
    if last == "cancel", address.parts.contains("orders"), address.host.hasSuffix("myshopify.com") {
      return true
    }
    return request.body.mentions("mutation") && request.body.mentions("refundTransaction")
      || request.body.mentions("refundTransaction") && address.host.hasSuffix("authorize.net")
  }

  // MARK: Mail and messages

  private static func message(_ address: ServiceAddress, _ request: Request) -> Hit? {
    // Telegram takes what is sent from the address, too.
    let isSent = request.method == "POST" || request.method == "PUT" || address.query.mentions("chat_id=")
    guard isSent else { return nil }
    // A build may speak to its own channel; what wakes everybody in it is for a person to send.
    if isHook(address), callsEverybody(request.body) { return Hit(CloudFamily.sends, .medium) }
    guard sends(address, address.path) else { return nil }
    // Once for each of many people, or to a whole list at once, nobody can take it back.
    let isForMany = request.isRepeated || goesToList(address, request) || namesList(request.body)
    return Hit(CloudFamily.sends, isForMany ? .high : .medium)
  }

  /// An address that posts to one channel: known, or in a variable that is called so.
  private static func isHook(_ address: ServiceAddress) -> Bool {
    address.host == "hooks.slack.com" || address.path.hasPrefix("/api/webhooks/")
      || address.host.hasSuffix("webhook.office.com") || address.host.mentions("webhook")
      || address.host.mentions("slack")
  }

  private static func callsEverybody(_ body: String) -> Bool {
    ["@channel", "@everyone", "@here", "<!channel>", "<!everyone>", "<!here>"].contains { body.mentions($0) }
  }

  /// A campaign: everybody on a list gets it.
  private static func goesToList(_ address: ServiceAddress, _ request: Request) -> Bool {
    let path = address.path
    return switch address.host {
    case "api.sendgrid.com": path.mentions("singlesends") && path.hasSuffix("/schedule")
    case "api.resend.com":
      path.hasPrefix("/broadcasts") && path.hasSuffix("/send") || path.hasSuffix("/batch")
    case "api.brevo.com", "api.sendinblue.com": path.mentions("Campaigns") && path.hasSuffix("/sendNow")
    case "a.klaviyo.com": path.mentions("send-jobs")
    case "onesignal.com", "api.onesignal.com": request.body.mentions("included_segments")
    case "fcm.googleapis.com": request.body.mentions("/topics/") || request.body.mentions("\"topic\"")
    case "api.postmarkapp.com": path.hasSuffix("/batch")
    case "rest.nexmo.com", "api.plivo.com": request.body.mentions("<") || request.body.mentions("to=all")
    case let host where host.hasSuffix("api.mailchimp.com"): path.hasSuffix("/actions/send")
    default: false
    }
  }

  /// `to=all-customers@…`, `"to":"everyone@…"`: an address behind which there are many.
  private static func namesList(_ body: String) -> Bool {
    let text = ByteView(body.asciiLowercased)
    guard let mark = text.firstRange(of: "to=") ?? text.firstRange(of: "\"to\"") else { return false }
    var rest = text[mark.upperBound...]
    while let first = rest.at(0), !ASCII.isLetter(first), rest.count > 1 { rest = rest[1...] }
    guard let at = rest.firstIndex(of: UInt8(ascii: "@")), at < 64 else { return false }
    let names = rest[..<at].string.nameParts
    return names.first == "all"
      || names.contains {
        ["everyone", "everybody", "customers", "subscribers", "members", "newsletter", "users"].contains($0)
      }
  }

  private static func sends(_ address: ServiceAddress, _ path: String) -> Bool {
    switch address.host {
    case "api.twilio.com": path.mentions("/Messages") || path.mentions("/Calls")
    case "api.sendgrid.com": path.hasPrefix("/v3/mail/send") || path.mentions("singlesends")
    case "api.mailgun.net", "api.eu.mailgun.net":
      path.hasSuffix("/messages") || path.hasSuffix("/messages.mime")
    case "api.postmarkapp.com": path.hasPrefix("/email")
    case "api.resend.com": path.hasPrefix("/emails") || path.hasPrefix("/broadcasts")
    case "api.brevo.com", "api.sendinblue.com": path.mentions("/smtp/") || path.mentions("Campaigns")
    case "api.mailjet.com": path.hasSuffix("/send")
    case "mandrillapp.com", "api.mandrillapp.com": path.mentions("/messages/send")
    case "api.sparkpost.com": path.mentions("/transmissions")
    case "graph.microsoft.com": path.mentions("/sendMail")
    case "gmail.googleapis.com", "www.googleapis.com": path.mentions("/messages/send")
    case "rest.nexmo.com", "api.nexmo.com", "api.plivo.com", "rest.messagebird.com", "api.vonage.com":
      path.asciiLowercased.mentions("message") || path.mentions("/sms")
    case "fcm.googleapis.com": path.hasSuffix("messages:send") || path == "/fcm/send"
    case "onesignal.com", "api.onesignal.com": path.mentions("/notifications")
    case "exp.host": path.mentions("/push/send")
    case "api.twitter.com", "api.x.com": path.hasPrefix("/2/tweets") || path.mentions("statuses/update")
    case "graph.facebook.com": path.hasSuffix("/feed") || path.hasSuffix("/messages")
    case "api.linkedin.com": path.hasSuffix("Posts") || path.hasSuffix("/posts")
    // Wakes whoever is on call.
    case "api.pagerduty.com": path == "/incidents"
    case "events.pagerduty.com": path.hasPrefix("/v2/enqueue")
    // In a person's name; a hook that only posts to its own channel is none of these.
    case "slack.com":
      path.hasPrefix("/api/chat.") || path.hasPrefix("/api/conversations.invite")
        || path.hasPrefix("/api/files.upload") || path.hasPrefix("/api/users.profile.set")
    case "discord.com", "discordapp.com": path.hasPrefix("/api/") && path.hasSuffix("/messages")
    case "api.telegram.org": path.mentions("/send") || path.mentions("/forward")
    case "api.intercom.io": path.hasPrefix("/messages") || path.hasSuffix("/reply")
    case "a.klaviyo.com": path.mentions("send-jobs")
    case "api.pushover.net": path.hasSuffix("/messages.json")
    case "graph.whatsapp.com", "waba.360dialog.io", "api.line.me": path.mentions("message")
    case let host where host.hasSuffix("api.mailchimp.com"): path.hasSuffix("/actions/send")
    default: address.host.hasPrefix("email.") && address.host.hasSuffix(".amazonaws.com")
    }
  }

  // MARK: Providers of clouds and services

  /// What a request to a provider's interface deletes that is no DELETE: `…/clusters/permanent-delete`,
  /// `…:delete`, `?Action=TerminateInstances`, `X-Amz-Target: DynamoDB_20120810.DeleteTable`.
  static func hiddenDeletion(_ address: ServiceAddress, _ request: Request) -> Severity? {
    if !request.target.isEmpty, let weight = weight(ofAction: request.target) { return weight }
    for text in [address.query, request.body] {
      guard let place = ByteView(text).firstRange(of: "Action=") else { continue }
      let action = text.utf8.dropFirst(place.upperBound).prefix { ASCII.isAlphanumeric($0) }
      if let weight = weight(ofAction: String(Substring(action))) { return weight }
    }
    guard request.method != "GET", let last = address.parts.last else { return nil }
    let words = last.utf8.split { !ASCII.isAlphanumeric($0) }
      .flatMap { CloudCall.camelParts(String(Substring($0))) }
    let isGone = words.contains {
      ["delete", "destroy", "terminate", "remove", "wipe", "rebuild"].contains($0)
    }
    if isGone { return .high }
    if words.contains("archive"), address.parts.contains("batch") { return .high }
    if words.first == "purge" { return .medium }
    if address.host == "slack.com",
      words.contains("archive") || words.contains("kick") || words.contains("uninstall")
    {
      return .high
    }
    // A chat server of one's own: an account taken away with all that it wrote, somebody shut out.
    if address.path.mentions("/_synapse/admin/"),
      words.contains("deactivate") || address.path.mentions("/deactivate/")
    {
      return .high
    }
    if address.host.hasPrefix("discord"), address.parts.contains("bans"), request.method == "PUT" {
      return .high
    }
    let body = request.body.without(" ")
    if request.method == "PATCH", body.mentions("\"archived\":true") || body.mentions("\"in_trash\":true") {
      return address.parts.contains("databases") ? .high : .medium
    }
    if last == "actions",
      ["\"rebuild\"", "\"destroy\"", "\"restore\""].contains(where: { body.mentions($0) })
    {
      return .high
    }
    return body.mentions("\"is-destroy\":true") ? .critical : nil
  }

  private static func weight(ofAction action: String) -> Severity? {
    let words = CloudCall.camelParts(action.split(separator: ".").last.map(String.init) ?? action)
    guard let verb = words.first,
      ["delete", "terminate", "destroy", "release", "schedule", "purge"].contains(verb),
      words.count > 1
    else { return nil }
    return max(.medium, ResourceWeight.of(Array(words.dropFirst())))
  }

  /// SQL in a JSON body: `{"sql": "DROP TABLE x"}`.
  static func statement(in body: String) -> String? {
    let text = ByteView(body)
    for key in ["\"sql\"", "\"statement\"", "\"query\"", "\"stmt\"", "\"ksql\""] {
      guard let place = text.firstRange(of: key) else { continue }
      var i = place.upperBound
      while let byte = text.at(i), ASCII.isSpace(byte) || byte == UInt8(ascii: ":") { i += 1 }
      guard text.at(i) == UInt8(ascii: "\"") else { continue }
      var end = i + 1
      while let byte = text.at(end), byte != UInt8(ascii: "\"") { end += byte == UInt8(ascii: "\\") ? 2 : 1 }
      let code = text[(i + 1)..<min(end, text.count)].string
      let first = code.utf8.prefix(16).split(whereSeparator: ASCII.isSpace).first
        .map { String(Substring($0)).asciiLowercased }
      if ["drop", "truncate", "delete", "update", "alter", "grant"].contains(first) { return code }
    }
    return nil
  }
}
