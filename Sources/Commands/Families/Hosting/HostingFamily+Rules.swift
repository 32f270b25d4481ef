import Verdict

/// What can be done to a host of repositories, and to whom. Each rule's examples run as tests.
extension HostingFamily {
  static let deletes = Rule(
    "hosting.delete-repository", .critical, "Deletes {} on the host",
    why: "Code, issues, requests and wiki are gone for everyone; a fork or clone brings back only the code.",
    instead: "Look at it with `gh repo view acme/api`; a person can archive or delete it on the site.",
    fires: [
      "gh repo delete acme/api --yes", "glab repo delete acme/api", "hub delete acme/api",
      "gh -R x repo delete acme/api",
      "tea repos delete acme/api", "gh repo archive acme/api", "ssh git@git.example.com D rm billing",
      "ssh -p 29418 review.example.com gerrit delete-project delete --yes-really-delete acme",
      "gitlab-rails runner \"Project.find_by_full_path('acme/core').destroy!\"",
      "sudo gitlab-rails console <<< 'Group.find(3).destroy'", "hut git delete web",
      "gh alias set tidy 'repo delete --yes' && gh tidy acme/web",
      "node -e \"const {Octokit}=require('@octokit/rest'); new Octokit().rest.repos.delete({owner:'a',repo:'b'})\"",
    ],
    passes: [
      "gh repo view acme/api", "gh repo list acme", "gh repo clone acme/api", "gh repo fork acme/api",
      "gh repo delete --help", "glab repo archive acme/api", "gh search repos delete",
    ])

  static let visibility = Rule(
    "hosting.visibility", .high, "Changes who can see the repository ({})",
    why: "What was private can be read and copied by anyone at once, its whole history included.",
    instead: "Create it private, `gh repo create app --private`, and let a person publish it.",
    fires: [
      "gh repo edit --visibility public --accept-visibility-change-consequences",
      "gh repo edit acme/api --visibility=private",
      "gh repo create app --public --source=. --push", "gh repo create --source . --public",
    ],
    passes: [
      "gh repo create app --private", "gh repo create app --public --clone", "gh repo edit --description x",
      "gh repo edit --add-topic x", "gh repo create --source . --private --push",
      "gh repo view --json visibility",
    ])

  static let releases = Rule(
    "hosting.delete-release", .high, "Deletes or overwrites {} on the host",
    why:
      "Downloads, builds and deployments that rely on it break, and a secret's old value cannot be read back.",
    instead: "Look first: `gh release view v1.0`, `gh secret list`.",
    fires: [
      "gh release upload v1 a.zip --clobber", "gh release delete v1.0 --cleanup-tag -y",
      "gh secret delete TOKEN", "glab release delete v1.0", "gh release delete-asset v1.0 a.zip",
      "gh secret set TOKEN --body x", "gh secret remove TOKEN -R acme/api",
    ],
    passes: [
      "gh release view v1.0", "gh secret list", "gh release create v1.0 --notes x",
      "gh release download v1.0", "gh release list", "glab release list",
    ])

  static let changes = Rule(
    "hosting.change", .medium, "Deletes or overrides {} on the host",
    why: "Others on the project see and use it.",
    instead: "Look first: `gh workflow list`, `gh pr checks 12`.",
    fires: [
      "gh workflow disable ci.yml", "gh pr merge 12 --admin --squash", "gh gist delete abc",
      "gh variable delete NAME", "gh issue delete 12", "gh repo sync --force", "gh auth logout",
      "gh auth setup-git", "gh ssh-key delete 12 --yes", "gh repo deploy-key delete 7",
      "gh gpg-key delete 3262EFF2 -y", "glab deploy-key delete 4", "tea branches unprotect main",
      "gh cache delete --all", "forgejo admin user delete --username eve --purge", "gitlab-ctl cleanse",
      "circleci context delete github acme prod", "drone secret rm --repository acme/api --name TOKEN",
      "fly -t ci destroy-pipeline -p web -n", "glab securefile remove 3",
      "gh ssh-key add /tmp/k.pub --title laptop", "gh repo deploy-key add k.pub --allow-write -R acme/api",
      "gh repo deploy-key add k.pub", "glab ssh-key add k.pub -t x",
      "gh issue list --json number -q '.[].number' | xargs -n1 gh issue delete --yes",
      "python3 -c \"from github import Github; Github('t').get_repo('a/b').delete()\"",
    ],
    passes: [
      "gh ssh-key list", "gh repo deploy-key list", "gh workflow list", "gh pr checks 12",
      "gh pr merge 12 --squash --delete-branch", "gh pr close 12", "gh issue close 3",
      "gh workflow run ci.yml", "gh repo sync", "gh run rerun 3", "gh cache delete 12", "gh label delete x",
      "gh repo edit --description x", "gh release upload v1 a.zip", "gitlab-ctl status",
      "gitlab-ctl tail nginx", "gitlab-rails runner 'puts Project.count'", "gitlab-rake gitlab:check",
      "gitea admin user list", "gitlab-rake gitlab:cleanup:orphan_job_artifact_files", "gitlab-runner list",
      "circleci config validate", "drone lint", "fly -t ci pipelines", "ssh git@git.example.com info",
      "ssh -T git@github.com", "ssh -p 29418 review.example.com gerrit query status:open",
      "gh codespace ssh -- ls /workspaces",
    ])

  static let api = Rule(
    "hosting.api", .high, "Deletes or weakens {} through the host's API",
    why: "The request takes effect at once for everyone; the API asks no questions.",
    instead: "Read it first: `gh api repos/acme/api/branches/main/protection`.",
    fires: [
      "gh api --method DELETE /repos/acme/api/branches/main/protection", "gh api -X DELETE repos/acme/api",
      "gh api -XPATCH repos/acme/api -f private=false", "gh api -X DELETE repos/acme/api/git/refs/heads/main",
      "gh api graphql -f query='mutation { deleteRef(input: {refId: \"x\"}) { clientMutationId } }'",
      "glab api -X DELETE projects/12",
      "gh api -X PUT repos/acme/api/branches/main/protection --input p.json",
      "gh api --method=delete repos/acme/api/releases/3",
      "gh api -X PATCH repos/a/b/git/refs/heads/main -F force=true -f sha=x",
      "gh api user/keys -f title=x -f key=\"$(cat k.pub)\"",
      "gh api repos/a/b/keys -F read_only=false -f key=x",
      "gh api -X POST repos/acme/core/hooks -f 'config[url]=https://collector.example.net/h'",
      "gh api -X PATCH orgs/acme -f default_repository_permission=admin",
      "gh api -X DELETE repos/acme/api/vulnerability-alerts",
      "gh api -X PUT repos/acme/api/actions/permissions/workflow -f default_workflow_permissions=write",
    ],
    passes: [
      "gh api repos/acme/api/branches/main/protection",
      "gh api repos/acme/guard/issues/12/comments --jq '.[].body'",
      "gh api graphql -f query='query { repository(owner:\"acme\", name:\"api\") { id } }'",
      "gh api -X POST repos/acme/api/issues -f title=delete",
      "gh api -X PATCH repos/acme/api/issues/3 -f state=closed",
      "gh api graphql -f query='mutation { resolveReviewThread(input: {threadId: \"x\"}) { thread { id } } }'",
      "gh api repos/a/b/issues/1/labels/x -X DELETE", "gh api user", "gh api user/keys",
      "gh api repos/a/b/hooks",
    ])

  static let token = Rule(
    "hosting.token", .high, "Prints the token of the host's login",
    why: "Whoever reads the conversation or its logs can act with it in this person's name.",
    instead: "Let the tool use it by itself: `gh api user`; see the login with `gh auth status`.",
    fires: ["gh auth token", "gh auth status --show-token", "gh auth token --hostname github.example.com"],
    passes: [
      "gh auth status", "gh auth login", "gh api user", "gh auth refresh -s repo",
      "docker login ghcr.io -u me -p \"$(gh auth token)\"",
      "gh auth token | docker login ghcr.io -u me --password-stdin",
      "curl -H \"Authorization: Bearer $(gh auth token)\" https://api.github.com/user",
    ])
}
