extension CommandTable {
  static let otherStores = CommandTable(
    "Stores of secrets beside the well-known ones, and platforms that print their variables",
    critical: #"""
      laZagne all
      pypykatz live lsa
      """#,
    stopped: #"""
      conjur variable get -i prod/db/password
      akeyless get-secret-value --name /prod/db
      berglas access acme-prod/api-key
      credstash get prod.db.password
      etcdctl get /registry/secrets --prefix
      az keyvault secret download --vault-name v --name db -f out.txt
      """#,
    onlySaid: #"""
      conjur variable value -i staging/db
      teller show
      systemd-creds decrypt /etc/credstore/db.cred -
      consul kv get app/db_password
      heroku config:get DATABASE_URL -a acme
      netlify env:list --plain
      netlify env:get STRIPE_SECRET_KEY
      railway variables
      vercel env pull .env.local --environment=production
      aws kms decrypt --ciphertext-blob fileb://k.bin --query Plaintext --output text
      gpg -d secrets.gpg
      """#,
    silent: #"""
      conjur variable set -i prod/db -v x
      conjur whoami
      akeyless list-items
      berglas list acme-prod
      credstash list
      teller run -- npm test
      systemd-creds encrypt in.txt out.cred
      systemd-creds decrypt in.cred out.txt
      etcdctl get /registry/secrets --prefix --keys-only
      etcdctl get app/feature
      consul kv get -recurse config/
      consul kv get -keys app/db_password
      heroku config:get NODE_ENV -a acme
      netlify env:list
      railway variables --set NODE_ENV=test
      vercel env pull .env.local
      vercel env ls production
      eas env:list
      aws kms describe-key --key-id alias/app
      az keyvault secret list --vault-name v
      gpg -d -o report.pdf report.pdf.gpg
      gpg -d notes.gpg
      """#)
}
