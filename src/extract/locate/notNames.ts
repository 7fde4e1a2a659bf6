/** Closed-class and calendar words: a capital on them says nothing, and no name begins or ends with them. */
export const CLOSED_WORDS = new Set(
  `a an the this that these those and or but nor so yet if when while as since until because although though unless whereas
  in on at by for from to of with without within into onto over under about above below between among through during before after against near
  around outside inside across along behind beyond despite toward towards upon off up down out via per amid amidst
  he she it they we you i his her its their our your my him them who whom whose which what where why how there here
  is are was were be been being has have had do does did will would can could may might shall should must
  not no yes all any both each either every few many more most much neither none one other others some several such only own same than too very just also
  however meanwhile moreover instead still then thus therefore earlier later now today yesterday tomorrow tonight nearly almost about
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  two three four five six seven eight nine ten hundreds thousands dozens scores first second third last next
  mr mrs ms dr prof gen lt col maj capt sgt sir`
    .split(/\s+/)
    .filter((w) => w !== ''),
);

/** Words with a capital that are no place's name alone, though they may be part of one: "New York", "North Kivu". */
export const NOT_ALONE = new Set(
  `president minister king queen prince general
  god islam islamic islamist muslim muslims christian christians jewish jews sunni shia shiite alawite druze kurdish kurd kurds arab arabs arabic english western eastern northern southern
  north south east west us internet covid easter christmas ramadan eid thanksgiving navy communist communists catholic sikh hindu buddhist sufi ahmadi ismaili coptic orthodox congress final congress parliament state photo image video file read sources source reuters afp ap tel
  secretary commissioner council university ruler federal central industry national international political science chief director
  chairman republic supreme royal united democratic liberal conservative republican republicans democrat democrats labour labor senate house
  court union party bank foundation institute ministry department committee commission college museum hospital church mosque judge
  sheikh imam mullah ayatollah sir lady lord field marshal chancellor ambassador senator mayor governor
  part office block history greater rural inner downtown african asian european himalayan indigenous nordic balkan caucasian saharan sahelian kashmiri tibetan chechen catalan scottish welsh crimean gazan
  darfuri karabakhi eurasian oceanic bengali punjabi pashtun tuareg hazara uyghur rohingya romance sociology economics physics law medicine type
  new old great good high low big long best media police army rebel rebels fighters people residents troops soldiers officials insurgents militants government city town village province region capital
  highway motorway expressway route railway war peace operation shell shells shellfire gunfire shelling fighting clashes rockets missiles drones media street road square avenue bridge river mountain hill camp airport school`
    .split(/\s+/)
    .filter((w) => w !== ''),
);

/** Lower-case words that stand inside names and join nothing else: "Urm al-Sughra", "Rio de Janeiro". */
export const JOINTS = new Set(
  'al el ar as ash an at ad az adh ath ez es en er ed et ul bin ben ibn de del di da do dos du des la le les los las van von der den am sur sous au aux abu'.split(
    ' ',
  ),
);

/** Words that stand inside known names but join names too: "Gulf of Aden", "Bosnia and Herzegovina", but "Hama and Homs". */
export const LOOSE_JOINTS = new Set('of the and e i y o upon on'.split(' '));

/** Joints that a name may begin with, joined by a hyphen: "al-Bakum", "ar-Rastan". */
export const ARTICLES = new Set('al el ar as ash an at ad az adh ath ez es en er ed et ul'.split(' '));

/** Names of places that stand for who works there: institutions, which are no places in a report. */
export const INSTITUTIONS = new Set([
  'white house',
  'kremlin',
  'pentagon',
  'capitol hill',
  'capitol',
  'downing street',
  'whitehall',
  'wall street',
  'foggy bottom',
  'élysée',
  'blue house',
  'islamic state',
  'silicon valley',
  'hollywood',
  'al jazeera',
  'al-jazeera',
]);
