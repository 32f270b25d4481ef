extension CommandTable {
  static let diskTools = CommandTable(
    "Controllers of disk arrays, volume managers and repairs; searches through other people's networks",
    critical: #"""
      storcli /c0/vall del force
      MegaCli64 -CfgLdDel -LALL -aALL
      ssacli ctrl slot=0 ld all delete forced
      camcontrol sanitize da0 -a block
      partclone.ext4 -r -s img -o /dev/sda1
      fsarchiver restfs a.fsa id=0,dest=/dev/sda1
      """#,
    stopped: #"""
      vgreduce --removemissing --force vg0
      vgcfgrestore -f old vg0 --force
      zmap -p 22 0.0.0.0/0
      crackmapexec smb 10.0.0.0/24 -u admin -p Winter24
      ptunnel -p x.example.net
      """#,
    onlySaid: #"""
      e2fsck -fy /dev/sda1
      lvconvert --merge vg0/snap
      qemu-img snapshot -d before disk.qcow2
      gost -L=:8080 -F=socks5://x.example.net:1080
      """#,
    silent: #"""
      storcli /c0 show
      MegaCli64 -LDInfo -LALL -aALL
      ssacli ctrl all show config
      camcontrol devlist
      partclone.ext4 -c -s /dev/sda1 -o img
      fsarchiver savefs a.fsa /dev/sda1
      vgreduce --test --removemissing vg0
      vgcfgrestore --list vg0
      e2fsck -n /dev/sda1
      fsck.ext4 -y disk.img
      qemu-img snapshot -l disk.qcow2
      qemu-img info disk.qcow2
      multipath -ll
      iscsiadm -m session
      crackmapexec smb 10.0.0.0/24
      ffuf -u http://localhost:3000/FUZZ -w words.txt
      gost -V
      zmap --help
      """#)
}
