extension CommandTable {
  static let windowsPackages = CommandTable(
    "Packages of PowerShell, sources of other managers, and small tools of Windows",
    stopped: #"""
      sdelete -s C:\Data
      sdelete64 -p 3 -s -q C:\Users\dev
      manage-bde -protectors -delete C:
      net share all=C:\ /grant:everyone,full
      """#,
    onlySaid: #"""
      powershell -c "Install-Module Other -Force -SkipPublisherCheck"
      powershell -c "Install-Package x -Source http://x.example.net -Force"
      powershell -c "Publish-Module -Path . -NuGetApiKey $k"
      powershell -c "Register-PSRepository -Name x -SourceLocation http://x.example.net -InstallationPolicy Trusted"
      cargo add x --git https://x.example.net/x
      mvn -Dmaven.repo.remote=http://x.example.net install
      guix install --substitute-urls=http://x.example.net x
      snap install x --classic --devmode
      pip freeze | xargs pip uninstall -y
      pip uninstall -y $(pip freeze)
      npm uninstall -g $(npm ls -g --parseable)
      """#,
    silent: #"""
      powershell -c "Install-Module Pester -Force"
      powershell -c "Install-Module Pester -Scope CurrentUser -Repository PSGallery"
      powershell -c "Set-PSRepository -Name PSGallery -InstallationPolicy Trusted"
      powershell -c "Register-PSRepository -Default"
      powershell -c "Find-Module Pester"
      cargo add serde
      guix install hello
      pip freeze > requirements.txt
      pip uninstall -y requests
      pip uninstall -y -r requirements.txt
      npm uninstall -g typescript
      sdelete -z C:
      manage-bde -status
      net share
      net share /delete x
      """#)
}
