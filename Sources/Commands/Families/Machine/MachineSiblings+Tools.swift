import ShellMeaning
import Verdict

/// What starts a machine, queues of batch systems, tokens and cards, private networks, directories of accounts: by
/// the words that hurt.
extension MachineSiblings {
  static let lesserPrograms = [
    "sbctl", "mokutil", "kernelstub", "rpm-ostree", "bootc", "ostree", "systemd-tmpfiles", "portablectl",
    "raspi-config", "rpi-eeprom-update", "rpi-eeprom-config", "fw_setenv", "kpatch", "dkms", "scancel",
    "sacctmgr", "scontrol", "scrontab", "qdel", "bkill", "condor_rm", "pbsnodes", "caddy", "immortalctl",
    "dinitctl", "runsvchdir", "pve-firewall", "pveum", "pvecm", "csf", "shorewall", "shorewall6", "cscli",
    "crowdsec-cli", "falconctl", "semodule", "pwunconv", "grpunconv", "lchage", "chpass", "adcli", "dsidm",
    "kanidm", "lldap-cli", "opkssh", "tpm2_evictcontrol", "pkcs11-tool", "pkcs15-init", "yubico-piv-tool",
    "gpg-card", "sc_auth", "fido2-token", "nitropy", "solo2", "warp-cli", "nordvpn", "mullvad", "protonvpn",
    "netbird", "resolvconf", "hostess", "netplan", "macchanger", "tctl", "rpi-otp-private-key", "setx",
    "mountvol", "dsrm", "dsmod", "dsadd", "tskill", "Sysmon", "Sysmon64", "sysmon", "sysmon64", "duplicacy",
    "proxmox-backup-manager", "rdiff-backup", "dpkg-divert", "tye", "wmic", "yadm", "chezmoi", "mdutil",
    "guestfish", "virt-rescue", "virt-customize", "virt-edit", "virt-copy-in", "virt-tar-in", "virt-sysprep",
    "virt-format", "frida", "frida-trace",
  ]

  /// What is no option's value must not be taken for one, and the other way round.
  static let lesserOptions = Grammar(
    "u= user= t= state= A= account= role= M= slot= type= id= url= hostname= message= C= group= os=",
    style: .words)

  static let lesserRules = [
    MachineState.bootSetting, MachineState.kernelModule, MachineState.network, Processes.stopService,
    PersistenceRules.schedule, PersistenceRules.keys, TamperingFamily.firewall, SecretRemovals.removes,
    SecretStores.store, BackupFamily.deletes, WritingRules.system, MachineState.mount,
    InfrastructureFamily.destroys, RemoteCode.fetched,
  ]

  /// The tools that start a machine, its modules, its services and what runs on it later.
  private static func starting(_ program: String) -> (Rule, [Deed])? {
    switch program {
    case "sbctl":
      return (
        MachineState.bootSetting,
        [
          Deed("reset|enroll-keys|rotate-keys|import-keys", .high, "the keys that the machine starts by"),
          Deed("remove-file|remove-bundle", .medium, "what is signed"),
        ]
      )
    case "mokutil":
      return (
        TamperingFamily.securityOff,
        [
          Deed(
            "", .medium, "a key that the kernel trusts", needs: "import,i,import-hash,set-fallback-noreboot")
        ]
      )
    case "kernelstub":
      return (
        MachineState.bootSetting,
        [
          Deed(
            "", .high, "the kernel's options", needs: "a,add-options,o,options,d,delete-options,k,kernel-path"
          )
        ]
      )
    case "rpm-ostree":
      return (
        MachineState.bootSetting,
        [
          Deed("rebase|reset|rollback|deploy", .high, "the system to"),
          Deed("install|uninstall|upgrade|update|override|apply-live", .medium, "the system:"),
          Deed(
            "kargs", .high, "the kernel's options",
            needs: "append,delete,replace,append-if-missing,delete-if-present,editor"),
          Deed("cleanup", .medium, "older systems"),
        ]
      )
    case "bootc":
      return (
        MachineState.bootSetting,
        [
          Deed("switch|rollback|edit", .high, "the system to"), Deed("install", .critical, "a whole disk"),
          Deed("upgrade|update|usr-overlay", .medium, "the system"),
        ]
      )
    case "ostree":
      return (
        MachineState.bootSetting,
        [
          Deed("admin undeploy|switch|deploy|set-default|rollback|state-overlay", .high, "the system"),
          Deed("admin upgrade|cleanup|unlock", .medium, "the system"),
          Deed("refs", .medium, "the branch", needs: "delete"),
        ]
      )
    case "systemd-tmpfiles":
      return (DeletionRules.outside, [Deed("", .high, "what services keep", needs: "purge")])
    case "portablectl":
      return (PersistenceRules.schedule, [Deed("attach|enable", .high, ""), Deed("detach", .medium, "")])
    case "raspi-config":
      return (
        MachineState.bootSetting,
        [
          Deed(
            "nonint do_ssh|do_vnc|do_rgpio|do_boot_behaviour|do_overclock|do_overlayfs|do_expand_rootfs",
            .medium, "")
        ]
      )
    case "rpi-eeprom-update":
      return (MachineState.bootSetting, [Deed("", .medium, "firmware", needs: "a,f,r")])
    case "rpi-eeprom-config":
      return (MachineState.bootSetting, [Deed("", .high, "the boot loader", needs: "apply,a,edit,e")])
    case "fw_setenv": return (MachineState.bootSetting, [Deed("*", .high, "the boot loader's variable")])
    case "kpatch":
      return (MachineState.kernelModule, [Deed("load|unload|install|uninstall|replace", .high, "")])
    case "dkms":
      return (
        MachineState.kernelModule,
        [
          Deed("remove|uninstall", .high, "", needs: "all"),
          Deed("remove|uninstall|install|autoinstall", .medium, ""),
        ]
      )
    case "scrontab":
      return (
        PersistenceRules.schedule,
        [Deed("", .medium, "nothing in place of every line", needs: "r"), Deed("*", .high, "")]
      )
    case "dinitctl":
      return (
        PersistenceRules.schedule, [Deed("enable", .high, ""), Deed("disable|shutdown", .medium, "")]
      )
    case "caddy": return (Processes.stopService, [Deed("stop", .medium, "the web server")])
    case "immortalctl": return (Processes.stopService, [Deed("halt|stop|kill|exit", .medium, "")])
    case "runsvchdir": return (Processes.stopService, [Deed("*", .high, "every service but those of")])
    default: return nil
    }
  }

  /// Queues of batch systems and their accounts, guards of the network, and networks that one has to belong to.
  private static func networks(_ program: String) -> (Rule, [Deed])? {
    switch program {
    case "scancel":
      return (
        Processes.stopService,
        [
          Deed(
            "", .medium, "every job that fits", needs: "u,user,me,A,account,p,partition,t,state,n,name,q,qos")
        ]
      )
    case "sacctmgr":
      return (
        Accounts.users,
        [
          Deed("delete|remove|del|archive", .high, "of the cluster"), Deed("add|create user", .high, "user"),
          Deed("add|create|modify|dump|load", .medium, "of the cluster"),
        ]
      )
    case "scontrol":
      return (
        Processes.stopService,
        [Deed("shutdown", .high, "the cluster"), Deed("delete|takeover|power", .medium, "")]
      )
    case "qdel":
      return (
        Processes.stopService,
        [Deed("…all", .medium, "every job"), Deed("", .medium, "every job of", needs: "u")]
      )
    case "bkill": return (Processes.stopService, [Deed("0", .medium, "every job")])
    case "condor_rm": return (Processes.stopService, [Deed("", .medium, "every job", needs: "a,all")])
    case "pbsnodes": return (Processes.stopService, [Deed("", .medium, "the node", needs: "o")])
    case "pve-firewall": return (TamperingFamily.firewall, [Deed("stop", .high, "of the cluster")])
    case "pveum":
      return (
        Accounts.users,
        [
          Deed("user|group|role|realm add", .medium, ""),
          Deed("user|group|role|realm delete|modify", .high, ""),
          Deed("acl|aclmod|acldel modify|delete", .high, "rights"),
          Deed("useradd|userdel|usermod|groupadd|groupdel|aclmod|acldel|roleadd|rolemod|roledel", .high, ""),
          Deed("user token add|remove|modify", .high, "a token of"), Deed("passwd", .high, "the password of"),
        ]
      )
    case "pvecm":
      return (
        ContainerFamily.removesMachine,
        [Deed("delnode", .high, "the node"), Deed("expected|qdevice", .medium, "the cluster's votes")]
      )
    case "csf": return (TamperingFamily.firewall, [Deed("", .high, "csf", needs: "x,disable,f,stop,tf,df")])
    case "shorewall", "shorewall6":
      return (
        TamperingFamily.firewall,
        [Deed("clear", .high, ""), Deed("stop|allow|forget", .medium, "")]
      )
    case "cscli", "crowdsec-cli":
      return (
        TamperingFamily.securityOff,
        [
          Deed("decisions|bouncers|machines|alerts delete|prune|flush", .high, ""),
          Deed("collections|parsers|scenarios|postoverflows|appsec-rules remove", .medium, ""),
        ]
      )
    case "falconctl":
      return (
        TamperingFamily.securityOff,
        [
          Deed("unload|uninstall|stop", .high, "Falcon"),
          Deed("", .high, "Falcon's settings", needs: "s,d"),
        ]
      )
    case "semodule":
      return (
        TamperingFamily.securityOff,
        [Deed("", .medium, "a module of SELinux", needs: "i,install,d,disable,r,remove")]
      )
    case "warp-cli":
      return (
        MachineState.network,
        [
          Deed("registration delete", .medium, "this machine's registration"),
          Deed("disconnect|disable-always-on|delete", .medium, "the tunnel"),
        ]
      )
    case "nordvpn", "protonvpn":
      return (
        MachineState.network,
        [
          Deed("disconnect|d|logout", .medium, "the tunnel"),
          Deed(
            "set|s killswitch|firewall|threatprotectionlite|autoconnect off|disabled|0|false", .medium, ""),
        ]
      )
    case "mullvad":
      return (
        MachineState.network,
        [
          Deed("lockdown-mode|auto-connect set off", .medium, ""), Deed("disconnect", .medium, "the tunnel"),
          Deed("factory-reset", .high, "every setting of"), Deed("account logout|revoke-device", .medium, ""),
        ]
      )
    case "netbird": return (MachineState.network, [Deed("down|deregister|logout", .medium, "the tunnel")])
    case "resolvconf": return (MachineState.network, [Deed("", .high, "who answers for names", needs: "d,f")])
    case "hostess":
      return (MachineState.network, [Deed("add|rm|del|off|on|apply", .medium, "what names stand for:")])
    case "netplan": return (MachineState.network, [Deed("apply|set|rebind", .medium, "")])
    case "macchanger":
      return (
        MachineState.network,
        [Deed("*", .medium, "the address of", needs: "r,a,A,e,m,mac,random,another,ending,p")]
      )
    default: return nil
    }
  }

  /// Accounts, cards and tokens.
  private static func people(_ program: String) -> (Rule, [Deed])? {
    switch program {
    case "pwunconv", "grpunconv": return (Accounts.users, [Deed("", .high, "readable for everybody")])
    case "lchage": return (Accounts.users, [Deed("*", .high, "", unless: "l,list")])
    case "chpass": return (Accounts.users, [Deed("*", .medium, "")])
    case "adcli":
      return (
        Accounts.users,
        [
          Deed(
            "delete-computer|delete-user|delete-group|create-user|create-group|add-member|remove-member|passwd-user",
            .high, "of the domain"),
          Deed("join|reset-computer|preset-computer", .medium, "the domain"),
        ]
      )
    case "dsidm":
      return (
        Accounts.users,
        [
          Deed(
            "…user|account|group|posixgroup|organizationalunit|service|role delete|lock|unlock|modify|create|reset_password|change_password|add_member|remove_member",
            .high, "")
        ]
      )
    case "kanidm":
      return (
        Accounts.users,
        [
          Deed("person|service-account|group|system delete|create|update", .high, ""),
          Deed("group add-members|set-members|remove-members|purge-members", .high, "who belongs to"),
          Deed("person|service-account credential|validity", .high, ""),
          Deed("recycle-bin revive", .medium, ""),
        ]
      )
    case "lldap-cli": return (Accounts.users, [Deed("user|group del|delete|add|update", .high, "")])
    case "opkssh": return (PersistenceRules.keys, [Deed("add", .high, "")])
    case "tctl":
      return (
        Accounts.users,
        [Deed("lock", .high, "", needs: "user,role,node,login,server-id,mfa-device,access-request")]
      )
    case "tpm2_evictcontrol":
      return (SecretRemovals.removes, [Deed("", .high, "a key of the TPM", needs: "c")])
    case "pkcs11-tool":
      return (
        SecretRemovals.removes,
        [
          Deed("", .high, "a key of the card", needs: "delete-object,b"),
          Deed("", .critical, "the card", needs: "init-token"),
        ]
      )
    case "pkcs15-init":
      return (
        SecretRemovals.removes,
        [
          Deed("", .critical, "the card", needs: "erase-card,E,erase-application"),
          Deed("", .high, "a key of the card", needs: "delete-objects,D"),
        ]
      )
    case "yubico-piv-tool":
      return (
        SecretRemovals.removes,
        [Deed("…reset|delete-certificate|delete-key", .high, "a key of the card")]
      )
    case "gpg-card":
      return (SecretRemovals.removes, [Deed("factory-reset|reset", .critical, "every key of the card")])
    case "fido2-token":
      return (SecretRemovals.removes, [Deed("", .high, "keys of the token", needs: "R,D")])
    case "nitropy", "solo2":
      return (SecretRemovals.removes, [Deed("…reset|factory-reset", .critical, "every key of the token")])
    case "sc_auth": return (Accounts.users, [Deed("pair|unpair|pairing_ui", .high, "")])
    case "rpi-otp-private-key": return (SecretStores.store, [Deed("", .medium, "the machine's own key")])
    default: return nil
    }
  }

  static func lesserTable(_ program: String) -> (Rule, [Deed])? {
    if let found = starting(program) ?? networks(program) ?? people(program) { return found }
    switch program {
    case "setx": return (MachineState.bootSetting, [Deed("…/M|/m", .medium, "everybody's variable")])
    case "mountvol": return (MachineState.mount, [Deed("…/D|/d|/P|/p|/R|/r", .high, "the volume")])
    case "dsrm": return (Accounts.users, [Deed("*", .high, "from the directory")])
    case "dsmod", "dsadd":
      return (Accounts.users, [Deed("user|group|computer|ou", .high, "of the directory")])
    case "tskill": return (Processes.stopService, [Deed("*", .medium, "")])
    case "sysmon", "sysmon64", "Sysmon", "Sysmon64":
      return (TamperingFamily.securityOff, [Deed("", .high, "Sysmon", needs: "u")])
    case "wmic":
      return (
        Accounts.users,
        [
          Deed("useraccount|sysaccount|group where * delete", .high, "the account")
        ]
      )
    case "duplicacy":
      return (
        BackupFamily.deletes, [Deed("prune", .high, "snapshots", needs: "all,a,exhaustive,exclusive")]
      )
    case "proxmox-backup-manager":
      return (BackupFamily.deletes, [Deed("datastore|prune-job|sync-job remove", .high, "")])
    case "rdiff-backup": return (BackupFamily.deletes, [Deed("remove increments", .medium, "older versions")])
    case "dpkg-divert":
      return (WritingRules.system, [Deed("*", .high, "", unless: "list,listpackage,truename,test")])
    case "tye": return (InfrastructureFamily.destroys, [Deed("undeploy", .medium, "the application")])
    case "mdutil":
      // What Spotlight finds things by is made anew in hours, and looked at in an inquiry.
      return (
        MachineState.bootSetting,
        [Deed("off", .medium, "the search of", needs: "i,ai"), Deed("", .medium, "the search", needs: "d,X")]
      )
    case "frida", "frida-trace":
      // It asks before it trusts one for the first time.
      return (RemoteCode.fetched, [Deed("", .medium, "Frida's pages", needs: "codeshare")])
    case "yadm": return (RemoteCode.fetched, [Deed("clone *", .medium, "the repository", needs: "bootstrap")])
    case "chezmoi":
      return (
        RemoteCode.fetched, [Deed("init *", .medium, "the repository", needs: "apply,a,one-shot")]
      )
    default: return nil
    }
  }
}
