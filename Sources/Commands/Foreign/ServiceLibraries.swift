import Bytes

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
      "postmarker", "postmark", "nodemailer", "smtplib", "yagmail", "mail", "vonage", "@slack/web-api",
      "slack_sdk", "slack_bolt", "aiosmtplib", "discord", "telegram", "telebot", "telethon", "pyrogram",
      "tweepy", "pyfcm", "twitter-api-v2", "mailchimp_marketing", "@mailchimp/mailchimp_marketing",
      "discord.js", "expo-server-sdk", "messagebird", "plivo", "sib_api_v3_sdk", "mailjet_rest", "imaplib",
      "imapclient", "imapflow", "net/imap":
      self = .messages
    case "keyring", "secretstorage", "win32cred", "win32crypt", "browser_cookie3", "browsercookie",
      "rookiepy", "rookie", "pycookiecheat", "keytar", "gi", "hvac", "node-vault", "dpapi":
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
      "@gitbeaker/node", "pygithub", "ghapi", "jenkins", "jenkinsapi", "jira", "atlassian":
      self = .hosting
    case "knex", "sequelize", "typeorm", "peewee", "sqlalchemy", "pony", "objection", "kysely",
      "activerecord", "active_record", "sequel", "rom":
      self = .builders
    case "pulumi", "@pulumi/pulumi", "@pulumi/pulumi/automation", "python_terraform", "digitalocean",
      "hcloud", "linode_api4", "openstack", "libcloud",
      "cloudflare", "heroku3", "proxmoxer", "pyvmomi", "pyvim", "libvirt", "do-wrapper", "fog", "novaclient":
      self = .infrastructure
    default: self = []
    }
  }
}
