extension CommandTable {
  static let everydayTools = CommandTable(
    "The smaller tools, used as they are every day",
    silent: #"""
      php artisan cache:clear
      php artisan config:clear && php artisan route:clear
      php artisan queue:restart
      php artisan queue:work --once
      php bin/console cache:clear --env=prod
      php bin/console messenger:consume async -vv
      php bin/console messenger:failed:show
      bundle exec rake -T
      bundle exec rake test
      rake db:migrate
      celery -A app worker -l info
      celery -A app inspect stats
      celery -A app control enable_events
      flow check
      flow status
      npx flow
      forge fmt
      forge snapshot
      anchor --version
      hardhat compile
      npx hardhat node
      npx hardhat run scripts/seed.js
      truffle test
      truffle develop
      brownie test
      ape test
      goal node status
      sui move test
      aptos move compile
      dfx build
      near view a.testnet get
      step ca health
      step certificate inspect c.pem
      certbot certificates
      certbot renew --dry-run
      acme.sh --list
      lego --help
      cap production deploy:check
      cap staging deploy
      pd incident:list
      sf org list
      sf project deploy validate
      sf data query -q 'select Id from Account limit 5'
      sanity dataset list
      contentful space list
      shopify theme list
      shopify theme dev
      shopify theme pull
      lando start
      ddev start
      ddev describe
      deck diff
      deck gateway diff
      ykman info
      ykman oath accounts list
      tailscale status --json
      tailscale up
      tailscale ip -4
      headscale nodes list
      netbird status
      tctl get users
      tsh ls
      zerotier-cli listnetworks
      nova list
      cinder list
      heat stack-list
      qm status 100
      pct enter 100
      pvesh get /cluster/resources
      pveum user list
      hcloud server describe web
      govc ls
      govc vm.power -on web
      oci compute instance list
      upstash redis list
      turso db show x
      turso org list
      terminus site:list
      flarectl zone list
      firebase database:get /
      firebase functions:log
      wrangler kv key list --namespace-id x
      wrangler d1 list
      heroku domains -a x
      heroku releases -a x
      vercel ls
      vercel inspect x
      fly ips list -a x
      fly secrets list
      pscale deploy-request list d
      supabase migration list
      modal app list
      gitea admin user list
      forgejo doctor check
      gitlab-ctl status
      gitlab-rails runner 'puts Gitlab::VERSION'
      gitlab-rake gitlab:env:info
      gitlab-runner status
      gitlab project list
      circleci local execute
      circleci config process .circleci/config.yml
      travis lint
      bk build list
      drone build ls
      woodpecker-cli lint
      fly -t ci trigger-job -j a/b
      fly -t ci pipelines
      acli jira workitem view X-1
      linear issue list
      bb script.clj
      bb tasks
      bb -e '(println 1)'
      earthly +build
      earthly --help
      hut builds show 1
      redis-cli --eval scripts/count.lua key , arg
      mysqldump --no-data shop | head
      pg_dump -s shop | diff - schema.sql
      pg_dump shop | grep -c INSERT
      mongodump --archive | mongorestore --archive --nsFrom 'a.*' --nsTo 'b.*'
      git archive HEAD | tar -t | head
      git archive --format=zip -o x.zip HEAD
      git bundle verify x.bundle
      docker save app -o app.tar
      docker save app | gzip > app.tgz
      docker export web | tar -t | head
      docker image prune -f
      docker builder prune -f
      docker network prune -f
      docker compose up -d
      docker compose run --rm api npm test
      docker inspect -f '{{.NetworkSettings.IPAddress}}' web
      docker node ls
      docker swarm init
      docker plugin ls
      container list
      container image list
      container run -it alpine
      distrobox enter dev
      distrobox list
      toolbox enter
      tart list
      orb list
      utmctl list
      lxc info x
      lxc snapshot x
      lxc config show x
      incus exec x -- ls
      virsh snapshot-list x
      VBoxManage snapshot x list
      xl list
      jail -l
      iocage list
      bastille list
      zoneadm list
      talosctl version
      talosctl dashboard
      velero schedule get
      telepresence list
      argocd app get x
      argocd app sync x
      argocd app set x --revision main
      crane digest x
      oras pull r/x:1
      regctl image digest x
      buildah prune
      kubectl krew list
      kubectl argo rollouts get rollout x
      kubectl cert-manager status certificate x
      kubectl proxy
      kubectl proxy --port=8001
      kubectl create rolebinding x --clusterrole=view --user=bob
      kubectl patch deploy x -p '{"spec":{"replicas":3}}'
      kubectl patch deploy x -p '{"spec":{"replicas":02}}'
      kubectl debug node/n1 -it --image=busybox -- ls /host
      kubectl debug node/n1 --image=busybox -- cat /host/etc/os-release
      kubectl exec api -- cat /var/run/secrets/kubernetes.io/serviceaccount/namespace
      kubectl exec api -- cat /etc/os-release
      docker exec web cat /etc/nginx/nginx.conf
      docker run --rm alpine cat /etc/os-release
      docker run --rm -it docker sh
      docker run --rm docker:cli version
      oc whoami
      oc adm top pods
      oc adm policy who-can delete pods
      helm install x oci://registry-1.docker.io/bitnamicharts/redis
      helm upgrade --install x ./chart
      ansible all -m service -a 'name=nginx state=restarted'
      ansible all -m service -a 'name=nginx state=stopped' --check
      ansible all -m uri -a 'url=https://example.com/health'
      ansible all -m fetch -a 'src=/var/log/app.log dest=logs/'
      ansible all -m get_url -a 'url=https://example.com/a.csv dest=/tmp/a.csv'
      ansible-console --help
      ansible-playbook deploy.yml -i inventories/prod -e version=1.2
      salt '*' state.apply nginx
      salt '*' state.apply teardown test=True
      salt-run manage.up
      salt-run jobs.list_jobs
      puppet resource service sshd
      puppet cert list
      puppet node find x
      puppet agent -t
      knife status
      knife ssh 'name:*' uptime
      knife cookbook upload web
      chef-server-ctl status
      maas admin machines read
      juju add-unit web
      bosh vms
      bosh deploy m.yml
      fab test
      fab -l
      bolt task run facts -t all
      bolt plan show
      nix-collect-garbage --dry-run
      nix-collect-garbage
      terragrunt stack run plan
      terraform init -migrate-state
      pulumi env ls
      npm uninstall lodash
      gem uninstall rails
      gem list --all
      rustup update
      rustup component add clippy
      mise install
      mise use node@20
      asdf install nodejs 20
      asdf plugin add nodejs
      opam install dune
      opam switch list
      opam pin add mylib .
      nimble install -y
      luarocks install lpeg
      dart pub global activate melos
      mix archive.install hex phx_new
      mix escript.build
      guix pull
      scala-cli compile .
      jshell
      kotlin -e 'println(1)'
      groovy -e 'println 1'
      dotnet run
      dotnet add package X
      dotnet nuget locals all --clear
      dotnet tool restore
      jbang --version
      apt-get -o Dpkg::Options::=--force-confold -s upgrade
      composer config --list
      composer config platform.php 8.2
      go env -w GOPRIVATE=github.com/acme/*
      pip config list
      aptly publish list
      code --list-extensions
      cursor .
      pass ls
      bw status
      doppler setup
      keyring --list-backends
      nmcli con show
      nmcli con mod home connection.autoconnect yes
      tc -s qdisc
      ip netns list
      ip xfrm state
      iw dev
      rfkill list
      wg
      wg show wg0
      ipset list x
      conntrack -L
      ss -tulpn
      vtysh -c 'show ip route'
      birdc show protocols
      rndc reload
      nsupdate -v
      knotc status
      pdnsutil list-all-zones
      nginx -T
      apachectl configtest
      apachectl graceful
      softwareupdate --list
      defaults delete com.apple.dock autohide
      defaults read NSGlobalDomain
      xcrun simctl shutdown all
      xcrun --find clang
      pkgutil --pkg-info x
      mas list
      tmutil localsnapshot
      security find-certificate -c x
      osascript -e 'tell application "Mail" to count messages of inbox'
      osascript -e 'tell application "Finder" to get name of every file of desktop'
      osascript -e 'tell application "Notes" to get name of every note'
      caddy validate
      caddy file-server --root dist --listen :8080
      ruby -run -e httpd . -p 8000
      php -S localhost:8000 -t public
      php -S 0.0.0.0:8000 -t public
      sqlmap --version
      masscan -p80 10.0.0.0/24
      dvc pull
      dvc push
      dvc gc -w --dry
      sl status
      sl pull
      fossil status
      gt log
      git lfs prune
      git annex drop x
      git remote add origin git@github.com:me/x.git
      git remote add local ../other
      curl -T dist/app.zip https://deploy.acme.io/app.zip
      curl -X POST https://api.acme.io/users -d '{"name":"x"}' -H "Authorization: Bearer $T"
      curl -X POST https://jenkins.acme.io/job/x/build -u a:b
      curl -F file=@report.pdf https://api.acme.io/upload
      curl -s https://registry.npmjs.org/x/-/x-1.0.0.tgz -o x.tgz
      curl -X DELETE http://localhost:8080/job/x -H 'X: y'
      curl -X POST https://api.linear.app/graphql -d '{"query":"mutation { issueCreate(input: {title: \"x\"}) { success } }"}' -H "Authorization: $T"
      curl -X POST https://api.revolut.com/x -d sandbox=1
      gcloud builds submit --config cloudbuild.yaml .
      gcloud dns record-sets describe x --zone=z --type=A
      az storage blob service-properties show --account-name a
      aws ssm get-parameters --names /a /b
      aws ec2 describe-images --owners self
      kafka-topics --alter --topic x --partitions 6 --bootstrap-server k
      kafka-configs --alter --entity-type topics --entity-name x --add-config retention.ms=604800000 --bootstrap-server k
      kafka-acls --add --allow-principal User:app --operation Read --topic x --bootstrap-server k
      rabbitmqctl list_users
      rabbitmqctl set_user_tags bob monitoring
      nats pub x y
      mosquitto_sub -t '#'
      mosquitto_pub -t a -m b
      temporal schedule list
      zbctl status
      flink list
      artemis queue stat
      emqx ctl status
      postconf -d
      postconf mynetworks
      postfix check
      zmprov ga x
      m365 spo site list
      gam info user x
      gam print groups
      """#)
}
