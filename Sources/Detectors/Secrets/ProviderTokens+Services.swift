/// Models, payments, messages and all the other services.
extension ProviderToken {
  static let models: StaticString = """
    openai-key | OpenAI project key | sk-proj-%B{40,}
    openai-key | OpenAI service account key | sk-svcacct-%B{40,}
    openai-key | OpenAI admin key | sk-admin-%B{40,}
    openai-key | OpenAI key | sk-None-%B{40,}
    openai-key | OpenAI key | sk-%w{40,64}
    llm-key | language model API key | sk-%h{32}
    anthropic-key | Anthropic API key | sk-ant-%B{80,140}
    openrouter-key | OpenRouter key | sk-or-v1-%h{64}
    langfuse-key | Langfuse secret key | sk-lf-%h{8}-%h{4}-%h{4}-%h{4}-%h{12}
    huggingface-token | Hugging Face token | hf_%w{34}
    huggingface-token | Hugging Face organisation token | api_org_%w{34}
    replicate-token | Replicate API token | r8_%w{37,48}
    groq-key | Groq API key | gsk_%w{48,56}
    xai-key | xAI API key | xai-%w{70,90}
    perplexity-key | Perplexity API key | pplx-%w{40,64}
    together-key | Together API key | tgp_v1_%B{40,50}
    fireworks-key | Fireworks API key | fw_%w{22,24}
    nvidia-key | NVIDIA API key | nvapi-%B{60,70}
    langsmith-key | LangSmith key | lsv2_%a{2}_%h{32}_%h{10}
    pinecone-key | Pinecone API key | pcsk_%W{60,80}
    elevenlabs-key | ElevenLabs API key | sk_%h{48}
    tavily-key | Tavily API key | tvly-%B{32,48}
    jina-key | Jina API key | jina_%w{60,70}
    e2b-key | E2B API key | e2b_%h{40}
    """

  static let payments: StaticString = """
    stripe-key | Stripe live secret key | sk_live_%w{10,99}
    stripe-key | Stripe live secret key | sk_prod_%w{10,99}
    stripe-key | Stripe live restricted key | rk_live_%w{10,99}
    stripe-key | Stripe live restricted key | rk_prod_%w{10,99}
    stripe-test-key | Stripe test key | sk_test_%w{10,99} | medium
    stripe-test-key | Stripe test key | rk_test_%w{10,99} | medium
    stripe-webhook-secret | Stripe webhook secret | whsec_%b{24,64}
    square-token | Square access token | sq0atp-%B{22}
    square-token | Square application secret | sq0csp-%B{43}
    square-token | Square access token | EAAA%B{56,60}
    braintree-token | PayPal Braintree token | access_token$production$%l{16}$%h{32}
    shopify-token | Shopify access token | shpat_%H{32}
    shopify-token | Shopify custom app token | shpca_%H{32}
    shopify-token | Shopify private app password | shppa_%H{32}
    shopify-token | Shopify shared secret | shpss_%H{32}
    razorpay-key | Razorpay live key | rzp_live_%w{14}
    razorpay-key | Razorpay test key | rzp_test_%w{14} | medium
    flutterwave-key | Flutterwave secret key | FLWSECK-%H{32}-X
    flutterwave-key | Flutterwave test key | FLWSECK_TEST-%H{12,32} | medium
    flutterwave-key | Flutterwave test key | FLWPUBK_TEST-%H{32} | low
    plaid-token | Plaid access token | access-production-%h{8}-%h{4}-%h{4}-%h{4}-%h{12}
    plaid-token | Plaid access token | access-sandbox-%h{8}-%h{4}-%h{4}-%h{4}-%h{12} | medium
    plaid-token | Plaid access token | access-development-%h{8}-%h{4}-%h{4}-%h{4}-%h{12} | medium
    easypost-token | EasyPost API key | EZAK%w{54}
    easypost-token | EasyPost test key | EZTK%w{54} | medium
    shippo-token | Shippo live token | shippo_live_%H{40}
    shippo-token | Shippo test token | shippo_test_%H{40} | medium
    lob-key | Lob live key | live_%h{35}
    lob-key | Lob test key | test_%h{35} | medium
    lob-key | Lob publishable key | live_pub_%h{31} | medium
    lob-key | Lob publishable key | test_pub_%h{30,31} | low
    duffel-token | Duffel token | duffel_live_%E{43}
    duffel-token | Duffel test token | duffel_test_%E{43} | medium
    frameio-token | Frame.io token | fio-u-%E{64}
    facebook-token | Facebook page token | EAACEdEose0cBA%w{20,}
    twitter-token | Twitter bearer token | AAAAAAAAAAAAAAAAAAAAA%E{60,120} | high | loose
    facebook-token | Facebook access token | EAAM%w{80,}
    facebook-token | Facebook access token | EAAC%w{80,}
    """

  static let messages: StaticString = """
    slack-token | Slack bot token | xoxb-%d{8,14}-%B{18,}
    slack-token | Slack user token | xoxp-%d{8,14}-%d{8,14}-%B{24,}
    slack-token | Slack workspace token | xoxa-%B{20,}
    slack-token | Slack refresh token | xoxr-%B{20,}
    slack-token | Slack legacy token | xoxs-%d{8,14}-%B{20,}
    slack-token | Slack legacy token | xoxo-%d{8,14}-%B{20,}
    slack-token | Slack configuration token | xoxe.xoxp-1-%B{100,}
    slack-token | Slack configuration token | xoxe.xoxb-1-%B{100,}
    slack-token | Slack refresh token | xoxe-1-%B{100,}
    slack-token | Slack cookie token | xoxd-%b{60,}
    slack-token | Slack app token | xapp-%d-%U{8,}-%d{8,}-%l{20,}
    slack-webhook | Slack webhook | hooks.slack.com/services/%b{40,}
    slack-webhook | Slack workflow webhook | hooks.slack.com/workflows/%b{40,}
    slack-webhook | Slack trigger webhook | hooks.slack.com/triggers/%b{40,}
    discord-webhook | Discord webhook | discord.com/api/webhooks/%d{17,20}/%B{60,}
    discord-webhook | Discord webhook | discordapp.com/api/webhooks/%d{17,20}/%B{60,}
    telegram-token | Telegram bot token | %d{8,10}:AA%B{32,34}
    teams-webhook | Microsoft Teams webhook | outlook.office.com/webhook/%H{8}-%H{4}-%H{4}-%H{4}-%H{12}@%H{8}-%H{4}-%H{4}-%H{4}-%H{12}/IncomingWebhook/%H{32}/%H{8}
    teams-webhook | Microsoft Teams webhook | .webhook.office.com/webhookb2/%H{8}-%H{4}-%H{4}-%H{4}-%H{12}@%H{8}-%H{4}
    zapier-webhook | Zapier webhook | hooks.zapier.com/hooks/catch/%d{5,9}/%w{5,} | medium | loose
    sendgrid-key | SendGrid API key | SG.%B{22}.%B{43}
    mailgun-key | Mailgun API key | key-%l{32}
    mailchimp-key | Mailchimp API key | %h{32}-us%d{1,2}
    brevo-key | Brevo API key | xkeysib-%h{64}-%w{16}
    brevo-key | Brevo SMTP key | xsmtpsib-%h{64}-%w{16}
    mailersend-key | MailerSend API key | mlsn.%h{64}
    resend-key | Resend API key | re_%w{8}_%w{24}
    klaviyo-key | Klaviyo private key | pk_%h{34}
    intercom-token | Intercom access token | dG9rO%b{50,60}
    dropbox-token | Dropbox access token | sl.%B{120,}
    """

  static let services: StaticString = """
    linear-key | Linear API key | lin_api_%w{40}
    linear-key | Linear OAuth token | lin_oauth_%w{40,64}
    notion-token | Notion integration token | ntn_%d{11}%w{35}
    notion-token | Notion integration secret | secret_%w{43}
    airtable-token | Airtable access token | pat%w{14}.%h{64}
    figma-token | Figma access token | figd_%B{38,48}
    figma-token | Figma OAuth token | figu_%B{38,48}
    typeform-token | Typeform token | tfp_%D{40,64}
    contentful-token | Contentful token | CFPAT-%B{43,64}
    mapbox-token | Mapbox secret token | sk.eyJ%B{60,}.%B{20,}
    adobe-secret | Adobe client secret | p8e-%B{32}
    hubspot-token | HubSpot private app token | pat-%l{3}-%H{8}-%H{4}-%H{4}-%H{4}-%H{12}
    adafruit-key | Adafruit IO key | aio_%w{28}
    intra42-secret | 42 intra client secret | s-s4t2ud-%h{64}
    intra42-secret | 42 intra client secret | s-s4t2af-%h{64}
    lichess-token | Lichess token | lip_%w{20}
    launchdarkly-key | LaunchDarkly SDK key | sdk-%h{8}-%h{4}-%h{4}-%h{4}-%h{12}
    databento-key | Databento API key | db-%w{29}
    ubidots-token | Ubidots token | BBFF-%w{30}
    rootly-key | Rootly API key | rootly_%h{64}
    thunderstore-token | Thunderstore token | tss_%B{36}
    persona-key | Persona API key | persona_%a{4,10}_%H{8}-%H{4}-%H{4}-%H{4}-%H{12}
    zuplo-key | Zuplo API key | zpka_%h{32}_%h{8}
    storecove-key | Storecove API key | storecove_%w{40,50}
    retool-key | Retool API key | retool_%w{26}
    posthog-key | PostHog personal key | phx_%w{40,50}
    wakatime-key | WakaTime API key | waka_%H{8}-%H{4}-%H{4}-%H{4}-%H{12}
    jwt | JSON web token | eyJ%B{8,}.eyJ%B{8,}.%B{16,} | high | jwt
    """

  /// Passwords after hashing: nobody can sign in with them, though weak ones can be guessed.
  static let hashes: StaticString = """
    password-hash | bcrypt hash | $2a$%d{2}$%P{53} | low | loose
    password-hash | bcrypt hash | $2b$%d{2}$%P{53} | low | loose
    password-hash | bcrypt hash | $2y$%d{2}$%P{53} | low | loose
    password-hash | SHA-256 crypt hash | $5$%P{1,30}$%P{43} | low | loose
    password-hash | SHA-512 crypt hash | $6$%P{1,30}$%P{86} | low | loose
    password-hash | scrypt hash | $8$%P{1,30}$%P{43} | low | loose
    password-hash | MD5 crypt hash | $apr1$%P{1,8}$%P{22} | low | loose
    password-hash | Argon2 hash | $argon2id$v=%d{2}$m= | low | loose
    """

  /// Every form there is.
  static let tables: [StaticString] = [
    code, cloud, models, payments, messages, services, moreCode, moreServices, hashes,
  ]
}
