"""One caller is one number, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline_desktop.core import phones

MOSCOW = [
    "8 (495) 123-45-67", "+7 495 1234567", "74951234567", "84951234567", "4951234567",
    "8-495-123-45-67", "+7 (495) 123‑45‑67", "007 495 123 45 67", "810 7 495 123 45 67",
    "тел. 8 495 123-45-67", "т.84951234567", "tel:+74951234567", "8.495.123.45.67",
    "８ ４９５ １２３ ４５ ６７", "74951234567.0", "8 495 1234567, 8 916 1234567",
    "8 495 123 45 67 (мама)", "+٧ ٤٩٥ ١٢٣ ٤٥ ٦٧", "звонить ८४९५१२३४५६७",
    "\u00a08\u00a0495\u00a01234567 ",
]  # fmt: skip


@pytest.mark.parametrize("typed", MOSCOW)
def test_all_spellings_of_a_russian_number_are_one_caller(typed: str) -> None:
    assert phones.normalise(typed, "RU") == "+74951234567"


@pytest.mark.parametrize(
    ("typed", "here", "country"),
    [
        ("+44 20 7946 0123", "RU", "GB"),
        ("020 7946 0123", "GB", "GB"),
        ("8 (495) 123-45-67", "US", "RU"),
        ("8 (495) 123-45-67", "", "RU"),
        ("", "GB", "GB"),
        ("101", "DE", "DE"),
        ("", "", "RU"),
        ("", "ZZ", "RU"),
    ],
)
def test_an_office_is_where_its_number_is(typed: str, here: str, country: str) -> None:
    assert phones.country(typed, here) == country


@pytest.mark.parametrize(
    ("typed", "region", "caller_id"),
    [
        ("+44 20 7946 0123", "RU", "+442079460123"),
        ("8 10 44 20 7946 0123", "RU", "+442079460123"),
        ("8~10 375 29 1234567", "RU", "+375291234567"),
        ("442079460123", "RU", "+442079460123"),
        ("020 7946 0123", "GB", "+442079460123"),
        ("07700 900123", "GB", "+447700900123"),
        ("011 44 20 7946 0123", "US", "+442079460123"),
        ("(212) 555-0123", "US", "+12125550123"),
        ("8004567890", "US", "+18004567890"),
        ("8 029 123-45-67", "BY", "+375291234567"),
        ("84951234567", "BY", "+74951234567"),
        ("8 701 123 45 67", "KZ", "+77011234567"),
        ("8 800 555 35 35", "RU", "+78005553535"),
        ("+74951234567", "GB", "+74951234567"),
        ("+74951234567", "", "+74951234567"),
    ],
)
def test_numbers_of_other_countries_are_read_as_they_are_dialled(
    typed: str, region: str, caller_id: str
) -> None:
    assert phones.normalise(typed, region) == caller_id


@pytest.mark.parametrize("typed", ["101", "0042", "2-15", "112", "вн. 215", "доб. 12", "№ 305"])
def test_an_internal_number_stays_bare_digits(typed: str) -> None:
    assert phones.normalise(typed, "RU") == "".join(c for c in typed if c.isdigit())


@pytest.mark.parametrize("typed", ["доб. 12", "доб 12", "ext 12", "ext. 12", "#12", "x12", "вн.12"])
def test_an_extension_is_kept(typed: str) -> None:
    assert phones.normalise(f"8 495 123-45-67 {typed}", "RU") == "+74951234567;ext=12"


@pytest.mark.parametrize(
    "typed", ["", " ", "—", "нет", "?", "не знает", "кабинет 5", "+7495", "0" * 12]
)
def test_what_is_no_number_has_no_caller_id(typed: str) -> None:
    assert phones.normalise(typed, "RU") == ""


def test_a_local_number_is_not_given_a_country() -> None:
    assert phones.normalise("123-45-67", "RU") == "1234567"


def test_a_leading_eight_means_russia_only_where_people_dial_so() -> None:
    assert phones.normalise("+84 951 234 567", "RU") == "+84951234567"
    assert phones.normalise("8 916 123 45 67", "US") != "+79161234567"


@given(st.integers(min_value=3 * 10**9, max_value=10**10 - 1), st.data())
def test_punctuation_never_matters(national: int, data: st.DataObject) -> None:
    plain = f"{data.draw(st.sampled_from(['8', '7', '+7']))}{national}"
    gaps = data.draw(
        st.lists(st.sampled_from(["", " ", "-", " - ", "."]), min_size=11, max_size=11)
    )
    spelt = plain[:2] + "".join(gap + digit for gap, digit in zip(gaps, plain[2:], strict=False))
    assert phones.normalise(spelt, "RU") == f"+7{national}"


@given(st.text(max_size=60), st.sampled_from(["RU", "GB", "US", "DE", "BY", "", "ZZ"]))
def test_nothing_typed_is_an_error_and_a_caller_id_is_its_own(text: str, region: str) -> None:
    caller_id = phones.normalise(text, region)
    assert phones.normalise(caller_id, region) == caller_id
    phones.display(caller_id, region)
    phones.is_withheld(text)


@given(st.text("0123456789٠٤٩५७+-() .доб#", max_size=30), st.sampled_from(["RU", "GB", "US", "BY"]))
def test_whatever_looks_like_a_number_keeps_its_caller_id(text: str, region: str) -> None:
    caller_id = phones.normalise(text, region)
    assert phones.normalise(caller_id, region) == caller_id


@pytest.mark.parametrize(
    ("caller_id", "region", "shown"),
    [
        ("+74951234567", "RU", "8 (495) 123-45-67"),
        ("+79161234567", "RU", "8 (916) 123-45-67"),
        ("+74951234567", "GB", "+7 495 123-45-67"),
        ("+442079460123", "GB", "020 7946 0123"),
        ("+442079460123", "RU", "+44 20 7946 0123"),
        ("+74951234567;ext=12", "RU", "8 (495) 123-45-67 ext. 12"),
        ("101", "RU", "101"),
        ("", "RU", ""),
    ],
)
def test_a_number_is_shown_as_people_there_write_it(
    caller_id: str, region: str, shown: str
) -> None:
    assert phones.display(caller_id, region) == shown


@pytest.mark.parametrize("code", ["900", "999", "495", "498", "499", "812", "800"])
def test_the_quick_russian_form_is_that_of_the_numbering_plan(code: str) -> None:
    import phonenumbers

    number = phonenumbers.parse(f"+7{code}1234567")
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    assert phones.display(f"+7{code}1234567", "RU") == national


@pytest.mark.parametrize(
    "text",
    ["Anonymous", "withheld", "<private>", "скрыт", "Скрытый  номер", "АНОНИМ", "no caller id"],
)
def test_the_words_for_a_hidden_number_are_known(text: str) -> None:
    assert phones.is_withheld(text)


@pytest.mark.parametrize("text", ["", "unknown", "неизвестно", "8 495 123-45-67", "скрытый клад"])
def test_an_unknown_number_is_not_a_hidden_one(text: str) -> None:
    assert not phones.is_withheld(text)


@pytest.mark.parametrize(
    ("caller_id", "found_by"),
    [
        ("+74951234567", "74951234567 4951234567 1234567 234567 34567 4567"),
        ("+442079460123;ext=12",
         "442079460123 2079460123 79460123 9460123 460123 60123 0123 12"),
        ("+12125550123", "12125550123 2125550123 25550123 5550123 550123 50123 0123"),
        ("８ ４９５ 101", "8495101 495101 95101 5101"),
        ("101", "101"),
    ],
)  # fmt: skip
def test_a_number_is_found_by_its_ends(caller_id: str, found_by: str) -> None:
    assert phones.search_digits(caller_id) == tuple(found_by.split())


@pytest.mark.parametrize(
    ("typed", "plus", "region", "begins"),
    [
        ("8495", False, "RU", "8495 7495"),
        ("8029", False, "BY", "8029 7029 37529"),
        ("8495", False, "GB", "8495"),
        ("0044", False, "GB", "0044 44"),
        ("020", False, "GB", "020 20"),
        ("8495", True, "RU", "8495"),
        ("81044", False, "RU", "81044 71044 44"),
    ],
)
def test_what_is_typed_so_far_may_begin_a_number_dialled_otherwise(
    typed: str, plus: bool, region: str, begins: str
) -> None:
    assert phones.dialled_forms(typed, plus, region) == tuple(begins.split())
