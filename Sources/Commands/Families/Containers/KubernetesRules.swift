import Verdict

extension KubernetesFamily {
  static let deletes = Rule(
    "kubernetes.delete", .high, "Deletes {} from the cluster",
    why:
      "What it serves stops for everyone, and a namespace, claim or definition takes all that is in it along.",
    instead: "Look at what it holds, with `kubectl describe deployment web`, and try it with "
      + "`kubectl delete deployment web --dry-run=server`.",
    fires: [
      "kubectl delete deployment web",
      "kubectl --context=prod -n kube-system delete ns payments --grace-period=0 --force",
      "kubectl delete namespace staging", "kubectl -n app delete pvc data-0", "oc delete project app",
      "kubectl delete crd certificates.cert-manager.io", "kubectl delete svc/web deploy/web",
      "kubectl delete configmap x",
      "k3s kubectl delete ns app", "kubectl delete --namespace=app statefulset db",
      "kubectl patch pv data -p '{\"metadata\":{\"finalizers\":null}}'",
      "python3 -c \"from kubernetes import client; client.CoreV1Api().delete_namespace('payments')\"",
    ],
    passes: [
      "kubectl get pods -n app", "kubectl describe deployment web",
      "kubectl delete deployment web --dry-run=server", "kubectl logs -f deploy/web", "kubectl apply -f k8s/",
      "kubectl delete --help", "kubectl rollout restart deploy/web", "kubectl diff -f k8s/",
      "kubectl explain namespace", "kubectl auth can-i delete ns", "kubectl get ns delete",
      "python3 -c 'from kubernetes import client; print(client.CoreV1Api().list_namespace())'",
    ])

  static let deletesMany = Rule(
    "kubernetes.delete-many", .high, "Deletes {}",
    why: "Everything that matches goes at once, whatever it is by the time the command runs.",
    instead: "List the matches first, with `kubectl get pods -l app=web`, and try it with "
      + "`kubectl delete -f k8s/ --dry-run=client`.",
    fires: [
      "kubectl delete pods --all", "kubectl delete -f k8s/", "kubectl delete all --all -n app",
      "kubectl delete -k overlays/x", "kubectl delete deploy -l app=web",
      "kubectl delete pvc --all-namespaces --all", "kubectl delete --all pods",
    ],
    passes: [
      "kubectl get pods -l app=web", "kubectl delete -f k8s/ --dry-run=client",
      "kubectl get all --all-namespaces",
      "kubectl label pods --all a=b", "kubectl wait --for=delete pod/web", "kubectl kustomize overlays/x",
    ])

  static let deletesPod = Rule(
    "kubernetes.delete-pod", .medium, "Deletes the running {}",
    why: "Requests in flight break; without a controller nothing starts it again.",
    instead: "Restart in turn: `kubectl rollout restart deployment/web`.",
    fires: [
      "kubectl delete pod web-1", "kubectl delete pod web-1 --force --grace-period=0",
      "kubectl delete po -l app=web", "kubectl -n dev delete pods web-1 web-2", "kubectl delete pod/web-1",
    ],
    passes: [
      "kubectl rollout restart deployment/web", "kubectl get pod web-1 -o yaml",
      "kubectl delete pod web-1 --dry-run=client",
      "kubectl logs web-1", "kubectl port-forward pod/web-1 8080", "kubectl top pods",
    ])

  static let node = Rule(
    "kubernetes.drain", .high, "Empties the node {}",
    why: "Every pod on it is evicted; what cannot run elsewhere stays down.",
    instead: "See what runs there: `kubectl get pods -A --field-selector spec.nodeName=n1`, and try "
      + "`kubectl drain n1 --dry-run=server`.",
    fires: [
      "kubectl drain n1 --ignore-daemonsets", "kubectl drain n1 --force --delete-emptydir-data",
      "oc adm drain n1", "kubectl taint nodes n1 key=value:NoExecute",
    ],
    passes: [
      "kubectl get nodes", "kubectl drain n1 --dry-run=server", "kubectl describe node n1",
      "kubectl cordon n1", "kubectl uncordon n1", "kubectl get pods -A --field-selector spec.nodeName=n1",
      "kubectl taint nodes n1 key-",
    ])

  static let scale = Rule(
    "kubernetes.scale-to-zero", .medium, "Stops every replica of {}",
    why: "With no replica left nobody is served.",
    instead: "Scale to what is needed: `kubectl scale deployment/web --replicas=1`.",
    fires: [
      "kubectl scale deployment/web --replicas=0", "kubectl scale --replicas 0 deploy web",
      "kubectl -n prod scale sts db --replicas=0",
    ],
    passes: [
      "kubectl scale deployment/web --replicas=1", "kubectl scale deploy web --replicas=0 --dry-run=client",
      "kubectl autoscale deploy web --min 1 --max 3", "kubectl get hpa", "kubectl get deploy web",
    ])

  static let replaces = Rule(
    "kubernetes.replace", .high, "Deletes and recreates {}",
    why: "Between deletion and creation nothing serves, and what the manifest leaves out is lost.",
    instead: "Change in place: `kubectl diff -f web.yaml`, then `kubectl apply -f web.yaml`.",
    fires: [
      "kubectl replace --force -f prod.yaml", "kubectl apply --prune --all -f k8s/",
      "kubectl apply --prune -l app=x -f k8s/", "kubectl apply -f https://example.com/install.yaml",
    ],
    passes: [
      "kubectl diff -f web.yaml", "kubectl apply -f web.yaml", "kubectl replace -f web.yaml",
      "kubectl replace --force --dry-run=client -f a.yaml", "kubectl apply -k overlays/dev",
      "kubectl apply --server-side -f a.yaml",
    ])

  static let secret = Rule(
    "kubernetes.read-secret", .medium, "Prints the contents of the secret {}",
    why:
      "Its values are only base64: they end in the conversation and its logs, usable by whoever reads them.",
    instead: "See which keys it has with `kubectl describe secret app`.",
    fires: [
      "kubectl get secret app -o yaml", "kubectl get secrets -A -o json",
      "kubectl get secret/app -ojsonpath='{.data.key}'",
      "kubectl -n prod get secret db -o go-template='{{.data.password}}'",
      "kubectl get secrets -o custom-columns=NAME:.metadata.name,KEY:.data.token",
      "kubectl config view --raw", "kubectl create token default",
    ],
    passes: [
      "kubectl get secrets", "kubectl describe secret app", "kubectl get secret app -o name",
      "kubectl get pods -o yaml",
      "kubectl -n dev get secrets -o custom-columns=NAME:.metadata.name,TYPE:.type",
      "kubectl get secret -o jsonpath='{.items[*].metadata.name}'", "kubectl get secret -o wide",
      "kubectl get deploy web -o json", "kubectl config view",
    ])

  static let admin = Rule(
    "kubernetes.cluster-admin", .high, "Makes {} an administrator of the whole cluster",
    why: "Whoever holds that account can read every secret and delete every namespace.",
    instead:
      "Bind the role that is needed in one namespace: `kubectl create rolebinding dev --clusterrole=view --user=x -n app`.",
    fires: [
      "kubectl create clusterrolebinding x --clusterrole=cluster-admin --user=x",
      "kubectl create clusterrolebinding x --clusterrole cluster-admin --serviceaccount=default:default",
      "oc adm policy add-cluster-role-to-user cluster-admin dev",
      "kubectl create clusterrole x --verb='*' --resource='*'",
      "oc adm policy add-scc-to-user privileged -z default",
      "kubectl create rolebinding x --clusterrole=cluster-admin --user=a -n kube-system",
    ],
    passes: [
      "kubectl create rolebinding dev --clusterrole=view --user=x -n app", "kubectl get clusterrolebindings",
      "kubectl create clusterrolebinding x --clusterrole=view --user=x",
      "kubectl describe clusterrole cluster-admin", "kubectl auth can-i --list", "oc adm top nodes",
      "kubectl create clusterrole x --verb=get --resource=pods",
    ])

  static let release = Rule(
    "kubernetes.uninstall", .high, "Removes {}",
    why: "Everything the release created stops and is deleted, often with the data it kept.",
    instead:
      "See what belongs to it with `helm status web`; `helm uninstall web --dry-run` shows what would go.",
    fires: [
      "helm uninstall web", "helm -n prod delete web", "helm un web --keep-history", "helmfile destroy",
      "argocd app delete web", "flux uninstall", "flux delete kustomization apps",
      "istioctl uninstall --purge -y", "velero backup delete daily", "skaffold delete",
      "helm push chart.tgz oci://reg.example.com/charts", "kapp delete -a web -y", "kpt live destroy",
      "crictl rm -fa", "tilt down", "dapr uninstall -k --all", "kn service delete web", "argo delete --all",
      "ctr -n k8s.io containers rm web",
    ],
    passes: [
      "helm status web", "helm uninstall web --dry-run", "helm upgrade --install web ./chart", "helm list -A",
      "helm template ./chart", "argocd app get web", "flux get all", "helm repo remove stable",
      "velero backup get", "helm rollback web 1", "helmfile diff", "argocd app sync web", "kapp list",
      "crictl ps -a", "tilt up", "kn service list", "argo list", "ctr images ls", "dapr status -k",
    ])

  static let cluster = Rule(
    "kubernetes.delete-cluster", .critical, "Deletes {}",
    why: "Every workload and volume of the cluster goes with it.",
    instead: "Look at what runs there: `kubectl get all -A`, `eksctl get cluster`.",
    fires: [
      "eksctl delete cluster --name=prod", "kops delete cluster prod.example.com --yes", "kubeadm reset -f",
      "talosctl reset", "k3s-uninstall.sh", "eksctl delete nodegroup --cluster=prod --name=ng",
      "rke remove --force", "vcluster delete dev", "rancher cluster delete c1",
    ],
    passes: [
      "eksctl get cluster", "kops delete cluster prod.example.com", "kubeadm token list", "kops get cluster",
      "talosctl health", "kubeadm init --dry-run", "k3s kubectl get nodes", "vcluster list",
      "rancher cluster ls",
    ])

  static let store = Rule(
    "kubernetes.etcd-delete", .high, "Deletes {} from etcd",
    why:
      "Clusters and services keep their whole state there; keys deleted underneath them cannot be recovered.",
    instead:
      "Read first, `etcdctl get --prefix /app --keys-only`, and keep a copy: `etcdctl snapshot save backup.db`.",
    fires: [
      "etcdctl del --prefix /registry", "etcdctl del '' --from-key=true",
      "etcdctl --endpoints=h:2379 del /app/key", "etcdctl member remove abc",
    ],
    passes: [
      "etcdctl get --prefix /app --keys-only", "etcdctl snapshot save backup.db", "etcdctl endpoint health",
      "etcdctl put a b", "etcdctl member list",
    ])
}
