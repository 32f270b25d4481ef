import Bytes
import ShellMeaning
import Verdict

/// Infrastructure as code: one command, and everything a project describes is gone.
enum InfrastructureFamily: Family {
  static let category = "infrastructure"

  static let programs = [
    "terraform", "tofu", "terragrunt", "pulumi", "cdk", "cdktf", "serverless", "sls", "sam", "sst", "amplify",
    "copilot", "ansible", "ansible-playbook", "packer", "vagrant", "nomad", "consul", "vault", "bosh",
    "knife", "azd", "juju", "cf", "nixops", "colmena", "morph", "ecs-cli", "claudia", "arc", "chalice",
    "zappa", "encore", "dokku", "kamal", "atmos", "spacectl", "terramate", "rain", "sceptre", "aws-nuke",
    "cloud-nuke", "azure-nuke", "gcp-nuke", "leftovers", "salt", "salt-call", "salt-ssh", "salt-key",
    "waypoint", "awsweeper", "puppet", "chef-apply", "chef-client", "puppetserver", "chef-server-ctl",
    "salt-run", "salt-cloud", "maas", "fab", "bolt", "ansible-console", "nix-collect-garbage", "scalr", "tfe",
    "env0", "nomad-pack", "esc", "terraspace", "stacker", "stax", "coder", "convox", "rad", "hammer",
    "kubecfg", "humctl", "cloud-init", "alchemy", "nitric", "klotho", "defang", "helmwave", "nelm",
    "nixos-rebuild", "darwin-rebuild",
  ]

  static let rules = [destroys, appliesUnseen, state, vault, adHoc]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    switch invocation.canonicalName {
    case "terraform", "tofu", "terragrunt", "cdktf": terraform(invocation, &context)
    case "pulumi": pulumi(invocation, &context)
    case "ansible": ansible(invocation, &context)
    case "vault":
      if invocation.hasArgument("create"),
        invocation.hasArgument("-policy=root") || invocation.hasArgument("root")
      {
        context.report(vault, on: "a root token", at: invocation.range, program: "vault")
      }
      context.report(vault, worstOf: vaultTable, by: invocation)
    case "cdk":
      let words = invocation.arguments.map(\.value.display)
      let isUnseen =
        words.contains("--require-approval=never")
        || words.contains("--require-approval") && words.contains("never")
      if words.contains("deploy"), isUnseen {
        context.report(appliesUnseen, at: invocation.range, program: "cdk")
      }
      // Another account may deploy into this one from then on, with the rights that are named beside it.
      if words.first == "bootstrap", words.contains(where: { $0 == "--trust" || $0.hasPrefix("--trust=") }) {
        let isFull = words.contains { $0.mentions("AdministratorAccess") }
        context.report(
          CloudFamily.rights, on: "another account's deployments", severity: isFull ? .high : .medium,
          at: invocation.range, program: "cdk")
      }
      context.report(destroys, worstOf: others, by: invocation)
    case "puppet":
      resources(invocation, &context)
      puppet(invocation, &context)
    case "chef-apply", "chef-client": resources(invocation, &context)
    case "ansible-playbook": playbook(invocation, &context)
    case "ansible-console": console(invocation, &context)
    case "fab", "bolt": tasks(invocation, &context)
    case "knife": context.report(destroys, worstOf: knife, by: invocation)
    case "consul", "nomad": context.report(state, worstOf: hashicorp, by: invocation)
    case "packer":
      // What bears the image's name is taken away first.
      if invocation.hasArgument("build"),
        invocation.hasArgument("-force") || invocation.hasArgument("--force")
      {
        context.report(
          state, on: "the image that is there already,", severity: .medium, at: invocation.range,
          program: "packer")
      }
    case "vagrant": context.report(destroys, worstOf: vagrant, by: invocation)
    case "bosh": context.report(destroys, worstOf: bosh, by: invocation)
    case "nixops", "colmena", "morph": context.report(destroys, worstOf: nix, by: invocation)
    case "ecs-cli", "claudia", "arc", "chalice", "zappa", "encore", "dokku", "kamal", "atmos", "spacectl",
      "terramate", "rain", "sceptre", "aws-nuke", "cloud-nuke", "azure-nuke", "gcp-nuke", "leftovers", "salt",
      "salt-call", "salt-ssh", "salt-key", "waypoint", "awsweeper", "puppetserver", "chef-server-ctl",
      "salt-run", "salt-cloud", "maas", "nix-collect-garbage", "scalr", "tfe", "env0", "nomad-pack", "esc",
      "terraspace", "stacker", "stax", "coder", "convox", "rad", "hammer", "kubecfg", "humctl", "cloud-init",
      "alchemy", "nitric", "klotho", "defang", "helmwave", "nelm", "nixos-rebuild", "darwin-rebuild":
      sibling(invocation, &context)
    default: context.report(destroys, worstOf: others, by: invocation)
    }
  }

  // MARK: Terraform

  private static let terraformGrammar = Grammar(
    "chdir= var= var-file= target= replace= state= state-out= backup= lock=? lock-timeout= parallelism= input=? "
      + "auto-approve=? destroy=? force=? refresh=? refresh-only out= plugin-dir= backend-config= reconfigure migrate-state force-copy "
      + "compact-warnings json no-color dry-run config= terragrunt-working-dir= working-dir= "
      + "terragrunt-non-interactive non-interactive all help h version",
    style: .words)

  /// `TG_NON_INTERACTIVE=true terragrunt …`: as the option of that name, for those that ask such variables.
  private static func agreesByVariable(_ invocation: Invocation) -> Bool {
    invocation.canonicalName == "terragrunt"
      && invocation.environment.contains { name, value in
        (name == "TG_NON_INTERACTIVE" || name == "TERRAGRUNT_NON_INTERACTIVE")
          && !["", "0", "false", "no"].contains(value.known)
      }
  }

  private static func terraform(_ invocation: Invocation, _ context: inout Judgement) {
    var arguments = Arguments(invocation.arguments, by: terraformGrammar)
    guard !arguments.has(anyOf: "help", "h", "version"), var verb = arguments.word(0) else { return }
    // `TF_CLI_ARGS_apply=-auto-approve`: options that a variable adds.
    let added = invocation.environment.filter { $0.name == "TF_CLI_ARGS" || $0.name == "TF_CLI_ARGS_" + verb }
    if !added.isEmpty {
      let words = added.flatMap { invocation.words(of: $0.value.display) }
      arguments = Arguments(invocation.arguments + words, by: terraformGrammar)
    }
    var rest = arguments.operands.dropFirst()
    // `terragrunt run-all destroy`, `terragrunt run --all destroy`.
    if verb == "run-all" || verb == "run" || verb == "stack" {
      guard let inner = rest.first?.value.known else { return }
      verb = inner
      rest = rest.dropFirst()
      // `terragrunt stack run destroy`
      if verb == "run", let command = rest.first?.value.known {
        verb = command
        rest = rest.dropFirst()
      }
    }
    if verb == "destroy-all" || verb == "apply-all" { verb = String(verb.dropLast(4)) }
    func given(_ name: String) -> Bool {
      guard let option = arguments.options.last(where: { $0.name == name }) else { return false }
      return option.value?.known != "false"
    }
    let place = (arguments.value("chdir") ?? arguments.value("target"))?.display ?? ""
    switch verb {
    case "plan" where given("destroy"):
      if let plan = arguments.value("out") { context.memory.destroyPlans.append(plan) }
    case "destroy":
      context.report(
        destroys, on: ("everything Terraform made " + place), at: invocation.range,
        program: invocation.canonicalName)
    case "apply":
      // A plan to destroy that an earlier part of the command made.
      let plan = rest.first(where: { !$0.value.prefix.hasPrefix("-") })?.value
      if given("destroy") || plan.map(context.memory.destroyPlans.contains) == true {
        context.report(
          destroys, on: "everything Terraform made " + place, at: invocation.range,
          program: invocation.canonicalName)
      } else if given("auto-approve") || given("terragrunt-non-interactive") || given("non-interactive")
        || invocation.input != nil && plan == nil || agreesByVariable(invocation)
      {
        // An answer on standard input agrees as the option does.
        context.report(
          appliesUnseen, on: place, severity: Environment(naming: place) == .production ? .critical : nil,
          at: invocation.range, program: invocation.canonicalName)
      }
    case "backend" where rest.first?.value.known == "delete":
      // `terragrunt backend delete`: the place where states lie, and each of its versions.
      context.report(
        state, on: "the backend", severity: .high, at: invocation.range, program: invocation.canonicalName)
    case "deploy" where given("auto-approve"):
      context.report(appliesUnseen, on: place, at: invocation.range, program: invocation.canonicalName)
    case "state":
      switch rest.first?.value.known {
      case "rm" where !given("dry-run"), "push", "replace-provider":
        context.report(
          state, on: "state " + rest.map(\.value.display).joined(separator: " "), at: invocation.range,
          program: invocation.canonicalName)
      default: break
      }
    case "workspace":
      guard rest.first?.value.known == "delete" else { return }
      context.report(
        state, on: "the workspace " + rest.dropFirst().map(\.value.display).joined(separator: " "),
        severity: given("force") ? .high : .medium, at: invocation.range, program: invocation.canonicalName)
    case "init" where given("migrate-state") && arguments.has("force-copy"):
      context.report(
        state, on: "the place where it lies,", severity: .medium, at: invocation.range,
        program: invocation.canonicalName)
    case "taint":
      context.report(
        state, on: "what is made anew by the next apply: " + (rest.first?.value.display ?? ""),
        severity: .medium, at: invocation.range, program: invocation.canonicalName)
    case "init" where given("reconfigure") && arguments.has("force-copy"):
      context.report(
        state, on: "the place where it lies,", severity: .medium, at: invocation.range,
        program: invocation.canonicalName)
    case "force-unlock":
      context.report(
        state, on: "the lock on the state", severity: .medium, at: invocation.range,
        program: invocation.canonicalName)
    default: break
    }
  }

  private static let pulumiGrammar = Grammar(
    "s,stack= C,cwd= config= c= m,message= t,target= parallel,p= policy-pack= y,yes f,skip-preview preview-only "
      + "force preserve-config remove h,help")

  private static func pulumi(_ invocation: Invocation, _ context: inout Judgement) {
    let arguments = Arguments(invocation.arguments, by: pulumiGrammar)
    guard !arguments.has(anyOf: "help", "preview-only"), let verb = arguments.word(0) else { return }
    let stack = arguments.value("stack")?.display ?? ""
    switch (verb, arguments.word(1)) {
    case ("destroy", _), ("down", _):
      context.report(
        destroys, on: "everything in the stack " + stack, at: invocation.range, program: "pulumi")
    case ("up", _), ("update", _):
      if arguments.has(anyOf: "yes", "skip-preview") {
        context.report(appliesUnseen, on: stack, at: invocation.range, program: "pulumi")
      }
    case ("stack", "rm"?):
      context.report(
        destroys, on: "the stack " + arguments.display(from: 2),
        severity: arguments.has("force") ? .critical : .high,
        at: invocation.range, program: "pulumi")
    case ("state", "delete"?), ("state", "unprotect"?), ("stack", "import"?):
      context.report(state, on: arguments.display(), at: invocation.range, program: "pulumi")
    case ("env", "rm"?):
      context.report(
        destroys, on: arguments.display(), severity: .high, at: invocation.range, program: "pulumi")
    case ("cancel", _), ("policy", "disable"?), ("policy", "rm"?), ("stack", "change-secrets-provider"?):
      context.report(
        state, on: arguments.display(), severity: .medium, at: invocation.range, program: "pulumi")
    default: break
    }
  }

  // MARK: Tables

  private static let vaultTable = DeedTable(
    Grammar(
      "address= namespace= ns= mount= versions= path= force= prefix= format= field= h,help", style: .words),
    [
      Deed("kv destroy", .high, "versions of the secret"), Deed("kv delete", .high, "the secret"),
      Deed("delete", .high, "at the Vault path"),
      Deed("secrets|auth|audit disable", .critical, "the Vault engine"),
      Deed("operator seal|step-down|rekey|rotate", .high, "the Vault server's keys"),
      Deed("lease revoke", .high, "leases"),
      Deed("operator raft remove-peer", .high, "a Vault server"),
      Deed("operator generate-root", .high, "a new root token", needs: "init"),
      Deed("policy delete", .high, "the Vault policy"),
      Deed("policy write root|admin|admins|superuser", .high, "who may do everything by the Vault policy"),
      Deed("policy write", .medium, "the Vault policy"),
      Deed("namespace delete", .critical, "the Vault namespace"),
      Deed("token revoke", .medium, "the Vault token"),
      Deed("write * deletion_allowed=true", .medium, "what keeps the key at"),
      Deed("kv get", .medium, "the value of the secret"),
      Deed("kv metadata delete", .high, "every version of the secret"),
    ])
  private static let hashicorp = DeedTable(
    Grammar(
      "address= http-addr= token= namespace= region= datacenter= purge recurse detach yes id= name= accessor-id= h,help",
      style: .words),
    [
      Deed("kv delete", .high, "every key under", needs: "recurse"), Deed("kv delete", .medium, "the key"),
      Deed("job stop", .high, "the job and its history", needs: "purge"),
      Deed("job stop", .medium, "the job"),
      Deed("stop", .high, "the job and its history", needs: "purge"), Deed("stop", .medium, "the job"),
      Deed("namespace|volume|quota delete", .high, "the Nomad"),
      Deed("node drain", .high, "the node", needs: "enable"),
      Deed("snapshot restore", .high, "the cluster's state, from"),
      Deed("operator raft remove-peer", .high, "the cluster member"),
      Deed("acl policy|role|token delete", .medium, "the access rule"),
      Deed("leave|force-leave", .medium, "the cluster member"),
      Deed("operator snapshot restore", .high, "the cluster's state, from"),
      Deed("var purge", .medium, "the variable"), Deed("volume delete|deregister", .high, "the volume"),
    ])
  private static let vagrant = DeedTable(
    Grammar("f,force g,graceful parallel provider= all h,help"),
    [
      Deed("destroy", .high, "the Vagrant machine"), Deed("snapshot delete", .medium, "the snapshot"),
      Deed("box remove", .low, "the box"), Deed("box prune", .low, "old boxes"),
    ])
  private static let bosh = DeedTable(
    Grammar(
      "e,environment= d,deployment= client= client-secret= ca-cert= n,non-interactive force all h,help"),
    [
      Deed("delete-deployment|deld|delete-env|delete-environment", .critical, "the deployment"),
      Deed("delete-disk|delete-vm|delete-snapshot|delete-snapshots", .high, "the BOSH"),
      Deed("delete-release|delete-stemcell|delete-config", .medium, "the BOSH"),
      Deed("clean-up", .high, "releases, stemcells and disks", needs: "all"),
      Deed("stop", .medium, "instances"), Deed("stop", .high, "instances and their disks", needs: "hard"),
      Deed("recreate|restart|cck|cloud-check", .medium, "instances"),
    ])
  private static let nix = DeedTable(
    Grammar("d,deployment= s,state= I= include= exclude= on= confirm force-reboot h,help"),
    [
      Deed("destroy", .critical, "every machine of the deployment"),
      Deed("delete", .high, "the deployment's state"), Deed("delete-resources", .high, "resources"),
      Deed("reboot", .medium, "every machine of the deployment"),
    ])
  private static let others = DeedTable(
    Grammar(
      "profile= region= stack-name= c,context= a,app= s,stage= config= name= n= e,env,environment= all f,force y,yes "
        + "no-prompts exclusively require-approval= parameters= param= aws-profile= help h"),
    [
      Deed("destroy", .critical, "every resource of this application"),
      Deed("remove", .critical, "every resource of this service"),
      Deed("delete", .critical, "every resource of this application"),
      Deed("down", .critical, "every resource of this environment"),
      Deed("app|env|svc|job|pipeline delete", .critical, "the application's"),
      Deed("env remove", .high, "the environment"),
      Deed("gc", .medium, "unused assets"),
      Deed("delete-deployment|deld|delete-environment", .critical, "the deployment"),
      Deed(
        "remove-machine|remove-storage|remove-unit|remove-k8s|remove-cloud|remove-user|remove-secret", .high,
        "from the Juju model: the"),
      Deed(
        "remove-relation|remove-integration|remove-offer|revoke|detach-storage", .medium,
        "from the Juju model:"),
      Deed(
        "destroy-model|destroy-controller|kill-controller|remove-application", .critical, "the Juju model"),
      Deed("delete-space|delete-org|delete-service", .critical, "the Cloud Foundry space or service"),
      Deed("purge-service-instance|purge-service-offering", .critical, "the Cloud Foundry service"),
      Deed("delete-route|delete-orphaned-routes|unbind-service|delete-user", .medium, "the Cloud Foundry"),
      Deed("state|stack rm|remove", .high, "the stack"),
    ])
}
