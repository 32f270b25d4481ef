import Bytes

/// Which families know which program, by their places in `Families.family(_:)`: `name=3,7;`.
///
/// Asking every family for its names would touch the code and data of all of them at every start; this is one
/// stretch of text. It is made from the families' own lists: a test compares the two and prints the text
/// that belongs here.
enum FamilyIndex {
  /// Calls `body` with the number of each family that knows `name`, in order.
  static func forEachFamily(knowing name: String, _ body: (Int) -> Void) {
    index.forEachNumber(of: name, body)
  }

  private static let index = NameIndex(written)

  static let written: StaticString = """
     7z=15; VBoxManage=25; aa-complain=10; aa-disable=10; aa-teardown=10; ack=15;\
     add-localgroupmember=14; add-mppreference=14; addgroup=7; adduser=7; ag=15; age=15; aider=13;\
     alembic=24; algolia=28; aliyun=28; amp=13; amplify=27; ansible=27; ansible-playbook=27;\
     ansible-vault=15,16; apk=29; apparmor_parser=10; appwrite=28; apt=29; apt-get=29; aptitude=29;\
     argocd=26; aria2c=17; artisan=24; asr=4; astro=28; at=11; atlas=22; atrm=11; attrib=6;\
     auditctl=10; auditpol=10; auggie=13; auth0=28; autossh=12; awk=15; aws=16,17,28; awscurl=20;\
     az=16,17,28; azcopy=17,28; azd=27; b2=17,28; badblocks=4; barman=30; base32=15; base64=15;\
     bash=5; bat=15; batcat=15; batch=11; bcdedit=9; beeline=21; bfg=18; bfs=1; bitsadmin=3,17;\
     bless=9; blkdiscard=4; bootctl=9; bore=12; borg=30; borgmatic=30; bosh=27; bq=21,28; brew=8,29;\
     bsdtar=2,15; btrfs=4; buildah=25; bun=29; bundle=29; bunx=29; bup=30; busctl=9; busybox=17;\
     bw=16; cabal=29; cacls=6; cadaver=17; cargo=29; cat=15; cdk=27; cdktf=27; ceph=4; ceph-volume=4;\
     certutil=3,17; cf=27; cfdisk=4; chage=7; chamber=16; changeset=29; chattr=3,6; chflags=6;\
     chgpasswd=7; chgrp=6; chisel=12; chkconfig=8; chmod=6; choco=29; chown=6; chpasswd=7; chsh=7;\
     cilium=26; cipher=9; civo=28; claude=13; clear-content=14; clear-disk=14; clear-eventlog=14;\
     clever=28; clickhouse=21; clickhouse-client=21; clickhousectl=28; cloudflared=12,28;\
     clusterctl=26; cmdkey=16; cockroach=21; code=12; code2prompt=15; codex=13; colima=25; column=15;\
     comm=15; composer=29; conan=29; conda=10,29; confluent=28; console=24; consul=27; convex=28;\
     copilot=13,27; cp=2,15; cpio=2; cqlsh=21; crane=25; createdb=22; createdump=16; croc=17;\
     crontab=11; crudini=3; crush=13; cryptcat=12; cryptsetup=4; cscli=10; csrutil=10;\
     curl=3,15,17,20; curlie=17,20; cursor-agent=13; cut=15; cypher-shell=22; dart=29; dash=5;\
     dashlane=16; databricks=28; datadog-ci=28; date=9; dbd=12; dbmate=24; dbt-cloud=28; dbus-send=9;\
     dd=3,15; ddrescue=4; debugfs=4; declare=10,16; defaults=10; del=14; del-cli=0; delgroup=7;\
     deltree=14; deluser=7; deno=29; devspace=26; diesel=24; diff=15; dig=17; diskpart=4;\
     diskshadow=16; diskutil=4; dislocker=4; django-admin=24; dmesg=10; dmsetup=4; dnf=29; doas=5;\
     doas-edit=7; docker=25; docker-compose=25; docker-credential-desktop=16;\
     docker-credential-osxkeychain=16; docker-credential-pass=16; docker-credential-secretservice=16;\
     docker-machine=25; doctl=28; dog=17; doggo=17; doppler=16; dos2unix=3; dotenv=15; dotnet=24,29;\
     dotnet-ef=24; dpkg=29; dracut=9; drill=17; drizzle-kit=24; droid=13; dropbear=12; dropdb=22;\
     dropuser=22; drush=24; dscl=7; dseditgroup=7; dsenableroot=7; duckdb=21; duplicity=30; dzdo=5;\
     e2fsck=4; eb=28; ed=3; efibootmgr=9; egrep=15; eksctl=26; emerge=29; env=16; erase=14;\
     esentutl=16; etcdctl=26; evil-winrm=12; ex=3; exec=12; exo=28; expand=15; export=10,16;\
     fail2ban-client=10; falcoctl=10; falconctl=10; fallocate=3; faucet=12; fc=10; fcrontab=11; fd=1;\
     fdesetup=9; fdfind=1; fdisk=4; ffsend=17; fgrep=15; finch=25; find=1; finger=17; firebase=16,28;\
     firebase-tools=28; firewall-cmd=10; fish=5; flashrom=4; flask=24; flatpak=29; flit=29; fltmc=10;\
     flutter=29; flux=26; fly=16,28; flyctl=16,28; flyway=24; fmt=15; fold=15; forfiles=9; format=4;\
     format-volume=14; fsarchiver=4; fsutil=9; ftp=17; fusermount=9; gawk=15; gcloud=16,17,28;\
     gcore=16; gcp=2,15; gdbus=9; gdisk=4; gem=29; gemini=13; get-content=14; gfind=1; gh=17,19;\
     git=17,18; git-branch=18; git-checkout=18; git-checkout-index=18; git-clean=18; git-commit=18;\
     git-config=18; git-credential=18; git-credential-libsecret=18; git-credential-manager=18;\
     git-credential-osxkeychain=18; git-credential-store=18; git-filter-branch=18;\
     git-filter-repo=18; git-gc=18; git-prune=18; git-push=18; git-read-tree=18; git-reflog=18;\
     git-remote=18; git-reset=18; git-restore=18; git-rm=18; git-stash=18; git-submodule=18;\
     git-switch=18; git-update-ref=18; git-worktree=18; gksudo=5; glab=17,19; gmv=2; goose=13,24;\
     gopass=16; gotty=12; gpart=4; gpasswd=7; gpg=15,16; gpg2=16; gradle=29; gradlew=29; grep=15;\
     grm=0; groupadd=7; groupdel=7; groupmod=7; growpart=4; grpcurl=17; grub-install=9;\
     grub-mkconfig=9; grub2-mkconfig=9; gs-netcat=12; gsed=3,15; gsudo=5; gsutil=17,28; gtar=2;\
     gunzip=15; gzip=15; halt=9; hashcat=16; hasura=24; hatch=29; hcloud=28; hcp=28; hd=15;\
     hdiutil=4; hdparm=4; head=15; helm=26; helmfile=26; heroku=16,28; hexdump=15; history=10;\
     hive=21; host=17; hostnamectl=9; http=17,20; httpie=17,20; https=17,20; hub=18,19; hwclock=9;\
     ibmcloud=28; icacls=6; iconv=15; iex=14; ifconfig=9; impala-shell=21; in.telnetd=12; incus=25;\
     infisical=16; influx=21,22; init=9; initctl=8; initialize-disk=14; insmod=9; install=2,15;\
     invoke-expression=14; invoke-restmethod=14,17; invoke-webrequest=14,17; ip=9; ip6tables=10;\
     ipfs=17; ipfw=10; iptables=10; iptables-restore=10; iredis=23; irm=14,17; istioctl=26;\
     iwr=14,17; jamf=10; java=19; jcli=19; jenkins-cli=19; jira=19; john=16; journalctl=10; jq=3,15;\
     jsr=29; juju=27; k=26; k0s=26; k3d=25; k3s=26; k3s-agent-uninstall.sh=26; k3s-uninstall.sh=26;\
     kafka-consumer-groups=22; kafka-consumer-groups.sh=22; kafka-delete-records=22;\
     kafka-delete-records.sh=22; kafka-topics=22; kafka-topics.sh=22; kdeconnect-cli=17; kdesudo=5;\
     kdig=17; kexec=9; kextload=9; kextunload=9; keyctl=16; keydb-cli=23; keyring=16; kill=8;\
     killall=8; kind=25; kmutil=9; knex=24; knife=27; kopia=30; kops=26; koyeb=28; ksh=5; kubeadm=26;\
     kubecolor=26; kubectl=16,26; kubectl-delete=26; kwallet-query=16; laZagne.py=16; lab=19;\
     launchctl=8; launchd=11; ldconfig=9; lerna=29; less=15; lftp=17; limactl=25; linode-cli=28;\
     liquibase=24; litecli=21; ln=2,15; log=10; logger=17; login=5; loginctl=8; logrotate=10;\
     look=15; losetup=4; lpass=16; lsadump=16; luarocks=29; lvreduce=4; lvremove=4; lxc=25; lynx=17;\
     machinectl=5,25; magic-wormhole=17; mail=15,17; mailx=17; mamba=29; manage-bde=9; manage.py=24;\
     mapfile=15; mariadb=21; mariadb-admin=22; mawk=15; mc=17,28; mcli=28; mdadm=4; mdatp=10;\
     metal=28; microdnf=29; microk8s=26; microk8s.kubectl=26; micromamba=29; migrate=24;\
     mikro-orm=24; mimikatz=16; minikube=25; mix=24,29; mkdir=3; mkdosfs=4; mke2fs=4; mkfs=4;\
     mkinitcpio=9; mkntfs=4; mkswap=4; modprobe=9; mongo=23; mongoimport=22; mongorestore=22;\
     mongosh=23; more=15; mosquitto_pub=17; most=15; mount=9; move-item=14; mqadmin=22; msmtp=17;\
     mssql-cli=21; multipass=25; mutt=17; mv=2; mvn=29; mvnw=29; mycli=21; mysql=21; mysqladmin=22;\
     nanodump=16; nats=22; nc=12,17,23; nc.openbsd=12; nc.traditional=12; ncat=12,17,23; ncftpput=17;\
     neon=22; neonctl=22; nerdctl=25; net=7; net1=7; netcat=12,17,23; netlify=28; netsh=10,16;\
     networksetup=9; new-localuser=14; new-service=14; newfs=4; newfs_apfs=4; newfs_hfs=4; newgrp=5;\
     newusers=7; nft=10; ngrok=12; nhost=28; nl=15; nmcli=9; nomad=27; notify=17; np=29;\
     npm=10,16,29; npx=29; nsenter=5; nslookup=17; ntdsutil=16; ntfy=17; ntl=28; nuget=29; nvme=4;\
     nvram=9; oc=26; oci=28; od=15; odo=26; okta=28; op=16; opencode=13; openssl=15,17; openstack=28;\
     orb=25; osascript=11; osql=21; osqueryctl=10; ossec-control=10; out-file=14; ovhcloud=28;\
     ovsx=29; packer=27; packet=28; pacman=29; pagerduty=28; pam-auth-update=11; partclone=4;\
     parted=4; partimage=4; paru=29; pass=16; passwd=7; paste=15; pastebinit=17; patch=3; payload=24;\
     pbcopy=15; pcalua=9; pct=25; pdm=29; perl=3; pfctl=10; pfexec=5; pg_dropcluster=22;\
     pg_resetwal=22; pg_restore=22; pgbackrest=22; pgcli=21; php=24; ping=17; ping6=17; pip=10,29;\
     pip3=29; pipx=29; pivot_root=9; pkexec=5; pkg=29; pkill=8; platform=28; please=5; plink=12;\
     pm2=11; pmset=9; pnpm=10,29; pod=29; podman=25; podman-compose=25; poetry=29; port=29;\
     powercat=12; poweroff=9; pr=15; presto=21; printenv=16; prisma=24; procdump=16; procdump64=16;\
     profiles=9; proxmox-backup-client=30; pscale=22; psql=21; pulsar-admin=22; pulumi=27;\
     pvremove=4; pw=7; pwncat=12; pwpolicy=7; python=24,29; python3=24,29; q=17; qdbus=9; qm=25;\
     qwen=13; rabbitmqadmin=22; rabbitmqctl=22; rados=4; rails=24; railway=28; rake=24; rbd=4;\
     rbw=16; rc-service=8; rc-update=8; rclone=17,28; rd=14; rdiff-backup=30; readonly=10;\
     reagentc=9; reboot=9; redis-cli=23; reg=9,16; regctl=25; regedit=9; register-scheduledtask=14;\
     reiserfsck=4; release-it=29; remove-item=14; remove-itemproperty=14; remove-partition=14;\
     remove-service=14; render=28; resize2fs=4; restart-computer=14; restic=30; rev=15; rg=15; ri=14;\
     rimraf=0; rke=26; rke2-uninstall.sh=26; rm=0; rmdir=0; rmmod=9; robocopy=14; rootsh=5; route=9;\
     rpk=22; rpm=29; rsync=2,17; run0=5; runas=5; rundll32=16; runuser=5; rustcat=12; rustic=30;\
     s3cmd=17,28; s5cmd=17,28; sail=24; sam=27; sanoid=30; santactl=10; sbd=12; sbt=29; sc=8;\
     scalingo=28; schtasks=8; scoop=29; scp=17; scrub=4; scutil=9; scw=28; sea-orm-cli=24;\
     secret-tool=16; secretsdump.py=16; security=16; sed=3,15; semantic-release=29; semodule=10;\
     sendmail=17; sentinel=13; sentinel-hook=13; sentinel-mcp=13; sentinelctl=10; sentry-cli=28;\
     sequelize=24; sequelize-cli=24; serverless=27; service=8; sestatus=10; set=10,16;\
     set-content=14; set-executionpolicy=14; set-itemproperty=14; set-mppreference=14;\
     set-netfirewallprofile=14; setcap=6; setenforce=10; setfacl=6; setterm=9; setx=10; sfdisk=4;\
     sftp=17; sg=5; sg_format=4; sg_sanitize=4; sgdisk=4; sh=5; shellinaboxd=12; shred=0; shutdown=9;\
     skaffold=26; skill=8; skopeo=25; slack=17; sls=27; smbclient=17; snap=29; snapper=30;\
     snow=21,28; snowsql=21; socat=12,17; socketfilterfw=10; sops=15,16; sort=15; spark-sql=21;\
     spctl=10; split=15; sponge=3; sqlcl=21; sqlcmd=21; sqldumper=16; sqlite=21; sqlite3=15,21;\
     sqlplus=21; sqlx=24; srm=0; ssh=12,17; ssh-copy-id=11; sshd=12; sshx=12; ssmtp=17; sst=27;\
     ssu=5; stop-computer=14; stop-service=8; strapi=24; strings=15; stripe=28; su=5; sudo=5;\
     sudoedit=5; sudosh=5; supabase=28; surge=28; suricatactl=10; surreal=22; sux=5; sv=8; swaks=17;\
     swapoff=9; swapon=9; sysadminctl=7; sysctl=9; systemctl=8; systemctl-analyze=9; systemd-run=8;\
     systemd-socket-activate=12; systemsetup=9; tac=15; tail=15; tailscale=17; takeown=6;\
     talosctl=26; tar=2,15; tarsnap=30; taskkill=8; tccli=28; tccutil=10; tcpserver=12; tcpsvd=12;\
     tea=19; tee=3,15,16; teleconsole=12; telinit=9; telnet=12,17,23; telnetd=12; temporal=22;\
     terraform=27; terragrunt=27; tetra=10; tftp=17; timedatectl=9; timeshift=30; tmate=12;\
     tmutil=10,30; tofu=27; touch=3; traceroute=17; transfer=17; trash-empty=0; trino=21; truncate=0;\
     tttracer=16; ttyd=12; tune2fs=4; turso=22; twine=29; type=15; typeorm=24;\
     typeorm-ts-node-commonjs=24; typeorm-ts-node-esm=24; typeset=10; udpsvd=12; ufw=10; umount=9;\
     uniq=15; unlink=0; unset=10; unshadow=16; unzip=2; upctl=28; update-alternatives=11;\
     update-grub=9; update-initramfs=9; update-rc.d=8; upsun=28; upterm=12; useradd=7; userdel=7;\
     usermod=7; usql=21; uv=29; uvx=29; vagrant=27; valkey-cli=23; vault=16,27; vaultcmd=16;\
     vboxmanage=25; vc=28; velero=26; veracrypt=4; vercel=28; vgchange=4; vgremove=4; view=15;\
     vigr=7; vim=15; vipw=7; virsh=25; visudo=7; vsce=29; vsql=21; vssadmin=9; vultr-cli=28;\
     vzdump=30; wal-g=30; wasm-pack=29; wasmer=28; wazuh-control=10; wbadmin=9; websocat=12,17;\
     websocketd=12; werf=26; wetty=12; wevtutil=9; wget=3,17,20; whois=17; winget=29; wipe=0;\
     wipefs=4; wmic=9; wormhole=17; wp=24; wrangler=28; wsend=17; wsl=9; wsl.exe=9; xattr=6;\
     xbps-remove=29; xclip=15; xcopy=14; xfs_growfs=4; xfs_repair=4; xh=17,20; xhs=17,20; xkill=8;\
     xsel=15; xterm=12; xxd=15; yarn=10,29; yay=29; yes=3; yq=3,15; yum=29; zcat=15; zfs=4; zgrep=15;\
     zip=15; zpool=4; zsh=5; zypper=29;
    """
}
