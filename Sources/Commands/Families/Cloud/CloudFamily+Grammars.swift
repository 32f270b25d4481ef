/// Options with a value, so that the value is not taken for a word.
extension CloudFamily {
  static func grammar(_ program: String) -> Grammar {
    switch program {
    case "aws": aws
    case "gcloud": gcloud
    case "az": azure
    case "gsutil": googleStorage
    case "stripe": stripe
    case "s5cmd": parallelStorage
    default: others
    }
  }

  private static let aws = Grammar(
    "profile= region= endpoint-url= output= query= color= ca-bundle= cli-read-timeout= cli-connect-timeout= "
      + "cli-binary-format= debug no-verify-ssl no-paginate no-sign-request no-cli-pager no-cli-auto-prompt recursive "
      + "force exclude= include= acl= storage-class= page-size= delete dryrun quiet help",
    style: .words)
  private static let gcloud = Grammar(
    "project= account= format= zone= region= location= configuration= verbosity= billing-project= filter= limit= "
      + "impersonate-service-account= access-token-file= flags-file= cluster= instance= database= keyring= key= "
      + "member= role= secret= service= version= freshness= order= sort-by= bucket= service-account= "
      + "q,quiet r,R,recursive log-http user-output-enabled=? continue-on-error all-versions h,help")
  private static let azure = Grammar(
    "g,resource-group= n,name= m,method= u,url,uri= b,body= headers= subscription= o,output= query= l,location= account-name= account-key= c,container-name= "
      + "s,server= vault-name= ids= resource-type= assignee= role= scope= connection-string= sas-token= auth-mode= "
      + "pattern= source= d,destination= public-access= y,yes no-wait verbose debug only-show-errors force-string h,help"
  )
  private static let stripe = Grammar(
    "d,data= e,expand= i,idempotency= v,stripe-version= stripe-account= api-key= p,project-name= config= color= "
      + "device-name= log-level= param= limit= c,confirm live s,show-headers dark-style h,help version")
  private static let googleStorage = Grammar("m q h= o= D d u= i= r,R f a j= x= c n p= t help")
  private static let parallelStorage = Grammar(
    "numworkers= retry-count,r= endpoint-url= log= credentials-file= profile= request-payer= "
      + "use-list-objects-v1 no-sign-request no-verify-ssl dry-run json stat all-versions exclude= include= "
      + "version-id= raw help,h",
    style: .words)
  private static let others = Grammar(
    "a,app= t,token,access-token= o,org,organization= p,project= project-ref= config,c= remote= env,e= region= zone= context= "
      + "output= format= account-id= api-key= target= site= team,scope,S= cluster= name= instance= profile= space= "
      + "command= bucket= include= exclude= filter= max-age= min-age= binding= namespace-id= database= "
      + "log-level= endpoint-url= instance-id= cli-profile= confirm= compartment-id= auth= db-url= "
      + "transfers= backup-dir= f,force r,R,recursive y,yes n,dry-run i,interactive linked all-collections "
      + "incomplete versions non-current h,help version")
}
