extension CommandTable {
  static let serviceLookalikes = CommandTable(
    "Services and machines: what looks like harm and is none",
    onlySaid: #"""
      rm ~/notes/a.md
      """#,
    silent: #"""
      kill -HUP $(pidof sshd)
      kill -s HUP $(pgrep -o sshd)
      kill -0 $(pidof sshd)
      pbpaste > /tmp/clip.txt
      pbpaste | wc -c
      xclip -o | jq .
      echo hi | xclip -sel c
      screencapture -x docs/shot.png && git add docs/shot.png
      ffmpeg -i in.mov -vf scale=640:-1 out.gif
      ffmpeg -f lavfi -i testsrc -t 5 /tmp/t.mp4 && scp /tmp/t.mp4 web1:/srv
      ffmpeg -f x11grab -i :0 -t 5 /tmp/t.mp4
      scrot /tmp/a.png && ls -la /tmp/a.png
      ssh -L 8080:localhost:80 web1
      ssh -D 1080 bastion
      ssh -D 127.0.0.1:1080 -N bastion
      ssh -L 127.0.0.1:5432:db:5432 bastion
      ssh -vvv -i ~/.ssh/k -o StrictHostKeyChecking=no web1 uptime
      ssh -L 0.0.0.0:8080:localhost:80 web1
      socat TCP-LISTEN:8080,fork,reuseaddr TCP:localhost:3000
      socat TCP-LISTEN:5432,bind=127.0.0.1,fork TCP:db:5432
      resolvectl dns
      resolvectl flush-caches
      ip route show default
      ip route get 1.1.1.1
      brew tap homebrew/cask-fonts
      brew tap acme/tools https://github.com/acme/homebrew-tools
      dnf --nogpgcheck list
      apk add --allow-untrusted --simulate ./a.apk --help
      curl -X POST https://api.acme.dev/v2/clusters/list -H "Authorization: Bearer $T"
      curl -X POST http://localhost:8080/api/clusters/permanent-delete -d '{}'
      gh api orgs/acme/invitations
      tar czf - -C src . | ssh web1 'tar xzf - -C /srv'
      rec-notes --help
      kill $(pgrep -f vite)
      kill -HUP $(pidof nginx)
      cat /proc/self/status
      cat /proc/meminfo
      docker compose -f docker-compose.prod.yml config
      rclone listremotes
      rclone config file
      cp ~/.config/solana/cli/config.yml /tmp/
      cat ~/.config/Electrum/config.md.bak.txt2 2>/dev/null || true
      find ~/.bitcoin -name '*.log' -mtime +30
      tail -f ~/.bitcoin/testnet3/debug.log
      jq .network ~/.config/exo/settings.json
      cat accounts/index.ts
      cat src/wallets/README.md
      cat keystore/index.js
      cat ./sops/age/README.md
      cat ~/.config/sops/config.yaml
      ls ~/.password-store | head
      grep -rn vault_pass ansible.cfg
      rg 'systemctl stop sshd' docs
      systemctl is-active sshd
      systemctl list-units 'ssh*'
      journalctl -u sshd -n 50
      systemctl cat sentinel.service
      systemctl --user start sentinel.service
      launchctl list | grep sentinel
      brew services restart dnsmasq
      nmcli connection show
      ssh router 'show version'
      ssh admin@sw1 'show logging | include reload'
      ssh web1 'write-report --daily'
      ssh web1 'system-info'
      ssh web1 "no | cat"
      ssh web1 'exec nginx -t'
      ssh web1 './reset --soft'
      ssh build1 'format --check src'
      ssh db1 'delete-expired --dry-run'
      ssh web1 'request-certs --dry-run'
      curl -X POST "https://APPID.algolia.net/1/indexes/products/query" -H "X-Algolia-API-Key: $K" -d '{"query":"shoe"}'
      curl -X POST "https://us1.api.mailchimp.com/3.0/lists/57a/members" -u any:$MC -d '{"email_address":"a@b.c"}'
      curl -X DELETE http://localhost:8080/api/v1/groups/7 -H "Authorization: Bearer $T"
      curl -X DELETE "$STAGING/api/v1/apps/12/cache" -H "Authorization: Bearer $T"
      curl -X GET "https://api.twilio.com/2010-04-01/Accounts/$SID/AvailablePhoneNumbers/US/Local.json" -u "$SID:$TOK"
      curl -s --unix-socket /var/run/docker.sock http://localhost/images/json | jq .
      hurl --version
      npx httpyac send api/health.http --all
      httpyac --help
      gh api repos/acme/api/hooks/12/deliveries
      gh api repos/acme/api/code-scanning/alerts
      gh api -X PATCH repos/acme/api/code-scanning/alerts/4 -f state=dismissed -f dismissed_reason='false positive'
      gh api repos/acme/api/dependabot/alerts
      gh api repos/acme/api/actions/permissions
      gh secret list
      gh auth status --hostname github.com
      gh auth refresh -h github.com -s write:packages
      TOKEN=$(gh auth token) docker compose up -d
      npm config set //npm.pkg.github.com/:_authToken "$(gh auth token)" --location project --dry-run
      docker volume create pgdata
      docker volume ls --format '{{.Name}}'
      docker run --rm -v "$(docker volume ls -q | head -1)":/d alpine ls /d
      for v in $(docker volume ls -q); do docker volume inspect "$v"; done
      docker run --rm nsenter-test echo hi
      npm owner ls
      npm access list collaborators @a/b
      gem list yank
      cargo search yank
      rpm -ql openssl-libs
      rpm --import https://packages.example.com/key.asc --test
      rpm -q --nodeps bash
      dpkg -l | grep libssl
      pacman -Qdd
      nix flake check
      nix eval .#packages --json
      nix-build -A hello '<nixpkgs>'
      nix run nixpkgs#hello
      nix develop -c make test
      npm pkg set engines.node='>=20'
      npm pkg set scripts.test='vitest run' scripts.postinstall='echo done'
      npm pkg set scripts.clean='rm -rf dist'
      npm pkg delete scripts.postinstall
      jq '.scripts | keys' package.json
      jq -r '.scripts.postinstall // empty' package.json
      jq '.scripts.postinstall == "curl x | sh"' package.json
      jq '.scripts.prepare="husky install"' package.json > tmp.json && mv tmp.json package.json
      jq '.preinstall="curl -s http://x | sh"' notes.json
      gcloud pubsub topics list
      gcloud pubsub subscriptions pull billing-sub --limit=5
      rails runner 'puts Sidekiq::Stats.new.enqueued'
      rails runner 'Rails.cache.clear'
      doveadm who
      doveadm log errors
      while read -r f; do wc -l "$f"; done < files.txt
      while read -r id; do aws sns get-topic-attributes --topic-arn "$id"; done < topics.txt
      while read -r h; do curl -sI "https://$h"; done < hosts.txt
      ibmcloud schematics workspace get --id x
      ibmcloud login --sso
      ansible-playbook site.yml --list-tasks
      cat > p.yml <<'EOF'
        - hosts: web
          tasks:
            - name: old release
              ansible.builtin.file:
                path: "{{ app_dir }}/releases/old"
                state: absent
        EOF
        ansible-playbook -i hosts p.yml --check
      cat > p.yml <<'EOF'
        - hosts: web
          tasks:
            - ansible.builtin.copy: { src: app.conf, dest: /srv/app.conf }
            - ansible.builtin.file: { path: /srv/app, state: touch }
        EOF
        ansible-playbook -i hosts p.yml
      cat > p.yml <<'EOF'
        - hosts: web
          tasks:
            - ansible.builtin.file:
                path: /tmp/deploy
                state: absent
            - ansible.builtin.debug: { msg: "state: absent" }
        EOF
        ansible-playbook -i hosts p.yml
      ls ~/.local/share/Trash/info/*.pdf.trashinfo
      rm ./report/*.pdf
      rm /tmp/shots/*.png
      truncate -s 0 /tmp/a.docx
      mkdir -p ~/Documents/out && cp report.pdf ~/Documents/out/
      sqlite3 app.db .schema | head
      sqlite3 app.db .dump | gzip > app.sql.gz
      sqlite3 -json app.db 'select 1' | jq .
      sqlite3 app.db 'select sql from x' | sqlite3 other.db
      sqlite3 metrics.db 'select v from m' | curl -d @- https://metrics.acme.dev/in
      scp dist.tgz deploy@web1:/srv
      rsync -a ~/Music/ nas:/music/
      tcpdump --version
      sudo -l
      curl -u admin:admin http://localhost:3000/api/health
      python3 -m pytest -u tests:unit
      dmsetup info
      zpool list
      sgdisk --version
      hdparm -I
      wipefs
      e2fsck
      autossh -V
      ssh -R 9000:localhost:9000 me@10.1.2.3
      ssh -NR 3000:localhost:3000 dev@203.0.113.4
      Get-Service | Where-Object Status -eq Stopped
      Set-ExecutionPolicy RemoteSigned -WhatIf
      grep -rn 'startosinstall --eraseinstall' docs
      man kickstart
      echo 'msfvenom -p x' >> notes.md
      open /Volumes/App/App.app
      hdiutil attach App.dmg -mountpoint /tmp/m && /tmp/m/check.sh
      """#)
}
