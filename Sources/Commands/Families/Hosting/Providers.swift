/// Providers of clouds and services, whose interfaces delete what many people share.
enum Providers {
  static func knows(_ host: String) -> Bool {
    // The last two names of a host, or three where two are a registry's: `api.stripe.com` is `stripe.com`.
    let names = host.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    guard names.count > 1 else { return false }
    let domain = names.suffix(2).joined(separator: ".")
    switch domain {
    case "digitalocean.com", "cloudflare.com", "heroku.com", "hetzner.cloud", "hetzner.com", "googleapis.com",
      "azure.com", "linode.com", "vercel.com", "netlify.com", "machines.dev", "stripe.com", "supabase.com",
      "vultr.com", "amazonaws.com", "npmjs.org", "scaleway.com", "render.com", "mongodb.com", "auth0.com",
      "sentry.io", "docker.com", "planetscale.com", "neon.tech", "fly.io", "terraform.io", "bitbucket.org",
      "atlassian.com", "atlassian.net", "pinecone.io", "algolia.net", "openai.com", "anthropic.com",
      "slack.com", "datadoghq.com", "datadoghq.eu", "pagerduty.com", "twilio.com", "sendgrid.com",
      "mailgun.net", "fastly.com", "dnsimple.com", "godaddy.com", "namecheap.com", "railway.app",
      "railway.com", "upstash.com", "upstash.io", "launchdarkly.com", "newrelic.com", "opsgenie.com",
      "statuspage.io", "grafana.net", "honeycomb.io", "mailchimp.com", "hubapi.com", "intercom.io",
      "zendesk.com", "salesforce.com", "myshopify.com", "airtable.com", "notion.com", "trello.com",
      "asana.com", "linear.app", "contentful.com", "sanity.io", "dropboxapi.com", "okta.com", "bunny.net",
      "bunnycdn.com", "backblazeb2.com", "exoscale.com", "ovh.com", "upcloud.com", "civo.com", "equinix.com",
      "gandi.net", "name.com", "porkbun.com", "dnsmadeeasy.com", "confluent.cloud", "aiven.io",
      "elastic-cloud.com", "snowflakecomputing.com", "databricks.com", "azuredatabricks.net",
      "mongodb-api.com", "weaviate.network", "qdrant.io", "turso.tech", "xata.io", "fauna.com",
      "cockroachlabs.cloud", "buildkite.com", "circleci.com", "travis-ci.com", "visualstudio.com", "snyk.io",
      "segmentapis.com", "mixpanel.com", "amplitude.com", "posthog.com", "replicate.com", "runpod.io",
      "tailscale.com", "zerotier.com", "doppler.com", "infisical.com", "aliyuncs.com", "tencentcloudapi.com",
      "myhuaweicloud.com", "oraclecloud.com", "ibm.com", "contabo.com", "kinsta.com", "wpengine.com",
      "webflow.com", "github.com", "gitlab.com", "huggingface.co", "wandb.ai", "modal.com", "postmarkapp.com",
      "resend.com", "braze.com", "klaviyo.com", "customer.io", "sumologic.com", "logz.io", "loggly.com",
      "papertrailapp.com", "pulumi.com", "spacelift.io", "env0.com", "jfrog.io", "cloudsmith.io",
      "postman.com", "convex.cloud", "hasura.io", "clerk.com", "clerk.dev", "workos.com", "stytch.com",
      "rollbar.com", "bugsnag.com", "quay.io", "atlas.com", "statsig.com", "split.io", "configcat.com",
      "figma.com", "box.com", "discord.com", "telegram.org", "monday.com", "clickup.com", "brevo.com",
      "mailjet.com", "activecampaign.com", "convertkit.com", "miro.com", "ngrok.com", "make.com",
      "elastic.co", "facebook.com", "n8n.cloud", "incident.io", "betterstack.com", "checklyhq.com",
      "digicert.com", "service-now.com", "freshdesk.com", "freshservice.com", "pipedrive.com", "zoom.us",
      "docusign.net", "cloudinary.com", "imgix.com", "adyen.com", "braintreegateway.com", "squareup.com",
      "wise.com", "brightcove.com", "mux.com", "vimeo.com", "calendly.com", "typeform.com", "bigcommerce.com",
      "webex.com", "ringcentral.com", "jumpcloud.com", "onelogin.com", "duosecurity.com":
      return true
    default: return host == "dev.azure.com" || host == "graph.microsoft.com"
    }
  }
}
