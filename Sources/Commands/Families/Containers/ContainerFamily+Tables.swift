import ShellMeaning
import Verdict

/// What the programs around containers and virtual machines can be told to do.
extension ContainerFamily {
  static let swarmTable = DeedTable(
    Grammar("f,force help"),
    [
      Deed("swarm leave", .high, "this node's place in the swarm", needs: "force"),
      Deed("stack rm|remove|down", .high, "the stack"), Deed("service rm|remove", .high, "the service"),
      Deed("node rm|remove", .high, "the swarm node"),
      Deed("secret|config rm|remove * *", .high, "several of the swarm's"),
      Deed("secret|config rm|remove", .medium, "the swarm's"),
    ])
  static let podmanMachine = DeedTable(
    Grammar("f,force save-ignition save-image help"),
    [
      Deed("rm|reset", .high, "the Podman machine", needs: "force"),
      Deed("reset", .high, "all Podman machines"),
    ])
  static let buildah = DeedTable(
    Grammar("a,all f,force p,prune creds= authfile= cert-dir= digestfile= format= help"),
    [
      Deed("push", .medium, "an image"), Deed("rm", .medium, "all working containers", needs: "all"),
      Deed("rmi", .medium, "all images", needs: "all"),
    ])
  static let registry = DeedTable(
    Grammar("src-creds= dest-creds= authfile= creds= format= f= a,all help"),
    [
      Deed("delete", .high, "from the registry"), Deed("push|copy|sync|cp", .medium, ""),
      Deed("tag|manifest|repo delete|rm|del", .high, "the tag"),
    ])

  static func machines(_ program: String) -> DeedTable? {
    switch program {
    case "docker-machine", "colima", "limactl", "orb", "multipass", "machinectl": virtualMachines
    case "minikube", "kind", "k3d": localClusters
    case "lxc", "incus": systemContainers
    case "virsh", "VBoxManage", "vboxmanage": hypervisors
    case "qm", "pct": proxmox
    case "runc", "crun": runtimes
    default: nil
    }
  }

  static let virtualMachines = DeedTable(
    Grammar("p,profile= f,force a,all purge q,quiet M,machine= help h,H"),
    [
      Deed("rm|remove", .high, "the virtual machine"), Deed("delete", .high, "the virtual machine"),
      Deed("purge", .high, "all deleted virtual machines"),
      Deed("factory-reset", .high, "all virtual machines"),
    ])
  static let runtimes = DeedTable(
    Grammar("root= log= log-format= criu= f,force help h"),
    [Deed("delete", .medium, "the running container", needs: "force")])
  static let localClusters = DeedTable(
    Grammar("p,profile= n,name= kubeconfig= a,all purge help"),
    [
      Deed("delete", .high, "every local cluster", needs: "all"),
      Deed("delete clusters|cluster", .high, "every local cluster", needs: "all,A"),
      Deed("cluster delete", .high, "every local cluster", needs: "all"),
      Deed("delete", .medium, "the local cluster"),
      Deed("delete cluster|clusters", .medium, "the local cluster"),
      Deed("cluster delete|rm|del", .medium, "the local cluster"),
    ])
  static let systemContainers = DeedTable(
    Grammar("project= f,force i,interactive q,quiet help"),
    [
      Deed("delete|rm", .high, "the instance", unless: "interactive"),
      Deed("storage volume delete|rm", .high, "the volume"),
      Deed("storage delete|rm", .high, "the storage pool"),
      Deed("image|network|profile delete|rm", .medium, "the LXD object"),
      Deed("project delete", .high, "the project"),
    ])
  static let hypervisors = DeedTable(
    Grammar("c,connect= domain= storage= pool= vol= snapshotname= q,quiet help", style: .words),
    [
      Deed("undefine", .high, "the virtual machine and its disks", needs: "remove-all-storage"),
      Deed("undefine", .high, "the virtual machine and its disks", needs: "storage"),
      Deed("undefine", .medium, "the virtual machine"),
      Deed("destroy", .medium, "the running virtual machine"),
      Deed("vol-delete|vol-wipe|pool-delete", .high, "the storage"),
      Deed("snapshot-delete", .medium, "the snapshot"),
      Deed("unregistervm", .high, "the virtual machine and its disks", needs: "delete,delete-all"),
      Deed("closemedium", .high, "the disk", needs: "delete"),
      Deed("controlvm * poweroff", .low, "the machine"),
    ])
  static let proxmox = DeedTable(
    Grammar("purge=? destroy-unreferenced-disks=? force=? skiplock= help"),
    [
      Deed("destroy", .critical, "the virtual machine"),
      Deed("rollback", .high, "everything since a snapshot of"),
    ])
}
