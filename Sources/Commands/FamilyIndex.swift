import Bytes

/// Which families know which program, by their places in `Families.family(_:)`: `name=3,7;`.
///
/// Asking every family for its names would touch the code and data of all of them at every start; this is one
/// stretch of text. It is made from the families' own lists: a test compares the two and prints the text
/// that belongs here.
enum FamilyIndex {
  /// All that is known of a program by its name alone.
  static func traits(of name: String) -> ProgramTraits {
    var traits: ProgramTraits = []
    index.forEachNumber(of: name) { traits.insert(ProgramTraits(number: $0)) }
    return traits
  }

  static let index = NameIndex(written, starts: starts)

  /// Where the names of each letter begin in it.
  static let starts: [UInt16] = [
    187, 1619, 2435, 4607, 6351, 7146, 8341, 10172, 10892, 11753, 12006, 13537, 14428, 16030, 17250,
    17872, 20050, 20141, 21779, 25041, 26327, 26719, 27276, 27985, 28275, 28486, 28794,
  ]

  static let written: StaticString = """
     %=14; 0x0=17; 7z=2,15,49,56; 7za=2,56; 7zr=2,56; 7zz=2,56; D=41; HackBrowserData=16;\
     MegaCli=4; MegaCli64=4; MpCmdRun=40; PlistBuddy=3; Sysmon=40; Sysmon64=40; VBoxManage=25,34;\
     Xvnc=46; aa-complain=10; aa-disable=10; aa-teardown=10; ab=20; ace=33; ack=15; acli=41;\
     acme.sh=42; acorn=42; activemq=43; adb=46; adcli=40; add-apt-repository=29;\
     add-localgroupmember=14; add-mppreference=14; addgroup=7; adduser=7; adonis=33; aerich=33;\
     ag=15; age=15,16,56; aichat=17; aider=13; aircrack-ng=38; aireplay-ng=38; airflow=33;\
     airodump-ng=38; akamai=28; akeyless=16,44; alchemy=27; alembic=24; algolia=28; ali=20;\
     alias=11,13; aliyun=28; amm=51; amp=13; amplify=17,27; amtool=42; anaconda=31; anchor=35;\
     ansible=27; ansible-console=27; ansible-galaxy=29,31; ansible-playbook=27; ansible-pull=58;\
     ansible-vault=15,16; anydesk=46; apache2ctl=45; apachectl=45; ape=35; apk=29,50; apollo=31;\
     apparmor_parser=10; appcenter=31; appjail=34; apprise=17; apptainer=31; appwrite=28;\
     apt=29,50,61; apt-get=29,50,61; apt-key=29; aptitude=29; aptly=29; aptos=31,35; aql=33;\
     arangorestore=33; arangosh=33; arc=27; arcconf=4; architect=42; arecord=39; argo=34;\
     argocd=26,34,61; aria2c=17; arpspoof=38; arptables=45; artemis=43; artisan=24,43; asadm=33;\
     asdf=29; ash=52; asinfo=33; asmcmd=33; asr=4; astro=28; at=11; athenacli=21; atlas=22;\
     atmos=27; atrm=11; attic=30; attrib=6; audit=45; auditctl=10; auditpol=10; auggie=13;\
     auth0=28; authconfig=7; authselect=7; auto=31; autocannon=20; autossh=12; avn=28; awk=15;\
     aws=16,17,28,61,60; aws-nuke=27; aws-vault=44; awscurl=20; awsweeper=27; az=16,17,28,61;\
     azcopy=17,28; azd=27; azure-nuke=27; b2=17,28; badblocks=4; barman=30; base32=15; base64=15;\
     bash=5,51,52; bashupload=17; bastille=34; bat=15; batcat=15; batch=11; bb=41; bcachefs=4;\
     bcdedit=9; beachball=31; beam=42; beef-xss=38; beeline=21; berglas=16,44; bettercap=38;\
     bfg=18; bfs=1; bgpctl=45; bhyvectl=34; birdc=45; bit=31; bitcoin-cli=35; bitcoin-tx=35;\
     bitsadmin=3,11,17; bk=41; bkill=40; bleachbit=0; bless=9; blkdiscard=4; bmaptool=4; bolt=27;\
     bombardier=20; bootc=40; bootctl=9; bootrec=9; bootsect=9; bore=12; borg=17,30,61;\
     borgmatic=30; bosh=27; boundary=28; bpftool=9; bputil=45; bq=21,28; brctl=45; brew=8,29,61;\
     brownie=35; bsdtar=2,15,49,56; btcctl=35; bteq=33; btrbk=30; btrfs=4; buf=31;\
     buildah=25,34,48; bun=29,51,61; bundle=29; bunx=29,57; bup=30; bupstash=30; busctl=9;\
     busybox=17,52; butler=31; bw=16,44; bws=16; bzip2=56; bzr=32; cabal=29; cacls=6; cadaver=17;\
     caddy=12,40; cake=33; calicoctl=34; caligula=4; call=14; camcontrol=4; cap=42; capistrano=42;\
     cardano-cli=35; cargo=29,61; cargo-release=31; cassowary=20; cast=35; cat=15; cbq=33; cbt=33;\
     cdk=27; cdktf=27; cdrecord=4; celery=33,43; celestia-appd=35; ceph=4,34; ceph-volume=4;\
     certbot=42; certoc=59; certutil=3,17; cf=27; cfdisk=4; chage=7; chainbreaker=16; chalice=27;\
     chamber=16,44; changeset=29; charmcraft=31; chattr=3,6; chcon=40; chef-apply=27;\
     chef-client=27; chef-server-ctl=27; cherryctl=28; chezmoi=40; chflags=6; chg=32; chgpasswd=7;\
     chgrp=6; chisel=12; chkconfig=8; chmod=6; choco=29; chown=6; chpass=40; chpasswd=7;\
     chrome-webstore-upload=31; chsh=7; cilium=26; cinder=42; cipher=9; circleci=41; circusctl=8;\
     civo=28; ckb-cli=35; clarinet=35; clasp=31; claude=13; claudia=27; clear-content=14;\
     clear-disk=14; clear-eventlog=14; cleos=35; clever=28; clickhouse=21; clickhouse-backup=33;\
     clickhouse-client=21; clickhousectl=28; cline=13; clj=31; clojure=31; cloud-init=27;\
     cloud-nuke=27; cloudflared=12,28; cloudsmith=31; clusterctl=26; cmd=52; cmdkey=16; cmstp=59;\
     cn=13; cockroach=21,33; code=12,13,29; code-server=46; code2prompt=15; codefresh=41;\
     coder=27; codex=13; codium=29; colima=25; colmena=27; colordiff=15; column=15; comm=15;\
     commix=38; compgen=16; composer=29; compress=56; conan=29; conda=10,29; condor_rm=40;\
     confidant=44; config.sh=41; confluent=28,43; conjur=16; conntrack=45; console=24,43;\
     consul=16,27,61; consul-k8s=34; container=34; contentful=42; convex=28; convox=27;\
     copilot=13,27; copr=31; copr-cli=31; copy=14; copy-item=14; copyparty=46; coscli=28;\
     coscmd=28; cosign=31; couchbase-cli=33; cp=2,15,55; cpan=29; cpan-upload=31; cpanm=29;\
     cpio=2,49; cqlsh=21; cr=31; crackmapexec=38; crane=25,34; createdb=22; createdump=16;\
     credstash=16; crictl=34,48; croc=17; crontab=11; crowbar=38; crowdsec-cli=40; crsctl=33;\
     crudini=3; crun=25,48; crush=13; cryptcat=12,53; cryptsetup=4; cscli=10,40; cscript=59;\
     csf=40; csh=52; csplit=55; csrutil=10; ctanupload=31; ctr=34,48; cupsctl=45; curator_cli=33;\
     curl=3,15,17,20; curlie=17,20; cursor=29; cursor-agent=13; cut=15; cypher-shell=22;\
     czkawka=0; czkawka_cli=0; dagster=33; dapr=34; darcs=32; darkhttpd=12; dart=29;\
     darwin-rebuild=27; dasel=3; dash=5,52; dash-cli=35; dashlane=16; databricks=28;\
     datadog-ci=28; date=9; db2=33; db2idrop=33; db2stop=33; dbca=33; dbd=12; dbmate=24; dbt=33;\
     dbt-cloud=28; dbus-send=9; dc3dd=3; dcfldd=3; dd=3,15; dd_rescue=4; ddev=42; ddpt=3;\
     ddrescue=4; debrelease=31; debugfs=4; deck=42; declare=10,16; defang=27; defaults=3,10,45;\
     del=14; del-cli=0; delete=37; delete-project=40; deleteproject=41; delgroup=7; deltree=14;\
     deluser=7; deno=29,51; deployctl=28; devcontainer=25,48; devpod=42; devspace=26;\
     devtunnel=12; dfx=35; dhclient=45; dhcpcd=45; diesel=24; diff=15; dig=17; dinitctl=8,40;\
     dirb=38; discord-send=17; discord.sh=17; diskpart=4; diskshadow=16; diskutil=4; dislocker=4;\
     dism=10; distrobox=34; ditto=2,49,55,56; django-admin=24; dkms=40; dltmqm=43; dmesg=10;\
     dmsetup=4; dnf=29,50,61; dnscat=12; dnscat2=12; dnsmasq=46; dnsspoof=38; doas=5; doas-edit=7;\
     docker=25,34,48,61; docker-compose=25,48; docker-credential-desktop=16;\
     docker-credential-osxkeychain=16; docker-credential-pass=16;\
     docker-credential-secretservice=16; docker-machine=25; dockerd=34; doctl=16,28,61; dog=17;\
     dogecoin-cli=35; doggo=17; dokku=27; dolt=33; doppler=16,44; dos2unix=3; dotenv=15;\
     dotnet=24,29,51,61; dotnet-ef=24; dotnet-script=51; doveadm=33; dpaste=17; dpkg=29,50;\
     dpkg-divert=40; dpkg-statoverride=6; dput=31; dracut=9; drbdadm=4; drill=17; drizzle-kit=24;\
     droid=13; drone=41; dropbear=12; dropbox_uploader.sh=17; dropdb=22; dropuser=22; drush=24,33;\
     dsadd=40; dscl=7; dseditgroup=7; dsenableroot=7; dsidm=40; dsmod=40; dsrm=40; duckdb=15,21;\
     dufs=12; dune-release=31; duplicacy=30,40; duplicity=17,30; dupload=31; dvc=32;\
     dvd+rw-format=4; dydxprotocold=35; dzdo=5; dzil=31; e2fsck=4; earthly=41; eas=16,31;\
     easy_install=29; eb=28; ebtables=45; echo=16,23; eclair-cli=35; ecs-cli=27; ed=3,15;\
     edgedb=33; efibootmgr=9; egrep=15; eksctl=26,61; elasticsearch=46; elasticsearch-keystore=33;\
     elasticsearch-node=33; elasticsearch-plugin=33; elasticsearch-reset-password=33;\
     elasticsearch-users=33; electrum=35; electrum-ltc=35; elements-cli=35; elm=31; emerge=29;\
     emqx=43; emqx_ctl=43; encore=27; endmqm=43; env=16; env0=27; eopkg=29; erase=14,37; esc=27;\
     esentutl=16; espefuse=4; espefuse.py=4; esptool=4; esptool.py=4; esxcli=34; etcd=46;\
     etcdctl=16,26,61; etcher=4; ethereal=35; ettercap=38; evil-winrm=12; evilginx2=38; evmosd=35;\
     evolve=33; ex=3,15; exec=12,37; execute=37; exim=22,43; exim4=22,43; exo=28; expand=15;\
     expo=31; export=10,16; exportfs=46; ezjail-admin=34; faas-cli=34; fab=27; factory-reset=37;\
     factoryreset=37; fail2ban-client=10; falcoctl=10; falconctl=10,40; fallocate=3; fastboot=4;\
     fastlane=31; fastly=28; faucet=12; fauna=28; fc=10; fclones=0; fcrontab=11; fd=1; fdbcli=33;\
     fdesetup=9; fdfind=1; fdisk=4; fdupes=0; feast=33; feroxbuster=38; ffmpeg=39; ffsend=17;\
     ffuf=38; fgrep=15; fido2-token=40; filebrowser=46; filepizza=17; finch=25,34,48; find=1;\
     findstr=14; finger=17; fio=4; firebase=16,17,28,42,61; firebase-tools=28; firefox_decrypt=16;\
     firefox_decrypt.py=16; firewall-cmd=10; firmwarepasswd=45; firstboot=37; fish=5,52;\
     fission=34; flameshot=39; flarectl=42; flash_erase=4; flash_eraseall=4; flashcp=4;\
     flashrom=4; flask=24; flatpak=29,61; flink=43; flit=29; flow=35; fltmc=10; flutter=29;\
     flux=26,61; fly=16,28,41,42,61; flyctl=16,28,42,61; flyway=24; fmt=15; fold=15; foreach=14;\
     foreach-object=14; forever=8; forfiles=9; forge=35; forgejo=41; format=4,37;\
     format-volume=14; fortio=20; fossil=32; frpc=12; fsarchiver=4; fsck=4; fsck.ext2=4;\
     fsck.ext3=4; fsck.ext4=4; fsck.vfat=4; fscrypt=4; fsfreeze=4; fsutil=9; fswebcam=39;\
     ftp=17,60; func=34; funcsave=11; fury=29; fuser=8,13; fusermount=9; fw_setenv=40; fwupdmgr=4;\
     fwupdtool=4; gaiad=35; gam=28,43; gammu=36; garden=34; gawk=15; gbak=33; gc=14; gci=14;\
     gcim=14; gcloud=16,17,28,61,60; gcm=14; gcore=16; gcp=2,15,55; gcp-nuke=27; gdb=16,40;\
     gdbus=9; gdisk=4; gdrive=17; gel=33; geli=4; gem=29,61; gemini=13; gerrit=41; get-alias=14;\
     get-childitem=14; get-content=14; get-item=14; getent=16; geth=35; gfind=1; gfix=33;\
     gh=17,19,61,60; gh-ost=33; gh-pages=17; ghcup=29; ghostbin=17; gi=14; gigalixir=28;\
     gio=0,13,40; gist=17; git=13,17,18,60; git-branch=18; git-checkout=18; git-checkout-index=18;\
     git-clean=18; git-commit=18; git-config=18; git-credential=18; git-credential-libsecret=18;\
     git-credential-manager=18; git-credential-osxkeychain=18; git-credential-store=18;\
     git-filter-branch=18; git-filter-repo=18; git-gc=18; git-prune=18; git-push=18;\
     git-read-tree=18; git-reflog=18; git-remote=18; git-reset=18; git-restore=18; git-rm=18;\
     git-stash=18; git-submodule=18; git-switch=18; git-update-ref=18; git-worktree=18; gitea=41;\
     gitlab=41; gitlab-backup=41; gitlab-ctl=41; gitlab-psql=41; gitlab-rails=41; gitlab-rake=41;\
     gitlab-redis-cli=41; gitlab-restore=41; gitlab-runner=41; gksudo=5; glab=17,19,61; glance=42;\
     gleam=31; glooctl=34; gluster=34; gmv=2; gnome-screenshot=39; go=29; goal=35; gobuster=38;\
     god=8; gofile=17; gogs=41; goldeneye=38; goose=13,24; gopass=16,44; goreleaser=31; gost=12;\
     gotty=12; govc=34,42; gpart=4; gpasswd=7; gpdeletesystem=33; gpg=15,16,44,56; gpg-card=40;\
     gpg2=16,44,56; gpstop=33; gradle=24,29; gradlew=24,29; grafana=42; grafanactl=42; grep=15;\
     gridscale=28; grim=39; grm=0; grok=13; groovy=51; groupadd=7; groupdel=7; groupmod=7;\
     growpart=4; grpcurl=17,20; grpunconv=40; grub-install=9; grub-mkconfig=9; grub2-mkconfig=9;\
     grubby=9; gs-netcat=12; gsec=33; gsed=3,15; gsudo=5; gsutil=17,28,60; gt=32; gtar=2,56;\
     guix=29; gunzip=15,49; gvfs-trash=40; gwmi=14; gzip=15,56; h2load=20; hack-browser-data=16;\
     hadoop=33; halt=9; hammer=27; hans=12; haproxy=45; harbor=34; hardhat=35; hash=13;\
     hashcat=16; hashdump=16; haste=17; hastebin=17; hasura=24,33; hatch=29; hbase=33;\
     hcloud=28,42; hcp=28; hd=15; hdbsql=33; hdfs=33; hdiutil=4; hdparm=4; head=15; headscale=42;\
     heat=42; heimdall=4; helm=26,29,61; helmfile=26; helmwave=27; herd=8; heroku=16,28,42,61;\
     hexdump=15; hexo=17; hey=20; hf=31; hg=32,60; hh=59; himalaya=17,43; history=10; hive=21;\
     homectl=7; host=17; hostess=40; hostnamectl=9; hping3=17,38; hpssacli=4; http=17,20;\
     http-server=12; httpie=17,20; https=17,20; httpyac=20; huaweicloud=28; hub=17,18,19;\
     huggingface-cli=31; humctl=27; hurl=20; husky=32; hut=41; hwclock=9; hydra=38;\
     ibmcloud=16,28; icacls=6; icm=14; iconv=15; ieexec=59; iex=14; ifconfig=9; ifdown=45;\
     ignite=34; ijhttp=20; imagesnap=39; imapsync=43; img=31; immortalctl=40;\
     impacket-ntlmrelayx=38; impacket-psexec=38; impacket-secretsdump=38; impacket-smbserver=12;\
     impacket-wmiexec=38; impala-shell=21; impdp=33; in.telnetd=12; incrontab=11; incus=25,34,48;\
     infisical=16,44; influx=21,22; init=9; initctl=8; initialize-disk=14; injectived=35;\
     insmod=9; install=2,15,55; installer=50; installutil=59; integritysetup=4; invoke-command=14;\
     invoke-expression=14; invoke-restmethod=14,17; invoke-webrequest=14,17; iocage=34; iodine=12;\
     ip=9,45; ip6tables=10; ipa=40; ipfs=17,31; ipfw=10; ipmi-power=40; ipmipower=40;\
     ipmitool=37,40; ipsec=45; ipset=45; iptables=10; iptables-restore=10; ipvsadm=45; iredis=23;\
     irm=14,17; iscsiadm=4; isql=21; istioctl=26; iw=45; iwr=14,17; ix=17; jamf=10,45;\
     java=18,19,51; jbang=51; jcli=19; jdupes=0; jenkins-cli=19; jf=31; jffs2reset=37; jfrog=31;\
     jira=19; jj=32; john=16; journalctl=10; jq=3,15,16; jshell=51; jsr=29; juju=27; junie=13;\
     junod=35; jupyter=46; jupyter-lab=46; jupyter-notebook=46; k=26,48; k0s=26; k0sctl=34;\
     k3d=25,61; k3s=26; k3s-agent-uninstall.sh=26; k3s-killall.sh=34; k3s-uninstall.sh=26;\
     kadmin=40; kadmin.local=40; kaf=33; kafka-acls=33,43; kafka-acls.sh=33,43; kafka-configs=33;\
     kafka-configs.sh=33; kafka-console-producer=17; kafka-console-producer.sh=17;\
     kafka-consumer-groups=22; kafka-consumer-groups.sh=22; kafka-delete-records=22;\
     kafka-delete-records.sh=22; kafka-features=43; kafka-features.sh=43;\
     kafka-leader-election=43; kafka-leader-election.sh=43; kafka-reassign-partitions=43;\
     kafka-reassign-partitions.sh=43; kafka-server-stop=43; kafka-server-stop.sh=43;\
     kafka-storage=43; kafka-storage.sh=43; kafka-streams-application-reset=33;\
     kafka-streams-application-reset.sh=33; kafka-topics=22,43; kafka-topics.sh=22,43;\
     kafkacat=17; kafkactl=33; kaggle=31; kamal=27; kanidm=40; kapp=34; karmadactl=34; kcadm=42;\
     kcadm.sh=42; kcat=17; kdb5_util=40; kdeconnect-cli=17; kdesudo=5; kdialog=16; kdig=17;\
     keepassxc-cli=16,44; kerbrute=38; kernelstub=40; kexec=9; kextload=9; kextunload=9;\
     keychaindump=16; keyctl=16; keydb-cli=23; keyring=16,44; kickstart=12; kill=8; killall=8;\
     killall5=8; kilo=13; kilocode=13; kimi=13; kind=25,61; kioclient=0; kioclient5=0;\
     kioclient6=0; kiro-cli=13; klotho=27; kmutil=9; kn=34; knex=24; knife=27,31; knotc=45; ko=31;\
     kopia=30; kops=26; kotlin=51; koyeb=28; kpatch=40; kpcli=16; kpt=34; krunvm=34; kscript=51;\
     ksh=5,52; ksql=33; kubeadm=26; kubecfg=27; kubecolor=26; kubectl=16,17,26,48,61;\
     kubectl-delete=26; kubefedctl=34; kubeone=34; kurl=34; kwallet-query=16; laZagne=16;\
     laZagne.py=16; lab=19; lakectl=33; lambda-cloud=42; lando=42; launchctl=8; launchd=11;\
     lazagne=16; lazagne.py=16; lchage=40; lchsh=7; ldapdelete=40; ldapmodify=40; ldappasswd=40;\
     ldcli=42; ldconfig=9; lefthook=32; leftovers=27; lego=42; lein=31; lerna=29; less=15;\
     lftp=17,40,60; lgroupadd=7; lgroupdel=7; lgroupmod=7; lightning-cli=35; ligolo-agent=12;\
     limactl=25; linear=41; linkerd=34; linode-cli=28; linstor=34; liquibase=24,33; litecli=21;\
     litecoin-cli=35; live-server=12; lldap-cli=40; lldb=16; ln=2,13,15,55; lncli=35;\
     localtunnel=12; log=10; logger=17; login=5; loginctl=8; logoff=9; logrotate=10; look=15;\
     losetup=4; lotus=35; lpass=16,44; lpasswd=7; lsadump=16; lsnrctl=33; lt=12; ltrace=16;\
     luarocks=29; luseradd=7; luserdel=7; lusermod=7; lvconvert=4; lvreduce=4; lvremove=4;\
     lvresize=4; lxc=25,34,48; lxc-attach=48; lxc-destroy=34; lxc-snapshot=34; lynx=17; lz4=56;\
     m365=28,43; maas=27; macchanger=40; machinectl=5,25,34; macof=38; magento=33;\
     magic-wormhole=17; mail=15,17,36; mailman=43; mailx=17,36; maim=39; make-bcache=4; mamba=29;\
     manage-bde=9; manage.py=24; mapfile=15; mariabackup=33; mariadb=21; mariadb-admin=22;\
     mariadb-dump=17; mariadbd=33; mariadbd-safe=33; mas=29,45; masscan=45;\
     matrix-commander=17,43; maturin=31; mawk=15; mblaze=17; mbtiny=31; mc=17,28; mcli=28;\
     mdadm=4; mdatp=10; mdk3=38; mdk4=38; medusa=38; megacli=4; megaput=17; megatools=17;\
     memcached=46; memcflush=33; metal=28; mformat=4; mgconsole=33; microdnf=29; microk8s=26;\
     microk8s.kubectl=26; microk8s.reset=34; micromamba=29; migrate=24; mikro-orm=24; mimikatz=16;\
     mimipenguin=16; mimipenguin.py=16; mimipenguin.sh=16; minikube=25,61; minil=31; miniserve=12;\
     mise=29; mitm6=38; mitmdump=46; mitmproxy=46; mix=24,29; mkdir=3; mkdocs=17; mkdosfs=4;\
     mke2fs=4; mkexfatfs=4; mkfifo=54; mkfs=4; mkinitcpio=9; mknod=54; mkntfs=4; mkreiserfs=4;\
     mkswap=4; mkudffs=4; mlflow=33; mmc=4; mmv=13; modal=28,42; modprobe=9; mokutil=10,40;\
     monero-wallet-cli=35; mongo=23; mongocli=28; mongod=8,46; mongodump=17; mongofiles=33;\
     mongoimport=22; mongorestore=22; mongosh=23; monit=8; more=14,15; morph=27;\
     mosquitto_ctrl=43; mosquitto_pub=17,43; most=15; mount=9; mountvol=40; move-item=14;\
     mpcmdrun=40; mqadmin=22; msbuild=59; msfconsole=38; msfvenom=12; mshta=59; msiexec=9,50,59;\
     msmtp=17,36; mssql-cli=21; mtd=4; mullvad=40; multipass=25,61; multipath=4; mutt=17,36;\
     mv=2,55; mvn=24,29; mvnw=24,29; mycli=21; myloader=33; mysql=21; mysqladmin=22; mysqld=33;\
     mysqld_safe=33; mysqldump=17; mysqlsh=21; n98-magerun=33; n98-magerun2=33; nal=14;\
     nandwrite=4; nanodump=16; natpmpc=46; nats=17,22,43; nc=12,17,23,53; nc.openbsd=12,53;\
     nc.traditional=12,53; ncat=12,17,23,53; ncftp=60; ncftpput=17; ncrack=38; near=35; nelm=27;\
     neo4j-admin=33; neomutt=36; neon=22; neonctl=22; nerdctl=25,34,48; net=7,46; net1=7;\
     netbird=40,42; netcat=12,17,23,53; netexec=38; netlify=16,17,28,61; netplan=40; netsh=10,16;\
     networkctl=45; networksetup=9; neutron=42; new-alias=14; new-localuser=14; new-object=14;\
     new-service=14; newfs=4; newfs_apfs=4; newfs_hfs=4; newgrp=5; newrelic=42; newusers=7;\
     nft=10; nghttp=20; nginx=45; ngrok=12,28; nhost=28; nikto=38; nimble=29,31; nitric=27;\
     nitropy=40,42; nix=29; nix-build=29; nix-channel=29; nix-collect-garbage=27; nix-env=29;\
     nix-instantiate=29; nix-shell=29; nixops=27; nixos-rebuild=27; nl=15; nmap=38; nmcli=9,16,45;\
     node=24,51; nodetool=33; nomad=27,61; nomad-pack=27; nordvpn=40; northflank=28; notify=17;\
     nova=42; now=17; np=29; nping=38; npm=10,16,17,29,57,61; npx=29,57; nrfjprog=4; nsc=43;\
     nsenter=5; nslookup=17; nssm=8; nsupdate=45; ntdsutil=16; ntfsclone=4; ntfsresize=4; ntfy=17;\
     ntfysh=17; ntl=16,17,28; ntlmrelayx.py=38; nuget=29; nvim=3; nvme=4; nvram=9; nwipe=4; nx=31;\
     nxc=38; obsutil=28; oc=16,17,26,48,61; occ=33; oci=28,42; octez-client=35; od=15;\
     odbcconf=59; odo=26; offlineimap=43; oha=20; okta=28; okteto=34; onedrive=17;\
     onionshare-cli=17; op=16,44; opam=29,31; opam-publish=31; opencode=13; openhands=13;\
     openrc-shutdown=9; opensearch=46; opensearch-keystore=33; openssl=12,15,17,53,56;\
     openstack=28; openvscode-server=46; opkg=29; opkssh=40; opta=42; oras=31,34; orb=25,34;\
     orbctl=34; orchestrator-client=33; osascript=11,51; osc=31; osmosisd=35; osql=21;\
     osqueryctl=10; ossec-control=10; ossutil=28; ossutil64=28; ostree=40; out-file=14;\
     ovhcloud=28; ovs-ofctl=45; ovs-vsctl=45; ovsx=29; p4=32; pack=31; package_cloud=29;\
     packagecloud=29; packer=27,61; packet=28; pacman=29,50; paexec=5; pagerduty=28;\
     pam-auth-update=7,11; parecord=39; partclone=4; partclone.btrfs=4; partclone.dd=4;\
     partclone.ext4=4; partclone.ntfs=4; partclone.xfs=4; parted=4; partimage=4; paru=29;\
     pass=16,44; passwd=7; paste=15; pastebinit=17; patator=38; patch=3; patronictl=33;\
     payload=24; pbcopy=15; pbin=17; pbsnodes=40; pbzip2=56; pcalua=9; pct=25,42; pd=42;\
     pdbedit=7; pdk=31; pdm=29; pdnsutil=45; perccli=4; perccli64=4; perl=3,15,51,52; pfctl=10;\
     pfexec=5; pg_archivecleanup=33; pg_ctl=33; pg_ctlcluster=33; pg_dropcluster=22; pg_dump=17;\
     pg_dumpall=17; pg_resetwal=22; pg_restore=22; pg_rewind=33; pgbackrest=22; pgcli=21;\
     pgmigrate=33; phase=44; phinx=33; php=12,24,43,51; picgo=17; picotool=4; pigz=56; pihole=45;\
     pijul=32; pinecone=28; ping=17; ping6=17; pinggy=12; pio=31; pip=10,29,61; pip3=29;\
     pipx=29,57; pivot_root=9; pixi=31; pixz=56; pkcs11-tool=40; pkcs15-init=40; pkexec=5; pkg=29;\
     pkg_delete=29; pkgutil=45; pkill=8; plandex=13; platform=28; platformio=31; please=5;\
     plink=12; plow=20; plutil=3; pm2=8,11; pmset=9; pnpm=10,16,17,29,57,61; pnpx=57; pod=29;\
     podman=25,34,48,61; podman-compose=25,48; poetry=29,61; polkadot-js-api=35; popsicle=4;\
     port=29; portablectl=40; portal=17; porter=28; postconf=43; postfix=43; postsuper=22; pot=34;\
     powercat=12; poweroff=9; powershell=52; pr=15; pre-commit=29,32; prefect=33;\
     presentationhost=59; presto=21; presto-cli=21; printenv=16; printf=16,23; prisma=24;\
     privatebin=17; prlctl=34; procdump=16; procdump64=16; profiles=9; protonvpn=40;\
     proxmox-backup-client=30; proxmox-backup-manager=40; proxysql-admin=33; pscale=22,42;\
     psexec=5; psexec.py=38; psexec64=5; psql=21; pt-archiver=33; pt-kill=33;\
     pt-online-schema-change=33; ptunnel=12; ptunnel-ng=12; publish-extension=31; pulp=31;\
     pulsar-admin=22,43; pulumi=16,27,61; puppet=27; puppetserver=27; pushover=17; pv=4;\
     pvcreate=4; pve-firewall=40; pveceph=34; pvecm=40; pvesh=42; pvesm=34; pveum=40,42;\
     pvremove=4; pw=7; pw-record=39; pwdump=16; pwncat=12; pwpolicy=7; pwsh=52; pwunconv=40;\
     pxctl=34; pyocd=4; pypi-cleanup=31; pypykatz=16; python=12,15,24,29,51,52; python3=24,29;\
     q=13,17; qdbus=9; qdel=40; qemu-img=4; qm=25,42; qmHandle=43; qovery=28; qrcp=17; qwen=13;\
     rabbitmq-queues=43; rabbitmq-streams=43; rabbitmq-upgrade=43; rabbitmqadmin=22;\
     rabbitmqctl=22,43; racadm=37,40; rad=27; rados=4,34; radosgw-admin=28; rails=16,24;\
     railway=16,17,28,61; rain=27; rake=24,31,43; rancher=34; rar=56; raspi-config=40; rathole=12;\
     rattler-build=31; ray=28; rbd=4,34; rbw=16,44; rc-service=8; rc-update=8;\
     rclone=12,16,17,28,61; rd=14; rdctl=34; rdfind=0; rdiff-backup=30,40; readonly=10;\
     reagentc=9; realm=7; rebar3=31; reboot=9; rec=39; redis-cli=23; redis-server=46; reg=9,16;\
     regasm=59; regctl=25,34; regedit=9; register-scheduledtask=14; regsvcs=59; regsvr32=59;\
     reiserfsck=4; release-it=29; release-please=31; release-plz=31; reload=37; remove-item=14;\
     remove-itemproperty=14; remove-partition=14; remove-service=14; rename=13; render=17,28;\
     repmgr=33; repo=32; reprepro=29; request=37; reset=37; resize2fs=4; resolvconf=40;\
     resolvectl=9,17; responder=38; responder.py=38; rest-cli=20; restart-computer=14;\
     restclient=20; restic=17,30,61; restish=20; restorecon=40; rethinkdb=33; rev=15; rewrk=20;\
     rfkill=45; rg=15; ri=14; riak-admin=33; rimraf=0; rkdeveloptool=4; rke=26;\
     rke2-killall.sh=34; rke2-uninstall.sh=26; rm=0; rman=33; rmdir=0; rmlint=0; rmmod=9;\
     rmuser=7; rndc=45; robocopy=14; rootsh=5; rosa=28; route=9; rover=31; rovodev=13;\
     rpi-eeprom-config=40; rpi-eeprom-update=40; rpi-imager=4; rpi-otp-private-key=40;\
     rpk=17,22,43; rpm=29,50; rpm-ostree=40; rq=33; rsync=2,13,17,55,60; rtcwake=40;\
     ruby=3,12,15,51; run0=5; runas=5; runc=25,48; rundll32=16,59; runit-init=9; runmqsc=43;\
     runpodctl=28; runsvchdir=40; runuser=5; rush=31; rustcat=12; rustdesk=46; rustic=17,30;\
     rustup=29; rwmi=14; rye=31; s-nail=36; s3cmd=17,28; s4cmd=28; s5cmd=17,28; s6-halt=9;\
     s6-linux-init-shutdown=9; s6-poweroff=9; s6-rc=8; s6-reboot=9; s6-svc=8; sacctmgr=40;\
     sail=42; sal=14; salt=27; salt-call=27; salt-cloud=27; salt-key=27; salt-run=27; salt-ssh=27;\
     sam=27; samba-tool=40; samdump2=16; sanity=42; sanoid=30; santactl=10; saps=14; sbctl=40;\
     sbd=12; sbt=29; sc=8; sc_auth=40; scala=51; scala-cli=51; scalingo=28; scalr=27; scancel=40;\
     scarb=31; sceptre=27; schtasks=8; scontrol=40; scoop=29; scp=13,17,60; screencapture=39;\
     script=52; scrontab=40; scrot=39; scrub=4; sctool=33; scutil=9; scw=28; sdelete=4;\
     sdelete64=4; sdiff=15; sea-orm-cli=24; secedit=9; secret-tool=16,44; secretsdump.py=16;\
     security=10,16,44,45; sed=3,15; sedutil-cli=4; select-string=14; semanage=10;\
     semantic-release=29; semodule=10,40; sendemail=17; sendmail=17,36; sentinel=13,61;\
     sentinel-hook=13; sentinel-mcp=13; sentinelctl=10; sentry-cli=28; sequelize=24,33;\
     sequelize-cli=24,33; serve=12; serverless=17,27; service=8; sestatus=10; set=10,16;\
     set-alias=14; set-content=14; set-default=37; set-executionpolicy=14; set-itemproperty=14;\
     set-mppreference=14; set-netfirewallprofile=14; setcap=6; setenforce=10; setfacl=6; seth=35;\
     setoolkit=38; setsebool=10; setterm=9; setx=10,40; sf=31,42; sfdisk=4; sfdx=31,42;\
     sftp=17,40,60; sg=5; sg_dd=3; sg_format=4; sg_sanitize=4; sgdisk=4; sh=5,51,52;\
     shellinaboxd=12; shipjs=31; shopify=31,42; shorewall=40; shorewall6=40; shred=0; shutdown=9;\
     sidekiqctl=43; siege=20; signal-cli=17,28; simd=35; simple-http-server=12; sing-box=12;\
     singularity=31; skaffold=26; skeema=33; skicka=17; skill=8,13; skopeo=25; sky=28; sl=32;\
     slack=17; slackcat=17; slackpost=17; slowhttptest=38; slowloris=38; slowloris.py=38;\
     sls=14,27; smbclient=17,60; smbpasswd=7; smbserver.py=12; snap=29,61; snapcraft=31;\
     snapper=30; sncast=35; snmpinform=17; snmpset=37; snmptrap=17; snow=21,28; snowsql=21;\
     socat=12,17,23,53; socketfilterfw=10; softwareupdate=45; solana=35; soldeer=31; solo1=42;\
     solo2=40; solr=33; sops=15,16; soroban=35; sort=15; spacectl=27; spago=31; spark-sql=21;\
     spctl=10,45; spectacle=39; spin=31; spl-token=35; split=15,55; sponge=3; spps=14; sprunge=17;\
     sqitch=33; sql=21; sqlcl=21; sqlcmd=21; sqldumper=16; sqlite=21; sqlite3=10,15,21;\
     sqlmap=38,45; sqlplus=21; sqlx=24; srm=0; srvctl=33; ss=45; ssacli=4; ssh=12,17;\
     ssh-copy-id=11; ssh-import-id=11; ssh-keygen=16; sshd=12; sshx=12; sslstrip=46; ssmtp=17,36;\
     sst=27; ssu=5; st-flash=4; stack=31; stacker=27; stackit=42; starkli=35; start=14;\
     start-process=14; startosinstall=4; stax=27; steamcmd=31; stellar=35; stellar-cli=35;\
     step=42; stolonctl=33; stop-computer=14; stop-service=8; storcli=4; storcli64=4; storm=43;\
     strace=16; strapi=24; stratis=4; strings=15; stripe=28,61; strongswan=45; su=5; sudo=5;\
     sudoedit=5; sudosh=5; sui=31,35; supabase=28,42,61; supervisorctl=8; surge=17,28;\
     suricatactl=10; surreal=22; sux=5; sv=8; svcadm=8; svn=32,60; swaks=17,36; swanctl=45;\
     swapoff=9; swapon=9; swift=31,40; swupd=29; sympa=43; sysadminctl=7; sysctl=9; sysmon=40;\
     sysmon64=40; system=37; systemctl=8,61; systemctl-analyze=9; systemd-creds=16;\
     systemd-cryptenroll=4; systemd-repart=4; systemd-resolve=45; systemd-run=8;\
     systemd-socket-activate=12; systemd-tmpfiles=40; systemextensionsctl=40; systemsetup=9;\
     tac=15; tail=15; tailscale=12,17,28,42; takeown=6; talosctl=26,34; tanzu=28; tar=2,15,49,56;\
     tarantool=33; targetcli=4; tarsnap=30; tart=34; taskkill=8; tc=45; tccli=28; tccutil=10;\
     tcpserver=12; tcpsvd=12; tcsh=52; tctl=40,42,43; tdnf=29; tea=19; tee=3,15,16;\
     teleconsole=12; telegram-send=17,28; telepresence=34; telinit=9; teller=16;\
     telnet=12,17,23,53; telnetd=12; temporal=22,43; terminalizer=17; terminus=42; tern=33;\
     terrad=35; terraform=16,27,61; terragrunt=27,61; terramate=27; terraspace=27; tetra=10;\
     tezos-client=35; tfe=27; tftp=17,60; tfx=31; tgsend=17; thc-hydra=38; tilt=34; timedatectl=9;\
     timeshift=30; timoni=34; tiup=33; tk=34; tkn=34; tlmgr=29; tmate=12; tmutil=10,30,45;\
     tofu=16,27,61; tomlq=3; ton-cli=35; toolbox=34; toot=28; touch=3; tpm2_clear=4;\
     tpm2_evictcontrol=40; traceroute=17; transfer=17; transfersh=17; trash=0,13; trash-empty=40;\
     trash-put=0,13; trash-rm=40; travis=41; trezorctl=42; trino=21; trino-cli=21; tronbox=35;\
     truffle=35; truncate=0; trust=10; ts-node=51; tsdiscon=9; tsh=42; tskill=40; tsql=21;\
     tsuru=28; tsx=51; tt=33; tttracer=16; tty-share=46; tty2web=46; ttyd=12; tune2fs=4;\
     turso=22,42; twilio=17,28; twine=29,61; twistd=12; twurl=28; tye=40; type=14,15; typeorm=24;\
     typeorm-ts-node-commonjs=24; typeorm-ts-node-esm=24; typeset=10,16; ubiformat=4; ubirmvol=4;\
     udpsvd=12; uds=34; ufw=10; umount=9; unbound-control=45; uniq=15; unison=17; unlink=0;\
     unset=10; unshadow=16; unzip=2,13,15,49; upctl=28; update-alternatives=11; update-grub=9;\
     update-initramfs=9; update-rc.d=8; updog=12; upnpc=46; upstash=42; upsun=28; upterm=12;\
     usbimager=4; useradd=7; userdel=7; usermod=7; usql=21; utmctl=34; utmpdump=3; uv=29,57,61;\
     uvx=29,57; v2ray=12; vagrant=27,29,61; valkey-cli=23; vastai=28; vault=16,27,61; vaultcmd=16;\
     vboxmanage=25,34; vc=17,28,42; vcluster=34; vcpkg=29; vctl=34; vdo=4; vegeta=20;\
     velero=26,34,61; ventoy=4; veracrypt=4; vercel=16,17,28,42,61; vgcfgrestore=4; vgchange=4;\
     vgexport=4; vgreduce=4; vgremove=4; vi=3; view=15; vigr=7; vim=3,15; vim-cmd=34; vipw=7;\
     virsh=25,34; virtctl=34; visudo=7; vmadm=34; vmq-admin=43; vmrun=34; vncserver=46; vonage=42;\
     vsce=29; vsftpd=46; vsql=21; vssadmin=9; vtctlclient=33; vtctldclient=33; vtysh=45;\
     vultr-cli=28; vzctl=34; vzdump=30; w3m=17; wacli=17; wal-g=30; wandb=28; wapm=31;\
     warp-cli=40; wasm-pack=29; wasmd=35; wasmer=28,31; waypoint=27; wayvnc=46; wazuh-control=10;\
     wbadmin=9; wdiff=15; web-ext=31; webfsd=12; websocat=12,17; websocketd=12; webwormhole=17;\
     werf=26; wetty=12; wevtutil=9; wf-recorder=39; wfuzz=38; wg=16,45; wg-quick=45;\
     wget=3,15,17,20; wgetpaste=17; where-object=14; whois=17; wifite=38; winget=29; winrm=10;\
     winrs=9; wipe=0; wipefs=4; wkg=31; wl-share=17; wmic=9,40,59; wmiexec.py=38; wodim=4;\
     woeusb=4; woeusb-ng=4; woodpecker-cli=41; wormhole=17; wp=24,33; wpa_cli=45; wpscan=38;\
     wr=37; wrangler=17,28,42,61; write=37; wrk=20; wrk2=20; wscat=17; wscript=59; wsend=17;\
     wsl=9; wsl.exe=9; wstunnel=12; wusa=9; ww=17; x0vncserver=46; x11vnc=46; xargs=15; xata=28;\
     xattr=6; xbps-remove=29; xclip=15; xcopy=14; xcrun=31,45; xe=34; xfs_db=4; xfs_growfs=4;\
     xfs_repair=4; xh=17,20; xhost=46; xhs=17,20; xkill=8; xl=34; xorriso=4; xq=3; xray=12;\
     xrpl=35; xsel=15; xsser=38; xterm=12; xtrabackup=33; xxd=15; xz=56; yad=16; yadm=40;\
     yarn=10,16,17,29,57,61; yay=29; yb-admin=33; yc=28; ycqlsh=21; yersinia=38; yes=3; yii=33;\
     ykman=42; youki=48; yoyo=33; yq=3,15; ysqlsh=21; yubico-piv-tool=40; yum=29,50;\
     yum-config-manager=29; zappa=27; zarf=34; zbctl=43; zcash-cli=35; zcat=15; zeabur=28;\
     zenity=16; zerotier-cli=42; zfs=4; zgrep=15; zip=2,15,56; zkCli=33; zkCli.sh=33; zmap=38;\
     zmcontrol=43; zmmailbox=43; zmprov=43; zoneadm=34; zookeeper-shell=33; zookeeper-shell.sh=33;\
     zpool=4; zrok=12; zsh=5,51,52; zstd=56; zx=51; zypper=29,50;
    """
}
