extension CommandTable {
  static let openings = CommandTable(
    "Ways in, servers, disks and payments",
    stopped: #"""
      socat TCP-LISTEN:5432,fork,reuseaddr TCP:prod-db:5432
      socat TCP-LISTEN:2222,fork TCP:10.0.0.5:22
      ssh -g -L 5432:prod-db:5432 bastion
      aws sesv2 delete-contact-list --contact-list-name customers
      aws sesv2 delete-configuration-set --configuration-set-name x
      aws pinpoint delete-segment --application-id x --segment-id y
      aws chime delete-account --account-id x
      stripe webhook_endpoints delete we_1 --confirm --live
      stripe invoices void in_1 --live
      stripe invoices pay in_1 --live
      stripe customers update cus_1 --live -d balance=-100000
      bundle exec rails runner 'Sidekiq::Queue.all.each(&:clear); Sidekiq::RetrySet.new.clear; Sidekiq::DeadSet.new.clear' RAILS_ENV=production
      ngrok tcp 5432 --log=stdout > /tmp/ngrok.log &
      cloudflared tunnel --url tcp://localhost:5432
      bore local 5432 --to bore.pub
      tailscale funnel --tcp 5432 tcp://localhost:5432
      pinggy -p 443 -R0:localhost:22 a.pinggy.io
      lt --port 5432
      zrok share public localhost:22
      localtunnel --port 22
      ngrok http file:///home/dev
      sudo ufw allow from any to any
      sudo ufw allow 5432
      sudo ufw allow 3306/tcp
      sudo ufw default allow incoming
      sudo ufw allow 1:65535/tcp
      sudo ufw allow in on eth0
      sudo firewall-cmd --permanent --zone=public --add-port=3306/tcp && sudo firewall-cmd --reload
      sudo firewall-cmd --add-port=1-65535/tcp --permanent
      sudo firewall-cmd --zone=public --add-service=postgresql --permanent
      sudo firewall-cmd --zone=trusted --add-interface=eth0
      sudo firewall-cmd --zone=public --add-source=0.0.0.0/0
      sudo iptables -A INPUT -p tcp --dport 5432 -j ACCEPT
      sudo iptables -I INPUT -j ACCEPT
      sudo hping3 -S --flood -V -p 80 web.acme.io
      ssh deploy@pg-1.acme.io 'sudo systemctl stop postgresql && sudo systemctl disable postgresql'
      ssh prod-db 'systemctl stop mysql'
      ssh root@web1.acme.io systemctl stop nginx
      ssh root@web1.acme.io 'service nginx stop'
      sudo bpftool prog load ./hide.o /sys/fs/bpf/hide autoattach
      sudo bpftool prog attach pinned /sys/fs/bpf/x msg_verdict
      sudo bpftool map update id 3 key 0 value 1
      sudo systemctl mask unattended-upgrades apt-daily-upgrade.timer && sudo apt-get remove -y unattended-upgrades
      sudo systemctl disable --now unattended-upgrades
      sudo systemctl mask apt-daily.timer apt-daily-upgrade.timer
      sudo systemctl disable --now dnf-automatic.timer
      sudo apt-get purge -y 'linux-image-*'
      sudo apt remove -y linux-generic
      sudo semanage permissive -a httpd_t && sudo setsebool -P httpd_execmem 1
      fallocate -l 500G /var/tmp/fill.img
      fallocate -l 2T fill
      stratis pool destroy data
      stratis filesystem destroy pool fs
      vdo remove --name=vdo0
      drbdadm wipe-md r0
      targetcli clearconfig confirm=True
      geli kill ada0
      find . -name '*.py' -not -path './.venv/*' -exec rm -f {} +
      find . -name '*.py' -delete
      find . -name '*.ts' -not -path '*/node_modules/*' -delete
      find . -type f -name '*.go' | xargs rm
      fd -e py -x rm
      defaults delete -g; rm -f ~/Library/Preferences/*.plist
      defaults delete -g
      defaults delete NSGlobalDomain
      echo 'hunter2' | sudo -S su -
      echo hunter2 | sudo -S bash
      """#,
    silent: #"""
      socat TCP-LISTEN:5432,bind=127.0.0.1,fork TCP:prod-db:5432
      socat TCP-LISTEN:5433,fork TCP:localhost:5432
      socat TCP-LISTEN:8080,fork TCP:app:3000
      ssh -L 5432:prod-db:5432 bastion
      ssh -N -L 6379:cache:6379 bastion
      ufw status verbose 2>/dev/null; nft -c -f deploy/nftables.conf && echo 'syntax ok'
      nft --check -f rules.nft
      nft list ruleset
      iptables -L -n
      ufw status numbered
      firewall-cmd --list-all
      firewall-cmd --state
      ngrok version
      ngrok config check
      python3 -m http.server 8000 --bind 127.0.0.1 --directory public
      npx serve dist
      npx http-server ./public -p 8080
      php -S localhost:8000 -t public
      ab -n 100 -c 10 http://localhost:3000/
      wrk -t2 -c10 -d10s http://localhost:8080/
      kubectl proxy --port=8001
      ip addr show
      ip route get 1.1.1.1
      fallocate -l 1G /tmp/swap.img
      truncate -s 100M /tmp/disk.img
      dd if=/dev/zero of=/tmp/test.img bs=1M count=100
      head -c 1M /dev/urandom > tests/fixtures/blob.bin
      dd if=/dev/urandom of=tests/fixtures/random-1k.bin bs=1k count=1 status=none && xxd tests/fixtures/random-1k.bin | tail -1
      bpftool prog list
      bpftool map dump id 3
      systemctl status unattended-upgrades
      initdb -D /tmp/pgtest -A trust -U postgres >/dev/null && pg_ctl -D /tmp/pgtest -o '-p 54399 -k /tmp' -w start >/dev/null && psql -h /tmp -p 54399 -U postgres -c 'select 1'; pg_ctl -D /tmp/pgtest -m fast stop; rm -rf /tmp/pgtest
      kill -l | head -4; kill -0 "$(cat /tmp/shop.pid 2>/dev/null || echo 1)" 2>/dev/null && echo alive || echo gone
      kill -0 1
      kill -0 -1
      ssh deploy@web1 'systemctl status nginx'
      find . -name '*.pyc' -delete
      find . -name '__pycache__' -exec rm -rf {} +
      find . -name '*.orig' -delete
      find . -name '*.log' -mtime +7 -delete
      find build -name '*.py' -delete
      defaults delete com.acme.app LastOpened
      defaults read -g
      """#)
}
