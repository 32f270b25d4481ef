/// Where code lives and is built: hosts, registries, continuous integration, infrastructure as code.
extension ProviderToken {
  static let code: StaticString = """
    github-token | GitHub token | ghp_%w{36} | high | base62CRC
    github-token | GitHub OAuth token | gho_%w{36} | high | base62CRC
    github-token | GitHub user-to-server token | ghu_%w{36} | high | base62CRC
    github-token | GitHub server-to-server token | ghs_%w{36} | high | base62CRC
    github-token | GitHub refresh token | ghr_%w{36,76} | high | base62CRC
    github-token | GitHub fine-grained token | github_pat_%W{36,244}
    gitlab-token | GitLab access token | glpat-%D{20,320}
    gitlab-token | GitLab deploy token | gldt-%B{20,}
    gitlab-token | GitLab runner token | glrt-%D{20,}
    gitlab-token | GitLab runner registration token | GR1348941%B{20,50}
    gitlab-token | GitLab trigger token | glptt-%h{40}
    gitlab-token | GitLab job token | glcbt-%W{20,}
    gitlab-token | GitLab feed token | glft-%B{20,}
    gitlab-token | GitLab mail token | glimt-%B{25,}
    gitlab-token | GitLab agent token | glagent-%B{50,}
    gitlab-token | GitLab SCIM token | glsoat-%B{20,}
    gitlab-token | GitLab OAuth secret | gloas-%h{64}
    gitlab-token | GitLab feature flag token | glffct-%B{20,}
    bitbucket-token | Bitbucket app password | ATBB%w{32}
    atlassian-token | Atlassian API token | ATATT3%E{100,}
    atlassian-token | Bitbucket access token | ATCTT3%E{100,}
    npm-token | npm access token | npm_%w{36} | high | base62CRC
    pypi-token | PyPI upload token | pypi-AgE%B{50,}
    rubygems-token | RubyGems API key | rubygems_%h{48}
    crates-token | crates.io token | cio%w{32}
    nuget-token | NuGet API key | oy2%l{43}
    clojars-token | Clojars token | CLOJARS_%l{60}
    docker-token | Docker Hub token | dckr_pat_%B{27,36}
    docker-token | Docker Hub organisation token | dckr_oat_%B{27,36}
    artifactory-token | Artifactory API key | AKCp%w{60,80}
    artifactory-token | Artifactory reference token | cmVmdGtuOj%w{50,70}
    sonarqube-token | SonarQube user token | squ_%h{40}
    sonarqube-token | SonarQube project token | sqp_%h{40}
    sonarqube-token | SonarQube analysis token | sqa_%h{40}
    circleci-token | CircleCI personal token | CCIPAT_%w{22}_%h{40}
    circleci-token | CircleCI project token | CCIPRJ_%w{22}_%h{40}
    buildkite-token | Buildkite user token | bkua_%l{40,44}
    buildkite-token | Buildkite cluster token | bkct_%B{40,}
    octopus-token | Octopus Deploy API key | API-%U{26,32}
    terraform-token | Terraform Cloud token | %w{14}.atlasv1.%B{60,70}
    pulumi-token | Pulumi access token | pul-%h{40}
    infracost-token | Infracost API key | ico-%w{32}
    harness-token | Harness access token | pat.%B{22}.%H{24}.%w{20}
    prefect-token | Prefect API key | pnu_%l{36}
    sourcegraph-token | Sourcegraph token | sgp_%H{16}_%H{40}
    sourcegraph-token | Sourcegraph token | sgp_local_%H{40}
    sourcegraph-token | Sourcegraph token | sgp_%H{40}
    postman-token | Postman API key | PMAK-%H{24}-%H{34}
    readme-token | ReadMe API key | rdme_%l{70}
    stackhawk-token | StackHawk API key | hawk.%B{20}.%B{20}
    endorlabs-key | Endor Labs API key | endr+%B{16}
    dependency-track-token | Dependency-Track key | odt_%w{32}
    doppler-token | Doppler token | dp.%a{2,5}.%D{40,60}
    vault-token | Vault service token | hvs.%B{24,}
    vault-token | Vault batch token | hvb.%B{80,}
    vault-token | Vault recovery token | hvr.%B{24,}
    age-key | age secret key | AGE-SECRET-KEY-1%U{58} | critical | loose
    1password-token | 1Password service account token | ops_eyJ%b{200,} | critical
    1password-token | 1Password secret key | A3-%U{6}-%U{6}%B{5,}
    openshift-token | OpenShift user token | sha256~%B{43}
    sidekiq-secret | Sidekiq Pro credential | BUNDLE_ENTERPRISE__CONTRIBSYS__COM=%h{8}:%h{8} | high | loose
    sidekiq-secret | Sidekiq Pro credential | BUNDLE_GEMS__CONTRIBSYS__COM=%h{8}:%h{8} | high | loose
    """
}
