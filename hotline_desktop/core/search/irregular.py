"""Irregular English forms → what they are forms of; a stemmer knows the regular ones."""

from __future__ import annotations

_VERBS = """
be: am is are was were been being|arise: arose arisen|awake: awoke awoken|bear: bore borne
beat: beaten|become: became|begin: began begun|bend: bent|bet: bet|bind: bound|bite: bit bitten
bleed: bled|blow: blew blown|break: broke broken|breed: bred|bring: brought|build: built
burn: burnt|buy: bought|catch: caught|choose: chose chosen|cling: clung|come: came|creep: crept
deal: dealt|dig: dug|do: does did done|draw: drew drawn|dream: dreamt|drink: drank drunk
drive: drove driven|eat: ate eaten|fall: fell fallen|feed: fed|feel: felt|fight: fought
find: found|flee: fled|fly: flew flown|forbid: forbade forbidden|forecast: forecast
foresee: foresaw foreseen|forget: forgot forgotten|forgive: forgave forgiven|freeze: froze frozen
get: got gotten|give: gave given|go: goes went gone|grind: ground|grow: grew grown|hang: hung
have: has had|hear: heard|hide: hid hidden|hold: held|keep: kept|kneel: knelt|know: knew known
lay: laid|lead: led|lean: leant|learn: learnt|leave: left|lend: lent|lie: lay lain|light: lit
lose: lost|make: made|mean: meant|meet: met|mislead: misled|mistake: mistook mistaken
misunderstand: misunderstood|overcome: overcame|overdo: overdid overdone|overpay: overpaid
overtake: overtook overtaken|pay: paid|prepay: prepaid|prove: proven|rebuild: rebuilt
redo: redid redone|repay: repaid|resend: resent|resit: resat|retake: retook retaken
rewrite: rewrote rewritten|ride: rode ridden|ring: rang rung|rise: rose risen|run: ran|say: said
see: saw seen|seek: sought|sell: sold|send: sent|sew: sewn|shake: shook shaken|shine: shone
shoot: shot|show: shown|shrink: shrank shrunk|sing: sang sung|sink: sank sunk|sit: sat
sleep: slept|slide: slid|smell: smelt|speak: spoke spoken|speed: sped|spell: spelt|spend: spent
spill: spilt|spin: spun|spoil: spoilt|spring: sprang sprung|stand: stood|steal: stole stolen
stick: stuck|strike: struck stricken|string: strung|strive: strove striven|swear: swore sworn
sweep: swept|swell: swollen|swim: swam swum|swing: swung|take: took taken|teach: taught
tear: tore torn|tell: told|think: thought|throw: threw thrown|undergo: underwent undergone
understand: understood|undertake: undertook undertaken|undo: undid undone|wake: woke woken
wear: wore worn|weave: wove woven|weep: wept|win: won|wind: wound|withdraw: withdrew withdrawn
withhold: withheld|withstand: withstood|write: wrote written
"""

_NOUNS = """
child: children|person: people|man: men|woman: women|foot: feet|tooth: teeth|goose: geese
mouse: mice|louse: lice|ox: oxen|die: dice|leaf: leaves|life: lives|wife: wives|knife: knives
half: halves|self: selves|shelf: shelves|wolf: wolves|thief: thieves|loaf: loaves|calf: calves
scarf: scarves|criterion: criteria|phenomenon: phenomena|datum: data|medium: media
bacterium: bacteria|curriculum: curricula|memorandum: memoranda|appendix: appendices
index: indices|matrix: matrices|vertex: vertices|analysis: analyses|basis: bases|crisis: crises
thesis: theses|diagnosis: diagnoses|hypothesis: hypotheses|synthesis: syntheses|alumnus: alumni
stimulus: stimuli|radius: radii|fungus: fungi|nucleus: nuclei|syllabus: syllabi|faculty: faculties
policeman: policemen|policewoman: policewomen|fireman: firemen|chairman: chairmen
freshman: freshmen|businessman: businessmen|spokesman: spokesmen|salesman: salesmen
gentleman: gentlemen|grandchild: grandchildren|schoolchild: schoolchildren|quiz: quizzes
"""

_OTHERS = """
good: better best|bad: worse worst|far: farther further furthest|little: less least|much: more most
"""


def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for entry in (_VERBS + _NOUNS + _OTHERS).replace("\n", "|").split("|"):
        base, _, irregular = entry.partition(": ")
        for form in irregular.split():
            table[form] = (*table.get(form, ()), base)
    return table


IRREGULAR = _table()
"""``paid`` → (``pay``,); a form of several words has them all."""
