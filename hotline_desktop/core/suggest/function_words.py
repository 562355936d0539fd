"""Words that say nothing of what a sentence is about, in normal form."""

from __future__ import annotations

WEIGHT = 0.3
"""What a word counts that holds a sentence together: not nothing, “with” is not “without”."""

FUNCTION_WORDS = frozenset(
    (  # noqa: SIM905 - far shorter to read
        # Prepositions, conjunctions, particles and pronouns.
        "в во на с со к ко о об обо от ото по за до из изо у под над при про для через между "
        "и а но да или либо что чтобы если то же ли бы б не ни ведь вот уж уже еще лишь только "
        "даже разве пусть ну так тоже также раз хоть "
        "я ты он она оно мы вы они себя мой твой наш ваш свой этот тот такой это "
        "быть пожалуйста здравствовать добрый сказать подсказать спасибо алло скажите подскажите "
        "здравствуйте "
        "a an the of to in on at for from by with as into about and or but if so than then that "
        "this these those it i you he she we they me my your his her our their be is am are was "
        "were been do does did have has had will would shall should can could may might must not "
        "no yes pleas please hello hi thank just there s m t d ll re ve"
    ).split()
)

ASKING_WORDS = frozenset(
    (  # noqa: SIM905 - far shorter to read
        # How one asks for anything at all: “where”, “how many”, “is there”, “I want to know”.
        "как какой который где куда откуда когда сколько почему зачем кто чей "
        "можно нельзя нужно нужный надо мочь хотеть хотеться есть иметься бывать "
        "знать узнать делать сделать там тут здесь сейчас теперь очень весь все каждый другой "
        "самый нет "
        "how what where when why which who whom whose there here now any some all much many more "
        "want need know get make go tell give let help like could cannot im ive"
    ).split()
)
"""Two questions are not alike for having these in common, nor fits an answer for them alone."""
