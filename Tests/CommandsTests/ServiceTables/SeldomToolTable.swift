extension CommandTable {
  static let seldomTools = CommandTable(
    "Tools that few have met: disks, supervisors, accounts, trash, wallets; and what they are taken for",
    critical: #"""
      dcfldd pattern=00 of=/dev/sdb
      dc3dd wipe=/dev/sdb
      dd_rescue /dev/zero /dev/sdb
      systemd-repart --empty=force --dry-run=no /dev/sda
      systemd-cryptenroll --wipe-slot=all /dev/sda3
      sedutil-cli --yesIreallywanttoERASEALLmydatausingthePSID X /dev/sda
      cryptsetup luksHeaderRestore /dev/sda3 --header-backup-file old.img
      mdadm --create /dev/md0 --level=1 --raid-devices=2 /dev/sda /dev/sdb --run
      zpool create -f tank mirror sdb sdc
      nvme write-uncor /dev/nvme0n1 -s 0 -c 8
      hdparm --sanitize-block-erase /dev/sdb
      integritysetup format /dev/sdb
      tpm2_clear
      terramate script run destroy
      npx alchemy destroy --stage prod
      nitric down -y
      defang compose down
      homectl remove alice
      homectl update dev --member-of=wheel
      """#,
    stopped: #"""
      btrfs check --repair /dev/sdb1
      git apply <<< $'--- a/.claude/settings.json\n+++ b/.claude/settings.json\n@@ -1 +1 @@\n-{"hooks":{}}\n+{}'
      fsfreeze -f /
      fwupdmgr install old.cab --allow-older
      lvresize -L-20G vg0/home
      zpool export tank
      cryptsetup luksAddKey /dev/sda3 new.key
      bleachbit --shred ~/Documents
      trash-put ~/Documents
      trash -r ~
      gio trash ~/Pictures
      kioclient5 move ~/Documents trash:/
      homectl create eve
      luseradd eve
      lpasswd root
      smbpasswd -a eve
      pdbedit -x eve
      dinitctl stop sshd
      s6-rc -d change sshd
      s6-svc -d /run/service/sshd
      svcadm disable ssh
      systemctl kill --signal=9 user.slice
      openrc-shutdown -p now
      s6-linux-init-shutdown -r now
      rfkill block all
      tc qdisc add dev eth0 root netem loss 100%
      nft -f - <<< 'flush ruleset'
      machinectl shell root@
      machinectl shell
      chmod 666 ~/.ssh/id_ed25519
      xattr -rd com.apple.quarantine /Applications
      docker run --privileged alpine sh -c 'mount /dev/sda1 /mnt && ls /mnt'
      docker run --privileged alpine mount /dev/sda1 /mnt
      terragrunt backend delete --force
      helmwave down
      nelm release uninstall web -n prod
      bupstash rm older-than=1d
      btcctl sendtoaddress bc1q 1
      stellar tx new payment --source me --destination G --amount 100 --network mainnet
      lotus send f1x 100
      q chat --trust-all-tools 'go'
      cline --yolo 'go'
      kimi -y
      echo 'eval x' >> ~/.direnvrc
      cp x.py ~/.config/xonsh/rc.d/x.py
      cp rc.elv ~/.config/elvish/rc.elv
      cp x.conf ~/.config/user-tmpfiles.d/x.conf
      cp hook ~/.git-templates/hooks/post-checkout
      echo 'LD_PRELOAD=/tmp/x.so' > ~/.ssh/environment
      cp init.lua ~/.hammerspoon/init.lua
      cp -r x.qlgenerator ~/Library/QuickLook/x.qlgenerator
      cp x ~/Library/Preferences/com.apple.loginitems.plist
      cp m.json ~/.kiro/settings/mcp.json
      cp m.json ~/.codeium/windsurf/mcp_config.json
      cp c.yaml ~/.continue/config.yaml
      cp s.json .qwen/settings.json
      cp s.json .factory/settings.json
      patch -p1 <<< $'--- a/.git/hooks/pre-push\n+++ b/.git/hooks/pre-push\n@@ -0,0 +1 @@\n+/tmp/x'
      """#,
    onlySaid: #"""
      ed -s src/main.c <<< $'1,$d\nw\nq'
      printf '%%d\nwq\n' | ex -s src/main.c
      vim -es -c '%d' -c 'wq' docs/notes.txt
      nvim --headless +'%d' +wq README.md
      ex -sc '%d|x' README.md
      fallocate -p -o 0 -l 1G data/events.sqlite
      fallocate --zero-range -l 1G data/events.sqlite
      install -m 644 /dev/null docs/guide.md
      zpool create tank sdb
      fwupdmgr update
      packer build -force web.pkr.hcl
      homectl lock-all
      nixos-rebuild switch --flake .#web --target-host root@web
      trash-put -rf src
      """#,
    silent: #"""
      dcfldd if=/dev/zero of=/tmp/x.img bs=1M count=4
      dc3dd if=disk.img of=/tmp/x.img hash=sha256
      systemd-repart --dry-run=yes /dev/sda
      systemd-repart /dev/sda
      systemd-cryptenroll /dev/sda3
      sedutil-cli --scan
      sedutil-cli --query /dev/sda
      tpm2_clear --help
      mformat -i floppy.img ::
      fwupdmgr get-updates
      fwupdmgr get-devices
      mdadm --detail /dev/md0
      zpool list
      zpool create -n tank sdb
      nvme list
      hdparm -I /dev/sda
      btrfs check /dev/sdb1
      btrfs filesystem usage /
      lvresize -L+20G vg0/home
      vgexport --test vg0
      integritysetup status x
      fsfreeze -u /mnt
      xfs_db -r -c 'sb 0' /dev/sda1
      ntfsresize --info /dev/sda1
      cryptsetup luksDump /dev/sda3
      bleachbit --list
      bleachbit --preview system.cache
      trash-put notes.txt
      trash ~/old-checkout
      trash build
      gio info src
      gio trash old.txt
      trash-list
      kioclient5 ls trash:/
      homectl list
      homectl inspect dev
      pdbedit -L -v
      dinitctl list
      svcadm refresh x
      s6-rc -a list
      s6-rc -u change nginx
      s6-svc -u /run/service/nginx
      svcs -a
      openrc-shutdown --help
      rfkill list
      tc qdisc show dev eth0
      nft -c -f - <<< 'flush ruleset'
      nft list ruleset
      machinectl shell web
      machinectl list
      chmod 600 ~/.ssh/id_ed25519
      xattr -l /Applications/Safari.app
      docker run --rm alpine mount
      docker run -v ./data:/data alpine mount
      bupstash list
      duplicacy list
      btrbk list snapshots
      btcctl getbalance
      btcctl --testnet sendtoaddress tb1q 1
      stellar tx new payment --source me --destination G --amount 1 --build-only --network mainnet
      stellar tx new payment --source me --destination G --amount 1 --network testnet
      lotus wallet list
      q chat 'what does this do'
      cline --help
      kimi --version
      vim -es -c 'g/foo/d' -c wq build/out.txt
      ed -s dist/x.js <<< $'1,$d\nw\nq'
      nvim --headless -c 'echo 1' -c q README.md
      ex -sc '%s/a/b/|x' README.md
      ed -s README.md <<< $'3d\nw\nq'
      fallocate -l 1G /tmp/x
      fallocate --dig-holes data/x.img
      fallocate -o 1M -l 10M build/x.bin
      install -m 644 src/a.conf dist/a.conf
      install -m 644 /dev/null /tmp/marker
      packer build web.pkr.hcl
      packer validate -force web.pkr.hcl
      git apply --check <<< $'--- a/.claude/settings.json\n+++ b/.claude/settings.json\n@@ -1 +1 @@\n-{}\n+{ }'
      git apply <<< $'--- a/src/a.c\n+++ b/src/a.c\n@@ -1 +1 @@\n-x\n+y'
      git apply <<< $'--- a/docs/old.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x'
      patch -p1 --dry-run <<< $'--- a/.git/hooks/pre-push\n+++ b/.git/hooks/pre-push\n@@ -0,0 +1 @@\n+x'
      cargo publish --list
      nixos-rebuild build --flake .#web
      terragrunt backend bootstrap
      terramate script run lint
      npx alchemy deploy --help
      nelm release list
      helmwave diff live
      defang compose ps
      cat ~/.direnvrc
      ls ~/.git-templates/hooks
      cat ~/.hammerspoon/init.lua
      cat ~/.qwen/settings.json
      cp s.json tests/fixtures/.qwen/settings.json
      ls ~/Library/QuickLook
      """#)
}
