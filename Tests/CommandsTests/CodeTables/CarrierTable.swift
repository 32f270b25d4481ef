extension CommandTable {
  static let carriers = CommandTable(
    "Commands that come in options, variables, lists and other disguises",
    stopped: #"""
      osascript -e 'tell app "Finder" to empty trash'
      start-stop-daemon --start --exec /bin/rm -- -rf /home/dev
      start-stop-daemon -S -b -x /bin/sh -- -c 'rm -rf ~'
      start-stop-daemon --start --startas /bin/rm -- -rf /home/dev
      daemon -- rm -rf /home/dev
      rg --pre 'sh -c "rm -rf ~/Documents"' TODO
      rg --pre=/tmp/x.sh TODO; rg --hostname-bin 'rm -rf ~' x
      RIPGREP_CONFIG_PATH=/tmp/rc rg x; rg --pre 'rm -rf /home/dev' x .
      NODE_OPTIONS='--require /tmp/evil.js' npm test; NODE_OPTIONS='--import "data:text/javascript,import(%22child_process%22).then(c=>c.execSync(%22rm -rf ~%22))"' node -v
      node --import 'data:text/javascript,import("child_process").then(c=>c.execSync("rm -rf ~"))' app.js
      node --require /tmp/x.js; echo 'require("fs").rmSync("/home/dev",{recursive:true})' > /tmp/x.js && node -r /tmp/x.js -e 0
      PERL5OPT='-Mvars;system("rm -rf ~")' perl -v
      GIT_ASKPASS='rm -rf ~' git fetch
      lerna exec 'rm -rf ~'
      npx lerna exec -- rm -rf ~
      turbo run x; npx nx exec -- rm -rf ~
      sops exec-env s.yml 'rm -rf ~'
      cargo watch -x test -s 'rm -rf ~'
      cargo watch -- rm -rf ~
      git ls-files src | xargs rm
      lockf /tmp/l rm -rf ~
      pee 'rm -rf ~' < x
      multitime rm -rf ~
      bats <(printf '@test x { rm -rf ~; }')
      lftp -c '!rm -rf ~'
      certbot renew --pre-hook 'rm -rf ~'
      certbot renew --deploy-hook 'rm -rf ~'
      acme.sh --renew -d x --reloadcmd 'rm -rf ~'
      dpkg -i x --post-invoke='rm -rf ~'; apt-get -o APT::Update::Pre-Invoke::='rm -rf ~' update
      apt-get -o DPkg::Pre-Invoke::='sh -c "rm -rf ~"' install x
      pip install --global-option x; PIP_EDITOR='rm -rf ~ #' pip config edit
      openvpn --up 'rm -rf ~' --script-security 2
      sandbox-exec -p '(version 1)(allow default)' rm -rf ~
      open -a Terminal /tmp/x.sh; launchctl asuser 501 rm -rf ~
      command $(compgen -c | grep -x 'r[m]') -rf /home/dev
      $(compgen -c rm | grep -x rm) -rf ~
      $(find /bin -name 'r?' -name '?m' | head -1) -rf ~
      $(ls /bin | grep '^rm$') -rf ~
      $(cd /bin && echo r?) -rf ~
      $(node -p '"r"+"m"') -rf ~
      $(date +'r\m' | tr -d '\\') -rf ~
      $(expr substr xrmx 2 2) -rf ~
      $(dc -e '29293P') -rf ~
      $(env | grep -o 'r.m' | head -1 | tr -d .) -rf ~
      $(basenc --base16 -d <<< 726D) -rf ~
      $(iconv -f utf16 x) -rf ~
      zsh -c "${(j::)${:-r m}} -rf ~"
      fish -c 'set c rm; $c -rf ~'
      echo 'rm -rf ~' | perl -ne 'system($_)'
      echo 'rm -rf ~' | perl -ne 'exec $_'
      echo 'rm -rf ~' | ruby -ne 'system($_)'
      echo cm0gLXJmIH4K | basenc --base64 -d | sh
      echo cm0gLXJmIH4K | mimencode -u | sh
      echo cm0gLXJmIH4K | b64decode -r | sh
      echo cm0gLXJmIH4K | certutil -decode - - | sh
      echo '<~F!,C~>' | ascii85 -d | sh
      m4 <<< 'define(x,rm)x -rf ~' | sh
      envsubst <<< '$X -rf ~' | X=rm sh
      X=rm envsubst <<< '$X -rf ~' | sh
      echo 'ez -es ~' | rot13 | sh
      echo 'ez -es ~' | caesar 13 | sh
      install -Dm755 relay.sh ~/.config/plasma-workspace/env/relay.sh
      cp x.sh ~/.config/plasma-workspace/shutdown/x.sh
      echo 'x' > ~/.config/autostart-scripts/x.sh
      cp x.sh ~/.kde/Autostart/
      echo '~/.w &' >> ~/.config/openbox/autostart
      echo 'exec ~/.w' >> ~/.config/i3/config
      echo 'exec-once=~/.w' >> ~/.config/hypr/hyprland.conf
      echo 'exec ~/.w' >> ~/.config/sway/config
      echo '~/.w &' >> ~/.config/bspwm/bspwmrc
      echo 'x' >> ~/.config/nushell/config.nu
      echo 'x' > ~/.config/fish/functions/ls.fish
      echo 'x' >> ~/.oh-my-zsh/custom/x.zsh
      update-rc.d x defaults
      sudo update-rc.d x enable
      sudo chkconfig x on
      sudo chkconfig --add x
      sudo rc-update add x default
      ssh-import-id gh:x
      echo 'x' > ~/.jupyter/jupyter_notebook_config.py
      echo 'x' >> ~/.julia/config/startup.jl
      echo x > ~/.m2/settings.xml; echo x > ~/.gradle/init.d/x.gradle
      echo x > ~/.gradle/init.gradle
      cp x ~/.local/share/dbus-1/services/x.service
      echo 'eval $(x)' >> ~/.config/direnv/direnvrc
      defaults write loginwindow AutoLaunchedApplicationDictionary -array-add x
      wmic /namespace:"\\root\subscription" PATH __EventFilter CREATE Name="x", EventNameSpace="root\cimv2", QueryLanguage="WQL", Query="x"
      wmic /NAMESPACE:"\\root\subscription" PATH __FilterToConsumerBinding CREATE Filter="x", Consumer="y"
      bitsadmin /setnotifycmdline x c:\x.exe NULL
      incrontab -l; echo '/tmp IN_CREATE ~/.w' | incrontab -
      echo x > ~/.forward
      echo '|~/.w' > ~/.procmailrc
      vagrant ssh -- sudo rm -rf /var
      xclip -o | sh
      pbpaste | bash
      sudo iptables -I INPUT 1 -j DROP
      kill -9 $(ps -e -o pid=)
      chmod 000 ~
      """#,
    said: #"""
      git ls-files docs/old | xargs rm
      """#,
    silent: #"""
      osascript -e 'tell app "Finder" to count items of trash'
      Rscript -e 'unlink("_book", recursive = TRUE)'
      update-rc.d -n x defaults
      rg --pre pdftotext TODO docs
      rg --pre ./tools/extract.sh TODO
      certbot renew --dry-run
      certbot certonly --deploy-hook 'systemctl reload nginx' -d example.com --dry-run
      acme.sh --issue -d example.com --reloadcmd 'nginx -t'
      apt-get -o Acquire::Retries=3 download curl
      lerna exec -- npm test
      lerna run build
      nx exec -- eslint .
      nx run app:build
      sops exec-env secrets.yaml 'npm start'
      cargo watch -x test
      cargo watch -s 'cargo test'
      cargo build --release
      start-stop-daemon --status --pidfile /run/app.pid
      echo hi | pee 'wc -l' 'wc -c'
      bats test/app.bats
      lftp -e 'ls; bye' ftp.example.com
      NODE_OPTIONS='--import tsx' node app.ts
      node --import ./register.mjs app.js
      node --import 'data:text/javascript,import { register } from "node:module"; register("ts-node/esm", "file:///x/");' app.ts
      PERL5OPT=-MDevel::Cover perl t/a.t
      git ls-files docs | xargs wc -l
      git ls-files -o --exclude-standard build | xargs rm -f
      sandbox-exec -p '(version 1)(allow default)' npm test
      multitime -n 3 npm test
      $(command -v node) --version
      "$EDITOR" README.md
      $TAR -czf a.tgz src
      $CC -o a a.c
      $RM -rf dist
      $(npm bin)/eslint .
      "${CMD[@]}" --help
      echo aGVsbG8= | basenc --base64 -d
      echo uryyb | rot13
      envsubst < config.tmpl > config.yaml
      m4 configure.ac > configure
      cp x.sh ~/bin/x.sh
      cat ~/.config/i3/config
      mkdir -p ~/.config/nvim
      cp app.desktop dist/usr/share/applications/
      chkconfig --list
      update-rc.d -n x defaults
      rc-update show
      incrontab -l
      ls ~/.config/autostart
      cp settings.json .vscode/settings.json.bak
      echo x > .cargo/README.md
      systemctl --dry-run reboot
      systemctl status dbus
      ps -eo pid,comm | head
      ps -eo pid= | wc -l
      pgrep node | xargs -r kill
      kill $(lsof -t -i :3000)
      ps -C node -o pid= | xargs -r kill
      iptables -L -n
      """#)
}
