import Bytes
import ShellMeaning
import Verdict

/// Secrets taken out of their stores for good. Whoever needs one of them finds out when it is gone.
enum SecretRemovals: Family {
  static let category = "secrets"

  static let programs = [
    "pass", "gopass", "op", "bw", "rbw", "lpass", "doppler", "infisical", "chamber", "aws-vault", "keyring",
    "secret-tool", "keepassxc-cli", "security", "berglas", "phase", "akeyless", "confidant", "gpg", "gpg2",
  ]

  static let rules = [removes]

  private static let grammar = Grammar(
    "vault= account= session= p,project= c,config= e,env,environment= t,token= path= b,backend= s,service= a= l= D= "
      + "homedir= r,recursive f,force y,yes archive permanent itemid= organizationid= help")

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    guard !invocation.isContained else { return }
    let program = invocation.canonicalName
    if program == "gpg" || program == "gpg2" {
      guard let word = invocation.arguments.first(where: { $0.value.prefix.hasPrefix("--delete-secret") })
      else { return }
      context.report(removes, on: word.value.display + " keys", at: invocation.range, program: program)
      return
    }
    context.report(removes, worstOf: DeedTable(grammar, table(program)), by: invocation)
  }

  private static func table(_ program: String) -> [Deed] {
    switch program {
    case "pass", "gopass":
      return [
        Deed("rm|remove|delete", .medium, "the entry"),
        Deed("rm|remove|delete", .high, "entries", needs: "r,recursive,f,force,rf,fr"),
        Deed("mounts remove|umount", .low, "the store"),
      ]
    case "op":
      return [
        Deed("item|document delete|remove|rm", .high, "the item"),
        Deed("item delete", .medium, "the item", needs: "archive"),
        Deed("vault|user|group|service-account|connect delete|remove|rm|suspend", .high, "the"),
        Deed("connect server|token|vault delete|revoke", .high, "the"),
        Deed("vault|group user revoke", .medium, "access of"),
      ]
    case "bw":
      return [
        Deed("delete item|attachment|folder", .medium, "the entry"),
        Deed("delete item|attachment", .high, "the entry", needs: "permanent,p"),
        Deed("delete org-collection|org-member", .high, "the"),
      ]
    case "rbw": return [Deed("remove|rm|purge", .medium, "the entry")]
    case "lpass": return [Deed("rm", .high, "the entry")]
    case "doppler":
      return [
        Deed("projects|configs|environments delete", .high, "the"),
        Deed("secrets delete", .high, "the secret"),
        Deed("configs tokens revoke", .medium, "the token"),
        Deed("secrets upload", .medium, "secrets by those of"),
      ]
    case "infisical":
      return [
        Deed("secrets delete", .high, "the secret"), Deed("secrets folders delete", .high, "the folder"),
      ]
    case "chamber": return [Deed("delete", .high, "the secret")]
    case "aws-vault": return [Deed("remove|rm", .high, "the key of"), Deed("rotate", .medium, "the key of")]
    case "keyring": return [Deed("del", .high, "the password of")]
    case "secret-tool": return [Deed("clear", .high, "the secret")]
    case "keepassxc-cli": return [Deed("rm|rmdir", .high, "the entry")]
    case "security":
      return [
        Deed(
          "delete-generic-password|delete-internet-password|delete-identity|delete-certificate", .high, "the"),
        Deed("delete-keychain", .high, "the keychain"),
      ]
    case "berglas", "phase", "akeyless", "confidant":
      return [
        Deed("delete|delete-item|delete-items|purge|delete-target", .high, "the secret"),
        Deed("secrets|folders delete", .high, "the secret"),
      ]
    default: return []
    }
  }

  static let removes = Rule(
    "secrets.delete", .high, "Deletes {} from a store of secrets",
    why: "What logs in with it stops working, and the value cannot be read back from anywhere.",
    instead: "See what there is by name: `pass ls`, `op item list`, `doppler secrets --only-names`.",
    fires: [
      "pass rm -rf work", "gopass rm -r prod", "op item delete db --vault prod", "op vault delete prod",
      "bw delete item 12 --permanent", "doppler secrets delete API_KEY -p web -c prd -y",
      "chamber delete web db", "keyring del web me", "secret-tool clear service web",
      "aws-vault remove prod -f", "security delete-generic-password -s web",
      "gpg --delete-secret-keys me@example.com", "pass rm mail/old",
    ],
    passes: [
      "pass ls", "pass insert web/db", "pass mv a b", "gopass sync", "op item list",
      "op item create --title x", "bw list folders", "bw sync", "doppler run -- npm start",
      "chamber list web", "aws-vault list", "aws-vault exec dev -- aws sts get-caller-identity",
      "security list-keychains", "gpg --list-secret-keys", "pass rm --help",
    ])
}
