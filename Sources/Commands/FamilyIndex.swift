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
    199, 1996, 3210, 5935, 8114, 9152, 10572, 12755, 13712, 14695, 15132, 16875, 18015, 19930, 21353,
    22124, 24807, 24947, 26900, 30708, 32501, 33064, 33852, 34794, 35195, 35429, 35868,
  ]

  static let written: StaticString = """
     %=14; 0x0=17; 7z=2,15,49,56; 7za=2,56; 7zr=2,56; 7zz=2,56; :=62; D=41; HackBrowserData=16;\
     MegaCli=4; MegaCli64=4; MpCmdRun=40; PlistBuddy=3; Sysmon=40; Sysmon64=40; VBoxManage=25,34;\
     Xvnc=46; [=62; aa-complain=10; aa-disable=10; aa-teardown=10; ab=20; abduco=62; abook=62;\
     ace=33; ack=15; acli=41; acme.sh=42; acorn=42; activemq=43; adb=46; adcli=40,47;\
     add-apt-repository=29; add-localgroupmember=14; add-mppreference=14; addgroup=7; adduser=7;\
     admintools=47; adonis=33; aerich=33; ag=15; age=15,16,56; agebox=47; aichat=17,62; aider=13;\
     aircrack-ng=38; aireplay-ng=38; airflow=33; airodump-ng=38; akamai=28; akeyless=16,44;\
     alchemy=27; alembic=24; algolia=28; ali=20; alias=11,13; aliyun=28; alluxio=47; amber=62;\
     amixer=62; amm=51; amp=13; amplify=17,27; ampt=47; amqp-delete-queue=47; amrmtape=47;\
     amtool=42; anaconda=31; anchor=35; ansible=27; ansible-console=27; ansible-galaxy=29,31;\
     ansible-playbook=27; ansible-pull=58; ansible-vault=15,16; ant=62; antidote=62; antigen=62;\
     anydesk=46; apache2ctl=45; apachectl=45; ape=35; apk=29,50; apollo=31; apparmor_parser=10;\
     appcenter=31; appjail=34; apprise=17; apptainer=31; appwrite=28; apropos=62; apt=29,50,61;\
     apt-get=29,50,61; apt-key=29; aptitude=29; aptly=29; aptos=31,35; aql=33; arangorestore=33;\
     arangosh=33; arc=27; arcconf=4; architect=42; arecord=39; argo=34; argocd=26,34,61;\
     aria2c=17,46; arkade=47; arpspoof=38; arptables=45; artemis=43; artisan=24,43; asadm=33;\
     asc=47; asdf=29; ash=52; asinfo=33; asmcmd=33; aspell=62; asr=4; assume=47; ast-grep=62;\
     astra=47; astro=28; at=11; athenacli=21; atlas=22; atmos=27; atom=62; atrm=11; attic=30,47;\
     attrib=6; atuin=62; audit=45; auditctl=10; auditpol=10; auggie=13; aurpublish=47; auth0=28;\
     authconfig=7; authselect=7; auto=31; autocannon=20; autojump=62; autoload=62; autorestic=47;\
     autossh=12; ava=62; avdmanager=62; avn=28; awk=15; aws=16,17,28,61,60; aws-nuke=27;\
     aws-sso=47; aws-vault=44; awscurl=20; awsweeper=27; axiom=47; az=16,17,28,61; azcopy=17,28;\
     azd=27; azure-nuke=27; b2=17,28; badblocks=4; bake=62; banner=62; barman=30; base32=15;\
     base64=15; basename=62; bash=5,51,52; bash-it=62; bashupload=17; bastille=34; bat=15;\
     batcat=15; batch=11; bats=62; bazel=62; bazelisk=62; bb=41; bc=62; bcachefs=4; bcdedit=9;\
     bd=62; bdk-cli=47; beachball=31; beam=42; beancount=62; beef-xss=38; beeline=21; behave=62;\
     berglas=16,44; berks=47; bettercap=38; bfg=18; bfs=1; bg=62; bgpctl=45; bhyvectl=34; bind=62;\
     bindkey=62; biome=62; birdc=45; biscuit=47; bit=31; bitcoin-cli=35; bitcoin-tx=35;\
     bitsadmin=3,11,17; bk=41; bkill=40; black=62; blackbox_cat=47; blackbox_decrypt_all_files=47;\
     blackbox_postdeploy=47; bleachbit=0; bless=9; blitz=62; blkdiscard=4; bluetoothctl=62;\
     bmaptool=4; bodhi=47; bolt=27; bombardier=20; bootc=40; bootctl=9; bootrec=9; bootsect=9;\
     bore=12; borg=17,30,61; borgmatic=30; bosh=27; boundary=28; bpexpdate=47; bpftool=9;\
     bputil=45; bq=21,28; brctl=45; break=62; brew=8,29,61; brownie=35; bsdtar=2,15,49,56;\
     btcctl=35; bteq=33; btop=62; btrbk=30; btrfs=4; buck=62; buck2=62; buf=31; buildah=25,34,48;\
     bujo=62; buku=62; bun=29,51,61; bundle=29; bunx=29,57; bup=30; bupstash=30; busctl=9;\
     busybox=17,52; butler=31; bw=16,44; bws=16; byobu=62; bzgrep=62; bzip2=56; bzr=32; cabal=29;\
     cachix=47; cacls=6; cadaver=17; caddy=12,40; cadence=47; cake=33; calcurse=62; calicoctl=34;\
     caligula=4; call=14; caller=62; camcontrol=4; cancel=62; cap=42; capistrano=42;\
     cardano-cli=35; cargo=29,61; cargo-release=31; cashu=47; cassowary=20; cast=35; cat=15;\
     cbbackupmgr=47; cbq=33; cbt=33; ccoctl=47; cd=62; cdk=27; cdktf=27; cdrecord=4; celery=33,43;\
     celestia-appd=35; centpkg=47; ceph=4,34; ceph-volume=4; certbot=42; certoc=59; certutil=3,17;\
     cf=27; cfcli=47; cfdisk=4; chage=7; chainbreaker=16; chalice=27; chamber=16,44; changeset=29;\
     chargebee=47; charmcraft=31; chatgpt=62; chattr=3,6; chcon=40; cheat=62; cheatsh=62;\
     chef-apply=27; chef-client=27; chef-server-ctl=27; cherryctl=28; chezmoi=40; chflags=6;\
     chg=32; chgpasswd=7; chgrp=6; chisel=12; chkconfig=8; chmod=6; choco=29; chown=6; chpass=40;\
     chpasswd=7; chrome-webstore-upload=31; chruby=62; chsh=7; cilium=26; cinder=42; cipher=9;\
     circleci=41; circusctl=8; civo=28; ckb-cli=35; cksum=62; clang=62; clarinet=35; clasp=31;\
     claude=13; claudia=27; clear-content=14; clear-disk=14; clear-eventlog=14; cleos=35;\
     clever=28; cli53=47; clickhouse=21; clickhouse-backup=33; clickhouse-client=21;\
     clickhousectl=28; cline=13; clj=31; cloc=62; clojure=31; cloud-init=27; cloud-nuke=27;\
     cloudflared=12,28; cloudsmith=31; clusteradm=47; clusterctl=26; cmake=62; cmd=52; cmdkey=16;\
     cmstp=59; cmus-remote=62; cn=13; cobbler=47; cockroach=21,33; code=12,13,29; code-server=46;\
     code2prompt=15; codefresh=41; codemod=62; coder=27; codex=13; codium=29; coinbase=47;\
     colima=25; colmena=27; colordiff=15; column=15; comby=62; comm=15; commix=38; compdef=62;\
     compgen=16; complete=62; composer=29; compress=56; conan=29; concurrently=62; conda=10,29;\
     condor_rm=40; confidant=44; config.sh=41; configcat=47; confluent=28,43; conjur=16;\
     conntrack=45; conserve=47; console=24,43; consul=16,27,61; consul-k8s=34; container=34;\
     contentful=42; continue=62; convex=28; convox=27; cookiecutter=62; coolify=47; copier=62;\
     copilot=13,27; copr=31; copr-cli=31; copy=14; copy-item=14; copyparty=46; cordova=62;\
     cortextool=47; coscli=28; coscmd=28; cosign=31; couchbase-cli=33; cowsay=62; cowthink=62;\
     cp=2,15,55; cpan=29; cpan-upload=31; cpanm=29; cpio=2,49; cqlsh=21; cr=31; crackmapexec=38;\
     crane=25,34; createdb=22; createdump=16; credstash=16; crictl=34,48; croc=17; crontab=11;\
     crowbar=38; crowdsec-cli=40; crsctl=33; crudini=3; crun=25,48; crush=13; cryptcat=12,53;\
     cryptsetup=4; cscli=10,40; cscope=62; cscript=59; csf=40; csh=52; csplit=55; csrutil=10;\
     ctags=62; ctanupload=31; ctest=62; ctr=34,48; cucumber=62; cupsctl=45; curator_cli=33;\
     curl=3,15,17,20; curlie=17,20; cursor=29; cursor-agent=13; custodian=47; cut=15;\
     cypher-shell=22; cypress=62; czkawka=0; czkawka_cli=0; dagster=33; dandi=47; dapr=34;\
     darcs=32; darkhttpd=12; dart=29; darwin-rebuild=27; dasel=3; dash=5,52,62; dash-cli=35;\
     dashlane=16; databricks=28; datadog-ci=28; date=9; db-migrate=47; db2=33; db2idrop=33;\
     db2stop=33; dbca=33; dbd=12; dbmate=24; dbt=33; dbt-cloud=28; dbus-send=9;\
     dbus-update-activation-environment=8; dc=62; dc3dd=3; dcfldd=3; dcli=47; dconf=62; dd=3,15;\
     dd_rescue=4; ddev=42; ddpt=3; ddrescue=4; debrelease=31; debugfs=4; deck=42; declare=10,16;\
     defang=27; defaults=3,10,45; del=14; del-cli=0; delete=37; delete-project=40;\
     deleteproject=41; delgroup=7; deltree=14; deluser=7; deno=29,51; deployctl=28;\
     devcontainer=25,48; devpod=42; devspace=26; devtunnel=12; df=62; dfx=35; dgit=47;\
     dhclient=45; dhcpcd=45; dialog=62; dict=62; diesel=24; diff=15; difft=62; dig=17;\
     dinitctl=8,40; dir=62; dirb=38; direnv=62; dirname=62; dirvish-expire=47; discord-send=17;\
     discord.sh=17; disko=47; diskpart=4; diskshadow=16; diskutil=4; dislocker=4; dism=10;\
     distrobox=34; ditto=2,49,55,56; django-admin=24; dkms=40; dlt=47; dltmqm=43; dmesg=10;\
     dmsetup=4; dmstats=62; dnf=29,50,61; dnote=62; dnscat=12; dnscat2=12; dnscontrol=47;\
     dnsmasq=46; dnsspoof=38; doas=5; doas-edit=7; docker=25,34,48,61; docker-compose=25,48;\
     docker-credential-desktop=16; docker-credential-osxkeychain=16; docker-credential-pass=16;\
     docker-credential-secretservice=16; docker-machine=25; dockerd=34; doctl=16,28,61;\
     doctrine=47; doctrine-migrations=47; dog=17; dogecoin-cli=35; doggo=17; doit=62; dokku=27;\
     dokploy=47; dolt=33; doppler=16,44; dos2unix=3; dotbot=62; dotenv=15; dotenv-vault=47;\
     dotnet=24,29,51,61; dotnet-ef=24; dotnet-script=51; doveadm=33; dpaste=17; dpkg=29,50;\
     dpkg-divert=40; dpkg-statoverride=6; dput=31; dracut=9; drbdadm=4; drill=17; drizzle-kit=24;\
     droid=13; drone=41; dropbear=12; dropbox_uploader.sh=17; dropdb=22; dropuser=22; drush=24,33;\
     dsadd=40; dscl=7; dsconf=47; dsctl=47; dseditgroup=7; dsenableroot=7; dsidm=40,47; dsmc=47;\
     dsmod=40; dsrm=40; dstask=62; dtach=62; du=62; duckdb=15,21; duf=62; dufs=12;\
     dune-release=31; duplicacy=30,40; duplicati-cli=47; duplicity=17,30; dupload=31; duply=47;\
     dust=62; dvc=32; dvd+rw-format=4; dydxprotocold=35; dzdo=5; dzil=31; e2fsck=4; earthly=41;\
     eas=16,31; east=47; easy_install=29; eb=28; ebtables=45; echo=16,23; eclair-cli=35;\
     ecs-cli=27; ed=3,15; edgedb=33; efibootmgr=9; egrep=15; ejson=47; eksctl=26,61;\
     eksctl-anywhere=26; elastic-agent=47; elasticsearch=46; elasticsearch-keystore=33;\
     elasticsearch-node=33; elasticsearch-plugin=33; elasticsearch-reset-password=33;\
     elasticsearch-users=33; electrum=35; electrum-ltc=35; elements-cli=35; elm=31; emacs=62;\
     emacsclient=62; ember=62; emerge=29; emqx=43; emqx_ctl=43; emulator=62; encore=27; endmqm=43;\
     entr=62; env=16; env0=27; eopkg=29; erase=14,37; esbuild=62; esc=27; esentutl=16; eslint=62;\
     espanso=62; espeak=62; espeak-ng=62; espefuse=4; espefuse.py=4; esptool=4; esptool.py=4;\
     esxcli=34; etcd=46; etcdctl=16,26,61; etcher=4; ethereal=35; ettercap=38; evil-winrm=12;\
     evilginx2=38; evmosd=35; evolve=33; ex=3,15; exa=62; exec=12,37; execute=37; exercism=62;\
     exim=22,43; exim4=22,43; exit=62; exo=28; expand=15; expect=62; expo=31; export=10,16;\
     exportfs=46; expr=62; eza=62; ezctl=47; ezjail-admin=34; faas-cli=34; fab=27; fabric=62;\
     factor=62; factory-reset=37; factoryreset=37; fail2ban-client=10; falcoctl=10;\
     falconctl=10,40; fallocate=3; false=62; fastboot=4; fastlane=31; fastly=28; fastmod=62;\
     faucet=12; fauna=28; fc=10; fc-cache=62; fclones=0; fcrontab=11; fd=1; fdbcli=33; fdesetup=9;\
     fdfind=1; fdisk=4; fdupes=0; feast=33; fedimint-cli=47; fedpkg=47; feroxbuster=38; ffmpeg=39;\
     ffsend=17; ffuf=38; fg=62; fgrep=15; fido2-token=40; figlet=62; file=62; filebrowser=46;\
     filepizza=17; finch=25,34,48; find=1; findstr=14; finger=17; fio=4; firebase=16,17,28,42,61;\
     firebase-tools=28; firefox_decrypt=16; firefox_decrypt.py=16; firewall-cmd=10;\
     firmwarepasswd=45; firstboot=37; fish=5,52; fisher=62; fission=34; flake8=62; flameshot=39;\
     flarectl=42; flash_erase=4; flash_eraseall=4; flashcp=4; flashrom=4; flask=24; flatpak=29,61;\
     flink=43; flit=29; flow=35; fltmc=10; flutter=29; flux=26,61; fly=16,28,41,42,61;\
     flyctl=16,28,42,61; flyway=24; fmt=15; fnm=62; fnox=47; fold=15; foreach=14;\
     foreach-object=14; forever=8; forfiles=9; forge=35; forgejo=41; format=4,37;\
     format-volume=14; formica=47; fortio=20; fossil=32; free=62; frida=40; frida-trace=40;\
     frpc=12; fsarchiver=4; fsck=4; fsck.ext2=4; fsck.ext3=4; fsck.ext4=4; fsck.vfat=4; fscrypt=4;\
     fselect=62; fsfreeze=4; fsutil=9; fswebcam=39; ftp=17,60; func=34; funcsave=11; fury=29;\
     fuser=8,13; fusermount=9; fw_setenv=40; fwupdmgr=4; fwupdtool=4; fx=62; fzf=62; gaiad=35;\
     gam=28,43; gammu=36; garden=34,47; gawk=15; gbak=33; gc=14; gcc=62; gci=14; gcim=14;\
     gcloud=16,17,28,61,60; gcm=14; gcore=16; gcp=2,15,55; gcp-nuke=27; gdb=16,40; gdbus=9;\
     gdg=47; gdisk=4; gdrive=17; gearadmin=47; gedit=62; gel=33; geli=4; gem=29,61; gemini=13;\
     gerrit=41; get-alias=14; get-childitem=14; get-content=14; get-item=14; getent=16; geth=35;\
     gfind=1; gfix=33; gh=17,19,61,60; gh-ost=33; gh-pages=17; ghcup=29; ghorg=47; ghostbin=17;\
     gi=14; gibo=62; gigalixir=28; gio=0,13,40; gist=17; git=13,17,18,60; git-branch=18;\
     git-checkout=18; git-checkout-index=18; git-clean=18; git-commit=18; git-config=18;\
     git-credential=18; git-credential-libsecret=18; git-credential-manager=18;\
     git-credential-osxkeychain=18; git-credential-store=18; git-crypt=47; git-filter-branch=18;\
     git-filter-repo=18; git-gc=18; git-lfs=62; git-machete=47; git-prune=18; git-push=18;\
     git-read-tree=18; git-reflog=18; git-remote=18; git-reset=18; git-restore=18; git-rm=18;\
     git-secret=47; git-stash=18; git-submodule=18; git-sweep=47; git-switch=18; git-town=47;\
     git-trim=47; git-update-ref=18; git-worktree=18; gitea=41; gitlab=41; gitlab-backup=41;\
     gitlab-ctl=41; gitlab-psql=41; gitlab-rails=41; gitlab-rake=41; gitlab-redis-cli=41;\
     gitlab-restore=41; gitlab-runner=41; gksudo=5; glab=17,19,61; glance=42; gleam=31;\
     glooctl=34; glow=62; gluster=34; gmake=62; gmv=2; gnome-screenshot=39; go=29; go-task=62;\
     goal=35; gobuster=38; gocardless=47; god=8; goenv=62; gofile=17; gogs=41; goldeneye=38;\
     goose=13,24,46; gopass=16,44; goreleaser=31; gost=12; gotty=12; govc=34,42; gpart=4;\
     gpasswd=7; gpdeletesystem=33; gpg=15,16,44,56; gpg-card=40; gpg2=16,44,56; gpstop=33;\
     gradle=24,29; gradlew=24,29; grafana=42; grafanactl=42; grails=62; graphile-migrate=47;\
     grate=47; grep=15; gridscale=28; grim=39; grit=62; grm=0; grok=13; gron=62; groovy=51;\
     groupadd=7; groupdel=7; groupmod=7; groups=62; growpart=4; grpcurl=17,20; grpunconv=40;\
     grub-install=9; grub-mkconfig=9; grub2-mkconfig=9; grubby=9; grunt=62; gs-netcat=12; gsec=33;\
     gsed=3,15; gsettings=62; gsudo=5; gsutil=17,28,60; gt=32; gtar=2,56; guestfish=40; guix=29;\
     gulp=62; gum=62; gunzip=15,49; gvfs-trash=40; gvm=62; gwmi=14; gzip=15,56; h2load=20;\
     hack-browser-data=16; hadolint=62; hadoop=33; hal=47; haloy=47; halt=9; hammer=27; hanami=62;\
     hans=12; haproxy=45; harbor=34; hardhat=35; hash=13; hashcat=16; hashdump=16; haste=17;\
     hastebin=17; hasura=24,33; hatch=29,62; hbase=33; hcloud=28,42; hcp=28; hd=15; hdbsql=33;\
     hdfs=33; hdiutil=4; hdparm=4; head=15; headscale=42; heat=42; heimdall=4; helix=62; hello=62;\
     helm=26,29,61; helmfile=26; helmsman=47; helmwave=27; help=62; herd=8; heroku=16,28,42,61;\
     hetzner-k3s=47; hexdump=15; hexo=17; hey=20; hf=31; hg=32,60; hh=59; himalaya=17,43;\
     history=10; hive=21; hledger=62; homectl=7; host=17; hostess=40; hostname=62; hostnamectl=9;\
     howdoi=62; hping3=17,38; hpssacli=4; hr=62; htop=62; http=17,20; http-server=12;\
     httpie=17,20; https=17,20; httpyac=20; huaweicloud=28; hub=17,18,19; huggingface-cli=31;\
     hugo=62; humctl=27; hunspell=62; hurl=20; hush=47; husky=32; hut=41; hwclock=9; hwi=47;\
     hx=62; hydra=38; hygen=62; hyperfine=62; hyprctl=62; i3-msg=62; ia=47; ibmcloud=16,28;\
     icacls=6; icm=14; iconv=15; id=62; idea=62; ieexec=59; iex=14; ifconfig=9; ifdown=45;\
     ignite=34; ijhttp=20; imagesnap=39; imapsync=43; img=31; imgpkg=47; immortalctl=40;\
     immuadmin=47; impacket-ntlmrelayx=38; impacket-psexec=38; impacket-secretsdump=38;\
     impacket-smbserver=12; impacket-wmiexec=38; impala-shell=21; impdp=33; in.telnetd=12;\
     incrontab=11; incus=25,34,48; indent=62; infisical=16,44; influx=21,22; influxdb3=47;\
     info=62; init=9; initctl=8; initialize-disk=14; injectived=35; insmod=9; install=2,15,55;\
     installer=50; installutil=59; integritysetup=4; inv=62; invoke=62; invoke-command=14;\
     invoke-expression=14; invoke-restmethod=14,17; invoke-webrequest=14,17; iocage=34; iodine=12;\
     ionic=62; ip=9,45; ip6tables=10; ipa=40; ipfs=17,31; ipfw=10; ipmi-power=40; ipmipower=40;\
     ipmitool=37,40; ipsec=45; ipset=45; iptables=10; iptables-restore=10; ipvsadm=45; iredis=23;\
     irm=14,17; iscsiadm=4; isql=21; istioctl=26; iw=45; iwr=14,17; ix=17; j=62; jake=62;\
     jamf=10,45; java=18,19,51; javac=62; jbang=51; jc=62; jcli=19,47; jdupes=0; jekyll=62;\
     jenkins-cli=19; jenv=62; jest=62; jf=31; jffs2reset=37; jfrog=31; jhipster=62; jikkou=47;\
     jira=19; jj=32; jless=62; jo=62; jobs=62; joe=62; john=16; joplin=62; journalctl=10;\
     jq=3,15,16; jreleaser=47; jrnl=62; jscodeshift=62; jshell=51; jsr=29; juju=27,47; junie=13;\
     junod=35; jupyter=46; jupyter-lab=46; jupyter-notebook=46; just=62; k=26,48; k0s=26;\
     k0sctl=34; k3d=25,61; k3s=26; k3s-agent-uninstall.sh=26; k3s-killall.sh=34;\
     k3s-uninstall.sh=26; k3sup=47; kadmin=40; kadmin.local=40; kaf=33; kafka-acls=33,43;\
     kafka-acls.sh=33,43; kafka-configs=33; kafka-configs.sh=33; kafka-console-producer=17;\
     kafka-console-producer.sh=17; kafka-consumer-groups=22; kafka-consumer-groups.sh=22;\
     kafka-delete-records=22; kafka-delete-records.sh=22; kafka-features=43; kafka-features.sh=43;\
     kafka-leader-election=43; kafka-leader-election.sh=43; kafka-reassign-partitions=43;\
     kafka-reassign-partitions.sh=43; kafka-server-stop=43; kafka-server-stop.sh=43;\
     kafka-storage=43; kafka-storage.sh=43; kafka-streams-application-reset=33;\
     kafka-streams-application-reset.sh=33; kafka-topics=22,43; kafka-topics.sh=22,43;\
     kafkacat=17; kafkactl=33; kaggle=31; kamal=27; kanctl=47; kanidm=40,47; kanidmd=47; kapp=34;\
     karma=62; karmadactl=34; karmor=47; kate=62; kcadm=42; kcadm.sh=42; kcat=17; kcctl=47;\
     kdb5_util=40; kdeconnect-cli=17; kdesudo=5; kdialog=16; kdiff3=62; kdig=17;\
     keepassxc-cli=16,44; keeper=47; kerbrute=38; kernelstub=40; keto=47; kexec=9; kextload=9;\
     kextunload=9; keychaindump=16; keyctl=16; keydb-cli=23; keyring=16,44; khal=62; khard=62;\
     kickstart=12; kill=8; killall=8; killall5=8; kilo=13; kilocode=13; kimi=13; kind=25,61;\
     kioclient=0; kioclient5=0; kioclient6=0; kiro-cli=13; kitchen=62; kitten=62; klotho=27;\
     kluctl=47; kmutil=9; kn=34; knex=24; knife=27,31; knope=47; knotc=45; ko=31; koji=47;\
     komac=47; kopia=30; kops=26; kotlin=51; koyeb=28; kpatch=40; kpcli=16,47; kpt=34; krunvm=34;\
     kscript=51; ksh=5,52; ksm=47; ksql=33; kubeadm=26; kubecfg=27; kubecolor=26;\
     kubectl=16,17,26,48,61; kubectl-delete=26; kubefedctl=34; kubeone=34,47; kudu=47; kurl=34;\
     kwallet-query=16; l=62; la=62; laZagne=16; laZagne.py=16; lab=19; lacework=47; lakectl=33;\
     lambda-cloud=42; lando=42; launchctl=8; launchd=11; lazagne=16; lazagne.py=16; lchage=40;\
     lchsh=7; ldapdelete=40; ldapmodify=40; ldappasswd=40; ldcli=42; ldconfig=9; ledger=62;\
     leetcode=62; lefthook=32; leftovers=27; lego=42; lein=31; lemonsqueezy=47; lerna=29; less=15;\
     let=62; lexicon=47; ley=47; lftp=17,40,60; lgroupadd=7; lgroupdel=7; lgroupmod=7;\
     lightning-cli=35; ligolo-agent=12; limactl=25; linear=41; linkerd=34; linode-cli=28;\
     linstor=34; liqoctl=47; liquibase=24,33; litecli=21; litecoin-cli=35; live-server=12; ll=62;\
     lldap-cli=40; lldb=16; llm=62; lms=62; ln=2,13,15,55; lncli=35; local=62; localtunnel=12;\
     locate=62; log=10; logcli=47; logger=17; login=5; loginctl=8; logoff=9; logrotate=10;\
     lolcat=62; longhornctl=47; look=15; losetup=4; lotus=35,62; lpass=16,44; lpasswd=7;\
     lpoptions=62; lprm=62; ls=62; lsadump=16; lsd=62; lsnrctl=33; lsof=62; lt=12; ltrace=16;\
     luarocks=29; lucky=62; luseradd=7; luserdel=7; lusermod=7; lvconvert=4; lvreduce=4;\
     lvremove=4; lvresize=4; lxc=25,34,48; lxc-attach=48; lxc-destroy=34; lxc-snapshot=34;\
     lynx=17; lz4=56; m365=28,43; maas=27; macchanger=40; machinectl=5,25,34; macof=38; mage=62;\
     magento=33; magic-wormhole=17; mail=15,17,36; mailgun=47; mailman=43; mailx=17,36; maim=39;\
     make=62; make-bcache=4; mamba=29; man=62; manage-bde=9; manage.py=24; mapfile=15;\
     mariabackup=33; mariadb=21; mariadb-admin=22; mariadb-dump=17; mariadbd=33; mariadbd-safe=33;\
     marv=47; mas=29,45; mask=62; mason=62; mass=47; masscan=45; matrix-commander=17,43;\
     maturin=31; mawk=15; mblaze=17; mbtiny=31; mc=17,28; mcedit=62; mcfly=62; mcli=28; md5sum=62;\
     mdadm=4; mdatp=10; mdcat=62; mdk3=38; mdk4=38; mdn=62; mdutil=40; medusa=38; megacli=4;\
     megaput=17; megatools=17; meld=62; melos=62; meltano=47; memcached=46; memcflush=33;\
     memsql-ops=47; mercury=47; meson=62; messagebird=47; metal=28; mformat=4; mgconsole=33;\
     micro=62; microdnf=29; microk8s=26; microk8s.kubectl=26; microk8s.reset=34; micromamba=29;\
     migrate=24; mikro-orm=24; mimikatz=16; mimipenguin=16; mimipenguin.py=16; mimipenguin.sh=16;\
     mimirtool=47; minikube=25,61; minil=31; miniserve=12; mise=29; mitm6=38; mitmdump=46;\
     mitmproxy=46; mix=24,29; mkcert=62; mkdir=3; mkdocs=17; mkdosfs=4; mke2fs=4; mkexfatfs=4;\
     mkfifo=54; mkfs=4; mkinitcpio=9; mknod=54; mkntfs=4; mkreiserfs=4; mkswap=4; mkudffs=4;\
     mlflow=33; mmc=4; mmv=13; mocha=62; modal=28,42; modprobe=9; mods=62; mokutil=10,40;\
     molecule=62; monero-wallet-cli=35; mongo=23; mongocli=28; mongod=8,46; mongodump=17;\
     mongofiles=33; mongoimport=22; mongorestore=22; mongosh=23; monit=8; moon=62; more=14,15;\
     morph=27; mosquitto_ctrl=43; mosquitto_pub=17,43; most=15; mount=9; mountvol=40;\
     move-item=14; mpc=62; mpcmdrun=40; mqadmin=22; msbuild=59; msfconsole=38; msfvenom=12;\
     mshta=59; msiexec=9,50,59; msmtp=17,36; mssql-cli=21; mtd=4; mullvad=40; multipass=25,61;\
     multipath=4; mutt=17,36; mv=2,55; mvn=24,29; mvnw=24,29; mycli=21; myloader=33; mypy=62;\
     mysql=21; mysqladmin=22; mysqld=33; mysqld_safe=33; mysqldump=17; mysqlsh=21; n98-magerun=33;\
     n98-magerun2=33; nal=14; nandwrite=4; nano=62; nanodump=16; natpmpc=46; nats=17,22,43; nb=62;\
     nc=12,17,23,53; nc.openbsd=12,53; nc.traditional=12,53; ncat=12,17,23,53; ncdu=62; ncftp=60;\
     ncftpput=17; ncrack=38; ncspot=62; ne=62; near=35; nelm=27; neo4j-admin=33; neomutt=36;\
     neon=22; neonctl=22; nerdctl=25,34,48; nest=62; net=7,46; net1=7; netbird=40,42;\
     netcat=12,17,23,53; netexec=38; netlify=16,17,28,61; netplan=40; netsh=10,16; networkctl=45;\
     networksetup=9; neutron=42; new-alias=14; new-localuser=14; new-object=14; new-service=14;\
     newfs=4; newfs_apfs=4; newfs_hfs=4; newgrp=5; newrelic=42; newusers=7; nft=10; ng=62;\
     nghttp=20; nginx=45; ngrok=12,28; nhost=28; nikto=38; nimble=29,31; ninja=62; nitric=27;\
     nitropy=40,42; nix=29; nix-build=29; nix-channel=29; nix-collect-garbage=27; nix-env=29;\
     nix-instantiate=29; nix-shell=29; nixops=27; nixos-anywhere=47; nixos-rebuild=27; nl=15;\
     nmap=38; nmcli=9,16,45; node=24,51; node-gyp=62; nodenv=62; nodetool=33; nomad=27,61;\
     nomad-pack=27; nordvpn=40; northflank=28; nosetests=62; notify=17; notify-send=62; notion=62;\
     nova=42; now=17; nox=62; np=29; nping=38; npm=10,16,17,29,57,61; npm-run-all=62; nproc=62;\
     npx=29,57; nrfjprog=4; nsc=43; nsenter=5; nslookup=17; nssm=8; nsupdate=45; ntdsutil=16;\
     ntfsclone=4; ntfsresize=4; ntfy=17; ntfysh=17; ntl=16,17,28; ntlmrelayx.py=38; nuget=29;\
     nvim=3; nvm=62; nvme=4; nvram=9; nvs=62; nwipe=4; nx=31; nxc=38; obnam=47; obsidian=62;\
     obsutil=28; oc=16,17,26,48,61; occ=33; oci=28,42; ocs-sr=47; octez-client=35;\
     octodns-sync=47; octopus=47; od=15; odbcconf=59; odo=26; offlineimap=43; oha=20; okta=28;\
     okteto=34; ollama=47,62; omf=62; omz=62; onedrive=17; onionshare-cli=17; op=16,44;\
     opam=29,31; opam-publish=31; open=62; opencode=13,46; openhands=13; openrc-shutdown=9;\
     opensearch=46; opensearch-keystore=33; openssl=12,15,17,53,56; openstack=28;\
     openvscode-server=46; operator-sdk=47; opkg=29; opkssh=40; opta=42; oras=31,34; orb=25,34;\
     orbctl=34; orchestrator-client=33; ord=47; ory=47; osascript=11,51; osc=31; osmosisd=35;\
     osql=21; osqueryctl=10; ossec-control=10; ossutil=28; ossutil64=28; ostree=40; out-file=14;\
     ovhcloud=28; ovs-ofctl=45; ovs-vsctl=45; ovsx=29; oxlint=62; p4=32; pack=31;\
     package_cloud=29; packagecloud=29; packer=27,61; packet=28; pacman=29,50; pactl=62;\
     paddle=47; padrino=62; paexec=5; pagerduty=28; pam-auth-update=7,11; pandoc=62; pants=62;\
     parcel=62; parecord=39; partclone=4; partclone.btrfs=4; partclone.dd=4; partclone.ext4=4;\
     partclone.ntfs=4; partclone.xfs=4; parted=4; partimage=4; paru=29; pass=16,44; pass-cli=47;\
     pass-otp=62; passwd=7; paste=15; pastebinit=17; patator=38; patch=3; patronictl=33;\
     payload=24; pbcopy=15; pbin=17; pbsnodes=40; pbzip2=56; pcalua=9; pct=25,42; pd=42;\
     pdbedit=7; pdk=31; pdm=29; pdnsutil=45; peco=62; perccli=4; perccli64=4; perl=3,15,51,52;\
     perlbrew=62; pest=62; pfctl=10; pfexec=5; pg_archivecleanup=33; pg_autoctl=47; pg_ctl=33;\
     pg_ctlcluster=33; pg_dropcluster=22; pg_dump=17; pg_dumpall=17; pg_probackup=47;\
     pg_resetwal=22; pg_restore=22; pg_rewind=33; pgbackrest=22; pgcli=21; pgmigrate=33; pgrep=62;\
     ph=47; phase=44,47; phinx=33; phoenix-cli=47; php=12,24,43,51; phpbrew=62; phpenv=62;\
     phpunit=62; piccolo=47; picgo=17; picotool=4; pidof=62; pigz=56; pihole=45; pijul=32;\
     pinecone=28; ping=17; ping6=17; pinggy=12; pio=31; pip=10,29,61; pip3=29; pipenv=62;\
     pipx=29,57; pivot_root=9; pixi=31; pixz=56; pkcs11-tool=40; pkcs15-init=40; pkexec=5; pkg=29;\
     pkg_delete=29; pkgctl=47; pkgutil=45; pkill=8; plandex=13; platform=28; platformio=31;\
     playerctl=62; playwright=62; please=5; plenv=62; plink=12; plivo=47; plocate=62; plop=62;\
     plow=20; plutil=3; pm2=8,11; pmset=9; pnpm=10,16,17,29,57,61; pnpx=57; pod=29;\
     podman=25,34,48,61; podman-compose=25,48; poetry=29,61; polar=47; polkadot-js-api=35;\
     popd=62; popsicle=4; port=29; portablectl=40; portal=17; porter=28; postconf=43; postfix=43;\
     postgrator=47; postmark=47; postsuper=22; pot=34; powercat=12; poweroff=9; powershell=52;\
     pr=15; pre-commit=29,32; prefect=33; presentationhost=59; presto=21; presto-cli=21;\
     prettier=62; printenv=16; printf=16,23; prisma=24; privatebin=17; prlctl=34; procdump=16;\
     procdump64=16; procs=62; profiles=9; protonvpn=40; proxmox-backup-client=30;\
     proxmox-backup-manager=40,47; proxysql-admin=33; ps=62; pscale=22,42; psexec=5; psexec.py=38;\
     psexec64=5; psql=21; pt-archiver=33; pt-kill=33; pt-online-schema-change=33; ptunnel=12;\
     ptunnel-ng=12; publish-extension=31; pulp=31; pulsar-admin=22,43; pulumi=16,27,61; puppet=27;\
     puppetserver=27; pushd=62; pushover=17; pv=4; pvcreate=4; pve-firewall=40; pveceph=34;\
     pvecm=40; pvesh=42; pvesm=34; pveum=40,42; pvremove=4; pw=7; pw-record=39; pwd=62; pwdump=16;\
     pwncat=12; pwpolicy=7; pwsh=52; pwunconv=40; pxctl=34; py.test=62; pycharm=62; pyenv=62;\
     pylint=62; pyocd=4; pypi-cleanup=31; pypykatz=16; pyright=62; pytest=62;\
     python=12,15,24,29,51,52; python3=24,29; q=13,17; qdbus=9; qdel=40; qdelete=47; qemu-img=4;\
     qm=25,42; qmHandle=43; qovery=28; qpid-config=47; qrcp=17; quasar=62; quilt=62; qwen=13;\
     rabbitmq-queues=43; rabbitmq-streams=43; rabbitmq-upgrade=43; rabbitmqadmin=22;\
     rabbitmqctl=22,43; racadm=37,40; rad=27; rados=4,34; radosgw-admin=28; rails=16,24;\
     railway=16,17,28,61; rain=27; rake=24,31,43; ramalama=62; rambler=47; rancher=34; rar=56;\
     raspi-config=40; rathole=12; rattler-build=31; ray=28; rbd=4,34; rbenv=62; rbw=16,44;\
     rc-service=8; rc-update=8; rclone=12,16,17,28,46,61; rcm=62; rd=14; rdctl=34; rdfind=0;\
     rdiff-backup=30,40; readlink=62; readonly=10; reagentc=9; realm=7; realpath=62; rear=47;\
     rebar3=31; reboot=9; rec=39; redis-cli=23; redis-server=46; redwood=62; reg=9,16; regasm=59;\
     regctl=25,34; regedit=9; register-scheduledtask=14; regsvcs=59; regsvr32=59; reiserfsck=4;\
     release-it=29; release-please=31; release-plz=31; reload=37; remove-item=14;\
     remove-itemproperty=14; remove-partition=14; remove-service=14; rename=13; render=17,28;\
     repmgr=33; repo=32; reprepro=29; request=37; resend=47; reset=37; resize2fs=4; resolvconf=40;\
     resolvectl=9,17; responder=38; responder.py=38; rest-cli=20; restart-computer=14;\
     restclient=20; restic=17,30,61; resticprofile=47; restish=20; restorecon=40; rethinkdb=33;\
     return=62; rev=15; rewrk=20; rfkill=45; rg=15; rga=62; rh=47; rhpkg=47; ri=14; riak-admin=33;\
     rimraf=0; rkdeveloptool=4; rke=26; rke2-killall.sh=34; rke2-uninstall.sh=26; rladmin=47;\
     rm=0; rman=33; rmdir=0; rmlint=0; rmmod=9; rmuser=7; rmvirtualenv=62; rndc=45; robo=62;\
     robocopy=14; robot=62; rojo=47; rollup=62; rootsh=5; rosa=28; route=9; rover=31; rovodev=13;\
     rpi-eeprom-config=40; rpi-eeprom-update=40; rpi-imager=4; rpi-otp-private-key=40;\
     rpk=17,22,43; rpm=29,50; rpm-ostree=40; rq=33; rspec=62; rsync=2,13,17,55,60; rtcwake=40;\
     rubocop=62; ruby=3,12,15,51; ruff=62; run-p=62; run-s=62; run0=5; runas=5; runc=25,48;\
     rundll32=16,59; runit-init=9; runmqsc=43; runpodctl=28; runsvchdir=40; runuser=5;\
     ruplacer=62; rush=31; rustc=62; rustcat=12; rustdesk=46; rustic=17,30; rustup=29; rvm=62;\
     rw=62; rwmi=14; rye=31; s-nail=36; s3cmd=17,28; s4cmd=28; s5cmd=17,28; s6-halt=9;\
     s6-linux-init-shutdown=9; s6-poweroff=9; s6-rc=8; s6-reboot=9; s6-svc=8; sacctmgr=40;\
     sail=42; sails=62; sal=14; salt=27; salt-call=27; salt-cloud=27; salt-key=27; salt-run=27;\
     salt-ssh=27; sam=27; samba-tool=40; samdump2=16; saml2aws=47; sanity=42; sanoid=30;\
     santactl=10; saps=14; say=62; sbctl=40; sbd=12; sbt=29; sc=8; sc_auth=40; scala=51;\
     scala-cli=31,51; scalingo=28; scalr=27; scancel=40; scarb=31; scc=62; sceptre=27; schtasks=8;\
     scons=62; scontrol=40; scoop=29; scp=13,17,60; screen=62; screencapture=39; script=52;\
     scrontab=40; scrot=39; scrub=4; sctool=33; scutil=9; scw=28; sd=62; sdelete=4; sdelete64=4;\
     sdiff=15; sdk=62; sdkmanager=62; sea-orm-cli=24; sealos=47; secedit=9; secret-tool=16,44;\
     secretsdump.py=16; secretspec=47; security=10,16,44,45; sed=3,15; sedutil-cli=4;\
     select-string=14; sem=47; semanage=10; semantic-release=29; semgrep=62; semodule=10,40;\
     sendemail=17; sendgrid=47; sendmail=17,36; sentinel=13,61; sentinel-hook=13; sentinel-mcp=13;\
     sentinelctl=10; sentry-cli=28; seq=62; sequelize=24,33; sequelize-cli=24,33; serve=12;\
     serverless=17,27; service=8; sestatus=10; set=10,16; set-alias=14; set-content=14;\
     set-default=37; set-executionpolicy=14; set-itemproperty=14; set-mppreference=14;\
     set-netfirewallprofile=14; setcap=6; setenforce=10; setfacl=6; seth=35; setoolkit=38;\
     setopt=62; setsebool=10; setterm=9; setx=10,40; sf=31,42; sfdisk=4; sfdx=31,42;\
     sftp=17,40,60; sg=5; sg_dd=3; sg_format=4; sg_sanitize=4; sgdisk=4; sgpt=62; sh=5,51,52;\
     sha1sum=62; sha256sum=62; sha512sum=62; shards=47; shellcheck=62; shellinaboxd=12; shfmt=62;\
     shift=62; shipjs=31; shopify=31,42; shopt=62; shorewall=40; shorewall6=40; shred=0;\
     shutdown=9; sidekiqctl=43; siege=20; signal-cli=17,28; simctl=62; simd=35;\
     simple-http-server=12; sing-box=12; singularity=31; sk=62; skaffold=26; skate=47; skeema=33;\
     skicka=17; skill=8,13; skopeo=25; sky=28; sl=32; slack=17; slackcat=17; slackpost=17;\
     slowhttptest=38; slowloris=38; slowloris.py=38; sls=14,27; smbclient=17,60; smbpasswd=7;\
     smbserver.py=12; snap=29,61; snapcraft=31; snapper=30,47; sncast=35; snmpinform=17;\
     snmpset=37; snmptrap=17; snow=21,28; snowsql=21; socat=12,17,23,53; socketfilterfw=10;\
     softwareupdate=45; solana=35; soldeer=31; solo1=42; solo2=40; solr=33; sops=15,16;\
     soroban=35; sort=15; spacectl=27; spack=47; spago=31; spark-sql=21; spctl=10,45; spd-say=62;\
     spectacle=39; sphinx-build=62; spin=31; spl-token=35; split=15,55; splunk=47; sponge=3;\
     spotify=62; spps=14; spring=62; sprunge=17; sqitch=33; sql=21; sqlcl=21; sqlcmd=21;\
     sqldumper=16; sqlite=21; sqlite3=10,15,21; sqlmap=38,45; sqlmesh=47; sqlpackage=47;\
     sqlplus=21; sqlx=24; srm=0; srvctl=33; ss=45; ssacli=4; ssh=12,17; ssh-copy-id=11;\
     ssh-import-id=11; ssh-keygen=16; sshd=12; sshx=12; sslstrip=46; ssmtp=17,36; sst=27; ssu=5;\
     st-flash=4; stack=31; stacker=27; stackit=42; starkli=35; starship=62; start=14,62;\
     start-process=14; startosinstall=4; stat=62; stax=27; steamcmd=31; stellar=35;\
     stellar-cli=35; step=42; stg=62; stolonctl=33; stop-computer=14; stop-service=8; storcli=4;\
     storcli64=4; storm=43; storybook=62; stow=62; strace=16; strapi=24; stratis=4; strings=15;\
     stripe=28,61; strongswan=45; su=5; subctl=47; subl=62; sudo=5; sudoedit=5; sudosh=5;\
     sui=31,35; supabase=28,42,61; supervisorctl=8; supply=47; surge=17,28; suricatactl=10;\
     surreal=22; sux=5; sv=8; svcadm=8; svn=32,60; swaks=17,36; swanctl=45; swapoff=9; swapon=9;\
     swaymsg=62; swift=31,40; swiftlint=62; swupd=29; sympa=43; syncoid=47; syncthing=46;\
     sysadminctl=7; sysctl=9; sysmon=40; sysmon64=40; system=37; systemctl=8,61;\
     systemctl-analyze=9; systemd-creds=16; systemd-cryptenroll=4; systemd-repart=4;\
     systemd-resolve=45; systemd-run=8; systemd-socket-activate=12; systemd-tmpfiles=40;\
     systemextensionsctl=40; systemsetup=9; tac=15; tail=15; tailscale=12,17,28,42; takeown=6;\
     talosctl=26,34; tanzu=28; tap=62; tar=2,15,49,56; tarantool=33; targetcli=4; tarsnap=30;\
     tart=34; task=62; taskbook=62; taskell=62; taskkill=8; tb=47; tc=45; tccli=28; tccutil=10;\
     tcl=62; tclsh=62; tcpserver=12; tcpsvd=12; tcsh=52; tctl=40,42,43; td=62; tdnf=29; tea=19;\
     tee=3,15,16; teleconsole=12; telegram-send=17,28; telepresence=34; telinit=9; teller=16;\
     telnet=12,17,23,53; telnetd=12; temporal=22,43; tenv=62; terminal-notifier=62;\
     terminalizer=17; terminus=42; tern=33; terrad=35; terraform=16,27,61; terragrunt=27,61;\
     terramate=27; terraspace=27; test=62; tetra=10; tezos-client=35; tfe=27; tfenv=62;\
     tftp=17,60; tfx=31; tgpt=62; tgsend=17; thanos=47; thc-hydra=38; ti=62; tig=62; tikv-ctl=47;\
     tilt=34; time=62; timedatectl=9; times=62; timeshift=30; timetrap=62; timew=62; timoni=34;\
     tinybird=47; tiup=33,47; tk=34; tkn=34; tldextract=62; tldr=62; tlmgr=29; tmate=12;\
     tmutil=10,30,45; tmux=62; tmuxinator=62; tmuxp=62; todo=62; todo.sh=62; tofu=16,27,61;\
     toggl=62; toilet=62; tokei=62; tomlq=3; ton-cli=35; toolbox=34; toot=28; top=62; topgit=62;\
     topicctl=47; topydo=62; torus=47; touch=3; tox=62; tpm2_clear=4; tpm2_evictcontrol=40;\
     traceroute=17; trans=62; transcrypt=47; transfer=17; transfersh=17; trap=62; trash=0,13;\
     trash-empty=40; trash-put=0,13; trash-rm=40; travis=41; tree=62; trezorctl=42; tridentctl=47;\
     trino=21; trino-cli=21; tronbox=35; true=62; truffle=35; truncate=0; trust=10; ts-node=51;\
     tsc=62; tsdiscon=9; tsh=42; tskill=40; tsql=21; tss=47; tsuru=28; tsx=51; tt=33; tttracer=16;\
     tty-share=46; tty2web=46; ttyd=12; tuist=62; tune2fs=4; turbo=62; turso=22,42; twilio=17,28;\
     twine=29,61; twistd=12; twurl=28; tye=40; type=14,15,62; typeorm=24;\
     typeorm-ts-node-commonjs=24; typeorm-ts-node-esm=24; typeset=10,16; ubiformat=4; ubirmvol=4;\
     uc=47; udpsvd=12; uds=34; ufw=10; ugrep=62; ulimit=62; ultralist=62; umask=62; umount=9;\
     umzug=47; unalias=62; uname=62; unbound-control=45; uncloud=47; unicreds=47; uniq=15;\
     unison=17; units=62; unlink=0; unset=10; unshadow=16; unzip=2,13,15,49; upctl=28;\
     update-alternatives=11; update-grub=9; update-initramfs=9; update-mime-database=62;\
     update-rc.d=8; updog=12; upnpc=46; upstash=42; upsun=28; upterm=12; uptime=62;\
     urbackupsrv=47; usbimager=4; useradd=7; userdel=7; usermod=7; usql=21; utmctl=34; utmpdump=3;\
     uv=29,57,61; uvx=29,57; v2ray=12; vagrant=27,29,61; valkey-cli=23; varlock=47; vastai=28;\
     vault=16,27,61; vaultcmd=16; vboxmanage=25,34; vc=17,28,42; vcluster=34; vcpkg=29; vctl=34;\
     vdo=4; veeamconfig=47; vegeta=20; vela=47; velero=26,34,61; ventoy=4; veracrypt=4;\
     vercel=16,17,28,42,61; vgcfgrestore=4; vgchange=4; vgexport=4; vgreduce=4; vgremove=4; vi=3;\
     view=15; vigr=7; vim=3,15; vim-cmd=34; vimdiff=62; vipw=7; virsh=25,34; virt-copy-in=40;\
     virt-customize=40; virt-edit=40; virt-format=40; virt-rescue=40; virt-sysprep=40;\
     virt-tar-in=40; virtctl=34; virtualenv=62; virtualenvwrapper=62; visudo=7; vite=62;\
     vitest=62; vmadm=34; vmq-admin=43; vmrun=34; vncserver=46; volta=62; vonage=42; vsce=29;\
     vsftpd=46; vsql=21; vssadmin=9; vtctlclient=33; vtctldclient=33; vtysh=45; vultr-cli=28;\
     vzctl=34; vzdump=30; w=62; w3m=17; wacli=17; wait=62; wal-g=30; wall=62; wandb=28; wapm=31;\
     warp-cli=40; wasm-pack=29; wasmd=35; wasmer=28,31; watch=62; watchexec=62; watson=62;\
     waypoint=27; wayvnc=46; wazuh-control=10; wbadmin=9; wc=62; wdiff=15; web-ext=31; webfsd=12;\
     webpack=62; websocat=12,17; websocketd=12; webstorm=62; webwormhole=17; werf=26; wetty=12;\
     wevtutil=9; wezterm=62; wf-recorder=39; wfuzz=38; wg=16,45; wg-quick=45; wget=3,15,17,20;\
     wgetpaste=17; whatis=62; where-object=14; whereis=62; which=62; whiptail=62; who=62;\
     whois=17; wifite=38; winget=29; wingetcreate=47; winrm=10; winrs=9; wipe=0; wipefs=4;\
     wireit=62; wise=47; wkg=31; wl-share=17; wmctrl=62; wmic=9,40,59; wmiexec.py=38; wmill=47;\
     wodim=4; woeusb=4; woeusb-ng=4; woodpecker-cli=41; wormhole=17; wp=24,33; wpa_cli=45;\
     wpctl=62; wpscan=38; wr=37; wrangler=17,28,42,61; write=37; wrk=20; wrk2=20; wscat=17;\
     wscript=59; wsend=17; wsl=9; wsl.exe=9; wstunnel=12; wusa=9; ww=17; wxt=47; x0vncserver=46;\
     x11vnc=46; xargs=15; xata=28; xattr=6; xbps-remove=29; xclip=15; xcodegen=62; xcopy=14;\
     xcrun=31,45; xdg-mime=62; xdg-open=62; xdotool=62; xe=34; xfs_db=4; xfs_growfs=4;\
     xfs_repair=4; xh=17,20; xhost=46; xhs=17,20; xinput=62; xkill=8; xl=34; xmllint=62;\
     xmlstarlet=62; xorriso=4; xq=3; xrandr=62; xray=12; xrpl=35; xsel=15; xsser=38; xterm=12;\
     xtrabackup=33; xxd=15; xz=56; xzgrep=62; yad=16; yadm=40,62; yamllint=62;\
     yarn=10,16,17,29,57,61; yay=29; yb-admin=33; yc=28; ycqlsh=21; yersinia=38; yes=3; yii=33;\
     yj=62; ykman=42; youki=48; yoyo=33; yq=3,15; ysqlsh=21; yubico-piv-tool=40; yum=29,50;\
     yum-config-manager=29; z=62; zappa=27; zarf=34; zbctl=43; zcash-cli=35; zcat=15; zeabur=28;\
     zeal=62; zed=47,62; zellij=62; zenity=16; zenodo-upload=47; zerotier-cli=42; zfs=4;\
     zfs-prune-snapshots=47; zgrep=15,62; zinit=62; zip=2,15,56; zk=62; zkCli=33; zkCli.sh=33;\
     zmap=38; zmcontrol=43; zmmailbox=43; zmprov=43; zoneadm=34; zookeeper-shell=33;\
     zookeeper-shell.sh=33; zoxide=62; zplug=62; zpool=4; zrok=12; zsh=5,51,52; zstd=56;\
     zstyle=62; zx=51; zypper=29,50;
    """
}
