extension CommandTable {
  static let ownServers = CommandTable(
    "Servers that a company runs itself, asked over HTTP",
    stopped: #"""
      curl -u a:b -X DELETE https://mq.acme.example/api/exchanges/%2F/events
      curl -X PUT http://consul.acme.example:8500/v1/agent/service/deregister/web
      curl -X PUT http://consul.acme.example:8500/v1/catalog/deregister -d '{"Node":"db1"}'
      curl -XDELETE 'http://etcd.acme.example:2379/v2/keys/app?recursive=true'
      curl -X DELETE -H "Authorization: Bearer $T" https://sso.acme.example/auth/admin/realms/main/clients/77
      curl -X POST -u a:b https://jenkins.acme.example/computer/agent1/doDelete
      curl -X DELETE http://kibana.acme.example:5601/api/spaces/space/ops -H 'kbn-xsrf: true'
      curl -u a:b -X DELETE https://harbor.acme.example/api/v2.0/projects/web/repositories/api/artifacts/sha256:aa
      curl --aws-sigv4 aws:amz:us-east-1:s3 -u a:b -X DELETE https://minio.acme.example/backup
      curl -X POST http://a:b@couch.acme.example:5984/orders/_purge -d '{"a":["1-x"]}'
      curl -X DELETE -H "X-Auth-Token: $T" 'https://swift.acme.example/v1/AUTH_x/backups?bulk-delete'
      curl -X POST http://qdrant.acme.example:6333/collections/docs/points/delete -d '{"filter":{}}'
      curl -X PUT http://push.acme.example:9091/api/v1/admin/wipe
      curl -X PUT http://nomad.acme.example:4646/v1/node/abc/drain -d '{"DrainSpec":{}}'
      curl -X DELETE http://marathon.acme.example:8080/v2/apps/web
      curl -X DELETE -u a:b https://airflow.acme.example/api/v1/dags/etl
      curl -X DELETE -H "Authorization: Bearer $T" https://superset.acme.example/api/v1/dashboard/3
      curl -X DELETE -H "Authorization: token $T" 'https://api.pulumi.com/api/stacks/acme/web/prod?force=true'
      curl http://webdis.acme.example:7379/FLUSHALL
      curl -X POST https://cache.acme.example -H "Authorization: Bearer $T" -d '["FLUSHDB"]'
      curl -X DELETE https://abc.supabase.co/storage/v1/bucket/avatars -H "Authorization: Bearer $K"
      curl https://api.acme.example/graphql -H "Authorization: Bearer $T" -d '{"query":"mutation{deleteAllUsers{count}}"}'
      curl -X POST https://api.acme.example/v1/users/bulk_delete -H "Authorization: Bearer $T" -d '{"ids":[1,2]}'
      curl -X POST https://api.acme.example/v1/tenants/7/destroy -H "Authorization: Bearer $T"
      curl -X POST https://api.acme.example/admin/purge -H "Authorization: Bearer $T"
      curl -X DELETE http://kong.acme.example:8001/services/web
      curl -X DELETE http://lb.acme.example:2019/config/
      curl -X DELETE -u a:b https://cloud.acme.example/remote.php/dav/files/u/Documents
      curl -X DELETE -H "Authorization: Bearer $T" https://api.tailscale.com/api/v2/device/123
      curl -X DELETE 'https://api.airtable.com/v0/app1/Orders?records[]=rec1&records[]=rec2' -H "Authorization: Bearer $T"
      curl -XPOST http://es.acme.example:9200/_all/_close
      node -e "require('https').request({method:'DELETE',host:'api.heroku.com',path:'/apps/web'}).end()"
      curl -s "https://api.github.com/orgs/acme/repos" -H "Authorization: token $T" | jq -r '.[].url' | xargs -n1 curl -X DELETE -H "Authorization: token $T"
      """#,
    onlySaid: #"""
      curl 'http://pihole.lan/admin/api.php?disable&auth=x'
      curl -X PUT http://kafka.acme.example:8083/connectors/orders/pause
      curl -k -X POST -H "Authorization: PVEAPIToken=x" https://pve:8006/api2/json/nodes/a/qemu/101/status/stop
      curl -X DELETE -u a:b https://cloud.acme.example/remote.php/dav/files/u/notes.txt
      """#,
    silent: #"""
      curl -X DELETE http://localhost:8001/services/web-test
      curl http://localhost:7379/FLUSHALL
      curl -u a:b https://mq.acme.example/api/exchanges/%2F/events
      curl http://consul.acme.example:8500/v1/agent/services
      curl -X PUT http://consul.acme.example:8500/v1/agent/service/register -d @svc.json
      curl -X POST -u a:b https://jenkins.acme.example/job/web/build
      curl -u a:b https://harbor.acme.example/api/v2.0/projects/web/repositories/api/artifacts
      curl -X POST http://qdrant.acme.example:6333/collections/docs/points/search -d '{"limit":3}'
      curl -X PUT http://push.acme.example:9091/metrics/job/batch --data-binary @m.txt
      curl -u a:b https://airflow.acme.example/api/v1/dags/etl
      curl -X POST -u a:b https://airflow.acme.example/api/v1/dags/etl/dagRuns -d '{}'
      curl -X DELETE -H "Authorization: Bearer $T" https://superset.dev.acme.example/api/v1/dashboard/3
      curl https://api.acme.example/graphql -H "Authorization: Bearer $T" -d '{"query":"mutation{deleteAllNotifications{count}}"}'
      curl -X POST http://localhost:3000/v1/tenants/7/destroy -H "Authorization: Bearer $T"
      curl -X POST https://api.acme.example/v1/cache/flush -H "Authorization: Bearer $T"
      curl -X PROPFIND -u a:b https://cloud.acme.example/remote.php/dav/files/u/Documents
      curl -T notes.md -u a:b https://cloud.acme.example/remote.php/dav/files/u/notes.md
      node -e "require('https').request({method:'GET',host:'api.heroku.com',path:'/apps/web'}).end()"
      jq -r '.[].url' urls.json | xargs -n1 curl -s -o /dev/null -H "Authorization: token $T"
      """#)
}
