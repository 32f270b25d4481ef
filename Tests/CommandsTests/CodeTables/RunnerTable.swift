extension CommandTable {
  static let runners = CommandTable(
    "Programs that run what stands behind them",
    stopped: #"""
      cd ~ && php -S 0.0.0.0:9000 >/dev/null 2>&1 & ngrok http 9000
      cd ~ && php -S 0.0.0.0:9000
      head -c 500G /dev/zero > /dev/shm/x; tail /dev/zero
      osascript -e 'tell app "loginwindow" to «event aevtrrst»'
      osascript -e 'tell application "System Events" to «event aevtshut»'
      ruby -roctokit -e 'Octokit::Client.new(access_token: ENV["T"]).edit_repository("acme/api", private: false)'
      node --input-type=module -e "import {LocalWorkspace} from '@pulumi/pulumi/automation/index.js'; const s=await LocalWorkspace.selectStack({stackName:'prod',workDir:'infra'}); await s.destroy();"
      clojure -M -e '(run! clojure.java.io/delete-file (reverse (file-seq (clojure.java.io/file "/home/dev/notes"))))'
      apptainer exec x.sif rm -rf ~/Documents
      apptainer exec --bind /:/h x.sif rm -rf /h/home
      singularity exec -B /srv:/srv x.sif rm -rf /srv/data
      devcontainer exec --workspace-folder . rails db:drop
      saml2aws exec -- aws s3 rb s3://x --force
      saml2aws exec -a prod -- terraform destroy -auto-approve
      teller run -- rm -rf ~/Documents
      berglas exec -- rm -rf ~/Documents
      summon rm -rf /home/dev/Documents
      gopass env work rm -rf /home/dev/Documents
      railway ssh -- rm -rf /data
      coder ssh ws -- rm -rf /home/coder
      doppler run --command 'rails db:drop'
      infisical run --command 'rails db:drop'
      npx dotenv-cli -e .env.prod -- npx prisma migrate reset --force
      tox exec -- rm -rf /home/dev/Documents
      onchange 'src/**' -- rm -rf ~/Documents
      kitty rm -rf ~/Documents
      foot rm -rf ~/Documents
      st -e rm -rf ~/Documents
      """#,
    silent: #"""
      head -c 1G /dev/zero > /tmp/x.bin
      head -c 300 /dev/urandom | base64
      clojure -M -e '(run! println (file-seq (clojure.java.io/file "src")))'
      clojure -M -e '(map inc [1 2 3])'
      ruby -roctokit -e 'puts Octokit::Client.new.repository("acme/api").private'
      emacs --batch --eval '(mapc (lambda (f) (message f)) (directory-files "."))'
      apptainer exec x.sif ls /opt
      apptainer exec --bind "$PWD":/w x.sif make -C /w test
      apptainer build x.sif x.def
      singularity exec x.sif python3 --version
      devcontainer exec --workspace-folder . npm test
      devcontainer up --workspace-folder .
      saml2aws login
      saml2aws exec -- aws sts get-caller-identity
      teller run -- npm start
      railway ssh
      railway status
      tox -e py312
      tox exec -- pytest -q
      summon npm start
      gopass env work npm start
      gopass ls
      doppler run --command 'npm start'
      doppler run -- npm start
      infisical run --command 'npm test'
      npx dotenv-cli -e .env.test -- npm test
      kitty htop
      kitty +kitten icat x.png
      foot
      st -e htop
      onchange 'src/**' -- npm run build
      """#)
}
