"""The cues of English plans: a second table over the same rules."""

from __future__ import annotations

import re

from zzplan.reading.keys import Change, Sign
from zzplan.reading.words.cues import Cues, table, weights
from zzplan.reading.words.hedges_en import BLUR, BOUND
from zzplan.reading.words.names_en import NAMING

_PAST_VERBS = (
    r"responded|met|made|held|found|reached|recorded|averaged|declined|dropped|attained|registered|"
    r"accounted|"
    r"totalled|totaled|expanded|contracted|collected|approved|recruited|built|constructed|"
    r"sourced|"
    r"ended|invested|saved|diverted|delivered|improved|increased|decreased|remained|budgeted|"
    r"achieved|"
    r"completed|supported|served|opened|launched|installed|planted|spent|employed|graded|reduced|"
    r"exceeded|surpassed|started|came|went|received|generated|created|trained|awarded|raised|"
    r"upgraded|processed|welcomed|helped|repaired|recycled|bought|sold|hired|cleared|removed|paid|"
    r"taught|signed|issued|treated|screened|registered|attracted|rehabilitated|crossed"
)
_TENSE = {
    -14.0: r"\b(?:[Ww]e|[Ii]t|[Tt]hey)_aimed_to\b",
    -8.0: r"\bhad\b(?!_to) "
    r"(?<!go\s)(?<!will\scome\s)(?<!to\scome\s)(?<!bring\s)(?<!be\sbrought\s)(?<!stepped\s)(?<!scaled\s)"
    r"\b(?:up|down)_from\b(?!(?:[^,;]|,(?=[0-9]))*_to_[0-9£$€]) "
    r"\b(?:is|are|was|were|came|went|ha(?:s|ve|d)_(?:come|gone|moved))_(?:up|down)_from\b "
    r"^(?!.*\b(?:will|shall|should|must)\b).*\bcompared_(?:with|to)_[0-9.]+_?(?:%|per) "
    r"\b(?:[Ss]ection|[Tt]able|[Ff]igure|[Cc]hapter|[Aa]ppendix|[Aa]nnex|[Bb]ox)_[0-9.A-Z]+_"
    r"(?:sets?|lists?|shows?|describes?|contains?|gives?|presents?|summari[sz]es?|outlines?)\b "
    r"\b(?:stands?|sits?)_at_(?:[a-z]+_)?[0-9£$€] \b(?:is|are)_at_(?:(?:just|only|about)_)?[0-9] "
    r"\bnow_(?:at_)?[0-9] \bnow_[a-z]+s_(?=[0-9£$€]) "
    r"\b(?:is|are)_(?:up|down)_(?:by_)?[0-9] \b(?:is|are)_(?:well_|far_)?(?:ahead|behind)\b "
    r"\b[Tt]oday,?_(?:(?:only|just|some)_)?(?=[0-9£$€]) \b[a-z]+s_[0-9£$€][^,;]*_today\b "
    r"(?:%|per_?cent)_of_(?:the|our|its|their|this)_(?:[a-z]+_){0,3}(?:target|goal|budget)\b "
    r"\bhas_an?_(?:[a-z-]+_){1,4}of_(?=[0-9£$€A-Z]) "
    r"(?<!from_a_)(?<!from_the_)"
    r"(?<!a_20[0-9]{2}_)(?<!the_20[0-9]{2}_)\bbaseline:?\s(?:of\s)?(?=[0-9])",
    -6.0: r"\b[Cc]urrently\b ^(?![^;]*\b(?:from|against|compared)\b)[^;]*\b[Aa]t_present\b "
    r"\b[Cc]urrent_(?:[a-z-]+_){1,5}(?:is|are|stands)\b "
    r"(?<!ensure\s)(?<!ensure\sthat\s)(?<!so\sthat\s)"
    rf"\b[Tt]here_(?:is|are)_(?:(?:{BLUR})_)?(?=[0-9£$€]) "
    r"(?<!be\s)\b(?:achieved|met|exceeded|missed|beat|surpassed|hit)_(?:our|the|its|their|"
    r"this|both)_(?:[a-z0-9]+_){0,4}(?:targets?|goals?|objectives?|projections?|estimates?|budget|"
    r"expectations?)\b \b(?:than|as)_(?:projected|expected|planned|budgeted|forecast|targeted)\b "
    r"\bare_(?:made|used|spent|lost|produced|generated|employed|based|located|from|due)\b "
    r"\bafter_[a-z]+ing\b \bnot_be_able_to\b \bf[ae]ll(?:ing|s|en)?_(?:short|behind)\b",
    -5.0: r"(?<!will\s)(?<!\bto\s)(?<!should\s)(?<!must\s)\bcontributes?\b "
    r"\b(?:owns|manages|operates|runs)\b \b(?:educates|serves|teaches|houses|treats)_(?=[0-9]) "
    r"\b(?:people|residents|children|adults|tenants|families|us)_live\b "
    r"\b(?:is|are)_responsible_for\b \bemploys\b \bwhich_(?:was|were)_[a-z]+ed\b",
    -4.0: r"\bto_have_(?:been|grown|risen|fallen|[a-z]+ed)\b "
    r"\b(?:went|did|chose|drew|drove|knew|spoke|wrote|broke)\b "
    r"\b(?:[Ww]e|[Tt]hey)_(?:also_)?(?!need\b|proceed\b|exceed\b|succeed\b|speed\b|feed\b)"
    r"(?:[a-z]+ed|built|spent|made|held|took|bought|sold|ran|gave|won|laid|paid|taught|sent)\b "
    r"\b(?:attended|participated|took|gave|won|lost|became|began|saw|rose|fell|grew|"
    r"stood)\b(?!_by_20) "
    r"(?<!be\s)(?<!been\s)(?<!being\s)(?<!being\smore\sthan\s)(?<!is\s)(?<!are\s)(?<!\bto\s)\b"
    r"(?:eased|edged|crept|tripled|doubled|halved|dropped|"
    r"recovered|"
    r"climbed|jumped|surged|shrank|slipped)\b(?!_by_20) "
    r"\b[Bb]oasting\b \b[Ee]mploying\b (?<!\bto\s)(?<!and\s)(?<!will\s)\bmakes?_up\b "
    r"\bare_(?:made|used|spent|lost|produced|generated|employed|based|located)\b \bwas\b "
    r"\bwere\b \b[Aa]lready\b \b[Tt]o_date\b \bso_far\b "
    r"\b[Ww]e[’']ve\b \bnow_(?:in|has|have|use|live)\b \bas_of\b "
    r"\bsince\b",
    -3.1: r"\bha(?:s|ve)_(?:(?:also|already|since|now)_)?"
    r"(?:seen|fallen|risen|grown|dropped|declined)\b",
    -3.0: r"(?<!will\s)(?<!\bto\s)\baccounts?_for\b \bstill_(?:lack|live|have|lag|remain|do)s?\b "
    r"(?<!will\s)(?<!\bto\s)\bha(?:s|ve)\b(?!_to) "
    r"\brel(?:y|ies)_on\b \bdepends?_on\b \blacks?\b \bdo(?:es)?_not\b \bcannot\b "
    r"\b[Aa]ctual\b \b[Tt]oday\b (?<!be\s)\bhome_to\b "
    r"\b(?:is|are)_now\b "
    r"\b[Ww]e_(?:currently_)?(?:serve|own|employ|manage|operate|run|house|teach|look_after|care_for|"
    r"support|provide|deliver)\b "
    r"\blower_than_in\b \bhigher_than_in\b",
    -3.05: rf"(?<!plan\s)(?<!programme\s)(?<!budget\s)(?<!strategy\s)\b"
    rf"(?:raises|collects|earns|receives|yields|spends|emits|consumes|generates)_(?:(?:{BLUR})_)?"
    r"(?=[0-9£$€])",
    -2.0: r"\bare_(?:covered|served|supplied|enrolled|housed|rated|classified|registered|"
    r"connected)\b",
    -2.9: r"(?<!target\s)(?<!goal\s)(?<!aim\s)\b(?:is|are)_(?:an?_)?(?:[£$€]|KSh_|"
    r"Rs\.?_)?(?=[0-9])",
    -1.4: rf"(?<!be\s)(?<!being\s)(?<!and\s)(?<!is\s)(?<!are\s)\b(?:{_PAST_VERBS})\b(?!_by_20)",
    6.0: r"\bha(?:s|ve)_been_(?:estimated|projected|forecast|budgeted|targeted|set|fixed|pegged|"
    r"planned)_(?:at|for|to)\b",
    8.0: r"\b(?:will|shall|should|must)_(?:[^;,.]|[.,](?=[0-9]))*(?:%|per_?cent)_of_(?:the|our|its|"
    r"their|this)_(?:[a-z]+_){0,3}budget\b "
    r"\b(?:will|shall|should|to)_(?:bring|take|get|push|cut)\b[^,;.]*_(?:up|down)_from\b",
    3.0: r"\bwill\b ^\s?and_to_[a-z]+\b \beyes_(?=to\b|[0-9£$€]) \baims?\b \baiming\b \btargets?\b "
    r"(?<=[a-z]\s)Targets?\b \btargeted\b \bgoals?\b \bplans?_to\b "
    r"\bshall\b \bseeks?_to\b "
    r"\bcommit(?:s|ted)?_to\b \bcommitment\b \bintends?\b \bprojected\b \bexpect(?:s|ing)?\b "
    r"\bexpected_to\b \b(?:is|are)_expected\b "
    r"\b(?:is|are)_to\b \bto_be\b \blikely_to\b \b(?:is|are)_proposed\b \bproposes?_to\b "
    r"\bshould\b \bobjectives?\b \bambitions?\b \bwant_to\b \bhopes?_to\b \bplanned\b "
    r"\benvisages?\b \benvisions?\b \bcalls?_for\b \b(?:is|are)_aimed\b "
    r"\bto_(?:reach|exceed|rise|fall|"
    r"increase|reduce|supply|triple|double|grow|achieve|cut|raise)\b",
    1.5: r"\b(?:is|are)_(?:estimated|budgeted|forecast|set|pegged|placed)\b \b(?:is|are)_being_"
    r"(?:more_than_)?(?:increased|raised|enhanced|stepped|doubled|tripled|expanded|reduced|cut|"
    r"extended|scaled)\b",
    1.0: r"^[-*•\s0-9.)]*(?:and\s)?(?:[Ii]ncrease|[Rr]educe|[Rr]aise|[Cc]onstruct|[Bb]uild|"
    r"[Cc]reate|[Pp]lant|[Dd]eliver|"
    r"[Ii]nstall|[Ee]stablish|[Tt]rain|[Cc]ut|[Aa]chieve|[Uu]pgrade|[Ee]xpand|[Mm]aintain|"
    r"[Pp]rovide|[Ss]ecure|[Ii]mprove|"
    r"[Ll]ower|[Kk]eep|[Dd]evelop|[Ii]nvest|[Ss]upport|[Rr]each)\b \bat_least\b",
}
_HEADING = {
    -3.0: r"\breview\b \bperform(?:ance|ed)\b \bwhere_we_(?:are|stand|were|have)\b "
    r"\blooking_back\b \bprogress\b "
    r"\bachievements?\b \bbaseline\b "
    r"\bbackground\b \bcontext\b \bsituation\b \blessons\b \bchallenges?\b \bcurrent\b "
    r"\bstate_of\b \bintroduction\b "
    r"\babout_us\b \bpast\b \btoday\b \bhighlights\b \boverview\b \bprofile\b \bstatus\b",
    -6.0: r"\b(?:previous|past|last)_(?:[a-z]+_)?(?:plan|strategy|programme|period|term|year)\b "
    r"\bachievements_of\b \breview_of\b",
    3.0: r"\btargets?\b \bgoals?\b \bobjectives?\b \bpriorit(?:y|ies)\b \bcommitments?\b "
    r"\bstrateg(?:y|ic)\b \boutlook\b "
    r"\bprogrammes?\b \bprograms?\b \bnext\b \bvision\b \bframework\b \baction\b "
    r"\bimplementation\b \bpillar\b \bambitions?\b "
    r"\bwill\b \bwhere_we_(?:want|aim|need)\b "
    r"\bahead\b \broadmap\b \bplans?\b \boutcomes?\b \bindicators?\b",
}
_COUNT = rf"(?:(?:an?|the|by|of|{BLUR})\s)*$"
_KEPT_WITHIN = r"(?:keep|kept|stay|remain|hold|held|contain)(?:ing|ed|s)?\b[^,;]*\swithin"
"""Keep inflation within 3%."""
_NONE = r"\bno\s(?:(?!more|less|fewer|later|doubt)[a-z-]+\s){1,6}"
"""No ward below 15% is to have as much, or more."""
_BEFORE: dict[Sign, str] = {
    ">=": rf"{_NONE}(?:under|below|less\sthan|fewer\sthan) "
    r"at\sleast more\sthan over above exceed(?:s|ing|ed)? beyond past "
    r"no\sless\sthan no\slower\sthan "
    r"not\s(?:(?:be|fall|go|drop)\s)?(?:less\sthan|lower\sthan|below) no\sfewer\sthan "
    r"a\sminimum\sof minimum\sof minimum min\. upwards\sof greater\sthan "
    r"in\sexcess\sof surpass(?:ing)? "
    r"(?<=to\s)top (?<=will\s)top "
    r"(?<!-)>=? ≥",
    "<=": rf"{_NONE}(?:over|above|more\sthan|beyond|exceeding) "
    r"at\sleast\sas\slow\sas at\smost no\smore\sthan "
    r"no\slonger\sthan no\slater\sthan no\shigher\sthan "
    r"not\s(?:be\s)?more\sthan less\sthan fewer\sthan below under "
    r"(?<!go\s)(?<!goes\s)(?<!going\s)(?<!come\s)(?<!move\s)(?<!rise\s)(?<!grow\s)"
    r"(?<!add\s)(?<!adds\s)(?<!adding\s)(?<!built\s)(?<!build\s)(?<!brought\s)(?<!bring\s)"
    r"(?<!scaled\s)(?<!scale\s)(?<!stepped\s)(?<!ramped\s)up\sto "
    r"not\s(?:to\s)?exceed(?:ing)? (?:not|never)\s(?:[a-z]+\s){1,2}(?:above|over|beyond|past) "
    r"a\smaximum\sof maximum\sof maximum max\.? lower\sthan no\sgreater\sthan <=? ≤ "
    r"cap(?:ped)?\s(?:at|of) contain(?:ed)?\s(?:at|to) (?:restrict|limit)ed\sto "
    r"a\sceiling\sof "
    rf"{_KEPT_WITHIN}",
    "~": r"about around approximately roughly some nearly close\sto almost circa ~ ≈ approx\.?",
}
_BOUNDS = "|".join(
    word
    for words in _BEFORE.values()
    for word in words.split()
    if not word.endswith((r"up\sto", _KEPT_WITHIN))
)
_BOUNDED = rf"(?:(?:between|as\slow\sas|as\shigh\sas|just|only|a|an|the|{_BOUNDS})\s)*$"
"""Between to and its figure; what is given to up to 300 firms does not go to 300."""
_AFTER: dict[Sign, str] = {
    ">=": r"or\smore or\sabove or\shigher and\sabove minimum\b \+ plus",
    "<=": r"or\sless or\sbelow or\slower or\sfewer \(?max(?:imum)?\b",
    "~": r"or\sso",
}
_CHANGE: dict[Change, str] = {
    "to": rf"(?<!up\s)\bto\s{_BOUNDED} \b(?:will|would|should|shall|must|to)\shave\s{_BOUNDED} "
    rf"\bto\s(?:an?|the)\s(?:impressive|record|estimated|average|projected|combined|mere)\s$ "
    rf"\bto\s(?:a|the|its|our)\s(?:[a-z]+\s)?(?:target|level|peak|maximum|minimum|total)\sof\s"
    rf"{_BOUNDED} "
    rf"(?:→|->)\s?$ \bfrom\b.*\bto\sup\sto\s$ "
    r"\b(?:go(?:es|ing)?|come|move|rise|grow|buil[dt]|bring|brought|scaled?|stepped|ramped)\sup\sto\s"
    rf"{_BOUNDED} \b(?:to|will)\stop\b "
    r"\breach(?:es|ing)?\b \bexceed(?:s|ing)?\b "
    r"\battain\b \btouch\b \bachieve\b \bsupply(?![-\s]chain) "
    r"\b(?:targets?|goals?)\sof\s$ \bpeg(?:s|ged)?\b "
    rf"\b(?:will|should|shall|must|to)\s(?:be\s(?:worth\s)?|pass\s){_BOUNDED} \btargeting\b "
    rf"\b(?:estimated|projected|forecast|budgeted|targeted|placed|pegged|set|capped|capitali[sz]ed)\sat\s"
    rf"{_BOUNDED} "
    rf"\bexpect(?:s|ing)?\s{_BOUNDED} \baim(?:s|ed|ing)?\sfor\s{_BOUNDED} "
    r"\bbelow\s$ \babove\s$ \bunder\s$",
    "hold": r"\b(?:remain|stay)(?:s|ing)?\sat\b "
    r"\bmaintain(?:ed|ing)?\b \bkeep(?:ing)?\b \bkept\b \bsustain(?:ed)?\b",
    "grow": r"\bgrow(?:th|ing|s)?\b \bexpansion\b",
    "fall": r"\breduc(?:e|es|ed|ing|tions?)\b \bcut(?:s|ting)?\b \blower(?:ed|ing)?\b "
    r"\bdecreas(?:e|ed|ing)\b \bdeclin(?:e|ed|ing)\b "
    r"\bfall(?:ing)?\b \bdrop\b \bshrink\b \bdown\sby\b \bshorten(?:ed|ing)?\b "
    r"\btrim(?:med|ming)?\b",
    "rise": r"\b(?:expand|extend)(?:ed|s|ing)?\b \bincreas(?:e|es|ed|ing)\b "
    r"\brais(?:e|ed|ing)\b \brise\b "
    r"\bimprov(?:e|ed|ing|ement)\b \bboost(?:ed)?\b \b(?:step|scal)(?:p?ed|ping)?\sup\b",
    "add": r"\bcreat(?:e|es|ed|ing|ion)\b (?<!value\s)\badd(?:ed|ing)?\b \badditional\b",
    "sum": r"\bcumulative(?:ly)?\b \bin\stotal\b",
}
_SETS = (
    r"\b(?:build|construct|permit|plant|install|deliver|creat|upgrad|rehabilitat|connect|establish|"
    r"train|recruit|provid|"
    r"invest|launch|open|complet|develop|acquir|reach|achiev|attain|bring|sourc|increas|rais|"
    r"reduc|cut|lower|expand|"
    r"generat|secur|support|protect|restor|avoid|sav|spend|cost|deploy|replac|convert|requir|"
    r"need|electrif|"
    r"phas|add|doubl|suppl|"
    r"exceed|keep|maintain|limit|grow|rise|fall|improv|boost|target|serv|cover|enrol|"
    r"vaccinat|immuni[sz]|insulat|weatheri[sz]|moderni[sz]|welcom|hous|fund|allocat|"
    r"mobili[sz]|mak|help|want|drill|equip|vaccinat|lay|set\s(?:aside|up)|retrofit|unlock|regenerat|"
    r"averag(?=(?:e|ing)\s(?!of\b)(?:[a-z]+\s){0,3}$)|refurbish|renovat|repair|resurfac|enabl|assist|host|engag|partner|work\swith|attract|"
    r"eyes\b|tak(?:e|ing)\son|export|produc|conserv|recycl|divert|halv|tripl|hir|pav|extend|dedicat|preserv|answer|resolv|find|appoint|offer|carry\sout|perform|distribut|renew|start(?!ed)|gravel|tarmac|approv|put(?!\sat\b))\w*"
)

CUES = Cues(
    english=True,
    tense=weights(_TENSE),
    heading=weights(_HEADING, re.IGNORECASE),
    announces=re.compile(r"\btargets?\b.*\b(?:are|include)\b|\bour\s(?:goals?|targets?)\b"),
    before=table(_BEFORE, rf"(?<![a-z]){{}}\s?{_COUNT}"),
    after=table(_AFTER, r"\s?{}"),
    change=table(_CHANGE),
    sets=re.compile(_SETS, re.IGNORECASE),
    gives=re.compile(
        r"\bfine\b|\bsubsid(?:y|ies)\sat\b|\bsubject\sto\san?\s(?:ceiling|cap|maximum|limit)\b|\bqualif(?:y|ies)\sfor\b|\bdiscount|\brebate|\breimburs|\bpenalt|\bper_claim\b|\b(?:fees?|charges?|tariffs?|fares?|lev(?:y|ies)|dut(?:y|ies))\s(?:is|are|of)\b"
    ),
    hopes=re.compile(
        r"\b(?:aim|seek|aspire|hope|strive|endeavou?r|want|wish)(?:s|ing)?\sto\b|\b(?:striv|"
        r"aim)(?:e|es|ing|s)?\sfor\b"
        r"|\b(?:aspiration|hope)s?\b"
    ),
    promises=re.compile(r"\b(?:will|shall|must|commits?|committed|guarantees?)\b"),
    yearly=re.compile(
        r"\b(?:each|every|per|a)\syear\b|per\sannum|annual(?:ly)?\b|yearly|"
        r"\bp\.a\.|\ban\saverage\sof\b|\baveraging\b"
    ),
    joins=re.compile(r",|\band\b"),
    total=re.compile(
        r"cumulative|in\stotal|overall|over\sthe\s(?:plan|period|decade)|from\s(?:19|20)[0-9]{2}"
    ),
    sums=re.compile(r"\bcumulative|\bin\stotal\b"),
    source=re.compile(
        rf"^\((?:vs\.?|versus|against|compared\s(?:with|to))\s(?:(?:{BLUR})\s)*$|"
        rf"\b[Ff]rom\s(?:(?:an?|the|its|their|{BLUR}|{BOUND}|current|present|"
        r"existing|expected|projected|estimated|average|baseline|level|of|only)\s)*$"
        r"|\b(?:[Tt]he|[Ii]ts|[Oo]ur)\s(?:current|present|existing)\s(?:(?:level|rate)\sof\s)?$"
    ),
    target=re.compile(r"\bto\b"),
    spread=re.compile(r"\brespectively\b"),
    goes_on=re.compile(r"\s?(?:,|and|or)\s"),
    comes=re.compile(
        r"\bwill\b|\b(?:is|are)\s(?:required|needed|planned|targeted|expected)|\bto\s(?:be|"
        r"have)\b|^\s?(?:[a-z]+\s)?completed?\b"
        r"|^\s(?:[a-z]+\s)?(?:upgraded|built|created|planted|installed|delivered|trained|recruited|"
        r"repaired|fitted|restored|connected|opened|added|laid|paved)\b"
    ),
    speed=re.compile(
        r"growth(?:\srate)?|inflation$|\b(?:the|an?|any|hold|keep|limit)\s(?:increases?|rises?)\sin\s[^,;]{2,45}$",
        re.IGNORECASE,
    ),
    sizes=re.compile(
        r"index|coefficient|ratio|score|rank|number|mortality|rate|gini", re.IGNORECASE
    ),
    differs=re.compile(
        r"\s(?:smaller|larger|bigger|greater|shorter|lower|higher|less|fewer|below|above)\b|\s(?:(?!of\b|in\b|and\b)[a-z-]+\s)?"
        r"(?:reduction|increase|decrease|cut|rise|expansion|improvement|drop|fall|decline)\b"
    ),
    reductions=re.compile(r"\breduction\b"),
    amounts=re.compile(r"(?:capacity|area|production|output|yields?|arrivals)\s[a-z\s]*$"),
    naming=NAMING,
)
