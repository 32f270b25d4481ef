extension CommandTable {
  static let emptied = CommandTable(
    "Sources that are emptied, and lines that look like harm",
    stopped: #"""
      sudo nping --tcp-connect -rate=90000 -c 900000 web.acme.io
      msfconsole -x 'use exploit/multi/handler'
      sudo vsftpd -oanon_root=/ -oanonymous_enable=YES
      sudo exportfs -o rw,no_root_squash '*:/'
      smbd --foreground && net usershare add home /home/dev '' Everyone:F guest_ok=y
      net usershare add home /home/dev '' Everyone:F guest_ok=y
      redis-server --protected-mode no --bind 0.0.0.0
      mongod --bind_ip_all --noauth
      jupyter lab --ip=0.0.0.0 --NotebookApp.token='' --no-browser
      git ls-files '*.py' | xargs rm
      rm -f **/*.py
      qjs -e 'os.exec(["rm","-rf","/home/dev/x"])'
      emacs -batch -eval '(delete-directory "~/x" t)'
      python3 -c "import glob; [open(f,'w').close() for f in glob.glob('src/**/*.py', recursive=True)]"
      perl -i -ne '' src/*.ts
      perl -pi -e 's/.*//s' src/*.py
      sed -i d src/*.py
      truncate -s0 src/*.py
      tee src/*.py < /dev/null
      shred -u src/*.py
      fish -c 'funcsave ls'
      """#,
    silent: #"""
      rm -f src/*.o src/*.d
      rm -f src/**/*.js.map
      rm -f **/*.pyc
      rm -f build/*.py
      rm -f src/generated/*.ts.bak
      rm -f tests/__snapshots__/*.snap.tmp
      find . -name '*.py' -newer setup.py -print
      find . -maxdepth 1 -name '*.tmp' -delete
      git ls-files '*.py' | xargs ruff check
      git ls-files '*.md' | xargs wc -l
      git ls-files -o '*.orig' | xargs rm -f
      sed -i 's/a/b/' src/app.py
      sed -i '1d' src/app.py
      sed -i '/^$/d' src/app.py
      sed -n '1,$p' src/app.py
      perl -i -pe 's/foo/bar/' src/app.py
      perl -i -ne 'print unless /debug/' src/app.py
      perl -ne 'print if /x/' src/app.py
      echo x | tee build/out.txt
      make 2>&1 | tee build.log
      tee build/empty.txt < /dev/null
      alias ll='ls -l'
      fish -c 'alias ll "ls -l"; ll'
      fish -c 'functions ls'
      emacs -batch -eval '(message "hi")'
      emacs -batch -l ert -l tests/x.el -f ert-run-tests-batch-and-exit
      git checkout main
      git restore --staged package-lock.json
      git checkout -b fix/lock
      git checkout --ours dist/app.js
      docker compose -f docker-compose.test.yml down -v --remove-orphans --help
      docker network rm app-test
      docker network prune --help
      cloud-init status --wait
      coder list
      coder ssh dev
      redis-server --port 6400 --save '' --appendonly no
      mongod --dbpath /tmp/db --fork --logpath /tmp/db.log
      jupyter nbconvert --execute x.ipynb
      adb logcat -d
      upnpc -s
      nmap -sV -p 80 scanme.example.org
      npx vercel deploy
      npx netlify deploy --dir dist
      cp .env.example public/env.txt && npx vercel deploy
      cp README.md dist/ && npm publish --dry-run
      gh auth status > /tmp/s && cat /tmp/s
      kubectl get secrets > /tmp/names.txt && wc -l /tmp/names.txt
      ssh web1 'systemctl status nginx'
      ssh web1 uptime
      ssh test-vm 'docker ps'
      sudo -v
      setsebool --help
      semanage boolean -l
      systemctl list-timers apt-daily.timer
      aws ses list-identities
      stripe customers list --live
      ufw app list
      firewall-cmd --list-ports
      iptables -S INPUT
      fallocate -l 512M /tmp/swapfile
      stratis pool list
      vdo status
      targetcli ls
      geli list
      hping3 -c 1 -S -p 80 10.0.0.5
      kill -0 4821
      pg_ctl -D /tmp/pg stop -m fast
      defaults read com.apple.dock
      npm install ./packages/ui
      npm i ../shared
      gh api repos/acme/api/contents/README.md --jq .content | base64 -d
      gh issue view 12
      node --import ./setup.mjs app.js
      node -e 'import("node:fs").then(f => console.log(f.readdirSync(".")))'
      node --input-type=module -e 'import fs from "fs"; console.log(fs.existsSync("x"))'
      python3 -c "import glob; print(glob.glob('src/**/*.py', recursive=True))"
      docker exec web ls /app
      docker run --rm -v pgdata:/d alpine ls /d
      docker cp web:/app/dist/. ./dist
      kubectl cp prod/web-0:/tmp/dump.txt /tmp/dump.txt
      lxc file pull web/etc/hosts /tmp/hosts
      perl -e 'print $ENV{HOME}'
      perl -e 'print join("\n", map { lc } qw(A B)), "\n"'
      elixir -e 'System.get_env("HOME") |> IO.puts'
      aws s3 ls s3://acme-assets | awk '{print $4}' | xargs -I{} aws s3api head-object --bucket acme-assets --key {}
      psql -h prod-db.acme.io -c "SELECT id FROM notes WHERE body <> 'x' LIMIT 5"
      psql app_dev -c "SELECT * FROM notes WHERE body <> 'x'"
      """#)
}
