extension CommandTable {
  static let takenBack = CommandTable(
    "What can be taken back, guards itself, or gives less than it seems to",
    stopped: #"""
      gem yank acme -v 1.0
      cargo owner --add mallory acme-core
      git filter-repo --path folder --force
      git filter-repo --path folder -f
      git-filter-repo --invert-paths --path x --forc
      git filter-repo --path folder $options
      git filter-branch --tree-filter 'true' HEAD
      yes | elasticsearch-node unsafe-bootstrap
      elasticsearch-node repurpose <<< y
      setcap cap_setuid+ep ./tool
      setcap cap_net_raw,cap_dac_override=ep ./tool
      setcap all=eip ./tool
      setcap =ep ./tool
      setcap "$rights" ./tool
      ttyd -W bash
      ttyd -p 7681 --writable bash
      gotty -w bash
      gotty --permit-write zsh
      ssh-copy-id -i /tmp/k.pub deploy@web-1.acme.dev
      ssh-copy-id root@prod-1
      """#,
    onlySaid: #"""
      cargo yank --version 1.4.0 acme-core
      git filter-repo --path folder
      git filter-repo --replace-text words.txt --refs HEAD
      git filter-repo --replace-text <(echo 'find==>replacement')
      elasticsearch-node unsafe-bootstrap
      elasticsearch-node repurpose
      setcap cap_net_bind_service=+ep ./server
      setcap cap_net_raw+ep ./tool
      setcap 'cap_net_bind_service,cap_net_raw=ep' ./server
      ttyd bash
      ttyd --port 8080 bash
      gotty top -- bash
      ssh-copy-id dev@build-2
      snmpset -v2c -c private 10.0.0.2 1.3.6.1.2.1.1.6.0 s rack-4
      sslstrip --listen=8080
      """#,
    silent: #"""
      cargo yank --undo --version 1.4.0 acme-core
      git filter-repo --analyze
      git filter-repo --dry-run --path src
      setcap -v cap_net_raw+ep ./tool
      setcap -r ./tool
      getcap ./tool
      ttyd --version
      ttyd htop
      ssh-keygen -lf ~/.ssh/id_ed25519.pub
      snmpget -v2c -c public 10.0.0.2 1.3.6.1.2.1.1.5.0
      trash-empty --dry-run
      trash-list
      gio trash --list
      """#)
}
