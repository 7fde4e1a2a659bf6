"""Which annotated organisations are armed forces or groups: sets that know only 'organisation' are relabelled by name."""

import regex

WORDS = (
    r"army|armies|forces?|brigades?|battalions?|regiments?|divisions?|corps|troops|militias?|navy|air force|"
    r"military|guards?|guerrillas?|front|fighters|rebels?|insurgents?|mujahideen|commandos?|peshmerga|"
    r"armed forces|marines|security forces|border guard|units|squadron|legion|fleet|janjaweed"
)
NAMES = (
    r"taliban|taleban|isis|isil|is|daesh|islamic state.*|al.?qaeda.*|hamas|hezbollah|hizbollah|hizbullah|houthis?|"
    r"boko haram|al.?shabaab|al.?shabab|farc|eln|ypg|ypj|pkk|sdf|fsa|saf|rsf|idf|m23|adf|plo|ira|ltte|tpla|tplf|snla|knla|arsa|iswap|"
    r"pmf|hts|hayat tahrir al-sham|ansar allah|.*al.?nusra.*|wagner.*|seleka|lashkar.*|jaish.*|haqqani network|"
    r"abu sayyaf|lord's resistance army|free syrian army|nato|sadrists?|islamic jihad|fatah al-islam|aqim|nusra"
)
FORCE = regex.compile(rf"^(?:the )?(?:{NAMES})$|\b(?:{WORDS})$", regex.IGNORECASE)
CIVIL = regex.compile(r"\b(?:task|labou?r|work|police|national|popular|patriotic|democratic|liberation|people's)(?: \w+)* (?:forces?|front|division|corps)$|salvation army|peace corps|(?:crown|human|basketball|football|news|criminal|housing|investigation|sales|planning) \w*\s?(?:units|division|front)|home front|naza?re", regex.IGNORECASE)
ARMED_LIBERATION = regex.compile(r"liberation (?:army|front|forces?)|(?:nusra|patriotic) front|police force|national army|democratic forces", regex.IGNORECASE)


def is_force(name):
    """Whether an organisation's printed name is that of an army, unit, militia or armed group."""
    if not FORCE.search(name):
        return False
    return bool(ARMED_LIBERATION.search(name)) or not CIVIL.search(name)
