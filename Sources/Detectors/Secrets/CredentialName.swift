import Bytes
import Text

/// The names that credentials go by, and how much each says about the value next to it.
enum CredentialName: Int, CaseIterable, Sendable {
  /// Chosen by a person: may be short and made of words.
  case password
  /// Drawn by a machine: long and random.
  case token
  /// Could be anything: `key`, `auth`, `seed`. Only a very random value makes it one.
  case key
  /// A service whose keys have no form of their own.
  case service
  /// Schemes and flags that credentials follow directly.
  case flag
  /// Says so only before a value that nobody but a machine makes.
  case label
  /// Programs that are told a password on their command line.
  case program
  /// A password in other languages than the ones code is written in: notes give it one, forms and manuals ask for it.
  case foreign
  /// PINs, codes that work once, the words of a wallet.
  case code

  var words: StaticString {
    switch self {
    case .password:
      """
      password|passwd|passwort|passphrase|pwd|pass|psw|identified by|passcode|contrasena|mdp|userpw|rootpw|pgpass|psk|pw: |pw = |pw is |pw on 
      """
    case .token:
      """
      token|secret|api_key|apikey|api-key|api key|access_key|accesskey|access-key|auth_key|authkey|private_key\
      |privatekey|encryption_key|encryptionkey|encrypt_key|signing_key|signingkey|master_key|masterkey|client_key\
      |consumer_key|consumerkey|account_key|accountkey|shared_key|session_key|service_key|app_key|appkey\
      |application_key|license_key|licensekey|licence_key|storage_key|deploy_key|ingest_key|integration_key\
      |publish_key|write_key|writekey|sdk_key|subscription-key|subscription_key|subscriptionkey|credential\
      |auth_string|oauth_verifier|oauth_nonce|oauth_signature|authstring|_auth|bearer|x-auth|cookie_key|crypt_key|nkey\
      |_pat |_pat=|_pat:|pat =|crumb|reporter_id|jsessionid|phpsessid|remember_me|asp.net_sessionid
      """
    case .flag:
      "basic | -u |--user|networkcredential(|basicauth(|passwordauthentication(|directoryentry(|auth=(|cosmosclient(|sharedkeycredential(|namedkeycredential(|awscredentials(|httpbasicauth(|mysqli_connect(|mysql_connect(|dbi->connect(|getconnection(|connectioncredentials(|login(|userauth_password(|set_credentials(|setcredentials(|username_pw_set(|usernamepasswordcredentials(|open_encrypted_with_pass(|fernet(|symmetricsecuritykey(|secretkeyspec(|createhmac(|cookieparser(|hmac.new(|withbasicauth(|setbasicauth(|basic_auth(|log in|admin / |root / |{enter}"
    case .label: "access|private|accounts"
    case .foreign: ForeignPassword.words
    case .program: PasswordOption.words
    case .code: RecoveryCode.words
    case .key:
      """
      key|auth|seed|salt|pepper|credentials|sid|client_id|clientid|login|authorization|session|pat\
      |user_id|app_id|appid|application_id|account_sid|access_id|accessid
      """
    case .service:
      """
      adafruit|adobe|facebook|kucoin|squarespace|heroku|asana|discord|airtable|algolia|alibaba|amplitude|apify|apilayer|apollo|asana|atlassian|auth0|aviationstack\
      |azure|beamer|bitbucket|bittrex|bitly|blynk|box|braintree|bscscan|bugsnag|bitfinex|caspio|censys|chartmogul\
      |checkly|circleci|clearbit|clickup|clockify|cloudflare|cloudinary|codacy|codecov|coinbase|cloudsmith|coveralls\
      |datadog|databox|deepgram|deepl|dockerhub|drone|dropbox|elastic|etherscan|etsy|fastly|finage|finicity\
      |firebase|flickr|foursquare|freshbooks|freshdesk|geocode|getresponse|github|gitlab|gitter|gocardless|grafana\
      |guardian|happyscribe|harvest|helpscout|heroku|hunter|infura|instagram|intercom|ipinfo|ipstack|jenkins|jira\
      |jumpcloud|kayako|keen|kraken|kucoin|languagelayer|launchdarkly|linear|linkedin|lokalise|looker|mailchimp|mailerlite\
      |mailgun|mailjet|mapbox|mattermost|meraki|messagebird|mixpanel|monday|mongodb|netlify|newrelic|new relic|nexmo\
      |nuget|numverify|nylas|nytimes|okta|omise|onelogin|opsgenie|optimizely|oracle|pagerduty|pandadoc|paypal|pendo\
      |pipedrive|pivotal|plaid|planetscale|postmark|privateai|pusher|quickbooks|rapidapi|recharge|recaptcha|rollbar\
      |salesforce|segment|sendbird|sendgrid|sendinblue|sentry|shodan|shopify|smartsheet|snowflake|snyk|sonar|sparkpost\
      |spotify|square|stackhawk|statuspage|storyblok|stripe|sumologic|surveymonkey|telegram|telnyx|tiingo|todoist|toggl\
      |travis|trello|twilio|twitch|twitter|typeform|unsplash|uplead|urlscan|vercel|virustotal|vonage|wakatime|weatherstack\
      |webex|wistia|wordpress|yandex|youtube|zapier|zendesk|zenrows|zenserp|zerobounce|zoho|zoom|squarespace|twitter
      """
    }
  }

  /// Words that make another thing out of a name when they stand before or behind the telling part: an id,
  /// a place, a rule about passwords, the position of a page.
  static func isAbout(_ suffix: ByteView) -> Bool {
    var word = suffix
    while let first = word.at(0), first == 0x5F || first == 0x2D || first == 0x2E { word = word[1...] }
    if word.isEmpty { return true }
    if word.count <= 3, word.allSatisfy(ASCII.isDigit) { return true }
    // `keys`, `path`: nothing on the list is as short, or as long.
    return word.count >= 2 && word.count <= 13 && suffixes.contains(word)
  }

  private static let suffixes = WordList(
    """
     key value val secret token base key_base keybase prod production dev development\
     staging test live env str string plain plaintext raw b64 base64 hex root admin\
     user access_key accesskey accesskeyid access_key_id token_secret token_key v1 v2 data txt\
     access access_token accesstoken api_key apikey auth code sandbox main master default\
     password pwd app web api s3 github db pass word 
    """)

  /// Whether the part of a name before the telling word makes it something that may be seen.
  static func isHarmless(prefix: ByteView) -> Bool { harmless.holdsEnd(of: prefix) }

  private static let harmless = WordIndex(
    """
     tenant_ entity_ record_ sha256_ sha1_ md5_ authenticity_ public public_ public- pub pub_ page page_ next next_ cursor_ cancel cancel_\
     sync_ continuation_ continuation csrf csrf_ csrf- xsrf_ xsrf- primary primary_ foreign foreign_ sort sort_ cache\
     cache_ object object_ partition_ hash_ hash map row_ group_ idempotency_ idempotency- storage_class_ tokenizer_\
     stop_ eos_ bos_ pad_ mask_ unk_ special_ max_ num_ by com tres en sur tour site_ site publishable_ publishable hot\
     tur mon don tor keyboard_ registry_ index_ dict_ lookup_ translation_ i18n_ route_ query_ unique_ composite_ cache-\
     restore- sort- partition- index- object- lookup- dedup_ dedup- dedupe_ etag_ checksum_ digest_ fingerprint_ hash- publickey sync resume resume_ authorized_ allowed_ host host_ 
    """)
}

extension String {
  func hasPrefixBytes(_ prefix: String) -> Bool {
    utf8.count >= prefix.utf8.count && utf8.prefix(prefix.utf8.count).elementsEqual(prefix.utf8)
  }

  func hasSuffixBytes(_ suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}

extension ByteView {
  /// Whether it begins with `word`, which is in lower case, in any case.
  func begins(with word: StaticString) -> Bool {
    count >= word.utf8CodeUnitCount && hasFolded(word, at: 0)
  }

  /// Whether it ends with `word`, which is in lower case, in any case.
  func ends(with word: StaticString) -> Bool {
    count >= word.utf8CodeUnitCount && hasFolded(word, at: count - word.utf8CodeUnitCount)
  }

  private func hasFolded(_ word: StaticString, at start: Int) -> Bool {
    withBytes { bytes in
      for i in 0..<word.utf8CodeUnitCount where ASCII.lowercased(bytes[start + i]) != word.utf8Start[i] {
        return false
      }
      return true
    }
  }
}
