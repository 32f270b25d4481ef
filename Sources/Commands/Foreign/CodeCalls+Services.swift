import Bytes
import ShellMeaning
import Verdict

/// Libraries through which code reaches what many people share: clusters, container engines, payment and mail
/// services, hosts of repositories and models, search engines and queues.
struct ServiceLibraries: OptionSet {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  static let kubernetes = ServiceLibraries(rawValue: 1)
  static let docker = ServiceLibraries(rawValue: 2)
  static let payments = ServiceLibraries(rawValue: 4)
  static let messages = ServiceLibraries(rawValue: 8)
  static let models = ServiceLibraries(rawValue: 16)
  static let search = ServiceLibraries(rawValue: 32)
  static let queues = ServiceLibraries(rawValue: 64)
  static let hosting = ServiceLibraries(rawValue: 128)
  static let builders = ServiceLibraries(rawValue: 256)
  static let infrastructure = ServiceLibraries(rawValue: 512)

  static let git = ServiceLibraries(rawValue: 1024)
  static let tables = ServiceLibraries(rawValue: 2048)
  static let secrets = ServiceLibraries(rawValue: 4096)

  static let chains = ServiceLibraries(rawValue: 8192)

  /// What a library's name says; nothing for most.
  init(named name: String) {
    if name.hasPrefix("@pulumi/pulumi") {
      self = .infrastructure
      return
    }
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    switch String(Substring(stem)).asciiLowercased {
    case "kubernetes", "kubernetes_asyncio", "@kubernetes/client-node", "kubeclient", "k8s-ruby", "pykube",
      "lightkube", "kr8s", "openshift":
      self = .kubernetes
    case "docker", "dockerode", "podman", "aiodocker", "python_on_whales", "docker-api": self = .docker
    case "stripe", "paypalrestsdk", "@paypal/checkout-server-sdk", "square", "braintree", "razorpay",
      "mollie", "adyen", "@adyen/api-library", "plaid", "@paypal/payouts-sdk", "@mollie/api-client",
      "gocardless_pro", "dwollav2", "ccxt", "coinbase", "krakenex", "binance", "alpaca_trade_api", "alpaca",
      "ib_insync", "paddle":
      self = .payments
    case "ethers", "web3", "viem", "@solana/web3", "eth_account", "bitcoinjs-lib", "bitcoinlib",
      "near-api-js",
      "@mysten/sui", "tronweb", "xrpl", "stellar_sdk", "@stellar/stellar-sdk", "solana", "solders":
      self = .chains
    case "twilio", "sendgrid", "@sendgrid/mail", "mailgun", "mailgun-js", "mailgun.js", "resend",
      "postmarker",
      "postmark", "nodemailer", "smtplib", "yagmail", "mail", "vonage", "@slack/web-api", "slack_sdk",
      "slack_bolt", "aiosmtplib", "discord", "telegram", "telebot", "telethon", "pyrogram", "tweepy",
      "pyfcm", "twitter-api-v2", "mailchimp_marketing", "@mailchimp/mailchimp_marketing", "discord.js",
      "expo-server-sdk", "messagebird", "plivo", "sib_api_v3_sdk", "mailjet_rest", "imaplib", "imapclient",
      "imapflow", "net/imap":
      self = .messages
    case "keyring", "secretstorage", "win32cred", "win32crypt", "browser_cookie3", "browsercookie",
      "rookiepy",
      "rookie", "pycookiecheat", "keytar", "gi", "hvac", "node-vault", "dpapi":
      self = .secrets
    case "supabase", "@supabase/supabase-js", "postgrest": self = .tables
    case "huggingface_hub", "transformers", "datasets", "@huggingface/hub", "kagglehub", "mlflow", "wandb":
      self = .models
    case "elasticsearch", "opensearchpy", "@elastic/elasticsearch", "@opensearch-project/opensearch",
      "pinecone", "@pinecone-database/pinecone", "weaviate", "qdrant_client", "chromadb", "pymilvus",
      "meilisearch", "typesense", "algoliasearch", "elasticsearch_dsl":
      self = .search
    case "kafka", "kafkajs", "confluent_kafka", "pika", "amqplib", "nats", "pulsar", "bunny", "aiokafka",
      "celery", "sidekiq", "rq", "huey", "dramatiq", "bee-queue", "bullmq", "bull", "resque":
      self = .queues
    case "git", "gitpython", "simple-git", "dulwich", "isomorphic-git", "rugged": self = .git
    case "github", "github3", "octokit", "@octokit/rest", "@octokit/core", "gitlab", "@gitbeaker/rest",
      "@gitbeaker/node",
      "pygithub", "ghapi", "jenkins", "jenkinsapi", "jira", "atlassian":
      self = .hosting
    case "knex", "sequelize", "typeorm", "peewee", "sqlalchemy", "pony", "objection", "kysely",
      "activerecord",
      "active_record", "sequel", "rom":
      self = .builders
    case "pulumi", "@pulumi/pulumi", "@pulumi/pulumi/automation", "python_terraform", "digitalocean",
      "hcloud", "linode_api4", "openstack", "libcloud",
      "cloudflare", "heroku3", "proxmoxer", "pyvmomi", "pyvim", "libvirt", "do-wrapper", "fog", "novaclient":
      self = .infrastructure
    default: self = []
    }
  }
}

extension CodeReader {
  /// Calls of the libraries above that the code brought in. Names such as `remove` and `create` mean this only
  /// in their company.
  mutating func callServices(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    if libraries.contains(.secrets), let result = callSecretLibraries(owner, name, receiver) {
      return result
    }
    if libraries.contains(.kubernetes), let result = callCluster(name, arguments) { return result }
    if libraries.contains(.docker), let result = callEngine(owner, name, given) { return result }
    if libraries.contains(.payments), let result = callPayments(owner, name) { return result }
    if libraries.contains(.chains), let result = callChains(name) { return result }
    if libraries.contains(.messages) {
      if name == "sendmail" || name.hasPrefix("send") {
        // A test's own server keeps what it gets.
        if receiver?.isLocalMail == true { return .unknown("nothing") }
        sends(arguments, to: receiver?.receiver.first?.known ?? "?")
      }
      if let result = callMessages(owner, name, given) { return result }
    }
    if libraries.contains(.models), let result = callModels(name) { return result }
    if libraries.contains(.search), let result = callSearch(owner, name) { return result }
    if libraries.contains(.queues), let result = callQueues(owner, name) { return result }
    if libraries.contains(.hosting), let result = callHosting(owner, name, receiver, arguments) {
      return result
    }
    if libraries.contains(.git), let result = callGit(name, given) { return result }
    if libraries.contains(.builders), let result = callBuilders(owner, name, arguments) { return result }
    if libraries.contains(.infrastructure), let result = callInfrastructure(owner, name, arguments) {
      return result
    }
    return nil
  }

  private mutating func report(_ rule: Rule, _ target: String, _ severity: Severity) -> CodeValue {
    context.report(
      rule, on: target, severity: severity, at: invocation.range, program: invocation.canonicalName)
    return .unknown("nothing")
  }

  /// `delete_namespaced_pod(…)`, `deleteNamespace(…)`, `delete_collection_namespaced_deployment(…)`.
  private mutating func callCluster(_ name: String, _ arguments: [CodeValue]) -> CodeValue? {
    let words =
      name.utf8.contains(UInt8(ascii: "_"))
      ? name.split(separator: "_").map { String($0).asciiLowercased } : CloudCall.camelParts(name)
    guard words.first == "delete", words.count > 1 else { return nil }
    let what = words.dropFirst().filter { $0 != "namespaced" }.joined(separator: " ")
    let target = what + " " + (arguments.first?.value.display ?? "")
    if words.contains("collection") { return report(KubernetesFamily.deletesMany, target, .high) }
    switch SoughtName(what) {
    case "namespace", "custom resource definition", "cluster custom object", "project":
      return report(KubernetesFamily.deletes, target, .critical)
    case "pod", "config map", "job", "event", "lease", "endpoints":
      return report(what == "pod" ? KubernetesFamily.deletesPod : KubernetesFamily.deletes, target, .medium)
    default: return report(KubernetesFamily.deletes, target, .high)
    }
  }

  /// `container.remove(force=True)`, `client.volumes.prune()`, `client.images.push(…)`, and what a new
  /// container may reach.
  private mutating func callEngine(_ owner: String, _ name: String, _ given: [CodeArgument]) -> CodeValue? {
    func option(_ key: String) -> CodeValue? {
      given.last { $0.name == key }?.value ?? given.compactMap { $0.value.pair(key) }.last
    }
    switch SoughtName(name) {
    case "remove", "kill", "remove_container", "removeContainer":
      return report(ContainerFamily.removesMany, "containers", .medium)
    case "prune", "prune_containers", "prune_volumes", "pruneVolumes", "pruneContainers", "remove_volume":
      let isVolume = owner.mentions("volume") || name.asciiLowercased.mentions("volume")
      return report(
        isVolume ? ContainerFamily.removesVolumes : ContainerFamily.removesMany,
        isVolume ? "unused volumes" : "everything unused", .medium)
    case "push": return report(ContainerFamily.publishes, "", .medium)
    case "run", "create", "createContainer", "create_host_config", "create_container":
      let mounts = (option("volumes") ?? option("binds") ?? option("Binds"))?.everything ?? []
      let keys = (option("volumes")?.pairs.map(\.key) ?? []) + mounts.compactMap(\.known)
      let opens = keys.contains { $0 == "/" || $0.hasPrefix("/:") || $0.hasPrefix("/var/run/docker.sock") }
      guard
        opens || option("privileged")?.isTrue == true || option("Privileged")?.isTrue == true
          || option("pid_mode")?.known == "host"
      else { return nil }
      return report(ContainerFamily.opensHost, "disk and processes", .high)
    default: return nil
    }
  }

  /// `stripe.Refund.create(…)`, `stripe.customers.del(…)`.
  private mutating func callPayments(_ owner: String, _ name: String) -> CodeValue? {
    // A key for trying things out stands in the code.
    let texts = invocation.arguments.map(\.value) + [invocation.input].compactMap { $0 }
    guard !texts.contains(where: { $0.display.mentions("_test_") || $0.display.mentions("sandbox") }) else {
      return nil
    }
    let thing = (owner.lastMember.map(String.init) ?? owner).asciiLowercased
    switch SoughtName(name) {
    case "create", "capture", "confirm", "cancel", "reverse", "pay", "finalize_invoice", "void_invoice",
      "refund":
      let movesMoney = [
        "refund", "payout", "transfer", "charge", "topup", "paymentintent", "invoice", "reversal",
        "creditnote",
        "payment", "subscription", "transaction",
      ].contains { ResourceWeight.singular(thing) == $0 }
      // `for s in stripe.Subscription.list(): s.cancel()`: what the name stands for is said elsewhere.
      let isListed = name == "cancel" && texts.contains { $0.display.mentions("ubscription") }
      return movesMoney || isListed ? report(CloudFamily.moves, thing + " " + name, .high) : nil
    case "refund" where thing.hasSuffix("api"),
      "refund_captured_payment", "refundCapturedPayment", "transfer_create", "transferCreate", "payoutsPost",
      "PayoutsPostRequest", "CapturesRefundRequest", "withdraw", "send_money", "sendMoney",
      "close_all_positions",
      "closeAllPositions", "create_order", "createOrder", "create_market_sell_order",
      "create_market_buy_order",
      "createMarketSellOrder", "createMarketBuyOrder", "submit_order", "placeOrder", "bankTransfer":
      // An order is one of a shop's, too; of an exchange it is money that moves.
      guard !name.asciiLowercased.hasSuffix("order") || texts.contains(where: { $0.display.mentionsExchange })
      else {
        return nil
      }
      return report(CloudFamily.moves, name, .high)
    case "refundPayment", "refund_payment", "cancelPayment", "createPayment", "create_payment",
      "createPayout",
      "create_payout", "refundTransaction":
      return report(CloudFamily.moves, name, .high)
    case "Payout", "Refund", "Sale",
      "Payment" where !owner.isEmpty:
      return CodeValue(chain: name.asciiLowercased)
    case "delete", "del": return report(CloudFamily.moves, thing + " " + name, .high)
    case "cancel_subscription", "cancelSubscription": return report(CloudFamily.moves, name, .high)
    default: return nil
    }
  }

  /// `wallet.sendTransaction(…)`: to a chain where it costs, and not to one for trying things out.
  private mutating func callChains(_ name: String) -> CodeValue? {
    switch name {
    case "sendTransaction", "send_transaction", "sendRawTransaction", "send_raw_transaction",
      "sendSignedTransaction", "sendAndConfirmTransaction", "sendAndConfirmRawTransaction", "writeContract",
      "broadcastTransaction", "submitAndWait", "submit_and_wait", "sendMoney", "transferXRP":
      break
    default: return nil
    }
    let texts = invocation.arguments.map(\.value) + [invocation.input].compactMap { $0 }
    let isTrial = texts.contains { text in
      let shown = text.display.asciiLowercased
      return [
        "localhost", "127.0.0.1", "sepolia", "goerli", "holesky", "testnet", "devnet", "hardhat", "anvil",
        "ganache", "regtest", "fuji", "amoy",
      ].contains { shown.mentions($0) }
    }
    return isTrial ? nil : report(CloudFamily.moves, name, .high)
  }

  /// `client.messages.create(…)`, `sg.send(mail)`, `transport.sendMail(…)`, `smtp.sendmail(…)`.
  private mutating func callMessages(_ owner: String, _ name: String, _ given: [CodeArgument]) -> CodeValue? {
    // Once for each of a list: nobody can take it back.
    var weight: Severity { standsInLoop ? .high : .medium }
    switch SoughtName(name) {
    case "create":
      guard owner.hasSuffix("messages") || owner.hasSuffix("calls") else { return nil }
      return report(CloudFamily.sends, "a message", weight)
    case "sendmail", "send_message", "sendMessage", "chat_postMessage", "postMessage":
      // To one whose name stands in the code is ordinary work.
      let isOne = given.prefix(3).contains { $0.value.known?.utf8.contains(UInt8(ascii: "@")) == true }
      let receivers = name == "sendmail" ? Array(given.dropFirst().prefix(1)) : given
      guard name == "sendmail" ? receivers.contains(where: { $0.value.known == nil }) : !isOne else {
        return nil
      }
      return report(CloudFamily.sends, "a message", weight)
    case "expunge", "messageDelete", "delete_messages": return report(CloudFamily.deletes, "mail", .high)
    case "conversations_archive", "conversations_kick", "admin_users_remove", "admin_conversations_delete",
      "admin_conversations_archive":
      return report(CloudFamily.deletes, name, .high)
    case "remove", "archive", "delete":
      guard
        ["admin.users", "conversations", "admin.conversations", "admin.teams"].contains(
          where: owner.hasSuffix)
      else { return nil }
      return report(CloudFamily.deletes, owner + "." + name, .high)
    case "send_mass_mail", "sendPushNotificationsAsync":
      return report(CloudFamily.sends, "a mail for many", .high)
    case "delete_list", "deleteList", "delete_list_member_permanent", "deleteListMemberPermanent":
      return report(CloudFamily.deletes, "people of a list", .high)
    case "send" where owner.hasSuffix("campaigns") || owner.hasSuffix("broadcasts"):
      return report(CloudFamily.sends, "a campaign", .high)
    case "chat_delete", "delete_message", "deleteMessage", "bulkDelete",
      "purge" where owner.hasSuffix("channel"):
      return standsInLoop || name == "bulkDelete" ? report(CloudFamily.deletes, "messages", .high) : nil
    case "remove" where owner.mentions("incomingPhoneNumbers") || owner.mentions("incoming_phone_numbers"),
      "delete" where owner.mentions("incoming_phone_numbers"):
      return report(CloudFamily.deletes, "the number", .high)
    case "delete"
    where standsInLoop && given.isEmpty && ["ch", "channel", "g", "guild", "c", "role"].contains(owner):
      return report(CloudFamily.deletes, "channels", .high)
    case "create_tweet", "update_status", "tweet", "notify_topic_subscribers", "notify_multiple_devices":
      return report(CloudFamily.sends, "a message for everybody", .medium)
    case "send" where given.count == 1 && language == .python,
      "send" where owner.hasSuffix("sg") || owner.hasSuffix("sgMail") || owner.hasSuffix("client"):
      return report(CloudFamily.sends, "a mail", weight)
    case "sendMail", "sendEmail", "send_email", "sendMultiple", "sendEmailBatch":
      return report(CloudFamily.sends, "a mail", weight)
    default: return nil
    }
  }

  private mutating func callModels(_ name: String) -> CodeValue? {
    switch SoughtName(name) {
    case "upload_folder", "upload_file", "upload_large_folder", "push_to_hub", "create_commit", "uploadFiles":
      return report(PackageFamily.publishes, "files on the hub", .medium)
    case "delete_experiment", "delete_run", "delete_registered_model", "delete_model_version":
      return report(DatabaseToolsFamily.dropsDatabase, name, .high)
    case "delete_repo", "deleteRepo", "delete_file", "delete_folder", "delete_branch", "super_squash_history":
      return report(PackageFamily.withdraws, "files on the hub", .high)
    default: return nil
    }
  }

  private mutating func callSearch(_ owner: String, _ name: String) -> CodeValue? {
    let rule = DatabaseToolsFamily.dropsDatabase
    switch SoughtName(name) {
    case "delete_index", "deleteIndex", "drop_index", "delete_collection", "deleteCollection",
      "drop_collection",
      "recreate_collection", "delete_class", "deleteClass", "delete_all_documents", "deleteAllDocuments",
      "clearObjects", "clear_objects", "clear_index", "drop_all":
      return report(rule, "the index", .high)
    case "delete_by_query", "deleteByQuery": return report(rule, "what a query matches", .high)
    case "delete_all", "deleteAll", "reset": return report(rule, "every index", .high)
    case "delete"
    where owner.hasSuffix("indices") || owner.hasSuffix("schema") || owner.hasSuffix("collections"):
      return report(rule, "the index", .high)
    default: return nil
    }
  }

  private mutating func callQueues(_ owner: String, _ name: String) -> CodeValue? {
    switch SoughtName(name) {
    case "delete_topics", "deleteTopics", "delete_topic", "queue_delete", "queue_purge", "deleteQueue",
      "purgeQueue",
      "delete_stream", "deleteTopicRecords", "delete_records", "exchange_delete", "purge", "obliterate",
      "delete_consumer_groups", "purge_stream", "clear", "empty", "drain":
      guard
        !["clear", "empty", "drain"].contains(name) || owner.asciiLowercased.mentions("queue")
          || libraries == .queues
      else { return nil }
      return report(DatabaseToolsFamily.dropsQueue, name, .high)
    default: return nil
    }
  }

  /// `gh.get_repo('a/b').delete()`, `octokit.rest.repos.delete(…)`, `octokit.request('DELETE /repos/a/b')`.
  private mutating func callHosting(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue]
  ) -> CodeValue? {
    switch SoughtName(name) {
    case "delete", "remove", "destroy":
      let isRepository =
        ["repos", "projects", "Projects", "groups", "Groups", "orgs"].contains(where: owner.hasSuffix)
      if isRepository { return report(HostingFamily.deletes, "the repository", .critical) }
      return arguments.isEmpty ? report(HostingFamily.changes, "something", .high) : nil
    case "delete_repository", "deleteRepository", "delete_project":
      return report(HostingFamily.deletes, "the repository", .critical)
    case "update", "edit", "edit_repository", "update_repository", "edit_repo":
      // `octokit.repos.update({visibility: 'public'})`, `repo.edit(private=False)`
      let texts = invocation.arguments.map(\.value.display) + [invocation.input?.display ?? ""]
      let exposes = texts.contains { text in
        let code = text.without(" '\"").asciiLowercased
        return ["visibility:public", "visibility=public", "private:false", "private=false", "private=>false"]
          .contains { code.mentions($0) }
      }
      return exposes ? report(HostingFamily.visibility, "public", .high) : nil
    case "deleteRef", "delete_ref", "deleteRelease", "delete_release", "deleteRepoSecret", "delete_secret",
      "deleteBranchProtection", "remove_protection", "deleteEnvironment":
      return report(HostingFamily.api, name, .high)
    case "graphql":
      let body = arguments.first?.known ?? ""
      guard let (severity, target) = HostingAPI.judge(method: "POST", path: "graphql", body: body) else {
        return nil
      }
      return report(HostingFamily.api, target, severity)
    case "request":
      guard let text = arguments.first?.known, let (method, path) = text.split(at: 0x20),
        let (severity, target) = HostingAPI.judge(method: method, path: path, body: "")
      else { return nil }
      return report(HostingFamily.api, target, severity)
    case _ where name.hasPrefix("delete") || name.hasPrefix("remove"):
      // `octokit.rest.repos.deleteAnEnvironment(…)`
      let words = CloudCall.camelParts(name).flatMap { $0.nameParts }
      guard words.count > 1,
        !["label", "reaction", "comment", "assignees", "reviewers", "star"].contains(where: words.contains)
      else { return nil }
      return report(HostingFamily.api, name, .high)
    default: return nil
    }
  }

  /// `repo.git.reset('--hard')`, `git.push(['--force'])`, `origin.push(force=True)`: as git itself would run it.
  private mutating func callGit(_ name: String, _ given: [CodeArgument]) -> CodeValue? {
    switch SoughtName(name) {
    case "reset", "clean", "push", "checkout", "restore", "stash", "branch", "rm", "raw", "execute", "gc",
      "reflog",
      "filter_branch", "update_ref":
      break
    default: return nil
    }
    var words: [String] = name == "raw" || name == "execute" ? [] : [name.replacingBytes("_", with: "-")]
    for argument in given {
      if let option = argument.name {
        guard argument.value.isTrue else { continue }
        words.append((option.utf8.count == 1 ? "-" : "--") + option.replacingBytes("_", with: "-"))
        continue
      }
      for item in argument.value.items ?? [argument.value] {
        if let text = item.known { words.append(text) }
      }
    }
    if words.first == "git" { words.removeFirst() }
    guard !words.isEmpty else { return nil }
    let range = invocation.range
    let inner = Invocation(
      program: Invocation.Argument(value: Value("git"), range: range),
      arguments: words.map { Invocation.Argument(value: Value($0), range: range) },
      wrappers: invocation.wrappers, directory: directory, range: range)
    Families.judge(inner, FamilyIndex.traits(of: "git"), &context)
    return .unknown("nothing")
  }

  private mutating func callBuilders(_ owner: String, _ name: String, _ arguments: [CodeValue]) -> CodeValue?
  {
    guard !hasScratchDatabase else { return nil }
    switch SoughtName(name) {
    case "dropTable", "dropTableIfExists", "drop_table", "drop_tables", "dropSchema", "dropAllTables",
      "drop_schema",
      "dropDatabase", "dropAllSchemas", "drop_all_tables", "dropColumn":
      return report(SQLFamily.dropTable, arguments.first?.value.display ?? "every table", .high)
    case "drop" where arguments.isEmpty && receiverless(owner):
      return report(SQLFamily.dropTable, "every table", .high)
    case "synchronize" where arguments.first?.isTrue == true:
      return report(SQLFamily.dropTable, "every table", .high)
    case "where", "whereIn", "andWhere", "filter", "exclude", "whereNot":
      guard !arguments.isEmpty else { return nil }
      return CodeValue(chain: "filtered-rows")
    case "del", "truncate", "delete":
      guard owner != "filtered-rows", name != "delete" || language == .ruby && !owner.isEmpty else {
        return nil
      }
      return arguments.isEmpty ? report(SQLFamily.unboundedWrite, owner, .high) : nil
    default: return nil
    }
  }

  /// What was called is no name of one table: `new Sequelize(url).drop()`, `sequelize.drop()`.
  private func receiverless(_ owner: String) -> Bool {
    owner.isEmpty || owner.asciiLowercased.hasSuffix("sequelize") || owner.hasSuffix("db")
  }

  private mutating func callInfrastructure(_ owner: String, _ name: String, _ arguments: [CodeValue])
    -> CodeValue?
  {
    switch SoughtName(name) {
    case "destroy", "destroy_node", "Destroy_Task", "undefine", "delete_server", "destroy_server",
      "remove_stack":
      return report(CloudFamily.deletes, "a resource", .high)
    case "delete" where arguments.isEmpty, "del" where !owner.isEmpty,
      "delete"
    where ["zones", "servers", "droplets", "volumes", "databases", "domains"].contains(where: owner.hasSuffix):
      return report(CloudFamily.deletes, "a resource", .high)
    default: return nil
    }
  }
}

extension String {
  /// Names a place where money and coins are traded.
  fileprivate var mentionsExchange: Bool {
    let lower = asciiLowercased
    return ["ccxt", "binance", "kraken", "coinbase", "alpaca", "bybit", "kucoin", "okx", "ib_insync"].contains
    {
      lower.mentions($0)
    }
  }
}
