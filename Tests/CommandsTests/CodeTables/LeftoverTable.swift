extension CommandTable {
  static let leftovers = CommandTable(
    "Names that a pattern stands for, values that nobody gave, and requests that nobody sends",
    critical: #"""
      pwsh -c '[string]$Root = $HOME; Remove-Item $Root -Recurse -Force'
      pwsh -c 'param([string]$Root = $HOME) Remove-Item $Root -Recurse -Force'
      pwsh -c 'param([Parameter(Mandatory=$false)][string]$Root = $HOME, $x) Remove-Item $Root -Recurse -Force'
      pwsh -c 'function f { param([string]$Root = $HOME) Remove-Item $Root -Recurse -Force }; f'
      echo "/home/dev/mail /home/dev/photos" | awk '{for(i=1;i<=NF;i++) print "rm -rf " $i | "sh"}'
      echo 'old /home/dev/mail' | awk '{system("rm -rf " $NF)}'
      printf 'dist\n/home/dev/mail\n' | awk '{system("rm -rf " $1)}'
      groovy -e '["/home/dev"].each { new File(it).deleteDir() }'
      ls -dt ~/work/*/ | xargs -d '\n' rm -rf --
      ls -d ~/work/*/ | tail -n +5 | xargs rm -rf
      ls -1td ~/work/*/ | head -n -3 | xargs rm -rf
      ls -d ~/work/*/ | sort -r | sed 1,3d | xargs rm -rf
      rm -rf $(ls -dt ~/work/*/ | tail -n +5)
      """#,
    stopped: #"""
      python3 -c "import docker; c=docker.from_env(); [v.remove(force=True) for v in c.volumes.list()]"
      kubectl get secret stripe-live -n payments -o jsonpath='{.data.key}' | base64 -d
      node -e "fetch(new Request('https://api.acme.dev/v1/users/9',{method:'DELETE'}))"
      node -e "const r=new Request('https://api.acme.dev/v1/users/9',{method:'DELETE'}); fetch(r)"
      python3 -c "import urllib.request as u; u.urlopen(u.Request('https://api.acme.dev/v1/users/9', method='DELETE'))"
      pip install --index-url http://pypi.example.net/simple --trusted-host pypi.example.net acme-utils
      npm install acme-helper --registry=http://npm.example.net:4873
      npm config set strict-ssl false && npm config set registry http://registry.example.net && npm install
      docker run --rm --cap-add=SYS_ADMIN --security-opt apparmor=unconfined alpine sh -c 'mount -t cgroup -o rdma cgroup /mnt && echo 1 > /mnt/x/notify_on_release'
      """#,
    said: #"""
      env | grep -i stripe ; printenv
      kubectl get secret stripe-live -o yaml
      docker run --rm --cap-add=SYS_ADMIN alpine ls
      """#,
    onlySaid: #"""
      pwsh -c 'function f { param([string]$Root = $HOME) Remove-Item $Root -Recurse -Force }; f -Root dist'
      """#,
    silent: #"""
      printf 'dist\nbuild\n' | awk '{system("rm -rf " $1)}'
      printf 'a 1\nb 2\n' | awk '{print "rm -rf " $1}'
      python3 -c "import docker; c=docker.from_env(); print([v.name for v in c.volumes.list()])"
      groovy -e '["dist"].each { new File(it).deleteDir() }'
      pwsh -c 'param($Root = "dist") Remove-Item $Root -Recurse -Force'
      pwsh -c 'function f { param([string]$Root = $HOME) Write-Output $Root }; f'
      pwsh -c '[int]$n = 3; [string]$s = "x"; Write-Output $s'
      ls -dt dist/*/ | tail -n +5 | xargs rm -rf
      ls -dt /tmp/x/*/ | tail -n +5 | xargs rm -rf
      ls -dt ~/work/*/ | head -3
      ls -d src/*/ | sed 1,2d | xargs -n1 basename
      node -e "const r=new Request('https://api.acme.dev/v1/users/9',{method:'DELETE'});console.log(r.method,r.url)"
      python3 -c "import urllib.request as u; print(u.Request('https://api.acme.dev/v1/users/9', method='DELETE').get_method())"
      npm install acme-helper --registry=http://localhost:4873
      pip install --index-url http://127.0.0.1:3141/root/pypi acme
      printenv | cut -d= -f1
      """#)
}
