extension Concept {
  /// What is asked of a reader, and how it is known to be one. Words that everybody uses: looked for only around words that
  /// speak to a model, of secrecy or as somebody else.
  var acts: StaticString {
    switch self {
    case .reading:
      """
      reading this | reads this | read this | who reads | that reads | which reads | reading it
      processing this | processes this | processing it | handling this | handles this | summarising this
      summarizing this | summarises this | summarizes this | summarise this | summarize this | parsing this
      parses this | that parse | that parses | indexing this | indexes this | index this | that index
      seeing this | sees this | see this | triaging this | triages this | triaging | analysing this
      analyzing this | analyses this | working on this | works on this | working in this | working with this | operating in this | opening this | opens this
      receiving this | receives this | received this | retrieving this | retrieves this | retrieved this
      ingesting this | ingests this | ingest this | that ingest | scanning this | scans this | screening this
      screening | evaluating this | reviewing this | grading this | translating this | transcribing this
      on behalf of a | on behalf of the | on somebody's behalf | on someone's behalf | for a human
      for a person | for a user | for the user | that see | who see | that process | that processes
      that summari* | that handle | that handles | fetching this | fetches this | crawling this | crawls this
      visiting this | visits this | that visit | loading this | loads this | answering customers
      answering questions | working here | in charge of this | that encounter* | encountering this
      finding this | that find | that finds | operating | in the loop | judging this | rating this | rating
      quoting this | citing this | summarizing | summarising | with tools | browsing this | this far
      tailing this | automates this | automate this | automating this | quoting it | finish reading
      cloning this | read this far | asked to review this
      """
    case .duty:
      """
      must | mustn't | shall | is to | are to | have to | has to | is required to | are required to
      is expected to | are expected to | need to | needs to | is obliged to | are obliged to
      is instructed to | are instructed to | is asked to | are asked to | may not | ought to | is told to
      are told to
      """
    case .act:
      """
      forward the | forward all | forward every | forward this | forward their | forward any | forward it
      forward them | email the | email all | email it | email them | e-mail the | mail the | mail each
      mail all | mail it | mail them | send the | send all | send every | send them | send it to
      send a copy | send their | send any | send me | send us | send your | send what | bcc | post the
      post them | post it | share the | share every | share all | share their | publish the | publish all
      publish it | publish their | upload the | upload all | upload every | upload ~ | upload their
      upload it | copy their | copy every | copy all | copy .env | copy the content* | paste the | paste its
      paste all | paste what | append the | append its | append their | append all | attach the
      attach their | attach its | embed it | export the | export all | dump the | dump all | transfer eur
      transfer usd | transfer $ | transfer the | transfer all | transfer them | transfer funds
      transfer money | transfer 1* | transfer 2* | transfer 5* | wire the | wire $ | wire a | wire it
      wire them | pay the | pay this | pay invoice | refund the | refund order | issue a refund | approve the
      approve this | approve all | approve any | approve pending | approve refund | approve it
      approve your own | approve every | accept the | accept all | accept every | merge the | merge this
      merge # | merge it | merge pull | close the ticket | close all | mark the | mark order | mark all
      tag the build | delete the | delete all | delete every | delete this | delete their | delete any
      delete it | remove the | remove all | remove every | remove them | wipe the | wipe all | erase the
      erase all | drop the | drop all | overwrite the | overwrite ~ | overwrite all | replace every
      replace all | replace the base | change every | set the price* | grant the | grant access | grant admin
      grant write | give access | invite | disable the | disable all | disable certificate*
      disable signature* | deactivate | turn off | turn on | switch off | unlock the | open the attachment*
      open the user's | open ~ | open http | open the file | open the windows | read the file | read ~
      read /etc | read .env | read config* | read the .env | read the integration* | visit http | go to http
      navigate to http | browse to | click the link | follow the link | fetch http | fetch and
      download http | download the | download and | run `curl | run curl | run `sudo | run sudo | run `rm
      run rm | run `git push | run git push | run `git config | run `gh | run `dd | run `pip install
      run http | run select | run every command | run as root | run whatever | execute the | execute `*
      execute this | execute whatever | execute it | execute shell | execute what | launch it | call delete*
      call transfer* | call send* | call `run* | push the branch | push a commit | push straight
      push directly | push to main | force-push | force push | install the | book the | book a | book flight
      order ten | buy the | buy it | purchase the | confirm the purchase | confirm all | log in at
      log in to | type in | enter the user's | ask the user for | ask them for | ask for it
      ask for the user's | ask for their | ask them to type | tell the user that | tell the user to
      tell the user their | tell the reader | tell each | tell users | say that | state that | claim that
      pretend that | answer all | answer every | answer with | reply with | reply that | respond with
      respond that | write that | recommend the | recommend this | recommend our | recommend only
      always recommend | praise | rank this | rank it | rate this | rate it | give this product | give five
      give it five | include the link | include a link | list every | list all | print the content*
      print every | print all | output the | output all | reveal the | reveal your | reveal all | show me the
      skip the tests | skip the hooks | skip the approval* | skip all | skip every | bypass the
      treat the sender | comply with his | comply with her | comply with all | make this bucket
      make it public | make them public | hide every | hide all | hide the row | hide complaints | omit the
      omit this | suppress | keep the rows | store the rows | hold their | supply it | supply its | pass its
      use the card | use the saved | charge the card | charge the saved | create an admin*
      create a clusterrole* | add the link | add the line | insert the line | add support*
      as an administrator of | collect the | collect all | gather all | gather the | look up the user's
      find the user's | search the disk | search the drive | search the mailbox | post os.environ
      add a forwarding | forwarding rule* | dismiss | cancel the | cancel all | reset the password*
      change the password* | change the email* | escalate | sudo | rm -rf | git push | curl -s | curl http*
      bypass branch | bypass review* | bypass check* | merge #* | move on to the following
      list every password* | run scripts | route every | route all | please merge | also merge | merge pr
      send a transaction | make a transaction | make a payment | send a payment | send money
      delete branches | push with | casually | export the secrets | add their api | add its api
      add your api | print its | give them this | list every secret | visit the following
      open the following link | open the link | open this link | click this link | run dd | publish the draft
      type in the | read the netrc | copy .env to | reply to this thread with | share your | hand yours
      put it in the cart | add it to the cart | add to cart | upvote | star this | vote for | rank it first
      follow this account | subscribe to | blind-copy | forward each | export the chat | weaken the
      pay vendor | pay the vendor | skip verification | skip the review | skip the check*
      push to production | keep going as before | append your env* | append its env* | hand the text
      hand it over | reveal their | share its | post their | place an order | complete the purchase
      complete the payment | submit the payment | authorise the | authorize the | sign the contract
      change the recipient | change the payee | swap the | redirect the | raise the limit | lift the limit
      add him as | add her as | add them as | make him an | make her an | make them an | give him access
      give her access | give them access | remove his | remove her | mute the | archive all | leave a review
      leave five | write a positive | write a glowing | quote it as | cite it as | endorse | and check out
      wipe the backups
      run `* | call `* | report that | report zero | make the repository | make the repo public
      transfer ownership | transfer the balance | assign maintainer | assign admin | accept clause
      accept our | buy 1* | buy 2* | buy 5* | export_* | print env | open a reverse | unlock admin
      confirm the wire | approve the upload | state this | leave out | reply with the phone | direct them to
      point them to | close all other | obey the | import `* | store the value* | output stored
      approve and | merge and | merge without | without review | apagu* | delete the repository
      delete the repo | pass the entire | pass the whole | give it the content* | load the file
      include it in | email the content* | hide the recall | mark this one | pay it at | pay at once
      by disabling the | committing the token | by committing the | by deleting the | by uploading the
      export the contact* | fill them in from | rate the | push --force
      transfer 3* | transfer 4* | transfer 6* | transfer 7* | transfer 8* | transfer 9* | issue me
      resolve all | publish it as | state instead | insert the next | append your own
      print the whole | erase the log | delete this block | delete this line | grant this
      grant it | grant him | grant them | grant yourself | add your own | add a user | add a key
      reverse connection | reverse shell | backdoor | back door | keylogger | on the host instead
      outside the sandbox | disable the antivirus | security group | 0.0.0.0/0 | authorized_keys
      rewrite all | with zeros | execute everything | run everything | call each of them
      """
    case .deny:
      """
      do not | don't | dont | never | must not | mustn't | may not | should not | shouldn't | shall not
      cannot | can't | without | no need to | needn't | need not | avoid | refrain from | nor | neither
      and not | or not
      """
    case .tell:
      """
      tell | telling | told | mention | mentioned | mentioning | report | reported | reporting | reveal
      revealed | revealing | disclose | disclosed | disclosing | list it | list this | show this | show it
      display | displayed | surface | surfaced | say so | say who | say why | say where | state why
      record this | record it | log this | log it | inform | informed | informing | notify | notified
      notifying | explain | explaining | explained | indicate | indicating | discuss this | refer to
      referring to | give away | bring up | bring it | bring this | bring that | acknowledge | acknowledging
      admit | announce | cite this | quote this | attribute | expose this | flag this | flag it | alert
      alerting | let on | let anyone | let them | let the user | let the human | include this | include it in
      credit | point out | comment on | go into detail | draw attention | raise this | speak of | talk about
      write about | note this | documented | document this | hear of | hear about | find out | learn of
      learn about | know about | know that | notice | catch on | loop in | spare them | report back
      be bothered | unmentioned | raise suspicion | leave a trace | leave traces | put this in
      put it in the | write it down | write this down
      """
    case .deed:
      """
      add | append | answer | approve | apply | ask | assign | attach | award | book | buy | call | cancel
      change | choose | claim | clear | click | close | collect | commit | complete | confirm | contact
      convert | copy | create | decline | delete | deliver | deny | deploy | describe | direct | disable
      discard | display | download | drop | edit | email | enable | encode | end | enter | escalate | execute
      export | fetch | fill | finish | follow | forward | gather | generate | give | grant | guide | hand
      hide | hold | ignore | include | insert | install | invite | issue | keep | label | launch | leave
      link | list | load | log | mail | make | mark | merge | move | name | navigate | note | obtain | offer
      omit | open | order | output | overwrite | pass | paste | pay | perform | place | point | post | praise
      present | press | print | proceed | produce | promote | publish | pull | push | put | quote | rank
      rate | read | recommend | record | redirect | refund | register | reject | release | remember | remove
      repeat | replace | reply | report | request | reset | resolve | respond | restart | retrieve | return
      rewrite | rotate | route | run | save | say | search | select | send | set | share | ship | show | sign
      skip | speak | start | state | stop | store | submit | subscribe | suggest | summarise | summarize
      supply | switch | tell | trade | transfer | translate | treat | trust | turn | unlock | update
      upgrade | upload | use | utilise | visit | vote | wait | wire | withdraw | write
      """
    default:
      ""
    }
  }
}
