extension CommandTable {
  static let toolFolders = CommandTable(
    "Folders that tools name, sizes with names behind them, texts that are packed",
    stopped: #"""
      sudo systemctl list-units --type=service --state=running --no-legend | awk '{print $1}' | xargs sudo systemctl stop
      systemctl list-units --type=service --state=running --no-legend | awk '{print $1}' | xargs systemctl stop
      systemctl list-units --type=service --no-legend | awk '{print $1}' | xargs sudo systemctl stop
      systemctl list-units -t service --plain --no-legend | cut -d' ' -f1 | xargs -n1 systemctl disable
      for s in $(systemctl list-unit-files --state=enabled --no-legend | awk '{print $1}'); do sudo systemctl disable "$s"; done
      perl -e 'print pack"H*","726d202d7266207e2f646f6373"' | sh
      perl -e 'print pack("H*","726d202d7266207e2f646f6373")' | sh
      perl -e 'print pack "H*", "726d202d7266207e2f646f6373"' | sh
      perl -e 'print pack("C*",114,109,32,45,114,102,32,126)' | sh
      perl -e 'print map chr, 114,109,32,45,114,102,32,126' | sh
      ruby -e 'print ["726d202d7266207e2f646f6373"].pack("H*")' | sh
      ruby -e 'print [114,109,32,45,114,102,32,126].pack("C*")' | sh
      python3 -c 'print(bytes([114,109,32,45,114,102,32,126]).decode())' | sh
      python3 -c 'print("".join(map(chr,[114,109,32,45,114,102,32,126])))' | sh
      python3 -c "print(''.join(chr(c) for c in [114,109,32,45,114,102,32,126]))" | sh
      node -e 'console.log(String.fromCharCode(114,109,32,45,114,102,32,126))' | sh
      node -e 'console.log([114,109,32,45,114,102,32,126].map(c=>String.fromCharCode(c)).join(""))' | bash
      php -r 'echo implode(array_map("chr",[114,109,32,45,114,102,32,126]));' | sh
      php -r 'echo pack("H*","726d202d7266207e2f646f6373");' | sh
      lua -e 'print(("\114\109\32\45\114\102\32\126"))' | sh
      for v in $(docker volume ls -q); do docker run --rm -v $v:/v alpine sh -c 'rm -rf /v/*'; done
      docker volume ls -q | xargs -I{} docker run --rm -v {}:/d alpine sh -c 'rm -rf /d/*'
      docker run --rm -v pgdata:/v alpine sh -c 'rm -rf /v/*'
      docker run --rm -v prod_pgdata:/data busybox rm -rf /data
      glab config get token --host gitlab.com
      glab config get token
      gh auth token
      rm -rf "$(brew --prefix)"
      rm -rf $(npm root -g)/../../
      rm -rf "$(npm root -g)"
      rm -rf $(npm prefix -g)
      sudo rm -rf "$(npm config get prefix)/lib/node_modules"
      rm -rf $(go env GOROOT)
      rm -rf "$(rustc --print sysroot)"
      rm -rf $(gem env gemdir)
      rm -rf "$(xcode-select -p)"
      rm -rf $(brew --cellar) $(brew --caskroom)
      rm -rf "$(dirname "$(dirname "$(which node)")")"
      df -h / | tail -1; du -sh ~/* 2>/dev/null | sort -h | tail -5 | cut -f2 | xargs -d '\n' rm -rf; df -h / | tail -1
      du -a / | sort -nr | head -20 | awk '{print $2}' | xargs rm -rf
      du -sk ~/.[!.]* | sort -n | tail -3 | awk '{print $2}' | xargs rm -rf
      sudo utmpdump /var/log/wtmp | grep -v dev | sudo utmpdump -r -o /var/log/wtmp
      utmpdump -r < w.txt > /var/log/wtmp
      """#,
    silent: #"""
      systemctl list-units --type=service --no-legend | awk '{print $1}' | xargs systemctl status
      perl -e 'print pack("H*","6c73202d6c61")' | sh
      perl -e 'print pack("H*","726d202d7266207e2f646f6373")' | xxd
      ruby -e 'print ["68656c6c6f"].pack("H*")' | wc -c
      for v in $(docker volume ls -q); do docker run --rm -v $v:/v alpine du -sh /v; done
      for v in $(docker volume ls -q); do docker run --rm -v $v:/v -v "$PWD/backup":/b alpine tar czf /b/$v.tgz -C /v .; done
      docker run --rm -v npm_cache:/v alpine sh -c 'rm -rf /v/*'
      glab config get editor
      gh config get editor
      rm -rf "$(brew --cache)"
      rm -rf "$(npm config get cache)/_npx"
      rm -rf $(go env GOCACHE)
      rm -rf "$(go env GOMODCACHE)/cache/vcs"
      rm -rf "$(pip cache dir)"
      rm -rf "$(yarn cache dir)"
      rm -rf "$(pnpm store path)"
      rm -rf "$(npm root)/.cache"
      rm -rf "$(npm root)"
      du -sh node_modules dist | sort -h
      du -sh dist build | cut -f2 | xargs rm -rf
      du -sh /tmp/build-* | sort -h | tail -5 | cut -f2 | xargs rm -rf
      utmpdump /var/log/wtmp | tail
      env | grep -iE '^(http|https|no)_proxy=' | sed -E 's#//[^@]*@#//***@#'; npm config get proxy
      env | grep -i proxy | sed 's/:[^@]*@/:***@/'
      env | grep '^NODE_' | sort | sed 's/^/  /'
      env | grep -E '^(PATH|HOME|LANG)=' | sed 's/=/: /'
      export PGDATA=$(mktemp -d)/pg && initdb -A trust -U dev >/dev/null && pg_ctl -o '-p 55432 -k /tmp' -w start >/dev/null && createdb -h /tmp -p 55432 -U dev scratch; pg_ctl -m fast stop
      """#)
}
