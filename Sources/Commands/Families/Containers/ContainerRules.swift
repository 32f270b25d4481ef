import Verdict

extension ContainerFamily {
  static let removesMany = Rule(
    "container.remove-many", .medium, "Removes {} without naming each one",
    why: "Other people's or projects' containers, caches and stopped work go with the rest.",
    instead:
      "See what there is with `docker ps -a` or `docker system df`, and remove by name: `docker rm -f web`.",
    fires: [
      "docker rm -f $(docker ps -aq)", "docker system prune -af --volumes",
      "docker container rm --force $(docker ps -q)", "docker kill $(docker ps -q)",
      "docker container prune -f", "podman rm -af", "docker ps -aq | xargs docker rm -f",
      "docker --context x system prune -f", "docker rm $(docker ps -aq)",
      "python3 -c \"import docker; [c.remove(force=True) for c in docker.from_env().containers.list(all=True)]\"",
    ],
    passes: [
      "docker ps -a", "docker system df", "docker rm -f web", "docker rm web", "docker image prune -f",
      "docker builder prune -f", "docker system prune --help", "docker stop web", "docker kill web",
      "docker rmi app:old",
      "docker compose down", "docker network rm x", "docker rm $(docker ps -aq --filter name=test)",
      "python3 -c 'import docker; print(docker.from_env().containers.list())'",
    ])

  static let removesVolumes = Rule(
    "container.remove-volumes", .medium, "Deletes the data in {}",
    why: "Volumes are where containers keep databases and uploads; they are in no image.",
    instead: "Leave the data: `docker compose down`. List it with `docker volume ls`.",
    fires: [
      "docker compose down -v", "docker-compose -f a.yml down --volumes", "docker volume rm pgdata",
      "docker volume prune -f", "docker compose -p app rm -fsv db", "docker rm -fv web",
      "podman system reset -f", "docker volume rm $(docker volume ls -q)", "podman volume rm --all",
      "docker volume prune -af", "DOCKER_HOST=ssh://root@prod-1.acme.dev docker volume prune -f",
      "docker container rm -f db", "podman rm --force shop-postgres-1",
    ],
    passes: [
      "docker rm -f web", "docker rm -f db-test", "docker rm -f e2e-postgres", "docker rm db",
      "docker stop db",
      "docker kill db", "docker compose down", "docker volume ls", "docker volume inspect pgdata",
      "docker compose down --rmi local", "docker compose --dry-run down -v", "docker compose up -d -V",
      "docker run --rm -v pgdata:/data alpine ls",
    ])

  static let removesMachine = Rule(
    "container.remove-machine", .high, "Deletes {}",
    why: "Its disks go with it, and with them everything that was never copied out.",
    instead:
      "Stop it instead, as with `multipass stop dev` or `minikube stop`; take a snapshot before deleting.",
    fires: [
      "multipass delete --purge dev", "minikube delete --all", "kind delete cluster", "lxc delete -f web",
      "virsh undefine web --remove-all-storage", "VBoxManage unregistervm web --delete",
      "qm destroy 100 --purge",
      "colima delete -f", "docker-machine rm -f dev", "podman machine rm -f", "govc vm.destroy web",
      "ceph osd pool delete p p --yes-i-really-really-mean-it", "rbd rm pool/img", "gluster volume delete v",
    ],
    passes: [
      "multipass stop dev", "minikube stop", "kind get clusters", "lxc list", "virsh list --all",
      "VBoxManage list vms", "qm list", "colima stop", "virsh shutdown web", "kind create cluster",
      "govc vm.info web", "ceph status", "rbd ls pool", "gluster volume info",
    ])

  static let swarm = Rule(
    "container.swarm", .high, "Removes {} from the swarm",
    why: "What runs on the swarm is used by others and stops for all of them.",
    instead: "Look first: `docker service ls`, `docker stack ps web`.",
    fires: [
      "docker stack rm web", "docker service rm api", "docker swarm leave --force", "docker node rm n1",
    ],
    passes: [
      "docker service ls", "docker stack ps web", "docker node ls", "docker swarm leave",
      "docker service logs api", "docker service scale api=3",
    ])

  static let publishes = Rule(
    "container.publish", .medium, "Publishes the image {}",
    why: "Whoever pulls that name gets this image from now on, and what is in its layers can be read.",
    instead: "Look at what it holds with `docker history app:1.0`, and let the release pipeline push it.",
    fires: [
      "docker push acme/app:1.0", "docker image push acme/app", "docker buildx build --push -t acme/app .",
      "podman push acme/app", "docker compose push", "buildah push app docker://acme/app",
      "docker build -t acme/app --push .", "docker buildx imagetools create -t acme/app:1 acme/app:2",
      "docker buildx build --output type=registry -t acme/app .", "docker compose build --push",
      "skaffold build --default-repo=ghcr.io/acme --push",
    ],
    passes: [
      "docker build -t acme/app .", "docker pull acme/app", "docker tag app acme/app",
      "docker buildx build --load .",
      "docker history app:1.0", "docker login", "docker push --help", "skopeo inspect docker://acme/app",
    ])

  static let opensHost = Rule(
    "container.host-access", .medium, "Gives a container this computer's {}",
    why: "Whatever runs in such a container can do on this computer what root can.",
    instead: "Mount only the folder it works on: `docker run --rm -v ./data:/data alpine ls /data`.",
    fires: [
      "docker run --privileged alpine sh", "docker run -v /:/host alpine sh",
      "docker run --pid=host alpine ps", "docker run -v /var/run/docker.sock:/var/run/docker.sock app",
      "podman run --mount type=bind,source=/etc,target=/e x", "docker run --cap-add=SYS_ADMIN alpine sh",
      "docker run --rm --privileged --pid=host debian nsenter -t 1 -m sh",
      "docker run --rm --privileged --pid=host justincormack/nsenter1",
      "docker run --security-opt seccomp=unconfined alpine sh",
      "kubectl debug node/n1 -it --image=alpine -- chroot /host",
      "kubectl run x --image=alpine --privileged -- sh", "lxc launch ubuntu x -c security.privileged=true",
      "docker run --device /dev/sda alpine sh",
    ],
    passes: [
      "docker run --rm -v ./data:/data alpine ls /data", "docker run --rm -it alpine sh",
      "docker run -p 80:80 -d nginx", "docker run -v $PWD:/app node npm test",
      "docker run --rm alpine echo --privileged", "docker run --cap-add=NET_BIND_SERVICE nginx",
      "docker run --device /dev/dri alpine ls", "docker run --security-opt no-new-privileges alpine ls",
      "docker run --rm -v $PWD:/w -w /w node sh -c 'rm -rf node_modules && npm ci'",
      "docker run -v pg:/var/lib x",
    ])

  static let foreignImage = Rule(
    "container.foreign-image", .medium, "Makes an image out of what lies at {}",
    why: "Every step of such a build runs what somebody else wrote, at the moment it is fetched.",
    instead:
      "Fetch it, look at its Dockerfile, and build from the folder: `git clone … && docker build ./app`.",
    fires: [
      "docker build https://github.com/acme/app.git#main", "docker load http://x.example.net/base.tar",
      "docker buildx build -t app git@github.com:acme/app.git", "podman load http://x.example.net/app.tar",
    ],
    passes: [
      "docker build .", "docker build -f docker/Dockerfile .", "docker build -t https app/",
      "docker load -i app.tar", "docker load < app.tar",
      "docker build --build-arg URL=https://x.example.net .", "docker pull alpine",
      "docker buildx build --cache-from https://x.example.net/c .",
      "git clone https://github.com/acme/app.git",
    ])
}
