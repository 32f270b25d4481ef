/// Clouds, hosting, databases, monitoring.
extension ProviderToken {
  static let cloud: StaticString = """
    aws-access-key | AWS access key id | AKIA%U{16}
    aws-access-key | AWS temporary access key id | ASIA%U{16}
    aws-access-key | AWS bearer key id | ABIA%U{16}
    aws-access-key | AWS context key id | ACCA%U{16}
    aws-bedrock-key | AWS Bedrock API key | ABSKQmVkcm9ja0FQSUtleS%b{100,}
    aws-bedrock-key | AWS Bedrock API key | bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t | high | loose
    aws-mws-key | Amazon MWS token | amzn.mws.%h{8}-%h{4}-%h{4}-%h{4}-%h{12}
    aws-oauth-secret | Amazon OAuth secret | amzn1.oa2-cs.v1.%h{64}
    gcp-api-key | Google API key | AIza%B{35} | medium
    gcp-api-key | Google authorisation key | AQ.Ab%B{46,60}
    gcp-oauth-secret | Google OAuth client secret | GOCSPX-%B{28}
    gcp-oauth-token | Google OAuth access token | ya29.%B{20,}
    gcp-refresh-token | Google OAuth refresh token | 1//0%B{40,}
    azure-storage-key | Azure storage account key | AccountKey=%b{86}==
    azure-shared-key | Azure shared access key | SharedAccessKey=%b{42,43}=
    aiven-password | Aiven service password | AVNS_%B{19}
    cockroach-key | CockroachDB Cloud key | CCDB1_%w{22}_%w{40}
    confluent-secret | Confluent Cloud secret | cflt%b{60}
    akamai-token | Akamai EdgeGrid token | akab-%l{16}-%l{16}
    alibaba-key | Alibaba Cloud access key id | LTAI%w{12,24}
    tencent-key | Tencent Cloud secret id | AKID%w{32}
    yandex-key | Yandex Cloud API key | AQVN%B{35,38}
    yandex-key | Yandex Cloud access token | t1.%E{7,}.%E{86}
    digitalocean-token | DigitalOcean access token | dop_v1_%h{64}
    digitalocean-token | DigitalOcean OAuth token | doo_v1_%h{64}
    digitalocean-token | DigitalOcean refresh token | dor_v1_%h{64}
    heroku-token | Heroku API key | HRKU-%B{30,}
    fly-token | Fly.io access token | fo1_%B{43}
    fly-token | Fly.io machine token | fm1a_%b{100,}
    fly-token | Fly.io machine token | fm1r_%b{100,}
    fly-token | Fly.io machine token | fm2_%b{100,}
    render-token | Render API key | rnd_%w{32}
    netlify-token | Netlify access token | nfp_%w{36,40}
    netlify-token | Netlify CLI token | nfc_%w{36,40}
    netlify-token | Netlify OAuth token | nfo_%w{36,40}
    supabase-token | Supabase access token | sbp_%l{40}
    supabase-token | Supabase secret key | sb_secret_%B{20,}
    planetscale-token | PlanetScale token | pscale_tkn_%E{32,64}
    planetscale-token | PlanetScale password | pscale_pw_%E{32,64}
    planetscale-token | PlanetScale OAuth token | pscale_oauth_%E{32,64}
    neon-token | Neon API key | napi_%w{60,70}
    mongodb-token | MongoDB Atlas service account secret | mdb_sa_sk_%B{40}
    databricks-token | Databricks access token | dapi%h{32}
    cloudflare-token | Cloudflare API token | cfut_%w{44,56}
    cloudflare-token | Cloudflare account token | cfat_%w{44,56}
    cloudflare-key | Cloudflare global API key | cfk_%w{44,56}
    cloudflare-key | Cloudflare origin CA key | v1.0-%h{24}-%h{146}
    tailscale-key | Tailscale key | tskey-%a{3,12}-%w{7,}-%w{9,}
    tailscale-key | Tailscale key | tskey-%a{3,12}-%w{8,24}
    scalingo-token | Scalingo API token | tk-us-%B{48}
    grafana-token | Grafana service account token | glsa_%w{32}_%H{8}
    grafana-token | Grafana Cloud token | glc_%b{32,400}
    grafana-token | Grafana API key | eyJrIjoi%b{70,400}
    newrelic-key | New Relic user key | NRAK-%U{27}
    newrelic-key | New Relic insights key | NRII-%B{32}
    newrelic-key | New Relic insights query key | NRIQ-%B{32}
    newrelic-key | New Relic REST key | NRRA-%h{42}
    newrelic-key | New Relic admin key | NRAA-%h{27}
    newrelic-key | New Relic Pixie key | px-api-%h{8}-%h{4}-%h{4}-%h{4}-%h{12}
    newrelic-key | New Relic Pixie deploy key | px-dep-%h{8}-%h{4}-%h{4}-%h{4}-%h{12}
    sentry-token | Sentry organisation token | sntrys_eyJ%E{60,}
    sentry-token | Sentry user token | sntryu_%h{64}
    dynatrace-token | Dynatrace token | dt0c01.%U{24}.%U{64}
    dynatrace-token | Dynatrace OAuth secret | dt0s02.%U{8}.%U{64}
    honeycomb-key | Honeycomb ingest key | hcaik_%w{50,70}
    clickhouse-key | ClickHouse Cloud secret | 4b1d%w{38}
    maxmind-key | MaxMind licence key | %w{6}_%w{29}_mmk
    settlemint-token | SettleMint token | sm_aat_%w{16}
    settlemint-token | SettleMint token | sm_pat_%w{16}
    settlemint-token | SettleMint token | sm_sat_%w{16}
    defined-key | Defined Networking key | dnkey-%E{26}-%E{52}
    """
}
