"""Words that hold a sentence together and say nothing of what it is about, in normal form."""

from __future__ import annotations

WEIGHT = 0.3
"""What such a word counts beside others. Not nothing: “with” and “without” do differ."""

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
