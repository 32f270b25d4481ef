extension Concept {
  /// How people write in English of keeping things from somebody, and of taking things away.
  var englishOnSecrecy: StaticString {
    switch self {
    case .conceal:
      """
      never tell the user | do not inform the user | don't inform the user | not inform the user
      without telling the user | without informing the user | without the user knowing
      without the user's knowledge | do not reveal this | don't reveal this | do not disclose this
      hide this from | do not notify the user | don't notify the user | without notifying the user
      not be shown to the user | do not let the user | user must not know | user should not know
      user does not need to know | to the user about this | don't let the user | without the user noticing
      do not include this in your summary | user must not be aware
      must not be made aware | not be made aware | user should not find out | users should not find out
      must not find out | should not find out | don't bother the user | do not bother the user
      don't trouble the user | keep the user unaware | keep it from the user | keep this from the user
      out of your summary | not in your summary | never show or mention | never mention that change
      do not reveal where | do not reveal that this | don't reveal where | do not reveal the source
      nothing to the user | don't page the | cover your tracks | must not tell the user
      not tell the user that | must not inform the user | without asking me | without asking the user first
      without my confirmation | the user needn't | the user need not | the user doesn't need to know
      the user doesn't have to know | the user does not have to know | users needn't | users need not
      users don't need to know | the human must not | the human should not | the human doesn't need
      the human needn't | hidden from the human | hidden from humans | hide it from the user
      hide this from the user | hide from the user | conceal it from the user | conceal this from the user
      quiet about this to | don't tell the human | do not tell the human | don't tell the person
      do not tell the person | don't tell the operator | do not tell the operator | don't tell the developer
      do not tell the developer | never tell the developer | never tell the human | never tell the person
      without the human | without the person | without informing the operator | without informing the human
      without informing the person | without telling the human | without telling the person
      without telling the operator | without telling the developer | without the developer
      behind the user's back | user is not to know | user never finds out | so that the user does not notice
      so the user doesn't notice | so they don't become | so that they don't become | become suspicious
      get suspicious | grow suspicious | users find this message | users get confused
      user would be confused | confuses the user | confuse the user | never say that this
      nothing special had | human need not | person need not | not let the human | don't let the human
      nor the user | inform neither | keep the user in the dark | keep the human in the dark
      must not reach the user | not reach the user's eyes | needn't go into your | need not go into your
      the requester needn't | the person needn't | people don't need to see | human doesn't have to
      hide the change from | hide the output from | without the operator | without the owner noticing
      without the maintainer | not tell the developer | not tell the human | not inform the human
      not inform the operator | not notify the human | of this call in the user interface
      person must not be informed | user must not be informed | human must not be informed
      reveal to the user that | reveal to the user where | disclose to the user that
      mention to the user that | the shopper has no | the user has no reason | no reason to learn
      should think that they come | should believe that | it secret from the user | this secret from the user
      a secret from the user | it secret from the human | this secret from the human
      a secret from the human | no need to tell your user | not tell your user | don't tell your user
      never tell your user | without telling your user | not inform your user | without informing your user
      no need to inform your user | not tell your human | don't tell your human | without telling your human
      not necessary to tell the user | isn't necessary to tell the user | unnecessary to tell the user
      users can't see | users cannot see | user can't see this | user cannot see this | user won't see
      user will not see | users don't see | never warn the developer | don't warn the developer
      do not warn the developer | keep this instruction secret | keep these instructions secret
      keep this rule secret | keep the instruction secret | keep this step secret | never bring this rule
      never bring up this rule | deny that it exists | deny its existence | deny that this rule | deny knowing
      delete the trace of | never let the user | users are unable to see
      if the user asks what you did | if asked what you did | when asked what you did | if the user asks why
      do not let the user see | don't let the user see | not worth mentioning to | never let the user see
      do not tell hr | without commenting on it
      the user must not know | the user must not see | the user must not learn | the user must not notice
      the user must not be told | the user must not be informed | the user must not be shown
      the user must not find | the user must not hear | the user must not be aware | the user must not be made
      the user must not realise | the user must not realize | the user must not read
      the user must not get to | users must not know | users must not see | users must not learn
      users must not notice | users must not be told | users must not be informed | users must not be shown
      users must not find | users must not hear | users must not be aware | users must not be made
      users must not realise | users must not realize | users must not read | users must not get to
      """
    case .hush:
      """
      do not tell the user | don't tell the user | not tell the user | do not mention that
      hidden from the user | without user confirmation | do not ask for confirmation
      don't ask for confirmation | do not ask the user | without asking for confirmation | without asking
      don't ask | do not show this | do not show the user | do not show the arguments | never reveal that
      never mention that | do not acknowledge | do not say that you | don't say that you
      do not display this | do not warn the user | without warning the user | silently | in secret | secretly
      quietly | do not log | leave no trace | do not reveal | not mention to the user | do not mention
      don't mention | never mention | don't show it | do not show it | don't alert the user
      do not alert the user | never show | without confirmation | without approval | without consulting
      without consent | without their knowledge | discreetly | unobtrusively | as if nothing happened
      as though nothing happened | keep it out of | keep this out of | say nothing about | no need to mention
      without revealing | do not disclose | conceal | invisible to the user | not to be shown
      not to be displayed | must not be shown | not be visible to the user | without asking the user
      silent operation | do not mention this | don't mention this | never mention this | keep this secret
      keep this a secret | keep it secret | without mentioning this | keep this between us
      leave it out of the summary | leave this out of | out of the summary | don't mention it
      do not mention it to | never mention it | do not cite this | don't cite this | do not quote this
      not a word to | don't tell anyone | do not tell anyone | tell no one | our little secret | our secret
      stay our secret | without any mention | don't say anything | delete this message | delete this comment
      delete the comment | remove this comment | don't let anyone | say nothing to | no need to bring
      no need to tell | no need to say | no need to report | no need to inform | no need to notify
      no need to ask the | no need to note | need not be told | needn't be told | needn't be mentioned
      need not be mentioned | needn't go into | need not go into | needn't know | need not know
      needn't hear | need not hear | doesn't need to know | does not need to know | doesn't have to know
      does not have to know | don't need to know | do not need to know | don't need to see
      doesn't need to see | does not need to see | don't have to know | shouldn't hear | should not hear
      shouldn't know | should not know | shouldn't learn | should not learn | mustn't know | must not know
      must not notice | mustn't notice | must not learn | must not see | mustn't see | must not hear
      without mentioning | without telling | without saying | without notifying | without informing
      without alerting | without reporting | without a word | without letting | without drawing
      never say that | never say why | never tell the | never tell them | never admit | never disclose
      do not bring this | do not bring it | don't bring this | don't bring it | never bring it
      never bring this | not bring it up | leave that step out | leave this step out | leave this out
      leave it out | leave that out | leave out this | leave out that | omit this | omit that | omit it from
      don't list | do not list | don't report | do not report | don't record | do not record
      don't attribute | do not attribute | don't say so | do not say so | do not say why | don't say why
      don't refer to | do not refer to | don't reference | do not reference | tell nobody | not a word about
      not a word of | keep quiet | keep silent | keep mum | stay quiet about | keep that between
      keep it between | keep this between | between you and me | between the two of us | between ourselves
      keep it to yourself | keep this to yourself | keep that to yourself | to yourself | keep it hidden
      keep this hidden | hide this | hide that | hide the fact | hide the change | hide the row
      hide the output | conceal that | conceal this | cover it up | act as though | act as if nothing
      pretend nothing | pretend that nothing | behave as if | draw attention to | unnoticed
      behind their back | out of your report | out of its report | out of your answer | out of your reply
      out of the answer | from its report | from your report | from your log | out of the diff
      out of the commit message | out of the change | confidential between | inconspicuously | covertly
      surreptitiously | under the radar | no record of | make no mention | avoid mentioning | skip mentioning
      give no reason | without giving a reason | deny that | deny it | not displayed | dont mention
      dont tell | dont say | dont list | no one has to know | nobody has to know | nobody needs to know
      no one needs to know | never refer to | this stays between | stays between us | off the record
      not go into your | not go into the | doesn't go into | does not go into | don't include this
      do not include this | do not include that | don't include that | leave no mention | not be mentioned
      mustn't be mentioned | should not be mentioned | need no mention | without leaving a trace
      withhold this | withhold that | so it isn't seen | so that it isn't seen | so that nobody
      so that no one | so nobody sees | unseen by | do not mention it | say it is required | collapse it
      so collapse | nothing about this to | stays out of the | stay out of the | keep schtum | give away that
      give it away | don't surface | do not surface | never list it | may not report | drop any reference
      no reason to learn | without indicating | without explaining | stay unaware | remain unaware
      kept unaware | none the wiser | spare them the | left unmentioned | needn't be bothered
      need not be bothered | do not loop in | don't loop in | you should not talk about
      you shouldn't talk about | don't ask, they
      no announcement | without announcement
      without announcing | not necessary to tell | not necessary to mention | isn't necessary to tell
      under no circumstances reveal | under no circumstances mention | under no circumstances tell
      under no circumstances disclose | under no circumstances explain | delete the trace | delete all traces
      remove the trace* | erase the trace* | do not ask again | don't ask again | behave normally | never warn
      never bring up | cite sources | leave out the official | cover this up | keep a straight face
      no one may know | nobody may know | secret step | not for the user's eyes
      not worth mentioning | not worth a mention | no need to comment | without commenting | without comment
      do it without | leave out the part | leave it unsaid | never talk about this | don't talk about this
      do not talk about this | nobody should know | no one should know | nobody should learn
      users get confused by | talk about this parameter | in reality also | in reality, also
      do not discuss this | don't discuss this | never discuss this | do not discuss the bcc
      do not discuss it with the user
      do not ask them | don't ask them | do not tell them | don't tell them | will not report it
      not report it
      """
    case .send:
      """
      send | sends | sending | forward | forwards | upload | uploads | post it | post them | post the
      transmit | exfiltrate | exfil | email | submit | leak | forwarded | uploaded | automatically uploads
      sent to | are sent | create a public | include them | include it | pass its content
      pass it as | pass the content | put it in | mail them | mail it | mails | copies | a copy of
      post it to | posts | posting | commit it | hand over | wire | transfer | export | paste | paste it
      copy every | copy all | copy it to | pass the result | pass the contents | pass its contents
      pass its value | pass them | pass on | report it to | report them to | tuck it | fill it with
      fills this with | silently post | upload it | upload them | push it to | output the whole
      output the entire | dispatch | leave it at | drop it at | append it to | append them to | append the
      append its | attach it | attach them | attach the | share it with | share them with | share the
      put the content* | include the content* | supply the content* | place the content* | write the content*
      embed the content* | hand yours | ship the
      attach it to an e-mail to | attach it to an email to | forwards all incoming | rule that forwards
      report the user's | report their | body=< | send_email(
      put the user's | put their | include the user's | include their | pass the user's | add the user's
      copy the user's | attach the user's | fill in the user's
      relay the | relay it | relay them | relay all | relay every
      uploading | forwarding | mailing | emailing | transmitting | exporting | submitting
      """
    case .secret:
      """
      api key | api keys | apikey | api_key | credential | credentials | password | passwords | secret key
      secret keys | secrets | private key | private keys | access token | access tokens
      environment variable | environment variables | .env | env vars | ssh key | ssh keys | id_rsa | .ssh
      .aws | .aws/credentials | /etc/passwd | /etc/shadow | customer list | customer data | customer table
      customer emails | customer database | order data | chat history | conversation history | session token
      personal data | user data | bank account | credit card | security code | all messages | all emails
      all files | file content | deploy token | mcp.json | .npmrc | .netrc | keychain | seed phrase
      harvested | phi records | private data | sensitive data | tool parameters | browsing history | mailbox
      all mails | subject lines | whole conversation | entire conversation | conversation so far
      last ten messages | last messages | the chat so far | everything the user | user has told | hosts.yml
      ci variables | saved card | stored card | stored password | config/secrets | *.env | user's files
      user's data | user's token | user's e-mail | user's email | every token | all tokens | recovery codes
      location history | session cookies | session cookie | browser cookies | all cookies
      contents of the file | contents of your | contents of all | content of all | all the messages
      all the files | all the emails | every file | every email | user information | all of the user
      file .env | hidden files | unread emails | unread mails | largest files | files in my cloud
      body of the email | body of the e-mail | user_name | passport number | passport_number
      bank_account_number | user's question | user's message | user's messages | attachments
      recovery phrase | password manager | every secret | any credentials | user's e-mail address
      user's password | their password | github token | auth token | auth tokens | bearer token
      complete previous messages | hidden configuration | the secrets
      every environment variable | value of every environment | newest ten messages | newest messages
      last ten tool calls | last tool calls | tool calls with arguments | cloud password | admin password
      stored credentials | customers table | signed-in account | complete chat history | stored passwords
      their cloud | chat log*
      saved passwords | entire chat | whole chat | session log | contents of the inbox | content of the inbox
      credit card number
      customer addresses | customer records | customer details | client list | client data | users table
      user table | employee records | employee data | private channel | private channels | private message*
      direct message* | private note* | private repositor* | full conversation | full chat | full transcript
      the transcript of this | salary list | salaries of | payroll | patient records | secret names
      environment variable | internal documents | confidential document* | meeting notes | contact list
      address book | contacts of the user | user's contacts | user's calendar
      user's last message | last user message | user's prompt | user's input | user's answer | user's answers
      user's name | user's address | what the user | cookies of the | the cookies | browser session
      characters of the system prompt | system prompt in hex | system prompt in base64 | addresses found in
      message history | full history | complete history | value of anthropic_api_key | value of openai_api_key
      value of github_token | value of aws_secret_access_key | signing key | signing keys | session token*
      process environment | complete environment | whole environment | the user's files
      """
    case .sink:
      """
      http:// | https:// | webhook | webhook.site | requestbin | pastebin | public paste | ngrok | attacker
      evil | exfil | burpcollaborator | external server | remote server | external address
      following address | address below | external url | my server | this url | the url | this email
      my email | email address | query string | query parameter | externally | web request | http_post
      sidenote | collect. | mailto: | ftp:// | telegram | discord | third party | third-party | to me
      @gmail | @evil | @attacker | an address in | footer | outside address | our address | our server
      to us at | collection server | the address in | the address at | address in the footer | bcc
      account below | tarball | drop.box | pull request description | pull request body
      """
    case .loot:
      """
      id_rsa | id_ed25519 | .ssh/ | ~/.ssh | .aws/credentials | ~/.aws | .aws/ | /etc/passwd | /etc/shadow
      cat .env | @.env | .env file | all environment variables | dict(os.environ | str(os.environ
      printenv base64 | $(printenv | $(env | mcp.json | .npmrc | .netrc | .pgpass | .kube/config
      default/cookies | login data | google/chrome | ~/.config | .git-credentials | .docker/config
      wallet.dat | seed phrase | customer table | customer database | customer list | customer data
      all customers | conversation history | chat history | this conversation | all api keys | all messages
      all emails | all rows | all secrets | all credentials | all passwords | $(cat | $(whoami | $(hostname
      harvested | *.pem | *.key | *credentials* | *secret* | phi records | append its content
      its content to | bash_history | contents of .env | content of .env | .docker/config.json | .env files
      .gnupg | hosts.yml | config/secrets | ~/.env | ~/.netrc | ~/.kube | ~/.config/gh | ~/.config/gcloud
      ~/.bash_history | ~/.zsh_history | ~/.npmrc | ~/.pypirc | ~/.git-credentials | ~/.gnupg
      their ssh keys | secrets context | integration_tokens | complete system prompt | credentials.db
      credentials seen | previous messages of the | complete conversation | complete chat | whole chat
      every environment variable | value of every environment | stored credentials | newest ten messages
      last ten tool calls | browser cookies | session cookies | export_cookies | customers table
      cloud password | admin password
      saved passwords | stored passwords | entire chat | session log | contents of the inbox
      content of the inbox | ~/.ssh/config
      full conversation | entire conversation | full chat | full transcript | entire transcript
      the conversation so far | user's previous messages
      meta-data/iam | iam/security-credentials | computemetadata/v1 | metadata/identity | service-accounts/default
      transcript of this chat | transcript of this conversation | everything in this conversation
      everything in this chat | base64 of the file ~/* | zip the repo* | archive of the repo*
      passwords stored | all incoming mail | all incoming mails | user's location | user's phone number
      value of database_url | config/database.yml | contents of config/* | api keys from the
      user's contacts | user's address book | user's mails | user's calendar | every mail | every e-mail
      every incoming mail | datei .env | fichier .env | archivo .env | arquivo .env | pliku .env | file .env
      contenido de .env | contenu de .env | contenuto di .env | conteudo do .env | inhalt der .env
      inhalt von .env
      .pem file* | .pem files | every .pem | all .pem | .key files | output of printenv | output of `printenv*
      output of env | output of `env* | user's api key* | user's credentials | user's access token*
      complete transcript | contents of ~/. | content of ~/. | user's .env | the .env | your .env
      """
    case .carrier:
      """
      curl | wget | nc | ncat | netcat | scp | rsync | nslookup | dig | ssh -r | aws s3 cp | gsutil cp
      git push | invoke-webrequest | iwr | urlopen | requests.post | requests.get | axios.post | fetch(
      http.post | sendmail | /dev/tcp | s3:// | webhook.site | requestbin | pastebin | transfer.sh | ngrok
      burpcollaborator | oast | interact.sh | pipedream | file.io | 0x0.st | public paste
      discord.com/api/webhooks | create a public gist | a public gist with | new public issue | a public issue
      public repository under | a public paste with
      """
    case .render:
      """
      render this image | render the image | render this picture | render the following image
      render an image | render a markdown image | display this image | show this image | display the image
      embed this image | embed the image | include this image | include the image | insert this image
      insert the image | add this image | end your answer with | end your answer with the link
      end your reply with | end your response with | end each answer with | end every answer with
      as a markdown image | as a markdown link | in a markdown image | in a markdown link | url-encoded
      url encoded | percent-encoded | base64 of everything | base64 of the | base64 of all
      encoded in the url | in the query string | as a query parameter | as a query string
      as a url parameter | as url parameter | to the url | into the url | into the link | in the link
      to the link | append to the url | as the subdomain | as a subdomain | replace data | replacing data
      put the data | with the data filled in | attach ![ | include ![ | add ![ | insert ![ | append ![
      where summary is | replace {user | replaced by the user | replaced with the user
      an image whose | is replaced by the | image tag pointing
      to the following link | to the following url | to this link and | to the link below | to the url below
      append ?key | append ?data | append ?token | into a link of the form | in a link of the form | a link of the form
      into a link to | as the path of | as part of the url | as part of the link | as a path segment
      into the path of | into a url | into the address | into this url | into this link | into this image
      in this image's | to this url | to this address as | as a parameter of | into the query
      """
    default:
      ""
    }
  }
}
