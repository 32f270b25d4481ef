import ShellMeaning
import Verdict

/// Containers and machines beside Docker's and libvirt's: of macOS, BSD and Solaris, of developers and of old.
extension ClusterSiblings {
  static let machinePrograms = [
    "utmctl", "tart", "orb", "orbctl", "rdctl", "container", "distrobox", "toolbox", "iocage", "bastille",
    "ezjail-admin", "appjail", "pot", "vzctl", "lxc-destroy", "lxc-snapshot", "lxc", "incus", "vmadm",
    "zoneadm", "xl", "bhyvectl", "krunvm", "virtctl", "virsh", "VBoxManage", "vboxmanage", "machinectl",
    "ignite", "finch", "podman", "docker", "nerdctl", "vctl", "oras", "regctl", "harbor", "buildah",
    "dockerd", "talosctl", "velero", "telepresence", "argocd", "crane",
  ]

  /// `dockerd -H tcp://0.0.0.0:2375`: whoever can reach the port is root here, unless certificates are asked for.
  static func opensEngine(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map(\.value.display)
    guard !words.contains("--tlsverify"), !words.contains("--tlsverify=true") else { return }
    let address = words.first { word in
      word.hasPrefix("0.0.0.0:")
        || ["tcp://0.0.0.0", "tcp://[::]", "tcp://:", "tcp:0.0.0.0", "tcp::", "tcp:[::]"].contains {
          word.mentions($0)
        }
    }
    guard let address else { return }
    context.report(
      ContainerFamily.opensHost, on: "engine, by the network at " + address, severity: .high,
      at: invocation.range,
      program: invocation.canonicalName)
  }

  static func hasOwnDeeds(_ invocation: Invocation) -> Bool {
    switch invocation.arguments.first(where: { !$0.value.prefix.hasPrefix("-") })?.value.known {
    case "node", "swarm", "plugin", "kube", "namespace", "checkpoint", "secret", "config", "image": true
    default: false
    }
  }

  static func machine(_ program: String) -> (Rule, [Deed])? {
    developers(program) ?? systems(program) ?? registries(program) ?? clusters(program)
  }

  private static func developers(_ program: String) -> (Rule, [Deed])? {
    let rule = ContainerFamily.removesMachine
    switch program {
    case "utmctl", "tart", "krunvm", "vctl":
      return (
        rule,
        [
          Deed("delete|rm", .high, "the machine"), Deed("prune", .medium, "what is cached"),
          Deed("stop", .low, "the machine"),
        ]
      )
    case "orb", "orbctl": return (rule, [Deed("delete|rm|reset", .high, "the machine")])
    case "rdctl":
      return (
        rule,
        [
          Deed("factory-reset|reset", .high, "Rancher Desktop with all it holds"),
          Deed("snapshot delete|restore", .high, "the snapshot"),
        ]
      )
    case "container":
      // Apple's.
      return (
        rule,
        [
          Deed("delete|rm|kill", .medium, "every container", needs: "a,all,address"),
          Deed("volume delete|rm|prune", .medium, "volumes"),
          Deed("image|images delete|rm|prune", .medium, "every image", needs: "a,all,address"),
          Deed("prune", .medium, "stopped containers"),
        ]
      )
    case "distrobox", "toolbox":
      return (
        rule,
        [
          Deed("rm", .medium, "the container"),
          Deed("rm", .high, "the container and its home", needs: "rm-home"),
          Deed("rm", .high, "every container", needs: "a,all,address"),
          Deed("rmi", .medium, "every image", needs: "a,all,address"),
          Deed("reset", .high, "every container and image"),
        ]
      )
    case "finch": return (rule, [Deed("vm remove|rm", .high, "the machine")])
    case "ignite": return (rule, [Deed("rm|vm rm", .high, "the machine")])
    case "docker", "podman", "nerdctl":
      return (
        rule,
        [
          Deed("node demote|rm", .medium, "the node"),
          Deed("node update", .medium, "the node's work", needs: "availability"),
          Deed("swarm ca|update", .medium, "the swarm's keys", needs: "rotate,autolock"),
          Deed(
            "plugin install|enable", .medium, "the plugin, with every right", needs: "grant-all-permissions"),
          Deed("plugin disable", .low, "the plugin"),
          Deed("kube down", .high, "what the file names, volumes included", needs: "f,force"),
          Deed("namespace rm|remove", .high, "the namespace"),
          Deed("checkpoint rm", .medium, "the checkpoint"),
          Deed("secret|config rm", .high, "every secret", needs: "a,all,address"),
          Deed("image prune", .medium, "every image that no container uses", needs: "a,all,address"),

        ]
      )
    default: return nil
    }
  }

  private static func systems(_ program: String) -> (Rule, [Deed])? {
    let rule = ContainerFamily.removesMachine
    switch program {
    case "iocage", "bastille", "ezjail-admin", "appjail", "pot":
      return (
        rule,
        [
          Deed("destroy|delete", .high, "the jail"),
          Deed("clean", .critical, "jails, releases and images", needs: "a,all,f,force,r,j"),
          Deed("rollback", .high, "everything since a snapshot of"),
          Deed("snapremove|stop", .low, "the jail"),
          Deed("jail destroy", .high, "the jail"),
        ]
      )
    case "vzctl":
      return (
        rule,
        [
          Deed("destroy|delete", .high, "the container"),
          Deed("snapshot-delete|snapshot-switch", .medium, "the snapshot"),
          Deed("reinstall", .high, "the container"),
        ]
      )
    case "lxc-destroy":
      return (
        rule,
        [Deed("", .high, "the container", needs: "n,namespace,name"), Deed("*", .high, "the container")]
      )
    case "lxc-snapshot":
      return (
        rule,
        [
          Deed("", .medium, "the snapshot", needs: "d,destroy"),
          Deed("", .high, "everything since a snapshot", needs: "r,restore"),
        ]
      )
    case "lxc", "incus":
      return (
        rule,
        [
          Deed("restore", .high, "everything since a snapshot of"),
          Deed("snapshot restore", .high, "everything since a snapshot of"),
          Deed("snapshot delete|rm", .medium, "the snapshot"),
          Deed("cluster remove|rm", .high, "the server", needs: "f,force"),
          Deed("cluster remove|rm", .medium, "the server"),
          Deed("storage bucket|volume|snapshot delete|rm", .high, "the"),
          Deed("network acl|forward|peer|zone delete|rm", .medium, "the"),
          Deed("rebuild", .high, "the instance"),
          Deed("config trust add|remove|rm", .medium, "who may use this server"),
          Deed("config set core.trust_password|core.https_address", .medium, "who may use this server"),
          Deed("config set * security.privileged=true", .medium, "the walls of"),
          Deed("config set * security.privileged true", .medium, "the walls of"),
        ]
      )
    case "vmadm", "zoneadm":
      return (
        rule,
        [
          Deed("delete|destroy|uninstall", .critical, "the machine"),
          Deed("rollback-snapshot|delete-snapshot", .high, "the snapshot"),
        ]
      )
    case "xl": return (rule, [Deed("destroy|cpupool-destroy", .medium, "the running machine")])
    case "bhyvectl": return (rule, [Deed("", .medium, "the running machine", needs: "destroy")])
    case "virtctl": return (rule, [Deed("stop", .medium, "the machine")])
    case "virsh":
      return (
        rule,
        [
          Deed("snapshot-revert", .high, "everything since a snapshot of"),
          Deed("net-undefine|nwfilter-undefine|secret-undefine|iface-undefine", .medium, "the"),
          Deed("managedsave-remove|checkpoint-delete", .medium, "the saved state of"),
          Deed("net-destroy|pool-destroy", .low, "the"),
        ]
      )
    case "VBoxManage", "vboxmanage":
      return (
        rule,
        [
          Deed("snapshot * restore", .high, "everything since a snapshot of"),
          Deed("snapshot * restorecurrent", .high, "everything since a snapshot of"),
          Deed("snapshot * delete", .medium, "the snapshot of"),
          Deed("discardstate", .medium, "the saved state of"),
          Deed("natnetwork|hostonlyif|dhcpserver remove", .medium, "the network"),
        ]
      )
    case "machinectl":
      return (
        rule,
        [
          Deed("clean", .high, "every machine", needs: "all"),
          Deed("terminate|kill|poweroff", .low, "the machine"),
        ]
      )
    default: return nil
    }
  }

  private static func registries(_ program: String) -> (Rule, [Deed])? {
    let rule = ContainerFamily.removesMany
    switch program {
    case "harbor":
      return (
        rule,
        [
          Deed("project|repo|repository|registry|user|artifact delete", .high, "from the registry: the"),
          Deed("delete", .high, "from the registry"),
        ]
      )
    case "oras":
      return (
        rule,
        [
          Deed("rm|delete", .high, "from the registry"),
          Deed("repo|blob|manifest delete|rm", .high, "from the registry"),
        ]
      )
    case "regctl":
      return (
        rule,
        [
          Deed("image|index|blob|artifact delete|del|rm", .high, "from the registry"),
          Deed("repo delete|rm", .high, "from the registry"),
        ]
      )
    case "crane":
      return (
        ContainerFamily.publishes,
        [
          Deed("tag", .medium, "the name of an image:"),
          Deed("append|rebase|mutate|flatten", .low, "an image"),
        ]
      )
    case "buildah": return (rule, [Deed("prune", .medium, "every image", needs: "a,all,address")])
    default: return nil
    }
  }

  private static func clusters(_ program: String) -> (Rule, [Deed])? {
    let rule = KubernetesFamily.cluster
    switch program {
    case "talosctl":
      return (
        rule,
        [
          Deed("shutdown|reboot", .high, "the node"), Deed("wipe disk", .critical, "the node's disk"),
          Deed("etcd leave|remove-member|forfeit-leadership", .high, "the node's place:"),
          Deed("cluster destroy", .medium, "the local cluster"), Deed("rollback", .medium, "the node"),
          Deed("meta delete", .high, "the node's settings"),
        ]
      )
    case "velero":
      return (
        KubernetesFamily.release,
        [
          Deed("backup-location|snapshot-location|repo|plugin delete|remove", .high, "where backups lie:"),
          Deed("uninstall", .high, "the backups' own server"), Deed("schedule pause", .medium, "backups"),
        ]
      )
    case "telepresence":
      return (
        KubernetesFamily.release,
        [
          Deed("helm uninstall", .medium, "the traffic manager"),
          Deed("uninstall", .medium, "agents", needs: "everything,all-agents,a"),
        ]
      )
    case "argocd":
      return (
        KubernetesFamily.release,
        [
          Deed("app terminate-op", .medium, "the running sync of"),
          Deed("account delete-token|update-password", .medium, "access of"),
          Deed("repocreds|cert|gpg|repo|cluster|proj rm|delete", .high, "from Argo CD"),
          Deed("proj role|windows delete|rm", .medium, "rules of"),
          Deed("app set", .medium, "how it is kept:", needs: "sync-policy"),
          Deed("app patch|unset", .low, "it"),
        ]
      )
    default: return nil
    }
  }
}
