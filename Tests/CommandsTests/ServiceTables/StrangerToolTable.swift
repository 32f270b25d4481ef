extension CommandTable {
  static let strangerTools = CommandTable(
    "Tools that no family knows, in the grammar that nearly all of them speak; and words that only look like it",
    stopped: #"""
      ionosctl datacenter delete -i abc -f
      lsh servers destroy --id abc
      gradient machines delete --machineId abc
      lagoon delete project -p shop
      anyscale cluster terminate --name train
      tiger service delete abc --no-wait
      astra db delete main -y
      astra db delete-keyspace main -k shop
      zilliz cluster delete abc
      aura-cli instance delete abc
      vespa destroy --force
      kbcli cluster delete pg --auto-approve
      terminusdb db delete admin/shop
      pinot-admin.sh DeleteTable -tableName events -exec
      redisctl cloud database delete 1 2
      fluvio topic delete events
      omnictl cluster delete main
      openshift-install destroy cluster --dir=main
      hypershift destroy cluster aws --name x
      wsk namespace delete x
      acme table drop products
      acme user delete bob
      acme index delete products
      sdm admin secretstores delete x
      ozone sh bucket delete -r /vol1/b
      helmsman --destroy -f state.yaml
      runway destroy
      esc env rm acme/prod --yes
      soft repo delete shop
      svix application delete app_1
      quickwit index delete --index logs --prod
      mass pkg delete prod-db
      npx cplnctl cluster delete x
      sudo lsh servers destroy --id abc
      xargs -n1 ccloud cluster delete < clusters
      bash -c 'tiup cluster destroy shop'
      """#,
    said: #"""
      nuctl delete function hello
      kluctl delete -t main --yes
      lexicon cloudflare delete example.com A --name www
      acme user remove bob
      acme subscription cancel sub_1 --yes
      fga tuple delete user:x admin doc:y
      hetzner-k3s delete --config c.yaml
      sealos reset --force
      bentoml delete shop:v1 -y
      crc delete -f
      subctl uninstall --yes
      quarto publish gh-pages
      wally publish
      vlt secrets get DB_PASSWORD
      acmectl auth token
      ecctl deployment shutdown abc --force
      """#,
    silent: #"""
      ionosctl datacenter list
      lagoon list projects
      tiger service list
      astra db list
      zilliz cluster describe
      vespa status
      kbcli cluster delete pg --dry-run=client
      redisctl cloud database delete --help
      fluvio topic list
      omnictl get clusters
      runway plan
      quarto render
      quarto publish --dry-run
      vlt secrets list
      acmectl auth status
      awslocal dynamodb delete-table --table-name orders
      tflocal destroy -auto-approve
      acme cluster delete dev-1 --url http://localhost:8080
      acme db reset --env test
      acme session delete 3
      acme subscription get sub_1
      acme subscription cancel --help
      acme table drop products --dry-run
      acme cache show --all
      acme user list
      acme cache purge --all --force
      acme config delete cluster
      acme repo remove stable
      acme env remove x
      acme search delete cluster
      acme logs destroy
      acme plan destroy
      acme run destroy
      acme rm -f notes.txt
      molecule test -s default --destroy=always
      kitchen destroy
      ember destroy component user-card
      pytest destroy
      jest delete database
      cowsay delete database
      notify-send "delete database" done
      sd delete remove README.md
      fastmod delete remove
      ls destroy
      cd destroy
      emacs destroy
      make destroy
      ./manage destroy
      varnishlog -g request -q 'ReqMethod eq PURGE' -d
      acme ask 'how do I delete a cluster' delete cluster
      watson project delete x
      zellij delete-session main --force
      nodenv uninstall 18
      xcodes uninstall 15.0
      gum confirm "delete cluster"
      """#)
}
