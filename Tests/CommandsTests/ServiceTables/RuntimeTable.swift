extension CommandTable {
  static let runtimes = CommandTable(
    "What runs below the engines of containers, and steps out of them",
    critical: #"""
      kubectl exec deploy/api -- nsenter -t 1 -m rm -rf /var/lib
      kubectl -n ops exec ds/agent -- nsenter --target=1 --mount -- rm -rf /var/lib
      kubectl -n kube-system exec ds/agent -- chmod -R 777 /host/etc
      kubectl exec ds/agent -- rm -rf /host/var/lib
      buildah run --volume /:/h c rm -rf /h/var
      buildah unshare rm -rf /var/lib/containers
      ctr run --mount type=bind,src=/,dst=/h,options=rbind:rw docker.io/library/alpine:3 x rm -rf /h/home
      """#,
    stopped: #"""
      crictl exec 3f2a rm -rf /data
      runc exec web rm -rf /data
      ctr -n k8s.io tasks exec --exec-id x web rm -rf /var/lib/postgresql/data
      lxc exec web -- rm -rf /srv
      docker compose run --rm api rm -rf /var/lib/app
      docker compose run --rm api python manage.py shell -c "import shutil; shutil.rmtree('/var/lib/app')"
      docker exec web rm -rf /var/lib/app
      docker cp ~/.ssh web:/tmp/
      devcontainer up --workspace-folder . --mount type=bind,source=/,target=/host
      """#,
    onlySaid: #"""
      runc delete -f web
      docker build https://github.com/acme/app.git
      docker import https://x.example.net/rootfs.tgz base
      kubectl port-forward --address 0.0.0.0 svc/db 5432:5432
      """#,
    silent: #"""
      crictl exec 3f2a ls /data
      crictl ps -a
      runc list
      docker import rootfs.tgz base
      runc delete web
      ctr images ls
      ctr -n k8s.io tasks exec --exec-id x web cat /etc/os-release
      buildah run c make test
      buildah unshare ls
      lxc exec web -- apt-get update
      lxc exec web -- rm -rf /tmp/cache
      kubectl exec ds/agent -- ls /host/etc
      kubectl exec ds/agent -- rm -rf /tmp/x
      kubectl exec deploy/api -- nsenter --help
      docker compose run --rm web env
      docker compose run --rm api rm -rf node_modules
      docker compose run --rm api pytest -q
      docker compose run --rm -v "$PWD/tests":/tests api pytest /tests
      docker exec web rm -rf /var/lib/apt/lists
      docker cp web:/app/dist ./dist
      devcontainer up --workspace-folder .
      devcontainer exec --workspace-folder . npm test
      kubectl port-forward svc/db 5432:5432
      """#)
}
