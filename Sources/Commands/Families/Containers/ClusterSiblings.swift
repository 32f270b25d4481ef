import Bytes
import ShellMeaning
import Verdict

/// What runs in, under and around clusters: container runtimes, storage systems, function platforms, tools that
/// deploy, and the hypervisors of data centres.
enum ClusterSiblings: Family {
  static let category = "kubernetes"

  static let programs =
    [
      "vcluster", "rancher", "tilt", "garden", "kapp", "kpt", "tk", "crictl", "ctr", "calicoctl", "ceph",
      "rbd", "rados", "linstor", "gluster", "pxctl", "kn", "func", "fission", "faas-cli", "dapr", "tkn",
      "argo", "glooctl", "consul-k8s", "linkerd", "k3s-killall.sh", "rke2-killall.sh", "microk8s.reset",
      "prlctl", "vmrun", "pvesm", "xe", "govc", "esxcli", "vim-cmd", "kubefedctl", "karmadactl", "kubeone",
      "pveceph", "timoni", "okteto", "zarf", "uds", "k0sctl", "kurl",
    ] + machinePrograms

  static let rules = [
    KubernetesFamily.release, KubernetesFamily.cluster, ContainerFamily.removesMachine,
    ContainerFamily.removesMany,
    ContainerFamily.publishes, ContainerFamily.opensHost,
  ]

  private static let options = Grammar(
    "n,namespace= context= kubeconfig= kube-context= c,config= f,filename,file= l,selector= e,endpoint,env= p,pool= "
      + "o,output= a,address= name= A,all all-namespaces force y,yes auto-approve wipe-data i,include k,kubernetes "
      + "delete-namespaces with-namespace v,volumes T= g= gw= vm.ip= ds= uuid= dangerous= t= w= yes-i-really-mean-it "
      + "yes-i-really-really-mean-it r,runtime-endpoint= help")

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let program = invocation.canonicalName
    switch program {
    case "k3s-killall.sh", "rke2-killall.sh", "microk8s.reset":
      context.report(
        KubernetesFamily.cluster, on: "this node's workloads", severity: .high, at: invocation.range,
        program: program)
      return
    case "dockerd": return opensEngine(invocation, &context)
    // Most of what these do is `ContainerFamily`'s.
    case "docker", "nerdctl", "podman":
      if program == "podman", invocation.hasArgument("service") { return opensEngine(invocation, &context) }
      guard hasOwnDeeds(invocation) else { return }
    case "pvesm"
    where invocation.arguments.contains {
      // Installers and templates can be fetched again.
      $0.value.display.mentions(":iso/") || $0.value.display.mentions(":vztmpl/")
    }: return
    case "rancher" where invocation.arguments.first?.value.known == "kubectl":
      var inner = invocation.renamed("kubectl")
      inner.arguments.removeFirst()
      KubernetesFamily.judge(inner, &context)
      return
    default: break
    }
    guard let (rule, deeds) = table(program) else { return }
    // `-fa`: here `-f` names no file.
    let grammar =
      program == "crictl"
      ? Grammar("f,force a,all r,runtime-endpoint= prune q,quiet t,timeout= help") : options
    context.report(rule, worstOf: DeedTable(grammar, deeds), by: invocation)
  }

  private static func table(_ program: String) -> (Rule, [Deed])? {
    deploying(program) ?? storing(program) ?? virtual(program) ?? machine(program)
  }

  private static func deploying(_ program: String) -> (Rule, [Deed])? {
    let rule = KubernetesFamily.release
    switch program {
    case "vcluster", "kubeone", "k0sctl", "kurl":
      return (
        KubernetesFamily.cluster,
        [Deed("delete|reset", .high, "the cluster"), Deed("platform destroy", .critical, "it")]
      )
    case "rancher":
      return (
        KubernetesFamily.cluster,
        [
          Deed("cluster|clusters delete|rm", .critical, "the cluster"),
          Deed("project|projects|namespace|namespaces|app|apps|node|nodes delete|rm", .high, "the"),
        ]
      )
    case "tilt":
      return (
        rule,
        [
          Deed("down", .medium, "what Tilt has deployed"),
          Deed("down", .high, "what Tilt has deployed, namespaces included", needs: "delete-namespaces"),
        ]
      )
    case "garden":
      return (
        rule, [Deed("delete|cleanup env|environment|namespace|ns|deploy|service", .high, "the environment")]
      )
    case "kapp": return (rule, [Deed("delete|d", .high, "the application"), Deed("app-change gc", .low, "")])
    case "kpt": return (rule, [Deed("live destroy", .high, "what the package has deployed")])
    case "timoni":
      return (rule, [Deed("delete", .high, "the instance"), Deed("bundle delete", .high, "the bundle")])
    case "zarf", "uds":
      return (
        rule,
        [
          Deed("destroy", .critical, "everything deployed"), Deed("package remove", .high, "the package"),
          Deed("remove", .high, "the bundle"),
        ]
      )
    case "tk":
      return (
        rule, [Deed("delete", .high, "the environment"), Deed("prune", .medium, "what is no longer named")]
      )
    case "okteto":
      return (
        rule,
        [
          Deed("destroy", .high, "the development environment"),
          Deed("namespace|preview delete|destroy", .critical, "the namespace"),
        ]
      )
    case "kn": return (rule, [Deed("service|broker|trigger|source|domain delete", .high, "the Knative")])
    case "func", "fission", "faas-cli":
      return (
        rule,
        [
          Deed("delete|remove|rm", .high, "the function"),
          Deed("fn|function|env|package|route delete", .high, "the"),
          Deed("secret|namespace remove|delete", .high, "the"),
        ]
      )
    case "dapr": return (rule, [Deed("uninstall", .high, "Dapr")])
    case "tkn":
      return (
        rule,
        [
          Deed("* delete", .medium, "the Tekton"),
          Deed("pipelinerun|taskrun|pipeline|task delete", .high, "every", needs: "all,A"),
          Deed("pipeline|task|triggertemplate|eventlistener delete", .high, "the Tekton"),
        ]
      )
    case "argo":
      return (
        rule,
        [
          Deed("delete", .medium, "the workflow"), Deed("delete", .high, "every workflow", needs: "all,A"),
          Deed("terminate|stop", .medium, "the workflow"),
          Deed("cron|template|cluster-template delete", .high, "the"),
        ]
      )
    case "glooctl", "linkerd", "consul-k8s":
      return (
        rule, [Deed("uninstall", program == "linkerd" ? .medium : .high, "what is installed in the cluster")]
      )
    case "calicoctl": return (rule, [Deed("delete", .high, "network policies")])
    case "karmadactl", "kubefedctl":
      return (KubernetesFamily.cluster, [Deed("unjoin|deinit|unregister", .high, "a cluster")])
    case "crictl":
      return (
        rule,
        [
          Deed("rm|rmp", .high, "every container of the node", needs: "a,all,A"),
          Deed("rm|rmp", .medium, "containers of the node"),
          Deed("rmi", .medium, "images of the node", needs: "prune,all,a,A"),
          Deed("stop|stopp", .medium, "containers of the node"),
        ]
      )
    case "ctr":
      return (
        rule,
        [
          Deed("containers|container|c rm|delete|del|remove", .high, "containers of the node"),
          Deed("tasks|task|t kill|rm|delete", .high, "processes of containers"),
          Deed("namespaces|namespace|ns rm", .high, "the namespace"),
          Deed("images|image|i rm|delete|prune", .medium, "images of the node"),
          Deed("snapshots|snapshot rm", .high, "the snapshot"),
          Deed("content rm|remove|del|delete", .high, "what images of the node are made of"),
          Deed("leases rm|delete", .medium, "what keeps images of the node"),
        ]
      )
    default: return nil
    }
  }

  private static func storing(_ program: String) -> (Rule, [Deed])? {
    let rule = ContainerFamily.removesMachine
    switch program {
    case "ceph", "pveceph":
      return (
        rule,
        [
          Deed("osd pool delete|rm", .critical, "the storage pool"),
          Deed("pool destroy", .critical, "the storage pool"),
          Deed("fs rm|fail", .critical, "the file system"),
          Deed("osd purge|destroy|rm|purge-new", .critical, "the disk"),
          Deed("osd out|down", .high, "the disk"), Deed("mon remove|rm", .high, "the monitor"),
          Deed("orch rm", .high, "the service"), Deed("orch device zap", .critical, "the disk"),
          Deed("auth del|rm", .high, "the key"), Deed("osd set noout|pause|norecover", .medium, "a flag"),
          Deed("config-key|config rm", .medium, "the setting"), Deed("purge", .critical, "the whole cluster"),
        ]
      )
    case "rbd":
      return (
        rule,
        [
          Deed("rm|remove", .critical, "the disk image"), Deed("trash purge|rm", .critical, "disk images"),
          Deed("snap purge|rm", .high, "snapshots of"),
          Deed("snap rollback", .high, "everything since a snapshot of"),
        ]
      )
    case "rados":
      return (rule, [Deed("purge|rmpool", .critical, "the storage pool"), Deed("rm", .high, "the object")])
    case "linstor":
      return (
        rule,
        [
          Deed(
            "resource-definition|rd|node|n|storage-pool|sp|resource|r|volume-definition|vd delete|d|lost",
            .critical, "the")
        ]
      )
    case "gluster":
      return (
        rule,
        [
          Deed("volume delete|reset", .critical, "the volume"), Deed("volume stop", .high, "the volume"),
          Deed("volume remove-brick", .high, "a part of the volume"), Deed("peer detach", .high, "the peer"),
          Deed("snapshot delete", .high, "the snapshot"),
        ]
      )
    case "pxctl":
      return (
        rule,
        [
          Deed("volume delete|v d", .critical, "the volume"),
          Deed("service node-wipe|nw", .critical, "this node's storage"),
          Deed("cluster delete", .critical, "a node"), Deed("cloudsnap delete", .high, "the backup"),
        ]
      )
    default: return nil
    }
  }

  private static func virtual(_ program: String) -> (Rule, [Deed])? {
    let rule = ContainerFamily.removesMachine
    switch program {
    case "prlctl":
      return (
        rule,
        [Deed("delete", .high, "the virtual machine"), Deed("snapshot-delete", .medium, "the snapshot")]
      )
    case "vmrun":
      return (
        rule,
        [
          Deed("…deleteVM", .critical, "the virtual machine"), Deed("…deleteSnapshot", .high, "the snapshot"),
          Deed("…revertToSnapshot", .high, "everything since a snapshot of"),
          Deed("…stop", .medium, "the virtual machine"),
        ]
      )
    case "pvesm":
      return (rule, [Deed("remove", .high, "the storage"), Deed("free", .critical, "the disk image")])
    case "xe":
      return (
        rule,
        [
          Deed(
            "vm-uninstall|vm-destroy|vdi-destroy|sr-destroy|sr-forget|pool-eject|host-forget", .critical,
            "the"),
          Deed("vm-shutdown|snapshot-destroy|snapshot-uninstall", .high, "the"),
        ]
      )
    case "govc":
      return (
        rule,
        [
          Deed(
            "vm.destroy|datastore.rm|object.destroy|cluster.destroy|pool.destroy|snapshot.remove|library.rm|folder.destroy",
            .critical, "the")
        ]
      )
    case "esxcli":
      return (
        rule,
        [
          Deed("…vm process kill", .high, "the machine"), Deed("…storage filesystem unmount", .high, "it"),
          Deed("…system shutdown poweroff|reboot", .high, "the host"),
        ]
      )
    case "vim-cmd":
      return (
        rule,
        [
          Deed("vmsvc/destroy", .critical, "the machine"),
          Deed("vmsvc/snapshot.removeall", .high, "snapshots of"),
          Deed("vmsvc/unregister|vmsvc/power.off", .medium, "the machine"),
        ]
      )
    default: return nil
    }
  }
}
