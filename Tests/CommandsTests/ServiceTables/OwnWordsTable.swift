extension CommandTable {
  static let ownWords = CommandTable(
    "Tools of services that say it in words of their own, and drop-in replacements of known ones",
    critical: #"""
      hal deploy clean
      juju destroy-model shop --no-prompt --destroy-storage
      tiup cluster clean shop --all
      grate --drop --connectionstring "Server=db;Database=shop"
      memsql-ops cluster-uninstall
      cbbackupmgr remove -a /backup -r shop --backups all
      ocs-sr -g auto restoredisk x sda
      disko --mode disko ./disk-config.nix
      splunk clean eventdata -f
      dsconf localhost backend delete userRoot --do-it
      """#,
    stopped: #"""
      dnscontrol push
      octodns-sync --config-file config.yml --doit
      cli53 rrpurge example.com
      lexicon cloudflare delete example.com A --name www
      custodian run -s out policy.yml
      graphile-migrate reset --erase
      piccolo migrations backwards all 1 --auto_agree
      tb datasource truncate events --yes
      duply shop purge --force
      autorestic forget -a --prune
      dsmc delete filespace x
      syncoid --force-delete pool/a host:pool/b
      arkade uninstall nginx
      clusteradm clean
      kluctl prune -t main --yes
      phoenix-cli payinvoice --invoice lnbc1
      cashu send 100
      gocardless payments cancel x
      vela delete shop -y
      keeper get abc --unmask
      dcli password github -o console
      git-crypt export-key key.bin
      zed relationship bulk-delete document:x
      kanidmd recover-account admin
      influxdb3 delete database shop
      qpid-config del queue orders --force
      elastic-agent uninstall --force
      git clear-soft
      git fresh-branch docs
      git sync --force origin main
      git undo -h 3
      git force-clone https://example.com/y.git dir
      git reauthor --all --correct-email c@example.com
      git subrepo push lib --force
      git crypt export-key key.bin
      git town delete feature
      b2 bucket update shop allPublic
      bao kv metadata delete secret/shop
      spin app delete shop
      neonctl projects delete shop
      """#,
    said: #"""
      wmill sync push --yes
      ollama push me/model
      ia upload item file.zip
      cachix push shop result
      fedpkg build
      komac submit x
      berks upload
      jreleaser full-release
      fnox get DATABASE_URL
      skate get token
      attic push cache result
      resend emails send --to a@example.com --subject x --text y
      configcat flag rm --flag-id 1
      bao kv get secret/shop
      git rename-tag v1 v2
      git magic -fp
      git secret cat keys.json
      kaggle datasets create -p . --public
      aws mq create-broker --publicly-accessible --broker-name b
      """#,
    silent: #"""
      dnscontrol preview
      octodns-sync --config-file config.yml
      cli53 list
      lexicon cloudflare list example.com A
      custodian run --dryrun -s out policy.yml
      graphile-migrate watch
      piccolo migrations check
      tb datasource ls
      tb build
      duply shop status
      autorestic snapshots
      tiup cluster display shop
      arkade get kubectl
      kluctl diff -t main
      helmsman -f state.yaml --dry-run
      phoenix-cli getbalance
      cashu balance
      gc -n graph.dot
      keeper ls
      dcli sync
      fnox list
      fnox exec -- npm test
      git-crypt status
      zed schema read
      influxdb3 show databases
      qpid-config queues
      ollama run llama3
      ia search x
      fedpkg lint
      fedpkg build --scratch
      berks install
      jreleaser full-release --dry-run
      resend domains list
      configcat ls
      juju status
      bao status
      bao kv list secret/
      elastic-agent status
      splunk status
      rush publish
      git sync origin main
      git magic -p
      git undo 3
      git undo -h
      git town sync
      git secret list
      git crypt status
      git subrepo push lib
      git summary
      b2 bucket create shop allPrivate
      kaggle datasets create -p .
      aws rds create-db-instance --db-instance-identifier x --no-publicly-accessible
      ansible-playbook cleanup.yml --list-tasks --tags purge
      """#)
}
