/// Less common ones, and those whose makers added a form of its own late.
extension ProviderToken {
  static let moreCode: StaticString = """
    bitbucket-token | Bitbucket Data Center token | BBDC-%b{40,}
    trello-token | Trello token | ATTA%H{64,72}
    gitlab-token | GitLab pipeline trigger | glrtr-%D{20,}
    gitlab-token | GitLab workspace token | glwt-%D{20,}
    gitlab-token | GitLab job token | glcbt-%w{1,5}_%B{20,}
    deno-token | Deno Deploy token | ddw_%w{36}
    sentry-token | Sentry integration token | sntryi_%h{64}
    neon-key | Neon database password | npg_%w{12,16} | medium
    kong-token | Konnect personal token | kpat_%w{40,}
    kong-token | Konnect system token | spat_%w{40,}
    render-key | Render key | rnd_%w{28,32}
    depot-token | Depot project token | depot_project_%h{64}
    depot-token | Depot organisation token | depot_org_%h{64}
    volcengine-key | Volcengine access key | AKLT%w{40,60}
    bedrock-key | Amazon Bedrock key | ABSK%b{90,140}
    databricks-token | Databricks OAuth secret | dose%h{32}
    firebase-key | Firebase messaging key | %w{4}%B{7}:APA91b%B{130,140}
    gitlab-token | GitLab cookie | _gitlab_session=%h{32}
    github-token | GitHub stateless token | ghs_%D{60,}
    pypi-token | PyPI test token | pypi-AgENdGVzdC5weXBp%B{50,}
    jsr-token | JSR token | jsrt_%w{40,}
    deno-token | Deno Deploy token | ddp_%w{36}
    deno-token | Deno Deploy token | ddo_%w{36}
    packagist-token | Packagist token | packagist_ack_%h{60,}
    packagist-token | Packagist token | packagist_act_%h{60,}
    snyk-token | Snyk service token | snyk_uat.%w{8}.%E{60,}
    snyk-token | Snyk service token | snyk_sat.%w{8}.%E{60,}
    sourcegraph-token | Sourcegraph licence key | slk_%h{64}
    sourcegraph-token | Sourcegraph dot-com token | sgd_%h{64}
    segment-token | Segment public API token | sgp_%w{60,70}
    kubernetes-token | Kubernetes bootstrap token | tls-bootstrap-token %l{6}.%l{16}
    kubernetes-token | kubeadm join token | --token %l{6}.%l{16} | high | loose
    docker-swarm-token | Docker swarm join token | SWMTKN-1-%l{40,60}-%l{20,30}
    infisical-token | Infisical service token | st.%h{24}.%h{32}.%h{32}
    doppler-token | Doppler CLI token | dp.ct.%D{40,60}
    dependency-track-token | Dependency-Track key | odt_%w{8}_%w{32}
    dotenv-token | dotenv.org key | dotenv://:key_%h{64}@
    cosmos-key | Azure Cosmos DB key | AccountKey=%b{86}==
    azure-sas | Azure shared access signature | SharedAccessSignature=%E{20,} | high | loose
    azure-sas | Azure shared access signature | sig=%q{43,60} | medium
    aws-presigned | pre-signed AWS URL | X-Amz-Signature=%h{64} | medium
    aws-session-token | AWS session token | FwoGZXIvYXdz%b{200,}
    aws-session-token | AWS session token | IQoJb3JpZ2lu%b{200,}
    oci-key | Oracle Cloud credential id | ocid1.credential.oc1..%l{60} | low
    scaleway-key | Scaleway access key | SCW%U{17} | medium
    upcloud-token | UpCloud token | ucat_%U{26}
    convex-token | Convex deploy key | prod:%l{5,40}|%b{60,}
    xata-token | Xata API key | xau_%w{32,}
    elastic-key | Elastic Cloud key | essu_%E{20,}
    nkey | NATS user seed | SUA%U{55}
    nkey | NATS account seed | SAA%U{55}
    nkey | NATS operator seed | SOA%U{55}
    nkey | NATS user seed | SUB%U{55}
    nkey | NATS account seed | SAB%U{55}
    wireguard-key | WireGuard private key | PrivateKey = %b{43}=
    bitcoin-key | Bitcoin extended private key | xprv%w{107} | critical
    axiom-token | Axiom API token | xaat-%h{8}-%h{4}-%h{4}-%h{4}-%h{12}
    axiom-token | Axiom personal token | xapt-%h{8}-%h{4}-%h{4}-%h{4}-%h{12}
    logfire-token | Logfire token | pylf_v1_%a{2}_%w{40,}
    highlight-key | Checkly key | cu_%h{32}
    statsig-key | Statsig server secret | secret-%w{40,50}
    launchdarkly-key | LaunchDarkly API token | api-%h{8}-%h{4}-%h{4}-%h{4}-%h{12}
    launchdarkly-key | LaunchDarkly mobile key | mob-%h{8}-%h{4}-%h{4}-%h{4}-%h{12} | medium
    """

  static let moreServices: StaticString = """
    openai-key | OpenAI session token | sess-%w{40}
    anthropic-key | Anthropic session token | sk-ant-sid01-%B{40,}
    anthropic-key | Anthropic OAuth token | sk-ant-oat01-%B{80,}
    anthropic-key | Anthropic refresh token | sk-ant-ort01-%B{80,}
    helicone-key | Helicone key | sk-helicone-%B{20,}
    letta-key | Letta key | sk-let-%b{40,}
    anyscale-key | Anyscale key | esecret_%w{26,40}
    cerebras-key | Cerebras key | csk-%l{48}
    runpod-key | RunPod key | rpa_%w{36,60}
    friendli-key | Friendli token | flp_%w{40,60}
    val-town-token | Val Town token | vtwn_%w{20,40}
    photoroom-key | Photoroom key | sk_pr_%h{40}
    stability-key | LiteLLM virtual key | sk-litellm-%B{20,}
    wandb-key | Weights & Biases key | wandb_v1_%W{60,}
    firecrawl-key | Firecrawl key | fc-%h{32}
    exa-key | Composio key | ak_%w{20,} | medium
    browserbase-key | Browserbase key | bb_live_%w{27}
    daytona-key | Daytona key | dtn_%h{64}
    modal-token | Modal token | ak-%w{22}
    modal-token | Modal token secret | as-%w{22}
    mercadopago-token | Mercado Pago token | APP_USR-%d{10,20}-%d{6}-%h{32}-%d{6,12}
    paddle-key | Paddle API key | pdl_live_apikey_%l{26}_%w{22}_%w{3}
    paddle-key | Paddle sandbox key | pdl_sdbx_apikey_%l{26}_%w{22}_%w{3} | medium
    polar-token | Polar token | polar_oat_%w{30,}
    polar-token | Polar token | polar_pat_%w{30,}
    lemonsqueezy-key | Mollie live key | live_%w{30}
    mollie-key | Mollie access token | access_%w{30,} | medium
    gocardless-token | GoCardless live token | live_%B{40}
    paystack-key | Xendit key | xnd_production_%w{40,}
    paystack-key | Xendit test key | xnd_development_%w{40,} | medium
    woocommerce-key | WooCommerce consumer key | ck_%h{40}
    woocommerce-secret | WooCommerce consumer secret | cs_%h{40}
    ramp-secret | Ramp secret | ramp_sec_%w{40,}
    square-token | Square application id | sq0idp-%B{22} | medium
    square-token | Square sandbox token | sandbox-sq0atb-%B{22} | medium
    shopify-token | Shopify theme token | shptka_%H{32}
    shopify-token | Shopify user token | shpua_%H{32}
    clerk-key | Clerk backend key | sk_live_%w{40,60}
    workos-key | WorkOS key | sk_live_%B{30,}
    auth0-token | Ory token | ory_pat_%w{32}
    auth0-token | Ory access token | ory_at_%B{40,}.%B{40,}
    zitadel-token | Permit.io key | permit_key_%w{40,}
    slack-token | Slack client token | xoxc-%d{8,14}-%d{8,14}-%B{24,}
    discord-token | Discord MFA token | mfa.%B{80,95}
    telegram-token | Telegram bot URL | tgram://%d{8,10}:%B{30,40} | high | loose
    onesignal-key | OneSignal key | os_v2_app_%l{90,}
    onesignal-key | OneSignal organisation key | os_v2_org_%l{90,}
    courier-key | Courier token | pk_prod_%U{28}
    clickup-token | ClickUp token | pk_%d{6,10}_%U{32}
    cal-key | Cal.com key | cal_live_%h{32}
    stytch-secret | Stytch secret | secret-live-%E{36,}
    stytch-secret | Stytch test secret | secret-test-%E{36,} | medium
    pagerduty-token | PagerDuty app token | pdus+_%U{4,9}_%h{8}-%h{4}-%h{4}-%h{4}-%h{12}
    line-token | Lark app id | cli_%h{16,20} | low
    zoho-token | Zoho token | 1000.%h{32}.%h{32}
    teamwork-token | Teamwork token | tkn.v1_%b{60,}=
    voiceflow-key | Voiceflow key | VF.DM.%h{24,26}.%w{16}
    voiceflow-key | Voiceflow key | VF.WS.%h{24,26}.%w{16}
    ionic-token | Ionic token | ion_%w{42}
    nightfall-key | Nightfall key | NF-%w{32}
    posthog-key | PostHog key | phx_%W{40,64}
    posthog-key | PostHog feature flags key | phs_%W{40,64}
    vercel-token | Vercel blob token | vercel_blob_rw_%w{12,24}_%w{24,40}
    vercel-token | Vercel token | vcp_%w{50,64}
    vercel-token | Vercel integration token | vci_%w{50,64}
    vercel-token | Vercel AI gateway key | vck_%w{50,64}
    prefect-token | Prefect service account key | pnb_%l{36}
    stripe-key | Stripe organisation key | sk_org_live_%w{24,}
    voyage-key | Voyage AI key | pa-%B{43} | medium
    liveblocks-key | Liveblocks secret key | sk_dev_%B{40,}
    knock-key | Trigger.dev key | tr_prod_%w{20,}
    knock-key | Trigger.dev key | tr_dev_%w{20,} | medium
    novu-key | Inngest signing key | signkey-prod-%h{64}
    svix-key | Svix token | testsk_%B{30,} | medium
    mapbox-token | Mapbox temporary token | tk.eyJ%B{60,}.%B{20,} | medium
    facebook-token | Facebook access token | EAAJ%w{80,}
    facebook-token | Facebook access token | EAAK%w{80,}
    facebook-token | Facebook access token | EAAB%w{80,}
    facebook-token | Facebook access token | EAAG%w{80,}
    facebook-token | Facebook access token | EAAD%w{80,}
    instagram-token | Instagram token | IGQV%B{100,}
    linkedin-secret | LinkedIn client secret | WPL_AP1.%w{16}.%b{8}==
    twitch-stream | Twitch stream key | live_%d{6,12}_%w{30}
    atlassian-token | Jira token | ATOA%w{60,}
    dropbox-token | Dropbox short-lived token | sl.u.%B{60,}
    salesforce-token | Salesforce session | 00D%w{12,15}!%D{80,}
    salesforce-token | Salesforce refresh token | 5Aep861%D{70,}
    frameio-token | Frame.io token | ffio-u-%E{60,}
    thingsboard-token | ThingsBoard device token | thingsboard.cloud/api/v1/%l{20}/ | high | loose
    tines-webhook | Tines webhook | tines.com/webhook/%h{32}/%h{32} | medium | loose
    ifttt-webhook | IFTTT webhook | maker.ifttt.com/trigger/%W{1,60}/with/key/%B{20,}
    make-webhook | Make webhook | make.com/%l{30,34} | medium
    vk-token | VK token | vk1.a.%B{80,}
    workato-token | Workato token | wrkaus-%w{40,}
    workato-token | Workato token | wrkeu-%w{40,}
    thunderstore-token | Thunderstore token | tss_%w{28,60}
    mattermost-webhook | Rocket.Chat webhook | /hooks/%w{17}/%w{40,} | medium
    google-chat-webhook | Google Chat webhook | chat.googleapis.com/v1/spaces/%B{8,}/messages?key=%B{30,}
    google-hmac | Google Cloud HMAC access id | GOOG1E%U{55} | medium
    warp-key | Warp API key | wk-1.%h{64}
    factory-key | Factory API key | fk-%w{20}-%B{40}
    datadog-key | Datadog application key | ddapp_%w{34}
    honeycomb-key | Honeycomb management key | hcamk_%w{50,70}
    netbird-token | NetBird token | nbp_%w{36}
    dbt-token | dbt Cloud service token | dbtc_%B{40,}
    dbt-token | dbt Cloud user token | dbtu_%B{40,}
    baidu-key | Baidu Cloud key | bce-v3/ALTAK-%w{21}/%h{40}
    aiven-token | Aiven token | aivenv1%b{140,}
    tinybird-token | Tinybird token | p.eyJ1Ijog%B{40,}.%B{40,}
    fauna-key | Fauna key | fnAE%B{36}
    fauna-key | Fauna key | fnAF%B{36}
    appwrite-key | Appwrite key | standard_%h{256}
    cartesia-key | Cartesia key | sk_car_%w{21,}
    luma-key | Luma key | luma-%h{8}-%h{4}-%h{4}-%h{4}-%h{12}-%h{64}
    mem0-key | Mem0 key | m0-%w{40}
    llamacloud-key | LlamaCloud key | llx-%w{48}
    steel-key | Steel key | ste-%w{64}
    hyperbrowser-key | Hyperbrowser key | hb_%h{30}
    instagram-token | Instagram token | IGQWR%w{100,}
    twitch-token | Twitch chat token | oauth:%l{30}
    readme-token | ReadMe API key | rdme_xn8s9h%l{60,}
    """
}
