import Verdict

extension InfrastructureFamily {
  static let destroys = Rule(
    "infrastructure.destroy", .critical, "Destroys {}",
    why:
      "Servers, networks, storage and databases that are described here are deleted for real, data included.",
    instead: "See what would go with `terraform plan -destroy`, and let a person run it.",
    fires: [
      "terraform destroy", "terraform -chdir=envs/prod apply -destroy -auto-approve",
      "tofu destroy -target=module.db", "terragrunt run-all destroy", "pulumi destroy --yes -s prod",
      "npx cdk destroy --all --force", "sls remove --stage prod", "sam delete --no-prompts",
      "vagrant destroy -f", "pulumi stack rm prod --yes", "copilot app delete", "sst remove",
      "terraform destroy --auto-approve", "cf delete-space dev -f",
      "terraform plan -destroy -out=gone.plan; terraform apply gone.plan",
      "tofu plan -destroy -out /tmp/p && tofu apply -auto-approve /tmp/p",
      "npx aws-cdk@2 destroy Web --force",
      "docker run --rm -v $PWD:/w -w /w hashicorp/terraform:latest destroy -auto-approve",
      "nixops destroy -d prod --confirm", "bosh -n -d cf delete-deployment --force", "zappa undeploy prod",
      "aws-nuke run -c nuke.yml --no-dry-run", "cloud-nuke aws --force", "kamal remove -y",
      "atmos terraform destroy vpc", "rain rm web", "dokku postgres:destroy db",
    ],
    passes: [
      "terraform plan -destroy", "terraform plan", "pulumi preview", "npx cdk diff", "npx cdk deploy",
      "sls info", "terraform destroy -help", "vagrant halt", "sam build", "terraform validate",
      "pulumi stack ls", "npx cdk synth", "terragrunt run-all plan", "vagrant up",
      "terraform plan -destroy -out=gone.plan", "terraform plan -out=next.plan && terraform apply next.plan",
      "docker run --rm -v $PWD:/w -w /w hashicorp/terraform:1.9 validate", "npx aws-cdk@2 diff",
      "nixops info -d prod", "bosh -d cf vms", "aws-nuke run -c nuke.yml", "kamal deploy", "zappa tail dev",
      "rain ls", "atmos terraform plan vpc", "salt '*' test.ping", "dokku apps:report",
    ])

  static let appliesUnseen = Rule(
    "infrastructure.apply-unseen", .high, "Applies changes to infrastructure that nobody has looked at {}",
    why: "A small edit can mean that a database is replaced; the plan is the only place where that shows.",
    instead: "Keep the plan and look at it: `terraform plan -out=plan.bin`, then `terraform apply plan.bin`.",
    fires: [
      "terraform apply -auto-approve", "terraform apply --auto-approve -var env=x", "pulumi up --yes",
      "pulumi up -f", "tofu -chdir=infra apply -auto-approve", "terragrunt run-all apply -auto-approve",
      "TF_CLI_ARGS_apply='-auto-approve' terraform apply", "TF_CLI_ARGS=-auto-approve tofu apply",
      "yes yes | terraform apply", "terragrunt apply-all -auto-approve",
      "npx cdk deploy --require-approval never --all",
      "terragrunt run-all apply --terragrunt-non-interactive",
    ],
    passes: [
      "terraform plan -out=plan.bin", "terraform apply plan.bin", "terraform apply", "pulumi up",
      "pulumi preview", "terraform apply -auto-approve=false", "terraform refresh", "terraform init -upgrade",
      "TF_CLI_ARGS_plan='-lock=false' terraform plan",
    ])

  static let state = Rule(
    "infrastructure.state", .high, "Removes or overwrites {} in the shared state",
    why: "The tool forgets or misremembers what exists, and the next run duplicates or deletes it.",
    instead: "Look first with `terraform state list`, keep a copy with `terraform state pull`, and move with "
      + "`terraform state mv a b`.",
    fires: [
      "terraform state rm aws_db_instance.main", "terraform state push old.tfstate",
      "pulumi state delete urn", "terraform workspace delete -force prod", "consul kv delete -recurse app/",
      "nomad job stop -purge web", "terraform force-unlock abc", "nomad stop web",
    ],
    passes: [
      "terraform state list", "terraform state pull", "terraform state mv a b", "terraform workspace list",
      "terraform state rm -dry-run a", "consul kv get -recurse app/", "nomad status", "pulumi stack export",
      "consul members",
    ])

  static let vault = Rule(
    "infrastructure.vault", .high, "Deletes or shows {} in Vault",
    why:
      "Programs that need the secret fail at once; a secret that is printed is in the conversation and its logs.",
    instead: "Look at its versions, not its value: `vault kv metadata get secret/app`.",
    fires: [
      "vault kv delete secret/app", "vault secrets disable secret/",
      "vault kv destroy -versions=1 secret/app",
      "vault operator seal", "vault kv get secret/app", "vault lease revoke -prefix aws/",
    ],
    passes: [
      "vault kv metadata get secret/app", "vault status", "vault kv list secret/", "vault login",
      "vault policy list", "vault token lookup",
    ])

  static let adHoc = Rule(
    "infrastructure.ad-hoc", .high, "Runs a destructive command on many hosts ({})",
    why: "What goes wrong goes wrong on all of them at the same time.",
    instead:
      "Try it with `ansible all -m shell -a uptime`, see which hosts match with `ansible all --list-hosts`, or use "
      + "`ansible-playbook --check site.yml`.",
    fires: [
      "ansible all -m shell -a 'rm -rf /srv/app'", "ansible web -b -a 'reboot'",
      "ansible all -m file -a 'path=/srv state=absent'", "ansible all -b -m community.general.shutdown",
      "ansible db -m ansible.builtin.shell -a 'cd /srv && rm -r data'", "salt '*' system.reboot",
      "ansible-playbook -i prod destroy.yml",
      "ansible localhost -m ec2_instance -a 'state=absent instance_ids=i-1'",
    ],
    passes: [
      "ansible all -m shell -a uptime", "ansible all --list-hosts", "ansible all -m ping",
      "ansible all -m setup", "ansible-playbook --check site.yml", "ansible all -m shell -a 'df -h'",
      "ansible all -C -m shell -a 'rm -rf /srv'",
    ])
}
