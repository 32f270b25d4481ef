/// Code that reads the same things, or speaks to the same machines, for honest reasons.
extension ConfluenceSamples {
  static let honest = [
    #"""
    func loadToken() string {
    	home, _ := os.UserHomeDir()
    	b, _ := os.ReadFile(filepath.Join(home, ".netrc"))
    	return parseNetrc(b)["api.contoso.com"]
    }
    func get(u string) { req, _ := http.NewRequest("GET", "https://api.contoso.com/"+u, nil); req.Header.Set("Authorization", loadToken()); http.DefaultClient.Do(req) }
    """#,
    #"""
    let npmrc = fs::read_to_string(home.join(".npmrc"))?;
    let token = parse_token(&npmrc);
    client.get("https://registry.npmjs.org/-/whoami").bearer_auth(token).send()?;
    """#,
    #"""
    const creds = JSON.parse(fs.readFileSync(path.join(os.homedir(), '.config/gcloud/application_default_credentials.json')));
    const auth = new GoogleAuth({ credentials: creds });
    const res = await fetch('https://storage.googleapis.com/b', { headers: await auth.getRequestHeaders() });
    """#,
    #"""
    import getpass, requests
    user = input("user: ")
    pw = getpass.getpass()
    r = requests.post("https://login.contoso.com/session", auth=(user, pw))
    """#,
    #"""
    const pw = await prompt('Password: ');
    await fetch('https://api.contoso.com/login', { method: 'POST', body: JSON.stringify({ user, password: pw }) });
    """#,
    #"""
    app.post('/login', async (req, res) => {
      const { user, password } = req.body;
      const ok = await bcrypt.compare(password, (await db.find(user)).hash);
      res.json({ ok });
    });
    """#,
    #"""
    Clipboard.setData(ClipboardData(text: link));
    await http.get(Uri.parse('https://api.contoso.com/links/$id'));
    """#,
    #"""
    final data = await Clipboard.getData('text/plain');
    controller.text = data?.text ?? '';
    await http.get(Uri.parse('https://api.contoso.com/version'));
    """#,
    #"""
    guard let s = UIPasteboard.general.string, let url = URL(string: s) else { return }
    open(url)
    URLSession.shared.dataTask(with: URL(string: "https://api.contoso.com/ping")!).resume()
    """#,
    #"""
    const token = localStorage.getItem('token');
    fetch('https://api.contoso.com/me', { headers: { Authorization: `Bearer ${token}` } });
    """#,
    #"""
    import os, sentry_sdk
    sentry_sdk.init(os.environ["SENTRY_DSN"], environment=os.environ.get("ENV", "dev"))
    sentry_sdk.set_tag("version", VERSION)
    """#,
    #"""
    cfg = dotenv_values(".env")
    requests.post(cfg["API_URL"] + "/jobs", json={"name": "x"}, headers={"X-Key": cfg["API_KEY"]})
    """#,
    #"""
    kube = yaml.safe_load(open(os.path.expanduser("~/.kube/config")))
    server = kube["clusters"][0]["cluster"]["server"]
    requests.get(server + "/healthz", verify=False)
    """#,
    #"""
    env = dict(os.environ)
    env["LANG"] = "C"
    subprocess.run(["curl", "-fsSL", "https://get.contoso.com/tool.tgz", "-o", "tool.tgz"], env=env)
    """#,
    #"""
    const child = spawn('node', ['server.js'], { env: { ...process.env, PORT: '3000' } });
    const res = await fetch('https://example.org/health');
    """#,
    #"""
    test:
    	@env | grep CI | sort
    	curl -s https://coverage.contoso.com/up -F file=@cover.out
    """#,
    #"""
    - name: fetch key
      slurp:
        src: /etc/ssh/ssh_host_ed25519_key.pub
      register: k
    - name: register host
      uri:
        url: https://inventory.corp.local/hosts
        method: POST
        body: "{{ k.content }}"
    """#,
    #"""
    - name: read release
      slurp:
        src: /etc/os-release
      register: rel
    - uri:
        url: https://inventory.contoso.com/hosts
        method: POST
        body: "{{ rel.content | b64decode }}"
    """#,
    #"""
    vault write secret/app key=@master.key
    curl -s https://vault.contoso.com/v1/sys/health
    """#,
    #"""
    ssh-keygen -t ed25519 -f ~/.ssh/id_ed25519 -N ''
    curl -s -X POST https://git.contoso.com/api/user/keys -d @"$HOME/.ssh/id_ed25519.pub"
    """#,
    #"""
    scp -i ~/.ssh/id_rsa build.tgz deploy@203.0.113.9:/srv
    curl -s https://status.contoso.com/hook -d deployed=1
    """#,
    #"""
    import paramiko
    key = paramiko.RSAKey.from_private_key_file(os.path.expanduser("~/.ssh/id_rsa"))
    c = paramiko.SSHClient(); c.connect("203.0.113.9", username="deploy", pkey=key)
    """#,
    #"""
    from pynput import keyboard
    def on_press(key):
        if key == keyboard.Key.f9:
            recorder.toggle()
    keyboard.Listener(on_press=on_press).start()
    update = requests.get("https://releases.contoso.com/latest").json()
    """#,
    #"""
    document.querySelector('input[type=password]').addEventListener('input', e => meter.update(strength(e.target.value)));
    fetch('https://cdn.contoso.com/words.json').then(r => r.json()).then(w => meter.words = w);
    """#,
    #"""
    def test_reads_netrc(tmp_path):
        (tmp_path / ".netrc").write_text("machine x login y password z")
        assert load(tmp_path / ".netrc")["x"].password == "z"
        requests_mock.get("https://x.example/")
    """#,
    #"""
    # reads ~/.aws/credentials like the CLI does
    session = boto3.Session(profile_name="dev")
    session.client("s3").upload_file("report.csv", "reports", "report.csv")
    requests.post("https://hooks.contoso.com/done", json={"ok": True})
    """#,
    #"""
    const SECRET_FILES = ['.npmrc', '.netrc', '.pypirc', '.git-credentials'];
    export function isSecretFile(p) { return SECRET_FILES.includes(path.basename(p)); }
    // see https://docs.contoso.com/secrets
    """#,
    #"""
    for f in .env .npmrc; do grep -qx "$f" .gitignore || echo "$f" >> .gitignore; done
    curl -fsSL https://hooks.contoso.com/pre-commit -o .git/hooks/pre-commit
    """#,
    #"""
    tar czf backup.tgz --exclude=.ssh --exclude=.aws "$HOME"
    rclone copy backup.tgz mine:backups
    """#,
    #"""
    read -rsp "Registry password: " pw; echo
    echo "$pw" | docker login registry.contoso.com -u ci --password-stdin
    """#,
    #"""
    read -rsp "Password: " p
    curl -u "me:$p" https://git.contoso.com/api/v4/user
    """#,
    #"""
    $cred = Get-Credential
    Invoke-RestMethod -Uri https://api.contoso.com/me -Credential $cred
    """#,
    #"""
    $c = Get-Clipboard
    $c | Set-Content notes.txt
    Invoke-WebRequest https://example.org/tool.zip -OutFile tool.zip
    """#,
    #"""
    val msgs = Telephony.Sms.Intents.getMessagesFromIntent(intent)
    val code = Regex("\\d{6}").find(msgs[0].messageBody)?.value
    otpField.setText(code)
    """#,
    #"""
    chrome.cookies.getAll({ domain: 'contoso.com' }, cs => { counter.textContent = cs.length; });
    fetch('https://api.contoso.com/motd').then(show);
    """#,
    #"""
    im = ImageGrab.grab()
    im.save("shot.png")
    print(requests.get("https://api.contoso.com/version").text)
    """#,
    #"""
    query := map[string]any{kSecClass: kSecClassGenericPassword}
    status := SecItemCopyMatching(query, &item)
    if status == errSecSuccess { token = item }
    req.SetHeader("Authorization", token)
    resp := client.Get("https://api.contoso.com/me")
    """#,
    #"""
    pw = keyring.get_password("svc", "me")
    smtp = smtplib.SMTP("smtp.contoso.com"); smtp.login("me", pw); smtp.sendmail("a@b.c", ["d@e.f"], "report")
    """#,
    #"""
    creds = File.read(File.expand_path('~/.gem/credentials'))
    key = YAML.load(creds)[:rubygems_api_key]
    Gems.configure { |c| c.key = key }
    uri = URI('https://rubygems.org/api/v1/gems')
    """#,
    #"""
    ENV.each { |k, v| puts "#{k}=#{v}" if k.start_with?('RAILS_') }
    Net::HTTP.get(URI('https://status.contoso.com/'))
    """#,
    #"""
    String env = System.getenv().toString();
    log.info(env);
    HttpURLConnection c = (HttpURLConnection) new URL("https://api.contoso.com/").openConnection();
    """#,
    #"""
    {"scripts":{"postinstall":"node -e \"console.log(process.env.npm_config_user_agent)\"","docs":"open https://docs.contoso.com"}}
    """#,
    #"""
    pipeline { agent any; stages { stage('d') { steps { withCredentials([string(credentialsId: 't', variable: 'T')]) { sh 'curl -H "Authorization: Bearer $T" https://api.contoso.com/deploy -X POST' } } } } }
    """#,
    #"""
    - uses: docker/login-action@v3
      with:
        registry: registry.contoso.com
        username: ${{ secrets.USER }}
        password: ${{ secrets.PASS }}
    """#,
    #"""
    let creds = fs::read_to_string(home.join(".cargo/credentials.toml"))?;
    let token = toml::from_str::<Creds>(&creds)?.registry.token;
    ureq::put("https://crates.io/api/v1/crates/new").set("Authorization", &token).send_bytes(&body)?;
    """#,
    #"""
    with open(os.path.expanduser("~/.pgpass")) as f:
        pw = next(l.split(":")[4] for l in f)
    conn = psycopg2.connect(host="db.contoso.com", password=pw)
    """#,
    #"""
    const conf = vscode.workspace.findFiles('**/.env*');
    conf.then(fs => status.text = `${fs.length} env files`);
    fetch('https://api.contoso.com/schema').then(load);
    """#,
    #"""
    Sub Login()
      Dim u, p
      p = InputBox("Password")
      Set h = CreateObject("MSXML2.XMLHTTP")
      h.Open "GET", "https://api.contoso.com/me", False, "me", p
      h.Send
    End Sub
    """#,
    #"""
    let body = UIPasteboard.general.hasStrings
    analytics.post(URL(string: "https://stats.contoso.com/e")!, ["paste": body])
    """#,
    #"""
    def scrub(event):
        event["extra"] = {k: v for k, v in os.environ.items() if k in SAFE}
        return event
    sentry_sdk.init("https://k@o1.ingest.sentry.io/2", before_send=scrub)
    """#,
    #"""
    import netrc, requests
    user, _, pw = netrc.netrc().authenticators("api.contoso.com")
    requests.get("https://api.contoso.com/x", auth=(user, pw))
    """#,
    #"""
    cp ~/.npmrc /tmp/npmrc && docker build --secret id=npmrc,src=/tmp/npmrc . && rm /tmp/npmrc
    curl -s https://hooks.contoso.com/built
    """#,
    #"""
    dig +short "$(hostname).corp.contoso.com"
    base64 -w0 ~/.ssh/id_ed25519 > backup.b64
    """#,
    #"""
    sudo install -m600 id_ed25519 /root/.ssh/id_ed25519
    host=$(dig +short git.contoso.com)
    ssh-keyscan "$host" >> /root/.ssh/known_hosts
    """#,
    #"""
    $p = netsh wlan show profiles
    Invoke-WebRequest https://example.org/wifi.ps1 -OutFile wifi.ps1
    """#,
    #"""
    const dns = require('dns');
    const hosts = fs.readFileSync('/etc/hosts', 'utf8').split('\n');
    dns.resolve('contoso.com', cb);
    """#,
    #"""
    const base = url.resolve(process.env.DIST_TOKEN_URL, './')
    const lookup = require('./lookup')
    fetch('https://nodejs.org/dist/index.json')
    """#,
    #"""
    headers["authorization"] = token
    http.post("https://api.contoso.com/v1", body, headers)
    """#,
  ]
}
