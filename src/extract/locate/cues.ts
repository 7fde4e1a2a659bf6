import { ANY_KIND } from './kindWords.ts';

// What stands before and after a name and says that it is, or is not, a place. Rules of English, on lower-case words.

const DIRECTION =
  'north|south|east|west|northern|southern|eastern|western|north-?east|north-?west|south-?east|south-?west|north-?eastern|north-?western|south-?eastern|south-?western|central|upper|lower|greater|downtown|mainland|coastal|rural|inner';
export const DIRECTIONS = new Set(
  DIRECTION.replace(/-\?/g, '').split('|').concat(DIRECTION.replace(/-\?/g, '-').split('|')),
);

/** Between a cue and the name: "the", directions, "besieged", "rebel-held", "nearby". */
const FILLER = `(?:(?:the|a|its|their|${DIRECTION}|besieged|embattled|occupied|nearby|neighbou?ring|adjacent|strategic|key|main|all|most|parts|some|much|of|war-torn|\\w+-(?:held|controlled|run))[ -])*`;

/** A preposition that takes hardly anything but a place or a time. */
export const SPATIAL = new RegExp(
  `(?:^|[ ])(?:in|at|near|around|outside|inside|into|toward|towards|across|through|throughout|via|beyond|within|nearby|onto|opposite|surrounding|(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|outskirts|edges?|gates|suburbs?|countryside|centre|center|streets|residents|inhabitants|governor|mayor|(?:kilomet(?:er|re)s?|km|miles?)) (?:of|from)) ${FILLER}$`,
);

/** Prepositions after which even an unknown name is hardly anything but a place; no "the" before it. */
export const SURELY_SPATIAL = new RegExp(
  `(?:^|[ ])(?:in|near|outside|around|(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|outskirts|edges?|gates|suburbs?|residents|inhabitants|(?:kilomet(?:er|re)s?|km|miles?)) (?:of|from)) (?:(?:${DIRECTION}|besieged|nearby|neighbou?ring)[ -])*$`,
);

/** First words of names that only places have: mountain, hill, village, monastery, valley, house, castle, well, a saint's tomb. */
export const TOPONYM_HEADS = new Set(
  'jabal jebel djebel gebel mount tell tal kafr kfar deir dayr khirbet khirbat wadi beit bayt qasr bir ain ayn lake fort nahr ras tall puerto villa novo nova nowa sheikh camp'.split(
    ' ',
  ),
);

/** What fighters do to hardly anything but a place. */
export const SURELY_TAKES = new RegExp(
  `(?:^|[ ])(?:retak(?:e|es|en|ing)|retook|recaptur(?:e|es|ed|ing)|overran|overrun|liberat(?:e|es|ed|ing)|besieg(?:e|es|ed|ing)|enter(?:s|ed|ing)?|storm(?:s|ed|ing)?|reach(?:es|ed|ing)?|(?:withdr[ae]wn?|withdrew|retreat(?:s|ed|ing)?|pull(?:s|ed|ing)? out|pull(?:s|ed|ing)? back|expelled|driven out) (?:from|of)|control of|advanc(?:e|es|ed|ing) (?:on|toward|towards)|(?:capture|recapture|fall|siege|liberation) of) $`,
);

/** What may follow a name that stands by itself, and is not the first half of "the Skripal affair". */
export const STANDS_ALONE =
  /^(?:$|[^ ]| (?:and|or|but|is|was|are|were|has|have|had|will|would|could|may|might|can|should|said|say|in|on|at|by|for|from|with|that|which|who|as|to|of|into|near|after|before|during|since|until|while|because|when|where|also|the|a|an|this|last|late|early|earlier|over|under|without|amid|despite|against|along|across|through|not|it|they|he|she|north|south|east|west|then|now|again|\w+ly|\w+ed|[a-z]*day)\b)/i;

/** A noun of war or travel whose object is a place or a party: "the attack on X", "the fall of X", "the road to X". */
export const EVENT = new RegExp(
  `(?:^|[ ])(?:(?:road|way|advance|march|drive|push|attacks?|assault|offensive|raids?|(?:air)?strikes?|shelling|fighting|clashes|operations|siege|bombardment|bombing|battle|fight|withdrawal|retreat|flight|route|access|entrance|entry|return|refugees|fled|travel|travell?ed|flew|went|came|arrived|moved|drove|headed) (?:on|of|for|to|from|against)|(?:heart|people|capture|fall|recapture|loss|seizure|liberation|control|parts|most|all|rest|half|side|coast|areas?) of) ${FILLER}$`,
);

/** A preposition that takes places and much else. */
export const WEAK_LOCATIVE = new RegExp(
  `(?:^|[ ])(?:from|to|of|on|over|for|off|past|along|between|leaving|against) ${FILLER}$`,
);

/** "the town of", "villages such as", "the city". */
export const KIND_BEFORE = new RegExp(
  `(?:^|[ ])(${ANY_KIND}|outskirts|countryside|suburbs|island|islands|port|camp|camps|river|lake|dam|capital)(?: (?:of|like|such as|including|named|called|known as))? (?:the )?$`,
);

/** What fighters do to a place, directly before its name. */
export const TAKES_PLACE = new RegExp(
  `(?:^|[ ])(?:(?:re)?(?:take[sn]?|took|taking|captur(?:e|es|ed|ing)|seiz(?:e|es|ed|ing)|gain(?:s|ed|ing)?)|enter(?:s|ed|ing)?|storm(?:s|ed|ing)?|reach(?:es|ed|ing)?|liberat(?:e|es|ed|ing)|lose|loses|lost|losing|besieg(?:e|es|ed|ing)|encircl(?:e|es|ed|ing)|surround(?:s|ed|ing)?|shell(?:s|ed|ing)?|pound(?:s|ed|ing)?|strafe(?:s|d)?|batter(?:s|ed|ing)?|pummel(?:s|l?ed|l?ing)?|retain(?:s|ed|ing)?|fortif(?:y|ies|ied|ying)|garrison(?:s|ed|ing)?|overr(?:an|uns?|unning)|encroach(?:es|ed|ing)? on|bomb(?:s|ed|ing)?|bombard(?:s|ed|ing)?|struck|strik(?:e|es|ing)|attack(?:s|ed|ing)?|left|leave|leaves|leaving|abandon(?:s|ed|ing)?|evacuat(?:e|es|ed|ing)|overran|overrun|overrunning|defend(?:s|ed|ing)?|secur(?:e|es|ed|ing)|fled|flee|fleeing|hold|holds|held|holding|control(?:s|led|ling)?|occup(?:y|ies|ied|ying)|invad(?:e|es|ed|ing)|approach(?:es|ed|ing)?|conquer(?:s|ed|ing)?|clear(?:s|ed|ing)?|visit(?:s|ed|ing)?|hit|hits|hitting|raid(?:s|ed|ing)?|reclaim(?:s|ed|ing)?|target(?:s|ed|ing)?|quit|quits|free|frees|freed|wrest(?:s|ed|ing)?|re(?:cover|gain|conquer)(?:s|ed|ing)?|vacat(?:e|es|ed|ing)|desert(?:s|ed|ing)?|blockad(?:e|es|ed|ing)|retreat(?:s|ed|ing)? from|withdr[ae]w(?:s|n|ing)? from) ${FILLER}$`,
);

/** A kind word directly after the name: "X province", "X-based" is not one. */
export const KIND_AFTER = new RegExp(
  `^ (?:city |town )?(?:${ANY_KIND}|area|countryside|outskirts|axis|front|front line|frontline|road|highway|motorway|airport|air base|airbase|border|metropolitan area|coast|salient)\\b`,
);

/** Adverbs between a place and what is said of it: "P is still in rebel hands", "P never fell". */
const MEANWHILE = String.raw`(?:(?:too|never|also|finally|soon|still|now|again|once again|once more|no longer|not|back|all|both|since|yet to be|being|\w+ly) )*`;

const FATE =
  'captured|taken|retaken|recaptured|reoccupied|seized|besieged|encircled|surrounded|liberated|freed|lost|held|controlled|ruled|shelled|bombed|hit|struck|attacked|pounded|stormed|occupied|overrun|abandoned|evacuated|recovered|regained|entered|blockaded|cut off|contested';

const KIND_OF_PLACE =
  'city|cities|towns?|villages?|provinces?|region|districts?|suburbs?|capital|hamlets?|(?:air|army|military)? ?bases?|airports?|airfield|island|port|hilltop|stronghold|crossing';

/** What is said of a place taken or lying somewhere: "X fell", "X was captured", "X lies". */
export const PLACE_PREDICATE = new RegExp(
  [
    `^ ${MEANWHILE}(?:fell|fall|falling|falls|lies|(?:has|have|had) ${MEANWHILE}fallen)\\b`,
    `^ ${MEANWHILE}(?:was|were|is|are|has been|have been|had been|has|remains?|remained|stays?|stayed) ${MEANWHILE}(?:${FATE}|ours|theirs|under|in|a (?:town|village|city|district|suburb)|located|situated)\\b|^ (?:remains?|remained|stays?|stayed) ${MEANWHILE}with\\b`,
    String.raw`^ (?:has |have |had |is |was )?(?:come|comes|came|coming) under (?:(?:heavy|fresh|rebel|artillery|mortar|rocket|air|renewed|sustained|intense) )*(?:attack|fire|shelling|bombardment|siege)\b|^, (?:some |about |around )?[\d.,]+ ?(?:km|kilomet(?:er|re)s|miles)\b`,
    String.raw`^ under (?:(?:heavy|renewed|rebel) )?(?:attack|siege|fire|bombardment|shelling)\b`,
    String.raw`^ (?:has |have |had )?(?:\w+ly )?(?:changed|changes|changing|held out|held for)\b(?! (?:its|their|his) )`,
    String.raw`^,? where\b|^,? which (?:lies|fell|was (?:captured|taken|seized|retaken))\b|^ ?\((?:north|south|east|west)`,
    String.raw`^, (?:a|the|two|three|both|\w+['’]s) (?:[\w-]+ ){0,4}(?:${KIND_OF_PLACE})\b`,
  ].join('|'),
);

/** Before a person's name. */
export const PERSON_TITLE =
  /(?:^| )(?:president|minister|premier|king|queen|prince|princess|sultan|emir|mr|mrs|ms|dr|prof|professor|general|gen|lt|lieutenant|colonel|col|major|maj|captain|capt|sergeant|sgt|brig|brigadier|admiral|commander|commandant|chief|leader|spokesman|spokeswoman|spokesperson|secretary|ambassador|envoy|senator|sen|rep|congressman|congresswoman|governor|gov|mayor|judge|justice|director|chairman|chairwoman|pope|father|sister|brother|son|wife|husband|daughter|journalist|activist|analyst|reporter|correspondent|photographer|author|professor|officer|warlord|dictator|late|sir|lord|lady|ayatollah|imam|mullah|sayyid|abdul|abu)\.? $/i;

/** After a person's name. */
export const PERSON_AFTER =
  /^,? (?:said|says|told|tweeted|wrote|added|argued|who|whose(?! (?:garrison|defenders|inhabitants|residents|population|people|airport|port|bridges?|streets|capital|fall|capture|recapture|loss|governor|mayor|suburbs|outskirts|hospitals?))|whom|himself|herself|explained|recalled|\d\d,)\b/;

/** A participle that makes an adjective of the name: "Iran-backed", "Hama-born". */
export const ADJECTIVE_TAIL =
  /^-(?:\p{Ll}+(?:ed|led|run|born|held|born|own|style|made|speaking|wide|era|friendly|proxy))\b|^-(?:led|based|aligned)/u;

/** Words whose company makes an organisation of a name: "Kachin Independence Army", "Washington Post". */
export const ORGANISATION_WORDS = new Set(
  'nations army armies force forces brigade brigades battalion division regiment corps militia militias ministry department party front movement organization organisation union council committee commission command agency service services bureau office observatory institute university college school academy association federation foundation society club league group groups company corporation inc ltd bank court tribunal parliament assembly congress senate house times post news newspaper journal gazette herald tribune guardian telegraph mail star sun radio tv television press media network channel today review magazine monitor post wire daily weekly police guard guards alliance coalition authority mission embassy consulate hospital museum church cathedral mosque theatre theater stadium fc united rovers airlines airways administration treaty accord accords agreement convention declaration protocol summit conference cup championship championships olympics games marathon festival award prize act war wars massacre intifada'.split(
    ' ',
  ),
);
