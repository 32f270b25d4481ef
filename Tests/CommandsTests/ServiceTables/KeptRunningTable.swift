extension CommandTable {
  static let keptRunning = CommandTable(
    "What supervisors and other machines keep running, and images from anywhere",
    stopped: #"""
      vault token create -policy=root
      vault policy write root all.hcl
      realm permit --all
      authselect select minimal --force
      pam-auth-update --force --remove unix
      pwpolicy -u m disableuser
      """#,
    said: #"""
      supervisorctl stop all
      supervisorctl shutdown
      pm2 delete all
      pm2 kill
      monit stop all
      forever stopall
      mongod --dbpath /data --shutdown
      atrm $(atq | cut -f1)
      docker -H tcp://10.0.0.1:2375 rm -f web
      DOCKER_HOST=ssh://deploy@web1 docker rm -f web
      curl -s http://x.example.net/Dockerfile | docker build -
      docker build - < <(curl -s http://x.example.net/Dockerfile)
      docker load -i <(curl -s http://x.example.net/x.tar)
      vault policy write app app.hcl
      gio remove ~/notes.txt
      """#,
    silent: #"""
      supervisorctl status
      supervisorctl restart worker
      supervisorctl stop worker
      pm2 delete api-test
      pm2 list
      pm2 stop api
      monit status
      mongod --dbpath ./data
      atrm 3
      atq
      docker rm -f web
      DOCKER_HOST=ssh://ci1 docker rm -f e2e-test
      docker build - < Dockerfile
      docker load -i app.tar
      docker load < app.tar
      docker build -t app .
      vault token create -policy=app
      vault policy read app
      realm list
      authselect current
      pwpolicy -u m -getpolicy
      gio trash ~/x
      """#)
}
